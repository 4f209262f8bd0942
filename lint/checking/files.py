"""Check files with the options of a run: read them, lint them or take their findings from the cache, and fix them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lint.checking import baseline
from lint.checking.baseline import Baseline
from lint.checking.checker import CheckOptions, check, file_result
from lint.config import config
from lint.core.errors import FixError, SourceError
from lint.core.finding import FileResult, Location, unreadable_result
from lint.files.access import held
from lint.sources import text
from lint.sources.path_glob import Place
from lint.sources.record import Fields
from lint.sources.walk import BINARY, Target, targets

if TYPE_CHECKING:
    from lint.checking.cache import FindingsCache
    from lint.sources.records import RecordBatch


NO_MEMORY = "cannot be read: it does not fit into memory"


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Options of a run; small and picklable, as every worker gets them."""

    config_path: Path | None = None
    isolated: bool = False
    selection: config.Selection = config.Selection()
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    keep_text: bool = False
    ledger: bool = True
    run_id: str = ""
    cache_folder: Path | None = None
    timing: bool = False
    text_field: str | None = None  # The field of a record with its text; None: as configured
    id_field: str | None = None
    baseline: Path | None = None  # The baseline file with accepted findings, which are not fixed

    def config_for(self, path: Path) -> config.Config:
        """Return the config for a file or folder."""
        if self.isolated or self.config_path:
            return self.config_in(path)
        return self.config_in(path if os.path.isdir(path) else path.parent)  # noqa: PTH112 - Path.is_dir raises for a name that is too long

    def config_in(self, folder: Path) -> config.Config:
        """Return the config for the files in a folder."""
        if self.isolated:
            return config.load(None, self.selection)
        if self.config_path:
            return config.load(self.config_path, self.selection)
        return config.load_found(config.discover(folder), self.selection)

    def fields_for(self, path: Path) -> Fields:
        """Return the field names for the records of a file."""
        fields = self.config_in(path.parent).fields
        return msgspec.structs.replace(fields, text=self.text_field or fields.text, id=self.id_field or fields.id)

    def check_options(self, settings: config.Config, path: Path) -> CheckOptions:
        is_fixed = self.baseline is not None and (self.fix or self.diff)
        return CheckOptions(
            fix=self.fix or self.diff,
            unsafe=self.unsafe_fixes,
            is_preview=self.diff,
            edit_budget=settings.edit_budget,
            timing=self.timing,
            keep_text=self.keep_text,
            accepted=_baseline(self.baseline).entries_for(str(path)) if self.baseline and is_fixed else (),
        )

    def targets(self, paths: Iterable[Path | Place | str]) -> Iterator[Target]:
        """Yield the files to check in `paths`; see `lint.sources.walk.targets`."""
        return targets(paths, self.is_excluded, self.is_included)

    def is_excluded(self, path: Path) -> bool:
        return self.config_for(path).is_excluded(path)

    def is_included(self, path: Path) -> bool:
        """Return whether the config for a file includes it although it is not plain text."""
        return self.config_in(path.parent).is_included(path)


def new_run_id() -> str:
    """Return a unique id of a run, which begins with its time in UTC."""
    return f"{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}-{os.urandom(2).hex()}"


@cache
def _baseline(path: Path) -> Baseline:
    return baseline.read(path)


def forget() -> None:
    """Clear the caches of configs and rules, in a long-running process."""
    _baseline.cache_clear()
    config.forget()


