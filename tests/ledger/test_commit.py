"""One step for a file and its parts: all or nothing, whatever goes wrong."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.core.errors import FixError
from lint.ledger import commit
from lint.ledger.change import Change
from tests.support.fixed_files import as_root, contents, posix
from tests.support.fixing import change_of

BEFORE = b"\xef\xbb\xbfHost.\r\nX gone\r\nCUT b\r\nCUT c"
AFTER = {
    "a.txt": b"\xef\xbb\xbfHost.\r\n",
    "a.part2.txt": b"\xef\xbb\xbfCUT b\r\n",
    "a.part3.txt": b"\xef\xbb\xbfCUT c",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "a.txt"
    found.write_bytes(BEFORE)
    return found


def test_host_and_parts_are_written_and_nothing_else(path: Path) -> None:
    commit.write(change_of(path))
    assert contents(path.parent) == AFTER


@posix
def test_the_mode_stays_and_parts_have_it_too(path: Path) -> None:
    path.chmod(0o640)
    commit.write(change_of(path))
    assert {stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()} == {0o640}


@as_root
def test_the_owner_stays(path: Path) -> None:
    os.chown(path, 1234, 4321)
    commit.write(change_of(path))
    assert {(one.stat().st_uid, one.stat().st_gid) for one in path.parent.iterdir()} == {(1234, 4321)}


def _refused(change: Change, match: str) -> None:
    before = contents(change.path.parent)
    with pytest.raises(FixError, match=match):
        commit.write(change)
    assert contents(change.path.parent) == before


@pytest.mark.parametrize("name", ["a.part2.txt", "a.part3.txt"])
def test_a_part_that_exists_is_not_overwritten(path: Path, name: str) -> None:
    (path.parent / name).write_bytes(b"mine")
    _refused(change_of(path), f"{name} already exists")


@posix
def test_a_broken_link_in_the_place_of_a_part_is_not_followed(path: Path) -> None:
    (path.parent / "a.part2.txt").symlink_to("elsewhere.txt")
    with pytest.raises(FixError, match=r"a\.part2\.txt already exists"):
        commit.write(change_of(path))
    assert sorted(one.name for one in path.parent.iterdir()) == ["a.part2.txt", "a.txt"]


@pytest.mark.parametrize("name", ["a.part2.txt", "a.part3.txt"])
def test_a_part_that_appears_at_the_last_moment_is_not_overwritten(
    path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the file system ignores case: there is no such name in the listing, and yet it cannot be made."""
    exists = commit.exists
    monkeypatch.setattr(commit, "exists", lambda path: path.name != name and exists(path))
    (path.parent / name).write_bytes(b"mine")
    _refused(change_of(path), f"{name} already exists")


def test_a_file_that_changed_is_left_alone(path: Path) -> None:
    change = change_of(path)
    path.write_bytes(b"edited")
    _refused(change, "changed by another program")


def test_a_file_that_changes_while_parts_are_written_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change = change_of(path)
    publish = commit._publish

    def edited(*args: Any) -> None:
        publish(*args)
        path.write_bytes(b"edited")

    monkeypatch.setattr(commit, "_publish", edited)
    with pytest.raises(FixError, match="changed by another program"):
        commit.write(change)
    assert contents(path.parent) == {"a.txt": b"edited"}


def test_a_file_that_vanished_stays_away(path: Path) -> None:
    change = change_of(path)
    path.unlink()
    _refused(change, "cannot be read again: No such file")


@posix
def test_a_named_pipe_is_not_waited_for(path: Path) -> None:
    change = change_of(path)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(FixError, match="not a regular file"):
        commit.write(change)


@posix
def test_of_a_link_the_target_is_changed(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.txt"
    link.symlink_to(path)
    change = change_of(link)
    commit.write(change)
    assert link.is_symlink()
    assert [part.path for part in change.parts] == [path.parent / "a.part2.txt", path.parent / "a.part3.txt"]
    assert link.read_bytes() == path.read_bytes() == AFTER["a.txt"]


@posix
def test_a_file_that_becomes_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    change = change_of(path)
    path.rename(tmp_path / "b.txt")
    path.symlink_to(tmp_path / "b.txt")
    _refused(change, "cannot be read again")


@posix
def test_removing_stops_silently_at_what_cannot_be_removed(tmp_path: Path) -> None:
    first, folder, last = (tmp_path / name for name in ("first", "folder", "last"))
    folder.mkdir()
    for path in (first, last):
        path.touch()
    commit.remove([tmp_path / "gone", first, folder, last])
    assert sorted(tmp_path.iterdir()) == [folder, last]


def test_hard_links_are_not_parted(path: Path) -> None:
    os.link(path, path.parent / "other.txt")
    _refused(change_of(path), "several names")


def test_a_read_only_file_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    _refused(change_of(path), "read-only")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_one_clear_error(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        _refused(change_of(path), "cannot be replaced: Permission denied")
    finally:
        path.parent.chmod(0o755)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "fchmod"])
def test_every_system_error_at_every_step_leaves_all_or_nothing(path: Path, call: str, code: int) -> None:
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    outcomes = _interrupted(path, call, fail, FixError)
    assert "refused" in outcomes


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "close", "fchmod"])
def test_an_interrupt_at_every_step_leaves_all_or_nothing(path: Path, call: str, when: str) -> None:
    def fail() -> None:
        raise KeyboardInterrupt

    outcomes = _interrupted(path, call, fail, KeyboardInterrupt, after=when == "after")
    assert "refused" in outcomes


def _interrupted(
    path: Path, call: str, fail: Callable[[], None], expected: type[BaseException], *, after: bool = False
) -> list[str]:
    """What came of a write whose first, second ... `call` fails, until none fails any more."""
    outcomes: list[str] = []
    for step in range(1, 40):
        for old in path.parent.iterdir():
            old.unlink()
        path.write_bytes(BEFORE)
        change = change_of(path)
        with pytest.MonkeyPatch.context() as patch:
            count = _fail_once(patch, call, step, fail, after=after)
            try:
                commit.write(change)
            except expected:
                outcomes.append("refused")
            else:
                outcomes.append("done")
        there = contents(path.parent)
        assert there in ({"a.txt": BEFORE}, AFTER), (step, there)
        if outcomes[-1] == "refused" and expected is FixError:
            assert there == {"a.txt": BEFORE}
        if outcomes[-1] == "done":
            assert there == AFTER
        if count() < step:
            return outcomes
    raise AssertionError("more steps than expected")


def _fail_once(
    patch: pytest.MonkeyPatch, call: str, step: int, fail: Callable[[], None], *, after: bool
) -> Callable[[], int]:
    real = getattr(os, call)
    count = 0

    def failing(*args: Any, **kwargs: Any) -> Any:
        nonlocal count
        count += 1
        if count != step:
            return real(*args, **kwargs)
        if after:
            real(*args, **kwargs)
        return fail()

    patch.setattr(os, call, failing)
    return lambda: count
