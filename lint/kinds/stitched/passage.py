"""Facts about a paragraph: its stems, names, and cues at its edges."""

import re
from collections.abc import Sequence
from itertools import chain, islice, pairwise

from lint.core.segment import has_ascii_letters, may_have_unspaced
from lint.kinds.stitched.vectors import GENERIC_STEM_CHARS, WordTable, generic_stem

FUNCTION_WORDS = frozenset(
    str.split("the of and to in a is that for on with as was at by it from be are this have has")
)
MIN_ENGLISH_FRACTION = 0.14
MIN_ENGLISH_WORDS = 60
"""English text has 20 to 40% of these words, other languages have up to 8%; shorter texts are undecidable."""

MAX_LANGUAGE_WORDS = 400  # How many first words decide the language
PRONOUNS = frozenset(str.split("he she they it his her their its this these those that him them such both"))
LINKERS = frozenset(
    str.split(
        "but however meanwhile also and still yet then so though although instead indeed moreover furthermore "
        "nevertheless despite while later earlier since after before another other others more many"
    )
)
_OPENERS = FUNCTION_WORDS | PRONOUNS | LINKERS
OPENING_WORDS = 12

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u30a1-\u30ff\u3400-\u9fff\uf900-\ufaff"
_ANY_UNSPACED = f"[\u3041-\u309f{_UNSPACED}]"
_ANY_OWN_WORDS = f"[\u0900-\u0dff{_UNSPACED}]"
_OWN_WORDS = f"[\u0900-\u0963\u0966-\u0dff]+|[{_UNSPACED}]{{2,}}|[^\\W\u3041-\u309f{_UNSPACED}]+"
r"""`\w+` splits words of Indian scripts at vowel signs, and does not split Chinese or Thai phrases. Hiragana is left
out: it spells the endings and particles of Japanese."""

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017e\u0386-\u03ab\u0400-\u042f\u048a-\u04ff\u0531-\u0556\u10a0-\u10c5"
_NAME = re.compile(rf"[{_UPPER}](?<!\w.)\w+(?:[ \-][{_UPPER}]\w+)*")  # A capitalised word with following ones

_DATELINE = re.compile(
    r"(?:[^\W\d_a-z]{2,}(?:[ .’'-]{1,2}[^\W\d_a-z]{2,}){0,3}(?:, [^\W\d_][\w.]{1,15}(?: \d{1,2})?){0,2}"
    r"(?: \([^()\n]{2,30}\))?"
    r"|[^\W\d_][^.!?:;()\n]{1,50}\([^\W\d_][^()\n]{1,30}\))(?: ?[–—] ?| --? )"
)
QUOTES = frozenset("\"“‘«„「『'")
_DIGIT = re.compile(r"\d")
SENTENCE_GAP = re.compile(r"[.!?…۔।]['\"”’»)]* |[。！？]")
"""Sentence ends inside a paragraph, roughly: enough to distinguish prose from lists."""

_NUMBERED = re.compile(r"(?:#|No\. ?|Step |Tip )?\d{1,3}(?:[.):] |[.)]\w|$)|#\d")
_MARKS = re.compile(r"https?:|www\.|@\w|#\w|\.com\b|[|•►▪]")


def is_english(paragraph_words: Sequence[Sequence[str]]) -> bool:
    """Return whether enough of the first few hundred words are lower-case English function words."""
    if sum(map(len, paragraph_words)) < MIN_ENGLISH_WORDS:
        return False
    first = list(islice(chain.from_iterable(paragraph_words), MAX_LANGUAGE_WORDS))
    return sum(map(FUNCTION_WORDS.__contains__, first)) > MIN_ENGLISH_FRACTION * len(first)


def generic_stems(text: str, words: Sequence[str]) -> set[int]:
    """Return stems in any language: prefixes of longer words; without spaces, pairs of characters."""
    if not has_ascii_letters(text) and re.search(_ANY_OWN_WORDS, text):
        words = re.findall(_OWN_WORDS, text)
    found = set(chain.from_iterable(map(_GENERIC_STEMS.__getitem__, words)))
    found.discard(0)
    return found


def generic_letters(word: str) -> tuple[str, ...]:
    """Return the letters of the generic stems of a word in lower case."""
    first = word[0]
    if "\uac00" <= first <= "\ud7a3":
        return (word[:2],) if len(word) > 1 else ()
    if first < "\u0e00" or (first < "\u3000" and not re.match(_ANY_UNSPACED, first)):
        return (word[:GENERIC_STEM_CHARS],) if len(word) > 3 and not first.isdigit() else ()
    return tuple(map("".join, pairwise(word))) if re.match(_ANY_UNSPACED, first) else ()


_GENERIC_STEMS = WordTable(lambda word: tuple(map(generic_stem, generic_letters(word.lower()))))


def count_words(text: str, words: Sequence[str]) -> int:
    """Return the number of space-separated words; without spaces, two characters are a word."""
    count = len(words) if text.isascii() else len(text.split())
    return count if len(text) < 12 * count or not _has_any_unspaced(text) else len(text) // 2


def _has_any_unspaced(text: str) -> bool:
    return may_have_unspaced(text) and re.search(_ANY_UNSPACED, text) is not None


def is_dateline(text: str) -> bool:
    """Return whether a paragraph starts with a place in capitals and a dash, or a place with an agency."""
    return _DATELINE.match(text) is not None


def has_marks(text: str) -> bool:
    """Return whether there are links, handles, hashtags or bullets."""
    return _MARKS.search(text) is not None


def digit_fraction(text: str) -> float:
    """Return the share of digits."""
    return len(_DIGIT.findall(text)) / max(1, len(text))


def has_label(text: str) -> bool:
    """Return whether a short first part ends in a colon: `Ingredients: ...`, `Q: ...`."""
    return text.find(":", 0, 24) > 0


def is_numbered(text: str) -> bool:
    """Return whether a paragraph starts like a numbered list item: `3. ...`, `12) ...`, `#4 ...`."""
    return _NUMBERED.match(text) is not None


def back_references(words: Sequence[str]) -> tuple[int, bool, bool]:
    """Return the pronouns in the first twelve words, and whether the first is a linking word, or `the`."""
    opening = [word.lower() for word in words[:OPENING_WORDS]]
    first = opening[0] if opening else ""
    return sum(map(PRONOUNS.__contains__, opening)), first in LINKERS or first in PRONOUNS, first == "the"


def names(text: str) -> list[Sequence[str]]:
    """Return the names in a paragraph as lower-case words of each run of capitalised words.

    A single capitalised word at the start of a sentence is not a name.
    """
    runs: list[Sequence[str]] = []
    for match in _NAME.finditer(text):
        run, start = match[0].lower(), match.start()
        opens = start < 2 or text[start - 2] in '.!?:…"“' or text[start - 1] in '"“«„'
        if " " not in run and "-" not in run:
            if not opens:
                runs.append((run,))
            continue
        words = run.replace("-", " ").split()
        if opens and words[0] in _OPENERS:
            del words[0]
        runs.append(words)
    return runs
