"""What is linted in folders by default and on request, and what is said of the rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from lint.sources.walk import is_prose
from tests.support.command import SEEDS, contentlint

DIRTY = "The council met on Monday, and it voted for the bridge by nine to four.\n\nShare this article\n"
CLEAN = "The council met on Monday, and it voted for the bridge by nine to four.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "work"
    for name in ("a.txt", "b.md", "c.rst", "README", "drafts/d.txt", "pages/e.html.text", "pages/f.html"):
        (inner / name).parent.mkdir(parents=True, exist_ok=True)
        (inner / name).write_text(DIRTY)
    return inner


def linted(folder: Path, *words: str, config: str = "") -> list[str]:
    (folder / ".contentlint.yaml").write_text(config)
    done = contentlint("check", "--no-cache", "--quiet", "--output-format", "concise", *words, cwd=folder)
    return [line.partition(":")[0] for line in done.stdout.splitlines()]


def test_only_plain_text_is_linted_by_default(folder: Path) -> None:
    assert linted(folder, ".") == ["a.txt", "drafts/d.txt", "pages/e.html.text"]
    assert linted(folder, "b.md", "README") == ["README", "b.md"], "what is named is linted whatever it is"


def test_extensions_and_include_widen_that_and_exclude_has_the_last_word(folder: Path) -> None:
    assert linted(folder, ".", config="extensions: ['.md', '.RST']\nexclude: [pages/]\n") == [
        "a.txt",
        "b.md",
        "c.rst",
        "drafts/d.txt",
    ]
    assert linted(folder, ".", config="include: ['pages/*.html', README]\n") == [
        "README", "a.txt", "drafts/d.txt", "pages/e.html.text", "pages/f.html",
    ]  # fmt: skip
    assert linted(folder, "pages", config="include: ['*.html', '!f.html']\n") == ["pages/e.html.text"]


def test_a_wrong_extension_is_an_error(folder: Path) -> None:
    (folder / ".contentlint.yaml").write_text("extensions: [md]\n")
    done = contentlint("check", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert ".contentlint.yaml:1: extensions.0:" in done.stderr


def test_an_excluded_path_on_the_command_line_says_so(folder: Path) -> None:
    (folder / ".contentlint.yaml").write_text("exclude: [drafts/]\n")
    for words in (["drafts/d.txt"], ["drafts"]):
        done = contentlint("check", "--no-cache", *words, cwd=folder)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == f"contentlint: {words[0]}: excluded by .contentlint.yaml\n"
    assert contentlint("check", "--no-cache", "--quiet", "drafts", cwd=folder).stderr == ""


def test_of_many_excluded_paths_few_are_named(folder: Path) -> None:
    (folder / ".contentlint.yaml").write_text("exclude: ['*.text', '*.md', '*.rst', README, drafts]\n")
    done = contentlint(
        "check", "--no-cache", "a.txt", "b.md", "c.rst", "README", "drafts", "pages/e.html.text", cwd=folder
    )
    assert done.stderr.splitlines() == [
        *(f"contentlint: {name}: excluded by .contentlint.yaml" for name in ("b.md", "c.rst", "README")),
        "contentlint: 2 more paths excluded",
    ]


def test_the_name_of_standard_input_is_excluded_too(folder: Path) -> None:
    (folder / ".contentlint.yaml").write_text("exclude: [drafts/]\n")
    words = ("check", "--no-cache", "--output-format", "jsonl", "--stdin-filename")
    assert contentlint(*words, "new.txt", "-", cwd=folder, stdin=DIRTY.encode()).stdout
    done = contentlint(*words, "drafts/new.txt", "-", cwd=folder, stdin=DIRTY.encode())
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "contentlint: drafts/new.txt: excluded by .contentlint.yaml\n"


def test_what_cannot_be_read_is_counted(tmp_path: Path) -> None:
    inner = tmp_path / "work"
    inner.mkdir()
    (inner / "a.txt").write_text(CLEAN)
    (inner / "b.txt").write_bytes(b"\0\1\2")
    (inner / "c.txt").symlink_to("nowhere")
    (inner / "d.txt").symlink_to("d.txt")
    for words in (["."], ["--jobs", "2", "."]):
        done = contentlint("check", "--no-cache", *words, cwd=inner)
        assert done.returncode == 0
        assert done.stdout == "All clean: 1 file\nSkipped 3 files: 1 binary and 2 dangling links\n"
    (inner / "e.txt").write_bytes(b"\x81\x00" * 10)
    done = contentlint("check", "--no-cache", "--output-format", "concise", "a.txt", "b.txt", cwd=inner)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-2:] == ["Found 1 error in 1 of 2 files", "Could not read 1 file"]


def test_a_cached_run_counts_the_same(tmp_path: Path) -> None:
    inner = tmp_path / "work"
    inner.mkdir()
    (inner / "a.txt").write_text(CLEAN)
    (inner / "b.txt").write_bytes(b"\0\1\2")
    first, second = (contentlint("check", "--cache-dir", "../cache", ".", cwd=inner).stdout for _ in range(2))
    assert first == second == "All clean: 1 file\nSkipped 1 file: 1 binary\n"


@pytest.mark.parametrize(
    "hook", yaml.safe_load((SEEDS.parent / ".pre-commit-hooks.yaml").read_text()), ids=lambda hook: hook["id"]
)
def test_the_hooks_take_what_a_walk_takes(hook: dict[str, str]) -> None:
    def takes(name: str) -> bool:
        return bool(re.search(hook["files"], name)) and not re.search(hook["exclude"], name)

    for name in ("a.txt", "b.text", "news/the-license.txt", "news/0042.txt", "x/news.txt"):
        assert takes(name)
        assert is_prose(Path(name).name)
    for name in (
        "README.md",
        "docs/a.md",
        "a.rst",
        "README.txt",
        "x/LICENSE.txt",
        "requirements-dev.txt",
        "x/robots.txt",
        "a.py",
        "page.html",
    ):
        assert not takes(name)
        assert not is_prose(Path(name).name)
    assert takes("a.jsonl") is takes("a.ndjson") is (hook["id"] == "contentlint")
