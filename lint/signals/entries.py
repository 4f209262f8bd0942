"""Whether lines are entries of a list of the text's own, names, works and facts, or titles of other articles.

"See also" is above the terms of an encyclopedia, the works of a bibliography and the links of a newspaper alike. What
is below it tells them apart: a term has a word or two, a work a year, a page or a number, and an article a title.
"""

import re
from collections import Counter
from collections.abc import Sequence

from lint.core.segment import WORD, has_unspaced, word_count
from lint.signals.cards import stamp_of
from lint.signals.line_shape import digit_fraction, without_bullet

MIN_MEAN_CHARS, MIN_MEAN_CHARS_UNSPACED = 18, 6  # Minimum mean length of titles; names and sections are shorter
MIN_UNSURE_MEAN_CHARS = 22  # The same where nothing else shows that they are titles
MIN_PARALLEL = 3  # Minimum lines that tell a list by its first words
MAX_TERM_WORDS, MAX_NAME_WORDS, MAX_PART_WORDS = 2, 3, 3
MIN_ENTRY_SHARE, MAX_FACT_SHARE = 0.5, 0.5
MIN_TITLE_CHARS, MIN_TITLE_CHARS_UNSPACED = 16, 8  # Minimum length of one title

MAX_CHARS = 300  # Longer lines are no entries, and patterns would take time by the square

_YEAR = r"[12]\d{3}"
_WORK = (
    rf"[,.:،、，(（] ?{_YEAR}(?: ?年)?[a-z]?(?:[).:;,）]|$)|[،,(] ?[۱۲][۰-۹]{{3}}\)?$"
    r"|(?:^|[,;:،、，] ?)(?:[^\W\d]{1,10}\.? ){1,2}\d{1,5}(?:[-–]\d{1,5})?\.?$"  # "S. 12", "chapter 3", "number 1188"
    r"|^(?:\S+ ){0,4}\S*\d{2,}[-/ ]\d{2,}(?:[-/ ]\d+)*$|第.{1,4}[章页頁巻回話]$|[《『].+[》』]"
)
_DEFINED = r"\S+(?: \S+)?\s+[-–—] [a-zß-ÿ]"  # "THANKS - list of contributors"
_PART = r"\s*[,;،؛、，；]\s*"
_SIGNED = r"[.!?…][\"”»]?\s?[—–-]\s?[^\W\d_]"  # "Too long, but I wept. — Ann"


def are_entries(lines: Sequence[str], *, facts: bool = False) -> bool:
    """Return whether lines read as entries, not as titles; with `facts` titles may have labels, numbers, a first word.

    >>> are_entries(["Gentiana lutea", "Alpine tundra"])
    True
    >>> are_entries(["Storm closes three ports on the coast", "Wheat is dearer than it was in spring"])
    False
    >>> are_entries(["Fish soups of the coast, 1962", "The herring and its friends, 1977"])
    True
    """
    count = len(lines)
    texts = [without_bullet(line)[:MAX_CHARS] for line in lines]
    least = (
        MIN_MEAN_CHARS_UNSPACED if any(map(_is_dense, texts)) else MIN_MEAN_CHARS if facts else MIN_UNSURE_MEAN_CHARS
    )
    if sum(map(len, texts)) < least * count:
        return True
    entries = sum(_is_listed(text) or _names_its_author(text) for text in texts)
    if entries >= MIN_ENTRY_SHARE * count:
        return True
    return not facts and (_are_facts(texts) or are_parallel(texts))


def is_entry(text: str) -> bool:
    """Return whether a line, or what is after its label, is an entry: a term, a work, or a list of such.

    >>> is_entry("Gentiana verna"), is_entry("Bauer, p. 12"), is_entry("bus timetable"), is_entry("Summit pound, Lock")
    (True, True, True, True)
    >>> is_entry("Storm closes three ports"), is_entry("第二章"), is_entry("列車が遅れた本当の理由")
    (False, True, False)
    """
    if len(text) > MAX_CHARS:
        return False
    first = next(filter(str.isalnum, text), "")
    parts = re.split(_PART, text)
    is_list = len(parts) > 1 and max(map(word_count, parts)) <= MAX_PART_WORDS and not has_unspaced(text)
    least = MIN_TITLE_CHARS_UNSPACED if _is_dense(text) else MIN_TITLE_CHARS
    return first.islower() or is_list or len(text) < least or _is_listed(text)


def is_work(text: str) -> bool:
    """Return whether a line is a work with its year, page or number, and no date.

    >>> is_work("Old varnishes, 1991"), is_work("Feb 11, 2024"), is_work("What 2024 will bring")
    (True, False, False)
    """
    return len(text) <= MAX_CHARS and re.search(_WORK, text) is not None and not stamp_of(text)


def _is_dense(text: str) -> bool:
    return has_unspaced(text) or any("\uac00" <= char <= "\ud7a3" for char in text)


def _is_listed(text: str) -> bool:
    is_told = re.search(_SIGNED, text) is not None or re.match(_DEFINED, text) is not None
    return is_told or is_work(text) or _is_name(text)


def _is_name(text: str) -> bool:
    words = WORD.findall(text)
    if has_unspaced(text):
        return len(text) < MIN_MEAN_CHARS_UNSPACED
    return len(words) <= MAX_TERM_WORDS or (len(words) <= MAX_NAME_WORDS and all(map(_has_capital, words)))


def _has_capital(word: str) -> bool:
    return word[:1].isupper()


def _names_its_author(text: str) -> bool:
    """Return whether a line ends with a name after a comma: a work and who wrote it."""
    _, comma, name = text.rpartition(", ")
    words = WORD.findall(name)
    return bool(comma) and MAX_TERM_WORDS <= len(words) <= MAX_NAME_WORDS and all(map(_has_capital, words))


def _are_facts(texts: Sequence[str]) -> bool:
    labelled = sum([": " in text and word_count(text.partition(": ")[0]) <= MAX_NAME_WORDS for text in texts])
    return max(labelled, len(texts) * digit_fraction(texts)) > MAX_FACT_SHARE * len(texts)


def are_parallel(texts: Sequence[str]) -> bool:
    """Return whether half of several lines begin alike, or two with the same two words: "More of it", "More of us"."""
    starts = [[word.lower() for word in WORD.findall(text)[:2]] for text in texts]
    if len(texts) < MIN_PARALLEL:
        return len(texts) > 1 and len(starts[0]) > 1 and all(start == starts[0] for start in starts)
    first = Counter(start[0] for start in starts if start)
    return max(first.values(), default=0) >= max(2, len(texts) / 2)
