"""The units of segmentation: paragraphs, or sentences if there are hardly any; and how long pieces of them are."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.core.document import Document
from lint.core.segment import sentence_spans, words
from lint.core.types import Span

MIN_PARAGRAPHS = 3

MIN_PASSAGE_CHARS = 19  # Minimum length of a passage (ten words) in any script
MIN_LONG_CHARS = 600  # Minimum length of a text with fewer paragraphs, which may be two articles in one line
MIN_REPEAT_CHARS = 40  # Minimum length of a repeated paragraph that is left out; shorter ones are dates and labels
LONG_PARAGRAPHS = 4  # Minimum paragraphs of a long piece
GROUP_CHARS = 220  # Maximum length of grouped sentences, about that of a newspaper paragraph


class Thresholds(NamedTuple):
    """Minimum probabilities of starts: long pieces give more evidence than short ones."""

    long: float
    short: float

    def is_long(self, piece: tuple[int, int]) -> bool:
        return piece[1] - piece[0] >= LONG_PARAGRAPHS

    def of(self, piece: tuple[int, int]) -> float:
        """Return the minimum probability of the start of a piece."""
        return self.long if self.is_long(piece) else self.short


class Units(NamedTuple):
    """Stretches of text between possible boundaries, with their words, and whether a blank line precedes each."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    words: tuple[list[str], ...]
    blanks: list[bool]
    are_paragraphs: bool


def units(document: Document) -> Units | None:
    """Return the units of a document; None if it cannot have two articles."""
    paragraphs = document.paragraphs
    if len(paragraphs) >= MIN_PARAGRAPHS:
        # A million short lines would take a gigabyte to look at closely.
        if not any(end - start >= MIN_PASSAGE_CHARS for start, end in paragraphs):
            return None
        return _distinct(
            Units(paragraphs, document.paragraph_texts, document.paragraph_words, list(_blanks(document)), True)
        )
    if sum(end - start for start, end in paragraphs) < MIN_LONG_CHARS:
        return None
    spans = tuple(group for paragraph in paragraphs for group in _groups(document.text, paragraph))
    texts = tuple(document.text[start:end] for start, end in spans)
    return Units(spans, texts, tuple(map(words, texts)), [False] * len(spans), False)


def _distinct(whole: Units) -> Units:
    """Return the units without those that repeat an earlier one: a caption that is shown thrice is not the topic."""
    first = {text: index for index, text in reversed(list(enumerate(whole.texts)))}
    kept = [i for i, text in enumerate(whole.texts) if first[text] == i or len(text) < MIN_REPEAT_CHARS]
    return Units(
        tuple(whole.spans[index] for index in kept), tuple(whole.texts[index] for index in kept),
        tuple(whole.words[index] for index in kept), [whole.blanks[index] for index in kept], whole.are_paragraphs,
    )  # fmt: skip


def _groups(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph, with short ones grouped."""
    start = end = -1
    for sentence in sentence_spans(text, paragraph):
        if start >= 0 and sentence.end - start > GROUP_CHARS:
            yield Span(start, end)
            start = -1
        start, end = sentence.start if start < 0 else start, sentence.end
    if start >= 0:
        yield Span(start, end)


def _blanks(document: Document) -> Iterator[bool]:
    """Yield whether a blank line precedes each paragraph."""
    end = 0
    for start, stop in document.paragraphs:
        yield end > 0 and start - end > 1 and document.text.count("\n", end, start) > 1
        end = stop
