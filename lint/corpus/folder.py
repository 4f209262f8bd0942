"""The output folder of a fixed corpus: its layout, and how a shard is published in one step.

    OUT/<name>                               the fixed shard
    OUT/.contentlint/<name>.removed.jsonl    its ledger
    OUT/.contentlint/run.json                what the folder is the output of (`lint.corpus.output`)
    OUT/.contentlint/state/                  the checkpoint of an unfinished run (`lint.corpus.checkpoint`)
    OUT/.contentlint/tmp/                    temporary files

A shard's files are written in `tmp` and synced, and then moved into place: the ledger, the shard, and last the results
in `state`. So there is no fixed shard without a ledger, and a shard with results is complete.
"""

from __future__ import annotations

import contextlib
import gzip
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from lint.core.errors import UsageError
from lint.core.extras import require
from lint.files import access
from lint.files.access import PRIVATE, created
from lint.files.ownership import stranger
from lint.ledger.commit import sync_folder
from lint.ledger.ledger import FOLDER
from lint.sources import record_suffix

MANIFEST = "run.json"


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
