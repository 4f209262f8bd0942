"""The heart: a document and rules in, a report out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from time import perf_counter

import msgspec

from lint.core.document import Document
from lint.core.report import Report
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Span

MAX_NESTED = 4
"""So many removals around a finding are looked at: more are not nested in texts that people write."""


def lint(document: Document, rules: Iterable[Rule], *, seconds: dict[str, float] | None = None) -> Report:
    """Return the report on `document`: every rule's diagnostics, ordered by start, end and rule, equal ones once.

    Where a rule says that the document is no article, all fixes are for display only: half an error page looks like
    text.

    Adds each rule's time to `seconds` where one is given. A view that several rules share is charged to the first.
    """
    found: list[Diagnostic] = []
    own: set[str] = set()
    is_article = True
    for rule in rules:
        start = perf_counter() if seconds is not None else 0.0
        count = len(found)
        found.extend(rule.params.check(document, rule))
        if len(found) > count and rule.params.withholds():
            is_article = False
        if rule.is_own:
            own.add(rule.id)
        if seconds is not None:
            seconds[rule.id] = seconds.get(rule.id, 0.0) + perf_counter() - start
    if found and document.is_markup:
        from lint.core.markup import respecting_structure  # few texts have any

        found = respecting_structure(document, found)
    if not is_article:
        found = list(map(_withheld, found))
    if len(found) > 1:
        found = sorted(_without_parts(document, list(dict.fromkeys(found)), own), key=_order)
    return Report(document=document, diagnostics=tuple(found))


def _withheld(diagnostic: Diagnostic) -> Diagnostic:
    """Return the diagnostic with a fix that no option applies."""
    if diagnostic.fix is None:
        return diagnostic
    fix = msgspec.structs.replace(diagnostic.fix, applicability=Applicability.DISPLAY)
    return msgspec.structs.replace(diagnostic, fix=fix)


def _without_parts(document: Document, found: Sequence[Diagnostic], own: Collection[str]) -> list[Diagnostic]:
    """Return the diagnostics without those that report a part of what another one reports as a whole.

    A finding whose fix removes lines adds nothing where another removes them too and is at least as severe and as
    safe: a prompt within a block of page furniture. Of equals the first is kept, by the order of the rules. A finding
    of a user's own rules, `own`, is always kept, and replaces one of a shipped rule on the same lines.
    """
    removals = [(span, one) for one in found if (span := _removed_lines(document, one))]
    removals.sort(key=lambda each: (each[0].start, -each[0].end, each[1].rule not in own, -each[1].severity.rank))
    wholes: list[tuple[Span, Diagnostic]] = []
    parts: set[int] = set()
    for span, one in removals:
        while wholes and wholes[-1][0].end <= span.start:
            wholes.pop()
        if one.rule not in own and any(
            span.end <= whole.end and (_outranks(other, one) or (whole == span and other.rule in own))
            for whole, other in wholes[-MAX_NESTED:]
        ):
            parts.add(id(one))
        else:
            wholes.append((span, one))
    return [one for one in found if id(one) not in parts]


def _removed_lines(document: Document, diagnostic: Diagnostic) -> Span | None:
    """Return the lines that a fix takes away, where that is all it does."""
    fix = diagnostic.fix
    if fix is None or fix.cuts or len(fix.edits) != 1 or fix.edits[0].text:
        return None
    span = fix.edits[0].span
    if span == (0, len(document.text)):
        return None  # it will not be made, as it leaves nothing: what it holds has to be said
    starts_line = span.start == 0 or document.text[span.start - 1] == "\n"
    ends_line = span.end == len(document.text) or document.text[span.end - 1 : span.end] == "\n"
    return span if starts_line and ends_line and span.start < span.end else None


def _outranks(whole: Diagnostic, part: Diagnostic) -> bool:
    """Return whether what is done about `whole` is at least what would be done about `part`."""
    is_safe = whole.fix is not None and whole.fix.applicability is Applicability.SAFE
    is_part_safe = part.fix is not None and part.fix.applicability is Applicability.SAFE
    return (is_safe or not is_part_safe) and whole.severity.rank >= part.severity.rank


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    return (*diagnostic.span, diagnostic.rule)
