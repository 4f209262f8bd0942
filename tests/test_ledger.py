"""The ledger: what it keeps, where it is, and that it is written before anything changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lint.errors import FixError
from lint.fixing import transaction
from lint.fixing.entry import State
from lint.fixing.ledger import FOLDER, Ledger, find_ledgers, ledger_folder
from tests.fixing import change_of
from tests.mending import SPLIT_TEXT, contents, mend, posix, records, recover, undo, write_samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_samples(tmp_path)


def test_the_ledger_says_what_was_taken_away_and_why(folder: Path) -> None:
    change = mend(folder / "a.txt")
    [record] = Ledger(folder / FOLDER).records()
    entry = record.entry
    assert record.state is State.FIXED
    assert (entry.id, entry.path, entry.codec, entry.run) == (change.id, "a.txt", "utf-8", "run")
    assert [part.path for part in entry.parts] == ["a.part2.txt", "a.part3.txt"]
    assert [(piece.text, piece.rule) for piece in entry.pieces if piece.rule] == [
        ("X gone\n", "test.remove-x"),
        ("\n", "test.cut-cut"),
        ("\n", "test.cut-cut"),
    ]
    assert entry.rules == ("test.cut-cut", "test.remove-x")
    assert (folder / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_refused_fix_leaves_nothing_in_force(folder: Path) -> None:
    (folder / "a.part3.txt").write_bytes(b"mine")
    with pytest.raises(FixError, match=r"a\.part3\.txt exists already"):
        mend(folder / "a.txt")
    assert (folder / "a.txt").read_bytes() == SPLIT_TEXT
    assert records(folder) == []


def test_nothing_changes_when_the_ledger_cannot_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)
    (folder / FOLDER).write_bytes(b"in the way")
    with pytest.raises(FixError, match="cannot be written"):
        mend(folder / "a.txt")
    (folder / FOLDER).unlink()
    assert contents(folder) == before


def test_without_a_ledger_the_file_is_changed_all_the_same(folder: Path) -> None:
    parts = transaction.write(change_of(folder / "a.txt"), None)
    assert [part.name for part in parts] == ["a.part2.txt", "a.part3.txt"]
    assert not (folder / FOLDER).exists()


def test_a_torn_line_is_left_out_and_the_next_begins_on_a_fresh_one(folder: Path) -> None:
    mend(folder / "a.txt")
    file = folder / FOLDER / "ledger.jsonl"
    file.write_bytes(file.read_bytes()[:-20])
    mend(folder / "b.txt")
    assert records(folder) == [("a.txt", State.FIXING), ("b.txt", State.FIXED)]
    assert recover(folder) == ["a.txt: an interrupted run was completed"]
    assert [one.refused for one in undo(folder)] == ["", ""]


def test_a_damaged_line_is_left_out(folder: Path) -> None:
    mend(folder / "a.txt")
    mend(folder / "b.txt")
    file = folder / FOLDER / "ledger.jsonl"
    file.write_bytes(file.read_bytes().replace(b"X gone", b"X GONE"))
    assert records(folder) == [("b.txt", State.FIXED)]


def test_where_the_ledger_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = tmp_path / "repository"
    texts = repository / "texts" / "deep"
    texts.mkdir(parents=True)
    path = texts / "a.txt"
    monkeypatch.chdir(texts.parent)
    assert ledger_folder(path) == texts.parent / FOLDER
    (repository / ".git").mkdir()
    assert ledger_folder(path) == repository / FOLDER
    assert ledger_folder(path, texts) == texts / FOLDER
    assert ledger_folder(tmp_path / "elsewhere" / "a.txt", texts) == tmp_path / "elsewhere" / FOLDER


def test_ledgers_are_found_above_and_below(tmp_path: Path) -> None:
    deep = tmp_path / "one" / "two"
    deep.mkdir(parents=True)
    for path in (tmp_path / "a.txt", deep / "b.txt"):
        path.write_bytes(b"One\nX\n")
        mend(path)
    found = [[ledger.root for ledger in find_ledgers([path])] for path in (tmp_path, tmp_path / "one", deep / "b.txt")]
    assert [set(roots) & {tmp_path, deep} for roots in found] == [{tmp_path, deep}] * 3
    assert len(undo(tmp_path / "one")) == 1


def test_two_runs_at_once_fix_each_file_once(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_bytes(SPLIT_TEXT)
    code = (
        "import sys; from pathlib import Path; from tests.mending import mend; from lint.errors import FixError\n"
        "for path in sorted(Path(sys.argv[1]).glob('?.txt')) + sorted(Path(sys.argv[1]).glob('??.txt')):\n"
        "    try: mend(path)\n"
        "    except FixError as error: print(error)\n"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path], cwd=Path(__file__).parent.parent, stdout=-1, stderr=-1)
        for _ in range(3)
    ]
    for run in runs:
        _, errors = run.communicate(timeout=60)
        assert run.returncode == 0, errors
    assert len(contents(tmp_path)) == 40 * 3
    fixed = [name for name, _ in records(tmp_path)]
    assert len(set(fixed)) == 40
    assert not any(one.refused for one in undo(tmp_path))
    assert contents(tmp_path) == {f"{number}.txt": SPLIT_TEXT for number in range(40)}


@pytest.mark.parametrize("left", [None, b""])
def test_the_folder_ignores_itself_in_git_also_when_a_kill_came_between(folder: Path, left: bytes | None) -> None:
    (folder / FOLDER).mkdir()
    if left is not None:
        (folder / FOLDER / ".gitignore").write_bytes(left)
    mend(folder / "a.txt")
    assert (folder / FOLDER / ".gitignore").read_bytes() == b"*\n"
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    command = ["git", "-C", folder, "status", "--porcelain", "--untracked-files=all"]
    assert FOLDER not in subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_many_torn_lines_cost_nothing_else(folder: Path) -> None:
    """A ledger cut off at any byte keeps what stands before, and takes what comes after."""
    mend(folder / "a.txt")
    undo(folder)
    whole = (folder / FOLDER / "ledger.jsonl").read_bytes()
    first_end = whole.index(b"\n") + 1
    for length in range(first_end - 2, len(whole), 7):
        (folder / FOLDER / "ledger.jsonl").write_bytes(whole[:length])
        mend(folder / "b.txt")
        known = dict(records(folder))
        assert known.pop("b.txt") is State.FIXED
        assert set(known) <= {"a.txt"}
        assert (length < first_end - 1) == (not known)
        assert [one.refused for one in undo(folder / "b.txt")] == [""]


@posix
def test_the_ledger_is_for_its_owner_alone(folder: Path) -> None:
    """What it keeps may come from files that are."""
    mend(folder / "a.txt")
    assert (folder / FOLDER / "ledger.jsonl").stat().st_mode & 0o777 == 0o600
