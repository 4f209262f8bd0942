"""Findings for people: place, message, the line with the defect underlined, and the fix."""

from collections.abc import Iterable, Iterator

from lint.core.finding import Excerpt, FileResult, Finding
from lint.core.printable import printable, printable_parts
from lint.core.types import Applicability
from lint.reporters import Context
from lint.reporters.summary import headline, report
from lint.reporters.terminal import ELLIPSIS, columns, head, paint, tail

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
    yield headline(finding, context)
    yield from marked_line(finding, width=context.width, color=context.color)
    if finding.fix is not None:
        margin, equals = " " * len(str(finding.start_line)), paint("=", "faint", color=context.color)
        what = f"{printable(finding.fix.title)} ({_HOW[finding.fix.applicability]})"
        yield f"{margin} {equals} {paint('help', 'help', color=context.color)}: {what}"


_MIN_COLUMNS = 20  # Minimum width for a line of a document, even on a narrow terminal

_MIN_CONTEXT_FRACTION = 0.25  # Share of the width for the text before a finding that is wider than the terminal


def marked_line(finding: Finding, *, width: int, color: bool) -> Iterator[str]:
    """Yield the excerpt's line and the marks below it, without line ends; nothing if there is no line.

    Every line starts with a number or a `|`, so that no document can start a workflow command.
    """
    excerpt = finding.excerpt
    if excerpt is None or not excerpt.text:
        return
    number = str(finding.start_line)
    limit = max(width - len(number) - 3, _MIN_COLUMNS)
    before, inside, after = _fitted(excerpt, limit)
    margin = paint(f"{' ' * len(number)} |", "faint", color=color)
    yield margin
    yield f"{paint(f'{number} |', 'faint', color=color)} {before}{inside}{after}".rstrip()
    marks = _marks(finding, columns(inside), limit - columns(before))
    yield f"{margin} {' ' * columns(before)}{paint(marks, finding.severity, color=color)}"
    if finding.last_line.strip():
        last = str(_last_line_number(finding)).rjust(len(number))
        shown = _cut_end(printable(finding.last_line), limit)
        yield f"{paint(f'{last} |', 'faint', color=color)} {shown}".rstrip()


def _last_line_number(finding: Finding) -> int:
    """Return the line of the finding's last character; its end may be the start of the next line."""
    ends_before_line = finding.end_column == 1 and finding.end_line > finding.start_line
    return finding.end_line - ends_before_line


def _marks(finding: Finding, marked_columns: int, limit: int) -> str:
    """Return carets below the finding, and where it ends when that is on a later line."""
    last = _last_line_number(finding)
    line_count = last - finding.start_line + 1
    if line_count == 1:
        return "^" * max(marked_columns, 1)
    words = f" to line {last} ({line_count} lines)"
    return "^" * max(min(marked_columns, limit - len(words)), 1) + words


def _fitted(excerpt: Excerpt, limit: int) -> tuple[str, str, str]:
    """Return the text before, inside and after the finding, printable and cut to `limit` columns altogether."""
    before, inside, after = printable_parts(excerpt.text, excerpt.start, excerpt.end)
    if excerpt.cut_before:
        before = ELLIPSIS + before
    if excerpt.cut_after:
        inside, after = (inside, after + ELLIPSIS) if after else (inside + ELLIPSIS, "")
    room_before, room_inside, room_after = _rooms(columns(before), columns(inside), columns(after), limit)
    if columns(before) > room_before:
        before = ELLIPSIS + tail(before, room_before - 1)
    return before, _cut_end(inside, room_inside), _cut_end(after, room_after)


def _rooms(before: int, inside: int, after: int, limit: int) -> tuple[int, int, int]:
    """Return the columns for each of the three parts: first the finding, then its surroundings on both sides alike."""
    surroundings = min(before, int(limit * _MIN_CONTEXT_FRACTION)) + min(after, 1)
    inside_room = min(inside, limit - surroundings)
    rest = limit - inside_room
    before_room = min(before, max(rest // 2, rest - after))
    return before_room, inside_room, min(after, rest - before_room)


def _cut_end(text: str, limit: int) -> str:
    return text if columns(text) <= limit else head(text, limit - 1) + ELLIPSIS
