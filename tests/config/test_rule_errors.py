"""What is wrong with a rule or a config is said in words for people: where, what was expected, what there is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lint.catalog.schema import rule_schema
from lint.config import ruleset, strict_yaml
from lint.core.errors import ConfigError
from lint.kinds import KINDS
from tests.support.command import contentlint

Write = Callable[[str, str], Path]

RULE = "kind: pattern\npatterns: [spam]\nseverity: error\nmessage: found\nwhy: because\nsource: us\n"


def problem(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        ruleset.load_rule(text, path="r.yaml", rule_id="a.b")
    return caught.value.what


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("error", "3", "severity: must be one of note, warning, error, not 3"),
        ("[spam]", "spam", 'patterns: must be a list, not "spam"'),
        ("[spam]", "[spam, 4]", "patterns.1: must be text, not 4"),
        ("[spam]", "{a: b}", "patterns: must be a list, not a mapping"),
        ("[spam]", "[spam]\nmax-words: 1.5", "max-words: must be a whole number or null, not 1.5"),
        ("[spam]", "[spam]\nscope: para", 'scope: "para" is not one of '),
        ("found", "'{txt}'", 'message: unknown field "{txt}" (did you mean "text"?); there are: value, limit, '),
        ("found", "'{value:99}'", 'message: the format of "{value}" must be as simple as ".2f" or "n line"'),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_in_words(old: str, new: str, says: str) -> None:
    assert problem(RULE.replace(old, new, 1)).startswith(says)


def test_an_unknown_kind_lists_the_kinds() -> None:
    assert problem(RULE.replace("kind: pattern", "kind: patern")) == (
        f'unknown kind "patern" (did you mean "pattern"?); kinds are {", ".join(KINDS)}'
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("error", "S3CRET", "not valid: must be one of note, warning, error"),
        ("[spam]", "S3CRET", "not valid: must be a list"),
        ("[spam]", "[spam]\nscope: S3CRET", "not valid: must be one of line, span"),
        ("kind: pattern", "kind: S3CRET", f"unknown kind: kinds are {', '.join(KINDS)}"),
        ("why: because", "whi: S3CRET", 'the key "why" is missing'),
        ("found", "'{S3CRET}'", "not valid: the fields of this kind are value, limit, text, line_count"),
        ("[spam]", "['S3CRET(']", "bad pattern"),
        ("[spam]", "[spam]\nmax-words: {S3CRET: 1}", "not valid: must be a whole number or null"),
        ("[spam]", "[spam]\nS3CRET: 1", "unknown key"),
    ],
)
def test_of_a_strangers_rule_only_what_was_expected_is_shown(old: str, new: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        ruleset.load_rule(RULE.replace(old, new, 1), path="r.yaml", rule_id="a.b")
    shown = caught.value.without_content()
    assert shown.what == f"{says} (with --config, errors quote such files)"
    assert "S3CRET" not in f"{shown}{shown.quote}"


@pytest.mark.parametrize("stray", ["stray.yaml", "own/deeper/stray.yml"])
def test_a_stray_rule_file_is_an_error(write: Write, tmp_path: Path, stray: str) -> None:
    write("rules/own/a.yaml", RULE)
    write(f"rules/{stray}", RULE)
    done = contentlint("test", "rules", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        f"contentlint: rules/{stray}: is not in the folder of a family: rules are files named <family>/<rule>.yaml\n"
    )


def test_other_files_beside_rules_are_none_of_our_business(write: Write, tmp_path: Path) -> None:
    write("rules/own/a.yaml", RULE)
    for name in (
        "rules/README.md",
        "rules/.hidden.yaml",
        "rules/own/notes.txt",
        "rules/.git/a.yaml",
        "rules/own/data/a.csv",
    ):
        write(name, RULE)
    assert list(ruleset.load_folder(tmp_path / "rules")) == ["own.a"]


def test_the_schema_comes_with_a_broken_rule_folder_too(write: Write, tmp_path: Path) -> None:
    write("rules/own/a.yaml", RULE.replace("pattern", "patern", 1))
    write(".contentlint.yaml", "rule-folders: [rules]\nrules:\n  own.a: error\n")
    done = contentlint("schema", cwd=tmp_path)
    assert done.returncode == 0
    assert "structure.stitched-article" in json.loads(done.stdout)["$defs"]["Rules"]["properties"]
    assert "a.yaml:1: unknown kind" in done.stderr


@pytest.fixture(scope="module")
def rules() -> jsonschema.protocols.Validator:
    schema = rule_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_schema_of_rules_accepts_ours(rules: jsonschema.protocols.Validator) -> None:
    paths = ruleset.rule_files(ruleset.shipped_folder()).values()
    for path in paths:
        rules.validate(strict_yaml.mapping(strict_yaml.read(path), str(path)))


@pytest.mark.parametrize(
    ("key", "value"),
    [("kind", "patern"), ("severity", "eror"), ("patterns", "spam"), ("pattern", ["a"]), ("why", None)],
)
def test_the_schema_of_rules_refuses_what_we_refuse(
    rules: jsonschema.protocols.Validator, key: str, value: Any
) -> None:
    data = strict_yaml.mapping(RULE, "r.yaml")
    assert rules.is_valid(data)
    assert not rules.is_valid({**data, key: value})


def test_the_schema_of_rules_is_printed(tmp_path: Path) -> None:
    shown = json.loads(contentlint("schema", "--rule", cwd=tmp_path).stdout)
    assert shown["title"] == "A rule of contentlint"
    assert len(shown["oneOf"]) == len(KINDS)


def test_init_names_the_schema_for_editors(tmp_path: Path) -> None:
    contentlint("init", cwd=tmp_path)
    first, *_ = (tmp_path / ".contentlint.yaml").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"# yaml-language-server: \$schema=\S+", first)
    assert first.rpartition("=")[2] in (tmp_path / ".contentlint.yaml").read_text(encoding="utf-8").partition("\n")[2]
