"""Latin ligatures of print in a text: as characters, as names of glyphs, split off by spaces, or lost."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from lint import data
from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, around, occurrences, unusual
from lint.signals.languages import is_surely
from lint.signals.lost_spaces import first_language, first_words
from lint.signals.regex import encoded

LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip

_GLYPH_NAME = r"/uni(FB0[0-6])(?![0-9A-F])"

_OTHER_WORDS = r"\b(?:a|va|vor|ar|poate|pot|să|voi|vom|vei|putea|trebui) fi \w"  # Romanian: "fi" is "to be"

_SHOWN = r"[“„«\"'][^\W\d_]{0,20}[\ufb00-\ufb06][^\W\d_]{0,20}[”“»\"']"
"""A word with its ligature in quotation marks of its own, as in a text about ligatures."""
MIN_WORDS = 3  # Minimum different words that lost a ligature or have one split off; fewer may be abbreviations


def ligature_runs(document: Document) -> Iterator[Occurrence]:
    """Yield Latin ligatures inside words, with their letters, and words that lost theirs or have them split off."""
    yield from damaged_words(document.text, "lost")
    yield from damaged_words(document.text, "dropped")
    yield from _split_ligatures(document)
    yield from _shaped_letters(document)
    if "/uniFB0" in document.text:
        for match in re.finditer(_GLYPH_NAME, document.text):
            yield Occurrence(Span(*match.span()), match[0], LIGATURES[chr(int(match[1], 16))])
    if unusual(document).isdisjoint(LIGATURES):
        return
    text = document.text
    for match in re.finditer("[\ufb00-\ufb06]", text):
        span = Span(*match.span())
        if any(map(str.isalpha, around(text, span))) and not re.search(
            _SHOWN, text[max(span.start - 24, 0) : span.end + 24]
        ):
            yield Occurrence(span, match[0], LIGATURES[match[0]], True)


_SHAPED = r"[\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]"
_SHAPED_WORDS = rf"{_SHAPED}+(?:[\u0621-\u0652 ،.]{{0,3}}{_SHAPED}+){{0,400}}"
_START_FORMS = ("<initial>", "<isolated>")
MIN_SHAPED = 4  # Minimum number of Arabic presentation forms; fewer may be a symbol


def _shaped_letters(document: Document) -> Iterator[Occurrence]:
    """Yield Arabic letters as the glyphs that print uses at the start, middle or end of a word.

    They are replaced with letters if the words begin with the forms for a start: else they are in the order of print.
    """
    shaped = [letter for letter in unusual(document) if re.match(_SHAPED, letter)]
    if len(shaped) < MIN_SHAPED:
        return
    text = document.text
    firsts = [match[0] for match in re.finditer(rf"(?<![\w]){_SHAPED}", text)]
    starts = sum(unicodedata.decomposition(letter).startswith(_START_FORMS) for letter in firsts)
    is_in_order = bool(firsts) and starts >= MIN_STARTS * len(firsts)
    for match in re.finditer(_SHAPED_WORDS, text):
        letters = unicodedata.normalize("NFKC", match[0]) if is_in_order else None
        yield Occurrence(Span(*match.span()), match[0][:24], letters, is_in_order)


MIN_STARTS = 0.8  # Minimum share of words that begin with the form for a start


def damaged_words(text: str, what: str, least: int = MIN_WORDS) -> list[Occurrence]:
    """Return the words with such a damage, if there are enough different ones."""
    if what not in _with_signs(text):
        return []
    return list(occurrences(re.finditer(_damages()[what][1], text), least=least))


@cache
def _damages() -> Mapping[str, tuple[Sequence[str], str]]:
    """Return each kind of damage with its signs and its pattern."""
    rows = ((what, *row.partition(" ")) for what, row in data.rows("ligatures.txt"))
    return {what: (signs.replace("_", " ").split("|"), pattern) for what, signs, _, pattern in rows}


@lru_cache(maxsize=1)
def _with_signs(text: str) -> frozenset[str]:
    """Return the kinds of damage of which the text has a sign: one pass for all, as nearly every text has none."""
    search, kinds = _sign_search()
    found = search.find_matches_as_indexes(encoded(text), overlapping=True)
    return frozenset(kinds[sign] for sign, _, _ in found)


@cache
def _sign_search() -> tuple[Any, Sequence[str]]:
    """Return a search for the signs of all kinds, and the kind of each sign."""
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    pairs = [(sign.encode(), what) for what, (signs, _) in _damages().items() for sign in signs]
    search = BytesAhoCorasick([sign for sign, _ in pairs], implementation=Implementation.DFA)
    return search, [what for _, what in pairs]


def _split_ligatures(document: Document) -> Iterator[Occurrence]:
    found = damaged_words(document.text, "split")
    if not found or len(re.findall(_OTHER_WORDS, document.text)) >= len(found) / 2:
        return
    if is_surely(first_language(document)[0], first_words(document)):  # "fi" is a word of Pidgin, Akan and Oromo
        yield from found
