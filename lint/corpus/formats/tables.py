"""Apply fixes to the rows of an Arrow table, and undo them. Pure; needs pyarrow."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from lint.core.errors import FixError, UsageError
from lint.corpus.ledger import FIRST_PART_ONLY, PART_FIELDS, Entry, original_of, part_id, text_sha256
from lint.corpus.record_fixing import Change
from lint.sources.parquet import is_text
from lint.sources.record import Fields


def part_types() -> dict[str, pa.DataType]:
    """Return the types of the columns of `PART_FIELDS`, by name."""
    span = pa.struct([pa.field("start", pa.int64()), pa.field("end", pa.int64())])
    return dict(zip(PART_FIELDS, (pa.string(), pa.int32(), span), strict=True))


def fixed_schema(schema: pa.Schema, fields: Fields) -> pa.Schema:
    """Return the schema of fixed rows: that of the source, followed by `PART_FIELDS`.

    Columns of `FIRST_PART_ONLY` become nullable. Raises UsageError if a column of `PART_FIELDS` has another type.
    """
    own = {*(getattr(fields, key) for key in FIRST_PART_ONLY), fields.id or "id"} - {fields.text}
    columns = [column.with_nullable(True) if column.name in own else column for column in schema]
    for name, kind in part_types().items():
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
    places = _places(rows.num_rows, changes, first)
    marked = {first + row for row, index in places if index == 0 and _is_to_mark(rows, row, changes.get(first + row))}
    columns = []
    for column, wanted in zip(rows.columns, rows.schema, strict=True):
        columns.append(_fixed_column(column, wanted.name, places, changes, fields, first))
    known = dict(zip(rows.schema.names, columns, strict=True))
    parts = _part_columns(places, changes, first, marked, f"{shard}:")
    for name, values in parts.items():
        kind = part_types()[name]
        if name not in known:
            columns.append(pa.array([values.get(place) for place in range(len(places))], kind))
        elif values:
            columns[rows.schema.names.index(name)] = _with(known[name], values)
    return pa.RecordBatch.from_arrays(columns, schema=schema), marked


Places = Sequence[tuple[int, int]]  # For each new row: its original row, and the index of the part, 0 for the host


def _places(row_count: int, changes: Mapping[int, Change], first: int) -> Places:
    return [
        (row, index)
        for row in range(row_count)
        for index in range(changes[first + row].count if first + row in changes else 1)
    ]


def _is_to_mark(rows: pa.RecordBatch, row: int, change: Change | None) -> bool:
    if change is None or change.count == 1:
        return False
    there = (rows.column(name)[row] for name in PART_FIELDS if name in rows.schema.names)
    return not any(value.is_valid for value in there)


def _fixed_column(
    column: pa.Array, name: str, places: Places, changes: Mapping[int, Change], fields: Fields, first: int
) -> pa.Array:
    """Return a column with the rows of further parts."""
    if name == fields.text:
        texts = {
            place: changes[first + row].parts[index].text
            for place, (row, index) in enumerate(places)
            if first + row in changes
        }
        return _with(_taken(column, [row for row, _ in places]), texts)
    hosts = [row if index == 0 else None for row, index in places]
    if name in {getattr(fields, key) for key in FIRST_PART_ONLY} or name in PART_FIELDS:
        return _taken(column, hosts)
    if name == (fields.id or "id"):  # texts get the number of the part; others are only for the host
        ids = ((place, changes[first + row].record_id, index) for place, (row, index) in enumerate(places) if index)
        parts = {place: part_id(own, index + 1) for place, own, index in ids if own is not None}
        return _with(_taken(column, hosts), parts if is_text(column.type, allow_bytes=False) else {})
    return _taken(column, [row for row, _ in places])


def _taken(column: pa.Array, rows: Sequence[int | None]) -> pa.Array:
    """Return the values of some rows; null where a row is None."""
    if len(rows) == len(column) and all(row == place for place, row in enumerate(rows)):
        return column
    try:
        return column.take(pa.array(rows, pa.int64()))
    except NotImplementedError:  # views of texts and lists
        return pa.concat_arrays([column.slice(0, 0), *_slices(column, rows)])


def _slices(column: pa.Array, rows: Sequence[int | None]) -> Iterator[pa.Array]:
    """Yield the same in pieces: adjacent rows, and nulls."""
    start = 0
    for end in range(1, len(rows) + 1):
        row, before = rows[end] if end < len(rows) else None, rows[end - 1]
        if before is not None and row == before + 1:
            continue
        first = rows[start]
        yield pa.nulls(1, column.type) if first is None else column.slice(first, end - start)
        start = end


def _with(column: pa.Array, values: Mapping[int, Any]) -> pa.Array:
    """Return a column with the values at some places replaced."""
    if not values:
        return column
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _with(column.cast(kind.value_type), values).cast(kind)
    is_bytes = not is_text(kind, allow_bytes=False)
    new = [value.encode() if is_bytes and isinstance(value, str) else value for value in values.values()]
    where = {place: len(column) + number for number, place in enumerate(values)}
    both = pa.concat_arrays([column, pa.array(new, kind)])
    return _taken(both, [where.get(place, place) for place in range(len(column))])


def _part_columns(
    places: Places, changes: Mapping[int, Change], first: int, marked: set[int], prefix: str
) -> dict[str, dict[int, Any]]:
    """Return the values of the columns of `PART_FIELDS` by place, without nulls."""
    found: dict[str, dict[int, Any]] = {name: {} for name in PART_FIELDS}
    for place, (row, index) in enumerate(places):
        number = first + row
        if number not in changes or (index == 0 and number not in marked):
            continue
        change = changes[number]
        if index > 0:
            whole = change.record_id if change.record_id is not None else f"{prefix}{number}"
            found["parent_id"][place] = whole
        start, end = change.parts[index].span
        found["part"][place] = index + 1
        found["span"][place] = {"start": start, "end": end}
    return found


def restored_rows(
    rows: pa.Table, entries: Sequence[Entry], schema: pa.Schema, text_field: str, *, first: int
) -> pa.RecordBatch:
    """Return the original rows, with the schema of the source; raises FixError if one was edited since.

    `first` is the number of the first row in the source, and `entries` are those of the rows.
    """
    kept, texts, unmarked = _original_places(rows, entries, text_field, first)
    columns = []
    for wanted, chunks in zip(schema, rows.columns, strict=False):  # the columns of parts come last
        column = _taken(chunks.combine_chunks(), kept)
        if wanted.name == text_field:
            column = _with(column, texts)
        elif wanted.name in PART_FIELDS:
            column = _taken(column, [None if place in unmarked else place for place in range(len(kept))])
        columns.append(column)
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _original_places(
    rows: pa.Table, entries: Sequence[Entry], text_field: str, first: int
) -> tuple[list[int], dict[int, str], set[int]]:
    """Return the rows to keep, the texts to restore, and the rows that were marked as a first part."""
    kept: list[int] = []
    texts: dict[int, str] = {}
    unmarked: set[int] = set()
    row = 0
    for entry in entries:  # none where the column is missing
        column = rows.column(text_field)
        count = entry.record - first - len(kept)
        kept.extend(range(row, row + count))
        row += count
        values = column.slice(row, len(entry.parts)).to_pylist()
        present = [value.decode() if isinstance(value, bytes) else value for value in values]
        texts[len(kept)] = _original_text(entry, present)
        if entry.is_marked:
            unmarked.add(len(kept))
        kept.append(row)
        row += len(entry.parts)
    kept.extend(range(row, rows.num_rows))
    return kept, texts, unmarked


def _original_text(entry: Entry, parts: Sequence[str]) -> str:
    if [text_sha256(part) for part in parts] != [part.sha256 for part in entry.parts]:
        raise FixError(f"record {entry.record:,} was edited since")
    text = original_of(entry.pieces, [one.text for one in entry.removed], parts)
    if text_sha256(text) != entry.before:
        raise FixError(f"the ledger cannot restore record {entry.record:,}")
    return text
