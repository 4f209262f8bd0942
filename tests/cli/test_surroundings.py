"""What the command line does where what it stands on is missing: exit code 2 and one line, or the work as ever."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT, contentlint

pytestmark = pytest.mark.slow  # each runs the command several times

TEXT = "An &eacute;nd.\n"
COMMANDS = [
    "check --isolated --no-cache a.txt", "check .", "check --fix --no-ledger .", "check --diff a.txt", "log", "undo", "rules", "schema",
    "explain encoding.html-entity", "learn --output p.yaml .",
]  # fmt: skip

posix = pytest.mark.skipif(os.name == "nt", reason="starts a shell of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


def shell(folder: Path, script: str, **environment: str | None) -> tuple[int, str, str]:
    """Run `contentlint ...` in a shell; exit code, standard output and error."""
    whole = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder), "PYTHONSAFEPATH": "1", **environment}
    program = shlex.join([sys.executable, "-c", "from lint.cli import main; main()"])
    done = subprocess.run(
        ["/bin/sh", "-c", script.replace("contentlint", program)],
        cwd=folder, env={name: value for name, value in whole.items() if value is not None},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@posix
@pytest.mark.parametrize("command", [*COMMANDS, "--help", "--version", "nothing"])
def test_closed_output(folder: Path, command: str) -> None:
    closed = "contentlint: standard {} is closed; use /dev/null to discard what is written there\n"
    assert shell(folder, f"contentlint {command} >&-") == (2, "", closed.format("output"))
    assert shell(folder, f"contentlint {command} 2>&-") == (2, closed.format("error"), "")
    assert shell(folder, f"contentlint {command} <&- >&- 2>&-") == (2, "", "")
    assert (folder / "a.txt").read_text() == TEXT


@posix
@pytest.mark.parametrize("command", ["rules", "check --isolated --no-cache a.txt", "--version"])
def test_output_that_is_open_for_reading_only(folder: Path, command: str) -> None:
    error = "contentlint: the output cannot be written: Bad file descriptor\n"
    assert shell(folder, f"contentlint {command} 1</dev/null") == (2, "", error)


@posix
def test_closed_input(folder: Path) -> None:
    assert shell(folder, "contentlint check - <&-") == (2, "", "contentlint: standard input is closed\n")
    for command in ("check -", "check --stdin-filename a.jsonl -"):
        error = "contentlint: standard input cannot be read: Bad file descriptor\n"
        assert shell(folder, f"contentlint {command} 0>written") == (2, "", error)
    code, out, err = shell(folder, "contentlint check --isolated --no-cache a.txt <&-")
    assert (code, "encoding.html-entity" in out, err) == (0, True, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no such device")
@pytest.mark.parametrize("command", ["check --isolated --no-cache nowhere", "nothing", "check --nothing"])
def test_an_error_that_nobody_can_be_told_keeps_its_exit_code(folder: Path, command: str) -> None:
    assert shell(folder, f"contentlint {command} 2>/dev/full") == (2, "", "")


@posix
@pytest.mark.parametrize("command", [*COMMANDS, "check a.txt", "check -", "init", "test"])
def test_the_current_folder_is_gone(folder: Path, command: str) -> None:
    script = f"mkdir gone; cd gone; rmdir ../gone; contentlint {command} </dev/null"
    error = "contentlint: the current folder cannot be used: No such file or directory\n"
    assert shell(folder, script) == (2, "", error)


@pytest.mark.parametrize("word", ["x" * 5_000, "abcdefghi/" * 500, "x" * 5_000 + "*"], ids=["name", "path", "pattern"])
@pytest.mark.parametrize(
    "words",
    [
        ["check", "?"], ["check", "--", "?"], ["check", "--output-file", "?", "a.txt"], ["check", "--config", "?", "a.txt"],
        ["check", "--cache-dir", "?", "a.txt"], ["check", "--fix", "--output-dir", "?", "a.jsonl"], ["check", "--stdin-filename", "?", "-"],
        ["undo", "?"], ["undo", "--output-dir", "?", "."], ["log", "?"], ["init", "?"], ["test", "?"], ["rules", "--config", "?"],
        ["learn", "--output", "p.yaml", "?"], ["learn", "--output", "?", "a.txt"],
    ],
    ids=str,
)  # fmt: skip
def test_a_word_that_is_too_long_to_be_a_path(folder: Path, words: list[str], word: str) -> None:
    done = contentlint(*(word if each == "?" else each for each in words), cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"contentlint: {word[:100]}...: cannot be a path: File name too long\n"


def test_other_words_may_be_long(folder: Path) -> None:
    word = "x" * 5_000
    for words in (["explain", word], ["check", "--select", word], ["undo", "--run", word], ["log", "--rule", word]):
        done = contentlint(*words, cwd=folder)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@posix
def test_paths_beyond_what_the_system_takes(folder: Path) -> None:
    """A folder is reached through one name at a time; by its whole path no system call takes it."""
    here = Path.cwd()
    os.chdir(folder)
    try:
        for _ in range(25):
            Path("d" * 200).mkdir()
            os.chdir("d" * 200)
        Path("b.txt").write_text(TEXT)
    finally:
        os.chdir(here)
    done = contentlint("check", "--isolated", "--no-cache", "--output-format", "concise", ".", cwd=folder)
    assert "Traceback" not in done.stderr
    assert "a.txt:1:4: warning encoding.html-entity" in done.stdout, "the others are checked"
    (deep,) = (line for line in done.stdout.splitlines() if line.startswith("ddd"))
    assert "html-entity" in deep or "File name too long" in deep
    script = "for i in $(seq 25); do cd -P dddd*; done; contentlint {}"
    for command in COMMANDS:
        code, out, err = shell(folder, script.format(command.replace("a.txt", "b.txt")))
        assert code in (0, 2) or (code == 1 and ("cannot be read" in out or "too long" in out)), err
        assert err.count("\n") <= 1, err


@posix
@pytest.mark.parametrize(
    "home",
    [
        {"HOME": None},
        {"HOME": ""},
        {"HOME": "/nonexistent/x"},
        {"HOME": "here"},
        {"HOME": "", "XDG_CACHE_HOME": "here"},
    ],
    ids=str,
)
def test_without_a_home_files_are_checked(folder: Path, home: dict[str, str | None]) -> None:
    bare: dict[str, str | None] = {"XDG_CACHE_HOME": None, "XDG_STATE_HOME": None, **home}
    for command in ("check a.txt", "check - < a.txt", "rules", "explain encoding.html-entity", "log", "undo"):
        code, _, err = shell(folder, f"contentlint {command}", **bare)
        assert code in (0, 2), err
        assert err.count("\n") <= 1
        assert code == 0 or command in ("log", "undo")
    assert [path.name for path in folder.iterdir()] == ["a.txt"], "nothing is put into a folder called ~ or here"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="counts what Python has open")
def test_few_file_handles(folder: Path) -> None:
    codes = set()
    for count in (6, 7, 8, 9, 10, 12, 20):
        for command in ("check --isolated --cache-dir cache a.txt", "check --diff .", "log", "rules"):
            code, out, err = shell(folder, f"ulimit -n {count}; contentlint {command}")
            assert code in (0, 2) or (code == 1 and "Too many open files" in out), (count, command, out, err)
            assert err.count("\n") <= 1, err
            codes.add(code)
    assert {0, 2} <= codes


@posix
@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_a_file_that_does_not_fit_into_memory_is_a_finding(folder: Path, jobs: int) -> None:
    """One is too large to be read, the other to be decoded; the one after them is linted."""
    with (folder / "0.txt").open("wb") as sparse:
        sparse.truncate(4_000_000_000)
    (folder / "1.txt").write_text("\u0101 word and another one, and more. " * 5_000_000)
    code, out, err = shell(
        folder, f"ulimit -v 700000; contentlint check --isolated --no-cache --output-format concise --jobs {jobs} ."
    )
    names = [line.partition(":")[0] for line in out.splitlines()[:3]]
    assert (code, err, names) == (1, "", ["0.txt", "1.txt", "a.txt"])
    assert out.count("input.unreadable cannot be read: it does not fit into memory") == 2
