"""Undoing: what was changed comes back byte for byte, whatever happened in between."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint.core.errors import UsageError
from lint.ledger.change import State
from tests.support.fixed_files import SPLIT_TEXT, contents, fix_file, posix, records, undo


def test_undo_brings_back_a_split_and_takes_the_parts_away(folder: Path) -> None:
    before = contents(folder)
    fix_file(folder / "a.txt")
    assert contents(folder).keys() == {"a.txt", "b.txt", "a.part2.txt", "a.part3.txt"}
    [undone] = undo(folder)
    assert not undone.refused
    assert [part.name for part in undone.parts] == ["a.part2.txt", "a.part3.txt"]
    assert contents(folder) == before
    assert records(folder) == [("a.txt", State.UNDONE)]
    assert undo(folder) == []


@pytest.mark.parametrize(
    "data", [b"One\n\xff\xfe\nX \xe2\x82\nEnd\n", "\ufeffOne\nX \ud83d\nEnd".encode("utf-16-le", "surrogatepass")]
)
def test_bytes_that_are_no_text_are_kept_too(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    fix_file(path)
    assert path.read_bytes() != data
    undo(path)
    assert path.read_bytes() == data


@posix
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    path.write_bytes(SPLIT_TEXT)
    fix_file(path)
    assert len(contents(tmp_path)) == 3
    undo(tmp_path)
    assert contents(tmp_path) == {path.name: SPLIT_TEXT}


@pytest.mark.parametrize("name", ["a.txt", "a.part2.txt", "a.part3.txt"])
def test_what_was_edited_since_is_not_touched(folder: Path, name: str) -> None:
    fix_file(folder / "a.txt")
    fix_file(folder / "b.txt")
    (folder / name).write_bytes(b"edited")
    after = contents(folder)
    results = undo(folder)
    assert [one.refused for one in results if one.refused] == [
        f"{'' if name == 'a.txt' else f'{name} '}was edited since, so the fix is not undone"
    ]
    assert contents(folder) == {**after, "b.txt": b"Other.\nX away\n"}


def test_what_is_gone_is_said(folder: Path) -> None:
    fix_file(folder / "a.txt")
    (folder / "a.part2.txt").unlink()
    [undone] = undo(folder)
    assert undone.refused == "a.part2.txt is missing, so the fix is not undone"


def test_runs_are_undone_newest_first_or_one_at_a_time(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1", rules=("X",))
    between = contents(folder)
    fix_file(folder / "a.txt", run="2")
    [older] = undo(folder, run="1")
    assert older.refused == "a.txt was fixed again by run 2; undo that run first"
    [newer] = undo(folder, run="2")
    assert newer.run == "2"
    assert contents(folder) == between
    fix_file(folder / "a.txt", run="3")
    assert [one.run for one in undo(folder)] == ["3", "1"]
    assert (folder / "a.txt").read_bytes() == SPLIT_TEXT


def test_where_the_newest_fix_is_refused_the_older_ones_of_the_file_stay(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1", rules=("X",))
    fix_file(folder / "a.txt", run="2")
    fix_file(folder / "b.txt", run="1")
    (folder / "a.txt").write_bytes(b"Edited.\n")
    assert [(one.path.name, one.run, bool(one.refused)) for one in undo(folder)] == [
        ("b.txt", "1", False),
        ("a.txt", "2", True),
    ]
    assert (folder / "a.txt").read_bytes() == b"Edited.\n"


def test_the_files_of_one_rule_are_undone(folder: Path) -> None:
    fix_file(folder / "a.txt")
    fix_file(folder / "b.txt")
    after = contents(folder)
    [undone] = undo(folder, rule="test.cut-cut")
    assert (undone.path.name, undone.rules, undone.refused) == ("a.txt", ("test.cut-cut", "test.remove-x"), "")
    assert contents(folder) == {"a.txt": SPLIT_TEXT, "b.txt": after["b.txt"]}
    assert undo(folder, rule="test.cut-cut") == []
    assert [one.path.name for one in undo(folder, rule="test.remove-x")] == ["b.txt"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"run": "ran"}, 'no such run: "ran" (did you mean "run"?)'),
        ({"rule": "test.remove"}, 'no such rule: "test.remove" (did you mean "test.remove-x"?)'),
    ],
)
def test_an_unknown_run_or_rule_is_said(folder: Path, words: dict[str, str], says: str) -> None:
    fix_file(folder / "a.txt")
    with pytest.raises(UsageError) as error:
        undo(folder, **words)
    assert str(error.value) == says


def test_a_run_on_a_part_is_undone_by_the_name_of_its_file(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1")
    before = contents(folder)
    fix_file(folder / "a.part2.txt", run="2", rules=("b",))
    [refused] = undo(folder / "a.txt", run="1")
    assert refused.refused == "a.part2.txt was fixed again by run 2; undo that run first"
    assert [(one.path.name, one.refused) for one in undo(folder / "a.txt", run="2")] == [("a.part2.txt", "")]
    assert contents(folder) == before


def test_a_part_that_was_fixed_later_goes_with_its_file(folder: Path) -> None:
    fix_file(folder / "a.txt", run="1")
    fix_file(folder / "a.part2.txt", run="2", rules=("b",))
    results = undo(folder / "a.txt")
    assert [(one.run, one.refused) for one in results] == [("2", ""), ("1", "")]
    assert contents(folder) == {"a.txt": SPLIT_TEXT, "b.txt": b"Other.\nX away\n"}


def test_undoing_a_part_undoes_the_split(folder: Path) -> None:
    fix_file(folder / "a.txt")
    assert [one.path.name for one in undo(folder / "a.part3.txt")] == ["a.txt"]


def test_only_the_named_files_are_undone(folder: Path) -> None:
    fix_file(folder / "a.txt")
    fix_file(folder / "b.txt")
    assert [one.path.name for one in undo(folder / "b.txt")] == ["b.txt"]
    assert (folder / "b.txt").read_bytes() == b"Other.\nX away\n"
    assert (folder / "a.part2.txt").exists()


def test_an_undone_fix_can_be_made_and_undone_again(folder: Path) -> None:
    for _ in range(3):
        fix_file(folder / "a.txt")
        undo(folder)
        assert (folder / "a.txt").read_bytes() == SPLIT_TEXT
    assert records(folder) == [("a.txt", State.UNDONE)] * 3


@posix
def test_undo_keeps_the_mode_and_follows_no_hard_link(folder: Path) -> None:
    path = folder / "b.txt"
    path.chmod(0o604)
    fix_file(path)
    os.link(path, folder / "hard.txt")
    assert "hard links" in undo(folder)[0].refused
    (folder / "hard.txt").unlink()
    undo(folder)
    assert path.stat().st_mode & 0o777 == 0o604
