"""Paragraphs beside the running text, which may end without a sentence mark: footnotes, dates of publication, captions,
notes on the author, last lines of letters, formulas, dialogue that trails off, headings glued to a text.

Whether their end requires more text is asked elsewhere (`evidence.breaks_off`).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lint import data
from lint.core.sentence_end import ends_in_ellipsis
from lint.kinds.truncated.sentence_ends import last_sentence
from lint.kinds.truncated.sign_offs import starts_like_sign_off

MAX_LAST_DISTANCE = 1  # A note on the author is the last paragraph, or followed by one more
MAX_QUESTION_WORDS, MIN_ANSWERS = 20, 2
ANSWER_DISTANCE = 8  # How many paragraphs before and after are searched for other answers

MIN_GLUED_CHARS, MAX_GLUED_HEADING_CHARS = 4, 60
"""Minimum letters before the mark, and maximum characters of the heading after it."""

_START_CHARS = 120
_NUMBERS_OF_A_DATE = 2  # A date of publication has at least two numbers: day and year, or hour and minute
_WORD_AND_MARK = r"[^\W\d_]{3}[.!?]\s"  # A mark after a number may be that of a date, as in German

_FOOTNOTE = r"(?:[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\]|[†‡§]{1,3}|\*{1,3}(?=[^\W\d_][^*]*$))\s?\S"
_FORMULA = r"\s[=≈≤≥≠]\s"
_OPERATOR = r"\s[×÷∑√±*/+−^·-]\s|\d\s?%"

_SPEECH_DASHES = "—–-"


class _Patterns(NamedTuple):
    """What a date of publication and a note on the author begin with, and what a caption has."""

    dated: re.Pattern[str]
    author: re.Pattern[str]
    pictured: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = data.table("aside_words.txt")
    name = r"(?:[^\W\d_a-z][\w.'’-]{0,30}\s(?:(?:van|von|de|der|da|di|du|la|le|al|bin)\s){0,2}){2,4}"
    trade = rf"(?:{known['copulas']})\s(?:[^\s.!?]{{1,20}}\s){{0,5}}?{known['writers']}\b"
    return _Patterns(
        dated=re.compile(rf"(?i)\W{{0,3}}(?:\w{{1,20}}\s){{0,2}}(?:{known['published']})\b"),
        author=re.compile(rf"[—–*_(\[]?\s?{name}{trade}"),
        pictured=re.compile(known["pictured"]),
    )


def is_aside(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph is beside the running text, and may end without a sentence mark."""
    text = texts[index]
    return (
        _is_note(text)
        or _is_caption(text)
        or (len(texts) - 1 - index <= MAX_LAST_DISTANCE and _patterns().author.match(text[:_START_CHARS]) is not None)
        or (index == len(texts) - 1 and starts_like_sign_off(text) and not last_sentence(text)[1])
        or _has_glued_heading(text)
        or _is_dialogue(texts, index)
        or _is_answer(texts, index)
    )


def _is_note(text: str) -> bool:
    """Return whether a paragraph is a footnote, a formula, or says when the text was published.

    >>> _is_note("¹ Without bicycles"), _is_note("load = weight / crossings"), _is_note("Updated on 4 May at 10.30 am")
    (True, True, True)
    """
    if re.match(_FOOTNOTE, text) or (re.search(_FORMULA, text) and re.search(_OPERATOR, text)):
        return True
    is_dated = _patterns().dated.match(text[:_START_CHARS]) is not None
    return is_dated and len(re.findall(r"\d+", text)) >= _NUMBERS_OF_A_DATE and not re.search(_WORD_AND_MARK, text)


def _is_caption(text: str) -> bool:
    """Return whether a paragraph is one sentence that speaks of its picture.

    >>> _is_caption("The ferry at the quay, pictured in March"), _is_caption("It left. The quay, pictured in March")
    (True, False)
    """
    return _patterns().pictured.search(text.lower()) is not None and not last_sentence(text)[1]


def _has_glued_heading(text: str) -> bool:
    """Return whether a heading follows the last sentence mark without a space; a short word before it may be a part of
    a name.

    >>> _has_glued_heading("masz problem z płodnością.Praca, która szkodzi"), _has_glued_heading("на ул.Ленина и")
    (True, False)
    """
    tail = text[-MIN_GLUED_CHARS - MAX_GLUED_HEADING_CHARS :]
    at = max(map(tail.rfind, ".!?"))
    word = tail[max(0, at - MIN_GLUED_CHARS) : at]
    is_word = len(word) == MIN_GLUED_CHARS and word.isalpha() and word[-1].islower()
    return is_word and tail[at + 1 : at + 2].isupper() and len(tail) - at <= MAX_GLUED_HEADING_CHARS


def _is_dialogue(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph is a line of dialogue behind a dash, beside another one, that trails off."""
    text = texts[index]
    if text[0] not in _SPEECH_DASHES or not ends_in_ellipsis(text):
        return False
    beside = [other for other in texts[max(0, index - 1) : index + 2] if other[0] == text[0]]
    return len(beside) > 1 and (text[0] == "—" or any(other[-1] in "?!" for other in beside))


def _is_answer(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph answers the question above it, as another one without a mark does."""
    if not _is_question(texts, index - 1):
        return False
    near = range(max(1, index - ANSWER_DISTANCE), min(len(texts), index + ANSWER_DISTANCE + 1))
    return sum(texts[at][-1].isalnum() and _is_question(texts, at - 1) for at in near) >= MIN_ANSWERS


def _is_question(texts: Sequence[str], index: int) -> bool:
    text = texts[index] if index >= 0 else ""
    return text[-1:] in ("?", "？", "؟") and text.count(" ") < MAX_QUESTION_WORDS
