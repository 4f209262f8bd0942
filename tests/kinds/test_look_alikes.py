"""The kind `encoding`, defect `look-alike`: letters of another script in a word."""

from __future__ import annotations

import pytest

from tests.support.kinds_check import fixed_text, found, shipped, spots

RULE = shipped("encoding.look-alike")


def test_a_word_is_written_in_the_script_of_its_other_letters() -> None:
    text = "The mіll аnd the brіdgе, saіd the cоuncil.\n"
    assert spots(text, RULE) == ["mіll", "аnd", "brіdgе", "saіd", "cоuncil"]
    assert fixed_text(text, RULE) == "The mill and the bridge, said the council.\n"


def test_a_word_that_could_be_in_either_script_is_in_that_of_the_text() -> None:
    assert fixed_text("Мельница и её cорa стоят у реки.\n", RULE, unsafe=True) == "Мельница и её сора стоят у реки.\n"
    assert fixed_text("The mill cорe and the river.\n", RULE, unsafe=True) == "The mill cope and the river.\n"


def test_a_latin_i_is_a_ukrainian_one_in_words_and_alone() -> None:
    assert fixed_text("Вiдкрили музей, i прийшли дiти зi школи, а Iван спiвав.\n", RULE) == (
        "Відкрили музей, і прийшли діти зі школи, а Іван співав.\n"
    )
    assert found("У нього iPhone, а не iPad.\n", RULE) == ()


def test_fewer_than_three_different_words_may_be_names() -> None:
    assert fixed_text("The brіdge and the brіdge, and the cоuncil.\n", RULE).count("і") == 2


@pytest.mark.parametrize("word", ["мA", "ВКontakte", "КиноTeatr", "IT-компания", "ΔHo", "μm"])
def test_names_and_units_of_two_scripts_are_left_alone(word: str) -> None:
    assert found(f"Слово {word} написано так.\n", RULE) == ()


def test_a_text_about_scripts_may_show_them() -> None:
    text = "The mіll аnd the brіdgе, saіd the cоuncil.\n"
    assert found(text + "Such words are called homographs.\n", RULE) == ()


@pytest.mark.parametrize("piece", ["аa", "aа ", "а" * 50 + "a", "漢a"])
def test_time_is_linear(piece: str) -> None:
    found(piece * (200_000 // len(piece)), RULE)
