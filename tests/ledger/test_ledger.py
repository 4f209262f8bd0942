"""The ledger: what it keeps, where it is, and that it is written before anything changes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.core.errors import FixError
from lint.fixing import Fate
from lint.ledger import transaction
from lint.ledger.change import Piece, State, _piece_data
from lint.ledger.commit import temporary
from lint.ledger.ledger import Ledger, find_ledgers, make_private
from tests.support.command import ROOT
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
from tests.support.fixing import change_of


def test_the_ledger_says_what_was_taken_away_and_why(folder: Path) -> None:
    change = fix_file(folder / "a.txt")
    [record] = Ledger(folder).records()
    entry = record.entry
    assert record.state is State.FIXED
    assert (entry.id, entry.path, entry.codec, entry.run) == (change.id, "a.txt", "utf-8", "run")
    assert [part.path for part in entry.parts] == ["a.part2.txt", "a.part3.txt"]
    assert [(piece.text, piece.rule) for piece in entry.pieces if piece.rule] == [
        ("X gone\n\n", "test.remove-x"),
        ("\n", "test.cut-cut"),
    ]
    assert entry.rules == ("test.cut-cut", "test.remove-x")
    assert contents(folder).keys() == {"a.txt", "a.part2.txt", "a.part3.txt", "b.txt"}


def test_a_refused_fix_leaves_nothing_in_force(folder: Path) -> None:
    (folder / "a.part3.txt").write_bytes(b"mine")
    with pytest.raises(FixError, match=r"a\.part3\.txt already exists"):
        fix_file(folder / "a.txt")
    assert (folder / "a.txt").read_bytes() == SPLIT_TEXT
    assert records(folder) == []


def test_nothing_changes_when_the_ledger_cannot_be_written(folder: Path) -> None:
    before = contents(folder)
    make_private(Ledger(folder).folder.parent)
    Ledger(folder).folder.write_bytes(b"in the way")
    with pytest.raises(FixError, match="cannot be written"):
        fix_file(folder / "a.txt")
    assert contents(folder) == before


def test_without_a_ledger_the_file_is_changed_all_the_same(folder: Path) -> None:
    transaction.write(change_of(folder / "a.txt"), None)
    assert {part.name for part in folder.glob("a.part*")} == {"a.part2.txt", "a.part3.txt"}
    assert not Ledger(folder).folder.exists()


def test_a_torn_line_is_left_out_and_the_next_begins_on_a_fresh_one(folder: Path) -> None:
    fix_file(folder / "a.txt")
    file = ledger_file(folder)
    file.write_bytes(file.read_bytes()[:-20])
    fix_file(folder / "b.txt")
    assert records(folder) == [("a.txt", State.FIXING), ("b.txt", State.FIXED)]
    assert recover(folder) == ["a.txt: an interrupted run was completed"]
    assert [one.refused for one in undo(folder)] == ["", ""]


def test_a_file_that_was_edited_after_a_kill_is_left_and_so_are_its_parts(folder: Path) -> None:
    fix_file(folder / "a.txt")
    ledger_file(folder).write_bytes(ledger_file(folder).read_bytes()[:-20])
    (folder / "a.txt").write_bytes(b"Written anew.\n")
    after = contents(folder)
    assert recover(folder) == ["a.txt: an interrupted run was completed"]
    assert records(folder) == [("a.txt", State.FIXED)]
    assert [one.refused for one in undo(folder)] == ["was edited since, so the fix is not undone"]
    assert contents(folder) == after


def test_a_file_that_somebody_put_back_after_a_kill_loses_its_parts_which_it_holds(folder: Path) -> None:
    fix_file(folder / "a.txt")
    ledger_file(folder).write_bytes(ledger_file(folder).read_bytes()[:-20])
    (folder / "a.txt").write_bytes(SPLIT_TEXT)
    (folder / "a.part3.txt").write_bytes(b"Edited meanwhile.\n")
    assert recover(folder) == ["a.txt: an interrupted run was rolled back"]
    assert contents(folder).keys() == {"a.txt", "b.txt", "a.part3.txt"}
    assert records(folder) == [("a.txt", State.WITHDRAWN)]


@pytest.mark.parametrize("text", [b"Edited meanwhile.\n", None])
def test_a_file_that_was_edited_before_it_was_replaced_is_left_and_its_parts_too(
    folder: Path, text: bytes | None
) -> None:
    """A kill before the last step leaves the temporary file, and the parts, whose text the file no longer has."""
    change = fix_file(folder / "a.txt")
    ledger_file(folder).write_bytes(ledger_file(folder).read_bytes()[:-20])
    (folder / "a.txt").rename(temporary(change.path, change.id, 0))
    if text is not None:
        (folder / "a.txt").write_bytes(text)
    assert recover(folder) == ["a.txt: an interrupted run was rolled back"]
    assert contents(folder).keys() - {"a.txt"} == {"b.txt", "a.part2.txt", "a.part3.txt"}
    assert contents(folder).get("a.txt") == text


def test_bytes_that_the_ledger_has_wrong_are_none() -> None:
    for text, data in (("eA==", b"x"), ("e", b"")):
        assert _piece_data(Piece(fate=Fate.DROPPED, bytes=1, base64=text), "utf-8") == data


def test_a_damaged_line_is_left_out(folder: Path) -> None:
    fix_file(folder / "a.txt")
    fix_file(folder / "b.txt")
    file = ledger_file(folder)
    file.write_bytes(file.read_bytes().replace(b"X gone", b"X GONE"))
    assert records(folder) == [("b.txt", State.FIXED)]


def test_each_folder_has_its_ledger_at_its_own_path_in_the_state_folder(tmp_path: Path) -> None:
    state = Path(os.environ["XDG_STATE_HOME"]) / "contentlint" / "ledgers"
    assert Ledger(tmp_path / "news").folder == state / tmp_path.relative_to("/") / "news" / ".contentlint"


def test_ledgers_are_found_for_a_file_and_at_and_below_a_folder(tmp_path: Path) -> None:
    deep, odd = tmp_path / "one" / "two", tmp_path / "ledger.jsonl"
    for path in (tmp_path / "a.txt", deep / "b.txt", odd / "c.txt"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"One\nX\n")
        fix_file(path)

    def found(path: Path) -> set[Path]:
        return {ledger.root for ledger in find_ledgers([path])}

    assert found(tmp_path) == {tmp_path, deep, odd}
    assert found(tmp_path / "one") == found(deep) == found(deep / "b.txt") == found(deep / "gone.txt") == {deep}
    assert found(tmp_path / "gone" / "a.txt") == set()
    assert len(undo(tmp_path / "one")) == 1
    (tmp_path / "a.txt").unlink()
    assert "is missing" in undo(tmp_path / "a.txt")[0].refused


def test_two_runs_at_once_fix_each_file_once(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_bytes(SPLIT_TEXT)
    code = (
        "import sys; from pathlib import Path; from tests.support.fixed_files import fix_file; from lint.core.errors import FixError\n"
        "for path in sorted(Path(sys.argv[1]).glob('?.txt')) + sorted(Path(sys.argv[1]).glob('??.txt')):\n"
        "    try: fix_file(path)\n"
        "    except FixError as error: print(error)\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, tmp_path], cwd=ROOT, stdout=-1, stderr=-1) for _ in range(3)]
    for run in runs:
        _, errors = run.communicate(timeout=60)
        assert run.returncode == 0, errors
    assert len(contents(tmp_path)) == 40 * 3
    fixed = [name for name, _ in records(tmp_path)]
    assert len(set(fixed)) == 40
    assert not any(one.refused for one in undo(tmp_path))
    assert contents(tmp_path) == {f"{number}.txt": SPLIT_TEXT for number in range(40)}


def test_many_torn_lines_cost_nothing_else(folder: Path) -> None:
    """A ledger cut off at any byte keeps what stands before, and takes what comes after."""
    fix_file(folder / "a.txt")
    undo(folder)
    whole = ledger_file(folder).read_bytes()
    first_end = whole.index(b"\n") + 1
    for length in range(first_end - 2, len(whole), 7):
        ledger_file(folder).write_bytes(whole[:length])
        fix_file(folder / "b.txt")
        known = dict(records(folder))
        assert known.pop("b.txt") is State.FIXED
        assert set(known) <= {"a.txt"}
        assert (length < first_end - 1) == (not known)
        assert [one.refused for one in undo(folder / "b.txt")] == [""]


@posix
@pytest.mark.parametrize("mask", [0, 0o022, 0o077])
def test_the_ledger_is_for_its_owner_alone(
    folder: Path, mask: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it keeps may come from files that are."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state" / "home"))
    old = os.umask(mask)
    try:
        fix_file(folder / "a.txt")
    finally:
        os.umask(old)
    made = list((tmp_path / "state").rglob("*"))
    assert len(made) > 5
    assert all(path.stat().st_mode & 0o077 == 0 for path in made)
