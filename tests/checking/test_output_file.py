"""Where `--output-file` writes, and what it replaces."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lint.checking.output_file import replacing
from lint.core.errors import UsageError
from tests.support.command import ROOT, contentlint

CHECK = (
    "check",
    "--isolated",
    "--no-cache",
    "--select",
    "encoding.html-entity",
    "--fail-on",
    "note",
    "--output-format",
    "concise",
)
FOUND = "a.txt:1:4: "

linux = pytest.mark.skipif(sys.platform != "linux", reason="has other folders of devices")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("An &eacute;nd.\n")
    return tmp_path


def run(folder: Path, output: str, **streams: int) -> int:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    words = [sys.executable, "-m", "lint", *CHECK, "--output-file", output, "a.txt"]
    return subprocess.run(words, cwd=folder, env=env, check=False, pass_fds=[*streams.values()], **streams).returncode


@linux
@pytest.mark.parametrize(
    "link", ["/proc/self/fd/1", "/dev/stdout", "/dev/fd/1", "/proc/thread-self/fd/1", "stdout", "second"]
)
def test_a_link_to_standard_output_is_written_through(folder: Path, link: str) -> None:
    """In a folder of the test's own, as that of a system is: nobody wants a test to replace /dev/stdout."""
    (folder / "stdout").symlink_to("/proc/self/fd/1")
    (folder / "second").symlink_to("stdout")
    if link.startswith("/"):
        (folder / "link").symlink_to(link)
        link = "link"
    with (folder / "out").open("ab") as out:
        out.write(b"before\n")
        out.flush()
        assert run(folder, link, stdout=out.fileno()) == 1
    assert (folder / link).is_symlink()
    lines = (folder / "out").read_text().splitlines()
    assert lines[0] == "before"
    assert lines[1].startswith(FOUND)


@linux
@pytest.mark.skipif(os.geteuid() == 0, reason="a defect would break the machine")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_by_its_name_in_the_system_is_written_to(folder: Path, name: str) -> None:
    with (folder / "out").open("wb") as out:
        assert run(folder, name, stdout=out.fileno()) == 1
    assert (folder / "out").read_text().startswith(FOUND)


@linux
def test_a_deleted_file_behind_standard_output_is_written_to(folder: Path) -> None:
    (folder / "stdout").symlink_to("/proc/self/fd/1")
    with (folder / "out").open("w+b") as out:
        (folder / "out").unlink()
        assert run(folder, "stdout", stdout=out.fileno()) == 1
        out.seek(0)
        assert out.read().startswith(FOUND.encode())
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "stdout"]


@linux
def test_the_open_file_of_another_process_is_appended_to(folder: Path) -> None:
    with (folder / "out").open("wb") as out:
        out.write(b"before\n")
        out.flush()
        assert run(folder, f"/proc/{os.getpid()}/fd/{out.fileno()}") == 1
        out.write(b"after\n")
    assert (folder / "out").read_text().startswith("before\nafter\n")


def test_a_device_is_written_to_and_stays(folder: Path) -> None:
    (folder / "null").symlink_to(os.devnull)
    assert run(folder, "null") == 1
    assert (folder / "null").is_symlink()
    if os.geteuid() == 0:
        os.mknod(folder / "device", 0o600 | stat.S_IFCHR, Path(os.devnull).stat().st_rdev)
        assert run(folder, "device") == 1
        assert stat.S_ISCHR((folder / "device").stat().st_mode)


@pytest.mark.skipif(os.geteuid() != 0, reason="makes a device")
def test_a_disk_is_not_written_to(folder: Path) -> None:
    os.mknod(folder / "disk", 0o600 | stat.S_IFBLK, os.makedev(7, 250))
    with pytest.raises(UsageError, match="cannot be written: it is a disk"), replacing(folder / "disk"):
        pass


def test_a_pipe_is_written_to_and_stays(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(["cat", folder / "pipe"], stdout=subprocess.PIPE, text=True) as reader:
        assert run(folder, "pipe") == 1
        assert reader.stdout.read().startswith(FOUND)
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


@pytest.mark.parametrize("target", ["precious", "nowhere"])
def test_a_link_is_replaced_and_what_it_leads_to_stays(folder: Path, target: str) -> None:
    """It may have come with the tree."""
    (folder / "precious").write_text("words")
    (folder / "out").symlink_to(target)
    assert run(folder, "out") == 1
    assert not (folder / "out").is_symlink()
    assert (folder / "out").read_text().startswith(FOUND)
    assert (folder / "precious").read_text() == "words"
    assert not (folder / "nowhere").exists()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_is_replaced_and_keeps_its_permissions(folder: Path, mode: int) -> None:
    (folder / "out").write_text("old")
    (folder / "out").chmod(mode)
    before = (folder / "out").stat().st_ino
    assert run(folder, "out") == 1
    now = (folder / "out").stat()
    assert (stat.S_IMODE(now.st_mode), now.st_ino == before) == (mode, False)


def test_what_cannot_be_written_is_one_line_and_leaves_nothing(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    (folder / "sub").mkdir()
    for name in ("loop", "sub", "no/out", "a.txt/out", "/proc/self/fd/99", "/proc/nothing", "x" * 300):
        with pytest.raises(UsageError, match="cannot be written"), replacing(folder / name):
            pass
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "loop", "sub"]


def test_a_run_that_fails_leaves_the_file_as_it_was(folder: Path) -> None:
    (folder / "out").write_text("old")
    with pytest.raises(ValueError), replacing(folder / "out") as out:
        out.write(f"half{int('no number')}")
    assert (folder / "out").read_text() == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "out"]


def test_the_longest_name_can_be_written(folder: Path) -> None:
    name = "x" * 255
    done = contentlint(*CHECK, "--output-file", name, "a.txt", cwd=folder)
    assert done.returncode == 1, done.stderr
    assert (folder / name).read_text().startswith(FOUND)
