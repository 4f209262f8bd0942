"""`contentlint review`: undo of the last decision, and severities that are changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import contentlint, findings
from tests.support.reviewing import ENTITIES, QUESTION, asked, baseline, review
from tests.support.terminal import Terminal, plain


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
