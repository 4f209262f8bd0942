"""Segment text into lines, sentences and words. Pure functions in linear time.

Lines end at LF or CR LF, and at a lone CR in a text without any LF. The other separators of `str.splitlines` (form
feed, U+2028 ...) end no line, so that line numbers agree with `grep -n`.
"""

import re

from lint.core.sentence_end import SENTENCE_MARKS
from lint.core.types import Span

_MARKS = (
    "\u0300-\u036f\u0483-\u0487"  # accents that are not composed, and Slavonic ones
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # Arabic vowels
    "\u0900-\u0963\u0970-\u0d7f\u0d81-\u0df3"  # Devanagari to Sinhala: letters, vowel signs and viramas alike
    "\u200c\u200d"  # the joiners within Persian and Indian words
)
"""Marks within words that `\\w` does not match, such as vowel signs."""

WORD = re.compile(rf"\w[\w{_MARKS}]*")  # A run of letters with their marks, digits and underscores, of any script

UNSPACED = (
    "[\u0e01-\u0e2e\u0e30-\u0e4e\u0e80-\u0eff\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17dc-\u17ff"
    "\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"
)
"""Scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana, and Chinese characters."""

UNSPACED_WORD_CHARS = 2
"""Average number of characters per word in such scripts: Chinese 1.5 to 1.7, Japanese 2 to 2.4, Thai 3 to 4."""

_UNSPACED_MARKS = "。！？｡﹖﹗"  # Sentence marks that need no space after them

_CLOSERS = r"""["'”’»›)\]」』）】》〉]*"""
_SENTENCE_GAP = (
    rf"[{''.join(map(re.escape, sorted(SENTENCE_MARKS)))}]"
    rf"(?:{_CLOSERS}\s+|(?<=[{_UNSPACED_MARKS}])(?![{_UNSPACED_MARKS}]){_CLOSERS}\s*)"
)

_TITLES = """
mr mrs ms dr prof st sr jr gen sen rep gov lt col capt cpt cmdr sgt maj adm rev hon supt messrs
mme mlle dra sra srta dipl hr frl dott avv vs approx z.b d.h u.a bzw evtl ggf vgl
г гг ул им стр тыс проф акад св
"""
_NUMBERED = "no nr nos vol fig art sec ch op ca abs jan feb mar apr jun jul aug sep sept oct nov dec"
_ABBREVIATIONS = frozenset(_TITLES.split())
_BEFORE_NUMBERS = frozenset(_NUMBERED.split())
"""Abbreviations, in lower case, after which the sentence continues: always, or if a number follows."""

_MAX_ABBREVIATION_CHARS = 8
_LAST_WORD = re.compile(r"[^\W\d_](?:[^\W_]|\.(?=[^\W_]))*\Z")


_WORD_BYTES = bytes(code for code in range(128) if chr(code).isalnum() or code == ord("_"))
_SPACED = bytes(code if code in _WORD_BYTES else 0x20 for code in range(256))
"""Maps bytes other than ASCII letters, digits and underscores to a space."""

_SPACED_LEADS = bytes([*range(0xC0), *range(0xC2, 0xE0), 0xE2])
"""The bytes of UTF-8 but those that begin a character of a script without spaces (and of many others)."""

_PUNCTUATION = b"\xe2\x80"
"""The first bytes of dashes, quotation marks and ellipses: U+2000 to U+203F, which has no letters, but two joiners."""

_JOINERS = "\u200c\u200d"


def has_ascii_letters(text: str, *, utf8: bytes | None = None) -> bool:
    """Quickly check whether a text, `utf8` in bytes, is ASCII except for dashes, quotation marks and ellipses.

    >>> has_ascii_letters("“No” – he said"), has_ascii_letters("Café")
    (True, False)
    """
    return text.isascii() or _has_only_punctuation(text, text.encode("utf-8", "replace") if utf8 is None else utf8)


