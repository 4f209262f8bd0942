"""The kind `repetition` on blocks: headings, boxes, lists, sections and whole pages that come again."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from tests.support.kinds_check import fixed_text, found, shipped, spots
from tests.support.repeated import LONG, OTHER, SECOND

PARAGRAPH = shipped("repetition.repeated-paragraph")


def test_the_headings_of_a_repeated_page_belong_to_the_repeat() -> None:
    page = f"The old mill\n{LONG}\nWhat comes next\n{SECOND}\n"
    assert fixed_text(page + page, PARAGRAPH) == page
    assert fixed_text(f"{page}Share\n{page}", PARAGRAPH) == f"{page}Share\n"
    assert spots(f"{page}{OTHER}\n{SECOND}\nWhat comes next\n{OTHER}\n", PARAGRAPH)[0] == SECOND


def test_boxes_that_come_again_under_their_headings_stay_where_there_are_several() -> None:
    north, south = (
        f"{name} view\n{text} {text[:-1]}, and a camera is there.\n"
        for name, text in (("North", LONG), ("South", SECOND))
    )
    around = f"{OTHER}\n{LONG[:-1]}, they said.\n"
    alone = f"{around}{north}{north}{SECOND[:-1]}, they said.\n"
    several = f"{around}{north}{north}{SECOND[:-1]}, they said.\n{south}{south}{OTHER}\n"
    for text, expected in ((alone, [Applicability.SAFE]), (several, [Applicability.UNSAFE] * 2)):
        assert [each.fix and each.fix.applicability for each in found(text, PARAGRAPH)] == expected


def test_a_page_on_which_everything_follows_itself_is_repaired() -> None:
    units = [f"{LONG[:-1]} in house number {number}." for number in range(5)]
    page = [units[0], "What comes next", *units[1:]]
    doubled = "".join(f"{unit}\n{unit}\n" for unit in page)
    assert fixed_text(doubled, PARAGRAPH) == "".join(f"{unit}\n" for unit in page)


def test_a_list_that_follows_itself_is_reported() -> None:
    items = "- a mill on the river\n- a school on the hill\n- a bridge\n"
    assert spots(f"{LONG}\n{items}{items}{SECOND}\n", PARAGRAPH) == [items.rstrip()]
    assert found(f"{LONG}\n{items}Tuesday\n{items}{SECOND}\n", PARAGRAPH) == ()
    plain = items.replace("- ", "")
    assert found(f"{LONG}\n{plain}{plain}{SECOND}\n", PARAGRAPH) == ()


def test_sections_may_begin_with_the_same_warning() -> None:
    """Below different headings, even near the beginning, a repeat belongs to its section; a second lead does not."""
    warning = "Before you open the hatch, stop the wheel with the long pole and tie it to the ring in the wall."
    steps = [
        "The axle",
        warning,
        "Grease both ends of it.",
        "The stones",
        warning,
        "Lift the upper one with the crane.",
    ]
    (one,) = found("\n".join(steps) + "\n", PARAGRAPH)
    assert one.fix.applicability is Applicability.UNSAFE


@pytest.mark.parametrize(
    "above",
    [
        ("Mr Penn seconded the motion.", "Mrs Crowe seconded the motion."),
        ("May I bring my dog?", "Is there a lift in the mill?"),
    ],
)
def test_two_motions_or_questions_may_have_one_answer(above: tuple[str, str]) -> None:
    (one,) = found("\n".join([SECOND, above[0], LONG, above[1], LONG, "The end."]), PARAGRAPH)
    assert one.fix.applicability is Applicability.UNSAFE
