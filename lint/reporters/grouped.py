"""Findings under the name of their file, in columns: place, severity, message, rule."""

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, name
from lint.core.printable import printable
from lint.reporters import Context
from lint.reporters.summary import FIX_MARKS, record_id, report
from lint.reporters.terminal import paint


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a group of lines for each document, then the summary."""
    return report(results, context, _group)


def _group(result: FileResult, context: Context) -> Iterator[str]:
    if not result.findings:
        return
    found, color = result.findings, context.color
    places = [f"{finding.start_line}:{finding.start_column}" for finding in found]
    place_width, severity_width = max(map(len, places)), max(len(finding.severity) for finding in found)
    yield paint(f"{printable(name(result))}{record_id(found[0])}", "path", color=color)
    for place, finding in zip(places, found, strict=True):
        severity = paint(finding.severity.ljust(severity_width), finding.severity, color=color)
        mark = paint(FIX_MARKS[finding.fix.applicability] if finding.fix else "", "help", color=color)
        rule = paint(finding.rule, "rule", color=color)
        yield f"  {place.rjust(place_width)}  {severity}  {printable(finding.message)}  {rule}{mark}"
    yield ""
