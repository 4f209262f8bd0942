"""A file is read whole, whatever the system says of its size beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.file_bytes import file_bytes

CONTENT = bytes(range(256)) * 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize("size_bytes", [len(CONTENT), 0, 1, len(CONTENT) - 1, len(CONTENT) + 1, 3 * len(CONTENT)])
def test_a_file_that_grew_or_shrank_meanwhile_is_read_to_its_end(path: Path, size_bytes: int) -> None:
    assert file_bytes(path, size_bytes) == CONTENT


@pytest.mark.parametrize("size_bytes", [len(CONTENT), 0, 3 * len(CONTENT)])
@pytest.mark.parametrize("at_most", [1, 300, len(CONTENT), len(CONTENT) + 1])
def test_no_more_than_was_asked_for_is_read(path: Path, size_bytes: int, at_most: int) -> None:
    assert file_bytes(path, size_bytes, at_most=at_most) == CONTENT[:at_most]


def test_an_empty_file_has_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert file_bytes(tmp_path / "empty", 0) == b""


def test_what_cannot_be_read_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        file_bytes(tmp_path / "missing", 1)
    with pytest.raises(IsADirectoryError):
        file_bytes(tmp_path, 1)
