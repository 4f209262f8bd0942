"""Expand glob patterns without following links that the user did not name."""

import fnmatch
import glob
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint.files.access import scanned


class Place(NamedTuple):
    """A file or folder that is named, or that a pattern matches."""

    path: Path
    real: str

    def __str__(self) -> str:
        return str(self.path)


def matches(pattern: str) -> list[Place]:
    """Return the files and folders that match a pattern (`**` matches across folders), sorted, each once.

    Links before the first wildcard are followed, as the user named them; after it, they are ignored, as in folders.
    Hidden names only match parts that begin with a dot.
    """
    parts = Path(pattern).parts
    named = next(index for index, part in enumerate(parts) if glob.has_magic(part))
    base = Path(*parts[:named])
    pending = [(Place(base, os.path.realpath(base)), parts[named:])]
    seen, found = set(pending), dict[str, Place]()
    while pending:
        place, rest = pending.pop()
        if not rest:
            found[str(place.path)] = place
            continue
        following = set(_next(place, *rest)) - seen
        seen |= following
        pending += following
    return [found[name] for name in sorted(found)]


def _next(place: Place, wanted: str, *rest: str) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield the matches of the first part of a pattern, each with the remaining parts."""
    if wanted == "..":
        yield Place(place.path / wanted, os.path.dirname(place.real)), rest  # noqa: PTH120 - a text
        return
    if wanted == "**":
        yield place, rest
    for name, is_folder in _entries(place.real, wanted).items():
        found = Place(place.path / name, f"{place.real.rstrip('/')}/{name}")
        if is_folder or len(rest) == 0:
            yield found, (wanted, *rest) if wanted == "**" and is_folder else rest


def _entries(folder: str, wanted: str) -> dict[str, bool]:
    """Return the names in a folder that match one part of a pattern, and whether each is that of a folder."""
    pattern = "*" if wanted == "**" else wanted
    try:
        with scanned(folder) as entries:
            return {
                entry.name: entry.is_dir(follow_symlinks=False)
                for entry in entries
                if fnmatch.fnmatchcase(entry.name, pattern)
                and entry.name.startswith(".") <= wanted.startswith(".")
                and not entry.is_symlink()
            }
    except OSError:
        return {}
