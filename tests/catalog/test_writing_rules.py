"""The guide for rule authors, tried as a new user would: its rules are written from it alone, and its drafts are valid."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from kinds_reference import kinds_reference

from lint import data
from lint.catalog.parameters import draft
from lint.config import ruleset, strict_yaml
from lint.kinds import KINDS, kind_class
from lint.signals.measure import MEASURES
from tests.support.command import SEEDS, contentlint

GUIDE = (SEEDS.parent / "docs" / "writing-rules.md").read_text(encoding="utf-8")
RULES = dict(re.findall(r"```yaml\n# lint-rules/(\S+)\n(.*?)```", GUIDE, re.DOTALL))


def test_the_rules_of_the_guide_pass_their_examples(tmp_path: Path) -> None:
    assert {strict_yaml.mapping(text, name)["kind"] for name, text in RULES.items()} == {
        "pattern",
        "metric",
        "block-run",
        "language",
    }
    for name, text in RULES.items():
        (tmp_path / "lint-rules" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "lint-rules" / name).write_text(text, encoding="utf-8")
    done = contentlint("test", "lint-rules", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "4 rules, 8 examples, 0 problems\n")


def test_the_guide_has_every_kind_and_parameter() -> None:
    reference = kinds_reference()
    assert reference in GUIDE
    for name in KINDS:
        section = reference.partition(f"### {name}\n")[2].partition("\n### ")[0]
        assert all(f"`{field}`" in section for field in kind_class(name).__struct_encode_fields__)
        assert all(f"`{{{field}}}`" in section for field in kind_class(name).FIELDS)


def test_the_guide_says_what_every_field_measure_and_key_is() -> None:
    assert {"value", "limit", *(field for name in KINDS for field in kind_class(name).FIELDS)} == {
        field for field, _ in data.rows("message_fields.txt")
    }
    for measure in MEASURES:
        assert re.search(rf"^\| `{measure}` \| \w.{{20,}} \|$", GUIDE, re.MULTILINE), measure
    assert "| `takes-after.lines` | integer from 1 to 50 | `1` | Maximum number of lines. |" in GUIDE


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_is_valid(kind: str) -> None:
    rule = ruleset.load_rule(draft(kind), path="draft.yaml", rule_id="a.b")
    assert rule.kind == kind
    assert len(rule.examples) == 2
    assert all(f"{field.encode_name}: " in draft(kind) for field in msgspec.structs.fields(kind_class(kind)))


def test_a_new_rule_is_written_once_and_can_be_tested(tmp_path: Path) -> None:
    words = ("new-rule", "house/wire-credit", "--kind", "pattern")
    done = contentlint(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (
        0,
        "wrote lint-rules/house/wire-credit.yaml; contentlint test lint-rules runs its examples\n",
    )
    assert contentlint("test", "lint-rules", cwd=tmp_path).returncode in (0, 1)
    again = contentlint(*words, cwd=tmp_path)
    assert (again.returncode, again.stderr) == (
        2,
        "contentlint: lint-rules/house/wire-credit.yaml: already exists; nothing was written\n",
    )


@pytest.mark.parametrize("name", ["wire-credit", "House/x", "a/b/c", "a/", "../x/y"])
def test_a_bad_name_is_an_error(tmp_path: Path, name: str) -> None:
    done = contentlint("new-rule", name, "--kind", "pattern", cwd=tmp_path)
    assert done.returncode == 2
    assert "is not a valid rule id: " in done.stderr
    assert ("write FAMILY/NAME, such as house/" in done.stderr) == (name in ("wire-credit", "a/"))
    assert not list(tmp_path.iterdir())


def test_explain_says_which_parameter_kept_a_rule_from_firing(tmp_path: Path) -> None:
    path = tmp_path / "lint-rules" / "own" / "a.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "kind: pattern\npatterns: ['^Photo']\nmax-words: 2\nseverity: error\nmessage: '{text}'\nwhy: w\nsource: s\n"
        "examples:\n  - pass: Photo here\n  - fail: Photo by Ana Duarte\n"
    )
    done = contentlint("test", "lint-rules", "--explain", cwd=tmp_path)
    assert done.returncode == 1
    assert "own.a: example 1: a text that should pass is reported on line 1\n  1:1 Photo here (" in done.stdout
    assert "max-words: 2 keeps it from firing: it is reported without it" in done.stdout
