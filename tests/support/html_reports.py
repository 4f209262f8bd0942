"""HTML reports of results that are made up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lint.core.document import Document
from lint.core.finding import FileResult, Location, Preview, TextChange, findings
from lint.core.linter import Report
from lint.core.types import Diagnostic, Edit, Fix, Severity, Span
from lint.reporters import Context, renderer


def result(text: str, *marked: str, path: str = "a.txt", rule: str = "x.y", message: str = "m", parts: tuple[str, ...] = (), **fields: Any) -> FileResult:  # fmt: skip
    """The result for a text in which `marked` is reported, and removed by a fix."""
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in marked]
    diagnostics = [
        Diagnostic(rule=rule, span=span, severity=Severity.ERROR, message=message, fix=Fix(title=message, edits=(Edit(span),)))
        for span in spans
    ]  # fmt: skip
    report = Report(document=Document(text, path=path), diagnostics=tuple(diagnostics))
    preview = Preview(text=text, changes=tuple(TextChange(*span, rule=rule) for span in spans), parts=parts)
    return FileResult(path=path, findings=findings(report, Location(path)), preview=preview, **fields)


def write(path: Path, results: list[FileResult]) -> Path:
    lines = Context(
        baseline_line=lambda found: json.dumps({"path": found.path, "paragraphs": [2**64 - 1], "at": found.start})
    )
    path.write_text("".join(map(str, renderer("html")(results, lines))), "utf-8")
    return path
