"""Options of a run, and the configs of its files."""

import os
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from lint.checking import baseline
from lint.checking.baseline import Baseline
from lint.checking.checker import CheckOptions
from lint.config import config
from lint.sources.path_glob import Place
from lint.sources.record import Fields
from lint.sources.walk import Target, targets


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
        """Return the check options for the documents of a file."""
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
        """Return whether the config for `path` excludes it."""
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
