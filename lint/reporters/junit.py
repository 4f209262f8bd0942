"""JUnit XML, for almost every CI server: one test suite per document, one failure per finding.

There is no standard schema; these are the elements and attributes that Jenkins and GitLab read. A document without
findings is a passed test; clean records of a corpus are omitted.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from lint.core.finding import INPUT_ERROR, FileResult, Finding, name
from lint.core.printable import printable
from lint.reporters import Context
from lint.reporters.summary import place, record_id


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a test suite for each result, while the results come in."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contentlint">\n'
    for result in results:
        if not result.skipped and (result.findings or result.refused or result.record is None):
            yield "".join(f"{line}\n" for line in _suite(result))
    yield "</testsuites>\n"


def _suite(result: FileResult) -> Iterator[str]:
    cases = list[str]()
    for finding in result.findings:
        what = ("error" if finding.rule == INPUT_ERROR else "failure", finding.severity)
        cases += _failed(finding.rule, finding.path, finding, f"{finding.message}{record_id(finding)}", what)
    if result.refused:
        cases += _failed("contentlint", result.path, None, result.refused, ("failure", "refused"))
    error_count = sum(finding.rule == INPUT_ERROR for finding in result.findings)
    test_count = max(len(result.findings) + bool(result.refused), 1)
    failure_count = len(result.findings) - error_count + bool(result.refused)
    counts = f'tests="{test_count}" failures="{failure_count}" errors="{error_count}"'
    shown = _attribute(name(result))
    yield f"  <testsuite name={shown} {counts}>"
    yield from cases or [f'    <testcase name="contentlint" classname={shown} file={_attribute(result.path)}/>']
    yield "  </testsuite>"


def _failed(case: str, path: str, finding: Finding | None, message: str, what: tuple[str, str]) -> list[str]:
    """Return the lines of a failed test; `what` is the element and its type."""
    where = place(finding) if finding else printable(path)
    line = f' line="{finding.start_line}"' if finding and finding.record is None else ""
    tag, kind = what
    text = escape(f"{where}: {printable(message)}")
    return [
        f"    <testcase name={_attribute(case)} classname={_attribute(path)} file={_attribute(path)}{line}>",
        f"      <{tag} message={_attribute(message)} type={_attribute(kind)}>{text}</{tag}>",
        "    </testcase>",
    ]


def _attribute(text: str) -> str:
    return quoteattr(printable(text))
