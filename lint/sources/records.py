"""Read the records of a corpus in batches of about equal size: cut in one process, decoded in any."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeVar

import msgspec

from lint.core.errors import SourceError, did_you_mean
from lint.sources import RECORD_SOURCES, jsonl, record_suffix
from lint.sources.jsonl import Line
from lint.sources.record import Fields, Position, Record

Piece = Line | Record  # The piece of a file that a source yields: an undecoded line, or a record

P = TypeVar("P", bound=Piece)

BATCH_BYTES = 500_000
"""Approximate size of a batch: large compared with the cost of sending it, small compared with a run."""

BATCH_RECORDS = 2_000

TRIED_RECORDS = 100  # Number of records that are examined to find out that a file lacks the text field

ADVICE = "set text-field in the config, or exclude the file"  # Advice for such a file in a folder

SHOWN_FIELDS = 20
MAX_NAME_CHARS = 40


class RecordBatch(msgspec.Struct, frozen=True):
    """Some records of a file, in their order."""

    path: str
    pieces: tuple[Piece, ...]
    fields: Fields = Fields()
    read_bytes: int = 0  # Bytes of the file that were read for it
    missing_field: str = ""  # Why the file is not linted: its records lack the text field. Only in its one batch.

    def halves(self) -> tuple[RecordBatch, RecordBatch]:
        middle = len(self.pieces) // 2
        first, second = self.pieces[:middle], self.pieces[middle:]
        return msgspec.structs.replace(self, pieces=first), msgspec.structs.replace(self, pieces=second)


def missing_field(batch: RecordBatch) -> str:
    """Return an error message if the first `TRIED_RECORDS` of a file lack the text field, else "".

    A single record with a text or a null is enough; lines without a record do not count.
    """
    names, count = dict[str, None](), 0
    for piece in batch.pieces[:TRIED_RECORDS]:
        try:
            others = piece.other_fields if isinstance(piece, Record) else jsonl.other_fields(piece, batch.fields)
        except SourceError:
            continue
        if others is None:
            return ""
        count += 1
        names.update(dict.fromkeys(others))
    if not count:
        return ""
    shown = [name[:MAX_NAME_CHARS] for name in [*names][:SHOWN_FIELDS]]
    there = f"; other fields: {', '.join(shown)}{', …' if len(names) > SHOWN_FIELDS else ''}" if shown else ""
    none = "no record has" if len(batch.pieces) < TRIED_RECORDS else f"none of the first {count} records has"
    return f'{none} text in a field "{batch.fields.text}"{did_you_mean(batch.fields.text, shown)}{there}'


def batches(path: str, fields: Fields, stream: BinaryIO | None = None, *, real: str = "") -> Iterator[RecordBatch]:
    """Yield the records of a file, URL or `stream`; an error that ends the file is a last record with the number 0.

    A file whose first records lack the text field has that error alone. For `real`, see `lint.sources.storage.opened`.
    """
    found = all_batches(path, fields, stream, real)
    first = next(found, None)
    if first is None:
        return
    if problem := missing_field(first):
        error = f"{problem}; {ADVICE}"
        yield RecordBatch(path, (Record(number=0, text=None, error=error),), fields, first.read_bytes, problem)
        return
    yield first
    yield from found


def all_batches(path: str, fields: Fields, stream: BinaryIO | None = None, real: str = "") -> Iterator[RecordBatch]:
    """Yield the records of a file as `batches` does, even if they lack the text field."""
    position = Position()
    for pieces, read_bytes in batched(_pieces(path, fields, position, stream, real), position):
        yield RecordBatch(path, tuple(pieces), fields, read_bytes)


def batched(pieces: Iterable[P], position: Position) -> Iterator[tuple[list[P], int]]:
    """Yield pieces in lists of about equal size, each with the number of bytes of the file that were read for it."""
    held, weight_bytes, reported_bytes = list[P](), 0, 0
    for piece in pieces:
        held.append(piece)
        weight_bytes += piece.weight_bytes
        if weight_bytes >= BATCH_BYTES or len(held) >= BATCH_RECORDS:
            yield held, position.read_bytes - reported_bytes
            held, weight_bytes, reported_bytes = [], 0, position.read_bytes
    if held:
        yield held, position.read_bytes - reported_bytes


def _pieces(path: str, fields: Fields, position: Position, stream: BinaryIO | None, real: str) -> Iterator[Piece]:
    try:
        source = importlib.import_module(RECORD_SOURCES[record_suffix(path) or ""])
        yield from source.pieces(path, fields, position, stream, real)
    except SourceError as error:
        yield Record(number=0, text=None, error=str(error))


def records(batch: RecordBatch) -> Iterator[Record]:
    """Yield the records of a batch, without blank lines."""
    for piece in batch.pieces:
        record = piece if isinstance(piece, Record) else jsonl.record(piece, batch.fields)
        if not record.is_blank:
            yield record
