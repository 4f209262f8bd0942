"""Faults, through the command line: each is one clear line, nothing is overwritten, the other files are served.

What has to happen while a run is at work is done by a prelude in its process, between reading a file and writing it.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.command import SEEDS, contentlint
from tests.support.mending import posix

pytestmark = posix

PROSE = "The council met on Monday evening in the old town hall, and it voted for the new bridge by nine to four.\n"
TRIM = f"GONE with this line\n{PROSE}"
SPLIT = (SEEDS / "004_6ab1bce6016829a6.txt").read_text(encoding="utf-8")

RULE = """\
kind: pattern
scope: line
fix: remove
patterns: ['^GONE ']
severity: error
message: found
why: A test needs it.
source: this test
"""
CONFIG = "extends: []\nrule-folders: [own]\nselect: [mine.gone, structure.stitched-article]\n"

WITHOUT_PRIVILEGES = """
import ctypes, os, sys
if os.geteuid() == 0:  # root may write everywhere, unless it gives that up before it starts a program
    for capability in (1, 2, 3):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER
        ctypes.CDLL(None).prctl(24, capability)  # PR_CAPBSET_DROP
    os.execv(sys.executable, [sys.executable, "-m", "lint", *sys.argv[1:]])
"""
MEANWHILE = """
import lint.fixing.fix, pathlib, os
mended = lint.fixing.fix.fix
def fix(document, *args, **kwargs):
    path = pathlib.Path("bad.txt")
    if document.path == "bad.txt":
        {}
    return mended(document, *args, **kwargs)
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
SMALL_FILES = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
MAIN = "import sys\nfrom lint.cli import main\nmain()\n"


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


LONG = PROSE * 300
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
        "bad.txt: not fixed: the part bad.part3.txt exists already and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "bad.part3.txt").write_text(PROSE),
    ),
    "part is a broken link": Fault(
        "bad.txt: not fixed: the part bad.part2.txt exists already and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "bad.part2.txt").symlink_to("nowhere.txt"),
    ),
    "part exists in other letters": Fault(
        "bad.txt: not fixed: the part bad.part3.txt exists already and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "BAD.Part3.txt").write_text(PROSE),
        prelude=IGNORING_CASE,
    ),
    "part appears in other letters at the last moment": Fault(
        "bad.txt: not fixed: the part bad.part3.txt exists already and is not overwritten",
        text=SPLIT,
        arrange=lambda folder: (folder / "BAD.Part3.txt").write_text(PROSE),
        prelude=IGNORING_CASE + "os.path.lexists = real_lexists\n",
    ),
    "changed meanwhile": Fault(
        "bad.txt: not fixed: was changed by something else in the meantime",
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
        "bad.txt: not fixed: cannot be read again: it is a link, which is not followed here",
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
        "cannot be written (--no-ledger goes without): File too large",
        text=PROSE + f"GONE {'again ' * 20}\n" * 200,
        prelude=SMALL_FILES,
    ),
}  # fmt: skip


def house(folder: Path) -> None:
    """A config with one rule that trims, and with the one that splits."""
    (folder / "own" / "mine").mkdir(parents=True)
    (folder / "own" / "mine" / "gone.yaml").write_text(RULE)
    (folder / ".contentlint.yaml").write_text(CONFIG)


def run(folder: Path, *words: str, prelude: str = "", **changes: str | None) -> subprocess.CompletedProcess[str]:
    """What the command line says, with something done in its process before, and `changes` to its environment."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_CACHE_HOME": str(folder.parent / "cache")}
    environment["XDG_STATE_HOME"] = os.environ["XDG_STATE_HOME"]
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # Python 3.11 keeps a torn one where files must stay small
    given = {name: value for name, value in (environment | changes).items() if value is not None}
    return subprocess.run(
        [sys.executable, "-c", prelude + MAIN, *words],
        cwd=folder, env=given, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def files(folder: Path) -> dict[str, object]:
    """Everything in a folder but the ledger: the content of files, where links lead, the kind of all else."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name, mode = path.relative_to(folder).as_posix(), path.lstat().st_mode
        if not stat.S_ISDIR(mode) and not name.startswith(".contentlint/"):
            is_file, is_link = stat.S_ISREG(mode), stat.S_ISLNK(mode)
            found[name] = path.read_text() if is_file else str(path.readlink()) if is_link else stat.S_IFMT(mode)
    return found


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


