"""The pages of rules, for terminals and in Markdown."""

from __future__ import annotations

import re
from typing import Annotated, Literal

import msgspec
import pytest

from lint.catalog import pages as catalog
from lint.catalog.pages import sections
from lint.catalog.parameters import Parameter, parameters, type_in_words, value_in_words
from lint.config import config, ruleset
from lint.core.rule import Rule
from lint.core.types import Severity
from lint.kinds import Params
from lint.reporters.title import title

RULES = ruleset.load_folder(ruleset.shipped_folder())
ON = {rule.id for rule in config.load(None).rules_for(None)}
HEADINGS = ["What it finds", "Why it matters", "Examples", "Fix", "Parameters", "Known limits", "Message", "Source"]

HOSTILE = """\
kind: pattern
patterns: ["\\x1b|evil"]
fix: none
scope: span
severity: note
message: "found: {text}"
why: "Because *of* <b> and \\x1b[31m `code` | more."
source: "nowhere `really`"
examples:
  - pass: "x\\n"
  - fail: "::error::evil\\n```\\n\\x1b[2J\\n"
    at: [1, 3]
"""


def hostile_rule() -> Rule:
    return ruleset.load_rule(HOSTILE, path="x.yaml", rule_id="x.evil")


@pytest.mark.parametrize("rule_id", RULES)
def test_every_page_has_the_fixed_headings(rule_id: str) -> None:
    page = catalog.rule_page(RULES[rule_id])
    assert page.startswith(f"# {rule_id}\n")
    assert [*sections(RULES[rule_id])] == HEADINGS
    without_code = re.sub(r"^(```+)text\n.*?\n\1$", "", page, flags=re.DOTALL | re.MULTILINE)
    assert re.findall(r"^#+ (.*)", without_code, re.MULTILINE) == [rule_id, *HEADINGS]


@pytest.mark.parametrize("rule_id", RULES)
def test_every_explanation_fits_a_terminal(rule_id: str) -> None:
    shown = catalog.explanation(RULES[rule_id])
    assert all(heading in shown for heading in HEADINGS)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_colour_only_adds_escapes() -> None:
    rule = RULES["structure.empty-document"]
    coloured = catalog.explanation(rule, color=True) + catalog.rules_table([rule], ON, color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == catalog.explanation(rule) + catalog.rules_table([rule], ON)


def test_a_page_shows_findings_and_the_fixed_text() -> None:
    page = catalog.rule_page(RULES["boilerplate.related-link"])
    assert "3:1 warning link to another article:" in page
    assert "With `--fix` it becomes:" in page
    assert "Severity **warning**, safe or unsafe fix" in page


def test_nothing_hostile_in_a_rule_is_raw() -> None:
    rule = hostile_rule()
    shown = catalog.explanation(rule) + catalog.rules_table([rule], set())
    assert "\x1b" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    page = catalog.rule_page(rule)
    assert "\x1b" not in page
    assert "````text\n\\x3a:error::evil\n```\n" in page
    assert r"Because \*of\* \<b\> and" in page


def test_the_table_of_rules_says_what_is_off() -> None:
    lines = catalog.rules_table(RULES.values(), set(RULES) - {"encoding.mojibake"}).splitlines()
    assert len(lines) == len(RULES)
    assert next(line for line in lines if line.startswith("encoding.mojibake")).split()[1:3] == ["off", "fix"]


def test_titles_have_no_fields() -> None:
    assert title('{count} of {line_count} ({value:.0%}): "{text}" {{}}') == 'N of N (N%): "…" {}'
    assert not any(re.search(r"\{\w", title(rule.message)) for rule in RULES.values())


class Sample(Params, frozen=True):
    """A kind with parameters of every type."""

    share: Annotated[float, msgspec.Meta(ge=0, le=1, description="A share.")] = 0.5
    most: Annotated[int, msgspec.Meta(le=9)] | None = None
    above: Annotated[int, msgspec.Meta(gt=0)] = 1
    where: Literal["end", "start"] = "end"
    words: tuple[str, ...] = ("a",)
    weights: dict[str, float] = {}  # noqa: RUF012 - msgspec copies it
    level: Severity = Severity.NOTE
    is_strict: bool = False
    pair: tuple[int, str] = (1, "x y")


def test_parameters_are_told_in_words() -> None:
    assert list(parameters(Sample())) == [
        Parameter("share", "number from 0 to 1", "0.5", "A share."),
        Parameter("most", "integer, at most 9, or none", "none", ""),
        Parameter("above", "integer, more than 0", "1", ""),
        Parameter("where", "`end` or `start`", "end", ""),
        Parameter("words", "list of strings", '["a"]', ""),
        Parameter("weights", "mapping of strings to numbers", "{}", ""),
        Parameter("level", "`note`, `warning` or `error`", "note", ""),
        Parameter("is-strict", "true or false", "false", ""),
        Parameter("pair", "list of 2: integer, string", '[1, "x y"]', ""),
    ]
    assert type_in_words(msgspec.inspect.type_info(list[int])) == "list of integers"
    assert value_in_words("x" * 99) == "x" * 59 + "…"


@pytest.mark.parametrize("rule_id", RULES)
def test_every_parameter_is_described(rule_id: str) -> None:
    assert [row.name for row in parameters(RULES[rule_id].params) if not row.description] == []
