"""Write the new files and the ledger for `--fix`, or show the change for `--diff`; the same for chosen findings."""

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from lint.checking.checker import Result, file_result
from lint.checking.files import Options
from lint.core.document import Document
from lint.core.errors import FixError, SourceError
from lint.core.finding import FileResult, Finding, Location
from lint.core.linter import Report
from lint.core.types import Diagnostic, Span
from lint.fixing.diff import unified_diff
from lint.fixing.fix import Fixed, apply
from lint.ledger import commit, transaction
from lint.ledger.change import Change, change, part_paths
from lint.ledger.ledger import Ledger
from lint.sources.text import Loaded, decode, read

ADVICE = "use --no-ledger to fix without one"  # Advice if the ledger cannot be written


def written(result: Result, loaded: Loaded, path: Path, real: Path, options: Options) -> FileResult:
    """Write a fixed file, or with `diff` only show the change, and return the result for `path`.

    `real` is the path without links when the file was found. A fix that cannot be written is refused.
    """
    assert result.fixed is not None
    encoding = loaded.document.encoding
    try:
        asked = change(real, result.fixed, before=loaded.data, bom=loaded.bom, encode=loaded.encode, encoding=encoding)
        check_reads_back(asked, result.fixed.texts)
        shown = asked.path if path.is_symlink() else path  # a link to the file stays
        names = [str(shown), *(str(shown.with_name(part.path.name)) for part in asked.parts)]
        if options.diff:
            return _shown(result, result.fixed, asked, path, names)
        ledger = Ledger(asked.path.parent, advice=ADVICE) if options.ledger else None
        transaction.write(asked, ledger, run=options.run_id)
    except FixError as error:
        return file_result(result.refusing(str(error)), Location(str(path)))
    return file_result(result, Location(names[0]), [Location(name) for name in names], parts=names[1:])


def check_reads_back(asked: Change, texts: Sequence[str]) -> None:
    """Raise FixError if the fixed file would be decoded differently.

    Without a byte order mark the encoding is guessed from the whole text, so a shorter text may give another guess.
    """
    for data, text in zip((asked.after, *(part.data for part in asked.parts)), texts, strict=True):
        try:
            found = decode(data).document
        except SourceError as error:
            raise FixError(f"the fixed text could not be read back: {error}") from error
        if found.text != text:
            raise FixError(f"the fixed text would be read as {found.encoding}, not as {asked.encoding}")


def _shown(result: Result, fixed: Fixed, asked: Change, named: Path, names: Sequence[str]) -> FileResult:
    """Return the result with a diff for a file that is not changed; raises FixError if the fix could not be written."""
    if asked.path.exists():  # standard input has a name, but no file
        commit.check(asked)
    path, *parts = names
    kept = file_result(msgspec.structs.replace(result, fixed=None), Location(str(named)))
    preview = kept.preview and msgspec.structs.replace(kept.preview, parts=tuple(parts))
    return msgspec.structs.replace(kept, path=path, diff=unified_diff(fixed, path=path, parts=parts), preview=preview)


def fixed_by(chosen: Sequence[Finding], document: Document) -> Fixed:
    """Apply the fixes of findings, safe or not, to their document; of overlapping ones, the first."""
    diagnostics = [
        Diagnostic(
            rule=one.rule, span=Span(one.start, one.end), severity=one.severity, message=one.message, fix=one.fix
        )
        for one in chosen
        if one.fix
    ]
    return apply(document, diagnostics, unsafe=True)


def diff_of(found: Finding, text: str) -> str:
    """Return the changes of a finding's fix as a diff; empty if there is nothing to apply."""
    fixed = fixed_by([found], Document(text, path=found.path))
    path = found.path if found.record is None else f"{found.path}:{found.record}[{found.field}]"
    return unified_diff(fixed, path=path, parts=[str(part) for part in part_paths(Path(path), len(fixed.parts))])


def fix_file(chosen: Sequence[Finding], text: str, options: Options) -> FileResult:
    """Apply the fixes of findings to their file; if refused, the result says why.

    Raises FixError if the file no longer has the given `text`, and SourceError if it cannot be read.
    """
    path = Path(chosen[0].path)
    real = os.path.realpath(path)
    loaded = decode(read(path, real=real), path=str(path))
    if loaded.document.text != text:
        raise FixError(f"{path}: was changed since it was looked at")
    fixed = fixed_by(chosen, loaded.document)
    if not fixed.applied:
        raise FixError(f"{path}: {fixed.refused or 'nothing to fix'}")
    result = Result(report=Report(document=loaded.document), fixed=fixed, refused=fixed.refused)
    return written(result, loaded, path, Path(real), msgspec.structs.replace(options, diff=False))
