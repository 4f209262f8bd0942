"""Which files a run looks at: the named ones, and the texts in the named folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path

import msgspec

from lint.errors import UsageError
from lint.file_bytes import file_bytes
from lint.path_patterns import PathPatterns
from lint.sources import RECORD_SOURCES, record_suffix

PROSE_TAGS = frozenset({"plain-text", "markdown", "rst", "asciidoc", "org", "textile", "mdx"})
"""What `identify` calls the formats that hold running text. Files of other known formats are not walked into."""
PROSE_SUFFIXES = (".txt", ".md")
"""The commonest of these, whatever stands before them: `identify` need not be loaded and asked for every file."""

_MAX_IGNORE_BYTES = 1_000_000


class Target(msgspec.Struct, frozen=True):
    """A file to look at; `named` when it has to be read, whatever it holds."""

    path: Path
    """Of a URL one that looks like it, which configs go by."""
    named: bool
    url: str = ""

    @property
    def name(self) -> str:
        """What to open, and to call it: the path or URL as a text."""
        return self.url or str(self.path)


def expanded(paths: Iterable[Path | str]) -> list[Path | str]:
    """The paths with what glob patterns and URLs stand for in their place; a text among them is a URL.

    A path that does not exist is taken for a pattern; a URL may be that of a file, a folder, or a pattern. Raises
    UsageError for what does not exist or matches nothing.
    """
    return [found for path in paths for found in (_files_at(path) if isinstance(path, str) else _matches(path))]


def targets(paths: Iterable[Path | str], is_excluded: Callable[[Path], bool]) -> Iterator[Target]:
    """The files that `paths` mean, each once, in the order of their paths as texts; one folder is held at a time.

    In folders, what git ignores, hidden files, links and files whose name tells that they hold no prose are left out.
    A folder that cannot be listed is a target itself: reading it says why. Patterns are `expanded`, and URLs, but
    for those that are plainly of one file: nobody asks for it again. Raises UsageError for a path that does not exist.
    """
    named: dict[str, Target] = {}
    folders: list[Path] = []
    for path in chain.from_iterable(map(_expanded, paths)):
        if isinstance(path, str):
            target = Target(Path(path), named=True, url=path)
            if not is_excluded(target.path):
                named.setdefault(path, target)
        elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder may not be looked into
            folders.append(path)
        elif not is_excluded(path):
            named.setdefault(_real(path), Target(path, named=True))
    walks = [
        (found for found in _walk(folder, is_excluded) if found[1] not in named) for folder in dict.fromkeys(folders)
    ]
    chosen = sorted(((target, real) for real, target in named.items()), key=_path_text)
    merged = _merged(chosen, *walks) if chosen or len(walks) > 1 else walks[0] if walks else ()
    for target, _ in _once(merged) if _overlap(folders) else merged:
        yield target


def _expanded(path: Path | str) -> Iterable[Path | str]:
    if isinstance(path, Path):
        return _matches(path)
    from lint.sources import storage  # few runs have use for it

    return [path] if record_suffix(path) and not storage.is_pattern(path) else _files_at(path)


def _matches(path: Path) -> Sequence[Path]:
    """A path, or what it matches as a pattern; raises UsageError when there is nothing."""
    if _mode(path) is not None:
        return (path,)
    from lint.sources import storage

    if not storage.is_pattern(str(path)):
        raise UsageError(f"{path}: no such file or folder")
    if not (found := storage.expanded(str(path))):
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


def _overlap(folders: Sequence[Path]) -> bool:
    """Whether one folder is in another, so that a file may be found twice."""
    reals = sorted(Path(os.path.realpath(folder)).parts for folder in folders)
    return any(inner[: len(outer)] == outer for outer, inner in pairwise(reals))


def _mode(path: Path) -> int | None:
    """The type of a file, links not followed; None when there is none, 0 when it cannot be told."""
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        return 0


def _real(path: Path) -> str:
    """The one name of a file, however it is reached; a link is a file of its own."""
    return os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118 - keeps the name as it is


def _walk(folder: Path, is_excluded: Callable[[Path], bool]) -> Iterator[tuple[Target, str]]:
    """The targets in a folder with their real paths, depth first, in the order of their paths as texts."""
    ignores = _Ignores(folder)
    pending = [_Listing(folder, Path(os.path.realpath(folder)))]
    while pending:
        listing = pending[-1]
        if listing.is_new:
            if not listing.open():
                yield Target(listing.folder, named=True), _real(listing.folder)
            ignores.enter(listing.real)
        name = next(listing.names, None)
        if name is None:
            pending.pop()
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
                yield Target(path, named=False), f"{listing.real}/{name}"


class _Listing:
    """A folder that is walked through, and its names that are still to come."""

    def __init__(self, folder: Path, real: Path) -> None:
        self.folder, self.real = folder, real
        self.names: Iterator[str] = iter(())
        self.is_new = True

    def open(self) -> bool:
        """Whether the names could be read: those of files that may hold prose, and those of folders with a `/`.

        With the `/` their order is that of the paths in them, as texts.
        """
        self.is_new = False
        names = []
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
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


class _Ignores:
    """The `.gitignore` files that hold for the folders walked so far, and for those above up to the repository."""

    def __init__(self, folder: Path) -> None:
        self._patterns: dict[Path, PathPatterns] = {}
        real = Path(os.path.realpath(folder))
        self._top = repository(real) or real
        self._for_all = _read_ignores(self._top / ".git" / "info" / "exclude")
        for above in real.parents:
            if above.is_relative_to(self._top):
                self.enter(above)

    def enter(self, folder: Path) -> None:
        """Read the patterns of `folder`, a path without links."""
        patterns = _read_ignores(folder / ".gitignore")
        if patterns is not None:
            self._patterns[folder] = patterns

    def match(self, folder: Path, name: str, *, is_folder: bool) -> bool:
        """Whether git would ignore `name` in `folder`: the nearest `.gitignore` that says anything about it decides."""
        if not self._patterns and self._for_all is None:
            return False
        path = folder / name
        if self._patterns:
            for base in path.parents:
                patterns = self._patterns.get(base)
                said = _decision(patterns, base, path, is_folder)
                if said is not None:
                    return said
                if base == self._top:
                    break
        return bool(_decision(self._for_all, self._top, path, is_folder))


def _decision(patterns: PathPatterns | None, base: Path, path: Path, is_folder: bool) -> bool | None:
    return patterns.decide(path.relative_to(base).as_posix(), is_folder=is_folder) if patterns is not None else None


def _read_ignores(file: Path) -> PathPatterns | None:
    """The patterns in a file as git reads them, wrong ones left out; None when it holds none or cannot be read."""
    try:
        data = file_bytes(file, at_most=_MAX_IGNORE_BYTES, links=False)  # git does not follow a link here either
    except OSError:
        return None
    lines = [line.removesuffix("\r") for line in data.decode("utf-8-sig", "surrogateescape").split("\n")]
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    return PathPatterns(lines, lenient=True)


def repository(folder: Path) -> Path | None:
    """The root of the git repository that `folder` is in, or None."""
    real = Path(os.path.realpath(folder))
    return next((base for base in (real, *real.parents) if _mode(base / ".git")), None)
