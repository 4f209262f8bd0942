"""A full disk: files are left as they are, and a full standard output is one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.faults import LONG, PROSE, TRIM, files, house
from tests.support.fixed_files import posix

pytestmark = posix


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
