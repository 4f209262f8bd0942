"""Cache findings by content, rules and version, in an SQLite file that several processes may use at once.

A damaged entry, or a damaged cache, is only a miss. Each value is sealed with the user's key, so that changed entries
are ignored. On any error, the cache is not used for the rest of the run.
"""

import contextlib
import hashlib
import os
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from lint.core.finding import Finding
from lint.core.rule import Rule
from lint.core.version import __version__
from lint.files.private_folder import SEAL_BYTES, PrivateFolder, private_folder, sealed
from lint.signals.recurring_lines import folder_name

MAX_BYTES = 512 * 1024 * 1024
"""Maximum size of the cache, enough for some million clean files; the oldest entries are dropped."""

BUFFERED_ENTRIES = 500  # Entries per transaction: one each would cost as much time as some rules

_FILE = "findings.db"

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Finding, ...])


class FindingsCache:
    """A cache of findings in a folder, which several processes may use at once.

    New entries are kept in memory until `flush`, or until there are enough for a batch.
    """

    def __init__(self, folder: Path, *, max_bytes: int = MAX_BYTES) -> None:
        """The cache is a private folder in `folder`; if that is impossible, nothing is cached."""
        self._digests: dict[int, tuple[tuple[Rule, ...], bytes, bool]] = {}
        """Digests by the id of a tuple of rules; a config has few of these."""
        self._new: list[tuple[bytes, bytes]] = []
        private = private_folder(folder)
        self._store = SealedStore(private, _FILE, max_bytes=max_bytes) if private is not None else None

    @property
    def is_usable(self) -> bool:
        return self._store is not None and self._store.is_usable

    def get(self, data: bytes, rules: tuple[Rule, ...], *, path: str) -> tuple[Finding, ...] | None:
        """Return the cached findings of `rules` for these bytes, with the current `path`; None for a miss."""
        value = self._store.get(self._key(data, rules, path)) if self._store is not None else None
        if value is None:
            return None
        try:
            findings = _decoder.decode(value)
        except ValueError:  # written by another version
            return None
        return tuple(msgspec.structs.replace(finding, path=path) for finding in findings)

    def put(self, data: bytes, rules: tuple[Rule, ...], findings: Iterable[Finding], *, path: str) -> None:
        """Store the findings for these bytes; does nothing if the cache cannot be written."""
        if not self.is_usable:
            return
        plain = [msgspec.structs.replace(finding, path="") for finding in findings]
        with contextlib.suppress(UnicodeEncodeError):  # a text with lone surrogates is not cached
            self._new.append((self._key(data, rules, path), _encoder.encode(plain)))
        if len(self._new) >= BUFFERED_ENTRIES:
            self.flush()

    def flush(self) -> None:
        entries, self._new = self._new, []
        if entries and self._store is not None:
            self._store.put(entries)

    def close(self) -> None:
        """Write new entries and close the files."""
        self.flush()
        if self._store is not None:
            self._store.close()

    def _key(self, data: bytes, rules: tuple[Rule, ...], path: str) -> bytes:
        if id(rules) not in self._digests:
            depends_on_folder = any(rule.params.depends_on_folder for rule in rules)
            self._digests[id(rules)] = rules, digest(rules), depends_on_folder  # keeps the id in use
        _, key, depends_on_folder = self._digests[id(rules)]
        if depends_on_folder:
            key += hashlib.blake2b(folder_name(path).encode(), digest_size=16).digest()
        # Rules may treat pages and Markdown differently, which they recognise by the file name.
        dot = path.rfind(".")
        suffix = path[dot:].lower().encode("utf-8", "replace")[:16] if dot >= 0 else b""
        return hashlib.blake2b(data, key=key, salt=suffix, digest_size=32).digest()


def digest(rules: Iterable[Rule]) -> bytes:
    """Return a digest of everything besides the document that the findings of `rules` depend on."""
    described = [(rule.id, rule.kind, rule.params, rule.severity, rule.message) for rule in rules]
    return hashlib.sha256(_program() + _encoder.encode(described)).digest()


@cache
def _program() -> bytes:
    """Return what identifies the state of this program: versions and, in a checkout, the files."""
    package = Path(__file__).parents[1]
    files = sorted(_stamps(package)) if (package.parent / "pyproject.toml").exists() else []
    return repr((__version__, sys.version_info, unicodedata.unidata_version, files)).encode()


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, modification time and size of all files in a folder except compiled ones."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry.path, entry.stat().st_mtime_ns, entry.stat().st_size
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _stamps(Path(entry.path))


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
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def __del__(self) -> None:
        """Close the file of a store that nobody closed: since Python 3.13 sqlite3 warns of one left open."""
        self.close()

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
