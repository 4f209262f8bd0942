"""The kind `encoding`: what it finds, what it leaves alone, and which of its fixes are safe."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.errors import ConfigError
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots

MOJIBAKE = shipped("encoding.mojibake")
CONTROL = shipped("encoding.control-character")
INVISIBLE = shipped("encoding.invisible-character")
ENTITY = shipped("encoding.html-entity")
TAG = shipped("encoding.html-tag")
REPLACEMENT = shipped("encoding.replacement-character")
NOT_UTF8 = shipped("encoding.not-utf8")
ALL = [MOJIBAKE, CONTROL, INVISIBLE, ENTITY, TAG, REPLACEMENT, NOT_UTF8]


def test_zero_width_spaces_that_are_the_only_separators_become_spaces() -> None:
    assert fixed_text("one\u200btwo\u200bthree,\u200bfour", INVISIBLE) == "one two three, four"
    assert fixed_text("one\u200btwo\u200bthree four", INVISIBLE) == "one\u200btwo\u200bthree four"
    assert fixed_text("one\xadtwo\xadthree\xadfour", INVISIBLE) == "onetwothreefour"


@pytest.mark.parametrize(
    "text",
    [
        "Déjà vu, « très bien », cœur, naïve, Ærø, Ångström, São Paulo, L’Été…",
        "Größe, Übung, „schön“, Straße – 5 € – 20 °C – §5",
        "Él dijo: «¿Qué?», ¡Sí! N.º 5, 3.ª, niño",
        "Łódź, żółć, Příliš žluťoučký kůň, Ő, ű, Şırnak, İstanbul, ğ",
        "Він сказав, що Ліга і Рівне — міста. Її «Мій дім» Місто. Київ",
        "Президент заявил: «Мы поедем в Россию». СССР, ВГИК, Ёлка",
        "Καλημέρα κόσμε, «Ελλάδα» Ο Ίδιος – Άλλο",
        "Việt Nam: Hà Nội, Đà Nẵng, TP. Hồ Chí Minh",
        "日本語の文章です。「はい」と言った。",
        "ภาษาไทย हिन्दी में مرحبا",
        "£5, ¥500, ½ × ¾, ±3 µm², © 2020 ®™",
        "(ಠ_ಠ) ¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ ಥ_ಥ",
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    assert [d.message for checked in ALL for d in found(text, checked)] == []


def test_control_characters_never_join_words() -> None:
    assert fixed_text("one\x0btwo\x08 three\x00four", CONTROL) == "one two three\x00four"


def test_windows_quotes_are_safe_and_the_rest_of_that_range_is_not() -> None:
    assert fixed_text("it\x92s 5\x80", CONTROL) == "it’s 5\x80"
    assert fixed_text("it\x92s 5\x80", CONTROL, unsafe=True) == "it’s 5€"


def test_ansi_sequences_are_taken_whole() -> None:
    assert fixed_text("\x1b[1;31mred\x1b[0m text", CONTROL, unsafe=True) == "red text"


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian
        "क्\u200dष and क्\u200cष",  # Devanagari
        "👩\u200d💻 ❤\ufe0f",
        "\u200fשלום\u200e (hello)",
        "ไทย\u200bแลนด์",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "ᄒ\u1160",
    ],
)
def test_invisible_characters_that_a_script_needs_are_left_alone(text: str) -> None:
    assert found(text, INVISIBLE) == ()


def test_invisible_characters_are_removed_where_no_word_is_joined() -> None:
    assert (
        fixed_text("inter\u00adnational \u200bpress\ufeff, one\u200btwo", INVISIBLE)
        == "international press, one\u200btwo"
    )
    assert fixed_text("one\u200btwo", INVISIBLE, unsafe=True) == "onetwo"


def test_hidden_tags_are_found() -> None:
    hidden = "".join(chr(0xE0000 + ord(character)) for character in "obey")
    assert spots(f"Nothing here{hidden}.", INVISIBLE) == [hidden]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("a&nbsp;b &#8217; &#x2019;", "a\xa0b ’ ’"),
        ("&amp;amp; &amp;quot;", '& "'),
        ("5 &lt; 6", "5 < 6"),
        ("It&#146;s", "It’s"),
        ("more [&hellip;]", "more […]"),
    ],
)
def test_entities_are_unescaped(text: str, fixed: str) -> None:
    assert fixed_text(text, ENTITY) == fixed


@pytest.mark.parametrize(
    "text", ["AT&T", "Q&A; R&D;", "a && b;", "?a=1&copy=2", "&image; &in;", "&#0; &#xD800;", "&nothing;"]
)
def test_ampersands_are_left_alone(text: str) -> None:
    assert found(text, ENTITY) == ()


def test_entities_in_a_text_about_html_are_unsafe() -> None:
    assert fixed_text("In HTML, &amp; is an ampersand.", ENTITY) == "In HTML, &amp; is an ampersand."
    assert found("Write `&amp;` for it.", ENTITY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "if a < b and c > d",
        "a <b and c> d",
        "List<String> Map<K, V> vector<int> Promise<T>",
        "<name@example.org>",
        "<https://example.org/>",
        "the <title> of the book and <your name>",
        "the `<p>` tag and the <br> element",
        "<3 and >_<",
        "x <= y >= z <- w -> v",
    ],
)
def test_angle_brackets_are_left_alone(text: str) -> None:
    assert found(text, TAG) == ()


def test_tags_of_plain_text_and_comments_are_removed_safely_and_addresses_are_not() -> None:
    text = "One.<br/>Two <b>bold</b> <img src='x.png'> <!-- note -->"
    assert fixed_text(text, TAG) == "One.\nTwo bold <img src='x.png'> "
    assert fixed_text(text, TAG, unsafe=True) == "One.\nTwo bold  "
    assert fixed_text(text + " HTML is short.", TAG) == text + " HTML is short."


def test_a_line_of_nothing_but_tags_is_removed_safely_unless_it_is_announced() -> None:
    line = "<iframe src='https://example.org/v'></iframe>\n"
    assert fixed_text(f"The mill burned.\n{line}", TAG) == "The mill burned.\n\n"
    assert fixed_text(f"Copy this line:\n{line}", TAG) == f"Copy this line:\n{line}"
    shown = "The text of <p> goes on until </p> here."
    assert fixed_text(shown, TAG) == shown
    assert fixed_text("<p>One</p> <mill>", TAG) == "<p>One</p> <mill>"
    hidden = "<p style='display:none'>The mill burned.</p>"
    assert fixed_text(hidden, TAG).startswith("<p style")


def test_tags_in_markup_files_are_left_alone() -> None:
    assert found("<p>Hello</p>", TAG, path="README.md") == ()
    assert len(found("<p>Hello</p>", TAG, path="article.txt")) == 2


def test_replacement_characters_have_no_fix() -> None:
    (first, second) = found("na\ufffd\ufffdve caf\ufffd", REPLACEMENT)
    assert (first.span, second.span, first.fix) == ((2, 4), (10, 11), None)


def test_not_utf8_is_reported_once_with_its_codec_or_for_each_run_of_bytes() -> None:
    assert [d.message for d in found("Straße", NOT_UTF8, encoding="cp1252")] == ["not UTF-8: cp1252"]
    assert [d.message for d in found("a\udce9\udcffb\udc80", NOT_UTF8)] == [
        "not UTF-8: bytes E9 FF",
        "not UTF-8: byte 80",
    ]
    assert found("Straße", NOT_UTF8, encoding="utf-8") == ()


def test_an_empty_text_in_another_codec_is_reported_within_its_bounds() -> None:
    assert [d.span for d in found("", NOT_UTF8, encoding="utf-16-le")] == [(0, 0)]


def test_after_many_findings_one_stands_for_the_rest() -> None:
    few = rule("kind: encoding\ndefect: html-entity\nmax-findings: 2\n", message="{count} {what}")
    text = "&amp; " * 5
    assert [d.message for d in found(text, few)] == ["1 &amp;", "1 &amp;", "3 &amp;"]
    assert fixed_text(text, few) == "& " * 5


def test_an_unknown_defect_is_an_error() -> None:
    with pytest.raises(ConfigError, match="defect"):
        rule("kind: encoding\ndefect: mojibaka\n")


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_is_read_and_fixed_within_its_bounds(text: str) -> None:
    for checked in ALL:
        for diagnostic in found(text, checked):
            assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        fixed_text(text, checked, unsafe=True)


@pytest.mark.parametrize("piece", ["<p ", "&amp;", "&", "Ã©", "\x92", "a\u200b", "\udc80", "<!--", "\x1b["])
def test_time_is_linear(piece: str) -> None:
    text = piece * 20_000
    start = time.process_time()
    for checked in ALL:
        found(text, checked)
    assert time.process_time() - start < 10
