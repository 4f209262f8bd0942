"""Lists of headlines on a page: which blocks may be one, where it ends, and what tells it from the article."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise, takewhile
from math import ceil
from typing import Any, NamedTuple

from lint.core.segment import WORD, word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.entries import are_entries, is_work
from lint.signals.line_shape import (
    digit_fraction,
    has_bullet,
    is_age,
    is_body,
    is_headline,
    is_kicker,
    is_prose,
    is_separator,
    is_stamp,
    terms,
)
from lint.signals.needle_search import matches
from lint.signals.title_words import found_fraction, title_units

MAX_SEPARATORS_AROUND = 2  # Maximum number of lone separators before or after a list that belong to it
MAX_HEADING_CHARS = 120
SUBHEADING_MIN_WORDS = 2  # A line this short is the next section's heading, however short the headlines above it are
SUBHEADING_MAX_WORDS = 4  # Inside an article, a line this short at the end of a run is the next section's heading
NEWS_MIN_WORDS = 7  # Minimum average words of news headlines; list entries, such as names and places, have fewer
NEWS_MIN_CHARS = 40  # Instead of so many words, in languages with long ones
MIN_HEADING_FRACTION = 0.5  # Minimum share of its words that the paragraph below a section's heading has
MIN_TITLE_FRACTION = 0.25  # The same of the title of a text
MIN_PAIRS, MAX_NAME_WORDS, MAX_BLURB_WORDS = 2, 3, 30
"""How many headlines at least have a name or blurb below them, and how long these are."""
_BYLINE = re.compile(
    r"(?:(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|Автор:?) [A-ZÀ-ÞА-Я]\S*(?: [A-ZÀ-ÞА-Я]\S*){1,3}"
    r"|Agencias|Agencies|Redacción|Redazione|Redaktion|EFE|AFP|ANSA|Reuters)"
)
MAX_DIGIT_FRACTION = 0.5  # Maximum share of lines with digits; with more, they are dates, prices or results


class Shape(NamedTuple):
    """What a rule takes for a list of headlines."""

    min_words: int
    max_words: int
    heading: Any  # The engine that matches headings of such lists; None: the rule has none
    needs_heading: bool
    aged: bool


class Run(NamedTuple):
    """The blocks from `first` up to `last`."""

    first: int
    last: int


class Page:
    """The blocks of a text, paragraphs and lone separators, as a rule sees them.

    Counts are prefix sums: a question about a run costs no more than the run.
    """

    def __init__(self, texts: Sequence[str], shape: Shape) -> None:
        self.texts, self._shape = texts, shape

    @cached_property
    def copies(self) -> Counter[str]:
        """Return how often each text occurs."""
        return Counter(self.texts)

    # What a block is.

    def is_heading(self, at: int) -> bool:
        """Return whether a block is the heading of a list."""
        heading, text = self._shape.heading, self.texts[at]
        return heading is not None and len(text) < MAX_HEADING_CHARS and matches(heading, text)

    def is_headline(self, at: int) -> bool:
        """Return whether a block has the form of a headline, and is no heading."""
        text, (least, most, *_) = self.texts[at], self._shape
        if not 2 * least - 1 <= len(text) <= 40 * most or self.is_heading(at):
            return False
        return is_headline(text, min_words=least, max_words=most)

    def is_beside(self, at: int) -> bool:
        """Return whether a block can be next to headlines: a separator; below a heading also a date or a number."""
        text, shape = self.texts[at], self._shape
        return is_separator(text) or (shape.needs_heading and is_stamp(text)) or (shape.aged and is_age(text))

    def _is_between(self, at: int) -> bool:
        """Return whether a block can be between headlines: also a section's name, where each headline has one.

        Then the block two before is such a name too, or the heading is next to it or to its headline.
        """
        if self.is_beside(at):
            return True
        if not self._shape.needs_heading or not is_kicker(self.texts[at]) or self.is_heading(at):
            return False
        return any(map(self.is_heading, range(max(at - 2, 0), at))) or (at >= 2 and is_kicker(self.texts[at - 2]))

    # Where a list begins and ends.

    def runs(self) -> Iterator[Run]:
        """Yield the stretches of headlines and what is between them, from the first headline to after the last."""
        first = last = -1
        for at, text in enumerate(self.texts):
            if self.is_headline(at):
                if first >= 0 and has_bullet(self.texts[first]) and not has_bullet(text):  # a list ends here
                    yield Run(first, last + 1)
                    first = -1
                first, last = (at if first < 0 else first), at
            elif first >= 0 and not self._is_between(at):
                yield Run(first, last + 1)
                first = -1
        if first >= 0:
            yield Run(first, last + 1)

    def run_at(self, order: Iterable[int]) -> Iterator[Run]:
        """Yield the stretch of headlines at an edge of the text, whose blocks are in this order, if there is one."""
        run = takewhile(lambda at: self.is_beside(at) or self.is_headline(at), order)
        if headlines := [at for at in run if not self.is_beside(at)]:
            yield Run(min(headlines), max(headlines) + 1)

    def first_block(self) -> int:
        """Return where a run at the start of the text can begin: after its heading, if any."""
        first = next((at for at, text in enumerate(self.texts) if not is_separator(text)), 0)
        return min(first + 1, len(self.texts) - 1) if self.is_heading(first) else 0

    def heading_before(self, first: int) -> int | None:
        """Return the index of the heading before a run, followed only by separators; None without one."""
        if self._shape.heading is None:
            return None
        for at in range(first - 1, max(first - 2 - MAX_SEPARATORS_AROUND, -1), -1):
            if not self._is_between(at) or self.is_heading(at):
                return at if self.is_heading(at) else None
        return None

    def without_subheadings(self, run: Run, *, is_labelled: bool) -> Run:
        """Return the run without lines that head the next paragraph; unchanged at the end of the text.

        They are short, or the second or a later line of a list, with half its words in that paragraph. Below a label, a
        line is short beside those above it: all headlines of a list can be. Below the first label of a page without a
        headline above, the only one is the title of its text, and so is the last with a quarter of its words there.
        """
        first, last = run
        if last >= len(self.texts) or not is_prose(self.texts[last]) or self._has_sources(run):
            return run
        shared = found_fraction(title_units(self.texts[last - 1]), [WORD.findall(self.texts[last])])
        is_top = self.heading_before(first) is not None and not any(map(self._is_title_or_text, range(first)))
        least = MIN_TITLE_FRACTION if is_top else MIN_HEADING_FRACTION
        last -= shared >= least if last - first > 1 else is_top
        while last > first:
            line, above = self.texts[last - 1], self.texts[first : last - 1]
            most = SUBHEADING_MAX_WORDS
            if is_labelled and above:
                most = max(SUBHEADING_MIN_WORDS, min(most, ceil(mean_words(above) / 2) - 1))
            if not is_separator(line) and word_count(line) > most:
                break
            last -= 1
        return Run(first, last)

    def _is_title_or_text(self, at: int) -> bool:
        return self.is_headline(at) or ends_sentence(self.texts[at])

    def _has_sources(self, run: Run) -> bool:
        """Return whether each headline has its author or source below it: of every two lines the second is a name."""
        lines = self.texts[slice(*run)]
        count = len(lines) // 2
        long, short = lines[::2], lines[1::2]
        is_paired = count >= MIN_PAIRS and 2 * count == len(lines)
        return (
            is_paired
            and min(map(word_count, long)) > MAX_NAME_WORDS
            and all(word_count(text) <= MAX_NAME_WORDS and text.istitle() for text in short)
        )

    def with_blurbs(self, run: Run) -> Run:
        """Return a run of one headline up to the end of the text if there are blurbs below it and the headlines there,
        or else up to the last blurb whose age is below it.

        A blurb is a paragraph of a sentence or two.
        """
        aged = run
        at, count = run.last, 0
        while at < len(self.texts) and run.last - run.first == 1:
            if not ends_sentence(self.texts[at]) or word_count(self.texts[at]) > MAX_BLURB_WORDS:
                break
            at, count = at + 1, count + 1
            while at < len(self.texts) and self.is_beside(at):
                aged = Run(run.first, at + 1) if is_age(self.texts[at]) else aged
                at += 1
            if at == len(self.texts):
                return Run(run.first, at) if count >= MIN_PAIRS else aged
            if not self.is_headline(at):
                break
            at += 1
        return aged

    def without_sections(self, run: Run) -> Run:
        """Return the run up to its first single word, unless each headline has one."""
        listed = [at for at in range(*run) if not self.is_beside(at)]
        kickers = [at for at in listed if is_kicker(self.texts[at])]
        has_sections = len(kickers) >= len(listed) - len(kickers) - 1
        return run if has_sections or not kickers else Run(run.first, kickers[0])

    def headlines(self, run: Run) -> list[str]:
        """Return the headlines of a run."""
        return [self.texts[at] for at in range(*run) if not self.is_beside(at) and not is_kicker(self.texts[at])]

    def entries(self, first: int, last: int) -> list[str]:
        """Return what a list has below its heading: its headlines, works with their year, and words but for sections.

        A section is above each headline; words one below the other are entries.
        """
        found = [self.texts[at] for at in range(first, last) if not self.is_beside(at) or is_work(self.texts[at])]
        words = list(map(is_kicker, found))
        has_sections = not any(one and other for one, other in pairwise(words)) and words[-1:] != [True]
        return [text for text, is_word in zip(found, words, strict=True) if not (is_word and has_sections)]

    def widened(self, first: int, last: int) -> Run:
        """Return a run with the separators next to its first and last headlines, and the byline below a teaser."""
        has_stamps = any(map(is_stamp, self.texts[first:last]))
        kickers = list(map(is_kicker, self.texts[first:last]))
        is_named_below = sum(kickers) >= MIN_PAIRS and kickers[-2:] == [True, False] and not kickers[1]
        last += is_named_below and last < len(self.texts) and is_kicker(self.texts[last])
        if self._shape.needs_heading and self._prose_sums[first] and last < len(self.texts):
            last += _BYLINE.fullmatch(self.texts[last].strip()) is not None
        for _ in range(MAX_SEPARATORS_AROUND):
            first -= first > 0 and is_separator(self.texts[first - 1])
            last += last < len(self.texts) and (self.is_beside(last) if has_stamps else is_separator(self.texts[last]))
        return Run(first, last)

    # What tells a list from the article.

    @cached_property
    def _prose_sums(self) -> list[int]:
        return list(accumulate(map(is_body, self.texts), initial=0))

    @cached_property
    def _separator_sums(self) -> list[int]:
        return list(accumulate(map(is_separator, self.texts), initial=0))

    @cached_property
    def _term_counts(self) -> Counter[str]:
        return _term_counts(self.texts)

    def prose_count_outside(self, run: Run) -> int:
        """Return the number of prose paragraphs before and after a run."""
        return self._prose_sums[-1] - self._prose_sums[run.last] + self._prose_sums[run.first]

    def overlap_fraction(self, run: Run) -> float:
        """Return the mean share, 0 to 1, of the terms of a run's blocks that occur in the rest."""
        lines = [text for text in self.texts[slice(*run)] if not is_separator(text)]
        own = _term_counts(lines)
        shared = [[self._term_counts[term] > own[term] for term in terms(line)] for line in lines]
        return sum(sum(each) / max(len(each), 1) for each in shared) / max(len(lines), 1)

    def is_aged(self, run: Run, count: int) -> bool:
        """Return whether there is an age for each of `count` headlines but one, whose age comes before or after."""
        return count > 1 and sum(map(is_age, self.texts[slice(*run)])) >= count - 1

    def is_set_off(self, run: Run, lines: Sequence[str]) -> bool:
        """Return whether all headlines are separated, and the rest of the text has no separators."""
        sums = self._separator_sums
        between = sums[run.last] - sums[run.first]
        outside = sums[max(run.first - 1, 0)] + sums[-1] - sums[min(run.last + 1, len(self.texts))]
        return between >= len(lines) - 1 and outside == 0 and digit_fraction(lines) <= MAX_DIGIT_FRACTION

    def reads_as_headlines(self, run: Run, lines: Sequence[str]) -> bool:
        """Return whether a run follows on a finished paragraph and reads as news, not as a programme or price list."""
        if run.first == 0 or not is_body(self.texts[run.first - 1]):
            return False
        mean_chars = sum(map(len, lines)) / len(lines)
        is_long = mean_words(lines) >= NEWS_MIN_WORDS or mean_chars >= NEWS_MIN_CHARS
        if not is_long or digit_fraction(lines) >= MAX_DIGIT_FRACTION:
            return False
        return not all(map(has_bullet, lines)) and not are_entries(lines)


def mean_words(lines: Sequence[str]) -> float:
    return sum(map(word_count, lines)) / len(lines)


def _term_counts(texts: Iterable[str]) -> Counter[str]:
    return Counter(term for text in texts for term in terms(text))
