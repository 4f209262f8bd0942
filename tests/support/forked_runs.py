"""Runs the command line in copies of a process that has loaded it: a start takes a tenth of the time.

A copy has its own environment, folder and standard streams, as a new process has. Only what is loaded, and the seed of
hashes, are those of all copies: what depends on these, or on variables that Python reads at its start, is for a new
process.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).parent.parent.parent

NUMBER_BYTES = 8


class Forked:
    """A process that runs commands in copies of itself, one at a time, until this one ends."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", __file__, str(theirs.fileno())],  # the package is the one that is installed
                env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}, pass_fds=[theirs.fileno()],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,  # as the copies have
            )  # fmt: skip
        atexit.register(self.end)

    def end(self) -> None:
        """End the process."""
        self._socket.close()
        self._process.communicate()

    def run(
        self, words: list[str], *, cwd: Path, env: dict[str, str], stdin: bytes, timeout_s: float
    ) -> subprocess.CompletedProcess[bytes]:
        """Return the finished run; it is killed when it takes too long."""
        request = pickle.dumps((words, os.fspath(cwd), env))
        (read, feed), (output, printed), (errors, warned) = os.pipe(), os.pipe(), os.pipe()
        socket.send_fds(self._socket, [len(request).to_bytes(NUMBER_BYTES)], [read, printed, warned])
        for handle in (read, printed, warned):
            os.close(handle)
        self._socket.sendall(request)
        watch = threading.Timer(timeout_s, os.kill, (_number(self._socket), signal.SIGKILL))
        watch.start()
        try:
            with ThreadPoolExecutor(2) as threads:
                threads.submit(_feed, feed, stdin)
                warnings = threads.submit(_all_of, errors)
                text = _all_of(output)
            return subprocess.CompletedProcess(words, _number(self._socket), text, warnings.result())
        finally:
            watch.cancel()


@cache
def forked() -> Forked:
    """Return the process whose copies run the commands of this one."""
    return Forked()


def _feed(handle: int, data: bytes) -> None:
    with open(handle, "wb") as file:
        file.write(data)


def _all_of(handle: int) -> bytes:
    with open(handle, "rb") as file:
        return file.read()


def _number(connection: socket.socket) -> int:
    received = connection.recv(NUMBER_BYTES, socket.MSG_WAITALL)
    assert received, "the process that runs commands is gone"
    return int.from_bytes(received, signed=True)


def _load() -> None:
    """Load what most commands need, and make what they make of the rules."""
    import gc

    import lint.catalog.examples
    import lint.cli.check
    import lint.cli.undo
    import lint.corpus.runs
    import lint.ledger.commit
    from lint.config import config
    from lint.core.document import Document
    from lint.core.linter import lint

    rules = config.load(None).rules_for(None)
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        lint(Document(path.read_text(encoding="utf-8")), rules)
    gc.freeze()


def _serve(connection: socket.socket) -> None:
    """Answer requests, in this process until it is a copy."""
    while True:
        size, handles, _, _ = socket.recv_fds(connection, NUMBER_BYTES, 3)
        if not size:
            return
        request = connection.recv(int.from_bytes(size), socket.MSG_WAITALL)
        if not (copy := os.fork()):
            connection.close()
            _run(handles, *pickle.loads(request))
        for handle in handles:
            os.close(handle)
        connection.sendall(copy.to_bytes(NUMBER_BYTES))
        code = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
        connection.sendall(code.to_bytes(NUMBER_BYTES, signed=True))


def _run(handles: list[int], words: list[str], cwd: str, env: dict[str, str]) -> NoReturn:
    for number, handle in enumerate(handles):
        os.dup2(handle, number)
        os.close(handle)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = ["contentlint", *words]
    from lint.cli import main

    try:
        main()
    except SystemExit as end:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        os._exit(int(end.code or 0))  # to take apart what was loaded would take longer than most runs


if __name__ == "__main__":
    _load()
    _serve(socket.socket(fileno=int(sys.argv[1])))
