"""Which article of a document is its own: the first, unless the title names another."""

from collections.abc import Iterator, Sequence

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.sketch import Sketch
from lint.signals.title_words import found_fraction, title_units

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
