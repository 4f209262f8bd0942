"""The kind `page-chrome`: whole pages are trimmed to their article, other lists of short lines are left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.fixing.fix import fix
from lint.kinds.page_chrome import _begin_the_article, _densest, _segmented
from lint.ruleset import load_folder, shipped_folder
from lint.signals.page_lines import LINE_FEATURES, rows
from lint.types import Diagnostic

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
PAGE = [*MENU, "Film Books", "Music and Art", *ARTICLE, *FOOTER, "Follow us", "Terms of sale", "© 2021 Valley Press"]


def found(lines: list[str]) -> list[Diagnostic]:
    return list(RULE.params.check(Document("\n".join(lines) + "\n"), RULE))


def test_a_page_is_trimmed_to_its_article() -> None:
    head, foot = found(PAGE)
    assert (head.value, foot.value) == (18, 19)
    assert head.fix is not None
    assert foot.fix is None, "one fix for the whole page: half a page would not be known for one"
    assert fix(Document("\n".join(PAGE) + "\n"), [RULE], unsafe=True).text == "\n".join(ARTICLE) + "\n"


def test_a_page_with_blank_lines_is_trimmed_too() -> None:
    assert fix(Document("\n\n".join(PAGE) + "\n"), [RULE], unsafe=True).text == "\n\n".join(ARTICLE) + "\n"


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


def test_a_page_in_a_script_without_spaces() -> None:
    page = "\n".join([*CHINESE_MENU, *CHINESE_ARTICLE, *CHINESE_FOOTER]) + "\n"
    assert fix(Document(page), [RULE], unsafe=True).text == "\n".join(CHINESE_ARTICLE) + "\n"


def test_a_file_of_many_lines_is_no_page() -> None:
    assert not found([*MENU * 200, *ARTICLE, *FOOTER * 200])


def test_lists_and_articles_with_lists_are_left_alone() -> None:
    assert not found(MENU * 5)
    assert not found([*ARTICLE, *(f"{number} Elm {number} Weston" for number in range(60))])
    assert not found(ARTICLE * 10)


def test_every_row_has_every_feature() -> None:
    table = list(rows(["Home", "A b. c", "日本語の文章です。"], [["Home"], ["A", "b", "c"], ["日本語の文章です"]]))
    assert [len(row) for row in table] == [len(LINE_FEATURES)] * 3
    assert table[2][0] == 4, "two characters of Chinese or Japanese are a word"


def test_a_change_has_its_price() -> None:
    assert _segmented([2, -1, 2], 2.0) == [True, True, True]
    assert _segmented([2, -3, 2], 0.5) == [True, False, True]
    assert _segmented([], 1.0) == []


@given(st.lists(st.floats(-6.4, 2.8), min_size=1), st.integers(1, 8), st.floats(0, 6))
def test_lines_that_begin_the_article_are_never_all_foreign(odds: list[float], count: int, price: float) -> None:
    if _begin_the_article(odds[:count], price):
        assert not all(_segmented(odds, price)[:count])


def test_the_first_lines_are_foreign_where_only_the_first_one_speaks_for_the_article() -> None:
    assert _begin_the_article([-2.1], 2.0)
    assert not _begin_the_article([-1.9], 2.0)
    assert _segmented([-1.9, 4.0, 4.0, -9.0, -9.0], 2.0)[:3] == [True, True, True]


def test_the_densest_stretch() -> None:
    assert _densest([0, 30, 0, 30, 0, 0, 0, 20]) == (1, 4)
    assert _densest([0, 0]) == (0, 0)


@given(st.lists(st.sampled_from([*PAGE, "", "-", "\udcff", "日本"]), max_size=80))
def test_any_order_of_lines_is_mended_and_settles(lines: list[str]) -> None:
    once = fix(Document("\n".join(lines)), [RULE], unsafe=True)
    assert not once.refused
    assert fix(Document(once.text), [RULE], unsafe=True).text == once.text
