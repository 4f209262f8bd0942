"""`contentlint review` of corpora, and of samples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.reviewing import QUESTION, asked, baseline, review


def corpus(folder: Path, count: int) -> None:
    texts = [f"Number {at} is &amp; was.\n\nAnd <b>bold</b> too.\n" for at in range(count)]
    (folder / "a.jsonl").write_text(
        "".join(f"{json.dumps({'id': f'n{at}', 'text': text})}\n" for at, text in enumerate(texts))
    )


def test_records_are_accepted_and_skipped(place: Path) -> None:
    corpus(place, 2)
    review(place, "a x", "s", "q", words=("a.jsonl",))
    assert [(entry["path"], entry["record"]) for entry in baseline(place)] == [("a.jsonl", "n0")]
    assert asked(review(place, "q", words=("a.jsonl",)).stdout)[0].startswith("a.jsonl:")


def test_a_sample_is_drawn_by_seed(place: Path) -> None:
    corpus(place, 40)
    words = ("--select", "encoding.html-entity", "a.jsonl", "--sample", "5")
    shown = [asked(review(place, "S", words=("--again", *words, "--seed", seed)).stdout) for seed in ("1", "1", "2")]
    assert [len(one) for one in shown] == [5, 5, 5]
    assert shown[0] == shown[1] != shown[2]


def test_a_sample_of_each_rule(place: Path) -> None:
    corpus(place, 20)
    done = review(place, *"S" * 9, words=("a.jsonl", "--sample", "3", "--per-rule"))
    rules = [line.split()[-1] for line in asked(done.stdout)]
    assert {rule: rules.count(rule) for rule in rules} == {"encoding.html-entity": 3, "encoding.html-tag": 3}


def test_the_fixes_of_a_sample_are_made_and_nothing_else_is_asked(entities: Path) -> None:
    done = review(entities, "f", words=("--sample", "1"))
    assert done.stdout.endswith("1 fixed\n")
    assert done.stdout.count(QUESTION) == 1


@pytest.mark.parametrize(("words", "said"), [(["--per-rule"], "--per-rule requires --sample"), (["-"], "cannot be reviewed"), (["nosuch"], "nosuch")])  # fmt: skip
def test_words_that_mean_nothing(entities: Path, words: list[str], said: str) -> None:
    done = review(entities, words=tuple(words))
    assert done.returncode == 2
    assert said in done.stderr
