"""The parts of the language server that need no client: positions, places in YAML, edits."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol.types import Position

from lint.config.config import load
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.types import Edit
from lint.fixing.fix import apply, fix
from lint.servers import lsp_documents, lsp_yaml
from lint.servers.lsp_actions import fix_all, fix_one
from lint.servers.lsp_buffers import Buffer, Checked, Home, Item, Positions
from lint.servers.lsp_settings import Settings
from tests.support.command import SEEDS

TEXTS = st.text(st.sampled_from("ab é漢😀\n\r\t\x0c\x85\u2028\ud800"), max_size=40)


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32", None]))
def test_an_offset_survives_the_way_to_a_position_and_back(text: str, encoding: str | None) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        position = positions.position(offset)
        is_within_line_end = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
        assert positions.offset(position) == offset - is_within_line_end
        assert position.line == text[:offset].replace("\r\n", "\n").replace("\r", "\n").count("\n") - (
            is_within_line_end
        )


def test_positions_beyond_the_end_are_the_end() -> None:
    positions = Positions("ab\ncd")
    assert positions.offset(Position(0, 9)) == 2
    assert positions.offset(Position(9, 0)) == 5


@pytest.mark.parametrize(
    ("text", "path", "word", "is_value"),
    [
        ("", (), "", False),
        ("rules:\n  enc", ("rules",), "enc", False),
        ("rules:\n  a.b: er", ("rules", "a.b"), "er", True),
        ("rules:\n  a.b:\n    sev", ("rules", "a.b"), "sev", False),
        ("rules:\n  a.b: off\nex", (), "ex", False),
        ("select: [a, b", ("select", "[]"), "b", True),
        ("select:\n- a\n- b", ("select", "[]"), "b", False),
        ("overrides:\n  - paths: [a]\n    ig", ("overrides", "[]"), "ig", False),
        ("overrides:\n  - paths: [a]\n  - ig", ("overrides", "[]"), "ig", False),
        ("overrides:\n  - paths: [a]\n# x\n\nfail", (), "fail", False),
    ],
)
def test_a_place_is_known_by_its_indentation(text: str, path: tuple[str, ...], word: str, is_value: bool) -> None:
    lines = text.split("\n")
    place = lsp_yaml.place_at(lines, len(lines) - 1, len(lines[-1]))
    assert place == (path, word, is_value)


@given(st.text(st.sampled_from("ab: -[]#'\"\n"), max_size=60), st.integers(0, 9), st.integers(0, 60))
def test_a_place_in_any_text_is_some_place(text: str, line: int, column: int) -> None:
    lsp_yaml.place_at(text.split("\n"), line, column)


def checked(text: str) -> Checked:
    rules = load(None).rules_for(None)
    home = Home(Document(text))
    found = lint(home.document, rules).diagnostics
    items = tuple(
        Item(start=one.span.start, end=one.span.end, rule=one.rule, severity=one.severity, message=one.message,
             diagnostic=one, home=home) for one in found
    )  # fmt: skip
    buffer = Buffer(uri="file:///a.txt", path=Path("/nowhere/a.txt"), text=text)
    return Checked(buffer=buffer, items=items, rules=rules)


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    for (start, end), new in reversed([(edit.span, edit.text) for edit in edits]):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_the_edits_of_a_buffer_make_what_the_fix_makes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = checked(text)
    change, wanted = fix_all(before), fix(Document(text), before.rules)
    assert edited(text, change.edits) == wanted.text != text
    assert [made for _, made in change.files] == list(wanted.parts)
    item = next(item for item in before.items if item.diagnostic and item.diagnostic.fix)
    alone = apply(Document(text), [item.diagnostic], unsafe=True)
    assert edited(text, fix_one(before, item).edits) == alone.text


def test_more_than_the_edit_budget_is_refused() -> None:
    text = (SEEDS / "000_5df649c7d78cd482.txt").read_text(encoding="utf-8")
    before = checked(f"{text}\nADVERTISEMENT\n")
    over = fix_all(Checked(buffer=before.buffer, items=before.items, rules=before.rules, edit_budget=-1.0))
    assert (over.edits, over.files) == ((), ())
    assert "edit budget" in over.refused


MOVED = checked((SEEDS / "004_6ab1bce6016829a6.txt").read_text(encoding="utf-8"))


@given(st.integers(0, 10_000), st.integers(0, 400), st.text(st.sampled_from("a \n"), max_size=5))
@settings(max_examples=30)
def test_what_was_found_moves_with_the_edit(at: int, length: int, typed: str) -> None:
    start = at % len(MOVED.buffer.text)
    old = MOVED.buffer.text
    new = f"{old[:start]}{typed}{old[start + length :]}"
    moved = list(lsp_documents._moved(MOVED.items, frozenset(one.rule for one in MOVED.items), old, new))
    assert all(0 <= item.start <= item.end <= len(new) and item.diagnostic is None for item in moved)
    before = [old[item.start : item.end] for item in MOVED.items if item.end < start]
    after = [old[item.start : item.end] for item in MOVED.items if item.start > start + length]
    texts = [new[item.start : item.end] for item in moved]
    assert texts[: len(before)] == before
    assert texts[len(texts) - len(after) :] == after


def test_a_long_check_is_answered_in_two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    checker, now = lsp_documents.Checker(Settings(isolated=True)), threading.Event()
    text = (SEEDS / "004_6ab1bce6016829a6.txt").read_text(
        encoding="utf-8"
    ) + "\nADVERTISEMENT\n\nThe end of it is near.\n"
    before = Buffer(uri="untitled:1", path=None, text=text)
    monkeypatch.setattr(lsp_documents, "_slow", lambda _: frozenset({"structure.stitched-article"}))
    whole = checker.quick(before, now)
    assert whole.is_complete, "it is not known yet which rules are slow"
    first = checker.quick(Buffer(uri="untitled:1", path=None, text=f"x{text}"), now)
    assert not first.is_complete
    assert [(item.rule, item.start - 1) for item in first.items] == [(item.rule, item.start) for item in whole.items]
    fixable = {item.rule for item in first.items if item.diagnostic}
    assert "boilerplate.advertisement" in fixable
    assert "structure.stitched-article" not in fixable
    second = checker.complete(first, now)
    assert second.is_complete
    assert [(item.rule, item.start - 1) for item in second.items] == [(item.rule, item.start) for item in whole.items]
    assert "structure.stitched-article" in {item.rule for item in second.items if item.diagnostic}
    now.set()
    with pytest.raises(lsp_documents.Stale):
        checker.complete(first, now)
