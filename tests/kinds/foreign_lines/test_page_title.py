"""Where the text of a whole page begins."""

from __future__ import annotations

import pytest

from lint.kinds.foreign_lines.page_title import MAX_LINE_WORDS, MAX_REPEATS, title_line

MENU = ["Home", "Politics", "Sport", "Weather", "Sign in"]
BODY = ["The council met on Tuesday evening and agreed to close the bridge for repairs until spring."] * 20


def found(lines: list[str]) -> int:
    return title_line(
        lines, [float(line.endswith(".")) for line in lines], [float(len(line.split())) for line in lines]
    )


@pytest.mark.parametrize(
    ("first", "heading"),
    [
        ("Council closes old bridge", "Council closes old bridge"),
        ("Council closes old bridge | The Valley Courier", "Council closes old bridge"),
        ("The Valley Courier – Council closes old bridge", "COUNCIL CLOSES OLD BRIDGE"),
        ("Council closes old bridge for repairs - Local news - Courier", "Council closes the old bridge for repairs"),
        ("Rada zamyka stary most » Kurier Doliny", "Rada zamyka stary most"),
        ("Совет закрывает старый мост | Курьер долины", "Совет закрывает старый мост"),
        ("يغلق المجلس الجسر القديم | بريد الوادي", "يغلق المجلس الجسر القديم"),
    ],
)
def test_the_title_in_the_browser_is_repeated_above_the_text(first: str, heading: str) -> None:
    assert found([first, *MENU, heading, *BODY]) == 6


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Bridge", *MENU, "Bridge", *BODY],  # one word is not enough
        ["Council closes old bridge", "By Ann Example", "3 May", "Council closes old bridge", *BODY],
        ["Council closes old bridge", *MENU, "Council opens new school", *BODY],
        ["The old bridge song", *BODY[:6], "The old bridge song", *BODY],  # much of the text is above
        ["The old bridge song", *MENU, "word " * (MAX_LINE_WORDS + 1) + "end.", "The old bridge song", *BODY * 60],
        ["Valley Camping Stove", *["Valley Camping Stove", *MENU] * (MAX_REPEATS + 1), *BODY],
    ],
)
def test_what_is_no_title_of_a_page(lines: list[str]) -> None:
    assert found(lines) == 0
