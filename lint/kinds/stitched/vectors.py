"""What the package knows of words beforehand: how rare a word is, and what an English one means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import ceil
from sys import byteorder
from typing import TypeVar
from zlib import crc32

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

RARITY_BITS = 48
"""A stem is a number, since bags of numbers are small, and quick to add up: its rarity, in 64ths, is above so many
bits, and a checksum of its letters, of 32 bits, is below. So the sum of a bag has the sum of its rarities above these
bits; that of the checksums spills over only from 65,536 stems on, and by less than a millionth."""

MAX_RARITY = 64

_RANKS = [2 ** (5 + (rarity - 0.5) / 6.4) for rarity in range(1, MAX_RARITY + 1)]
"""Where the rarities begin: it grows with the logarithm of the rank, from 0 up to rank 32 to 1 at rank 32,768."""

_RARITIES = b"".join(
    bytes([rarity]) * (end - start) for rarity, (start, end) in enumerate(pairwise([0, *map(ceil, _RANKS)]))
)
"""The rarity of each rank."""

DIMENSION_COUNT = 128
"""Numbers in the meaning of a stem, a signed byte each."""

_BIAS = 128
_LANE_BYTES = 4
_LOW_BYTE = 0 if byteorder == "little" else _LANE_BYTES - 1


_GENERIC_RARITIES = (0, 40, 40, 52, 52, 64, 64, 64, 64)
"""The rarity of a generic stem that is in no list, by its number of characters."""

_TIER_RARITIES = (0, 20, 40)
"""The rarities of the stems in the list, by how common they are; those of the first tier say nothing."""


def rarity(stems: Iterable[int]) -> float:
    """Return the sum of the stems' rarities, 0 (says nothing) to 1 each."""
    return (sum(stems) >> RARITY_BITS) / MAX_RARITY


class PackedMeanings(dict[int, int]):
    """The vectors of stems as big integers, packed when they are first asked for; an unknown stem has 0.

    A lane of four bytes holds each number, and one more holds a 1: so a sum of integers is a sum of vectors with their
    count, at an addition for the machine instead of one for each number for the interpreter. Numbers are stored with a
    bias of 128, so that no lane borrows from the next.
    """

    def __init__(self, matrix: bytes) -> None:
        super().__init__()
        self.rows: dict[int, int] = {}
        """The places of the stems in the list, as far as they have been met."""
        self._matrix = matrix

    def __missing__(self, stem: int) -> int:
        row, value = self.rows.get(stem), 0
        if row is not None:
            lanes = bytearray((DIMENSION_COUNT + 1) * _LANE_BYTES)
            lanes[_LOW_BYTE:-_LANE_BYTES:_LANE_BYTES] = self._matrix[
                row * DIMENSION_COUNT : (row + 1) * DIMENSION_COUNT
            ]
            lanes[_LOW_BYTE - _LANE_BYTES] = 1
            self[stem] = value = int.from_bytes(lanes, byteorder)
        return value


def unpacked(total: int) -> list[int]:
    """Return the vector behind a sum of `PackedMeanings`, or behind the difference of such a sum and a part of it."""
    *lanes, count = memoryview(total.to_bytes((DIMENSION_COUNT + 1) * _LANE_BYTES, byteorder)).cast("I")
    bias = _BIAS * count
    return [lane - bias for lane in lanes]


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


def numbered(bags: Sequence[set[str]]) -> tuple[list[set[int]], dict[str, int]]:
    """Return the bags of a text's generic stems as numbers, and the number of each stem."""
    stems, listed = sorted(set[str]().union(*bags)), generic_rarities()
    numbers = {
        stem: (listed.get(stem, _GENERIC_RARITIES[len(stem)]) << RARITY_BITS) + place
        for place, stem in enumerate(stems)
    }
    return [set(map(numbers.__getitem__, bag)) for bag in bags], numbers


class Lexicon:
    """English stems, in order of frequency, with their rarity and their meaning; the rarity of an unlisted one is 1."""

    def __init__(self, stems: list[str], matrix: bytes) -> None:
        self._ranks = dict(zip(stems, range(1, len(stems) + 1), strict=True))
        common = {stem for rank, stem in enumerate(stems[:COMMON_STEMS], 1) if rank < _RANKS[0]}
        self.common = frozenset(common | set(map(str.capitalize, common)) | set(map(chr, range(128))))
        """What says nothing, in small letters and capitalised: the commonest stems, single letters and figures."""
        self._stem_of = WordTable(self._stem).__getitem__
        self.meanings = PackedMeanings(matrix)

    def _stem(self, word: str) -> int:
        letters = word[:STEM_CHARS]
        if letters in self.common:
            return 0
        letters = letters.lower()
        rank, checksum = self._ranks.get(letters), crc32(letters.encode("utf-8", "replace"))
        if rank is None:
            return MAX_RARITY << RARITY_BITS | checksum
        stem = _RARITIES[rank] << RARITY_BITS | checksum
        self.meanings.rows[stem] = rank - 1
        return stem

    def stems(self, words: Iterable[str]) -> set[int]:
        """Return the stems of the words that say something."""
        found = set(map(self._stem_of, words))
        found.discard(0)
        return found

    def packed_meaning(self, stems: Iterable[int]) -> int:
        """Return the sum of the stems' vectors, packed: see `unpacked`."""
        return sum(map(self.meanings.__getitem__, stems))


@cache
def english() -> Lexicon:
    """Return the shipped table of English stems (built by bench/build_vectors.py)."""
    return Lexicon(data.read_text("english_stems.txt").split("\n"), data.read_bytes("english_vectors.bin"))


@cache
def generic_rarities() -> dict[str, int]:
    """Return the rarity of the common words of some forty languages, as generic stems."""
    tiers = data.read_text("generic_stems.txt").split("\n")
    return {
        stem: rarity for tier, rarity in zip(reversed(tiers), reversed(_TIER_RARITIES), strict=True)
        for stem in tier.split(" ")
    }  # fmt: skip


@cache
def common_stems() -> frozenset[str]:
    """Return the commonest words of some forty languages, as generic stems."""
    return frozenset(stem for stem, rarity in generic_rarities().items() if not rarity)
