"""Records: the documents of a corpus, each a row of a file, with what is known about it besides its text."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from lint.core.document import Document

META_KEYS = ("title", "url", "language", "date", "source")
"""What of a record rules may see besides its text: the keys of `Document.meta`."""


MAX_OTHER_FIELDS = 100
"""Among how many of a record's fields the one that was meant is looked for: a hostile record has a million."""


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """Which fields of a record hold what; from the options and the config."""

    text: str = "text"
    id: str | None = None
    """None: `id`, where there is one."""
    title: str = "title"
    url: str = "url"
    language: str = "language"
    date: str = "date"
    source: str | None = None
    """None: what a record is from is told by its URL or its folder."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return all fields that are looked at, each once: text, id, and those of `META_KEYS`."""
        wanted = (self.text, self.id or "id", *(self.meta.values()))
        return tuple(dict.fromkeys(wanted))

    @property
    def meta(self) -> Mapping[str, str]:
        """Return key of `Document.meta` to field of a record."""
        return {key: name for key in META_KEYS if (name := getattr(self, key)) is not None}


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a corpus, or why there is none."""

    number: int
    """1-based: the line of a JSON Lines file, the row of a Parquet file; the same where the file is compressed."""
    text: str | None
    """None when `error` says why."""
    id: str | None = None
    """The record's own id as text; numbers in their JSON spelling."""
    meta: Mapping[str, str] = {}
    """Of title, url, language, date and source those that are texts."""
    error: str = ""
    """Why the record cannot be read, for people."""
    other_fields: tuple[str, ...] | None = None
    """Parquet: the other columns where the one for the text is missing or of another type."""
    raw: bytes = b""
    """JSON Lines: the line without its terminator, verbatim, so that a fix keeps every other byte; else empty."""

    @property
    def is_blank(self) -> bool:
        """Return whether this is a blank line, which stands for no record."""
        return self.text is None and not self.error

    @property
    def weight_bytes(self) -> int:
        """Return about how much work the record is."""
        return len(self.text or "")


class Position(msgspec.Struct):
    """How far a file has been read, for a progress bar; a source moves it on."""

    read_bytes: int = 0
    """Of the file as it is, compressed where it is."""


def document_of(record: Record, path: str) -> Document:
    """Return the document of a record that has a text, in the file `path`; its id is the record's, or `path:number`."""
    assert record.text is not None, record.error
    return Document(record.text, id=record.id or f"{path}:{record.number}", path=path, meta=record.meta)
