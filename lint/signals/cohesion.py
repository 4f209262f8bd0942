"""What holds a text together: its names, its meaning, and its words weighted by rarity, summed from paragraph to
paragraph. Computed view by view, when the closer look at a document (`lint.signals.gap`, `.pieces`) asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import sqrt
from operator import mul

from lint.signals.passage import names
from lint.signals.screen import MIN_PASSAGE_WORDS, Sketch, running_means, typical
from lint.signals.vectors import GENERIC_STEM_CHARS, STEM_CHARS, unpacked

MIN_BROKEN_WORDS = 12
"""Unfinished lines from this length on are broken off; shorter ones may be headings."""

NONE = -0.1
"""The value of a feature about a paragraph that does not exist."""

NO_WORD = frozenset[str]()


class Profile:
    """A document's sketch with what the closer look needs: names and meanings of its paragraphs, and sums of them."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self.count = len(sketch.texts)
        self.all_words = sum(sketch.word_counts)
        counted = typical(sketch)
        self.overlap_means = running_means(sketch.overlaps, counted)
        self.keyword_means = running_means(sketch.keyword_shares, counted)
        self.odd_before = [0, *accumulate(sketch.odd_gaps)]
        self.words_before = [0, *accumulate(sketch.word_counts)]
        long = [count >= MIN_PASSAGE_WORDS for count in sketch.word_counts]
        self.long_before = [0, *accumulate(long)]
        self.unfinished_before = [
            0,
            *accumulate(is_long and not ends for is_long, ends in zip(long, sketch.finished, strict=True)),
        ]  # fmt: skip

    @cached_property
    def runs(self) -> list[list[Sequence[str]]]:
        """The names in each paragraph, as runs of words."""
        return list(map(names, self.sketch.texts))

    @cached_property
    def calls(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """For each paragraph, the last words of names in full, and the names of one word."""
        return [
            (frozenset([run[-1] for run in runs if len(run) > 1]), frozenset([run[0] for run in runs if len(run) == 1]))
            for runs in self.runs
        ]

    @cached_property
    def name_stems(self) -> list[frozenset[str]]:
        """The stems of all words of names in each paragraph."""
        length = STEM_CHARS if self.sketch.lexicon is not None else GENERIC_STEM_CHARS
        return [frozenset([word[:length] for run in runs for word in run]) for runs in self.runs]

    @cached_property
    def meaning_sums(self) -> list[int]:
        """Before each index, the packed meaning of all paragraphs so far; of the whole text at the end."""
        lexicon = self.sketch.lexicon
        return [0] if lexicon is None else [0, *accumulate(map(lexicon.packed_meaning, self.sketch.stems))]

    def meaning(self, start: int, end: int) -> list[int]:
        """The meaning of the paragraphs from `start` up to `end`, of a text with a lexicon."""
        return unpacked(self.meaning_sums[end] - self.meaning_sums[start])

    @cached_property
    def squares(self) -> dict[str, float]:
        """The squared rarity of every stem."""
        weights = list(map(self.sketch.rarity.__getitem__, self.sketch.counts))
        return dict(zip(self.sketch.counts, map(mul, weights, weights), strict=True))

    @cached_property
    def head_sizes(self) -> list[float]:
        """Before each index, the sum of the rarities of all stems so far."""
        fresh = [size * (1 - overlap) for size, overlap in zip(self.sketch.sizes, self.sketch.overlaps, strict=True)]
        return [0.0, *accumulate(fresh)]

    @cached_property
    def tail_sizes(self) -> list[float]:
        """From each index on, the sum of the rarities of all stems to come."""
        weigh, seen, ending = self.sketch.rarity.__getitem__, set[str](), [0.0]
        for stems in reversed(self.sketch.stems):
            ending.append(sum(map(weigh, stems - seen)))
            seen |= stems
        return [*accumulate(ending)][::-1]

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


def cosine(a: Sequence[int], b: Sequence[int]) -> float:
    """The cosine of two vectors; zero when one of them is."""
    return ratio(sum(map(mul, a, b)), root(sum(map(mul, a, a)) * sum(map(mul, b, b))))


def norm(counts: Mapping[str, int], squares: dict[str, float]) -> float:
    """The length of a bag of stems, each count weighted by rarity."""
    times = counts.values()
    return root(sum(map(mul, map(mul, times, times), map(squares.__getitem__, counts))))


def set_norm(stems: Iterable[str], squares: dict[str, float]) -> float:
    """The length of a bag that has each stem once."""
    return root(sum(map(squares.__getitem__, stems)))


def set_dot(stems: Iterable[str], counts: Mapping[str, int], squares: dict[str, float]) -> float:
    """The product of a bag that has each stem once with another."""
    return sum([squares[stem] * counts[stem] for stem in stems if stem in counts])


def breaks_off(sketch: Sketch, index: int) -> bool:
    """Whether a paragraph too long for a heading does not end as a sentence does."""
    return not sketch.finished[index] and sketch.word_counts[index] >= MIN_BROKEN_WORDS


def cue_count(sketch: Sketch, index: int) -> int:
    """How many outward signs speak for another article from `index` on: 0 to 4."""
    return sketch.odd_gaps[index] + sketch.datelines[index] + breaks_off(sketch, index - 1) + breaks_off(sketch, index)
