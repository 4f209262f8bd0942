"""Privacy notices, terms, and questions and answers: what they say of cookies, letters and passwords is their text."""

from __future__ import annotations

import pytest

from lint import fix_text


@pytest.mark.parametrize(
    "text",
    [
        "Privacy of our guests\nLetters\nWe burn them.\nCookies\nOur website uses cookies to count guests.\nMail\nYou may ask.\n",
        (
            "Så skyddar vi personuppgifter\nBrev\nVi bränner dem.\nKakor\nVi använder kakor (cookies) för att sidan ska "
            "fungera.\nKort\nDu kan begära ett utdrag.\n"
        ),
        (
            "Gizlilik\nMektuplar\nMektupları yakarız.\nBülten\nBültenimize abone olun, adresinizi saklayalım.\n"
            "Haklar\nAdresinizi sildirebilirsiniz.\n"
        ),
        "プライバシーについて\n手紙\n一年後に燃やします。\nクッキー\n当館はクッキーを使用しています。\n権利\n削除を求めることができます。\n",
        (
            "Häufige Fragen\nIch habe den Schlüssel verloren.\nFragen Sie den Wirt.\nIch habe mein Passwort vergessen.\n"
            "Fragen Sie den Wirt.\nDarf der Hund ins Haus?\nJa, aber nicht ins Bett.\n"
        ),
        (
            "Die Wörter auf unseren Knöpfen\nAnmelden\nAbmelden\nPasswort vergessen\nNewsletter abonnieren\nDrucken\n"
            "Welche davon hast du heute schon gedrückt?\nSchreibe drei Sätze.\n"
        ),
    ],
)
def test_sections_of_a_notice_stay(text: str) -> None:
    assert fix_text(text).text == text


def test_a_prompt_below_a_notice_goes() -> None:
    notice = "Privacy of our guests\nLetters\nWe burn them.\nMail\nYou may ask for it.\nKeys\nYou may copy yours.\n"
    assert fix_text(f"{notice}Sign up for our newsletter\n").text == notice


def test_what_an_element_shows_to_other_browsers_stays_in_a_manual() -> None:
    text = (
        "A film is put on a page with an element. Browsers that cannot play it show what is between the tags:\n\n"
        '<video src="mill.mp4" controls>\n\nYour browser does not support the video tag.\n\n</video>\n\n'
        "Without controls the reader cannot start the film.\n"
    )
    assert fix_text(text).text == text
    mill = "The mill burned down on Sunday.\n\nNobody was hurt, and the flour was saved by the neighbours.\n"
    assert fix_text(f"{mill}\nYour browser does not support the video tag.\n").text == mill
