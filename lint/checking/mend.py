"""What `--fix` and `--diff` do with one file that has findings to mend."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from lint.core import finding
from lint.core.errors import FixError, SourceError
from lint.core.finding import FileResult, Finding
from lint.core.types import Report, Rule
from lint.fixing import budget
from lint.fixing.diff import unified_diff
from lint.fixing.fix import Fixed, fix
from lint.ledger import commit, transaction
from lint.ledger.change import Change, change
from lint.ledger.ledger import Ledger
from lint.sources.text import Loaded, decode

ADVICE = "--no-ledger goes without"
"""What helps where the ledger cannot be written."""


class Mending(msgspec.Struct, frozen=True, kw_only=True):
    """How files are to be mended."""

    unsafe: bool = False
    diff: bool = False
    """Whether to show the change instead of making it."""
    ledger: bool = True
    run_id: str = ""
    edit_budget: float = 1.0
    """The greatest part of a document's running text that fixes may take away; see `lint.fixing.budget`."""


def mend(
    loaded: Loaded, path: Path, real: Path, rules: tuple[Rule, ...], findings: tuple[Finding, ...], how: Mending
) -> FileResult:
    """The result of mending the file `path`, or of showing how; `findings` are those of the file as it is.

    `real` is the file without links, as it was when it was found: of a link, what it leads to is changed.
    """
    fixed = fix(loaded.document, rules, unsafe=how.unsafe)
    if not fixed.applied:
        return FileResult(path=str(path), findings=findings, refused=fixed.refused)
    if over := budget.refusal(loaded.document, fixed.segments, how.edit_budget):
        return FileResult(path=str(path), findings=findings, refused=over)
    encoding = loaded.document.encoding
    try:
        asked = change(real, fixed, before=loaded.data, bom=loaded.bom, encode=loaded.encode, encoding=encoding)
        check_reads_back(asked, fixed.texts)
        if how.diff:
            return _shown(asked, fixed, findings, path)
        ledger = Ledger(asked.path.parent, advice=ADVICE) if how.ledger else None
        transaction.write(asked, ledger, run=how.run_id)
    except FixError as error:
        return FileResult(path=str(path), findings=findings, refused=str(error))
    return _done(asked, fixed, loaded, path)


def check_reads_back(asked: Change, texts: Sequence[str]) -> None:
    """Raises FixError when a file would be read as another text than the one that a fix leaves.

    What is not announced by a byte order mark is guessed, from all of a text: from less of it the guess may differ.
    """
    for data, text in zip((asked.after, *(part.data for part in asked.parts)), texts, strict=True):
        try:
            found = decode(data).document
        except SourceError as error:
            raise FixError(f"what a fix leaves could not be read again: {error}") from error
        if found.text != text:
            raise FixError(f"what a fix leaves would be read as {found.encoding}, not as {asked.encoding}")


def _shown(asked: Change, fixed: Fixed, findings: tuple[Finding, ...], named: Path) -> FileResult:
    if asked.path.exists():  # standard input has a name, but no file
        commit.check(asked)
    path, *parts = _names(asked, named)
    diff = unified_diff(fixed, path=path, parts=parts)
    return FileResult(path=path, findings=findings, refused=fixed.refused, diff=diff)


def _done(asked: Change, fixed: Fixed, loaded: Loaded, named: Path) -> FileResult:
    path, *parts = _names(asked, named)
    left = zip(fixed.reports, (path, *parts), strict=True)
    applied = Report(document=loaded.document, diagnostics=fixed.applied)
    return FileResult(
        path=path,
        findings=tuple(found for report, name in left for found in finding.findings(report, path=name)),
        fixed=finding.findings(applied, path=path),
        parts=tuple(parts),
        refused=fixed.refused,
    )


def _names(asked: Change, named: Path) -> list[str]:
    """What a changed file and its parts are called: as the file was named, unless that is a link to it."""
    path = asked.path if named.is_symlink() else named
    return [str(path), *(str(path.with_name(part.path.name)) for part in asked.parts)]
