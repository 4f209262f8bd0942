"""How well a text holds together at a gap between two paragraphs: the features of the gap models.

A gap is measured against what stands before it (the head), what follows it (the tail), the paragraphs next to it, and
the text's own habit. Only suspicious gaps are looked at (`lint.signals.screen`), first by what stands near the gap;
what takes sums over the whole text, and the names in it, comes last. Most of the work is never done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import log
from operator import add, mul

from lint.signals.cohesion import NONE, Profile, breaks_off, cosine, cue_count, norm, ratio, root, set_dot, set_norm
from lint.signals.passage import SENTENCE_GAP, back_references, digit_fraction, has_label, has_marks
from lint.signals.screen import keyword_shares
from lint.signals.vectors import MAX_RARITY, RARITY_BITS, rarity

NEAR_FEATURES = (
    "passages_before", "passages_after", "word_count", "size", "head_size_log", "tail_word_fraction",
    "overlap_head", "overlap_pair", "overlap_previous", "overlap_next", "next_overlap_head", "overlap_rest",
    "rare_overlap", "typical", "overlap_minus_typical", "head_words_log",
    "previous_unfinished", "previous_words", "unfinished", "next_unfinished", "odd_gap", "next_odd_gap",
    "dateline", "pronouns", "linker", "starts_the", "opens_quote",
    "next_words", "last_words", "comma_fraction", "has_marks", "has_label", "next_has_label", "typical_words",
    "keywords", "keywords_pair", "keywords_tail", "keywords_typical", "keywords_minus_typical",
    "odd_fraction", "odd_before", "unfinished_head", "unfinished_tail",
    "digit_fraction", "previous_digit_fraction", "sentence_words", "broken_before", "cues",
)  # fmt: skip

FAR_FEATURES = (
    "tail_size_log", "overlap_names", "overlap_tail", "tfidf_head", "tfidf_tail", "tfidf_next",
    "meaning_head", "meaning_previous", "meaning_next", "meaning_next_head", "meaning_tail", "meaning_within_head",
    "meaning_rest", "names_new", "names_known", "lone_unknown", "lone_known",
)  # fmt: skip

GAP_FEATURES = (*NEAR_FEATURES, *FAR_FEATURES)

_RARE = (MAX_RARITY // 2 + 1) << RARITY_BITS
"""Stems above a rarity of a half are no less than this."""


def gap_features(profile: Profile, indices: Sequence[int]) -> list[list[float]]:
    """Both near and far features, in the order of `GAP_FEATURES`."""
    return list(map(add, near_features(profile, indices), far_features(profile, indices)))


def near_features(profile: Profile, indices: Iterable[int]) -> list[list[float]]:
    """For each of the increasing `indices`, the features of the gap before that paragraph, in the order of
    `NEAR_FEATURES`."""
    return [
        _words(profile, index) + _edges(profile, index) + _shape(profile, index) + _habits(profile, index)
        + _prose(profile, index)
        for index in indices
    ]  # fmt: skip


def _words(profile: Profile, index: int) -> list[float]:
    sketch = profile.sketch
    stems, known, size, here = sketch.stems[index], sketch.known[index], sketch.sizes[index], sketch.overlaps[index]
    has_next = index + 1 < profile.count
    following, next_size = (sketch.stems[index + 1], sketch.sizes[index + 1]) if has_next else (set[int](), 0.0)
    next_known = sketch.known[index + 1] - (stems - known) if has_next else set[int]()
    near = sketch.stems[index - 1].union(sketch.stems[index - 2] if index > 1 else ())
    again = stems.intersection(chain.from_iterable(sketch.known[index + 1 :]))
    return [
        index, profile.count - 1 - index, sketch.word_counts[index], size, log(1 + profile.head_sizes[index]),
        1 - ratio(profile.words_before[index], profile.all_words), here,
        ratio(rarity(known | next_known), rarity(stems | following), 0.5),
        ratio(rarity(stems & near), size, 0.5),
        ratio(rarity(following & stems), next_size, 0.5) if has_next else NONE,
        ratio(rarity(next_known), next_size, 0.5) if has_next else NONE,
        ratio(rarity(again), size, 0.5) if has_next else NONE,
        ratio(
            rarity([stem for stem in known if stem >= _RARE]), rarity([stem for stem in stems if stem >= _RARE]), 0.5
        ),
        sketch.overlap_means[index], here - sketch.overlap_means[index], log(1 + profile.words_before[index]),
    ]  # fmt: skip


def _edges(profile: Profile, index: int) -> list[float]:
    sketch, has_next = profile.sketch, index + 1 < profile.count
    pronouns, links, is_the = back_references(sketch.words[index]) if sketch.lexicon is not None else (0, False, False)
    return [
        not sketch.finished[index - 1], sketch.word_counts[index - 1], not sketch.finished[index],
        has_next and not sketch.finished[index + 1], sketch.odd_gaps[index], has_next and sketch.odd_gaps[index + 1],
        sketch.datelines[index], pronouns, links, is_the, sketch.texts[index][:1] in "\"“‘«„「『'",
    ]  # fmt: skip


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
        sketch.keyword_means[index],
        here - sketch.keyword_means[index], ratio(profile.odd_before[count], count - 1), profile.odd_before[index],
        ratio(unfinished[index], long[index]), ratio(unfinished[count] - unfinished[index], long[count] - long[index]),
    ]  # fmt: skip


def _prose(profile: Profile, index: int) -> list[float]:
    texts = profile.sketch.texts
    sentences = 1 + len(SENTENCE_GAP.findall(texts[index]))
    return [
        digit_fraction(texts[index]), digit_fraction(texts[index - 1]), profile.sketch.word_counts[index] / sentences,
        breaks_off(profile.sketch, index - 1), cue_count(profile.sketch, index),
    ]  # fmt: skip


class _Head:
    """What stands before a gap, while the gap moves down."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.end = 0
        self.counts = Counter[int]()
        self.square, self.dot_all = 0.0, 0.0
        """The product of the head's bag of stems with itself, and with that of the whole text."""
        self.all_square = norm(profile.counts, profile.squares) ** 2
        self.people, self.names = set[str](), set[str]()

    def advance(self, index: int) -> None:
        """Take in the paragraphs before `index`."""
        counts, profile = self.counts, self.profile
        counts.update(chain.from_iterable(profile.sketch.stems[self.end : index]))
        weighted = list(map(mul, counts.values(), map(profile.squares.__getitem__, counts)))
        self.square = sum(map(mul, weighted, counts.values()))
        self.dot_all = sum(map(mul, weighted, map(profile.counts.__getitem__, counts)))
        for named in profile.named(index)[self.end : index]:
            self.people.update(named.full, named.lone)
            self.names |= named.stems
        self.end = index


