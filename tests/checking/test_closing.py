"""A cache that nobody closed is closed with the object. (In `cache/`, a fixture keeps all of them.)"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from lint.checking.cache import FindingsCache


def test_a_cache_that_nobody_closes_is_closed(tmp_path: Path) -> None:
    cache = FindingsCache(tmp_path)
    database = cache._database
    assert database is not None
    del cache
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        database.execute("SELECT 1")
