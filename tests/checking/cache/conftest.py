"""A rule, what it finds in a text, and a program that does not change meanwhile."""

from __future__ import annotations

import pytest

from lint.checking import cache as cache_module
from lint.config import config
from lint.core import finding
from lint.core.document import Document
from lint.core.finding import Finding
from lint.core.linter import lint
from lint.core.rule import Rule
from tests.support.cached import TEXT


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return config.load(None, config.Selection(("encoding.html-entity", "structure.empty-document"))).rules_for(None)


@pytest.fixture(scope="module")
def found(rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    findings = finding.findings(lint(Document(TEXT), rules), finding.Location("a.txt"))
    assert findings
    return findings


@pytest.fixture(autouse=True)
def _one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program does not change while it is tested, even if its files do."""
    monkeypatch.setattr(cache_module, "_program", lambda: b"")
