"""What is optional is loaded when it is needed, and missed in one line."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from lint.core import extras
from lint.core.errors import UsageError
from tests.support.command import python

WITHOUT = """
import sys
for name in {missing!r}:
    sys.modules[name] = None
from lint.cli import main
sys.argv = ["contentlint", "check", "--isolated", *sys.argv[1:]]
main()
"""


def without(missing: list[str], *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return python(WITHOUT.format(missing=missing), *words, cwd=cwd)


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("pyarrow", ["a.parquet"]),
        ("pyarrow", ["a.jsonl", "--output-file", "found.parquet"]),
        ("zstandard", ["a.jsonl.zst"]),
        ("fsspec", ["s3://bucket/a.jsonl"]),
    ],
)
def test_a_missing_package_is_said_in_one_line(tmp_path: Path, missing: str, words: list[str]) -> None:
    for name in ("a.parquet", "a.jsonl", "a.jsonl.zst"):
        (tmp_path / name).write_bytes(b'{"text": "a"}\n')
    done = without([missing], *words, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        2, f'contentlint: this needs the package "{missing}": pip install "contentlint[corpus]"\n'
    )  # fmt: skip
    assert not (tmp_path / "found.parquet").exists()


def test_json_lines_need_no_extra(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "An &eacute;nd."}\n')
    done = without(["pyarrow", "zstandard", "fsspec"], "a.jsonl", "--output-format", "concise", cwd=tmp_path)
    assert done.stdout.startswith("a.jsonl:1[text]:1:4: warning")


def test_a_package_that_is_there_and_broken_is_a_defect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "brittle_extra.py").write_text("import brittle_extra_needs_this\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="brittle_extra_needs_this"):
        extras.require("brittle_extra", "corpus")
    with pytest.raises(UsageError, match=r'"no_such_package": pip install "contentlint\[ray\]"'):
        extras.check("no_such_package", "ray")
