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
from lint.signals.lost_spaces import first_language

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
    *((other, _WINDOWS) for other in ("cp1253", "cp1251", "koi8-r", "cp866", "cp852", "cp1250", "cp1257")),
    ("cp1250", _DOS), ("cp1254", _DOS), ("cp1250", _MAC), ("cp437", _MAC),
)  # fmt: skip
_CENTRAL = frozenset("čćęŕńňőřůťľĺźżķīėųāūēşţăąį")
_CENTRAL_WITHIN = r"\b[a-zß-ÿ]+[čćęŕńňőřůťľĺźżķīėųāūēşţăąį][a-zß-ÿ]*"
_SIGNS = r"(?<=[^\W_])’|(?<!\w)[“«„‘](?=[\w\s¿¡…])|[¿¡](?=\w)|(?<![ \n])[”»“](?!\w)|(?<= )[–—»](?=[ ,.])|…|\xa0|°|€"


def foreign_systems(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield the runs that another system's encoding turns into letters of the language, and signs in their places."""
    if found <= _USUAL and "í" not in found and found.isdisjoint(_CENTRAL):
        return
    pattern, sample = re.compile(_ODD_WITHIN), document.text[:MAX_SAMPLE_CHARS]
    if len(pattern.findall(sample)) < MIN_ODD:
        pattern = re.compile(_CENTRAL_WITHIN)
        if len(set(pattern.findall(sample))) <= MIN_ODD or first_language(document)[0] not in data.letters("western"):
            return
    for lines in (document.lines, [line for line in document.lines if pattern.search(document.text, *line)]):
        sample = "\n".join([document.text[slice(*line)] for line in lines])[:MAX_SAMPLE_CHARS]
        judged = [(_fitting_fraction(sample.translate(_table(*reading))), reading) for reading in _READINGS]
        (share, _, language), reading = max(judged, key=lambda one: one[0])
        if share < MIN_FITTING_FRACTION or _fitting_fraction(sample, language)[0] > MAX_FITTING_FRACTION:
            continue
        for match in [match for line in lines for match in re.compile(RUN).finditer(document.text, *line)]:
            right = match[0].translate(_table(*reading))
            yield Occurrence(Span(*match.span()), f"{reading[1]} read as {reading[0]}", right, True)
        return


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
