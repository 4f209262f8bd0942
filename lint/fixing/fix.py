"""The fix loop. Pure: nothing here touches a file.

Every character of the original is tracked through all rounds, so that `Fixed.segments` says for each whether it was
kept in the host or a part, or removed, and by which rule. This makes undo exact.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

import msgspec

from lint.core.document import Document
from lint.core.linter import Report, lint
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Edit, Fix, Span
from lint.fixing import Run, Segment, joined, original_spans, segments, text_of
from lint.fixing.choice import Wanted, choose
from lint.fixing.splice import Spliced, cut_pairs

MAX_ROUNDS = 10  # Maximum number of rounds before a text counts as not settling

MAX_LINTED_CHARS = 2_000_000  # Limit for all rounds from the fourth on, as linting a long text ten times takes long

_FREE_ROUNDS = 3

FREE_FIXES, CHARS_PER_FIX = 10_000, 50
"""A text with more fixes than the first limit, and more than one per this many characters, is not fixed: it is no
prose."""

MAX_GROWTH = 2  # A text that grows by more than this factor (and `GROWTH_CHARS`) counts as not settling

GROWTH_CHARS = 10_000


class Fixed(msgspec.Struct, frozen=True, kw_only=True):
    """A document after its fixes: the host, the parts, and where every character went."""

    reports: tuple[Report, ...]
    """The remaining findings in the host and each part, in reading order; their texts are in `.document.text`."""
    applied: tuple[Diagnostic, ...] = ()  # The diagnostics whose fixes were applied, with offsets in the original text
    segments: tuple[Segment, ...]
    refused: str = ""  # Why fixes were not applied, for users; empty if all were

    @property
    def text(self) -> str:
        return self.texts[0]

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the parts' texts, in reading order."""
        return self.texts[1:]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(report.document.text for report in self.reports)


