"""Print findings for `contentlint review`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NamedTuple

from lint.checking.writing import diff_of
from lint.cli.output import echo, has_color, width
from lint.core.document import Document
from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.reporters import Context
from lint.reporters.summary import counted, diff_lines
from lint.reporters.text import block

MAX_DIFF_LINES = 40  # A longer diff is cut; `p` prints it all

CONTEXT_LINES = 8


class Item(NamedTuple):
    """A finding to decide about, with the text that it is in."""

    found: Finding
    text: str

    @property
    def diff(self) -> str:
        """Return what the fix would change; empty if there is nothing to apply."""
        return diff_of(self.found, self.text)

    def is_same(self, other: Item) -> bool:
        """Return whether both are the same finding, regardless of its severity."""
        one, two = self.found, other.found
        return (one.path, one.record, one.rule, one.start) == (two.path, two.record, two.rule, two.start)


def items_of(result: FileResult) -> list[Item]:
    """Return the findings of a document with its text."""
    return [Item(found, result.preview.text if result.preview else "") for found in result.findings]


def show(item: Item) -> None:
    """Print a finding with what its fix would change."""
    shown = list(_diff(item))
    if len(shown) > MAX_DIFF_LINES:
        shown[MAX_DIFF_LINES:] = [f"... {counted(len(shown) - MAX_DIFF_LINES, 'line')} more (p prints all)"]
    _print(["", *block(item.found, _context()), *shown])


def show_all(item: Item) -> None:
    """Print all changes of the fix; without a fix, the text around the finding."""
    first = max(item.found.start_line - CONTEXT_LINES, 1)
    lines = Document(item.text).lines[first - 1 : item.found.end_line + CONTEXT_LINES]
    around = (f"{number:5} | {printable(item.text[start:end])}" for number, (start, end) in enumerate(lines, first))
    _print(list(_diff(item)) or around)


def _diff(item: Item) -> Iterable[str]:
    diff = item.diff
    return diff_lines(FileResult(path=item.found.path, diff=diff), _context()) if diff else ()


def _context() -> Context:
    return Context(color=has_color(sys.stdout), width=width())


def _print(lines: Iterable[str]) -> None:
    echo("".join(f"{line}\n" for line in lines))
