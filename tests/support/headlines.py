"""Articles with headlines, and rules that look for lists of these."""

from __future__ import annotations

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Severity
from lint.kinds.block_run import BlockRun

ARTICLE = [
    "The school will get a new roof in summer, the council said on Monday, and a new door.",
    "The work starts in June and ends before the first lesson in September, if all goes well.",
    "Until then the children learn in the gymnasium, where it is warm and dry but rather loud.",
]
NEWS = [
    "Lottery winner gives half of his millions to a donkey sanctuary",
    "Storm tears sails from a museum ship near the northern harbour",
    "Why the price of butter keeps rising although milk is cheap",
]


def text(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def found(content: str, rule: Rule) -> list[Diagnostic]:
    return list(rule.params.check(Document(content), rule))


def rule(**params: object) -> Rule:
    kind = BlockRun(**params)  # type: ignore[arg-type]
    return Rule(id="a.b", kind="block-run", params=kind, severity=Severity.ERROR, message="{count}", why="", source="")
