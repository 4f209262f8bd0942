"""The foreign articles of a document: found as a whole or in overlapping windows, and which one is its own."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.segmentation import foreign_pieces
from lint.kinds.stitched.sketch import Sketch, sketch_as
from lint.kinds.stitched.units import Thresholds, Units
from lint.kinds.stitched.vectors import english
from lint.signals.title_words import found_fraction, title_units

LONG_UNITS = 120  # Longer documents are segmented in windows too; most articles, also for training, are shorter
WINDOW_UNITS = 80
STEP_UNITS = 40  # Windows overlap by half, so that a piece of up to this length is inside one of them
MAX_KEPT_CHARS = 100_000  # Maximum length of a window whose result is cached
MAX_WINDOW_STARTS = 6  # Maximum suspicious gaps of a window
MIN_PROBABILITY = 0.8  # Minimum probability of a start found only in a window, as long documents have many windows


def found_pieces(text: Sketch, whole: Units, thresholds: Thresholds) -> list[tuple[Piece, float]]:
    """Return the foreign pieces of a document in reading order, with the probability of their starts."""
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
    """Return the foreign pieces of a window; cached, as edits leave most windows unchanged."""
    window = sketch_as(texts, words, blanks, english() if is_english else None)
    return tuple(foreign_pieces(window, thresholds, max_starts=MAX_WINDOW_STARTS))


def _in_windows(text: Sketch, whole: Units, thresholds: Thresholds) -> Iterator[tuple[Piece, float]]:
    """Yield the long pieces inside a window that do not reach its end, unless the document ends there."""
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


MIN_TITLE_UNITS = 3
MIN_OWN_FRACTION = 0.6
MAX_OTHER_FRACTION = 0.25
"""A title is a piece's if the piece has the first share of its words, and the text outside at most the second."""

Scored = list[tuple[Piece, float]]  # Pieces in reading order, with the probability of a new article at their start


def hosted(text: Sketch, pieces: Scored, title: str) -> Scored:
    """Return what is foreign to the article that the title names: the pieces, or everything but one of them."""
    named = title_units(title) if pieces and title else frozenset[str]()
    if len(named) < MIN_TITLE_UNITS:
        return pieces
    inside = {index for piece, _ in pieces for index in range(*piece)}
    outside = found_fraction(named, [words for index, words in enumerate(text.words) if index not in inside])
    if outside > MAX_OTHER_FRACTION:
        return pieces
    shares = [found_fraction(named, text.words[slice(*piece)]) for piece, _ in pieces]
    best = max(range(len(pieces)), key=shares.__getitem__)
    return list(_others(pieces, best, len(text.texts))) if shares[best] >= MIN_OWN_FRACTION else pieces


def _others(pieces: Sequence[tuple[Piece, float]], host: int, count: int) -> Iterator[tuple[Piece, float]]:
    """Yield everything except one piece: the other pieces, and the text between them."""
    at, value = 0, pieces[host][1]
    for number, (piece, share) in enumerate(pieces):
        if at < piece[0]:
            yield (at, piece[0]), value
        if number != host:
            yield piece, share
        at = piece[1]
    if at < count:
        yield (at, count), value
