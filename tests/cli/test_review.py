"""`contentlint review`: what is asked, what answers do, and what is remembered."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from lint.cli.review_view import Item, show, show_all
from lint.core.types import Edit, Fix, Span
from tests.support.command import SEEDS, contentlint, findings
from tests.support.sample_results import finding
from tests.support.terminal import Terminal, plain

QUESTION = "[f,a,s,F,A,S,e,u,p,q,?] "
HEADLINES = "000_5df649c7d78cd482.txt"
STITCHED = "004_6ab1bce6016829a6.txt"
ENTITIES = "Read &amp; weep.\n\nEat &lt; drink.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


@pytest.fixture
def entities(place: Path) -> Path:
    (place / "a.txt").write_text(ENTITIES)
    return place


@pytest.fixture
def seeds(place: Path) -> Path:
    for path in SEEDS.iterdir():
        (place / path.name).write_bytes(path.read_bytes())
    return place


def review(folder: Path, *answers: str, words: tuple[str | Path, ...] = ()) -> subprocess.CompletedProcess[str]:
    return contentlint("review", *words, cwd=folder, stdin="".join(f"{each}\n" for each in answers).encode())


def asked(shown: str) -> list[str]:
    """The places and rules of the findings that were shown, in their order."""
    return re.findall(r"^(\S+: \w+ [\w.-]+) ", plain(shown), re.MULTILINE)


def baseline(folder: Path) -> list[dict[str, object]]:
    path = folder / ".contentlint-baseline.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


# what answers do


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


# undo


def test_undo_takes_back_one_by_one(entities: Path) -> None:
    done = review(entities, "a x", "u", "s", "f", words=("--select", "encoding"))
    assert done.stdout.endswith("1 fixed and 1 skipped\n")
    assert baseline(entities) == []
    assert (entities / "a.txt").read_text() == ENTITIES.replace("&lt;", "<")


def test_undo_of_a_fix_that_is_made_already(entities: Path) -> None:
    (entities / "b.txt").write_text("More &gt; here.\n")
    done = review(entities, "f", "f", "u", "s", "s", "s")
    assert done.stdout.endswith("3 skipped\n")
    assert (entities / "a.txt").read_text() == ENTITIES


def test_undo_of_all_of_a_rule_asks_again(entities: Path) -> None:
    (entities / "b.txt").write_text("See `a` \N{ZERO WIDTH SPACE}here.\n")
    done = review(entities, "S", "u", "u", "a x", "s")
    assert done.stdout.count("taken back: skipped encoding.html-entity") == 2
    assert len(baseline(entities)) == 1


def test_undo_without_a_decision(entities: Path) -> None:
    assert "Nothing was decided yet." in review(entities, "u").stdout


def test_undo_of_a_fix_in_a_file_that_was_changed_since(entities: Path) -> None:
    (entities / "b.txt").write_text("More &gt; here.\n")
    terminal = Terminal("review", cwd=entities)
    for _ in range(2):
        terminal.until(QUESTION)
        terminal.type("f\n")
    terminal.until(QUESTION)
    (entities / "a.txt").write_text("Mine.\n")
    terminal.type("u\n")
    assert "was edited since" in plain(terminal.until(QUESTION)).replace("\n", " ")
    terminal.type("q\n")
    assert terminal.ended() == 0
    assert (entities / "a.txt").read_text() == "Mine.\n"


# severities


def test_the_severity_of_a_rule_is_written_to_the_config(entities: Path) -> None:
    done = review(entities, "e", "error", "s", "q")
    assert (entities / ".contentlint.yaml").read_text() == "rules:\n  encoding.html-entity: error\n"
    assert [line.split()[1] for line in asked(done.stdout)] == ["warning", "error", "error"]
    assert contentlint("check", cwd=entities).returncode == 1


def test_a_rule_that_is_off_is_not_asked_about(entities: Path) -> None:
    done = review(entities, "e off")
    assert done.stdout.count(QUESTION) == 1
    assert done.stdout.endswith("1 severity changed\n")
    assert findings(cwd=entities) == []


def test_undo_restores_the_config(entities: Path) -> None:
    (entities / ".contentlint.yaml").write_text("# ours\nrules:\n  encoding.html-entity: note  # for now\n")
    done = review(entities, "e error", "u", "q")
    assert [line.split()[1] for line in asked(done.stdout)] == ["note", "error", "note"]
    assert (entities / ".contentlint.yaml").read_text().endswith("note  # for now\n")


@pytest.mark.parametrize(
    ("name", "config"),
    [
        ("pyproject.toml", '[tool.contentlint]\nselect = ["encoding"]\n'),
        (".contentlint.yaml", "rules: {encoding.html-entity: note}\n"),
    ],
)
def test_a_config_that_is_not_edited_is_shown_what_to_write(entities: Path, name: str, config: str) -> None:
    (entities / name).write_text(config)
    done = review(entities, "e error", "q")
    assert "write it yourself" in done.stdout
    assert (entities / name).read_text() == config


def test_a_severity_that_there_is_not(entities: Path) -> None:
    assert '"fatal" is not a severity' in review(entities, "e fatal").stdout


# corpora and samples


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


# at a terminal


def test_interrupted_it_loses_nothing(entities: Path) -> None:
    (entities / "b.txt").write_text("More &gt; here.\n")
    terminal = Terminal("review", cwd=entities)
    for key in ("f", "a quoted"):
        terminal.until(QUESTION)
        terminal.type(f"{key}\n")
    terminal.until(QUESTION)
    terminal.type("\x03")
    assert terminal.ended() == 130
    assert (entities / "a.txt").read_text() == ENTITIES.replace("&amp;", "&")
    assert [entry["reason"] for entry in baseline(entities)] == ["quoted"]
    assert asked(review(entities, "q").stdout) == ["b.txt:1:6: warning encoding.html-entity"]


def test_interrupted_within_a_document_its_fixes_are_made(entities: Path) -> None:
    terminal = Terminal("review", cwd=entities)
    terminal.until(QUESTION)
    terminal.type("f\n")
    terminal.until(QUESTION)
    terminal.type("\x03")
    assert terminal.ended() == 130
    assert (entities / "a.txt").read_text() == ENTITIES.replace("&amp;", "&")


def test_the_end_of_the_input_accepts_nothing(entities: Path) -> None:
    terminal = Terminal("review", cwd=entities)
    terminal.until(QUESTION)
    terminal.type("a\n")
    terminal.until("Reason")
    terminal.type("\x04")
    assert terminal.ended() == 0
    assert baseline(entities) == []


def test_what_is_shown_cannot_command_the_terminal(place: Path) -> None:
    (place / "a\x1b]0;title\x07.txt").write_text("\x1b[2JRead &amp; weep\x9b31m \u202egnp.exe\n" * 2)
    terminal = Terminal("review", cwd=place, env={"NO_COLOR": "1"})
    terminal.type("p\ns\nA\n\ns\ns\nq\n")
    terminal.ended()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", terminal.shown)


def test_it_is_coloured_at_a_terminal_only(entities: Path) -> None:
    terminal = Terminal("review", cwd=entities)
    assert "\x1b[" in terminal.until(QUESTION)
    terminal.type("q\n")
    assert terminal.ended() == 0
    assert "\x1b[" not in review(entities, "q").stdout
