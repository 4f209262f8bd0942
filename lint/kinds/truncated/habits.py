"""What the paragraphs of a document do: their lengths, whether they end with a sentence mark, in which language."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import chain, islice

from lint.core.segment import has_unspaced
from lint.core.sentence_end import CLOSERS, ELLIPSES, ends_for_good, ends_in_ellipsis
from lint.kinds.truncated.end_weights import EndWeights, end_weights
from lint.kinds.truncated.endings import is_open_word
from lint.kinds.truncated.items import BULLETS, is_numbered, length_words
from lint.kinds.truncated.open_words import open_words
from lint.kinds.truncated.sentence_ends import last_sentence
from lint.signals import languages

HABIT_WORDS = 15
"""From this length on a paragraph is prose that shows whether the document ends its paragraphs with a sentence mark."""

SHORT_HABIT_WORDS, MIN_HABIT_PARAGRAPHS = 5, 2
"""Where fewer than two other paragraphs are that long, those of five words and more show it."""

OPEN_WORDS = 10
"""From this length on a paragraph without a sentence mark is more than a heading."""

LANGUAGE_SAMPLE_WORDS = 200
RUNNING_TEXT_SHARE = 0.08
"""The minimum share of a text's words that function words make up in running text of their language."""

SECTION_END_WORDS = 20
"""A paragraph of so many words at the end of a section is text, not a heading or a caption."""

MIN_TITLED_PARAGRAPHS, MAX_TITLE_WORDS = 3, 20
"""A text of so many paragraphs has a title, of so many words."""

MIN_HEADINGS, MAX_HEADING_WORDS = 4, 30
"""So many paragraphs of so many words at most, each of one sentence without a mark above another one, are headings."""

_MARKS = ".।۔。։"
_ELLIPSIS_ENDS = ELLIPSES | CLOSERS | {".", "。"}
_MAX_HISTORY_CHARS = 8_000
"""How much of a text is searched for other uses of a word, from the start."""


