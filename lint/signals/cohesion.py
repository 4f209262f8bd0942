"""What holds a text together: its names, its meaning, and its words weighted by rarity, summed from paragraph to
paragraph. Computed view by view, when the closer look at a document (`lint.signals.gap`, `.pieces`) asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, repeat
from math import sqrt
from operator import mul, rshift
from typing import NamedTuple

from lint.signals.passage import names
from lint.signals.screen import MIN_PASSAGE_WORDS, Sketch
from lint.signals.vectors import GENERIC_STEM_CHARS, MAX_RARITY, RARITY_BITS, STEM_CHARS, rarity, unpacked

MIN_BROKEN_WORDS = 12
"""Unfinished lines from this length on are broken off; shorter ones may be headings."""

NONE = -0.1
"""The value of a feature about a paragraph that does not exist."""

_SQUARES = [(number / MAX_RARITY) ** 2 for number in range(MAX_RARITY + 1)]


class Named(NamedTuple):
    """The names in a paragraph."""

    runs: list[Sequence[str]]
    """Each as its words."""
    full: frozenset[str]
    """The last words of names in full."""
    lone: frozenset[str]
    """The names of one word."""
    stems: frozenset[str]
    """The stems of all their words."""


class Meaning(NamedTuple):
    """A vector, and its product with itself."""

    numbers: list[int]
    square: int


class Profile:
    """A document's sketch with what the closer look needs: names and meanings of its paragraphs, and sums of them."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self.count = len(sketch.texts)
        self.all_words = sum(sketch.word_counts)
        self.odd_before = [0, *accumulate(sketch.odd_gaps)]
        self.words_before = [0, *accumulate(sketch.word_counts)]
        long = [count >= MIN_PASSAGE_WORDS for count in sketch.word_counts]
        self.long_before = [0, *accumulate(long)]
        self.unfinished_before = [
            0,
            *accumulate(is_long and not ends for is_long, ends in zip(long, sketch.finished, strict=True)),
        ]  # fmt: skip
        self._named: list[Named] = []

    def named(self, end: int) -> list[Named]:
        """The names in the paragraphs up to `end`, and in those behind it that have been asked for before."""
        length = STEM_CHARS if self.sketch.lexicon is not None else GENERIC_STEM_CHARS
        for text in self.sketch.texts[len(self._named) : end]:
            runs = names(text)
            self._named.append(
                Named(
                    runs,
                    frozenset([run[-1] for run in runs if len(run) > 1]),
                    frozenset([run[0] for run in runs if len(run) == 1]),
                    frozenset([word[:length] for run in runs for word in run]),
                )
            )
        return self._named

    @cached_property
    def meaning_sums(self) -> list[int]:
        """Before each index, the packed meaning of all paragraphs so far; of the whole text at the end."""
        lexicon = self.sketch.lexicon
        return [0] if lexicon is None else [0, *accumulate(map(lexicon.packed_meaning, self.sketch.stems))]

    def meaning(self, start: int, end: int) -> Meaning:
        """The meaning of the paragraphs from `start` up to `end`, of a text with a lexicon."""
        return meaning_of(unpacked(self.meaning_sums[end] - self.meaning_sums[start]))

    @cached_property
    def counts(self) -> Counter[int]:
        """In how many paragraphs each stem occurs."""
        return Counter(chain.from_iterable(self.sketch.stems))

    @cached_property
    def squares(self) -> dict[int, float]:
        """The squared rarity of every stem."""
        rarities = map(rshift, self.counts, repeat(RARITY_BITS))
        return dict(zip(self.counts, map(_SQUARES.__getitem__, rarities), strict=True))

    @cached_property
    def head_sizes(self) -> list[float]:
        """Before each index, the sum of the rarities of all stems so far."""
        fresh = [size * (1 - overlap) for size, overlap in zip(self.sketch.sizes, self.sketch.overlaps, strict=True)]
        return [0.0, *accumulate(fresh)]

    def tail_size(self, index: int) -> float:
        """The sum of the rarities of all stems from the paragraph `index` on."""
        return rarity(set[int]().union(*self.sketch.stems[index:]))

    @cached_property
    def unfinished_fraction(self) -> float:
        """Of the paragraphs of ten words and more, those that do not end as a sentence does."""
        return ratio(self.unfinished_before[-1], self.long_before[-1])


def ratio(part: float, whole: float, empty: float = 0.0) -> float:
    """`part / whole`; `empty` when there is nothing to divide by."""
    return part / whole if whole > 0 else empty


def root(value: float) -> float:
    """The square root; of what rounding made negative, zero."""
    return sqrt(value) if value > 0 else 0.0


def meaning_of(numbers: list[int]) -> Meaning:
    """A vector as a meaning."""
    return Meaning(numbers, sum(map(mul, numbers, numbers)))


def cosine(a: Meaning, b: Meaning) -> float:
    """The cosine of two vectors; zero when one of them is."""
    return ratio(sum(map(mul, a.numbers, b.numbers)), root(a.square * b.square))


def norm(counts: Mapping[int, int], squares: dict[int, float]) -> float:
    """The length of a bag of stems, each count weighted by rarity."""
    times = counts.values()
    return root(sum(map(mul, map(mul, times, times), map(squares.__getitem__, counts))))


def set_norm(stems: Iterable[int], squares: dict[int, float]) -> float:
    """The length of a bag that has each stem once."""
    return root(sum(map(squares.__getitem__, stems)))


def set_dot(stems: Iterable[int], counts: Mapping[int, int], squares: dict[int, float]) -> float:
    """The product of a bag that has each stem once with another."""
    return sum([squares[stem] * counts[stem] for stem in stems if stem in counts])


def breaks_off(sketch: Sketch, index: int) -> bool:
    """Whether a paragraph too long for a heading does not end as a sentence does."""
    return not sketch.finished[index] and sketch.word_counts[index] >= MIN_BROKEN_WORDS


def cue_count(sketch: Sketch, index: int) -> int:
    """How many outward signs speak for another article from `index` on: 0 to 4."""
    return sketch.odd_gaps[index] + sketch.datelines[index] + breaks_off(sketch, index - 1) + breaks_off(sketch, index)
