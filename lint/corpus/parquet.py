"""Shards of Parquet: read in blocks of rows, and written with the row groups and the settings of the source."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from lint.corpus.folder import Staged
from lint.corpus.ledger import VERSION, Footer, Header, LedgerLine, encoded
from lint.corpus.mending import Change, Shard
from lint.corpus.streams import writing
from lint.corpus.tables import fixed_rows, fixed_schema
from lint.errors import SourceError, UsageError
from lint.extras import require
from lint.new_file import mode_like
from lint.sources.parquet import records
from lint.sources.record import Fields
from lint.sources.records import BATCH_BYTES, BATCH_RECORDS, RecordBatch
from lint.sources.storage import opened, reason, size

if TYPE_CHECKING:
    import pyarrow as pa

FORM = "parquet"

MAX_GROUP_BYTES = 128 * 1024 * 1024
"""A row group with more than this, decompressed, is written as several, since one is held whole to be written."""

_READ_BYTES = 1024 * 1024
"""How much of a column is read at a time."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a shard before its rows are read."""

    schema: Any
    settings: dict[str, Any]
    """How it was written, as the arguments of a `pyarrow.parquet.ParquetWriter`."""


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """Some rows of a shard, whole, and their records; the last block of a shard has none."""

    batch: RecordBatch
    rows: Any = None
    """A `pyarrow.RecordBatch`."""
    first: int = 0
    """The number of the first row."""
    ends_group: bool = False
    """Whether the row group that is to be written ends here."""
    source: Source | None = None
    is_last: bool = False
    error: str = ""
    """Why the shard cannot be read."""


def blocks(shard: Shard, fields: Fields) -> Iterator[Block]:
    """All of a shard, in order."""
    error = ""
    try:
        with opened(shard.source, real=shard.real) as file:
            yield from _blocks(_reader(file), shard, fields)
    except SourceError as failure:
        error = str(failure)
    yield Block(batch=RecordBatch(shard.source, (), fields), is_last=True, error=error)


def _reader(file: Any) -> Any:
    parquet = require("pyarrow.parquet", "corpus")
    with _reading("the Parquet file is damaged or none"):
        return parquet.ParquetFile(file, buffer_size=_READ_BYTES, pre_buffer=False, page_checksum_verification=True)


@contextlib.contextmanager
def _reading(what: str) -> Iterator[None]:
    try:
        yield
    except (UsageError, SourceError):
        raise
    except Exception as error:  # a damaged page, a codec that is not there, a failing network
        raise SourceError(f"{what}: {reason(error).removeprefix('cannot be read: ')[:300]}") from error


def _blocks(parquet: Any, shard: Shard, fields: Fields) -> Iterator[Block]:
    source = Source(schema=parquet.schema_arrow, settings=writer_settings(parquet))
    yield Block(batch=RecordBatch(shard.source, (), fields), source=source)
    number, file_bytes = 1, size(shard.source) or 0
    for group in range(parquet.num_row_groups):
        described = parquet.metadata.row_group(group)
        pieces = _pieces(parquet, group, described)
        while True:
            with _reading(f"row group {group + 1} is damaged"):
                piece = next(pieces, None)
                if piece is None:
                    break
                rows, ends_group = piece
                found = records(rows, fields, first=number, known=tuple(rows.schema.names))
            read_bytes = file_bytes * rows.num_rows // max(parquet.metadata.num_rows, 1)
            batch = RecordBatch(shard.source, tuple(found), fields, read_bytes)
            yield Block(batch=batch, rows=rows, first=number, ends_group=ends_group)
            number += rows.num_rows


