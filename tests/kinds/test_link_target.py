"""The kind `link-target`: lines of links to share, to sign in and to tags, and links of a text that only resemble them."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped

SHARE, TAGS = shipped("boilerplate.share-link"), shipped("boilerplate.tag-link")
TEXT = (
    "The mill on the weir grinds again, forty years after its wheel was taken out, and the flour is sold on Saturdays.\n"
    "A kilo of the flour costs three pounds, and most of it is gone before the church clock strikes ten.\n"
)


def kept(text: str) -> str:
    return fix(Document(text), [SHARE, TAGS]).text


@pytest.mark.parametrize(
    "links",
    [
        "[Teilen](https://www.facebook.com/sharer.php?u=a) | [Tweet](https://twitter.com/intent/tweet?text=a)",
        "- [分享到微博](https://service.weibo.com/share/share.php?url=a)\n- [LINEで送る](https://line.me/R/msg/text/?a)",
        '[](https://t.me/share/url?url=a "Поделиться")\n[](https://vk.com/share.php?url=a "ВКонтакте")',
        "[![WhatsApp](w.svg)](https://api.whatsapp.com/send?text=a)\n\n[![](p.svg)](https://pinterest.com/pin/create/button/?url=a)",
        "Compartir [ __](https://twitter.com/intent/tweet?text=a) [ __](https://t.me/share/url?url=a) __",
        "- Teilen auf: [](https://www.xing.com/spi/shares/new?url=a)[X](https://x.com/share?url=a)",
        "[شارك](https://x.com/share?url=a)",
        "[이메일](mailto:?subject=a) [Imprimir](javascript:window.print())",
        "[Reply](https://a.b/p/?replytocom=12#respond)",
        "[](https://medium.com/m/signin?actionUrl=a&operation=register)",
        "[Se connecter](https://a.b/login?lang=fr&redirect_to=c)",
        "* [Moulin](https://a.b/tag/moulin)\n* [Farine](https://a.b/tag/farine/)",
        "[мельница](https://a.b/tags/melnitsa), [мука](https://a.b/tags/muka)",
        "* [C\n\n  Cloud](https://a.b/tag/cloud/)\n* [H\n\n  Hacking](https://a.b/tag/hacking/)",
        "[\n\n水車\n\n](https://a.b/search/label/%E6%B0%B4)",
    ],
)
def test_lines_of_such_links_are_removed(links: str) -> None:
    assert kept(f"{TEXT}\n{links}\n") == TEXT
    assert kept(f"# The mill\n\n{links}\n\n{TEXT}") == f"# The mill\n\n{TEXT}"
    assert links not in kept(f"{TEXT}\n{links}\n\n{TEXT}")


@pytest.mark.parametrize(
    "links",
    [
        "[Tweet](https://twitter.com/intent/tweet?text=a) this",
        "Share [on X](https://x.com/share?url=a) or [by mail](mailto:?subject=a)",
        "Tell your friends: [X](https://x.com/share?url=a) [Mail](mailto:?subject=a)",
        "Millers [Ann](https://a.b/tag/ann)",
        "- [The mill](https://www.facebook.com/mill)\n- [Miller](https://x.com/miller)",
        "### [Flour](https://a.b/tag/flour)",
        "| [Flour](https://a.b/tag/flour) |",
        "```\n[Share](https://www.facebook.com/sharer.php?u=a)\n```",
        "[v1.2](https://github.com/a/b/releases/tag/v1.2)",
        "- [Flour](https://a.b/tag/flour)\n- [Wheels](https://a.b/wheels)",
        "- [Flour](https://a.b/tag/flour)\n- [Wheels](https://c.d/tag/wheels)",
        "All of our reports of the mill are here:\n\n- [Flour](https://a.b/tag/flour)\n- [Wheels](https://a.b/tag/wheels)",
        "[The mill on the weir that grinds again on Saturdays](https://a.b/tag/mill)",
        "[Tickets for the mill](https://a.b/register?day=saturday)",
        "[Write to the miller](mailto:miller@example.org?subject=Flour)",
        "[Flour](/docs/tags/flour)",
        "[Comments](#comments)",
        "[The mill\n\nGrain](https://a.b/tag/mill) is ground here.",
    ],
)
def test_other_links_stay(links: str) -> None:
    for text in (f"{TEXT}\n{links}\n", f"{TEXT}\n{links}\n\n{TEXT}"):
        assert kept(text) == text


def test_a_document_of_links_stays() -> None:
    text = "Tags\n\n- [Flour](https://a.b/tag/flour)\n- [Wheels](https://a.b/tag/wheels)\n"
    assert kept(text) == text
