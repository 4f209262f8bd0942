"""Text decoded with the encoding of another script, such as KOI8-R as Windows-1251 or UTF-8 as GBK.

ftfy repairs UTF-8 read as a single-byte encoding (`lint.signals.mojibake`). Here a line is encoded as it may have been
read and decoded as it may have been written; the right result has function words or common characters.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from lint import data
from lint.core.document import Document
from lint.core.segment import WORD
from lint.core.types import Span
from lint.signals.characters import Occurrence, recoded, unusual
from lint.signals.charsets.east_asian import east_asian_runs
from lint.signals.charsets.readings import (
    MAX_SAMPLE_CHARS,
    MIN_CHARS,
    RUN,
    Reading,
    fits,
    has_frequent_letters,
    is_common_chinese,
    is_japanese,
    is_mostly,
    occurrence,
    read_again,
)  # fmt: skip
from lint.signals.charsets.strange_words import strange_words
from lint.signals.charsets.western import foreign_systems
from lint.signals.languages import CLEAR_SHARE, guess, is_surely

MIN_GAIN = 0.15  # Minimum gain in the share of frequent letters
MIN_ODD_FRACTION = 0.5  # Minimum share of accented letters; in Vietnamese, which has most, it is a third

_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5")
_FREQUENT = "оеаинтсрвліј"
_is_cyrillic = partial(has_frequent_letters, frequent=_FREQUENT, letters="\u0400-\u04ff")
_READINGS = (
    Reading("cp1252", "cp949", partial(is_mostly, "\uac00-\ud7a3", least=0.9)),
    Reading("cp1252", "euc-jp", is_japanese),
    *(Reading(one, "cp932", is_japanese) for one in ("cp1252", "cp437", "cp850")),
    *(Reading(one, other, _is_cyrillic) for one in _CYRILLIC for other in _CYRILLIC if one != other),
    *(Reading("cp1252", encoding, _is_cyrillic) for encoding in _CYRILLIC),
    Reading("cp1252", "cp1253", partial(has_frequent_letters, frequent="αοιετσνηυρόίάςέή", letters="\u0370-\u03ff")),
    Reading("cp1252", "cp1255", partial(has_frequent_letters, frequent="יוהלאמרתבנ", letters="\u0590-\u05ff")),
    Reading("cp1252", "cp1256", partial(has_frequent_letters, frequent="اليمنوتربةعد", letters="\u0600-\u06ff")),
    Reading("cp1252", "gbk", is_common_chinese),
    Reading("cp1252", "big5", partial(is_common_chinese, encoding="big5", leads=(0xA4, 0xC6))),
    Reading("cp1252", "cp874", partial(is_mostly, "กคงดตทนปมยรลวสหอะัาิีเแไ่้", least=0.8)),
)  # fmt: skip


_ODD = (
    "[\x80-\x9f\xa1-\xff\u0152\u0153\u0160\u0161\u0178"
    "\u017d\u017e\u0192\u02c6\u2018-\u201e\u2020-\u2022\u2030\u2039\u203a]"
)
_MIXED = "(?:^|[^А-яЁё])[а-яё][А-ЯЁ]{2}|[а-яЄєЁё][®¤©¦¬±µ¶·][а-яЄє®¤©]|[\u2500-\u259f][а-яёЁ]{2}"
"""Lower case before capitals, or symbols inside words: KOI8-R and code page 866 confused."""


def misread_runs(document: Document) -> Iterator[Occurrence]:
    """Yield the lines or runs that were decoded with the encoding of another script, with the right text."""
    found = unusual(document)
    if found:
        runs = [*east_asian_runs(document, found), *alien_letters(document, found), *misread_lines(document)]
        yield from runs or [*foreign_systems(document, found)] or strange_words(document, found)


@lru_cache(maxsize=1)
def misread_lines(document: Document) -> tuple[Occurrence, ...]:
    """Return the lines in which every letter is wrong."""
    found = unusual(document)
    return (*_utf8(document, found), *_lines(document, found)) if len(found) >= MIN_CHARS else ()


def _lines(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    suspects = list(_suspects(document, found))
    together = _reading("\n".join([document.text[slice(*line)] for line in suspects]))
    for line in suspects:
        text = document.text[slice(*line)]
        reading = together if together is not None and _is_better(text, together) else _reading(text)
        if reading is not None:
            yield occurrence(line, text, reading)
    if together is not None and together.read_as != "cp1252":
        for line in sorted({*document.lines} - {*suspects}):
            text = document.text[slice(*line)]
            if _is_much_better(text, together):
                yield occurrence(line, text, together)


def _is_much_better(text: str, reading: Reading) -> bool:
    """Return whether a line that is not suspect by itself is the same as the others."""
    decoded = None if text.isascii() else read_again(text, reading)
    return decoded is not None and _frequency(decoded) > _frequency(text) + MIN_GAIN


def _is_better(text: str, reading: Reading) -> bool:
    """Return whether a line can be read as the others are, and is no intact line of Cyrillic."""
    decoded = read_again(text, reading)
    return decoded is not None and (reading.read_as == "cp1252" or _frequency(decoded) > _frequency(text))


def _frequency(text: str) -> float:
    return len(re.findall(f"(?i)[{_FREQUENT}]", text)) / len(text)


def _reading(text: str) -> Reading | None:
    return next((reading for reading in _READINGS if fits(reading, text)), None)


def _suspects(document: Document, found: frozenset[str]) -> Iterator[Span]:
    """Yield lines of no language: mostly accents, capitals after lower case, or box-drawing characters as letters."""
    is_cyrillic = any("А" <= char <= "я" for char in found)
    is_odd = sum("\xa1" <= char <= "\xff" or char in _ODD for char in found) >= MIN_CHARS
    for line in document.lines if is_cyrillic or is_odd else ():
        text = document.text[slice(*line)]
        if text.isascii():
            continue
        if (is_cyrillic and re.search(_MIXED, text) is not None) or (is_odd and _is_odd(text)):
            yield line


def _is_odd(text: str) -> bool:
    odd_count = len(re.findall(_ODD, text))
    return odd_count >= MIN_CHARS and odd_count >= MIN_ODD_FRACTION * len(re.findall(r"\S", text))


def _utf8(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield lines of UTF-8 in a script of its own that was read as the single-byte encoding of another one."""
    text = document.text
    arabic_count = sum(map(text.count, "طظ")) if "ط" in found and "ظ" in found else 0
    gates = {
        "cp1256": arabic_count * 5 > len(text),
        "koi8-r": "п" in found and "я" in found and not found.isdisjoint("─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥"),
        "cp866": not found.isdisjoint("╨╤"),
        "cp1255": "׳" in found,
        "cp850": len(found.intersection("░▒▓│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═╬")) > 3,
        "mac_roman": sum(map(text.count, "–—")) * 5 > len(text),
    }
    for encoding in [encoding for encoding, is_open in gates.items() if is_open]:
        for line in document.lines:
            shown = text[slice(*line)]
            decoded = recoded(shown, encoding, "utf-8") if len(shown) >= MIN_CHARS and not shown.isascii() else None
            if decoded is not None and len(decoded) < len(shown):
                yield Occurrence(line, f"UTF-8 read as {encoding}", decoded, True)


