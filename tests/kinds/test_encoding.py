"""The kind `encoding`: what it finds, what it leaves alone, and which of its fixes are safe."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.core.types import Applicability
from lint.fixing.fix import fix
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots

MOJIBAKE = shipped("encoding.mojibake")
CONTROL = shipped("encoding.control-character")
INVISIBLE = shipped("encoding.invisible-character")
ENTITY = shipped("encoding.html-entity")
TAG = shipped("encoding.html-tag")
REPLACEMENT = shipped("encoding.replacement-character")
NOT_UTF8 = shipped("encoding.not-utf8")
ALL = [MOJIBAKE, CONTROL, INVISIBLE, ENTITY, TAG, REPLACEMENT, NOT_UTF8]


@pytest.mark.parametrize("codec", ["latin-1", "cp1252", "cp1254"])
def test_mojibake_of_western_text_is_fixed(codec: str) -> None:
    text = "The café is naïve."
    assert fixed_text(text.encode().decode(codec), MOJIBAKE) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Привет, как дела?", "cp1252"),
        ("Привет, мир", "latin-1"),
        ("日本語の文章です", "latin-1"),
        ("مرحبا بالعالم", "cp1252"),
        ("don’t “stop” — now", "cp1252"),
    ],
)
def test_mojibake_of_other_scripts_is_fixed(text: str, codec: str) -> None:
    spoilt = text.encode().decode(codec, "surrogateescape").replace("\udc9d", "\x9d").replace("\udc81", "\x81")
    assert fixed_text(spoilt, MOJIBAKE) == text


def test_short_runs_are_fixed_where_longer_ones_show_the_codec() -> None:
    text = "Привет, мир! Как дела сегодня? Он сказал, что всё будет хорошо."
    spoilt = text.encode().decode("cp1251", "replace").replace("\ufffd", "\x98")
    assert "мир" in fixed_text(spoilt, MOJIBAKE)
    assert found("РјРёСЂ", MOJIBAKE) == ()


def test_mending_goes_no_step_too_far() -> None:
    assert fixed_text("â\x80\x9dÃ©", MOJIBAKE) == "”é"
    assert found("”été” and ’écrit", MOJIBAKE) == ()


def test_double_mojibake_is_fixed_at_once() -> None:
    assert fixed_text("donÃ¢â‚¬â„¢t", MOJIBAKE) == "don’t"


def test_mojibake_points_at_the_spoilt_characters_alone() -> None:
    assert spots("Le café, and the cafÃ© too", MOJIBAKE) == ["Ã©"]


def test_mojibake_that_lost_a_byte_becomes_a_replacement_character() -> None:
    text = "â€œstopâ€� he said"
    assert fixed_text(text, MOJIBAKE) == "“stop� he said"
    torn = "“stopâ€ he said\nCafÃ©"
    assert fixed_text(torn, MOJIBAKE) == "“stopâ€ he said\nCafé"
    assert fixed_text(torn, MOJIBAKE, unsafe=True) == "“stop” he said\nCafé"


def test_mojibake_is_judged_by_the_line() -> None:
    assert (
        fixed_text("Ã perturber la rÃ©flexion jusqu'Ã nos jours", MOJIBAKE)
        == "à perturber la réflexion jusqu'à nos jours"
    )
    assert fixed_text("C O N C L U S Ã O", MOJIBAKE) == "C O N C L U S Ã O"
    assert fixed_text("Le mot « café » et lâ€™Ã©tÃ©", MOJIBAKE) == "Le mot « café » et l’été"


def test_other_fixes_wait_for_mojibake() -> None:
    spoilt = "mĂĄm dost tĹ\x99etĂ\xadho tisĂ\xadciletĂ\xad\u200b"
    (one,) = [each for each in found(spoilt, INVISIBLE) if each.span.end == len(spoilt)]
    assert one.fix is not None
    assert one.fix.applicability is Applicability.UNSAFE
    fixed = fix(Document(spoilt), [CONTROL, INVISIBLE, MOJIBAKE])
    assert fixed.text == "mám dost třetího tisíciletí"


def test_zero_width_spaces_that_are_the_only_separators_become_spaces() -> None:
    assert fixed_text("one\u200btwo\u200bthree,\u200bfour", INVISIBLE) == "one two three, four"
    assert fixed_text("one\u200btwo\u200bthree four", INVISIBLE) == "one\u200btwo\u200bthree four"
    assert fixed_text("one\xadtwo\xadthree\xadfour", INVISIBLE) == "onetwothreefour"


def test_mojibake_in_quotes_of_its_own_is_shown_and_unsafe_beside_other_lines_with_it() -> None:
    assert found('You see "Ã©" then.', MOJIBAKE) == ()
    assert found("Names such as “Müller” were shown as “MÃ¼ller”.", MOJIBAKE) == ()
    both = found('You see "Ã©" then.\nThe cafÃ© is closed.', MOJIBAKE)
    assert [d.fix and d.fix.applicability for d in both] == [Applicability.UNSAFE, Applicability.SAFE]


def test_mojibake_that_swallowed_a_space_is_a_span_of_its_own() -> None:
    assert fixed_text("It cost Â£5 â€“ or Ã  peu prÃ¨s.", MOJIBAKE) == "It cost £5 – or à peu près."


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


def test_control_character_leaves_mojibake_to_its_rule() -> None:
    text = "caf\u00c3\u00a9 don\u00e2\x80\x99t"
    assert found(text, CONTROL) == ()
    assert fixed_text(text, MOJIBAKE) == "café don’t"


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


@given(st.text(alphabet="abcdefgh ,.\n'’“”—éü"))
@example("é”“")
def test_spoilt_text_comes_back(text: str) -> None:
    spoilt = text.encode().decode("latin-1")
    assert fixed_text(spoilt, MOJIBAKE) in (text, spoilt) or set(fixed_text(spoilt, MOJIBAKE)) <= set(text) | set(
        spoilt
    )


@pytest.mark.parametrize("piece", ["<p ", "&amp;", "&", "Ã©", "\x92", "a\u200b", "\udc80", "<!--", "\x1b["])
def test_time_is_linear(piece: str) -> None:
    text = piece * 20_000
    start = time.process_time()
    for checked in ALL:
        found(text, checked)
    assert time.process_time() - start < 10


def test_a_letter_between_quotation_marks_is_no_chinese_character() -> None:
    text = "He saw the “café”“bar” sign."
    assert fixed_text(text, MOJIBAKE) == fixed_text(text, MOJIBAKE, unsafe=True) == text
