"""The kind `comments`: threads below a text, and dated or titled lines that are the text's own."""

from __future__ import annotations

import pytest

from lint import fix_text
from lint.core.document import Document
from lint.core.types import Diagnostic
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.comments")
TEXT = (
    *MILL,
    "Nobody in the valley can say what the miller does on Mondays, when the wheel is still and his door is shut.",
)
THREADS = {
    "buttons below": ("Renate", "3 July 2021 at 8:15", "It was closed!", "Reply", "Jo", "Go on a Saturday.", "Reply"),
    "short ages": ("Marguerite D. 2d", "I laughed on a train.", "♡ Like (11) ⤷ Reply (1)", "Tobias 1d", "So did I."),
    "a heading": ("3 thoughts on the mill", "Jean, 8 May 2022", "We waited a week!", "Harald, 9 May 2022", "My hat!"),
    "an undated one": ("1 comment", "We waited a week for that flour, and it was worth it."),
    "a date below": ("Comments", "A man in slippers.", "Posted by: Dot | 14 June 2009 at 07:55 AM", "They are closed."),
    "German": ("Kommentare (2)", "Renate", "3. Juli 2021 um 8:15", "Bei uns war zu.", "Antworten"),
    "Norwegian": ("Kommentarer", "Odd Arne 12. juni 2020 kl. 19:33", "Den kanten er farlig!", "Svar"),
    "Polish": ("~janek", "14.11.2023 15:22", "No i dobrze.", "Odpowiedz", "Ewa", "Też tak myślę.", "Odpowiedz"),
    "Russian": ("Иван", "2 часа назад", "Были там, закрыто.", "Ответить"),
    "no names": ("It was closed!", "Reply", "Go on a Saturday!", "Reply"),
    "counted replies": ("2 Replies", "Karl says:", "March 14, 2021 at 10:12 am", "It was closed!", "Reply"),
    "dates below what is said": (
        "Marisol dijo...",
        "Aprendí allí.",
        "12 de mayo de 2011",
        "Ana dijo...",
        "Ya era hora.",
        "13 de mayo de 2011",
    ),
    "numbers": ("Comentarios", "#1 Molinero jubilado", "Yo la vi parada.", "#2 Rocío", "¡Por fin!"),
    "Japanese": ("コメント", "2024年5月10日", "日曜日は休みでした。", "返信"),
}
OWN = {
    "what is said, and one date": ("Ana dice...", "La rueda gira.", "13 de mayo de 2011"),
    "a diary": ("12 June 2020", "The wheel is taken out.", "3 May 2024", "It is put back."),
    "reviews": ("Helen, 12 April 2023", "A fine kettle.", "Graham T., 2 May 2023", "The lid is stiff."),
    "one button": ("The miller writes a letter", "Reply"),
    "a heading in words": (
        "What the comments say about the mill",
        "It is loud, and it is loved for that by all of us.",
    ),
    "a heading and much text": ("Comments", *TEXT * 2),
    "a far date": ("Comments", *("The wheel turns.",) * 9, "3 May 2024"),
    "a log": ("Comments", "Lind, 3 May 1920: fog.", "Lind, 4 May 1920: clear."),
    "a signature": ("Comments", "The wheel is loud.", "Lotte, 3 May 2012"),
    "a sentence": ("The comments were kind.", "3 May 2024"),
    "a long post": ("Jo", "3 May 2024", "The wheel turns. " * 60, "Reply", "Ann", "It does.", "Reply"),
    "no lines below": ("Comments",),
    "minutes": ("Comments", "The chair thanked the scouts for the hut.", "Next meeting: 3 June 2024"),
    "a discussion": ("Discussion", "The wheel turns in spring, when the snow melts, and in autumn, when it rains."),
}


def found(*tail: str, text: tuple[str, ...] = TEXT) -> list[Diagnostic]:
    return list(RULE.params.check(Document("\n".join((*text, *tail)) + "\n"), RULE))


@pytest.mark.parametrize("lines", THREADS.values(), ids=THREADS)
def test_a_thread_goes_whole(lines: tuple[str, ...]) -> None:
    fixed = fix(Document("\n".join((*TEXT, *lines)) + "\n"), [RULE]).text
    assert fixed.splitlines() == list(TEXT)


