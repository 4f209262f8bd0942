"""Where ledgers are: in the user's state folder, under the same path as the folder they are about.

    ~/.local/state/contentlint/ledgers/home/ann/news/.contentlint/ledger.jsonl

A ledger in a tree may come from anyone and is never read (`untrusted`). The state folder is trusted if only this user
can access it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.core.errors import UsageError
from lint.files.ownership import state_folder
from lint.ledger.commit import sync_folder

FOLDER = ".contentlint"
LEDGER = "ledger.jsonl"

_ADVICE = "set XDG_STATE_HOME to a folder of your own, or use --no-ledger"


def ledger_folder(folder: Path) -> Path:
    """Return the path of a folder's ledger; raises UsageError if there is no private place."""
    anchor = re.sub(r"[\\/:]+", "_", folder.anchor).strip("_")  # of drives
    # Only folders with a ledger may be called `.contentlint`.
    names = (f"{name}_" if _is_like_ours(name) else name for name in folder.parts[1:])
    try:
        home = state_folder()
    except OSError as error:
        raise UsageError(f"{error}, so there is no place for the ledger; {_ADVICE}") from None
    return home.joinpath("ledgers", anchor, *names, FOLDER)


def _is_like_ours(name: str) -> bool:
    return name.rstrip("_").casefold() == FOLDER


def folders_with_ledgers(paths: Iterable[Path]) -> list[Path]:
    """Return the folders that have a ledger: those that files among `paths` are in, and those at or below folders."""
    found: dict[Path, None] = {}
    for path in paths:
        real = Path(os.path.realpath(path))
        if not real.is_dir():
            found[real.parent] = None
        mirror = ledger_folder(real).parent
        for below, names, _ in os.walk(mirror):
            if FOLDER in names:
                mirrored = Path(below).relative_to(mirror).parts
                found[real.joinpath(*(name[:-1] if _is_like_ours(name) else name for name in mirrored))] = None
    return [folder for folder in found if os.path.lexists(ledger_folder(folder) / LEDGER)]


def untrusted(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the ledgers in the tree of `paths` or above, such as those in a clone. They are not opened."""
    reals = (Path(os.path.realpath(path)) for path in paths)
    for folder in dict.fromkeys(folder for real in reals for folder in (real, *real.parents)):
        if os.path.lexists(ledger := folder / FOLDER / LEDGER):
            yield ledger


def make_private(folder: Path) -> None:
    """Make a folder and those above it that are missing, for this user alone; raises OSError."""
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)
