"""Rows of cards: a headline, perhaps a sentence, and a stamp, again and again in one rhythm."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lint import data
from lint.core.segment import word_count
from lint.signals.line_shape import is_age, is_headline, stamp_words

MIN_PERIOD, MAX_PERIOD = 2, 4  # Lines of a card
MAX_CARDS = 60
MAX_STAMP_CHARS, MAX_STAMP_EXTRA_WORDS = 60, 3
MAX_CARD_LINE_WORDS = 40
MIN_LABEL_CHARS = 8  # Of a link of one word: "Weiterlesen", but not "More"

_YEAR = r"(?:19|20)\d\d"
DATE = (
    rf"(?i)\d{{1,2}}\.? ?(?:de |d['’])?[^\W\d]+\.?,?(?: de| del)? {_YEAR}"
    rf"|[^\W\d]+\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR}|\d\d)"
    rf"|\d{{1,2}}\. \d{{1,2}}\. {_YEAR}"
    rf"|{_YEAR}(?:\.| m\.) ?[^\W\d]+ \d{{1,2}}\b\.?"
    rf"|{_YEAR}[./年-] ?\d{{1,2}}[./月-] ?\d{{1,2}}日?|{_YEAR}년 ?\d{{1,2}}월 ?\d{{1,2}}일"
    rf"|{_YEAR} ?[年년] ?\d{{1,2}} ?[月월]"
)
_TIME = r"(?i)\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?| uhr)?(?: (?:utc|gmt|[ecmp]?[es]?t))?\b"
_COMMA = r"(?<!\d),"  # In a list of words; after the time is the day
_MINUTES = r"\d+[ -]?(?:{})"
_NUMBER = r"\d[\d.,\u00a0\u202f ]*[km万萬만]?"
_READERS = (
    rf"{_NUMBER} ?(?:{{}})|(?:阅读|浏览|评论|点击|조회수?|댓글|閲覧数)[:： ]?{_NUMBER}[회次]?"
    rf"|[\U0001f300-\U0001faff❤☆★]\ufe0f? ?{_NUMBER}"
)
_SECTION = r"[|·•/]\s*[^\W\d]|[^\W\d]\s*[|·•/]"  # A word beside a bar: "12 May 2024 | Energy"


class Cards(NamedTuple):
    """A row of cards up to `end`."""

    end: int
    cards: int
    stamp: str

    line: str  # The first card's line with the stamp

    @property
    def is_of_articles(self) -> bool:
        """Return whether the stamp is of an article.

        "Read more" is below the services and cases of a company too, and a date alone beside each entry of a programme.
        """
        if self.stamp == "a date":
            return re.search(_TIME, self.line) is not None or re.search(_SECTION, self.line) is not None
        return not self.stamp.startswith('"')


@lru_cache(maxsize=64)
def stamp_of(text: str) -> str:
    """Return what a line of a card says, for a message; "" for other lines.

    >>> stamp_of("14 May 2024 | Energy | 3 min"), stamp_of("2 hours ago"), stamp_of("5 min read"), stamp_of("Read more")
    ('a date', 'an age', 'a reading time', '"Read more"')
    >>> stamp_of("The 12 May 2024 election in one village, told by its baker"), stamp_of("12 minutes")
    ('', '')
    """
    line = text.strip()
    if len(line) > MAX_STAMP_CHARS:
        return ""
    if line.lower().strip(" .…»›→>:") in _labels():
        return f'"{line}"'
    if is_age(line):
        return "an age"
    if not any(map(str.isdecimal, line)):
        return ""
    minutes = stamp_words("minutes", _MINUTES)
    rest, readers = stamp_words("readers", _READERS).subn("", line)
    if readers and (not any(map(str.isalnum, rest)) or is_age(rest)):
        return "a number of readers"
    if dated(minutes.sub(" ", line), MAX_STAMP_EXTRA_WORDS) and not re.search(_COMMA, re.sub(DATE, " ", line)):
        return "a date"
    rest, readings = minutes.subn(" ", line)
    is_time = readings and stamp_words("reads", "{}").search(rest) and word_count(rest) <= MAX_STAMP_EXTRA_WORDS
    return "a reading time" if is_time else ""


def dated(line: str, max_words: int) -> bool:
    """Return whether a line has a date with a year, and so many other words at most."""
    rest, dates = re.subn(DATE, " ", line)
    return dates > 0 and word_count(re.sub(_TIME, " ", rest)) <= max_words


def cards_from(texts: Sequence[str], start: int, *, most: int = MAX_CARDS) -> Cards | None:
    """Return the cards that begin at line `start`, at `most` so many; None with fewer than two.

    Each has as many lines as the first, begins with a headline and has its stamp in the same place.
    """
    if not any(map(stamp_of, texts[start + 1 : start + MAX_PERIOD])) or not _is_title(texts[start]):
        return None
    for period in range(MIN_PERIOD, MAX_PERIOD + 1):
        for place in range(period - 1, 0, -1):
            count, end = _count(texts, start, period=period, place=place, most=most)
            if count >= 2:
                line = texts[start + place].strip()
                return Cards(end, count, stamp_of(line), line)
    return None


def _count(texts: Sequence[str], start: int, *, period: int, place: int, most: int) -> tuple[int, int]:
    count = 0
    while count < most and start + period <= len(texts) and _is_card(texts[start : start + period], place):
        count += 1
        start += period
    return count, start


def _is_card(lines: Sequence[str], place: int) -> bool:
    if not stamp_of(lines[place]) or not _is_title(lines[0]):
        return False
    return all(
        (index == place) == bool(stamp_of(line)) and word_count(line) <= MAX_CARD_LINE_WORDS
        for index, line in enumerate(lines)
    )


def _is_title(text: str) -> bool:
    return is_headline(text, min_words=2, max_words=22) and not stamp_of(text)


@cache
def _labels() -> frozenset[str]:
    labels = [label.lower() for _, phrases in data.rows("read_more.txt") for label in phrases.split("|")]
    return frozenset(label for label in labels if " " in label or len(label) >= MIN_LABEL_CHARS or not label.isascii())
