"""What a name of a file can reach on the command line: nothing but the file."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from lint.config import strict_yaml
from tests.support.command import ROOT, contentlint

BOILERPLATE = "The ferry is back on Monday, and the village was there.\n\nSubscribe to our newsletter\n"
RULE = ("--isolated", "--no-cache", "--select", "boilerplate.newsletter-prompt", "--output-format", "concise")
FOUND = "boilerplate.newsletter-prompt"

OPTIONS = [
    "--fix",
    "-q",
    "-h",
    "--cache-dir=c/d.txt",
    "--output-file={tmp}/made.txt",
    "--config=c.yaml",
    "--exit-zero",
    "-",
    "--no-such",
]
"""Names of files in a pull request; those with a slash lead through folders."""

LITERAL = [
    *OPTIONS, "@a.txt", "*", "**", "[ab].txt", "?.txt", "a.txt?", "{a,b}.txt", "~", "$HOME", "%PATH%", "s3:/bucket/a.jsonl.txt", "http:",
    "file::a.txt", "simplecache::memory:", " ", "\n", "\x1b[31m", "::error::x", "\udcff", "x" * 255,
]  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with a text that has something to fix, and another that nobody named."""
    folder = tmp_path / "tree"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(BOILERPLATE)
    return folder


def put(folder: Path, name: str) -> str:
    """Write a text under a name, which a path below the folder may stand for; return the path."""
    name = name.format(tmp=folder.parent) if "{tmp}" in name else name
    path = folder / f"./{name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BOILERPLATE)
    return name


def contents(folder: Path) -> dict[str, str]:
    """The text of every file."""
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", LITERAL, ids=repr)
def test_after_two_hyphens_a_name_is_the_file(tree: Path, name: str) -> None:
    name = put(tree, name)
    before = contents(tree.parent)
    done = contentlint("check", *RULE, "--", name, cwd=tree)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout.count(FOUND) == 1
    assert contents(tree.parent) == before
    done = contentlint("check", "--fix", "--no-ledger", *RULE, "--", name, cwd=tree)
    assert "Subscribe" not in (tree / f"./{name}").read_text(), done.stdout + done.stderr
    assert "Subscribe" in (tree / "a.txt").read_text()
    assert "Subscribe" in (tree / "b.txt").read_text()


@pytest.mark.parametrize("name", OPTIONS)
@pytest.mark.parametrize(
    "command",
    [["check", *RULE], ["check", *RULE, "a.txt"], ["undo"], ["log", "a.txt"], ["learn", "--output=p.yaml", "a.txt"]],
    ids=str,
)
def test_an_option_that_is_a_file_too_is_refused(tree: Path, name: str, command: list[str]) -> None:
    name = put(tree, name)
    before = contents(tree.parent)
    done = contentlint(*command, name, cwd=tree)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f'"{name}" is an option, but also a file' in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(tree.parent) == before


@pytest.mark.parametrize("name", OPTIONS)
def test_names_from_the_root_of_the_repository_are_no_options_in_a_folder_of_it(tree: Path, name: str) -> None:
    """`git diff --name-only` lists names from there on, wherever it runs, and such a name first."""
    (tree / ".git").mkdir()
    (tree / "articles").mkdir()
    put(tree / "articles", "a.txt")
    name = put(tree, name)
    before = contents(tree.parent)
    for words in ([name, "a.txt"], ["a.txt", name]):
        done = contentlint("check", *RULE, *words, cwd=tree / "articles")
        assert (done.returncode, done.stdout) == (2, "")
        assert f'"{name}" is an option, but also a file' in done.stderr
        assert contents(tree.parent) == before


def test_two_hyphens_that_are_a_file_end_no_options(tree: Path) -> None:
    for name in ("--", "--fix"):
        put(tree, name)
    done = contentlint("check", *RULE, "--fix", "--", "a.txt", cwd=tree)
    assert done.returncode == 2
    done = contentlint("check", *RULE, "--", "--", "--fix", cwd=tree)
    assert done.returncode in (0, 1)
    assert done.stdout.count(FOUND) == 2


def test_names_handed_on_by_another_program_are_only_names(tree: Path) -> None:
    """As in the issue: a prepared cache, and options, among the names that git lists."""
    for name in OPTIONS:
        put(tree, name)
    listed = b"\0".join(sorted(os.fsencode(name) for name in contents(tree))) + b"\0"
    before = contents(tree.parent)
    for dashes in ((), ("--",)):
        words = ["xargs", "-0", *python_words(), "check", *RULE, *dashes]
        done = subprocess.run(words, input=listed, cwd=tree, capture_output=True, check=False, env=environment(tree))
        assert contents(tree.parent) == before
        assert done.stdout.count(FOUND.encode()) == (len(before) if dashes else 0), done.stderr


