"""The kind `foreign-lines`: pages are trimmed to their text, other lists of short lines are left alone."""

from __future__ import annotations

import math

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.types import Applicability, Diagnostic
from lint.fixing.fix import fix
from lint.kinds.foreign_lines.judgement import judge
from lint.kinds.foreign_lines.kind import MIN_PAGE_FRACTION, ForeignLines
from lint.signals.page_type import is_article
from tests.support.pages import (
    ARTICLE,
    ARTICLE_TOO,
    CHINESE_ARTICLE,
    CHINESE_FOOTER,
    CHINESE_MENU,
    FOOTER,
    MENU,
    PAGE,
    RULE,
    found,
)


def test_a_page_is_trimmed_to_its_article() -> None:
    head, foot = found(PAGE)
    assert (head.value or 0) > 0.9
    assert (foot.value or 0) > 0.9
    kept = fix(Document("\n".join(PAGE) + "\n"), [RULE], unsafe=True).text.splitlines()
    assert kept[-len(ARTICLE) :] == ARTICLE
    assert set(kept[: -len(ARTICLE)]) <= set(MENU[-3:]), "at most the last entries before the article stay"


def test_the_fix_is_safe_where_enough_running_text_is_left() -> None:
    page = [*MENU, *ARTICLE, *ARTICLE_TOO, *FOOTER, "Follow us", "Terms of sale", "© 2021 Valley Press"]
    safe = {one.fix.applicability for one in found(page, min_safe_prose_words=150) if one.fix}
    assert safe == {Applicability.SAFE}
    unclear = {"min_safe_prose_words": 5000, "safe_frame": False}
    unsafe = {one.fix.applicability for one in found(page, **unclear) if one.fix}
    assert unsafe == {Applicability.UNSAFE}
    assert not [one.fix for one in found(page, fix="none") if one.fix]


def test_the_head_and_foot_of_a_page_have_a_safe_fix_whatever_is_between() -> None:
    posts = [line for n in range(8) for line in (f"user{n}", "I had it too, a new bulb was all it took", "Thanks!")]
    menu, footer = [*MENU, "Sign in", "My account"], [*FOOTER, "Follow us", "Terms of sale", "© 2021 Valley Press"]
    page = "\n".join([*menu, ARTICLE[0], *posts, *footer]) + "\n"
    kept = fix(Document(page), [RULE]).text.splitlines()
    assert {*posts, ARTICLE[0]} <= set(kept)
    assert not {*MENU[:12], *FOOTER} & set(kept)
    headless = "\n".join([ARTICLE[0], *posts, *footer]) + "\n"
    assert fix(Document(headless), [RULE]).text == headless, "19 lines are no foot without a head"


def test_the_fix_can_be_limited_to_articles_and_whole_pages() -> None:
    manual = [f"- Press the button {n} to open it and wait until it is open: {n} = `{n}`" for n in range(60)]
    menu, footer = [*MENU, "Sign in", "My account"], [*FOOTER, "Follow us", "Terms of sale", "© 2021 Valley Press"]
    page = [*menu, *ARTICLE, *ARTICLE_TOO, *manual, *footer]
    loose = {"safe_frame": False, "min_safe_prose_fraction": 0.0, "max_safe_unsure_fraction": 1.0}
    for safe_in, expected in (("any", Applicability.SAFE), ("articles", Applicability.UNSAFE)):
        every = found(page, safe_in=safe_in, **loose)
        assert every[0].fix is not None
        assert every[0].fix.applicability is expected
    assert not is_article(Document("\n".join(page) + "\n"))


def test_a_page_with_a_head_and_a_foot_is_one_however_long_its_text_is() -> None:
    text = [f"{line} It was time number {number}." for number in range(20) for line in (*ARTICLE, *ARTICLE_TOO)]
    menu, footer = [*MENU, "Sign in", "My account"], [*FOOTER, "Follow us", "Terms of sale", "© 2021 Valley Press"]
    assert len(menu) + len(footer) < MIN_PAGE_FRACTION * len(text)
    kept = fix(Document("\n".join([*menu, *text, *footer]) + "\n"), [RULE]).text.splitlines()
    assert set(text) <= set(kept)
    assert not {*MENU[1:12], *FOOTER} & set(kept)


