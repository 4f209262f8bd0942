"""The title of a rule says where its messages have a number and where a text."""

from __future__ import annotations

import re

import pytest

from lint.config import config
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.reporters.title import title

RULES = [
    rule for rule in config.load(None).known.values() if any(example.fail is not None for example in rule.examples)
]


def shape(rule: Rule) -> str:
    """A pattern for the messages that the title promises; words have a plural, and a measure has its limit at the end."""
    numbers = re.sub(r"\bN\b", r"-?[\\d.,]+", re.escape(title(rule.message)))
    words = re.sub(r"s(?=\\ |$)", "s?", numbers).replace("…", "(?s:.*)")
    either = words.replace(re.escape("too few or too many"), "(?:too few|too many)")
    return either + (r" \((?:minimum|maximum) -?[\d.,]+%?\)" if "{bound}" in rule.message else "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_are_as_the_title_says(rule: Rule) -> None:
    texts = (example.fail for example in rule.examples if example.fail is not None)
    for text in texts:
        for found in lint(Document(text, path="a.txt"), [rule]).diagnostics:
            assert re.fullmatch(shape(rule), found.message), title(rule.message)
