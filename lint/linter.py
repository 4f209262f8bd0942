"""The heart: a document and rules in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

import msgspec

from lint.document import Document
from lint.types import Applicability, Diagnostic, Report, Rule


def lint(document: Document, rules: Iterable[Rule], *, seconds: dict[str, float] | None = None) -> Report:
    """The report on `document`: every rule's diagnostics, ordered by start, end and rule, equal ones once.

    Where a rule says that the document is no article, all fixes are for display only: half an error page looks like
    text.

    Adds each rule's time to `seconds` where one is given. A view that several rules share is charged to the first.
    """
    found: list[Diagnostic] = []
    is_article = True
    for rule in rules:
        start = perf_counter() if seconds is not None else 0.0
        count = len(found)
        found.extend(rule.params.check(document, rule))
        if len(found) > count and rule.params.WITHHOLDS_FIXES:
            is_article = False
        if seconds is not None:
            seconds[rule.id] = seconds.get(rule.id, 0.0) + perf_counter() - start
    if not is_article:
        found = list(map(_withheld, found))
    if len(found) > 1:
        found = sorted(dict.fromkeys(found), key=_order)
    return Report(document=document, diagnostics=tuple(found))


def _withheld(diagnostic: Diagnostic) -> Diagnostic:
    """The diagnostic with a fix that no option applies."""
    if diagnostic.fix is None:
        return diagnostic
    fix = msgspec.structs.replace(diagnostic.fix, applicability=Applicability.DISPLAY)
    return msgspec.structs.replace(diagnostic, fix=fix)


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    return (*diagnostic.span, diagnostic.rule)
