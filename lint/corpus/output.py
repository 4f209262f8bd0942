"""Claim an output folder, which must be empty or the output of an earlier run."""

import contextlib
import json
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec

from lint.core.errors import UsageError
from lint.corpus.folder import MANIFEST, OutputFolder, is_shard_name, refuse_links, refusing
from lint.corpus.record_fixing import Shard
from lint.files.access import NO_LINKS, PRIVATE, file_bytes, lock, replace
from lint.sources import is_url
from lint.sources.storage import state

_MAX_BYTES = 1 << 28  # Maximum size of a manifest: that of a million shards has 100 MB

LOCK = "lock"
_FIRST_FILES = {LOCK, f"{MANIFEST}.tmp", "state", "tmp"}


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
