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

BUSY_S = 2.0  # How long to wait for another process that writes

_SCHEMA = "CREATE TABLE entries (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL)"

_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "synchronous = NORMAL")

_SIZES = ("page_count", "freelist_count", "page_size")

_NO_DAMAGE = frozenset(
    getattr(sqlite3, f"SQLITE_{name}")
    for name in ("BUSY", "LOCKED", "CANTOPEN", "PERM", "READONLY", "FULL", "IOERR", "NOMEM", "INTERRUPT")
)

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Finding, ...])


class FindingsCache:
    """A cache of findings in a private folder of this user, which several processes may use at once.

    New entries are kept in memory until `flush`, or until there are enough for a batch. A damaged file is replaced.
    """

    def __init__(self, folder: Path, *, max_bytes: int = MAX_BYTES) -> None:
        """The private folder is in `folder`; if that is impossible, nothing is cached."""
        self._digests: dict[int, tuple[tuple[Rule, ...], bytes, bool]] = {}
        """Digests by the id of a tuple of rules; a config has few of these."""
        self._new: list[tuple[bytes, bytes]] = []  # Keys, which have one length, and sealed values
        self._max_bytes = max_bytes
        self._database: sqlite3.Connection | None = None
        self._private = private_folder(folder)
        for _ in range(2):  # a second time, to replace a damaged file
            if self._private is not None and self._database is None:
                with self._guarded(self._private):
                    self._database = _opened(self._private.path / _FILE)

    @property
    def is_usable(self) -> bool:
        return self._database is not None

    def get(self, data: bytes, rules: tuple[Rule, ...], *, path: str) -> tuple[Finding, ...] | None:
        """Return the cached findings of `rules` for these bytes, with the current `path`; None for a miss."""
        if self._private is None or self._database is None:
            return None
        key, row = self._key(data, rules, path), None
        with self._guarded(self._private):
            row = self._database.execute("SELECT value FROM entries WHERE key = ?", (key,)).fetchone()
        if row is None or not isinstance(row[0], bytes):
            return None
        seal, value = row[0][:SEAL_BYTES], row[0][SEAL_BYTES:]
        if seal != sealed(key + value, self._private.key):
            return None
        try:
            findings = _decoder.decode(value)
        except ValueError:  # written by another version
            return None
        return tuple(msgspec.structs.replace(finding, path=path) for finding in findings)

    def put(self, data: bytes, rules: tuple[Rule, ...], findings: Iterable[Finding], *, path: str) -> None:
        """Store the findings for these bytes; does nothing if the cache cannot be written."""
        if self._private is None or self._database is None:
            return
        plain = [msgspec.structs.replace(finding, path="") for finding in findings]
        with contextlib.suppress(UnicodeEncodeError):  # a text with lone surrogates is not cached
            key, value = self._key(data, rules, path), _encoder.encode(plain)
            self._new.append((key, sealed(key + value, self._private.key) + value))
        if len(self._new) >= BUFFERED_ENTRIES:
            self.flush()

    def flush(self) -> None:
        """Write new entries; beyond the maximum size, the oldest ones are dropped."""
        rows, self._new = self._new, []
        if not rows or self._private is None or self._database is None:
            return
        with self._guarded(self._private):
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("INSERT OR REPLACE INTO entries (key, value) VALUES (?, ?)", rows)
            sizes = (self._database.execute(f"PRAGMA {name}").fetchone()[0] for name in _SIZES)
            page_count, free_count, page_bytes = sizes
            if (page_count - free_count) * page_bytes > self._max_bytes:
                self._database.execute(
                    "DELETE FROM entries WHERE id <= (SELECT min(id) + (max(id) - min(id)) / 4 FROM entries)"
                )
            self._database.execute("COMMIT")

    def close(self) -> None:
        """Write new entries and close the file."""
        self.flush()
        self._disconnect()

    def __del__(self) -> None:
        """Close the file of a cache that nobody closed: since Python 3.13 sqlite3 warns of one left open."""
        self._disconnect()

    def _disconnect(self) -> None:
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    @contextlib.contextmanager
    def _guarded(self, private: PrivateFolder) -> Iterator[None]:
        """Stop using the cache on an error, and remove a damaged file."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            self._disconnect()
            if _is_damage(error):
                for suffix in ("", "-wal", "-shm"):
                    with contextlib.suppress(OSError):
                        (private.path / f"{_FILE}{suffix}").unlink()

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


def _is_damage(error: Exception) -> bool:
    if not isinstance(error, sqlite3.Error):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code == sqlite3.SQLITE_IOERR_SHORT_READ or code & 0xFF not in _NO_DAMAGE
