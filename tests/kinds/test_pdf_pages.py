"""What printed pages leave between the lines of a text: headers, page numbers, footnotes, cut words; and what looks like it."""

from __future__ import annotations

import pytest

from tests.support.kinds_check import fixed_text, found, shipped, spots

PAGES = shipped("pdf.page-line")
CUT = (
    "The mill by the river burned down on Sunday night, and\n{}\nnobody knows yet what started the fire.\nIt rained.\n"
)
WHOLE = "The mill by the river burned down on Sunday night, so it did.\n{}\nNobody knows yet what started the fire.\nIt rained.\n"
BROKEN = "The mill by the river burned down on Sunday night, and so did the\n{}\nBarn of the owner, who was not at home on that night.\nIt rained.\n"


def text(template: str, *lines: str) -> str:
    """A page for each line, on different buildings: what is the same on several pages is a header."""
    buildings = ["mill", "barn", "ferry", "school", "bridge", "tower"]
    return "".join(
        template.format(line).replace("mill", building) for line, building in zip(lines, buildings, strict=False)
    )


def test_notes_within_sentences_are_footnotes_and_a_list_of_notes_is_not() -> None:
    notes = ["1 See the report of the fire brigade.", "2 Ibid., on its last page."]
    assert spots(text(CUT, *notes), PAGES) == notes
    assert spots(text(CUT, "\n".join(notes)), PAGES) == notes
    assert found(text(WHOLE, *notes), PAGES) == ()
    assert found(text(WHOLE, "\n".join(notes)), PAGES) == ()


@pytest.mark.parametrize(
    ("numbers", "count"), [((23, 24), 2), ((23, 25), 2), ((23, 26), 0), ((24, 23), 0), ((23, 23), 0)]
)
def test_headers_count_up_by_one_or_two(numbers: tuple[int, int], count: int) -> None:
    assert len(found(text(CUT, *(f"Parishes of the Vale {number}" for number in numbers)), PAGES)) == count


def test_a_header_has_two_words_and_a_page_three_lines() -> None:
    assert found(text(CUT, "Vale 23", "Vale 24"), PAGES) == ()
    assert (
        found(
            text("The mill burned down on Sunday night, and\n{}\n", "The Vale 23", "The Vale 24") + "it rained.\n",
            PAGES,
        )
        == ()
    )


def test_headers_before_a_capital_are_within_a_text_if_its_line_is_full() -> None:
    headers = ["The Vale 23", "The Vale 24"]
    assert spots(text(BROKEN, *headers), PAGES) == headers
    assert found(text(BROKEN, *(f"- {each}" for each in headers)), PAGES) == ()
    assert found(text(BROKEN.replace(" and so did the", ""), *headers), PAGES) == ()
    assert found(text(BROKEN.replace("so did the", "so did all."), *headers), PAGES) == ()
    assert found(text(BROKEN.replace(", who was not at home on that night", ""), *headers), PAGES) == ()


def test_headers_around_page_numbers_are_short_and_come_again() -> None:
    page = "The mill burned down on Sunday night, and\n\n{}\n\nCounty\n\nParish of the Vale\nof the owner they know nothing.\nIt rained.\n"
    shown = [one.message for one in found(text(page, "7", "8", "9"), PAGES)]
    assert shown == [
        f"{what} in the text"
        for number in (7, 8, 9)
        for what in (
            f'page number "{number}"',
            'running header or footer "County"',
            'running header or footer "Parish of the Vale"',
        )
    ]
    assert spots(text(page, "7", "8", "9").replace("County\n", "County.\n"), PAGES) == ["7", "8", "9"]


def test_one_header_that_is_none_hides_no_other() -> None:
    assert spots("Of all 5\n" + text(CUT, "The Vale 23", "The Vale 24") + "Of all 5\n", PAGES) == [
        "The Vale 23",
        "The Vale 24",
    ]
    assert found(text(CUT, f"{'The Vale ' * 9} 23", f"{'The Vale ' * 9} 24"), PAGES) == ()


def test_two_numbers_are_of_pages_if_both_are_within_sentences_and_one_with_a_name() -> None:
    assert spots(text(CUT, "7", "8"), PAGES) == ["7", "8"]
    assert found(text(CUT, "Page 7"), PAGES) == ()
    assert found(text(CUT, "7") + text(WHOLE, "8"), PAGES) == ()
    for numbers in (["Page 7", "Page 8"], ["- 7 -", "- 8 -"]):
        assert spots(text(CUT, numbers[0]) + text(WHOLE, numbers[1]), PAGES) == numbers
        assert found(text(WHOLE, *numbers), PAGES) == ()


