"""Word knowledge: rarity in any language, and meaning in English."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from math import ceil
from sys import byteorder
from typing import TypeVar
from zlib import crc32

from lint import data

STEM_CHARS = 6  # Prefix by which English words are compared: "German" and "Germany", "election" and "electing"
GENERIC_STEM_CHARS = 5  # Prefix in other languages, which mostly inflect more
COMMON_STEMS = 40  # How many most frequent stems may be uninformative

MAX_KEPT_WORDS, MAX_KEPT_CHARS = 100_000, 40
"""How many words a table keeps, and their maximum length: at most some 15 MB."""

T = TypeVar("T")

RARITY_BITS = 48
"""A stem is a number, for small bags that are quick to add up: its rarity in 64ths above this bit, a 32-bit checksum of
its letters below. The sum of a bag has the sum of its rarities above this bit; the checksums overflow only from 65,536
stems on, by less than a millionth."""

MAX_RARITY = 64

_RANKS = [2 ** (5 + (rarity - 0.5) / 6.4) for rarity in range(1, MAX_RARITY + 1)]
"""The first rank of each rarity: it grows with the logarithm of the rank, from 0 at 32 to 1 at 32,768."""

_RARITIES = b"".join(
    bytes([rarity]) * (end - start) for rarity, (start, end) in enumerate(pairwise([0, *map(ceil, _RANKS)]))
)
"""Rank to rarity."""

DIMENSION_COUNT = 128  # Dimensions of the meaning of a stem, a signed byte each
_BIAS = 128
_LANE_BYTES = 4
_LOW_BYTE = 0 if byteorder == "little" else _LANE_BYTES - 1


_GENERIC_RARITIES = (0, 40, 40, 52, 52, 64, 64, 64, 64)  # The rarity of an unlisted generic stem, by its length
_TIER_RARITIES = (0, 20, 40)  # The rarities of listed stems by frequency tier; the first tier is uninformative


def rarity(stems: Iterable[int]) -> float:
    """Return the sum of the stems' rarities, 0 to 1 each."""
    return (sum(stems) >> RARITY_BITS) / MAX_RARITY


class PackedMeanings(dict[int, int]):
    """The vectors of stems as big integers, packed on first use; 0 for an unknown stem.

    A four-byte lane holds each number, and another one a count of 1, so that adding integers adds vectors and counts
    them in one machine operation. Numbers are biased by 128, so that no lane borrows from the next.
    """

    def __init__(self, matrix: bytes) -> None:
        super().__init__()
        self.rows: dict[int, int] = {}  # The rows of the stems met so far
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
    """Return the vector of a sum of `PackedMeanings`, or of a difference of such sums."""
    *lanes, count = memoryview(total.to_bytes((DIMENSION_COUNT + 1) * _LANE_BYTES, byteorder)).cast("I")
    bias = _BIAS * count
    return [lane - bias for lane in lanes]


class WordTable(dict[str, T]):
    """Facts about single words, computed on first use and cached."""

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


def numbered(letters: str, rarity: int) -> int:
    """Return a stem as a number; see `RARITY_BITS`."""
    return rarity << RARITY_BITS | crc32(letters.encode("utf-8", "replace"))


class Lexicon:
    """English stems by frequency, with rarity and meaning; unlisted stems have a rarity of 1."""

    def __init__(self, stems: list[str], matrix: bytes) -> None:
        self._ranks = dict(zip(stems, range(1, len(stems) + 1), strict=True))
        common = {stem for rank, stem in enumerate(stems[:COMMON_STEMS], 1) if rank < _RANKS[0]}
        self.common = frozenset(common | set(map(str.capitalize, common)) | set(map(chr, range(128))))
        """Uninformative stems, in lower case and capitalised: the most frequent ones, single letters and digits."""
        self._stem_of = WordTable(self._stem).__getitem__
        self.meanings = PackedMeanings(matrix)

    def _stem(self, word: str) -> int:
        letters = word[:STEM_CHARS]
        if letters in self.common:
            return 0
        letters = letters.lower()
        rank = self._ranks.get(letters)
        if rank is None:
            return numbered(letters, MAX_RARITY)
        stem = numbered(letters, _RARITIES[rank])
        self.meanings.rows[stem] = rank - 1
        return stem

    def stems(self, words: Iterable[str]) -> set[int]:
        """Return the informative stems of the words."""
        found = set(map(self._stem_of, words))
        found.discard(0)
        return found

    def packed_meaning(self, stems: Iterable[int]) -> int:
        """Return the packed sum of the stems' vectors; see `unpacked`."""
        return sum(map(self.meanings.__getitem__, stems))


@cache
def english() -> Lexicon:
    """Return the shipped table of English stems (built by bench/build_vectors.py)."""
    return Lexicon(data.read_text("english_stems.txt").split("\n"), data.read_bytes("english_vectors.bin"))


def generic_stem(letters: str) -> int:
    """Return a stem of any language as a number; 0 for one of the most frequent words."""
    rarity = _generic_rarities().get(letters, _GENERIC_RARITIES[len(letters)])
    return numbered(letters, rarity) if rarity else 0


@cache
def _generic_rarities() -> dict[str, int]:
    """Return the rarity of the frequent words of some forty languages, as generic stems."""
    tiers = data.read_text("generic_stems.txt").split("\n")
    return {
        stem: rarity for tier, rarity in zip(reversed(tiers), reversed(_TIER_RARITIES), strict=True)
        for stem in tier.split(" ")
    }  # fmt: skip
