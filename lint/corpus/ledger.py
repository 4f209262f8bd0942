"""The ledger of a fixed corpus, which can restore each changed record. Pure.

There is one JSON Lines file per shard: a `Header`, an `Entry` for each changed record, in order, and a `Footer`. Spans
are code points of the original text; `size` counts bytes of the line in JSON Lines, and code points in Parquet.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Annotated, TypeVar

import msgspec

from lint.fixing import Fate
from lint.fixing.fix import Fixed
from lint.fixing.records import TextPart, removals, text_parts

VERSION = 1

PART_FIELDS = ("parent_id", "part", "span")
"""The fields of a record that was split, or that results from a split. `span` is an object with `start` and `end`."""

FIRST_PART_ONLY = ("title", "url", "date")
"""Fields that stay with the first part, as named by `lint.sources.record.Fields`."""


class Header(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="entry", tag="shard"):
    """The first line of a ledger."""

    version: int
    shard: str  # The name of the shard within the output folder
    source: str
    form: str
    schema: str = ""  # Parquet: the Arrow schema of the source, in base64
    text_field: str


class Removed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A removed span of text, and the rule that removed it."""

    rule: str
    start: int
    end: int
    text: str
    json: str | None = None  # How it was escaped in JSON, if not in the standard way


class PartEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A text after the fix; each is in a record of its own.

    The host stays in the original record, with `part` 1, unless it has such fields from an earlier split. Each further
    part is a record after it with the other fields of the original, except `FIRST_PART_ONLY`; an id of its own, if ids
    are texts; the original id as `parent_id`; and `span`, its place in the original text, in code points.
    """

    start: int
    end: int
    sha256: str


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """A span of the record with one fate; part 0 is the host. Dropped text is in `removed`, in the same order."""

    fate: Fate
    part: Annotated[int, msgspec.Meta(ge=0)]
    size: Annotated[int, msgspec.Meta(ge=0)]


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="entry", tag="record"):
    """The changes of a record."""

    record: int  # Its number in the source, from 1
    id: str | None
    rules: tuple[str, ...]
    removed: tuple[Removed, ...]
    parts: tuple[PartEntry, ...]
    before: str  # SHA-256 of the text before, as UTF-8
    pieces: tuple[Piece, ...]
    is_marked: bool = False  # Parquet: whether `part` and `span` were set in the row of the host


class Footer(msgspec.Struct, frozen=True, kw_only=True, tag_field="entry", tag="end"):
    """The last line, with checksums: of the decompressed files in JSON Lines, in Parquet of the file written."""

    records: int  # How many records were changed
    before: str
    after: str


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The replacement of a record: whole lines with their terminators in JSON Lines, texts for rows in Parquet."""

    lines: tuple[bytes, ...] = ()
    parts: tuple[TextPart, ...] = ()
    entry: Entry

    @property
    def count(self) -> int:
        """Return the number of records after the fix."""
        return len(self.entry.parts)


LedgerLine = Header | Entry | Footer

Log = Callable[[LedgerLine], None]  # Writes a line, if a ledger is kept

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(LedgerLine)

Data = TypeVar("Data", str, bytes)


def entry_of(
    fixed: Fixed, pieces: Sequence[Piece], *, number: int, record_id: str | None, before: str, spellings: Sequence[str]
) -> Entry:
    """Return the entry for a record; `spellings` are how removed text was escaped in JSON, or none."""
    gone = removals(fixed)
    return Entry(
        record=number,
        id=record_id,
        rules=tuple(sorted({segment.rule for segment in fixed.segments if segment.rule})),
        removed=tuple(
            Removed(rule=one.rule, start=one.span.start, end=one.span.end, text=one.text, json=spelling or None)
            for one, spelling in zip(gone, spellings or [""] * len(gone), strict=True)
        ),
        parts=tuple(
            PartEntry(start=part.span.start, end=part.span.end, sha256=text_sha256(part.text))
            for part in text_parts(fixed)
        ),
        before=text_sha256(before),
        pieces=tuple(_merged(pieces)),
    )


def _merged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces that are not empty; neighbours with the same fate and part are one, except dropped ones."""
    filled = (piece for piece in pieces if piece.size)
    for (fate, part), group in groupby(filled, key=lambda piece: (piece.fate, piece.part)):
        if fate is Fate.DROPPED:
            yield from group
        else:
            yield Piece(fate, part, sum(piece.size for piece in group))


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text as UTF-8, lone surrogates too, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def encoded(line: LedgerLine) -> bytes:
    """Return a line of the ledger, with its line feed."""
    try:
        return _encoder.encode(line) + b"\n"
    except UnicodeEncodeError:  # lone surrogates, which only their escapes can carry
        return json.dumps(msgspec.to_builtins(line), separators=(",", ":")).encode("ascii") + b"\n"


def decoded(line: bytes) -> LedgerLine:
    """Decode a line of a ledger; raises ValueError if it is incomplete or damaged."""
    try:
        read: LedgerLine = _decoder.decode(line)
    except ValueError:  # lone surrogates are not for msgspec
        try:
            read = msgspec.convert(json.loads(line), LedgerLine)
        except RecursionError:
            raise ValueError("is nested too deeply") from None
    return read


def original_of(pieces: Sequence[Piece], removed: Sequence[Data], parts: Sequence[Data]) -> Data:
    """Restore the text of a record from its present parts and removed text; raises ValueError if some is missing."""
    positions = [0] * len(parts)
    gone = iter(removed)
    found: list[Data] = []
    for piece in pieces:
        if piece.fate is Fate.DROPPED:
            data = next(gone, None)
            if data is None:
                raise ValueError("the ledger lacks what was removed")
            found.append(data)
            continue
        if piece.part >= len(parts):
            raise ValueError("the ledger mentions parts that do not exist")
        start = positions[piece.part]
        positions[piece.part] += piece.size
        if piece.fate is Fate.KEPT:
            found.append(parts[piece.part][start : start + piece.size])
    return parts[0][:0].join(found)


def part_id(record_id: str, number: int) -> str:
    """Return the id of a further part; like the name of a part file, `a.part2.txt`.

    >>> part_id("news-17", 2)
    'news-17.part2'
    """
    return f"{record_id}.part{number}"
