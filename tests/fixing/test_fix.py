"""The fix loop: what is applied in which order, when it stops, and where every character goes."""

from __future__ import annotations

import pytest

from lint.checking.checker import check
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.core.types import Applicability, Edit, Fix, Span
from lint.fixing import Fate, Segment
from lint.fixing.fix import fix
from tests.support.fixing import RULES, SPLIT, TRIM, Marked, fixed_text, rule


def test_a_clean_text_stays_as_it_is() -> None:
    fixed = fixed_text("One.\n\nTwo.\n")
    assert (fixed.texts, fixed.applied, fixed.refused) == (("One.\n\nTwo.\n",), (), "")
    assert fixed.segments == (Segment(Fate.KEPT, "One.\n\nTwo.\n"),)


def test_a_trim_is_recorded_with_its_rule() -> None:
    fixed = fixed_text("One.\nX go\nTwo.\n")
    assert fixed.texts == ("One.\nTwo.\n",)
    assert [(one.fate, one.text, one.rule) for one in fixed.segments] == [
        (Fate.KEPT, "One.\n", ""),
        (Fate.DROPPED, "X go\n", "test.remove-x"),
        (Fate.KEPT, "Two.\n", ""),
    ]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("A\nCUT b\nb\n", ("A\n", "CUT b\nb\n")),
        ("A\nCUT b\nEND\nC\n", ("A\nEND\nC\n", "CUT b\n")),
        ("CUT a\nEND b\n", ("END b\n", "CUT a\n")),
        ("A\nCUT b\nCUT c\nCUT d\n", ("A\n", "CUT b\n", "CUT c\n", "CUT d\n")),
        ("A\n\n\nCUT b\n\n\nCUT c\n\n\n", ("A\n", "CUT b\n", "CUT c\n")),
        ("A\n\n\nCUT b\n\n\nEND\n\n", ("A\n\n\nEND\n\n", "CUT b\n")),
        ("A\nCUT b\n\nEND\n", ("A\nEND\n", "CUT b\n")),
        ("A\n \t\nCUT b", ("A\n", "CUT b")),
        ("A\r\n\r\nCUT b\r\n\r\n", ("A\r\n", "CUT b\r\n")),
        ("A\r\rCUT b\r\r", ("A\r", "CUT b\r")),
        ("\n\nA\n\nCUT b\n", ("\n\nA\n", "CUT b\n")),
        ("A  \n\nCUT b  \n\n", ("A  \n", "CUT b  \n")),
    ],
)
def test_a_cut_leaves_no_blank_lines_at_the_new_ends(text: str, texts: tuple[str, ...]) -> None:
    assert fixed_text(text).texts == texts


class Between(Marked, frozen=True):
    """Cuts out what stands between brackets, wherever they are."""

    def check(self, document, rule):  # type: ignore[no-untyped-def]
        start, end = document.text.find("["), document.text.find("]")
        if 0 <= start < end:
            yield rule.report((start, end + 1), fix=Fix(title="", cuts=(start, end + 1)))


def _rule(params: object) -> Rule:
    base = rule("X")
    return Rule(
        id="test.own", kind="own", params=params, severity=base.severity, message="", why=base.why, source=base.source
    )


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("one [two] three\n", ("one  three\n", "[two]")),
        ("one [two]\n", ("one \n", "[two]")),
        ("one\n\n[two]\n\nthree\n", ("one\n\nthree\n", "[two]")),
        ("one\n\n[two]\n", ("one\n", "[two]")),
        ("[one]\n\ntwo", ("two", "[one]")),
        ("one\n   [two]\nthree", ("one\n   \nthree", "[two]")),
    ],
)
def test_cuts_within_lines(text: str, texts: tuple[str, ...]) -> None:
    assert fixed_text(text, _rule(Between(mark=""))).texts == texts


def test_a_gap_stays_where_several_parts_leave_white_space_between_them() -> None:
    text = "A\n[b]\n[c]\n[d]\nE\n"
    assert fixed_text(text, _rule(Between(mark=""))).texts == ("A\n\nE\n", "[b]", "[c]", "[d]")


def test_a_part_is_fixed_in_turn() -> None:
    fixed = fixed_text("A\nCUT b\nX gone\nb\n")
    assert fixed.texts == ("A\n", "CUT b\nb\n")
    assert [one.rule for one in fixed.applied] == ["test.cut-cut", "test.remove-x"]
    assert fixed.applied[1].span == Span(8, 14)


def test_parts_of_parts_are_in_reading_order() -> None:
    deeper = rule("DEEP", "cut")
    fixed = fixed_text("A\nCUT b\nDEEP c\nd\nCUT e\n", SPLIT, deeper)
    assert fixed.texts == ("A\n", "CUT b\n", "DEEP c\nd\n", "CUT e\n")


