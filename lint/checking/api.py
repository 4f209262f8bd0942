"""Check and fix from Python: the functions that `lint` exports, for strings and single files.

They do what `contentlint check` does, without a cache and without writing files. For tables see `lint.lint_batch`.
"""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from lint.checking.checker import CheckOptions, check, file_result
from lint.config.config import Config, load
from lint.core.document import Document
from lint.core.errors import SourceError, UsageError, did_you_mean
from lint.core.finding import Finding, Location, unreadable
from lint.core.rule import Rule
from lint.fixing.records import Removal, removals
from lint.ledger.change import part_paths
from lint.sources import text as text_source
from lint.sources.record import META_KEYS

UNNAMED = "<text>"
"""The path of a text without one, in findings."""

StrPath = str | os.PathLike[str]


class FixedText(msgspec.Struct, frozen=True, kw_only=True):
    """A text after its fixes."""

    text: str
    """The fixed text; the whole text if nothing was fixed."""
    parts: tuple[str, ...] = ()
    """Other articles that were split off, in reading order."""
    findings: tuple[Finding, ...] = ()
    """The remaining findings in the text and its parts. In part 2 of `a.txt` they have the path `a.part2.txt`."""
    fixed: tuple[Finding, ...] = ()
    """The findings whose fixes were applied, at their places in the original text."""
    removed: tuple[Removal, ...] = ()
    """What was removed: the rule, the span in the original text, and the text."""
    refused: str = ""
    """Why fixes were not applied, for people; empty if all were."""


def check_text(
    text: str, *, path: StrPath | None = None, meta: Mapping[str, str] | None = None, config: StrPath | None = None
) -> tuple[Finding, ...]:
    """Return the findings in a text, ordered by start, end and rule.

    `path` names the file of the text. It is not read, but used in findings and for the config's overrides; `.md` and
    `.html` are treated as markup. `meta` is metadata of the text: `title`, `url`, `language`, `date` and `source`.
    `config` is the path of a config file; without it the default rules apply.

    Raises ConfigError for an invalid config, and UsageError for an argument of the wrong type or an unknown key of
    `meta`.

    >>> [finding.rule for finding in check_text("Read &amp; weep.")]
    ['encoding.html-entity']
    """
    document, rules, _ = _prepared(text, path, meta, config)
    return file_result(check(document, rules), _location(path)).findings


def fix_text(
    text: str, *, path: StrPath | None = None, meta: Mapping[str, str] | None = None, config: StrPath | None = None,
    unsafe: bool = False,
) -> FixedText:  # fmt: skip
    """Apply the safe fixes to a text (with `unsafe`, all fixes), and return the result. Other arguments and errors are
    as for `check_text`.

    >>> fix_text("Read &amp; weep.").text
    'Read & weep.'
    """
    document, rules, settings = _prepared(text, path, meta, config)
    result = check(document, rules, CheckOptions(fix=True, unsafe=unsafe, edit_budget=settings.edit_budget))
    at = _location(path)
    if result.fixed is None:
        return FixedText(text=text, findings=file_result(result, at).findings, refused=result.refused)
    names = [at.path, *map(str, part_paths(Path(at.path), len(result.fixed.parts)))]
    found = file_result(result, at, [Location(name) for name in names])
    return FixedText(
        text=result.fixed.text, parts=result.fixed.parts, findings=found.findings, fixed=found.fixed,
        removed=removals(result.fixed), refused=result.refused,
    )  # fmt: skip


def check_file(path: StrPath, *, config: StrPath | None = None) -> tuple[Finding, ...]:
    """Return the findings in a file that is one document; one that cannot be read is a finding of `input.unreadable`.

    `config` and the errors are as for `check_text`.
    """
    at = _location(path)
    rules = load(None if config is None else Path(config)).rules_for(Path(at.path))
    try:
        document = text_source.load(Path(at.path)).document
    except SourceError as error:
        return (unreadable(str(error), at),)
    return file_result(check(document, rules), at).findings


def _prepared(
    text: str, path: StrPath | None, meta: Mapping[str, str] | None, config: StrPath | None
) -> tuple[Document, tuple[Rule, ...], Config]:
    if not isinstance(text, str):
        raise UsageError(f"the text must be a str, not {type(text).__name__}")
    for key in meta or ():
        if key not in META_KEYS:
            raise UsageError(f'unknown key "{key}" in meta{did_you_mean(key, META_KEYS)}')
    settings, at = load(None if config is None else Path(config)), _location(path)
    rules = settings.rules_for(None if path is None else Path(at.path))
    return Document(text, path=None if path is None else at.path, meta=dict(meta or {})), rules, settings


def _location(path: StrPath | None) -> Location:
    return Location(UNNAMED if path is None else os.fspath(path))
