from __future__ import annotations

import pytest

from lint.catalog.examples import run
from lint.config import ruleset

RULE = """\
kind: pattern
patterns: ['spam']
severity: warning
message: "found {text}"
why: A test needs it.
source: this test
examples:
  - pass: Nothing here.
"""
FAIL = "  - fail: |\n      one\n      spam\n      two\n"


def problems(text: str) -> list[tuple[int, str]]:
    rule = ruleset.load_rule(text, path="own/r.yaml", rule_id="own.r")
    outcomes = list(run([rule]))
    assert all(outcome.rule == "own.r" for outcome in outcomes)
    return [(outcome.example, outcome.problem) for outcome in outcomes if outcome.problem]


def test_good_examples_hold() -> None:
    assert problems(RULE + FAIL + "    at: [2]\n    fixed: |\n      one\n      two\n") == []


@pytest.mark.parametrize(
    ("examples", "expected"),
    [
        ("", (0, "no example makes this rule fire")),
        (FAIL, (0, "the rule fixes, but no example shows the fixed text")),
        ("  - pass: spam\n", (2, "a text that should pass is reported on line 1")),
        ('  - pass: "spam\\n\\nham\\n\\nspam"\n', (2, "a text that should pass is reported on lines 1, 5")),
        ("  - fail: ham\n", (2, "a text that should fail is not reported")),
        (FAIL + "    at: [1]\n", (2, "reported on line 2, not on line 1")),
        (FAIL + "    fixed: one\n", (2, "fixed to 'one\\ntwo\\n', not to 'one'")),
        (FAIL + "    fixed: |\n      one\n      two\n    parts: [spam]\n", (2, "split into [], not into ['spam']")),
        (FAIL + "    parts: [spam]\n", (2, 'an example with "parts" has "fixed" too: what the host is then')),
        ("  - at: [1]\n", (2, 'an example has either "pass" or "fail"')),
        ("  - {pass: a, fail: b}\n", (2, 'an example has either "pass" or "fail"')),
        ("  - {pass: a, at: [1]}\n", (2, 'an example with "pass" has neither "at" nor "fixed" nor "parts"')),
        ("  - {fail: a, encoding: rot13}\n", (2, "encoding of the example: 'rot13' is not a text encoding; use")),
        ("  - {fail: a, encoding: klingon}\n", (2, "encoding of the example: unknown encoding: klingon")),
        ("  - {fail: é, encoding: ascii}\n", (2, "encoding of the example: 'ascii' codec can't encode")),
        ('  - {fail: "a\\0b"}\n', (2, "holds binary data, not text")),
        (
            "  - {fail: a, params: {max-wrods: 3}}\n",
            (2, 'params of the example: unknown key "max-wrods" (did you mean "max-words"?)'),
        ),
        ("  - {fail: a, params: {max-words: 0}}\n", (2, "params of the example: max-words: must be at least 1, not 0")),
    ],
)
def test_problems_are_said(examples: str, expected: tuple[int, str]) -> None:
    found = dict(problems(RULE + examples))
    assert found[expected[0]].startswith(expected[1])


def test_params_and_encoding_of_an_example_are_used() -> None:
    text = RULE.replace("'spam'", "'é'").replace("severity:", "fix: none\nseverity:")
    examples = "  - {fail: é a b, encoding: cp1252}\n  - {pass: é a b, params: {max-words: 2}}\n"
    assert problems(text + examples) == []


def test_an_example_that_should_pass_is_asked_for() -> None:
    rule = RULE.replace("  - pass: Nothing here.\n", "").replace("severity:", "fix: none\nseverity:")
    assert problems(rule + FAIL) == [(0, "no example shows a text that passes")]
