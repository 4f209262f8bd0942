"""The signs that a list of headlines is foreign, where the kind `block-run` looks for one, and when its fix is safe."""

from __future__ import annotations

import pytest

from tests.support.headlines import ARTICLE, NEWS, found, rule, text
from tests.support.kinds_check import shipped

LINK_LIST = shipped("boilerplate.link-list")

SIGNS = {
    "separated": (rule(headings=("most read",), separated=True), ["-", NEWS[0], "-", NEWS[1], "-", NEWS[2]]),
    "aged": (rule(headings=("most read",), aged=True), [line for news in NEWS for line in (news, "2 hours ago")]),
    "other words": (rule(headings=("most read",), max_overlap_fraction=0.2), NEWS),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_a_list_needs_a_heading_where_no_other_sign_is_configured(sign: str) -> None:
    with_sign, lines = SIGNS[sign]
    content = text(ARTICLE[0], "Most read", *ARTICLE[1:], *lines)  # that heading has no list
    assert [one.value for one in found(content, with_sign)] == [3]
    assert not found(content, rule(headings=("most read",)))


def test_a_heading_is_the_whole_line() -> None:
    checked = rule(headings=("most read",))
    for line, count in (("Most read:", 1), ("Most read of all", 0), ("The most read", 0)):
        assert len(found(text(*ARTICLE, line, *NEWS), checked)) == count


def test_below_one_paragraph_there_is_no_list_and_below_two_there_is() -> None:
    checked = rule(max_overlap_fraction=0.2)
    for count, lists in ((1, 0), (2, 1)):
        assert len(found(text(*ARTICLE[:count], *NEWS), checked)) == lists
        assert len(found(text(*ARTICLE[:count], "Most read", *NEWS), LINK_LIST)) == lists


def test_the_number_of_headlines_has_limits() -> None:
    for limits, count in (({"max_blocks": 3}, 1), ({"max_blocks": 2, "min_blocks": 1}, 0), ({"min_blocks": 4}, 0)):
        assert len(found(text(*ARTICLE, "Most read", *NEWS), rule(headings=("most read",), **limits))) == count


def test_lists_that_are_none_hide_no_other() -> None:
    content = text(ARTICLE[0], "Most read", NEWS[0], ARTICLE[1], *NEWS[1:], ARTICLE[2], "Most read", *NEWS, *ARTICLE)
    assert [one.value for one in found(content, rule(headings=("most read",), min_blocks=2))] == [3]


def test_a_run_at_the_end_is_no_run_before_it() -> None:
    params: dict[str, object] = {"max_overlap_fraction": 0.2, "min_blocks": 2}
    content = text(ARTICLE[0], *NEWS, *ARTICLE[1:], "Ferry line gets a second boat for the winter")
    assert [one.value for one in found(content, rule(**params))] == [3]
    assert not found(content, rule(anchor="end", **params))


def test_headlines_in_the_words_of_the_article_are_its_own() -> None:
    own = [
        "New roof and new door for the school in summer",
        "School children learn in the gymnasium until first lesson in September",
        "Work on the school roof starts in June and ends before September",
    ]
    for fraction, count in ((0.2, 0), (1.0, 1)):
        assert len(found(text(*ARTICLE, *own), rule(max_overlap_fraction=fraction))) == count


def test_a_rule_can_only_report() -> None:
    (one,) = found(text(*ARTICLE, "Most read", *NEWS), rule(headings=("most read",), fix="none"))
    assert one.fix is None


@pytest.mark.parametrize("sign", ["separated", "aged"])
def test_a_list_with_a_sign_is_safely_removed_from_a_short_text_too(sign: str) -> None:
    checked, lines = SIGNS[sign]
    (one,) = found(text(*ARTICLE[:2], *lines, *lines), checked)
    assert (one.value, one.fix and one.fix.applicability.value) == (6, "safe")


def test_below_a_heading_that_texts_have_too_a_list_has_two_lines_of_four_words() -> None:
    checked = rule(
        headings=("see also",), own_headings=("see also",), min_blocks=1, min_words=2, min_safe_log_odds=-9.0
    )
    for lines, expected in (
        (["Storm closes three ports"], "unsafe"),
        (["Storm closes three ports", "Ferry gets second boat"], "safe"),
        (["Storm closes three ports", "Ferry gets boat"], "unsafe"),
    ):
        (one,) = found(text(*ARTICLE, "See also", *lines), checked)
        assert one.fix
        assert one.fix.applicability.value == expected


def test_a_short_line_before_a_paragraph_is_its_heading_unless_all_below_a_label_are_short() -> None:
    short = ["Storm closes three ports", "Ferry gets second boat", "Mayor wins third term"]
    content = text(*ARTICLE, "Most read", *short, *ARTICLE)
    assert [one.value for one in found(content, rule(headings=("most read",)))] == [3]
    assert not found(content, rule(headings=("most read",), own_headings=("most read",)))
    lines = ["Storm closes three ports on Monday", "-", "Ferry gets second boat from Norway", "-", short[2]]
    assert [one.value for one in found(text(*ARTICLE, *lines, *ARTICLE), rule(separated=True, min_blocks=2))] == [2]


SIX = [
    "Lottery winner helps a donkey sanctuary",
    "Storm tears sails from museum ship",
    "Butter price rises although milk falls",
]
LONG = [
    "Landkreisversammlung beschließt eine Haushaltssperre",
    "Feuerwehrhauptmann entdeckt vermisstes Bernsteinzimmer",
    "Straßenbahnverlängerung verzögert sich abermals",
]
WORKS = [
    "Weller, Anna: Donkeys in lottery sanctuaries of the world, Elm Press, 1999",
    "Duarte, Tom: Sails and storms of northern museums, Weston, 2004",
    "Roth, Ines: Butter prices and cheap milk since the war, Milford, 2011",
]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (NEWS, 1),
        (SIX, 0),
        (LONG, 1),
        ([f"{line[:5]} in die Au" for line in LONG], 0),
        ([f"{line} today" for line in SIX], 1),
        ([f"{line} of {year}" for year, line in enumerate(NEWS[:2], 1999)] + NEWS[2:], 0),
        ([f"{line} of 1999" for line in NEWS[:1]] + NEWS[1:], 1),
        ([f"- {line}" for line in NEWS], 0),
        ([*NEWS[:2], f"- {NEWS[2]}"], 1),
        (WORKS, 0),
    ],
    ids=[
        "news",
        "six words",
        "long words",
        "short words",
        "seven words",
        "dates",
        "one date",
        "bullets",
        "one bullet",
        "works",
    ],
)
def test_in_other_words_than_the_article_are_news_of_seven_words_without_bullets_and_dates(
    lines: list[str], count: int
) -> None:
    checked = rule(max_overlap_fraction=0.25, min_blocks=2)
    assert len(found(text(*ARTICLE, *lines), checked)) == count
    assert not found(text(*lines, *ARTICLE), checked)  # they follow on a paragraph
    assert not found(text(*ARTICLE, "What to bring", *lines), checked)


def test_lines_with_dates_are_no_headlines_set_off() -> None:
    for years, count in ((1, 1), (2, 0)):
        dated = [f"{line} of 1999" if at < years else line for at, line in enumerate(NEWS)]
        lines = [line for news in dated for line in ("-", news)]
        assert len(found(text(*ARTICLE, *lines), rule(separated=True))) == count


def test_one_headline_with_an_age_is_no_list() -> None:
    checked = rule(aged=True, min_blocks=1)
    assert not found(text(*ARTICLE, NEWS[0], "2 hours ago"), checked)
    assert [one.value for one in found(text(*ARTICLE, NEWS[0], "2 hours ago", NEWS[1]), checked)] == [2]


def test_below_a_heading_each_headline_may_have_its_section_or_date() -> None:
    checked = rule(headings=("most read",))
    for between in (["Sport", "World", "Money"], ["3 May 2024", "4 May 2024", "5 May 2024"]):
        content = text(*ARTICLE, "Most read", *(line for pair in zip(between, NEWS, strict=True) for line in pair))
        (one,) = found(content, checked)
        assert (one.value, one.span.end) == (3, len(content) - 1)
        assert not found(content.replace("Most read\n", ""), rule(headings=("most read",), separated=True))
