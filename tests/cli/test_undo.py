"""`contentlint undo` and `log`: totals, edited files, names that nobody knows, and forgetting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import contentlint
from tests.support.seeds import HEADLINES, STITCHED, UNDO, error, fixed

# Undoing and forgetting


@pytest.mark.parametrize("words", [["undo", "nosuch"], ["log", "nosuch"], ["undo", "--forget", "nosuch"]])
def test_a_path_that_nobody_knows_is_an_error(folder: Path, words: list[str]) -> None:
    assert error(*words, cwd=folder) == "nosuch: no such file or folder"
    fixed(folder)
    assert error(*words, cwd=folder) == "nosuch: no such file or folder"


def test_undo_prints_totals(folder: Path) -> None:
    fixed(folder)
    done = contentlint("undo", cwd=folder)
    assert (done.returncode, "".join(sorted(done.stdout.splitlines(keepends=True)))) == (
        0,
        "".join(sorted(UNDO.splitlines(keepends=True))),
    )


def test_undo_names_an_edited_file_once(folder: Path) -> None:
    fixed(folder)
    (folder / HEADLINES.name).write_text("edited\n")
    (folder / f"{STITCHED.stem}.part2.txt").write_text("edited\n")
    done = contentlint("undo", cwd=folder)
    assert done.returncode == 1
    assert sorted(done.stderr.splitlines()) == [
        f"{HEADLINES.name}: was edited since, so the fix is not undone",
        f"{STITCHED.name}: {STITCHED.stem}.part2.txt was edited since, so the fix is not undone",
    ]
    assert done.stdout == "Restored 0 files; 2 files not restored\n"


def test_a_file_that_is_gone_is_still_known(folder: Path) -> None:
    fixed(folder)
    (folder / HEADLINES.name).unlink()
    done = contentlint("undo", HEADLINES.name, cwd=folder)
    assert (done.returncode, done.stderr) == (1, f"{HEADLINES.name}: is missing, so the fix is not undone\n")


def test_forget_asks(folder: Path) -> None:
    fixed(folder)
    question = "2 fixes will be forgotten, 2 of which can no longer be undone then"
    assert error("undo", "--forget", cwd=folder) == f"{question}; use --yes to confirm"
    assert contentlint("log", cwd=folder).stdout
    done = contentlint("undo", "--forget", "--yes", cwd=folder)
    assert done.stdout.startswith("2 fixes forgotten, 2 of which can no longer be undone; ")
    assert contentlint("log", cwd=folder).stdout == ""
    assert contentlint("undo", "--forget", cwd=folder).stderr == "contentlint: nothing to forget in .\n"
