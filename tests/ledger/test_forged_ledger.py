"""A ledger that is wrong in spite of its place: nothing is moved by it but what a fix can have changed."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from lint.core.errors import FixError
from lint.ledger import transaction
from lint.ledger.change import Entry, State, Step, entry_of, now, sealed, unsealed
from lint.ledger.history import Scope
from lint.ledger.ledger import Ledger, ledger_folder, make_private
from lint.ledger.transaction import Undone
from tests.support.fixed_files import SPLIT_TEXT, as_root, contents, fix_file, ledger_file, posix, recover, undo
from tests.support.fixing import change_of


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
    entry = json.loads(sealed(entry_of(change_of(folder / "a.txt"), run="")))
    del entry["checksum"]
    body = json.dumps(entry | changes, separators=(",", ":"))
    checksum = hashlib.sha256(body.encode()).hexdigest()[:16]
    return f'{body[:-1]},"checksum":"{checksum}"}}\n'.encode()


DRIVES = ["C:/a.txt", "..\\a.txt"] if os.name == "nt" else []
"""Elsewhere these are names like any other."""

PLACES = [
    "../a.txt",
    "/etc/passwd",
    "b/../../a.txt",
    "b/a.txt",
    "..",
    ".",
    "",
    ".hidden.txt",
    ".git",
    "a\0.txt",
    *DRIVES,
]


@pytest.mark.parametrize(
    "changes",
    [
        *({"path": place} for place in PLACES),
        *({"parts": [{"path": place, "sha256": "0"}] * 2} for place in (*PLACES, "b.txt", "a.part2.txt")),
        {"parts": [{"path": name, "sha256": "0"} for name in ("a.part3.txt", "a.part2.txt")]},
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
    fix_file(folder / "b.txt")
    after = contents(folder)
    forged = [
        {"fate": "kept", "bytes": 7},
        {"fate": "dropped", "bytes": 7, "rule": "x", **piece},
    ]
    digests = [hashlib.sha256(data).hexdigest() for data in (b"Other.\nX away\n", b"Other.\n")]
    line = _forged(folder, path="b.txt", parts=[], pieces=forged, codec=codec, before=digests[0], after=digests[1])
    ledger_file(folder).write_bytes(line + sealed(Step(id=json.loads(line)["id"], state=State.FIXED, time="")))
    assert [one.refused for one in undo(folder)] == ["the ledger cannot restore the original file"]
    assert contents(folder) == after


@posix
def test_a_ledger_cannot_reach_outside_by_a_link(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    inside = folder / "inside"
    inside.mkdir()
    (inside / "a.txt").write_bytes(SPLIT_TEXT)
    fix_file(inside / "a.txt")
    for path in inside.iterdir():
        path.rename(outside / path.name)
    inside.rmdir()
    inside.symlink_to(outside)
    after = contents(outside)
    assert undo(folder) == undo(inside) == []
    assert [one.refused for one in _undo_in(folder / "inside")] == ["is missing, so the fix is not undone"]
    assert contents(outside) == after


def _undo_in(folder: Path) -> list[Undone]:
    """What undoing says by the ledger of a folder that has become a link after it was looked for."""
    ledger = Ledger(folder.parent / "elsewhere")
    ledger.root = folder
    ledger.folder = ledger_folder(folder)
    ledger._file = ledger.folder / "ledger.jsonl"
    return list(transaction._undo_all(ledger, Scope(paths=(folder,))))


@posix
def test_a_ledger_behind_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    fix_file(folder / "b.txt")
    ledger_file(folder).unlink()
    ledger_file(folder).symlink_to(elsewhere / "precious")
    before = contents(folder)
    with pytest.raises(FixError, match="cannot be written"):
        fix_file(folder / "a.txt")
    with pytest.raises(FixError, match="cannot be read"):
        undo(folder)
    assert list(elsewhere.iterdir()) == []
    assert contents(folder) == before


@posix
@pytest.mark.parametrize("kind", ["shared", "hard link", "pipe", "folder"])
def test_a_ledger_that_others_may_have_written_is_not_used(folder: Path, kind: str) -> None:
    fix_file(folder / "b.txt")
    file = ledger_file(folder)
    if kind == "shared":
        file.chmod(0o620)
    elif kind == "hard link":
        os.link(file, file.with_name("other"))
    else:
        file.unlink()
        os.mkfifo(file) if kind == "pipe" else file.mkdir()
    after = contents(folder)
    with pytest.raises(FixError, match=r"and is not used|cannot be (read|written)"):
        fix_file(folder / "a.txt")
    with pytest.raises(FixError, match=r"and is not used|cannot be (read|written)"):
        undo(folder)
    assert contents(folder) == after


@as_root
@pytest.mark.parametrize("user", [0, 1234])
def test_a_ledger_that_someone_else_left_is_not_acted_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, user: int
) -> None:
    """Neither by root."""
    fix_file(folder / "a.txt")
    os.chown(ledger_file(folder), 4321, 4321)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    with pytest.raises(FixError, match=r"belongs to uid 4321 and is not used"):
        undo(folder)


def _half_done(folder: Path, **changes: object) -> None:
    """The ledger of a fix that a killed run has begun, with some of the entry's values changed."""
    make_private(ledger_file(folder).parent)
    ledger_file(folder).write_bytes(_forged(folder, **changes))
    ledger_file(folder).chmod(0o600)


def test_recovering_removes_only_parts_whose_text_is_in_their_file(folder: Path) -> None:
    change = change_of(folder / "a.txt")
    for part in change.parts:
        part.path.write_bytes(part.data)
    (folder / f".contentlint-{change.id}-0.tmp").write_bytes(b"")
    before = contents(folder)
    pieces = json.loads(_forged(folder))["pieces"]
    claims = [{"path": part.path.name, "sha256": hashlib.sha256(part.data).hexdigest()} for part in change.parts]
    wrong = [{"fate": "kept", "bytes": 1}, *pieces]
    _half_done(folder, id=change.id, pieces=wrong)
    recover(folder)
    assert contents(folder).keys() >= {"a.txt", "b.txt", "a.part2.txt", "a.part3.txt"}
    (folder / f".contentlint-{change.id}-0.tmp").write_bytes(b"")
    _half_done(folder, id=change.id, parts=claims)
    recover(folder)
    assert contents(folder) == {name: before[name] for name in ("a.txt", "b.txt")}


def test_nothing_hidden_is_recorded_and_so_nothing_hidden_is_fixed(folder: Path) -> None:
    for path in (folder / ".hidden.txt", folder / ".git" / "a.txt", folder / ".GIT" / "sub" / "a.txt"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(SPLIT_TEXT)
        with pytest.raises(FixError, match="is hidden"):
            fix_file(path)
        assert path.read_bytes() == SPLIT_TEXT
