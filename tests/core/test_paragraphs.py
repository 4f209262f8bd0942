from __future__ import annotations

import textwrap

import pytest

from lint.core import paragraphs, segment
from lint.core.types import Span


def texts(spans: tuple[Span, ...], text: str) -> list[str]:
    return [text[start:end] for start, end in spans]


def is_wrapped(text: str) -> bool:
    return paragraphs.is_hard_wrapped(text, segment.line_spans(text))


WRAPPED = """\
The river had been rising since Monday, and by the time the
engineers came the lower fields were under a metre of water
that nobody in the village had expected to see in that month
of the year, when the dams upstream are usually kept half
empty."""

WIDE = textwrap.fill(" ".join([WRAPPED] * 6), 160)

HEADLINES = """\
Storm closes three ports
Council votes on the new bridge after a year of talks
Why trains are late
Farmers count the cost of the coldest spring in forty years"""

VERSES = """\
The boat went out at break of day
and no one asked it where or why,
the gulls went with it on its way
and then came back across the sky"""

CHAT = "\n".join(
    ["anna: are you coming tonight", "ben: no", "anna: why not, it is the last one", "ben: work", "anna: oh"]
)

ALIKE = """\
The council decided on Monday to close the old bridge over the Lark for two years, from June.
It is a hundred and twelve years old, and its iron is so thin that a finger can push through.
"We looked for other ways, and there were none," the mayor said after the vote, nine to four.
The new bridge will stand on the same stones, have a path for bicycles and cost ten millions.
Until then a ferry carries people from six in the morning to ten at night, without a charge.
Next story"""

JAPANESE = "\n".join(
    [
        "川の水は月曜日から増え続け技師たちが着いたときには畑はもう水",
        "の下にあり村の誰もその季節にそんな水を見るとは思っていなかっ。",
        "たのであるというのも上流の堰はふつう半分ほど空けてあるからで",
        "それを見た人は誰もいない",
    ]
)

BULLETS = "\n".join(
    [
        "関連記事",
        "・川辺の水車がふたたび回り、粉ひきの小屋に灯がともる（4月2日）",
        "・堰の改修は来年の春から、橋は半年のあいだ通行止めとなる（3月9日）",
        "・水車祭りに三千人が集まり、屋台の粉もちは昼までに売り切れ（2月1日）",
    ]
)


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        (WRAPPED, True),
        (JAPANESE, True),
        (f"{WRAPPED}\n\n{WRAPPED}\n", True),
        (WRAPPED.replace("\n", "\r\n"), True),
        (WRAPPED + "\n" + "x " * 101, False),
        (WRAPPED + "\nhttps://example.org/" + "x" * 300, True),
        ("https://example.org/" + "x" * 300, False),
        (WRAPPED.replace(" rose", "") + "\nhttps://example.org/" + "x" * 60, True),
        (WIDE, True),
        ("\n".join(WRAPPED.split("\n")[:3]), False),
        (HEADLINES, False),
        (VERSES, False),
        (CHAT, False),
        (ALIKE, False),
        (BULLETS, False),
        ("\n".join(["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"]), False),
        ("床前明月光，\n疑是地上霜。\n舉頭望明月，\n低頭思故鄉。\n床前明月光，", False),
        ("", False),
        ("\n\n\n\n", False),
    ],
)
def test_is_hard_wrapped(text: str, wrapped: bool) -> None:
    assert is_wrapped(text) is wrapped


def test_paragraphs_of_hard_wrapped_text_are_groups_of_lines() -> None:
    text = f"{WRAPPED}\n \n{WRAPPED}\n"
    lines = segment.line_spans(text)
    spans = paragraphs.paragraph_spans(text, lines, hard_wrapped=paragraphs.is_hard_wrapped(text, lines))
    assert texts(spans, text) == [WRAPPED, WRAPPED]
    assert len(paragraphs.paragraph_spans(text, segment.line_spans(text), hard_wrapped=False)) == 10


STORY = [
    "The council decided on Monday to close the old bridge over the Lark for two years, and work begins in June.",
    "It is a hundred and twelve years old, and its iron is so thin that a finger can push through it at the pier.",
    '"We looked for other ways, and there were none," the mayor said after the vote, which went nine to four.',
    "Until then a ferry carries people across the river from six in the morning to ten at night, free of charge.",
]


@pytest.mark.parametrize("width", [50, 64, 79])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(("first", "later"), [("    ", ""), ("\t", ""), ("\u3000", ""), ("", "  "), ("  ", "    ")])
def test_indented_lines_of_hard_wrapped_text_show_its_paragraphs(
    width: int, between: str, first: str, later: str
) -> None:
    wrapped = [textwrap.fill(part, width, initial_indent=first, subsequent_indent=later) for part in STORY]
    text = between.join(wrapped)
    lines = segment.line_spans(text)
    assert paragraphs.is_hard_wrapped(text, lines)
    spans = paragraphs.paragraph_spans(text, lines, hard_wrapped=True)
    assert [" ".join(found.split()) for found in texts(spans, text)] == STORY


def test_an_indented_quotation_is_no_paragraph_of_its_own() -> None:
    quoted = textwrap.fill(STORY[1], 60, initial_indent="    ", subsequent_indent="    ")
    text = "\n".join([textwrap.fill(STORY[0], 60).rstrip("."), quoted, textwrap.fill(STORY[3], 60)])
    assert len(paragraphs.paragraph_spans(text, segment.line_spans(text), hard_wrapped=True)) == 1
