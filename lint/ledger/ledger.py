"""The ledger of a folder: what `--fix` changed in its files and what it removed, one JSON object per line.

It is in the user's state folder, under the same path as the folder it is about:

    ~/.local/state/contentlint/ledgers/home/ann/news/.contentlint/ledger.jsonl

A ledger in a tree may come from anyone and is never read (`untrusted`). Each line has a checksum, damaged lines are
ignored, and a line is enough to restore the file from its present content (`lint.ledger.transaction`).
"""

import contextlib
import os
import re
import stat
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from lint.core.errors import FixError, UsageError
from lint.files.access import held, lock
from lint.files.ownership import exposed, state_folder
from lint.ledger.change import Entry, State, Step, sealed, unsealed
from lint.ledger.commit import refusing, remove, stage, sync_folder

FOLDER = ".contentlint"
LEDGER = "ledger.jsonl"

_ADVICE = "set XDG_STATE_HOME to a folder of your own, or use --no-ledger"

_SHORTER, _LOCK = "ledger.jsonl.tmp", "lock"
_PRIVATE = 0o600  # Only the owner may read the ledger: its texts may come from private files

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class Record(msgspec.Struct, frozen=True):
    """A fix and its latest state."""

    entry: Entry
    state: State


class Ledger:
    """A ledger on disk. Hold `locked()` around everything that changes files or the ledger."""

    def __init__(self, root: Path, *, advice: str = "") -> None:
        """`root` is the folder of its files, and `advice` is shown in errors. The file is created with the first entry.
        Raises UsageError if there is no place for ledgers.
        """
        self.root = Path(os.path.realpath(root))
        self.folder = ledger_folder(self.root)
        self._advice = f" ({advice})" if advice else ""
        self._file = self.folder / LEDGER

    @property
    def exists(self) -> bool:
        """Return whether there is anything to read."""
        return os.path.lexists(self._file)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Lock the ledger for this process; others wait. Raises FixError if it cannot be written."""
        with refusing(f"the ledger {self.folder} cannot be written{self._advice}"):
            make_private(self.folder)
            descriptor = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | _NO_FOLLOW, _PRIVATE)
        try:
            with refusing(f"the ledger {self.folder} cannot be locked"):
                lock(descriptor, wait=True)
            with held(self.root):
                yield
        finally:
            os.close(descriptor)

    def append(self, entry: Entry | Step) -> None:
        """Write and sync an entry; raises FixError with the ledger unchanged."""
        with refusing(f"the ledger {self._file} cannot be written{self._advice}"):
            is_new = not self.exists
            with self._opened(os.O_RDWR | os.O_CREAT | os.O_APPEND) as file:
                _append_line(file.fileno(), sealed(entry))
            if is_new:
                sync_folder(self.folder)

    def drop(self, ids: Container[str]) -> int:
        """Delete the fixes `ids` in one step, and return the number of bytes freed; raises FixError.

        Lines that cannot be read are kept: another version may be able to read them.
        """
        self.tidy()
        try:
            with refusing(f"the ledger {self._file} cannot be replaced"), self._opened() as file:
                status = os.fstat(file.fileno())
                entries = ((line, unsealed(line)) for line in file)
                kept = (line for line, entry in entries if entry is None or entry.id not in ids)
                stage(self.folder / _SHORTER, kept, status)
            with refusing(f"the ledger {self._file} cannot be replaced"):
                (self.folder / _SHORTER).replace(self._file)
                sync_folder(self.folder)
        finally:
            self.tidy()
        return status.st_size - self._file.stat().st_size

    @property
    def is_tidy(self) -> bool:
        """Return whether no temporary file of a run that was killed while shortening the ledger is left."""
        return not os.path.lexists(self.folder / _SHORTER)

    def tidy(self) -> None:
        """Remove such a temporary file."""
        remove([self.folder / _SHORTER])

    def entries(self) -> Iterator[Entry | Step]:
        """Yield all entries that are intact, in the order they were written."""
        if not self.exists:
            return
        with refusing(f"the ledger {self._file} cannot be read"), self._opened() as file:
            for line in file:
                if (entry := unsealed(line)) is not None:
                    yield entry

    @contextlib.contextmanager
    def _opened(self, flags: int = os.O_RDONLY) -> Iterator[BinaryIO]:
        """Open the file, unbuffered for writing; raises OSError, and FixError if it may be another user's."""
        with os.fdopen(os.open(self._file, flags | _NO_FOLLOW, _PRIVATE), "rb") as file:
            status = os.fstat(file.fileno())
            is_plain = stat.S_ISREG(status.st_mode) and status.st_nlink == 1
            if problem := exposed(status) if is_plain else "is not a regular file with a single name":
                raise FixError(f"the ledger {self._file} {problem} and is not used")
            yield file

    def records(self, *states: State) -> list[Record]:
        """Return the fixes in one of some states (default: any), oldest first; the others are not kept in memory."""
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


def _append_line(descriptor: int, line: bytes) -> None:
    """Append a line, after a line feed if the last one is incomplete; truncate a partial write."""
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


def ledger_folder(folder: Path) -> Path:
    """Return the path of a folder's ledger; raises UsageError if there is no private place."""
    anchor = re.sub(r"[\\/:]+", "_", folder.anchor).strip("_")  # of drives
    # Only folders with a ledger may be called `.contentlint`.
    names = (f"{name}_" if _is_like_ours(name) else name for name in folder.parts[1:])
    try:
        home = state_folder()
    except OSError as error:
        raise UsageError(f"{error}, so there is no place for the ledger; {_ADVICE}") from None
    return home.joinpath("ledgers", anchor, *names, FOLDER)


def _is_like_ours(name: str) -> bool:
    return name.rstrip("_").casefold() == FOLDER


def find_ledgers(paths: Iterable[Path]) -> list[Ledger]:
    """Return the ledgers of the folders that files among `paths` are in, and of those at or below folders.

    Raises UsageError for one that may be another user's.
    """
    found: dict[Path, None] = {}
    for path in paths:
        real = Path(os.path.realpath(path))
        if not real.is_dir():
            found[real.parent] = None
        mirror = ledger_folder(real).parent
        for below, names, _ in os.walk(mirror):
            if FOLDER in names:
                mirrored = Path(below).relative_to(mirror).parts
                found[real.joinpath(*(name[:-1] if _is_like_ours(name) else name for name in mirrored))] = None
    return [Ledger(folder) for folder in found if os.path.lexists(ledger_folder(folder) / LEDGER)]


def untrusted(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the ledgers in the tree of `paths` or above, such as those in a clone. They are not opened."""
    reals = (Path(os.path.realpath(path)) for path in paths)
    for folder in dict.fromkeys(folder for real in reals for folder in (real, *real.parents)):
        if os.path.lexists(ledger := folder / FOLDER / LEDGER):
            yield ledger


def make_private(folder: Path) -> None:
    """Make a folder and those above it that are missing, for this user alone; raises OSError."""
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)