@pytest.mark.parametrize("lines", OWN.values(), ids=OWN)
def test_lines_of_a_text_stay(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


def test_a_thread_longer_than_the_text_has_no_safe_fix() -> None:
    (one,) = found(*THREADS["buttons below"], *("Jo", "The wheel turns. " * 20, "Reply") * 2)
    assert one.fix.applicability.value == "unsafe"


def test_a_thread_below_a_long_menu_and_a_short_text_has_no_safe_fix() -> None:
    menu, thread = ("Wheels", "Mills", "Prices") * 60, ("Jo", "The wheel turns. " * 24, "Reply") * 2
    (one,) = found(*menu, *THREADS["buttons below"], *thread)
    assert one.fix.applicability.value == "unsafe"


def test_a_thread_without_a_text_above_it_is_a_forum() -> None:
    assert found(*THREADS["buttons below"], text=TEXT[:2]) == []


def test_the_text_above_a_thread_ends_where_the_first_writer_begins() -> None:
    (one,) = found("The mill is open.", *THREADS["buttons below"])
    assert one.value == len(THREADS["buttons below"])


@pytest.mark.parametrize("heading", ["Comments", "Kommentare", "Commentaires", "Комментарии", "评论"])
def test_a_heading_is_not_taken_from_the_sentences_below_it(heading: str) -> None:
    section = shipped("boilerplate.comment-section")
    text = (
        "\n".join([*TEXT, heading, "The treasurer asked for two quotations before the roof of the mill is mended."])
        + "\n"
    )
    assert fix(Document(text), [section]).text == text
    text = "\n".join([*TEXT, heading]) + "\n"
    assert fix(Document(text), [section]).text == "\n".join(TEXT) + "\n"


TITLED = ("The mill on the weir", TEXT[0])
QUOTING = {
    "English": "2 thoughts on “The mill on the weir”",
    "cut off": "One reply to “The mill on the",
    "German": "Ein Gedanke zu „The mill on the weir“",
    "French": "3 réflexions sur « The mill on the weir »",
    "Turkish": "“The mill on the weir” için 2 yorum",
    "Japanese": "「The mill on the weir」への2件のフィードバック",
    "Chinese": "《The mill on the weir》有2条评论",
    "Russian": "Один комментарий к “The mill on the weir”",
}


@pytest.mark.parametrize("heading", QUOTING.values(), ids=QUOTING)
def test_a_count_of_comments_on_the_title_begins_them_in_a_text_of_any_length(heading: str) -> None:
    text = "\n".join((*TITLED, heading, "  1. We went there, and it was closed!", "    1. Go on a Saturday.")) + "\n"
    assert fix(Document(text), [RULE]).text == "\n".join(TITLED) + "\n"


def test_thoughts_of_the_text_itself_on_its_title_are_not_removed() -> None:
    own = "The first is that it is older than the church, and that nobody knows who built it."
    text = "\n".join((*TITLED, QUOTING["English"], own, "The second is that it should turn again.")) + "\n"
    assert fix(Document(text), [RULE]).text == text


@pytest.mark.parametrize(
    "heading",
    [
        "My thoughts on “The mill on the weir”",
        "2 thoughts on “The mill on the hill”",
        "Two of us read “The mill on the weir” twice",
        "In 2 comments on “The mill on the weir”, he told them what he thought of it.",
    ],
)
def test_a_heading_on_the_title_that_counts_no_comments_on_it_is_the_texts_own(heading: str) -> None:
    assert found(heading, "It is a film to watch with somebody who has seen the river.", text=TITLED) == []


def test_a_counter_within_a_text_is_no_heading_of_comments() -> None:
    below = (
        "Two more mills stood on the same stretch of the river, but one burned down in 1911 and the other is a hotel.",
        "The council has paid for the sluice, which lets the salmon pass at night and the canoes by day.",
        "In the autumn the apprentices of the technical school are going to build a second wheel from the old drawings.",
    )
    for mark in (("27 comments",), ("3 comments",), ("10:32 AM · Oct 3, 2023", "Reply"), ("0 comments", "Print")):
        fixed = fix_text("\n".join((*TEXT, *mark, *below))).text
        assert fixed.endswith("\n".join(below)), mark