class _Draft(msgspec.Struct, frozen=True, kw_only=True):
    document: Document
    runs: tuple[Run, ...]
    is_host: bool = True
    history: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The texts that it had in earlier rounds, each with the rules whose fixes were applied to it."""


class _Unsettled(Exception):  # noqa: N818 - a signal within this module
    """The text does not settle; carries the reason."""


Spare = Callable[[Report], Report]


def fix(
    document: Document,
    rules: Iterable[Rule],
    *,
    unsafe: bool = False,
    report: Report | None = None,
    spare: Spare = lambda report: report,
) -> Fixed:
    """Apply all safe fixes (with `unsafe`, all fixes) to the document.

    Each round lints the host and parts, and applies fixes that do not overlap; the others wait. A text that does not
    settle in `MAX_ROUNDS` is left unchanged. `report` is the document's report, if known, and `spare` disables unwanted
    fixes in a report.
    """
    rules = tuple(rules)
    first = report or spare(lint(document, rules))
    draft = _Draft(document=document, runs=(Run(document.text, 0, ""),))
    try:
        return _settled(draft, first, rules, unsafe, spare)
    except _Unsettled as reason:
        return Fixed(reports=(first,), segments=segments([draft.runs], ()), refused=str(reason))


def apply(document: Document, diagnostics: Sequence[Diagnostic], *, unsafe: bool = False) -> Fixed:
    """Apply only the fixes of these diagnostics, in one round, without linting again."""
    report = Report(document=document, diagnostics=tuple(diagnostics))
    chosen, spliced, withheld = choose((Run(document.text, 0, ""),), report, unsafe=unsafe)
    texts = (spliced.host, *(runs for _, runs in spliced.parts))
    return Fixed(
        reports=tuple(Report(document=Document(text_of(runs), path=document.path)) for runs in texts),
        applied=tuple(one.diagnostic for one in chosen),
        segments=segments(texts, spliced.dropped),
        refused=_withheld(dict.fromkeys(withheld)),
    )


def with_later_rounds(report: Report, fixed: Fixed) -> Report:
    """Add the findings of later rounds to the report, at their places in the original text."""
    known = {(diagnostic.rule, diagnostic.span) for diagnostic in report.diagnostics}
    later = [diagnostic for diagnostic in fixed.applied if (diagnostic.rule, diagnostic.span) not in known]
    diagnostics = sorted([*report.diagnostics, *later], key=lambda diagnostic: (*diagnostic.span, diagnostic.rule))
    return msgspec.structs.replace(report, diagnostics=tuple(diagnostics)) if later else report


def _settled(draft: _Draft, report: Report, rules: tuple[Rule, ...], unsafe: bool, spare: Spare) -> Fixed:
    limit, first = MAX_GROWTH * len(draft.document.text) + GROWTH_CHARS, report
    pending, done = [(draft, report)], []
    applied: list[Diagnostic] = []
    dropped: list[Run] = []
    withheld: dict[str, None] = {}
    linted_chars = 0
    for round_number in range(MAX_ROUNDS + 1):
        following: list[_Draft] = []
        for draft, report in pending:
            count, char_count = sum(one.fix is not None for one in report.diagnostics), len(report.document.text)
            if count > FREE_FIXES + char_count // CHARS_PER_FIX:
                raise _Unsettled(f"{count:,} fixes are too many for a text of {char_count:,} characters")
            chosen, spliced, refused = choose(draft.runs, report, unsafe=unsafe)
            withheld.update(dict.fromkeys(refused))
            if not chosen:
                done.append((draft, report))
                continue
            located = original_spans(draft.runs)
            applied.extend(_moved(wanted.diagnostic, located) for wanted in chosen)
            dropped.extend(spliced.dropped)
            following.extend(_drafts(draft, spliced, chosen))
        if not following:
            return _fixed(done, [*applied, *_gone_too(first, applied, unsafe)], dropped, _withheld(withheld))
        if sum(len(draft.document.text) for draft in following) > limit:
            raise _Unsettled(f"the text keeps growing with the fixes of {_names(one.rule for one in applied)}")
        linted_chars += sum(len(draft.document.text) for draft in following)
        if round_number >= _FREE_ROUNDS and linted_chars > MAX_LINTED_CHARS:
            break
        pending = [(draft, spare(lint(draft.document, rules))) for draft in following]
    names = _names(one.rule for one in applied)
    raise _Unsettled(f"it does not settle after {round_number} rounds of fixes by {names}")


def _gone_too(report: Report, applied: Sequence[Diagnostic], unsafe: bool) -> Iterator[Diagnostic]:
    """Yield fixable diagnostics whose text was removed by other fixes."""
    known = {(one.rule, one.span) for one in applied}
    removed = joined(edit.span for one in applied if one.fix for edit in one.fix.edits if not edit.text)
    starts = [span.start for span in removed]
    for one in report.diagnostics:
        at = bisect_right(starts, one.span.start) - 1
        is_inside = at >= 0 and one.span.end <= removed[at].end
        if is_inside and one.fix and one.fix.is_applied(unsafe=unsafe) and (one.rule, one.span) not in known:
            yield one


def _drafts(draft: _Draft, spliced: Spliced, chosen: Sequence[Wanted]) -> Iterator[_Draft]:
    """Yield the host and parts for the next round; raises _Unsettled if one occurred before."""
    old = draft.document
    history = (*draft.history, (old.text, tuple(one.diagnostic.rule for one in chosen)))
    for index, runs in enumerate((spliced.host, *(runs for _, runs in spliced.parts))):
        text = text_of(runs)
        past = next((past for past, (known, _) in enumerate(history) if text == known), None)
        if past is not None:
            rules = _names(chain.from_iterable(rules for _, rules in history[past:]))
            raise _Unsettled(f"the fixes of {rules} undo each other")
        yield _Draft(document=old.with_text(text), runs=runs, is_host=draft.is_host and index == 0, history=history)


def _names(rules: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(rules))


def _withheld(rules: Iterable[str]) -> str:
    names = _names(rules)
    return f"a fix by {names} would leave no words and was not applied" if names else ""


def _moved(diagnostic: Diagnostic, located: Callable[[Span], Span]) -> Diagnostic:
    fix = diagnostic.fix or Fix(title="")
    edits = tuple(Edit(located(edit.span), edit.text) for edit in fix.edits)
    cuts = tuple(chain.from_iterable(map(located, cut_pairs(fix))))
    moved = msgspec.structs.replace(fix, edits=edits, cuts=cuts)
    return msgspec.structs.replace(diagnostic, span=located(diagnostic.span), fix=moved)


def _fixed(done: list[tuple[_Draft, Report]], applied: list[Diagnostic], dropped: list[Run], refused: str) -> Fixed:
    """Return the outcome, with the parts in the order of their first original character."""
    starts = {id(draft): next((run.origin for run in draft.runs if run.origin >= 0), 0) for draft, _ in done}
    done.sort(key=lambda pair: (not pair[0].is_host, starts[id(pair[0])]))
    applied.sort(key=lambda diagnostic: (*diagnostic.span, diagnostic.rule))
    return Fixed(
        reports=tuple(report for _, report in done),
        applied=tuple(applied),
        segments=segments([draft.runs for draft, _ in done], dropped),
        refused=refused,
    )
