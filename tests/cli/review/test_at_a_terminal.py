"""`contentlint review` at a terminal: interrupts, colours, and texts that would command it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.reviewing import ENTITIES, QUESTION, asked, baseline, review
from tests.support.terminal import Terminal


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
