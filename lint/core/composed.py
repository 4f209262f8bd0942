"""Texts with decomposed letters, as macOS and some PDF readers write them: "é" as "e" and an accent.

Rules read them composed (Unicode's normalization form C), as their words and patterns are. Offsets are moved back.
"""

import re
from bisect import bisect_right
from typing import NamedTuple
from unicodedata import is_normalized, normalize

import msgspec

from lint.core.document import Document
from lint.core.types import Diagnostic, Edit, Span

_DECOMPOSED = (
    r"\w[\u0300-\u036f]+|[\u3040-\u30ff][\u3099\u309a]|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    r"|[\u0627\u0648\u064a][\u0653-\u0655]"
    r"|[\u09c7\u0b47\u0bc6\u0bc7\u0c46\u0cbf\u0cc6\u0d46\u0d47\u0dd9]"
    r"[\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cd5\u0cd6\u0cc2\u0d3e\u0d57\u0dca\u0dcf\u0ddf]"
)
"""A letter with accents or voicing marks, a Korean syllable as separate letters, an Arabic letter with its hamza, or an
Indic vowel sign of two parts."""


class Offsets(NamedTuple):
    """Where letters were composed: `ends` after each, and by how much the offsets from there on were larger."""

    ends: list[int]
    shifts: list[int]

    def written(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a diagnostic of the composed text for the text as it is written."""
        fix = diagnostic.fix
        if fix is not None:
            edits = tuple(Edit(self._span(edit.span), edit.text) for edit in fix.edits)
            fix = msgspec.structs.replace(fix, edits=edits, cuts=tuple(map(self._offset, fix.cuts)))
        return msgspec.structs.replace(diagnostic, span=self._span(diagnostic.span), fix=fix)

    def _span(self, span: tuple[int, int]) -> Span:
        return Span(self._offset(span[0]), self._offset(span[1]))

    def _offset(self, offset: int) -> int:
        at = bisect_right(self.ends, offset)
        return offset + self.shifts[at - 1] if at else offset


def composed(document: Document) -> tuple[Document, Offsets | None]:
    """Return a document with composed letters, and how to find its offsets in the one given; itself if it has them."""
    if is_normalized("NFC", document.text):
        return document, None
    text = document.text
    parts, ends, shifts = list[str](), list[int](), list[int]()
    start = end = 0
    for match in re.finditer(_DECOMPOSED, text):
        short = normalize("NFC", match[0])
        if len(short) < len(match[0]):
            end += match.start() - start
            parts += (text[start : match.start()], short)
            ends.append(end + 1)
            start, end = match.end(), end + len(short)
            shifts.append(start - end)
    if not ends:
        return document, None
    whole = "".join([*parts, text[start:]])
    return document.with_text(whole), Offsets(ends, shifts)
