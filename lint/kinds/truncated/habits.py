"""The paragraphs of a document: their lengths, how they end, and their language."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import chain, islice

from lint.core.segment import has_unspaced, word_count
from lint.core.sentence_end import CLOSERS, ELLIPSES, ends_for_good, ends_in_ellipsis
from lint.kinds.truncated.endings import is_open_word, open_words
from lint.kinds.truncated.innocent import BULLETS, is_numbered
from lint.kinds.truncated.sentence_ends import EndWeights, end_weights, last_sentence
from lint.signals import languages

HABIT_WORDS = 15  # Minimum words of prose, which shows whether paragraphs of the document end with punctuation

SHORT_HABIT_WORDS, MIN_HABIT_PARAGRAPHS = 5, 2
"""Minimum words if fewer than `MIN_HABIT_PARAGRAPHS` other paragraphs are that long."""

OPEN_WORDS = 10  # Minimum words of a paragraph without punctuation that is not a heading
LANGUAGE_SAMPLE_WORDS = 200
RUNNING_TEXT_SHARE = 0.08  # Minimum share of function words in running text of a language
SECTION_END_WORDS = 20  # Minimum words of a last paragraph of a section that is not a heading or caption

MIN_TITLED_PARAGRAPHS, MAX_TITLE_WORDS, MAX_TITLE_SENTENCES = 3, 20, 2
"""Minimum paragraphs of a text with a title, and maximum words and sentences of the title."""

MIN_HEADINGS, MAX_HEADING_WORDS = 4, 30  # Minimum number of similar headings, and maximum words of each
_MARKS = ".।۔。։"
_ELLIPSIS_ENDS = ELLIPSES | CLOSERS | {".", "。"}
_MAX_HISTORY_CHARS = 8_000  # How much of a text, from its start, is searched for other uses of a word


class Habits:
    """How the paragraphs of a document end; every view is computed once."""

    def __init__(
        self, texts: Sequence[str], words: Sequence[Sequence[str]], *, section_ends: Set[int] = frozenset()
    ) -> None:
        self.texts = texts
        self.words = words  # The `lint.core.segment.WORD` tokens of each paragraph
        self.section_ends = section_ends  # The paragraphs before a blank line, if only some are
        self.word_counts = list(map(_length_words, texts, words))
        self.ended = list(map(ends_for_good, texts))
        """Whether each paragraph ends with punctuation other than an ellipsis."""
        self.has_bullet = [text[:1] in BULLETS or is_numbered(text) for text in texts]
        """Whether each paragraph starts with a list marker or number."""
        self._tallies: dict[int, tuple[int, int]] = {}

    @cached_property
    def trailing_off_count(self) -> int:
        """Return the number of paragraphs that end in an ellipsis."""
        return sum([text[-1:] in _ELLIPSIS_ENDS and ends_in_ellipsis(text) for text in self.texts])

    @cached_property
    def ellipsis_count(self) -> int:
        """Return the number of ellipses anywhere."""
        return sum([text.count("...") + text.count("…") for text in self.texts])

    @cached_property
    def long_count(self) -> int:
        """Return the number of paragraphs with at least `HABIT_WORDS`."""
        return self._tally(HABIT_WORDS)[1]

    def _tally(self, min_words: int) -> tuple[int, int]:
        """Return how many paragraphs of at least `min_words` end with punctuation, and how many there are."""
        if min_words not in self._tallies:
            ended = [end for end, count in zip(self.ended, self.word_counts, strict=True) if count >= min_words]
            self._tallies[min_words] = sum(ended), len(ended)
        return self._tallies[min_words]

    @cached_property
    def ended_lengths(self) -> list[int]:
        """Return the sorted lengths of the paragraphs with final punctuation."""
        return sorted(count for count, ended in zip(self.word_counts, self.ended, strict=True) if ended)

    @cached_property
    def open_lengths(self) -> list[int]:
        """Return the sorted lengths of the paragraphs without."""
        return sorted(count for count, ended in zip(self.word_counts, self.ended, strict=True) if not ended and count)

    def alike(self, index: int) -> tuple[int, int]:
        """Return how many other paragraphs of half to twice the length end with and without punctuation."""
        count = self.word_counts[index]
        low, high = (count + 1) // 2, 2 * count
        ended, unended = (
            bisect_right(lengths, high) - bisect_left(lengths, low)
            for lengths in (self.ended_lengths, self.open_lengths)
        )
        return max(0, ended - self.ended[index]), max(0, unended - (not self.ended[index]))

    def is_open_like(self, other: int, index: int) -> bool:
        """Return whether paragraph `other` has no final punctuation either, and half to twice the length."""
        if self.ended[other]:
            return False
        return self.word_counts[index] <= 2 * self.word_counts[other] <= 4 * self.word_counts[index]

    @cached_property
    def _heading_lengths(self) -> list[int]:
        """Return the sorted lengths of possible headings: one sentence without a mark above a paragraph with one."""
        return sorted(self.word_counts[i] for i in range(len(self.texts)) if self._may_be_heading(i))

    def _may_be_heading(self, index: int) -> bool:
        if self.ended[index] or not 0 < self.word_counts[index] <= MAX_HEADING_WORDS:
            return False
        is_above = index + 1 < len(self.texts) and self.ended[index + 1] and index not in self.section_ends
        return is_above and not last_sentence(self.texts[index])[1]

    def is_title(self, index: int) -> bool:
        """Return whether a paragraph is the first of several, short, and may end there."""
        if index or len(self.texts) < MIN_TITLED_PARAGRAPHS or self.word_counts[0] > MAX_TITLE_WORDS:
            return False
        is_open = is_open_word(self.open_words, self.texts[0], self.words[0])
        is_whole = not is_open or has_unspaced(self.texts[0][-1])  # Japanese headlines end in particles
        return is_whole and last_sentence(self.texts[0])[1] < MAX_TITLE_SENTENCES

    def is_subheading(self, index: int) -> bool:
        """Return whether several possible headings have half to twice the length of this one."""
        if not self._may_be_heading(index) or is_open_word(self.open_words, self.texts[index], self.words[index]):
            return False
        count, lengths = self.word_counts[index], self._heading_lengths
        return bisect_right(lengths, 2 * count) - bisect_left(lengths, (count + 1) // 2) >= MIN_HEADINGS

    def longer_open(self, index: int) -> int:
        """Return how many other paragraphs without final punctuation are at least as long."""
        lengths = self.open_lengths
        return len(lengths) - bisect_left(lengths, self.word_counts[index]) - (not self.ended[index])

    def long_open(self, index: int) -> int:
        """Return how many other paragraphs without final punctuation have at least `OPEN_WORDS`."""
        is_one = not self.ended[index] and self.word_counts[index] >= OPEN_WORDS
        return len(self.open_lengths) - bisect_left(self.open_lengths, OPEN_WORDS) - is_one

    def shorter_ended(self, index: int) -> int:
        """Return how many paragraphs with final punctuation are shorter."""
        return bisect_left(self.ended_lengths, self.word_counts[index])

    @cached_property
    def _ends(self) -> Counter[str]:
        return Counter(text[-1] for text in self.texts)

    def like_ends(self, index: int) -> int:
        """Return how many other paragraphs end with the same character, unless it is a letter."""
        last = self.texts[index][-1]
        return 0 if last.isalpha() else self._ends[last] - 1

    def others(self, index: int) -> tuple[int, int]:
        """Return how many of the other long paragraphs end with punctuation, and how many there are.

        If long paragraphs are rare, shorter ones count.
        """
        for min_words in (HABIT_WORDS, SHORT_HABIT_WORDS):
            counts = self.word_counts[index] >= min_words
            ended, others = self._tally(min_words)
            if others - counts >= MIN_HABIT_PARAGRAPHS:
                break
        return ended - (counts and self.ended[index]), others - counts

    @cached_property
    def _text(self) -> str:
        """Return the start of the text in lower case, with a space at both ends of every paragraph."""
        return " \n ".join(self.texts)[:_MAX_HISTORY_CHARS].lower()

    @cached_property
    def _mark(self) -> tuple[str, int]:
        """Return the most frequent sentence mark of the text, and its count."""
        counts = [(self._text.count(mark), mark) for mark in _MARKS]
        count, mark = max(counts)
        return mark, count

    @cached_property
    def _sentence_share(self) -> float:
        """Return the number of sentence ends per word."""
        return self._mark[1] / max(1, self._text.count(" "))

    def ends_like_sentences(self, ending: str) -> float:
        """Return the log ratio of sentences to words of the text that end in `ending`; 0 if unknown."""
        inside, ends = self._text.count(f"{ending} "), self._text.count(ending + self._mark[0])
        return math.log((ends + 0.5) / ((inside + ends) * self._sentence_share + 0.5))

    @cached_property
    def language(self) -> str:
        """Return the language of the first words of prose; "" if unclear."""
        least = HABIT_WORDS if self.long_count else SHORT_HABIT_WORDS
        prose = (words for words, count in zip(self.words, self.word_counts, strict=True) if count >= least)
        sample = " ".join(islice(chain.from_iterable(prose), LANGUAGE_SAMPLE_WORDS))
        guess = languages.guess(sample.lower().split())
        return guess.language if guess.share >= RUNNING_TEXT_SHARE else ""

    @cached_property
    def open_words(self) -> frozenset[str]:
        return open_words().get(self.language, frozenset())

    @cached_property
    def end_weights(self) -> EndWeights | None:
        return end_weights(self.language)

    @cached_property
    def word_tally(self) -> Counter[str]:
        """Return the count of each word in lower case."""
        return Counter(word.lower() for words in self.words for word in words)

    @cached_property
    def sorted_words(self) -> list[str]:
        return sorted(self.word_tally)

    @cached_property
    def _last_with_words(self) -> int:
        return max((i for i, count in enumerate(self.word_counts) if count), default=-1)

    def neighbours(self, index: int) -> tuple[int | None, int | None]:
        """Return the paragraphs with words before and after `index` in its section; None if there is none."""
        before, after = index - 1, index + 1
        while before >= 0 and not self.word_counts[before] and before not in self.section_ends:
            before -= 1
        while after < len(self.texts) and not self.word_counts[after] and after - 1 not in self.section_ends:
            after += 1
        starts = before < 0 or any(i in self.section_ends for i in range(before, index))
        return None if starts else before, None if self.is_last(index) or after >= len(self.texts) else after

    @cached_property
    def _open_sections(self) -> frozenset[int]:
        """Return the long paragraphs without final punctuation at the ends of sections and of the text."""
        ends = self.section_ends | {self._last_with_words} if self.section_ends else frozenset[int]()
        return frozenset(i for i in ends if not self.ended[i] and self.word_counts[i] >= SECTION_END_WORDS)

    def ends_section(self, index: int) -> bool:
        """Return whether a section ends with paragraph `index`, long and without final punctuation."""
        return index in self._open_sections

    @property
    def open_section_count(self) -> int:
        """Return the number of sections that end like that."""
        return len(self._open_sections)

    def is_last(self, index: int) -> bool:
        """Return whether the text, or a section with a long last paragraph, ends with paragraph `index`."""
        if index in self.section_ends and self.word_counts[index] >= SECTION_END_WORDS:
            return True
        return index >= self._last_with_words


def _length_words(text: str, words: Sequence[str]) -> int:
    """Return the number of words of a stripped paragraph: tokens or space-separated parts, whichever are fewer."""
    if not text.isascii() and not "".join(words).isascii() and has_unspaced(text):  # dashes, curly quotes are no words
        return word_count(text)
    return min(len(words), text.count(" ") + text.count("\n") + 1)
