"""What is the content of pages that are no articles, although it reads like what a page puts around a text."""

from __future__ import annotations

import pytest

from lint import fix_text
from tests.support.mill import MILL, RIVER, TITLES

TEXT = [*MILL, RIVER]
SHOPS = [
    "Acorn Toys",
    "Birch Hats",
    "Cedar Tools",
    "Elm Books",
    "Getty Images",
    "Hazel Shoes",
    "Ivy Tea",
    "Jade",
    "Kale",
]
ONLINE = [
    "Register now to see your bookings and enjoy all the benefits of an account.",
    "Look up the times of your ferries",
    "Share your comments on articles and join the conversation",
    "Get tickets for the whole family in one go",
]


def kept(lines: list[str], line: str) -> bool:
    """Return whether safe fixes leave a line."""
    text = "\n".join(lines) + "\n"
    return line in fix_text(text).text.splitlines()


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ([*TEXT[:2], *SHOPS], "Getty Images"),
        ([*ONLINE, *TEXT[:2]], ONLINE[2]),
        ([*TEXT[:1], "* The wheel", "* The weir", "* The flour", "* Other news", "* New millers", "* Old millers",
          "* Where the grain is from", *TEXT[1:]], "* Other news"),
        ([*TEXT[:3], "Privacy policy", "The mill keeps the names of its buyers for a year, and shows them to nobody.",
          TEXT[3]], "Privacy policy"),
        (["Mühlentag", "Mittwoch, 20. Mai 2020,", "14.30 Uhr bis 16.00 Uhr, Saal 3", *TEXT], "Mittwoch, 20. Mai 2020,"),
        (["The wheel (film)", "Directed by Ana Duarte", "Written by Tom Lee Park", "Music by Jo Dell", *TEXT],
         "Written by Tom Lee Park"),
        ([*TEXT[:2], "Our partner", "Mill Stones Ltd, Weir Road 9", "Registered company no. 12345678", *TEXT[2:]],
         "Registered company no. 12345678"),
        ([*TEXT[:3], "Rye flour, fine", "£3.49", "Qty", "Add to cart", TEXT[3]], "£3.49"),
        ([*TEXT[:2], f"“{TEXT[1]}”", "I saw the first try, and there were four of them, one of whom held the ladder.",
          TEXT[3]], f"“{TEXT[1]}”"),
        (["What was it like?", TEXT[0], "Who built the wheel?", TEXT[1], "Do you have tips?", TEXT[2],
          "And the river?", TEXT[3]], "Do you have tips?"),
        ([*TEXT[:2], "Full-colour illustration by Ana Duarte", *TEXT[2:]], "Full-colour illustration by Ana Duarte"),
    ],
)  # fmt: skip
def test_what_a_page_is_about_stays(lines: list[str], line: str) -> None:
    assert kept(lines, line)


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ([*TEXT[:2], "VIDEO: The wheel turns at last", *TEXT[2:]], "VIDEO: The wheel turns at last"),
        ([*TEXT[:2], "Related", TITLES[0], TITLES[1], *TEXT[2:]], TITLES[0]),
        ([*TEXT[:2], "Getty Images", *TEXT[2:]], "Getty Images"),
        ([*TEXT, "Share your comments on articles and join the conversation"], ONLINE[2]),
        ([*TEXT, "Privacy policy", "Terms of use"], "Privacy policy"),
        (["The mill", "Mittwoch, 20. Mai 2020", *TEXT], "Mittwoch, 20. Mai 2020"),
        (["The mill", "Written by Tom Lee Park", *TEXT], "Written by Tom Lee Park"),
        ([*TEXT, "Mill Stones Ltd, Weir Road 9", "Registered company no. 12345678"], "Registered company no. 12345678"),
        ([*TEXT[:3], "Rye flour, fine", "£3.49", "Add to cart", TEXT[3]], "£3.49"),
        ([*TEXT, "Do you have tips?"],
         "Do you have tips?"),
    ],
)  # fmt: skip
def test_what_a_page_puts_around_a_text_goes(lines: list[str], line: str) -> None:
    assert not kept(lines, line)


def test_a_page_that_lists_dated_texts_keeps_the_last_ones() -> None:
    dated = [line for day, text in enumerate(TEXT, 2) for line in (f"{day} May 2020, 3 comments", text)]
    text = "\n".join(["News of the mill", *dated, "Comments closed"]) + "\n"
    assert all(line in fix_text(text).text for line in TEXT)


def test_a_paragraph_with_an_agencys_mark_is_no_caption() -> None:
    lines = [
        "水車は四十年ぶりに動き、粉は土曜日に売られる。",
        "川は一九七八年に古い水車を流し、町の人々は長く待った。(c)AFP/Ana DUARTE",
    ]
    assert kept(["水車", *lines, "子どもたちは堰で遊ぶ。"], lines[1])


def test_the_marks_of_javascript_are_no_lost_letters() -> None:
    text = "var a=b?c:d;e=t?r:n;if(x){y=z?w:v}k=m?p:q;s=u?f:g;" * 3
    assert not [one for one in fix_text(f"{TEXT[0]}\n{text}\n{TEXT[1]}\n").findings if "lost" in one.rule]
