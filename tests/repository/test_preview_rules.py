"""Which rules in preview may leave it, by what they report in texts whose true bodies are known."""

from __future__ import annotations

from pathlib import Path

import pytest
from blackbox import Finding
from preview_rules import MIN_LINES, PreviewFigures, preview_figures, preview_rules
from public_texts import PublicText

BODY = "The council met.\nIt agreed."


def reported(rule: str, first: int, last: int) -> Finding:
    return Finding(path="t.txt", rule=rule, severity="note", start_line=first, end_line=last)


def test_lines_of_the_true_body_are_no_foreign_lines() -> None:
    texts = {"t": PublicText("wcxb/tool", f"{BODY}\n\nSign up now!\nShare", BODY)}
    found = {"t": [reported("mine.new", 2, 4), reported("mine.new", 4, 5), reported("mine.old", 1, 1)]}
    table = preview_figures(texts, found, frozenset(["mine.new", "mine.none"]))
    assert table == {"mine.new": PreviewFigures(lines=3, foreign=2), "mine.none": PreviewFigures()}


def test_a_line_that_is_there_more_often_than_in_the_true_body_is_foreign() -> None:
    texts = {"t": PublicText("wcxb/tool", f"{BODY}\nIT  agreed.", BODY)}
    assert preview_figures(texts, {"t": [reported("a.b", 3, 3)]}, frozenset(["a.b"]))["a.b"].foreign == 1


def test_true_texts_are_counted() -> None:
    texts = {"t": PublicText("wcxb/forum", BODY, BODY), "u": PublicText("cases", "Sign up now!")}
    found = {"t": [reported("a.b", 1, 1)], "u": [reported("a.b", 1, 1)]}
    assert preview_figures(texts, found, frozenset(["a.b"]))["a.b"] == PreviewFigures(lines=1, true_texts=1)


@pytest.mark.parametrize(
    ("lines", "foreign", "outcome"),
    [
        (MIN_LINES - 1, MIN_LINES - 1, "too few lines"),
        (100, 94, "stays in preview"),
        (100, 97, "may leave preview, without a safe fix"),
        (100, 98, "may leave preview"),
    ],
)
def test_the_verdict_asks_for_enough_lines_that_are_right(lines: int, foreign: int, outcome: str) -> None:
    verdict = PreviewFigures(lines=lines, foreign=foreign).verdict()
    assert outcome in verdict
    assert f"{foreign} of {lines} lines foreign" in verdict
    assert ("without" in verdict) == ("without" in outcome)


def test_rules_in_preview_are_found_in_a_checkout(tmp_path: Path) -> None:
    for name, text in (("a/new", "preview: true\n"), ("a/old", "kind: x\n"), ("presets/p", "preview: true\n")):
        path = tmp_path / "rules" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert preview_rules(tmp_path) == {"a.new"}
