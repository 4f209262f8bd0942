"""What holds a text together: names, meaning, and words weighted by rarity, summed from paragraph to paragraph.

Computed view by view, when the closer look at gaps and pieces asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate, chain, repeat
from math import sqrt
from operator import mul, rshift
from typing import Any, NamedTuple

from lint.kinds.stitched.passage import is_numbered, names
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, Sketch, running_means
from lint.kinds.stitched.vectors import MAX_RARITY, RARITY_BITS, unpacked

MIN_BROKEN_WORDS = 12
"""Unfinished lines from this length on are broken off; shorter ones may be headings."""

_SQUARES = [(number / MAX_RARITY) ** 2 for number in range(MAX_RARITY + 1)]


class Named(NamedTuple):
    """The names in a paragraph, as stems, so that they can be told from what is written elsewhere in the text."""

    stems: set[int]
    """Those of all words of all names."""
    full: set[int]
    """Those of the last words of names in full."""
    lone: set[int]
    """Those of names of one word, unless it is also the last word of one in full."""
    word_count: int


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
        self.sides: dict[int, Any] = {}
        """What `lint.kinds.stitched.gaps` found to be within reach of the gaps that it was asked about."""
        self._named: dict[int, Named] = {}

    def named(self, index: int) -> Named:
        """Return the names in a paragraph, looked for once."""
        found = self._named.get(index)
        if found is None:
            found = self._named[index] = self._names_of(self.sketch.texts[index])
        return found

    def _names_of(self, text: str) -> Named:
        runs, stems_of = names(text), self.sketch.stems_of
        full = stems_of([run[-1] for run in runs if len(run) > 1])
        return Named(
            stems_of([word for run in runs for word in run]), full,
            stems_of([run[0] for run in runs if len(run) == 1]) - full, sum(map(len, runs)),
        )  # fmt: skip

    @cached_property
    def meaning_sums(self) -> list[int]:
        """Return, before each index, the packed meaning of all paragraphs so far; of the whole text at the end."""
        lexicon = self.sketch.lexicon
        return [0] if lexicon is None else [0, *accumulate(map(lexicon.packed_meaning, self.sketch.stems))]

    def meaning(self, start: int, end: int) -> Meaning:
        """Return the meaning of the paragraphs from `start` up to `end`, of a text with a lexicon."""
        return meaning_of(unpacked(self.meaning_sums[end] - self.meaning_sums[start]))

    @cached_property
    def counts(self) -> Counter[int]:
        """Return in how many paragraphs each stem occurs."""
        return Counter(chain.from_iterable(self.sketch.stems))

    @cached_property
    def ending(self) -> list[set[int]]:
        """Return, of each paragraph, the stems that occur in no later one."""
        seen, found = set[int](), []
        for stems in reversed(self.sketch.stems):
            found.append(stems - seen)
            seen |= stems
        return found[::-1]

    @cached_property
    def squares(self) -> dict[int, float]:
        """Return the squared rarity of every stem."""
        rarities = map(rshift, self.counts, repeat(RARITY_BITS))
        return dict(zip(self.counts, map(_SQUARES.__getitem__, rarities), strict=True))

    @cached_property
    def overlap_means(self) -> list[float]:
        """Return, before each index, the mean overlap of the longer paragraphs so far with what was before them."""
        counted = [index > 0 and count >= MIN_PASSAGE_WORDS for index, count in enumerate(self.sketch.word_counts)]
        return running_means(self.sketch.overlaps, counted)

    @cached_property
    def title_fraction(self) -> float:
        """Return the share of paragraphs that could be titles: a listicle has many."""
        return sum(self.sketch.titles) / self.count

    @cached_property
    def numbered_fraction(self) -> float:
        """Return the share of paragraphs that begin with the number of a list item."""
        return sum(map(is_numbered, self.sketch.texts)) / self.count

    @cached_property
    def cohesion(self) -> float:
        """Return the mean share of a paragraph's stems, by rarity, that the paragraph before has too."""
        stems, counts = self.sketch.stems, self.sketch.word_counts
        shares = [
            ratio(sum(stems[i] & stems[i - 1]) >> RARITY_BITS, sum(stems[i]) >> RARITY_BITS)
            for i in range(1, self.count) if counts[i] >= MIN_PASSAGE_WORDS <= counts[i - 1]
        ]  # fmt: skip
        return ratio(sum(shares), len(shares), 0.1)

    @cached_property
    def unfinished_fraction(self) -> float:
        """Return the share of the paragraphs of ten words or more that do not end as a sentence does."""
        return ratio(self.unfinished_before[-1], self.long_before[-1])


def ratio(part: float, whole: float, empty: float = 0.0) -> float:
    """Return `part / whole`; `empty` when there is nothing to divide by."""
    return part / whole if whole > 0 else empty


def root(value: float) -> float:
    """Return the square root; of what rounding made negative, zero."""
    return sqrt(value) if value > 0 else 0.0


def meaning_of(numbers: list[int]) -> Meaning:
    """Return a vector as a meaning."""
    return Meaning(numbers, sum(map(mul, numbers, numbers)))


def cosine(a: Meaning, b: Meaning) -> float:
    """Return the cosine of two vectors; zero when one of them is."""
    return ratio(sum(map(mul, a.numbers, b.numbers)), root(a.square * b.square))


def norm(counts: Mapping[int, int], squares: dict[int, float]) -> float:
    """Return the length of a bag of stems, each count weighted by rarity."""
    times = counts.values()
    return root(sum(map(mul, map(mul, times, times), map(squares.__getitem__, counts))))


def set_norm(stems: Iterable[int], squares: dict[int, float]) -> float:
    """Return the length of a bag that has each stem once."""
    return root(sum(map(squares.__getitem__, stems)))


def set_dot(stems: Iterable[int], counts: Mapping[int, int], squares: dict[int, float]) -> float:
    """Return the product of a bag that has each stem once with another."""
    return sum([squares[stem] * counts[stem] for stem in stems if stem in counts])


def breaks_off(sketch: Sketch, index: int) -> bool:
    """Return whether a paragraph too long for a heading does not end as a sentence does."""
    return not sketch.finished[index] and sketch.word_counts[index] >= MIN_BROKEN_WORDS


def cue_count(sketch: Sketch, index: int) -> int:
    """Return how many outward signs speak for another article from `index` on: 0 to 4."""
    return sketch.odd_gaps[index] + sketch.datelines[index] + breaks_off(sketch, index - 1) + breaks_off(sketch, index)
