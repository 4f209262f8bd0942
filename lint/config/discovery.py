"""Find the config of a folder: the nearest one, in it or above."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path

from lint.config import pyproject

FILE_NAME = ".contentlint.yaml"


def discover(folder: Path) -> Path | None:
    """Return the nearest config file for `folder`: in it or in a folder above."""
    return _discover(Path.cwd() / folder)


@cache
def _discover(folder: Path) -> Path | None:
    real = real_folder(folder)
    # Not Path.is_file, which raises for unreadable folders.
    for base in (real, *real.parents):
        if os.path.isfile(found := base / FILE_NAME) or pyproject.has_section(found := base / pyproject.NAME):  # noqa: PTH113
            return found
    return None


def absolute(path: Path) -> Path:
    """Return `path` with links in the folders above it resolved, but not `path` itself."""
    if path.name in ("", ".."):
        return Path(os.path.realpath(path))
    return real_folder(Path.cwd() / path.parent) / path.name


@lru_cache(maxsize=1024)
def real_folder(folder: Path) -> Path:
    """Return a folder with links resolved; cached, as many files share a folder."""
    return Path(os.path.realpath(folder))


def forget() -> None:
    """Clear the caches, in a long-running process."""
    for cached in (_discover, real_folder):
        cached.cache_clear()
