"""Copies of the two seeds and a clean text, for the tests of what a newcomer tries first."""

from __future__ import annotations

from pathlib import Path

from tests.support.command import SEEDS, contentlint

HEADLINES = SEEDS / "000_5df649c7d78cd482.txt"
STITCHED = SEEDS / "004_6ab1bce6016829a6.txt"
CLEAN = "The ferry is back.\n\nIt left the old pier on Monday, and the whole village was there to see it go.\n"
UNDO = (
    "000_5df649c7d78cd482.txt: restored\n"
    "004_6ab1bce6016829a6.txt: restored, 3 parts removed\n"
    "Restored 2 files, removed 3 parts\n"
)


def fixed(folder: Path) -> None:
    assert contentlint("check", "--fix", "--no-cache", ".", cwd=folder).returncode == 0


def error(*words: str | Path, cwd: Path) -> str:
    """The one line that a bad command prints."""
    done = contentlint(*words, cwd=cwd)
    assert (done.returncode, done.stdout) == (2, ""), done
    (line,) = done.stderr.splitlines()
    return line.removeprefix("contentlint: ")
