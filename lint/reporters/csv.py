"""A table for spreadsheets, one row per finding, with the columns of `jsonl` except the fix.

A text that starts like a formula is prefixed with an apostrophe, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from lint.core.finding import FileResult, Finding, FindingFields
from lint.core.printable import printable
from lint.reporters import Context

COLUMNS = (*FindingFields.__struct_fields__, "field", "record_id", "fix")

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Characters that start a formula, also full-width ones and after a tab or line end."""


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the heading, then the rows of one file at a time."""
    yield _rows([COLUMNS])
    for result in results:
        if result.findings:
            yield _rows([_cells(finding) for finding in result.findings])


def _cells(finding: Finding) -> list[object]:
    values = (getattr(finding, column) for column in COLUMNS[:-1])
    return [*map(_cell, values), finding.fix.applicability if finding.fix else ""]


def _cell(value: object) -> object:
    """Return a number unchanged, "" for None, and a text without formulas."""
    if not isinstance(value, str):
        return "" if value is None else value
    may_be_formula = value.startswith(("\t", "\r", "\n")) or value.lstrip().startswith(FORMULA_STARTS)
    return f"'{printable(value)}" if may_be_formula else printable(value)


def _rows(rows: Sequence[Sequence[object]]) -> str:
    """Return rows with all texts quoted, so that separators of other locales start no new cell."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerows(rows)
    return out.getvalue()
