"""Report text that was decoded, unescaped or cleaned wrongly: one named defect per rule."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Edit, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import safe_if
from lint.signals.characters import (
    Occurrence,
    control_runs,
    invisible_runs,
    private_use_runs,
    replacement_runs,
    undecoded_runs,
)
from lint.signals.charsets import misread_runs
from lint.signals.escapes import escape_runs
from lint.signals.html_traces import entity_runs, tag_runs
from lint.signals.look_alikes import look_alike_runs
from lint.signals.lost_letters import apostrophe_runs, question_mark_runs
from lint.signals.mojibake import in_mojibake, mojibake

Defect = Literal[
    "control-character", "escape-sequence", "html-entity", "html-tag", "invisible-character", "look-alike",
    "lost-apostrophe", "misread", "mojibake", "not-utf8", "private-use", "question-mark", "replacement-character",
]  # fmt: skip

_FINDERS: Mapping[Defect, Callable[[Document], Iterable[Occurrence]]] = {
    "control-character": control_runs,
    "escape-sequence": escape_runs,
    "html-entity": entity_runs,
    "html-tag": tag_runs,
    "invisible-character": invisible_runs,
    "look-alike": look_alike_runs,
    "lost-apostrophe": apostrophe_runs,
    "misread": misread_runs,
    "mojibake": mojibake,
    "not-utf8": undecoded_runs,
    "private-use": private_use_runs,
    "question-mark": question_mark_runs,
    "replacement-character": replacement_runs,
}

_UTF8 = frozenset({"utf-8", "utf8", "utf_8", "utf-8-sig", "utf_8_sig", "ascii", "us-ascii"})


class Encoding(Params, frozen=True):
    """Reports every stretch of text that has the `defect`. After `max-findings`, one finding represents all others with
    a safe fix, and one the rest."""

    FIELDS: ClassVar[tuple[str, ...]] = ("what", "replacement", "count")

    defect: Annotated[Defect, Meta(description="What to look for.")]
    max_findings: Annotated[
        int,
        Meta(ge=1, le=100_000, description="Maximum number of single findings; one or two more represent the rest."),
    ] = 100

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Return one diagnostic per occurrence; `value` is the number of occurrences it represents."""
        if self.defect == "not-utf8" and document.encoding.lower() not in _UTF8:
            return iter([_report(rule, [Occurrence(Span(0, min(1, len(document.text))), document.encoding)])])
        found = iter(_FINDERS[self.defect](document))
        if self.defect != "mojibake":
            found = (_after_mojibake(document, occurrence) for occurrence in found)
        first = next(found, None)
        return iter(()) if first is None else self._diagnostics(chain((first,), found), rule)

    def _diagnostics(self, found: Iterator[Occurrence], rule: Rule) -> Iterator[Diagnostic]:
        for occurrence in islice(found, self.max_findings):
            yield _report(rule, [occurrence])
        rest = list(found)
        # Safe fixes are grouped separately: fixed a hundred at a time, a long text would not settle.
        for is_certain in (True, False):
            alike = [occurrence for occurrence in rest if occurrence.is_certain is is_certain]
            if alike:
                yield _report(rule, alike)


def _after_mojibake(document: Document, occurrence: Occurrence) -> Occurrence:
    """Return the occurrence, marked uncertain on a line with mojibake: it may be half of a letter."""
    is_certain = occurrence.is_certain and not in_mojibake(document, occurrence.span)
    return occurrence if is_certain is occurrence.is_certain else occurrence._replace(is_certain=is_certain)


def _report(rule: Rule, occurrences: Sequence[Occurrence]) -> Diagnostic:
    first = occurrences[0]
    return rule.report(
        (first.span.start, occurrences[-1].span.end),
        value=len(occurrences),
        fix=_fix(occurrences),
        what=first.what,
        replacement=first.replacement or "",
        count=len(occurrences),
    )


def _fix(occurrences: Sequence[Occurrence]) -> Fix | None:
    """Return the edits of all occurrences that have a replacement; safe when all of these are certain."""
    known = [(occurrence, occurrence.replacement) for occurrence in occurrences if occurrence.replacement is not None]
    if not known:
        return None
    first, replacement = known[0]
    is_shown = replacement and replacement.isprintable()
    return Fix(
        title=f'replace {first.what} with "{replacement}"' if is_shown else f"remove {first.what}",
        edits=tuple(Edit(occurrence.span, text) for occurrence, text in known),
        applicability=safe_if(all(occurrence.is_certain for occurrence, _ in known)),
    )