class Habits:
    """What the paragraphs of a document do; made only when a paragraph is in doubt. Views are computed once."""

    def __init__(
        self, texts: Sequence[str], words: Sequence[Sequence[str]], *, section_ends: Set[int] = frozenset()
    ) -> None:
        self.texts = texts
        self.words = words
        """The words of each paragraph, as `lint.core.segment.WORD` finds them."""
        self.section_ends = section_ends
        """The indices of paragraphs before a blank line, in a text where not every paragraph is followed by one."""
        self.word_counts = list(map(length_words, texts, words))
        """The length of each paragraph in words."""
        self.ended = list(map(ends_for_good, texts))
        """Whether each paragraph ends with a sentence mark (an ellipsis is none)."""
        self.has_bullet = [text[:1] in BULLETS or is_numbered(text) for text in texts]
        """Whether each paragraph starts with the mark or number of a list item."""
        self._tallies: dict[int, tuple[int, int]] = {}

    @cached_property
    def trailing_off_count(self) -> int:
        """How many paragraphs end in an ellipsis."""
        return sum([text[-1:] in _ELLIPSIS_ENDS and ends_in_ellipsis(text) for text in self.texts])

    @cached_property
    def ellipsis_count(self) -> int:
        """How many ellipses there are: where there are some, they are the writer's way."""
        return sum([text.count("...") + text.count("…") for text in self.texts])

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
    def ended_lengths(self) -> list[int]:
        """The sorted lengths of the paragraphs with a sentence mark."""
        return sorted(count for count, ended in zip(self.word_counts, self.ended, strict=True) if ended)

    @cached_property
    def open_lengths(self) -> list[int]:
        """The sorted lengths of the paragraphs without one."""
        return sorted(count for count, ended in zip(self.word_counts, self.ended, strict=True) if not ended and count)

    def alike(self, index: int) -> tuple[int, int]:
        """How many other paragraphs are half to twice as long, with and without a sentence mark."""
        count = self.word_counts[index]
        low, high = (count + 1) // 2, 2 * count
        ended, unended = (
            bisect_right(lengths, high) - bisect_left(lengths, low)
            for lengths in (self.ended_lengths, self.open_lengths)
        )
        return max(0, ended - self.ended[index]), max(0, unended - (not self.ended[index]))

    def is_open_like(self, other: int, index: int) -> bool:
        """Whether paragraph `other` has no sentence mark either, and is half to twice as long."""
        if self.ended[other]:
            return False
        return self.word_counts[index] <= 2 * self.word_counts[other] <= 4 * self.word_counts[index]

    @cached_property
    def _heading_lengths(self) -> list[int]:
        """The sorted lengths of the paragraphs that may be headings: a sentence without its mark, above one with it."""
        return sorted(self.word_counts[i] for i in range(len(self.texts)) if self._may_be_heading(i))

    def _may_be_heading(self, index: int) -> bool:
        if self.ended[index] or not 0 < self.word_counts[index] <= MAX_HEADING_WORDS:
            return False
        is_above = index + 1 < len(self.texts) and self.ended[index + 1] and index not in self.section_ends
        return is_above and not last_sentence(self.texts[index])[1]

    def is_title(self, index: int) -> bool:
        """Return whether a paragraph is the first of several, and one sentence of few words that may end there."""
        if index or len(self.texts) < MIN_TITLED_PARAGRAPHS or self.word_counts[0] > MAX_TITLE_WORDS:
            return False
        is_open = is_open_word(self.open_words, self.texts[0], self.words[0])
        is_whole = not is_open or has_unspaced(self.texts[0][-1])  # Japanese headlines end in particles
        return is_whole and not last_sentence(self.texts[0])[1]

    def is_subheading(self, index: int) -> bool:
        """Return whether a paragraph is like several others that may be headings, half to twice as long as it is."""
        if not self._may_be_heading(index) or is_open_word(self.open_words, self.texts[index], self.words[index]):
            return False
        count, lengths = self.word_counts[index], self._heading_lengths
        return bisect_right(lengths, 2 * count) - bisect_left(lengths, (count + 1) // 2) >= MIN_HEADINGS

    def longer_open(self, index: int) -> int:
        """How many other paragraphs without a sentence mark are at least as long."""
        lengths = self.open_lengths
        return len(lengths) - bisect_left(lengths, self.word_counts[index]) - (not self.ended[index])

    def long_open(self, index: int) -> int:
        """Return how many other paragraphs without a sentence mark are as long as one that may be cut."""
        is_one = not self.ended[index] and self.word_counts[index] >= OPEN_WORDS
        return len(self.open_lengths) - bisect_left(self.open_lengths, OPEN_WORDS) - is_one

    def shorter_ended(self, index: int) -> int:
        """How many paragraphs with a sentence mark are shorter."""
        return bisect_left(self.ended_lengths, self.word_counts[index])

    @cached_property
    def _ends(self) -> Counter[str]:
        return Counter(text[-1] for text in self.texts)

    def like_ends(self, index: int) -> int:
        """How many other paragraphs end in the same character, where it is no letter."""
        last = self.texts[index][-1]
        return 0 if last.isalpha() else self._ends[last] - 1

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
    def _text(self) -> str:
        """The text in lower case, up to a length, with a space at every paragraph's start and end."""
        return " \n ".join(self.texts)[:_MAX_HISTORY_CHARS].lower()

    @cached_property
    def _mark(self) -> tuple[str, int]:
        """The sentence mark that the text has most, and how often."""
        counts = [(self._text.count(mark), mark) for mark in _MARKS]
        count, mark = max(counts)
        return mark, count

    @cached_property
    def _sentence_share(self) -> float:
        """How many sentences end for each word of the text, or of its beginning."""
        return self._mark[1] / max(1, self._text.count(" "))

    def ends_like_sentences(self, ending: str) -> float:
        """Return the log of how much more often sentences than words of the text end in `ending`, in lower case; 0
        where nothing is known."""
        inside, ends = self._text.count(f"{ending} "), self._text.count(ending + self._mark[0])
        return math.log((ends + 0.5) / ((inside + ends) * self._sentence_share + 0.5))

    @cached_property
    def language(self) -> str:
        """The language, as far as the first words of its prose, or of a text of short paragraphs, give it away; else
        ""."""
        least = HABIT_WORDS if self.long_count else SHORT_HABIT_WORDS
        prose = (words for words, count in zip(self.words, self.word_counts, strict=True) if count >= least)
        sample = " ".join(islice(chain.from_iterable(prose), LANGUAGE_SAMPLE_WORDS))
        guess = languages.guess(sample.lower().split())
        return guess.language if guess.share >= RUNNING_TEXT_SHARE else ""

    @cached_property
    def open_words(self) -> frozenset[str]:
        """The open words of the language."""
        return open_words().get(self.language, frozenset())

    @cached_property
    def end_weights(self) -> EndWeights | None:
        """How sentences and words of the language end; None where that is not known."""
        return end_weights(self.language)

    @cached_property
    def word_tally(self) -> Counter[str]:
        """How often the text has each word, in lower case."""
        return Counter(word.lower() for words in self.words for word in words)

    @cached_property
    def sorted_words(self) -> list[str]:
        """The words that the text has, in lower case."""
        return sorted(self.word_tally)

    @cached_property
    def _last_with_words(self) -> int:
        return max((i for i, count in enumerate(self.word_counts) if count), default=-1)

    def neighbours(self, index: int) -> tuple[int | None, int | None]:
        """The paragraphs with words before and after `index` in its section; None where there is none."""
        before, after = index - 1, index + 1
        while before >= 0 and not self.word_counts[before] and before not in self.section_ends:
            before -= 1
        while after < len(self.texts) and not self.word_counts[after] and after - 1 not in self.section_ends:
            after += 1
        starts = before < 0 or any(i in self.section_ends for i in range(before, index))
        return None if starts else before, None if self.is_last(index) or after >= len(self.texts) else after

    @cached_property
    def _open_sections(self) -> frozenset[int]:
        """The long paragraphs without a sentence mark at the ends of sections, and of the text."""
        ends = self.section_ends | {self._last_with_words} if self.section_ends else frozenset[int]()
        return frozenset(i for i in ends if not self.ended[i] and self.word_counts[i] >= SECTION_END_WORDS)

    def ends_section(self, index: int) -> bool:
        """Whether a section ends with paragraph `index`, which is long and has no sentence mark."""
        return index in self._open_sections

    @property
    def open_section_count(self) -> int:
        """How many sections end like that."""
        return len(self._open_sections)

    def is_last(self, index: int) -> bool:
        """Whether the text, or a section of it, stops with paragraph `index`; a section only with a long one."""
        if index in self.section_ends and self.word_counts[index] >= SECTION_END_WORDS:
            return True
        return index >= self._last_with_words
