"""The kind `pattern`: what it finds, what it lets pass, and that no pattern and no text can hurt it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.signals.lines import MAX_LINE_CHARS, Takes
from tests.support.pattern_rules import PROSE, fixed, found, lines, rule


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


def test_text_after_a_label_ends_at_the_next_paragraph_of_the_text() -> None:
    takes = Takes(patterns=("about the author",), lines=3, words=20)
    bio = "x\nAbout the author\nAna Duarte writes about mills.\n"
    for more in ("She lives in the valley.\n", "Mills are what Duarte knows best.\n"):
        assert fixed(bio + more, patterns=("zebra",), takes_after=takes) == "x\n"
    assert fixed(bio + "It rained.\n", patterns=("zebra",), takes_after=takes) == "x\nIt rained.\n"


def test_a_span_in_a_long_line_is_found_too() -> None:
    text = "Long " * MAX_LINE_CHARS + "(text goes on below).\n"
    assert fixed(text, patterns=(r" ?\(text goes on[^()]*\)",), scope="span").endswith("Long.\n")


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


def test_few_neighbouring_lines_are_left_with_a_minimum_of_them() -> None:
    params = {"patterns": ("^home$",), "companions": ("^news$",), "min_run": 3}
    assert not found("home\nnews\nThe mill\nhome\n", **params)
    (one,) = found("home\nThe mill\nnews\nhome\n\nnews\n", **params)
    assert (one.span.start, one.span.end) == (14, 29)


def test_a_hostile_pattern_on_a_long_text_takes_linear_time() -> None:
    text = "\n".join(["a" * 400] * 500)
    start = time.process_time()
    assert found(text, patterns=("(a|aa)+$b",)) == []
    assert found("a" * 200_000, patterns=("(a*)*b",), scope="span") == []
    assert time.process_time() - start < 5
