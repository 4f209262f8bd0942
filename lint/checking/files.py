"""From files to their results: read, checked or taken from the cache, and with `--fix` written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lint.checking.checker import check, file_result
from lint.checking.options import Options
from lint.config.config import Config
from lint.core.errors import FixError, SourceError
from lint.core.finding import FileResult, Finding, Location, unreadable_result
from lint.files.folder_handle import held
from lint.sources import text
from lint.sources.walk import BINARY, Target

if TYPE_CHECKING:
    from lint.checking.cache import FindingsCache
    from lint.sources.records import RecordBatch


class FileChecker:
    """Checks files as the options say; holds what is the same for all of them."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._cache: FindingsCache | None = None
        self._known_config: tuple[str, Config] | None = None
        """The folder of the last file, and its config."""
        if options.cache_folder and not (options.timing or options.keep_text):
            from lint.checking.cache import FindingsCache

            self._cache = FindingsCache(options.cache_folder)

    def close(self) -> None:
        """Let go of the cache."""
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def cached(self, target: Target) -> Sequence[FileResult] | None:
        """Return the result for a file if that takes no linting.

        None for a file that is new to the cache, or that may have to be fixed.
        """
        if target.skipped:
            return (FileResult(path=str(target.path), skipped=target.skipped),)
        if self._cache is None or self._options.fix or self._options.diff:
            return None
        try:
            data = text.read(target.path, real=target.real)
        except SourceError:
            return None
        if not target.named and text.is_binary(data):
            return (FileResult(path=str(target.path), skipped=BINARY),)
        findings = self._cache.get(data, self._config(target.path).rules_for(target.path), path=str(target.path))
        return None if findings is None else (FileResult(path=str(target.path), findings=findings),)

    def check_all(self, batch: Iterable[Target]) -> Iterator[FileResult]:
        """Yield the results for files; what is new in the cache is written after the last."""
        try:
            for folder, targets in groupby(batch, lambda target: os.path.dirname(target.real)):  # noqa: PTH120
                with held(folder):  # once for all of its files
                    yield from map(self.check, targets)
        finally:
            if self._cache is not None:
                self._cache.flush()

    def check(self, target: Target) -> FileResult:
        """Return the result for a file; a binary one that was only found in a folder is skipped."""
        if target.skipped:
            return FileResult(path=str(target.path), skipped=target.skipped)
        try:
            data = text.read(target.path, real=target.real)
        except SourceError as error:
            return unreadable_result(str(error), Location(str(target.path)))
        if not target.named and text.is_binary(data):
            return FileResult(path=str(target.path), skipped=BINARY)
        return self.check_data(data, target.path, target.real)

    def check_data(self, data: bytes, path: Path, real: str = "") -> FileResult:
        """Return the result for bytes that are, or stand for, the file `path`; without links it is `real`."""
        config = self._config(path)
        rules, at = config.rules_for(path), Location(str(path))
        known = self._cache.get(data, rules, path=at.path) if self._cache is not None else None
        if known is not None and not self._may_fix(known):
            return FileResult(path=at.path, findings=known)
        try:
            loaded = text.decode(data, path=at.path)
        except SourceError as error:
            return unreadable_result(str(error), at)
        result = check(loaded.document, rules, self._options.check_options(config, path))
        if result.fixed is not None:
            from lint.checking.writing import written  # only a run that fixes pays for what it takes

            return written(result, loaded, path, Path(real or os.path.realpath(path)), self._options)
        found = file_result(result, at)
        if self._cache is not None and known is None:
            self._cache.put(data, rules, found.findings, path=at.path)
        return found

    def fix_stream(self, data: bytes, path: Path) -> tuple[bytes, FileResult]:
        """Return the bytes that the fixes leave of a stream, and the result; nothing is split: parts have no place."""
        config, at = self._config(path), Location(str(path))
        try:
            loaded = text.decode(data, path=at.path)
        except SourceError as error:
            return data, unreadable_result(str(error), at)
        options = msgspec.structs.replace(self._options.check_options(config, path), splits=False)
        result = check(loaded.document, config.rules_for(path), options)
        if result.fixed is None:
            return data, file_result(result, at)
        try:
            return loaded.bom + loaded.encode(result.fixed.text), file_result(result, at)
        except FixError as error:
            return data, file_result(result.refusing(str(error)), at)

    def check_records(self, batch: RecordBatch) -> Iterator[FileResult]:
        """Return the results for the records of a batch."""
        from lint.checking.records import check_records  # only a run over a corpus pays for what it takes

        path = Path(batch.path)
        config = self._config(path)
        return check_records(batch, config.rules_for(path), self._options.check_options(config, path))

    def _config(self, path: Path) -> Config:
        """Return the config for a file: looked for when the folder changes, not for every file."""
        folder = os.path.dirname(path)  # noqa: PTH120 - far cheaper than a Path, once for every file
        if self._known_config is None or self._known_config[0] != folder:
            self._known_config = folder, self._options.config_in(path.parent)
        return self._known_config[1]

    def _may_fix(self, findings: Iterable[Finding]) -> bool:
        """Return whether there is something to fix in a file with these findings."""
        options = self._options
        is_wanted = options.fix or options.diff
        return is_wanted and any(found.fix and found.fix.is_applied(unsafe=options.unsafe_fixes) for found in findings)
