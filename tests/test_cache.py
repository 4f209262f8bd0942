"""The cache: what is a hit, what is only a miss, and that several processes may share it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from lint import cache as cache_module
from lint import config, finding
from lint.cache import FindingsCache
from lint.document import Document
from lint.finding import Finding
from lint.linter import lint
from lint.run import Options, Runner
from lint.sources.walk import Target
from lint.types import Rule

TEXT = "An &eacute;nd.\n"
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return config.load(None, config.Selection(("encoding.html-entity", "structure.empty-document"))).rules_for(None)


@pytest.fixture(scope="module")
def found(rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    findings = finding.findings(lint(Document(TEXT), rules), path="a.txt")
    assert findings
    return findings


@pytest.fixture(autouse=True)
def _one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program does not change while it is tested, even if its files do."""
    monkeypatch.setattr(cache_module, "_program", lambda: b"")


def _filled(folder: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]) -> None:
    cache = FindingsCache(folder)
    cache.put(TEXT.encode(), rules, found, path="a.txt")
    cache.close()


def test_what_was_put_is_found_under_any_name(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    _filled(tmp_path, rules, found)
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode(), rules, path="a.txt") == found
    moved = cache.get(TEXT.encode(), rules, path="sub.d/b.txt")
    assert moved == tuple(msgspec.structs.replace(one, path="sub.d/b.txt") for one in found)
    cache.close()


def test_it_is_a_miss_when_anything_differs(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(tmp_path, rules, found)
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
    runner = Runner(Options(isolated=True, cache_folder=tmp_path / "cache"))
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
    odd = finding.unreadable("\udcff", path="a.txt")
    cache = FindingsCache(tmp_path)
    cache.put(b"odd", rules, [odd], path="a.txt")
    cache.put(b"plain", rules, (), path="a.txt")
    cache.flush()
    assert cache.get(b"odd", rules, path="a.txt") is None
    assert cache.get(b"plain", rules, path="a.txt") == ()
    cache.close()


def _rubbish(data: bytes) -> bytes:
    return b"rubbish" * 1000


def _zeros(data: bytes) -> bytes:
    return bytes(len(data))


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _holes(data: bytes) -> bytes:
    return data[:4096] + bytes(len(data) - 4096) if len(data) > 4096 else data


@pytest.mark.parametrize("damage", [_rubbish, _zeros, _half, _holes])
def test_a_damaged_database_is_a_miss_and_soon_a_new_one(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...], damage: Callable[[bytes], bytes]
) -> None:
    _filled(tmp_path, rules, found)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(damage(path.read_bytes()))
    for _ in range(2):  # the first may only notice
        _filled(tmp_path, rules, found)
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode(), rules, path="a.txt") == found
    cache.close()


@pytest.mark.parametrize("value", [b"\xc1", b"", b"\x91\xc0", "text", 7])
def test_a_damaged_entry_is_a_miss(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...], value: object
) -> None:
    _filled(tmp_path, rules, found)
    cache = FindingsCache(tmp_path)
    cache._disk.set(cache._key(TEXT.encode(), rules, "a.txt"), value)
    assert cache.get(TEXT.encode(), rules, path="a.txt") is None
    cache.put(TEXT.encode(), rules, found, path="a.txt")
    cache.flush()
    assert cache.get(TEXT.encode(), rules, path="a.txt") == found
    cache.close()


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
    _filled(tmp_path, rules, found)
    assert (tmp_path / "cache.db").read_text() == "somebody else's"


def test_it_stays_below_its_size(tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]) -> None:
    limit = 1_000_000
    cache = FindingsCache(tmp_path, max_bytes=limit)
    for number in range(8_000):
        cache.put(b"%d" % number, rules, found, path="a.txt")
    cache.close()
    cache = FindingsCache(tmp_path, max_bytes=limit)
    assert cache._disk.volume() < 1.5 * limit
    kept = [cache.get(b"%d" % number, rules, path="a.txt") is not None for number in range(8_000)]
    assert kept == sorted(kept)  # the oldest are gone
    assert 500 < sum(kept) < 7_500
    cache.close()


SHARING = """
import sys
from pathlib import Path
from lint import cache, config
from lint.cache import FindingsCache
cache._program = lambda: b""
rules = config.load(None, config.Selection(("structure.empty-document",))).rules_for(None)
cache = FindingsCache(Path("cache"))
for number in range(3000):
    data = b"%d" % (number % 2000)
    if cache.get(data, rules, path="a.txt") is None:
        cache.put(data, rules, (), path="a.txt")
assert cache._disk is not None, "was given up"
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
