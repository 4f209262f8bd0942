"""How well a text holds together at a gap between two paragraphs: the features of the gap model.

A gap is measured against what stands before it (the head), what follows it (the tail), the paragraphs next to it, and
the text's own habit. Only suspicious gaps are looked at (`lint.signals.screen`): most of the work is never done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, repeat
from math import log, sqrt
from operator import mul

from lint.signals.passage import SENTENCE_GAP, back_references, digit_fraction, has_label, has_marks, names
from lint.signals.screen import MIN_PASSAGE_WORDS, Sketch, keyword_shares, running_means, typical
from lint.signals.vectors import GENERIC_STEM_CHARS, STEM_CHARS, unpacked

GAP_FEATURES = (
    "passages_before", "passages_after", "word_count", "size", "head_size_log", "tail_size_log", "tail_word_fraction",
    "overlap_head", "overlap_names", "overlap_tail", "overlap_pair", "overlap_previous", "overlap_next",
    "next_overlap_head",
    "overlap_rest", "tfidf_head", "tfidf_tail", "tfidf_next", "rare_overlap", "typical",
    "overlap_minus_typical", "head_words_log",
    "meaning_head", "meaning_previous", "meaning_next", "meaning_next_head", "meaning_tail", "meaning_within_head",
    "meaning_rest",
    "previous_unfinished", "previous_words", "unfinished", "next_unfinished", "odd_gap", "next_odd_gap",
    "dateline", "pronouns",
    "linker", "starts_the", "opens_quote", "names_new", "names_known", "lone_unknown", "lone_known", "next_words",
    "last_words", "comma_fraction", "has_marks", "has_label", "next_has_label", "typical_words",
    "keywords", "keywords_pair", "keywords_tail", "keywords_typical", "keywords_minus_typical",
    "odd_fraction", "odd_before", "unfinished_head", "unfinished_tail",
    "digit_fraction", "previous_digit_fraction", "sentence_words", "broken_before", "cues",
)  # fmt: skip

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
        rarity = self.sketch.rarity
        return dict(zip(rarity, map(mul, rarity.values(), rarity.values()), strict=True))

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


class _Head:
    """What stands before a gap, while the gap moves down."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.end = 0
        self.counts = Counter[str]()
        self.square, self.dot_all = 0.0, 0.0
        """The product of the head's bag of stems with itself, and with that of the whole text."""
        self.all_square = norm(profile.sketch.counts, profile.squares) ** 2
        self.people, self.names = set[str](), set[str]()

    def advance(self, index: int) -> None:
        """Take in the paragraphs before `index`."""
        counts, total = self.counts, self.profile.sketch.counts
        for stems in self.profile.sketch.stems[self.end : index]:
            squares = list(map(self.profile.squares.__getitem__, stems))
            self.square += 2 * sum(map(mul, squares, map(counts.get, stems, repeat(0)))) + sum(squares)
            self.dot_all += sum(map(mul, squares, map(total.__getitem__, stems)))
            counts.update(stems)
        for at in range(self.end, index):
            self.people.update(*self.profile.calls[at])
            self.names |= self.profile.name_stems[at]
        self.end = index


def gap_features(profile: Profile, indices: Iterable[int]) -> list[list[float]]:
    """For each of the increasing `indices`, the features of the gap before that paragraph, in the order of
    `GAP_FEATURES`."""
    head, rows = _Head(profile), []
    for index in indices:
        head.advance(index)
        rows.append(
            _words(profile, index, head) + _meanings(profile, index) + _edges(profile, index)
            + _calls(profile, index, head.people) + _shape(profile, index) + _habits(profile, index)
            + _prose(profile, index)
        )  # fmt: skip
    return rows


def _words(profile: Profile, index: int, head: _Head) -> list[float]:
    sketch, squares, before = profile.sketch, profile.squares, head.counts
    rarity, weigh, stems = sketch.rarity, sketch.rarity.__getitem__, sketch.stems[index]
    size, here, has_next = sketch.sizes[index], sketch.overlaps[index], index + 1 < profile.count
    following, next_size = (sketch.stems[index + 1], sketch.sizes[index + 1]) if has_next else (set[str](), 0.0)
    pair, near = stems | following, sketch.stems[index - 1] | (sketch.stems[index - 2] if index > 1 else NO_WORD)
    head_size, tail_size, head_norm = profile.head_sizes[index], profile.tail_sizes[index], root(head.square)
    tail_norm = root(head.all_square - 2 * head.dot_all + head.square)
    rare = [(stem in before, weight) for stem in stems if (weight := rarity[stem]) > 0.5]
    own_names = profile.name_stems[index]
    again = [stem for stem in stems if sketch.counts[stem] - before.get(stem, 0) > 1]
    return [
        index, profile.count - 1 - index, sketch.word_counts[index], size, log(1 + head_size),
        log(1 + max(0.0, tail_size)),
        1 - ratio(profile.words_before[index], profile.all_words), here,
        ratio(len(own_names & head.names), len(own_names), 0.5),
        ratio(head_size + tail_size - profile.head_sizes[-1], tail_size),
        ratio(sum(map(weigh, pair & before.keys())), sum(map(weigh, pair)), 0.5),
        ratio(sum(map(weigh, stems & near)), size, 0.5),
        ratio(sum(map(weigh, following & stems)), next_size, 0.5) if has_next else NONE,
        ratio(sum(map(weigh, following & before.keys())), next_size, 0.5) if has_next else NONE,
        ratio(sum(map(weigh, again)), size, 0.5) if has_next else NONE,
        ratio(set_dot(stems, before, squares), set_norm(stems, squares) * head_norm),
        ratio(head.dot_all - head.square, tail_norm * head_norm),
        ratio(set_dot(following, before, squares), set_norm(following, squares) * head_norm) if has_next else NONE,
        ratio(sum([weight for is_known, weight in rare if is_known]), sum([weight for _, weight in rare]), 0.5),
        profile.overlap_means[index], here - profile.overlap_means[index], log(1 + profile.words_before[index]),
    ]  # fmt: skip


