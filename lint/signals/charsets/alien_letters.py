"""Central European and Turkish text with Western European letters in place of its own: "przyjê³a" for "przyjęła"."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.segment import WORD
from lint.core.types import Span
from lint.signals.characters import Occurrence
from lint.signals.charsets.readings import MAX_SAMPLE_CHARS, RUN, Reading, read_again
from lint.signals.languages import CLEAR_SHARE, guess

MIN_ALIENS = 3

MIN_ALIEN_FRACTION = 0.01
"""Minimum share of letters that the language (Czech, Polish ...) does not have. Foreign names have fewer."""

_ALIENS = {
    "cs": "øìèùòïØÈ", "sk": "èòïåÈ", "pl": "³¹¿œêæŸ±¶¼", "hu": "õûÕÛ", "hr": "èæðÈ", "sl": "èÈ",
    "ro": "ãþº", "tr": "ýþðÝÞÐ",
}  # fmt: skip
"""By language: what its letters become when read with the encoding of another one."""

_NATIVE = {
    "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "pl": "ąćęłńóśźż", "hu": "áéíóöőúüű", "hr": "čćđšž",
    "sl": "čšž", "ro": "ăâîşţșț", "tr": "çğıi̇öşü",
}  # fmt: skip
_SIGN_WITHIN = "(?<=[a-z])[³¹¿±¶¼]|[³¹¿±¶¼](?=[a-z])"  # What no language has in words, but for "cm³"

MIN_NATIVE_FRACTION = 0.95
MIN_KEPT_FRACTION = 0.8  # Minimum share of the function words that the repaired text still has

_CENTRAL = (("cp1252", "cp1250"), ("cp1252", "iso8859-2"), ("cp1250", "iso8859-2"))
_ALIEN_READINGS = {"tr": (("cp1252", "cp1254"),)}
"""How such text was read and how it was written, by language, and of all others."""


def alien_letters(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield Central European text with Western European letters in place of its own."""
    aliens = {language: some for language, letters in _ALIENS.items() if (some := found.intersection(letters))}
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
            if now.language == language and key[1] >= least and key > best_key:
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
    changed = [other.lower() for one, other in zip(before, after, strict=False) if one != other]
    native = sum(map(changed.count, _NATIVE[language]))
    return native if len(before) == len(after) and native >= MIN_NATIVE_FRACTION * len(changed) else 0
