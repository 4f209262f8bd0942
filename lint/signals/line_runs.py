"""Lines of a document by their indices: neighbours as one, and the line after so much running text."""

from __future__ import annotations

from collections.abc import Iterator

from lint.core.document import Document
from lint.signals.line_shape import is_prose


def runs(document: Document, found: list[int]) -> Iterator[list[int]]:
    """Yield line indices in groups of neighbours, with at most blank lines between them."""
    run: list[int] = []
    for index in found:
        if run and not all(document.is_blank(between) for between in range(run[-1] + 1, index)):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def line_after(document: Document, prose_count: int) -> int:
    """Return the index of the line after the `prose_count`-th paragraph of running text; the number of lines without
    one.
    """
    for index in range(len(document.lines)):
        prose_count -= is_prose(document.text[slice(*document.lines[index])].strip())
        if prose_count == 0:
            return index + 1
    return len(document.lines)
