"""Rules of the kind `pattern` for tests, and what they find and fix in a text."""

from __future__ import annotations

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Severity
from lint.fixing.fix import fix
from lint.kinds.pattern import Pattern

PROSE = "The council met on Monday, and it voted for the new bridge by nine to four."


def rule(**params: object) -> Rule:
    kind = Pattern(**params)  # type: ignore[arg-type]
    return Rule(id="a.b", kind="pattern", params=kind, severity=Severity.WARNING, message="{text}", why="", source="")


def found(text: str, **params: object) -> list[Diagnostic]:
    checked = rule(**params)
    return list(checked.params.check(Document(text), checked))


def lines(text: str, **params: object) -> list[int]:
    document = Document(text)
    return [document.position(one.span.start)[0] for one in found(text, **params)]


def fixed(text: str, **params: object) -> str:
    return fix(Document(text), [rule(**params)]).text
