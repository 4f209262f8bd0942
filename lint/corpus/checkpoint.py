"""Record which files a run has completed, so that an interrupted run can be resumed (`--resume`).

For each, there is a file of its results, and one with a digest of what they depend on. If that changes, the file is
processed again.
"""

import contextlib
import gzip
import hashlib
import os
import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import msgspec

from lint.core.errors import UsageError
from lint.core.finding import FileResult
from lint.files.access import file_bytes, file_stream, recreated, replace
from lint.sources.storage import size

T = TypeVar("T")

_MAX_DONE_BYTES = 100_000

_LEVEL = 1  # Level of gzip: results are similar, and the file is deleted at the end of the run

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(FileResult).decode

Run = Callable[[Iterable[T]], Generator[FileResult]]
"""Yields the results for files, in order; each result has the path of its file. May read ahead."""


class Done(msgspec.Struct, frozen=True):
    path: str
    digest: str  # Of all that its results depend on
    results_bytes: int
    proof: str = ""  # Evidence that its output is still there


class Checkpoint:
    """The finished files of a run, in a folder."""

    def __init__(
        self, folder: Path, *, proof: Callable[[str], str] = lambda path: "", stale: Callable[[], None] = lambda: None
    ) -> None:
        """`proof` returns the state of a file's output; `stale` is called once with a file that changed since."""
        self.folder = folder
        self._proof, self._stale = proof, stale
        self._has_told = False

    def is_finished(self, path: str, digest: str) -> bool:
        """Return whether the results for a file exist and are still valid."""
        try:
            done = msgspec.json.decode(file_bytes(self._place(path, "done"), at_most=_MAX_DONE_BYTES), type=Done)
        except (OSError, ValueError):
            return False
        if (done.digest, done.proof) != (digest, self._proof(path)):
            if not self._has_told:
                self._has_told = True
                self._stale()
            return False
        return done.results_bytes == size(str(self._place(path, "results")))

    def replay(self, path: str) -> Iterator[FileResult]:
        try:
            with file_stream(self._place(path, "results")) as file, gzip.open(file, "rb") as stream:
                yield from map(_decode, stream)
        except (OSError, EOFError, ValueError, zlib.error) as error:
            raise UsageError(f"the checkpoint for {path} is corrupt; start over without --resume") from error

    def recorded(self, results: Iterable[FileResult], path: str, digest: str) -> Iterator[FileResult]:
        """Yield the same results of a file, and mark it as completed after the last one is written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        waiting, is_complete = self._place(path, "tmp"), True
        with os.fdopen(recreated(waiting), "wb") as file, gzip.open(file, "wb", compresslevel=_LEVEL) as stream:
            for result in results:
                try:
                    stream.write(_encode(result) + b"\n")
                except UnicodeEncodeError:  # a text with lone surrogates: the file is processed again
                    is_complete = False
                yield result
        if is_complete:
            done = Done(path, digest, size(str(waiting)) or 0, self._proof(path))
            waiting.replace(self._place(path, "results"))
            with contextlib.suppress(UnicodeEncodeError):  # a path that is not UTF-8 is processed again
                replace(self._place(path, "done"), msgspec.json.encode(done))

    def _place(self, path: str, suffix: str) -> Path:
        return self.folder / f"{hashlib.sha256(os.fsencode(path)).hexdigest()[:32]}.{suffix}"

    def clear(self, suffixes: Sequence[str] = ("done", "results", "tmp")) -> None:
        for suffix in suffixes:
            for path in self.folder.glob(f"*.{suffix}"):
                path.unlink(missing_ok=True)


class _Step(msgspec.Struct, frozen=True):
    path: str
    digest: str | None
    is_finished: bool = False


def checkpointed(
    items: Iterable[tuple[T, str, str | None]], checkpoint: Checkpoint, run: Run[T],
    skipped: Callable[[str], None] = lambda path: None,
) -> Generator[FileResult]:  # fmt: skip
    """Yield the results for files, in order: for completed ones from the earlier run, for the others from `run`.

    Each file has a path, and a digest of what its results depend on, or None if it is processed each time. `skipped` is
    called with the paths of completed ones.
    """
    steps: deque[_Step] = deque()

    def unfinished() -> Iterator[T]:
        for item, path, digest in items:
            step = _Step(path, digest, digest is not None and checkpoint.is_finished(path, digest))
            steps.append(step)
            if step.is_finished:
                skipped(path)
            else:
                yield item

    fresh = run(unfinished())
    with contextlib.closing(fresh):
        try:
            for name, results in groupby(fresh, lambda result: result.path):
                yield from _passed_by(steps, checkpoint, name)
                step = steps.popleft() if steps else None
                if step is None or step.digest is None:
                    yield from results
                else:
                    yield from checkpoint.recorded(results, step.path, step.digest)
            yield from _passed_by(steps, checkpoint, None)
        finally:
            checkpoint.clear(["tmp"])  # what an interrupt left half written, at whatever moment it arrived


def _passed_by(steps: deque[_Step], checkpoint: Checkpoint, path: str | None) -> Iterator[FileResult]:
    """Yield the results of the steps before that of `path`: finished ones, and those that turned out to have none."""
    while steps and steps[0].path != path:
        step = steps.popleft()
        if step.is_finished:
            yield from checkpoint.replay(step.path)
        elif step.digest is not None:
            yield from checkpoint.recorded((), step.path, step.digest)
