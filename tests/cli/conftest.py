"""A folder with the two seeds and a clean text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.seeds import HEADLINES, STITCHED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "work"
    inner.mkdir()
    for seed in (HEADLINES, STITCHED):
        shutil.copy(seed, inner)
    return inner
