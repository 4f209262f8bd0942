"""The output folder of a fixed corpus: its layout, how a run claims it, and how a shard is published in one step.

    OUT/<name>                               the fixed shard
    OUT/.contentlint/<name>.removed.jsonl    its ledger
    OUT/.contentlint/run.json                what the folder is the output of: a `Manifest`
    OUT/.contentlint/state/                  the checkpoint of an unfinished run (`lint.corpus.checkpoint`)
    OUT/.contentlint/tmp/                    temporary files

A shard's files are written in `tmp` and synced, and then moved into place: the ledger, the shard, and last the results
in `state`. So there is no fixed shard without a ledger, and a shard with results is complete.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import secrets
import shutil
import stat
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO, cast

import msgspec

from lint.core.errors import UsageError
from lint.core.extras import require
from lint.files import access
from lint.files.access import NO_LINKS, PRIVATE, created, file_bytes, lock, replace
from lint.files.ownership import stranger
from lint.ledger.commit import sync_folder
from lint.ledger.ledger import FOLDER
from lint.sources import is_url, record_suffix
from lint.sources.storage import state

if TYPE_CHECKING:
    from lint.corpus.record_fixing import Shard

MANIFEST = "run.json"
_MAX_BYTES = 1 << 28  # Maximum size of a manifest: that of a million shards has 100 MB

LOCK = "lock"
_FIRST_FILES = {LOCK, f"{MANIFEST}.tmp", "state", "tmp"}


def is_shard_name(name: str) -> bool:
    """Return whether this can be the path of a shard in an output folder: a corpus file outside our own folder."""
    path = PurePath(name)
    is_down = path.as_posix() == name and not path.anchor and ".." not in path.parts and "\0" not in name
    is_beside = path.parts[:1] != () and path.parts[0].casefold() != FOLDER
    return is_down and is_beside and record_suffix(name) is not None and _is_encodable(name)


def _is_encodable(name: str) -> bool:
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


def refuse_links(root: Path) -> None:
    """Raise UsageError if anything in an output folder is a link or a device, or the folder belongs to another user."""
    for parent, folders, files in os.walk(root):
        for path in (Path(parent, name) for name in (*folders, *files)):
            mode = path.lstat().st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                kind = "is a link, which is not followed" if stat.S_ISLNK(mode) else "is not a regular file"
                raise UsageError(f"{path}: {kind} in a fixed corpus")
    with contextlib.suppress(FileNotFoundError):
        if owner := stranger((root / FOLDER).lstat()):
            raise UsageError(f"{root / FOLDER}: belongs to {owner}, and is not used")


def is_fixed_corpus(folder: Path) -> bool:
    """Return whether a folder is the output of a run over a corpus."""
    return (folder / FOLDER / MANIFEST).is_file()


class OutputFolder:
    """Where the files of a fixed corpus are."""

    def __init__(self, root: Path, *, task: str = "") -> None:
        """`task` names a subfolder for the temporary files of one of several tasks that write shards."""
        self.root = root
        self.own = root / FOLDER
        self.state = self.own / "state"
        self.tmp = self.own / "tmp" / task

    def target(self, name: str) -> Path:
        """Return the fixed shard."""
        return self.root / name

    def ledger(self, name: str) -> Path:
        return self.own / f"{name}.removed.jsonl"

    def make(self) -> None:
        """Create the folder, without temporary files of a killed run; raises UsageError if that is impossible."""
        self.drop_tmp()
        with refusing(self.root):
            self.state.mkdir(parents=True, exist_ok=True)
            self.tmp.mkdir(parents=True, exist_ok=True)

    def drop_tmp(self) -> None:
        shutil.rmtree(self.tmp, ignore_errors=True)


class Staged:
    """The files of one shard before publication."""

    def __init__(self, folder: OutputFolder, name: str) -> None:
        self._folder, self._name = folder, name
        waiting = secrets.token_hex(16)  # a cluster may start a shard again before the first attempt has ended
        self.shard, self.ledger = folder.tmp / f"{waiting}.shard", folder.tmp / f"{waiting}.removed"

    def publish(self) -> None:
        """Move the ledger and then the shard into place, as far as they were written."""
        ledger, target = self._folder.ledger(self._name), self._folder.target(self._name)
        for waiting, path in ((self.ledger, ledger), (self.shard, target)):
            path.parent.mkdir(parents=True, exist_ok=True)
            if waiting.exists():
                waiting.replace(path)
                sync_folder(path.parent)
            else:
                path.unlink(missing_ok=True)

    def discard(self) -> None:
        for path in (self.shard, self.ledger):
            path.unlink(missing_ok=True)


def refusing(path: Path) -> contextlib.AbstractContextManager[None]:
    """Translate OSError into UsageError."""
    return access.refusing(f"{path}: cannot be written", UsageError)


GZIP_LEVEL, ZSTD_LEVEL = 6, 3  # The default levels of these programs


@contextlib.contextmanager
def writing(path: Path, name: str, *, mode: int = PRIVATE) -> Iterator[BinaryIO]:
    """Open a new file at `path`, compressed by the suffix of `name`; at the end it is synced and gets its mode."""
    with os.fdopen(created(path), "wb") as file:
        with _compressing(file, name.lower()) as stream:
            yield stream
        file.flush()
        if hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())


def _compressing(file: BinaryIO, name: str) -> contextlib.AbstractContextManager[BinaryIO]:
    if name.endswith(".gz"):  # without a name and a time in the header, which would differ from run to run
        stream = gzip.GzipFile(filename="", mode="wb", compresslevel=GZIP_LEVEL, fileobj=file, mtime=0)
        return cast("contextlib.AbstractContextManager[BinaryIO]", stream)
    if name.endswith(".zst"):
        compressor = require("zstandard", "corpus").ZstdCompressor(level=ZSTD_LEVEL)
        return cast("contextlib.AbstractContextManager[BinaryIO]", compressor.stream_writer(file, closefd=False))
    return contextlib.nullcontext(file)


class Written(msgspec.Struct, frozen=True):
    """A shard of the folder, and its state at the end of the run."""

    name: str
    stamp: str = ""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The shards of an output folder."""

    version: int = 1
    shards: tuple[Written, ...]
    is_done: bool = False


