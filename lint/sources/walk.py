"""Which files a run looks at: the named ones, and the texts in the named folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path

import msgspec

from lint.core.errors import UsageError
from lint.files.folder_handle import scanned
from lint.sources import RECORD_SOURCES, gitignore, record_suffix
from lint.sources.gitignore import Ignores
from lint.sources.path_glob import Place, matches

PROSE_TAGS = frozenset({"plain-text", "markdown", "rst", "asciidoc", "org", "textile", "mdx"})
"""What `identify` calls the formats that hold running text. Files of other known formats are not walked into."""
PROSE_SUFFIXES = (".txt", ".md")
"""The commonest of these, whatever stands before them: `identify` need not be loaded and asked for every file."""


class Target(msgspec.Struct, frozen=True):
    """A file to look at; `named` when it has to be read, whatever it holds."""

    path: Path
    """Of a URL one that looks like it, which configs go by."""
    named: bool
    url: str = ""
    real: str = ""
    """The path without links, as it was when the file was found: none is followed to it when it is read or changed."""

    @property
    def name(self) -> str:
        """What to open, and to call it: the path or URL as a text."""
        return self.url or str(self.path)


def expanded(paths: Iterable[Path | str]) -> list[Place | str]:
    """What the paths stand for, which may be glob patterns and URLs; a text among them is a URL.

    A path that does not exist is taken for a pattern; a URL may be that of a file, a folder, or a pattern. Raises
    UsageError for what does not exist or matches nothing.
    """
    return [found for path in paths for found in (_files_at(path) if isinstance(path, str) else _matches(path))]


def targets(paths: Iterable[Path | Place | str], is_excluded: Callable[[Path], bool]) -> Iterator[Target]:
    """The files that `paths` mean, each once, in the order of their paths as texts; one folder is held at a time.

    In folders, what git ignores, hidden files, links and files whose name tells that they hold no prose are left out.
    A folder that cannot be listed is a target itself: reading it says why. Patterns are `expanded`, and URLs, but
    for those that are plainly of one file: nobody asks for it again. Raises UsageError for a path that does not exist.
    """
    named: dict[str, Target] = {}
    folders: dict[Place, None] = {}
    for place in chain.from_iterable(map(_expanded, paths)):
        if isinstance(place, str):
            target = Target(Path(place), named=True, url=place)
            if not is_excluded(target.path):
                named.setdefault(place, target)
        elif os.path.isdir(place.real):  # noqa: PTH112 - Path.is_dir raises where a folder may not be looked into
            folders[place] = None
        elif not is_excluded(place.path):
            named.setdefault(_real(place.path), Target(place.path, named=True, real=place.real))
    walks = [(found for found in _walk(folder, is_excluded) if found[1] not in named) for folder in folders]
    chosen = sorted(((target, real) for real, target in named.items()), key=_path_text)
    merged = _merged(chosen, *walks) if chosen or len(walks) > 1 else walks[0] if walks else ()
    for target, _ in _once(merged) if _overlap(folders) else merged:
        yield target


def _expanded(path: Path | Place | str) -> Iterable[Place | str]:
    if isinstance(path, Place):
        return [path]
    if isinstance(path, Path):
        return _matches(path)
    from lint.sources import storage  # few runs have use for it

    return [path] if record_suffix(path) and not storage.is_pattern(path) else _files_at(path)


def _matches(path: Path) -> Sequence[Place]:
    """A path, or what it matches as a pattern; raises UsageError when there is nothing."""
    if _may_be_there(path):
        return (Place(path, os.path.realpath(path)),)
    from lint.sources import storage

    if not storage.is_pattern(str(path)):
        raise UsageError(f"{path}: no such file or folder")
    if not (found := matches(str(path))):
        raise UsageError(f"{path}: matches no file")
    return found


def _files_at(url: str) -> list[str]:
    from lint.sources import storage

    found = storage.expanded_url(url, lambda name: record_suffix(name) is not None)
    for each in found:
        if record_suffix(each) is None:
            raise UsageError(f"{each}: only corpora are read by URL: {', '.join(RECORD_SOURCES)}")
    return found


def _merged(*found: Iterable[tuple[Target, str]]) -> Iterator[tuple[Target, str]]:
    import heapq  # most runs are over one folder

    return heapq.merge(*found, key=_path_text)


def _path_text(found: tuple[Target, str]) -> str:
    return found[0].name


def _once(found: Iterable[tuple[Target, str]]) -> Iterator[tuple[Target, str]]:
    seen = set()
    for target, real in found:
        if real not in seen:
            seen.add(real)
            yield target, real


def _overlap(folders: Iterable[Place]) -> bool:
    """Whether one folder is in another, so that a file may be found twice."""
    reals = sorted(Path(folder.real).parts for folder in folders)
    return any(inner[: len(outer)] == outer for outer, inner in pairwise(reals))


def _may_be_there(path: Path) -> bool:
    """Whether there is a file of this name, also where that cannot be told."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _real(path: Path) -> str:
    """The one name of a file, however it is reached; a link is a file of its own."""
    return os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118 - keeps the name as it is


def _walk(folder: Place, is_excluded: Callable[[Path], bool]) -> Iterator[tuple[Target, str]]:
    """The targets in a folder with their real paths, depth first, in the order of their paths as texts."""
    ignores = Ignores(Path(folder.real))
    pending = [_Listing(folder.path, Path(folder.real))]
    while pending:
        listing = pending[-1]
        if listing.is_new:
            if not listing.open():
                real = _real(listing.folder)
                yield Target(listing.folder, named=True, real=str(listing.real)), real
            if listing.has_ignores:
                ignores.enter(listing.real)
        name = next(listing.names, None)
        if name is None:
            ignores.leave(pending.pop().real)
            continue
        is_folder = name.endswith("/")
        name = name.removesuffix("/")
        if ignores.match(listing.real, name, is_folder=is_folder):
            continue
        path = listing.folder / name
        if not is_excluded(path):
            if is_folder:
                pending.append(_Listing(path, listing.real / name))
            else:
                real = f"{listing.real}/{name}"
                yield Target(path, named=False, real=real), real


class _Listing:
    """A folder that is walked through, and its names that are still to come."""

    def __init__(self, folder: Path, real: Path) -> None:
        self.folder, self.real = folder, real
        self.names: Iterator[str] = iter(())
        self.is_new = True
        self.has_ignores = False

    def open(self) -> bool:
        """Whether the names could be read: those of files that may hold prose, and those of folders with a `/`.

        With the `/` their order is that of the paths in them, as texts.
        """
        self.is_new = False
        names = []
        try:
            with scanned(self.real) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        self.has_ignores |= entry.name == gitignore.NAME
                    elif entry.is_dir(follow_symlinks=False):
                        names.append(entry.name + "/")
                    elif entry.is_file(follow_symlinks=False) and _is_wanted(entry.name):
                        names.append(entry.name)
        except OSError:
            return False
        names.sort()
        self.names = iter(names)
        return True


def _is_wanted(name: str) -> bool:
    """Whether a file of this name may hold prose: its format is one of prose, or of records of it, or unknown."""
    if name.endswith(PROSE_SUFFIXES) or record_suffix(name) is not None:
        return True
    from identify.identify import tags_from_filename  # not needed where single files are named

    tags = tags_from_filename(name)
    return not tags or not tags.isdisjoint(PROSE_TAGS)
