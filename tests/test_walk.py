from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from identify.extensions import EXTENSIONS, NAMES
from identify.identify import tags_from_filename

from lint.errors import SourceError, UsageError
from lint.path_patterns import PathPatterns
from lint.sources.text import read
from lint.sources.walk import PROSE_SUFFIXES, PROSE_TAGS, Target, repository, targets

Write = Callable[[str, str], Path]


def found(root: Path, *paths: Path, excluded: Iterable[str] = ()) -> list[str]:
    gone = {root / name for name in excluded}
    return [target.path.relative_to(root).as_posix() for target in targets(paths or (root,), gone.__contains__)]


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
    assert found(tmp_path) == ["README", "a.md", "b.txt", "noextension", "sub/c.txt", "z.unknown"]


@pytest.mark.parametrize("suffix", PROSE_SUFFIXES)
def test_the_library_for_formats_need_not_be_asked_about_the_commonest(suffix: str) -> None:
    names = [*NAMES, *(f"a.{extension}" for extension in EXTENSIONS), "a", "A.b", "-", "a b", "é"]
    asked = [name + suffix for name in names]
    assert [name for name in asked if PROSE_TAGS.isdisjoint(tags_from_filename(name))] == []


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
    assert list(targets(paths, lambda _: False)) == [
        Target(tmp_path / ".hidden.txt", named=True),
        Target(tmp_path / "a.txt", named=False),
        Target(tmp_path / "code.py", named=True),
        Target(tmp_path / "sub/b.txt", named=True),
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
    assert found(tmp_path) == ["sub/a.txt"]
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
        assert list(targets([tmp_path], lambda _: False))[-1] == Target(locked, named=True)
        with pytest.raises(SourceError, match="Permission denied"):
            read(locked)
    finally:
        locked.chmod(0o700)


def test_what_git_ignores(write: Write, tmp_path: Path) -> None:
    """The same files as `git ls-files` finds, in one tree with patterns of every sort."""
    for name in (
        "a.txt", "b.tmp", "keep.tmp", "build/a.txt", "sub/build/a.txt", "sub/only.txt", "only.txt", "sub/deep/x.txt", "sub/deep/keep.txt",
        "logs/a.txt", "logs/keep.txt", "private.txt", "sub/private.txt", "spa ce.txt", "sub/b.tmp", "sub/again.tmp", "é.txt", "x/y/z/q.txt", "x/q.txt", "crlf.txt",
    ):  # fmt: skip
        write(name, "x")
    write(
        ".gitignore",
        "# comment\n\n*.tmp\n!keep.tmp\nbuild/\n/only.txt\nlogs/*\n!logs/keep.txt\nspa\\ ce.txt\né.txt\nx/**/q.txt\ncrlf.txt\r\n",
    )
    write("sub/.gitignore", "deep/*\n!deep/keep.txt\n!again.tmp\n")
    subprocess.run(
        ["git", "init", "-q", str(tmp_path)], check=True, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    )
    write(".git/info/exclude", "private.txt\nkeep.tmp\n")
    listed = subprocess.run(
        ["git", "-C", str(tmp_path), "ls-files", "-z", "--others", "--exclude-standard"],
        check=True, capture_output=True, text=True, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
    ).stdout.split("\0")  # fmt: skip
    expected = sorted(name for name in listed if name.endswith((".txt", ".tmp")))
    assert "keep.tmp" in expected
    assert "private.txt" not in expected
    everything = sorted(found(tmp_path))
    assert [name for name in everything if name.endswith((".txt", ".tmp"))] == expected
    assert sorted(found(tmp_path, tmp_path / "sub")) == [name for name in expected if name.startswith("sub/")]
    assert repository(tmp_path / "sub/deep") == tmp_path.resolve()


def test_gitignore_counts_without_a_repository_too(write: Write, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "sub/a.txt"):
        write(name, "x")
    write(".gitignore", "\ufeffa.txt\n")
    assert found(tmp_path) == ["b.txt"]


@pytest.mark.parametrize(
    "data",
    [
        b"caf\xe9.txt\n!\n[z-a]\n\\\n[[:foo:]]\nb.txt\n" + b"x" * 5000 + b"\n",
        b"b.txt\n" + b"[z-a]\n" * 2000,
        b"\0\nb.txt",
    ],
)
def test_a_gitignore_with_bad_lines_loses_only_these(write: Write, tmp_path: Path, data: bytes) -> None:
    for name in ("a.txt", "b.txt"):
        write(name, "x")
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).touch()
    (tmp_path / ".gitignore").write_bytes(data)
    names = found(tmp_path)
    assert "a.txt" in names
    assert "b.txt" not in names
    assert (os.fsdecode(b"caf\xe9.txt") in names) is (b"caf" not in data)


def test_a_gitignore_that_is_no_file(tmp_path: Path, write: Write) -> None:
    write("a.txt", "x")
    os.mkfifo(tmp_path / ".gitignore")
    assert found(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("pattern", ["*a" * 100 + "*b", "**/" * 200 + "b", "?*" * 300 + "b", "[a-z]*" * 100 + "!"])
def test_no_pattern_takes_long(pattern: str) -> None:
    patterns = PathPatterns([pattern])
    start = time.perf_counter()
    assert not patterns.decide("a" * 250)
    assert not patterns.decide("/".join(["a" * 20] * 100))
    assert time.perf_counter() - start < 1


def test_pattern_lists_of_any_length() -> None:
    many = PathPatterns([f"folder{number}/*.tmp" for number in range(4000)])
    assert many.decide("folder3999/x.tmp")
    assert many.decide("folder1/x.txt") is None
    with pytest.raises(ValueError, match="more than 5000 patterns"):
        PathPatterns(["a"] * 5001)
    with pytest.raises(ValueError, match='bad pattern "a'):
        PathPatterns(["ok", "a" * 2000])
