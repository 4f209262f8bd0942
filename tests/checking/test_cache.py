"""The cache: what is a hit, what is only a miss, and that several processes may share it."""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from lint.checking import cache as cache_module
from lint.checking.cache import FindingsCache
from lint.checking.files import FileChecker
from lint.checking.options import Options
from lint.config import config
from lint.core import finding
from lint.core.document import Document
from lint.core.finding import Finding
from lint.core.linter import lint
from lint.core.types import Rule
from lint.sources.walk import Target
from tests.support.command import ROOT

TEXT = "An &eacute;nd.\n"


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return config.load(None, config.Selection(("encoding.html-entity", "structure.empty-document"))).rules_for(None)


@pytest.fixture(scope="module")
def found(rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    findings = finding.findings(lint(Document(TEXT), rules), finding.Location("a.txt"))
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
    with _database(tmp_path) as database:
        database.execute("UPDATE entries SET value = ?", (value,))
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode(), rules, path="a.txt") is None
    cache.put(TEXT.encode(), rules, found, path="a.txt")
    cache.flush()
    assert cache.get(TEXT.encode(), rules, path="a.txt") == found
    cache.close()


def test_an_entry_under_the_key_of_another_is_a_miss(tmp_path: Path, rules: tuple[Rule, ...]) -> None:
    cache = FindingsCache(tmp_path)
    cache.put(b"one", rules, (), path="a.txt")
    cache.put(b"two", rules, [finding.unreadable("two", finding.Location("a.txt"))], path="a.txt")
    cache.close()
    with _database(tmp_path) as database:
        database.execute("UPDATE entries SET value = (SELECT value FROM entries WHERE id = 2) WHERE id = 1")
    cache = FindingsCache(tmp_path)
    assert [cache.get(text, rules, path="a.txt") is None for text in (b"one", b"two")] == [True, False]
    cache.close()


DAMAGES = 1_500


def test_whatever_is_damaged_is_a_miss_and_never_other_findings(tmp_path: Path, rules: tuple[Rule, ...]) -> None:
    texts = [b"%d" % number for number in range(60)]
    wanted = {text: (finding.unreadable(f"words about {text!r}" * 9, finding.Location("a.txt")),) for text in texts}
    cache = FindingsCache(tmp_path)
    for text in texts:
        cache.put(text, rules, wanted[text], path="a.txt")
    cache.close()
    (file,) = tmp_path.glob("*/findings.db")
    whole, chance = file.read_bytes(), random.Random(11)
    damaged_count = hit_count = 0
    for _ in range(DAMAGES):
        file.write_bytes(_damaged(whole, chance))
        cache = FindingsCache(tmp_path)
        results = {text: cache.get(text, rules, path="a.txt") for text in texts}
        cache.close()
        assert all(results[text] in (None, wanted[text]) for text in texts)
        hit_count += sum(result is not None for result in results.values())
        damaged_count += any(result is None for result in results.values())
    assert hit_count > DAMAGES  # most damages are to one entry
    assert damaged_count > DAMAGES / 3


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few changed, a stretch overwritten, moved or gone, or cut off."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 8, 100, 4096)))
    kind = chance.randrange(6)
    if kind == 0:
        return data[:start] + bytes((data[start] ^ (1 << chance.randrange(8)),)) + data[start + 1 :]
    if kind == 1:
        return data[:start] + chance.randbytes(end - start) + data[end:]
    if kind == 2:
        return data[:start] + bytes(end - start) + data[end:]
    if kind == 3:
        other = chance.randrange(len(data))
        return (data[:start] + data[other : other + end - start] + data[end:])[: len(data)]
    return data[:start] + data[end:] if kind == 4 else data[:start]


@contextlib.contextmanager
def _database(folder: Path) -> Iterator[sqlite3.Connection]:
    (file,) = folder.glob("*/findings.db")
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        yield database


def test_its_folder_and_files_are_for_their_owner_alone(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    cache = FindingsCache(tmp_path / "cache")
    cache.put(TEXT.encode(), rules, found, path="a.txt")
    cache.flush()
    (folder,) = (tmp_path / "cache").iterdir()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.glob("findings*"))}
    assert modes == {folder.name: 0o700, **dict.fromkeys(("findings.db", "findings.db-wal", "findings.db-shm"), 0o600)}
    cache.close()


def test_a_cache_that_others_may_read_or_that_is_a_link_is_not_used(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    _filled(tmp_path, rules, found)
    (folder,) = tmp_path.iterdir()
    folder.chmod(0o755)  # as git leaves it
    assert not FindingsCache(tmp_path).is_usable
    folder.chmod(0o700)
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    assert not FindingsCache(tmp_path).is_usable


def test_a_cache_of_another_user_is_a_miss(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that was copied with a tree: not even under the name that this user's own would have."""
    with monkeypatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path / "state of another"))
        _filled(tmp_path / "theirs", rules, found)
    _filled(tmp_path / "ours", rules, ())
    (theirs,), (ours,) = (tuple((tmp_path / name).glob("*/findings.db")) for name in ("theirs", "ours"))
    assert theirs.parent.name != ours.parent.name
    shutil.copy(theirs, ours)
    cache = FindingsCache(tmp_path / "ours")
    assert cache.is_usable
    assert cache.get(TEXT.encode(), rules, path="a.txt") is None
    cache.close()


def test_a_database_with_more_in_it_than_entries_is_not_used(tmp_path: Path, rules: tuple[Rule, ...]) -> None:
    _filled(tmp_path, rules, ())
    with _database(tmp_path) as database:
        database.execute("CREATE TRIGGER more AFTER INSERT ON entries BEGIN DELETE FROM entries; END")
    _filled(tmp_path, rules, ())
    with _database(tmp_path) as database:
        assert database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall() == []


def test_without_a_place_for_the_key_there_is_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: tuple[Rule, ...]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    cache = FindingsCache(tmp_path / "cache")
    assert not cache.is_usable
    cache.put(b"", rules, (), path="a.txt")
    assert cache.get(b"", rules, path="a.txt") is None
    cache.close()


def test_a_damaged_key_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: tuple[Rule, ...]) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    file = tmp_path / "state" / "contentlint" / "key"
    _filled(tmp_path / "cache", rules, ())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    for data, mode in ((b"short", 0o600), (file.read_bytes() + b"x", 0o600), (file.read_bytes(), 0o644)):
        file.write_bytes(data)
        file.chmod(mode)
        cache = FindingsCache(tmp_path / "cache")
        assert cache.is_usable
        assert file.read_bytes() != data
        cache.close()
    assert [path.name for path in file.parent.iterdir()] == ["key"]


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
    _filled(tmp_path, rules, found)
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
