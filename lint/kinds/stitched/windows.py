"""Long documents, looked at as a whole and a stretch at a time: in a book, one foreign article changes little."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.segmentation import Thresholds, foreign_pieces
from lint.kinds.stitched.sketch import Sketch, sketch_as
from lint.kinds.stitched.units import Units
from lint.kinds.stitched.vectors import english

LONG_UNITS = 120
"""Documents of more units are long: most articles have fewer, and so had those that the models learned from."""

WINDOW_UNITS = 80
STEP_UNITS = 40
"""Each stretch overlaps half of the one before, so that a piece of up to so many units lies within one of them."""

MAX_KEPT_CHARS = 100_000
"""What is found in a longer stretch is not kept: there may be gigabytes of them."""

MAX_WINDOW_STARTS = 6
"""So many of the likeliest gaps of a stretch are looked at."""

MIN_PROBABILITY = 0.8
"""For the start of a piece that only a stretch shows: a long document has many stretches to be wrong about."""


def found_pieces(text: Sketch, whole: Units, thresholds: Thresholds) -> list[tuple[Piece, float]]:
    """Return the foreign pieces of a document in reading order, each with the probability of its start."""
    found = foreign_pieces(text, thresholds)
    if len(text.texts) <= LONG_UNITS:
        return found
    for piece, probability in _in_windows(text, whole, thresholds):
        if all(piece[1] <= start or end <= piece[0] for (start, end), _ in found):
            found.append((piece, probability))
    return sorted(found)


@lru_cache(maxsize=64)
def _pieces(
    texts: tuple[str, ...],
    words: tuple[tuple[str, ...], ...],
    blanks: tuple[bool, ...],
    is_english: bool,
    thresholds: Thresholds,
) -> tuple[tuple[Piece, float], ...]:
    """Return the foreign pieces of a stretch, once: edits and fixes of a long document leave most stretches alone."""
    window = sketch_as(texts, words, blanks, english() if is_english else None)
    return tuple(foreign_pieces(window, thresholds, max_starts=MAX_WINDOW_STARTS))


def _in_windows(text: Sketch, whole: Units, thresholds: Thresholds) -> Iterator[tuple[Piece, float]]:
    """Yield the long pieces that lie within a stretch and do not reach its end, unless the document ends there too."""
    count = len(text.texts)
    for first in range(0, count - STEP_UNITS, STEP_UNITS):
        last = min(first + WINDOW_UNITS, count)
        part = slice(first, last)
        texts, words, blanks = whole.texts[part], tuple(map(tuple, whole.words[part])), tuple(whole.blanks[part])
        is_kept = sum(map(len, texts)) <= MAX_KEPT_CHARS
        pieces_of = _pieces if is_kept else _pieces.__wrapped__
        pieces = pieces_of(texts, words, blanks, text.lexicon is not None, thresholds)
        for (start, end), probability in pieces:
            is_within = first + end < last or last == count
            if is_within and probability >= MIN_PROBABILITY and thresholds.is_long((start, end)):
                yield (first + start, first + end), probability
