"""The ledger, undoing and recovering: what was taken away comes back, whatever happened in between."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lint.errors import FixError
from lint.fixing import transaction
from lint.fixing.change import Change
from lint.fixing.entry import Entry, State, Step, entry_of, now, sealed, unsealed
from lint.fixing.ledger import FOLDER, Ledger, find_ledgers, ledger_folder
from lint.fixing.transaction import Undone
from tests.fixing import change_of, rule

posix = pytest.mark.skipif(os.name == "nt", reason="what POSIX systems have")

SPLIT_TEXT = b"Host.\nX gone\n\nCUT b\r\nb\n\nCUT c"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(SPLIT_TEXT)
    (tmp_path / "b.txt").write_bytes(b"Other.\nX away\n")
    return tmp_path


def fix(path: Path, *, run: str = "run", rules: tuple[str, ...] = ()) -> Change:
    change = change_of(path, *(rule(mark) for mark in rules))
    transaction.write(change, Ledger(ledger_folder(path, path.parent)), run=run)
    return change


def undo(*paths: Path, run: str | None = None) -> list[Undone]:
    return list(transaction.undo(paths, run=run))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def records(folder: Path) -> list[tuple[str, State]]:
    return [(record.entry.path, record.state) for record in Ledger(folder / FOLDER).records()]


def test_undo_brings_back_a_split_and_takes_the_parts_away(folder: Path) -> None:
    before = contents(folder)
    fix(folder / "a.txt")
    assert contents(folder).keys() == {"a.txt", "b.txt", "a.part2.txt", "a.part3.txt"}
    [undone] = undo(folder)
    assert not undone.refused
    assert [part.name for part in undone.parts] == ["a.part2.txt", "a.part3.txt"]
    assert contents(folder) == before
    assert records(folder) == [("a.txt", State.UNDONE)]
    assert undo(folder) == []


def test_the_ledger_says_what_was_taken_away_and_why(folder: Path) -> None:
    change = fix(folder / "a.txt")
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


@pytest.mark.parametrize(
    "data", [b"One\n\xff\xfe\nX \xe2\x82\nEnd\n", "\ufeffOne\nX \ud83d\nEnd".encode("utf-16-le", "surrogatepass")]
)
def test_bytes_that_are_no_text_are_kept_too(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    fix(path)
    assert path.read_bytes() != data
    undo(path)
    assert path.read_bytes() == data


@posix
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    path.write_bytes(SPLIT_TEXT)
    fix(path)
    assert len(contents(tmp_path)) == 3
    undo(tmp_path)
    assert contents(tmp_path) == {path.name: SPLIT_TEXT}


@pytest.mark.parametrize("name", ["a.txt", "a.part2.txt", "a.part3.txt"])
def test_what_was_edited_since_is_not_touched(folder: Path, name: str) -> None:
    fix(folder / "a.txt")
    fix(folder / "b.txt")
    (folder / name).write_bytes(b"edited")
    after = contents(folder)
    results = undo(folder)
    assert [one.refused for one in results if one.refused] == [f"{name} was edited since, so the fix is not undone"]
    assert contents(folder) == {**after, "b.txt": b"Other.\nX away\n"}


def test_what_is_gone_is_said(folder: Path) -> None:
    fix(folder / "a.txt")
    (folder / "a.part2.txt").unlink()
    [undone] = undo(folder)
    assert undone.refused == "a.part2.txt is gone, so the fix is not undone"


def test_runs_are_undone_newest_first_or_one_at_a_time(folder: Path) -> None:
    fix(folder / "a.txt", run="1", rules=("X",))
    between = contents(folder)
    fix(folder / "a.txt", run="2")
    [older] = undo(folder, run="1")
    assert "edited since" in older.refused
    [newer] = undo(folder, run="2")
    assert newer.run == "2"
    assert contents(folder) == between
    fix(folder / "a.txt", run="3")
    assert [one.run for one in undo(folder)] == ["3", "1"]
    assert (folder / "a.txt").read_bytes() == SPLIT_TEXT


def test_a_part_that_was_fixed_later_goes_with_its_file(folder: Path) -> None:
    fix(folder / "a.txt", run="1")
    fix(folder / "a.part2.txt", run="2", rules=("b",))
    results = undo(folder / "a.txt")
    assert [(one.run, one.refused) for one in results] == [("2", ""), ("1", "")]
    assert contents(folder) == {"a.txt": SPLIT_TEXT, "b.txt": b"Other.\nX away\n"}


def test_undoing_a_part_undoes_the_split(folder: Path) -> None:
    fix(folder / "a.txt")
    assert [one.path.name for one in undo(folder / "a.part3.txt")] == ["a.txt"]


def test_only_the_named_files_are_undone(folder: Path) -> None:
    fix(folder / "a.txt")
    fix(folder / "b.txt")
    assert [one.path.name for one in undo(folder / "b.txt")] == ["b.txt"]
    assert (folder / "b.txt").read_bytes() == b"Other.\nX away\n"
    assert (folder / "a.part2.txt").exists()


def test_an_undone_fix_can_be_made_and_undone_again(folder: Path) -> None:
    for _ in range(3):
        fix(folder / "a.txt")
        undo(folder)
        assert (folder / "a.txt").read_bytes() == SPLIT_TEXT
    assert records(folder) == [("a.txt", State.UNDONE)] * 3


@posix
def test_undo_keeps_the_mode_and_follows_no_hard_link(folder: Path) -> None:
    path = folder / "b.txt"
    path.chmod(0o604)
    fix(path)
    os.link(path, folder / "hard.txt")
    assert "hard links" in undo(folder)[0].refused
    (folder / "hard.txt").unlink()
    undo(folder)
    assert path.stat().st_mode & 0o777 == 0o604


def test_a_refused_fix_leaves_nothing_in_force(folder: Path) -> None:
    (folder / "a.part3.txt").write_bytes(b"mine")
    with pytest.raises(FixError, match=r"a\.part3\.txt exists already"):
        fix(folder / "a.txt")
    assert (folder / "a.txt").read_bytes() == SPLIT_TEXT
    assert records(folder) == []


def test_nothing_changes_when_the_ledger_cannot_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)
    (folder / FOLDER).write_bytes(b"in the way")
    with pytest.raises(FixError, match="cannot be written"):
        fix(folder / "a.txt")
    (folder / FOLDER).unlink()
    assert contents(folder) == before


@posix
def test_a_ledger_behind_a_link_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (folder / FOLDER).symlink_to(elsewhere)
    with pytest.raises(FixError, match="symbolic link"):
        fix(folder / "a.txt")
    (folder / FOLDER).unlink()
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "ledger.jsonl").symlink_to(elsewhere / "precious")
    with pytest.raises(FixError, match="cannot be written"):
        fix(folder / "a.txt")
    assert list(elsewhere.iterdir()) == []


def test_without_a_ledger_the_file_is_changed_all_the_same(folder: Path) -> None:
    parts = transaction.write(change_of(folder / "a.txt"), None)
    assert [part.name for part in parts] == ["a.part2.txt", "a.part3.txt"]
    assert not (folder / FOLDER).exists()


def test_a_torn_line_is_left_out_and_the_next_begins_on_a_fresh_one(folder: Path) -> None:
    fix(folder / "a.txt")
    file = folder / FOLDER / "ledger.jsonl"
    file.write_bytes(file.read_bytes()[:-20])
    fix(folder / "b.txt")
    assert records(folder) == [("a.txt", State.FIXING), ("b.txt", State.FIXED)]
    assert transaction.recover_below([folder]) == ["a.txt: an interrupted run was completed"]
    assert [one.refused for one in undo(folder)] == ["", ""]


def test_a_damaged_line_is_left_out(folder: Path) -> None:
    fix(folder / "a.txt")
    fix(folder / "b.txt")
    file = folder / FOLDER / "ledger.jsonl"
    file.write_bytes(file.read_bytes().replace(b"X gone", b"X GONE"))
    assert records(folder) == [("b.txt", State.FIXED)]


def test_a_line_seals_its_entry() -> None:
    step = Step(id="1", state=State.FIXED, time=now(), run="r\udcff")
    line = sealed(step)
    assert unsealed(line) == step
    assert unsealed(line.rstrip(b"\n")) == step
    assert json.loads(line)["entry"] == "step"
    for index in range(len(line) - 1):
        assert unsealed(line[:index]) is None
        assert unsealed(line[:index] + b"#" + line[index + 1 :]) is None


def _forged(folder: Path, **changes: object) -> bytes:
    """The line of an entry with some of its values changed, rightly sealed."""
    entry = json.loads(sealed(entry_of(change_of(folder / "a.txt"), run="", relative=Ledger(folder / FOLDER).relative)))
    del entry["checksum"]
    body = json.dumps(entry | changes, separators=(",", ":"))
    checksum = hashlib.sha256(body.encode()).hexdigest()[:16]
    return f'{body[:-1]},"checksum":"{checksum}"}}\n'.encode()


PLACES = ["../a.txt", "/etc/passwd", "b/../../a.txt", "C:/a.txt", "..\\a.txt", ""]


@pytest.mark.parametrize(
    "changes",
    [
        *({"path": place} for place in PLACES),
        *({"parts": [{"path": place, "sha256": "0"}] * 2} for place in PLACES),
        *({"id": one} for one in ("../../../etc/x", "", "0123456789abcdef\n", "0123456789abcdef/../x")),
        {"pieces": [{"fate": "kept", "file": 3, "bytes": 1}]},
        {"pieces": [{"fate": "kept", "file": -1, "bytes": 1}]},
        {"pieces": [{"fate": "kept", "bytes": -1}]},
    ],
)
def test_a_forged_ledger_cannot_reach_outside_of_its_folder(folder: Path, changes: dict[str, object]) -> None:
    assert isinstance(unsealed(_forged(folder)), Entry)
    assert unsealed(_forged(folder, **changes)) is None


@pytest.mark.parametrize(
    "piece", [{"base64": "#"}, {"text": "wrong"}, {"text": "\ud800"}, {}, {"base64": "AAAA", "text": "b"}]
)
@pytest.mark.parametrize("codec", ["utf-8", "no-such-codec", "zip", "rot13"])
def test_a_forged_ledger_restores_nothing_else(folder: Path, piece: dict[str, str], codec: str) -> None:
    fix(folder / "b.txt")
    after = contents(folder)
    forged = [
        {"fate": "kept", "bytes": 7},
        {"fate": "dropped", "bytes": 7, "rule": "x", **piece},
    ]
    digests = [hashlib.sha256(data).hexdigest() for data in (b"Other.\nX away\n", b"Other.\n")]
    line = _forged(folder, path="b.txt", parts=[], pieces=forged, codec=codec, before=digests[0], after=digests[1])
    (folder / FOLDER / "ledger.jsonl").write_bytes(
        line + sealed(Step(id=json.loads(line)["id"], state=State.FIXED, time=""))
    )
    assert [one.refused for one in undo(folder)] == ["the ledger does not give the file as it was before"]
    assert contents(folder) == after


@posix
def test_a_ledger_cannot_reach_outside_by_a_link(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    inside = folder / "inside"
    inside.mkdir()
    (inside / "a.txt").write_bytes(SPLIT_TEXT)
    transaction.write(change_of(inside / "a.txt"), Ledger(folder / FOLDER))
    for path in inside.iterdir():
        path.rename(outside / path.name)
    inside.rmdir()
    inside.symlink_to(outside)
    after = contents(outside)
    assert [one.refused for one in undo(folder)] == ["inside/a.txt is gone, so the fix is not undone"]
    assert contents(outside) == after


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
        fix(path)
    found = [[ledger.root for ledger in find_ledgers([path])] for path in (tmp_path, tmp_path / "one", deep / "b.txt")]
    assert [set(roots) & {tmp_path, deep} for roots in found] == [{tmp_path, deep}] * 3
    assert len(undo(tmp_path / "one")) == 1


@posix
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")
def test_a_ledger_that_someone_else_left_is_not_acted_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fix(folder / "a.txt")
    os.chown(folder / FOLDER / "ledger.jsonl", 1234, 1234)
    monkeypatch.setattr(os, "geteuid", lambda: 4321)
    assert undo(folder) == []
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    assert len(undo(folder)) == 1


def test_two_runs_at_once_fix_each_file_once(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_bytes(SPLIT_TEXT)
    code = (
        "import sys; from pathlib import Path; from tests.test_ledger import fix; from lint.errors import FixError\n"
        "for path in sorted(Path(sys.argv[1]).glob('?.txt')) + sorted(Path(sys.argv[1]).glob('??.txt')):\n"
        "    try: fix(path)\n"
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


def _survive(tmp_path: Path, *works: str) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.killing", str(tmp_path), *works]
    done = subprocess.run(command, cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kills: dict[str, int] = json.loads(done.stdout)
    return kills


_MANY = """
import sys
from pathlib import Path
from lint.fixing import transaction
from tests.test_ledger import fix
folder = Path(sys.argv[2])
transaction.recover_below([folder])
if sys.argv[1] == "undo":
    assert not any(undone.refused for undone in transaction.undo([folder]))