def _pieces(parquet: Any, group: int, described: Any) -> Iterator[tuple[pa.RecordBatch, bool]]:
    """The rows of a group, and whether those of a group that is to be written end with them."""
    row_count = described.num_rows
    written_rows = math.ceil(row_count / max(math.ceil(described.total_byte_size / MAX_GROUP_BYTES), 1))
    row_bytes = described.total_byte_size // max(row_count, 1)
    batch_rows = max(min(BATCH_BYTES // max(row_bytes, 1), BATCH_RECORDS), 1)
    done = 0
    for batch in parquet.iter_batches(batch_rows, row_groups=[group], use_threads=False):
        start = 0
        while start < batch.num_rows:
            count = min(batch.num_rows - start, written_rows - done % written_rows)
            done += count
            yield batch.slice(start, count), done % written_rows == 0 or done == row_count
            start += count


def writer_settings(parquet: Any) -> dict[str, Any]:
    """How a file was written, as the arguments of a `pyarrow.parquet.ParquetWriter`; as far as it can be told."""
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
        settings["compression"] = {column.path_in_schema: _codec(column.compression) for column in columns}
        settings["use_dictionary"] = [
            column.path_in_schema
            for column in columns
            if {"PLAIN_DICTIONARY", "RLE_DICTIONARY"} & set(column.encodings)
        ] or False
        settings["write_statistics"] = [
            column.path_in_schema for column in columns if column.is_stats_set
        ] or False  # fmt: skip
        settings["write_page_index"] = any(column.has_column_index for column in columns)
    return settings


def _codec(name: str) -> str:
    return "NONE" if name == "UNCOMPRESSED" else name


class Writer:
    """Writes a fixed shard and its ledger to where they wait."""

    def __init__(self, shard: Shard, staged: Staged, fields: Fields, *, ledger: bool) -> None:
        self._shard, self._staged, self._fields = shard, staged, fields
        self._files, self._ledgers = contextlib.ExitStack(), contextlib.ExitStack()
        self._ledger = self._ledgers.enter_context(writing(staged.ledger, "")) if ledger else None
        self._rows: list[Any] = []
        self._writer: Any = None
        self._schema: Any = None
        self._changed_count = 0

    def _open(self, source: Source) -> None:
        parquet = require("pyarrow.parquet", "corpus")
        try:
            self._schema = fixed_schema(source.schema, self._fields)
        except UsageError as error:
            raise UsageError(f"{self._shard.source}: {error}") from None
        out = self._files.enter_context(writing(self._staged.shard, "", mode=mode_like(self._shard.source)))
        self._writer = self._files.enter_context(parquet.ParquetWriter(out, self._schema, **source.settings))
        schema = base64.b64encode(source.schema.serialize().to_pybytes()).decode("ascii")
        header = Header(
            version=VERSION, shard=self._shard.name, source=self._shard.shown_source, form=FORM, schema=schema,
            text_field=self._fields.text,
        )  # fmt: skip
        self._log(header)

    def write(self, block: Block, changes: Mapping[int, Change]) -> None:
        """Writes the rows of a block, as they are or as they are changed to."""
        if block.source is not None:
            self._open(block.source)
        if block.rows is None:
            return
        rows, marked = fixed_rows(
            block.rows, changes, self._schema, self._fields, shard=self._shard.name, first=block.first
        )  # fmt: skip
        self._rows.append(rows)
        self._changed_count += len(changes)
        for change in changes.values():
            self._log(msgspec.structs.replace(change.entry, is_marked=change.number in marked))
        if block.ends_group:
            self._flush()

    def _flush(self) -> None:
        """Writes a row group: in one piece, so that its pages do not depend on the blocks."""
        arrow = require("pyarrow", "corpus")
        table = arrow.Table.from_batches(self._rows, self._schema).combine_chunks()
        self._writer.write_table(table, row_group_size=max(table.num_rows, 1))
        self._rows = []

    def close(self) -> None:
        """Ends the files."""
        self._files.close()
        if self._ledger is not None:
            with self._staged.shard.open("rb") as written:
                after = hashlib.file_digest(written, "sha256").hexdigest()
            self._log(Footer(records=self._changed_count, before="", after=after))
        self._ledgers.close()

    def abandon(self) -> None:
        """Lets go of the files, of which nothing is kept."""
        for stack in (self._files, self._ledgers):
            with contextlib.suppress(Exception):
                stack.close()

    def _log(self, line: LedgerLine) -> None:
        if self._ledger is not None:
            self._ledger.write(encoded(line))
