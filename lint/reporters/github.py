"""Workflow commands for GitHub Actions, which shows findings as annotations in a pull request.

Escaped as GitHub's own toolkit does (github.com/actions/toolkit, packages/core/src/command.ts); hidden characters are
escaped by `lint.core.printable`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from lint.core.finding import FileResult, Finding, file_line
from lint.core.printable import printable
from lint.core.types import Severity
from lint.reporters import Context
from lint.reporters.summary import in_record
from lint.sources import is_url

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a command for every finding, and a warning for every file whose fixes were refused."""
    for result in results:
        for finding in result.findings:
            yield _annotation(finding)
        if result.refused:
            properties = {"title": "contentlint: not fixed", "file": _posix(result.path)}
            said = result.refused if result.record is None else f"record {result.record}: {result.refused}"
            yield _command("warning", properties, said)


def _annotation(finding: Finding) -> str:
    message = f"{in_record(finding)}{finding.message}"
    return _command(_COMMANDS[finding.severity], {"title": finding.rule, **_place(finding)}, message)


def _place(finding: Finding) -> Mapping[str, str | int]:
    """Return the properties of the place; lines of a record are not lines of its file, and multi-line findings have no
    column."""
    if finding.record is not None:
        number = file_line(finding)
        return {"file": _posix(finding.path), **({"line": number} if number else {})}
    file, line, end_line = _posix(finding.path), finding.start_line, finding.end_line
    if line != end_line:
        return {"file": file, "line": line, "endLine": end_line}
    columns = {"col": finding.start_column, "endColumn": finding.end_column}
    return {"file": file, "line": line, "endLine": end_line, **columns}


def _posix(path: str) -> str:
    return path if is_url(path) else PurePath(path).as_posix()


def _command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {shown}::{_data(message)}\n"


def _data(text: str) -> str:
    return printable(_percent_encoded(text))


def _property(text: str) -> str:
    return printable(_percent_encoded(text).replace(":", "%3A").replace(",", "%2C"))


def _percent_encoded(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
