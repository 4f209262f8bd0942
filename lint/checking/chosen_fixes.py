"""Preview and apply the fixes of chosen findings."""

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from lint.checking.checker import Result
from lint.checking.options import Options
from lint.checking.writing import written
from lint.core.document import Document
from lint.core.errors import FixError
from lint.core.finding import FileResult, Finding
from lint.core.linter import Report
from lint.core.types import Diagnostic, Span
from lint.fixing.diff import unified_diff
from lint.fixing.fix import Fixed, apply
from lint.ledger.change import part_paths
from lint.sources.text import decode, read


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
