"""A ledger in a tree may be anyone's: nothing in it is believed, whatever it says, and that is reported in one line."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.support.command import contentlint
from tests.support.fixed_files import posix

pytestmark = posix

CONFIG = b"[core]\n\tbare = false\n"
HOOK = "\tfsmonitor = touch pwned\n"
HEAD = b"ref: refs/heads/main\n"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def line(entry: dict[str, object]) -> str:
    """A line of a ledger with the checksum that makes it valid."""
    body = json.dumps(entry, separators=(",", ":"))
    return f'{body[:-1]},"checksum":"{sha256(body.encode())[:16]}"}}\n'


def fix_entry(path: str, after: bytes, dropped: str, *parts: tuple[str, bytes]) -> dict[str, object]:
    """A fix that claims to have taken `dropped` off the end of a file, and to have split off `parts`."""
    before = after + b"".join(data for _, data in parts) + dropped.encode()
    pieces = [
        {"fate": "kept", "bytes": len(after)},
        *({"fate": "kept", "file": number, "bytes": len(data)} for number, (_, data) in enumerate(parts, 1)),
        {"fate": "dropped", "rule": "x.y", "bytes": len(dropped), "text": dropped},
    ]
    return {
        "entry": "fix", "id": "0123456789abcdef", "run": "r", "time": "2026-01-01T00:00:00Z", "version": "0.1.0",
        "path": path, "codec": "utf-8", "before": sha256(before), "after": sha256(after),
        "parts": [{"path": name, "sha256": sha256(data)} for name, data in parts], "pieces": pieces,
    }  # fmt: skip


FIXED = {"entry": "step", "id": "0123456789abcdef", "state": "fixed", "time": "2026-01-01T00:00:00Z", "run": "r"}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with a document, a file that nobody tracks, and a ledger folder."""
    folder = tmp_path / "clone"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "config").write_bytes(CONFIG)
    (folder / ".git" / "HEAD").write_bytes(HEAD)
    (folder / "a.txt").write_bytes(b"The council met on Monday evening.\n")
    (folder / "notes.txt").write_bytes(b"mine\n")
    (folder / ".contentlint").mkdir()
    return folder


def forge(folder: Path, *entries: dict[str, object]) -> None:
    (folder / ".contentlint" / "ledger.jsonl").write_text("".join(map(line, entries)))


def state_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "words", [["undo"], ["undo", "."], ["undo", "--run", "r"], ["check", "--fix"], ["log"]], ids=str
)
def test_a_forged_ledger_neither_rewrites_nor_deletes(clone: Path, words: list[str]) -> None:
    done_before = {**fix_entry(".git/config", CONFIG, HOOK), "id": "1" * 16}
    half = fix_entry("a.txt", b"", "", (".git/HEAD", HEAD), ("notes.txt", b"mine\n"))
    half["before"] = sha256((clone / "a.txt").read_bytes())
    forge(clone, done_before, {**FIXED, "id": "1" * 16}, half)
    before = state_of(clone)
    done = contentlint(*words, cwd=clone)
    assert state_of(clone) == before
    refused = [said for said in done.stderr.splitlines() if "ledger.jsonl" in said]
    assert len(refused) == 1, done.stderr
    assert "is not used" in refused[0]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kind", ["fifo", "link", "folder link", "device", "world-writable"])
def test_whatever_stands_in_its_place_is_not_opened(clone: Path, tmp_path: Path, kind: str) -> None:
    ledger = clone / ".contentlint" / "ledger.jsonl"
    outside = tmp_path / "outside"
    outside.mkdir()
    if kind == "fifo":
        os.mkfifo(ledger)
    elif kind == "link":
        ledger.symlink_to(outside / "precious")
    elif kind == "device":
        ledger.symlink_to("/dev/zero")
    elif kind == "folder link":
        ledger.parent.rmdir()
        ledger.parent.symlink_to(outside)
    else:
        forge(clone, fix_entry("a.txt", (clone / "a.txt").read_bytes(), "EVIL\n"), FIXED)
        ledger.chmod(0o666)
    before = (clone / "a.txt").read_bytes()
    for words in (["check", "--fix", "--exit-zero"], ["undo"], ["log"]):
        assert contentlint(*words, cwd=clone).returncode in (0, 1)
    assert (clone / "a.txt").read_bytes() == before
    assert list(outside.iterdir()) == []


def test_a_tracked_ledger_is_left_as_it_is(clone: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=clone, check=True)
    forge(clone, fix_entry("a.txt", (clone / "a.txt").read_bytes(), "EVIL\n"), FIXED)
    subprocess.run(["git", "add", "-f", ".contentlint", "a.txt"], cwd=clone, check=True)
    assert contentlint("undo", cwd=clone).returncode == 1
    changed = subprocess.run(["git", "diff", "--name-only"], cwd=clone, capture_output=True, check=True)
    assert changed.stdout == b""


def test_folders_that_are_called_like_what_belongs_to_a_ledger_do_not_block_it(clone: Path) -> None:
    """Named to the command, as by a hook, files in them are fixed, each folder with a ledger of its own."""
    text = b"The council met on Monday evening.\n\nSubscribe to our newsletter\n"
    folders = [
        "",
        *(f".contentlint/{name}" for name in ("ledger.jsonl", "lock", "ledger.jsonl.tmp")),
        ".contentlint",
        ".contentlint_/lock",
    ]
    names = [f"{folder}/a.txt".lstrip("/") for folder in folders]
    for name in names:
        (clone / name).parent.mkdir(exist_ok=True, parents=True)
        (clone / name).write_bytes(text)
    for order in (reversed(names), names):
        for name in order:
            done = contentlint("check", "--fix", "--isolated", "--no-cache", "--", name, cwd=clone)
            assert (done.returncode, "fixed boilerplate" in done.stdout) == (0, True), done.stderr
        done = contentlint("undo", cwd=clone)
        assert all(f"{name}: " in done.stdout for name in names), done.stderr
        assert all((clone / name).read_bytes() == text for name in names)
