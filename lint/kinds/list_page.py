"""Report pages that list articles, such as a section front, by their form, in any language."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Fraction
from lint.signals.cards import DATE, dated, stamp_of
from lint.signals.line_shape import is_age, stamp_words

MAX_MARK_CHARS, MAX_MARK_WORDS = 60, 10  # Maximum length of a date or link, and words beside a date
MAX_TEASER_WORDS = 45  # Maximum words of a paragraph in a list of articles; a longer one is text
OPENING_LINES = 10

MAX_GAP_LINES = 4  # Maximum lines from one mark to the next: a label, a headline, a teaser and a name
MIN_HEADLINE_WORDS = 3
MAX_DAYS_APART = 45  # Maximum mean distance of the dates; a list of publications or versions goes on for years
MIN_LISTED_FRACTION = 0.7  # Minimum share of the lines between the first mark and the last, with the item around each


class ListPage(Params, frozen=True):
    """Reports a document that is a list of other articles: their headlines, each with a date (newest first) or a link
    to read on. No fix is applied to such a document."""

    FIELDS: ClassVar[tuple[str, ...]] = ("count",)
    WITHHOLDS: ClassVar[bool] = True  # What such a page lists is all there is

    min_items: Annotated[int, Meta(ge=2, description="Minimum number of dates or links to read on.")] = 5
    max_text_fraction: Annotated[
        Fraction, Meta(description="Maximum share of the lines that are sentences, as teasers are.")
    ] = 0.4

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic; `value` is the number of items."""
        lines = document.paragraph_texts
        if len(lines) < 2 * self.min_items or _begins_with_text(lines) or self._has_text(lines):
            return
        marks = [index for index, line in enumerate(lines) if _is_mark(line)]
        edges = [at for at in marks if at - 1 not in marks]  # the link of an item, and the date of the next one
        if min(len(marks), len(edges) + 1) < self.min_items or not _is_regular(lines, edges):
            return
        if _lists_headlines(lines, edges) and _is_newest_first(lines, marks):
            yield rule.report((0, len(document.text)), value=len(marks), limit=self.min_items, count=len(marks))

    def _has_text(self, lines: Sequence[str]) -> bool:
        """Return whether there is a long paragraph, or more sentences than teasers."""
        left = self.max_text_fraction * len(lines)
        for line in lines:
            if len(line) <= MAX_MARK_CHARS or not ends_sentence(line):
                continue
            left -= 1
            if left < 0 or (len(line) > 4 * MAX_TEASER_WORDS and word_count(line) > MAX_TEASER_WORDS):
                return True
        return False


def _begins_with_text(lines: Sequence[str]) -> bool:
    """Return whether most of the first lines are long and end with a full stop, as those of nearly all articles are."""
    return sum(len(line) > MAX_MARK_CHARS and line[-1] in ".。।" for line in lines[:OPENING_LINES]) > OPENING_LINES / 2


def _is_mark(line: str) -> bool:
    """Return whether a line dates an item or is a link to read on."""
    if len(line) > MAX_MARK_CHARS or line[:1] in "|#-*—–":  # tables, headings, lists, and who wrote an embedded post
        return False
    has_age = stamp_words("age-within", "{}").search(line) is not None
    is_timed = any(map(str.isdigit, line)) and (has_age or dated(line, MAX_MARK_WORDS))
    return is_timed or is_age(line) or stamp_of(line).startswith('"')


def _is_regular(lines: Sequence[str], marks: Sequence[int]) -> bool:
    """Return whether nearly every mark has a headline before the next, and marks occur all through the text."""
    gaps = [after - before for before, after in pairwise(marks)]
    fitting_count = sum(1 < gap <= MAX_GAP_LINES + 1 for gap in gaps)
    listed_count = marks[-1] - marks[0] + 1 + MAX_GAP_LINES
    return fitting_count >= 0.8 * len(gaps) and listed_count >= MIN_LISTED_FRACTION * len(lines)


def _lists_headlines(lines: Sequence[str], marks: Sequence[int]) -> bool:
    """Return whether nearly all marks have a headline between them: reviews, posts and diaries have short sentences."""
    stretches = [lines[before + 1 : after] for before, after in pairwise(marks)]
    listed_count = sum(any(map(_is_headline, stretch)) for stretch in stretches)
    said_count = sum(len(line) <= MAX_MARK_CHARS and line[-1] in ".。।" for line in lines)
    return listed_count >= MIN_LISTED_FRACTION * len(stretches) and said_count < len(marks) / 2


def _is_headline(line: str) -> bool:
    """Return whether a line has some words and is no sentence, and no result: "Greenhill 72, Marsh End 65"."""
    return word_count(line) >= MIN_HEADLINE_WORDS and line[-1] not in ".。।" and len(re.findall(r"\d+", line)) < 2


def _is_newest_first(lines: Sequence[str], marks: Sequence[int]) -> bool:
    """Return whether dates mostly descend, and not by months, if any can be read.

    Lists of events and threads are in ascending order.
    """
    dates = [date for mark in marks if (date := _date(lines[mark]))]
    days = [372 * year + 31 * month + day for year, month, day in dates]
    if days and abs(days[0] - days[-1]) > MAX_DAYS_APART * len(days):
        return False
    rising_count = sum(before < after for before, after in pairwise(dates))
    falling_count = sum(before > after for before, after in pairwise(dates))
    return not dates or falling_count > 2 * rising_count


_MONTHS = (
    "jan ene gen янв січ led sty oca", "feb fév fev фев лют úno lut şub", "mar mär mrt мар бер bře",
    "apr avr abr апр кві dub kwi nis", "may mai mag maj мая тра kvě mei", "jun juin giu июн чер čvn cze haz",
    "jul juil lug июл лип čvc lip tem", "aug aoû ago авг сер srp sie ağu", "sep set сен вер zář wrz eyl",
    "oct okt ott out окт жов říj paź eki", "nov ноя лис kas lis", "dec dez déc dic дек гру pro gru ara des",
)  # fmt: skip
"""How month names start in the languages of Europe; an ambiguous start counts for its first month."""


def _date(line: str) -> tuple[int, int, int] | None:
    """Return year, month and day of the date in a line; None if it cannot be read.

    Where the year is last, the day is taken to be first; the order of neighbouring dates is the same otherwise.
    """
    match = re.search(DATE, line)
    if match is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", match[0])]
    year = max(numbers)
    rest = [number for number in numbers if number != year]
    words = re.findall(r"[^\W\d_]{3,}", match[0].lower())
    month = next((at for at, names in enumerate(_MONTHS, 1) if any(word[:3] in names.split() for word in words)), 0)
    if month and rest:
        return year, month, rest[0]
    if len(rest) != 2:
        return None
    month, day = rest if numbers[0] == year else reversed(rest)
    return year, month, day
