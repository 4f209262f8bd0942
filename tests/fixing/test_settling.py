"""When the fix loop ends: texts that settle, that go in circles, that grow, and that cost too much."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing import fix as loop
from lint.fixing.fix import MAX_ROUNDS, fix
from tests.support.fixing import TRIM, fixed_text, rule
from tests.support.kinds_check import shipped


def test_a_cycle_is_noticed_and_the_text_left_as_it_was() -> None:
    fixed = fixed_text("keep\nP a\nX\n", rule("P", "replace", "Q"), rule("Q", "replace", "P"), TRIM)
    assert fixed.texts == ("keep\nP a\nX\n",)
    assert not fixed.applied
    assert "undo each other" in fixed.refused
    assert "test.replace-q" in fixed.refused
    assert len(fixed.reports[0].diagnostics) == 2


def test_a_text_that_does_not_settle_is_left_as_it_was() -> None:
    fixed = fixed_text("G one\n", rule("G", "replace", "GG"))
    assert fixed.text == "G one\n"
    assert str(MAX_ROUNDS) in fixed.refused


def test_a_text_that_explodes_is_left_as_it_was() -> None:
    fixed = fixed_text("G one\n", rule("G", "replace", "G" * 50_000))
    assert fixed.text == "G one\n"
    assert "keeps growing" in fixed.refused


def test_ten_rounds_are_enough_for_ten_layers() -> None:
    layers = [rule(f"L{n} ", "replace", f"L{n + 1} ") for n in range(MAX_ROUNDS)]
    assert fixed_text("L0 text\n", *layers).text == f"L{MAX_ROUNDS} text\n"


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many letters were looked at, each time."""
    seen: list[int] = []
    real = loop.lint
    monkeypatch.setattr(
        loop, "lint", lambda document, rules: (seen.append(len(document.text)), real(document, rules))[1]
    )
    return seen


def test_a_text_of_nothing_but_fixes_is_left_at_once(looked: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "FREE_FIXES", 20)
    text = "X gone\nThe text that stays is a long one, and it goes on for a while longer.\n" * 30
    assert not fixed_text(text).refused
    looked.clear()
    found = fixed_text("X\n" * 30)
    assert found.refused == "30 fixes are too many for a text of 60 characters"
    assert found.text == "X\n" * 30
    assert looked == [60]


def test_a_text_of_nothing_but_entities_is_left_at_once(looked: list[int]) -> None:
    text = "&amp;" * 300  # more than a rule reports one by one
    found = fix(Document(text), [shipped("encoding.html-entity")])
    assert found.text == text
    assert found.refused == "a fix by encoding.html-entity would leave no words and was not applied"
    assert looked == [1500]
    assert fix(Document(f"Rock {text}"), [shipped("encoding.html-entity")]).text == "Rock " + "&" * 300


def test_a_long_text_that_does_not_settle_soon_is_left(looked: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [rule(f"{number} ", "replace", f"{number + 1} ") for number in range(8)]
    text = "0 and so on\n" + "A line of words.\n" * 20
    assert fixed_text(text, *steps).text.startswith("8 and")
    assert len(looked) == 9
    looked.clear()
    monkeypatch.setattr(loop, "MAX_LINTED_CHARS", 2 * len(text))
    found = fixed_text(text, *steps)
    assert (found.text, found.refused.partition(" fixes")[0]) == (text, "it does not settle after 3 rounds of")
    assert len(looked) == 4