def _meanings(profile: Profile, index: int) -> list[float]:
    if profile.sketch.lexicon is None:
        return [0.0] * 7
    own, head, tail = (
        profile.meaning(index, index + 1),
        profile.meaning(0, index),
        profile.meaning(index, profile.count),
    )
    following = profile.meaning(index + 1, index + 2) if index + 1 < profile.count else None
    early, late = profile.meaning(0, (index + 1) // 2), profile.meaning((index + 1) // 2, index)
    return [
        cosine(own, head), cosine(own, profile.meaning(index - 1, index)),
        cosine(own, following) if following else NONE,
        cosine(following, head) if following else NONE, cosine(tail, head), cosine(early, late),
        cosine(own, profile.meaning(index + 1, profile.count)) if following else NONE,
    ]  # fmt: skip


def _edges(profile: Profile, index: int) -> list[float]:
    sketch, has_next = profile.sketch, index + 1 < profile.count
    pronouns, links, is_the = back_references(sketch.words[index]) if sketch.lexicon is not None else (0, False, False)
    return [
        not sketch.finished[index - 1], sketch.word_counts[index - 1], not sketch.finished[index],
        has_next and not sketch.finished[index + 1], sketch.odd_gaps[index], has_next and sketch.odd_gaps[index + 1],
        sketch.datelines[index], pronouns, links, is_the, sketch.texts[index][:1] in "\"“‘«„「『'",
    ]  # fmt: skip


def _calls(profile: Profile, index: int, people: set[str]) -> list[float]:
    full, lone = profile.calls[index]
    lone -= full
    full_known, lone_known = len(full & people), len(lone & people)
    return [len(full) - full_known, full_known, len(lone) - lone_known, lone_known]


def _shape(profile: Profile, index: int) -> list[float]:
    sketch, text = profile.sketch, profile.sketch.texts[index]
    following = sketch.texts[index + 1] if index + 1 < profile.count else ""
    return [
        sketch.word_counts[index + 1] if following else 0, sketch.word_counts[-1],
        ratio(text.count(","), sketch.word_counts[index]), has_marks(text), has_label(text), has_label(following),
        profile.all_words / profile.count,
    ]  # fmt: skip


def _habits(profile: Profile, index: int) -> list[float]:
    sketch, count = profile.sketch, profile.count
    here, pair = sketch.keyword_shares[index], sketch.stems[index]
    if index + 1 < count:
        pair = pair | sketch.stems[index + 1]
    long, unfinished = profile.long_before, profile.unfinished_before
    return [
        here, *keyword_shares([pair], sketch.keywords), max(sketch.keyword_shares[index:]),
        profile.keyword_means[index],
        here - profile.keyword_means[index], ratio(profile.odd_before[count], count - 1), profile.odd_before[index],
        ratio(unfinished[index], long[index]), ratio(unfinished[count] - unfinished[index], long[count] - long[index]),
    ]  # fmt: skip


def _prose(profile: Profile, index: int) -> list[float]:
    texts = profile.sketch.texts
    sentences = 1 + len(SENTENCE_GAP.findall(texts[index]))
    return [
        digit_fraction(texts[index]), digit_fraction(texts[index - 1]), profile.sketch.word_counts[index] / sentences,
        breaks_off(profile.sketch, index - 1), cue_count(profile.sketch, index),
    ]  # fmt: skip


def breaks_off(sketch: Sketch, index: int) -> bool:
    """Whether a paragraph too long for a heading does not end as a sentence does."""
    return not sketch.finished[index] and sketch.word_counts[index] >= MIN_BROKEN_WORDS


def cue_count(sketch: Sketch, index: int) -> int:
    """How many outward signs speak for another article from `index` on: 0 to 4."""
    return sketch.odd_gaps[index] + sketch.datelines[index] + breaks_off(sketch, index - 1) + breaks_off(sketch, index)
