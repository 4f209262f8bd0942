"""Cache findings by content, rules and version. A damaged entry, or a damaged cache, is only a miss."""

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
        """Return whether the cache can be used."""
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
