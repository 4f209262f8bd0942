"""Findings of earlier runs, by content, rules and version. A damaged entry, or a damaged cache, is only a miss."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from lint import __version__
from lint.finding import Finding
from lint.signals.recurring_lines import folder_name
from lint.types import Rule

MAX_BYTES = 512 * 1024 * 1024
"""The size that the cache is kept under, by dropping what was stored first: some million clean files."""

BUFFERED_ENTRIES = 500
"""Entries are written so many at a time, in one transaction: each for itself would cost as much as some rules."""

BUSY_S = 2.0
"""How long to wait for another process that writes; then this run goes on without the cache."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Finding, ...])


class FindingsCache:
    """A store of findings in a folder that several processes may use at once.

    What is put is kept in memory until `flush`, or until there is a batch of it.
    """

    def __init__(self, folder: Path, *, max_bytes: int = MAX_BYTES) -> None:
        self._digests: dict[int, tuple[tuple[Rule, ...], bytes, bool]] = {}
        """By the id of a tuple of rules, of which a config hands out few."""
        self._new: list[tuple[bytes, bytes]] = []
        self._disk: Any = _opened(folder / "findings", max_bytes)

    def get(self, data: bytes, rules: tuple[Rule, ...], *, path: str) -> tuple[Finding, ...] | None:
        """The findings of `rules` in a file of these bytes that is now called `path`; None when they are not known."""
        if self._disk is None:
            return None
        try:
            value = self._disk.get(self._key(data, rules, path))
            found = _decoder.decode(value) if isinstance(value, bytes) else None
        except Exception as error:
            self._give_up_if_damaged(error)
            return None  # whatever is wrong with an entry, linting again puts it right
        return None if found is None else tuple(msgspec.structs.replace(finding, path=path) for finding in found)

    def put(self, data: bytes, rules: tuple[Rule, ...], findings: Iterable[Finding], *, path: str) -> None:
        """Store the findings in a file of these bytes; silently not when the cache cannot be written."""
        if self._disk is None:
            return
        plain = [msgspec.structs.replace(finding, path="") for finding in findings]
        with contextlib.suppress(UnicodeEncodeError):  # a text with lone surrogates is linted every time
            self._new.append((self._key(data, rules, path), _encoder.encode(plain)))
        if len(self._new) >= BUFFERED_ENTRIES:
            self.flush()

    def flush(self) -> None:
        """Write what is new."""
        if not self._new or self._disk is None:
            return
        entries, self._new = self._new, []
        try:
            with self._disk.transact():
                for key, value in entries:
                    self._disk.set(key, value)
            self._disk.cull()
        except Exception as error:
            self._give_up_if_damaged(error)
            self._disk = None

    def close(self) -> None:
        """Write what is new and let go of the files."""
        self.flush()
        if self._disk is not None:
            with contextlib.suppress(Exception):
                self._disk.close()
            self._disk = None

    def _give_up_if_damaged(self, error: Exception) -> None:
        """Do without the cache when its database is no longer one, and clear it away for the next run."""
        if _is_damage(error) and self._disk is not None:
            _clear(Path(self._disk.directory))
            self._disk = None

    def _key(self, data: bytes, rules: tuple[Rule, ...], path: str) -> bytes:
        if id(rules) not in self._digests:
            sees_folder = any(rule.params.sees_folder for rule in rules)
            self._digests[id(rules)] = rules, digest(rules), sees_folder  # held, so that the id stays its own
        _, key, sees_folder = self._digests[id(rules)]
        if sees_folder:
            key += hashlib.blake2b(folder_name(path).encode(), digest_size=16).digest()
        # Rules may treat a page or a Markdown text in another way than a plain one, and know it by its name.
        dot = path.rfind(".")
        suffix = path[dot:].lower().encode("utf-8", "replace")[:16] if dot >= 0 else b""
        return hashlib.blake2b(data, key=key, salt=suffix, digest_size=32).digest()


def _opened(folder: Path, max_bytes: int) -> Any:
    """The cache in a folder, a new one in the place of a damaged one; None when it cannot be used."""
    import diskcache

    for _ in range(2):
        try:
            return diskcache.Cache(
                str(folder),
                timeout=BUSY_S,
                size_limit=max_bytes,
                eviction_policy="least-recently-stored",
                cull_limit=0,  # not with every entry: within a transaction the file does not become smaller
            )
        except (OSError, sqlite3.Error, diskcache.Timeout) as error:
            if not _is_damage(error):
                return None
            _clear(folder)
    return None


def _is_damage(error: Exception) -> bool:
    """Whether a file is no database, or one with a wrong structure; its subclasses say that it is busy or locked."""
    return type(error) is sqlite3.DatabaseError


def _clear(folder: Path) -> None:
    for name in ("cache.db", "cache.db-wal", "cache.db-shm"):
        with contextlib.suppress(OSError):
            (folder / name).unlink()


def digest(rules: Iterable[Rule]) -> bytes:
    """A digest of all that the findings of `rules` depend on besides the document."""
    described = [(rule.id, rule.kind, rule.params, rule.severity, rule.message) for rule in rules]
    return hashlib.sha256(_program() + _encoder.encode(described)).digest()


@cache
def _program() -> bytes:
    """What tells one state of this program from another: versions, and in a checkout the files, which are edited."""
    package = Path(__file__).parent
    files = sorted(_stamps(package)) if (package.parent / "pyproject.toml").exists() else []
    return repr((__version__, sys.version_info, unicodedata.unidata_version, files)).encode()


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Path, time of change and size of all files in a folder but compiled ones."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry.path, entry.stat().st_mtime_ns, entry.stat().st_size
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _stamps(Path(entry.path))
