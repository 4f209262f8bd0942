"""Text decoded with the encoding of another script, such as KOI8-R as Windows-1251 or UTF-8 as GBK.

ftfy repairs UTF-8 read as a single-byte encoding (`lint.signals.mojibake`). Here a line is encoded as it may have been
read and decoded as it may have been written; the right result has function words or common characters.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from lint.core.document import Document
from lint.core.segment import WORD
from lint.core.types import Span
from lint.signals.characters import Occurrence, recoded, unusual
from lint.signals.languages import CLEAR_SHARE, guess, share_of

MIN_CHARS = 8  # Minimum number of non-ASCII characters to judge
MIN_WORDS = 4
MAX_JUDGED_CHARS = 400  # How much of a line is judged; all of it is decoded
MIN_ODD_FRACTION = 0.5  # Minimum share of accented letters; in Vietnamese, which has most, it is a third
MIN_LOSSY_CHARS = 16
MAX_LOST_FRACTION = 0.25  # Maximum share of invalid UTF-8: real Chinese in GBK has far more

MIN_ALIEN_FRACTION = 0.01
"""Minimum share of letters that the language (Czech, Polish ...) does not have. Foreign names have fewer."""


class Reading(NamedTuple):
    """The encoding used, the right one, and whether a decoded text is plausible."""

    read_as: str
    encoding: str
    is_plausible: Callable[[str], bool]


def _has_function_words(text: str, languages: str, letters: str) -> bool:
    """Return whether a text is in one of the languages and in their script."""
    words = [word.lower() for word in WORD.findall(text)]
    return (
        len(words) >= MIN_WORDS
        and max(share_of(language, words) for language in languages.split()) >= CLEAR_SHARE
        and _is_mostly(letters, text, least=0.9)
        and _is_in_usual_case(text)
    )


def _is_in_usual_case(text: str) -> bool:
    return re.search("[а-яё][А-ЯЁ]{2}", text) is None


def _is_mostly(ranges: str, text: str, *, least: float) -> bool:
    letters = [char for char in text if not char.isascii()]
    return bool(letters) and len(re.findall(f"[{ranges}]", text)) >= least * len(letters)


def _is_common_chinese(text: str, encoding: str = "gbk", leads: tuple[int, int] = (0xB0, 0xD7)) -> bool:
    """Return whether nearly all characters are on the first, most frequent level of their character set."""
    if not _is_mostly("\u4e00-\u9fff\u3000-\u303f\uff00-\uffef", text, least=0.95):
        return False
    codes = [char.encode(encoding, "ignore") for char in text if "\u4e00" <= char <= "\u9fff"]
    return bool(codes) and sum(leads[0] <= code[0] <= leads[1] for code in codes if code) >= 0.9 * len(codes)


_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5")
_is_cyrillic = partial(_has_function_words, languages="ru uk bg sr mk", letters="\u0400-\u04ff«»—–„“”№")
_READINGS = (
    Reading("cp1252", "cp949", partial(_is_mostly, "\uac00-\ud7a3", least=0.9)),
    Reading("cp1252", "euc-jp", partial(_is_mostly, "\u3041-\u30ff", least=0.4)),
    Reading("cp1252", "cp932", partial(_is_mostly, "\u3041-\u30ff", least=0.4)),
    *(Reading(one, other, _is_cyrillic) for one in _CYRILLIC for other in _CYRILLIC if one != other),
    *(Reading("cp1252", encoding, _is_cyrillic) for encoding in _CYRILLIC),
    Reading("cp1252", "cp1253", partial(_has_function_words, languages="el", letters="\u0370-\u03ff«»—–")),
    Reading("cp1252", "cp1255", partial(_has_function_words, languages="he", letters="\u0590-\u05ff")),
    Reading("cp1252", "cp1256", partial(_has_function_words, languages="ar fa ur", letters="\u0600-\u06ff«»")),
    Reading("cp1252", "gbk", _is_common_chinese),
    Reading("cp1252", "big5", partial(_is_common_chinese, encoding="big5", leads=(0xA4, 0xC6))),
    Reading("cp1252", "cp874", partial(_is_mostly, "กคงดตทนปมยรลวสหอะัาิีเแไ่้", least=0.8)),
)  # fmt: skip

_EAST_ASIAN = ("gbk", "cp932", "big5", "cp949")

_ALIENS = {
    "cs": ("øìèùòïØÈ", "cp1250"), "sk": ("èòïåÈ", "cp1250"), "pl": ("³¹¿œêæŸ±¶¼", "cp1250"), "hu": ("õûÕÛ", "cp1250"),
    "hr": ("èæðÈ", "cp1250"), "sl": ("èÈ", "cp1250"), "ro": ("ãþº", "cp1250"), "tr": ("ýþðÝÞÐ", "cp1254"),
}  # fmt: skip
"""By language: what its letters become when read as Windows-1252, and the right encoding."""

_ODD = (
    "[\x81\x8d\x8f\x90\x9d\xa1-\xff\u0152\u0153\u0160\u0161\u0178"
    "\u017d\u017e\u0192\u02c6\u2018-\u201e\u2020-\u2022\u2030\u2039\u203a]"
)
_MIXED = "(?:^|[^А-яЁё])[а-яё][А-ЯЁ]{2}|[а-яЄєЁё][®¤©¦¬±µ¶·][а-яЄє®¤©]|[\u2500-\u259f][а-яёЁ]{2}"
"""Lower case before capitals, or symbols inside words: KOI8-R and code page 866 confused."""

_RUN = "[^\x00-\x7f]+"


def misread_runs(document: Document) -> Iterator[Occurrence]:
    """Yield the lines or runs that were decoded with the encoding of another script, with the right text."""
    found = unusual(document)
    if found:
        yield from _east_asian(document, found)
        yield from _alien(document, found)
        yield from misread_lines(document)


@lru_cache(maxsize=1)
def misread_lines(document: Document) -> tuple[Occurrence, ...]:
    """Return the lines in which every letter is wrong."""
    found = unusual(document)
    return tuple(_lines(document, found)) if len(found) >= MIN_CHARS else ()


def _lines(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    for line in _suspects(document, found):
        text = document.text[slice(*line)]
        reading = next((reading for reading in _READINGS if _fits(reading, text)), None)
        if reading is not None:
            yield Occurrence(line, f"{reading.encoding} read as {reading.read_as}", _decoded(text, reading), True)


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


def _decoded(text: str, reading: Reading) -> str | None:
    """Return the text in another reading, unless characters are lost or the text is UTF-8."""
    decoded = recoded(text, reading.read_as, reading.encoding)
    if decoded is None:
        return None
    sample = text[:MAX_JUDGED_CHARS].encode(reading.read_as)[:MAX_JUDGED_CHARS].decode("utf-8", "replace")
    if not sample.isascii() and sample.count("\ufffd") <= MAX_LOST_FRACTION * sum(char > "\x7f" for char in sample):
        return None
    return decoded if decoded.encode(reading.encoding, "ignore").decode(reading.read_as, "ignore") == text else None


def _fits(reading: Reading, text: str) -> bool:
    decoded = _decoded(text, reading)
    return decoded is not None and reading.is_plausible(decoded[:MAX_JUDGED_CHARS])


def _east_asian(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield UTF-8 that was read as a double-byte encoding; except for lost bytes it is still UTF-8."""
    if not any("\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in found):
        return
    for match in re.finditer(_RUN, document.text):
        if len(match[0]) < MIN_CHARS:
            continue
        for encoding in _EAST_ASIAN:
            text = recoded(match[0], encoding, "utf-8")
            if text is not None or _is_lossy_utf8(match[0], encoding):
                yield Occurrence(Span(*match.span()), f"UTF-8 read as {encoding}", text, text is not None)
                break


def _is_lossy_utf8(text: str, encoding: str) -> bool:
    if len(text) < MIN_LOSSY_CHARS:
        return False
    sample = text.encode(encoding, "replace")[:MAX_JUDGED_CHARS].decode("utf-8", "replace")
    lost_count = sample.count("\ufffd") + sample.count("?")
    return lost_count <= MAX_LOST_FRACTION * len(sample) and not sample.isascii()


def _alien(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield Central European text with Western European letters in place of its own."""
    aliens = {language: found.intersection(letters) for language, (letters, _) in _ALIENS.items()}
    if not any(len(letters) >= 2 for letters in aliens.values()):
        return
    words = [word.lower() for some in document.paragraph_words for word in some][:MAX_JUDGED_CHARS]
    language, share, _ = guess(words)
    if len(aliens.get(language, "")) < 2:
        return
    sample, reading = " ".join(words), Reading("cp1252", _ALIENS[language][1], bool)
    if sum(map(sample.count, aliens[language])) < MIN_ALIEN_FRACTION * len(sample):
        return
    decoded = guess((_decoded(sample, reading) or "").split())
    if decoded.language != language or decoded.share < share:
        return
    for match in re.finditer(_RUN, document.text):
        text = _decoded(match[0], reading)
        if text is not None and text != match[0]:
            yield Occurrence(Span(*match.span()), f"{reading.encoding} read as cp1252", text, True)