def far_features(profile: Profile, indices: Iterable[int]) -> list[list[float]]:
    """For each of the increasing `indices`, the features of the gap before that paragraph, in the order of
    `FAR_FEATURES`."""
    head, rows = _Head(profile), []
    for index in indices:
        head.advance(index)
        rows.append(_bags(profile, index, head) + _meanings(profile, index) + _calls(profile, index, head.people))
    return rows


def _bags(profile: Profile, index: int, head: _Head) -> list[float]:
    sketch, squares, before = profile.sketch, profile.squares, head.counts
    stems, has_next = sketch.stems[index], index + 1 < profile.count
    following = sketch.stems[index + 1] if has_next else set[int]()
    head_size, tail_size, head_norm = profile.head_sizes[index], profile.tail_size(index), root(head.square)
    tail_norm = root(head.all_square - 2 * head.dot_all + head.square)
    own_names = profile.named(index + 1)[index].stems
    return [
        log(1 + max(0.0, tail_size)), ratio(len(own_names & head.names), len(own_names), 0.5),
        ratio(head_size + tail_size - profile.head_sizes[-1], tail_size),
        ratio(set_dot(stems, before, squares), set_norm(stems, squares) * head_norm),
        ratio(head.dot_all - head.square, tail_norm * head_norm),
        ratio(set_dot(following, before, squares), set_norm(following, squares) * head_norm) if has_next else NONE,
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


def _calls(profile: Profile, index: int, people: set[str]) -> list[float]:
    _, full, lone, _ = profile.named(index + 1)[index]
    lone -= full
    full_known, lone_known = len(full & people), len(lone & people)
    return [len(full) - full_known, full_known, len(lone) - lone_known, lone_known]
