"""Find the config of a folder: the nearest one, in it or above."""

import os
from pathlib import Path

from lint.config import pyproject

FILE_NAME = ".contentlint.yaml"

_nearest: dict[Path, Path | None] = {}  # The nearest config of each folder that was asked about, and of those above it

_real: dict[Path, Path] = {}  # The folders that `real_folder` was asked about


def discover(folder: Path) -> Path | None:
    """Return the nearest config file for `folder`, in it or above, by what was found for the folder above: a walk
    reaches that first.
    """
    folder = Path.cwd() / folder
    if folder not in _nearest:
        real = real_folder(folder)
        passed = []
        for base in (real, *real.parents):
            if base in _nearest:
                found = _nearest[base]
                break
            passed.append(base)
            # Not Path.is_file, which raises for unreadable folders.
            if os.path.isfile(found := base / FILE_NAME) or pyproject.has_section(found := base / pyproject.NAME):  # noqa: PTH113
                break
        else:
            found = None
        _nearest.update(dict.fromkeys((folder, *passed), found))
    return _nearest[folder]


def absolute(path: Path) -> Path:
    """Return `path` with links in the folders above it resolved, but not `path` itself."""
    if path.name in ("", ".."):
        return Path(os.path.realpath(path))
    return real_folder(Path.cwd() / path.parent) / path.name


def real_folder(folder: Path) -> Path:
    """Return a folder with links resolved; cached, as many files share a folder, and folders the one above."""
    real = _real.get(folder)
    if real is None:
        above = _real.get(folder.parent)
        is_plain = above is not None and folder.name not in ("", "..") and not os.path.islink(folder)  # noqa: PTH114
        real = above / folder.name if above is not None and is_plain else Path(os.path.realpath(folder))
        _real[folder] = real
    return real


def forget() -> None:
    """Clear the caches, in a long-running process."""
    _nearest.clear()
    _real.clear()
