"""Nothing is waited for: pipes and devices under every name that a run opens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.command import contentlint

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")]

NAMES = ("a.txt", "a.jsonl", "a.jsonl.gz", "a.ndjson.zst", "a.parquet", "a.md", "noextension")


def make(path: Path, kind: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(kind)


@pytest.mark.parametrize("kind", ["pipe", "/dev/zero", "/dev/tty", "/dev/full"])
@pytest.mark.parametrize("words", [["check"], ["check", "--fix"], ["learn", "--output", "p.yaml"]])
def test_a_pipe_or_device_that_is_named_is_a_finding(tmp_path: Path, kind: str, words: list[str]) -> None:
    for name in NAMES:
        make(tmp_path / name, kind)
    names = [name for name in NAMES if "--fix" not in words or not record(name)]
    done = contentlint(*words, "--isolated", *names, cwd=tmp_path)
    assert done.stdout.count("cannot be read: it is not a regular file") == (len(names) if words[0] == "check" else 0)
    assert "Traceback" not in done.stderr


def record(name: str) -> bool:
    return any(part in name for part in ("json", "parquet"))


@pytest.mark.parametrize("kind", ["pipe", "/dev/zero"])
def test_a_corpus_that_is_none_is_not_waited_for_when_it_is_fixed(tmp_path: Path, kind: str) -> None:
    for name in NAMES:
        make(tmp_path / "in" / name, kind)
    names = [f"in/{name}" for name in NAMES if record(name)]
    done = contentlint("check", "--isolated", "--fix", "--output-dir", "out", *names, cwd=tmp_path)
    assert done.returncode in (1, 2)
    assert "not a regular file" in done.stdout + done.stderr


@pytest.mark.parametrize("kind", ["pipe", "/dev/zero"])
@pytest.mark.parametrize(
    "name",
    [
        ".contentlint.yaml", ".gitignore", ".git/info/exclude", "sub/.contentlint.yaml", "sub/.gitignore",
        "other.yaml", "profile.yaml", "rules/family/one.yaml", "rules/family", ".contentlint/ledger.jsonl",
        ".contentlint/lock", "sub/b.txt", "sub/c.jsonl",
    ],
)  # fmt: skip
def test_a_pipe_or_device_in_a_tree_is_not_waited_for(tmp_path: Path, kind: str, name: str) -> None:
    text = "An &eacute;nd.\n"
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(text)
    said = {"other.yaml": "extends: other.yaml\n", "profile.yaml": "profile: profile.yaml\n"}
    named = "rule-folders: [rules]\n" if name.startswith("rules") else said.get(name)
    if named:
        (tmp_path / ".contentlint.yaml").write_text(named)
    make(tmp_path / name, kind)
    for words in (["check"], ["check", "--fix"], ["undo"], ["log"]):
        done = contentlint(*words, cwd=tmp_path)
        assert done.returncode in (0, 1, 2), done.stderr


@pytest.mark.parametrize(
    "words",
    [["check", "--config", "pipe.yaml", "a.txt"], ["test", "pipe.yaml"], ["learn", "a.txt", "--output", "pipe.yaml"]],
)
def test_what_the_command_line_names_is_not_waited_for(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "a.txt").write_text("An end.\n")
    make(tmp_path / "pipe.yaml", "pipe")
    done = contentlint(*words, cwd=tmp_path)
    assert (done.returncode, "pipe.yaml" in done.stderr) == (2, True)
