"""Reviewdog's diagnostic format as one JSON object: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.

Its columns count bytes of UTF-8; if the start of the line is unknown, a range only has lines. A fix is only suggested
if it is a single edit of the finding's span, as the lines of others are unknown.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lint.core.finding import MAX_EXCERPT_CHARS, FileResult, Finding, file_line
from lint.core.printable import printable
from lint.core.types import Applicability, Edit, Severity
from lint.reporters import Context
from lint.reporters.summary import in_record, posix_path
from lint.reporters.wire import to_json

SOURCE = {"name": "contentlint"}

_SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the object, a diagnostic a line, while the results come in."""
    yield f'{{"source": {to_json(SOURCE)}, "diagnostics": ['
    separator = "\n"
    for result in results:
        for finding in result.findings:
            yield f"{separator}{to_json(_diagnostic(finding))}"
            separator = ",\n"
    yield "\n]}\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    found = _range(finding)
    diagnostic: dict[str, Any] = {
        "message": printable(f"{in_record(finding)}{finding.message}"),
        "location": {"path": posix_path(finding.path), **({"range": found} if found else {})},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestion = _suggestion(finding, found)
    return {**diagnostic, "suggestions": [suggestion]} if suggestion else diagnostic


def _range(finding: Finding) -> dict[str, Any]:
    """Return the range in the file; empty for a record of a file without lines."""
    if finding.record is not None:
        line = file_line(finding)
        return {"start": {"line": line}} if line else {}
    start, end = _start_column(finding), _end_column(finding)
    if start is None or end is None:
        return {"start": {"line": finding.start_line}, "end": {"line": finding.end_line}}
    return {"start": {"line": finding.start_line, "column": start}, "end": {"line": finding.end_line, "column": end}}


def _start_column(finding: Finding) -> int | None:
    """Return the column in bytes, from 1; None where the excerpt does not begin with its line."""
    excerpt = finding.excerpt
    if finding.start_column == 1:
        return 1
    return None if excerpt is None or excerpt.cut_before else _byte_count(excerpt.text[: excerpt.start]) + 1


def _end_column(finding: Finding) -> int | None:
    """Return the column after the last byte; None where the line is not known up to there."""
    chars = finding.end_column - 1
    if not chars:
        return 1
    if finding.end_line != finding.start_line:
        return _byte_count(finding.last_line[:chars]) + 1 if len(finding.last_line) >= chars else None
    excerpt = finding.excerpt
    if excerpt is None or excerpt.cut_before or excerpt.end != chars:
        return None
    return _byte_count(excerpt.text[:chars]) + 1


def _byte_count(text: str) -> int:
    return len(text.encode("utf-8", "replace"))  # a byte that could not be decoded is one byte


def _suggestion(finding: Finding, found: dict[str, Any]) -> dict[str, Any] | None:
    """Return the fix as a replacement of the finding's characters or lines; None if it does anything else."""
    fix = finding.fix
    if fix is None or fix.cuts or len(fix.edits) != 1 or fix.applicability is Applicability.DISPLAY:
        return None
    if finding.record is not None or "column" not in found["start"]:
        return None
    (edit,) = fix.edits
    if edit.span == (finding.start, finding.end):
        return {"range": found, "text": printable(edit.text, keep_newlines=True)}
    if _takes_out_lines(edit, finding):  # blank lines after them stay
        return {"range": {"start": found["start"], "end": {"line": finding.end_line + 1, "column": 1}}, "text": ""}
    return None


def _takes_out_lines(edit: Edit, finding: Finding) -> bool:
    """Return whether an edit removes exactly the lines of a finding, with their line ends."""
    start, end = edit.span
    is_plain = start == finding.start and finding.end < end <= finding.end + 2 and not edit.text
    if not is_plain or finding.start_column != 1:
        return False
    if finding.end_line != finding.start_line:
        return len(finding.last_line) == finding.end_column - 1 < MAX_EXCERPT_CHARS
    excerpt = finding.excerpt
    return excerpt is not None and not excerpt.cut_after and excerpt.end == len(excerpt.text)
