"""The kind `encoding`: escapes of e-mails and programs, odd line ends, private-use characters, styled letters."""

from __future__ import annotations

import pytest

from tests.support.kinds_check import fixed_text, found, shipped

ESCAPE, CONTROL = shipped("encoding.escape-sequence"), shipped("encoding.control-character")
PRIVATE, STYLED = shipped("encoding.private-use"), shipped("encoding.look-alike")


def test_two_letters_of_an_email_show_its_form() -> None:
    text = "The caf=C3=A9 wasn=E2=80=99t o=\npen.\n"
    assert fixed_text(text, ESCAPE, unsafe=True) == "The café wasn’t open.\n"
    assert fixed_text(text, ESCAPE) == text
    assert found("The caf=C3=A9 o=\npen.\n", ESCAPE) == ()
    assert found("Let a=20, b=C3, c=E2 and d=80.\n", ESCAPE) == ()


def test_one_backslash_before_a_quotation_mark_is_a_typing_error_and_before_a_letter_an_accent() -> None:
    assert fixed_text("It didn\\'t open, and she wouldn\\'t wait.", ESCAPE, unsafe=True).count("\\") == 0
    assert found("It didn\\'t open.", ESCAPE) == ()
    assert found("Poincar\\'e and Andr\\'e met G\\\"odel.", ESCAPE) == ()


def test_a_carriage_return_alone_is_reported_beside_other_line_ends() -> None:
    assert fixed_text("One.\r\r\nTwo.\r\r\n", CONTROL) == "One.\r\nTwo.\r\n"
    assert fixed_text("One.\rTwo.\n", CONTROL, unsafe=True) == "One.\nTwo.\n"
    assert found("One.\rTwo.\r", CONTROL) == found("One.\r\nTwo.\r\n", CONTROL) == ()


def test_a_bullet_of_a_font_is_replaced_at_the_start_of_a_line() -> None:
    assert fixed_text("\uf0b7 One\n\uf0b7 Two\n", PRIVATE) == "• One\n• Two\n"
    assert fixed_text("One \uf0b7 two\n", PRIVATE, unsafe=True) == "One \uf0b7 two\n"
    assert found("An \uf8ff on the lid.\n", PRIVATE) == ()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("𝗧𝗵𝗲 𝗺𝗶𝗹𝗹 burned", "The mill burned"),
        ("Let 𝑓 : 𝑋 → 𝑌 and 𝐴𝐵", "Let 𝑓 : 𝑋 → 𝑌 and 𝐴𝐵"),
        ("Ｔｈｅ ｍｉｌｌ burned", "The mill burned"),
        ("ＮＨＫ青葉 Ｗａｖｅｓ", "ＮＨＫ青葉 Ｗａｖｅｓ"),
    ],
)
def test_styled_words_become_plain_and_formulas_and_japanese_stay(text: str, plain: str) -> None:
    assert fixed_text(text, STYLED) == plain


@pytest.mark.parametrize("piece", ["=C3=A9", "=\n", "\\'", "<U+00E9>", "\r", "\u2028", "\ue000", "𝗧", "Ｔ "])
def test_time_is_linear(piece: str) -> None:
    for rule in (ESCAPE, CONTROL, PRIVATE, STYLED):
        found(piece * (200_000 // len(piece)), rule)
