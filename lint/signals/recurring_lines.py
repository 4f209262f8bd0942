"""Lines that recur in the documents of a source: what counts as a line, where it stands, and where a document is from.

What learns these lines and what finds them again ask the same functions, so that both mean the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta

from lint.core.document import Document
from lint.signals.line_shape import is_prose

MAX_LINE_CHARS = 500
"""Longer ones are paragraphs that nobody puts below every article. About 80 English words."""

MAX_SOURCE_CHARS = 253
"""The longest host name there can be (RFC 1035); other names of sources are held to it too."""

MAX_SOURCE_LINES = 1000
"""More lines are not taken for one place of one source. `contentlint learn` writes far fewer."""

Place = Literal["head", "tail", "middle"]
"""Above all running text of the document's own, below all of it, or between."""

PLACES: tuple[Place, ...] = ("head", "tail", "middle")

_Lines = Annotated[
    dict[
        Annotated[str, Meta(min_length=1, max_length=MAX_LINE_CHARS)],
        Annotated[float, Meta(gt=0, le=1)],
    ],
    Meta(max_length=MAX_SOURCE_LINES),
]


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """The recurring lines of one source: line to the share of documents, 0 to 1, in which it stands at that place."""

    documents: Annotated[int, Meta(ge=1, description="Number of documents the shares were measured on.")]
    head: _Lines = {}
    tail: _Lines = {}
    middle: _Lines = {}

    def lines(self, place: Place) -> dict[str, float]:
        """Return the lines of a place."""
        found: dict[str, float] = getattr(self, place)
        return found


class Core(NamedTuple):
    """The first and the last unit that is running text of the document's own."""

    first: int
    last: int

    def place(self, index: int) -> Place:
        """Return where the unit `index`, which recurs, stands."""
        return "head" if index < self.first else "tail" if index > self.last else "middle"


def folded(text: str) -> str:
    """Return `text` as it is compared: one space for all white space, in Unicode's form NFC, in its own case.

    The empty string for what is no line that could be learned: without a letter, too long, or with control characters
    or bytes that could not be decoded.

    >>> folded("  Sign\\u00a0up   today! "), folded("* * *"), folded("2000")
    ('Sign up today!', '', '')
    """
    if len(text) > MAX_LINE_CHARS:
        return ""
    line = " ".join(text.split())
    if line.isascii():
        return line if line.isprintable() and any(map(str.isalpha, line)) else ""
    line = unicodedata.normalize("NFC", line)
    if len(line) > MAX_LINE_CHARS or not any(map(str.isalpha, line)):
        return ""
    return line if line.isprintable() or not any(map(_is_unfit, line)) else ""


def _is_unfit(char: str) -> bool:
    """Return whether a character is a control character, half of a surrogate pair, or none at all."""
    return unicodedata.category(char) in ("Cc", "Cs", "Cn")


def units(document: Document) -> list[str]:
    """Return the document's paragraphs as they are compared: a line each, or a group of lines where these are
    hard-wrapped.
    """
    return [folded(text) for text in document.paragraph_texts]


def core(texts: Sequence[str], recurring: Collection[int]) -> Core | None:
    """Return where a document's own running text begins and ends among its paragraphs, those that recur left out.

    In a text without a paragraph of prose, such as a poem, everything that does not recur counts. None when all does.
    """
    own = [index for index in range(len(texts)) if index not in recurring]
    if not own:
        return None
    prose = [index for index in own if is_prose(texts[index])] or own
    return Core(prose[0], prose[-1])


def source_of(document: Document, *, by_field: bool = False) -> str:
    """Return the name of the source that a document is from; the empty string when that cannot be told.

    It is the host of the document's URL, in lower case and without `www.`, or else the name of the folder that its file
    is in. With `by_field` it is the document's `source`, which is a field of its record, and nothing else.

    >>> source_of(Document("", meta={"url": "https://WWW.Example.com:443/news"}))
    'example.com'
    >>> source_of(Document("", path="texts/valley/news.txt"))
    'valley'
    """
    if by_field:
        return _name(" ".join(document.meta.get("source", "").split()))
    return host(document.meta.get("url", "")) or folder_name(document.path or "")


def host(url: str) -> str:
    """Return the host that a URL names, in lower case and without `www.`; the empty string when there is none."""
    if not url:
        return ""
    from urllib.parse import urlsplit

    try:
        found = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return _name(found.rstrip(".").removeprefix("www."))


def folder_name(path: str) -> str:
    """Return the name of the folder that a path has its file in; the empty string when that cannot be told."""
    parts = path.replace("\\", "/").split("/")
    name = parts[-2] if len(parts) > 1 else ""
    return "" if name in (".", "..") else _name(name)


def _name(text: str) -> str:
    """Return the text if it can be the name of a source, else the empty string."""
    return text if len(text) <= MAX_SOURCE_CHARS and text.isprintable() else ""
