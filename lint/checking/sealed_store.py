"""Values by key in an SQLite file, which several processes may use at once. Damage is only a miss.

Each value is sealed with the user's key, so that changed entries are ignored. On any error, the store is not used for
the rest of the run.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.files.private_folder import SEAL_BYTES, PrivateFolder, sealed

BUSY_S = 2.0  # How long to wait for another process that writes

_SCHEMA = "CREATE TABLE entries (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL)"

_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "synchronous = NORMAL")

_NO_DAMAGE = frozenset(
    getattr(sqlite3, f"SQLITE_{name}")
    for name in ("BUSY", "LOCKED", "CANTOPEN", "PERM", "READONLY", "FULL", "IOERR", "NOMEM", "INTERRUPT")
)


class SealedStore:
    """The store in a private folder; a damaged one is replaced."""

    def __init__(self, folder: PrivateFolder, name: str, *, max_bytes: int) -> None:
        self._file, self._key, self._max_bytes = folder.path / name, folder.key, max_bytes
        self._database: sqlite3.Connection | None = None
        for _ in range(2):  # a second time, to replace a damaged one
            if self._database is None:
                with self._guarded():
                    self._database = _opened(self._file)

    @property
    def is_usable(self) -> bool:
        """Return whether the store is in use."""
        return self._database is not None

    def get(self, key: bytes) -> bytes | None:
        """Return the value of a key; None if it is missing or damaged."""
        row = None
        with self._guarded():
            if self._database is not None:
                row = self._database.execute("SELECT value FROM entries WHERE key = ?", (key,)).fetchone()
        if row is None or not isinstance(row[0], bytes):
            return None
        seal, value = row[0][:SEAL_BYTES], row[0][SEAL_BYTES:]
        return value if seal == sealed(key + value, self._key) else None

    def put(self, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Store values by their keys, which have one length; beyond the maximum size, the oldest values are dropped."""
        rows = [(key, sealed(key + value, self._key) + value) for key, value in entries]
        with self._guarded():
            if self._database is not None:
                self._database.execute("BEGIN IMMEDIATE")
                self._database.executemany("INSERT OR REPLACE INTO entries (key, value) VALUES (?, ?)", rows)
                if _used_bytes(self._database) > self._max_bytes:
                    self._database.execute(
                        "DELETE FROM entries WHERE id <= (SELECT min(id) + (max(id) - min(id)) / 4 FROM entries)"
                    )
                self._database.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """Stop using the store on an error, and remove a damaged file."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            self.close()
            if _is_damage(error):
                for name in (self._file.name, f"{self._file.name}-wal", f"{self._file.name}-shm"):
                    with contextlib.suppress(OSError):
                        self._file.with_name(name).unlink()


def _opened(file: Path) -> sqlite3.Connection:
    """Open or create the database in a file; raises sqlite3.Error and OSError."""
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    database = sqlite3.connect(file, timeout=BUSY_S, isolation_level=None)
    try:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
        with contextlib.suppress(sqlite3.OperationalError):  # another process is doing it now
            database.execute("PRAGMA journal_mode = WAL")
        database.execute(_SCHEMA.replace("TABLE", "TABLE IF NOT EXISTS", 1))
        if database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall() != [(_SCHEMA,)]:
            raise sqlite3.DatabaseError("another schema")
    except BaseException:
        database.close()
        raise
    return database


def _used_bytes(database: sqlite3.Connection) -> int:
    count, free, size = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((count - free) * size)


def _is_damage(error: Exception) -> bool:
    if not isinstance(error, sqlite3.Error):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code == sqlite3.SQLITE_IOERR_SHORT_READ or code & 0xFF not in _NO_DAMAGE
