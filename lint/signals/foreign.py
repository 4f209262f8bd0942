"""What can be said of a piece that is taken for another article: why, and how sure a cut would be."""

from __future__ import annotations

from collections.abc import Iterator

from lint.signals.pieces import Piece
from lint.signals.screen import MIN_PASSAGE_WORDS, MIN_TYPICAL_WORDS, Sketch
from lint.signals.vectors import RARITY_BITS

_CONTENT_RARITY = 20 << RARITY_BITS
"""The evidence counts stems from about the 260th place on in English: no function words."""


def prose_fraction(text: Sketch, piece: Piece) -> float:
    """The share of the words outside the piece that stand in finished paragraphs of fifteen words and more."""
    start, end = piece
    outside = [index for index in range(len(text.texts)) if not start <= index < end]
    prose = [text.word_counts[i] for i in outside if text.finished[i] and text.word_counts[i] >= MIN_TYPICAL_WORDS]
    return sum(prose) / max(1, sum(text.word_counts[index] for index in outside))


def capital_fraction(text: Sketch, piece: Piece) -> float:
    """The share of the piece's words that begin with a capital."""
    words = [word for found in text.words[slice(*piece)] for word in found]
    return sum(word[0].isupper() for word in words) / max(1, len(words))


def evidence(text: Sketch, piece: Piece) -> Iterator[str]:
    """Why the piece is taken for foreign, for people."""
    start, end = piece
    content = [stem for stem in text.stems[start] if stem >= _CONTENT_RARITY]
    yield f"{sum(stem in text.known[start] for stem in content)} of {len(content)} content words occur before"
    if text.datelines[start]:
        yield "starts with a dateline"
    if not text.finished[start - 1] and text.word_counts[start - 1] >= MIN_PASSAGE_WORDS:
        yield "the line before breaks off"
    if text.odd_gaps[start]:
        yield "the gap before it is unlike the others"
    if not text.finished[end - 1]:
        yield "it breaks off itself"
