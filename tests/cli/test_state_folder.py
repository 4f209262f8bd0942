"""Where the ledger cannot be kept: one line with the way out, and nothing is changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.faults import PROSE, TRIM, WITHOUT_PRIVILEGES, house, run
from tests.support.fixed_files import posix

pytestmark = posix


def test_where_the_ledger_cannot_be_written_nothing_is_changed(tmp_path: Path) -> None:
    house(tmp_path)
    (tmp_path / "bad.txt").write_text(TRIM)
    locked = tmp_path / "state"
    locked.mkdir(mode=0o500)
    words = ["check", "--fix", "--output-format", "concise", "."]
    done = run(tmp_path, *words, prelude=WITHOUT_PRIVILEGES, XDG_STATE_HOME=str(locked))
    assert (done.returncode, done.stderr) == (1, "")
    assert "cannot be written (use --no-ledger to fix without one): Permission denied" in done.stdout
    assert (tmp_path / "bad.txt").read_text() == TRIM


STATES: dict[str, Callable[[Path], object]] = {
    "of another user": lambda folder: os.chown(folder, 4321, 4321),
    "open to others": lambda folder: folder.chmod(0o770),
    "a link": lambda folder: (folder.rename(folder.parent / "real"), folder.symlink_to("real")),
    "a file": lambda folder: (folder.rmdir(), folder.write_text("")),
    "that may not be looked into": lambda folder: folder.chmod(0),
}


@pytest.mark.parametrize("kind", STATES)
def test_a_state_folder_that_is_not_the_users_own_is_one_line(tmp_path: Path, kind: str) -> None:
    if kind == "of another user" and os.geteuid() != 0:
        pytest.skip("only root can give files away")
    house(tmp_path)
    (tmp_path / "bad.txt").write_text(TRIM)
    state = tmp_path / "state" / "contentlint"
    state.mkdir(mode=0o700, parents=True)
    STATES[kind](state)
    for words in (["check", "--fix", "."], ["undo"], ["log"], ["undo", "--forget", "--yes"]):
        done = run(tmp_path, *words, prelude=WITHOUT_PRIVILEGES, XDG_STATE_HOME=str(state.parent))
        if kind == "that may not be looked into":
            assert "cannot be written" in done.stdout or "nothing to" in done.stderr or "no run" in done.stderr
        else:
            assert (done.returncode, done.stdout) == (2, "")
            assert "--no-ledger" in done.stderr
        assert len(done.stderr.splitlines()) <= 1
    assert (tmp_path / "bad.txt").read_text() == TRIM
    done = run(tmp_path, "check", "--fix", "--no-ledger", ".", prelude="", XDG_STATE_HOME=str(state.parent))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "bad.txt").read_text() == PROSE


@pytest.mark.parametrize("home", [{}, {"HOME": ""}, {"HOME": "here"}, {"XDG_STATE_HOME": "here"}], ids=str)
def test_without_a_home_there_is_one_line_and_the_way_out(tmp_path: Path, home: dict[str, str]) -> None:
    house(tmp_path)
    (tmp_path / "bad.txt").write_text(TRIM)
    nobody = "import os, pwd; pwd.getpwuid = lambda uid: {}[uid]\n"  # as in a container without a line for this user
    unset = {"XDG_STATE_HOME": "", "HOME": None, **home}
    done = run(tmp_path, "check", "--fix", ".", prelude=nobody, **unset)
    assert (done.returncode, done.stdout) == (2, "")
    assert "set XDG_STATE_HOME to a folder of your own, or use --no-ledger" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "bad.txt").read_text() == TRIM
    assert run(tmp_path, "check", ".", prelude=nobody, **unset).returncode == 1
    assert run(tmp_path, "check", "--fix", "--no-ledger", ".", prelude=nobody, **unset).returncode == 0
    assert not (tmp_path / "~").exists()
    assert not (tmp_path / "here").exists()
