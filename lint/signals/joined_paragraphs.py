"""Paragraphs that repeat their neighbours as one: a list and its parent, both extracted."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

MIN_PARTS = 2
MAX_PARTS = 60


class Joined(NamedTuple):
    """A paragraph, and the first and last of the neighbours that it repeats."""

    place: int
    first: int
    last: int


def joined(words: Sequence[Sequence[str]], *, min_words: int) -> Iterator[Joined]:
    """Yield the paragraphs, given as words, that consist of those before or after them.

    >>> list(joined([["one", "two"], ["three", "four"], ["one", "two", "three", "four"]], min_words=4))
    [Joined(place=2, first=0, last=1)]
    """
    for index, whole in enumerate(words):
        if len(whole) < min_words:
            continue
        before, after = words[index - 1] if index else (), words[index + 1] if index + 1 < len(words) else ()
        if before and len(before) < len(whole) and _same(before[-1], whole[-1]):
            last = _reach(words, index, -1)
            if last is not None:
                yield Joined(index, last, index - 1)
                continue
        if after and len(after) < len(whole) and _same(after[0], whole[0]):
            last = _reach(words, index, 1)
            if last is not None:
                yield Joined(index, index + 1, last)


def _reach(words: Sequence[Sequence[str]], index: int, step: int) -> int | None:
    """Return the last of the neighbours in one direction that together equal paragraph `index`; None if they do not."""
    left = list(words[index])
    for count in range(1, MAX_PARTS + 1):
        at = index + step * count
        part = words[at] if 0 <= at < len(words) else ()
        if not part or len(part) > len(left):
            return None
        piece = left[: len(part)] if step > 0 else left[-len(part) :]
        if not all(map(_same, piece, part)):
            return None
        left = left[len(part) :] if step > 0 else left[: -len(part)]
        if not left:
            return at if count >= MIN_PARTS else None
    return None


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
