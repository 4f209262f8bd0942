"""Which files of a folder are walked into, in which order, and what is left out."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from identify.extensions import EXTENSIONS, NAMES
from identify.identify import tags_from_filename

from lint.core.errors import SourceError, UsageError
from lint.sources.text import read
from lint.sources.walk import DANGLING, is_prose, targets
from tests.support.walking import found

Write = Callable[[str, str], Path]


def test_files_of_prose_in_the_order_of_their_paths(write: Write, tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "README",
        "z.unknown",
        "noextension",
        "code.py",
        "page.html",
        "data.json",
        "x.png",
        ".hidden.txt",
        ".git/a.txt",
        "sub/c.txt",
        "sub/.cache/d.txt",
    ):
        write(name, "x")
    assert found(tmp_path) == ["b.txt", "noextension", "sub/c.txt", "z.unknown"]


def test_the_library_for_formats_need_not_be_asked_about_the_commonest() -> None:
    names = [*NAMES, *(f"a.{extension}" for extension in EXTENSIONS), "a", "A.b", "-", "a b", "é"]
    asked = [f"{name}.txt" for name in names]
    assert [name for name in asked if "plain-text" not in tags_from_filename(name)] == []


@pytest.mark.parametrize(
    "name",
    [
        "README", "README.txt", "readme-first.txt", "LICENSE", "LICENCE.txt", "License-MIT.txt", "CHANGELOG", "NEWS", "TODO",
        "requirements.txt", "requirements-dev.txt", "dev_requirements.txt", "constraints.txt", "CMakeLists.txt", "robots.txt",
        "llms.txt", "a.md", "a.rst", "a.MD", "a.adoc", "a.mdx", "a.tex", "a.html", "a.py", "a.json",
    ],
)  # fmt: skip
def test_sources_of_documentation_and_of_programs_are_not_walked_into(name: str) -> None:
    assert not is_prose(name)


@pytest.mark.parametrize(
    "name",
    [
        "a.txt", "A.TXT", "0042", "www.example.org", "news.txt", "todo.txt", "history.txt", "the-license.txt", "security.of.txt",
        "requirements of the job.txt", "readmen.txt", "a.jsonl", "a.jsonl.gz", "a.parquet", "article", "a b",
    ],
)  # fmt: skip
def test_plain_text_and_corpora_are_walked_into(name: str) -> None:
    assert is_prose(name)


def test_what_is_not_plain_text_is_walked_into_on_request(write: Write, tmp_path: Path) -> None:
    for name in ("a.md", "README", "b.txt", "c.rst", ".d.md", "node_modules/e.md"):
        write(name, "x")
    walked = targets([tmp_path], lambda _: False, lambda path: path.suffix == ".md")
    assert [target.path.name for target in walked] == ["a.md", "b.txt"]


def test_other_peoples_code_is_never_walked_into(write: Write, tmp_path: Path) -> None:
    for name in (
        "node_modules/a.txt",
        "x/node_modules/a.txt",
        "env/pyvenv.cfg",
        "env/lib/a.txt",
        ".git/a.txt",
        "lib/a.txt",
    ):
        write(name, "x")
    assert found(tmp_path) == ["lib/a.txt"]


def test_a_link_that_leads_nowhere_is_skipped_and_one_that_does_is_no_target(write: Write, tmp_path: Path) -> None:
    write("a.txt", "x")
    (tmp_path / "b.txt").symlink_to("nowhere")
    (tmp_path / "c.txt").symlink_to("a.txt")
    (tmp_path / "d.py").symlink_to("nowhere")
    (tmp_path / "e.txt").symlink_to("e.txt")
    walked = targets([tmp_path], lambda _: False)
    assert [(target.path.name, target.skipped) for target in walked] == [
        ("a.txt", ""),
        ("b.txt", DANGLING),
        ("e.txt", DANGLING),
    ]


def test_named_files_come_each_once_whatever_they_are(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "sub/b.txt", "code.py", ".hidden.txt"):
        write(name, "x")
    paths = [
        tmp_path,
        tmp_path / "sub/b.txt",
        tmp_path / "sub/../sub/b.txt",
        tmp_path / "code.py",
        tmp_path / ".hidden.txt",
        tmp_path / "sub",
    ]
    assert [(target.path, target.named, target.real) for target in targets(paths, lambda _: False)] == [
        (tmp_path / ".hidden.txt", True, str(tmp_path / ".hidden.txt")),
        (tmp_path / "a.txt", False, str(tmp_path / "a.txt")),
        (tmp_path / "code.py", True, str(tmp_path / "code.py")),
        (tmp_path / "sub/b.txt", True, str(tmp_path / "sub/b.txt")),
    ]
    monkeypatch.chdir(tmp_path)
    assert [str(target.path) for target in targets([Path(), Path("./a.txt"), tmp_path / "a.txt"], lambda _: False)] == [
        "a.txt",
        "sub/b.txt",
    ]


def test_the_order_is_that_of_the_paths_as_texts(write: Write, tmp_path: Path) -> None:
    for name in ("a.txt", "a/b.txt", "a/b/c.txt", "a-b/c.txt", "a0.txt", "a/b-c.txt", "B/z.txt", "a/é.txt"):
        write(name, "x")
    in_order = found(tmp_path)
    assert in_order == sorted(in_order)
    assert len(in_order) == 8
    assert found(tmp_path, tmp_path / "a0.txt", tmp_path / "a-b", tmp_path / "a", tmp_path / "a/b") == [
        name for name in in_order if name.startswith(("a/", "a-b", "a0"))
    ]


def test_what_is_excluded_is_left_out_even_when_named(write: Write, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "drafts/c.txt"):
        write(name, "x")
    assert found(tmp_path, excluded=["b.txt", "drafts"]) == ["a.txt"]
    assert found(tmp_path, tmp_path / "b.txt", excluded=["b.txt"]) == []


@pytest.mark.parametrize("name", ["none", "a.txt/b", "none/b.txt"])
def test_paths_that_do_not_exist(write: Write, tmp_path: Path, name: str) -> None:
    write("a.txt", "x")
    with pytest.raises(UsageError, match=f"{name}: no such file or folder"):
        found(tmp_path, tmp_path / name)


def test_links_and_pipes_in_folders_are_left_out_but_may_be_named(write: Write, tmp_path: Path) -> None:
    write("sub/a.txt", "x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "sub/a.txt")
    (tmp_path / "folder").symlink_to(tmp_path / "sub")
    (tmp_path / "sub/up").symlink_to(tmp_path)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "none")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    walked = targets([tmp_path], lambda _: False)
    assert [target.path.name for target in walked if not target.skipped] == ["a.txt"]
    for name in ("link.txt", "broken.txt", "loop.txt", "pipe.txt"):
        assert found(tmp_path, tmp_path / name) == [name]
    assert found(tmp_path, tmp_path / "folder") == ["folder/a.txt"]


def test_odd_names(tmp_path: Path) -> None:
    names = ["new\nline.txt", "byte\udcff.txt", "esc\x1b[31m.txt", "-dash.txt", "a b.txt", "é.txt", "😀.txt"]
    for name in names:
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("*.md\n")
    assert sorted(found(tmp_path)) == sorted(names)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list everything")
def test_a_folder_that_cannot_be_listed_is_said(write: Write, tmp_path: Path) -> None:
    write("a.txt", "x")
    locked = tmp_path / "locked"
    locked.mkdir(0o000)
    try:
        last = list(targets([tmp_path], lambda _: False))[-1]
        assert (last.path, last.named) == (locked, True)
        with pytest.raises(SourceError, match="Permission denied"):
            read(locked)
    finally:
        locked.chmod(0o700)
