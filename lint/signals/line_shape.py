"""The shape of a line, independent of its language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice

from lint import data
from lint.core.segment import UNSPACED, WORD, may_have_unspaced, word_count
from lint.core.sentence_end import ends_sentence

MIN_TERM_CHARS = 4  # Shorter words are mostly articles and prepositions

PROSE_MIN_WORDS = 12
"""Minimum words of a line of prose, which ends like a sentence; headlines and captions are shorter or do not."""

MANY_SPACES = 40  # A line with so many has enough words: there is no need to count them

PROSE_MIN_CHARS = 40  # Minimum characters of prose in scripts with spaces
BODY_MIN_CHARS, BODY_MIN_WORDS = 50, 6  # Minimum of a sentence that is running text, whatever its words' length
UNMARKED_MIN_CHARS = 80  # The same in Thai and Lao, which have no sentence marks
DENSE = re.compile("[\uac00-\ud7a3]")  # Syllables, of which a sentence has half as many as letters
MIN_BODY = 3  # Minimum paragraphs of a text with a tail
MAX_STAMP_CHARS, MAX_STAMP_WORDS = 40, 5
MAX_KICKER_CHARS = 20

_DIGITS = re.compile(r"\d")
_LINK = re.compile(r"https?://|www\.|[^\s@]@[^\s@]+\.\w")
_BULLET = re.compile(r"\s*(?:[-–—•·*▪■►▶»›>◦‣●○✓➤+|]|\d{1,2}[.)])\s(?:list \d+ of \d+\s)?|\s*list \d+ of \d+\s")
_ROW = re.compile(r"\s*\||\t\s*\S.*\t|^\s*(?:```|~~~)")


def is_prose(line: str) -> bool:
    """Return whether `line` is a paragraph of running text: long enough, and ending like a sentence.

    >>> is_prose("The council met on Monday, and it voted for the bridge by nine to four."), is_prose("Council votes")
    (True, False)
    >>> is_prose("第一座桥全长六百八十米，计划于九月开工，预计两年后通车。"), is_prose("第一座桥通车。")
    (True, False)
    """
    is_long = len(line) >= PROSE_MIN_CHARS or may_have_unspaced(line)
    return is_long and ends_sentence(line) and word_count(line) >= PROSE_MIN_WORDS


@lru_cache(maxsize=256)
def is_body(line: str) -> bool:
    """Return whether `line` is running text: prose, or a sentence as long in characters, as in Finnish or Russian.

    >>> is_body("Местные рыбаки уже возят соседей на своих лодках до берега."), is_body("Рыбаки возят соседей.")
    (True, False)
    >>> is_body("마을 이장은 기계를 고치는 데만 꼬박 1년이 걸렸다고 말했다."), is_body("방앗간이 다시 문을 열었다.")
    (True, False)
    >>> is_body("ฝายที่ชาวบ้านช่วยกันสร้างด้วยหินและไม้ไผ่กั้นลำห้วยไว้ใช้ในหน้าแล้งพังลงเมื่อคืนวันอาทิตย์หลังฝนตกหนัก")
    True
    """
    if "\u0e00" < line[:1] < "\u0f00":
        return len(line) >= UNMARKED_MIN_CHARS and line[-1] != ":"
    if len(line) < PROSE_MIN_WORDS or not ends_sentence(line):
        return False
    if line.count(" ") >= MANY_SPACES:
        return True
    words = word_count(line)
    if words < BODY_MIN_WORDS:
        return False
    return words >= PROSE_MIN_WORDS or len(line) + len(DENSE.findall(line)) >= BODY_MIN_CHARS


def has_text(lines: Iterable[str]) -> bool:
    """Return whether there is enough running text in some lines for what is below them to be its tail."""
    return next(islice(filter(is_body, lines), MIN_BODY - 1, None), None) is not None


def is_separator(line: str) -> bool:
    """Return whether `line` has visible characters but no letters or digits, such as a lone hyphen or three stars.

    >>> is_separator("-"), is_separator(" * * * "), is_separator("A"), is_separator("  ")
    (True, True, False, False)
    """
    return bool(line.strip()) and not any(map(str.isalnum, line))


def is_kicker(line: str) -> bool:
    """Return whether `line` is one word with a capital, such as the section of a headline in a list of links.

    >>> is_kicker("Politics"), is_kicker("politics"), is_kicker("Politics today"), is_kicker("政治")
    (True, False, False, False)
    """
    text = line.strip()
    return len(text) <= MAX_KICKER_CHARS and text.isalpha() and text[0].isupper()


def is_stamp(line: str) -> bool:
    """Return whether `line` is a date, a time, "2 hours ago" or a number of comments, as beside links in a list.

    >>> is_stamp("2 hours ago"), is_stamp("11 Feb"), is_stamp("Yesterday"), is_stamp("Storm closes 3 ports")
    (True, True, True, False)
    """
    text = line.strip()
    if len(text) > MAX_STAMP_CHARS:
        return False
    if stamp_words("day").fullmatch(text):
        return True
    words = WORD.findall(text)
    if not words or len(words) > MAX_STAMP_WORDS or ends_sentence(text):
        return False
    return _DIGITS.search(text) is not None and not is_headline(text, min_words=4, max_words=MAX_STAMP_WORDS)


@cache
def stamp_words(what: str, form: str = r"\W*(?:{})\W*") -> re.Pattern[str]:
    """Return the pattern, in any case, of a kind of words on lines beside links, within the pattern `form`."""
    return re.compile(f"(?i){form.replace('{}', data.table('stamps.txt')[what])}")


_DAY_AND_TIME = r"(?:{})[,·|]?(?: [^\W\d]{1,5}\.?){0,2} \d{1,2}[:.h]\d\d(?: uhr)?"


def is_age(line: str) -> bool:
    """Return whether `line` says how long ago something was published, as no line of a text does on its own.

    >>> is_age("2 hours ago"), is_age("vor 3 Stunden"), is_age("Gestern"), is_age("14 March"), is_age("Long ago")
    (True, True, True, False, False)
    >>> is_age("Сегодня, 14:20"), is_age("Gestern um 9.15 Uhr"), is_age("Today the 10:30 was late")
    (True, True, False)
    """
    text = line.strip()
    if len(text) > MAX_STAMP_CHARS:
        return False
    return any(stamp_words(*form).fullmatch(text) for form in (("day",), ("age",), ("day", _DAY_AND_TIME)))


def has_bullet(line: str) -> bool:
    """Return whether `line` starts with a list marker."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """Return `line` stripped, without a list marker."""
    match = _BULLET.match(line)
    return (line[match.end() :] if match else line).strip()


_STARTED = r"(?:\S+ ){7,}\S*[^\W\d_]{3}\. [^\W\d_a-zß-ÿ]"  # A whole sentence and the start of the next one


def is_headline(line: str, *, min_words: int, max_words: int) -> bool:
    """Return whether `line` has the form of a headline: a few words without the end of a sentence.

    It starts with a capital letter, a letter of a script without case, a digit or a quotation mark. Question and
    exclamation marks are allowed at its end; addresses, table rows and lines ending with a comma, semicolon or colon
    are not headlines.
    """
    text = without_bullet(line)
    words = word_count(text)
    if not min_words <= words <= max_words or _LINK.search(text) or _ROW.match(line):
        return False
    first = next((char for char in text if char.isalnum()), "")
    if first.islower() or text[-1:] in ",;:，；：、،" or re.match(_STARTED, text):
        return False
    return text[-1:] in "?!？！؟" or not ends_sentence(text)


def digit_fraction(lines: Iterable[str]) -> float:
    """Return the share of `lines`, 0 to 1, that have a digit."""
    found = [_DIGITS.search(line) is not None for line in lines]
    return sum(found) / len(found) if found else 0.0


def terms(text: str) -> Iterator[str]:
    """Yield the longer words of `text` in lower case; in scripts without spaces, pairs of characters.

    >>> sorted(terms("The Gulf of Mexico")), list(terms("東京都"))
    (['gulf', 'mexico'], ['東京', '京都'])
    """
    if text.isascii():
        yield from (word for word in WORD.findall(text.lower()) if len(word) >= MIN_TERM_CHARS)
        return
    for word in WORD.findall(text.lower()):
        for run in re.findall(UNSPACED, word):
            yield from (run[index : index + 2] for index in range(len(run) - 1))
        rest = re.sub(UNSPACED, "", word)
        if len(rest) >= MIN_TERM_CHARS:
            yield rest
