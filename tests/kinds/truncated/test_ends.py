"""Ends of paragraphs that explain themselves, and those that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.kinds.truncated.innocent import may_be_cut, open_ended

PROSE = "The mayor thanked everyone who had come to the meeting in the old town hall"


def test_prose_without_an_end_may_be_cut() -> None:
    assert may_be_cut(PROSE)


@pytest.mark.parametrize(
    "end",
    [
        ", and read the letter from the head of the port authority, Ingrid", ", among them the captain, Ada Miller",
        " and gave thanks to all the engineers, and the", ". Regards were sent from the port, the ship and the",
        ", and, as ever, his wife, Ada", ": the clerk, the smith, Tom",
    ],
)  # fmt: skip
def test_a_name_without_thanks_or_regards_is_no_signature(end: str) -> None:
    assert may_be_cut(PROSE + end)


@pytest.mark.parametrize(
    "end",
    [
        "https://example.org/a", "ada@example.org", "#newbridge", "at 9.00 €", "for $12,50", "again :-)", "again ....",
        "and *so on*", "again. (AFP)", "again.” — Ada Miller", "again. AFP/DPA", "again.The vote", 'again."The vote',
        "again”.“The vote", "by 김기자", "again. | Ada Miller", "again. / Ada M. Miller", "again.” 3", "again. 12",
        "again. Read more", "again! Czytaj więcej »", "and read this: How to Plan a Bridge in Nine Years",
        "as follows: 12 Harbour St. Second Floor", "(read also: The Mayor Who Crossed the River",
    ],
)  # fmt: skip
def test_an_end_is_explained_by_what_is_there(end: str) -> None:
    assert not may_be_cut(f"{PROSE} {end}")


@pytest.mark.parametrize(
    "part",
    [
        "Photo: Ada", "PHOTOS BY Ada", "vİdeo/Ada", "ımage: Ada", "ſource: Ada", "Credits: Ada", "Editing by Ada", "(@ada",
        "copyright Ada", "All rights reserved to Ada", "© Ada", "a|b", "x == y", "snake_case", "</p", "pıc.twitter.com",
        "fot. / Ada", "źródło: Ada", "фото: Ада",
    ],
)  # fmt: skip
def test_what_is_no_prose_is_seen_in_any_case(part: str) -> None:
    assert not may_be_cut(f"{PROSE}, {part} and then")
    assert not may_be_cut(f"{PROSE}, {part.swapcase()} and then") or not part.isascii()


@given(st.lists(st.text('aZ 1.…。:;,!?"”’)]*-—字', min_size=24).map(str.strip).filter(bool)))
def test_the_quick_look_passes_over_no_paragraph_that_may_be_cut(texts: list[str]) -> None:
    assert set(open_ended(texts)) >= {index for index, text in enumerate(texts) if may_be_cut(text)}


@pytest.mark.parametrize(
    "end",
    [
        ": The", ": Two Bridges and the other", ": Ada Miller, Tom Baker, Ingrid", ": he said that the Northmere Council",
        ": Northmere", ":30 Northmere Harbour Bridge is",
    ],
)  # fmt: skip
def test_what_comes_after_a_colon_is_a_title_only_with_capitals_throughout(end: str) -> None:
    assert may_be_cut(PROSE + end)
