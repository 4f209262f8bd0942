"""A damaged cache: whatever is in it is a miss, and never another finding."""

from __future__ import annotations

import random
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checking import cache as findings_cache
from lint.checking.cache import FindingsCache
from lint.core import finding
from lint.core.finding import Finding
from lint.core.rule import Rule
from tests.support.cached import TEXT, database_of, filled


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
    filled(tmp_path, rules, found)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(damage(path.read_bytes()))
    for _ in range(2):  # the first may only notice
        filled(tmp_path, rules, found)
    cache = FindingsCache(tmp_path)
    assert cache.get(TEXT.encode(), rules, path="a.txt") == found
    cache.close()


@pytest.mark.parametrize("value", [b"\xc1", b"", b"\x91\xc0", "text", 7])
def test_a_damaged_entry_is_a_miss(
    tmp_path: Path, rules: tuple[Rule, ...], found: tuple[Finding, ...], value: object
) -> None:
    filled(tmp_path, rules, found)
    with database_of(tmp_path) as database:
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
    with database_of(tmp_path) as database:
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


def test_a_damaged_key_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: tuple[Rule, ...]) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    file = tmp_path / "state" / "contentlint" / "key"
    filled(tmp_path / "cache", rules, ())
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


def test_a_database_that_another_process_holds_is_a_miss_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: tuple[Rule, ...], found: tuple[Finding, ...]
) -> None:
    filled(tmp_path, rules, found)
    monkeypatch.setattr(findings_cache, "BUSY_S", 0.05)
    (file,) = tmp_path.glob("*/findings.db")
    before = file.stat().st_ino
    with database_of(tmp_path) as other:
        other.execute("BEGIN IMMEDIATE")
        cache = FindingsCache(tmp_path)
        cache.put(b"another text", rules, found, path="b.txt")
        cache.close()
    assert file.stat().st_ino == before
    assert FindingsCache(tmp_path).get(TEXT.encode(), rules, path="a.txt") == found
