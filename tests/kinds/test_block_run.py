"""The kind `block-run`: lists of headlines below the article and inside it, and what only looks like them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.fixing.fix import fix
from lint.kinds.headline_list import Page, Run, Shape
from tests.support.headlines import ARTICLE, NEWS, found, rule, text
from tests.support.kinds_check import shipped

TRAILING = shipped("structure.trailing-headlines")
LINK_LIST = shipped("boilerplate.link-list")


def test_a_list_that_is_most_of_the_text_is_not_safely_removed() -> None:
    more = [
        "Teenager cycles across a frozen lake to return borrowed library books",
        "Bakery that survived two floods shuts after its oven cracks",
    ]
    for count, applicability in ((4, "safe"), (5, "unsafe")):
        (one,) = found(text(*ARTICLE[:2], *[*NEWS, *more][:count]), TRAILING)
        assert one.fix
        assert one.fix.applicability.value == applicability


def test_the_heading_of_the_paragraph_below_a_list_is_not_of_the_list() -> None:
    below = (
        "The ferry waits at the old pier until the storm is over, said the master, and nobody may go on board before."
    )
    heading = "Why the ferry waits at the pier for the storm"
    (one,) = found(text(*ARTICLE, "Read also", NEWS[0], heading, below), LINK_LIST)
    assert one.value == 1
    (one,) = found(text(*ARTICLE, "Read also", NEWS[0], NEWS[1], below), LINK_LIST)
    assert one.value == 2


def test_headlines_between_hyphens_are_found_with_the_hyphens() -> None:
    content = text(*ARTICLE, *(line for news in NEWS for line in ("-", news)))
    (one,) = found(content, TRAILING)
    assert content[one.span.start : one.span.end].startswith("-\nLottery")
    assert one.span.end == len(content) - 1
    assert (one.value, one.limit) == (3, 1)
    assert fix(Document(content), [TRAILING]).text == text(*ARTICLE)


def test_two_headlines_are_not_enough_for_a_safe_fix_and_one_for_none() -> None:
    applicability = [
        [one.fix.applicability.value for one in found(text(*ARTICLE, *NEWS[:count]), TRAILING) if one.fix]
        for count in (1, 2, 3)
    ]
    assert applicability == [[], ["unsafe"], ["safe"]]


def test_headlines_that_seem_to_be_the_texts_own_are_not_safely_removed() -> None:
    content = text(*ARTICLE, *(f"{line[:-1]} this time." for _ in range(4) for line in ARTICLE), "Read more", *NEWS)
    params = {"headings": ("read more",), "min_words": 3}
    for minimum, expected in ((-9.0, "safe"), (9.0, "unsafe")):
        (one,) = found(content, rule(**params, min_safe_log_odds=minimum))
        assert one.fix.applicability.value == expected


def test_lines_are_judged_only_below_headings_that_texts_have_too() -> None:
    params: dict[str, object] = {"headings": ("Related", "See also"), "min_blocks": 1, "min_safe_log_odds": 9.0}
    for own, label, expected in (
        ((), "Related", "unsafe"),
        (("see.*",), "Related", "safe"),
        (("see.*",), "See also", "unsafe"),
        (("see",), "See also", "safe"),
    ):
        (one,) = found(text(*ARTICLE * 5, label, *NEWS), rule(**params, own_headings=own))
        assert one.fix.applicability.value == expected


def test_a_heading_that_is_there_three_times_is_a_link_to_more_below_each_item_of_a_list() -> None:
    for copies, expected in ((2, "safe"), (3, "unsafe")):
        content = text(*ARTICLE, *["Read more", NEWS[0], "", ARTICLE[0]] * copies)
        found_there = found(content, rule(headings=("read more",), min_blocks=1))
        assert [one.fix.applicability.value for one in found_there if one.fix] == [expected] * copies


@pytest.mark.parametrize(
    "end",
    [
        ["The roof and the door of the school", "New door for the school", "The gymnasium is warm and dry but loud"],
        ["What to bring:", *NEWS],
        ["12 March – Town Hall of Weston Hill", "14 March – Old Church in Milford", "19 March – Riverside in Elm"],
        [
            "a raincoat and a pair of strong boots",
            "a packed lunch for yourself and a friend",
            "a map of the hills around us",
        ],
        [
            "The night was long and there was rain to come,",
            "The river rose and took the bridge along,",
            "And no one slept",
        ],
        ["Anna Weller", "Tom Duarte", "Ines Roth"],
        ["| Team | Won | Lost |", "| Elm | Ten games of twelve | Two |", "| Weston | Nine games of ten | One |"],
    ],
    ids=["own words", "announced list", "programme", "small letters", "verse", "names", "table"],
)
def test_what_ends_an_article_without_a_full_stop_is_not_foreign(end: list[str]) -> None:
    assert not found(text(*ARTICLE, *end), TRAILING)


def test_a_text_of_headlines_alone_is_a_list() -> None:
    assert not found(text(*NEWS, *NEWS), TRAILING)


def test_separators_that_the_article_uses_too_are_no_sign() -> None:
    own = [line for paragraph in ARTICLE for line in (paragraph, "-")]
    assert not found(
        text(*own, "New roof of the school", "-", "The work in June", "-", "Warm and dry gymnasium"), TRAILING
    )


def test_a_headed_box_inside_the_article_goes_and_the_next_heading_stays() -> None:
    content = text(ARTICLE[0], "", "Most read", *NEWS, "", "The work", "", *ARTICLE[1:])
    (one,) = found(content, LINK_LIST)
    assert content[one.span.start : one.span.end] == "\n".join(["Most read", *NEWS])
    assert fix(Document(content), [LINK_LIST]).text == text(ARTICLE[0], "", "The work", "", *ARTICLE[1:])


@pytest.mark.parametrize(
    "box",
    [
        ["Читайте также", "Почему дорожает масло"],
        ["関連記事", "バターの値上げが続く理由"],
        ["اقرأ أيضا", "لماذا يستمر ارتفاع سعر الزبدة"],
        ["Lesen Sie auch:", "Warum Butter teurer wird"],
    ],
)
def test_boxes_in_other_languages(box: list[str]) -> None:
    assert fix(Document(text(*ARTICLE, *box)), [LINK_LIST]).text == text(*ARTICLE)


def test_impossible_parameters_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one of"):
        rule()
    with pytest.raises(ValueError, match="minimum is above"):
        rule(separated=True, min_words=9, max_words=3)
    with pytest.raises(ValueError, match="minimum is above"):
        rule(separated=True, min_blocks=9, max_blocks=3)
    with pytest.raises(ValueError, match="bad pattern"):
        rule(headings=("(",))
    assert rule(aged=True, min_words=3, max_words=3, min_blocks=3, max_blocks=3)


@pytest.mark.parametrize("before", [[], ["-"], ["***", "-"]])
def test_a_run_at_the_start_may_have_its_heading(before: list[str]) -> None:
    at_start = rule(anchor="start", headings=["Most read:?"])
    content = text(*before, "Most read:", *NEWS, *ARTICLE)
    (one,) = found(content, at_start)
    assert content[one.span.start : one.span.end] == "\n".join([*before, "Most read:", *NEWS])
    assert not found(text(ARTICLE[0], "Most read:", *NEWS, *ARTICLE[1:]), at_start)
    assert not found(text("Most read:", "Most read:", *NEWS, *ARTICLE), at_start)
    assert not found(text("Most read:", ARTICLE[0], *NEWS, *ARTICLE[1:]), at_start)
    assert not found(text("Most read:", *NEWS), at_start)
    assert not found(text("-", "-", "-"), at_start)


def test_a_run_at_the_start() -> None:
    at_start = rule(anchor="start", separated=True)
    (one,) = found(text(NEWS[0], "-", NEWS[1], "-", NEWS[2], *ARTICLE), at_start)
    assert one.span.start == 0


LINES = st.sampled_from([*ARTICLE, *NEWS, "-", "", "Most read", "Roof", "Read more:", "* * *"])


@given(st.lists(LINES, max_size=25))
def test_fixing_settles_and_keeps_the_paragraphs(content: list[str]) -> None:
    document = Document("\n".join(content))
    once = fix(document, [TRAILING, LINK_LIST])
    assert not once.refused
    assert fix(Document(once.text), [TRAILING, LINK_LIST]).text == once.text
    assert [line for line in once.text.split("\n") if line in ARTICLE] == [line for line in content if line in ARTICLE]


def test_what_blocks_share_with_the_rest() -> None:
    shape = Shape(1, 9, heading=None, needs_heading=False, aged=False)
    page = Page(["Gulf of Mexico", "-", "Gulf gulf", "the sea", ARTICLE[0]], shape)
    assert page.overlap_fraction(Run(0, 1)) == 0.5
    assert page.overlap_fraction(Run(3, 4)) == 0.0
    assert page.is_set_off(Run(0, 3), page.texts[0:3:2])
    assert not page.is_set_off(Run(2, 4), page.texts[2:4])
    assert (page.prose_count_outside(Run(0, 2)), page.prose_count_outside(Run(4, 5))) == (1, 0)


def test_a_long_list_takes_linear_time() -> None:
    start = time.process_time()
    for checked in (
        TRAILING,
        LINK_LIST,
        rule(separated=True, max_overlap_fraction=0.2, min_blocks=1, headings=("most read",)),
    ):
        found(
            text(
                *ARTICLE,
                *(line for index in range(4000) for line in (f"{NEWS[0]} {index}", ARTICLE[index % 3], "Most read")),
            ),
            checked,
        )
    assert time.process_time() - start < 10


def test_a_list_with_bullets_ends_where_they_do() -> None:
    items = ["- Storm closes three ports on the coast", "- Ferry line gets a second boat", "- Mayor wins a third term"]
    after = ["STEP #2:", "Choose the stones for the bridge"]
    content = text(*ARTICLE, "Suggested reading:", *items, *after, *ARTICLE)
    (one,) = found(content, LINK_LIST)
    assert content[one.span.start : one.span.end].splitlines() == ["Suggested reading:", *items]


def test_two_lines_below_a_page_that_addresses_its_reader_are_its_greeting() -> None:
    spoken = [f"We write to you about it: {paragraph}" for paragraph in ARTICLE]
    for paragraphs, expected in ((ARTICLE, 1), (spoken, 0)):
        assert len(found(text(*paragraphs, *NEWS[:2]), TRAILING)) == expected
    assert len(found(text(*spoken, *NEWS[:3]), TRAILING)) == 1


def test_a_section_of_a_manual_page_is_no_list_of_links() -> None:
    page = (
        "NAZWA\n       wiatrak - rysuje wiatrak\n\nOPIS\n       Rysuje wiatrak, który obraca się bez końca i bez wiatru.\n"
        "       Skrzydła są cztery, a młynarz śpi.\n\nZOBACZ TAKŻE\n       sl(6), cowsay(6), fortune(6)\n\n"
        "AUTOR\n       Jan Młynarz\n"
    )
    assert not list(found(page, LINK_LIST))
