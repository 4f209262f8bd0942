"""Invisible and damaged characters: controls, zero-width characters, replacement marks.

Finders yield `Occurrence`s in text order, in linear time.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.core.document import Document
from lint.core.types import Span

SAMPLE_CHARS = 24  # How much of a damaged string a message shows


class Occurrence(NamedTuple):
    """A damaged span of text: its name, and the replacement if it is known."""

    span: Span
    what: str  # A printable name for people
    replacement: str | None = None  # None if unknown
    is_certain: bool = False  # Whether the replacement is safe


_PLAIN_ASCII = bytes(code for code in range(128) if 32 <= code < 127 or code in (9, 10, 12, 13))


@lru_cache(maxsize=1)
def unusual(document: Document) -> frozenset[str]:
    """Return the characters of a document except printable ASCII, tab, line ends and form feed.

    >>> sorted(unusual(Document("naïve\\x00\\n")))
    ['\\x00', 'ï']
    """
    rest = document.utf8.translate(None, _PLAIN_ASCII)
    return frozenset(rest.decode("utf-8", "surrogatepass"))


def matches_at(character: str, pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern`, which starts with `character`; faster than a search if there are few."""
    at = text.find(character)
    if at < 0:
        return  # and nothing is compiled
    match_at = re.compile(pattern).match
    while at >= 0:
        match = match_at(text, at)
        if match is not None:
            yield match
        at = text.find(character, at + 1 if match is None else match.end())


def occurrences(matches: Iterable[re.Match[str]], *, least: int = 1) -> Iterator[Occurrence]:
    """Yield matches, if there are at least so many different ones, regardless of case."""
    found = list(matches)
    if len({match[0].lower() for match in found}) >= least:
        yield from (Occurrence(Span(*match.span()), match[0]) for match in found)


def around(text: str, span: Span) -> tuple[str, str]:
    """Return the characters before and after `span`; "" at an end of the text."""
    return text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]


def recoded(text: str, read_as: str, encoding: str) -> str | None:
    """Decode `text`, which was decoded as `read_as`, as `encoding`; None if that fails."""
    try:
        return text.encode(read_as).decode(encoding)
    except UnicodeError:
        return None


