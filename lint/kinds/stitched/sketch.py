"""A document as a bag of stems for each paragraph, with cheap measures of paragraphs and gaps.

It is computed for every document, in one pass forwards and one backwards; `lint.kinds.stitched.profile` only where the
screen finds a suspicious gap.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import msgspec

from lint.core.sentence_end import ends_sentence
from lint.kinds.stitched.passage import count_words, generic_stems, is_dateline, is_english
from lint.kinds.stitched.vectors import MAX_RARITY, RARITY_BITS, Lexicon, english

SCREEN_FEATURES = (
    "overlap_next", "overlap_second", "overlap_third", "later_previous", "later_before", "span", "span_fall",
    "overlap_minus_typical", "later_minus_typical", "word_count", "next_size", "previous_words",
    "short_before", "short_after", "is_title",
    "dateline", "odd_gap", "next_odd_gap", "unfinished", "previous_unfinished", "next_unfinished", "head_words",
    "tail_words", "head_passages", "tail_passages", "odd_before", "odd_fraction", "unfinished_before",
    "new_80", "new_rise_80", "last_80", "last_fall_80", "new_250", "new_rise_250", "last_250", "last_fall_250",
)  # fmt: skip

MIN_PASSAGE_WORDS = 10  # Minimum words of a passage; shorter lines are headings, bylines, captions, credits
MIN_TYPICAL_WORDS = 15  # Minimum words of paragraphs that show how much of a paragraph usually occurs elsewhere
MAX_TITLE_WORDS = 25

MAX_LEAD_LINES = 6  # Maximum lines before the first passage of an article: title, standfirst, byline, date
NONE = -0.1  # The value of a feature of a missing paragraph


class Sketch(msgspec.Struct):
    """A document as a bag of stems for each paragraph, with cheap measures."""

    texts: Sequence[str]
    words: Sequence[Sequence[str]]
    lexicon: Lexicon | None  # None for languages other than English
    stems: list[set[int]]
    sizes: list[float]  # Sums of rarities
    overlaps: list[float]  # The share of the size that occurs in an earlier paragraph; 0.5 without stems
    laters: list[float]  # The same for later paragraphs
    head_sizes: list[float]  # The rarity of all stems before each index, and of the whole text
    tail_sizes: list[float]  # The rarity of all stems from each index on
    word_counts: list[int]
    finished: list[bool]
    titles: list[bool]  # Whether the paragraph could be a title: short, without punctuation, not in lower case
    odd_gaps: list[bool]  # Whether the gap before the paragraph is unlike most: with or without a blank line
    datelines: list[bool]

    def stems_of(self, words: Sequence[str]) -> set[int]:
        """Return the stems of some words of the text."""
        return self.lexicon.stems(words) if self.lexicon is not None else generic_stems("", words)


def sketch(texts: Sequence[str], words: Sequence[Sequence[str]], blanks: Sequence[bool]) -> Sketch:
    """Return the sketch of paragraphs, given their texts, words, and whether a blank line precedes each."""
    return sketch_as(texts, words, blanks, english() if is_english(words) else None)


def sketch_as(
    texts: Sequence[str], words: Sequence[Sequence[str]], blanks: Sequence[bool], lexicon: Lexicon | None
) -> Sketch:
    """Return the sketch with a known language: English with the lexicon, others without."""
    if lexicon is not None:
        stems = list(map(lexicon.stems, words))
        word_counts = [
            len(found) if len(text) < 12 * len(found) else count_words(text, found)
            for text, found in zip(texts, words, strict=True)
        ]
    else:
        stems = list(map(generic_stems, texts, words))
        word_counts = list(map(count_words, texts, words))
    sizes = [sum(found) >> RARITY_BITS for found in stems]
    new, ending = _fresh_sizes(stems), _fresh_sizes(stems[::-1])[::-1]
    is_spaced = 2 * sum(blanks) > len(blanks) - 1
    finished = list(map(ends_sentence, texts))
    return Sketch(
        texts, words, lexicon, stems, [size / MAX_RARITY for size in sizes],
        [1 - part / size if size else 0.5 for part, size in zip(new, sizes, strict=True)],
        [1 - part / size if size else 0.5 for part, size in zip(ending, sizes, strict=True)],
        [0.0, *accumulate(part / MAX_RARITY for part in new)],
        [*accumulate((part / MAX_RARITY for part in reversed(ending)), initial=0.0)][::-1], word_counts, finished,
        [not ends and count <= MAX_TITLE_WORDS and _opens_title(text)
         for ends, count, text in zip(finished, word_counts, texts, strict=True)],
        [blank != is_spaced and index > 0 for index, blank in enumerate(blanks)],
        [(text[1:2].isupper() or text.find("(", 0, 50) > 0) and is_dateline(text) for text in texts],
    )  # fmt: skip


def _opens_title(text: str) -> bool:
    return not text[:1].islower() and text[:1] not in "-–—•*·|(" and text[-1:] not in ":,;"


def _fresh_sizes(stems: Iterable[set[int]]) -> list[int]:
    """Return, for each bag, the rarity of its stems that are in no earlier bag."""
    seen, sizes = set[int](), []
    for found in stems:
        fresh = found - seen
        sizes.append(sum(fresh) >> RARITY_BITS)
        seen |= fresh
    return sizes


def running_means(values: Sequence[float], counted: Sequence[bool]) -> list[float]:
    """Return the mean of the counted values before each index; the value itself if there are none."""
    means, total, count = [], 0.0, 0
    for value, counts in zip(values, counted, strict=True):
        means.append(total / count if count else value)
        if counts:
            total += value
            count += 1
    return means


def spans(sketch: Sketch) -> list[float]:
    """Return for each gap the share of the smaller side's stems, by rarity, that occur on both sides.

    It falls where an article ends; 0.5 if a side is empty.
    """
    heads, tails, whole = sketch.head_sizes, sketch.tail_sizes, sketch.head_sizes[-1]
    return [
        (head + tail - whole) / smaller if (smaller := head if head < tail else tail) > 0 else 0.5
        for head, tail in zip(heads, tails, strict=True)
    ]


def screen_rows(sketch: Sketch) -> Iterator[tuple[int, list[float]]]:
    """Yield the `SCREEN_FEATURES` of the gap before every paragraph that may start another article."""
    # Floats throughout: a tree compares them more quickly with its thresholds than a mixture.
    counts = sketch.word_counts
    overlaps, laters = sketch.overlaps, sketch.laters
    passages = [i for i, count in enumerate(counts) if count >= MIN_PASSAGE_WORDS]
    if len(passages) < 2:
        return
    typical = [index > 0 and count >= MIN_TYPICAL_WORDS for index, count in enumerate(counts)]
    overlap_means = running_means(overlaps, typical)
    counted_laters = [later for later, counted in zip(laters, typical, strict=True) if counted]
    later_mean = sum(counted_laters) / len(counted_laters) if counted_laters else 0.3
    spanned, turnover = spans(sketch), _Turnover(sketch)
    odd_gaps, all_words = sketch.odd_gaps, float(sum(counts))
    odd_fraction, last = sum(odd_gaps) / len(odd_gaps), len(counts) - 1
    head_words, odd_before, unfinished_before, place = float(sum(counts[: passages[0] + 1])), 0.0, 0.0, 1
    passages += [last + 1] * 3
    # `place` is that of the first passage at or after paragraph i.
    for i in range(passages[0] + 1, last + 1):
        first = passages[place]
        if first > last:
            return
        if first - i <= MAX_LEAD_LINES:
            before, second, third = passages[place - 1], passages[place + 1], passages[place + 2]
            overlap, later = overlaps[first], laters[before]
            yield i, [
                overlap, overlaps[second] if second <= last else NONE, overlaps[third] if third <= last else NONE,
                later, laters[passages[place - 2]] if place > 1 else NONE, spanned[i],
                spanned[i] - min(spanned[before], spanned[second] if second <= last else 1.0),
                overlap - overlap_means[first], later - later_mean,
                float(counts[i]), sketch.sizes[first], float(counts[i - 1]), float(i - 1 - before), float(first - i),
                1.0 if sketch.titles[i] else 0.0, 1.0 if sketch.datelines[first] else 0.0,
                1.0 if odd_gaps[i] else 0.0, 1.0 if i < last and odd_gaps[i + 1] else 0.0,
                0.0 if sketch.finished[i] else 1.0, 0.0 if sketch.finished[i - 1] else 1.0,
                0.0 if i == last or sketch.finished[i + 1] else 1.0,
                head_words, all_words - head_words, float(place), float(len(passages) - 3 - place),
                odd_before, odd_fraction, unfinished_before, *turnover.around(i, 80), *turnover.around(i, 250),
            ]  # fmt: skip
        if i == first:
            place += 1
            unfinished_before += not sketch.finished[i]
        head_words += counts[i]
        odd_before += odd_gaps[i]


class _Turnover:
    """How fast a text introduces new words and drops old ones: both jump where another article starts."""

    def __init__(self, sketch: Sketch) -> None:
        self.heads, self.tails = sketch.head_sizes, sketch.tail_sizes
        self.words = [0, *accumulate(sketch.word_counts)]
        self.count = len(sketch.word_counts)

    def around(self, index: int, reach: int) -> tuple[float, float, float, float]:
        """Return the rarity per word of stems that are new in the next `reach` words, and its increase.

        Then the same of stems that occur for the last time in the previous words.
        """
        heads, tails, words = self.heads, self.tails, self.words
        here = words[index]
        end = bisect_left(words, here + reach, index + 1, self.count)
        start = max(0, bisect_right(words, here - reach, 0, index) - 1)
        right, left = words[end] - here or 1, here - words[start] or 1
        new, last = (heads[end] - heads[index]) / right, (tails[start] - tails[index]) / left
        return new, new - (heads[index] - heads[start]) / left, last, last - (tails[index] - tails[end]) / right
