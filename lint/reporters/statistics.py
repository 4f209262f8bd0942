"""The tables of `--statistics`: findings, files, fixes and time of each rule.

For a corpus, it also has the share of the text that fixes remove. A second table counts by source: the host or file of
a record, the folder of a file.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.core.types import Applicability
from lint.reporters.terminal import aligned, paint

TOTAL = "total"

SHOWN_SOURCES = 20

KEPT_SOURCES = 100_000
"""Maximum number of sources that are counted separately, to bound memory; later ones are combined."""

_REST = ""


class Statistics:
    """Counts results by rule, with all rules together under `TOTAL`."""

    def __init__(self, *, unsafe: bool = False) -> None:
        self._unsafe = unsafe
        self.findings: Counter[str] = Counter()
        self.files: Counter[str] = Counter()
        self.fixable: Counter[str] = Counter()
        self.unsafe: Counter[str] = Counter()
        self.fixed: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()
        self.removed_chars: Counter[str] = Counter()
        self.text_chars = 0
        self.sources: dict[str, Counter[str]] = {}
        """The number of documents, of those with findings, and of characters and removed characters of each source."""
        self._has_records = False

    def counting(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the same results, counted."""
        for result in results:
            self.add(result)
            yield result

    def add(self, result: FileResult) -> None:
        """Count a result, unless the file was skipped."""
        if result.skipped:
            return
        found = result.findings
        _count(self.findings, found)
        _count(self.fixable, (finding for finding in found if _has(finding, Applicability.SAFE)))
        _count(self.unsafe, (finding for finding in found if _has(finding, Applicability.UNSAFE)))
        _count(self.fixed, result.fixed)
        rules = {finding.rule for finding in (*found, *result.fixed)}
        self.files.update({*rules, TOTAL} if rules else ())
        for rule, seconds in result.seconds.items():
            self.seconds[rule] += seconds  # type: ignore[assignment]
            self.seconds[TOTAL] += seconds  # type: ignore[assignment]
        self._has_records = self._has_records or result.record is not None
        self._add_text(result)

    def _add_text(self, result: FileResult) -> None:
        """Count a text under its source, and the characters that fixes remove from it."""
        name = source_name(result)
        wanted = (one for one in result.findings if one.fix and one.fix.is_applied(unsafe=self._unsafe))
        applied = [*wanted, *result.fixed]
        for rule in {finding.rule for finding in applied}:
            self.removed_chars[rule] += removed_chars(found for found in applied if found.rule == rule)
        removed = removed_chars(applied)
        self.removed_chars[TOTAL] += removed
        self.text_chars += result.text_chars
        is_kept = name in self.sources or len(self.sources) < KEPT_SOURCES
        source = self.sources.setdefault(name if is_kept else _REST, Counter())
        is_hit = bool(result.findings or result.fixed)
        source.update(documents=1, hit=int(is_hit), text_chars=result.text_chars, removed_chars=removed)

    def table(self, *, color: bool = False, is_complete: bool = False) -> str:
        """Return the table, most frequent rules first; with `is_complete`, including rules without findings."""
        columns = self._columns()
        rules = sorted(
            {*self.files, *(self.seconds if is_complete else ())} - {TOTAL},
            key=lambda rule: (-self.findings[rule], -self.fixed[rule], -self.seconds[rule], rule),
        )
        rows = [[rule, *(show(rule) for _, show in columns)] for rule in (*rules, TOTAL)]
        shown = _table([["rule", *(heading for heading, _ in columns)], *rows], color=color)
        has_sources = self._has_records or len(self.sources) > 1
        return f"{shown}\n{self._source_table(color=color)}" if has_sources else shown

    def _source_table(self, *, color: bool) -> str:
        """Return the table by source, those with most affected documents first."""
        ranked = sorted(
            ((name, source) for name, source in self.sources.items() if name != _REST),
            key=lambda item: (-item[1]["hit"], -item[1]["documents"], item[0]),
        )
        rows = [(printable(name), source) for name, source in ranked[:SHOWN_SOURCES]]
        if rest := sum((source for _, source in ranked[SHOWN_SOURCES:]), self.sources.get(_REST, Counter[str]())):
            rows.append(("(others)", rest))
        rows.append((TOTAL, sum(self.sources.values(), Counter[str]())))
        headings = ["source", "documents" if self._has_records else "files", "hit", "text removed"]
        cells = [
            [name, f"{one['documents']:,}", f"{one['hit']:,}", share(one["removed_chars"], one["text_chars"])]
            for name, one in rows
        ]
        width = len(headings) if self.text_chars else -1
        return _table([row[:width] for row in (headings, *cells)], color=color)

    def _columns(self) -> list[tuple[str, Callable[[str], str]]]:
        """Return the heading and cell of each column; the last three only if they are not empty."""
        columns: list[tuple[str, Callable[[str], str]]] = [
            ("findings", lambda rule: f"{self.findings[rule]:,}"),
            ("documents" if self._has_records else "files", lambda rule: f"{self.files[rule]:,}"),
            ("fixable", lambda rule: f"{self.fixable[rule]:,}"),
        ]
        if self.unsafe:
            columns.append(("unsafe", lambda rule: f"{self.unsafe[rule]:,}"))
        if self.fixed:
            columns.append(("fixed", lambda rule: f"{self.fixed[rule]:,}"))
        if self.text_chars:
            columns.append(("text removed", lambda rule: share(self.removed_chars[rule], self.text_chars)))
        if self.seconds:
            columns.append(("time", lambda rule: duration(self.seconds[rule])))
        return columns


def source_name(result: FileResult) -> str:
    """Return the source of a text: the host or file of a record, the folder of a file."""
    return result.source or str(PurePath(result.path).parent)


def share(part: int, whole: int) -> str:
    """Return a part of a whole in per cent.

    >>> share(1, 8), share(0, 0)
    ('12.50%', '0.00%')
    """
    return f"{part / whole if whole else 0:.2%}"


def duration(seconds: float) -> str:
    """Return a time to three digits.

    >>> duration(0.00123), duration(12.3)
    ('1.23 ms', '12.30 s')
    """
    return f"{seconds:,.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def removed_chars(found: Iterable[Finding]) -> int:
    """Return the number of characters that the fixes remove from one text, minus those they insert; at least 0.

    Text removed by several fixes counts once. Cuts remove nothing: the text becomes a document of its own.
    """
    edits = sorted({(*edit.span, edit.text) for finding in found if finding.fix for edit in finding.fix.edits})
    removed = reached = 0
    for start, end, text in edits:
        removed += max(end - max(start, reached), 0) - len(text)
        reached = max(reached, end)
    return max(removed, 0)


def _count(counter: Counter[str], found: Iterable[Finding]) -> None:
    for finding in found:
        counter[finding.rule] += 1
        counter[TOTAL] += 1


def _has(finding: Finding, applicability: Applicability) -> bool:
    return finding.fix is not None and finding.fix.applicability is applicability


def _table(rows: list[list[str]], *, color: bool) -> str:
    """Return the rows in columns; the first is the heading."""
    heading, *body = aligned(rows)
    return "".join(f"{line}\n" for line in (paint(heading, "path", color=color), *body))
