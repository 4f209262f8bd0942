"""Workflow commands for GitHub Actions, which shows findings as annotations in a pull request.

They are escaped as in GitHub's toolkit (github.com/actions/toolkit, packages/core/src/command.ts).
"""

from collections.abc import Iterable, Iterator, Mapping

from lint.core.finding import FileResult, Finding, file_line
from lint.core.printable import printable
from lint.core.types import Severity
from lint.reporters import Context
from lint.reporters.summary import in_record, posix_path

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a command for every finding, and a warning for every file whose fixes were refused."""
    for result in results:
        for finding in result.findings:
            properties = {"title": finding.rule, **_place(finding)}
            yield _command(_COMMANDS[finding.severity], properties, f"{in_record(finding)}{finding.message}")
        if result.refused:
            properties = {"title": "contentlint: not fixed", "file": posix_path(result.path)}
            record = "" if result.record is None else f"record {result.record}: "
            yield _command("warning", properties, f"{record}{result.refused}")


def _place(finding: Finding) -> Mapping[str, str | int]:
    """Return the properties of the place; a finding on several lines has no column."""
    if finding.record is not None:
        number = file_line(finding)
        return {"file": posix_path(finding.path), **({"line": number} if number else {})}
    one_line = {"col": finding.start_column, "endColumn": finding.end_column}
    columns = one_line if finding.start_line == finding.end_line else {}
    return {"file": posix_path(finding.path), "line": finding.start_line, "endLine": finding.end_line, **columns}


def _command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    encoded = {key: _percent_encoded(str(value)) for key, value in properties.items()}
    pairs = (f"{key}={printable(value.replace(':', '%3A').replace(',', '%2C'))}" for key, value in encoded.items())
    return f"::{name} {','.join(pairs)}::{printable(_percent_encoded(message))}\n"


def _percent_encoded(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