def refuse_place(root: Path, sources: Sequence[str], folders: Sequence[str]) -> None:
    """Raise UsageError if the output would be inside the input."""
    real = Path(os.path.realpath(root))
    for folder in folders:
        if not is_url(folder) and real.is_relative_to(os.path.realpath(folder)):
            raise UsageError(f"{root}: is inside {folder}, which is linted; write the fixed corpus somewhere else")
    for source in sources:
        if not is_url(source) and Path(os.path.realpath(source)).is_relative_to(real):
            raise UsageError(f"{root}: contains {source}, which is linted; corpora are never fixed in place")


@contextlib.contextmanager
def claim_output_folder(root: Path) -> Iterator[tuple[OutputFolder, Manifest | None]]:
    """Lock the folder, and yield it with its manifest, None for a new one.

    Raises UsageError if the folder contains anything that no run has written, or if another run is writing to it.
    """
    folder = OutputFolder(root)
    with refusing(root):
        refuse_links(root)
    manifest = _manifest(folder)
    if manifest is None and root.exists() and not _is_new(folder):
        raise UsageError(f"{root}: is not empty and not the output of an earlier run; name a new folder")
    with refusing(root):
        folder.own.mkdir(parents=True, exist_ok=True)
    with held(folder.own):
        if manifest is not None:
            _refuse_others(folder, manifest)
        yield folder, manifest


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Lock a folder, so that no other run writes to it; raises UsageError if one does."""
    with refusing(folder):
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | NO_LINKS | getattr(os, "O_NONBLOCK", 0), PRIVATE)
    try:
        try:
            lock(descriptor, wait=False)
        except OSError:
            raise UsageError(f"{folder}: another run is writing to it") from None
        yield
    finally:
        os.close(descriptor)


def _is_new(folder: OutputFolder) -> bool:
    """Return whether a folder is empty, except for what a run leaves if it is killed at its very start."""
    with refusing(folder.root):
        if not folder.root.is_dir() or any(path != folder.own for path in folder.root.iterdir()):
            return False
        return not folder.own.exists() or {path.name for path in folder.own.iterdir()} <= _FIRST_FILES


def begin(folder: OutputFolder, manifest: Manifest | None, shards: Sequence[Shard], finished: Collection[str]) -> None:
    """Prepare the folder for a run over `shards`, and delete what an earlier run wrote except completed files."""
    with refusing(folder.root):
        folder.make()
        for old in manifest.shards if manifest is not None else ():
            if old.name not in finished:
                folder.target(old.name).unlink(missing_ok=True)
                folder.ledger(old.name).unlink(missing_ok=True)
        _write(folder, Manifest(shards=tuple(Written(shard.name) for shard in shards)))


def finish(folder: OutputFolder, shards: Sequence[Shard]) -> None:
    """Mark the run as done, so that later changes of its output are detected."""
    written = tuple(Written(shard.name, state(str(folder.target(shard.name)))) for shard in shards)
    with refusing(folder.root):
        _write(folder, Manifest(shards=written, is_done=True))
        shutil.rmtree(folder.state, ignore_errors=True)  # it is only needed to resume


def _manifest(folder: OutputFolder) -> Manifest | None:
    try:
        found = msgspec.convert(json.loads(file_bytes(folder.own / MANIFEST, at_most=_MAX_BYTES)), Manifest)
    except (OSError, ValueError, RecursionError):
        return None
    return found if all(is_shard_name(written.name) for written in found.shards) else None


def _write(folder: OutputFolder, manifest: Manifest) -> None:
    # ASCII only, so that names come through which are no UTF-8.
    replace(folder.own / MANIFEST, json.dumps(msgspec.to_builtins(manifest), indent=1).encode("ascii"))


def _refuse_others(folder: OutputFolder, manifest: Manifest) -> None:
    """Raise UsageError if the folder has anything that the run did not write, or that was changed since."""
    known = {written.name: written.stamp for written in manifest.shards}
    for path in folder.root.rglob("*"):
        if folder.own in path.parents or path.is_dir():
            continue
        name = path.relative_to(folder.root).as_posix()
        if name not in known:
            raise UsageError(f"{folder.root}: contains {name}, which was not written by a run; name a new folder")
        if manifest.is_done and known[name] != state(str(path)):
            raise UsageError(f"{path}: was changed since it was written; name a new output folder")
