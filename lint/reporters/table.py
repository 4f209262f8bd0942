"""Findings as an Arrow table, one row per finding, for `lint_batch` and Parquet files.

All columns have simple types, which every engine and SQL dialect can read. Requires pyarrow.
"""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from lint.core.finding import Finding
from lint.reporters.wire import to_json, well_formed, wire_fix


def _required(*names: str, kind: pa.DataType) -> list[pa.Field]:
    return [pa.field(name, kind, nullable=False) for name in names]


FINDINGS_SCHEMA = pa.schema(
    [
        *_required("path", kind=pa.string()),
        ("record", pa.int64()),
        ("record_id", pa.string()),
        ("field", pa.string()),
        *_required("rule", "severity", "message", kind=pa.string()),
        *_required("start", "end", "start_line", "start_column", "end_line", "end_column", kind=pa.int64()),
        ("value", pa.float64()),
        ("value_text", pa.string()),
        ("limit", pa.float64()),
        ("limit_text", pa.string()),
        ("fix", pa.string()),
        ("fix_applicability", pa.string()),
        ("fingerprint", pa.string()),
    ]
)
"""`value` and `limit` are numbers; words are in the columns after them. `fix` is the same JSON as in `jsonl`."""

REMOVED_SCHEMA = pa.schema(
    [
        *_required("path", kind=pa.string()),
        *_required("record", kind=pa.int64()),
        ("record_id", pa.string()),
        *_required("rule", kind=pa.string()),
        *_required("start", "end", kind=pa.int64()),
        *_required("text", kind=pa.large_string()),
    ]
)
"""Removed text: the record, the span in its original text, and the rule."""


def findings_table(found: Iterable[Finding]) -> pa.Table:
    """Return the table of findings, in their order. Lone surrogates are written as escapes: Arrow strings are UTF-8."""
    rows = list(found)
    columns = [
        pa.array((_cell(finding, field.name) for finding in rows), field.type, size=len(rows))
        for field in FINDINGS_SCHEMA
    ]
    return pa.Table.from_arrays(columns, schema=FINDINGS_SCHEMA)


def removed_table(removed: Iterable[tuple[Any, ...]]) -> pa.Table:
    """Return the table of what was removed, from its rows."""
    columns = list(zip(*removed, strict=True)) or [()] * len(REMOVED_SCHEMA)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, REMOVED_SCHEMA, strict=True)]
    return pa.Table.from_arrays(arrays, schema=REMOVED_SCHEMA)


def _cell(finding: Finding, column: str) -> Any:
    fix = finding.fix
    if column == "fix":
        return fix and to_json(wire_fix(fix))
    if column == "fix_applicability":
        return fix and fix.applicability.value
    if column == "field":
        return well_formed(finding.field) or None
    value = getattr(finding, column.removesuffix("_text"))
    if column in ("value", "limit"):
        return float(value) if isinstance(value, int | float) else None
    if isinstance(value, str):
        return well_formed(value)
    return None if column.endswith("_text") else value
