"""What `--fix` and `--diff` do with one file that has findings to mend."""

from __future__ import annotations

from pathlib import Path

import msgspec

from lint import finding
from lint.errors import FixError
from lint.finding import FileResult, Finding
from lint.fixing import commit, transaction
from lint.fixing.change import Change, change
from lint.fixing.diff import unified_diff
from lint.fixing.fix import Fixed, fix
from lint.fixing.ledger import Ledger, ledger_folder
from lint.sources.text import Loaded
from lint.types import Report, Rule


class Mending(msgspec.Struct, frozen=True, kw_only=True):
    """How files are to be mended."""

    unsafe: bool = False
    diff: bool = False
    """Whether to show the change instead of making it."""
    ledger: bool = True
    config_folder: Path | None = None
    run_id: str = ""


def mend(
    loaded: Loaded, path: Path, rules: tuple[Rule, ...], findings: tuple[Finding, ...], how: Mending
) -> FileResult:
    """The result of mending the file `path`, or of showing how; `findings` are those of the file as it is."""
    fixed = fix(loaded.document, rules, unsafe=how.unsafe)
    if not fixed.applied:
        return FileResult(path=str(path), findings=findings, refused=fixed.refused)
    encoding = loaded.document.encoding
    try:
        asked = change(path, fixed, before=loaded.data, bom=loaded.bom, encode=loaded.encode, encoding=encoding)
        if how.diff:
            return _shown(asked, fixed, findings)
        ledger = Ledger(ledger_folder(path, how.config_folder)) if how.ledger else None
        transaction.write(asked, ledger, run=how.run_id)
    except FixError as error:
        return FileResult(path=str(path), findings=findings, refused=str(error))
    return _done(asked, fixed, loaded)


def _shown(asked: Change, fixed: Fixed, findings: tuple[Finding, ...]) -> FileResult:
    if asked.path.exists():  # standard input has a name, but no file
        commit.check(asked)
    diff = unified_diff(fixed, path=str(asked.path), parts=[str(part.path) for part in asked.parts])
    return FileResult(path=str(asked.path), findings=findings, refused=fixed.refused, diff=diff)


def _done(asked: Change, fixed: Fixed, loaded: Loaded) -> FileResult:
    parts = tuple(str(part.path) for part in asked.parts)
    left = zip(fixed.reports, (str(asked.path), *parts), strict=True)
    applied = Report(document=loaded.document, diagnostics=fixed.applied)
    return FileResult(
        path=str(asked.path),
        findings=tuple(found for report, name in left for found in finding.findings(report, path=name)),
        fixed=finding.findings(applied, path=str(asked.path)),
        parts=parts,
        refused=fixed.refused,
    )
