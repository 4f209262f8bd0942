"""Pages that list several texts, and the headlines in them."""

from __future__ import annotations

from lint.core.document import Document
from lint.signals.index_page import is_index, titles_an_item
from tests.support.mill import MILL, RIVER, TITLES

TEASERS = [*MILL[:2], f"{MILL[2][:-1]} in the...", RIVER]


def document(lines: list[str]) -> Document:
    """Return the document of some lines."""
    return Document("\n".join(lines) + "\n")


def test_dates_from_the_top_to_the_end_are_those_of_an_index() -> None:
    items = [line for day, teaser in enumerate(TEASERS, 2) for line in (f"{day} May 2020", "3 comments", teaser)]
    assert is_index(document(["News of the mill", *items]))
    assert not is_index(document(["News of the mill", *items[:9]]))


def test_an_article_has_its_paragraphs_below_its_date() -> None:
    comments = [
        line for day in range(2, 8) for line in (f"Ann, {day} May 2020", f"{TEASERS[1][:-1]}, said {day} of us.")
    ]
    assert not is_index(document(["The mill", "2 May 2020", *TEASERS, *comments]))
    assert not is_index(document(["The mill", *TEASERS, *comments]))


def test_a_headline_above_its_teaser_is_one_of_several() -> None:
    items = [line for pair in zip(TITLES, TEASERS, strict=True) for line in pair]
    assert titles_an_item(document(["Latest news", *items]), [0, 1])
    assert titles_an_item(document(items), [6])
    dated = [line for title, teaser in zip(TITLES, TEASERS, strict=True) for line in (title, "2 May 2020", teaser)]
    assert titles_an_item(document(["Latest news", *dated]), [0, 1])


def test_a_headline_between_paragraphs_is_none() -> None:
    assert not titles_an_item(document([*TEASERS[:2], "Related", TITLES[0], *TEASERS[2:]]), [2, 3])
    assert not titles_an_item(document([*TEASERS[:2], *TITLES[:2], TEASERS[2], TITLES[2], TEASERS[3]]), [2])
