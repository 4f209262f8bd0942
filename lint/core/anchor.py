"""Recognise a finding after its document was edited, by its text and the text around it instead of its line.

Texts are compared by words, regardless of line breaks. A baseline, which is committed, only stores hashes.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from lint.core.document import Document
from lint.core.types import Span

MAX_PARAGRAPHS = 64

EDGE_WORDS = 6  # Words at either end of a finding's paragraphs that must be unchanged if the finding itself is edited

NEIGHBOURS = 4  # How many hashes are remembered: thousands of findings may be in one paragraph


class Anchor(NamedTuple):
    """Hashes of a finding's paragraphs, their first and last words, and the paragraphs around; 0 for none."""

    paragraphs: tuple[int, ...] = ()  # Each paragraph that the finding is in, up to `MAX_PARAGRAPHS`
    head: int = 0
    tail: int = 0
    before: int = 0
    after: int = 0

    def is_edited(self, other: Anchor) -> bool:
        """Return whether this can be `other` after an edit: one end and a neighbour are the same."""
        has_end = self.head == other.head or self.tail == other.tail
        has_neighbour = self.before == other.before or self.after == other.after
        return has_end and has_neighbour and len(self.paragraphs) <= len(other.paragraphs)


def anchor(document: Document, span: Span) -> Anchor:
    """Return the anchor of a span of a document."""
    paragraphs = document.paragraphs
    if not paragraphs:
        return Anchor(paragraphs=(text_hash("empty"),))
    start = attrgetter("start")
    first = max(bisect_right(paragraphs, span.start, key=start) - 1, 0)
    last = max(bisect_right(paragraphs, max(span.end - 1, span.start), key=start) - 1, first)
    head, tail = _ends(document, first, last)
    return Anchor(
        paragraphs=tuple(_paragraph(document, at) for at in range(first, min(last + 1, first + MAX_PARAGRAPHS))),
        head=head,
        tail=tail,
        before=_paragraph(document, first - 1),
        after=_paragraph(document, last + 1),
    )


@lru_cache(maxsize=NEIGHBOURS)
def _ends(document: Document, first: int, last: int) -> tuple[int, int]:
    words = document.text[document.paragraphs[first].start : document.paragraphs[last].end].split()
    return text_hash(" ".join(words[:EDGE_WORDS])), text_hash(" ".join(words[-EDGE_WORDS:]))


@lru_cache(maxsize=NEIGHBOURS)
def _paragraph(document: Document, index: int) -> int:
    if not 0 <= index < len(document.paragraphs):
        return 0
    start, end = document.paragraphs[index]
    return text_hash(" ".join(document.text[start:end].split()))


def text_hash(text: str) -> int:
    """Return a hash of 64 bits."""
    data = text.encode("utf-8", "surrogatepass")
    return zlib.crc32(data) << 32 | zlib.adler32(data[::-1])
