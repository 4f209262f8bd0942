"""Recurring lines of a source: what counts as a line, its place, and the source of a document.

Shared by learning and checking, so that both agree.
"""

import unicodedata
from collections.abc import Collection, Sequence
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta

from lint.core.document import Document
from lint.signals.line_shape import is_prose

MAX_LINE_CHARS = 500  # Longer lines are paragraphs; about 80 English words
MAX_SOURCE_CHARS = 253  # The maximum length of a host name (RFC 1035), applied to other source names too
MAX_SOURCE_LINES = 1000  # Maximum lines of one place of one source; `contentlint learn` writes far fewer
Place = Literal["head", "tail", "middle"]  # Above all running text of the document, below all of it, or in between
PLACES: tuple[Place, ...] = ("head", "tail", "middle")

_Lines = Annotated[
    dict[
        Annotated[str, Meta(min_length=1, max_length=MAX_LINE_CHARS)],
        Annotated[float, Meta(gt=0, le=1)],
    ],
    Meta(max_length=MAX_SOURCE_LINES),
]


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """The recurring lines of a source: line to the share of documents, 0 to 1, that have it at that place."""

    documents: Annotated[int, Meta(ge=1, description="Number of documents the shares were measured on.")]
    head: _Lines = {}
    tail: _Lines = {}
    middle: _Lines = {}

    def lines(self, place: Place) -> dict[str, float]:
        found: dict[str, float] = getattr(self, place)
        return found


class Core(NamedTuple):
    """The first and last unit of the document's own running text."""

    first: int
    last: int

    def place(self, index: int) -> Place:
        """Return the place of the recurring unit `index`."""
        return "head" if index < self.first else "tail" if index > self.last else "middle"


def folded(text: str) -> str:
    """Return `text` as it is compared: in NFC, with single spaces, case kept.

    Returns "" for text that cannot be learned: without letters, too long, or with control or undecoded characters.

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
    """Return whether a character is a control, half of a surrogate pair, or unassigned."""
    return unicodedata.category(char) in ("Cc", "Cs", "Cn")


def units(document: Document) -> list[str]:
    """Return the paragraphs as they are compared."""
    return [folded(text) for text in document.paragraph_texts]


def core(texts: Sequence[str], recurring: Collection[int]) -> Core | None:
    """Return the range of a document's own running text, ignoring paragraphs that recur; None if all do.

    Without prose, as in a poem, everything that does not recur counts.
    """
    own = [index for index in range(len(texts)) if index not in recurring]
    if not own:
        return None
    prose = [index for index in own if is_prose(texts[index])] or own
    return Core(prose[0], prose[-1])


def source_of(document: Document, *, by_field: bool = False) -> str:
    """Return the name of a document's source; "" if unknown.

    It is the host of the document's URL without `www.`, or else the name of the file's folder. With `by_field` it is
    the `source` field of the record.

    >>> source_of(Document("", meta={"url": "https://WWW.Example.com:443/news"}))
    'example.com'
    >>> source_of(Document("", path="texts/valley/news.txt"))
    'valley'
    """
    if by_field:
        return _name(" ".join(document.meta.get("source", "").split()))
    return host(document.meta.get("url", "")) or folder_name(document.path or "")


def host(url: str) -> str:
    """Return the host of a URL in lower case without `www.`; "" if there is none."""
    if not url:
        return ""
    from urllib.parse import urlsplit

    try:
        found = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return _name(found.rstrip(".").removeprefix("www."))


def folder_name(path: str) -> str:
    """Return the name of the folder that contains a path; "" if unknown."""
    parts = path.replace("\\", "/").split("/")
    name = parts[-2] if len(parts) > 1 else ""
    return "" if name in (".", "..") else _name(name)


def _name(text: str) -> str:
    """Return the text if it can be the name of a source, else ""."""
    return text if len(text) <= MAX_SOURCE_CHARS and text.isprintable() else ""
