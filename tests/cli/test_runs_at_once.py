"""Several runs over the same files at once: each file is fixed once, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.command import contentlint, environment
from tests.support.faults import PROSE, SPLIT, TRIM, files, house
from tests.support.fixed_files import posix

pytestmark = posix


def crowd(folder: Path, count: int) -> dict[str, object]:
    """Makes so many files, of which one in ten is to be split and the others trimmed; what is there then."""
    house(folder)
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(SPLIT if number % 10 == 0 else TRIM)
    return files(folder)


def at_once(folder: Path, *commands: list[str]) -> list[subprocess.Popen[str]]:
    """The commands, started one behind the other."""
    return [
        subprocess.Popen(
            [sys.executable, "-m", "lint", *words], cwd=folder, env=environment(folder), text=True, stdout=-1, stderr=-1
        )
        for words in commands
    ]


def test_two_runs_at_once_fix_each_file_once(tmp_path: Path) -> None:
    before = crowd(tmp_path, 40)
    command = ["check", "--fix", "--no-cache", "--output-format", "concise", "."]
    for one in at_once(tmp_path, command, command, command):
        out, errors = one.communicate(timeout=120)
        refusals = [line for line in out.splitlines() if "not fixed" in line]
        assert all("changed by another program" in line or "already exists" in line for line in refusals), refusals
        assert (one.returncode, errors) == (bool(refusals) or "error" in out, "")
    after = files(tmp_path)
    assert all(after[f"{number:02}.txt"] == PROSE for number in range(40) if number % 10)
    assert len(after) == len(before) + 3 * sum(".part2" in name for name in after)
    assert not any("tmp" in name for name in after)
    assert contentlint("undo", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == before


def test_fixing_and_undoing_at_once_lose_nothing(tmp_path: Path) -> None:
    before = crowd(tmp_path, 30)
    fixing, undoing = ["check", "--fix", "--no-cache", "."], ["undo"]
    for one in at_once(tmp_path, fixing, undoing, fixing, undoing):
        _, errors = one.communicate(timeout=120)
        assert one.returncode in (0, 1)
        assert "Traceback" not in errors
    now = files(tmp_path)
    assert all(now[f"{number:02}.txt"] in (TRIM, PROSE) for number in range(30) if number % 10)
    assert contentlint("undo", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == before
