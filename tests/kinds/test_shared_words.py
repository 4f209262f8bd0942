"""Lines that pages and texts have alike: whether a page is helpful, and an index of letters."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.hostile_text import default_rules

RULES = [rule for rule in default_rules() if rule.id == "boilerplate.helpful-question"]
MANUAL = "Press the red button for two seconds. The display then shows the number of the first lock.\n"


def fixed(text: str) -> str:
    return fix(Document(text), RULES).text


@pytest.mark.parametrize(
    "question",
    [
        "Was this page helpful?\nYes\nNo\n",
        "Did this article answer your question?\nYes\nNo\nThanks for your feedback!\n",
        "War diese Seite hilfreich?\nJa\nNein\n",
        "Cet article vous a-t-il été utile ?\nOui\nNon\n",
        "¿Te ha resultado útil este artículo?\nSí\nNo\n",
        "この記事は役に立ちましたか？\nはい\nいいえ\n",
    ],
)
def test_it_is_removed_with_its_buttons_below_a_manual(question: str) -> None:
    assert fixed(f"{MANUAL}\n{question}") == MANUAL
    assert fixed(f"{MANUAL}\n{question}\nContact us\nTerms of use\n") == f"{MANUAL}\nContact us\nTerms of use\n"


@pytest.mark.parametrize(
    "text",
    [
        # a survey
        (
            "We asked the readers of our booklet two questions in May:\n\nWas this guide useful?\nYes\nNo\n\nTwo thirds said "
            "yes to it, and most of them asked for a second edition.\n"
        ),
        (
            "Die Frage lautete:\n\nWar der Inhalt für Sie nützlich?\nJa\nNein\n\nZwei Drittel antworteten auf diese Frage im "
            "Mai mit einem klaren Ja.\n"
        ),
        # a thread
        (
            "Clear the cache of the browser first, then restart the server.\n\nWas this helpful?\n\nNo, sorry. The date of "
            "the file is right, and the picture is still the old one.\n"
        ),
        # a manual about such questions
        (
            "The defaults of the widget are:\n\nWas this page helpful?\nYes\nNo\n\nSet `question` in the configuration to "
            "change the words that readers see below the page.\n"
        ),
        # an interview
        (
            "You spent three years on the manual.\n\nWas it helpful?\n\nTo some. Most people never opened it, and those who "
            "did wrote to us.\n"
        ),
        "She opened the letter. Was this answer helpful? She did not know.\n",
    ],
)
def test_it_stays_above_sentences_of_the_text(text: str) -> None:
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("letters", "is_safe"),
    [
        ("А Б В Г Д Е Ё Ж З И Й К Л М Н О П", False),
        ("Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ", False),
        ("A, B, C, D, E, F, G, H, I, J, K", False),
        ("А · Б · В · Г · Д · Е · Ж · З · И · К", True),
        ("A B C D E F G H I J K L M # 0-9", True),
    ],
)
def test_letters_alone_may_be_a_lesson(letters: str, is_safe: bool) -> None:
    (rule,) = (rule for rule in default_rules() if rule.id == "boilerplate.navigation")
    lesson = ("The children learned the letters in the order of the board, and the teacher sang each line twice.\n") * 3
    text = f"{lesson}\n{letters}\n\n{lesson}"
    assert (fix(Document(text), [rule]).text != text) == is_safe
