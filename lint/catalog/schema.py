"""JSON schemas of `.contentlint.yaml` and rule files, for editors."""

from collections.abc import Iterable
from typing import Any

import msgspec

from lint.config.config_file import ConfigFile
from lint.config.selection import OFF
from lint.core.rule import Rule, RuleHead
from lint.core.types import Severity
from lint.kinds import KINDS, kind_class

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def config_schema(rules: Iterable[Rule], presets: Iterable[str]) -> dict[str, Any]:
    """Return the schema of a config with these rules and presets."""
    rules = list(rules)
    definitions = _definitions(ConfigFile, prefix="")
    for name in ("ConfigFile", "Override"):
        properties = definitions[name]["properties"]
        properties["rules"] = {"$ref": "#/$defs/Rules", "description": properties["rules"]["description"]}
    definitions["ConfigFile"]["properties"]["extends"]["examples"] = sorted(presets)
    definitions["Rules"] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            rule.id: {
                "description": rule.why.strip(),
                "anyOf": [
                    {"enum": [OFF, *Severity]},
                    {"$ref": f"#/$defs/{rule.kind}.{type(rule.params).__name__}"},
                ],
            }
            for rule in rules
        },
    }
    for kind, params in {rule.kind: type(rule.params) for rule in rules}.items():
        definitions.update(_definitions(params, prefix=f"{kind}."))
        entry = definitions[f"{kind}.{params.__name__}"]
        entry["properties"]["severity"] = {"enum": [OFF, *Severity]}
        entry.pop("required", None)  # the rule file has given them already
    return {
        "$schema": DIALECT,
        "title": "The configuration of contentlint (.contentlint.yaml)",
        "$ref": "#/$defs/ConfigFile",
        "$defs": definitions,
    }


def rule_schema() -> dict[str, Any]:
    """Return the schema of a rule file: common keys, and those of its kind."""
    definitions = _definitions(RuleHead, prefix="")
    head = definitions.pop("RuleHead")
    head["properties"].pop("kind")
    kinds = []
    for name in KINDS:
        params = kind_class(name)
        definitions.update(_definitions(params, prefix=f"{name}."))
        entry = definitions[f"{name}.{params.__name__}"]
        entry["properties"] = {"kind": {"const": name}, **head["properties"], **entry["properties"]}
        entry["required"] = ["kind", *(key for key in head["required"] if key != "kind"), *entry.get("required", ())]
        kinds.append({"$ref": f"#/$defs/{name}.{params.__name__}"})
    return {
        "$schema": DIALECT,
        "title": "A rule of contentlint",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(KINDS)}},
        "oneOf": kinds,
        "$defs": definitions,
    }


def _definitions(struct: type[msgspec.Struct], *, prefix: str) -> dict[str, Any]:
    """Return the schemas of a Struct and the types it uses, by name with a prefix."""
    _, found = msgspec.json.schema_components([struct], ref_template=f"#/$defs/{prefix}{{name}}")
    return {f"{prefix}{name}": schema for name, schema in found.items()}
