"""A file is read whole, whatever the system says of its size beforehand; what is no regular file is not waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.files.access import file_bytes, file_stream, folder_handle

CONTENT = bytes(range(256)) * 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="no /proc")
def test_a_file_of_which_the_system_tells_no_size_is_read_to_its_end() -> None:
    assert Path("/proc/version").stat().st_size == 0
    assert file_bytes("/proc/version").endswith(b"\n")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_is_read_whole_or_to_a_bound(path: Path, *, links: bool) -> None:
    assert file_bytes(path, links=links) == CONTENT
    for at_most in (0, 1, 300, len(CONTENT), len(CONTENT) + 1, 10 * len(CONTENT)):
        assert file_bytes(path, at_most=at_most, links=links) == CONTENT[:at_most]
    with file_stream(path, links=links) as stream:
        assert stream.read() == CONTENT
    path.write_bytes(b"")
    assert file_bytes(path, links=links) == b""


def test_what_is_not_there_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        file_bytes(tmp_path / "missing")
    with pytest.raises(FileNotFoundError):
        file_bytes(tmp_path / "none" / "missing", links=False)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("make", [_pipe, _link_to("/dev/zero"), _link_to("/dev/tty"), Path.mkdir, _link_to("odd")])
def test_what_is_no_regular_file_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    make(tmp_path / "odd")
    opened: list[str] = []
    monkeypatch.setattr(os, "open", _noting(opened))
    with pytest.raises(OSError):
        file_bytes(tmp_path / "odd", links=links)
    assert not [name for name in opened if name.endswith("odd")]


def _noting(opened: list[str]) -> Callable[..., int]:
    real = os.open

    def noting(path: str | os.PathLike[str], *args: int, **kwargs: int | None) -> int:
        opened.append(os.fspath(path))
        return real(path, *args, **kwargs)  # type: ignore[arg-type]

    return noting


@pytest.mark.parametrize("links", [True, False])
def test_a_pipe_that_takes_the_place_of_a_file_at_the_last_moment_is_not_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    real = os.open

    def exchanged(name: str | os.PathLike[str], *args: int, **kwargs: int | None) -> int:
        if os.fspath(name).endswith("a.txt"):
            path.unlink()
            os.mkfifo(path)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", exchanged)
    with pytest.raises(OSError, match="regular file"):
        file_bytes(path, links=links)


def test_links_are_followed_where_they_may_be_and_only_there(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(path)
    (tmp_path / "folder").mkdir()
    path.rename(tmp_path / "folder" / "a.txt")
    path.symlink_to("folder/a.txt")
    (tmp_path / "other").symlink_to("folder")
    for name in ("link.txt", "other/a.txt"):
        assert file_bytes(tmp_path / name) == CONTENT
        with pytest.raises(OSError, match="link"):
            file_bytes(tmp_path / name, links=False)
    assert file_bytes(tmp_path / "folder/a.txt", links=False) == CONTENT


def test_within_a_held_folder_files_are_its_own_whatever_takes_its_place(path: Path, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    path.rename(inside / "a.txt")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_bytes(b"foreign")
    with folder_handle(inside):
        inside.rename(tmp_path / "moved")
        inside.symlink_to(elsewhere)
        assert file_bytes(inside / "a.txt", links=False) == CONTENT
    with pytest.raises(OSError, match=r"inside.* has become a symbolic link"):
        file_bytes(inside / "a.txt", links=False)


def test_no_handle_is_left_open(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        file_bytes(path, links=False)
        for wrong in (tmp_path / "none/a", tmp_path / "link/a.txt", tmp_path, tmp_path / "a.txt/b"):
            with pytest.raises(OSError):
                file_bytes(wrong, links=False)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
