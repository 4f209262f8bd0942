"""Kills and interrupts runs at random moments, with their workers, and looks at what is left.

    python -m tests.support.interrupting FOLDER SEED KILLS INTERRUPTS

A kill is SIGKILL, of the whole process group or of the main process alone. An interrupt is SIGINT, SIGTERM or SIGHUP, to
either. Each run is a fork of this process, in which everything is imported already. What must hold: a file is the old
or the new one, and a new one has all its parts; after an interrupt nothing half written is left, with or without a
ledger, and no traceback is shown; after a kill the next run cleans up; and in the end everything can be undone.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.support.command import SEEDS
from tests.support.fixed_files import contents, recover
from tests.support.interrupted_starts import is_gone
from tests.support.mutating import _become

TRIMMED = (SEEDS / "000_5df649c7d78cd482.txt").read_bytes()
SPLIT = (SEEDS / "004_6ab1bce6016829a6.txt").read_bytes()
TEXTS = {f"{number}.txt": SPLIT if number % 2 else TRIMMED for number in range(10)}
RECORDS = "".join(json.dumps({"id": name, "text": data.decode()}) + "\n" for name, data in TEXTS.items()).encode()

MAX_END_S = 30
"""A run that needs longer to end after a signal hangs. Two seconds are promised on a machine that is not busy."""

SYNC_S = 0.004
"""How long it takes to sync a file, here: so most moments are in the middle of a change."""

PLAIN = ["--isolated", "--no-cache", "--quiet"]
FIX = ["check", "--fix", *PLAIN, "."]
CORPUS = ["check", "--fix", *PLAIN, "../in", "--output-dir", "../out"]
REPORT = ["check", *PLAIN, "--output-file", "../report.txt", "."]


class Ended(NamedTuple):
    """How a run that got a signal ended."""

    code: int
    err: str
    end_s: float


def run(words: Sequence[str], folder: Path, *, number: int = 0, after_s: float = 0, to_group: bool = False) -> Ended:
    """Runs the command line in a folder; it gets a signal after some time, if it is still there then."""
    out, err = folder.with_name("stdout.txt"), folder.with_name("stderr.txt")
    child = os.fork()
    if child == 0:
        try:
            os.setsid()
            _become(words, folder, out, err)
        except SystemExit as ended:
            sys.stdout.flush()
            os._exit(int(ended.code or 0))
        except KeyboardInterrupt:  # before the program began
            os._exit(128 + signal.SIGINT)
        os._exit(99)
    if number:
        time.sleep(after_s)
        (os.killpg if to_group and os.getpgid(child) == child else os.kill)(child, number)
    start_s = time.monotonic()
    status = _waited(child)
    # Workers outlive a killed run for the file that they are at.
    assert is_gone(child, MAX_END_S), f"workers did not end within {MAX_END_S} s"
    return Ended(os.waitstatus_to_exitcode(status), err.read_text() if err.exists() else "", time.monotonic() - start_s)


def _waited(child: int) -> int:
    last_s = time.monotonic() + MAX_END_S
    while time.monotonic() < last_s:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return status
        time.sleep(0.002)
    os.killpg(child, signal.SIGKILL)
    raise AssertionError(f"did not end within {MAX_END_S} s")


def parts_of(name: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a file among some files."""
    return {part: data for part, data in files.items() if part.startswith(f"{name.removesuffix('.txt')}.part")}


def check_whole(folder: Path, after: dict[str, bytes]) -> None:
    """Every file is the old or the new one, and a new one has all its parts."""
    there = contents(folder)
    for name, old in TEXTS.items():
        assert there[name] in (old, after[name]), name
        assert there[name] == old or parts_of(name, there) == parts_of(name, after), name


def check_settled(folder: Path, after: dict[str, bytes]) -> None:
    """The same, and no part of an old file nor anything half written is there."""
    check_whole(folder, after)
    there = contents(folder)
    new = [name for name, old in TEXTS.items() if there[name] != old]
    assert there.keys() == {*TEXTS, *(part for name in new for part in parts_of(name, after))}, sorted(there)


def check_beside(root: Path) -> None:
    """Nothing half written is beside the texts: no report, no corpus."""
    left = [path for path in root.rglob("*") if ".tmp" in path.name or path.name.startswith(".report")]
    assert not left, left
    tmp = root / "out" / ".contentlint" / "tmp"
    assert not tmp.exists() or not list(tmp.iterdir()), list(tmp.iterdir())


class Work(NamedTuple):
    """A command that is broken off, and what it leads from and to."""

    words: list[str]
    is_undo: bool = False


