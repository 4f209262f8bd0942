"""Findings of earlier runs, by content, rules and version. A damaged entry, or a damaged cache, is only a miss."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from lint.checking.sealed_store import SealedStore
from lint.core.finding import Finding
from lint.core.rule import Rule
from lint.core.version import __version__
from lint.files.private_folder import private_folder
from lint.signals.recurring_lines import folder_name

MAX_BYTES = 512 * 1024 * 1024
"""The size that the cache is kept under, by dropping what was stored first: some million clean files."""

BUFFERED_ENTRIES = 500
"""Entries are written so many at a time, in one transaction: each for itself would cost as much as some rules."""

_FILE = "findings.db"

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Finding, ...])


class FindingsCache:
    """The findings of earlier runs in a folder, which several processes may use at once.

    What is put is kept in memory until `flush`, or until there is a batch of it.
    """

    def __init__(self, folder: Path, *, max_bytes: int = MAX_BYTES) -> None:
        """`folder` may be anyone's: the cache is in a private folder in it. Where there is none, nothing is kept."""
        self._digests: dict[int, tuple[tuple[Rule, ...], bytes, bool]] = {}
        """By the id of a tuple of rules, of which a config hands out few."""
        self._new: list[tuple[bytes, bytes]] = []
        private = private_folder(folder)
        self._store = SealedStore(private, _FILE, max_bytes=max_bytes) if private is not None else None

    @property
    def is_usable(self) -> bool:
        """Return whether anything can be kept."""
        return self._store is not None and self._store.is_usable

    def get(self, data: bytes, rules: tuple[Rule, ...], *, path: str) -> tuple[Finding, ...] | None:
        """Return the findings of `rules` in a file of these bytes that is now called `path`; None for a miss."""
        value = self._store.get(self._key(data, rules, path)) if self._store is not None else None
        if value is None:
            return None
        try:
            findings = _decoder.decode(value)
        except ValueError:  # sealed by a version of ours that wrote something else
            return None
        return tuple(msgspec.structs.replace(finding, path=path) for finding in findings)

    def put(self, data: bytes, rules: tuple[Rule, ...], findings: Iterable[Finding], *, path: str) -> None:
        """Store the findings in a file of these bytes; silently not when the cache cannot be written."""
        if not self.is_usable:
            return
        plain = [msgspec.structs.replace(finding, path="") for finding in findings]
        with contextlib.suppress(UnicodeEncodeError):  # a text with lone surrogates is linted every time
            self._new.append((self._key(data, rules, path), _encoder.encode(plain)))
        if len(self._new) >= BUFFERED_ENTRIES:
            self.flush()

    def flush(self) -> None:
        """Write what is new."""
        entries, self._new = self._new, []
        if entries and self._store is not None:
            self._store.put(entries)

    def close(self) -> None:
        """Write what is new and let go of the files."""
        self.flush()
        if self._store is not None:
            self._store.close()

    def _key(self, data: bytes, rules: tuple[Rule, ...], path: str) -> bytes:
        if id(rules) not in self._digests:
            depends_on_folder = any(rule.params.depends_on_folder for rule in rules)
            self._digests[id(rules)] = rules, digest(rules), depends_on_folder  # held, so that the id stays its own
        _, key, depends_on_folder = self._digests[id(rules)]
        if depends_on_folder:
            key += hashlib.blake2b(folder_name(path).encode(), digest_size=16).digest()
        # Rules may treat a page or a Markdown text in another way than a plain one, and know it by its name.
        dot = path.rfind(".")
        suffix = path[dot:].lower().encode("utf-8", "replace")[:16] if dot >= 0 else b""
        return hashlib.blake2b(data, key=key, salt=suffix, digest_size=32).digest()


def digest(rules: Iterable[Rule]) -> bytes:
    """Return a digest of all that the findings of `rules` depend on besides the document."""
    described = [(rule.id, rule.kind, rule.params, rule.severity, rule.message) for rule in rules]
    return hashlib.sha256(_program() + _encoder.encode(described)).digest()


@cache
def _program() -> bytes:
    """Return what tells one state of this program from another: versions, and in a checkout the files, which are
    edited.
    """
    package = Path(__file__).parents[1]
    files = sorted(_stamps(package)) if (package.parent / "pyproject.toml").exists() else []
    return repr((__version__, sys.version_info, unicodedata.unidata_version, files)).encode()


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, time of change and size of all files in a folder but compiled ones."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry.path, entry.stat().st_mtime_ns, entry.stat().st_size
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _stamps(Path(entry.path))
