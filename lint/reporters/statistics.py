"""The tables of `--statistics`: findings, files, fixes and time of each rule.

For a corpus, it also has the share of the text that fixes remove. A second table counts by source: the host or file of
a record, the folder of a file.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
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
        self.rules: dict[str, Counter[str]] = {}  # The figures of each rule; see `_figures`
        self.seconds: dict[str, float] = {}
        self.text_chars = 0
        self.sources: dict[str, Counter[str]] = {}
        """The number of documents, of those with findings, and of characters and removed characters of each source."""
        self._has_records = False

    def counting(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the same results, counted."""
        for result in results:
            if not result.skipped:
                self._count(result)
            yield result

    def _count(self, result: FileResult) -> None:
        self._has_records = self._has_records or result.record is not None
        for rule, seconds in result.seconds.items():
            for name in (rule, TOTAL):
                self.seconds[name] = self.seconds.get(name, 0) + seconds
        found = (*result.findings, *result.fixed)
        figures = {rule: _figures(result, rule, unsafe=self._unsafe) for rule in (*{one.rule for one in found}, TOTAL)}
        for rule, own in figures.items():
            self.rules.setdefault(rule, Counter()).update(own)
        self.text_chars += result.text_chars
        name = source_name(result)
        is_kept = name in self.sources or len(self.sources) < KEPT_SOURCES
        source = self.sources.setdefault(name if is_kept else _REST, Counter())
        removed = figures[TOTAL]["removed_chars"]
        source.update(documents=1, hit=figures[TOTAL]["files"], text_chars=result.text_chars, removed_chars=removed)

    def table(self, *, color: bool = False, is_complete: bool = False) -> str:
        """Return the table, most frequent rules first; with `is_complete`, including rules without findings."""
        rules = sorted({*self.rules, *(self.seconds if is_complete else ())} - {TOTAL}, key=self._rank)
        rows = [[rule, *(cell for _, cell in self._cells(rule))] for rule in (*rules, TOTAL)]
        shown = _table([["rule", *(heading for heading, _ in self._cells(TOTAL))], *rows], color=color)
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

    def _rank(self, rule: str) -> tuple[int, int, float, str]:
        own = self.rules.get(rule, Counter[str]())
        return -own["findings"], -own["fixed"], -self.seconds.get(rule, 0), rule

    def _cells(self, rule: str) -> Iterator[tuple[str, str]]:
        """Yield the heading and text of each cell of a rule; some columns are omitted if they would be empty."""
        own, total = (self.rules.get(name, Counter[str]()) for name in (rule, TOTAL))
        yield "findings", f"{own['findings']:,}"
        yield "documents" if self._has_records else "files", f"{own['files']:,}"
        yield "fixable", f"{own['fixable']:,}"
        for name in ("unsafe", "fixed"):
            if total[name]:
                yield name, f"{own[name]:,}"
        if self.text_chars:
            yield "text removed", share(own["removed_chars"], self.text_chars)
        if self.seconds:
            yield "time", duration(self.seconds.get(rule, 0))


def _figures(result: FileResult, rule: str, *, unsafe: bool) -> dict[str, int]:
    """Return what a rule, or all of them as `TOTAL`, found, fixed and removed in a document."""
    found, fixed = ([one for one in some if rule in (one.rule, TOTAL)] for some in (result.findings, result.fixed))
    applicable = Counter(one.fix.applicability for one in found if one.fix)
    applied = [one for one in found if one.fix and one.fix.is_applied(unsafe=unsafe)]
    return {
        "findings": len(found),
        "files": int(bool(found or fixed)),
        "fixable": applicable[Applicability.SAFE],
        "unsafe": applicable[Applicability.UNSAFE],
        "fixed": len(fixed),
        "removed_chars": removed_chars([*applied, *fixed]),
    }


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


def _table(rows: list[list[str]], *, color: bool) -> str:
    heading, *body = aligned(rows)
    return "".join(f"{line}\n" for line in (paint(heading, "path", color=color), *body))
