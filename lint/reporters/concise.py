"""One line per finding, for people, editors and agents: `path:line:column: severity rule message [fix: what]`."""

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.core.types import Applicability
from lint.reporters import Context, summary
from lint.reporters.terminal import paint

_HOW = {Applicability.SAFE: "fix", Applicability.UNSAFE: "unsafe fix", Applicability.DISPLAY: "by hand"}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a line for every finding, fix and refusal, and the summary."""
    return summary.report(results, context, lambda result, _: (headline(found, context) for found in result.findings))


def headline(finding: Finding, context: Context) -> str:
    """Return `path:line:column: severity rule message`, and its fix."""
    return f"{summary.headline(finding, context)}{paint(_fix(finding), 'help', color=context.color)}"


def _fix(finding: Finding) -> str:
    """Return what the fix does, and to which lines; empty without one."""
    if finding.fix is None:
        return ""
    lines = f", lines {finding.start_line}-{finding.end_line}" if finding.end_line != finding.start_line else ""
    return f" [{_HOW[finding.fix.applicability]}: {printable(finding.fix.title)}{lines}]"
