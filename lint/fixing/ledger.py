"""The ledger: what `--fix` changed and what it took away, one JSON object a line, in `.contentlint/ledger.jsonl`.

It is only appended to, each line carries a checksum, and a line that is torn or damaged is left out. What a line says
about a fix is enough to put the file back from what is there now: see `lint.fixing.transaction`. When it is told to
forget, a shorter one takes its place in one step.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import msgspec

from lint.errors import FixError
from lint.fixing.commit import refusing, remove, stage, sync_folder
from lint.fixing.entry import Entry, State, Step, sealed, unsealed

FOLDER = ".contentlint"

_LEDGER, _SHORTER, _LOCK = "ledger.jsonl", "ledger.jsonl.tmp", "lock"
_IGNORE_ALL = b"*\n"
_PRIVATE = 0o600
"""The ledger is for its owner alone: what it keeps may come from files that are."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Record(msgspec.Struct, frozen=True):
    """A fix and its latest state."""

    entry: Entry
    state: State


class Ledger:
    """A ledger on disk. Hold `locked()` around everything that changes files or the ledger."""

    def __init__(self, folder: Path, *, advice: str = "") -> None:
        """`folder` is the `.contentlint` folder; it is made when the first entry is written.

        `advice` is what errors tell about doing without it.
        """
        self.folder = folder
        self._advice = f" ({advice})" if advice else ""
        self.root = Path(os.path.realpath(folder.parent))
        self._file = folder / _LEDGER

    @property
    def exists(self) -> bool:
        """Whether there is anything to read."""
        is_there = os.path.isfile(self._file)  # noqa: PTH113 - Path.is_file raises where it may not look
        return is_there and not self._file.is_symlink() and not self.folder.is_symlink()

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Holds the ledger for this process; others wait. Raises FixError when it cannot be written."""
        with refusing(f"the ledger {self.folder} cannot be written{self._advice}"):
            self._make_folder()
            descriptor = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | _NO_FOLLOW, _PRIVATE)
        try:
            with refusing(f"the ledger {self.folder} cannot be locked"):
                _lock(descriptor)
            yield
        finally:
            os.close(descriptor)

    def _make_folder(self) -> None:
        if self.folder.is_symlink():
            raise FixError(f"the ledger {self.folder} is a symbolic link, which is not followed")
        ignore = self.folder / ".gitignore"
        if not os.path.lexists(ignore) or not ignore.lstat().st_size:  # empty: a run was killed before it wrote to it
            self.folder.mkdir(exist_ok=True)
            sync_folder(self.folder.parent)
            descriptor = os.open(ignore, os.O_WRONLY | os.O_CREAT | _NO_FOLLOW, 0o644)
            try:
                os.write(descriptor, _IGNORE_ALL)
            finally:
                os.close(descriptor)

    def append(self, entry: Entry | Step) -> None:
        """Writes an entry, synced; raises FixError, with the ledger as it was."""
        with refusing(f"the ledger {self._file} cannot be written{self._advice}"):
            is_new = not self._file.exists()
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_APPEND | _NO_FOLLOW, _PRIVATE)
            try:
                _append_line(descriptor, sealed(entry))
            finally:
                os.close(descriptor)
            if is_new:
                sync_folder(self.folder)

    def drop(self, ids: Container[str]) -> int:
        """Leaves out all lines of the fixes `ids`, in one step; returns how many bytes that freed. Raises FixError.

        Lines that cannot be read stay: another version may be able to.
        """
        self.tidy()
        try:
            with refusing(f"the ledger {self._file} cannot be replaced"), self._file.open("rb") as file:
                status = os.fstat(file.fileno())
                stage(self.folder / _SHORTER, (line for line in file if not _is_of(unsealed(line), ids)), status)
            with refusing(f"the ledger {self._file} cannot be replaced"):
                (self.folder / _SHORTER).replace(self._file)
                sync_folder(self.folder)
        finally:
            self.tidy()
        return status.st_size - self._file.stat().st_size

    @property
    def is_tidy(self) -> bool:
        """Whether nothing is left of a run that was killed while it made a shorter ledger."""
        return not os.path.lexists(self.folder / _SHORTER)

    def tidy(self) -> None:
        """Removes what is left of such a run."""
        remove([self.folder / _SHORTER])

    @property
    def is_trusted(self) -> bool:
        """Whether this user can read it, and may act on what it says.

        Nobody else may move files by a ledger left in a shared folder.
        """
        if not hasattr(os, "geteuid") or os.geteuid() == 0:
            return True
        return self._file.stat().st_uid in (0, os.geteuid()) and os.access(self._file, os.R_OK)

    def entries(self) -> Iterator[Entry | Step]:
        """All entries that are intact, in the order they were written."""
        if not self.exists:
            return
        with refusing(f"the ledger {self._file} cannot be read"), self._file.open("rb") as file:
            for line in file:
                if (entry := unsealed(line)) is not None:
                    yield entry

    def records(self, *states: State) -> list[Record]:
        """The fixes that are in one of some states (default: in any), in the order they were made.

        Of the others nothing is kept in memory: a ledger may have grown for years, and few runs left it half done.
        """
        found: dict[str, State] = {}
        for entry in self.entries():
            if isinstance(entry, Entry):
                found.setdefault(entry.id, State.FIXING)
            elif entry.id in found:
                found[entry.id] = entry.state
        wanted = {id_: state for id_, state in found.items() if not states or state in states}
        records: dict[str, Record] = {}
        for entry in self.entries() if wanted else ():
            if isinstance(entry, Entry) and entry.id in wanted:
                records.setdefault(entry.id, Record(entry, wanted[entry.id]))
        return list(records.values())

    def path_of(self, relative: str) -> Path:
        """The path of a file named in an entry."""
        return self.root / relative

    def relative(self, path: Path) -> str:
        """How an entry names a file; raises FixError for one that is not below the ledger's root."""
        real = Path(os.path.realpath(path.parent)) / path.name
        try:
            return real.relative_to(self.root).as_posix()
        except ValueError:
            raise FixError(f"lies outside of {self.root}, whose ledger was to record it") from None