@pytest.mark.parametrize(("line_count", "is_page"), [(2, False), (24, True)])
def test_bare_numbers_between_sentences_of_wrapped_text_are_pages_if_they_are_a_page_apart(
    line_count: int, is_page: bool
) -> None:
    lines = (
        "The mill by the river grinds the wheat of the valley, for the",
        "first time in many years, and the flour is sold on Saturdays.",
    )
    clause = "\n".join(lines * (line_count // 2))
    clauses = [f"{number}\n\n{clause}\n" for number in range(1, 5)]
    assert bool(found("\n".join(clauses), PAGES)) is is_page


def test_the_longest_sequence_is_that_of_the_pages() -> None:
    assert spots(text(CUT, "40", "7", "8", "9", "41", "2"), PAGES) == ["7", "8", "9"]


@pytest.mark.parametrize(("between", "is_joined"), [("\n", True), ("\n\n", True), ("\n\n\n", False)])
def test_a_blank_line_may_be_between_the_parts_of_a_word(between: str, is_joined: bool) -> None:
    words = ["river", "owner", "Sunday"]
    cut = " and ".join(f"{word[:3]}-{between}{word[3:]}" for word in words) + "\n"
    expected = " and ".join(words) + "\n" if is_joined else cut
    assert fixed_text(cut, shipped("pdf.hyphenation"), unsafe=True) == expected


@pytest.mark.parametrize(
    ("line", "is_header"),
    [
        ("12 The Vale Report", True),
        ("The Vale Report 12", True),
        ("The Vale Report", False),
        ("12 Vale", False),
        ("12 people of the vale", False),
        ("12 The Vale Report.", False),
    ],
)
def test_between_cut_words_a_line_of_capitals_with_a_number_is_a_header(line: str, is_header: bool) -> None:
    words = "The mill on the riv-\ner burned down\n{0}\nand the own-\ner was not at home on Sun-\nday.\n{0}\n"
    assert spots(words.format(line), shipped("pdf.hyphenation")).count(line) == is_header


@pytest.mark.parametrize(
    "line", ["and so did the barn\n{}\nof it.\nIt rained.\n", WHOLE, BROKEN, WHOLE.replace("Nobody", "nobody")]
)
def test_a_number_within_a_short_line_or_between_sentences_is_no_page(line: str) -> None:
    assert found(text(line, "7", "8"), PAGES) == ()


def test_form_feeds_are_page_breaks_and_make_numbers_those_of_pages() -> None:
    assert found(text(WHOLE, "7", "8", "9"), PAGES) == ()
    assert spots("\f" + text(WHOLE, "7", "8", "9"), PAGES) == ["\f", "7", "8", "9"]
    for before, after in (
        ("One.\n\fTwo.\f\n", "One.\nTwo.\n"),
        ("\fOne.\fTwo.\f", "One.\nTwo."),
        ("One.\f\r\n", "One.\r\n"),
    ):
        assert fixed_text(before, PAGES, unsafe=True) == after


def test_dashes_cut_no_words() -> None:
    assert found("riv--\ner and own--\ner and Sun--\nday\n", shipped("pdf.hyphenation")) == ()


def test_titles_that_recur_within_sentences_are_headers_and_a_refrain_or_a_label_is_not() -> None:
    cut = CUT.replace("nobody", "the man at the mill")
    assert spots(text(cut, *["Parishes of the Vale"] * 3), PAGES) == ["Parishes of the Vale"] * 3
    assert found(text(cut, *["Parishes of the Vale"] * 2), PAGES) == ()
    assert found(text(WHOLE, *["Parishes of the Vale"] * 3), PAGES) == ()
    assert found(text(cut, *["Parishes"] * 3), PAGES) == ()
    assert found(text(CUT, *["Permission to mend the mill"] * 3), PAGES) == ()  # a paragraph that recurs
    assert found(text(cut, *["License: GPL-2", "License: GPL-3"]), PAGES) == ()
    assert found(text(cut, *["hey ho, the wind and weather"] * 3), PAGES) == ()


@pytest.mark.parametrize("page", ["- {} -", "[{}]", "עמוד {}", "Σελίδα {} από 9", "पृष्ठ {}"])
def test_marked_numbers_are_pages_where_they_count_up(page: str) -> None:
    pages = [page.format(number) for number in (3, 4, 5)]
    assert spots(text(WHOLE, *pages), PAGES) == pages


def test_numbers_before_the_lines_of_a_sentence_are_those_of_lines() -> None:
    lines = [
        "the mill was built by a lawyer",
        "who had bought the rights from",
        "an abbey and whose wheel was",
        "measured by the smith of the",
        "village in the year of the flood",
    ]
    numbered = "".join(f"{number} {line}\n" for number, line in enumerate(lines, 41))
    assert spots(numbered, PAGES) == [f"{number} " for number in range(41, 46)]
    assert found(numbered.replace("43", "44"), PAGES) == ()
    assert found("".join(f"{number} {line.capitalize()}.\n" for number, line in enumerate(lines, 1)), PAGES) == ()
