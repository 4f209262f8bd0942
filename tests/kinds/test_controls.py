"""The kind `controls`: buttons and menus below a text, and short lines of a text that only resemble them."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import found, shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.end-controls")
CONTROLS = (
    "Share with friends",
    "Was this page helpful? Yes No",
    "Quote Report Share",
    "About us | Contact | Vacancies | Privacy | Cookies",
    "Impressum | Datenschutz | AGB | Mediadaten",
    "Facebook · Instagram · Mill Street Radio",
    "← Queues",
    "Previous : Symptoms",
    "Vorheriger Artikel: Wanderung im Nebel",
    "Pickled walnuts »",
    "Artikel drucken",
    "Partager cette page",
    "Comparte en tus redes sociales",
    "Deel dit artikel",
    "Dela artikeln på Facebook",
    "Udostępnij na Facebooku",
    "Поделиться новостью",
    "Поділитися новиною",
)
OWN = (
    "The next mill upstream",
    "Yes",
    "No, it is not for sale",
    "« Je ne sais pas",
    "Egyik sem ér semmit!»",
    "The miller was helpful.",
    "- Share",
    "Contact: 01632 960 411",
    "print(x)",
    "Language: English",
    "Next stop: the weir",
    "Flour | Bran | Yeast | Oats",
    "Where the water goes:",
    "A map of the weir",
    "IT support",
    "US privacy",
    "Next: turn the loaf",
    "Suivant : la farine",
    "التالي: باب الطاحونة",
    "Listen, listen",
    "Jump here now",
    "Privacy and the press",
    "Register the members",
    "Next newsletter: February",
    "»Nein.«",
    "«Nei.»",
    "“Print?”",
    "Edit",
    "Plan",
    "Skip this",
)


def fixed(*tail: str) -> list[str]:
    return fix(Document("\n".join((*MILL, *tail)) + "\n"), [RULE]).text.splitlines()[len(MILL) :]


@pytest.mark.parametrize("line", CONTROLS)
def test_a_control_below_a_text_goes(line: str) -> None:
    assert fixed(line) == []


@pytest.mark.parametrize("line", OWN)
def test_another_short_line_stays(line: str) -> None:
    assert fixed(line) == [line]


def test_a_label_that_nothing_follows_is_only_reported() -> None:
    def reported(*tail: str) -> bool:
        return bool(found("\n".join((*MILL, *tail)) + "\n", RULE))

    assert reported("Hosted by:")
    assert fixed("Hosted by:") == ["Hosted by:"]
    assert not reported("Hosted by:", "Anna bakes")
    assert not reported("The miller added:")
    assert not reported("What the miller wants to say:")


def test_a_bar_of_many_names_goes() -> None:
    assert fixed("Tools | RSS | Bread | Rolls | My Profile | Mill map") == []
    row = "| Tools | RSS | Bread | Rolls | Rye | Mill map |"
    assert fixed(row) == [row]


def test_a_heading_stays_with_what_is_below_it() -> None:
    assert fixed("Print", "Anna bakes") == ["Print", "Anna bakes"]
    assert fixed("Comment or reply", "Anna bakes") == ["Comment or reply", "Anna bakes"]
    assert fixed("Print", "Share with friends") == []


def test_one_word_is_a_control_beside_another() -> None:
    assert fixed("Print", "Share with friends") == []
    assert fixed("Edit", "Skip this") == []


def test_controls_above_running_text_stay() -> None:
    assert fixed("Share with friends", MILL[0]) == ["Share with friends", MILL[0]]


def test_controls_stay_without_a_text_above_them() -> None:
    content = "\n".join((*MILL[:2], "Share with friends", "Tweet")) + "\n"
    assert fix(Document(content), [RULE]).text == content
