"""A cache is only believed when it is this user's own."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from lint.checking.cache import FindingsCache
from lint.core.finding import Finding
from lint.core.rule import Rule
from tests.support.cached import TEXT, database_of, filled


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
    filled(tmp_path, rules, found)
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
        filled(tmp_path / "theirs", rules, found)
    filled(tmp_path / "ours", rules, ())
    (theirs,), (ours,) = (tuple((tmp_path / name).glob("*/findings.db")) for name in ("theirs", "ours"))
    assert theirs.parent.name != ours.parent.name
    shutil.copy(theirs, ours)
    cache = FindingsCache(tmp_path / "ours")
    assert cache.is_usable
    assert cache.get(TEXT.encode(), rules, path="a.txt") is None
    cache.close()


def test_a_database_with_more_in_it_than_entries_is_not_used(tmp_path: Path, rules: tuple[Rule, ...]) -> None:
    filled(tmp_path, rules, ())
    with database_of(tmp_path) as database:
        database.execute("CREATE TRIGGER more AFTER INSERT ON entries BEGIN DELETE FROM entries; END")
    filled(tmp_path, rules, ())
    with database_of(tmp_path) as database:
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
