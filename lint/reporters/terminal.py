"""Colour, and fitting text into the columns of a terminal."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.core.types import Severity

ELLIPSIS = "…"

STYLES = {
    Severity.ERROR: "1;31",  # bold red
    Severity.WARNING: "1;33",  # bold yellow
    Severity.NOTE: "1;36",  # bold cyan
    "path": "1",  # bold
    "rule": "35",  # magenta
    "faint": "2",
    "help": "1;32",  # bold green
    "heading": "1;4",  # bold, underlined
    "added": "32",
    "removed": "31",
    "place": "36",
    "plain": "",
}
"""Style to the parameters of ANSI's "select graphic rendition"."""


def paint(text: str, style: str, *, color: bool) -> str:
    """Return `text` in a style of `STYLES`, if `color`."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if color and text and STYLES[style] else text


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows of a table as lines, the first column to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        shown = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *shown)).rstrip()


def columns(text: str) -> int:
    """Return the columns of a printable text: two for a wide East Asian character, none for a combining mark."""
    if _has_plain_width(text):
        return len(text)
    from wcwidth import wcswidth

    return max(int(wcswidth(text)), 0)


def head(text: str, limit: int) -> str:
    """Return the longest start of `text` that fits into `limit` columns; graphemes stay whole."""
    if _has_plain_width(text):
        return text[: max(limit, 0)]
    return "".join(_fitting(text, limit))


def tail(text: str, limit: int) -> str:
    """Return the longest end of `text` that fits into `limit` columns; graphemes stay whole."""
    if _has_plain_width(text):
        return text[max(len(text) - limit, 0) :] if limit > 0 else ""
    return "".join(_fitting(text, limit, step=-1))


def _has_plain_width(text: str) -> bool:
    """Return whether each character certainly takes one column, so that wcwidth (40 ms to import) is not needed."""
    return (text.isascii() and text.isprintable()) or _one_column().fullmatch(text) is not None


@cache
def _one_column() -> re.Pattern[str]:
    """Return letters and signs that take one column each."""
    return re.compile(
        "[\x20-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]*"
    )


def _fitting(text: str, limit: int, *, step: int = 1) -> list[str]:
    """Return as many graphemes as fit into `limit` columns: the first, or the last with a `step` of -1."""
    from wcwidth import iter_graphemes

    kept, used = [], 0
    for grapheme in list(iter_graphemes(text))[::step]:
        used += columns(grapheme)
        if used > limit:
            break
        kept.append(grapheme)
    return kept[::step]
