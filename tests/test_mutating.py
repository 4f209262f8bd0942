"""Damaged and forged files that contentlint reads back: some of each kind; `python -m tests.support.mutating` runs as many as asked."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.support.command import printed_by
from tests.support.mutating import kinds

pytestmark = pytest.mark.slow

COUNT = 8
"""Cases of each kind in one run of the tests."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.parametrize("kind", kinds())
def test_whatever_is_in_them_the_run_goes_on_or_ends_with_a_line(tmp_path: Path, kind: str) -> None:
    assert json.loads(printed_by("mutating", tmp_path, str(COUNT), str(COUNT), kind)) == {kind: COUNT}
