"""The kind `list-page`: pages that list articles, each with a date or a link to read on."""

from __future__ import annotations

import pytest

from lint.kinds.list_page import ListPage, _date
from tests.support.kinds_check import found, rule

LISTS = rule("kind: list-page\nmin-items: 3\n", message="{count}")
DAYS = ["5 March 2026", "4 March 2026", "3 March 2026"]
HEADLINE = "Storm tears sails from a museum ship near the harbour"
TEASER = "The ship had been moored there since the summer before last, and nobody was on board."
MONTHS = ["", "", "Jan", "Feb", "März", "avril"]
LONG = " ".join(["word"] * 45) + "."


def page(marks: list[str], *others: str) -> str:
    return "\n\n".join(line for mark in marks for line in (mark, *(others or (HEADLINE,))))


def is_list(text: str, **parameters: float) -> bool:
    given = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in {"min_items": 3, **parameters}.items())
    return bool(found(text, rule(f"kind: list-page\n{given}")))


def test_the_whole_document_is_reported_and_not_fixed() -> None:
    text = page(DAYS)
    (one,) = found(text, LISTS)
    assert (one.span, one.value, one.limit, one.message) == ((0, len(text)), 3, 3, "3")
    assert ListPage().withholds()


def test_a_minimum_of_items() -> None:
    assert not is_list(page(DAYS), min_items=4)
    assert not is_list(page(DAYS[:2], HEADLINE, HEADLINE))
    assert not is_list(page(DAYS)[: -len(HEADLINE) - 1]), "one line too few for two an item"


@pytest.mark.parametrize(
    "mark",
    [
        "March 5, 2026",
        "2026-03-05",
        "5.3.2026",
        "2026年3月",
        "vor 2 Stunden",
        "3 hours ago",
        "Read more »",
        "Weiterlesen",
    ],
)
def test_marks(mark: str) -> None:
    assert is_list(page([mark] * 3)) is (not _date(mark)), "equal dates are in no order"
    assert not is_list(page([f"- {mark}"] * 3)), "of an embedded post, a list or a table"
    longest = f"{mark} {'x' * 99}"[:60]
    if "R" not in mark and "W" not in mark and not _date(mark):
        assert (is_list(page([longest] * 3)), is_list(page([f"{longest}x"] * 3))) == (True, False)


def test_marks_with_some_lines_between_them() -> None:
    assert not is_list(page(["3 hours ago"] * 6, "3 hours ago")), "nothing between them"
    assert is_list(page(["3 hours ago"] * 6, *[HEADLINE] * 4))
    assert not is_list(page(["3 hours ago"] * 6, *[HEADLINE] * 5))


def test_four_of_five_gaps_are_regular() -> None:
    mark = "3 hours ago"
    regular, hole = page([mark] * 4), f"{HEADLINE}\n\n" * 4
    assert is_list(f"{regular}\n\n{mark}\n\n{HEADLINE}\n\n{hole}{mark}"), "four of five"
    assert not is_list(f"{regular}\n\n{hole}{mark}"), "three of four"


def test_marks_through_most_of_the_text() -> None:
    """Five lines from the first to the last and four around them are at least 0.7 of the lines."""
    listed = page(["3 hours ago"] * 3)[: -len(HEADLINE)]
    above = f"{HEADLINE}\n\n" * 7
    assert is_list(above[len(HEADLINE) + 2 :] + listed + HEADLINE, min_items=3)
    assert is_list(f"{listed}{above}")
    assert not is_list(above + HEADLINE + "\n\n" + listed)
    assert not is_list(f"{listed}{above}{HEADLINE}")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([5, 4, 3], True),
        ([3, 4, 5], False),
        ([5, 5, 5], False),
        ([5, 5, 4], True),
        ([5, 4, 3, 4], False),
        ([5, 4, 3, 2, 3], True),
    ],
)
def test_the_newest_comes_first(days: list[int], expected: bool) -> None:
    assert is_list(page([f"{day} March 2026" for day in days])) is expected
    assert is_list(page([f"2026-03-0{day}" for day in days])) is expected
    assert is_list(page([f"1 {MONTHS[day]} 2026" for day in days])) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 March 2026", (2026, 3, 5)),
        ("Dezember 24, 2025", (2025, 12, 24)),
        ("2026-11-05", (2026, 11, 5)),
        ("05.11.2026", (2026, 11, 5)),
        ("2026年3月", None),
        ("5 Smarch 2026", None),
        ("no date", None),
    ],
)
def test_what_a_date_says(text: str, expected: tuple[int, int, int] | None) -> None:
    assert _date(text) == expected


def test_dates_months_apart_are_of_publications() -> None:
    days = [f"{day} March 2026" for day in (9, 8, 7)]
    assert is_list(page(days))
    assert not is_list(page([*days[:2], "7 August 2025"]))


@pytest.mark.parametrize("line", ["Storm tears sails.", "Storm 2, Harbour 1", "Storm tears"])
def test_a_list_of_articles_has_headlines(line: str) -> None:
    """Not short sentences, as posts and diaries have, nor results, nor names."""
    assert not is_list(page(DAYS, line))
    assert is_list(page(DAYS, line, HEADLINE)) is (not line.endswith("."))


def test_teasers_are_a_part_of_the_lines() -> None:
    """Two of five lines may be sentences of more than sixty characters."""
    item = [HEADLINE, TEASER]
    five = page(["3 hours ago"] * 4, *item) + f"\n\n{HEADLINE}" * 3
    assert (five.count("\n\n") + 1, is_list(five, max_text_fraction=4 / 15), is_list(five, max_text_fraction=0.26)) == (
        15,
        True,
        False,
    )
    short = "x" * 59 + "!"
    assert is_list(page(["3 hours ago"] * 4, HEADLINE, short), max_text_fraction=0.1)
    assert not is_list(page(["3 hours ago"] * 4, HEADLINE, f"x{short}"), max_text_fraction=0.1)
    assert is_list(page(["3 hours ago"] * 4, HEADLINE, f"x{short[:-1]},"), max_text_fraction=0.1)


def test_a_long_paragraph_is_text() -> None:
    listed = page(["3 hours ago"] * 4, HEADLINE)
    assert is_list(f"{listed}\n\n{LONG}")
    assert not is_list(f"{listed}\n\nword {LONG}")
    assert is_list(f"{listed}\n\n{'a b c d e f ' * 14}end.", max_text_fraction=0.5)


def test_an_article_begins_with_text() -> None:
    """Six of the first ten lines are long and end with a full stop."""
    top = [TEASER] * 5 + [HEADLINE] * 5
    rest = page(["3 hours ago"] * 14)
    assert is_list("\n\n".join([*top, rest]))
    assert not is_list("\n\n".join([TEASER, *top[:-1], rest]))
    assert is_list("\n\n".join([HEADLINE, *top, rest]))
    assert is_list("\n\n".join([f"{TEASER[:-1]}?", *top[:-1], rest]))
    assert is_list("\n\n".join([f"{HEADLINE}.", *top[:-1], rest]))
