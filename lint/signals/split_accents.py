"""Accents that a PDF sets beside their letters: "M¨uller", "Poincar´e", "Janaˇcek"."""

import re
import unicodedata
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, unusual

_COMBINING = {
    "¨": "\u0308", "´": "\u0301", "˝": "\u030b", "ˇ": "\u030c", "˚": "\u030a", "¸": "\u0327", "˜": "\u0303",
    "ˆ": "\u0302", "˘": "\u0306", "˙": "\u0307",
}  # fmt: skip
_BEARERS = {
    "¨": "aeiouyı", "´": "aeiouyıcnsz", "˝": "ou", "ˇ": "cszrndtle", "˚": "au", "¸": "cst", "˜": "ano", "ˆ": "aeiouyı",
    "˘": "ag", "˙": "zegi",
}  # fmt: skip
"""The letters that have the accent in languages of Europe; rarer ones would make most words ambiguous."""

_ACCENT = f"[{''.join(_COMBINING)}]"
_ELISION = r"(?i)(?<![^\W\d_])(?:[ldcjnsmt]|qu|jusqu|lorsqu|un|all|dall|dell|nell|sull|quell)$"
"""What an acute accent follows in place of an apostrophe."""

_CONTRACTION = r"(?i)(?:s|t|re|ve|ll|d|m|d[ae]n?|t[ae]n|n[ıiuü]n|y[ae]|l[ae]r)(?![^\W\d_])"

_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u064b-\u0652\u093a-\u094d\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd"
    "\u0c3e-\u0c4d\u0cbc-\u0ccd\u0d3b-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e"
)
_APART = rf"(?<=[^\W\d_]) [{_MARKS}]|(?<=[{_MARKS}]) [{_MARKS}]"
"""A space before a combining mark, such as a vowel sign: a lesson has it after a dash or a circle."""

MAX_SYLLABLES = 30  # Characters of a word on each side that are looked at

MAX_STRAYS, MAX_OTHER_SIDE = 3, 0.03
"""Maximum number and share of accents on the other side of their letters: in Mayan languages ´ is a letter."""

MIN_WORDS = 2  # Minimum different words with a split accent; one may be a formula or a keyboard


def split_accents(document: Document) -> Iterator[Occurrence]:
    """Yield accents beside their letters inside words, with the letter that has the accent, and spaces before marks.

    Where both neighbours can have it, the other words of the text show on which side the letters are.
    """
    letters, text = unusual(document), document.text
    if any("\u0300" <= letter <= "\u103e" and unicodedata.category(letter) == "Mn" for letter in letters):
        spaces = [match.start() for match in re.finditer(_APART, text)]
        if len({text[at - 1 : at + 2] for at in spaces}) > MIN_WORDS:
            yield from (Occurrence(Span(at, at + 1), text[at - 2 : at + 3], "") for at in spaces)
    if letters.isdisjoint(_COMBINING):
        return
    places = [match.start() for match in re.finditer(_ACCENT, text) if _is_split(text, match.start())]
    sides = [_sides(text[max(at - 1, 0) : at], text[at], text[at + 1]) for at in places]
    if len({text[max(at - 1, 0) : at + 2] for at, side in zip(places, sides, strict=True) if any(side)}) < MIN_WORDS:
        return
    befores = sum(bool(before and not after) for before, after in sides)
    afters = sum(bool(after and not before) for before, after in sides)
    if min(befores, afters) > max(MAX_STRAYS, MAX_OTHER_SIDE * (befores + afters)):
        return
    after_count = afters - befores
    for at, (before, after) in zip(places, sides, strict=True):
        what = text[max(at - 8, 0) : at + 8].replace("\n", " ")
        if after and (not before or after_count > 0):
            yield Occurrence(Span(at, at + 2), what, after, True)
        elif before and (not after or after_count < 0):
            yield Occurrence(Span(at - 1, at + 1), what, before, True)
        elif before:
            yield Occurrence(Span(at - 1, at + 2), what)


def _is_split(text: str, at: int) -> bool:
    """Return whether an accent is inside a word or before one, and is no apostrophe and no mark of stress."""
    before = text[max(at - 1, 0) : at]
    if (
        _is_stress(text, at)
        or not text[at + 1 : at + 2].isalpha()
        or not (before.isalpha() or before in ("", *" \n(“\"'-–"))
    ):
        return False
    if text[at] != "´":
        return True
    is_elision = re.search(_ELISION, text[max(at - 8, 0) : at]) is not None
    return not is_elision and re.match(_CONTRACTION, text[at + 1 : at + 5]) is None


def _is_stress(text: str, at: int) -> bool:
    """Return whether an accent is in a word whose syllables are shown, as in a dictionary: "/a·mee´no/"."""
    start, end = (
        re.search(pattern, part)
        for pattern, part in (
            (r"\S*\Z", text[max(at - MAX_SYLLABLES, 0) : at]),
            (r"\S*", text[at : at + MAX_SYLLABLES]),
        )
    )
    return any(found is not None and any(mark in found[0] for mark in "/·") for found in (start, end))


def _sides(before: str, accent: str, after: str) -> tuple[str, str]:
    """Return the letters on both sides with the accent; a dotless i is there for an accent."""
    return "" if after == "ı" else _with(before, accent), _with(after, accent)


def _with(letter: str, accent: str) -> str:
    """Return a letter with an accent as one character; "" if it has none in any language of Europe."""
    if not letter or letter.lower() not in _BEARERS[accent]:
        return ""
    composed = unicodedata.normalize("NFC", letter.replace("ı", "i") + _COMBINING[accent])
    return composed if len(composed) == 1 else ""
