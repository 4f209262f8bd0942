"""Lines about a file besides its findings, and the summary of a run."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import PurePath

from lint.core.errors import joined
from lint.core.finding import INPUT_ERROR, FileResult, Finding, name
from lint.core.printable import printable
from lint.core.types import Applicability, Severity
from lint.reporters import Context
from lint.reporters.terminal import paint
from lint.sources import is_url

FIX_MARKS = {Applicability.SAFE: " [fix]", Applicability.UNSAFE: " [unsafe fix]", Applicability.DISPLAY: ""}

_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> counted(1, "file"), counted(1200, "file")
    ('1 file', '1,200 files')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


class Tally:
    def __init__(self) -> None:
        self.file_count = self.file_with_findings_count = self.changed_file_count = self.refused_count = 0
        self.fixed_count = self.part_count = self.unreadable_count = self.accepted_count = 0
        self.severities: Counter[Severity] = Counter()
        self.applicabilities: Counter[Applicability] = Counter()
        self.skipped: Counter[str] = Counter()
        self.is_diff = self.has_records = False

    def counting(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the same results, counted."""
        for result in results:
            self._count(result)
            yield result

    def _count(self, result: FileResult) -> None:
        if result.skipped:
            self.skipped[result.skipped] += 1
            return
        self.file_count += 1
        self.accepted_count += len(result.accepted)
        self.unreadable_count += any(finding.rule == INPUT_ERROR for finding in result.findings)
        self.has_records = self.has_records or result.record is not None
        self.file_with_findings_count += bool(result.findings)
        self.changed_file_count += bool(result.fixed or result.diff)
        self.refused_count += bool(result.refused)
        self.fixed_count += len(result.fixed)
        self.part_count += len(result.parts)
        self.is_diff = self.is_diff or bool(result.diff)
        self.severities.update(finding.severity for finding in result.findings)
        self.applicabilities.update(finding.fix.applicability for finding in result.findings if finding.fix)

    def lines(self, context: Context) -> Iterator[str]:
        """Yield the summary of the run, and the numbers of refused fixes and unreadable files, if any."""
        if self.fixed_count:
            count = self.severities.total()
            left = f"{count:,} remaining: {self._severities()}{self._fixable(context)}" if count else "none remaining"
            yield f"{self._fixed()}, {left}"
        elif self.severities:
            changed = f" (the diff changes {self._counted(self.changed_file_count)})" if self.is_diff else ""
            yield f"Found {self._severities()} in {self._files()}{changed or self._fixable(context)}"
        elif self.file_count > self.refused_count:
            accepted = f" ({counted(self.accepted_count, 'accepted finding')})" if self.accepted_count else ""
            yield f"All clean: {self._counted(self.file_count)}{accepted}"
        if self.accepted_count and (self.fixed_count or self.severities):
            yield f"Left out {counted(self.accepted_count, 'accepted finding')} (use --no-baseline to show all)"
        if self.refused_count:
            yield f"Could not fix {self._counted(self.refused_count)}, left unchanged"
        if self.unreadable_count:
            yield f"Could not read {self._counted(self.unreadable_count)}"
        if self.skipped:
            why = joined(
                f"{count:,} {reason}{'s' * (count != 1 and reason != 'binary')}"
                for reason, count in sorted(self.skipped.items())
            )
            yield f"Skipped {counted(self.skipped.total(), 'file')}: {why}"

    def _counted(self, count: int) -> str:
        """Return a count of files, or of documents if a file has several."""
        return counted(count, "document" if self.has_records else "file")

    def _fixed(self) -> str:
        done = "Would fix" if self.is_diff else "Fixed"
        what = f"{done} {counted(self.fixed_count, 'finding')} in {self._counted(self.changed_file_count)}"
        return f"{what} ({counted(self.part_count, 'new part')})" if self.part_count else what

    def _severities(self) -> str:
        return joined(counted(self.severities[each], each) for each in _WORST_FIRST if self.severities[each])

    def _files(self) -> str:
        if self.file_with_findings_count == self.file_count:
            return self._counted(self.file_count)
        return f"{self.file_with_findings_count:,} of {self._counted(self.file_count)}"

    def _fixable(self, context: Context) -> str:
        """Return how many findings further options would fix; empty if none."""
        safe = 0 if context.fixing else self.applicabilities[Applicability.SAFE]
        unsafe = 0 if context.unsafe_fixes and context.fixing else self.applicabilities[Applicability.UNSAFE]
        parts = [f"{safe:,} fixable with --fix"] if safe else []
        if unsafe:
            flags = "--unsafe-fixes" if safe or context.fixing else "--fix --unsafe-fixes"
            parts.append(f"{unsafe:,} more with {flags}" if safe else f"{unsafe:,} fixable with {flags}")
        return f" ({', '.join(parts)})" if parts else ""


