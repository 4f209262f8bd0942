"""The first look at a document for other articles in it: one cheap pass that lets most gaps between paragraphs go.

What it computes on the way (`Sketch`) is what the closer look in `lint.signals.cohesion` starts from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import not_

import msgspec

from lint.sentence_end import ends_sentence
from lint.signals.passage import count_words, generic_stems, is_dateline, is_english
from lint.signals.vectors import MAX_RARITY, RARITY_BITS, Lexicon, english, numbered

SCREEN_FEATURES = (
    "overlap_head", "size", "head_words", "odd_gap", "dateline", "unfinished", "previous_unfinished",
    "word_count", "keywords",
    "overlap_minus_typical", "keywords_minus_typical", "next_overlap", "next_keywords", "next_unfinished",
    "previous_words",
    "passages_after", "keywords_tail", "odd_before", "odd_fraction", "unfinished_before",
)  # fmt: skip

KEYWORD_COUNT = 8
MIN_KEYWORD_PASSAGES = 3
"""The keywords are the stems with the greatest count times rarity, of those in at least three paragraphs."""

MIN_PASSAGE_WORDS = 10
"""A foreign article has a paragraph of at least this many words; shorter lines belong to other rules."""

MIN_TYPICAL_WORDS = 15
"""Paragraphs from this length on tell how much of a paragraph of this text usually occurs before it."""


class Sketch(msgspec.Struct):
    """A document as bags of stems, a bag for each paragraph, with the cheap measures of each."""

    texts: Sequence[str]
    words: Sequence[Sequence[str]]
    lexicon: Lexicon | None
    """None for a language other than English."""
    stems: list[set[int]]
    known: list[set[int]]
    """Of each bag what occurs in an earlier paragraph."""
    sizes: list[float]
    """The sums of the rarities."""
    overlaps: list[float]
    """The share of the size whose stems occur in an earlier paragraph; a half for a paragraph without stems."""
    overlap_means: list[float]
    """What is usual: the mean of those of the paragraphs before that are `typical`."""
    keywords: dict[int, int]
    """The stems that the document is about, with their weights: at most eight."""
    keyword_shares: list[float]
    """The share of the document's keywords, by weight, that occur in the paragraph."""
    keyword_means: list[float]
    """Their mean, in the same way."""
    word_counts: list[int]
    finished: list[bool]
    odd_gaps: list[bool]
    """Whether the gap before the paragraph has a blank line where most have none, or the other way round."""
    datelines: list[bool]


def sketch(texts: Sequence[str], words: Sequence[Sequence[str]], blanks: Sequence[bool]) -> Sketch:
    """The sketch of a document's paragraphs: their texts, words, and whether a blank line stands before each."""
    return sketch_as(texts, words, blanks, english() if is_english(words) else None)


def sketch_as(
    texts: Sequence[str], words: Sequence[Sequence[str]], blanks: Sequence[bool], lexicon: Lexicon | None
) -> Sketch:
    """The same for a language that is known: English with the lexicon, any other without."""
    if lexicon is not None:
        stems = list(map(lexicon.stems, words))
        word_counts = [
            len(found) if len(text) < 12 * len(found) else count_words(text, found)
            for text, found in zip(texts, words, strict=True)
        ]
    else:
        stems = numbered(list(map(generic_stems, texts, words)))
        word_counts = list(map(count_words, texts, words))
    known, sizes, overlaps = _overlaps(stems)
    keywords = _keywords(known)
    shares = keyword_shares(stems, keywords)
    counted = typical(word_counts)
    is_spaced = 2 * sum(blanks) > len(blanks) - 1
    return Sketch(
        texts, words, lexicon, stems, known, sizes, overlaps, running_means(overlaps, counted), keywords, shares,
        running_means(shares, counted), word_counts,
        list(map(ends_sentence, texts)),
        [blank != is_spaced and index > 0 for index, blank in enumerate(blanks)],
        [(text[1:2].isupper() or text.find("(", 0, 50) > 0) and is_dateline(text) for text in texts],
    )  # fmt: skip


