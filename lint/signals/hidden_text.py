"""Text that is hidden from readers but not from programs: tag characters, selectors, look-alike letters."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import INVISIBLE, unusual

MIN_MESSAGE_CHARS = 4
"""Minimum tag characters or selectors of a message. Of zero-width characters, which are bits, 16 make two letters."""

_TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_BITS = frozenset("\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e")
_CARRIER = (
    "(?P<tags>[\U000e0000-\U000e007f]+)|(?P<selectors>[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,})"
    "|(?P<bits>[\u200b-\u200d\u2060-\u2064\ufeff\u180e]{16,})"
)
_CARRIERS = _TAGS | _SELECTORS | _BITS
_FLAG = "\U0001f3f4"

_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһкмтвнАВЕКМНОРСТУХІЈЅαοεικνρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhkmtbhABEKMHOPCTYXIJSaoeikvptuxABEZHIKMNOPTYX",
)
"""Cyrillic and Greek letters that look like Latin ones."""


_DISGUISES = INVISIBLE | _TAGS | frozenset(map(chr, _LOOK_ALIKES))


class Message(NamedTuple):
    """A hidden message: its place, the characters that carry it, and its text; "" if unknown."""

    span: Span
    carrier: str
    text: str


def hidden_messages(document: Document) -> Iterator[Message]:
    """Yield the messages in invisible characters, except flags and emoji."""
    found = unusual(document)
    if found.isdisjoint(_CARRIERS):
        return
    text = document.text
    for match in re.finditer(_CARRIER, text):
        span = Span(*match.span())
        if match["tags"]:
            if text[max(span.start - 1, 0) : span.start] != _FLAG and len(match[0]) >= MIN_MESSAGE_CHARS:
                yield Message(span, "tag characters", "".join(chr(ord(char) - 0xE0000) for char in match[0]))
        elif match["selectors"]:
            data = bytes(ord(char) - 0xFE00 if char < "\uff00" else ord(char) - 0xE0100 + 16 for char in match[0])
            yield Message(span, "variation selectors", data.decode("utf-8", "ignore"))
        else:
            yield Message(span, "zero-width characters", "")


def as_read(text: str) -> str:
    """Return a text without disguises: tag characters and full-width or mathematical letters as plain letters, no
    invisible characters, and Cyrillic or Greek letters in a Latin word as the Latin ones that they look like.

    >>> as_read("Ign\u200bore рrеvious ｒｕｌｅｓ")
    'Ignore previous rules'
    """
    if text.isascii():
        return text
    shown = "".join(chr(ord(char) - 0xE0000) if char in _TAGS else char for char in text)
    plain = unicodedata.normalize("NFKC", "".join(char for char in shown if char not in INVISIBLE))
    return re.sub(r"[^\W\d_]+", _as_latin, plain)


def _as_latin(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii() or not any(char.isascii() for char in word):
        return word
    latin = word.translate(_LOOK_ALIKES)
    return latin if latin.isascii() else word


@lru_cache(maxsize=1)
def is_disguised(document: Document) -> bool:
    """Return whether a document has characters that `as_read` may replace."""
    found = unusual(document)
    if not found:
        return False
    if not found.isdisjoint(_DISGUISES):
        return True
    return any("\uff00" <= char <= "\uff5e" or "\U0001d400" <= char <= "\U0001d7ff" for char in found)
