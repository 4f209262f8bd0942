"""Rules from YAML and what they find in a text: what the tests of the kinds share."""

from __future__ import annotations

from lint.config import ruleset
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic
from tests.support.command import ROOT

RULES = ROOT / "rules"

_HEAD = "severity: warning\nmessage: found\nwhy: A test.\nsource: A test.\n"


def rule(parameters: str, *, message: str = "found") -> Rule:
    """A rule of the parameters in YAML."""
    return ruleset.load_rule(
        _HEAD.replace("message: found", f"message: '{message}'") + parameters, path="test.yaml", rule_id="test.rule"
    )


def shipped(rule_id: str) -> Rule:
    """The rule that comes with contentlint."""
    path = RULES / f"{rule_id.replace('.', '/')}.yaml"
    return ruleset.load_rule(path.read_text(encoding="utf-8"), path=str(path), rule_id=rule_id)


def found(text: str, checked: Rule, **known: object) -> tuple[Diagnostic, ...]:
    """The diagnostics of one rule in a text."""
    return lint(Document(text, **known), [checked]).diagnostics  # type: ignore[arg-type]


def spots(text: str, checked: Rule, **known: object) -> list[str]:
    """The stretches of text that a rule points at."""
    return [text[slice(*diagnostic.span)] for diagnostic in found(text, checked, **known)]


def fixed_text(text: str, checked: Rule, *, unsafe: bool = False, **known: object) -> str:
    """The text after one round of a rule's fixes, only the safe ones unless told."""
    edits = [
        edit
        for diagnostic in found(text, checked, **known)
        if diagnostic.fix and (unsafe or diagnostic.fix.applicability is Applicability.SAFE)
        for edit in diagnostic.fix.edits
    ]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
