"""The cohesion of a text: names, meaning, and words weighted by rarity, summed over paragraphs.

Every view is computed on first use.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from itertools import accumulate, chain, repeat
from math import sqrt
from operator import mul, rshift
from typing import NamedTuple

from lint.kinds.stitched.passage import is_numbered, names
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, Sketch
from lint.kinds.stitched.vectors import MAX_RARITY, RARITY_BITS, unpacked

MIN_BROKEN_WORDS = 12  # Minimum words of a paragraph that is cut off; shorter ones may be headings
_SQUARES = [(number / MAX_RARITY) ** 2 for number in range(MAX_RARITY + 1)]


class Named(NamedTuple):
    """The names in a paragraph, as stems."""

    stems: set[int]  # Of all words of names
    full: set[int]  # Of the last words of full names
    lone: set[int]  # Of single-word names that are not the last word of a full name
    word_count: int


class Meaning(NamedTuple):
    """A vector and its squared length."""

    numbers: list[int]
    square: int


class Profile:
    """A sketch with names, meanings and sums for the closer look."""

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

    @cached_property
    def named(self) -> Callable[[int], Named]:
        """Return what returns the names in a paragraph, computed once for each."""
        return cache(lambda index: self._names_of(self.sketch.texts[index]))

    def _names_of(self, text: str) -> Named:
        runs, stems_of = names(text), self.sketch.stems_of
        full = stems_of([run[-1] for run in runs if len(run) > 1])
        return Named(
            stems_of([word for run in runs for word in run]), full,
            stems_of([run[0] for run in runs if len(run) == 1]) - full, sum(map(len, runs)),
        )  # fmt: skip

    @cached_property
    def meaning_sums(self) -> list[int]:
        """Return the packed meaning of the paragraphs before each index, and of the whole text."""
        lexicon = self.sketch.lexicon
        return [0] if lexicon is None else [0, *accumulate(map(lexicon.packed_meaning, self.sketch.stems))]

    def meaning(self, start: int, end: int) -> Meaning:
        """Return the meaning of paragraphs `start` to `end`, of a text with a lexicon."""
        return meaning_of(unpacked(self.meaning_sums[end] - self.meaning_sums[start]))

    @cached_property
    def counts(self) -> Counter[int]:
        """Return in how many paragraphs each stem occurs."""
        return Counter(chain.from_iterable(self.sketch.stems))

    @cached_property
    def square(self) -> float:
        """Return the squared length of the text's bag of stems, weighted by rarity."""
        return norm(self.counts, self.squares) ** 2

    @cached_property
    def ending(self) -> list[set[int]]:
        """Return the stems of each paragraph that occur in no later one."""
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
    def title_fraction(self) -> float:
        """Return the share of possible titles, which is large in a listicle."""
        return sum(self.sketch.titles) / self.count

    @cached_property
    def numbered_fraction(self) -> float:
        """Return the share of numbered paragraphs."""
        return sum(map(is_numbered, self.sketch.texts)) / self.count

    @cached_property
    def cohesion(self) -> float:
        """Return the mean share of a paragraph's stems, by rarity, that the previous one has."""
        stems, counts = self.sketch.stems, self.sketch.word_counts
        shares = [
            ratio(sum(stems[i] & stems[i - 1]) >> RARITY_BITS, sum(stems[i]) >> RARITY_BITS)
            for i in range(1, self.count) if counts[i] >= MIN_PASSAGE_WORDS <= counts[i - 1]
        ]  # fmt: skip
        return ratio(sum(shares), len(shares), 0.1)

    @cached_property
    def unfinished_fraction(self) -> float:
        """Return the share of passages without final punctuation."""
        return ratio(self.unfinished_before[-1], self.long_before[-1])


def ratio(part: float, whole: float, empty: float = 0.0) -> float:
    """Return `part / whole`; `empty` if `whole` is not positive."""
    return part / whole if whole > 0 else empty


def root(value: float) -> float:
    """Return the square root; 0 for values that rounding made negative."""
    return sqrt(value) if value > 0 else 0.0


def meaning_of(numbers: list[int]) -> Meaning:
    return Meaning(numbers, sum(map(mul, numbers, numbers)))


def cosine(a: Meaning, b: Meaning) -> float:
    """Return the cosine of two vectors; 0 if one is zero."""
    return ratio(sum(map(mul, a.numbers, b.numbers)), root(a.square * b.square))


def norm(counts: Mapping[int, int], squares: dict[int, float]) -> float:
    """Return the length of a bag of stems, weighted by rarity."""
    times = counts.values()
    return root(sum(map(mul, map(mul, times, times), map(squares.__getitem__, counts))))


def set_norm(stems: Iterable[int], squares: dict[int, float]) -> float:
    """Return the length of a bag with each stem once."""
    return root(sum(map(squares.__getitem__, stems)))


def set_dot(stems: Iterable[int], counts: Mapping[int, int], squares: dict[int, float]) -> float:
    """Return the product of a bag with each stem once and another bag."""
    return sum([squares[stem] * counts[stem] for stem in stems if stem in counts])


def breaks_off(sketch: Sketch, index: int) -> bool:
    """Return whether a paragraph is too long for a heading and has no final punctuation."""
    return not sketch.finished[index] and sketch.word_counts[index] >= MIN_BROKEN_WORDS


def cue_count(sketch: Sketch, index: int) -> int:
    """Return the number of outward signs, 0 to 4, of another article from `index` on."""
    return sketch.odd_gaps[index] + sketch.datelines[index] + breaks_off(sketch, index - 1) + breaks_off(sketch, index)
