"""Removing lines leaves the blank lines of a file as a second tool, such as pre-commit's end-of-file-fixer, wants them."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.linter import lint
from lint.core.types import Applicability, Edit, Fix, Span
from lint.fixing.fix import fix
from tests.support.fixing import Marked, rule

LINES = st.lists(st.sampled_from(["One.", "Two.", "X a", "X b", "Y c", "", "", " \t"]), max_size=14)


def gaps(text: str) -> list[int]:
    """How many blank lines there are between each two lines with words."""
    found = [0]
    for line in text.splitlines():
        if line.strip():
            found.append(0)
        else:
            found[-1] += 1
    return found[1:-1]


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_no_blank_line_is_left_at_the_end_or_doubled(lines: list[str], separator: str, is_ended: bool) -> None:
    text = separator.join(lines) + (separator if is_ended else "")
    fixed = fix(Document(text), [rule("X"), rule("Y")])
    if not fixed.applied or fixed.refused:
        return
    is_last_removed = text.rstrip().splitlines()[-1].startswith(("X", "Y"))
    if is_last_removed:
        assert not fixed.text.splitlines()[-1].isspace()
        assert fixed.text.splitlines()[-1] != ""
    assert max(gaps(fixed.text), default=0) <= max(gaps(text), default=0)
    is_first_removed = text.lstrip().startswith(("X", "Y"))
    if is_first_removed:
        assert fixed.text.splitlines()[0].strip()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("One.\n\nX a\n\nY c\n", "One.\n"),
        ("One.\n\nX a\n\nY c\n\n", "One.\n"),
        ("One.\n\nX a\n\nX b\n\nY c", "One.\n"),
        ("One.\n\nX a\n\nY c\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n\nX a\n\n\nY c\n\n\nTwo.\n", "One.\n\n\nTwo.\n"),
        ("One.\nX a\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nX a\nTwo.\n", "One.\n\nTwo.\n"),
        ("X a\n\nY c\n\nOne.\n", "One.\n"),
        ("\n\nX a\n\nOne.\n", "One.\n"),
        ("One.\r\n\r\nX a\r\n\r\nY c\r\n", "One.\r\n"),
        ("One.\n \nX a\n\t\nY c\n", "One.\n"),
    ],
)
def test_blank_lines_around_what_goes(text: str, fixed: str) -> None:
    found = fix(Document(text), [rule("X"), rule("Y")]).text
    assert found == fixed
    assert not re.search(r"\n[ \t\r]*\n\Z", found)


class Inside(Marked, frozen=True):
    """Replaces the mark wherever it is in a line."""

    def check(self, document, rule):  # type: ignore[no-untyped-def]
        at = document.text.find(self.mark)
        if at >= 0:
            edit = Edit(Span(at, at + len(self.mark)), self.text)
            yield rule.report(edit.span, fix=Fix(title="Replace", edits=(edit,), applicability=self.applicability))


def test_what_went_with_the_lines_of_another_rule_counts_as_fixed() -> None:
    document = Document("One.\nX a&b\nTwo.\n")
    for applicability, fixed in (("safe", ["test.inside", "test.remove-x"]), ("unsafe", ["test.remove-x"])):
        params = Inside(mark="&", text="and", applicability=Applicability(applicability))
        inside = msgspec.structs.replace(rule("X"), id="test.inside", params=params)
        assert len(lint(document, [rule("X"), inside]).diagnostics) == 2
        done = fix(document, [rule("X"), inside])
        assert (sorted(one.rule for one in done.applied), done.text) == (fixed, "One.\nTwo.\n")