def python_words() -> list[str]:
    import sys

    return [sys.executable, "-m", "lint"]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(folder.parent), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def test_options_may_come_after_paths(tree: Path) -> None:
    done = contentlint("check", "a.txt", "--fix", "--no-ledger", *RULE, cwd=tree)
    assert done.returncode == 0, done.stderr
    assert "Subscribe" not in (tree / "a.txt").read_text()


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--fix", "--isolated", ""], ["check", "--fix", "--isolated", "a.txt", ""], ["check", "--fix", "--", ""], ["undo", ""], ["log", ""],
        ["learn", "--output", "p.yaml", ""], ["learn", "--output", "", "a.txt"], ["check", "--output-file", "", "a.txt"],
        ["check", "--cache-dir", "", "a.txt"], ["check", "--config", "", "a.txt"], ["check", "--fix", "--output-dir", "", "."],
        ["init", ""], ["test", ""], ["undo", "--output-dir", "", "."], ["check", "--stdin-filename", "", "-"],
    ],
    ids=str,
)  # fmt: skip
def test_an_empty_path_is_not_the_current_folder(tree: Path, words: list[str]) -> None:
    before = contents(tree)
    done = contentlint(*words, cwd=tree)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'contentlint: a path is empty; "." is the current folder\n'
    assert contents(tree) == before


def test_what_is_gone_is_not_taken_for_a_pattern(tree: Path) -> None:
    before = contents(tree)
    done = contentlint("check", "--fix", "--isolated", "--", "[ab].txt", cwd=tree)
    assert (done.returncode, done.stderr) == (2, "contentlint: [ab].txt: no such file or folder\n")
    done = contentlint("check", "--fix", "--isolated", "--", "s3://bucket/a.jsonl", cwd=tree)
    assert (done.returncode, done.stderr) == (2, "contentlint: s3:/bucket/a.jsonl: no such file or folder\n")
    assert contents(tree) == before


@pytest.mark.parametrize("has_repository", [True, False])
@pytest.mark.parametrize("name", ["l.txt", "d", "d/o.txt", "d/../outside/o.txt", "deep/l.txt", "broken.txt"])
def test_after_two_hyphens_no_link_leads_out_of_the_tree(tree: Path, name: str, has_repository: bool) -> None:
    """A repository can hold links, and `git ls-files` lists them."""
    outside = tree.parent / "outside"
    for folder in (outside, tree / "deep", *([tree / ".git"] if has_repository else [])):
        folder.mkdir()
    put(outside, "o.txt")
    for link, target in {
        "l.txt": "outside/o.txt",
        "d": "outside",
        "deep/l.txt": "outside/o.txt",
        "broken.txt": "outside/none.txt",
    }.items():
        (tree / link).symlink_to(tree.parent / target)
    before = contents(tree.parent)
    for command in (["check", "--fix", *RULE], ["undo"], ["log"]):
        done = contentlint(*command, "--", "a.txt", name, cwd=tree)
        assert (done.returncode, done.stdout) == (2, "")
        assert (
            done.stderr
            == f'contentlint: {name}: leads out of {tree} through a link, which is not followed after "--"\n'
        )
    assert contents(tree.parent) == before


def test_after_two_hyphens_a_link_within_the_repository_is_followed(tree: Path) -> None:
    (tree / ".git").mkdir()
    put(tree / ".git", "description.txt")
    (tree / "in").mkdir()
    (tree / "in" / "l.txt").symlink_to(tree / "a.txt")
    (tree / "in" / "g.txt").symlink_to(tree / ".git" / "description.txt")
    done = contentlint("check", *RULE, "--", "l.txt", cwd=tree / "in")
    assert (done.returncode, done.stdout.count(FOUND)) == (0, 1)
    done = contentlint("check", *RULE, "--", "g.txt", cwd=tree / "in")
    assert (done.returncode, done.stderr.count("leads out of")) == (2, 1)
    done = contentlint("check", *RULE, "--", str(tree / "a.txt"), cwd=tree.parent)
    assert (done.returncode, done.stdout.count(FOUND)) == (0, 1)


def test_a_file_called_hyphen_is_not_standard_input(tree: Path) -> None:
    put(tree, "-")
    for words in (["--", "-"], ["./-"]):
        done = contentlint("check", *RULE, *words, cwd=tree, stdin=b"other words")
        assert done.stdout.startswith("-:3:1: ")
    done = contentlint("check", *RULE, "-", cwd=tree.parent, stdin=BOILERPLATE.encode())
    assert done.stdout.startswith("<stdin>:3:1: ")


def hooks() -> Iterator[dict[str, object]]:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    found = strict_yaml.mapping("hooks:\n" + text, "hooks")["hooks"]
    yield from msgspec.convert(found, list[dict[str, object]])


def test_the_hooks_end_their_options() -> None:
    assert [hook["id"] for hook in hooks()] == ["contentlint", "contentlint-fix"]
    assert [hook["args"] for hook in hooks()] == [["--"], ["--"]]
