"""The features of a line on its own: its form in any language, and its words of page furniture."""

import re
from collections.abc import Sequence

from lint.core.segment import UNSPACED, UNSPACED_WORD_CHARS, may_have_unspaced
from lint.core.sentence_end import SENTENCE_MARKS, ends_in_ellipsis, ends_sentence
from lint.kinds.foreign_lines.words import CATEGORIES, cue_counts
from lint.signals.line_shape import PROSE_MIN_CHARS, PROSE_MIN_WORDS

MAX_LOOKED_AT_TOKENS, MAX_LOOKED_AT_CHARS = 24, 160  # How much of a line is used; a longer one is prose

LINE_FEATURES = (
    "words", "chars", "end", "start", "capital_fraction", "upper_fraction", "digit_fraction", "inner_sentences",
    "prose", "cues", "cue_fraction", *CATEGORIES, "mean_word_chars", "commas", "separators", "link", "time", "code",
    "repeats",
)  # fmt: skip

_END_CLASSES = {
    "?": 2, "？": 2, "؟": 2, "!": 3, "！": 3, ":": 4, "：": 4, ",": 5, "…": 6, ")": 7, '"': 8, "”": 8, "»": 9, ">": 9,
    "→": 9, "›": 9, "]": 10, ";": 11, "}": 12, "|": 13,
}  # fmt: skip
"""Classes of the last character: 0 letter, 1 full stop, 14 digit, 15 other."""

_START_CLASSES = {
    "•": 4, "-": 4, "*": 4, "–": 4, "·": 4, "●": 4, "▪": 4, "◦": 4, '"': 5, "“": 5, "«": 5, "„": 5, "‘": 5, "#": 6,
    ">": 6, "»": 6, "|": 6, "(": 7, "[": 7, "@": 8, "+": 8, "$": 9, "€": 9, "£": 9, "©": 10,
}  # fmt: skip
"""Classes of the first character: 0 capital, 1 lower case, 2 digit, 3 letter without case, 11 other."""

_OTHER_MARKS = SENTENCE_MARKS - frozenset(".!?…")
"""Unambiguous sentence marks; a full stop may be part of a number or address."""

_LINK = re.compile(r"https?://|www\.|[^\s@]@[^\s@]+\.\w|\.(?:com|org|net)\b")
_TIME = re.compile(r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b|\d[./-]\d{1,2}[./-]\d")
_SEPARATOR = re.compile(r"[|»›→·•/]|\s[-–—>]\s")
_CODE = re.compile(r"[{}<>=;_`\\$]|\(\)")


def line_features(text: str, tokens: Sequence[str]) -> list[float]:
    """Return the features of a line and its tokens, in the order of `LINE_FEATURES`."""
    count = len(tokens)
    words = _word_count(text, count) if may_have_unspaced(text) else float(count)
    looked_at = tokens[:MAX_LOOKED_AT_TOKENS]
    seen = max(len(looked_at), 1)
    lowered = list(map(str.lower, looked_at))
    initials = [token[0] for token in looked_at]
    digits = sum(map(str.isdigit, initials))
    cues, categories = cue_counts(text, lowered)
    ends = ends_sentence(text)
    is_long = len(text) >= PROSE_MIN_CHARS and words >= PROSE_MIN_WORDS
    inner = sum(map(text.count, (". ", "? ", "! ", "。"))) if is_long else 0
    head = text[:MAX_LOOKED_AT_CHARS]
    return [
        words,
        len(text),
        _end_class(text, ends=ends),
        _start_class(text),
        sum(map(str.isupper, initials)) / seen,
        sum([len(token) > 1 for token in filter(str.isupper, looked_at)]) / seen,
        digits / seen,
        inner,
        is_long and (ends or inner > 0 or not _OTHER_MARKS.isdisjoint(text)),
        cues,
        cues / seen,
        *categories,
        sum(map(len, looked_at)) / seen,
        text.count(",") / max(words, 1.0),
        len(_SEPARATOR.findall(head)),
        _LINK.search(head) is not None,
        digits > 0 and _TIME.search(head) is not None,
        len(_CODE.findall(head)),
        len(looked_at) - len(set(lowered)),
    ]


def _end_class(text: str, *, ends: bool) -> int:
    last = text[-1:]
    if last == ".":
        return 6 if ends_in_ellipsis(text) else 1
    if last.isalpha():
        return 0
    if last.isdigit():
        return 14
    return _END_CLASSES.get(last, 1 if ends else 15)


def _start_class(text: str) -> int:
    first = text[:1]
    if first.isupper():
        return 0
    if first.islower():
        return 1
    if first.isdigit():
        return 2
    return 3 if first.isalpha() else _START_CLASSES.get(first, 11)


def _word_count(text: str, token_count: int) -> float:
    unspaced = re.findall(UNSPACED, text)
    return token_count - len(unspaced) + sum(map(len, unspaced)) / UNSPACED_WORD_CHARS if unspaced else token_count
