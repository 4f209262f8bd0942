"""Documents as bad as the web has them, made so that fixes happen: articles with all that sticks to them, in every
script, line ending and encoding, and with the defects that decoders and extractors leave.

The lines that trigger rules are those of the failing examples in the rule files, so a new rule is tried here too.
"""

from __future__ import annotations

import codecs
from functools import cache

from hypothesis import strategies as st

from lint.config import config, ruleset
from lint.config.config import Selection
from lint.config.config_file import preset
from lint.core.rule import Rule

PROSE = (
    "The river rose again on Monday, and the village by the old bridge waited for the engineers who had promised to come.",
    "Nobody in the council had expected so much water in that month of the year, the mayor said after the meeting.",
    "Der Fluss stieg am Montag wieder, und das Dorf an der alten Brücke wartete auf die Ingenieure aus der Stadt.",
    "Река снова поднялась в понедельник, и деревня у старого моста ждала инженеров, которые обещали приехать.",
    "ارتفع النهر مرة أخرى يوم الاثنين، وانتظرت القرية عند الجسر القديم المهندسين الذين وعدوا بالحضور.",
    "सोमवार को नदी फिर से बढ़ गई, और पुराने पुल के पास का गाँव इंजीनियरों की प्रतीक्षा कर रहा था।",
    "月曜日に川は再び増水し、古い橋のそばの村は約束した技師たちを待っていた。市長は会議の後にそう語った。",
    "星期一河水再次上涨，老桥边的村庄等待着答应要来的工程师。镇长在会议后这样说。",
    "แม่น้ำสูงขึ้นอีกครั้งในวันจันทร์ และหมู่บ้านริมสะพานเก่ากำลังรอวิศวกรที่สัญญาว่าจะมา",
    "강물이 월요일에 다시 불어났고, 오래된 다리 옆 마을은 오기로 한 기술자들을 기다렸다.",
    "רמת המים בנהר עלתה שוב ביום שני, והכפר ליד הגשר הישן חיכה למהנדסים שהבטיחו להגיע.",
    "رودخانه دوباره بالا آمد و روستای کنار پل قدیمی منتظر مهندسانی بود که می\u200cخواستند بیایند.",
)
"""A paragraph each, of running text that no rule minds."""

ARTICLES = tuple(
    "\n\n".join(paragraphs)
    for paragraphs in (
        (
            "The old mill at Kells burned down on Sunday night, and the fire brigade needed four hours to put it out.",
            "Nobody was hurt, said the chief of the brigade, but the roof fell in and two of the walls will have to go.",
            "The village wants to build it up again before the harvest of next year, as it did after the flood of 1952.",
        ),
        (
            "LISBON, March 3 (Reuters) - Shares in the telecoms company fell nine percent on Tuesday after it cut its dividend.",
            "Analysts had expected the payment to stay at 12 cents, and several banks lowered their targets for the stock.",
            "The company said in a statement that it needed the money for its new network, which is two years late.",
        ),
        (
            "Bake the pastry for twenty minutes, and let it cool on a rack before you spread the cream on it.",
            "Whip the cream with the sugar until it stands in soft peaks, then fold in the raspberries with a spoon.",
            "Serve the tart on the same day, because the pastry goes soft in the refrigerator overnight.",
        ),
    )
)

HEADLINES = (
    "Butter gets dearer again this week",
    "Donkey wins the race of Ashford at last",
    "Council votes on the new bridge after a year",
    "Why trains are late in all the north",
    "Farmers count the cost of the coldest spring",
    "Seven ways to cook a marrow without tears",
    "Minister resigns over the price of his boat",
)

STRAY = (
    "\x00", "\x08", "\x1b[31m", "\x7f", "\x85", "\x91quoted\x92", "\u200b", "\u200b\u200b", "\ufeff", "\u00ad", "\u202e", "\u2066",
    "\u200d", "\u200c", "\ufffd", "\ufffd\ufffd", "\ud800", "\udc80", "\udcff", "\udce2\udc82", "\udce2\udc82\udcac", "\U000e0041",
    "Ã©", "â€™", "â€œ", "â€", "Ã¢â‚¬â„¢", "CafÃ©", "РџСЂРёРІРµС‚", "ÃƒÂ©", "Â\xa0", "√©", "‚Äô",
    "&amp;", "&amp;amp;", "&nbsp;", "&#8217;", "&lt;b&gt;", "<br>", "<p>", "</div>", "<a href='x'>", "<!--", "<script>alert(1)</script>",
    "e\u0301\u0302", "👩\u200d👩\u200d👧", "🇩🇪", "\U0001f3f4\U000e0067\U000e0062", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\xa0", "\u3000",
    "...", "…", "-", "—", "|", "•", "*", "#", "::error::x", "##[group]", "{0}", "%s", "=1+1", "@x",
)  # fmt: skip
"""What encoders, browsers and strangers leave in a text."""

CODECS = (
    ("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-32-le", codecs.BOM_UTF32_LE), ("utf-32-be", codecs.BOM_UTF32_BE), ("cp1252", b""), ("cp1251", b""), ("cp1250", b""),
    ("koi8_r", b""), ("gb18030", b""), ("big5", b""), ("shift_jis", b""), ("euc_jp", b""), ("euc_kr", b""), ("cp1256", b""),
    ("iso2022_jp", b""), ("utf-7", b""), ("utf-16-le", b""), ("latin-1", b""), ("cp500", b""),
)  # fmt: skip
"""Codecs with the byte order mark that announces them; the last ones are not announced, so they are misread."""


