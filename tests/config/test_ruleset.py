from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config import ruleset
from lint.core.errors import ConfigError
from lint.core.types import Severity
from tests.conftest import PATTERN_RULE

Write = Callable[[str, str], Path]
RULE = PATTERN_RULE.format(word="spam")


def refused(text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        ruleset.load_rule(text, path="own/r.yaml", rule_id="own.r")
    assert caught.value.path == "own/r.yaml"
    return caught.value


def test_a_rule_file_is_a_rule() -> None:
    rule = ruleset.load_rule(RULE, path="own/r.yaml", rule_id="own.r")
    assert (rule.id, rule.kind, rule.severity, rule.why) == ("own.r", "pattern", Severity.WARNING, "A test needs it.")
    assert rule.params.patterns == ("spam",)
    assert [example.fail for example in rule.examples] == [None, "a spam b"]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("kind: pattern\n", "", 1, 'the key "kind" is missing'),
        ("kind: pattern", "kind: patern", 1, 'unknown kind "patern" (did you mean "pattern"?)'),
        ("kind: pattern", "kind: [pattern]", 1, "kind: must be text, not a list"),
        ("why: A test needs it.", "why: ''", 6, "why: must not be empty"),
        ("source: this test\n", "", 1, 'the key "source" is missing'),
        ("severity: warning", "severity: fatal", 4, 'severity: "fatal" is not one of note, warning, error'),
        (
            "severity: warning",
            "severty: warning\nseverity: warning",
            4,
            'unknown key "severty" (did you mean "severity"?)',
        ),
        (
            "severity: warning",
            "severity: warning\nmax-word: 3",
            5,
            'unknown key "max-word" (did you mean "max-words"?)',
        ),
        (
            "severity: warning",
            "severity: warning\nmax-words: many",
            5,
            'max-words: must be a whole number or null, not "many"',
        ),
        ("severity: warning", "severity: warning\nmax-words: 0", 5, "max-words: must be at least 1, not 0"),
        (
            "severity: warning",
            "severity: warning\nmatch: anywere",
            5,
            'match: "anywere" is not one of anywhere, start, whole (did you mean "anywhere"?)',
        ),
        ("severity: warning", "severity: warning\nwithin-lines: 3", 1, "belong together"),
        ("'spam'", "'spam'\n  - 'a(\\w'", 4, "missing )"),
        ("patterns:\n  - 'spam'", "patterns: []", 2, "patterns: must not be empty"),
        ("{text}", "{txt}", 5, 'unknown field "{txt}" (did you mean "text"?)'),
        ("{text}", "{text.__class__}", 5, 'unknown field "{text.__class__}"'),
        ("{text}", "{}", 5, 'unknown field "{}"'),
        ("{text}", "{value:999999999}", 5, "must be as simple as"),
        ("{text}", "{value:{limit}}", 5, "must be as simple as"),
        ("{text}", "{text", 5, "expected '}' before end of string"),
        (
            "  - pass:",
            "  - passes:",
            9,
            'unknown key "passes" (did you mean "pass"?)',
        ),
        ("  - fail: a spam b", "  - fail: a spam b\n    at: one", 11, "examples.1.at"),
    ],
)
def test_errors_name_file_line_and_key(old: str, new: str, line: int, said: str) -> None:
    assert old in RULE
    error = refused(RULE.replace(old, new))
    assert said in error.what
    assert error.line == line
    assert str(error).startswith(f"own/r.yaml:{line}: ")


def test_a_folder_is_read_in_order_of_id(add_rule: Write, tmp_path: Path) -> None:
    for name in (
        "b/two.yaml",
        "a/one.yml",
        "b/one.yaml",
        "presets/x.yaml",
        ".git/x.yaml",
    ):
        add_rule(name, "spam")
    assert list(ruleset.load_folder(tmp_path)) == ["a.one", "b.one", "b.two"]


@pytest.mark.parametrize(
    "name", ["a/One.yaml", "A/one.yaml", "a/one.two.yaml", "a/one_two.yaml", "a/-one.yaml", "a/é.yaml"]
)
def test_misnamed_rule_files_are_refused(add_rule: Write, tmp_path: Path, name: str) -> None:
    path = add_rule(name, "spam")
    with pytest.raises(ConfigError, match="is not a valid rule id") as caught:
        ruleset.rule_files(tmp_path)
    assert caught.value.path == str(path)


def test_the_same_rule_twice_is_refused(add_rule: Write, tmp_path: Path) -> None:
    add_rule("a/one.yml", "spam")
    add_rule("a/one.yaml", "spam")
    with pytest.raises(ConfigError, match=r"one\.yml: is the same rule as one\.yaml: a\.one"):
        ruleset.rule_files(tmp_path)


def test_folders_without_rules_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="holds no rule"):
        ruleset.load_folder(tmp_path)
    with pytest.raises(ConfigError, match="is not a folder of rules"):
        ruleset.load_folder(tmp_path / "none")


def test_links_out_of_the_folder_are_not_followed(add_rule: Write, tmp_path: Path) -> None:
    outside = add_rule("outside/a/secret.yaml", "spam")
    add_rule("own/a/one.yaml", "spam")
    (tmp_path / "own/a/linked.yaml").symlink_to(outside)
    (tmp_path / "own/b").symlink_to(outside.parent)
    assert list(ruleset.load_folder(tmp_path / "own")) == ["a.one"]


def test_a_rule_is_read_when_it_is_asked_for(write: Write, add_rule: Write, tmp_path: Path) -> None:
    add_rule("a/good.yaml", "spam")
    write("a/bad.yaml", "kind: [")
    rules = ruleset.Rules(ruleset.rule_files(tmp_path))
    assert list(rules) == ["a.bad", "a.good"]
    assert rules["a.good"] is rules["a.good"]
    assert "a.bad" in rules
    assert "a.none" not in rules
    with pytest.raises(ConfigError, match=r"bad\.yaml"):
        rules["a.bad"]
    with pytest.raises(KeyError):
        rules["a.none"]
    with pytest.raises(ConfigError, match=r"bad\.yaml"):
        ruleset.load_folder(tmp_path)