def test_an_overlapping_fix_waits_for_the_next_round() -> None:
    both = fixed_text("A\nX b\nC\n", TRIM, rule("X b"))
    assert both.texts == ("A\nC\n",)
    assert len(both.applied) == 1


def test_a_removal_takes_the_rest_of_one_that_overlaps() -> None:
    class Lines(Marked, frozen=True):
        first: int = 0
        last: int = 0

        def check(self, document, rule):  # type: ignore[no-untyped-def]
            if len(document.lines) > self.last and self.mark in document.text:
                span = Span(document.lines[self.first].start, document.lines[self.last].end)
                yield rule.report(span, fix=Fix(title="", edits=(document.removal(*span),)))

    text = "Words.\nX a\nX b\nX c\nX d\nWords.\nWords.\nWords.\n"
    first = _rule(Lines(mark="X a", first=1, last=3))
    assert fixed_text(text, first, _rule(Lines(mark="X a", first=2, last=4))).text == "Words.\n" * 4
    longer = fixed_text(text, first, _rule(Lines(mark="X a", first=3, last=5)))
    assert longer.text == "Words.\n" * 3


def test_of_two_fixes_with_one_start_the_longer_goes_first() -> None:
    fixed = fixed_text("A\nCUT b\nb\n", SPLIT, rule("CUT", "replace", "cut"))
    assert fixed.texts == ("A\n", "cut b\nb\n")


def test_unsafe_fixes_are_applied_when_asked_for_and_shown_ones_never() -> None:
    unsafe, shown = rule("X", applicability="unsafe"), rule("Y", applicability="display")
    assert fixed_text("A\nX\nY\n", unsafe, shown).text == "A\nX\nY\n"
    assert fixed_text("A\nX\nY\n", unsafe, shown, unsafe=True).text == "A\nY\n"
    fixes = [Fix(title="", applicability=one) for one in Applicability]
    assert [one.is_applied() for one in fixes] == [True, False, False]
    assert [one.is_applied(unsafe=True) for one in fixes] == [True, True, False]


def test_what_is_left_to_say_needs_no_second_look() -> None:
    fixed = fixed_text("A\nX\nCUT b\nY\n", *RULES, rule("Y", applicability="unsafe"))
    assert [[one.rule for one in report.diagnostics] for report in fixed.reports] == [
        [],
        ["test.cut-cut", "test.remove-y"],
    ]


def test_a_fix_never_leaves_a_file_without_words() -> None:
    fixed = fixed_text("X one\n\nX two\n")
    assert fixed.text == "X two\n"
    assert "test.remove-x" in fixed.refused
    assert fixed_text("CUT all\n").texts == ("CUT all\n",)


def test_a_text_without_words_stays() -> None:
    fixed = fixed_text("- -\n\n-- -\n", rule("- "))
    assert (fixed.text, fixed.refused) == (
        "- -\n\n-- -\n",
        "a fix by test.remove-- would leave no words and was not applied",
    )


def test_where_a_rule_would_take_the_last_words_all_that_it_finds_stays() -> None:
    text = "X one\nX two\nX three\n"
    fixed = fixed_text(text)
    assert (fixed.text, "would leave no words" in fixed.refused) == (text, True)
    assert fixed_text(text + "Y\n", TRIM, rule("Y")).text == "Y\n"
    assert fixed_text(text + "Words.\n").text == "Words.\n"


def test_a_part_without_words_is_not_made() -> None:
    dash = rule("--", "cut")
    fixed = fixed_text("A\n---\nEND b\nCUT c\n", dash, SPLIT)
    assert fixed.texts == ("A\n---\nEND b\n", "CUT c\n")
    assert "test.cut---" in fixed.refused


def test_a_fix_that_would_empty_the_file_does_not_keep_a_smaller_one_waiting() -> None:
    class Everything(Marked, frozen=True):
        def check(self, document, rule):  # type: ignore[no-untyped-def]
            span = Span(0, len(document.text))
            yield rule.report(span, fix=Fix(title="", edits=(Edit(span),)))

    assert fixed_text("A\nX\nB\n", _rule(Everything(mark="")), TRIM).text == "A\nB\n"


def test_a_fix_that_changes_nothing_is_no_fix() -> None:
    fixed = fixed_text("P a\n", rule("P", "replace", "P"))
    assert (fixed.texts, fixed.applied, fixed.refused) == (("P a\n",), (), "")


