"""Findings for people: place, message, the line with the defect marked, and the fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.core.types import Applicability, Fix
from lint.reporters import Context
from lint.reporters.summary import Tally, actions, diff_lines, place, record_id
from lint.reporters.terminal import paint

_HOW = {
    Applicability.SAFE: "--fix",
    Applicability.UNSAFE: "unsafe: --fix --unsafe-fixes",
    Applicability.DISPLAY: "by hand",
}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a block for every finding, lines about fixes and refusals, and the summary."""
    tally = Tally()
    for result in tally.counting(results):
        yield "".join(_file(result, context))
    if not context.quiet:
        yield "".join(f"{line}\n" for line in tally.lines(context))


def _file(result: FileResult, context: Context) -> Iterator[str]:
    if result.diff or context.verbatim:
        yield from (f"{line}\n" for line in diff_lines(result, context))
    else:
        for finding in result.findings:
            yield from (f"{line}\n" for line in block(finding, context))
            yield "\n"
    yield from (f"{line}\n" for line in actions(result, context))


def block(finding: Finding, context: Context) -> Iterator[str]:
    """Yield the lines about a finding, without line ends: where, what, its line of the document, and the fix."""
    from lint.reporters.excerpt import marked_line  # not needed without findings

    color = context.color
    yield (
        f"{paint(place(finding), 'path', color=color)}: {paint(finding.severity, finding.severity, color=color)} "
        f"{paint(finding.rule, 'rule', color=color)} {printable(finding.message)}{record_id(finding)}"
    )
    yield from marked_line(finding, width=context.width, color=color)
    if finding.fix is not None:
        yield _help(finding.fix, " " * len(str(finding.start_line)), color=color)


def _help(fix: Fix, margin: str, *, color: bool) -> str:
    equals = paint("=", "faint", color=color)
    return f"{margin} {equals} {paint('help', 'help', color=color)}: {printable(fix.title)} ({_HOW[fix.applicability]})"
