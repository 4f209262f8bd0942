"""Runs in copies of a process that has loaded the command do what a new process does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import SEEDS, contentlint
from tests.support.forked_runs import forked

DIRTY = b"The old mill was &eacute;vacuated, and nobody was hurt in the fire.\n" * 5_000


@pytest.mark.parametrize(
    ("words", "stdin"),
    [
        (["check", "--isolated", "--no-cache", SEEDS], b""),
        (["check", "--isolated", "--no-cache", "--jobs", "2", "--output-format", "jsonl", SEEDS], b""),
        (["check", "--isolated", "--fix", "-"], DIRTY),
        (["check", "--isolated", "nowhere"], b""),
        (["check", "--no-such-option"], b""),
        (["explain", "structure.stitched-article"], b""),
    ],
)
def test_they_print_the_same_and_end_with_the_same_code(words: list[str | Path], stdin: bytes, tmp_path: Path) -> None:
    copy, new = (contentlint(*words, cwd=tmp_path, stdin=stdin, env=env) for env in ({}, {"NEW": "process"}))
    assert (copy.returncode, copy.stdout, copy.stderr) == (new.returncode, new.stdout, new.stderr)
    assert copy.stdout or copy.stderr


def test_a_run_that_takes_too_long_is_killed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DIRTY)
    done = forked().run(["check", "a.txt"], cwd=tmp_path, env={"HOME": str(tmp_path)}, stdin=b"", timeout_s=0.01)
    assert done.returncode == -9
    assert contentlint("--version", cwd=tmp_path).returncode == 0
