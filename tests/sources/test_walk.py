from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from identify.extensions import EXTENSIONS, NAMES
from identify.identify import tags_from_filename

from lint.core.errors import SourceError, UsageError
from lint.sources import path_glob
from lint.sources.gitignore import Ignores, repository
from lint.sources.path_patterns import PathPatterns
from lint.sources.text import read
from lint.sources.walk import DANGLING, is_prose, targets

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


@pytest.mark.slow
def test_ignore_files_are_read_within_a_budget(write: Write, tmp_path: Path) -> None:
    """One may have 100,000 bytes, all of a walk a million: compiling takes time for each byte, whatever it says."""
    line = "*a" * 100 + "*b\n"
    for number in range(10):
        write(f"{number}/.gitignore", line * 491 + f"{number}\n")
        write(f"{number}/c.txt", "x")
    assert len(found(tmp_path)) == 10
    write("9/more/.gitignore", line * 100)
    with pytest.raises(UsageError, match=r"9/more/.gitignore: the ignore files up to here have more than 1,000,000"):
        found(tmp_path)
    write("0/.gitignore", "#" * 100_001)
    with pytest.raises(UsageError, match=r"0/.gitignore: has more than 100,000 bytes"):
        found(tmp_path)


def test_equal_ignore_files_in_a_row_count_once(write: Write, tmp_path: Path) -> None:
    for number in range(30):
        write(f"{number}/.gitignore", "a.tmp\n" * 16_000)
        write(f"{number}/c.txt", "x")
    assert len(found(tmp_path)) == 30


def test_patterns_of_folders_that_were_left_are_forgotten(write: Write, tmp_path: Path) -> None:
    for name in ("a/.gitignore", "b/.gitignore", ".gitignore"):
        write(name, "x.txt\n")
    ignores = Ignores(tmp_path)
    for name in ("a", "b"):
        ignores.enter(tmp_path / name)
        assert ignores.match(tmp_path / name, "x.txt", is_folder=False)
        ignores.leave(tmp_path / name)
    assert set(ignores._patterns) <= {tmp_path}


@pytest.fixture
def linked(write: Write, tmp_path: Path) -> Path:
    """A tree with links in it that lead out of it and to itself."""
    for name in (
        "data/a.txt",
        "data/sub/b.txt",
        "data/sub/deep/c.txt",
        "data/.hid/h.txt",
        "out/secret.txt",
        "out/b.txt",
    ):
        write(name, "x")
    for link, target in {
        "data/loop1": ".", "data/loop2": ".", "data/sub/up": "..", "data/out": "../out", "data/secret.txt": "../out/secret.txt",
        "named": "data",
    }.items():  # fmt: skip
        (tmp_path / link).symlink_to(target)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("data/**/*.txt", ["data/a.txt", "data/sub/b.txt", "data/sub/deep/c.txt"]),
        ("**/*.txt", ["data/a.txt", "data/sub/b.txt", "data/sub/deep/c.txt", "out/b.txt", "out/secret.txt"]),
        ("data/**/**/**/b.txt", ["data/sub/b.txt"]),
        ("data/*/b.txt", ["data/sub/b.txt"]),
        ("data/*.txt", ["data/a.txt"]),
        ("data/s*/*/c.txt", ["data/sub/deep/c.txt"]),
        ("data/[s]ub/b.txt", ["data/sub/b.txt"]),
        ("data/sub/*/../b.txt", ["data/sub/deep/../b.txt"]),
        ("data/.h*/h.txt", ["data/.hid/h.txt"]),
        ("data/sub/**", ["data/sub/b.txt", "data/sub/deep/c.txt"]),
        ("named/*.txt", ["named/a.txt"]),
        ("data/out/*.txt", ["data/out/b.txt", "data/out/secret.txt"]),
    ],
)
def test_patterns_follow_links_that_they_name_and_no_others(linked: Path, pattern: str, expected: list[str]) -> None:
    assert [name for name in found(linked, linked / pattern) if name.endswith(".txt")] == expected


@pytest.mark.parametrize("pattern", ["data/*/secret.txt", "data/**/secret.txt", "data/sec*", "data/**/up/b.txt"])
def test_patterns_that_only_links_match_match_nothing(linked: Path, pattern: str) -> None:
    with pytest.raises(UsageError, match="matches no file"):
        found(linked, linked / pattern)


def test_many_wildcards_for_folders_look_at_each_folder_a_bounded_number_of_times(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("/".join("abcdefghij") + "/x.txt", "x")
    listed: list[str] = []
    real = path_glob.scanned
    monkeypatch.setattr(path_glob, "scanned", lambda folder: (listed.append(folder), real(folder))[1])
    assert len(found(tmp_path, tmp_path / ("**/*/" * 6 + "*.txt"))) == 1
    assert len(listed) <= 11 * 13


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
    PathPatterns(["a" * 999 + "\n"] * 100)
    with pytest.raises(ValueError, match="more than 100,000 characters"):
        PathPatterns(["a" * 999 + "\n"] * 100 + ["a"])
    with pytest.raises(ValueError, match='bad pattern "a'):
        PathPatterns(["ok", "a" * 2000])
