"""What `.gitignore` leaves out, within a budget, and whatever is wrong in it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.core.errors import UsageError
from lint.sources.gitignore import Ignores, is_ignored, repository
from tests.support.walking import found

Write = Callable[[str, str], Path]


def test_what_git_ignores(write: Write, tmp_path: Path) -> None:
    """The same files as `git ls-files` finds, in one tree with patterns of every sort."""
    for name in (
        "a.txt", "b.tmp", "keep.tmp", "build/a.txt", "sub/build/a.txt", "sub/only.txt", "only.txt", "sub/deep/x.txt", "sub/deep/keep.txt",
        "logs/a.txt", "logs/keep.txt", "private.txt", "sub/private.txt", "spa ce.txt", "sub/b.tmp", "sub/again.tmp", "é.txt", "x/y/z/q.txt", "x/q.txt", "crlf.txt",
    ):  # fmt: skip
        write(name, "x")
    write(
        ".gitignore",
        "# comment\n\n*.tmp\n!keep.tmp\nbuild/\n/only.txt\nlogs/*\n!logs/keep.txt\nspa\\ ce.txt\né.txt\nx/**/q.txt\ncrlf.txt\r\n",
    )
    write("sub/.gitignore", "deep/*\n!deep/keep.txt\n!again.tmp\n")
    subprocess.run(
        ["git", "init", "-q", str(tmp_path)], check=True, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    )
    write(".git/info/exclude", "private.txt\nkeep.tmp\n")
    listed = subprocess.run(
        ["git", "-C", str(tmp_path), "ls-files", "-z", "--others", "--exclude-standard"],
        check=True, capture_output=True, text=True, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
    ).stdout.split("\0")  # fmt: skip
    expected = sorted(name for name in listed if name.endswith((".txt", ".tmp")))
    assert "keep.tmp" in expected
    assert "private.txt" not in expected
    everything = sorted(found(tmp_path))
    assert [name for name in everything if name.endswith((".txt", ".tmp"))] == expected
    assert sorted(found(tmp_path, tmp_path / "sub")) == [name for name in expected if name.startswith("sub/")]
    assert repository(tmp_path / "sub/deep") == tmp_path.resolve()


def test_gitignore_counts_without_a_repository_too(write: Write, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "sub/a.txt"):
        write(name, "x")
    write(".gitignore", "\ufeffa.txt\n")
    assert found(tmp_path) == ["b.txt"]


@pytest.mark.parametrize(
    "data",
    [
        b"caf\xe9.txt\n!\n[z-a]\n\\\n[[:foo:]]\nb.txt\n" + b"x" * 5000 + b"\n",
        b"b.txt\n" + b"[z-a]\n" * 2000,
        b"\0\nb.txt",
    ],
)
def test_a_gitignore_with_bad_lines_loses_only_these(write: Write, tmp_path: Path, data: bytes) -> None:
    for name in ("a.txt", "b.txt"):
        write(name, "x")
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).touch()
    (tmp_path / ".gitignore").write_bytes(data)
    names = found(tmp_path)
    assert "a.txt" in names
    assert "b.txt" not in names
    assert (os.fsdecode(b"caf\xe9.txt") in names) is (b"caf" not in data)


def test_a_gitignore_that_is_no_file(tmp_path: Path, write: Write) -> None:
    write("a.txt", "x")
    os.mkfifo(tmp_path / ".gitignore")
    assert found(tmp_path) == ["a.txt"]


@pytest.mark.slow
def test_ignore_files_are_read_within_a_budget(write: Write, tmp_path: Path) -> None:
    """One may have 100,000 bytes, all of a walk a million: compiling takes time for each byte, whatever it says."""
    line = "*a" * 100 + "*b\n"
    for number in range(10):
        write(f"{number}/.gitignore", line * 491 + f"{number}\n")
        write(f"{number}/c.txt", "x")
    assert len(found(tmp_path)) == 10
    write("9/more/.gitignore", line * 100)
    with pytest.raises(UsageError, match=r"9/more/.gitignore: the ignore files are larger than 1,000,000"):
        found(tmp_path)
    write("0/.gitignore", "#" * 100_001)
    with pytest.raises(UsageError, match=r"0/.gitignore: larger than 100,000 bytes"):
        found(tmp_path)


def test_equal_ignore_files_in_a_row_count_once(write: Write, tmp_path: Path) -> None:
    for number in range(30):
        write(f"{number}/.gitignore", "a.tmp\n" * 16_000)
        write(f"{number}/c.txt", "x")
    assert len(found(tmp_path)) == 30


def test_patterns_of_a_folder_hold_in_it_alone(write: Write, tmp_path: Path) -> None:
    for name in ("a/.gitignore", "b/.gitignore", ".gitignore"):
        write(name, "x.txt\n")
    ignores = Ignores(tmp_path)
    for name in ("a", "b"):
        chain = ignores.entering(ignores.above, tmp_path / name)
        assert [base for base, _ in chain] == [tmp_path / name]
        assert is_ignored(chain, tmp_path / name, "x.txt", is_folder=False)
    assert ignores.above == ()
