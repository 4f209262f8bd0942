"""What a run does with one file: read, lint or fix, and say so. Engines call this, in whatever process they like."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lint.checking.foresight import foreseen
from lint.config import config
from lint.core import finding
from lint.core.errors import SourceError
from lint.core.finding import FileResult, Finding
from lint.core.linter import lint
from lint.core.types import Applicability, Rule
from lint.files.folder_handle import held
from lint.sources import text
from lint.sources.record import Fields
from lint.sources.walk import Target

if TYPE_CHECKING:
    from lint.checking.cache import FindingsCache
    from lint.sources.records import RecordBatch


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line asks of a run; small and picklable, so that it reaches every worker."""

    config_path: Path | None = None
    isolated: bool = False
    selection: config.Selection = config.Selection()
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    ledger: bool = True
    run_id: str = ""
    cache_folder: Path | None = None
    """Where findings are kept from run to run; None keeps none."""
    timing: bool = False
    text_field: str | None = None
    """The field of a record that holds its text; None: what the config says."""
    id_field: str | None = None

    def config_for(self, path: Path) -> config.Config:
        """The config that holds for a file or folder."""
        if self.isolated or self.config_path:
            return self.config_in(path)
        return self.config_in(path if os.path.isdir(path) else path.parent)  # noqa: PTH112 - Path.is_dir raises for a name that is too long

    def config_in(self, folder: Path) -> config.Config:
        """The config that holds for the files in a folder."""
        if self.isolated:
            return config.load(None, self.selection)
        if self.config_path:
            return config.load(self.config_path, self.selection)
        return config.load_found(_discover(folder), self.selection)

    def fields_for(self, path: Path) -> Fields:
        """Which fields of the records in a file hold what."""
        said = self.config_in(path.parent).fields
        return msgspec.structs.replace(said, text=self.text_field or said.text, id=self.id_field or said.id)

    def is_excluded(self, path: Path) -> bool:
        """Whether the config that holds for `path` excludes it."""
        return self.config_for(path).is_excluded(path)


@lru_cache(maxsize=1024)
def _discover(folder: Path) -> Path | None:
    return config.discover(folder)


class Runner:
    """Does with files what the options say; holds what is the same for all of them."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._cache: FindingsCache | None = None
        self._known_config: tuple[str, config.Config] | None = None
        """The folder of the last file, and its config."""
        if options.cache_folder and not options.timing:
            from lint.checking.cache import FindingsCache

            self._cache = FindingsCache(options.cache_folder)

    def close(self) -> None:
        """Let go of the cache."""
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def known(self, target: Target) -> Sequence[FileResult] | None:
        """The result for a file, none for a binary one, where that can be told without linting it: None where it is new
        to the cache, or a fix may have to be made."""
        if self._cache is None or self._options.fix or self._options.diff:
            return None
        try:
            data = text.read(target.path, real=target.real)
        except SourceError:
            return None
        if not target.named and text.is_binary(data):
            return ()
        path = str(target.path)
        findings = self._cache.get(data, self._config(target.path).rules_for(target.path), path=path)
        return None if findings is None else (FileResult(path=path, findings=findings),)

    def check_all(self, batch: Iterable[Target]) -> Iterator[FileResult]:
        """The results for files; what is new in the cache is written behind the last."""
        try:
            for folder, targets in groupby(batch, lambda target: os.path.dirname(target.real)):  # noqa: PTH120
                with held(folder):  # once for all of its files
                    yield from filter(None, map(self.check, targets))
        finally:
            if self._cache is not None:
                self._cache.flush()

    def check(self, target: Target) -> FileResult | None:
        """The result for a file; None for a binary file that was only come across in a folder."""
        try:
            data = text.read(target.path, real=target.real)
        except SourceError as error:
            return _unreadable(error, target.path)
        if not target.named and text.is_binary(data):
            return None
        return self.check_data(data, target.path, target.real)

    def check_data(self, data: bytes, path: Path, real: str = "") -> FileResult:
        """The result for bytes that are, or stand for, the file `path`; without links it is `real`."""
        rules = self._config(path).rules_for(path)
        seconds: dict[str, float] = {}
        try:
            findings = self._findings(data, path, rules, seconds)
            if (self._options.fix or self._options.diff) and any(map(self._is_applicable, findings)):
                return self._mended(data, path, real or os.path.realpath(path), rules, findings)
        except SourceError as error:
            return _unreadable(error, path)
        return FileResult(path=str(path), findings=findings, seconds=seconds)

    def check_records(self, batch: RecordBatch) -> Iterator[FileResult]:
        """The results for the records of a batch.

        They are not cached: a corpus would push everything else out of the cache, and is rarely linted again as it was.
        """
        from lint.checking.check_record import check_record  # only a run over a corpus pays for what it takes
        from lint.sources.records import records

        path = Path(batch.path)
        rules = self._config(path).rules_for(path)
        for record in records(batch):
            seconds: dict[str, float] | None = {} if self._options.timing else None
            yield check_record(record, rules, path=batch.path, field=batch.fields.text, seconds=seconds)

    def _config(self, path: Path) -> config.Config:
        """The config for a file: looked for when the folder changes, not for every file."""
        folder = os.path.dirname(path)  # noqa: PTH120 - far cheaper than a Path, once for every file
        if self._known_config is None or self._known_config[0] != folder:
            self._known_config = folder, self._options.config_in(path.parent)
        return self._known_config[1]

    def _findings(
        self, data: bytes, path: Path, rules: tuple[Rule, ...], seconds: dict[str, float]
    ) -> tuple[Finding, ...]:
        """The findings in `data`, from the cache where they are known."""
        if self._cache is not None:
            known = self._cache.get(data, rules, path=str(path))
            if known is not None:
                return known
        document = text.decode(data, path=str(path)).document
        report = foreseen(lint(document, rules, seconds=seconds if self._options.timing else None), rules)
        findings = finding.findings(report, path=str(path))
        if self._cache is not None:
            self._cache.put(data, rules, findings, path=str(path))
        return findings

    def _mended(
        self, data: bytes, path: Path, real: str, rules: tuple[Rule, ...], findings: tuple[Finding, ...]
    ) -> FileResult:
        from lint.checking.mend import Mending, mend  # only a run that mends pays for what it takes

        options, settings = self._options, self._config(path)
        how = Mending(
            unsafe=options.unsafe_fixes,
            diff=options.diff,
            ledger=options.ledger,
            run_id=options.run_id,
            edit_budget=settings.edit_budget,
        )
        return mend(text.decode(data, path=str(path)), path, Path(real), rules, findings, how)

    def _is_applicable(self, found: Finding) -> bool:
        wanted = (Applicability.SAFE, Applicability.UNSAFE) if self._options.unsafe_fixes else (Applicability.SAFE,)
        return found.fix is not None and found.fix.applicability in wanted


def _unreadable(error: SourceError, path: Path) -> FileResult:
    return FileResult(path=str(path), findings=(finding.unreadable(str(error), path=str(path)),))
