"""Small kinds of rules whose fixes are plain to see, for the tests of fixing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Severity, Span
from lint.fixing.fix import Fixed, fix
from lint.kinds import Params
from lint.ledger.change import Change, change
from lint.sources.text import Loaded, decode


class Marked(Params, frozen=True):
    """Lines that begin with `mark`: removed whole, cut out up to a line that begins with `END`, or mark replaced."""

    mark: str
    action: Literal["remove", "cut", "replace"] = "remove"
    text: str = ""
    applicability: Applicability = Applicability.SAFE

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        for index, line in enumerate(document.lines):
            if document.text.startswith(self.mark, line.start):
                yield rule.report(line, fix=self._fix(document, index))

    def _fix(self, document: Document, index: int) -> Fix:
        start, end = document.lines[index]
        if self.action == "remove":
            return Fix(title="Remove", edits=(document.removal(start, end),), applicability=self.applicability)
        if self.action == "replace":
            edit = Edit(Span(start, start + len(self.mark)), self.text)
            return Fix(title="Replace", edits=(edit,), applicability=self.applicability)
        following = islice(document.lines, index + 1, None)
        stop = next(
            (line.start for line in following if document.text.startswith((self.mark, "END"), line.start)),
            len(document.text),
        )
        return Fix(title="Cut", cuts=(start, stop), applicability=self.applicability)


def rule(mark: str, action: str = "remove", text: str = "", applicability: str = "safe") -> Rule:
    """A rule on marked lines, named after what it does to which."""
    params = Marked(mark=mark, action=action, text=text, applicability=Applicability(applicability))  # type: ignore[arg-type]
    return Rule(
        id=f"test.{action}-{mark.strip().lower()}",
        kind="marked",
        params=params,
        severity=Severity.ERROR,
        message="marked",
        why="",
        source="",
    )


TRIM = rule("X")
SPLIT = rule("CUT", "cut")
RULES = (TRIM, SPLIT)


def fixed_text(text: str, *rules: Rule, unsafe: bool = False) -> Fixed:
    """A text after its fixes."""
    return fix(Document(text), rules or RULES, unsafe=unsafe)


def change_of(path: Path, *rules: Rule) -> Change:
    """The change that the fixes of a real file ask for."""
    loaded: Loaded = decode(path.read_bytes(), path=str(path))
    fixed = fix(loaded.document, rules or RULES)
    return change(
        path.resolve(),
        fixed,
        before=loaded.data,
        bom=loaded.bom,
        encode=loaded.encode,
        encoding=loaded.document.encoding,
    )
