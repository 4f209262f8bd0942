"""One line per finding, for people, editors and agents: `path:line:column: severity rule message [fix: what]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.core.types import Applicability
from lint.reporters import Context
from lint.reporters.summary import Tally, actions, diff_lines, place, record_id
from lint.reporters.terminal import paint

_HOW = {Applicability.SAFE: "fix", Applicability.UNSAFE: "unsafe fix", Applicability.DISPLAY: "by hand"}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a line for every finding, fix and refusal, and the summary."""
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
    """Return `path:line:column: severity rule message`, and its fix."""
    color = context.color
    return (
        f"{paint(place(finding), 'path', color=color)}: {paint(finding.severity, finding.severity, color=color)} "
        f"{paint(finding.rule, 'rule', color=color)} {printable(finding.message)}{record_id(finding)}"
        f"{paint(_fix(finding), 'help', color=color)}"
    )


def _fix(finding: Finding) -> str:
    """Return what the fix does, and to which lines; empty without one."""
    if finding.fix is None:
        return ""
    lines = f", lines {finding.start_line}-{finding.end_line}" if finding.end_line != finding.start_line else ""
    return f" [{_HOW[finding.fix.applicability]}: {printable(finding.fix.title)}{lines}]"
