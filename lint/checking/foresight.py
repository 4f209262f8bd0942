"""What a check says of a document: what was found, and what `--fix` would only find once other fixes are made."""

from __future__ import annotations

from collections.abc import Sequence

from lint.core.types import Applicability, Report, Rule


def foreseen(report: Report, rules: Sequence[Rule]) -> Report:
    """Return the report with what later rounds of the safe fixes would find and fix, so that nothing comes unannounced.

    A report without a safe fix is returned as it is, and the fix loop is not even loaded.
    """
    if not any(one.fix and one.fix.applicability is Applicability.SAFE for one in report.diagnostics):
        return report
    from lint.fixing.fix import with_later_rounds

    return with_later_rounds(report, rules)
