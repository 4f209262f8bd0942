from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.core.printable import printable, printable_parts

ANYTHING = st.text(st.characters() | st.sampled_from("\x1b\r\n\t:#[\u202e\u200b\u200d\ufe0f\ud800\udcff\U000e0041"))
HIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}

VISIBLE_FORMATS = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs of the Arabic, Syriac and Kaithi scripts that are drawn, though Unicode calls them formats (Cf)."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("\x00\x07\x1b[31m\x7f", r"\x00\x07\x1b[31m\x7f"),
        ("a\tb\r\nc", r"a\tb\r\nc"),
        ("\x85\x9b", r"\u0085\u009b"),
        ("\udc9b\udcff", r"\x9b\xff"),
        ("\ud800", r"\ud800"),
        ("\u202egpj.exe", r"\u202egpj.exe"),
        ("a\u200bb\u00adc\u2028d\ufeff", r"a\u200bb\u00adc\u2028d\ufeff"),
        ("\ue000\uffff\U000e0041\U0010ffff", r"\ue000\uffff\U000e0041\U0010ffff"),
        ("::error::x", r"\x3a:error::x"),
        ("  ::error::x", r"  \x3a:error::x"),
        (":", r"\x3a"),
        ("\u00a0 :x", "\u00a0 \\x3ax"),
        ("À lire : x, a: b", "À lire : x, a: b"),
        ("std::vector", "std::vector"),
        ("x ##[group]y ##vso[z]", r"x #\x23[group]y #\x23vso[z]"),
        ("## Heading", "## Heading"),
        ("###[x]", r"##\x23[x]"),
    ],
)
def test_unsafe_text_is_escaped(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Crème brûlée, “quoted” – and more…",
        "Cre\u0300me",
        "Việt Nam, Ελλάδα, Россия, ישראל, العربية",
        "می\u200cخواهم",
        "क्\u200dष त्\u200cर",
        "東京\u3000大阪, 葛\U000e0100飾",
        "한국어",
        "👨\u200d👩\u200d👧 ❤\ufe0f 🏳\ufe0f\u200d🌈",
        "10\u00a0000\u202f€",
        "\u0600 \u06dd",
    ],
)
def test_ordinary_text_of_every_script_stays(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pass\u200dword", r"pass\u200dword"),
        ("\u200cمی", "\\u200cمی"),
        ("می\u200c", "می\\u200c"),
        ("x\ufe0f\ufe01", "x\ufe0f\\ufe01"),
        ("\ufe0fx", r"\ufe0fx"),
        (" \ufe0f", r" \ufe0f"),
    ],
)
def test_joiners_and_selectors_are_shown_where_they_hide(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_every_hidden_character_of_unicode_is_escaped() -> None:
    kept = {
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(character) in HIDDEN_CATEGORIES and printable(f"a{character}b") == f"a{character}b"
    }
    assert kept <= VISIBLE_FORMATS


def test_every_letter_digit_and_punctuation_stays() -> None:
    fillers = set("\u115f\u1160\u3164\uffa0")
    for character in map(chr, range(sys.maxunicode + 1)):
        if unicodedata.category(character)[0] in "LNPS" and character not in fillers:
            assert printable(f"a{character}b") == f"a{character}b", hex(ord(character))


@given(ANYTHING)
def test_no_text_escapes_its_line_or_commands_a_ci(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]", shown)
    assert not shown.lstrip().startswith("::")
    assert not re.search(r"##[a-z]*\[", shown)
    shown.encode()


@example("\ufe0f\u200d\ufe0f")
@example("\u061c\u200d\u0627")
@example("\u180b\u200c\u0627")
@example("\U0001f937\ufe0f\u200d\u2642\ufe0f")
@given(ANYTHING)
def test_what_is_printable_stays(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@given(ANYTHING, st.data())
def test_parts_are_the_whole(text: str, data: st.DataObject) -> None:
    offsets = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    assert "".join(printable_parts(text, *offsets)) == printable(text)


@given(ANYTHING)
def test_lines_can_be_kept(text: str) -> None:
    shown = printable(text, keep_newlines=True)
    assert shown.split("\n") == [printable(line) for line in text.split("\n")]