else:
    for path in sorted(folder.glob("?.txt")) + sorted(folder.glob("??.txt")) + sorted(folder.glob("???.txt")):
        if b"X" in path.read_bytes():
            fix(path)
"""


def _run_and_kill(what: str, folder: Path, *, after_s: float | None) -> bool:
    """Whether the fixing or undoing of many files was killed before it was done."""
    run = subprocess.Popen([sys.executable, "-c", _MANY, what, folder], cwd=Path(__file__).parent.parent, stderr=-1)
    try:
        _, errors = run.communicate(timeout=after_s)
    except subprocess.TimeoutExpired:
        run.kill()
        run.communicate()
        return True
    assert run.returncode == 0, errors.decode()
    return False


@pytest.mark.slow
def test_killed_at_random_moments_nothing_is_lost(tmp_path: Path) -> None:
    names = [f"{number}.txt" for number in range(300)]
    before = {name: b"Host.\nX gone\n" if index % 2 else SPLIT_TEXT for index, name in enumerate(names)}
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    started = time.monotonic()
    _run_and_kill("fix", tmp_path, after_s=None)
    full_s = time.monotonic() - started
    after = contents(tmp_path)
    kills = 0
    for round_index in range(10):
        what = "undo" if round_index % 2 == 0 else "fix"
        while _run_and_kill(what, tmp_path, after_s=random.uniform(0.1, full_s)):
            kills += 1
            there = contents(tmp_path)
            assert all(there[name] in (before[name], after[name]) for name in names)
        assert contents(tmp_path) == (before if what == "undo" else after)
    assert kills > 3


@posix
def test_killed_at_any_step_every_file_is_old_or_new(tmp_path: Path) -> None:
    kills = _survive(tmp_path, "fix", "undo")
    assert kills["fix"] > 80
    assert kills["undo"] > 50


@posix
@pytest.mark.slow
def test_recovering_can_be_killed_too(tmp_path: Path) -> None:
    kills = _survive(tmp_path, "recovery-of-fix", "recovery-of-undo")
    assert all(count > 300 for count in kills.values())
