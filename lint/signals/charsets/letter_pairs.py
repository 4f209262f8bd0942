"""UTF-8 letters of Latin text that were read as two characters of another script: "Гј" or "├╝" for "ü".

ftfy repairs the pairs of Western and Central European encodings (`lint.signals.mojibake`). Pairs of other ones look
like letters, or frames, to it. Beside Latin letters, with nothing else of their script around, they are neither.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, unusual

ENCODINGS = (
    "cp1251", "cp437", "cp850", "cp866", "koi8-r", "cp1253", "cp1256", "cp1255", "mac-roman", "cp1257", "iso8859-15",
    "iso8859-2",
)  # fmt: skip
MIN_PAIRS = 3  # Minimum number of pairs in a text; a quotation mark or dash, of three characters, counts twice
MAX_BYTES_PER_CHAR = 1.4  # With more, a text is not in Latin script
MIN_PAIR_FRACTION = 0.9  # Minimum share of the first characters that begin a pair

_BESIDE_SMALL = {
    "iso8859-15": r"[a-z]Ã[\u0152\u0153\u0178\u20ac\u0160\u0161\u017d\u017e][a-z]",
    "iso8859-2": r"[a-z]Ă[Šś]|Ă[\x80-\x9f]",
    "cp1257": r"Ć[^\x00-\x7f]",
}
"""In ISO 8859-15 "ÃŒ" is a small letter, in Windows-1252 a capital one, which is not found within a word; so is "ĂŠ" in
ISO 8859-2 and Windows-1250."""


LEADS = frozenset(
    "ВГДЕвгде├─┼┬╨ΒΓΔΕÃÄÅĂĹĆ√ƒ≈آأؤإجцдеÔтБ\u05b2\u05b3ג"
)  # What the first byte of such a letter becomes in them

_MARK_LEADS = "ÔтБΓג‚ā"  # What the first byte of a quotation mark or dash becomes in those that ftfy does not know


@cache
def _pairs(encoding: str) -> Mapping[str, str]:
    """Return the accented Latin letters, quotation marks and dashes by what they become in an encoding."""
    found: dict[str, str] = {}
    for letter in (*map(chr, range(0xC0, 0x180)), "«", "»", "–", "—", "’", "“", "”", "„", "…"):
        try:
            read = letter.encode().decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(char >= "\x80" for char in read):
            found[read] = letter
    return found


def letter_pairs(document: Document) -> Iterator[Occurrence]:
    """Yield the pairs of one encoding that is beyond doubt, with their letters."""
    present = unusual(document)
    if LEADS.isdisjoint(present) or len(document.utf8) > MAX_BYTES_PER_CHAR * len(document.text):
        return
    for encoding in ENCODINGS:
        pairs = _pairs(encoding)
        leads = {pair[0] for pair in pairs if len(pair) == 2} & present
        marks = [one for one in pairs if len(one) == 3 and one[0] in _MARK_LEADS and one[0] in present]
        telling = _BESIDE_SMALL.get(encoding)
        if not (leads or marks) or (telling is not None and len(re.findall(telling, document.text)) < 2):
            continue
        matches = [match for match in _candidates(document.text, leads, marks) if match[0] in pairs]
        count = sum(map(document.text.count, {*leads, *(mark[:2] for mark in marks)}))
        if sum(len(match[0]) - 1 for match in matches) >= MIN_PAIRS and len(matches) >= MIN_PAIR_FRACTION * count:
            yield from (Occurrence(Span(*match.span()), match[0], pairs[match[0]], True) for match in matches)
            return


def _candidates(text: str, leads: set[str], marks: list[str]) -> Iterator[re.Match[str]]:
    first = "".join(map(re.escape, sorted(leads)))
    return re.finditer("|".join([*map(re.escape, marks), *([f"[{first}][^\\x00-\\x7f]"] if leads else [])]), text)
