"""Findings as an Arrow table, one row per finding, for `lint_batch` and Parquet files.

All columns have simple types, which every engine and SQL dialect can read. Requires pyarrow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pyarrow as pa

from lint.core.finding import Finding
from lint.core.types import Number
from lint.reporters.wire import fix_json, well_formed

FINDINGS_SCHEMA = pa.schema(
    [
        pa.field("path", pa.string(), nullable=False),
        ("record", pa.int64()),
        ("record_id", pa.string()),
        ("field", pa.string()),
        pa.field("rule", pa.string(), nullable=False),
        pa.field("severity", pa.string(), nullable=False),
        pa.field("message", pa.string(), nullable=False),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("start_line", pa.int64(), nullable=False),
        pa.field("start_column", pa.int64(), nullable=False),
        pa.field("end_line", pa.int64(), nullable=False),
        pa.field("end_column", pa.int64(), nullable=False),
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
        pa.field("path", pa.string(), nullable=False),
        pa.field("record", pa.int64(), nullable=False),
        ("record_id", pa.string()),
        pa.field("rule", pa.string(), nullable=False),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("text", pa.large_string(), nullable=False),
    ]
)
"""Removed text: the record, the span in its original text, and the rule."""


def findings_table(found: Iterable[Finding]) -> pa.Table:
    """Return the table of findings, in their order. Lone surrogates are written as escapes: Arrow strings are UTF-8."""
    rows = list(found)
    columns = [
        pa.array((_COLUMNS[field.name](finding) for finding in rows), field.type, size=len(rows))
        for field in FINDINGS_SCHEMA
    ]
    return pa.Table.from_arrays(columns, schema=FINDINGS_SCHEMA)


def removed_table(removed: Iterable[tuple[Any, ...]]) -> pa.Table:
    """Return the table of what was removed, from its rows."""
    columns = list(zip(*removed, strict=True)) or [()] * len(REMOVED_SCHEMA)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, REMOVED_SCHEMA, strict=True)]
    return pa.Table.from_arrays(arrays, schema=REMOVED_SCHEMA)


def _number(value: Number) -> float | None:
    return None if value is None or isinstance(value, str) else float(value)


def _word(value: Number) -> str | None:
    return well_formed(value) if isinstance(value, str) else None


def _optional(text: str | None) -> str | None:
    return well_formed(text) if text is not None else None


_COLUMNS: Mapping[str, Callable[[Finding], Any]] = {
    "path": lambda finding: well_formed(finding.path),
    "record": lambda finding: finding.record,
    "record_id": lambda finding: _optional(finding.record_id),
    "field": lambda finding: well_formed(finding.field) or None,
    "rule": lambda finding: finding.rule,
    "severity": lambda finding: finding.severity.value,
    "message": lambda finding: well_formed(finding.message),
    "start": lambda finding: finding.start,
    "end": lambda finding: finding.end,
    "start_line": lambda finding: finding.start_line,
    "start_column": lambda finding: finding.start_column,
    "end_line": lambda finding: finding.end_line,
    "end_column": lambda finding: finding.end_column,
    "value": lambda finding: _number(finding.value),
    "value_text": lambda finding: _word(finding.value),
    "limit": lambda finding: _number(finding.limit),
    "limit_text": lambda finding: _word(finding.limit),
    "fix": lambda finding: fix_json(finding.fix) if finding.fix else None,
    "fix_applicability": lambda finding: finding.fix.applicability.value if finding.fix else None,
    "fingerprint": lambda finding: finding.fingerprint,
}
"""How each column is filled."""
