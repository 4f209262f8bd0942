"""A rule's message says where there is a number and where a text, and its title leaves the evidence out."""

from __future__ import annotations

import re

import pytest

from lint.config import config
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.reporters.title import filled, title

RULES = [
    rule for rule in config.load(None).known.values() if any(example.fail is not None for example in rule.examples)
]


def shape(rule: Rule) -> str:
    """A pattern for the messages of a rule; words have a plural, and a measure has its limit at the end."""
    numbers = re.sub(r"\bN\b", r"-?[\\d.,]+", re.escape(filled(rule.message)))
    words = re.sub(r"s(?=\\ |$)", "s?", numbers).replace("…", "(?s:.*)")
    either = words.replace(re.escape("too few or too many"), "(?:too few|too many)")
    return either + (r" \((?:minimum|maximum) -?[\d.,]+%?\)" if "{bound}" in rule.message else "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_are_as_the_title_says(rule: Rule) -> None:
    texts = (example.fail for example in rule.examples if example.fail is not None)
    for text in texts:
        for found in lint(Document(text, path="a.txt"), [rule]).diagnostics:
            assert re.fullmatch(shape(rule), found.message), filled(rule.message)


def test_a_title_leaves_the_evidence_out() -> None:
    assert title('photo credit: "{text}"') == "photo credit"
    assert title('paywall instead of an article: "{text}" (fixes are withheld)') == (
        "paywall instead of an article (fixes are withheld)"
    )
    assert title("another article starts here: {evidence}") == "another article starts here"
    assert title('paragraph cut off after "{text}" ({evidence})') == 'paragraph cut off after "…"'
    assert title('mojibake: "{text}" should be "{fixed}"') == 'mojibake: "…" should be "…"'
