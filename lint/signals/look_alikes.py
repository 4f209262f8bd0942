"""Letters of another script inside a word: Latin "a" and Cyrillic "а" look the same, but no search finds the word."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, unusual
from lint.signals.subjects import is_about

LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһкмтвнАВЕКМНОРСТУХІЈЅαοεικνρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhkmtbhABEKMHOPCTYXIJSaoeikvptuxABEZHIKMNOPTYX",
)
"""Cyrillic and Greek letters that a reader may take for Latin ones."""

# Only letters whose shapes are the same: not "к" or "ε".
_TO_LATIN = str.maketrans("аеорсухіјѕһԁАВЕКМНОРСТХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijshdABEKMHOPCTXIJSoABEZHIKMNOPTYX")
_TO_CYRILLIC = str.maketrans("aeopcyxiïABEKMHOPCTXIÏ", "аеорсухіїАВЕКМНОРСТХІЇ")
_EITHER_WAY = _TO_LATIN | _TO_CYRILLIC
_TO_GREEK = str.maketrans("oABEZHIKMNOPTYX", "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")

_MEETING = "[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]"
_WHOLE = (  # Short words may have no other letters
    "(?<=[A-Za-z] )[аеорсухіјАВЕКМНОРСТХІЈ]{1,6}(?= [A-Za-z])|(?<=[\u0400-\u052f,] )[aoceyi](?= [\u0400-\u052f])"
)
MAX_WORD_CHARS = 40
MIN_WORD_CHARS = 4  # Shorter ones alone are units and models: "мA"
MAX_JUDGED_CHARS = 2000  # How much of a text tells its script
MIN_CERTAIN_WORDS = 3  # Minimum different words in a text; one or two may be puns or names


def look_alike_runs(document: Document) -> Iterator[Occurrence]:
    """Yield words of two scripts whose letters of one script all look like letters of the other, with the word in one.

    Nothing in a text about scripts. The replacement is certain if several words are mixed.
    """
    yield from _styled_words(document)
    if not any("\u0370" <= character <= "\u052f" for character in unusual(document)):
        return
    text, end = document.text, 0
    start = text[:MAX_JUDGED_CHARS]
    is_latin = 2 * sum(char.isascii() and char.isalpha() for char in start) > sum(map(str.isalpha, start))
    found: list[tuple[Span, str]] = []
    for match in re.finditer(_MEETING, text):
        if match.start() < end:
            continue
        span = _word(text, match)
        end = span.end
        word = _in_one_script(text[slice(*span)], is_latin=is_latin)
        if word is not None:
            found.append((span, word))
    long = {word for _, word in found if len(word) >= MIN_WORD_CHARS}
    if not long or is_about("letters", text):
        return
    is_certain = len(long) >= MIN_CERTAIN_WORDS
    if is_certain:
        whole = [Span(*match.span()) for match in re.finditer(_WHOLE, text)]
        found = sorted([*found, *((span, text[slice(*span)].translate(_EITHER_WAY)) for span in whole)])
    for span, word in found if is_certain else [one for one in found if one[1] in long]:
        yield Occurrence(span, text[slice(*span)], word, is_certain)


_STYLED_RUN = "[\U0001d400-\U0001d7cbＡ-Ｚａ-ｚ]{1,60}"
_FULL_WIDTH = "[\uff01-\uff5e]"
_STYLED = (
    rf"{_STYLED_RUN}(?:(?:{_FULL_WIDTH}{{0,20}}[ \u3000]{_FULL_WIDTH}{{0,20}}){_STYLED_RUN}|{_FULL_WIDTH}){{0,120}}"
)
_FULL_WIDTH_SCRIPTS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # Kana, Chinese and Hangul use full-width letters


def _styled_words(document: Document) -> Iterator[Occurrence]:
    """Yield words of mathematical letters, which look bold or italic, and of full-width ones in Western text."""
    letters = unusual(document)
    if not any("\uff21" <= letter <= "\uff5a" or "\U0001d400" <= letter <= "\U0001d7cb" for letter in letters):
        return
    text = document.text
    is_asian = re.search(f"[{_FULL_WIDTH_SCRIPTS}]", "".join(letters)) is not None
    if is_about("letters", text):
        return
    found = [match for match in re.finditer(_STYLED, text) if match[0][0] > "\uffff" or not is_asian]
    is_name = sum(len(match[0].split()) for match in found) == 1
    for match in found:
        plain = unicodedata.normalize("NFKC", match[0])
        if max(map(len, plain.split())) >= MIN_WORD_CHARS:  # shorter ones are formulas
            is_certain = not is_name and plain.replace(" ", "").isascii()
            yield Occurrence(Span(*match.span()), match[0][:24], plain, is_certain)


def _word(text: str, match: re.Match[str]) -> Span:
    start, end = match.span()
    while start > 0 and match.start() - start < MAX_WORD_CHARS and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and end - match.end() < MAX_WORD_CHARS and text[end].isalpha():
        end += 1
    return Span(start, end)


def _in_one_script(word: str, *, is_latin: bool) -> str | None:
    """Return a mixed word in one script; None if it has letters that look like no other, or is written as a name."""
    if len(word) > MAX_WORD_CHARS:
        return None
    is_greek = any("\u0370" <= letter <= "\u03ff" for letter in word)
    tables: list[tuple[Mapping[int, int], str]] = [
        (_TO_LATIN, "[A-Za-zÀ-\u024f]+"),
        (_TO_GREEK, "[\u0370-\u03ff]+") if is_greek else (_TO_CYRILLIC, "[\u0400-\u052f]+"),
    ]
    words = [
        plain for table, letters in tables if re.fullmatch(letters, plain := word.translate(table)) and _is_plain(plain)
    ]
    if len(words) == 2:  # then the script of the text decides
        return words[0] if is_latin else words[1]
    return words[0] if words else None


def _is_plain(word: str) -> bool:
    """Return whether a word is in lower case, capitalised or in capitals."""
    return word[1:].islower() or word.isupper()