def test_what_is_above_the_title_has_a_safe_fix_whatever_is_below_it() -> None:
    title = "Old bridge over the Lark to close for two years"
    page = [f"{title} | Valley Press", *MENU, "My account", title, *ARTICLE, *FOOTER, "Follow us", "Terms of sale"]
    head, *rest = found(page, min_safe_prose_words=5000, safe_frame=False)
    assert head.fix.applicability is Applicability.SAFE
    assert head.span.end == len("\n".join(page[: len(MENU) + 2]))
    assert {one.fix.applicability for one in rest if one.fix} == {Applicability.UNSAFE}


def test_without_a_head_or_foot_nothing_inside_a_page_has_a_safe_fix() -> None:
    page = [*ARTICLE, *ARTICLE_TOO, *MENU, *FOOTER, *ARTICLE, *ARTICLE_TOO]
    assert {one.fix.applicability for one in found(page) if one.fix} == {Applicability.UNSAFE}


def test_a_block_inside_a_text_must_be_surer_for_a_safe_fix() -> None:
    page = [*MENU, *ARTICLE, *FOOTER, *ARTICLE_TOO, *FOOTER]
    outer, inner = ({one.fix.applicability for one in each if one.fix} for each in _parts(page))
    assert outer == {Applicability.SAFE}
    assert inner == {Applicability.UNSAFE}


def _parts(page: list[str]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    every = found(page, min_safe_log_odds=1.5, min_safe_inner_log_odds=9.0)
    length = len("\n".join(page))
    inner = [one for one in every if one.span.start > 0 and one.span.end < length]
    return [one for one in every if one not in inner], inner


def test_nothing_of_an_article_in_a_script_without_spaces_is_removed() -> None:
    page = "\n".join([*CHINESE_MENU, *CHINESE_ARTICLE, *CHINESE_FOOTER]) + "\n"
    assert set(CHINESE_ARTICLE) <= set(fix(Document(page), [RULE], unsafe=True).text.splitlines())


def test_a_file_of_many_lines_is_no_page() -> None:
    assert not found([*MENU * 200, *ARTICLE, *FOOTER * 200])


def test_lists_and_articles_with_lists_are_left_alone() -> None:
    assert not found(MENU * 5)
    assert not found([*ARTICLE, *(f"{number} Elm {number} Weston" for number in range(60))])
    assert not found(ARTICLE * 10)


def test_markup_is_left_alone() -> None:
    assert not found([*PAGE, "```", "home", "```", "| a | b |", "| c | d |"])
    assert found(["# Home", "## News", "### Today", "## Sport", *PAGE])


def test_only_blocks_of_a_class_where_one_is_given() -> None:
    every = found(PAGE)
    assert found(PAGE, classes=("product",)) == []
    assert len(found(PAGE, classes=("navigation", "prompt"))) == len(every)


def test_the_other_documents_are_not_pages() -> None:
    assert not found(PAGE, documents="articles")
    assert not found(PAGE, min_page_lines=len(PAGE) + 1)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*PAGE, "", "-", "\udcff", "日本", "| a |"]), max_size=80))
def test_any_order_of_lines_is_fixed_and_settles(lines: list[str]) -> None:
    once = fix(Document("\n".join(lines)), [RULE], unsafe=True)
    assert not once.refused
    assert fix(Document(once.text), [RULE], unsafe=True).text == once.text


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*PAGE, "-", "日本"]), min_size=1, max_size=30))
def test_every_line_with_words_is_judged(lines: list[str]) -> None:
    document = Document("\n".join(lines))
    assume(not document.is_hard_wrapped)
    judgement = judge(document)
    assert len(judgement.log_odds) == len(judgement.paragraphs) == sum(line != "-" for line in lines)
    assert all(map(math.isfinite, judgement.log_odds))


def test_the_parameters_are_those_of_the_rule() -> None:
    assert isinstance(RULE.params, ForeignLines)


def test_a_list_that_the_text_announces_has_no_safe_fix() -> None:
    for intro, expected in (((), Applicability.SAFE), (("The site has these pages for you:",), Applicability.UNSAFE)):
        page = [*ARTICLE, *ARTICLE_TOO, *intro, *MENU[:12]]
        assert [one.fix.applicability for one in found(page, documents="articles") if one.fix] == [expected]
