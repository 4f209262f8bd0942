"""Check a document with rules, and return a report."""

from collections.abc import Collection, Iterable, Sequence
from time import perf_counter

import msgspec

from lint.core.composed import composed
from lint.core.document import Document
from lint.core.flat import refolded, unfolded
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Span

MAX_NESTED = 4  # Maximum number of enclosing removals that are compared with a finding; real texts do not nest more


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The diagnostics of a document, ordered by start, end and rule."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()


def lint(document: Document, rules: Iterable[Rule], *, seconds: dict[str, float] | None = None) -> Report:
    """Check `document` with all rules. If a rule reports that it is not an article, all fixes are display-only.

    Each rule's time is added to `seconds`; a view is charged to the first rule that uses it.
    """
    found: list[Diagnostic] = []
    reporting: list[Rule] = []
    text, offsets = composed(document)
    sentences = unfolded(text)
    for rule in rules:
        start, count = perf_counter() if seconds is not None else 0.0, len(found)
        found.extend(rule.params.check(sentences if rule.params.reads_lines else text, rule))
        if len(found) > count:
            reporting.append(rule)
        if seconds is not None:
            seconds[rule.id] = seconds.get(rule.id, 0.0) + perf_counter() - start
    if found and document.is_markup:
        from lint.core.markup import respecting_structure  # few texts have any

        found = respecting_structure(text, found)
    if len(found) > 1 and sentences is text:
        from lint.core.bridged import bridged  # few texts have a block of the page

        found = bridged(text, found)
    if any(rule.params.withholds() for rule in reporting):
        found = [one.display_only() for one in found]
    if len(found) > 1:
        distinct = list(dict.fromkeys(found))
        own = {rule.id for rule in reporting if rule.is_own}
        general = {rule.id for rule in reporting if rule.params.IS_GENERAL}
        found = sorted(_without_parts(sentences, distinct, own, general), key=lambda one: (*one.span, one.rule))
    if sentences is not text:
        of_lines = {rule.id for rule in reporting if rule.params.reads_lines}
        found = [refolded(one, text, sentences) if one.rule in of_lines else one for one in found]
    if offsets is not None:
        found = [offsets.written(one) for one in found]
    return Report(document=document, diagnostics=tuple(found))


def _without_parts(
    document: Document, found: Sequence[Diagnostic], own: Collection[str], general: Collection[str]
) -> list[Diagnostic]:
    """Drop findings whose lines another one, at least as severe and as safe, removes too, such as a prompt within a
    block of page furniture. Of equal ones the safest is kept, then one that is not `general`, then the first. A finding
    of the user's rules, `own`, is always kept, and replaces one of a shipped rule on the same lines.
    """
    removals = [(span, one) for one in found if (span := _removed_lines(document, one))]
    removals.sort(
        key=lambda each: (
            each[0].start, -each[0].end, each[1].rule not in own, -each[1].severity.rank, not each[1].is_safe,
            each[1].rule in general,
        )
    )  # fmt: skip
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
    """Return the lines that a fix removes; None if it does anything else."""
    span = diagnostic.fix.removed if diagnostic.fix else None
    if span is None or span == (0, len(document.text)):
        return None  # a fix that removes the whole text is never applied
    starts_line = span.start == 0 or document.text[span.start - 1] == "\n"
    ends_line = span.end == len(document.text) or document.text[span.end - 1 : span.end] == "\n"
    return span if starts_line and ends_line and span.start < span.end else None


def _outranks(whole: Diagnostic, part: Diagnostic) -> bool:
    """Return whether `whole` is at least as severe as `part`, and its fix at least as safe."""
    return (whole.is_safe or not part.is_safe) and whole.severity.rank >= part.severity.rank