def test_inserted_text_is_known_as_such() -> None:
    fixed = fixed_text("P a\nCUT b\nP c\n", SPLIT, rule("P", "replace", "new"))
    assert fixed.texts == ("new a\n", "CUT b\nnew c\n")
    assert [(one.fate.value, one.text, one.file) for one in fixed.segments] == [
        ("inserted", "new", 0),
        ("dropped", "P", 0),
        ("kept", " a\n", 0),
        ("kept", "CUT b\n", 1),
        ("inserted", "new", 1),
        ("dropped", "P", 0),
        ("kept", " c\n", 1),
    ]


@pytest.mark.parametrize(
    "bad",
    [
        Fix(title="", edits=(Edit(Span(0, 99)),)),
        Fix(title="", edits=(Edit(Span(0, 2)), Edit(Span(1, 3)))),
        Fix(title="", cuts=(1,)),
        Fix(title="", cuts=(0, 2, 1, 3)),
        Fix(title="", cuts=(3, 1)),
    ],
)
def test_an_impossible_fix_is_a_defect_of_the_kind(bad: Fix) -> None:
    class Bad(Marked, frozen=True):
        def check(self, document, rule):  # type: ignore[no-untyped-def]
            yield rule.report((0, 1), fix=bad)

    with pytest.raises(ValueError, match=r"overlap|not within|zip|argument"):
        fixed_text("one two", _rule(Bad(mark="")))


def test_meta_and_encoding_reach_every_round() -> None:
    document = Document("A\nX\nCUT b\n", path="a.txt", encoding="cp1252", meta={"title": "T"})
    documents = [report.document for report in fix(document, RULES).reports]
    assert [(one.path, one.encoding, one.meta["title"]) for one in documents] == [("a.txt", "cp1252", "T")] * 2


def test_a_text_can_fall_into_thousands_of_parts() -> None:
    text = "".join(f"X {n}\n\nP {n}\nCUT {n}\n" for n in range(3000))
    fixed = fixed_text("start\n" + text, *RULES, rule("P", "replace", "Q"))
    assert len(fixed.parts) == 3000


def test_what_later_rounds_would_fix_is_announced_at_its_place() -> None:
    rules = (rule("X", "replace", "Y"), rule("Y"))
    report = lint(Document("One.\nX two\nY three\nFour.\n"), rules)
    assert [one.rule for one in report.diagnostics] == ["test.replace-x", "test.remove-y"]
    announced = check(report.document, rules).report
    assert [(one.rule, one.span.start) for one in announced.diagnostics] == [
        ("test.remove-y", 5),
        ("test.replace-x", 5),
        ("test.remove-y", 11),
    ]
    fixed = fix(report.document, rules)
    assert {one.rule for one in fixed.applied} == {one.rule for one in announced.diagnostics}


def test_nothing_is_announced_beyond_what_was_found_in_one_round() -> None:
    for document in (Document("One.\nX two\nThree.\n"), Document("One.\n")):
        assert check(document, (TRIM,)).report == lint(document, (TRIM,))


@pytest.mark.parametrize(
    ("text", "then", "expected"),
    [
        ("Xx", TRIM, ((Edit(Span(6, 13)),), ())),
        ("CUT", SPLIT, ((), (6, 20))),
        ("Q", rule("Q", "replace", "R"), ((Edit(Span(6, 6), "R"),), ())),
    ],
)
def test_fixes_of_later_rounds_are_located_in_the_text_as_it_was(text: str, then: Rule, expected: object) -> None:
    applied = fixed_text("One.\n\nP two.\nThree.\n", rule("P", "replace", text), then).applied
    later = next(one for one in applied if one.rule == then.id)
    assert later.span.start == 6
    assert (later.fix.edits, later.fix.cuts) == expected


def test_a_finding_within_a_removal_goes_with_it_up_to_its_last_letter() -> None:
    text = "One.\nX P\nP three.\n"
    inner = rule("X P", "replace", "Q")
    applied = fixed_text(text, TRIM, inner, rule("P", "replace", "Q")).applied
    assert [(one.rule, one.span) for one in applied] == [
        ("test.remove-x", (5, 8)), ("test.replace-x p", (5, 8)), ("test.replace-p", (9, 17)),
    ]  # fmt: skip


def test_an_unsafe_finding_within_a_removal_goes_with_it_only_when_asked_for() -> None:
    inner = rule("X P", "replace", "Q", applicability="unsafe")
    safe, unsafe = (fixed_text("One.\nX P\n", TRIM, inner, unsafe=unsafe) for unsafe in (False, True))
    assert [one.rule for one in safe.applied] == ["test.remove-x"]
    assert [one.rule for one in unsafe.applied] == ["test.remove-x", "test.replace-x p"]
