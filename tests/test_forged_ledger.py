"""A ledger that strangers wrote: nothing is moved by it outside of its folder, nor to anything but what was there."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from lint.errors import FixError
from lint.fixing import transaction
from lint.fixing.entry import Entry, State, Step, entry_of, now, sealed, unsealed
from lint.fixing.ledger import FOLDER, Ledger
from tests.fixing import change_of
from tests.mending import SPLIT_TEXT, contents, mend, posix, undo, write_samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_samples(tmp_path)


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


DRIVES = ["C:/a.txt", "..\\a.txt"] if os.name == "nt" else []
"""Elsewhere these are names like any other."""

PLACES = ["../a.txt", "/etc/passwd", "b/../../a.txt", "", *DRIVES]


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
    mend(folder / "b.txt")
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


@posix
def test_a_ledger_behind_a_link_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (folder / FOLDER).symlink_to(elsewhere)
    with pytest.raises(FixError, match="symbolic link"):
        mend(folder / "a.txt")
    (folder / FOLDER).unlink()
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "ledger.jsonl").symlink_to(elsewhere / "precious")
    with pytest.raises(FixError, match="cannot be written"):
        mend(folder / "a.txt")
    assert list(elsewhere.iterdir()) == []


@posix
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")
def test_a_ledger_that_someone_else_left_is_not_acted_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mend(folder / "a.txt")
    os.chown(folder / FOLDER / "ledger.jsonl", 1234, 1234)
    monkeypatch.setattr(os, "geteuid", lambda: 4321)
    assert undo(folder) == []
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    assert len(undo(folder)) == 1


@posix
def test_an_ignore_file_that_is_a_link_is_not_written_through(folder: Path) -> None:
    (folder / FOLDER).mkdir()
    (folder / FOLDER / ".gitignore").symlink_to(folder / "elsewhere")
    mend(folder / "a.txt")
    assert not (folder / "elsewhere").exists()
    assert [one.refused for one in undo(folder)] == [""]
