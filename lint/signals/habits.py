"""What the paragraphs of a document do: how long they are, whether they end with a sentence mark, in which language."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import chain, islice

from lint.segment import has_unspaced, word_count
from lint.sentence_end import ends_for_good, ends_in_ellipsis
from lint.signals import languages
from lint.signals.open_words import open_words

HABIT_WORDS = 15
"""From this length on a paragraph is prose that says whether the document ends its paragraphs with a sentence mark."""

SHORT_HABIT_WORDS, MIN_HABIT_PARAGRAPHS = 5, 2
"""Where fewer than two other paragraphs are that long, those of five words and more say it."""

LANGUAGE_SAMPLE_WORDS = 200
RUNNING_TEXT_SHARE = 0.08
"""The least share of a text's words that function words make up in running text of their language."""

SECTION_END_WORDS = 20
"""A paragraph of so many words at the end of a section is text, not a heading or a caption."""

CREDIT_WORDS = 4
"""Behind the last sentence mark, so many words that all have capitals may be an agency, a photographer, a heading."""

ENDING_CHARS = 3
"""How much of a word tells how likely sentences end with it, in a language that we know nothing of."""

_SENTENCE_END = r"""(?<=\w)["”’»)\]]*[.!?。！？।؟۔](?!\w)"""


class Habits:
    """What the paragraphs of a document do; made only when a paragraph is in doubt. Views are computed once."""

    def __init__(
        self, texts: Sequence[str], words: Sequence[Sequence[str]], *, section_ends: Set[int] = frozenset()
    ) -> None:
        self.texts = texts
        self.words = words
        """The words of each paragraph, as `lint.segment.WORD` finds them."""
        self.section_ends = section_ends
        """The indices of paragraphs before a blank line, in a text where not every paragraph has one behind it."""
        self.word_counts = list(map(_length_words, texts, words))
        """The length of each paragraph in words."""
        self.ended = list(map(ends_for_good, texts))
        """Whether each paragraph ends with a sentence mark (an ellipsis is none)."""
        self._tallies: dict[int, tuple[int, int]] = {}

    @cached_property
    def trailing_off_count(self) -> int:
        """How many paragraphs end in an ellipsis."""
        return sum(map(ends_in_ellipsis, self.texts))

    @cached_property
    def long_count(self) -> int:
        """How many paragraphs are prose by their length."""
        return self._tally(HABIT_WORDS)[1]

    def _tally(self, min_words: int) -> tuple[int, int]:
        """How many paragraphs of so many words end with a sentence mark, and how many there are."""
        if min_words not in self._tallies:
            ended = [end for end, count in zip(self.ended, self.word_counts, strict=True) if count >= min_words]
            self._tallies[min_words] = sum(ended), len(ended)
        return self._tallies[min_words]

    @cached_property
    def _lengths(self) -> tuple[list[int], list[int]]:
        """The sorted lengths of all paragraphs, and of those without a sentence mark."""
        pairs = zip(self.word_counts, self.ended, strict=True)
        return sorted(self.word_counts), sorted(count for count, ended in pairs if not ended)

    def alike(self, index: int) -> tuple[int, int]:
        """How many other paragraphs are half to twice as long, and how many of these have no sentence mark."""
        count = self.word_counts[index]
        low, high = (count + 1) // 2, 2 * count
        every, unended = (bisect_right(lengths, high) - bisect_left(lengths, low) for lengths in self._lengths)
        return every - 1, unended - (not self.ended[index])

    def is_open_like(self, other: int | None, index: int) -> bool:
        """Whether paragraph `other` has no sentence mark either, and is half to twice as long."""
        if other is None or self.ended[other]:
            return False
        return self.word_counts[index] <= 2 * self.word_counts[other] <= 4 * self.word_counts[index]

    def is_heading_for(self, other: int | None, index: int) -> bool:
        """Whether paragraph `other` has no sentence mark, and is less than half as long."""
        return other is not None and not self.ended[other] and 2 * self.word_counts[other] < self.word_counts[index]

    @cached_property
    def inner_words(self) -> frozenset[str]:
        """The words, in lower case, that occur in a paragraph before its last few: what the text speaks of."""
        return frozenset(word.lower() for words in self.words for word in words[:-CREDIT_WORDS])

    @cached_property
    def _endings(self) -> tuple[Counter[str], Counter[str]]:
        """How often each ending of a word occurs before a sentence mark, and how often at all."""
        ends = (
            text[max(0, m.start() - ENDING_CHARS) : m.start()]
            for text in self.texts
            for m in re.finditer(_SENTENCE_END, text)
        )
        every = (word if len(word) >= ENDING_CHARS else f" {word}" for words in self.words for word in words)
        return Counter(map(_ending, ends)), Counter(map(_ending, every))

    @cached_property
    def _ending_totals(self) -> tuple[int, int]:
        """The sums of both, which take as long as there are different endings."""
        ends, every = self._endings
        return ends.total(), every.total()

    def ends_like_sentences(self, text: str) -> float:
        """The log of how much more often than words at large the document's sentences end like `text`; 0 is no more."""
        ends, every = self._endings
        ends_count, every_count = self._ending_totals
        ending = _ending(text)
        expected = every[ending] * ends_count / max(1, every_count)
        return math.log((ends[ending] + 1) / (expected + 1))

    @cached_property
    def language(self) -> str:
        """The language, as far as the first words of its prose give it away; else ""."""
        prose = (words for words, count in zip(self.words, self.word_counts, strict=True) if count >= HABIT_WORDS)
        sample = " ".join(islice(chain.from_iterable(prose), LANGUAGE_SAMPLE_WORDS))
        guess = languages.guess(sample.lower().split())
        return guess.language if guess.share >= RUNNING_TEXT_SHARE else ""

    @cached_property
    def open_words(self) -> frozenset[str]:
        """The open words of the language."""
        return open_words().get(self.language, frozenset())

    def others(self, index: int) -> tuple[int, int]:
        """How many of the other long paragraphs end with a sentence mark, and how many there are; of the not so long
        ones too where long ones are rare."""
        for min_words in (HABIT_WORDS, SHORT_HABIT_WORDS):
            counts = self.word_counts[index] >= min_words
            ended, others = self._tally(min_words)
            if others - counts >= MIN_HABIT_PARAGRAPHS:
                break
        return ended - (counts and self.ended[index]), others - counts

    @cached_property
    def _last_with_words(self) -> int:
        return max((i for i, count in enumerate(self.word_counts) if count), default=-1)

    def neighbours(self, index: int) -> tuple[int | None, int | None]:
        """The paragraphs with words before and behind `index` in its section; None where there is none."""
        before, after = index - 1, index + 1
        while before >= 0 and not self.word_counts[before] and before not in self.section_ends:
            before -= 1
        while after < len(self.texts) and not self.word_counts[after] and after - 1 not in self.section_ends:
            after += 1
        starts = before < 0 or any(i in self.section_ends for i in range(before, index))
        return None if starts else before, None if self.is_last(index) or after >= len(self.texts) else after

    def is_last(self, index: int) -> bool:
        """Whether the text, or a section of it, stops with paragraph `index`; a section only with a long one."""
        if index in self.section_ends and self.word_counts[index] >= SECTION_END_WORDS:
            return True
        return index >= self._last_with_words


def _length_words(text: str, words: Sequence[str]) -> int:
    """The length of a paragraph without white space around it: its tokens, or what spaces part, if these are fewer."""
    if not text.isascii() and not "".join(words).isascii() and has_unspaced(text):  # dashes, curly quotes are no words
        return word_count(text)
    return min(len(words), len(text.split()))


def _ending(text: str) -> str:
    return text[-ENDING_CHARS:].lower().lstrip()
