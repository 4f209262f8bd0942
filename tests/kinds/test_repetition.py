"""The kind `repetition`: repeats are found, refrains and tables are not, and only sure ones are removed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.types import Applicability
from lint.kinds.repetition import _common_in_order, _units
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots

PARAGRAPH = shipped("repetition.repeated-paragraph")
STANDFIRST = shipped("repetition.repeated-standfirst")
PASSAGE = shipped("quality.repeated-passage")

LONG = "The mill by the river burned down on Sunday night, and nobody knows yet what started the fire."
SECOND = "Its owner wants to build it up again, and hopes that the village will help him with the work."
OTHER = "Nobody was hurt, the police said."


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


def test_the_standfirst_within_a_later_paragraph_is_found() -> None:
    standfirst = "The building was two hundred years old and the last of its kind"
    text = f"Fire destroys mill\n{standfirst}\n{LONG}\n{standfirst}, and its owner hoped to open a museum there.\n"
    (diagnostic,) = found(text, STANDFIRST)
    assert text[slice(*diagnostic.span)] == standfirst
    assert diagnostic.message == "the opening (13 words) is repeated on line 4"
    assert diagnostic.fix is not None
    assert diagnostic.fix.applicability is Applicability.UNSAFE


def test_nine_words_in_ten_are_enough_for_a_standfirst() -> None:
    standfirst = "The old building was two hundred years old and the last of its kind in the valley of mills today"
    body = f"{LONG}\n{standfirst.replace('last of its', 'only one of its')}, and its owner hoped to open a museum.\n"
    assert len(found(f"Fire\n{standfirst}\n{body}", STANDFIRST)) == 1
    assert found(f"Fire\n{standfirst}\n{body.replace('hundred years old', 'centuries of age')}", STANDFIRST) == ()


def test_a_title_whose_words_come_again_in_other_order_is_no_standfirst() -> None:
    text = f"Fire destroys the old mill by the river on Sunday\n{LONG}\nOn Sunday the fire destroys the mill, the old river by.\n"
    assert found(text, STANDFIRST) == ()


TWENTY = "The old building was two hundred years old and the last of its kind in the valley of mills today"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{TWENTY.replace('hundred', 'thousand')}, and more", "0.95 4"),
        (f"{TWENTY.replace('hundred', 'thousand').replace('last', 'only')}, and more", ""),
        (TWENTY.removesuffix(" today"), "0.95 4"),
        (TWENTY, ""),
        (f"{TWENTY}, and more\n{TWENTY}, and more", "1.0 4"),
        (f"{TWENTY} {'and more ' * 490}", "1.0 4"),
        (f"{TWENTY} {'and more ' * 490} so", ""),
    ],
)
def test_how_much_of_a_standfirst_is_in_a_later_paragraph(body: str, expected: str) -> None:
    checked = rule("kind: repetition\nunit: opening\nmin-contained: 0.95\n", message="{line}")
    shown = [f"{one.value} {one.message}" for one in found(f"Fire\n{TWENTY}\n{LONG}\n{body}\n", checked)]
    assert shown == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("opening_words", "body_words", "min_contained", "expected"),
    [(20, 12, 0.5, 1), (20, 10, 0.5, 0), (15, 9, 0.6, 1), (15, 8, 0.5, 0)],
)
def test_most_pieces_of_a_standfirst_are_in_the_paragraph(
    opening_words: int, body_words: int, min_contained: float, expected: int
) -> None:
    """Of the pieces of three words at most four in ten are missing."""
    opening, body = (" ".join(TWENTY.split()[:count]) for count in (opening_words, body_words))
    checked = rule(f"kind: repetition\nunit: opening\nmin-contained: {min_contained}\n")
    assert (
        len(found(f"Fire\n{opening}\n{LONG}\n{body} or so we are told by those who know it well.\n", checked))
        == expected
    )


def test_what_a_repeat_says() -> None:
    says = "{line} {words} {count}"
    opening = rule("kind: repetition\nunit: opening\n", message=says)
    text = f"Fire\n{TWENTY} so\n{LONG}\n{TWENTY.replace('hundred', 'thousand')}, and more, as they say there.\n"
    (one,) = found(text, opening)
    assert (one.value, one.limit, one.message) == (0.905, 0.9, "4 21 1")
    assert one.fix is not None
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
    assert (one.value, one.limit, one.message) == (37, 8, "2 37 2")
    assert one.fix is not None
    assert one.fix.title == "remove the repeat"


def test_a_list_that_is_repeated_as_one_paragraph_is_not_safely_removed() -> None:
    checked = rule("kind: repetition\n", message="{line} {words} {count}")
    (one,) = found(
        f"{OTHER}\nBread from the mill\nHoney from the hills\nBread from the mill honey from the hills\n", checked
    )
    assert (one.value, one.limit, one.message) == (8, 8, "2 8 1")
    assert one.fix is not None
    assert (one.fix.title, one.fix.applicability) == ("remove the repeat", Applicability.UNSAFE)


def test_what_follows_itself_within_a_text() -> None:
    checked = rule("kind: repetition\n", message="{line} {words}")
    title, fifteen = "The mill will be rebuilt", " ".join(LONG.split()[:15])
    text = (
        f"{title}\n{title}\n{LONG} {' people' * 6}.\n{OTHER} {fifteen}. {fifteen}.\n{SECOND[:-15]}. {SECOND[:-15]}.\n"
    )
    shown = [
        (one.message, one.fix and one.fix.title, one.fix and one.fix.applicability.value)
        for one in found(text, checked)
    ]
    assert shown == [
        ("1 5", "remove the repeat", "safe"),
        ("3 5", "remove the repeat", "unsafe"),
        ("4 15", "remove the repeat", "safe"),
        ("5 16", "remove the repeat", "safe"),
    ]
    fourteen = " ".join(fifteen.split()[:14])
    (one,) = found(f"{fourteen}. {fourteen}.\n", checked)
    assert one.fix is not None
    assert one.fix.applicability is Applicability.UNSAFE


VERSE = """We sing of the mill that burned by night,
And of the river that ran beside,
We sing of the mill that burned by night,
And nobody knows how the fire began.
"""


def test_the_refrain_of_a_song_is_no_repeat_but_a_line_is() -> None:
    assert found(VERSE, PARAGRAPH) == ()
    assert len(found(VERSE, rule("kind: repetition\nunit: line\n"))) == 1
    assert len(found(VERSE.replace(",", "."), PARAGRAPH)) == 1


@pytest.mark.parametrize(
    ("words", "is_next", "is_safe"),
    [(12, True, True), (11, True, False), (15, False, True), (14, False, False), (12, False, False)],
)
def test_how_long_a_repeat_is_that_is_safely_removed(words: int, is_next: bool, is_safe: bool) -> None:
    sentence = f"{' '.join(LONG.split()[:words])}."
    between = "" if is_next else f"{SECOND}\n"
    (one,) = found(f"{OTHER}\n{sentence}\n{between}{sentence}\n{SECOND} And so on.\n", PARAGRAPH)
    assert one.fix is not None
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


def test_the_last_paragraph_may_be_compared_with_its_opening() -> None:
    assert spots(f"{TWENTY}\n{TWENTY}, and so on.\n", STANDFIRST) == [TWENTY]


@pytest.mark.parametrize(("bounds", "expected"), [((20, 20), 1), ((21, 60), 0), ((1, 19), 0)])
def test_an_opening_has_some_words_and_not_too_many(bounds: tuple[int, int], expected: int) -> None:
    checked = rule("kind: repetition\nunit: opening\nmin-words: {}\nmax-words: {}\n".format(*bounds))
    assert len(found(f"{TWENTY}\n{LONG} {LONG}\n{TWENTY}, and so on.\n", checked)) == expected


def test_words_are_compared_in_runs_of_three_however_frequent_they_are() -> None:
    assert _common_in_order(list("abcd"), list("dcba") * 30 + list("abcd") + list("dcba") * 30) == 4
    assert _common_in_order(list("abc"), list("xabcx")) == 3
    assert _common_in_order(list("abc"), list("abxbc")) == 0


@pytest.mark.parametrize(
    ("text", "unit"),
    [("one two three", " "), ("两百年的建筑有两百年的历史", " "), ("两百年的建筑有两百年的历史。", "")],
)
def test_a_text_without_spaces_is_compared_by_characters(text: str, unit: str) -> None:
    assert _units(text)[1:] == (unit, {" ": 3, "": 6}[unit])


def test_a_standfirst_within_another_opening_paragraph_is_found() -> None:
    text = f"{OTHER}\n{LONG}\n{LONG[:-1]}, said the police in the morning.\n{SECOND}\n"
    assert spots(text, STANDFIRST) == [LONG]


def test_words_that_are_said_again_here_and_there_make_no_standfirst() -> None:
    halves = f"{LONG[: len(LONG) // 2]} again, the mayor said on Monday.\n{LONG[len(LONG) // 2 :]} {SECOND}\n"
    assert not found(f"{LONG}\n{halves}", STANDFIRST)


def test_a_standfirst_in_a_script_without_spaces_is_found() -> None:
    standfirst = "这座建筑有两百年的历史，是山谷里最后一座磨坊"
    text = f"火灾烧毁磨坊\n{standfirst}\n没有人受伤。\n{standfirst}，主人希望在那里开一座博物馆。\n"
    assert spots(text, STANDFIRST) == [standfirst]


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


def test_a_repeat_far_from_the_first_is_not_safely_removed() -> None:
    filler = [f"Paragraph number {number} says something else about the mill." for number in range(4)]
    (one,) = found("\n".join([*filler, LONG, *(line + " Again." for line in filler), LONG, "Short."]), PARAGRAPH)
    assert one.fix is not None
    assert one.fix.applicability is Applicability.UNSAFE
    (one,) = found("\n".join([*filler, LONG, "Short.", LONG, "Short."]), PARAGRAPH)
    assert one.fix is not None
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
    assert one.fix is not None
    assert (one.fix.applicability is Applicability.SAFE) is is_safe


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


def test_a_sentence_that_follows_itself_loses_the_second_copy_and_a_short_one_does_not() -> None:
    assert fixed_text(f"It rained. {LONG} {LONG} {OTHER}\n", PARAGRAPH) == f"It rained. {LONG} {OTHER}\n"
    assert fixed_text(f"{LONG} {LONG}\n", PARAGRAPH) == f"{LONG}\n"
    assert spots(f"It rained. {LONG} {LONG} {LONG} {OTHER} {OTHER}\n", PARAGRAPH) == [f" {LONG} {LONG}"]
    twice = f"{LONG} {LONG} {OTHER} {SECOND} {SECOND}\n"
    assert spots(f"{OTHER}\n{twice}", PARAGRAPH) == [f" {LONG}", f" {SECOND}"]
    assert found("Row, row, row your boat. Row, row, row your boat.\n", PARAGRAPH) == ()
    assert found(f"{LONG} {OTHER} {LONG}\n", PARAGRAPH) == ()


def test_a_word_stutters_from_six_times_on() -> None:
    assert len(found("It carried " + "people " * 6 + "a year.\n", PARAGRAPH)) == 1
    assert found("It carried " + "people " * 5 + "a year.\n", PARAGRAPH) == ()
    assert found("It was " + "so " * 9 + "late.\n", PARAGRAPH) == ()


def test_a_title_that_is_repeated_in_the_second_line_goes_and_a_verse_stays() -> None:
    title = "The mill will be rebuilt"
    assert fixed_text(f"{title}\n{title}\n{LONG}\n{OTHER}\n", PARAGRAPH) == f"{title}\n{LONG}\n{OTHER}\n"
    assert found(f"{title}\n{title}\nThe river is cold\nThe night is old\n", PARAGRAPH) == ()
    assert found(f"{title}.\n{title}.\n{LONG}\n{OTHER}\n", PARAGRAPH) == ()
