"""The defect `mojibake` of the kind `encoding`: what comes back, and what is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.types import Applicability
from lint.fixing.fix import fix
from lint.signals.mojibake import mojibake
from tests.support.kinds_check import fixed_text, found, shipped, spots

MOJIBAKE = shipped("encoding.mojibake")
CONTROL = shipped("encoding.control-character")
INVISIBLE = shipped("encoding.invisible-character")


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
    assert one.fix.applicability is Applicability.UNSAFE
    fixed = fix(Document(spoilt), [CONTROL, INVISIBLE, MOJIBAKE])
    assert fixed.text == "mám dost třetího tisíciletí"


def test_mojibake_in_quotes_of_its_own_is_shown_and_unsafe_beside_other_lines_with_it() -> None:
    assert found('You see "Ã©" then.', MOJIBAKE) == ()
    assert found("Names such as “Müller” were shown as “MÃ¼ller”.", MOJIBAKE) == ()
    assert found("文字化けとは「æ–‡å­—」のような文字列をいう。", MOJIBAKE) == ()
    both = found('You see "Ã©" then.\nThe cafÃ© is closed.', MOJIBAKE)
    assert [d.fix and d.fix.applicability for d in both] == [Applicability.UNSAFE, Applicability.SAFE]


def test_mojibake_that_swallowed_a_space_is_a_span_of_its_own() -> None:
    assert fixed_text("It cost Â£5 â€“ or Ã  peu prÃ¨s.", MOJIBAKE) == "It cost £5 – or à peu près."


def test_control_character_leaves_mojibake_to_its_rule() -> None:
    text = "caf\u00c3\u00a9 don\u00e2\x80\x99t"
    assert found(text, CONTROL) == ()
    assert fixed_text(text, MOJIBAKE) == "café don’t"


@given(st.text(alphabet="abcdefgh ,.\n'’“”—éü"))
@example("é”“")
def test_spoilt_text_comes_back(text: str) -> None:
    spoilt = text.encode().decode("latin-1")
    assert fixed_text(spoilt, MOJIBAKE) in (text, spoilt) or set(fixed_text(spoilt, MOJIBAKE)) <= set(text) | set(
        spoilt
    )


def test_a_letter_between_quotation_marks_is_no_chinese_character() -> None:
    text = "He saw the “café”“bar” sign."
    assert fixed_text(text, MOJIBAKE) == fixed_text(text, MOJIBAKE, unsafe=True) == text


def test_quotation_marks_without_their_controls_are_guessed_and_apostrophes_are_not() -> None:
    text = "He didnât ask: âItâs a millâs wheel,â she said."
    assert fixed_text(text, MOJIBAKE) == "He didn’t ask: âIt’s a mill’s wheel,â she said."
    assert fixed_text(text, MOJIBAKE, unsafe=True) == "He didn’t ask: “It’s a mill’s wheel,” she said."
    assert found("It isnât old.", MOJIBAKE) == ()


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "cp866", "koi8-r"])
def test_quotation_marks_read_with_an_encoding_of_dos_come_back(encoding: str) -> None:
    text = "The mill’s owner isn’t here – he’s at sea."
    assert fixed_text(text.encode().decode(encoding), MOJIBAKE) == text


@given(st.text(alphabet="abcz ,.:\n\xa0«»’—éàÂÃâ©"))
@example("© 2016 - Réalisé par la société du Moulin\xa0: création de farine et de pain")
def test_a_sign_with_two_repairs_gets_one(text: str) -> None:
    spoilt = text.encode().decode("latin-1").replace("\xa0", " ")
    spans = [one.span for one in mojibake(Document(spoilt))]
    assert all(left.end <= right.start for left, right in pairwise(spans))
