"""What a document is cut into before it is looked at: its paragraphs, or the sentences of one that has hardly any."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from lint.core.document import Document
from lint.core.segment import sentence_spans, words
from lint.core.types import Span

MIN_PARAGRAPHS = 3

MIN_PASSAGE_CHARS = 19
"""Ten words, the fewest of a passage that may begin another article, take so many characters in any script."""

MIN_LONG_CHARS = 600
"""A text of fewer paragraphs may still be two articles in one line where it has so many characters."""

GROUP_CHARS = 220
"""Sentences are taken together up to this length: about that of a newspaper's paragraph."""


class Units(NamedTuple):
    """The stretches of text that a boundary can lie between, with their words, and whether a blank line is before
    each."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    words: tuple[list[str], ...]
    blanks: list[bool]
    are_paragraphs: bool


def units(document: Document) -> Units | None:
    """Return the units of a document; None where there can be no two articles in it."""
    paragraphs = document.paragraphs
    if len(paragraphs) >= MIN_PARAGRAPHS:
        # A million short lines would take a gigabyte to look at closely.
        if not any(end - start >= MIN_PASSAGE_CHARS for start, end in paragraphs):
            return None
        return Units(paragraphs, document.paragraph_texts, document.paragraph_words, list(_blanks(document)), True)
    if sum(end - start for start, end in paragraphs) < MIN_LONG_CHARS:
        return None
    spans = tuple(group for paragraph in paragraphs for group in _groups(document.text, paragraph))
    texts = tuple(document.text[start:end] for start, end in spans)
    return Units(spans, texts, words(document.text, spans), [False] * len(spans), False)


def _groups(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph, short ones together."""
    start = end = -1
    for sentence in sentence_spans(text, paragraph):
        if start >= 0 and sentence.end - start > GROUP_CHARS:
            yield Span(start, end)
            start = -1
        start, end = sentence.start if start < 0 else start, sentence.end
    if start >= 0:
        yield Span(start, end)


def _blanks(document: Document) -> Iterator[bool]:
    """Yield, for every paragraph, whether a blank line stands between it and the one before."""
    if len(document.paragraphs) == len(document.lines):
        yield from repeat(False, len(document.lines))
        return
    end = 0
    for start, stop in document.paragraphs:
        yield end > 0 and start - end > 1 and document.text.count("\n", end, start) > 1
        end = stop