def ledger_folder(path: Path, config_folder: Path | None = None) -> Path:
    """The ledger's folder for the file `path`: always in a folder above the file.

    It is beside the nearest config, else at the root of the git repository, else in the current folder; and beside
    the file itself when that lies elsewhere, so that a ledger never names files outside of its own folder.
    """
    real = Path(os.path.realpath(path))
    git_root = next((folder for folder in real.parents if (folder / ".git").exists()), None)
    for candidate in (config_folder, git_root, Path.cwd()):
        if candidate is not None and real.is_relative_to(os.path.realpath(candidate)):
            return candidate / FOLDER
    return real.parent / FOLDER


def find_ledgers(paths: Iterable[Path]) -> list[Ledger]:
    """The ledgers that may know about the files and folders `paths`: those above them and, in folders, below.

    Those of other users are left out, see `Ledger.is_trusted`.
    """
    folders: dict[Path, None] = {}
    for path in paths:
        real = Path(os.path.realpath(path))
        for folder in (real, *real.parents):
            folders[folder / FOLDER] = None
        for below, names, _ in os.walk(real):
            if FOLDER in names:
                folders[Path(below) / FOLDER] = None
            names[:] = [name for name in names if name not in (FOLDER, ".git")]
    return [ledger for ledger in map(Ledger, folders) if ledger.exists and ledger.is_trusted]


def _is_of(entry: Entry | Step | None, ids: Container[str]) -> bool:
    return entry is not None and entry.id in ids


def _append_line(descriptor: int, line: bytes) -> None:
    """Appends a line, on a new one when the last is torn; takes back what could not be written whole."""
    size = os.fstat(descriptor).st_size
    os.lseek(descriptor, max(size - 1, 0), os.SEEK_SET)
    is_torn = size > 0 and os.read(descriptor, 1) != b"\n"
    view = memoryview(b"\n" + line if is_torn else line)
    try:
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, size)
        raise


def _lock(descriptor: int) -> None:
    """Waits until no other process holds the file; the system lets go when this process ends, however it does."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with contextlib.suppress(OSError):
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
                return
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
