"""The short lines of a document in the form that patterns are matched on: joined, the lines with few words first."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from lint.document import Document
from lint.signals.regex import encoded

MAX_LINE_CHARS = 500
"""Longer lines are paragraphs: no pattern of scope `line` looks at them. About 80 English words."""

_ODD_SPACES = ("  ", "\t", "\xa0", "\u2009", "\u202f", "\u3000", "\r", "\x0c", "\u2028")
"""White space that is not a single space: the common text has none, and needs no second look."""

_SPACED_LEADS = bytes([*range(0xC0), *range(0xC2, 0xE0), 0xE2])
"""The bytes of UTF-8 but those that begin a character of a script without spaces (and of many others)."""


class ShortLines(NamedTuple):
    """Lines of at most `MAX_LINE_CHARS`, ordered by their number of words, so that a rule that looks at lines of few
    words looks at the first bytes only."""

    data: bytes
    """The lines in UTF-8 with a line feed between them; all white space in a line is made one space, so that a pattern
    need not think of tabs and no-break spaces."""
    ends: list[int]
    """The offset in `data` behind each."""
    indices: list[int]
    """Their indices among the document's lines."""
    min_words: list[int]
    """The least number of words that each may have, by `lint.segment.word_count`, in rising order."""

    def count(self, max_words: int | None) -> int:
        """How many lines may have as few as `max_words` words: so many of the first; all without a limit."""
        return len(self.ends) if max_words is None else bisect_right(self.min_words, max_words)


@lru_cache(maxsize=1)
def short_lines(document: Document) -> ShortLines:
    """The short lines of a document: made once for all rules."""
    lines = _lines(document)
    lines.sort()
    texts = [text for _, _, text in lines]
    joined = "\n".join(texts)
    if any(space in joined for space in _ODD_SPACES) or joined.count("\n") >= len(texts):
        texts = [" ".join(text.split()) for text in texts]
    encodings = list(map(encoded, texts))
    ends = [end + number for number, end in enumerate(accumulate(map(len, encodings)))]
    return ShortLines(b"\n".join(encodings), ends, [index for _, index, _ in lines], [count for count, _, _ in lines])


def _lines(document: Document) -> list[tuple[int, int, str]]:
    """Of each short line that is not blank: the least number of its words, its index, and its text."""
    if document.is_hard_wrapped:  # a paragraph has many lines, and a line few words
        spans = enumerate(document.lines)
        return [(0, at, document.text[start:end]) for at, (start, end) in spans if 0 < end - start <= MAX_LINE_CHARS]
    # Two characters of a script without spaces are a word, but one that stands alone is a token of its own.
    share = 1 if _has_spaces(document.text) else 2
    found = []
    for span, text, words in zip(document.paragraphs, document.paragraph_texts, document.paragraph_words, strict=True):
        if len(text) <= MAX_LINE_CHARS:
            found.append((len(words) // share, document.line_index(span.start), text))
    return found


def _has_spaces(text: str) -> bool:
    """Whether all characters are of scripts that set spaces between words, as far as a quick look tells."""
    return text.isascii() or not encoded(text).translate(None, _SPACED_LEADS)
