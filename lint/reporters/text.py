"""Findings for people: place, message, the line with the defect marked, and the fix."""

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.core.types import Applicability, Fix
from lint.reporters import Context
from lint.reporters.summary import headline, report
from lint.reporters.terminal import paint

_HOW = {
    Applicability.SAFE: "--fix",
    Applicability.UNSAFE: "unsafe: --fix --unsafe-fixes",
    Applicability.DISPLAY: "by hand",
}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a block for every finding, lines about fixes and refusals, and the summary."""
    return report(results, context, _blocks)


def _blocks(result: FileResult, context: Context) -> Iterator[str]:
    for finding in result.findings:
        yield from block(finding, context)
        yield ""


def block(finding: Finding, context: Context) -> Iterator[str]:
    """Yield the lines about a finding, without line ends: where, what, its line of the document, and the fix."""
    from lint.reporters.excerpt import marked_line  # not needed without findings

    yield headline(finding, context)
    yield from marked_line(finding, width=context.width, color=context.color)
    if finding.fix is not None:
        yield _help(finding.fix, " " * len(str(finding.start_line)), color=context.color)


def _help(fix: Fix, margin: str, *, color: bool) -> str:
    equals = paint("=", "faint", color=color)
    return f"{margin} {equals} {paint('help', 'help', color=color)}: {printable(fix.title)} ({_HOW[fix.applicability]})"
