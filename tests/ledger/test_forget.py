"""Forgetting: the ledger becomes shorter in one step, and nothing else is touched."""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.core.errors import FixError
from lint.ledger import forget as forgetting
from lint.ledger.change import State, Step, sealed
from lint.ledger.forget import Forgotten
from lint.ledger.history import scope
from tests.support.command import contentlint
from tests.support.faults import RULE
from tests.support.fixed_files import (
    SPLIT_TEXT,
    contents,
    fix_file,
    ledger_file,
    posix,
    records,
    recover,
    undo,
)

LONG_AGO = "2020-01-01T00:00:00Z"


def forget(*paths: Path, run: str | None = None, rule: str | None = None) -> Forgotten:
    return forgetting.forget(scope(paths, run=run, rule=rule))


def test_what_is_forgotten_cannot_be_undone_and_the_rest_can(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1")
    fix_file(folder / "b.txt", run="2")
    after = contents(folder)
    before_bytes = ledger_file(folder).stat().st_size
    forgotten = forget(folder / "a.part3.txt")
    assert (forgotten.fix_count, forgotten.in_force_count) == (1, 1)
    assert forgotten.freed_bytes == before_bytes - ledger_file(folder).stat().st_size > 0
    assert "SPLIT" not in ledger_file(folder).read_text()
    assert contents(folder) == after
    assert records(folder) == [("b.txt", State.FIXED)]
    assert [one.path.name for one in undo(folder)] == ["b.txt"]


def test_runs_and_rules_are_forgotten(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1")
    fix_file(folder / "b.txt", run="2")
    assert forget(folder, rule="test.cut-cut").fix_count == 1
    assert records(folder) == [("b.txt", State.FIXED)]
    assert forget(folder, run="2", rule="test.remove-x").fix_count == 1
    assert ledger_file(folder).read_bytes() == b""
    assert forget(folder) == Forgotten()


def test_what_was_undone_is_forgotten_without_loss(folder: Path) -> None:
    fix_file(folder / "a.txt")
    undo(folder)
    forgotten = forget(folder)
    assert (forgotten.fix_count, forgotten.in_force_count) == (1, 0)
    fix_file(folder / "a.txt")
    assert [one.refused for one in undo(folder)] == [""]
    assert (folder / "a.txt").read_bytes() == SPLIT_TEXT


def test_what_a_killed_run_left_is_settled_before_it_is_forgotten(folder: Path) -> None:
    fix_file(folder / "a.txt")
    lines = ledger_file(folder).read_bytes().splitlines(keepends=True)
    ledger_file(folder).write_bytes(lines[0])  # killed before it could write that all was done
    fix_file(folder / "b.txt")
    assert forget(folder).fix_count == 2


def test_lines_that_cannot_be_read_stay(folder: Path) -> None:
    fix_file(folder / "a.txt")
    foreign = [
        b'{"entry":"of a later version"}\n',
        b"torn\n",
        sealed(Step(id="of a lost line", state=State.FIXED, time="")),
    ]
    with ledger_file(folder).open("ab") as file:
        file.writelines(foreign)
        file.write(b"torn at the end")
    assert forget(folder).fix_count == 1
    assert ledger_file(folder).read_bytes() == b"".join(foreign) + b"torn at the end"
    fix_file(folder / "b.txt")
    assert records(folder) == [("b.txt", State.FIXED)]


@posix
def test_the_shorter_ledger_is_private_too(folder: Path) -> None:
    fix_file(folder / "a.txt")
    before = ledger_file(folder).stat()
    forget(folder)
    after = ledger_file(folder).stat()
    assert (after.st_mode & 0o777, after.st_uid) == (0o600, before.st_uid)
    assert after.st_ino != before.st_ino


def test_when_it_fails_the_ledger_is_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fix_file(folder / "a.txt", run="1")
    fix_file(folder / "b.txt", run="2")
    before = ledger_file(folder).read_bytes()

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(FixError, match="cannot be replaced: No space left on device"):
        forget(folder, run="2")
    monkeypatch.undo()
    assert ledger_file(folder).read_bytes() == before
    assert sorted(path.name for path in ledger_file(folder).parent.iterdir()) == ["ledger.jsonl", "lock"]
    assert forget(folder).fix_count == 2


def test_what_a_killed_forgetting_left_goes_with_the_next_run(folder: Path) -> None:
    fix_file(folder / "a.txt")
    ledger_file(folder).with_suffix(".jsonl.tmp").write_bytes(b"half")
    assert recover(folder) == []
    assert sorted(path.name for path in ledger_file(folder).parent.iterdir()) == ["ledger.jsonl", "lock"]
    assert records(folder) == [("a.txt", State.FIXED)]


@pytest.fixture
def aged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Fixes a file as if that had been long ago."""

    def fixed(path: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("lint.ledger.change.now", lambda: LONG_AGO)
            fix_file(path, run="old")

    return fixed


HOUSE = "extends: []\nrule-folders: [own]\n"


@posix
def test_an_age_is_one_in_utc(folder: Path, aged: Callable[[Path], None]) -> None:
    """A fix of this hour is kept where the clock on the wall is fourteen hours ahead of UTC."""
    aged(folder / "a.txt")
    fix_file(folder / "b.txt")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "AHEAD-14")
        time.tzset()
        forgotten = forgetting.forget(scope([folder], older_than=datetime.timedelta(hours=1)))
    time.tzset()
    assert forgotten.fix_count == 1
    assert records(folder) == [("b.txt", State.FIXED)]


def test_forgetting_on_the_command_line(folder: Path, aged: Callable[[Path], None]) -> None:
    aged(folder / "a.txt")
    fix_file(folder / "b.txt", run="new")
    assert "12h, 30d or 8w" in contentlint("undo", "--forget", "--older-than", "old", cwd=folder).stderr
    done = contentlint("undo", "--forget", "--yes", "--older-than", "30d", cwd=folder)
    assert done.returncode == 0
    assert "1 fix forgotten, 1 of which can no longer be undone" in done.stdout
    assert records(folder) == [("b.txt", State.FIXED)]
    again = contentlint("undo", "--forget", "--yes", "--older-than", "30d", cwd=folder)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "contentlint: nothing to forget in .\n")


@pytest.mark.parametrize("words", [(), ("--config", ".contentlint.yaml")], ids=str)
@pytest.mark.parametrize("config", ["", "ledger-keep-days: 30\n"])
def test_an_age_holds_at_the_end_of_a_run_that_fixes_where_the_command_line_names_the_config(
    folder: Path, aged: Callable[[Path], None], config: str, words: tuple[str, ...]
) -> None:
    """A config that was found may have come with the texts: it must not make the ledger forget."""
    (folder / "own" / "mine").mkdir(parents=True)
    (folder / "own" / "mine" / "gone.yaml").write_text(RULE.replace("GONE", "X"))
    (folder / ".contentlint.yaml").write_text(HOUSE + config)
    aged(folder / "a.txt")
    done = contentlint("check", *words, ".", cwd=folder)
    assert len(records(folder)) == 1
    done = contentlint("check", "--fix", *words, ".", cwd=folder)
    forgets = bool(config and words)
    assert ("1 of which can no longer be undone" in done.stderr) == forgets
    assert ("ledger-keep-days is ignored without --config" in done.stderr) == (bool(config) and not words)
    assert len(done.stderr.splitlines()) == bool(config)
    assert (("a.txt", State.FIXED) in records(folder)) != forgets
    assert ("b.txt", State.FIXED) in records(folder)
