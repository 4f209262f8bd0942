"""The short lines of a document, prepared for pattern matching."""

from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from lint.core.document import Document, shown
from lint.core.segment import may_have_unspaced
from lint.core.types import Span
from lint.signals.characters import unusual
from lint.signals.regex import encoded

MAX_LINE_CHARS = 500  # Longer lines are paragraphs, which patterns of scope `line` ignore; about 80 English words

_ASCII_SPACES = ("  ", "\t", "\r", "\x0c")
_OTHER_SPACES = frozenset("\xa0\u2009\u202f\u3000\u2028")
"""White space other than single spaces, which most texts do not have."""


class Joined(NamedTuple):
    """Lines in one text."""

    data: bytes  # The lines in UTF-8, separated by line feeds
    ends: list[int]  # The end of each line in `data`


class ShortLines:
    """The non-empty lines of at most `MAX_LINE_CHARS`, numbered in text order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        spans, shown_texts = document.paragraphs, document.paragraph_texts
        if document.is_hard_wrapped:  # a paragraph has many lines
            spans, shown_texts = document.lines, tuple(shown(document.text[slice(*span)]) for span in document.lines)
        self._kept = [at for at, text in enumerate(shown_texts) if 0 < len(text) <= MAX_LINE_CHARS]
        texts = [shown_texts[at] for at in self._kept]
        has_odd_spaces = _has_odd_spaces(document, texts)
        is_as_shown = sum(map(len, texts)) == sum(spans[at].end - spans[at].start for at in self._kept)
        self.is_as_written = is_as_shown and not has_odd_spaces
        self.texts = [" ".join(text.split()) for text in texts] if has_odd_spaces else texts
        """The lines as they are shown, with white space inside them reduced to single spaces."""

    @property
    def spans(self) -> list[Span]:
        """Return the spans of the lines in the document's text."""
        spans = self._document.lines if self._document.is_hard_wrapped else self._document.paragraphs
        return [spans[at] for at in self._kept]

    def index(self, number: int) -> int:
        """Return the index of a short line among the document's lines."""
        at, document = self._kept[number], self._document
        return at if document.is_hard_wrapped else document.line_index(document.paragraphs[at].start)

    def least_words(self, number: int) -> int:
        """Return a lower bound of the line's `lint.core.segment.word_count`."""
        if self._document.is_hard_wrapped:  # they have few
            return 0
        # In scripts without spaces two characters are a word, but a single one is a token too.
        tokens_per_word = 2 if may_have_unspaced(self.texts[number]) else 1
        return len(self._document.paragraph_words[self._kept[number]]) // tokens_per_word

    @cached_property
    def joined(self) -> Joined:
        """Return the lines as one text, for a pattern without clues."""
        encodings = list(map(encoded, self.texts))
        ends = [end + before for before, end in enumerate(accumulate(map(len, encodings)))]
        return Joined(b"\n".join(encodings), ends)


@lru_cache(maxsize=1)
def short_lines(document: Document) -> ShortLines:
    """Return the short lines of a document, computed once for all rules."""
    return ShortLines(document)


def _has_odd_spaces(document: Document, texts: list[str]) -> bool:
    """Return whether the texts may have white space other than single spaces."""
    if not _OTHER_SPACES.isdisjoint(unusual(document)):
        return True
    joined = "\n".join(texts)
    return any(space in joined for space in _ASCII_SPACES) or joined.count("\n") >= max(len(texts), 1)
