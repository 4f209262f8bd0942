"""Interrupts runs with several processes at random moments, most while these start: `python -m tests.support.interrupted_starts 500`,
with how long a run may take to end behind it where the machine has other work.

A run has to end soon and leave no process behind. The moments are drawn from a seed.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.support.command import ROOT

PATIENCE_S = 2.0
"""On a machine that has nothing else to do; a test that shares it has to have more."""

ENDS = (130, -signal.SIGINT, 0, 1)
"""Interrupted, interrupted before anything was loaded, or done before it came to that."""


def started(folder: Path, jobs: int) -> subprocess.Popen[bytes]:
    """A run over a folder, in a session of its own; it says `started` when the first process is about to be."""
    return subprocess.Popen(
        [sys.executable, "-c", RUN, "check", "--isolated", "--no-cache", "--quiet", "--jobs", str(jobs)],
        cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


RUN = """
import sys
from lint.cli import main
from lint.engines.pool import Pool
enter = Pool.__enter__

def telling(self):
    print("started", file=sys.stderr, flush=True)
    return enter(self)

Pool.__enter__ = telling
main()
"""


def interrupted(folder: Path, jobs: int, after_s: float, patience_s: float) -> str:
    """What went wrong when a run was interrupted so long after it began to start its processes; empty if nothing."""
    process = started(folder, jobs)
    process.stderr.readline()
    time.sleep(after_s)
    os.killpg(process.pid, signal.SIGINT)
    try:
        _, said = process.communicate(timeout=patience_s)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return "did not end"
    if process.returncode not in ENDS or b"Traceback" in said:
        return f"ended with {process.returncode}: {said.decode()}"
    return "left a process" if not is_gone(process.pid, patience_s) else ""


def is_gone(group: int, patience_s: float) -> bool:
    """Whether a group of processes ends in time; else it is killed."""
    end_s = time.monotonic() + patience_s
    while time.monotonic() < end_s:
        try:
            os.killpg(group, 0)
        except (ProcessLookupError, PermissionError):
            return True
        time.sleep(0.01)
    os.killpg(group, signal.SIGKILL)
    return False


def main(count: int, patience_s: float = PATIENCE_S) -> list[str]:
    """Interrupts so many runs; returns what went wrong."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what is in the background ignore it
    chance = random.Random(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(900):
            (folder / f"{number:04}.txt").write_text(f"An &eacute;nd {number}.\n" * 5)
        found = []
        for number in range(count):
            after_s = chance.choice((0, chance.random() * 0.01, chance.random() * 0.1, chance.random() * 0.5))
            if wrong := interrupted(folder, chance.choice((2, 4, 8)), after_s, patience_s):
                found.append(f"{number}, after {after_s:.4f} s: {wrong}")
    return found


if __name__ == "__main__":
    wrong = main(int(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else PATIENCE_S)
    print(f"{sys.argv[1]} interrupts, {len(wrong)} runs that did not end well", *wrong, sep="\n")
    sys.exit(bool(wrong))
