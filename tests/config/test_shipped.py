"""The rules and presets that come along are read without YAML, and are what their YAML says."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from generate import encoded_rules, engine_keys

from lint.config import ruleset, shipped, strict_yaml
from lint.signals import regex

FILES = sorted(shipped.shipped_folder().glob("*/*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_what_was_read_before_is_what_the_file_says(path: Path) -> None:
    text = strict_yaml.read(path)
    known = shipped.values(path)
    assert known, "run `python bench/generate.py`"
    found = {key: value for part in known[:2] for key, value in msgspec.json.decode(part).items()}
    assert found == strict_yaml.mapping(text, str(path))
    assert sorted(found) == sorted(strict_yaml.mapping(text, str(path)))


def test_a_shipped_rule_is_the_one_that_its_file_says() -> None:
    known = ruleset.load_folder(shipped.shipped_folder())
    for rule_id, path in ruleset.rule_files(shipped.shipped_folder()).items():
        assert known[rule_id] == ruleset.load_rule(strict_yaml.read(path), path=str(path), rule_id=rule_id)


def test_the_stored_keys_are_those_of_the_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    files = ruleset.rule_files(shipped.shipped_folder())
    computed = {
        rule_id: engine_keys(ruleset.load_rule(strict_yaml.read(path), path=str(path), rule_id=rule_id).params)
        for rule_id, path in files.items()
    }
    ruleset._load_file.cache_clear()
    monkeypatch.setattr(regex.Engine, "_key", lambda _: pytest.fail("a key was computed"))
    stored = ruleset.load_folder(shipped.shipped_folder())
    assert {rule_id: engine_keys(rule.params) for rule_id, rule in stored.items()} == computed


def test_a_file_that_has_changed_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = shutil.copytree(shipped.shipped_folder(), tmp_path / "rules")
    monkeypatch.setattr(shipped, "shipped_folder", lambda: rules)
    path = rules / FILES[0].relative_to(FILES[0].parents[1])
    text = path.read_text(encoding="utf-8")
    assert shipped.values(path)
    for changed in (text + "\n", text.replace("e", "f", 1)):
        path.write_text(changed, encoding="utf-8")
        assert shipped.values(path) is None


def test_the_files_of_an_installed_package_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "shipped_folder", lambda: tmp_path)
    monkeypatch.setattr(shipped, "_INSTALLED", tmp_path)
    assert shipped.values(tmp_path / FILES[0].parent.name / FILES[0].name)


def test_a_file_elsewhere_is_not_a_shipped_one(tmp_path: Path) -> None:
    assert shipped.values(tmp_path / FILES[0].parent.name / FILES[0].name) is None


def test_the_store_holds_any_plain_value() -> None:
    value = {"a": [1, -2.5, True, None, "é\u2028"], "b": {"c": 2**63 - 1}}
    written = msgspec.json.decode(encoded_rules({"x/y.yaml": ("é", [value])}))
    assert written == {"x/y.yaml": [2, zlib.crc32("é".encode()), [value]]}


def test_a_pattern_with_length_and_crc_of_a_shipped_one_is_checked_when_it_is_read() -> None:
    """A stranger can make one: of 40 letters each may be one of two, and some choice gives any CRC-32."""
    params = ruleset.load_folder(shipped.shipped_folder())["boilerplate.photo-credit"].params
    ours = next(value for value in vars(params).values() if isinstance(value, regex.Engine) and value.has_clues)
    wanted = _content(ours, ours.written)
    frame = len(_content(ours, ("(", "x"))) - 1
    pattern = _with_crc(len(wanted) - frame, zlib.crc32(wanted), lambda text: _content(ours, ("(", text)))
    forged = _content(ours, ("(", pattern))
    assert (len(forged), zlib.crc32(forged)) == (len(wanted), zlib.crc32(wanted))
    with pytest.raises(ValueError, match="bad pattern"):
        regex.Engine(("(", pattern), words=ours.words, ignore_case=ours.ignore_case, match=ours.match, scope=ours.scope)


def _content(engine: regex.Engine, written: tuple[str, ...]) -> bytes:
    """What the key of an engine is made of."""
    return msgspec.json.encode((written, engine.words, engine.ignore_case, engine.match, engine.scope))


def _with_crc(length: int, wanted: int, content: Callable[[str], bytes]) -> str:
    """A text of the letters a and b, of a length, with which the content has the CRC-32."""
    plain = "a" * length
    start = zlib.crc32(content(plain))
    # What a b in the place of an a changes does not depend on the others: 32 equations over 40 unknowns.
    rows: list[tuple[int, int]] = []
    for place in range(40):
        change, places = zlib.crc32(content(f"{plain[:place]}b{plain[place + 1 :]}")) ^ start, 1 << place
        for known, of in rows:
            if change ^ known < change:
                change, places = change ^ known, places ^ of
        if change:
            rows = sorted([*rows, (change, places)], reverse=True)
    left, chosen = wanted ^ start, 0
    for known, of in rows:
        if left ^ known < left:
            left, chosen = left ^ known, chosen ^ of
    assert not left
    return "".join("b" if chosen >> place & 1 else "a" for place in range(length))


def test_every_shipped_pattern_was_looked_through_before(compilations: list[str]) -> None:
    for rule_id, rule in ruleset.load_folder(shipped.shipped_folder()).items():
        engines = [value for value in vars(rule.params).values() if isinstance(value, regex.Engine)]
        for engine in engines:
            compilations.clear()
            fresh = regex.Engine(
                engine.written,
                words=engine.words,
                ignore_case=engine.ignore_case,
                match=engine.match,
                scope=engine.scope,
            )
            assert fresh.has_clues is not None, f"{rule_id}: run `python bench/generate.py`"
            assert not compilations, rule_id
