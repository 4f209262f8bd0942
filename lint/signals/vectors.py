"""What the package knows of words beforehand: how rare a word is, and what an English one means."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import islice
from math import log2
from string import printable
from sys import byteorder
from typing import TypeVar

from lint import data

STEM_CHARS = 6
"""English words are compared by their first six letters: "German" and "Germany", "election" and "electing"."""

GENERIC_STEM_CHARS = 5
"""Those of other languages by fewer, since most bend their words more."""

COMMON_STEMS = 40
"""Those that say nothing are among the first so many."""

MAX_KEPT_WORDS, MAX_KEPT_CHARS = 100_000, 40
"""How many words a table keeps, and of what length: some 15 MB at most."""

T = TypeVar("T")

DIMENSION_COUNT = 40
"""Numbers in the meaning of a stem, a signed byte each."""

_BIAS = 128
_LANE_BYTES = 4


_GENERIC_RARITIES = (0.0, 0.625, 0.625, 0.8125, 0.8125, 1.0, 1.0, 1.0, 1.0)
"""By the number of characters of a generic stem; the commonest words are left out beforehand."""


class PackedMeanings(dict[str, int]):
    """The vectors of stems as big integers, packed when they are first asked for; an unknown stem has 0.

    A lane of four bytes holds each number, and one more holds a 1: so a sum of integers is a sum of vectors with their
    count, at an addition for the machine instead of forty for the interpreter. Numbers are stored with a bias of 128,
    so that no lane borrows from the next.
    """

    def __init__(self, stems: list[str], matrix: bytes) -> None:
        super().__init__()
        self._rows = {stem: number for number, stem in enumerate(stems)}
        self._matrix = matrix

    def __missing__(self, stem: str) -> int:
        row, value = self._rows.get(stem), 0
        if row is not None:
            numbers = self._matrix[row * DIMENSION_COUNT : (row + 1) * DIMENSION_COUNT]
            value = int.from_bytes(array("I", [*numbers, 1]).tobytes(), byteorder)
            self[stem] = value
        return value


def unpacked(total: int) -> list[int]:
    """The vector behind a sum of `PackedMeanings`, or behind the difference of such a sum and a part of it."""
    *lanes, count = memoryview(total.to_bytes((DIMENSION_COUNT + 1) * _LANE_BYTES, byteorder)).cast("I")
    bias = _BIAS * count
    return [lane - bias for lane in lanes]


def _rarity(rank: int) -> float:
    return min(64, max(0, round(6.4 * (log2(rank) - 5)))) / 64


def _rarities(stems: Sequence[str]) -> dict[str, float]:
    """The rarity of each of the stems, which are ordered by frequency: the same for whole stretches of them."""
    found: dict[str, float] = {}
    start = 0
    while start < len(stems):
        rarity = _rarity(start + 1)
        end = bisect_right(range(len(stems)), rarity, lo=start, key=lambda index: _rarity(index + 1))
        found.update(dict.fromkeys(stems[start:end], rarity))
        start = end
    return found


class WordTable(dict[str, T]):
    """What follows from a word alone, worked out when it is first met, and kept: a text repeats the words of others."""

    def __init__(self, value: Callable[[str], T]) -> None:
        super().__init__()
        self._value = value

    def __missing__(self, word: str) -> T:
        value = self._value(word)
        if len(word) <= MAX_KEPT_CHARS:
            if len(self) >= MAX_KEPT_WORDS:
                self.clear()
            self[word] = value
        return value


Rarity = WordTable[float]

GENERIC_RARITY: Rarity = WordTable(lambda stem: _GENERIC_RARITIES[len(stem)])
"""The rarity of stems of any language, by their length alone."""


class Lexicon:
    """English stems, in order of frequency, with their rarity and their meaning.

    Rarity grows with the logarithm of the rank: 0 for the 32 commonest stems, 1 from rank 32,768 on. It comes in steps
    of 1/64, so that sums are exact, and do not depend on the order of a set.
    """

    def __init__(self, stems: list[str], matrix: bytes) -> None:
        listed = _rarities(stems)
        self.rarity: Rarity = WordTable(lambda stem: listed.get(stem, 1.0))
        """The rarity of every stem, 0 (says nothing) to 1; that of an unlisted stem is 1."""
        common = {stem for stem, rarity in islice(listed.items(), COMMON_STEMS) if not rarity}
        self.common = frozenset(common | set(map(str.capitalize, common)) | set(printable))
        """What says nothing, in small letters and capitalised: the commonest stems, single letters and figures."""
        self._stems = WordTable(self._stem)
        self.meanings = PackedMeanings(stems, matrix)

    def _stem(self, word: str) -> str:
        stem = word[:STEM_CHARS]
        return "" if stem in self.common else stem.lower()

    def stems(self, words: Iterable[str]) -> set[str]:
        """The stems of the words that say something."""
        found = set(map(self._stems.__getitem__, words))
        found.discard("")
        return found

    def packed_meaning(self, stems: Iterable[str]) -> int:
        """The sum of the stems' vectors, packed: see `unpacked`."""
        return sum(map(self.meanings.__getitem__, stems))


@cache
def english() -> Lexicon:
    """The shipped table of English stems (built by bench/build_vectors.py)."""
    return Lexicon(data.read_text("english_stems.txt").split("\n"), data.read_bytes("english_vectors.bin"))


@cache
def common_stems() -> frozenset[str]:
    """The commonest words of four letters and more of some forty languages, as generic stems."""
    return frozenset(data.read_text("common_stems.txt").split("\n"))
