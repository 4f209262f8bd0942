"""Commands run and measured: wall-clock time, processor time and peak memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
from commands import CommandFailed

Clock = Literal["wall", "cpu"]


class Usage(msgspec.Struct, frozen=True):
    """What a command took. Processor time and memory include the processes that it waited for."""

    wall_s: float
    cpu_s: float
    peak_bytes: int  # The largest resident set of any one process
    stderr: str = ""
    stdout: str = ""

    def seconds(self, clock: Clock) -> float:
        """Return wall-clock or processor time; the latter depends less on other programs."""
        return self.wall_s if clock == "wall" else self.cpu_s


def run(command: Sequence[str], *, keep_output: bool = False) -> Usage:
    """Return what a command takes; raises CommandFailed if its exit code is not 0.

    Bytecode is cached, as for an installed package, whatever the environment says; else compiling would be measured.
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out if keep_output else subprocess.DEVNULL, stderr=err, env=env)
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        stderr = err.read().decode("utf-8", "replace")
        if process.returncode:
            raise CommandFailed(f"exit code {process.returncode}: {' '.join(command)}\n{stderr[-2000:]}")
        cpu_s, stdout = usage.ru_utime + usage.ru_stime, out.read().decode("utf-8")
        return Usage(wall_s, cpu_s, usage.ru_maxrss * 1024, stderr, stdout)


def ratio_of(
    first: Callable[[], Usage], second: Callable[[], Usage], *, rounds: int, clock: Clock = "wall"
) -> tuple[float, Usage, Usage]:
    """Return first / second, and the usages that it is of.

    Both are measured in turn, so that other load on the machine slows both. On the clock the median round counts; of
    processor time, which other load can only lengthen, the least of each.
    """
    pairs = [(first(), second()) for _ in range(rounds)]
    pairs.sort(key=lambda pair: pair[0].seconds(clock) / pair[1].seconds(clock))
    ours, theirs = pairs[len(pairs) // 2]
    if clock == "cpu":
        ours, theirs = (min(usages, key=lambda usage: usage.cpu_s) for usages in zip(*pairs, strict=True))
    return ours.seconds(clock) / theirs.seconds(clock), ours, theirs
