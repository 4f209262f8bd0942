"""The rules and presets that come along are read without YAML, and are what their YAML says."""

from __future__ import annotations

import zlib
from pathlib import Path

import msgspec
import pytest

from lint import ruleset, shipped, strict_yaml
from lint.signals import regex

FILES = sorted(shipped.folder().glob("*/*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_what_was_read_before_is_what_the_file_says(path: Path) -> None:
    text = strict_yaml.read(path)
    found = shipped.values(path, text)
    assert found == strict_yaml.mapping(text, str(path)), "run `python -m lint.catalog`"
    assert found is not None
    assert list(found) == list(strict_yaml.mapping(text, str(path)))


def test_a_file_that_has_changed_is_read_anew() -> None:
    path = FILES[0]
    text = strict_yaml.read(path)
    assert shipped.values(path, text + "\n") is None
    assert shipped.values(path, text.replace("e", "f", 1)) is None


def test_a_file_elsewhere_is_not_a_shipped_one(tmp_path: Path) -> None:
    path = FILES[0]
    assert shipped.values(tmp_path / path.parent.name / path.name, strict_yaml.read(path)) is None


def test_the_store_holds_any_plain_value() -> None:
    value = {"a": [1, -2.5, True, None, "é\u2028"], "b": {"c": 2**63 - 1}}
    written = msgspec.json.decode(shipped.encoded({"x/y.yaml": ("é", value)}))
    assert written == {"x/y.yaml": [2, zlib.crc32("é".encode()), value]}


def test_every_shipped_pattern_was_looked_through_before() -> None:
    for rule_id, rule in ruleset.load_folder(shipped.folder()).items():
        engines = [value for value in vars(rule.params).values() if isinstance(value, regex.Engine)]
        for engine in engines:
            fresh = regex.Engine(
                engine.written,
                words=engine.words,
                ignore_case=engine.ignore_case,
                match=engine.match,
                scope=engine.scope,
            )
            assert fresh.has_clues is not None, f"{rule_id}: run `python -m lint.catalog`"
            assert not fresh.is_compiled, rule_id
