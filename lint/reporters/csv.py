"""A table for spreadsheets, one row a finding, with the columns of `jsonl` (see `lint.reporters.wire`) less the fix.

Spreadsheets run formulas: a text that starts as one gets an apostrophe before it, as OWASP advises ("CSV Injection",
https://owasp.org/www-community/attacks/CSV_Injection). What is hidden is shown as `lint.core.printable` shows it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.reporters import Context

COLUMNS = (
    "path", "record", "rule", "severity", "message", "start", "end", "start_line", "start_column", "end_line",
    "end_column", "value", "limit", "field", "record_id", "fix",
)  # fmt: skip

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a text a formula, also in full width; a tab or a line end before it hides it from no program."""


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the heading, then the rows of one file at a time."""
    yield _rows([COLUMNS])
    for result in results:
        if result.findings:
            yield _rows([_cells(finding) for finding in result.findings])


def _cells(finding: Finding) -> list[object]:
    """Return the cells of a row; that of the fix says whether there is one, and how safe it is."""
    values = (getattr(finding, column) for column in COLUMNS[:-1])
    return [*map(_cell, values), finding.fix.applicability if finding.fix else ""]


def _cell(value: object) -> object:
    """Return a number as it is, nothing for None, a text made harmless."""
    if not isinstance(value, str):
        return "" if value is None else value
    may_be_formula = value.startswith(("\t", "\r", "\n")) or value.lstrip().startswith(FORMULA_STARTS)
    return f"'{printable(value)}" if may_be_formula else printable(value)


def _rows(rows: Sequence[Sequence[object]]) -> str:
    """Return rows with every text in quotes, so that a separator of another country's spreadsheets begins no cell in
    it.
    """
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerows(rows)
    return out.getvalue()
