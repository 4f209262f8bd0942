"""Parquet: one record per row, streamed in batches regardless of the size of row groups."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

import msgspec

from lint.core.errors import SourceError
from lint.core.extras import check, require
from lint.sources.apart import read
from lint.sources.jsonl import NULL, no_field, not_text
from lint.sources.record import MAX_OTHER_FIELDS, Fields, Position, Record
from lint.sources.storage import check_expansion, opened, reason, size

_BATCH_BYTES = 4 * 1024 * 1024  # About how much is decoded at a time

_BATCH_ROWS = 512  # Small, as the size of a row is unknown: equal texts in a column are stored once

_MESSAGE_BYTES = 500_000
_ROW_BYTES = 256  # Minimum size of a row: a few bytes may encode millions of empty ones

_READ_BYTES = 1024 * 1024
"""Bytes of a column that are read at a time; without a limit, pyarrow reads the whole column of a row group."""


_Part = tuple[list[Record], float]  # Some records of a file, and the share of it that was read up to them


def pieces(
    name: str, fields: Fields, position: Position, stream: BinaryIO | None = None, real: str = ""
) -> Iterator[Record]:
    """Yield the records of a file, URL or stream, read in a separate process; raises SourceError if it cannot be.

    In a damaged row group, the first unreadable record has the error, and reading continues with the next group.
    """
    check("pyarrow", "corpus")
    decode = msgspec.msgpack.Decoder(_Part).decode
    with opened(name, stream and io.BytesIO(stream.read()), real) as file:
        file_bytes = size(name) or 0
        for data in read("lint.sources.parquet:parts", file, msgspec.msgpack.encode(fields)):
            some, share = decode(data)
            position.read_bytes = int(file_bytes * share)
            yield from some


def parts(file: BinaryIO, args: bytes) -> Iterator[bytes]:
    """Yield the records of a file in messages of about `_MESSAGE_BYTES`; raises SourceError."""
    fields: Fields = msgspec.msgpack.decode(args, type=Fields)
    encode = msgspec.msgpack.Encoder().encode
    file_bytes = file.seek(0, io.SEEK_END)
    held: list[Record] = []
    held_bytes = made_bytes = 0
    number = 0
    parquet = footer(file)
    total_count = max(parquet.metadata.num_rows, 1)
    try:
        for number, record in enumerate(_records(parquet, fields), 1):
            held.append(record)
            held_bytes += _ROW_BYTES + record.weight_bytes
            if held_bytes >= _MESSAGE_BYTES:
                made_bytes += held_bytes
                check_expansion(made_bytes, file_bytes)
                yield encode((held, min(number / total_count, 1)))
                held, held_bytes = [], 0
    except SourceError as error:
        held.append(Record(number=number + 1, text=None, error=str(error)))
    if held:
        yield encode((held, 1))


def _records(parquet: Any, fields: Fields) -> Iterator[Record]:
    known = tuple(parquet.schema_arrow.names)
    columns = [column for column in known if column in fields.names]
    number = 1
    for group in range(parquet.num_row_groups):
        last = number + parquet.metadata.row_group(group).num_rows - 1
        try:
            # Without columns, pyarrow still counts the rows: each lacks its text.
            for batch in parquet.iter_batches(
                _row_count(parquet, group, columns), row_groups=[group], columns=columns, use_threads=False
            ):
                yield from records(batch, fields, first=number, known=known)
                number += batch.num_rows
        except Exception as error:  # a damaged page, an unknown compression, a failing network
            what = f"row group {group + 1} is damaged, rows {number:,} to {last:,} were not read: {_short(error)}"
            yield Record(number=number, text=None, error=what)
        number = last + 1


def footer(file: BinaryIO) -> Any:
    """Open the file and read only its metadata; raises SourceError."""
    parquet = require("pyarrow.parquet", "corpus")
    try:
        found = parquet.ParquetFile(file, buffer_size=_READ_BYTES, pre_buffer=False, page_checksum_verification=True)
        names = found.schema_arrow.names
    except Exception as error:  # a damaged footer, or any error of a remote file system
        raise SourceError(f"not a Parquet file, or a damaged one: {_short(error)}") from error
    if len(set(names)) < len(names):
        raise SourceError("the Parquet file is damaged: several of its columns have the same name")
    return found


def _row_count(parquet: Any, group: int, columns: list[str]) -> int:
    """Return how many rows of a group to decode at a time, for `_BATCH_BYTES` on average."""
    described = parquet.metadata.row_group(group)
    parts = (described.column(index) for index in range(described.num_columns))
    total_bytes: int = sum(part.total_uncompressed_size for part in parts if part.path_in_schema in columns)
    row_bytes: int = total_bytes // max(described.num_rows, 1)
    return max(min(_BATCH_BYTES // max(row_bytes, 1), _BATCH_ROWS), 1)


def records(batch: Any, fields: Fields, *, first: int = 1, known: tuple[str, ...] = ()) -> list[Record]:
    """Return the records of an Arrow record batch or table, numbered from `first`.

    `known` are all columns of the file, if the batch does not have all.
    """
    names = batch.schema.names
    id_name = fields.id or "id"
    others: tuple[str, ...] | None = tuple(name for name in known or names if name != fields.text)[:MAX_OTHER_FIELDS]
    if fields.text not in names:
        texts: list[str | _Wrong] = [_Wrong(no_field(fields.text, others or ()))] * batch.num_rows
    else:
        texts = _strings(batch, fields.text)
        others = None if is_text(batch.column(fields.text).type) else others
    ids = _ids(batch, id_name) if id_name in names else [None] * batch.num_rows
    metas = [(key, _strings(batch, name)) for key, name in fields.meta.items() if name in names]
    found = []
    for number, (text, own_id) in enumerate(zip(texts, ids, strict=True), first):
        meta = {key: value for key, column in metas if isinstance(value := column[number - first], str)}
        if isinstance(text, str):
            found.append(Record(number=number, text=text, id=own_id, meta=meta))
        else:
            found.append(Record(number=number, text=None, id=own_id, meta=meta, error=text.error, other_fields=others))
    return found


class _Wrong(NamedTuple):
    error: str


def _strings(batch: Any, name: str) -> list[str | _Wrong]:
    """Return the texts in a column, and `_Wrong` for other values. Old writers declare texts as bytes."""
    column = batch.column(name)
    if not is_text(column.type):
        wrong = _Wrong(not_text(name, f"of the type {column.type}"))
        return [wrong] * batch.num_rows
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:  # a column of texts of which some are not UTF-8
        arrow = require("pyarrow", "corpus")
        if arrow.types.is_dictionary(column.type):
            column = column.cast(column.type.value_type)
        values = column.cast(arrow.large_binary()).to_pylist()
    null = _Wrong(not_text(name, NULL))
    return [null if value is None else _decoded(value) if isinstance(value, bytes) else value for value in values]


def is_text(kind: Any, *, allow_bytes: bool = True) -> bool:
    """Return whether a type is that of texts, of any width, or of bytes that may be texts; also in a dictionary."""
    types = require("pyarrow.types", "corpus")
    if types.is_dictionary(kind):
        kind = kind.value_type
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        return True
    is_bytes = types.is_binary(kind) or types.is_large_binary(kind) or types.is_binary_view(kind)
    return allow_bytes and bool(is_bytes)


def _decoded(value: bytes) -> str | _Wrong:
    try:
        return value.decode()
    except UnicodeDecodeError as error:
        return _Wrong(f"is not UTF-8: byte 0x{value[error.start]:02x} at byte {error.start + 1} of the text")


def _ids(batch: Any, name: str) -> list[str | None]:
    """Return the ids of the records: texts, and numbers in JSON notation."""
    types = require("pyarrow.types", "corpus")
    column = batch.column(name)
    if is_text(column.type):
        return [value if isinstance(value, str) else None for value in _strings(batch, name)]
    if not (types.is_integer(column.type) or types.is_floating(column.type)):
        return [None] * batch.num_rows
    return [None if value is None else repr(value) for value in column.to_pylist()]


def _short(error: Exception) -> str:
    return reason(error).removeprefix("cannot be read: ")[:300]