def _overlaps(stems: Iterable[set[int]]) -> tuple[list[set[int]], list[float], list[float]]:
    """Of each bag the stems that are in an earlier one, its size, and the share of the size that is in those stems."""
    seen, known, sizes, overlaps = set[int](), [], [], []
    for found in stems:
        again, total = found & seen, sum(found)
        seen |= found
        size = total >> RARITY_BITS
        known.append(again)
        sizes.append(size / MAX_RARITY)
        overlaps.append(1 - (total - sum(again) >> RARITY_BITS) / size if size else 0.5)
    return known, sizes, overlaps


def _keywords(known: Iterable[set[int]]) -> dict[int, int]:
    """The keywords, from the stems of each paragraph that have occurred before."""
    counts = Counter(chain.from_iterable(known))
    frequent = [
        ((count + 1) * (stem >> RARITY_BITS), stem)
        for stem, count in counts.items() if count >= MIN_KEYWORD_PASSAGES - 1
    ]  # fmt: skip
    return {stem: weight for weight, stem in sorted(frequent, reverse=True)[:KEYWORD_COUNT]}


def keyword_shares(stems: Iterable[set[int]], keywords: dict[int, int]) -> list[float]:
    """For each bag, the share of the keywords, by weight, that are in it; a half when there are no keywords."""
    total = sum(keywords.values())
    if not total:
        return [0.5 for _ in stems]
    among, weigh = frozenset(keywords), keywords.__getitem__
    return [sum(map(weigh, among & found)) / total for found in stems]


def running_means(values: Sequence[float], counted: Sequence[bool]) -> list[float]:
    """Before each index, the mean of the values counted so far; where there is none yet, the value itself."""
    means, total, count = [], 0.0, 0
    for value, counts in zip(values, counted, strict=True):
        means.append(total / count if count else value)
        if counts:
            total += value
            count += 1
    return means


def typical(word_counts: Iterable[int]) -> list[bool]:
    """Which paragraphs show the text's own habit: the longer ones, but the first."""
    return [index > 0 and count >= MIN_TYPICAL_WORDS for index, count in enumerate(word_counts)]


def screen_features(sketch: Sketch) -> dict[int, list[float]]:
    """For every paragraph that may begin another article, the features of the gap before it, in the order of
    `SCREEN_FEATURES`."""
    # Floats throughout: a tree compares them more quickly with its thresholds than a mixture.
    word_counts, odd_gaps, datelines = (
        [*map(float, values)] for values in (sketch.word_counts, sketch.odd_gaps, sketch.datelines)
    )
    overlaps, keywords = [*sketch.overlaps, -0.1], [*sketch.keyword_shares, -0.1]
    unfinished = [*map(float, map(not_, sketch.finished)), 0.0]
    tails = [*accumulate(reversed(sketch.keyword_shares), max)][::-1]
    odd_fraction, count = sum(odd_gaps) / len(odd_gaps), float(len(odd_gaps))
    rows, head_words, previous_words, odd_before, unfinished_before = {}, 1.0, 0.0, 0.0, 0.0
    for i, words in enumerate(word_counts):
        if words >= MIN_PASSAGE_WORDS:
            overlap, share, is_unfinished = overlaps[i], keywords[i], unfinished[i]
            rows[i] = [
                overlap, sketch.sizes[i], head_words, odd_gaps[i], datelines[i], is_unfinished,
                unfinished[i - 1],
                words, share, overlap - sketch.overlap_means[i], share - sketch.keyword_means[i], overlaps[i + 1],
                keywords[i + 1],
                unfinished[i + 1], previous_words, count - i, tails[i], odd_before, odd_fraction, unfinished_before,
            ]  # fmt: skip
            unfinished_before += is_unfinished
        head_words += words
        previous_words = words
        odd_before += odd_gaps[i]
    rows.pop(0, None)
    return rows
