"""One line a finding, for people in a hurry and for editors: `path:line:column: severity rule message`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.reporters import Context
from lint.reporters.summary import FIX_MARKS, Tally, actions, diff_lines, place, record_id
from lint.reporters.terminal import paint


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """A line for every finding and for what was fixed or refused, and the summary."""
    tally = Tally()
    for result in tally.counting(results):
        shown = (
            diff_lines(result, context)
            if result.diff or context.verbatim
            else (headline(each, context) for each in result.findings)
        )
        yield "".join(f"{line}\n" for lines in (shown, actions(result, context)) for line in lines)
    if not context.quiet:
        yield "".join(f"{line}\n" for line in tally.lines(context))


def headline(finding: Finding, context: Context) -> str:
    """`path:line:column: severity rule message`, and whether there is a fix."""
    color = context.color
    mark = FIX_MARKS[finding.fix.applicability] if finding.fix else ""
    return (
        f"{paint(place(finding), 'path', color=color)}: {paint(finding.severity, finding.severity, color=color)} "
        f"{paint(finding.rule, 'rule', color=color)} {printable(finding.message)}{record_id(finding)}"
        f"{paint(mark, 'help', color=color)}"
    )
