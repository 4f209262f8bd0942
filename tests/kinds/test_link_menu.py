"""The kind `link-menu`: links above a text in Markdown, and links of a text that only resemble a menu."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.link-menu")
TEXT = "\n".join((*MILL, ""))
MENU = "[Home](/)\n[News](/news)\n[Mills](/mills)\n[Shop](/shop)\n"


def kept(text: str) -> str:
    return fix(Document(text), [RULE]).text


@pytest.mark.parametrize(
    "menu",
    [
        MENU,
        "[Home](/) | [News](/news) | [Mills](/mills) | [Shop](/shop)\n",
        "* [Home](/)\n    * [News](/news)\n    + [Mills](/mills)\n- [Shop](/shop)\n",
        "[![Logo](a.svg)](/)\n\n[![](b.svg) Home](/)\n\n[News](/news)\n\nSearch...\n\n[Mills](/m)\n\n[Shop](/s)\n",
        "- [Home\\\\\n\\\\\n![](a.gif)](/)\n- [News\\\\\n\\\\\n![](a.gif)](/n)\n[![Logo](a.svg)\\\n\\\n**Mills**](/m)\n[Shop](/s)\n",
        "[Startseite](/)\n[Nachrichten](/n)\n[Mühlen](/m)\n[Über uns](/u)\n",
        "[ホーム](/)\n[ニュース](/n)\n[水車](/m)\n[会社概要](/u)\n",
        "[الرئيسية](/)\n[أخبار](/n)\n[طواحين](/m)\n[من نحن](/u)\n",
    ],
)
def test_a_menu_above_a_text_is_found_and_removed(menu: str) -> None:
    assert kept(f"{menu}\n{TEXT}").endswith(TEXT)
    assert "](" not in kept(f"{menu}\n# The mill\n\n{TEXT}")
    assert "](" not in kept(f"---\ntitle: Mill\n---\n{menu}\n{TEXT}")
    assert "](" not in kept(f"Title: Mill\n\nURL Source: http://a.b/\n\nMarkdown Content:\n{menu}\n{TEXT}")
    assert "](" not in kept(f"Title: Mill\n\nMarkdown Content:\nMill | News of the valley\n====\n\n{menu}\n{TEXT}")


@pytest.mark.parametrize(
    "text",
    [
        MENU.replace("[Shop](/shop)\n", "") + TEXT,  # three links
        f"# Mills\n\n{MENU}\n{TEXT}",  # a list with a heading
        f"{TEXT}\n{MENU}",
        f"A page.\n{MENU}{TEXT}",
        MENU,  # a document of links
        MENU + TEXT.partition("\n")[2],  # two sentences
        f"[Home](/), [News](/news), [Mills](/mills) and [Shop](/shop)\n{TEXT}",
        MENU.replace("Shop", "The mill on the weir grinds again today") + TEXT,
        MENU.replace("Shop", "We sell flour.") + TEXT,
        f"[Home](/)\n[News](/news)\nThe mill on the weir\n[Mills](/m)\n[Shop](/s)\n{TEXT}",
        f"[The wheel](#wheel)\n[The flour](#flour)\n[Prices](/mill#prices)\n[Visits](#visits)\n{TEXT}",  # its contents
        f"| [Home](/) | [News](/news) |\n| [Mills](/mills) | [Shop](/shop) |\n{TEXT}",
        f"Home\nNews\nMills\nShop\n{TEXT}",
    ],
)
def test_other_links_are_no_menu(text: str) -> None:
    assert kept(text) == text


def test_short_lines_at_the_ends_of_a_menu_stay() -> None:
    assert kept(f"Mill Street\n{MENU}The mill\n\n{TEXT}") == f"Mill Street\nThe mill\n\n{TEXT}"
