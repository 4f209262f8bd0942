"""Read formats in a separate process if their library can crash, or take unbounded memory, on hostile files.

The process opens no files or connections: it gets the bytes that it requests, and its memory is limited. If it dies,
only its current file is lost; the next file gets a new process.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import io
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from lint.core.errors import ContentlintError, SourceError, UsageError

MAX_MEMORY_BYTES = 1024 * 1024 * 1024
"""Memory limit for a file, beyond what the process uses after loading its libraries."""

MAX_SILENCE_S = 300  # After so much time without an answer, the process is considered hung

_CHUNK_BYTES = 1024 * 1024

_HEAD = struct.Struct("<Bq")
_ASKED = struct.Struct("<qq")
_ITEM, _READ, _END, _SOURCE_ERROR, _USAGE_ERROR = range(5)

_MAIN = "import sys; sys.path[:] = sys.argv[1:]; from lint.sources.apart import serve; serve()"

Reader = Callable[[BinaryIO, bytes], Iterator[bytes]]
"""A function that reads a file in the process: yields its parts as bytes, according to `args`."""

_idle: list[_Process] = []


def read(reader: str, file: BinaryIO, args: bytes) -> Generator[bytes]:
    """Yield what `reader` ("module:function", see `Reader`) reads from a file, in a separate process.

    Raises SourceError if the file cannot be read further, also if the process dies.
    """
    try:
        process = _idle.pop() if _idle and _idle[-1].is_ours else _Process()
    except OSError as error:  # no process or file handle left: the file cannot be read, as after a crash
        raise SourceError(f"cannot be read: cannot start a process: {error.strerror}") from error
    try:
        process.send(_ITEM, reader.encode())
        process.send(_ITEM, args)
        while True:
            kind, data = process.receive()
            if kind == _ITEM:
                yield data
            elif kind == _READ:
                start, size = _ASKED.unpack(data)
                file.seek(start) if start >= 0 else file.seek(0, os.SEEK_END)
                process.send(_ITEM, file.read(size) if start >= 0 else _ASKED.pack(file.tell(), 0))
            elif kind == _END:
                _idle.append(process)
                return
            else:
                _idle.append(process)
                raise (SourceError if kind == _SOURCE_ERROR else UsageError)(data.decode())
    finally:
        if process not in _idle:
            process.end()


class _Process:
    def __init__(self) -> None:
        environment = {**os.environ, "ARROW_DEFAULT_MEMORY_POOL": "system", "OPENBLAS_NUM_THREADS": "1"}
        path = [str(Path(__file__).parents[2]), *filter(os.path.isabs, sys.path)]  # never the current folder
        self._process = subprocess.Popen(  # noqa: S603 - Python itself
            [sys.executable, "-I", "-c", _MAIN, *path], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
        )  # fmt: skip
        self._owner = os.getpid()
        atexit.register(self.end)

    @property
    def is_ours(self) -> bool:
        """Return whether this process started it, not the one it was forked from."""
        return self._owner == os.getpid()

    def send(self, kind: int, data: bytes) -> None:
        """Send a message; raises SourceError if the process has died."""
        assert self._process.stdin is not None
        try:
            _write(self._process.stdin, kind, data)
        except OSError:
            raise self._died() from None

    def receive(self) -> tuple[int, bytes]:
        """Return the next message; raises SourceError if the process has died or hangs."""
        import select

        assert self._process.stdout is not None
        if os.name != "nt" and not select.select([self._process.stdout], [], [], MAX_SILENCE_S)[0]:
            raise SourceError(f"the process that read it did not respond for {MAX_SILENCE_S} s")
        found = _received(self._process.stdout)
        if found is None:
            raise self._died()
        return found

    def _died(self) -> SourceError:
        self.end()
        return SourceError("the process that read it died: the file is damaged or needs too much memory")

    def end(self) -> None:
        if not self.is_ours:
            return
        atexit.unregister(self.end)
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        self._process.wait()


def _write(out: Any, kind: int, data: bytes) -> None:
    for part in (_HEAD.pack(kind, len(data)), data):
        view = memoryview(part)
        while view:
            view = view[out.write(view) :]
    out.flush()


def _received(source: Any) -> tuple[int, bytes] | None:
    head = _exactly(source, _HEAD.size)
    if head is None:
        return None
    kind, size = _HEAD.unpack(head)
    data = _exactly(source, size)
    return None if data is None else (kind, data)


def _exactly(source: Any, size: int) -> bytes | None:
    """Read exactly `size` bytes from an unbuffered stream; None if it ends before."""
    parts: list[bytes] = []
    while size:
        part = source.read(min(size, _CHUNK_BYTES))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


# The functions below run in the other process.


def serve() -> None:
    """Read files until the parent closes the pipe."""
    source, out = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # keep other output out of the messages
    while (asked := _received(source)) is not None and (args := _received(source)) is not None:
        module, _, name = asked[1].decode().partition(":")
        reader: Reader = getattr(importlib.import_module(module), name)
        _bound_memory()
        try:
            for item in reader(cast(BinaryIO, _Far(source, out)), args[1]):
                _write(out, _ITEM, item)
            _write(out, _END, b"")
        except ContentlintError as error:
            kind = _SOURCE_ERROR if isinstance(error, SourceError) else _USAGE_ERROR
            _write(out, kind, str(error).encode("utf-8", "replace"))


def _bound_memory() -> None:
    """Limit the memory of the process and disable core dumps; once, on Linux."""
    with contextlib.suppress(ImportError, OSError, ValueError, StopIteration):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if resource.getrlimit(resource.RLIMIT_DATA)[0] == resource.RLIM_INFINITY:
            lines = Path("/proc/self/status").read_text().splitlines()
            used_bytes = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmData:"))
            resource.setrlimit(resource.RLIMIT_DATA, (used_bytes + MAX_MEMORY_BYTES,) * 2)


class _Far(io.RawIOBase):
    def __init__(self, source: Any, out: Any) -> None:
        self._source, self._out, self._at = source, out, 0
        self._size = _ASKED.unpack(self._ask(-1, 0))[0]

    def _ask(self, start: int, size: int) -> bytes:
        _write(self._out, _READ, _ASKED.pack(start, size))
        answer = _received(self._source)
        if answer is None:
            os._exit(1)
        return answer[1]

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        return self._at

    def read(self, size: int = -1) -> bytes:
        rest = max(self._size - self._at, 0)
        data = self._ask(self._at, rest if size < 0 else min(size, rest))
        self._at += len(data)
        return data
