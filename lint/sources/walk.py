"""Find the files to check: the named ones, and the texts in the named folders."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec

from lint.core.errors import UsageError
from lint.files.access import scanned
from lint.sources import RECORD_SOURCES, gitignore, record_suffix
from lint.sources.gitignore import Chain, Ignores, is_ignored
from lint.sources.path_glob import Place, matches

NEVER_WALKED = frozenset({"node_modules", "bower_components", "__pycache__", "site-packages"})
"""Folders of other people's code, as are virtual environments, which have a file `VENV_MARK`."""
VENV_MARK = "pyvenv.cfg"

BASELINE_NAME = ".contentlint-baseline.jsonl"  # The baseline file: not a corpus, although hooks pass it on as one

BINARY = "binary"
DANGLING = "dangling link"  # Why a file in a folder is skipped

_PROJECT_FILES = re.compile(
    r"(?i:readme|licen[cs]e|unlicense|copying|changelog|contributing)(?:[-_.].*)?"
    r"|(?:AUTHORS|CHANGES|CODEOWNERS|CONTRIBUTORS|CREDITS|HISTORY|INSTALL|MAINTAINERS|MANIFEST|NEWS|NOTICE|PATENTS|THANKS"
    r"|TODO|VERSION)"
    r"|(?:.*[-_.])?(?:requirements|constraints)(?:[-_.].*)?\.txt|CMakeLists\.txt"
    r"|(?:robots|humans|ads|app-ads|security|llms|llms-full|top_level|entry_points|SOURCES)\.txt"
)
"""Names of plain-text files about a project or for a program, not articles."""

Decision = Callable[[Path], bool]


class Target(msgspec.Struct, frozen=True):
    """A file to check; one `named` on the command line is read whatever it contains."""

    path: Path  # For a URL, a path that looks like it, for configs
    named: bool
    url: str = ""
    real: str = ""  # The path without links when the file was found; no link is followed when it is read or changed
    skipped: str = ""  # Why it is not read, although it is named as text

    @property
    def name(self) -> str:
        """Return the path or URL as text."""
        return self.url or str(self.path)

    @property
    def is_corpus(self) -> bool:
        """Return whether it is a file of records, not a single document."""
        return record_suffix(self.name) is not None


def expanded(paths: Iterable[Path | str]) -> list[Place | str]:
    """Return the files and folders of paths, which may be glob patterns, and the files of URLs, given as text.

    A path that does not exist is a pattern. Raises UsageError for a pattern without a match.
    """
    found: list[Place | str] = []
    for path in paths:
        if isinstance(path, Path):
            found += _matches(path)
            continue
        from lint.sources import storage

        for each in storage.expanded_url(path, lambda name: record_suffix(name) is not None):
            if record_suffix(each) is None:
                raise UsageError(f"{each}: only corpora are read by URL: {', '.join(RECORD_SOURCES)}")
            found.append(each)
    return found


def targets(
    paths: Iterable[Path | Place | str], is_excluded: Decision, is_included: Decision = lambda _path: False
) -> Iterator[Target]:
    """Yield the files in `paths`, each once, sorted by path; one folder is held at a time.

    In folders, files that git ignores, hidden files, links, other people's code and files not named as plain text or a
    corpus are skipped, unless `is_included`. A folder that cannot be listed is a target itself, so that reading it
    reports why. Patterns are `expanded`; texts are URLs of files. Raises UsageError for a path that does not exist.
    """
    named: dict[str, Target] = {}
    folders: dict[Place, None] = {}
    for place in chain.from_iterable(_matches(path) if isinstance(path, Path) else (path,) for path in paths):
        if isinstance(place, str):
            target = Target(Path(place), named=True, url=place)
            if not is_excluded(target.path):
                named.setdefault(place, target)
        elif os.path.isdir(place.real):  # noqa: PTH112 - Path.is_dir raises where a folder may not be looked into
            folders[place] = None
        elif place.path.name != BASELINE_NAME and not is_excluded(place.path):
            named.setdefault(_real(place.path), Target(place.path, named=True, real=place.real))
    walks = [(one for one in _walk(folder, is_excluded, is_included) if one.real not in named) for folder in folders]
    merged: Iterable[Target] = walks[0] if walks else ()
    if named or len(walks) > 1:
        import heapq  # most runs are over one folder

        by_name = attrgetter("name")
        merged = heapq.merge(sorted(named.values(), key=by_name), *walks, key=by_name)
    yield from _once(merged) if _overlap(folders) else merged


