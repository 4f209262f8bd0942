"""The kind `repetition`: paragraphs and passages that come again; only sure repeats are removed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.types import Applicability
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots
from tests.support.repeated import LONG, OTHER, SECOND, TWENTY

PARAGRAPH = shipped("repetition.repeated-paragraph")
STANDFIRST = shipped("repetition.repeated-standfirst")
PASSAGE = shipped("quality.repeated-passage")


def test_a_repeat_is_found_and_the_first_is_kept() -> None:
    text = f"{LONG}\n{OTHER}\n{LONG}\n"
    assert [d.span.start for d in found(text, PARAGRAPH)] == [len(LONG) + len(OTHER) + 2]
    assert fixed_text(text, PARAGRAPH) == f"{LONG}\n{OTHER}\n"


def test_case_and_spaces_and_punctuation_do_not_matter() -> None:
    assert len(found(f"{LONG}\n{OTHER}\n{LONG.upper().replace(' ', '  ')}!\n", PARAGRAPH)) == 1


def test_neighbouring_repeats_are_one_finding() -> None:
    text = f"{LONG}\n{SECOND}\n{OTHER}\n{LONG}\n{SECOND}\n"
    assert spots(text, PARAGRAPH) == [f"{LONG}\n{SECOND}"]


def test_eight_words_are_enough_and_seven_are_not() -> None:
    eight = "one two three four five six seven eight"
    seven = "one two three four five six seven"
    assert len(found(f"{eight}\n{OTHER}\n{eight}", PARAGRAPH)) == 1
    assert found(f"{seven}\n{OTHER}\n{seven}", PARAGRAPH) == ()


@pytest.mark.parametrize(
    "unit",
    [
        "| Team | Won | Lost | Drawn | Points | Goals | Rank | Year |",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "What do you like to cook best when you are at home with your family?",
        "— — — — — — — — — —",
        "a 1 2 3 4 5 6 7 8 9 10 11",
        "And what did he say when he heard about it: “Why did nobody call me?”",
        "And what do you cook for your family at home (if anything at all?)",
        "您和家人在家里的时候最喜欢做什么菜，为什么喜欢做这道菜？",
        "ماذا تحب أن تطبخ عندما تكون في المنزل مع عائلتك؟",
        "2.5.1. The links to the old archive are on the disk of the stable release!",
        "Signed by the master of the harbour: Ana Duarte <ana@example.org>",
        "for (const boat of harbour.boats.filter((each) => each.isOpen)) ferry.carry(boat);",
    ],
)
def test_tables_and_questions_may_repeat(unit: str) -> None:
    assert found(f"{unit}\n{OTHER}\n{unit}\n", PARAGRAPH) == ()


def test_half_of_a_repeat_is_letters() -> None:
    assert len(found("abc 1 abc 1 abc 1 abc 12\nx\nabc 1 abc 1 abc 1 abc 12\n", PARAGRAPH)) == 1
    assert found("abc 1 abc 1 abc 1 abc 123\nx\nabc 1 abc 1 abc 1 abc 123\n", PARAGRAPH) == ()


def test_short_repeats_and_those_without_a_full_stop_are_unsafe() -> None:
    short = "The mill burned down on Sunday in the valley."
    assert [d.fix and d.fix.applicability for d in found(f"{short}\n{OTHER}\n{short}", PARAGRAPH)] == [
        Applicability.UNSAFE
    ]
    unfinished = LONG[:-1]
    assert [d.fix and d.fix.applicability for d in found(f"{unfinished}\n{OTHER}\n{unfinished}", PARAGRAPH)] == [
        Applicability.UNSAFE
    ]


def test_a_repeat_that_differs_in_a_sign_is_unsafe() -> None:
    one, other = f"{LONG} They lost 5-3.", f"{LONG} They lost 5+3."
    assert [d.fix and d.fix.applicability for d in found(f"{one}\n{OTHER}\n{other}", PARAGRAPH)] == [
        Applicability.UNSAFE
    ]


def test_a_text_that_is_written_to_a_form_is_unsafe() -> None:
    text = "".join(f"{LONG}\nAnswer number {n} follows.\n" for n in range(6))
    assert {d.fix.applicability for d in found(text, PARAGRAPH) if d.fix} == {Applicability.UNSAFE}


def test_scripts_without_spaces_repeat_too() -> None:
    line = "河边的磨坊星期天晚上被烧毁了，还没有人知道是什么引起了火灾。"
    assert len(found(f"{line}\n消防队来得很快。\n{line}\n", PARAGRAPH)) == 1


def test_lines_are_compared_in_hard_wrapped_text_too() -> None:
    lines = rule("kind: repetition\nunit: line\nmin-words: 3\n")
    assert spots("one two three\nsome other line\none two three\n", lines) == ["one two three"]


def test_what_a_repeat_says() -> None:
    says = "{line} {words} {count}"
    opening = rule("kind: repetition\nunit: opening\n", message=says)
    text = f"Fire\n{TWENTY} so\n{LONG}\n{TWENTY.replace('hundred', 'thousand')}, and more, as they say there.\n"
    (one,) = found(text, opening)
    assert (one.value, one.limit, one.message) == (0.905, 0.9, "4 21 1")
    assert one.fix.title == "remove the standfirst"
    doubled = rule("kind: repetition\n", message=says)
    (one,) = found(f"It rained.\n{LONG} {LONG}\n", doubled)
    assert (one.value, one.limit, one.message) == (18, 8, "2 18 1")
    passage = rule("kind: repetition\nunit: passage\nmin-words: 3\n", message=says)
    (one,) = found("x\na b c d\ny\na b c d\n", passage)
    assert (one.value, one.limit, one.message) == (4, 3, "2 4 1")


def test_what_a_repeated_paragraph_says() -> None:
    checked = rule("kind: repetition\n", message="{line} {words} {count}")
    (one,) = found(f"{OTHER}\n{LONG}\n{SECOND}\n{OTHER}\n{LONG}\n{SECOND}\n", checked)
    assert (one.value, one.limit, one.message) == (43, 8, "1 43 3")
    assert one.fix.title == "remove the repeat"


def test_a_list_that_is_repeated_as_one_paragraph_is_not_safely_removed() -> None:
    checked = rule("kind: repetition\n", message="{line} {words} {count}")
    (one,) = found(
        f"{OTHER}\nBread from the mill\nHoney from the hills\nBread from the mill honey from the hills\n", checked
    )
    assert (one.value, one.limit, one.message) == (8, 8, "2 8 1")
    assert (one.fix.title, one.fix.applicability) == ("remove the repeat", Applicability.UNSAFE)


@pytest.mark.parametrize(
    ("words", "is_next", "is_safe"),
    [(12, True, True), (11, True, False), (15, False, True), (14, False, False), (12, False, False)],
)
def test_how_long_a_repeat_is_that_is_safely_removed(words: int, is_next: bool, is_safe: bool) -> None:
    sentence = f"{' '.join(LONG.split()[:words])}."
    between = "" if is_next else f"{SECOND}\n"
    (one,) = found(f"{OTHER}\n{sentence}\n{between}{sentence}\n{SECOND} And so on.\n", PARAGRAPH)
    assert (one.fix.applicability is Applicability.SAFE) is is_safe


@pytest.mark.parametrize(("count", "is_safe"), [(3, True), (4, False)])
def test_more_than_three_repeats_are_a_form(count: int, is_safe: bool) -> None:
    units = [f"{LONG[:-1]} in the village of house number {number}." for number in range(count)]
    text = "".join(f"{unit}\nAnswer {number}.\n{unit}\n" for number, unit in enumerate(units))
    assert {one.fix.applicability is Applicability.SAFE for one in found(text, PARAGRAPH) if one.fix} == {is_safe}


@pytest.mark.parametrize(("place", "count", "expected"), [(2, 5, 2), (3, 5, 0), (4, 5, 4), (3, 4, 3)])
def test_where_the_first_paragraph_is_the_copy(place: int, count: int, expected: int) -> None:
    """It comes again three paragraphs below or more, and not as the last one."""
    lines = [LONG, *paragraphs(1, count - 1)]
    lines[place] = LONG
    (one,) = found("\n".join(lines), rule("kind: repetition\n", message="{line}"))
    assert one.span.start == len("\n".join(lines[:expected])) + bool(expected)
    assert one.message == str(place + 1 if expected == 0 else 1)


def test_a_passage_is_found_whatever_its_paragraphs() -> None:
    text = f"He said: {LONG} {SECOND}\nLater: {LONG}\n{SECOND}\n"
    (spot,) = spots(text, PASSAGE)
    assert spot == f"{LONG}\n{SECOND}"[: len(spot)]
    assert len(spot.split()) == 37


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b c x a b c", ["a b c"]),
        ("a b c a b c", ["a b c"]),
        ("x a b c d y a b c d z", ["a b c d"]),
        ("x a b c y y a b c z", ["a b c"]),
        ("a b x a b", []),
    ],
)
def test_a_passage_may_be_anywhere(text: str, expected: list[str]) -> None:
    assert spots(text, rule("kind: repetition\nunit: passage\nmin-words: 3\n")) == expected


def test_a_short_document_has_no_repeats() -> None:
    for checked in (PARAGRAPH, STANDFIRST, PASSAGE):
        assert found("", checked) == ()
        assert found("word", checked) == ()


@given(st.lists(st.sampled_from([LONG, SECOND, OTHER, "", "Short.", "短い文。"]), max_size=30))
def test_one_of_each_paragraph_is_kept(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    kept = list(text)
    for diagnostic in found(text, PARAGRAPH):
        start, end = diagnostic.span
        kept[start:end] = [" "] * (end - start)
    for paragraph in {LONG, SECOND, OTHER, "Short.", "短い文。"} & set(paragraphs):
        assert paragraph in "".join(kept)


def test_a_pull_quote_above_the_article_goes_and_its_own_place_stays() -> None:
    text = "\n".join([LONG, SECOND, OTHER, "Short.", LONG, OTHER + " And so on.", SECOND + " Too."])
    (one,) = found(text, PARAGRAPH)
    assert one.span.start == 0
    text = "\n".join([SECOND, LONG, OTHER, "Short.", LONG, OTHER + " And so on."])  # not the very first paragraph
    (one,) = found(text, PARAGRAPH)
    assert one.span.start == text.rindex(LONG)


@pytest.mark.parametrize(
    ("before", "is_safe"),
    [
        ("", True),
        ("Short.", True),
        ("#4 ·", False),
        ("Ann Lee said: ↑", False),
        ("Jo schrieb:", False),
        ("李明写道：", False),
    ],
)
def test_what_a_post_quotes_is_not_safely_removed(before: str, is_safe: bool) -> None:
    lines = [*paragraphs(0, 4), LONG, *([before] if before else []), LONG, *paragraphs(5, 2)]
    (one,) = found("\n".join(lines), PARAGRAPH)
    assert (one.fix.applicability is Applicability.SAFE) is is_safe


def test_a_repeat_far_from_the_first_is_not_safely_removed() -> None:
    filler = [f"Paragraph number {number} says something else about the mill." for number in range(4)]
    (one,) = found("\n".join([*filler, LONG, *(line + " Again." for line in filler), LONG, "Short."]), PARAGRAPH)
    assert one.fix.applicability is Applicability.UNSAFE
    (one,) = found("\n".join([*filler, LONG, "Short.", LONG, "Short."]), PARAGRAPH)
    assert one.fix.applicability is Applicability.SAFE


def paragraphs(first: int, count: int) -> list[str]:
    return [f"Paragraph number {number} says something else about the mill." for number in range(first, first + count)]


@pytest.mark.parametrize(
    ("above", "size", "between", "is_safe"),
    [(4, 1, 2, True), (4, 1, 3, False), (3, 1, 9, True), (4, 2, 2, True), (4, 3, 3, False), (4, 4, 9, True)],
)
def test_where_a_repeat_is_safely_removed(above: int, size: int, between: int, is_safe: bool) -> None:
    """Two paragraphs after the first, if that is among the first four, or if four are together."""
    block = [f"{LONG[:-1]} in the village of house number {number}." for number in range(size)]
    text = "\n".join([*paragraphs(0, above), *block, *paragraphs(9, between), *block, "Short."])
    (one,) = found(text, PARAGRAPH)
    assert (one.fix.applicability is Applicability.SAFE) is is_safe


def test_a_heading_with_a_number_is_in_the_contents_too() -> None:
    heading = "2. What you need to know before you take the ferry"
    assert found("\n".join([heading, *paragraphs(0, 3), heading, LONG]), PARAGRAPH) == ()
    assert len(found("\n".join([heading + ".", *paragraphs(0, 3), heading + ".", LONG]), PARAGRAPH)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "alpha beta gamma delta epsilon zeta eta theta iota\n" + "alpha beta gamma " * 20_000,
        "".join(f"a b c d e f g h i j k l m n {n % 7}\n" for n in range(10_000)),
        "the same nine words stand on this line again\n" * 10_000,
    ],
)
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    for checked in (PARAGRAPH, STANDFIRST, PASSAGE):
        found(text, checked)
    assert time.process_time() - start < 10