def test_where_the_ledger_cannot_be_written_nothing_is_changed(tmp_path: Path) -> None:
    house(tmp_path)
    (tmp_path / "bad.txt").write_text(TRIM)
    locked = tmp_path / "state"
    locked.mkdir(mode=0o500)
    words = ["check", "--fix", "--output-format", "concise", "."]
    done = run(tmp_path, *words, prelude=WITHOUT_PRIVILEGES, XDG_STATE_HOME=str(locked))
    assert (done.returncode, done.stderr) == (1, "")
    assert "cannot be written (--no-ledger goes without): Permission denied" in done.stdout
    assert (tmp_path / "bad.txt").read_text() == TRIM


STATES: dict[str, Callable[[Path], object]] = {
    "of another user": lambda folder: os.chown(folder, 4321, 4321),
    "open to others": lambda folder: folder.chmod(0o770),
    "a link": lambda folder: (folder.rename(folder.parent / "real"), folder.symlink_to("real")),
    "a file": lambda folder: (folder.rmdir(), folder.write_text("")),
    "that may not be looked into": lambda folder: folder.chmod(0),
}


@pytest.mark.parametrize("kind", STATES)
def test_a_state_folder_that_is_not_the_users_own_is_one_line(tmp_path: Path, kind: str) -> None:
    if kind == "of another user" and os.geteuid() != 0:
        pytest.skip("only root can give files away")
    house(tmp_path)
    (tmp_path / "bad.txt").write_text(TRIM)
    state = tmp_path / "state" / "contentlint"
    state.mkdir(mode=0o700, parents=True)
    STATES[kind](state)
    for words in (["check", "--fix", "."], ["undo"], ["log"], ["undo", "--forget", "--yes"]):
        done = run(tmp_path, *words, prelude=WITHOUT_PRIVILEGES, XDG_STATE_HOME=str(state.parent))
        if kind == "that may not be looked into":
            assert "cannot be written" in done.stdout or "nothing to" in done.stderr or "no run" in done.stderr
        else:
            assert (done.returncode, done.stdout) == (2, "")
            assert "--no-ledger" in done.stderr
        assert len(done.stderr.splitlines()) <= 1
    assert (tmp_path / "bad.txt").read_text() == TRIM
    done = run(tmp_path, "check", "--fix", "--no-ledger", ".", prelude="", XDG_STATE_HOME=str(state.parent))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "bad.txt").read_text() == PROSE


@pytest.mark.parametrize("home", [{}, {"HOME": ""}, {"HOME": "here"}, {"XDG_STATE_HOME": "here"}], ids=str)
def test_without_a_home_there_is_one_line_and_the_way_out(tmp_path: Path, home: dict[str, str]) -> None:
    house(tmp_path)
    (tmp_path / "bad.txt").write_text(TRIM)
    nobody = "import os, pwd; pwd.getpwuid = lambda uid: {}[uid]\n"  # as in a container without a line for this user
    unset = {"XDG_STATE_HOME": "", "HOME": None, **home}
    done = run(tmp_path, "check", "--fix", ".", prelude=nobody, **unset)
    assert (done.returncode, done.stdout) == (2, "")
    assert "set XDG_STATE_HOME to a folder of your own, or use --no-ledger" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "bad.txt").read_text() == TRIM
    assert run(tmp_path, "check", ".", prelude=nobody, **unset).returncode == 1
    assert run(tmp_path, "check", "--fix", "--no-ledger", ".", prelude=nobody, **unset).returncode == 0
    assert not (tmp_path / "~").exists()
    assert not (tmp_path / "here").exists()


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