def _matches(path: Path) -> Sequence[Place]:
    """Return a path, or its matches as a pattern; raises UsageError if there are none."""
    if _may_be_there(path):
        return (Place(path, os.path.realpath(path)),)
    from lint.sources import storage

    if not storage.is_pattern(str(path)):
        raise UsageError(f"{path}: no such file or folder")
    if found := matches(str(path)):
        return found
    raise UsageError(f"{path}: matches no file")


def _once(found: Iterable[Target]) -> Iterator[Target]:
    seen = set()
    for target in found:
        if (real := _real(target.path)) not in seen:
            seen.add(real)
            yield target


def _overlap(folders: Iterable[Place]) -> bool:
    """Return whether one folder is in another, so that a file may be found twice."""
    reals = sorted(Path(folder.real).parts for folder in folders)
    return any(inner[: len(outer)] == outer for outer, inner in pairwise(reals))


def _may_be_there(path: Path) -> bool:
    """Return whether a file exists, or this is unknown."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _real(path: Path) -> str:
    """Return the path of a file without links in its folders; a link itself is a file of its own."""
    return os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118 - keeps the name as it is


def _walk(folder: Place, is_excluded: Decision, is_included: Decision) -> Iterator[Target]:
    ignores = Ignores(Path(folder.real))

    def found_in(folder: Path, real: Path, above: Chain) -> Iterator[Any]:
        """Yield the targets in a folder, and such an iterator for each folder in it."""
        try:
            names, has_ignores = _listed(folder, real, is_included)
        except OSError:
            yield Target(folder, named=True, real=str(real))
            return
        chain = ignores.entering(above, real) if has_ignores else above
        for listed, skipped in names:
            name, is_folder = listed.removesuffix("/"), listed.endswith("/")
            if is_ignored(chain, real, name, is_folder=is_folder) or is_excluded(path := folder / name):
                continue
            if is_folder:
                yield found_in(path, real / name, chain)
            else:
                yield Target(path, named=False, real=f"{real}/{name}", skipped=skipped)

    pending = [found_in(folder.path, Path(folder.real), ignores.above)]
    while pending:  # no recursion: folders may be nested deeper than Python calls
        found = next(pending[-1], None)
        if found is None:
            pending.pop()
        elif isinstance(found, Target):
            yield found
        else:
            pending.append(found)


def _listed(folder: Path, real: Path, is_included: Decision) -> tuple[list[tuple[str, str]], bool]:
    """Return the sorted names of the wanted files, each with why it is skipped, and of folders, with a `/`; and whether
    there is an ignore file. Raises OSError.
    """
    names: dict[str, str] = {}
    has_ignores = False
    with scanned(real) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                has_ignores |= entry.name == gitignore.NAME
            elif entry.name == VENV_MARK:
                return [], False  # nothing in it is wanted
            elif entry.is_dir(follow_symlinks=False):
                if entry.name not in NEVER_WALKED:
                    names[f"{entry.name}/"] = ""
            else:
                is_link = entry.is_symlink()
                is_file = _leads_nowhere(entry) if is_link else entry.is_file(follow_symlinks=False)
                if is_file and (is_prose(entry.name) or is_included(folder / entry.name)):
                    names[entry.name] = DANGLING if is_link else ""
    return sorted(names.items()), has_ignores


def _leads_nowhere(link: os.DirEntry[str]) -> bool:
    try:
        link.stat()
    except OSError:
        return True
    return False


def is_prose(name: str) -> bool:
    """Return whether a file is named as plain text or a corpus, or in no known format.

    >>> is_prose("article.txt"), is_prose("0042"), is_prose("page.md"), is_prose("LICENSE.txt")
    (True, True, False, False)
    """
    if _PROJECT_FILES.fullmatch(name):
        return False
    if name.endswith(".txt") or record_suffix(name) is not None:
        return True
    from identify.identify import tags_from_filename  # not needed where all files are called .txt

    tags = tags_from_filename(name)
    return (not tags or "plain-text" in tags) and not name.lower().endswith(_MARKUP)


_MARKUP = (".adoc", ".asciidoc", ".creole", ".mdx", ".mediawiki", ".rest", ".tex", ".textile")
"""Formats of documentation that `identify` does not know in all its versions."""