def shared_start(one: str, other: str) -> int:
    """Return the length of the common prefix of two texts."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def name(character: str) -> str:
    """Return the code point of `character` and its Unicode name, if it has one.

    >>> name("\\u200b"), name("\\x08")
    ('U+200B ZERO WIDTH SPACE', 'U+0008 backspace')
    """
    known = unicodedata.name(character, "") or _CONTROL_NAMES.get(character, "")
    return f"U+{ord(character):04X} {known}".rstrip()


_CONTROL_NAMES = {
    "\x00": "null", "\x07": "bell", "\x08": "backspace", "\x0b": "vertical tab", "\x1a": "substitute",
    "\x1b": "escape", "\x1c": "file separator", "\x1d": "group separator", "\x1e": "record separator",
    "\x1f": "unit separator", "\x7f": "delete", "\x85": "next line",
}  # fmt: skip

REPLACEMENT = "\ufffd"
_REPLACEMENT_RUN = re.compile(REPLACEMENT + "+")


def replacement_runs(document: Document) -> Iterator[Occurrence]:
    """Yield runs of U+FFFD, left by a decoder; the original characters are lost."""
    if REPLACEMENT in unusual(document):
        for match in _REPLACEMENT_RUN.finditer(document.text):
            yield Occurrence(Span(*match.span()), name(REPLACEMENT))


# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_CONTROL_CODES = [*range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)]
CONTROLS = frozenset(map(chr, _CONTROL_CODES))
_BREAKS = frozenset("\x0b\x1c\x1d\x1e\x1f\x85")  # Controls that separate words in some systems: they become a space

_CONTROL_RUN = (
    "(?P<utf8>[\u00c2-\u00df][\x80-\xbf]|[\u00e0-\u00ef][\x80-\xbf]{2}|[\u00f0-\u00f4][\x80-\xbf]{3})"
    "|\x1b\\[[0-9;?]{0,16}[A-Za-z]|(?P<windows>[\x80-\x9f]+)|[\x00-\x08\x0b\x0e-\x1f\x7f]+"
)
_QUOTES_AND_DASHES = frozenset("\x82\x84\x85\x8b\x91\x92\x93\x94\x96\x97\x9b")
"""Most of the other 27 characters are letters, which cannot be guessed safely."""


def control_runs(document: Document) -> Iterator[Occurrence]:
    """Yield control characters other than tab, line ends and form feed; ANSI colour sequences whole.

    U+0080 to U+009F are read as Windows-1252, as web browsers do, unless they are part of UTF-8 read as Latin-1
    (mojibake).
    """
    yield from _odd_line_ends(document)
    if CONTROLS.isdisjoint(unusual(document)):
        return
    text = document.text
    for match in re.finditer(_CONTROL_RUN, text):
        if match["utf8"]:
            continue
        span, what = Span(*match.span()), name(match[0][0])
        if match["windows"]:
            replacement = recoded(match[0], "latin-1", "cp1252")
            yield Occurrence(span, what, replacement, _QUOTES_AND_DASHES.issuperset(match[0]))
        elif _BREAKS.isdisjoint(match[0]) or _touches_space(text, span):
            yield Occurrence(span, what, "", not _joins_words(text, span))
        else:
            yield Occurrence(span, what, " ", True)


def _odd_line_ends(document: Document) -> Iterator[Occurrence]:
    """Yield line ends that few programs read: U+2028, U+2029, and a carriage return alone beside other line ends."""
    text = document.text
    if not unusual(document).isdisjoint("\u2028\u2029"):
        for match in re.finditer("[\u2028\u2029]+", text):
            touches_end = "\n" in around(text, Span(*match.span()))
            yield Occurrence(Span(*match.span()), name(match[0][0]), "" if touches_end else "\n")
    if "\r" in text and "\n" in text:
        for match in re.finditer(r"\r+(?=\r\n)|\r+(?![\r\n])", text):
            replacement = "" if text[match.end() : match.end() + 1] == "\r" else "\n"
            yield Occurrence(Span(*match.span()), "U+000D carriage return", replacement, not replacement)


_BULLETS = "\uf02d\uf06c\uf06e\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"  # In the fonts Symbol and Wingdings
_APPLE = "\uf8ff"


def private_use_runs(document: Document) -> Iterator[Occurrence]:
    """Yield characters that mean something in one font only, with the bullet that some are at the start of a line."""
    found = [character for character in unusual(document) if "\ue000" <= character <= "\uf8ff" and character != _APPLE]
    if not found:
        return
    text = document.text
    for match in re.finditer(f"[{''.join(found)}]+", text):
        is_bullet = match[0] in _BULLETS and text[max(match.start() - 1, 0) : match.start()] in ("", "\n")
        yield Occurrence(Span(*match.span()), name(match[0][0]), "•" if is_bullet else None, is_bullet)


_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc"
    "\U000e0000-\U000e007f"
)
INVISIBLE = frozenset(
    character
    for first, _, last in (part.partition("-") for part in re.findall("(?s).-.|.", _INVISIBLE))
    for character in map(chr, range(ord(first), ord(last or first) + 1))
)
_INVISIBLE_RUN = f"[{_INVISIBLE}]+"
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_HANGUL_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
_JOIN_BY_NATURE = frozenset("\u00ad\u2060\ufeff\u200c\u200d\u034f")
"""Characters that make the letters around them one word."""

MIN_SEPARATORS = 3  # Minimum number of invisible characters in a line that stand for its spaces
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})  # Unicode's bidirectional classes of Hebrew and Arabic letters and digits

_NEEDS_ZERO_WIDTH_SPACE = (
    "\u0e00\u109f", "\u1780\u17ff", "\u1950\u1aaf", "\u1b00\u1bbf", "\ua980\uaa7f", "\u3040\u30ff", "\u3400\u9fff",
)  # fmt: skip
"""Thai, Lao, Tibetan, Burmese, Khmer, Tai, Javanese, kana, Chinese: a zero-width space allows a line break."""

_PLAIN_NEIGHBOUR = ("!~", "\u00a0\u024f", "\u1e00\u1eff", "\u2010\u2027", "\u0370\u052f")
"""Punctuation and Latin, Greek and Cyrillic letters, which never join."""

_BLACK_FLAG = "\U0001f3f4"  # Followed by tag characters, the flags of England, Scotland, Wales ...


def invisible_runs(document: Document) -> Iterator[Occurrence]:
    """Yield zero-width characters that the script of the text does not use.

    Allowed are the joiners of Persian, Indic scripts and emoji, variation selectors, direction marks in a text with
    right-to-left script, and zero-width spaces in scripts without spaces.
    """
    if INVISIBLE.isdisjoint(unusual(document)):
        return
    text = document.text
    is_right_to_left = any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in unusual(document) - INVISIBLE)
    separated_line = -1, -1
    for match in re.finditer(_INVISIBLE_RUN, text):
        span = Span(*match.span())
        if _is_in_use(text, span, is_right_to_left=is_right_to_left):
            continue
        if match[0][0] != "\xad" and not _touches_space(text, span):
            if span.start >= separated_line[1]:
                separated_line = _line_of(text, span.start)
                is_separated = _is_separated(text[slice(*separated_line)])
            if is_separated:
                yield Occurrence(span, name(match[0][0]), " ", True)
                continue
        joins = _joins_words(text, span) and not _JOIN_BY_NATURE.issuperset(match[0])
        yield Occurrence(span, name(match[0][0]), "", not joins)


def _line_of(text: str, offset: int) -> tuple[int, int]:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end


def _is_separated(line: str) -> bool:
    """Return whether a line has invisible characters instead of spaces. Soft hyphens are inside words."""
    count = len(re.findall(_INVISIBLE_RUN, line.replace("\xad", "")))
    return count >= MIN_SEPARATORS and count > 3 * line.count(" ")


def _is_in_use(text: str, span: Span, *, is_right_to_left: bool) -> bool:
    run = text[span.start : span.end]
    before, after = around(text, span)
    if before == _BLACK_FLAG and run >= "\U000e0020":
        return True
    if is_right_to_left and (_BIDI | _JOINERS).issuperset(run):
        return True
    if not _JOINERS.isdisjoint(run):
        neighbours = filter(None, (before, after))
        return not all(char.isspace() or _is_within(_PLAIN_NEIGHBOUR, char) for char in neighbours)
    if not _HANGUL_FILLERS.isdisjoint(run):
        return True
    return _is_within(_NEEDS_ZERO_WIDTH_SPACE, before) or _is_within(_NEEDS_ZERO_WIDTH_SPACE, after)


def _is_within(ranges: Iterable[str], character: str) -> bool:
    """Return whether a character, or "", is in one of the ranges; compiling a pattern would take longer."""
    return any(ends[0] <= character <= ends[1] for ends in ranges)


def _joins_words(text: str, span: Span) -> bool:
    """Return whether removing `span` would join two words."""
    before, after = around(text, span)
    return before.isalnum() and after.isalnum()


def _touches_space(text: str, span: Span) -> bool:
    return not all(char and not char.isspace() for char in around(text, span))


_ESCAPED_BYTES = frozenset(map(chr, range(0xDC80, 0xDD00)))


def undecoded_runs(document: Document) -> Iterator[Occurrence]:
    """Yield bytes that are not UTF-8: lone surrogates in the text (PEP 383)."""
    if _ESCAPED_BYTES.isdisjoint(unusual(document)):
        return
    for match in re.finditer("[\udc80-\udcff]+", document.text):
        octets = [f"{ord(character) - 0xDC00:02X}" for character in match[0][: SAMPLE_CHARS // 3]]
        rest = " ..." if len(match[0]) > len(octets) else ""
        yield Occurrence(Span(*match.span()), f"byte{'s' * (len(octets) > 1)} {' '.join(octets)}{rest}")
