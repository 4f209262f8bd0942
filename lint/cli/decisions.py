"""The decisions of reviews: accepted findings, in the baseline, and skipped ones, in a baseline in the state folder."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.checking.baseline import FILE_NAME, Baseline, Entry, discover, entry_of, read, write
from lint.core.finding import FileResult, Finding
from lint.files.ownership import state_folder
from lint.ledger.ledger import make_private


class Decisions:
    """The decisions about the findings below a folder; each change is written at once."""

    def __init__(self) -> None:
        """Read the decisions for the current folder; raises ConfigError for a damaged file."""
        self._path = discover(Path()) or Path(FILE_NAME)
        self._skipped_file = _skipped_file(self._path)
        self._accepted = _entries(self._path)
        self._skipped = _entries(self._skipped_file) if self._skipped_file else []

    @property
    def are_skips_kept(self) -> bool:
        """Return whether there is a private place for skipped findings."""
        return self._skipped_file is not None

    def undecided(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results that have undecided findings, with these alone."""
        decided = Baseline(self._path, [*self._accepted, *self._skipped])
        return (result for result in decided.accepting(results) if result.findings)

    def accept(self, found: Finding, reason: str) -> Entry:
        """Put a finding into the baseline."""
        entry = entry_of(found, Baseline(self._path), reason)
        self._set(self._accepted, [*self._accepted, entry])
        return entry

    def skip(self, found: Finding) -> Entry:
        entry = entry_of(found, Baseline(self._path))
        self._set(self._skipped, [*self._skipped, entry])
        return entry

    def take_back(self, entry: Entry) -> None:
        entries = self._accepted if entry in self._accepted else self._skipped
        left = list(entries)
        left.remove(entry)
        self._set(entries, left)

    def forget_skips(self) -> None:
        self._set(self._skipped, [])

    def _set(self, entries: list[Entry], wanted: list[Entry]) -> None:
        """Write entries, and then keep them, so that both agree if the program ends."""
        path = self._path if entries is self._accepted else self._skipped_file
        if path is not None:
            write(path, wanted)
        entries[:] = wanted


def _entries(path: Path) -> list[Entry]:
    return list(read(path).entries) if path.is_file() else []


def _skipped_file(baseline: Path) -> Path | None:
    """Return the file for the skipped findings of a folder; None if there is no private place."""
    folder = os.path.realpath(baseline.parent)
    try:
        home = state_folder() / "reviews"
        make_private(home)
    except OSError:
        return None
    return home / f"{hashlib.sha256(os.fsencode(folder)).hexdigest()[:32]}.jsonl"