MIN_ALIENS = 3

MIN_ALIEN_FRACTION = 0.01
"""Minimum share of letters that the language (Czech, Polish ...) does not have. Foreign names have fewer."""

_TELLING = {"lt": "ëð", "lv": "âð"}  # Without these, the text is Icelandic
_SIGN_WITHIN = "(?<=[a-z])[³¹¿±¶¼]|[³¹¿±¶¼](?=[a-z])"  # What no language has in words, but for "cm³"

MIN_NATIVE_FRACTION = 0.95
MIN_NATIVE_SHARE = 0.15  # Minimum share of function words if all are short; Haitian, which looks Slovenian, has 0.06
MIN_KEPT_FRACTION = 0.8  # Minimum share of the function words that the repaired text still has

_CENTRAL = (("cp1252", "cp1250"), ("cp1252", "iso8859-2"), ("cp1250", "iso8859-2"))
_ALIEN_READINGS = {"tr": (("cp1252", "cp1254"),), **dict.fromkeys(("lt", "lv"), (("cp1252", "cp1257"),))}
"""How such text was read and how it was written, by language, and of all others."""


def alien_letters(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield Central European text with Western European letters in place of its own."""
    aliens = {
        language: some for language, letters in data.letters("alien").items() if (some := found.intersection(letters))
    }
    aliens = {language: some for language, some in aliens.items() if found.issuperset(_TELLING.get(language, ""))}
    if not aliens:
        return
    sample = document.text[:MAX_SAMPLE_CHARS]
    words = _lower_words(sample)
    original = guess(words)
    common = [word for word in sample.split() if not word[0].isupper()]
    is_clear = original.share >= CLEAR_SHARE and original.language not in aliens
    signs = re.findall(_SIGN_WITHIN, sample) if is_clear else ()
    if is_clear and (len(signs) < MIN_ALIENS or len(set(signs)) < 2):
        return  # French, Portuguese, Turkish ...
    best, best_key, least = None, (0, 0.0), MIN_KEPT_FRACTION * original.share * len(words)
    for language, letters in aliens.items():
        count = sum(map(sample.count, letters))
        if sum(not letters.isdisjoint(word) for word in common) < MIN_ALIENS:
            continue  # foreign names
        is_of_two = len(letters) >= 2 or (language == original.language and count >= MIN_ALIENS)
        if not is_of_two or count < MIN_ALIEN_FRACTION * len(sample):
            continue
        for read_as, encoding in _ALIEN_READINGS.get(language, _CENTRAL):
            reading = Reading(read_as, encoding, bool)
            decoded = "".join([_decoded_run(match, reading) for match in re.finditer(f"{RUN}|[\0-\x7f]+", sample)])
            words = _lower_words(decoded)
            now = guess(words)
            key = _native_count(sample, decoded, language), now.share * len(words)
            is_known = now.share >= MIN_NATIVE_SHARE or is_surely(language, words)
            if now.language == language and is_known and key[1] >= least and key > best_key:
                best, best_key = reading, key
    if best is not None:
        for match in re.finditer(RUN, document.text):
            text = _decoded_run(match, best)
            if text != match[0]:
                yield Occurrence(Span(*match.span()), f"{best.encoding} read as {best.read_as}", text, True)


def _decoded_run(match: re.Match[str], reading: Reading) -> str:
    run = match[0]
    return run if run.isascii() else read_again(run, reading) or run


def _lower_words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _native_count(before: str, after: str, language: str) -> int:
    """Return how many characters became letters of the language; 0 if others became something else."""
    pairs = zip(before, after, strict=False)
    changed = [other.lower() for one, other in pairs if one != other and (other.isalpha() or one >= "\xa0")]
    native = sum(map(changed.count, data.letters("native")[language]))
    return native if len(before) == len(after) and native >= MIN_NATIVE_FRACTION * len(changed) else 0
