"""An evaluation as tables for people, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lint.core.printable import printable
from lint.evaluation.scores import DocumentScore, Evaluation, RuleScore, Score, TextScore
from lint.reporters.wire import to_json

_RULE_HEADINGS = ("rule", "documents", "findings", "judged by", "reported", "right", "precision", "recall")


def as_json(evaluation: Evaluation) -> str:
    """Return all figures as one JSON object; null for those that nothing is known about."""
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


def tables(evaluation: Evaluation) -> Iterator[str]:
    """Yield the lines to print: each rule, what the fixes do, and the worst documents."""
    ranked = sorted(evaluation.rules.items(), key=lambda item: (-item[1].findings, item[0]))
    yield from _table([_RULE_HEADINGS, *(_rule_row(rule, score) for rule, score in ranked)])
    yield ""
    fixes, texts = evaluation.fixes, (("as collected", evaluation.before), ("after the fixes", evaluation.after))
    yield (
        f"Fixes change {evaluation.changed:,} of {evaluation.documents:,} documents; "
        f"{evaluation.damaged:,} lose words that were wanted."
    )
    yield (
        f"Of {fixes.reported:,} lines that they remove, {fixes.right:,} are unwanted ({_percent(fixes.precision)}); of "
        f"{fixes.wanted:,} unwanted lines, they remove {fixes.found:,} ({_percent(fixes.recall)})."
    )
    yield ""
    rows = [(name, _percent(text.precision), _percent(text.recall), _percent(text.f1)) for name, text in texts]
    yield from _table([("words", "precision", "recall", "F1"), *rows])
    if evaluation.worst:
        yield ""
        heading = ("worst documents", "lost words", "unwanted words left", "lost by")
        yield from _table([heading, *_worst(evaluation.worst)])


def _rule_row(rule: str, score: RuleScore) -> tuple[str, ...]:
    """Return a row: by labels that name the rule, or else by the lines that its fixes remove, or else by nothing."""
    unit, judged = "–", Score()
    if score.labels.wanted:
        unit, judged = "labels", score.labels
    elif score.lines.reported:
        unit, judged = "lines", score.lines
    numbers = (f"{judged.reported:,}", f"{judged.right:,}", _percent(judged.precision), _percent(judged.recall))
    cells = numbers if unit != "–" else ("–",) * 4
    return (rule, f"{score.documents:,}", f"{score.findings:,}", unit, *cells)


def _worst(worst: Sequence[DocumentScore]) -> Iterator[tuple[str, ...]]:
    for each in worst:
        yield printable(each.name), f"{each.lost_words:,}", f"{each.unwanted_words:,}", ", ".join(each.rules) or "–"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        shown = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *shown)).rstrip()
