"""The cache: what is a hit, what is only a miss, and that several processes may share it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from lint.checking import cache as cache_module
from lint.checking.cache import FindingsCache
from lint.checking.files import FileChecker, Options
from lint.config import config
from lint.core import finding
from lint.core.finding import Finding
from lint.core.rule import Rule
from lint.sources.walk import Target
from tests.support.cached import TEXT, filled
from tests.support.command import ROOT


def test_what_was_put_is_found_under_any_name(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    filled(tmp_path, rules, found)
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode(), rules, path="a.txt") == found
    moved = cache.get(TEXT.encode(), rules, path="sub.d/b.txt")
    assert moved == tuple(msgspec.structs.replace(one, path="sub.d/b.txt") for one in found)
    cache.close()


def test_it_is_a_miss_when_anything_differs(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, rules, found)
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode() + b" ", rules, path="a.txt") is None
    assert cache.get(TEXT.encode(), rules[:1], path="a.txt") is None
    louder = tuple(msgspec.structs.replace(rule, message="other") for rule in rules)
    assert cache.get(TEXT.encode(), louder, path="a.txt") is None
    assert cache.get(TEXT.encode(), rules, path="a.html") is None  # where an entity is no defect
    cache.close()
    monkeypatch.setattr(cache_module, "_program", lambda: b"another version")
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode(), rules, path="a.txt") is None
    cache.close()


def test_the_same_bytes_as_a_page_and_as_a_text(tmp_path: Path) -> None:
    runner = FileChecker(Options(isolated=True, cache_folder=tmp_path / "cache"))
    results = []
    for name in ("a.txt", "a.html", "a.txt"):
        (tmp_path / name).write_text(TEXT)
        results.append(next(runner.check_all([Target(tmp_path / name, named=True)])).findings)
    assert results[0] == results[2]
    assert "encoding.html-entity" in {one.rule for one in results[0]}
    assert "encoding.html-entity" not in {one.rule for one in results[1]}


def test_nothing_is_a_finding_too(tmp_path: Path, rules: tuple[Rule, ...]) -> None:
    cache = FindingsCache(tmp_path)
    cache.put(b"clean", rules, (), path="a.txt")
    cache.flush()
    assert cache.get(b"clean", rules, path="a.txt") == ()
    cache.close()


def test_entries_are_written_in_batches(
    tmp_path: Path, rules: tuple[Rule, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "BUFFERED_ENTRIES", 3)
    writing, reading = FindingsCache(tmp_path), FindingsCache(tmp_path)
    for number, known in enumerate((None, None, ())):
        writing.put(b"%d" % number, rules, (), path="a.txt")
        assert reading.get(b"0", rules, path="a.txt") == known
    writing.close()
    reading.close()


def test_a_text_that_did_not_decode_does_not_end_the_caching(tmp_path: Path, rules: tuple[Rule, ...]) -> None:
    odd = finding.unreadable("\udcff", finding.Location("a.txt"))
    cache = FindingsCache(tmp_path)
    cache.put(b"odd", rules, [odd], path="a.txt")
    cache.put(b"plain", rules, (), path="a.txt")
    cache.flush()
    assert cache.get(b"odd", rules, path="a.txt") is None
    assert cache.get(b"plain", rules, path="a.txt") == ()
    cache.close()


def test_nothing_but_the_ray_engine_unpickles() -> None:
    """Ray moves objects between its own processes. What is read from files is data."""
    folder = ROOT / "lint"
    using = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if re.search(r"\b(?:c?[pP]ickle|shelve|marshal|dill|joblib|diskcache)\b", path.read_text(encoding="utf-8"))
    }
    assert {name for name in using if not name.startswith("engines/ray")} <= {"learning/learn.py", "run.py"}  # in words


def test_a_folder_that_cannot_be_used_is_a_run_without_a_cache(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    (tmp_path / "file").write_text("not a folder")
    cache = FindingsCache(tmp_path / "file")
    cache.put(TEXT.encode(), rules, found, path="a.txt")
    cache.flush()
    assert cache.get(TEXT.encode(), rules, path="a.txt") is None
    cache.close()
    assert (tmp_path / "file").read_text() == "not a folder"


def test_files_of_others_in_the_folder_are_left_alone(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    (tmp_path / "cache.db").write_text("somebody else's")
    filled(tmp_path, rules, found)
    assert (tmp_path / "cache.db").read_text() == "somebody else's"


def test_it_stays_below_its_size(tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]) -> None:
    limit = 1_000_000
    cache = FindingsCache(tmp_path, max_bytes=limit)
    for number in range(8_000):
        cache.put(b"%d" % number, rules, found, path="a.txt")
    cache.close()
    assert sum(path.stat().st_size for path in tmp_path.rglob("*.db*")) < 1.5 * limit
    cache = FindingsCache(tmp_path, max_bytes=limit)
    kept = [cache.get(b"%d" % number, rules, path="a.txt") is not None for number in range(8_000)]
    assert kept == sorted(kept)  # the oldest are gone
    assert 500 < sum(kept) < 7_500
    cache.close()


SHARING = """
import sys
from pathlib import Path
from lint.checking import cache
from lint.config import config
from lint.checking.cache import FindingsCache
cache._program = lambda: b""
rules = config.load(None, config.Selection(("structure.empty-document",))).rules_for(None)
cache = FindingsCache(Path("cache"))
for number in range(3000):
    data = b"%d" % (number % 2000)
    if cache.get(data, rules, path="a.txt") is None:
        cache.put(data, rules, (), path="a.txt")
assert cache.is_usable, "was given up"
cache.close()
"""


def test_several_processes_share_it(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    processes = [
        subprocess.Popen([sys.executable, "-c", SHARING], cwd=tmp_path, env=env, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    assert [(process.communicate(timeout=60)[1], process.returncode) for process in processes] == [(b"", 0)] * 4
    rules = config.load(None, config.Selection(("structure.empty-document",))).rules_for(None)
    cache = FindingsCache(tmp_path / "cache")
    assert all(cache.get(b"%d" % number, rules, path="a.txt") == () for number in range(2000))
    cache.close()
