"""The log: which runs changed what, the newest first."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.ledger.history import past_runs, scope
from tests.support.command import contentlint
from tests.support.fixed_files import fix_file, undo, write_samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_samples(tmp_path)


def test_runs_have_their_files_rules_and_what_was_taken_away(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1")
    fix_file(folder / "b.txt", run="2")
    runs = {run.id: run for run in past_runs(scope([folder]))}
    assert list(runs["1"].rules.items()) == [("test.cut-cut", 1), ("test.remove-x", 1)]
    [split], [trim] = runs["1"].fixes, runs["2"].fixes
    assert [part.name for part in split.paths[1:]] == ["a.part2.txt", "a.part3.txt"]
    assert trim.removed_chars == len("X away\n")
    assert [(one.rule, one.chars, one.text) for one in trim.removals] == [("test.remove-x", 7, "X away\n")]


def test_the_newest_run_is_first_and_paths_are_obeyed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for year, name in ((2024, "a.txt"), (2025, "b.txt")):
        monkeypatch.setattr("lint.ledger.change.now", lambda year=year: f"{year}-01-01T00:00:00Z")
        fix_file(folder / name, run=f"of {year}")
    assert [run.id for run in past_runs(scope([folder]))] == ["of 2025", "of 2024"]
    assert [run.id for run in past_runs(scope([folder / "a.part2.txt"]))] == ["of 2024"]
    assert [run.id for run in past_runs(scope([folder], rule="test.cut-cut"))] == ["of 2024"]


def test_the_log_on_the_command_line(folder: Path) -> None:
    fix_file(folder / "a.txt", run="one")
    fix_file(folder / "b.txt", run="one")
    undo(folder / "b.txt")
    first, *rest = contentlint("log", cwd=folder).stdout.splitlines()
    assert first.startswith("one  20")
    assert rest == [
        "  2 files changed, 1 split, 2 new parts (14 bytes moved), 16 characters removed, 1 undone since",
        "  test.remove-x (2), test.cut-cut (1)",
    ]
    *_, first, second, third, fourth, undone, last = contentlint("log", "--run", "one", cwd=folder).stdout.splitlines()
    assert [first, second, third, fourth, undone, last] == [
        "  a.txt",
        "    split off a.part2.txt: 9 bytes",
        "    split off a.part3.txt: 5 bytes",
        "    test.remove-x: 8 characters: X gone",
        "  b.txt (undone)",
        "    test.remove-x: 7 characters: X away",
    ]


def test_what_strangers_wrote_is_shown_escaped(folder: Path) -> None:
    (folder / "b.txt").write_bytes("Other.\nX \x1b[31mred\x07 \u202eevil\n".encode())
    (folder / "b.txt").rename(folder / "\x1b]0;title\x07.txt")
    fix_file(folder / "\x1b]0;title\x07.txt", run="\x1b[2J")
    done = contentlint("log", "--run", "\x1b[2J", cwd=folder)
    assert done.returncode == 0
    assert r"test.remove-x: 18 characters: X \x1b[31mred\x07 \u202eevil" in done.stdout
    assert not any(character in done.stdout for character in "\x1b\x07\u202e")


def test_bytes_that_are_no_text_are_counted(folder: Path) -> None:
    (folder / "b.txt").write_bytes("\ufeffOne\nX \ud83d\nEnd".encode("utf-16-le", "surrogatepass"))
    fix_file(folder / "b.txt", run="one")
    assert "test.remove-x: 8 characters:" in contentlint("log", "--run", "one", cwd=folder).stdout


def test_an_empty_log_and_an_unknown_run_are_said(folder: Path) -> None:
    done = contentlint("log", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "contentlint: no run has changed anything in .\n")
    fix_file(folder / "a.txt", run="one")
    done = contentlint("log", "--run", "on", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'contentlint: no such run: "on" (did you mean "one"?)\n'
