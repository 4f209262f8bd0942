"""A text with a finding, kept in a cache of findings."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from lint.checking.cache import FindingsCache
from lint.core.finding import Finding
from lint.core.rule import Rule

TEXT = "An &eacute;nd.\n"


def filled(folder: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]) -> None:
    cache = FindingsCache(folder)
    cache.put(TEXT.encode(), rules, found, path="a.txt")
    cache.close()


@contextlib.contextmanager
def database_of(folder: Path) -> Iterator[sqlite3.Connection]:
    (file,) = folder.glob("*/findings.db")
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        yield database
