"""Killed at any moment: every file is the old or the new one, nothing is lost, and the next run cleans up.

At every step of the protocol by `tests.support.killing`; here also the real command line, with its workers, at random moments.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lint.ledger.change import unsealed
from tests.support.command import SEEDS, environment, printed_by
from tests.support.fixed_files import contents, ledger_file, posix, recover

pytestmark = posix

FILES = 300
"""How many files a run that is killed has before it; every other one is split, the others are trimmed."""

ROUNDS = 2
"""How often all files are fixed and put back, with about five kills on the way of each."""

TRIMMED = (SEEDS / "000_5df649c7d78cd482.txt").read_bytes()
SPLIT = (SEEDS / "004_6ab1bce6016829a6.txt").read_bytes()


def _survive(tmp_path: Path, *works: str) -> dict[str, int]:
    kills: dict[str, int] = json.loads(printed_by("killing", tmp_path, *works))
    print("kills survived:", kills)
    return kills


@pytest.mark.slow
def test_killed_at_any_step_every_file_is_old_or_new(tmp_path: Path) -> None:
    kills = _survive(tmp_path, "fix", "undo", "forget")
    assert kills["fix"] > 80
    assert kills["undo"] > 50
    assert kills["forget"] > 20


@pytest.mark.slow
def test_recovering_can_be_killed_too(tmp_path: Path) -> None:
    kills = _survive(tmp_path, "recovery-of-fix", "recovery-of-undo")
    assert all(count > 300 for count in kills.values())


def _start(words: list[str], folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "lint", *words],
        cwd=folder, env=environment(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def _finish(words: list[str], folder: Path) -> int:
    """How many bytes the ledger has grown by in a run that was let be."""
    size = _ledger_bytes(folder)
    run = _start(words, folder)
    _, errors = run.communicate(timeout=120)
    assert run.returncode in (0, 1), errors.decode()
    return _ledger_bytes(folder) - size


def _kill(words: list[str], folder: Path, *, after_bytes: float) -> bool:
    """Whether a run was killed, with its workers, a moment after the ledger had grown by so much."""
    enough = _ledger_bytes(folder) + after_bytes
    run = _start(words, folder)
    while run.poll() is None and _ledger_bytes(folder) < enough:
        time.sleep(0.001)
    time.sleep(random.uniform(0, 0.01))
    was_running = run.poll() is None
    if was_running:
        os.killpg(run.pid, signal.SIGKILL)
    run.communicate()
    return was_running


def _ledger_bytes(folder: Path) -> int:
    ledger = ledger_file(folder)
    return ledger.stat().st_size if ledger.exists() else 0


@pytest.mark.slow
def test_killed_at_random_moments_nothing_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    names = [f"{number:03}.txt" for number in range(FILES)]
    before = {name: SPLIT if index % 2 else TRIMMED for index, name in enumerate(names)}
    for name, data in before.items():
        (folder / name).write_bytes(data)
    fix = ["check", "--fix", "--jobs", "2", "--output-format", "concise", "."]
    fix_bytes = _finish(fix, folder)
    after = contents(folder)
    assert len(after) > FILES
    assert all(after[name] != data for name, data in before.items())
    undo_bytes = _finish(["undo"], folder)
    assert contents(folder) == before
    kills = 0
    for words, ends, most_bytes in ((fix, after, fix_bytes), (["undo"], before, undo_bytes)) * ROUNDS:
        while _kill(words, folder, after_bytes=random.uniform(0, most_bytes / 3)):
            kills += 1
            _check_killed(folder, before, after)
            if random.random() < 0.5:  # else that is left to the next run
                recover(folder)
                _check_settled(folder, before, after, kills)
        assert contents(folder) == ends
    assert kills >= 2 * ROUNDS
    print(f"kills survived: {kills}, of runs over {FILES} files")


def _parts(name: str, files: dict[str, bytes]) -> dict[str, bytes]:
    stem = name.removesuffix(".txt")
    return {part: data for part, data in files.items() if part.startswith(f"{stem}.part")}


def _check_killed(folder: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Every file is the old or the new one, and beside a new host stand all its parts: no text is in neither."""
    there = contents(folder)
    for name, old in before.items():
        assert there[name] in (old, after[name])
        if there[name] != old:
            assert _parts(name, there) == _parts(name, after)


def _check_settled(folder: Path, before: dict[str, bytes], after: dict[str, bytes], kills: int) -> None:
    """Every file is the old one without parts, or the new one with all; nothing else is there; the ledger is whole."""
    there = contents(folder)
    expected: dict[str, bytes] = {}
    for name, old in before.items():
        expected[name] = there[name]
        expected |= _parts(name, after) if there[name] != old else {}
    assert there == expected
    lines = ledger_file(folder).read_bytes().splitlines()
    assert sum(unsealed(line) is None for line in lines) <= kills
