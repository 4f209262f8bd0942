"""Folders to review: one file with two entities, and the seeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import SEEDS
from tests.support.reviewing import ENTITIES


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


@pytest.fixture
def entities(place: Path) -> Path:
    (place / "a.txt").write_text(ENTITIES)
    return place


@pytest.fixture
def seeds(place: Path) -> Path:
    for path in SEEDS.iterdir():
        (place / path.name).write_bytes(path.read_bytes())
    return place
