"""A config with rules of its own, for the tests of configs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config import config
from lint.config.config import Config, Selection

Write = Callable[[str, str], Path]


@pytest.fixture
def load(write: Write, add_rule: Write, tmp_path: Path) -> Callable[..., Config]:
    """Loads a config that extends nothing and has the rules mine.one, mine.two and other.three of its own."""
    for name in ("mine/one", "mine/two", "other/three"):
        add_rule(f"own/{name}.yaml", name.rpartition("/")[2])

    def loaded(text: str, *, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), bare: bool = True) -> Config:
        path = write(".contentlint.yaml", ("extends: []\nrule-folders: [own]\n" if bare else "") + text)
        return config.load(path, Selection(select, ignore))

    return loaded
