"""Apply fixes to the rows of an Arrow table, and undo them. Pure; needs pyarrow."""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from lint.core.errors import FixError, UsageError
from lint.corpus.ledger import FIRST_PART_ONLY, PART_FIELDS, Change, Entry, original_of, part_id, text_sha256
from lint.sources.parquet import is_text
from lint.sources.record import Fields


def fixed_schema(schema: pa.Schema, fields: Fields) -> pa.Schema:
    """Return the schema of fixed rows: that of the source, followed by `PART_FIELDS`.

    Columns of `FIRST_PART_ONLY` become nullable. Raises UsageError if a column of `PART_FIELDS` has another type.
    """
    own = {*(getattr(fields, key) for key in FIRST_PART_ONLY), fields.id or "id"} - {fields.text}
    columns = [column.with_nullable(True) if column.name in own else column for column in schema]
    span = pa.struct([pa.field("start", pa.int64()), pa.field("end", pa.int64())])
    for name, kind in zip(PART_FIELDS, (pa.string(), pa.int32(), span), strict=True):
        if name not in schema.names:
            columns.append(pa.field(name, kind))
        elif schema.field(name).type != kind:
            found = schema.field(name).type
            raise UsageError(
                f'has a column "{name}" of type {found}; that name is reserved for a column of parts ({kind})'
            )
    return pa.schema(columns, schema.metadata)


def fixed_rows(
    rows: pa.RecordBatch, changes: Mapping[int, Change], schema: pa.Schema, fields: Fields, *, shard: str, first: int
) -> tuple[pa.RecordBatch, set[int]]:
    """Return the rows, numbered from `first`, with the changes of these numbers; and the numbers of marked hosts.

    A host that was split is marked as the first part, unless it already is a part.
    """
    splits = {number: change for number, change in changes.items() if change.count > 1}
    known = [rows.column(name) for name in PART_FIELDS if name in rows.schema.names]
    marked = {number for number in splits if not any(column[number - first].is_valid for column in known)}
    columns = []
    for wanted in schema:
        is_known = wanted.name in rows.schema.names
        column = rows.column(wanted.name) if is_known else pa.nulls(rows.num_rows, wanted.type)
        spans = []
        for number, change in (changes if wanted.name == fields.text else splits).items():
            row = column.slice(number - first, 1)
            parent = change.entry.id if change.entry.id is not None else f"{shard}:{number}"
            new = _values(wanted.name, row, change, fields, parent=parent, is_marked=number in marked)
            spans.append((number - first, 1, new))
        columns.append(_with(column, spans, is_text_column=wanted.name == fields.text))
    return pa.RecordBatch.from_arrays(columns, schema=schema), marked


def _values(name: str, row: pa.Array, change: Change, fields: Fields, *, parent: str, is_marked: bool) -> pa.Array:
    """Return the values of a column in the rows that replace a `row`."""
    kind, further_count = row.type, change.count - 1
    if name == fields.text:
        return _array([part.text for part in change.parts], kind)
    if name in PART_FIELDS:
        values: dict[str, list[Any]] = {  # the host has no parent
            "parent_id": [None, *[parent] * further_count],
            "part": [*range(1, change.count + 1)],
            "span": [{"start": part.span.start, "end": part.span.end} for part in change.parts],
        }
        first, further = pa.array(values[name][:1], kind), pa.array(values[name][1:], kind)
        return pa.concat_arrays([first if is_marked else row, further])
    if name in {getattr(fields, key) for key in FIRST_PART_ONLY}:
        return pa.concat_arrays([row, pa.nulls(further_count, kind)])
    if name == (fields.id or "id"):  # texts get the number of the part; others are only for the host
        own = change.entry.id if is_text(kind, allow_bytes=False) else None
        ids = [None if own is None else part_id(own, number) for number in range(2, change.count + 1)]
        return pa.concat_arrays([row, _array(ids, kind)])
    return pa.concat_arrays([row] * change.count)


def _array(values: Sequence[str | None], kind: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(kind):
        return _array(values, kind.value_type).cast(kind)
    if not is_text(kind, allow_bytes=False):
        return pa.array([None if value is None else value.encode() for value in values], kind)
    return pa.array(values, kind)


def _with(column: pa.Array, spans: Sequence[tuple[int, int, pa.Array]], *, is_text_column: bool) -> pa.Array:
    """Return a column with other values in place of some spans of rows, each given by its start and length."""
    kind = column.type
    if is_text_column and spans and pa.types.is_dictionary(kind):  # whose texts that are gone would stay in it
        plain = [(place, length, new.dictionary_decode()) for place, length, new in spans]
        return _with(column.dictionary_decode(), plain, is_text_column=True).cast(kind)
    start, chunks = 0, [column.slice(0, 0)]
    for place, length, new in spans:
        chunks += [column.slice(start, place - start), new]
        start = place + length
    return pa.concat_arrays([*chunks, column.slice(start)]) if start else column


def restored_rows(
    rows: pa.Table, entries: Sequence[Entry], schema: pa.Schema, text_field: str, *, first: int
) -> pa.RecordBatch:
    """Return the original rows, with the schema of the source; raises FixError if one was edited since.

    `first` is the number of the first row in the source, and `entries` are those of the rows.
    """
    places: list[int] = []
    row = kept = 0
    for entry in entries:
        row += entry.record - first - kept
        kept = entry.record - first + 1
        places.append(row)
        row += len(entry.parts)
    found = list(zip(places, entries, strict=True))
    texts = [_original_text(entry, rows.column(text_field).slice(place, len(entry.parts))) for place, entry in found]
    columns = []
    for wanted, chunks in zip(schema, rows.columns, strict=False):  # the columns of parts come last
        column = chunks.combine_chunks()
        spans = []
        for (place, entry), text in zip(found, texts, strict=True):
            original = column.slice(place, 1)
            if wanted.name == text_field:
                original = _array([text], column.type)
            elif wanted.name in PART_FIELDS and entry.is_marked:
                original = pa.nulls(1, column.type)
            spans.append((place, len(entry.parts), original))
        columns.append(_with(column, spans, is_text_column=wanted.name == text_field))
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _original_text(entry: Entry, present: pa.ChunkedArray) -> str:
    parts = [value.decode() if isinstance(value, bytes) else value for value in present.to_pylist()]
    if [text_sha256(part) for part in parts] != [part.sha256 for part in entry.parts]:
        raise FixError(f"record {entry.record:,} was edited since")
    text = original_of(entry.pieces, [one.text for one in entry.removed], parts)
    if text_sha256(text) != entry.before:
        raise FixError(f"the ledger cannot restore record {entry.record:,}")
    return text
