"""What a walk finds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lint.sources.walk import targets


def found(root: Path, *paths: Path, excluded: Iterable[str] = ()) -> list[str]:
    gone = {root / name for name in excluded}
    return [target.path.relative_to(root).as_posix() for target in targets(paths or (root,), gone.__contains__)]
