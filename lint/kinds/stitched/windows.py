"""Long documents, looked at as a whole and a stretch at a time: in a book, one foreign article changes little."""

from __future__ import annotations

from collections.abc import Iterator

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.segmentation import Thresholds, foreign_pieces
from lint.kinds.stitched.sketch import Sketch, sketch_as
from lint.kinds.stitched.units import Units

LONG_UNITS = 120
"""Documents of more units are long: most articles have fewer, and so had those that the models learned from."""

WINDOW_UNITS = 80
STEP_UNITS = 40
"""Each stretch overlaps half of the one before, so that a piece of up to so many units lies within one of them."""

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


def _in_windows(text: Sketch, whole: Units, thresholds: Thresholds) -> Iterator[tuple[Piece, float]]:
    """The long pieces that lie within a stretch and do not reach its end, unless the document ends there too."""
    count = len(text.texts)
    for first in range(0, count - STEP_UNITS, STEP_UNITS):
        last = min(first + WINDOW_UNITS, count)
        part = slice(first, last)
        window = sketch_as(whole.texts[part], whole.words[part], whole.blanks[part], text.lexicon)
        for (start, end), probability in foreign_pieces(window, thresholds, max_starts=MAX_WINDOW_STARTS):
            is_within = first + end < last or last == count
            if is_within and probability >= MIN_PROBABILITY and thresholds.is_long((start, end)):
                yield (first + start, first + end), probability
