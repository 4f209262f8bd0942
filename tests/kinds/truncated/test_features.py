"""What is measured of a paragraph in doubt: its last sentence, open brackets and quotations, a row of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.segment import WORD
from lint.kinds.truncated.endings import has_open_bracket, has_open_quote
from lint.kinds.truncated.features import FEATURES, has_marked_title, needs_no_mark, row
from lint.kinds.truncated.habits import Habits
from lint.kinds.truncated.sentence_ends import last_sentence
from tests.support.truncation_texts import ARTICLES


def test_last_sentence_and_the_marks_before_it() -> None:
    assert last_sentence("He came. He saw. He won a") == ("He won a", 2)
    assert last_sentence("no mark at all") == ("no mark at all", 0)
    assert last_sentence("他来了。他看了") == ("他看了", 1)


@pytest.mark.parametrize("text", ["a (b", "a (b) (c", "（字", "a [b"])
def test_an_open_bracket(text: str) -> None:
    assert has_open_bracket(text)
    assert not has_open_bracket(text + ")")


@pytest.mark.parametrize("text", ["“a", "„a", "«a", "»a", "»a« b »c", "»a» b »c", "«a» b «c", "「字", 'a "b'])
def test_an_open_quotation(text: str) -> None:
    assert has_open_quote(text)
    assert not has_open_quote(text[-1])


def test_no_habit_in_an_empty_text() -> None:
    assert Habits([], []).word_counts == []


@given(st.lists(st.text(min_size=1).filter(str.strip).map(str.strip), min_size=1))
def test_any_paragraph_has_a_row_of_numbers(texts: list[str]) -> None:
    habits = Habits(texts, list(map(WORD.findall, texts)))
    for index in range(len(texts)):
        numbers = row(habits, index)
        assert len(numbers) == len(FEATURES)
        assert all(abs(number) < 1e6 for number in numbers)


def habits_of(*lines: str) -> Habits:
    return Habits(lines, list(map(WORD.findall, lines)))


PROSE = "The council met on Tuesday to talk about the bridge, which has been planned for nine years."
HEADING = "What the council has decided so far, and what it put off until spring"


@pytest.mark.parametrize(
    ("number", "value", "expected"),
    [("ellipsis", 1, True), ("ellipsis", 0, False), ("open_word", 1, False), ("sentence_end", -2.1, False),
     ("tail_words", 8, False), ("last", 1, True), ("word_end", -1.1, False), ("comma", 1, False)],
)  # fmt: skip
def test_a_short_sentence_that_may_end_there_trails_off_on_purpose(number: str, value: float, expected: bool) -> None:
    numbers = (
        dict.fromkeys(FEATURES, 0.0)
        | {"ellipsis": 1.0, "tail_words": 7.0, "sentence_end": -2.0, "index": 3.0}
        | {number: value}
    )
    assert needs_no_mark(list(numbers.values())) == expected


@pytest.mark.parametrize("extra", ["", " which"])
def test_headings_are_several_lines_alike_above_paragraphs(extra: str) -> None:
    lines = [HEADING + extra, PROSE] * 4
    assert habits_of(*lines).is_subheading(2) == (not extra)
    assert not habits_of(*lines[2:]).is_subheading(2)
    assert not habits_of(*lines, HEADING).is_subheading(8)
    assert not habits_of(f"{PROSE} {HEADING}", *lines[1:]).is_subheading(0)
    assert not habits_of(f"{HEADING} {HEADING} {HEADING}", *lines[1:]).is_subheading(0)


def test_a_title_is_a_first_line_of_few_words_that_may_be_whole() -> None:
    assert habits_of(HEADING, PROSE, PROSE).is_title(0)
    assert not habits_of(HEADING, PROSE, PROSE).is_title(1)
    assert not habits_of(HEADING, PROSE).is_title(0)
    assert not habits_of(HEADING + " by the", PROSE, PROSE * 2).is_title(0)
    assert not habits_of(f"{HEADING} of next year at the very latest", PROSE, PROSE).is_title(0)
    assert habits_of(f"It rained. {HEADING}", PROSE, PROSE).is_title(0)
    assert not habits_of(f"It rained. It snowed. {HEADING}", PROSE, PROSE).is_title(0)


def test_a_title_may_have_a_question_mark() -> None:
    for title, expected in (
        ("Who pays for it?", True),
        ("Nobody pays.", False),
        (f"{PROSE[:-1]} by more than a mayor?", False),
    ):
        assert has_marked_title(habits_of(title, HEADING, PROSE)) == expected
    assert not has_marked_title(habits_of("Who pays for it?", PROSE))


def test_a_standfirst_may_be_under_a_title_with_a_mark() -> None:
    numbers = list((dict.fromkeys(FEATURES, 0.0) | {"index": 1.0}).values())
    assert needs_no_mark(numbers, titled=True)
    assert not needs_no_mark(numbers)


def test_a_text_of_short_paragraphs_has_a_language() -> None:
    habits = habits_of(*ARTICLES["tr"])
    assert habits.long_count == 0
    assert habits.language == "tr"
    assert habits_of("Köprü kapandı.", "Yol açık.").language == ""


@pytest.mark.parametrize(
    ("number", "value", "expected"),
    [("index", 2, True), ("index", 3, False), ("open_before", 1, False), ("last", 1, False), ("comma", 1, False),
     ("sentence_end", -2.1, False), ("word_end", -1.1, False)],
)  # fmt: skip
def test_a_standfirst_has_only_lines_without_a_mark_before_it(number: str, value: float, expected: bool) -> None:
    numbers = dict.fromkeys(FEATURES, 0.0) | {"index": 2.0, "open_before": 2.0, "sentence_end": -2.0, number: value}
    assert needs_no_mark(list(numbers.values())) == expected
