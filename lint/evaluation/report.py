"""An evaluation as text, as JSON, and as an HTML page with the worst documents line by line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from lint.core.document import Document
from lint.core.finding import FileResult, Location, Preview, findings
from lint.core.linter import Report
from lint.core.printable import printable
from lint.core.types import Diagnostic, Severity, Span
from lint.evaluation.evaluate import Evaluation, RuleScore, Score, TextScore, WorstDocument
from lint.evaluation.labels import words_of
from lint.fixing import Fate, Segment, placed
from lint.fixing.records import changes
from lint.reporters import Context
from lint.reporters.html import Figures, render
from lint.reporters.terminal import aligned
from lint.reporters.wire import to_json

_RULE_HEADINGS = ("rule", "documents", "findings", "judged by", "reported", "right", "precision", "recall")


def as_json(evaluation: Evaluation) -> str:
    """Return all figures as a JSON object; null if unknown."""
    counts = msgspec.to_builtins(evaluation)
    counts["fixes"] |= _shares(evaluation.fixes)
    for name in ("before", "after"):
        text: TextScore = getattr(evaluation, name)
        counts[name] |= {**_shares(text), "f1": text.f1}
    for rule, score in evaluation.rules.items():
        counts["rules"][rule]["lines"] |= _shares(score.lines)
        counts["rules"][rule]["labels"] |= _shares(score.labels)
    return f"{to_json(counts)}\n"


def _shares(score: Score | TextScore) -> dict[str, float | None]:
    return {"precision": score.precision, "recall": score.recall}


Rows = Sequence[tuple[str, ...]]  # A table; the first row has the headings


def as_text(evaluation: Evaluation) -> Iterator[str]:
    """Yield the lines to print: each rule, the fixes, and the worst documents."""
    rules, words, *worst = tables(evaluation)
    yield from _table(rules)
    yield from ("", *summary(evaluation), "")
    yield from _table(words)
    for table in worst:
        yield ""
        yield from _table(table)


def tables(evaluation: Evaluation) -> Iterator[Rows]:
    """Yield the tables: rules, words before and after, and the worst documents if there are any."""
    ranked = sorted(evaluation.rules.items(), key=lambda item: (-item[1].findings, item[0]))
    yield [_RULE_HEADINGS, *(_rule_row(rule, score) for rule, score in ranked)]
    texts = (("as collected", evaluation.before), ("after the fixes", evaluation.after))
    rows = [(name, _percent(text.precision), _percent(text.recall), _percent(text.f1)) for name, text in texts]
    yield [("words", "precision", "recall", "F1"), *rows]
    if evaluation.worst:
        headings = ("worst documents", "lost words", "unwanted words left", "lost by")
        cells = ((one.name, f"{one.lost_words:,}", f"{one.unwanted_words:,}", one.rules) for one in evaluation.worst)
        yield [headings, *((name, lost, left, ", ".join(rules) or "–") for name, lost, left, rules in cells)]


def summary(evaluation: Evaluation) -> Iterator[str]:
    """Yield two sentences about the fixes."""
    fixes = evaluation.fixes
    yield (
        f"Fixes change {evaluation.changed:,} of {evaluation.documents:,} documents; "
        f"{evaluation.damaged:,} lose words that were wanted."
    )
    yield (
        f"Of {fixes.reported:,} lines that they remove, {fixes.right:,} are unwanted ({_percent(fixes.precision)}); of "
        f"{fixes.wanted:,} unwanted lines, they remove {fixes.found:,} ({_percent(fixes.recall)})."
    )


def _rule_row(rule: str, score: RuleScore) -> tuple[str, ...]:
    """Return a row, judged by labels of the rule, or else by the lines its fixes remove, or by nothing."""
    unit, judged = "–", Score()
    if score.labels.wanted:
        unit, judged = "labels", score.labels
    elif score.lines.reported:
        unit, judged = "lines", score.lines
    numbers = (f"{judged.reported:,}", f"{judged.right:,}", _percent(judged.precision), _percent(judged.recall))
    cells = numbers if unit != "–" else ("–",) * 4
    return (rule, f"{score.documents:,}", f"{score.findings:,}", unit, *cells)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _table(table: Rows) -> Iterator[str]:
    return aligned([[printable(cell) for cell in row] for row in table])


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
        what, severity, message = judgement
        spans = [line for line, _ in run]
        span = Span(spans[0].start, spans[-1].end)
        yield Diagnostic(rule=what, span=span, severity=severity, message=message)


def _judged_lines(worst: WorstDocument) -> Iterator[tuple[str, Severity, str] | None]:
    """Yield for each line what happened to it, how bad that is, and a message; None for what is right."""
    fates = _line_fates(worst.labelled.document, worst.result.fixed.segments if worst.result.fixed else None)
    still_lost = worst.lost.copy()
    for index, (line, (rest, verb)) in enumerate(zip(worst.labelled.document.lines, fates, strict=True)):
        before, left = words_of(worst.labelled.document.text[line.start : line.end]), Counter(words_of(rest))
        gone = Counter(before) - left
        if index in worst.foreign:
            if 2 * gone.total() > len(before):
                yield "unwanted, removed", Severity.NOTE, f"not wanted, and {verb}"
            else:
                is_left = bool(left & worst.left)
                what = "not wanted, and no fix removes it"
                yield ("unwanted, left", Severity.WARNING, what) if is_left else None
            continue
        lost = gone & still_lost
        still_lost -= lost
        what = "" if gone.total() == len(before) else f"{', '.join(lost)}: "
        yield ("wanted, lost", Severity.ERROR, f"{what}wanted, and {verb}") if lost else None


def _line_fates(document: Document, segments: Iterable[Segment] | None) -> Iterator[tuple[str, str]]:
    """Yield the rest of each line in the host, and what happened to the line, by which rules."""
    if segments is None:
        yield from ((document.text[line.start : line.end], "") for line in document.lines)
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
    yield from (("".join(texts), " and ".join(verbs)) for texts, verbs in zip(left, rules, strict=True))
