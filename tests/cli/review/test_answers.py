"""`contentlint review`: what is asked, what answers do, and what is remembered."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lint.cli.review_view import Item, show, show_all
from lint.core.types import Edit, Fix, Span
from tests.support.command import SEEDS, contentlint, findings
from tests.support.reviewing import ENTITIES, HEADLINES, QUESTION, STITCHED, asked, baseline, review
from tests.support.sample_results import finding


def test_a_fix_is_made_when_the_document_is_decided_and_can_be_undone(entities: Path) -> None:
    done = review(entities, "f", "s")
    assert asked(done.stdout) == ["a.txt:1:6: warning encoding.html-entity", "a.txt:3:5: warning encoding.html-entity"]
    assert "-Read &amp; weep.\n+Read & weep.\n" in done.stdout
    assert done.stdout.endswith("1 fixed and 1 skipped\n")
    assert (entities / "a.txt").read_text() == ENTITIES.replace("&amp;", "&")
    assert contentlint("undo", cwd=entities).returncode == 0
    assert (entities / "a.txt").read_text() == ENTITIES


def test_unsafe_fixes_can_be_chosen(seeds: Path) -> None:
    before = (seeds / HEADLINES).read_text().splitlines()
    review(seeds, "f", "s", words=(HEADLINES,))
    assert (seeds / HEADLINES).read_text().splitlines() == [before[0], *before[2:]]


def test_several_parts_are_split_off_in_one_step(seeds: Path) -> None:
    done = review(seeds, "F", "s", "s", "s", "s", "s", "s", words=(STITCHED,))
    assert done.stdout.count("split off 004_") == 3
    assert sorted(path.name for path in seeds.glob("*.part*")) == [
        STITCHED.replace(".txt", f".part{n}.txt") for n in (2, 3, 4)
    ]
    assert not [
        found for found in findings("--no-baseline", cwd=seeds) if found["rule"] == "structure.stitched-article"
    ]


def test_accepted_findings_are_in_the_baseline_with_a_reason(entities: Path) -> None:
    done = review(entities, "a it is quoted", "a", "")
    assert done.stdout.endswith("2 accepted\n")
    assert sorted(str(entry["reason"]) for entry in baseline(entities)) == ["it is quoted", "reviewed"]
    assert contentlint("check", cwd=entities).stdout == "All clean: 1 file (2 accepted findings)\n"


def test_skipped_findings_are_asked_about_once(entities: Path) -> None:
    review(entities, "s", "q")
    assert asked(review(entities, "q").stdout) == ["a.txt:3:5: warning encoding.html-entity"]
    assert len(findings(cwd=entities)) == 2, "they are findings still"
    again = review(entities, "q", words=("--again",))
    assert asked(again.stdout) == ["a.txt:1:6: warning encoding.html-entity"]
    review(entities, "s", "s")
    assert review(entities).stdout == "Nothing to review\n"


def test_what_was_skipped_is_not_in_the_tree(entities: Path) -> None:
    review(entities, "s", "s")
    assert sorted(path.name for path in entities.iterdir()) == ["a.txt"]


def test_a_skip_survives_an_edit(entities: Path) -> None:
    review(entities, "s", "q")
    (entities / "a.txt").write_text("A new paragraph.\n\n" + ENTITIES)
    assert asked(review(entities, "q").stdout) == ["a.txt:5:5: warning encoding.html-entity"]


@pytest.mark.parametrize(("key", "outcome"), [("F", "2 fixed"), ("A", "2 accepted"), ("S", "2 skipped")])
def test_an_answer_for_all_of_a_rule(entities: Path, key: str, outcome: str) -> None:
    answers = [key, "because"] if key == "A" else [key]
    done = review(entities, *answers)
    assert done.stdout.endswith(f"{outcome}\n")
    assert done.stdout.count(QUESTION) == 1
    assert {entry["reason"] for entry in baseline(entities)} == ({"because"} if key == "A" else set())


def test_all_of_a_rule_asks_where_there_is_no_fix(place: Path) -> None:
    (place / "a.txt").write_text("First &amp; last.\n")
    (place / "b.jsonl").write_text(json.dumps({"text": "First &amp; last.\n"}))
    done = review(place, "F", "a x")
    assert "Records are not changed in place" in done.stdout
    assert done.stdout.endswith("1 accepted and 1 fixed\n")


def test_without_a_fix_f_says_so_and_asks_again(seeds: Path) -> None:
    done = review(seeds, "f", words=("--select", "structure.truncated-paragraph", STITCHED))
    assert "There is no automatic fix." in done.stdout
    assert done.stdout.count(QUESTION) == 2
    assert (seeds / STITCHED).read_bytes() == (SEEDS / STITCHED).read_bytes()


def test_help_and_the_text_around(seeds: Path) -> None:
    done = review(seeds, "?", "nonsense", "p", words=("--select", "structure.truncated-paragraph", STITCHED))
    assert done.stdout.count("quit; what was decided stays") == 2
    assert re.search(r"^   13 \| Germany is reshaping", done.stdout, re.MULTILINE)


def test_a_long_diff_is_cut_and_printed_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    text = "The article.\n" + "".join(f"Headline {number}\n" for number in range(60))
    fix = Fix(title="remove", edits=(Edit(Span(13, len(text))),))
    item = Item(finding(text, "a.txt", "Headline 0", "a.b", "60 headlines", fix=fix), text)
    show(item)
    shown = capsys.readouterr().out
    assert "... 24 lines more (p prints all)\n" in shown
    assert "-Headline 59\n" not in shown
    show_all(item)
    assert "-Headline 59\n" in capsys.readouterr().out
