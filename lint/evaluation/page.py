"""An evaluation as an HTML page: the tables, and the worst documents line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lint.core.document import Document
from lint.core.finding import FileResult, Location, Preview, findings
from lint.core.linter import Report
from lint.core.types import Diagnostic, Severity, Span
from lint.evaluation.evaluate import Evaluation, WorstDocument
from lint.evaluation.labels import words_of
from lint.evaluation.report import summary, tables
from lint.fixing import Fate, Segment, placed
from lint.fixing.records import changes
from lint.reporters import Context
from lint.reporters.html import Figures, render


class _Judged(NamedTuple):
    """The finding about a line."""

    what: str
    severity: Severity
    message: str


def as_page(evaluation: Evaluation, worst: Sequence[WorstDocument]) -> Iterator[str]:
    """Yield the page of `--output-format html`."""
    sentences = tuple(line.removesuffix(".") for line in summary(evaluation))
    figures = Figures(summary=sentences, tables=tuple(map(tuple, tables(evaluation))))
    return render(map(_result, worst), Context(), figures)


def _result(worst: WorstDocument) -> FileResult:
    document, fixed, name = worst.labelled.document, worst.result.fixed, worst.score.name
    report = Report(document=document, diagnostics=tuple(_diagnostics(worst)))
    preview = Preview(text=document.text, changes=tuple(changes(fixed)) if fixed else ())
    found = findings(report, Location(name))
    refused = worst.result.refused
    return FileResult(path=name, findings=found, preview=preview, source=document.path or "", refused=refused)


def _diagnostics(worst: WorstDocument) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of lines with the same judgement, ignoring blank ones."""
    document = worst.labelled.document
    lines = enumerate(zip(document.lines, _judged_lines(worst), strict=True))
    judged = (judged for index, judged in lines if not document.is_blank(index))
    for judgement, run in groupby(judged, key=lambda one: one[1]):
        if judgement is None:
            continue
        spans = [line for line, _ in run]
        yield Diagnostic(
            rule=judgement.what, span=Span(spans[0].start, spans[-1].end),
            severity=judgement.severity, message=judgement.message,
        )  # fmt: skip


def _judged_lines(worst: WorstDocument) -> Iterator[_Judged | None]:
    fates = _line_fates(worst.labelled.document, worst.result.fixed.segments if worst.result.fixed else None)
    still_lost = worst.lost.copy()
    for index, (line, fate) in enumerate(zip(worst.labelled.document.lines, fates, strict=True)):
        before, left = words_of(worst.labelled.document.text[line.start : line.end]), Counter(words_of(fate.left))
        gone = Counter(before) - left
        if index in worst.foreign:
            yield _unwanted(fate, is_removed=2 * gone.total() > len(before), is_left=bool(left & worst.left))
            continue
        lost = gone & still_lost
        still_lost -= lost
        yield _lost(fate, lost, is_whole=gone.total() == len(before)) if lost else None


def _unwanted(fate: _Fate, *, is_removed: bool, is_left: bool) -> _Judged | None:
    if is_removed:
        return _Judged("unwanted, removed", Severity.NOTE, f"not wanted, and {fate.verb}")
    return _Judged("unwanted, left", Severity.WARNING, "not wanted, and no fix removes it") if is_left else None


def _lost(fate: _Fate, lost: Counter[str], *, is_whole: bool) -> _Judged:
    what = "" if is_whole else f"{', '.join(lost)}: "
    return _Judged("wanted, lost", Severity.ERROR, f"{what}wanted, and {fate.verb}")


class _Fate(NamedTuple):
    """What fixes do to a line."""

    left: str  # The rest of it in the host
    verb: str  # What happened to it, and by which rules


def _line_fates(document: Document, segments: Iterable[Segment] | None) -> Iterator[_Fate]:
    if segments is None:
        yield from (_Fate(document.text[line.start : line.end], "") for line in document.lines)
        return
    left: list[list[str]] = [[] for _ in document.lines]
    rules: list[dict[str, None]] = [{} for _ in document.lines]
    for segment, (start, end) in placed(segments):
        if segment.fate is Fate.INSERTED:
            if not segment.file and document.lines:
                left[document.line_index(min(start, len(document.text)))].append(segment.text)
            continue
        for index in document.lines_of(start, end):
            line = document.lines[index]
            if segment.fate is Fate.KEPT and not segment.file:
                left[index].append(document.text[max(start, line.start) : min(end, line.end)])
            else:
                rules[index][f"removed by {segment.rule}" if segment.fate is Fate.DROPPED else "split off"] = None
    yield from (_Fate("".join(texts), " and ".join(verbs)) for texts, verbs in zip(left, rules, strict=True))