class FileChecker:
    """Checks files with the same options, and keeps the cache open and the current folder's config loaded."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._cache: FindingsCache | None = None
        self._known_config: tuple[str, config.Config] | None = None
        if options.cache_folder and not (options.timing or options.keep_text):
            from lint.checking.cache import FindingsCache

            self._cache = FindingsCache(options.cache_folder)

    def close(self) -> None:
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def cached(self, target: Target) -> Sequence[FileResult] | None:
        """Return the result for a file without linting it; None if it is not in the cache, or fixes are wanted."""
        if not target.skipped and (self._cache is None or self._options.fix or self._options.diff):
            return None
        data = _read(target)
        if isinstance(data, FileResult):
            return (data,)
        assert self._cache is not None
        findings = self._cache.get(data, self._config(target.path).rules_for(target.path), path=str(target.path))
        return None if findings is None else (FileResult(path=str(target.path), findings=findings),)

    def check_all(self, batch: Iterable[Target]) -> Iterator[FileResult]:
        """Yield the results for files, and write new findings to the cache at the end."""
        try:
            for folder, targets in groupby(batch, lambda target: os.path.dirname(target.real)):  # noqa: PTH120
                with held(folder):  # opened once for all of its files
                    for target in targets:
                        data = _read(target)
                        yield self.check_data(data, target.path, target.real) if isinstance(data, bytes) else data
        finally:
            if self._cache is not None:
                self._cache.flush()

    def check_data(self, data: bytes, path: Path, real: str = "") -> FileResult:
        """Return the result for the contents of the file `path`, whose path without links is `real`."""
        settings = self._config(path)
        rules, at = settings.rules_for(path), Location(str(path))
        cached = self._cache.get(data, rules, path=at.path) if self._cache is not None else None
        options = self._options
        is_fixing = (options.fix or options.diff) and any(
            found.fix and found.fix.is_applied(unsafe=options.unsafe_fixes) for found in cached or ()
        )
        if cached is not None and not is_fixing:
            return FileResult(path=at.path, findings=cached)
        try:
            loaded = text.decode(data, path=at.path)
            result = check(loaded.document, rules, self._options.check_options(settings, path))
        except SourceError as error:
            return unreadable_result(str(error), at)
        except MemoryError:
            return unreadable_result(NO_MEMORY, at)
        if result.fixed is not None:
            from lint.checking.writing import written  # only runs that fix pay for this import

            return written(result, loaded, path, Path(real or os.path.realpath(path)), self._options)
        found = file_result(result, at)
        if self._cache is not None and cached is None:
            self._cache.put(data, rules, found.findings, path=at.path)
        return found

    def fix_stream(self, data: bytes, path: Path) -> tuple[bytes, FileResult]:
        """Return the fixed contents of a stream, and the result. Nothing is split: there is no place for the parts."""
        settings, at = self._config(path), Location(str(path))
        try:
            loaded = text.decode(data, path=at.path)
        except SourceError as error:
            return data, unreadable_result(str(error), at)
        options = msgspec.structs.replace(self._options.check_options(settings, path), splits=False)
        result = check(loaded.document, settings.rules_for(path), options)
        if result.fixed is None:
            return data, file_result(result, at)
        try:
            return loaded.bom + loaded.encode(result.fixed.text), file_result(result, at)
        except FixError as error:
            return data, file_result(result.refusing(str(error)), at)

    def check_records(self, batch: RecordBatch) -> Iterator[FileResult]:
        from lint.checking.records import check_records  # only runs over corpora pay for this import

        path = Path(batch.path)
        settings = self._config(path)
        return check_records(batch, settings.rules_for(path), self._options.check_options(settings, path))

    def _config(self, path: Path) -> config.Config:
        """Return the config for a file; it is looked up only when the folder changes."""
        folder = os.path.dirname(path)  # noqa: PTH120 - runs for every file, and is far cheaper than a Path
        if self._known_config is None or self._known_config[0] != folder:
            self._known_config = folder, self._options.config_in(path.parent)
        return self._known_config[1]


def _read(target: Target) -> bytes | FileResult:
    """Return the bytes of a file, or the result for one that is skipped, such as a binary one, or cannot be read."""
    if target.skipped:
        return FileResult(path=str(target.path), skipped=target.skipped)
    try:
        data = text.read(target.path, real=target.real)
    except SourceError as error:
        return unreadable_result(str(error), Location(str(target.path)))
    except MemoryError:
        return unreadable_result(NO_MEMORY, Location(str(target.path)))
    if not target.named and text.is_binary(data):
        return FileResult(path=str(target.path), skipped=BINARY)
    return data
