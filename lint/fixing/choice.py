"""Which fixes are applied. Pure.

In one round, those that are applicable, do not overlap, and leave words in every file; of a document, all or none: the
edit budget limits how much of its running text they may remove.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from lint.core.document import Document
from lint.core.linter import Report
from lint.core.segment import WORD, sentence_spans, word_count
from lint.core.types import Diagnostic, Edit, Fix, Span
from lint.fixing import Fate, Run, Segment, joined, placed
from lint.fixing.splice import Spliced, cut_pairs, splice
from lint.signals.line_shape import is_prose

MIN_RUNNING_WORDS = 50
"""Minimum running text for a budget, about the shortest news item: a single cookie notice is most of a shorter one."""


class Wanted(NamedTuple):
    """A diagnostic whose fix is to be applied, and the spans that it claims."""

    diagnostic: Diagnostic
    footprint: tuple[Span, ...]


def choose(runs: tuple[Run, ...], report: Report, *, unsafe: bool) -> tuple[list[Wanted], Spliced, list[str]]:
    """Return the fixes to apply now (none if the text has settled), their result, and the rules of withheld fixes."""
    wanted = _wanted(report, unsafe)
    withheld: list[str] = []
    while chosen := _without_overlaps(report.document.text, wanted):
        spliced = splice(runs, [one.diagnostic for one in chosen])
        emptying = _emptying(report.document.text, chosen, spliced)
        if not emptying:
            return chosen, spliced, withheld
        withheld += [chosen[index].diagnostic.rule for index in emptying]
        left_out = {id(chosen[index]) for index in emptying}
        wanted = [one for one in wanted if id(one) not in left_out]
    return [], Spliced(runs), withheld


def _wanted(report: Report, unsafe: bool) -> list[Wanted]:
    """Return the applicable fixes that change something, sorted by start, longer ones first."""
    text = report.document.text
    wanted = [
        Wanted(one, _footprint(one.fix))
        for one in report.diagnostics
        if one.fix
        and one.fix.is_applied(unsafe=unsafe)
        and (one.fix.cuts or any(text[slice(*edit.span)] != edit.text for edit in one.fix.edits))
    ]
    return sorted(wanted, key=lambda one: (one.footprint[0].start, -one.footprint[-1].end, one.diagnostic.rule))


def _footprint(fix: Fix) -> tuple[Span, ...]:
    """Return the spans that a fix claims, sorted and merged: its edits, and the text between each pair of cuts."""
    spans = (Span(*span) for span in (*(edit.span for edit in fix.edits), *cut_pairs(fix)))
    return tuple(joined(spans, touching=False))


def _without_overlaps(text: str, wanted: Sequence[Wanted]) -> list[Wanted]:
    """Return the fixes that do not overlap an earlier one; two insertions at one place overlap.

    A removal that another one does the beginning of is applied to the rest of its lines: without their label, nothing
    would report them in the next round.
    """
    chosen: list[Wanted] = []
    taken: list[Span] = []
    for each in wanted:
        one = _after(text, chosen[-1], each) if chosen else each
        if any(_is_taken(taken, span) for span in one.footprint):
            continue
        for span in one.footprint:
            taken.insert(bisect_right(taken, span), span)
        chosen.append(one)
    return chosen


def _after(text: str, earlier: Wanted, one: Wanted) -> Wanted:
    """Return a removal without the words that an earlier one removes too."""
    start, end = earlier.footprint[0].end, one.footprint[0].end
    fix, before = one.diagnostic.fix, earlier.diagnostic.fix
    if not (fix and fix.removed and before and before.removed):
        return one
    if not one.footprint[0].start < start < end or WORD.search(text, one.footprint[0].start, start) is None:
        return one
    rest = Span(start, end)
    shortened = structs.replace(fix, edits=(Edit(rest),))
    return Wanted(structs.replace(one.diagnostic, fix=shortened), (rest,))


def _is_taken(taken: Sequence[Span], span: Span) -> bool:
    place = bisect_right(taken, span)
    before = taken[place - 1] if place else None
    after = taken[place] if place < len(taken) else None
    return bool((before and (before.end > span.start or before == span)) or (after and after.start < span.end))


def _emptying(text: str, chosen: Sequence[Wanted], spliced: Spliced) -> set[int]:
    """Return the indices of fixes to skip because the host or a part would have no words.

    For the host, these are all fixes of the rule that removes the last words: removing a whole text piece by piece
    would not settle.
    """
    wordless = {index for index, runs in spliced.parts if not _has_words(runs)}
    if _has_words(spliced.host):
        return wordless
    for index in range(len(chosen) - 1, -1, -1):
        if any(WORD.search(text, start, end) for start, end in chosen[index].footprint):
            rule = chosen[index].diagnostic.rule
            return wordless | {other for other, one in enumerate(chosen) if one.diagnostic.rule == rule}
    return set(range(len(chosen)))


def _has_words(runs: Sequence[Run]) -> bool:
    return any(WORD.search(run.text) for run in runs)


def over_budget(document: Document, segments: Sequence[Segment], budget_fraction: float) -> str:
    """Return an error message if fixes that leave `segments` exceed the edit budget, else ""."""
    if budget_fraction >= 1:
        return ""
    removed, running = taken_away(document, segments)
    if running < MIN_RUNNING_WORDS or removed / running <= budget_fraction:
        return ""
    return (
        f"its fixes would remove {removed / running:.1%} of its running text "
        f"({removed:,} of {running:,} words; edit budget {budget_fraction:.1%})"
    )


def taken_away(document: Document, segments: Sequence[Segment]) -> tuple[int, int]:
    """Return how many words of the document's running text are removed in `segments`, of how many.

    Menus, link lists and captions do not count, nor does text that is moved to a part or rewritten. A paragraph that
    occurs several times counts once, and is removed only as far as all copies are.
    """
    paragraphs = []  # Those that are prose or contain a sentence of prose
    for paragraph, text in zip(document.paragraphs, document.paragraph_texts, strict=True):
        sentences = (text[start:end] for start, end in sentence_spans(text, (0, len(text))))
        if is_prose(text) or any(map(is_prose, sentences)):
            paragraphs.append(paragraph)
    gone = _gone_words(document.text, paragraphs, segments)
    running: dict[str, int] = {}
    removed: dict[str, int] = {}
    for (start, end), gone_words in zip(paragraphs, gone, strict=True):
        key = " ".join(document.text[start:end].split())
        running[key] = word_count(key)
        removed[key] = min(removed.get(key, running[key]), max(gone_words, 0))
    return sum(removed.values()), sum(running.values())


def _gone_words(text: str, paragraphs: Sequence[Span], segments: Sequence[Segment]) -> list[int]:
    """Return the number of words removed from each paragraph, minus those inserted."""
    gone = [0] * len(paragraphs)
    starts = [paragraph.start for paragraph in paragraphs]
    for segment, (offset, end) in placed(segments):
        index = max(bisect_right(starts, offset) - 1, 0)
        if segment.fate is Fate.INSERTED:
            if index < len(paragraphs) and starts[index] <= offset <= paragraphs[index].end:
                gone[index] -= word_count(segment.text)
            continue
        while segment.fate is Fate.DROPPED and index < len(paragraphs) and starts[index] < end:
            start, stop = max(starts[index], offset), min(paragraphs[index].end, end)
            gone[index] += word_count(text[start:stop]) if start < stop else 0
            index += 1
    return gone
