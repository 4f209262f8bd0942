"""The kind `repetition` with the unit `opening`: a standfirst that a later paragraph has too."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from lint.signals.standfirsts import _common_in_order, _units
from tests.support.kinds_check import found, rule, shipped, spots
from tests.support.repeated import LONG, OTHER, SECOND, TWENTY

STANDFIRST = shipped("repetition.repeated-standfirst")


def test_the_standfirst_within_a_later_paragraph_is_found() -> None:
    standfirst = "The building was two hundred years old and the last of its kind"
    text = f"Fire destroys mill\n{standfirst}\n{LONG}\n{standfirst}, and its owner hoped to open a museum there.\n"
    (diagnostic,) = found(text, STANDFIRST)
    assert text[slice(*diagnostic.span)] == standfirst
    assert diagnostic.message == "the opening (13 words) is repeated on line 4"
    assert diagnostic.fix.applicability is Applicability.UNSAFE


def test_nine_words_in_ten_are_enough_for_a_standfirst() -> None:
    standfirst = "The old building was two hundred years old and the last of its kind in the valley of mills today"
    body = f"{LONG}\n{standfirst.replace('last of its', 'only one of its')}, and its owner hoped to open a museum.\n"
    assert len(found(f"Fire\n{standfirst}\n{body}", STANDFIRST)) == 1
    assert found(f"Fire\n{standfirst}\n{body.replace('hundred years old', 'centuries of age')}", STANDFIRST) == ()


def test_a_title_whose_words_come_again_in_other_order_is_no_standfirst() -> None:
    text = f"Fire destroys the old mill by the river on Sunday\n{LONG}\nOn Sunday the fire destroys the mill, the old river by.\n"
    assert found(text, STANDFIRST) == ()


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