def _has_only_punctuation(text: str, data: bytes) -> bool:
    """Return whether a text, `data` in UTF-8, is ASCII except for the punctuation of `_PUNCTUATION`.

    Each of these characters takes two bytes more than ASCII; any other would make the sum higher.
    """
    return len(data) - len(text) == 2 * data.count(_PUNCTUATION) and not any(joiner in text for joiner in _JOINERS)


def words(text: str) -> list[str]:
    """Return the words (see `WORD`) of a text; ASCII except for dashes and quotation marks is split much faster.

    >>> words("Don't panic – said 2 men…")
    ['Don', 't', 'panic', 'said', '2', 'men']
    """
    data = text.encode("utf-8", "replace")
    is_plain = _has_only_punctuation(text, data)
    return data.translate(_SPACED).decode("ascii").split() if is_plain else WORD.findall(text)


def line_spans(text: str) -> tuple[Span, ...]:
    """Return the lines of `text` without their terminators; there is no empty line after a final one."""
    if not text:
        return ()
    separator = "\n" if "\n" in text or "\r" not in text else "\r"
    spans, start = [], 0
    *ended, last = text.split(separator)
    for line in ended:
        end = start + len(line)
        spans.append(Span(start, end - 1 if separator == "\n" and line.endswith("\r") else end))
        start = end + 1
    if last:
        spans.append(Span(start, len(text)))
    return tuple(spans)


def stripped(text: str, span: Span) -> Span:
    """Return `span` without white space at its ends; an empty span at its start if it is blank."""
    start, end = span
    part = text[start:end]
    kept = part.strip()
    if len(kept) == len(part):
        return span
    if not kept:
        return Span(start, start)
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(kept))


def sentence_spans(text: str, paragraph: tuple[int, int]) -> tuple[Span, ...]:
    """Return the sentences of a paragraph, by the sentence marks of any script.

    There is no end before a lower-case letter, or after initials and common abbreviations.
    """
    start, end = paragraph
    spans: list[Span] = []
    begin = start
    for gap in re.compile(_SENTENCE_GAP).finditer(text, start, end):  # rarely needed
        following = text[gap.end() : min(gap.end() + 1, end)]
        if not following or following.islower() or _is_abbreviation(text, gap.start(), following):
            continue
        spans.append(stripped(text, Span(begin, gap.end())))
        begin = gap.end()
    last = stripped(text, Span(begin, end))
    return (*spans, last) if last.end > last.start else tuple(spans)


def _is_abbreviation(text: str, stop: int, following: str) -> bool:
    """Return whether the full stop at `stop` belongs to its word: J. Smith, U.S. troops, Dr. Who, 3 Sept. 1939."""
    word = _LAST_WORD.search(text[max(stop - _MAX_ABBREVIATION_CHARS, 0) : stop]) if text[stop] == "." else None
    if word is None:
        return False
    name, last = word[0].lower(), word[0].rpartition(".")[2]
    return (
        (len(last) == 1 and last.isupper())
        or name in _ABBREVIATIONS
        or (following.isdigit() and name in _BEFORE_NUMBERS)
    )


def may_have_unspaced(text: str) -> bool:
    """Quickly check whether a text may contain a script without spaces between words.

    >>> may_have_unspaced("“Café” – Москва"), may_have_unspaced("東京")
    (False, True)
    """
    return not text.isascii() and bool(text.encode("utf-8", "replace").translate(None, _SPACED_LEADS))


def has_unspaced(text: str) -> bool:
    """Return whether any character is of a script that sets no spaces between words."""
    return may_have_unspaced(text) and re.search(UNSPACED, text) is not None


def word_count(text: str) -> int:
    """Return the number of words in `text`; characters of scripts without spaces count `1 / UNSPACED_WORD_CHARS` each.

    >>> word_count("Don't panic, said 2 men."), word_count("日本語の文章"), word_count("")
    (6, 3, 0)
    """
    if not may_have_unspaced(text):
        return len(words(text))
    unspaced_chars = sum(map(len, re.findall(UNSPACED, text)))
    spaced = re.sub(UNSPACED, " ", text) if unspaced_chars else text
    return len(WORD.findall(spaced)) + -(-unspaced_chars // UNSPACED_WORD_CHARS)
