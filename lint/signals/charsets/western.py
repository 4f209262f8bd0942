"""Western European text read with the single-byte encoding of another system: "donÕt" (Mac OS), "perch‚" (DOS)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lint import data
from lint.core.document import Document
from lint.core.segment import WORD
from lint.core.types import Span
from lint.signals.characters import Occurrence
from lint.signals.charsets.readings import MAX_SAMPLE_CHARS, RUN
from lint.signals.languages import guess

MIN_ODD = 3  # Minimum number of words with a sign or capital where no language has one
MIN_FITTING_FRACTION, MAX_FITTING_FRACTION = 0.85, 0.5  # Of characters in their usual places: after repair, and before
_USUAL = frozenset("‘’“”–—…\xa0\xad€°·«»") | frozenset(map(chr, range(0xDF, 0x250)))
_ODD_WITHIN = (
    r"(?<=[A-Za-z])(?:[^\0-\x7fß-\u024f´·‘’“”–—…\xad\u2010-\u2015\u200b-\u200f]|[ŠŒŽŸ])(?=[a-z])"
    r"|(?<=[a-z])(?:[‚„ŠŽˆ‡](?=[ .,\n])|í(?=(?:t|re|ve|ll)\b))"
)
_MAC, _WINDOWS, _DOS = "mac-roman", "cp1252", "cp850"
_READINGS = (
    (_WINDOWS, _MAC), (_WINDOWS, _DOS), (_MAC, _WINDOWS), (_DOS, _WINDOWS), ("cp437", _WINDOWS), (_MAC, _DOS),
    ("cp1253", _WINDOWS),
)  # fmt: skip
_SIGNS = r"(?<=[^\W_])’|(?<!\w)[“«„‘](?=[\w\s¿¡…])|[¿¡](?=\w)|(?<![ \n])[”»“](?!\w)|(?<= )[–—»](?=[ ,.])|…|\xa0|°|€"


def foreign_systems(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield the runs that another system's encoding turns into letters of the language, and signs in their places."""
    sample = document.text[:MAX_SAMPLE_CHARS]
    if (found <= _USUAL and "í" not in found) or len(re.findall(_ODD_WITHIN, sample)) < MIN_ODD:
        return
    judged = [(_fitting_fraction(sample.translate(_table(*reading))), reading) for reading in _READINGS]
    (share, _, language), reading = max(judged, key=lambda one: one[0])
    if share >= MIN_FITTING_FRACTION and _fitting_fraction(sample, language)[0] <= MAX_FITTING_FRACTION:
        for match in re.finditer(RUN, document.text):
            right = match[0].translate(_table(*reading))
            yield Occurrence(Span(*match.span()), f"{reading[1]} read as {reading[0]}", right, True)


@cache
def _table(read_as: str, encoding: str) -> Mapping[int, str]:
    """Return the right character by the one that was read; Windows-1252's undefined bytes are controls."""
    codes = [bytes([code]) for code in range(0x80, 0x100)]
    return {ord(code.decode(read_as, "ignore") or chr(code[0])): code.decode(encoding, "replace") for code in codes}


def _fitting_fraction(text: str, language: str = "") -> tuple[float, int, str]:
    """Return the share of characters that are letters of the language or signs in their usual places, the number of its
    frequent letters, and the language."""
    letters = data.letters("western").get(
        language := language or guess([word.lower() for word in WORD.findall(text)]).language, ""
    )
    fitting = re.findall(rf"[{letters}]|(?<![a-zß-ÿ])[{letters.upper()}]|{_SIGNS}", text) if letters else ()
    share = len(fitting) / max(1, len(re.findall(RUN[:-1], text)))
    return share, sum(map(text.count, letters[:3])), language
