"""What the paragraphs of a document do: their lengths, whether they end with a sentence mark, in which language."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import chain, islice

from lint.core.segment import has_unspaced, word_count
from lint.core.sentence_end import ends_for_good, ends_in_ellipsis
from lint.kinds.truncated.innocent import CREDIT_WORDS
from lint.kinds.truncated.open_words import open_words
from lint.kinds.truncated.sentence_ends import Weights, sentence_end_weights
from lint.signals import languages

HABIT_WORDS = 15
"""From this length on a paragraph is prose that shows whether the document ends its paragraphs with a sentence mark."""

SHORT_HABIT_WORDS, MIN_HABIT_PARAGRAPHS = 5, 2
"""Where fewer than two other paragraphs are that long, those of five words and more show it."""

LANGUAGE_SAMPLE_WORDS = 200
RUNNING_TEXT_SHARE = 0.08
"""The minimum share of a text's words that function words make up in running text of their language."""

SECTION_END_WORDS = 20
"""A paragraph of so many words at the end of a section is text, not a heading or a caption."""

BULLETS = frozenset("-–—•*·▪▫►▸‣●○■□◆◇✓✔➤→>#|+")
_MARKS = ".।۔。։"
_COMMON_WORDS = 25
_MAX_COUNTED_WORDS = 800
_LONG_WORD_CHARS = 4
_MAX_SHARED_WORDS = 200
_MAX_HISTORY_CHARS = 20_000
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
        self.word_counts = list(map(_length_words, texts, words))
        """The length of each paragraph in words."""
        self.ended = list(map(ends_for_good, texts))
        """Whether each paragraph ends with a sentence mark (an ellipsis is none)."""
        self.has_bullet = [text[:1] in BULLETS or _is_numbered(text) for text in texts]
        """Whether each paragraph starts with the mark or number of a list item."""
        self._tallies: dict[int, tuple[int, int]] = {}

    @cached_property
    def trailing_off_count(self) -> int:
        """How many paragraphs end in an ellipsis."""
        return sum([not end and ends_in_ellipsis(text) for text, end in zip(self.texts, self.ended, strict=True)])

    @cached_property
    def inner_ellipsis_count(self) -> int:
        """How many ellipses there are within paragraphs: where there are some, it is the writer's way."""
        return max(0, self._text.count("...") + self._text.count("…") - self.trailing_off_count)

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

    @cached_property
    def prose_indices(self) -> list[int]:
        """The indices of paragraphs that are prose by their length and their end."""
        pairs = enumerate(zip(self.word_counts, self.ended, strict=True))
        return [i for i, (count, ended) in pairs if ended and count >= HABIT_WORDS]

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

    def longer_open(self, index: int) -> int:
        """How many other paragraphs without a sentence mark are at least as long."""
        lengths = self.open_lengths
        return len(lengths) - bisect_left(lengths, self.word_counts[index]) - (not self.ended[index])

    def shorter_ended(self, index: int) -> int:
        """How many paragraphs with a sentence mark are shorter."""
        return bisect_left(self.ended_lengths, self.word_counts[index])

    def prose_before(self, index: int) -> int:
        """How many paragraphs of prose come before."""
        return bisect_left(self.prose_indices, index)

    @cached_property
    def inner_words(self) -> frozenset[str]:
        """The words, in lower case, that occur in a paragraph before its last few: what the text speaks of."""
        return frozenset(word.lower() for words in self.words for word in words[:-CREDIT_WORDS])

    @cached_property
    def common(self) -> frozenset[str]:
        """The most frequent words of the text, which are mostly function words."""
        counts = Counter(islice(chain.from_iterable(self.words), _MAX_COUNTED_WORDS))
        return frozenset(word for word, _ in counts.most_common(_COMMON_WORDS))

    def shared_with_prose(self, index: int) -> float:
        """The share of the long words of paragraph `index` that occur in one of the next two paragraphs of prose."""
        at = bisect_right(self.prose_indices, index)
        others = {word for i in self.prose_indices[at : at + 2] for word in self.words[i][:_MAX_SHARED_WORDS]}
        long_words = [word for word in self.words[index] if len(word) >= _LONG_WORD_CHARS]
        return sum(map(others.__contains__, long_words)) / max(1, len(long_words))

    @cached_property
    def _starts(self) -> tuple[Counter[str], Counter[str]]:
        """How often paragraphs with and without a sentence mark start with each word."""
        firsts = [(ended, text.split(None, 1)[0]) for ended, text in zip(self.ended, self.texts, strict=True)]
        return Counter(word for ended, word in firsts if ended), Counter(word for ended, word in firsts if not ended)

    def like_starts(self, index: int) -> tuple[int, int]:
        """How many other paragraphs, with and without a sentence mark, start with the same word or bullet."""
        first = self.texts[index].split(None, 1)[0]
        ended, unended = self._starts
        return ended[first] - self.ended[index], unended[first] - (not self.ended[index])

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
    def sentence_share(self) -> float:
        """How many sentences end for each word of the text, or of its beginning."""
        return self._mark[1] / max(1, self._text.count(" "))

    def uses(self, ending: str) -> tuple[int, int]:
        """How often `ending`, in lower case, is followed by a space, and how often by the usual sentence mark."""
        return self._text.count(f"{ending} "), self._text.count(ending + self._mark[0])

    def ends_like_sentences(self, inside: int, ends: int) -> float:
        """The log of how much more often sentences than words have these `uses`; 0 where nothing is known."""
        return math.log((ends + 0.5) / ((inside + ends) * self.sentence_share + 0.5))

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

    @cached_property
    def sentence_end_weights(self) -> Weights | None:
        """How well a sentence of the language can end at its last words; None where that is not known."""
        return sentence_end_weights(self.language)

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


def _length_words(text: str, words: Sequence[str]) -> int:
    """The length of a paragraph without white space around it: its tokens, or what spaces part, if these are fewer."""
    if not text.isascii() and not "".join(words).isascii() and has_unspaced(text):  # dashes, curly quotes are no words
        return word_count(text)
    return min(len(words), len(text.split()))


def _is_numbered(text: str) -> bool:
    """Whether a paragraph starts with a number or a letter as list items have it: `1. `, `2) `, `(a) `."""
    if not text[0].isdigit() and text[1:2] != ")" and text[0] != "(":
        return False
    head = text.split(None, 1)[0]
    return len(head) <= 5 and head[-1] in ".)" and head.strip("().").isalnum()
