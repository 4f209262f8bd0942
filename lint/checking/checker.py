"""Check a document, whether a file, record, Arrow row, standard input or string, and return its result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from lint.checking.baseline import Entry, spared
from lint.core.document import Document
from lint.core.finding import FileResult, Finding, Location, Preview, findings
from lint.core.linter import Report, lint
from lint.core.rule import Rule

if TYPE_CHECKING:  # imported on first fix
    from lint.fixing.fix import Fixed


class CheckOptions(msgspec.Struct, frozen=True, kw_only=True):
    fix: bool = False
    unsafe: bool = False  # With `fix`: also apply the unsafe fixes
    is_preview: bool = False
    """With `fix`: the document itself is not changed (`--diff`), so all its findings are reported."""
    edit_budget: float = 1.0
    """Maximum part of a document's running text that fixes may remove, 0 to 1; see `lint.fixing.choice`."""
    timing: bool = False
    splits: bool = True  # Whether a document may be split; False if there is no place for the parts
    accepted: tuple[Entry, ...] = ()  # The document's entries in the baseline; accepted findings are not fixed
    keep_text: bool = False
    """Whether the result includes the text and the changes of fixes, for reports that show documents."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The findings in a document, and the fixed texts."""

    report: Report  # The findings in the original document; if it is not `fixed`, also those of later rounds of fixes
    fixed: Fixed | None = None
    """The new texts with their findings, and where each character went; None if nothing changed."""
    refused: str = ""  # Why fixes were not applied, for people; empty if all were
    seconds: dict[str, float] = {}
    preview: Preview | None = None  # The text with the changes of fixes, if requested and there are findings

    def refusing(self, reason: str) -> Result:
        """Return the result for a document that is not fixed, for the given reason."""
        preview = self.preview and Preview(text=self.preview.text)
        return msgspec.structs.replace(self, fixed=None, refused=reason, preview=preview)


def check(document: Document, rules: Sequence[Rule], options: CheckOptions = CheckOptions()) -> Result:  # noqa: B008 - frozen
    """Lint a document and, if requested, apply its fixes."""
    seconds: dict[str, float] = {}
    report = _spare(options)(lint(document, rules, seconds=seconds if options.timing else None))
    result = Result(report=report, seconds=seconds)
    fixes = [one.fix for one in report.diagnostics if one.fix is not None]
    if options.fix and any(fix.is_applied(unsafe=options.unsafe) for fix in fixes):
        result = _fixed(result, rules, options)
    elif any(fix.is_applied() for fix in fixes):
        result = _foreseen(result, rules, options)
    if not (options.keep_text and result.report.diagnostics):
        return result
    preview = Preview(text=result.report.document.text)
    if result.fixed is not None:
        from lint.fixing.records import changes

        preview = msgspec.structs.replace(preview, changes=tuple(changes(result.fixed)))
    return msgspec.structs.replace(result, preview=preview)


def _fixed(result: Result, rules: Sequence[Rule], options: CheckOptions) -> Result:
    from lint.fixing.choice import over_budget
    from lint.fixing.fix import fix, with_later_rounds

    report = result.report
    fixed = fix(report.document, rules, unsafe=options.unsafe, report=report, spare=_spare(options))
    refused = over_budget(report.document, fixed.segments, options.edit_budget) if fixed.applied else ""
    is_fixed = bool(fixed.applied) and not refused
    if not options.unsafe:
        report = with_later_rounds(report, fixed)
    elif options.is_preview or not is_fixed:
        report = _foreseen(result, rules, options).report
    return msgspec.structs.replace(
        result, report=report, fixed=fixed if is_fixed else None, refused=refused or fixed.refused
    )


def _spare(options: CheckOptions) -> Callable[[Report], Report]:
    """Return a function that disables unwanted fixes in a report."""

    def spare(report: Report) -> Report:
        report = spared(report, options.accepted) if options.accepted else report
        if options.splits:
            return report
        unsplit = (one.display_only() if one.fix and one.fix.cuts else one for one in report.diagnostics)
        return msgspec.structs.replace(report, diagnostics=tuple(unsplit))

    return spare


def _foreseen(result: Result, rules: Sequence[Rule], options: CheckOptions) -> Result:
    """Add the findings of later rounds of safe fixes, so that every fix is announced."""
    from lint.fixing.fix import fix, with_later_rounds

    report = result.report
    fixed = fix(report.document, rules, report=report, spare=_spare(options))
    return msgspec.structs.replace(result, report=with_later_rounds(report, fixed))


def file_result(
    result: Result, source: Location, targets: Sequence[Location] = (), *, parts: Sequence[str] = ()
) -> FileResult:
    """Return the findings of a result as a FileResult for the document at `source`.

    `targets` are where its text and its parts will be; `parts` are the names of the parts.
    """
    first, *_ = targets = targets or (source,)
    left, applied = findings(result.report, first), tuple[Finding, ...]()
    if result.fixed is not None:
        reports = zip(result.fixed.reports, targets, strict=True)
        left = tuple(found for report, target in reports for found in findings(report, target))
        before = Report(document=result.report.document, diagnostics=result.fixed.applied)
        applied = findings(before, source)
    return FileResult(
        path=source.path, record=source.record, record_id=source.record_id, findings=left, fixed=applied,
        parts=tuple(parts), refused=result.refused, seconds=result.seconds, preview=result.preview,
    )  # fmt: skip
