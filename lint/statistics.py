"""The table of `--statistics`: how often each rule fired, in how many files, what --fix mends, and how long it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from lint.finding import FileResult, Finding
from lint.reporters.terminal import paint
from lint.types import Applicability

TOTAL = "total"


class Statistics:
    """Counts results by rule as they pass by, with all rules together under `TOTAL`."""

    def __init__(self) -> None:
        self.findings: Counter[str] = Counter()
        self.files: Counter[str] = Counter()
        self.fixable: Counter[str] = Counter()
        """Findings with a safe fix."""
        self.unsafe: Counter[str] = Counter()
        """Findings with an unsafe fix."""
        self.fixed: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()

    def counting(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The same results, counted."""
        for result in results:
            self.add(result)
            yield result

    def add(self, result: FileResult) -> None:
        """Counts one result."""
        found = result.findings
        _count(self.findings, (finding.rule for finding in found))
        _count(self.fixable, (finding.rule for finding in found if _has(finding, Applicability.SAFE)))
        _count(self.unsafe, (finding.rule for finding in found if _has(finding, Applicability.UNSAFE)))
        _count(self.fixed, (finding.rule for finding in result.fixed))
        rules = {finding.rule for finding in (*found, *result.fixed)}
        self.files.update({*rules, TOTAL} if rules else ())
        for rule, seconds in result.seconds.items():
            self.seconds[rule] += seconds  # type: ignore[assignment]
            self.seconds[TOTAL] += seconds  # type: ignore[assignment]

    def table(self, *, color: bool = False) -> str:
        """The table, most frequent rules first; rules that found nothing are in it only when they were timed."""
        columns = self._columns()
        rules = sorted(
            {*self.files, *self.seconds} - {TOTAL},
            key=lambda rule: (-self.findings[rule], -self.fixed[rule], -self.seconds[rule], rule),
        )
        rows = [[rule, *(show(rule) for _, show in columns)] for rule in (*rules, TOTAL)]
        headings = ["rule", *(heading for heading, _ in columns)]
        widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
        heading, *body = [_row(row, widths) for row in (headings, *rows)]
        return "".join(f"{line}\n" for line in (paint(heading, "path", color=color), *body))

    def _columns(self) -> list[tuple[str, Callable[[str], str]]]:
        """Heading and cell of each column; of the last three only those with something in them."""
        columns: list[tuple[str, Callable[[str], str]]] = [
            ("findings", lambda rule: f"{self.findings[rule]:,}"),
            ("files", lambda rule: f"{self.files[rule]:,}"),
            ("fixable", lambda rule: f"{self.fixable[rule]:,}"),
        ]
        if self.unsafe:
            columns.append(("unsafe", lambda rule: f"{self.unsafe[rule]:,}"))
        if self.fixed:
            columns.append(("fixed", lambda rule: f"{self.fixed[rule]:,}"))
        if self.seconds:
            columns.append(("time", lambda rule: duration(self.seconds[rule])))
        return columns


def duration(seconds: float) -> str:
    """A time to three digits.

    >>> duration(0.00123), duration(12.3)
    ('1.23 ms', '12.30 s')
    """
    return f"{seconds:,.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def _count(counter: Counter[str], rules: Iterable[str]) -> None:
    for rule in rules:
        counter[rule] += 1
        counter[TOTAL] += 1


def _has(finding: Finding, applicability: Applicability) -> bool:
    return finding.fix is not None and finding.fix.applicability is applicability


def _row(cells: list[str], widths: list[int]) -> str:
    """One line: the rule to the left, numbers to the right."""
    name, *numbers = cells
    shown = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True))
    return "  ".join((name.ljust(widths[0]), *shown))
