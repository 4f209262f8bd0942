"""Other articles that are known by their heads: a title, perhaps with an author or date, within the text."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.kinds.stitched.heads import PROBABILITY, UNDATED_PROBABILITY, headed_pieces, with_headed
from lint.kinds.stitched.sketch import sketch
from lint.kinds.stitched.units import units
from tests.kinds.stitched.test_boundary import GERMAN
from tests.kinds.stitched.test_cohesion import sketched
from tests.support.kinds_check import found, shipped

RULE = shipped("structure.stitched-article")

BEES = [
    "Imker verlieren so viele Völker wie nie",
    "Die Imker im Arltal haben im vergangenen Winter vier von zehn Bienenvölkern verloren, mehr als jemals seit 1988.",
    "Die meisten Völker hatten im Spätsommer Milben. Ein warmer November ließ die Königinnen zu lange Eier legen.",
    "„Die Bienen fliegen im Dezember aus und kommen erschöpft zurück“, sagte Thomas Riedl, der seit langem Imker ist.",
    "Forscher wogen zwei Winter lang jede Nacht sechzig Bienenstöcke, deren Vorräte schon im Januar aufgebraucht waren.",
    "Der Verband der Imker rät nun, früher zu füttern und die Völker zweimal gegen die Milben zu behandeln.",
]
AUTHOR, DATE = "Von Jana Brück", "04.03.2024, 10:15 Uhr"


def pieces(*lines: str) -> list[tuple[str, str, str]]:
    """Return the first and last line of each piece, and whether the cut is safe."""
    text = "\n".join(lines) + "\n"
    cut = [(text[slice(*one.span)].split("\n"), one.fix) for one in found(text, RULE)]
    return [(piece[0], piece[-1], fix.applicability.value if fix else "") for piece, fix in cut]


@pytest.mark.parametrize(
    ("head", "applicability"),
    [
        ([], "unsafe"),
        ([AUTHOR], "safe"),
        ([DATE], "safe"),
        (["4. März 2024"], "safe"),
        (["Ein Bericht aus dem Tal", AUTHOR, DATE], "safe"),
    ],
)
def test_a_title_starts_another_article(head: list[str], applicability: str) -> None:
    """Without an author or date, a column of several items looks the same."""
    assert pieces(*GERMAN, BEES[0], *head, *BEES[1:]) == [(BEES[0], BEES[-1], applicability)]


def test_a_title_alone_is_not_sure_in_any_language() -> None:
    """What the models found below it, an author or a date makes it sure."""
    size = len(GERMAN)
    for lines, found_by_models, is_sure in (
        (BEES, [], False),
        (BEES, [((size + 1, size + 3), 0.8)], True),
        ([BEES[0], AUTHOR, *BEES[1:]], [], True),
    ):
        whole = units(Document("\n".join([*GERMAN, *lines]) + "\n"))
        ((piece, chance),), are_sure = with_headed(sketch(whole.texts, whole.words, whole.blanks), found_by_models)
        assert (piece, are_sure) == ((size, size + len(lines)), is_sure)
        assert chance >= max([0.0, *(found for _, found in found_by_models)])


def heads_of(*lines: str) -> list[tuple[tuple[int, int], float]]:
    whole = units(Document("\n".join(lines) + "\n"))
    return headed_pieces(sketch(whole.texts, whole.words, whole.blanks))


@pytest.mark.parametrize("line", ["Modelle 2024", "ab 14.99 Euro", "Partei der Imker"])
def test_a_year_a_price_and_a_name_are_no_date_and_no_author(line: str) -> None:
    size = len(GERMAN)
    assert heads_of(*GERMAN, BEES[0], line, *BEES[1:]) == [((size, size + 1 + len(BEES)), UNDATED_PROBABILITY)]
    assert heads_of(*GERMAN, BEES[0], DATE, *BEES[1:]) == [((size, size + 1 + len(BEES)), PROBABILITY)]


def test_a_list_of_dated_news_has_no_heads() -> None:
    items = [line for text in BEES[1:] for line in (f"Noch ein Titel über {text[4:30]}", DATE, text)]
    assert heads_of(*GERMAN, *items[:6], *BEES[1:]) != []
    assert heads_of(*GERMAN, *items) == []


def test_a_label_above_the_title_belongs_to_the_other_article() -> None:
    for label in ("Nächster Artikel", "* * *"):
        ((first, last, applicability),) = pieces(*GERMAN, label, BEES[0], DATE, *BEES[1:])
        assert first in (label, BEES[0])
        assert (last, applicability) == (BEES[-1], "safe")


def test_a_heading_of_the_article_and_a_caption_in_it_are_no_heads() -> None:
    heading = "Was die neuen Schiffe kosten"
    assert pieces(*GERMAN[:3], heading, *GERMAN[3:], *GERMAN[:3]) == []
    assert pieces(*BEES[1:4], "Die Fähre im Hafen am Montag", DATE, *BEES[4:], BEES[0] + ", sagt der Verband.") == []
    assert pieces(*GERMAN, *BEES[1:]) == []


@pytest.mark.parametrize(("count", "expected"), [(4, 1), (3, 0)])
def test_sixty_words_below_a_title_are_an_article(count: int, expected: int) -> None:
    lines = [*GERMAN, BEES[0], DATE, *BEES[1 : 1 + count]]
    assert len(headed_pieces(sketched(*lines))) == expected


def test_a_page_with_many_heads_is_a_digest() -> None:
    """A page of three articles has two heads within it; with more it is a chronicle or a thread."""
    third = [
        "Museum zeigt alte Uhren",
        DATE,
        "Das Museum der Stadt zeigt seit Samstag Uhren aus drei Jahrhunderten, die ein Sammler hinterlassen hat.",
        "Die älteste Uhr stammt aus Nürnberg und wird noch jeden Morgen von der Leiterin des Museums aufgezogen.",
        "Der Sammler hatte seine Uhren nie gezeigt, sagt die Leiterin des Museums, und schlief zwischen ihnen.",
        "Wer eine alte Uhr besitzt, kann sie sonntags in das Museum mitbringen, wo ein Uhrmacher sie reinigt.",
    ]
    assert len(headed_pieces(sketched(*GERMAN, BEES[0], DATE, *BEES[1:], *third))) == 2
    fourth = [
        "Handballerinnen steigen wieder auf",
        DATE,
        "Die Handballerinnen aus Lindenau spielen im Herbst wieder in der dritten Liga, nach einem Sieg gegen Torgau.",
        "Torhüterin Nele Vogt hielt beim Sieg gegen Torgau vier Würfe und wurde von den Zuschauern lange gefeiert.",
        "Die Liga beginnt im Herbst, doch die Handballerinnen suchen noch eine neue Torhüterin, denn Vogt zieht weg.",
        "Zuschauer zahlen für die Spiele der Handballerinnen künftig sechs Euro, einen mehr als vor dem Aufstieg.",
    ]
    assert headed_pieces(sketched(*GERMAN, BEES[0], DATE, *BEES[1:], *third, *fourth)) == []
