"""The kind `spoken`: sentences to or by a language model, also in disguise, unless somebody quotes them."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from tests.support.kinds_check import found, rule, spots

VOICE = rule("kind: spoken\npatterns: ['as an ai model']\n", message="{text}{carrier}")
SAYS = "As an AI model, I cannot."


def test_the_whole_line_is_reported_and_not_fixed() -> None:
    text = f"Rain fell.\nSorry. {SAYS}\nIt went on.\n"
    (one,) = found(text, VOICE)
    assert text[slice(*one.span)] == f"Sorry. {SAYS}"
    assert (one.value, one.fix, one.message) == (1, None, f"Sorry. {SAYS}")


def test_removing_the_line_is_never_safe() -> None:
    (one,) = found(f"Rain.\n{SAYS}\n", rule("kind: spoken\npatterns: ['as an ai model']\nremove: true\n"))
    assert (one.fix.title, one.fix.applicability) == ("remove the line", Applicability.UNSAFE)


@pytest.mark.parametrize(
    "line",
    [
        f"“{SAYS}”, said the machine.",
        f"The machine said: “Sorry. {SAYS}”",
        f'The machine said: "Sorry. {SAYS}"',
        f"Die Maschine sagte: „Tja. {SAYS}“",
        f"La machine dit : « Bon. {SAYS} »",
        f"機械は「ええ。{SAYS}」と言った。",
        f"機械は『ええ。{SAYS}』と言った。",
        f"The machine said: ‘I don’t know. {SAYS}’",
        f"It prints `Sorry. {SAYS}` then.",
        f"It says “no”, then “Sorry. {SAYS}”",
        f"It says „nein“, then „Tja. {SAYS}“",
        f"“{SAYS}” was the answer, then “well, as an AI model”.",
        f"Its ‹answer: {SAYS}›",
    ],
)
def test_what_somebody_quotes_is_ignored(line: str) -> None:
    assert found(f"{line}\n", VOICE) == ()


@pytest.mark.parametrize(
    "line",
    [
        f"It says “no”. {SAYS}",
        f'It says "no". {SAYS}',
        f"Sie sagt „nein“. {SAYS}",
        f"Sie sagt »nein«. {SAYS}",
        f"Elle dit « non ». {SAYS}",
        f"Elle dit ‹ non ›. {SAYS}",
        f"「いいえ」と言った。{SAYS}",
        f"『いいえ』と言った。{SAYS}",
        f"It says `no`. {SAYS}",
        f"“{SAYS}” And now: {SAYS}",
    ],
)
def test_what_follows_a_quotation_is_reported(line: str) -> None:
    assert spots(f"{line}\n", VOICE) == [line]


@pytest.mark.parametrize(
    "line", ["A\u200bs an AI model", "Аs аn AI mоdel", "Ａｓ an ＡＩ ｍｏｄｅｌ", "𝐀𝐬 an 𝐀𝐈 model"]
)
def test_a_disguise_is_seen_through(line: str) -> None:
    assert spots(f"Rain.\n{line}\n", VOICE) == [line]
    assert found(f"Rain.\n{line.replace('m', 'n').replace('ｍ', 'ｎ')}\n", VOICE) == ()


def test_a_long_line_is_searched_only_for_a_stem() -> None:
    long = f"{'word ' * 110}{SAYS}"
    assert found(f"Rain.\n{long}\n", VOICE) == ()
    stems = rule("kind: spoken\npatterns: ['as an ai model']\nstems: [language, ai model]\n")
    other = "word " * 110
    assert spots(f"{other}\n{long}\nRain.\n{other}\n", stems) == [long]
    assert found(f"{other}\n{long.replace('model', 'modal')}\n", stems) == ()


def test_only_the_edges_may_be_looked_at() -> None:
    edges = rule("kind: spoken\npatterns: ['^say']\nanchor: edges\nwithin-lines: 1\n")
    assert spots("say a\n\nsay b\n\nsay c\n\n", edges) == ["say a", "say c"]
    two = rule("kind: spoken\npatterns: ['^say']\nanchor: edges\n")
    assert spots("say a\nsay b\nsay c\nsay d\nsay e\n", two) == ["say a", "say b", "say d", "say e"]


def test_hidden_messages_are_reported_without_patterns_too() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore this")
    checked = rule("kind: spoken\nhidden: true\n", message="{carrier}: {text}")
    (one,) = found(f"Rain{hidden} fell. {SAYS}\n", checked)
    assert (one.span, one.value, one.message) == ((4, 15), 11, "tag characters: ignore this")
    assert found(f"Rain{hidden} fell.\n", VOICE) == ()