def crowd(folder: Path, count: int) -> dict[str, object]:
    """Makes so many files, of which one in ten is to be split and the others trimmed; what is there then."""
    house(folder)
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(SPLIT if number % 10 == 0 else TRIM)
    return files(folder)


def at_once(folder: Path, *commands: list[str]) -> list[subprocess.Popen[str]]:
    """The commands, started one behind the other."""
    environment = {name: os.environ[name] for name in ("PATH", "XDG_STATE_HOME")} | {"HOME": str(folder)}
    return [
        subprocess.Popen(
            [sys.executable, "-m", "lint", *words], cwd=folder, env=environment, text=True, stdout=-1, stderr=-1
        )
        for words in commands
    ]


def test_two_runs_at_once_fix_each_file_once(tmp_path: Path) -> None:
    before = crowd(tmp_path, 40)
    command = ["check", "--fix", "--no-cache", "--output-format", "concise", "."]
    for one in at_once(tmp_path, command, command, command):
        out, errors = one.communicate(timeout=120)
        refusals = [line for line in out.splitlines() if "not fixed" in line]
        assert all("changed by something else" in line or "exists already" in line for line in refusals), refusals
        assert (one.returncode, errors) == (bool(refusals) or "error" in out, "")
    after = files(tmp_path)
    assert all(after[f"{number:02}.txt"] == PROSE for number in range(40) if number % 10)
    assert len(after) == len(before) + 3 * sum(".part2" in name for name in after)
    assert not any("tmp" in name for name in after)
    assert contentlint("undo", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == before


def test_fixing_and_undoing_at_once_lose_nothing(tmp_path: Path) -> None:
    before = crowd(tmp_path, 30)
    fixing, undoing = ["check", "--fix", "--no-cache", "."], ["undo"]
    for one in at_once(tmp_path, fixing, undoing, fixing, undoing):
        _, errors = one.communicate(timeout=120)
        assert one.returncode in (0, 1)
        assert "Traceback" not in errors
    now = files(tmp_path)
    assert all(now[f"{number:02}.txt"] in (TRIM, PROSE) for number in range(30) if number % 10)
    assert contentlint("undo", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == before


FULL = """
set -e
mount -t tmpfs -o size=256k tmpfs "$1"
cp -r "$2/." "$1"
cd "$1"
dd if=/dev/zero of=.filler bs=1k count=1000 2>/dev/null || true
truncate -s -12k .filler  # three pages are free
set +e
"$3" -m lint check --fix --jobs 1 --no-cache --output-format concise .; echo "exit $?"
"$3" -m lint check --no-cache --output-format sarif --output-file .findings bad.txt; echo "exit $?"
rm .filler
"$3" -m lint check --fix --jobs 1 --no-cache --output-format concise .; echo "exit $?"
cp -r . "$2.after"
"""


def test_on_a_full_disk_files_are_left_as_they_are(tmp_path: Path) -> None:
    texts, mount = tmp_path / "texts", tmp_path / "mount"
    texts.mkdir()
    mount.mkdir()
    if (
        shutil.which("unshare") is None
        or subprocess.run(
            ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", mount], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("needs user namespaces")
    house(texts)
    (texts / "aaa.txt").write_text(TRIM)
    (texts / "bad.txt").write_text(TRIM + LONG)
    (texts / "zzz.txt").write_text(TRIM)
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", FULL, "sh", mount, texts, sys.executable],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert [line for line in done.stdout.splitlines() if line.startswith("exit ")] == ["exit 1", "exit 2", "exit 0"]
    assert "bad.txt: not fixed: cannot be replaced: No space left on device\n" in done.stdout.partition("exit 1")[0]
    assert done.stderr == "contentlint: .findings: cannot be written: No space left on device\n"
    after = files(Path(f"{texts}.after"))
    assert (after["aaa.txt"], after["bad.txt"], after["zzz.txt"]) == (PROSE, PROSE + LONG, PROSE)
    assert not any("tmp" in name or "findings" in name for name in after)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_behind_standard_output_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TRIM)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lint", "check", "--no-cache", "."],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "contentlint: the output cannot be written: No space left on device\n")
