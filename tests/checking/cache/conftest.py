"""A rule, what it finds in a text, and a program that does not change meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from lint.checking import cache as cache_module
from lint.checking.cache import FindingsCache
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


@pytest.fixture(autouse=True)
def _closed_caches(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The caches that a test leaves open are closed behind it: Python 3.13 warns of each."""
    opened: list[FindingsCache] = []
    real = FindingsCache.__init__

    def opening(cache: FindingsCache, *args: Any, **kwargs: Any) -> None:
        opened.append(cache)
        real(cache, *args, **kwargs)

    monkeypatch.setattr(FindingsCache, "__init__", opening)
    yield
    for cache in opened:
        cache.close()