def report(
    results: Iterable[FileResult], context: Context, lines_of: Callable[[FileResult, Context], Iterable[str]]
) -> Iterator[str]:
    """Yield the lines of each file (its diff, or those of `lines_of`) and about its fixes, and then the summary."""
    tally = Tally()
    for result in tally.counting(results):
        is_diff = bool(result.diff) or context.verbatim
        shown = diff_lines(result, context) if is_diff else lines_of(result, context)
        yield "".join(f"{line}\n" for line in chain(shown, actions(result, context)))
    if not context.quiet:
        yield "".join(f"{line}\n" for line in tally.lines(context))


def posix_path(path: str) -> str:
    """Return a path with `/` between names, as reports for other programs need it; a URL unchanged."""
    return path if is_url(path) else PurePath(path).as_posix()


def headline(finding: Finding, context: Context) -> str:
    """Return `path:line:column: severity rule message`, with the id of the record."""
    color = context.color
    return (
        f"{paint(place(finding), 'path', color=color)}: {paint(finding.severity, finding.severity, color=color)} "
        f"{paint(finding.rule, 'rule', color=color)} {printable(finding.message)}{record_id(finding)}"
    )


def place(finding: Finding) -> str:
    """Return `path:line:column`, printable; `path:record[field]:line:column` in a file of many documents."""
    record = f":{finding.record}[{printable(finding.field)}]" if finding.record is not None else ""
    return f"{printable(finding.path)}{record}:{finding.start_line}:{finding.start_column}"


def record_id(finding: Finding) -> str:
    """Return a record's id, as a suffix of a message; empty if it has none."""
    return f" (id {printable(finding.record_id)})" if finding.record_id is not None else ""


def in_record(finding: Finding) -> str:
    """Return the record of a finding with its id and place, as a prefix of a message; empty for a file."""
    if finding.record is None:
        return ""
    known = f" (id {finding.record_id})" if finding.record_id is not None else ""
    return f"record {finding.record}[{finding.field}]:{finding.start_line}:{finding.start_column}{known}: "


def actions(result: FileResult, context: Context) -> Iterator[str]:
    """Yield lines about changes of a file: the rules that fixed it, its new parts, or why fixes were refused."""
    path = paint(printable(name(result)), "path", color=context.color)
    if result.fixed:
        done = "would fix" if result.diff else "fixed"
        rules = Counter(finding.rule for finding in result.fixed)
        names = ", ".join(f"{rule} ({count})" if count > 1 else rule for rule, count in sorted(rules.items()))
        yield f"{path}: {paint(done, 'help', color=context.color)} {names}"
    for part in result.parts:
        made = "would split off" if result.diff else "split off"
        yield f"{path}: {paint(made, 'help', color=context.color)} {printable(part)}"
    if result.refused:
        yield f"{path}: {paint('not fixed', Severity.ERROR, color=context.color)}: {printable(result.refused)}"


def diff_lines(result: FileResult, context: Context) -> Iterator[str]:
    """Yield the lines of a file's diff, coloured, with hidden characters escaped except tabs and CRLF line ends.

    `patch` refuses a hunk that this changes. With `verbatim`, nothing is escaped.
    """
    for line in result.diff.removesuffix("\n").split("\n") if result.diff else ():
        if context.verbatim:
            yield line
            continue
        content = line.removesuffix("\r")
        shown = "\t".join(printable(part) for part in content.split("\t"))
        yield paint(shown, _diff_style(line), color=context.color) + line[len(content) :]


def _diff_style(line: str) -> str:
    if line.startswith(("---", "+++")):
        return "path"
    return {"+": "added", "-": "removed", "@": "place"}.get(line[:1], "plain")
