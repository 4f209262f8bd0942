"""The kind `bios`: notes on authors below a text, and last sentences on people of the text."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped

RULE = shipped("boilerplate.end-bio")
TEXT = (
    "The mill on the weir grinds again, forty years after its wheel was taken out, and the flour is sold on Saturdays.",
    "The wheel was made by three pensioners in a barn, and it turned at the first try, as Rosa Dunn tells everybody.",
    "A kilo of the flour costs three pounds, and most of it is gone before the church clock strikes ten.",
)
NOTES = (
    "Guest columnist Peter Amory is a retired harbor pilot. He lives in Port Ellis with his wife.",
    "Tom Weller and Ann Lee are researchers at the Institute for Towns.",
    "Jane Roe, MD, is a cardiologist and the author of “Heart Lines.”",
    "Dr. Holger Matthes ist Biologe und leitet die Arbeitsgruppe Säugetiere am Museum in Görlitz.",
    "L'auteure est historienne, professeure à l'université de Lyon.",
    "* Catedrático de Geografía Humana de la Universidad de Salamanca.",
    "Pedro Ruiz es catedrático de Economía Aplicada de la UNED.",
    "Marta Gallo, giornalista e scrittrice, vive a Cuneo.",
    "Marit Lunde er arkitekt og har skrevet flere bøker om trehus.",
    "Katarzyna Mróz – kulturoznawczyni, reporterka, autorka książki „Kominy”.",
    "Kiss Anna újságíró, a Vidék munkatársa.",
    "Мария Димитрова е журналист на свободна практика.",
    "Η Μαρία Παππά είναι δημοσιογράφος και ζει στα Χανιά.",
    "كاتبة وباحثة من تونس، لها عدة كتب في التاريخ.",
    "Ann Lee covers mills and rivers for the Valley Gazette.",
    "Anne Morel est correspondante à Metz. Elle suit l'artisanat, la farine et les moulins.",
    "Kovács Eszter újságíró. Budapesten él, és a malmokról ír könyvet.",
    "필자 최은서는 건축 칼럼니스트이며 《물레방아》를 썼다.",
    "הכותב הוא היסטוריון ומרצה באוניברסיטת תל אביב.",
)
OWN = (
    "Rosa Dunn is a journalist and lives next to the mill.",
    "Tom Weller, a journalist from Leeds, was the first to carry a sack home.",
    "Ann Lee is the author of the petition that started it all.",
    "Ann Lee is a journalist who said that she would not write about it.",
    "The author of the report did not want to be named.",
    "Ann Lee is a writer and will give the wheel its name.",
    "Ann Lee is a journalist and carries the flour to her bakery.",
    "The mill's first director, Ann Lee, published a book on flour in 1971.",
    "Piet Smit is schrijver van het plan en woont naast de dijk.",
    "Ann Lee covers the wheel with straw in winter.",
    "Ann Lee writes a poem for every sack.",
    "Her daughter is a journalist. She did not write about it.",
    "Journalist Peter Klein kaufte am ersten Tag drei Brote.",
    "Ana Duarte, profesora del instituto, llevará a sus alumnos el primer día.",
)


def _is_kept(*lines: str) -> bool:
    content = "\n".join(lines) + "\n"
    return fix(Document(content), [RULE]).text == content


@pytest.mark.parametrize("note", NOTES)
def test_a_note_on_somebody_whom_the_text_does_not_name_is_removed(note: str) -> None:
    assert fix(Document("\n".join((*TEXT, note, "Show full profile"))), [RULE]).text.splitlines() == [
        *TEXT,
        "Show full profile",
    ]


@pytest.mark.parametrize("line", OWN)
def test_a_last_sentence_of_the_text_stays(line: str) -> None:
    assert _is_kept(*TEXT, line)


def test_the_headings_of_a_note_go_with_it() -> None:
    text = "\n".join((*TEXT, "Contributor", "Hannah Brisk", "Hannah writes a weekly column on towns."))
    assert fix(Document(text), [RULE]).text.splitlines() == list(TEXT)


def test_a_list_of_people_stays() -> None:
    people = [f"{name} Holt is a writer and lives in a house that she has built herself." for name in "ABCD"]
    assert _is_kept(*TEXT, *(person.replace(" Holt", "nna Holt", 1) for person in people))
    assert _is_kept("Ann Holt is a writer, and the author of many books.", *3 * TEXT, "Ben Ode is a writer.")


def test_a_text_about_an_author_keeps_the_last_sentence() -> None:
    first = "The author of the book on the mill never saw it, as he says himself."
    assert _is_kept(first, *TEXT, "The author is a historian at the University of Leeds.")


def test_an_item_of_a_list_is_no_note() -> None:
    item = "- Ann Lee: A lawyer and author at the University of Leeds."
    assert not _is_kept(*TEXT, item)
    assert _is_kept(*TEXT, "- Draft: Send it to us.", item)
