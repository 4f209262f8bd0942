"""Labels such as "See also": what leads to other articles is removed, what leads to the text's own entries is not."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

OWN = {
    "names": ("See also: Summit pound, Lock keeper's cottage", "Related: Canal mania; Turnpike trusts"),
    "a name": ("Siehe auch: Stadtbücherei",),
    "a page": ("Mehr zum Thema: Bauer, S. 12",),
    "a number": ("Passend dazu: Etui 20-190",),
    "a small letter": ("Se også: omkørselskort for hele byen",),
    "a sentence": ("Läs mer i pärmen i hallen.",),
    "a sentence in Russian": ("Читайте також напис на банці.",),
    "terms": ("Δείτε επίσης", "Δελφίνι", "Αλόννησος"),
    "works": ("Читайте также", "Письма деда, 1946", "Дневник бабушки, 1951"),
    "a term after capitals": ("SEE ALSO: Gentiana verna",),
    "a work after capitals": ("LEES OOK: Molens van de vallei, 1962",),
    "Thai that goes on": ("อ่านเพิ่มเติมที่หลังถุง",),
}
LINKS = {
    "a title": ("Siehe auch: Warum die Züge im Norden so oft zu spät kommen",),
    "a short title": ("Related: Storm closes three ports",),
    "a quotation": ("Lees ook: ‘Wij wisten van niets’, zegt de burgemeester",),
    "a list of titles": ("See also: Storm closes three ports", "Related: Bakery that survived the flood shuts"),
    "a label in capitals": ("CITEȘTE ȘI: Podul suspendat, închis după furtună",),
    "an arrow": ("► Watch: the moment the weir gave way",),
    "a button": ("Read more",),
    "Thai": ("อ่านเพิ่มเติม: พายุปิดท่าเรือสามแห่ง",),
    "Ukrainian": ("Читайте також: Як школярі врятували лелеку",),
}


def left(rule: str, *lines: str) -> str:
    return fix(Document("\n".join([*MILL, *lines]) + "\n"), [shipped(f"boilerplate.{rule}")]).text


@pytest.mark.parametrize("lines", OWN.values(), ids=OWN)
def test_a_label_of_the_texts_own_stays(lines: tuple[str, ...]) -> None:
    assert left("related-link", *lines) == "\n".join([*MILL, *lines]) + "\n"


@pytest.mark.parametrize("lines", LINKS.values(), ids=LINKS)
def test_a_link_goes(lines: tuple[str, ...]) -> None:
    assert left("related-link", *lines) == "\n".join(MILL) + "\n"


@pytest.mark.parametrize(
    "lines",
    [
        ("See also", "Gentiana acaulis", "Gentiana lutea", "List of flora of the Burren"),
        ("Zie ook", "Kievit", "Tureluur", "Lijst van vogels in Nederland"),
        ("Xem thêm", "Cò trắng", "Vườn quốc gia Tràm Chim", "Danh sách chim Việt Nam"),
        ("Related articles", "Iron Bridge", "Old Mill", "Northern Tramway", "Flood of 1875"),
        ("Leggi anche", "Il legno e il suono, 1980", "Vernici antiche, 1991", "Appunti di bottega"),
        ("More", "Read the guide to retries", "Read about connection pools", "Read the list of error codes"),
    ],
)
def test_a_list_of_entries_stays(lines: tuple[str, ...]) -> None:
    assert left("link-list", *lines) == "\n".join([*MILL, *lines]) + "\n"


@pytest.mark.parametrize(
    "lines",
    [
        ("See also", "How the weir was built in a single winter", "Why the flour of the valley is grey"),
        ("Lees ook", "Zwembad kampt opnieuw met lekkage", "Bewoners eisen betere fietsroute"),
        (
            "Related articles",
            "Storm closes three ports",
            "May 3, 2024",
            "Bakery that survived the flood",
            "May 1, 2024",
        ),
        ("Auch interessant", "Panorama", "Frau findet alten Brief im Dachboden", "Sport", "Werder verliert den Test"),
    ],
)
def test_a_list_of_titles_goes(lines: tuple[str, ...]) -> None:
    assert left("link-list", *lines) == "\n".join(MILL) + "\n"


@pytest.mark.parametrize("below", ["Frau Maier wünscht Kuchen.", "К письму 3: имя неизвестно.", "Loved every page!"])
def test_a_heading_of_comments_directly_above_a_sentence_stays(below: str) -> None:
    assert "\nComments\n" in left("comment-section", "Comments", below)
    assert "\nComments\n" not in left("comment-section", "Comments", "Share", below)


@pytest.mark.parametrize(
    "above",
    [
        ("The display shows one of these messages:",),
        ("Das Gerät kennt drei Zustände und zeigt sie so an:", "Bereit"),
        ("На экране появляется одно из сообщений:", "Готово", "Ошибка"),
    ],
)
def test_what_the_text_introduces_stays(above: tuple[str, ...]) -> None:
    assert left("navigation", *above, "Please wait").endswith("\nPlease wait\n")


@pytest.mark.parametrize("above", [("Follow us on these networks:",), ("It works.",), ("One of these:",), ()])
def test_a_prompt_of_the_page_introduces_nothing(above: tuple[str, ...]) -> None:
    assert not left("navigation", *above, "Please wait").endswith("\nPlease wait\n")


@pytest.mark.parametrize(
    ("lines", "are_removed"),
    [
        (("12 Comments", "Great news, I walk there every day."), True),
        (("Top comments", "Anna", "Great news, I walk there every day."), True),
        (("Recent comments", "These three names are taken already; choose others."), False),
        (("Write a comment", "Tap Post"), False),
        (("Post a comment.", "reply", "Replies to a comment of the thread."), False),
    ],
)
def test_comments_are_counted_or_have_names(lines: tuple[str, ...], are_removed: bool) -> None:
    assert (left("reader-comments", *lines) == "\n".join(MILL) + "\n") is are_removed


def test_a_word_of_a_list_of_words_stays() -> None:
    words = ("rug", "tag", "mer", "slattery")
    assert left("tag-list", *words) == "\n".join([*MILL, *words]) + "\n"
    assert left("tag-list", "Tags", "rug", "mer") == "\n".join(MILL) + "\n"
    assert left("navigation", "load", "save", "share", "login").endswith("\nlogin\n")
    assert not left("navigation", "save", "share", "login").endswith("\nlogin\n")


def test_terms_above_their_clauses_stay() -> None:
    assert "\nTerms and conditions\n" in left("terms-notice", "Terms and conditions", "1. The wheel turns on Sundays.")
    assert "\nTerms and conditions\n" not in left("terms-notice", "Terms and conditions", "Imprint")


def test_one_line_below_a_heading_that_texts_have_too_stays() -> None:
    title = "How the weir was built in a single winter"
    assert left("link-list", "See also", title).endswith(f"\nSee also\n{title}\n")
    assert left("link-list", "Most read", title) == "\n".join(MILL) + "\n"
