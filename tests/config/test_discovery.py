"""The nearest config of each folder of a walk, found without going up to the root for each."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config import discovery

Write = Callable[[str, str], Path]


def looks(top: Path, depth: int) -> int:
    """How often files are looked at, to find the configs of folders in one another."""
    folder, folders = top, []
    for _ in range(depth):
        folder = folder / "d"
        folders.append(folder)
    folder.mkdir(parents=True)
    count = 0

    def counted(_frame: object, event: str, called: object) -> None:
        nonlocal count
        count += event == "c_call" and called in (os.stat, os.lstat)

    discovery.forget()
    sys.setprofile(counted)
    try:
        for folder in folders:
            discovery.discover(folder)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere files are looked at in other ways")
def test_folders_in_one_another_are_looked_at_once_each(tmp_path: Path) -> None:
    """A tree of two thousand levels, which git can hold, took many minutes."""
    few, many = looks(tmp_path / "a", 20), looks(tmp_path / "b", 80)
    assert 20 <= few < many < 5 * few


def test_what_was_found_above_holds_below_until_there_is_a_nearer_one(write: Write, tmp_path: Path) -> None:
    outer, inner = write(".contentlint.yaml", ""), write("a/b/c/.contentlint.yaml", "")
    (tmp_path / "a/b/c/d/e").mkdir(parents=True)
    found = [
        discovery.discover(tmp_path / name)
        for name in ("a", "a/b", "a/b/c", "a/b/c/d", "a/b/c/d/e", "a/b", "none/at/all")
    ]
    assert found == [outer, outer, inner, inner, inner, outer, outer]


def test_of_a_link_the_folder_that_it_leads_to_counts(write: Write, tmp_path: Path) -> None:
    write("a/.contentlint.yaml", "")
    far = write("b/.contentlint.yaml", "")
    (tmp_path / "b/c/d").mkdir(parents=True)
    (tmp_path / "a/link").symlink_to(tmp_path / "b/c")
    found = [discovery.discover(tmp_path / name) for name in ("a", "a/link", "a/link/d", "a/link/..")]
    assert found == [tmp_path / "a/.contentlint.yaml", far, far, far]
