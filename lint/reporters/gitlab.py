"""A Code Quality report for GitLab, which shows it in merge requests.

The form is GitLab's own: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. A fingerprint
must be unique in the report and stable, so it does not include the line number.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from lint.core.finding import FileResult, Finding, file_line, record_name
from lint.core.printable import printable
from lint.core.types import Severity
from lint.reporters import Context
from lint.reporters.summary import in_record, posix_path
from lint.reporters.wire import json_array, numbered, to_json

_SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the JSON array, one object a line, while the results come in."""
    found = chain.from_iterable(numbered(result.findings) for result in results)
    return json_array(to_json(_issue(finding, occurrence)) for finding, occurrence in found)


def _issue(finding: Finding, occurrence: int) -> dict[str, Any]:
    lines = {"begin": file_line(finding) or 1}
    if finding.record is None:
        lines["end"] = finding.end_line
    named = "\n".join((finding.path, record_name(finding), finding.fingerprint, str(occurrence)))
    return {
        "description": printable(f"{in_record(finding)}{finding.message}"),
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": posix_path(finding.path), "lines": lines},
    }
