"""The kind `pdf`: accents beside their letters, and the letter forms of print."""

from __future__ import annotations

import pytest

from tests.support.kinds_check import fixed_text, found, shipped, spots

ACCENT, LIGATURE, TABLE = shipped("pdf.split-accent"), shipped("pdf.ligature"), shipped("pdf.flat-table")


def test_an_accent_is_put_on_the_letter_that_can_have_it() -> None:
    assert fixed_text("M¨uller and Poincar´e", ACCENT) == "Müller and Poincaré"
    assert fixed_text("Mu¨ller and Zu¨rich", ACCENT) == "Müller and Zürich"
    assert fixed_text("na¨ıve Garc´ıa", ACCENT) == "naïve García"


def test_other_words_show_the_side_where_two_letters_can_have_the_accent() -> None:
    assert fixed_text("Zo¨e and M¨uller and G¨odel", ACCENT) == "Zoë and Müller and Gödel"
    assert fixed_text("Zo¨e and Mu¨ller and Go¨del", ACCENT) == "Zöe and Müller and Gödel"
    assert fixed_text("Zo¨e and No¨el", ACCENT) == "Zo¨e and No¨el"


@pytest.mark.parametrize(
    "text",
    [
        "Don´t and it´s",
        "l´été, dell´aria",
        "M¨uller",
        "5 ˚C and 6 ˚C",
        "¨ ˇ ˝",
        "´",
        "x¨",
        "/a·mee´no big´num/ and /fro´n·it/",
    ],
)
def test_an_apostrophe_and_a_single_accent_are_left_alone(text: str) -> None:
    assert found(text, ACCENT) == ()


def test_arabic_in_the_order_of_print_is_reported_and_not_rewritten() -> None:
    shaped = "ﻣﻨﺼﺔ ﻭﺍﺣﺪﺓ ﻟﻜﻞ ﻃﺎﻟﺐ"
    assert fixed_text(shaped, LIGATURE) == "منصة واحدة لكل طالب"
    assert spots(shaped[::-1], LIGATURE) == [shaped[::-1]]
    assert fixed_text(shaped[::-1], LIGATURE, unsafe=True) == shaped[::-1]
    assert found("قال النبي ﷺ ذلك", LIGATURE) == ()


def test_cells_on_lines_of_their_own_are_a_table_of_three_rows_with_two_numbers() -> None:
    rows = ["United\n12\n3\n", "Rovers\n9\n6\n", "City\n8\n7\n", "Town\n2\n1\n"]
    assert len(found("".join(rows), TABLE)) == 1
    assert found("".join(rows[:3]), TABLE) == ()
    assert found("".join(row.replace("\n3", "").replace("\n6", "") for row in rows), TABLE) == ()


@pytest.mark.parametrize("piece", ["¨a", "a´", "ﻣ", "ﻣ ", "a\n1\n1\n", "1\n"])
def test_time_is_linear(piece: str) -> None:
    for rule in (ACCENT, LIGATURE, TABLE):
        found(piece * (200_000 // len(piece)), rule)


def test_words_glued_in_pairs_are_found_and_names_are_not() -> None:
    spaces = shipped("pdf.lost-spaces")
    intact = (
        "The millers of the valley met and the mayor spoke to them about the price of the grain they had sold.\n" * 3
    )
    glued = (
        "Thecouncil hadcancelled thewinter services"
        + " becauseof thedrivers whowere unwillingto workwith thelorries" * 3
    )
    assert spots(f"{intact}{glued}.\n", spaces) == [f"{glued}."]
    assert found(f"{intact}{glued.replace(' ', ', ')}.\n", spaces) == ()
    assert found(f"{glued}.\n", spaces) == ()


def test_hyphens_before_other_words_than_those_of_lists_part_words() -> None:
    cut = "a mea- sured wa- ter wheel, re- built by the law- yer and the vil- lage smith"
    assert len(found(cut, shipped("pdf.hyphenation"))) == 5
    assert found(cut.replace("re- ", "re").replace("law- ", "law"), shipped("pdf.hyphenation")) == ()
    dashes = "the mill- and the wheel- the dam- it was old- we saw it- a pity- so they said- no one came"
    assert found(f"{cut} {dashes}", shipped("pdf.hyphenation")) == ()