@cache
def default_rules() -> tuple[Rule, ...]:
    """The rules of the default preset."""
    return config.load(None).rules_for(None)


@cache
def strict_rules() -> tuple[Rule, ...]:
    """The rules of the strict preset."""
    return config.load(preset("strict")).rules_for(None)


@cache
def all_rules() -> tuple[Rule, ...]:
    """All rules that come with contentlint."""
    return config.load(None, Selection(select=("all",))).rules_for(None)


@cache
def _examples() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The failing examples of all shipped rules, and the different lines of them and of the passing ones."""
    rules = ruleset.load_folder(ruleset.shipped_folder()).values()
    failing = [example.fail for rule in rules for example in rule.examples if example.fail]
    passing = [example.passes for rule in rules for example in rule.examples if example.passes]
    lines = dict.fromkeys(line for text in (*failing, *passing) for line in text.splitlines() if line.strip())
    return tuple(text for text in failing if len(text) < 5000), tuple(line for line in lines if len(line) < 1000)


def rule_lines() -> tuple[str, ...]:
    """Lines that make rules fire, or nearly."""
    return _examples()[1]


def _noise(max_size: int) -> st.SearchStrategy[str]:
    """Text of every script and of none, with characters that mean something to someone."""
    return st.text(st.one_of(st.characters(), st.sampled_from(" .\n\r\t\"'<>&\u200b\udc80")), max_size=max_size)


def _stained(text: str, marks: list[tuple[int, str]]) -> str:
    """`text` with strays put into it."""
    for place, mark in marks:
        at = place % (len(text) + 1)
        text = text[:at] + mark + text[at:]
    return text


_STRAYS = st.lists(st.tuples(st.integers(0, 5000), st.sampled_from(STRAY)), max_size=3)
_ENDS = ("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \t\n", "\n\r", "\u2028", "\x0c", "")


@st.composite
def _block(draw: st.DrawFn) -> str:
    """A paragraph, a line that some rule minds, a list of headlines, a menu, or anything else."""
    match draw(st.integers(0, 9)):
        case 0 | 1:
            return draw(st.sampled_from(PROSE))
        case 2 | 3 | 4:
            return draw(st.sampled_from(rule_lines()))
        case 5:
            marker = draw(st.sampled_from(["", "", "- ", "• ", "-\n", "* "]))
            return "\n".join(
                marker + line for line in draw(st.lists(st.sampled_from(HEADLINES), min_size=1, max_size=7))
            )
        case 6:
            text = draw(st.sampled_from(PROSE))
            return text[: draw(st.integers(0, len(text)))]
        case 7:
            return draw(st.sampled_from(STRAY)) * draw(st.integers(1, 4))
        case 8:
            return "\n".join(["Home", "News", "Sport", "Weather"] * draw(st.integers(1, 12)))
        case _:
            return draw(_noise(40))


@st.composite
def hostile_texts(draw: st.DrawFn) -> str:
    """A document: one or two articles and what sticks to them, with repeats, strays and one or several line ends."""
    blocks = draw(st.lists(_block(), max_size=8))
    match draw(st.integers(0, 5)):
        case 0 | 1:
            blocks = [draw(st.sampled_from(ARTICLES)), *blocks]
        case 2:
            blocks = [draw(st.sampled_from(ARTICLES)), *blocks, *draw(st.permutations(ARTICLES))[:2]]
        case 3:
            blocks = [draw(st.sampled_from(_examples()[0])), *blocks]
    if blocks and draw(st.integers(0, 3)) == 0:
        blocks.insert(draw(st.integers(0, len(blocks))), draw(st.sampled_from(blocks)))
    end = draw(st.sampled_from(_ENDS[:6]))
    ends = [end] * len(blocks) if draw(st.integers(0, 2)) else draw(st.lists(st.sampled_from(_ENDS), min_size=len(blocks), max_size=len(blocks)))  # fmt: skip
    text = "".join(block.replace("\n", end) + after for block, after in zip(blocks, ends, strict=True))
    return _stained(text, draw(_STRAYS)).rstrip(draw(st.sampled_from(["", "", "\r\n"])))


@st.composite
def hostile_bytes(draw: st.DrawFn) -> bytes:
    """A file: such a document in some codec, damaged now and then, or bytes of no meaning at all."""
    if draw(st.integers(0, 19)) == 0:
        return draw(st.binary(max_size=300))
    text = draw(hostile_texts())
    codec, bom = draw(st.sampled_from(CODECS)) if draw(st.booleans()) else CODECS[0]
    data = bom + _encoded(text.replace("\x00", "") if not bom else text, codec)
    if draw(st.integers(0, 5)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at + draw(st.integers(0, 3)) :]
    return data


def _encoded(text: str, codec: str) -> bytes:
    handler = "surrogateescape" if codec == "utf-8" else "ignore"
    try:
        return text.encode(codec, handler)
    except UnicodeError:
        return text.encode("utf-8", "surrogatepass")
