"""Changing a severity in the text of a config."""

from __future__ import annotations

import pytest

from lint import data
from lint.cli.review_severity import with_severity


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "rules:\n  a.b: note\n"),
        ("extends: strict", "extends: strict\nrules:\n  a.b: note\n"),
        ("rules:\n  a.b: error\n", "rules:\n  a.b: note\n"),
        ("rules:\n  a.b: \"off\"  # why\nexclude: [x]\n", "rules:\n  a.b: note  # why\nexclude: [x]\n"),
        ("rules:\n    'a.b': error\n    c.d: off", "rules:\n    'a.b': note\n    c.d: off\n"),
        ("rules:  # ours\n  # first\n\n  c.d: error\n", "rules:  # ours\n  a.b: note\n  # first\n\n  c.d: error\n"),
        ("rules:\n    c.d:\n      x: 1\nextends: strict\n", "rules:\n    a.b: note\n    c.d:\n      x: 1\nextends: strict\n"),
        ("rules:\n", "rules:\n  a.b: note\n"),
        ("rules:\n  a.bc: error\n", "rules:\n  a.b: note\n  a.bc: error\n"),
        ("rules:\r\n  a.b: error\r\n", "rules:\r\n  a.b: note\r\n"),
    ],
)  # fmt: skip
def test_only_that_is_changed(before: str, after: str) -> None:
    assert with_severity(before, "a.b", "note") == after


@pytest.mark.parametrize(
    "text",
    [
        "rules: {a.b: error}\n",
        "rules: {}\n",
        "rules:\n  a.b:\n    severity: error\n",
        "rules:\n  a.b: &x error\n  c.d: *x\n",
        "{extends: strict}\n",
        "text: |\n  rules:\nrules: nonsense\n",
        "rules:\n\ta.b: error\n",
        "a: [\n",
    ],
)
def test_a_form_that_it_does_not_know_is_left_to_people(text: str) -> None:
    assert with_severity(text, "a.b", "note") is None


def test_off_is_quoted_as_yaml_takes_it_for_false() -> None:
    assert with_severity("", "a.b", "off") == 'rules:\n  a.b: "off"\n'


def test_the_starter_can_be_edited() -> None:
    assert (
        with_severity(data.read_text("starter.yaml"), "a.b", "error")
        == f"{data.read_text('starter.yaml')}rules:\n  a.b: error\n"
    )
