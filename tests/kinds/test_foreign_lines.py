"""The kind `foreign-lines`: pages are trimmed to their text, other lists of short lines are left alone."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lint.config.ruleset import load_folder, shipped_folder
from lint.core.document import Document
from lint.core.types import Applicability, Diagnostic
from lint.fixing.fix import fix
from lint.kinds.foreign_lines.block_features import BLOCK_FEATURES, block_rows, rest, runs
from lint.kinds.foreign_lines.blocks import Block, classify
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, Lines, context_rows
from lint.kinds.foreign_lines.features import LINE_FEATURES, line_features
from lint.kinds.foreign_lines.judgement import Judgement, judge
from lint.kinds.foreign_lines.kind import ForeignLines
from lint.kinds.foreign_lines.odds import CAP, EDGE, ODDS_FEATURES, odds_rows
from lint.kinds.foreign_lines.screen import SCREEN_FEATURES, may_have_foreign_lines, screen_row
from lint.kinds.foreign_lines.words import CATEGORIES, cue_counts

RULE = load_folder(shipped_folder())["structure.page-chrome"]
MENU = [
    "Home",
    "News",
    "Sport",
    "Weather",
    "Business",
    "Culture",
    "Opinion",
    "Travel",
    "Jobs",
    "Login",
    "Subscribe",
    "Search",
    "Valley",
    "Coast",
    "Hills",
    "Town",
]
FOOTER = [
    "Share",
    "Tweet",
    "Print",
    "About",
    "Contact",
    "Careers",
    "Archive",
    "Newsletter",
    "Privacy",
    "Terms",
    "Cookies",
    "Advertise",
    "Help",
    "Sitemap",
    "Apps",
    "RSS",
]
ARTICLE = [
    "The old bridge over the Lark will be closed for two years from June, the council decided on Monday night.",
    "It is a hundred and twelve years old, and its iron is so thin in places that a child could push a finger through.",
    '"We looked for another way, and there was none," the mayor said after the vote, which went nine to four.',
    "The new bridge will stand on the same stones. It will have a path for bicycles, and it will cost eleven million.",
    "Until it opens, a ferry carries people across the river from six in the morning to ten at night, free of charge.",
]
PAGE = [*MENU, *ARTICLE, *FOOTER, "Follow us", "Terms of sale", "© 2021 Valley Press"]


def found(lines: list[str], **params: object) -> list[Diagnostic]:
    kind = msgspec.structs.replace(RULE.params, **params)
    return list(kind.check(Document("\n".join(lines) + "\n"), msgspec.structs.replace(RULE, params=kind)))


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
    unsafe = {one.fix.applicability for one in found(page, min_safe_prose_words=5000) if one.fix}
    assert unsafe == {Applicability.UNSAFE}
    assert not [one.fix for one in found(page, fix="none") if one.fix]


ARTICLE_TOO = [
    "The shops on the south side fear for their customers, who will have to walk for half an hour or take the boat.",
    "One of them, a bakery that has been there since the bridge was built, will close for good at the end of summer.",
    "The council offered to pay a part of the rent until the new bridge opens, but that was not enough for the owners.",
    "Two years are a long time for a street that lives from people who come over the river to buy bread and flowers.",
    "The ferry can take sixty people at once, and on market days there will be a second boat, as the mayor promised.",
]


CHINESE_MENU = [
    "首页",
    "新闻",
    "体育",
    "财经",
    "科技",
    "文化",
    "娱乐",
    "视频",
    "登录",
    "注册",
    "搜索",
    "国内",
    "国际",
    "社会",
    "军事",
    "教育",
    "房产",
    "汽车",
    "健康",
    "旅游",
]
CHINESE_FOOTER = [
    "分享到",
    "评论",
    "相关阅读",
    "关于我们",
    "联系我们",
    "招聘",
    "广告服务",
    "版权声明",
    "隐私政策",
    "网站地图",
    "客户端",
    "微信",
    "微博",
    "友情链接",
    "帮助",
    "反馈",
    "返回顶部",
    "意见",
    "合作",
    "订阅",
]
CHINESE_ARTICLE = [
    "市议会星期一晚上决定，从六月起将关闭河上的老桥两年，以便在原来的石墩上修建一座新桥。",
    "这座桥已有一百一十二年的历史，有些地方的铁已经薄得连孩子的手指都能戳穿。",
    "市长在表决后说：“我们曾经寻找过别的办法，但是没有找到。”表决结果是九票对四票。",
    "新桥将设自行车道，造价为一千一百万。在它开通之前，渡船每天从早上六点到晚上十点免费运送行人过河。",
]


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
    assert not found([*PAGE, "```", "# Home", "## News", "| a | b |"])


def test_only_blocks_of_a_class_where_one_is_given() -> None:
    every = found(PAGE)
    assert found(PAGE, classes=("product",)) == []
    assert len(found(PAGE, classes=("navigation", "prompt"))) == len(every)


def test_the_other_documents_are_not_pages() -> None:
    assert not found(PAGE, documents="articles")
    assert not found(PAGE, min_page_lines=len(PAGE) + 1)


def test_the_screen_lets_pages_pass_and_keeps_articles_back() -> None:
    assert may_have_foreign_lines(Document("\n".join(PAGE)))
    assert not may_have_foreign_lines(Document("\n".join(ARTICLE * 3)))
    assert not may_have_foreign_lines(Document("\n".join([*ARTICLE, "Read more", *ARTICLE])))
    assert not may_have_foreign_lines(Document(""))


def test_what_the_screen_sees() -> None:
    lines = ["Share", "Bread and milk", ARTICLE[0], "Read more", "Newsletter", "Really?", ARTICLE[1], "Share"]
    seen = dict(zip(SCREEN_FEATURES, screen_row(Document("\n".join(lines))) or [], strict=True))
    assert (seen["lines"], seen["short"], seen["open"], seen["tiny"], seen["cues"]) == (8, 8, 5, 6, 4)
    assert (seen["run"], seen["run_cues"], seen["first_run"], seen["last_run"]) == (2, 2, 2, 1)
    assert (seen["cues_first_3"], seen["open_last_3"], seen["short_last_6"], seen["window_cues"]) == (1, 1, 6, 4)
    assert (seen["copies"], seen["first_words"], seen["questions"]) == (1, 1, 1 / 8)


def test_the_screen_looks_at_short_lines_only() -> None:
    long = " ".join([ARTICLE[0], ARTICLE[1]])
    assert screen_row(Document(f"{long}\nShare\n{long}")) is None
    assert screen_row(Document(f"{long}\nShare\nPrint\n{long}")) is not None


def test_blocks_are_runs_of_lines_that_are_likely_to_be_foreign() -> None:
    assert list(runs([3.0, 1.1, 1.0, 9.0, -1.0, 2.0, 2.0, 1.9])) == [(0, 2), (5, 8)]
    assert list(runs([])) == list(runs([0.0, 5.0])) == []


def judged(texts: list[str], odds: list[float]) -> Judgement:
    tokens = [text.split() for text in texts]
    lines = Lines(texts, tokens, list(map(line_features, texts, tokens)))
    return Judgement(lines, range(len(texts)), list(context_rows(lines)), odds, odds)


def test_what_a_block_is_like() -> None:
    judgement = judged(["Share", "Print", ARTICLE[0], "Home", "News", "Sport"], [2.0, 3.0, -4.0, 2.0, 1.5, 9.0])
    found = list(runs(judgement.log_odds))
    first, second = (dict(zip(BLOCK_FEATURES, row, strict=True)) for row in block_rows(*judgement[2:], found))
    assert (first["block_lines"], first["mean"], first["least"], first["most"]) == (2, 2.5, 2, 3)
    assert (first["before-1"], first["after+1"], first["after+2"]) == (EDGE, -4, 2)
    assert (second["mean"], second["most"], second["before-1"], second["after+1"]) == (8.5 / 3, CAP, -4, EDGE)
    assert (first["lines_before"], first["lines_after"], first["prose_lines_after"]) == (0, 4, 1)
    assert first["blocks"] == second["blocks"] == 2
    assert first["foreign_fraction"] == 5 / 6


def test_what_is_left() -> None:
    judgement = judged(["Home", ARTICLE[0], "Maybe"], [4.0, -4.0, 0.0])
    words = len(ARTICLE[0].split())
    assert rest(judgement.rows, judgement.log_odds, [(0, 1)]) == (words, words / (words + 1), 1 / (words + 1), 2, 0.5)
    assert rest(judgement.rows, judgement.log_odds, [(0, 3)]) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Related articles", "Storm closes three ports"], "teasers"),
        (["3 Kommentare", "Antworten"], "comments"),
        (["Zapisz się do newslettera", "Udostępnij"], "prompt"),
        (["新闻 相关阅读"], "teasers"),
        (["Bread", "Milk"], "navigation"),
    ],
)
def test_the_class_of_a_block(texts: list[str], expected: str) -> None:
    assert classify(judged(texts, [3.0] * len(texts)), Block(0, len(texts), 3.0)) == expected


def test_every_row_has_every_feature() -> None:
    texts = ["Home", "A b. c", "日本語の文章です。", ""]
    tokens = [["Home"], ["A", "b", "c"], ["日本語の文章です"], []]
    local = list(map(line_features, texts, tokens))
    assert {len(row) for row in local} == {len(LINE_FEATURES)}
    assert local[2][0] == 4, "two characters of Chinese or Japanese are a word"
    assert {len(row) for row in context_rows(Lines(texts, tokens, local))} == {len(CONTEXT_FEATURES)}
    assert {len(row) for row in odds_rows([9.0, -9.0, 0.0], [1.0, 2.0, 3.0])} == {len(ODDS_FEATURES)}


def test_the_odds_around_a_line() -> None:
    first, second, third = (
        dict(zip(ODDS_FEATURES, row, strict=True)) for row in odds_rows([9.0, -9.0, 1.0], [1.0, 2.0, 1.0])
    )
    assert (first["odds+0"], second["odds+0"]) == (CAP, -CAP)
    assert (first["odds-1"], third["odds+1"], first["odds_all_before"]) == (EDGE, EDGE, EDGE)
    assert (first["least_after"], third["least_before"], second["least_before"]) == (-CAP, -CAP, CAP)
    assert (third["own_distance_before"], first["own_distance_after"], third["foreign_distance_before"]) == (1, 1, 2)
    assert (first["rank"], second["rank"], third["rank"]) == (1, 0, 0.5)
    assert first["foreign_fraction"] == pytest.approx(2 / 3)
    assert first["own_words"] == 2
    assert (first["block_odds"], first["block_lines"]) == (CAP, 1)


def test_words_of_page_furniture_in_any_script() -> None:
    assert cue_counts("Privacy", ["privacy"])[0] == 1
    assert cue_counts("相关阅读", ["相关阅读"])[1][CATEGORIES.index("related")] >= 1
    assert cue_counts("Bread", ["bread"]) == (0, [0.0] * len(CATEGORIES))


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
