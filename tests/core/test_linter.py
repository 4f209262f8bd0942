"""The linter: two rules that say the same of a line are one finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Severity, Span
from lint.kinds import Params

TEXT = "one\ntwo\nthree\nfour\n"


class Removal(Params, frozen=True):
    """Reports a stretch, and removes it where it has a fix."""

    FIELDS: ClassVar[tuple[str, ...]] = ()
    start: int
    end: int
    is_safe: bool = True
    replacement: str = ""

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        applicability = Applicability.SAFE if self.is_safe else Applicability.UNSAFE
        edit = Edit(Span(self.start, self.end), self.replacement)
        yield rule.report((self.start, self.end), fix=Fix(title="x", edits=(edit,), applicability=applicability))


def rule(name: str, params: Removal, severity: Severity = Severity.WARNING, *, is_own: bool = False) -> Rule:
    return Rule(
        id=f"a.{name}", kind="x", params=params, severity=severity, message="m", why="", source="", is_own=is_own
    )


def reported(*rules: Rule) -> list[str]:
    return [one.rule for one in lint(Document(TEXT), rules).diagnostics]


def test_a_part_of_what_another_rule_removes_is_not_reported_too() -> None:
    whole, part = rule("whole", Removal(start=0, end=14)), rule("part", Removal(start=4, end=8))
    assert reported(part, whole) == reported(whole, part) == ["a.whole"]


def test_of_equals_the_more_severe_one_is_kept_and_else_the_first() -> None:
    first, second = rule("b", Removal(start=0, end=4)), rule("a", Removal(start=0, end=4))
    assert reported(first, second) == ["a.b"]
    assert reported(first, rule("a", second.params, Severity.ERROR)) == ["a.a"]


class General(Removal, frozen=True):
    """Says less exactly what it removes."""

    IS_GENERAL: ClassVar[bool] = True


def test_of_equals_the_safest_one_is_kept_and_then_the_one_that_says_more_exactly_what_it_is() -> None:
    general, exact = rule("general", General(start=0, end=4)), rule("exact", Removal(start=0, end=4))
    assert reported(general, exact) == reported(exact, general) == ["a.exact"]
    assert reported(general, rule("part", Removal(start=0, end=8))) == ["a.part"]
    assert reported(rule("whole", General(start=0, end=8)), exact) == ["a.whole"]
    unsafe = rule("unsafe", Removal(start=0, end=4, is_safe=False))
    assert reported(unsafe, general) == reported(general, unsafe) == ["a.general"]


def test_a_part_is_reported_where_it_says_more() -> None:
    whole = Removal(start=0, end=14)
    part = Removal(start=4, end=8)
    assert reported(rule("whole", whole), rule("part", part, Severity.ERROR)) == ["a.whole", "a.part"]
    assert reported(rule("whole", Removal(start=0, end=14, is_safe=False)), rule("part", part)) == ["a.whole", "a.part"]
    assert reported(rule("whole", whole), rule("part", Removal(start=4, end=6))) == ["a.whole", "a.part"]
    assert reported(rule("whole", whole), rule("part", Removal(start=4, end=8, replacement="x"))) == [
        "a.whole",
        "a.part",
    ]
    assert reported(rule("whole", whole), rule("part", Removal(start=8, end=19))) == ["a.whole", "a.part"]


def test_a_users_own_rule_replaces_a_shipped_one_on_the_same_lines() -> None:
    shipped, own = rule("shipped", Removal(start=0, end=4), Severity.ERROR), Removal(start=0, end=4, is_safe=False)
    assert reported(shipped, rule("own", own, Severity.NOTE, is_own=True)) == ["a.own"]
    assert reported(shipped, rule("other", own, Severity.NOTE)) == ["a.shipped"]


def test_a_users_own_rule_is_not_merged_into_a_longer_finding() -> None:
    whole, part = rule("whole", Removal(start=0, end=14)), rule("own", Removal(start=4, end=8), is_own=True)
    assert reported(whole, part) == ["a.whole", "a.own"]
    assert reported(rule("whole", whole.params, is_own=True), rule("part", part.params)) == ["a.whole"]
