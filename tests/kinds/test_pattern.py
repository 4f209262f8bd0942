"""The kind `pattern`: what it finds, what it lets pass, and that no pattern and no text can hurt it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Severity
from lint.fixing.fix import fix
from lint.kinds.pattern import Pattern
from lint.signals.lines import MAX_LINE_CHARS, Takes

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


@pytest.mark.parametrize(
    ("match", "expected"),
    [("anywhere", [1, 3, 5]), ("start", [3, 5]), ("whole", [5])],
)
def test_where_in_the_line_it_has_to_match(match: str, expected: list[int]) -> None:
    text = "Please share this.\nx\n* Share this story\nx\n[Share]\n"
    assert lines(text, patterns=("share",), match=match) == expected


def test_case_matters_only_when_asked_for() -> None:
    assert lines("ПОДЕЛИТЬСЯ\n", patterns=("поделиться",)) == [1]
    assert lines("ПОДЕЛИТЬСЯ\n", patterns=("поделиться",), ignore_case=False) == []


def test_neighbouring_lines_are_one_finding() -> None:
    (one,) = found("Share\n\nShare\nx\n", patterns=("share",))
    assert (one.span.start, one.span.end) == (0, 12)


def test_a_line_of_too_many_words_passes() -> None:
    assert lines("one two three\n", patterns=("one",), max_words=3) == [1]
    assert lines("one two three four\n", patterns=("one",), max_words=3) == []
    assert lines(f"one {'x' * MAX_LINE_CHARS}\n", patterns=("one",)) == []


def test_the_exception_lets_pass() -> None:
    assert lines("Tags: a\nTags; b\n", patterns=("tags",), unless=(";",)) == [1]


def test_blank_lines_do_not_count_for_the_anchor() -> None:
    text = "x\n\nx\n\ny\n\nx\n\n"
    assert lines(text, patterns=("x",), anchor="end", within_lines=2) == [7]
    assert lines(text, patterns=("x",), anchor="start", within_lines=1) == [1]


def test_only_behind_paragraphs_and_to_the_end() -> None:
    text = f"2 comments\n{PROSE}\n2 comments\nGreat!\n"
    (one,) = found(text, patterns=(r"\d comments",), match="whole", after_paragraphs=1, to_end=True)
    assert text[one.span.start : one.span.end] == "2 comments\nGreat!"
    assert fixed(text, patterns=(r"\d comments",), match="whole", after_paragraphs=1, to_end=True).endswith("four.\n")


def test_what_is_the_larger_part_of_a_text_is_not_safely_removed() -> None:
    params = {"patterns": (r"\d comments",), "match": "whole", "to_end": True}
    text = f"{PROSE}\n2 comments\n"
    assert fixed(text + "x" * (len(PROSE) - 10), **params) == f"{PROSE}\n"
    assert fixed(text + "x" * (len(PROSE) - 9), **params) == text + "x" * (len(PROSE) - 9)


def test_more_matches_than_are_safe_are_the_texts_own() -> None:
    text = f"3 May\n{PROSE}\n4 May\n{PROSE}\n"
    assert "May" not in fixed(text, patterns=(r"\d May",), match="whole", max_safe_matches=2)
    assert fixed(text, patterns=(r"\d May",), match="whole", max_safe_matches=1) == text


ARTICLE = [
    f"{PROSE} {number} people spoke, and the meeting went on until the last bus had left for the valley."
    for number in range(20, 34)
]
FOOTER = ["Sign up for our newsletter", "Share", "Contact", "About us", "Privacy policy", "Terms of use", "Log in"]


def applicability(lines: list[str], **params: object) -> str:
    (one,) = found("\n".join(lines) + "\n", patterns=("^sign up",), **params)
    assert one.fix is not None
    return one.fix.applicability.value


def test_a_line_that_seems_to_be_the_texts_own_is_not_safely_removed() -> None:
    own = "Sign up early, the council says, since the boat takes no more than twenty of the people who want to see it."
    among = [*ARTICLE[:7], own, *ARTICLE[7:]]
    assert applicability(among) == "safe"
    assert applicability(among, min_safe_log_odds=-1.0) == "unsafe"
    assert applicability([*ARTICLE, *FOOTER], min_safe_log_odds=-1.0) == "safe"


def test_in_a_short_text_a_lines_place_tells_nothing() -> None:
    own = "Sign up early, the council says, since the boat takes no more than twenty of the people who want to see it."
    assert applicability([*ARTICLE[:11], own], min_safe_log_odds=5.0, safe_at_end=False) == "safe"
    assert applicability([*ARTICLE[:12], own], min_safe_log_odds=5.0) == "unsafe"


def test_the_last_line_is_not_safely_removed_where_that_is_doubtful() -> None:
    assert applicability([*ARTICLE, FOOTER[0]], safe_at_end=False) == "unsafe"
    assert applicability([*ARTICLE, FOOTER[0], FOOTER[1]], safe_at_end=False) == "safe"


def test_in_a_document_with_more_subheadings_the_fix_is_unsafe() -> None:
    text = f"{PROSE}\nWhat it costs\n{PROSE}\nShare\n"
    (one,) = found(text, patterns=("^share",), max_subheadings=1)
    assert one.fix is not None
    assert one.fix.applicability is Applicability.SAFE
    (one,) = found(text, patterns=("^share",), max_subheadings=0)
    assert one.fix is not None
    assert one.fix.applicability is Applicability.UNSAFE


def test_an_item_of_a_list_counts_only_when_asked_for() -> None:
    assert lines("- Share\n- Walk\n", patterns=("share",)) == [1]
    assert lines("- Share\n- Walk\n", patterns=("share",), lists=False) == []
    assert lines("- Share\n- Share\n", patterns=("share",), lists=False) == [1]
    assert lines("x\n- Share -\nx\n", patterns=("share",), lists=False) == [2]


def test_companions_count_only_next_to_a_line_that_is_found() -> None:
    params = {"patterns": ("sign up",), "companions": ("your e-?mail|send",)}
    assert fixed("x\nYour email\ny\n", **params) == "x\nYour email\ny\n"
    assert fixed("x\nYour email\n\nSign up\nSend\ny\nSend\n", **params) == "x\ny\nSend\n"


def test_a_label_takes_the_lines_after_it_along() -> None:
    takes = Takes(patterns=("topics",), lines=2, words=2, content="labels")
    params = {"patterns": ("^tags: .*",), "takes_after": takes}
    assert fixed("x\nTopics:\nbees\nwasps\nants\n", **params) == "x\nants\n"
    assert fixed("x\nTopics:\nbees\nIt rained.\n", **params) == "x\nIt rained.\n"
    assert fixed("x\nTags: a\nbees\n", **params) == "x\nbees\n"


def test_a_label_takes_a_caption_before_it_along_where_there_is_a_credit() -> None:
    takes = Takes(patterns=("hide caption",), lines=2, words=6, content="caption")
    params = {"patterns": ("zebra",), "takes_before": takes}
    assert fixed("x\nThe old dock.\nHarbour Office\nhide caption\n", **params) == "x\n"
    assert fixed("x\nThe old dock.\nhide caption\n", **params) == "x\nThe old dock.\n"


def test_text_after_a_label_ends_at_the_next_heading() -> None:
    takes = Takes(patterns=("about the author",), lines=3, words=20)
    text = "x\nAbout the author\nAna lives in the valley.\nLicense\nMIT\n"
    assert fixed(text, patterns=("zebra",), takes_after=takes) == "x\nLicense\nMIT\n"


def test_an_answer_below_a_question_is_content() -> None:
    answer = "We use cookies to remember your street and nothing else."
    assert lines(f"Why does the council use them?\n{answer}\n", patterns=("we use cookies",)) == []
    assert lines(f"Why does the council use them.\n{answer}\n", patterns=("we use cookies",)) == [2]


def test_a_span_in_a_long_line_is_found_too() -> None:
    text = "Long " * MAX_LINE_CHARS + "(text goes on below).\n"
    assert fixed(text, patterns=(r" ?\(text goes on[^()]*\)",), scope="span").endswith("Long.\n")


@pytest.mark.parametrize(
    "line",
    ["image: nginx:1.14.2", 'image("share");', "| Share | 3 |", "<share>", "“Share this” is what he hates.", "share()"],
)
def test_code_rows_and_quotations_are_content(line: str) -> None:
    assert lines(f"{line}\n", patterns=("share|image",)) == []


def test_in_a_technical_document_a_line_with_a_small_letter_is_content() -> None:
    code = "a();\nb();\nc();\n"
    assert lines(f"{code}share\n", patterns=("share",)) == []
    assert lines(f"{code[:10]}share\n", patterns=("share",)) == [3]
    assert lines(f"{code}Share\n", patterns=("share",)) == [4]


def test_a_span_is_replaced_in_place() -> None:
    text = "Größe 1, Größe 2\n"
    assert fixed(text, patterns=("größe",), scope="span", fix="replace", replacement="Maß") == "Maß 1, Maß 2\n"
    assert fixed(text, patterns=("größe ",), scope="span") == "1, 2\n"
    assert fixed(text, patterns=("größe",), scope="span", fix="none") == text


def test_crlf_stays_and_does_not_hide_the_line_end() -> None:
    assert fixed("a\r\n\r\nShare\r\n\r\nb\r\n", patterns=("share",), match="whole") == "a\r\n\r\nb\r\n"


def test_offsets_are_code_points_behind_any_character() -> None:
    text = "日本\U0001f600\udcff\nShare\n"
    (one,) = found(text, patterns=("share",))
    assert text[one.span.start : one.span.end] == "Share"
    (one,) = found(text, patterns=("hare",), scope="span")
    assert text[one.span.start : one.span.end] == "hare"


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"patterns": ("(",)}, r"bad pattern '\('"),
        ({"patterns": ("(?=x)",)}, "invalid perl operator"),
        ({"patterns": ("x",), "within_lines": 3}, "anchor and within-lines"),
        ({"patterns": ("x",), "replacement": "y"}, "replacement needs"),
        ({"patterns": ("x",), "scope": "span", "max_words": 3}, "require scope: line"),
    ],
)
def test_impossible_parameters_are_refused(params: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        rule(**params)


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200), st.sampled_from(["line", "span"]))
def test_any_text_is_searched_and_fixed(text: str, scope: str) -> None:
    for one in found(text, patterns=("a", "[0-9]+$"), scope=scope):
        assert 0 <= one.span.start <= one.span.end <= len(text)


def test_a_hostile_pattern_on_a_long_text_takes_linear_time() -> None:
    text = "\n".join(["a" * 400] * 500)
    start = time.process_time()
    assert found(text, patterns=("(a|aa)+$b",)) == []
    assert found("a" * 200_000, patterns=("(a*)*b",), scope="span") == []
    assert time.process_time() - start < 5


def test_the_first_line_may_be_a_title() -> None:
    text = f"Read also the small print\n{PROSE}\n"
    for safe_at_start, expected in ((True, Applicability.SAFE), (False, Applicability.UNSAFE)):
        (one,) = found(text, patterns=("^read also",), safe_at_start=safe_at_start)
        assert one.fix is not None
        assert one.fix.applicability is expected
    (one,) = found(f"{PROSE}\n{text}", patterns=("^read also",), safe_at_start=False)
    assert one.fix is not None
    assert one.fix.applicability is Applicability.SAFE


def test_what_a_release_says_about_its_company_stays() -> None:
    for name, expected in (("Meridian Glass Group", Applicability.UNSAFE), ("Ana Duarte", Applicability.SAFE)):
        text = f"Meridian Glass has lit the second furnace of its works in the valley, which took four years.\nAbout {name}\n"
        (one,) = found(text, patterns=("^about",), naming=("about",))
        assert one.fix is not None
        assert one.fix.applicability is expected


def test_an_answer_is_content_and_among_many_a_short_one_too() -> None:
    questions = "Is there an app?\nYes. Share it.\nIs it free?\nIt is.\n"
    assert lines(questions, patterns=("share",)) == [2]
    assert lines(questions + "Who made it?\nWe did.\n", patterns=("share",)) == []


def test_a_clause_is_content_and_a_label_below_a_number_is_not() -> None:
    clauses = "1. Scope\nThis is for the readers.\n2. Sharing\nPlease share it with no one.\n"
    assert lines(clauses, patterns=("share",)) == [4]
    assert lines(clauses + "3. Law\nThe law applies.\n", patterns=("share",)) == []
    assert lines(clauses + "3. Law\nShare\n", patterns=("^share",)) == [6]


def test_the_name_of_a_section_in_a_configuration_is_content() -> None:
    assert lines("[comments]\nsort = 'new'\n", patterns=("comments",)) == []
    assert lines("[comments]\nsort them\n", patterns=("comments",)) == [1]


def test_a_line_above_a_sentence_is_not_safely_removed_where_that_is_doubtful() -> None:
    for text, expected in (("Sign up\nShort.\n", Applicability.SAFE), (f"Sign up\n{PROSE}\n", Applicability.UNSAFE)):
        (one,) = found(text, patterns=("^sign up",), safe_inside=False)
        assert one.fix is not None
        assert one.fix.applicability is expected


def test_one_of_many_short_headings_above_sentences_is_content() -> None:
    sections = "".join(f"{name}\nThis is for the readers.\n" for name in ("Gate", "Lambs", "Money", "Photos"))
    assert lines(f"{sections}Newsletter\nCopies are by the door.\n", patterns=("^newsletter$",)) == []
    assert lines(f"{sections}Newsletter\nCopies by the door\n", patterns=("^newsletter$",)) == [9]
    assert lines(f"{sections[5:]}Newsletter\nCopies are by the door.\n", patterns=("^newsletter$",)) == [8]


def test_a_link_in_a_list_is_an_item_although_it_is_shown_without_its_bullet() -> None:
    ports = "- [Ports](/a)\n- [Share](/b)\n- [Ferries](/c)\n"
    assert lines(ports, patterns=("^share",), lists=False) == []
    assert lines("- [Share](/b)\n", patterns=("^share",), lists=False) == [1]


def test_the_heading_of_a_list_that_stays_is_not_safely_removed_where_that_is_doubtful() -> None:
    for below, expected in (("Ports\n", Applicability.SAFE), ("- Ports\n", Applicability.UNSAFE)):
        (one,) = found(f"More\n\n{below}", patterns=("^more",), safe_above_lists=False)
        assert one.fix is not None
        assert one.fix.applicability is expected
    for item in ("- More\n- Ports\n", "More\n- More\nPorts\n"):  # an item among items; a list that goes too
        (one,) = found(item, patterns=("more",), safe_above_lists=False)
        assert one.fix is not None
        assert one.fix.applicability is Applicability.SAFE


def test_lines_that_match_a_doubt_are_not_safely_removed() -> None:
    for text, expected in (("More here\n", Applicability.SAFE), ("More at www.a.b\n", Applicability.UNSAFE)):
        (one,) = found(text, patterns=("^more",), unsafe=(r"www\.",))
        assert one.fix is not None
        assert one.fix.applicability is expected
