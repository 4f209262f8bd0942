"""Fixing standard input: a filter that never loses a text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lint.sources.jsonl import MAX_LINE_BYTES
from tests.support.seeds import CLEAN, STITCHED


def contentlint_bytes(*words: str, cwd: Path, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lint", *words], cwd=cwd, input=stdin, capture_output=True, check=False
    )


# Standard input


DIRTY = f"{CLEAN}\nShare this article\n\nThe mayor met the captain of the ferry, and they talked about the summer.\n"


def test_fix_on_standard_input_writes_the_fixed_text(tmp_path: Path) -> None:
    for text in (DIRTY, DIRTY.replace("\n", "\r\n"), "\ufeff" + DIRTY):
        done = contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=text.encode())
        end = "\r\n" if "\r" in text else "\n"
        assert done.stdout == text.replace(f"Share this article{end}{end}", "").encode()
        assert done.returncode == 0
        assert b"fixed boilerplate.social-prompt" in done.stderr


@pytest.mark.parametrize("data", [CLEAN.encode(), b"\0\1binary", b""])
def test_what_cannot_be_fixed_on_standard_input_comes_out_as_it_was(tmp_path: Path, data: bytes) -> None:
    assert contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=data).stdout == data


def test_nothing_is_split_off_standard_input(tmp_path: Path) -> None:
    done = contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=STITCHED.read_bytes())
    assert done.stdout == STITCHED.read_bytes()
    assert done.returncode == 1
    assert b"structure.stitched-article" in done.stderr


def test_excluded_standard_input_comes_out_as_it_was(tmp_path: Path) -> None:
    (tmp_path / ".contentlint.yaml").write_text("exclude: [drafts/]\n")
    done = contentlint_bytes(
        "check", "--fix", "--stdin-filename", "drafts/a.txt", "-", cwd=tmp_path, stdin=DIRTY.encode()
    )
    assert (done.returncode, done.stdout) == (0, DIRTY.encode())


def test_a_diff_of_standard_input_is_a_patch(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    done = contentlint_bytes("check", "--diff", "--stdin-filename", "a.txt", "-", cwd=tmp_path, stdin=DIRTY.encode())
    subprocess.run(["patch", "--quiet", "a.txt"], input=done.stdout, cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_text() == DIRTY.replace("Share this article\n\n", "")


def test_standard_input_that_never_ends_is_a_finding(tmp_path: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        words = [sys.executable, "-m", "lint", "check", "-"]
        done = subprocess.run(words, cwd=tmp_path, stdin=endless, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "input.unreadable cannot be read: more than 64 MiB" in done.stdout


def test_standard_input_that_is_too_long_to_be_fixed_comes_out_as_it_was(tmp_path: Path) -> None:
    data = DIRTY.encode() * (MAX_LINE_BYTES // len(DIRTY.encode()) + 2)
    done = contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=data)
    assert done.stdout == data
    assert (done.returncode, b"more than 64 MiB" in done.stderr) == (1, True)
