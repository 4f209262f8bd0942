"""What passes between the parts of the language server: buffers, and what is wrong in them."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from pathlib import Path

import msgspec

from lint.checking.baseline_entries import Entry
from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Fix, Severity
from lint.corpus.formats.members import byte_offsets, members
from lint.sources.record import Fields, Record


class Kind(enum.Enum):
    """What a buffer holds."""

    TEXT = "text"
    RECORDS = "records"
    CONFIG = "config"
    RULE = "rule"
    OTHER = "other"


class Buffer(msgspec.Struct, frozen=True, kw_only=True):
    """A document as an editor has it at one moment."""

    uri: str
    path: Path | None
    """None for a buffer that is no file."""
    text: str
    version: int | None = None
    language: str = ""


class Home(msgspec.Struct, frozen=True):
    """Where a document stands in its buffer: all of it, or the text of a record."""

    document: Document
    line: bytes = b""
    """The line of the record, with its terminator; empty for a buffer that is one document."""
    start: int = 0
    """The offset of that line in the buffer."""
    record: Record | None = None
    fields: Fields = Fields()

    @property
    def record_name(self) -> str:
        """Return what a baseline calls the record; empty for a buffer that is one document."""
        return "" if self.record is None else self.record.id or str(self.record.number)

    @property
    def is_numbered(self) -> bool:
        """Return whether it is a record without an id, which the baseline calls by its number."""
        return self.record is not None and not self.record.id

    def offsets(self, ascending: list[int]) -> list[int]:
        """Return where offsets of the document are in the buffer."""
        if self.record is None:
            return ascending
        text = members(self.line).last(self.fields.text)
        assert text is not None, "the record has a text"
        body = self.line[text.value + 1 : text.end - 1]
        places = (text.value + 1 + place for place in byte_offsets(body, ascending))
        return [self.start + len(self.line[:place].decode()) for place in places]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """Something to show in a buffer, from `start` to `end`."""

    start: int
    end: int
    rule: str
    severity: Severity
    message: str
    diagnostic: Diagnostic | None = None
    home: Home | None = None
    """The document that the diagnostic is in."""

    @property
    def fix(self) -> Fix | None:
        """Return the fix of the finding."""
        return self.diagnostic.fix if self.diagnostic else None


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong in a buffer."""

    buffer: Buffer
    items: tuple[Item, ...] = ()
    rules: tuple[Rule, ...] = ()
    """The rules in effect for a text or for records."""
    edit_budget: float = 1.0
    accepted: tuple[Entry, ...] = ()
    """The entries of a baseline that may be about the buffer."""
    is_complete: bool = True
    """Whether all rules have run; else `items` has what slow ones found before, moved by the edit."""
    home: Home | None = None
    """The document that the rest of the rules are to run on, if that is not complete."""
    problem: str = ""
    """Why the buffer was not checked: its config is wrong."""

    def items_at(self, start: int, end: int) -> Iterator[Item]:
        """Yield the items that touch a range."""
        return (item for item in self.items if item.start <= end and start <= item.end)
