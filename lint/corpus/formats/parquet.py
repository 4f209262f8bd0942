"""Read Parquet shards in blocks of rows, and write them with the row groups and settings of the source."""

import base64
import contextlib
import hashlib
import io
import math
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Any, BinaryIO

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import ipc

from lint.core.errors import SourceError, UsageError
from lint.corpus.formats.tables import fixed_rows, fixed_schema
from lint.corpus.ledger import VERSION, Change, Footer, Header, Log
from lint.corpus.output import Staged, writing
from lint.corpus.record_fixing import Shard
from lint.files.access import mode_like
from lint.sources.apart import read
from lint.sources.parquet import footer, records
from lint.sources.record import Fields
from lint.sources.records import BATCH_BYTES, RecordBatch
from lint.sources.storage import check_expansion, opened, reason, size

FORM = "parquet"

MAX_GROUP_BYTES = 128 * 1024 * 1024
"""Maximum size of a row group, decompressed, as one is written as a whole; larger ones are divided."""

BATCH_RECORDS = 512  # Maximum number of rows that are decoded at a time

MAX_BLOCK_BYTES = 8 * 1024 * 1024  # Maximum size of rows that are checked at a time

_ROW_BYTES = 256  # Size of a row without its values, for limits


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """Some rows of a shard, whole, and their records; the last block of a shard has none."""

    batch: RecordBatch
    rows: Any = None
    first: int = 0
    ends_group: bool = False  # Whether a row group to be written ends here
    schema: Any = None  # Of the shard; only in its first block, which has no rows
    settings: Mapping[str, Any] = {}  # How it was written: arguments of a `pyarrow.parquet.ParquetWriter`
    is_last: bool = False
    error: str = ""


def blocks(shard: Shard, fields: Fields) -> Iterator[Block]:
    """Yield all of a shard, in order, read in a separate process (`lint.sources.apart`)."""
    error, args = "", msgspec.msgpack.encode((BATCH_RECORDS, MAX_GROUP_BYTES))
    try:
        with opened(shard.source, real=shard.real) as file:
            found = read(f"{__name__}:parts", file, args)
            schema, settings, row_count = msgspec.msgpack.decode(next(found), type=_Head)
            schema = ipc.read_schema(pa.py_buffer(schema))
            yield Block(batch=RecordBatch(shard.source, (), fields), schema=schema, settings=settings)
            number, file_bytes = 1, size(shard.source) or 0
            for data in found:
                streamed, ends_group = msgspec.msgpack.decode(data, type=_Part)
                with _reading("the Parquet file cannot be read"):
                    rows = ipc.open_stream(streamed).read_next_batch()
                    read_records = tuple(records(rows, fields, first=number, known=tuple(rows.schema.names)))
                read_bytes = file_bytes * rows.num_rows // max(row_count, 1)
                batch = RecordBatch(shard.source, read_records, fields, read_bytes)
                yield Block(batch=batch, rows=rows, first=number, ends_group=ends_group)
                number += rows.num_rows
    except SourceError as failure:
        error = str(failure)
    yield Block(batch=RecordBatch(shard.source, (), fields), is_last=True, error=error)


_Head = tuple[bytes, dict[str, Any], int]  # The first message: schema, settings, and number of rows
_Part = tuple[bytes, bool]  # Each further one: a stream of one batch of rows, and whether a row group ends


def parts(file: BinaryIO, args: bytes) -> Iterator[bytes]:
    """Yield a file in messages: `_Head`, then `_Part` after `_Part`; raises SourceError."""
    batch_rows, max_group_bytes = msgspec.msgpack.decode(args, type=tuple[int, int])
    file_bytes = file.seek(0, io.SEEK_END)
    parquet = footer(file)
    encode, made_bytes = msgspec.msgpack.Encoder().encode, 0
    with _reading("not a Parquet file, or a damaged one"):
        schema = parquet.schema_arrow.serialize().to_pybytes()
        yield encode((schema, writer_settings(parquet), parquet.metadata.num_rows))
    for group in range(parquet.num_row_groups):
        with _reading(f"row group {group + 1} is damaged"):
            for rows, ends_group in _pieces(parquet, group, batch_rows, max_group_bytes):
                *some, last = _cut(rows)
                for piece in (*some, last):
                    made_bytes += _plain_bytes(piece) + _ROW_BYTES * piece.num_rows
                    check_expansion(made_bytes, file_bytes)
                    yield encode((_streamed(piece), ends_group and piece is last))


