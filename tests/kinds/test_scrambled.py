"""Shuffled and replaced letters are told by the function words that they stand for; other unknown words are not."""

import random
import re
from string import ascii_lowercase

import pytest

from lint import check_text, fix_text
from lint.kinds.scrambled import replaced, shuffled

TEXTS = {
    "en": "The council agreed on Monday that the old mill by the river will be sold. There are three bidders for the "
    "house, and one of them wants to open a bakery there. The town demands that the wheel can still be seen after the "
    "work, and that the weir is not changed by anyone who buys it from them.",
    "de": "Der Rat hat am Montag beschlossen, dass die alte Mühle am Fluss verkauft wird. Für das Haus gibt es drei "
    "Bewerber, und einer von ihnen will darin eine Bäckerei einrichten. Die Stadt verlangt, dass das Rad auch nach dem "
    "Umbau zu sehen ist und das Wehr nicht verändert wird.",
    "nl": "De raad heeft maandag besloten dat de oude molen aan de rivier wordt verkocht. Voor het huis zijn er drie "
    "gegadigden, en een van hen wil er een bakkerij openen. De stad eist dat het rad ook na de verbouwing te zien is "
    "en dat niemand de stuw verandert.",
    "fr": "Le conseil a décidé lundi que le vieux moulin au bord de la rivière serait vendu. Trois personnes sont sur "
    "les rangs pour la maison, et une veut y ouvrir une boulangerie. La ville exige que la roue reste visible après "
    "les travaux et que le barrage ne soit pas changé dans les années qui viennent.",
}


def with_shuffled_letters(text: str) -> str:
    draw = random.Random(7)
    return re.sub(r"\S+", lambda match: "".join(draw.sample(match[0], len(match[0]))), text)


def with_next_letters(text: str, places: int) -> str:
    moved = ascii_lowercase[places:] + ascii_lowercase[:places]
    return text.translate(str.maketrans(ascii_lowercase + ascii_lowercase.upper(), moved + moved.upper()))


def found(text: str) -> list[str]:
    return [one.message for one in check_text(text) if one.rule == "document.scrambled-text"]


@pytest.mark.parametrize("language", TEXTS)
def test_scrambled_text_is_found_below_an_opening_that_is_not(language: str) -> None:
    text = TEXTS[language]
    assert not found(text)
    for scrambled in (with_shuffled_letters(text), with_next_letters(text, 1), with_next_letters(text, 13), text[::-1]):
        assert found(scrambled)
        assert found(f"{text}\n\n{scrambled}\n")


def test_nothing_is_removed_from_such_a_document() -> None:
    text = f"{TEXTS['de']}\n\n{with_shuffled_letters(TEXTS['de'])}\n\nJetzt weiterlesen\n"
    assert fix_text(text).text == text


def test_the_message_names_a_word() -> None:
    (message,) = found(with_next_letters(TEXTS["de"], 1))
    assert '"' in message
    assert "fixes are withheld" in message
    words = with_next_letters(TEXTS["en"], 1).lower().split()
    letters = replaced(words)
    assert letters is not None
    assert letters.written == with_next_letters(letters.meant, 1)
    order = shuffled(with_shuffled_letters(TEXTS["en"]).lower().split(), 0.05)
    assert order is not None
    assert sorted(order.written) == sorted(order.meant)


@pytest.mark.parametrize(
    "text",
    [
        "Ab cd ef gh ij kl mn op qr st uv wx yz " * 8,
        "Ins Natl Ins Group State Ins Fund Utica Ins Mutual Ins Exchange " * 8,
        "Saw was, on no, form from, teh the: the class collected words that are others in another order. " * 3,
        "12 34 56 78 90 11 22 33 44 55 66 77 88 99 " * 6,
        "Ходили кругами дети, собаки, козы, куры, гуси, утки, голуби, вороны, галки, сороки, синицы, воробьи. " * 4,
        " ".join("".join(random.Random(number).sample(ascii_lowercase, 5)) for number in range(80)),
    ],
)
def test_other_unknown_words_are_not_scrambled(text: str) -> None:
    assert not found(text)


def test_few_words_are_not_judged() -> None:
    assert not found(" ".join(with_shuffled_letters(TEXTS["en"]).split()[:30]))
