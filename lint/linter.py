"""The heart: a document and rules in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from lint.document import Document
from lint.types import Diagnostic, Report, Rule


def lint(document: Document, rules: Iterable[Rule], *, seconds: dict[str, float] | None = None) -> Report:
    """The report on `document`: every rule's diagnostics, ordered by start, end and rule, equal ones once.

    Adds each rule's time to `seconds` where one is given. A view that several rules share is charged to the first.
    """
    found: list[Diagnostic] = []
    for rule in rules:
        start = perf_counter() if seconds is not None else 0.0
        found.extend(rule.params.check(document, rule))
        if seconds is not None:
            seconds[rule.id] = seconds.get(rule.id, 0.0) + perf_counter() - start
    if len(found) > 1:
        found = sorted(dict.fromkeys(found), key=_order)
    return Report(document=document, diagnostics=tuple(found))


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    return (*diagnostic.span, diagnostic.rule)
