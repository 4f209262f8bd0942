"""Records: the documents of a corpus, each a row of a file, with metadata."""

from collections.abc import Mapping

import msgspec

from lint.core.document import Document

META_KEYS = ("title", "url", "language", "date", "source")
"""The metadata of a record that rules may use: the keys of `Document.meta`."""

MAX_OTHER_FIELDS = 100
"""Maximum number of fields that are considered for suggestions: a hostile record has a million."""


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """The field names of records, from the options and the config."""

    text: str = "text"
    id: str | None = None
    """None: `id`, where there is one."""
    title: str = "title"
    url: str = "url"
    language: str = "language"
    date: str = "date"
    source: str | None = None
    """None: the source of a record is the host of its URL, or its folder."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return all fields that are read, each once: text, id, and those of `META_KEYS`."""
        wanted = (self.text, self.id or "id", *(self.meta.values()))
        return tuple(dict.fromkeys(wanted))

    @property
    def meta(self) -> Mapping[str, str]:
        """Return key of `Document.meta` to field of a record."""
        return {key: name for key in META_KEYS if (name := getattr(self, key)) is not None}


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a corpus, or the reason why it cannot be read."""

    number: int
    """1-based: the line of a JSON Lines file, the row of a Parquet file."""
    text: str | None
    """None if there is an `error`."""
    id: str | None = None
    """The record's id as text; numbers in JSON notation."""
    meta: Mapping[str, str] = {}
    """The text fields among title, url, language, date and source."""
    error: str = ""
    """Why the record cannot be read, for people."""
    other_fields: tuple[str, ...] | None = None
    """Parquet: the other columns, if that of the text is missing or of another type."""
    raw: bytes = b""
    """JSON Lines: the line without its terminator, verbatim."""

    @property
    def is_blank(self) -> bool:
        """Return whether this is a blank line, which is not a record."""
        return self.text is None and not self.error

    @property
    def weight_bytes(self) -> int:
        return len(self.text or "")


class Position(msgspec.Struct):
    """The position in a file, for a progress bar; updated by the source."""

    read_bytes: int = 0
    """Bytes read from the file, before decompression."""


def document_of(record: Record, path: str) -> Document:
    """Return the document of a record that has a text, in the file `path`; its id is the record's, or `path:number`."""
    assert record.text is not None, record.error
    return Document(record.text, id=record.id or f"{path}:{record.number}", path=path, meta=record.meta)
