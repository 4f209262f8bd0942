"""Patterns of paths: the links they follow, and the time they take."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.core.errors import UsageError
from lint.sources import path_glob
from lint.sources.gitignore import PathPatterns
from tests.support.walking import found

Write = Callable[[str, str], Path]


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
    start = time.process_time()
    assert not patterns.decide("a" * 250)
    assert not patterns.decide("/".join(["a" * 20] * 100))
    assert time.process_time() - start < 1


def test_pattern_lists_of_any_length() -> None:
    many = PathPatterns([f"folder{number}/*.tmp" for number in range(4000)])
    assert many.decide("folder3999/x.tmp")
    assert many.decide("folder1/x.txt") is None
    PathPatterns(["a" * 999 + "\n"] * 100)
    with pytest.raises(ValueError, match="more than 100,000 characters"):
        PathPatterns(["a" * 999 + "\n"] * 100 + ["a"])
    with pytest.raises(ValueError, match='bad pattern "a'):
        PathPatterns(["ok", "a" * 2000])
