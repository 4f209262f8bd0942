"""Several processes, and what is done where they cannot be started or die."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

from lint.engines.pool import Pool
from tests.support import interrupted_starts
from tests.support.command import python

RUN = """
import os, resource, sys, threading
from pathlib import Path

def fork_fails(after):
    fork, count = os.fork, [0]
    def failing():
        count[0] += 1
        if count[0] > after:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return fork()
    os.fork = failing

def no_thread():
    def failing(self):
        raise RuntimeError("can't start new thread")
    threading.Thread.start = failing

def few_handles(count):
    resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))

def begin_fails():
    import lint.checking.files
    parent, init = os.getpid(), lint.checking.files.FileChecker.__init__
    def failing(self, options):
        if os.getpid() != parent:
            raise OSError(24, "Too many open files")
        init(self, options)
    lint.checking.files.FileChecker.__init__ = failing

import lint.cli.check  # what a run loads, it loads before its limits hold
from lint import kinds
from lint.engines import local
from lint.checking.files import FileChecker
from lint.checking.files import Options
from lint.sources.walk import targets
import multiprocessing, multiprocessing.connection, multiprocessing.popen_fork

list(local.run(targets([Path()], lambda _: False), Options(isolated=True), jobs=1))
local.BATCH_FILES = 7
exec(sys.argv[1])
for result in local.run(targets([Path()], lambda _: False), Options(isolated=True), jobs=3):
    print(result.path, [(found.rule, found.message) for found in result.findings])
"""
"""Forks, which a process with threads, such as a test runner, should not."""


def run(folder: Path, limit: str) -> subprocess.CompletedProcess[str]:
    return python(RUN, limit, cwd=folder, PYTHONWARNINGS="error")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for number in range(50):
        (folder / f"{number:02}.txt").write_text("An &eacute;nd.\n" if number % 3 == 0 else "All is well.\n")
    return folder


@pytest.fixture(scope="module")
def shown(texts: Path) -> str:
    """What a run without a limit finds."""
    shown = run(texts, "pass").stdout
    assert shown.count("eacute") == 17
    return shown


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")
@pytest.mark.parametrize(
    "limit",
    [
        *(f"fork_fails({after})" for after in range(4)),
        "no_thread()",
        "begin_fails()",
        *(f"few_handles({count})" for count in (6, 8, 10, 12, 14, 16, 20, 32, 40)),
    ],
)
def test_where_processes_cannot_be_started_fewer_or_this_one_does_the_work(texts: Path, shown: str, limit: str) -> None:
    limited = run(texts, limit)
    assert (limited.returncode, limited.stdout, limited.stderr) == (0, shown, "")


def test_an_interrupt_waits_for_one_process_to_be_started_and_not_for_all() -> None:
    class Interrupted(Pool[None]):
        count = 0

        def _started(self):  # type: ignore[no-untyped-def]
            self.count += 1
            signal.raise_signal(signal.SIGINT)
            return super()._started()

    pool = Interrupted(8, print, bool)
    with pytest.raises(KeyboardInterrupt), pool:
        pass
    assert (pool.count, pool._workers) == (1, [])


@pytest.mark.slow
def test_interrupted_while_processes_start_a_run_ends() -> None:
    assert interrupted_starts.main(40, patience_s=30) == []
