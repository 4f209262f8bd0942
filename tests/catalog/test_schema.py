from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lint import data
from lint.catalog.schema import config_schema
from lint.config import config, ruleset, strict_yaml
from lint.core.errors import ConfigError

STARTER_KEYS = {
    "extends",
    "select",
    "ignore",
    "rules",
    "overrides",
    "exclude",
    "fail-on",
    "edit-budget",
    "ledger-keep-days",
    "rule-folders",
}


@pytest.fixture(scope="module")
def validator() -> jsonschema.protocols.Validator:
    """Of the schema of a config that knows the shipped rules."""
    schema = config_schema(_known().values(), config.presets())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _known() -> Mapping[str, Any]:
    return ruleset.load_folder(ruleset.shipped_folder())


def test_presets_and_the_starter_are_valid(validator: jsonschema.protocols.Validator) -> None:
    for path in (ruleset.shipped_folder() / "presets").glob("*.yaml"):
        validator.validate(strict_yaml.mapping(strict_yaml.read(path), str(path)))
    commented = data.read_text("starter.yaml").replace("# `", "#: `").replace("\n# ", "\n").replace("\n#   ", "\n  ")
    uncommented = "\n".join(line for line in commented.splitlines() if line[:1] in (" ", "#") or _is_key(line))
    found = strict_yaml.mapping(uncommented, "starter")
    assert STARTER_KEYS - {"ignore"} <= set(found)
    validator.validate(found)


def _is_key(line: str) -> bool:
    return line.split(":")[0] in STARTER_KEYS


CASES = [
    ("", True),
    ("extends: default\n", True),
    ("extends: [default]\n", True),
    ("extends: []\n", True),
    ("extends:\n", True),
    ("extends: 3\n", False),
    ("extends: {a: b}\n", False),
    ("select: [structure]\n", True),
    ("select: structure\n", False),
    ("select: [3]\n", False),
    ("select:\n", True),
    ("ignore: [all]\n", True),
    ("ignore:\n", False),
    ("selct: []\n", False),
    ("rules: {}\n", True),
    ("rules: []\n", False),
    ("rules: {no.such-rule: note}\n", False),
    ("rules: {structure.empty-document: note}\n", True),
    ("rules: {structure.empty-document: 'off'}\n", True),
    ("rules: {structure.empty-document: off}\n", True),
    ("rules: {structure.empty-document: false}\n", False),
    ("rules: {structure.empty-document: fatal}\n", False),
    ("rules: {structure.empty-document: }\n", False),
    ("rules: {structure.empty-document: [note]}\n", False),
    ("rules: {structure.empty-document: {}}\n", True),
    ("rules: {structure.empty-document: {severity: off}}\n", True),
    ("rules: {structure.empty-document: {severity: note, min-words: 3}}\n", True),
    ("rules: {structure.empty-document: {severity: loud}}\n", False),
    ("rules: {structure.empty-document: {severity: }}\n", False),
    ("rules: {structure.empty-document: {min-words: -1}}\n", False),
    ("rules: {structure.empty-document: {min-words: many}}\n", False),
    ("rules: {structure.empty-document: {min-words: 2.5}}\n", False),
    ("rules: {structure.empty-document: {min-words: true}}\n", False),
    ("rules: {structure.empty-document: {min_words: 3}}\n", False),
    ("rules: {boilerplate.related-link: {max-words: 9}}\n", True),
    ("rules: {boilerplate.related-link: {max-words: }}\n", True),
    ("rules: {boilerplate.photo-credit: {patterns: [a]}}\n", True),
    ("rules: {boilerplate.related-link: {patterns: []}}\n", False),
    ("rules: {boilerplate.related-link: {patterns: a}}\n", False),
    ("rules: {boilerplate.related-link: {match: nowhere}}\n", False),
    ("rules: {boilerplate.related-link: {ignore-case: 1}}\n", False),
    ("rules: {boilerplate.related-link: {applicability: display}}\n", True),
    ("overrides: []\n", True),
    ("overrides: [{paths: [a]}]\n", True),
    ("overrides: [{paths: [a], select: [structure], rules: {structure.empty-document: off}}]\n", True),
    ("overrides: [{paths: [a], rules: {structure.empty-document: fatal}}]\n", False),
    ("overrides: [{ignore: [structure]}]\n", False),
    ("overrides: [{paths: a}]\n", False),
    ("overrides: [{paths: [a], exclude: [b]}]\n", False),
    ("exclude: ['*.md']\n", True),
    ("exclude: '*.md'\n", False),
    ("fail-on: note\n", True),
    ("fail-on: never\n", False),
    ("fail-on:\n", True),
    ("edit-budget: 0.5\n", True),
    ("edit-budget: 1\n", True),
    ("edit-budget: 1.1\n", False),
    ("edit-budget: half\n", False),
    ("ledger-keep-days: 30\n", True),
    ("ledger-keep-days: 0\n", False),
    ("ledger-keep-days: 1.5\n", False),
    ("fail_on: note\n", False),
    ("rule-folders: []\n", True),
    ("rule-folders: rules\n", False),
]


@pytest.mark.parametrize(("text", "good"), CASES)
def test_schema_and_decoder_agree(
    validator: jsonschema.protocols.Validator, write: Callable[[str, str], Path], text: str, good: bool
) -> None:
    path = write("t.yaml", text if "extends" in text else f"extends: []\n{text}")
    assert validator.is_valid(strict_yaml.mapping(path.read_text(), "t.yaml")) is good
    try:
        config.load(path)
        accepted = True
    except ConfigError:
        accepted = False
    assert accepted is good


def test_no_parameter_is_required_and_kinds_do_not_clash(validator: jsonschema.protocols.Validator) -> None:
    definitions = validator.schema["$defs"]  # type: ignore[index]
    for rule in _known().values():
        entry = definitions[f"{rule.kind}.{type(rule.params).__name__}"]
        assert "required" not in entry
        assert entry["additionalProperties"] is False
        assert "severity" in entry["properties"]
        validator.validate({"rules": {rule.id: {"severity": "off"}}})
    assert definitions["Override"]["required"] == ["paths"]
