"""Faults, through the command line: each is one clear line, nothing is overwritten, the other files are served."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.command import contentlint
from tests.support.faults import LONG, PROSE, SMALL_FILES, SPLIT, TRIM, WITHOUT_PRIVILEGES, files, house, run
from tests.support.fixed_files import posix

pytestmark = posix

MEANWHILE = """
import lint.fixing.fix, pathlib, os
fixed = lint.fixing.fix.fix
def fix(document, *args, **kwargs):
    path = pathlib.Path("bad.txt")
    if document.path == "bad.txt":
        {}
    return fixed(document, *args, **kwargs)
lint.fixing.fix.fix = fix
"""
BEFORE_READING = """
import lint.sources.text
read = lint.sources.text.read
def reading(path, **named):
    if path.name == "bad.txt":
        {}
    return read(path, **named)
lint.sources.text.read = reading
"""
IGNORING_CASE = """
import errno, os
real_open, real_lexists = os.open, os.path.lexists
def present(path):
    folder, name = os.path.split(os.fspath(path))
    if not os.path.isdir(folder or "."):
        return path
    return next((os.path.join(folder, one) for one in os.listdir(folder or ".") if one.casefold() == name.casefold()), path)
os.open = lambda path, *args, **kwargs: real_open(present(path), *args, **kwargs)
os.path.lexists = lambda path: real_lexists(present(path))
"""


class Fault(NamedTuple):
    """What is wrong with `bad.txt`, or goes wrong with it, and what the run says."""

    says: str
    text: str = TRIM
    arrange: Callable[[Path], object] = lambda folder: None
    prelude: str = ""
    leaves: str | None = "{text}"
    """What is in `bad.txt` afterwards; None when it is gone or no file."""
    words: tuple[str, ...] = (".",)


def _hidden_name(folder: Path) -> None:
    (folder / ".other").mkdir()
    os.link(folder / "bad.txt", folder / ".other" / "name.txt")


def _pipe(folder: Path) -> None:
    (folder / "bad.txt").unlink()
    os.mkfifo(folder / "bad.txt")


FAULTS = {
    "hard link": Fault("bad.txt: not fixed: has several names (hard links)", arrange=_hidden_name),
    "read-only file": Fault(
        "bad.txt: not fixed: is read-only",
        arrange=lambda folder: (folder / "bad.txt").chmod(0o444),
        prelude=WITHOUT_PRIVILEGES,
    ),
    "named pipe": Fault("bad.txt:1:1: error input.unreadable cannot be read: it is not a regular file", arrange=_pipe, leaves=None,
        words=(".", "bad.txt")),
    "unreadable file": Fault(
        "bad.txt:1:1: error input.unreadable cannot be read: Permission denied",
        arrange=lambda folder: (folder / "bad.txt").chmod(0),
        prelude=WITHOUT_PRIVILEGES,
    ),
    "part exists": Fault(
        "bad.txt: not fixed: the part bad.part3.txt already exists and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "bad.part3.txt").write_text(PROSE),
    ),
    "part is a broken link": Fault(
        "bad.txt: not fixed: the part bad.part2.txt already exists and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "bad.part2.txt").symlink_to("nowhere.txt"),
    ),
    "part exists in other letters": Fault(
        "bad.txt: not fixed: the part bad.part3.txt already exists and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "BAD.Part3.txt").write_text(PROSE),
        prelude=IGNORING_CASE,
    ),
    "part appears in other letters at the last moment": Fault(
        "bad.txt: not fixed: the part bad.part3.txt already exists and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "BAD.Part3.txt").write_text(PROSE),
        prelude=IGNORING_CASE + "os.path.lexists = real_lexists\n",
    ),
    "changed meanwhile": Fault(
        "bad.txt: not fixed: was changed by another program in the meantime",
        prelude=MEANWHILE.format("path.write_text('new')"),
        leaves="new",
    ),
    "vanished meanwhile": Fault(
        "bad.txt: not fixed: cannot be read again: No such file or directory",
        prelude=MEANWHILE.format("path.unlink()"),
        leaves=None,
    ),
    "vanished before it is read": Fault(
        "bad.txt:1:1: error input.unreadable cannot be read: No such file or directory",
        prelude=BEFORE_READING.format("path.unlink()"),
        leaves=None,
    ),
    "a link meanwhile": Fault(
        "bad.txt: not fixed: cannot be read again: it is a symbolic link, which is not followed",
        prelude=MEANWHILE.format("path.unlink(); path.symlink_to('zzz.txt')"),
        text=PROSE + TRIM,
        leaves=None,
    ),
    "a pipe meanwhile": Fault(
        "bad.txt: not fixed: cannot be read again: it is not a regular file",
        prelude=MEANWHILE.format("path.unlink(); os.mkfifo(path)"),
        leaves=None,
    ),
    "no room for the file": Fault(
        "bad.txt: not fixed: cannot be replaced: File too large", text=TRIM + LONG, prelude=SMALL_FILES
    ),
    "no room for the ledger": Fault(
        "cannot be written (use --no-ledger to fix without one): File too large",
        text=PROSE + f"GONE {'again ' * 40}\n" * 100,
        prelude=SMALL_FILES,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_and_stops_nothing_else(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]
    house(tmp_path)
    for other in ("aaa.txt", "zzz.txt"):
        (tmp_path / other).write_text(TRIM)
    (tmp_path / "bad.txt").write_text(fault.text)
    fault.arrange(tmp_path)
    before = files(tmp_path)
    done = run(
        tmp_path, "check", "--fix", "--jobs", "1", "--output-format", "concise", *fault.words, prelude=fault.prelude
    )
    assert [fault.says in line for line in done.stdout.splitlines()].count(True) == 1, (done.stdout, done.stderr)
    assert (done.returncode, done.stderr) == (1, "")
    after = files(tmp_path)
    assert after["aaa.txt"] == after["zzz.txt"] == PROSE
    path = tmp_path / "bad.txt"
    text = path.read_text() if path.is_file() and not path.is_symlink() else None
    assert text == (fault.leaves and fault.leaves.format(text=fault.text))
    assert {key: after[key] for key in after if key != "bad.txt"} == {
        key: PROSE if key in ("aaa.txt", "zzz.txt") else before[key]
        for key in before
        if key in after and key != "bad.txt"
    }
    assert contentlint("undo", cwd=tmp_path).returncode == 0
    assert files(tmp_path)["aaa.txt"] == TRIM


def test_in_a_read_only_folder_files_are_left_and_others_served(tmp_path: Path) -> None:
    house(tmp_path)
    locked = tmp_path / "locked"
    locked.mkdir()
    for path in (locked / "bad.txt", tmp_path / "zzz.txt"):
        path.write_text(TRIM)
    (locked / "split.txt").write_text(SPLIT)
    locked.chmod(0o555)
    done = run(tmp_path, "check", "--fix", "--output-format", "concise", ".", prelude=WITHOUT_PRIVILEGES)
    locked.chmod(0o755)
    assert (done.returncode, done.stderr) == (1, "")
    assert "locked/bad.txt: not fixed: cannot be replaced: Permission denied\n" in done.stdout
    assert "locked/split.txt: not fixed: cannot be replaced: Permission denied\n" in done.stdout
    assert sorted(path.name for path in locked.iterdir()) == ["bad.txt", "split.txt"]
    assert ((locked / "bad.txt").read_text(), (tmp_path / "zzz.txt").read_text()) == (TRIM, PROSE)


def test_a_part_whose_name_would_be_too_long_is_not_made(tmp_path: Path) -> None:
    house(tmp_path)
    name = f"{'a' * 246}.txt"
    (tmp_path / name).write_text(SPLIT)
    (tmp_path / "zzz.txt").write_text(TRIM)
    done = contentlint("check", "--fix", "--output-format", "concise", ".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{name}: not fixed: cannot be replaced: File name too long\n" in done.stdout
    assert ((tmp_path / name).read_text(), (tmp_path / "zzz.txt").read_text()) == (SPLIT, PROSE)
    assert sorted(path.name for path in tmp_path.glob("*.txt")) == [name, "zzz.txt"]


def test_of_a_symbolic_link_the_file_is_changed_and_in_a_folder_it_is_passed_over(tmp_path: Path) -> None:
    house(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "real.txt").write_text(TRIM)
    links = tmp_path / "links"
    links.mkdir()
    (links / "link.txt").symlink_to(elsewhere / "real.txt")
    before = files(tmp_path)
    assert contentlint("check", "--fix", "links", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == before
    done = contentlint("check", "--fix", "--output-format", "concise", "links/link.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == {**before, "elsewhere/real.txt": PROSE}
    assert contentlint("undo", "links/link.txt", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == before