def _cut(rows: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """Yield the rows in pieces of at most `MAX_BLOCK_BYTES`, if possible."""
    if rows.num_rows < 2 or _plain_bytes(rows) <= MAX_BLOCK_BYTES:
        yield rows
        return
    half = rows.num_rows // 2
    yield from _cut(rows.slice(0, half))
    yield from _cut(rows.slice(half))


def _plain_bytes(rows: pa.RecordBatch) -> int:
    """Return the size of rows without sharing: thousands may share a value of a megabyte."""
    columns = (column.dictionary_decode() if pa.types.is_dictionary(column.type) else column for column in rows.columns)
    return sum(column.nbytes for column in columns)


def _streamed(rows: pa.RecordBatch) -> bytes:
    out = io.BytesIO()
    with ipc.new_stream(out, rows.schema) as stream:
        stream.write_batch(rows)
    return out.getvalue()


@contextlib.contextmanager
def _reading(what: str) -> Iterator[None]:
    try:
        yield
    except (UsageError, SourceError):
        raise
    except Exception as error:  # a damaged page, a codec that is not there, a failing network
        raise SourceError(f"{what}: {reason(error).removeprefix('cannot be read: ')[:300]}") from error


def _pieces(parquet: Any, group: int, most_rows: int, most_bytes: int) -> Iterator[tuple[pa.RecordBatch, bool]]:
    """Yield the rows of a group, and whether a group to be written ends with them, by its reported and real size."""
    described = parquet.metadata.row_group(group)
    row_count = described.num_rows
    written_rows = math.ceil(row_count / max(math.ceil(described.total_byte_size / most_bytes), 1))
    row_bytes = described.total_byte_size // max(row_count, 1)
    batch_rows = max(min(BATCH_BYTES // max(row_bytes, 1), most_rows), 1)
    done = group_rows = group_bytes = 0
    for batch in parquet.iter_batches(batch_rows, row_groups=[group], use_threads=False):
        start = 0
        while start < batch.num_rows:
            rows = batch.slice(start, written_rows - group_rows)
            start, done, group_rows = start + rows.num_rows, done + rows.num_rows, group_rows + rows.num_rows
            group_bytes += rows.nbytes
            ends_group = group_rows == written_rows or done == row_count or group_bytes > most_bytes
            yield rows, ends_group
            if ends_group:
                group_rows = group_bytes = 0


def writer_settings(parquet: Any) -> dict[str, Any]:
    """Return how a file was written, as far as known, as arguments of a `pyarrow.parquet.ParquetWriter`."""
    described = parquet.metadata
    settings: dict[str, Any] = {
        "version": described.format_version,
        "store_schema": b"ARROW:schema" in (described.metadata or {}),
        "use_deprecated_int96_timestamps": any(
            parquet.schema.column(index).physical_type == "INT96" for index in range(len(parquet.schema))
        ),
    }
    if described.num_row_groups:
        group = described.row_group(0)
        columns = [group.column(index) for index in range(group.num_columns)]
        codecs = {column.path_in_schema: column.compression for column in columns}
        settings["compression"] = {name: "NONE" if codec == "UNCOMPRESSED" else codec for name, codec in codecs.items()}
        dictionaries = [one for one in columns if {"PLAIN_DICTIONARY", "RLE_DICTIONARY"} & set(one.encodings)]
        settings["use_dictionary"] = [column.path_in_schema for column in dictionaries] or False
        settings["write_statistics"] = [one.path_in_schema for one in columns if one.is_stats_set] or False
        settings["write_page_index"] = any(column.has_column_index for column in columns)
    return settings


class Writer:
    """Writes a fixed shard to one of the `files` that are open, and `log`s its ledger."""

    def __init__(self, shard: Shard, staged: Staged, fields: Fields, files: ExitStack, log: Log) -> None:
        self._shard, self._staged, self._fields, self._log = shard, staged, fields, log
        self._files = files.enter_context(ExitStack())
        self._rows: list[Any] = []
        self._writer: Any = None
        self._schema: Any = None
        self._changed_count = 0

    def _open(self, source: Any, settings: Mapping[str, Any]) -> None:
        try:
            self._schema = fixed_schema(source, self._fields)
        except UsageError as error:
            raise UsageError(f"{self._shard.source}: {error}") from None
        out = self._files.enter_context(writing(self._staged.shard, "", mode=mode_like(self._shard.source)))
        self._writer = self._files.enter_context(pq.ParquetWriter(out, self._schema, **settings))
        schema = base64.b64encode(source.serialize().to_pybytes()).decode("ascii")
        header = Header(
            version=VERSION, shard=self._shard.name, source=self._shard.shown_source, form=FORM, schema=schema,
            text_field=self._fields.text,
        )  # fmt: skip
        self._log(header)

    def write(self, block: Block, changes: Mapping[int, Change]) -> None:
        if block.schema is not None:
            self._open(block.schema, block.settings)
        if block.rows is None:
            return
        rows, marked = fixed_rows(
            block.rows, changes, self._schema, self._fields, shard=self._shard.name, first=block.first
        )  # fmt: skip
        self._rows.append(rows)
        self._changed_count += len(changes)
        for number, change in changes.items():
            self._log(msgspec.structs.replace(change.entry, is_marked=number in marked))
        if block.ends_group:  # a group is written in one piece, so that its pages do not depend on the blocks
            table = pa.Table.from_batches(self._rows, self._schema).combine_chunks()
            self._writer.write_table(table, row_group_size=max(table.num_rows, 1))
            self._rows = []

    def end(self) -> None:
        self._files.close()
        with self._staged.shard.open("rb") as written:
            after = hashlib.file_digest(written, "sha256").hexdigest()
        self._log(Footer(records=self._changed_count, before="", after=after))