WORKS = {
    "fix": Work([*FIX, "--jobs", "1"]),
    "fix-2": Work([*FIX, "--jobs", "2"]),
    "undo": Work(["undo", "."], is_undo=True),
    "corpus": Work([*CORPUS, "--jobs", "1"]),
    "corpus-2": Work([*CORPUS, "--jobs", "2", "--resume"]),
}
"""What is killed; interrupted are these, and those that keep no ledger or write a report."""

INTERRUPTED = {
    **WORKS,
    "no-ledger": Work([*FIX, "--jobs", "1", "--no-ledger"]),
    "no-ledger-2": Work([*FIX, "--jobs", "2", "--no-ledger"]),
    "report": Work(REPORT),
}


class Bench:
    """The folders that runs work in, and how long an unbroken run takes."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.folder, self.chance = root, root / "texts", random.Random(seed)
        self.folder.mkdir(parents=True)
        (root / "in").mkdir()
        (root / "in" / "a.jsonl").write_bytes(RECORDS)
        self.reset(fixed=False)
        self.seconds = {name: self._timed(work) for name, work in INTERRUPTED.items() if not work.is_undo}
        self.reset(fixed=False)
        assert run(WORKS["fix"].words, self.folder).code in (0, 1)
        self.after = contents(self.folder)
        assert len(self.after) > len(TEXTS)
        self.seconds["undo"] = self._timed(WORKS["undo"])
        assert contents(self.folder) == TEXTS

    def _timed(self, work: Work) -> float:
        start_s = time.monotonic()
        assert run(work.words, self.folder).code in (0, 1)
        return time.monotonic() - start_s

    def reset(self, *, fixed: bool) -> None:
        """Puts the texts there, of which no ledger knows, and fixes them if asked to."""
        shutil.rmtree(os.environ["XDG_STATE_HOME"], ignore_errors=True)
        for path in self.folder.iterdir():
            path.unlink()
        for name, data in TEXTS.items():
            (self.folder / name).write_bytes(data)
        if fixed:
            assert run(WORKS["fix"].words, self.folder).code in (0, 1)

    def broken(self, name: str, number: int) -> Ended:
        """Starts a work afresh and breaks it off at a random moment."""
        work = INTERRUPTED[name]
        self.reset(fixed=work.is_undo)
        after_s = self.chance.uniform(0, 1.1 * self.seconds[name])
        return run(work.words, self.folder, number=number, after_s=after_s, to_group=self.chance.random() < 0.5)

    def finish(self) -> None:
        """Whatever was broken off: the next run fixes the rest, and undoing gives everything back."""
        assert run(WORKS["fix"].words, self.folder).code in (0, 1)
        assert contents(self.folder) == self.after
        assert run(WORKS["undo"].words, self.folder).code == 0
        assert contents(self.folder) == TEXTS

    def kill(self, count: int) -> int:
        """How many runs were really killed, of so many."""
        killed = 0
        for case in range(count):
            name = self.chance.choice(sorted(WORKS))
            killed += self.broken(name, signal.SIGKILL).code < 0
            check_whole(self.folder, self.after)
            recover(self.folder)
            check_settled(self.folder, self.after)
            if case % 10 == 0 or case == count - 1:  # what the last kills left is gone before anything is interrupted
                self.finish()
                again = run([*WORKS["corpus"].words, "--resume"], self.folder)
                assert again.code in (0, 1), again.err
                check_beside(self.root)
        return killed

    def interrupt(self, count: int) -> dict[str, float]:
        """How many runs really were interrupted, of so many, and the longest time that one took to end."""
        interrupted, longest_s = 0, 0.0
        for _ in range(count):
            name = self.chance.choice(sorted(INTERRUPTED))
            number = self.chance.choice((signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
            ended = self.broken(name, number)
            longest_s = max(longest_s, ended.end_s)
            assert ended.code in (0, 1, 128 + number, -number), (name, number, ended)
            interrupted += ended.code in (128 + number, -number)
            try:
                assert "Traceback" not in ended.err
                check_settled(self.folder, self.after)
                check_beside(self.root)
            except AssertionError as error:
                raise AssertionError(f"{name}, {number.name}, {ended}: {error}") from error
        return {"interrupts": interrupted, "longest_s": round(longest_s, 2)}


def main() -> None:
    """Prints how many kills and interrupts were survived."""
    folder, seed, kills, interrupts = sys.argv[1:]
    root = Path(folder)
    os.environ.update(XDG_STATE_HOME=str(root / "state"), XDG_CACHE_HOME=str(root / "cache"))
    os.fsync = lambda descriptor: time.sleep(SYNC_S)
    bench = Bench(root / "bench", int(seed))
    print(
        json.dumps(
            {"runs": int(kills) + int(interrupts), "kills": bench.kill(int(kills)), **bench.interrupt(int(interrupts))}
        )
    )


if __name__ == "__main__":
    main()
