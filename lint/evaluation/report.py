"""An evaluation as text and JSON."""

from collections.abc import Iterator, Sequence

import msgspec

from lint.core.printable import printable
from lint.evaluation.evaluate import DocumentScore, Evaluation, RuleScore, Score, TextScore
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
        yield [("worst documents", "lost words", "unwanted words left", "lost by"), *_worst(evaluation.worst)]


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


def _worst(worst: Sequence[DocumentScore]) -> Iterator[tuple[str, ...]]:
    for each in worst:
        yield each.name, f"{each.lost_words:,}", f"{each.unwanted_words:,}", ", ".join(each.rules) or "–"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _table(table: Rows) -> Iterator[str]:
    return aligned([[printable(cell) for cell in row] for row in table])
