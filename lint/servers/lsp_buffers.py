"""Buffers, their findings and positions, as passed between the parts of the language server."""

import enum
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

import msgspec
from lsprotocol import types

from lint.checking.baseline import Entry
from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Fix, Severity
from lint.corpus.formats.lines import byte_offsets, members
from lint.sources.record import Fields, Record


class Kind(enum.Enum):
    TEXT = "text"
    RECORDS = "records"
    CONFIG = "config"
    RULE = "rule"
    OTHER = "other"


class Buffer(msgspec.Struct, frozen=True, kw_only=True):
    """A document in an editor at one moment."""

    uri: str
    path: Path | None  # None for a buffer without a file
    text: str
    version: int | None = None
    language: str = ""


class Home(msgspec.Struct, frozen=True):
    """The place of a document in its buffer: all of it, or the text of a record."""

    document: Document
    line: bytes = b""  # The record's line with its terminator; empty unless the buffer holds records
    start: int = 0  # The offset of that line in the buffer
    record: Record | None = None
    fields: Fields = Fields()

    @property
    def record_name(self) -> str:
        """Return the record's name in a baseline; "" unless the buffer holds records."""
        return "" if self.record is None else self.record.id or str(self.record.number)

    @property
    def is_numbered(self) -> bool:
        """Return whether the record has no id, so that the baseline uses its number."""
        return self.record is not None and not self.record.id

    def offsets(self, ascending: list[int]) -> list[int]:
        """Return the buffer offsets of document offsets."""
        if self.record is None:
            return ascending
        text = members(self.line).last(self.fields.text)
        assert text is not None, "the record has a text"
        body = self.line[text.value + 1 : text.end - 1]
        places = (text.value + 1 + place for place in byte_offsets(body, ascending))
        return [self.start + len(self.line[:place].decode()) for place in places]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A finding to show in a buffer."""

    start: int
    end: int
    rule: str
    severity: Severity
    message: str
    diagnostic: Diagnostic | None = None
    home: Home | None = None  # The document of the diagnostic

    @property
    def fix(self) -> Fix | None:
        return self.diagnostic.fix if self.diagnostic else None


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """The findings of a buffer."""

    buffer: Buffer
    items: tuple[Item, ...] = ()
    rules: tuple[Rule, ...] = ()  # The rules in effect
    edit_budget: float = 1.0
    accepted: tuple[Entry, ...] = ()  # The baseline entries that may apply
    is_complete: bool = True
    """Whether all rules have run; if not, `items` has earlier findings of slow ones, moved by the edit."""
    home: Home | None = None  # The document to complete
    problem: str = ""  # Why the buffer was not checked: its config is invalid

    def items_at(self, start: int, end: int) -> Iterator[Item]:
        return (item for item in self.items if item.start <= end and start <= item.end)


_LINE_END = re.compile("\r\n|\n|\r")
"""Line ends of the protocol (3.17, Text Documents), unlike those of Python or `lint.core.segment`."""

_UNIT_BYTES = {types.PositionEncodingKind.Utf8: 1, types.PositionEncodingKind.Utf32: 4}
_CODECS = {1: "utf-8", 2: "utf-16-le", 4: "utf-32-le"}


class Positions:
    """A text's 0-based lines and characters, in the client's units."""

    def __init__(self, text: str, encoding: str | None = None) -> None:
        """`encoding` is the negotiated one; None is UTF-16."""
        self._text = text
        self._unit_bytes = _UNIT_BYTES.get(types.PositionEncodingKind(encoding), 2) if encoding else 2
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def position(self, offset: int) -> types.Position:
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position, limited to the end of its line and of the text."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self.line(position.line)
        line = self._text[start:end]
        if self._unit_bytes == 4 or line.isascii():
            return start + min(position.character, len(line))
        left = position.character
        for index, char in enumerate(line):
            left -= self._units(char)
            if left < 0:  # the position is this character's, or within it
                return start + index
        return end

    def line(self, number: int) -> tuple[int, int]:
        """Return the start and end of a 0-based line without its terminator, at most the last line."""
        start = self._starts[min(number, len(self._starts) - 1)]
        end = _LINE_END.search(self._text, start)
        return start, end.start() if end else len(self._text)

    def _units(self, text: str) -> int:
        if self._unit_bytes == 4 or text.isascii():
            return len(text)
        return len(text.encode(_CODECS[self._unit_bytes], "surrogatepass")) // self._unit_bytes
