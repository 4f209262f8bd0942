"""Pages in English and Chinese: a menu above an article, and a footer below it."""

from __future__ import annotations

import msgspec

from lint.core.document import Document
from lint.core.types import Diagnostic
from tests.support.kinds_check import shipped

RULE = shipped("structure.page-chrome")
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
