"""What the tests of the ledger share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.fixed_files import write_samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_samples(tmp_path)
