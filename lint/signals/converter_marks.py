"""Marks that converters of PDF and slides leave where an image was or a page ends."""

import re
from collections.abc import Iterator
from functools import cache

from lint import data
from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence

_CUE = r"(?m)^(?:\d\d?:)?\d\d:\d\d[.,]\d{3} --> (?:\d\d?:)?\d\d:\d\d[.,]\d{3}\b.*$"  # Of subtitles
_FIRST_SIGNS = "<!{*=-#:[\\"


def converter_marks(document: Document) -> Iterator[Occurrence]:
    """Yield the lines that are a mark.

    Removing a line is certain unless the text shows code.
    """
    text = document.text
    shows_code = "`" in text
    if " --> " in text:
        yield from (Occurrence(Span(*match.span()), match[0][:40]) for match in re.finditer(_CUE, text))
    for at, line in enumerate(document.lines):
        start, end = line
        if end - start < 4 or text[start] not in _FIRST_SIGNS:
            continue
        if _marks().fullmatch(text[start:end].rstrip()) is not None:
            yield Occurrence(Span(start, document.next_line_start(at)), text[start:end][:40], "", not shows_code)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(mark for _, mark in data.rows("converter_marks.txt")))
