"""Findings: diagnostics with everything that is needed to show them without the document.

They are the stable interface of `--output-format jsonl`, and are passed between processes and stored in the cache.
"""

from typing import NamedTuple

import msgspec

from lint.core.anchor import Anchor, anchor, text_hash
from lint.core.document import Document
from lint.core.linter import Report
from lint.core.types import Diagnostic, Fix, Number, Severity

INPUT_ERROR = "input.unreadable"
"""The rule id of a document that cannot be read or decoded."""

MAX_EXCERPT_CHARS = 400
"""Maximum length of an excerpt; reporters shorten it further to the width of the terminal."""

_CONTEXT_CHARS = 100


class Excerpt(msgspec.Struct, frozen=True):
    """A part of the line on which a finding starts; the finding covers `text[start:end]` of it."""

    text: str
    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


class Location(NamedTuple):
    """The document that findings are in: a file, or a record of a file."""

    path: str
    record: int | None = None
    """The number of the record (`lint.sources.record`)."""
    record_id: str | None = None
    field: str = ""


class FindingFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a finding in every format; lines and columns are 1-based, columns in code points."""

    path: str
    record: int | None = None
    """The number of the record (`lint.sources.record`) that the finding is in; places are within the record's text."""
    rule: str
    severity: Severity
    message: str
    start: int
    end: int
    start_line: int
    start_column: int
    end_line: int
    end_column: int
    """The column after the last character."""
    value: Number = None
    limit: Number = None


class Finding(FindingFields, frozen=True, kw_only=True):
    """A diagnostic in a file, or in a record of a file."""

    record_id: str | None = None
    """The id of the record; None if it has none."""
    field: str = ""
    """The field of the record that holds the text."""
    fix: Fix | None = None
    excerpt: Excerpt | None = None
    last_line: str = ""
    """The last line of the finding, if it is not the first; shortened to `MAX_EXCERPT_CHARS`."""
    fingerprint: str = ""
    """Identifies the finding by rule and content, regardless of its line: 32 hexadecimal digits."""
    anchor: Anchor = Anchor()
    """Identifies it after an edit."""
    accepted: str | None = None
    """Why it is accepted; None for a new one."""


class TextChange(msgspec.Struct, frozen=True, array_like=True):
    """A change that fixes make: remove a span, replace it with `text`, or move it to a part."""

    start: int
    end: int
    part: int = 0
    """The 1-based part that the span is moved to; 0 if it is removed or replaced."""
    rule: str = ""
    text: str = ""


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """A document's text with what fixes would change, for reports that show it."""

    text: str
    changes: tuple[TextChange, ...] = ()
    """In the order of the text, in its code points."""
    parts: tuple[str, ...] = ()


class FileResult(msgspec.Struct, frozen=True, kw_only=True):
    """The result for one file, or one record of a file: the remaining findings, and what was fixed."""

    path: str
    record: int | None = None
    record_id: str | None = None
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    """The findings whose fixes were applied, with offsets in the original text."""
    parts: tuple[str, ...] = ()
    """The paths of the files that a split made."""
    skipped: str = ""
    """Why the file was not read, such as `binary`; empty for all that were."""
    refused: str = ""
    """Why fixes of this file were not applied, for people."""
    diff: str = ""
    preview: Preview | None = None
    seconds: dict[str, float] = {}
    source: str = ""
    """The source of the text, for statistics: the host of its URL, or the file."""
    text_chars: int = 0
    """The length of the text, for statistics; 0 if not requested."""


def name(found: Finding | FileResult) -> str:
    """Return the display name of the document: the file, or `file:number` for a record."""
    return found.path if found.record is None else f"{found.path}:{found.record}"


def record_name(found: Finding) -> str:
    """Return what identifies the record of a finding: its id, or else its number; empty for a file."""
    return "" if found.record is None else found.record_id or str(found.record)


def file_line(found: Finding) -> int | None:
    """Return the line of the file that the finding is on; None in a corpus, unless it has one record per line."""
    if found.record is None:
        return found.start_line
    return found.record if found.path.lower().endswith((".jsonl", ".ndjson")) else None


def findings(report: Report, at: Location) -> tuple[Finding, ...]:
    """Return the findings of a report, in order."""
    return tuple(_finding(report.document, one, at) for one in report.diagnostics)


def unreadable(error: str, at: Location) -> Finding:
    """Return the finding for a document that cannot be read."""
    return Finding(
        path=at.path, record=at.record, record_id=at.record_id, field=at.field,
        rule=INPUT_ERROR, severity=Severity.ERROR, message=error,
        start=0, end=0, start_line=1, start_column=1, end_line=1, end_column=1,
        fingerprint=_fingerprint(INPUT_ERROR, error), anchor=Anchor(paragraphs=(text_hash(error),)),
    )  # fmt: skip


def unreadable_result(error: str, at: Location, *, target: str = "", source: str = "") -> FileResult:
    """Return the result for a document that cannot be read; the finding is in the file `target`, if given."""
    found = unreadable(error, at._replace(path=target or at.path))
    return FileResult(path=at.path, record=at.record, record_id=at.record_id, findings=(found,), source=source)


def _finding(document: Document, diagnostic: Diagnostic, at: Location) -> Finding:
    start, end = diagnostic.span
    start_line, start_column = document.position(start)
    end_line, end_column = document.position(end)
    return Finding(
        path=at.path, record=at.record, record_id=at.record_id, field=at.field,
        rule=diagnostic.rule, severity=diagnostic.severity, message=diagnostic.message,
        start=start, end=end,
        start_line=start_line, start_column=start_column, end_line=end_line, end_column=end_column,
        value=diagnostic.value, limit=diagnostic.limit, fix=diagnostic.fix,
        excerpt=_excerpt(document, start, end), last_line=_last_line(document, start, end),
        fingerprint=_fingerprint(diagnostic.rule, document.text[start:end]), anchor=anchor(document, diagnostic.span),
    )  # fmt: skip


def _fingerprint(rule: str, content: str) -> str:
    """Return a hash of the rule and the content, regardless of line breaks and indentation."""
    folded = " ".join(content.split())
    from hashlib import sha256  # loads OpenSSL, which clean documents do not need

    return sha256(f"{rule}\n{folded}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _excerpt(document: Document, start: int, end: int) -> Excerpt | None:
    """Return the start of the finding with its context on the line; None for a document without lines."""
    if not document.lines:
        return None
    line = document.lines[document.line_index(start)]
    start, end = min(start, line.end), min(max(end, start), line.end)
    left = max(line.start, start - _CONTEXT_CHARS) if line.end - line.start > MAX_EXCERPT_CHARS else line.start
    right = min(line.end, left + MAX_EXCERPT_CHARS)
    return Excerpt(document.text[left:right], start - left, min(end, right) - left, left > line.start, right < line.end)


def _last_line(document: Document, start: int, end: int) -> str:
    if end <= start or not document.lines:
        return ""
    index = document.line_index(end - 1)
    line = document.lines[index]
    return document.text[line.start : min(line.end, line.start + MAX_EXCERPT_CHARS)] if line.start > start else ""
