"""Paragraphs beside the running text, and prose that looks like them."""

from __future__ import annotations

import pytest

from lint.kinds.truncated.asides import is_aside
from tests.support.truncation_check import lines_found
from tests.support.truncation_texts import ARTICLES

ENGLISH = ARTICLES["en"]


def aside(line: str) -> bool:
    return is_aside([*ENGLISH, line], len(ENGLISH))


@pytest.mark.parametrize(
    "line",
    [
        "* The mayor thanked everyone who had come to the meeting",  # a list item
        "*The mayor* thanked everyone who had come to the meeting",  # emphasis
        "[sic] The mayor thanked everyone who had come to the meeting",
        "The share = the total, said the mayor at the meeting",
        "The mayor came at 9 - and left at 10 - without a word",
        "Published in 1984, the report speaks of a bridge",  # one number
        "Updated figures show that 12 of the 30 bridges fail. The mayor knows",  # two sentences
        "The man was pictured on the bridge. The mayor said that he had left",
        "Ada Miller, a journalist who lives in Northmere, told the council",
        "Ada Miller is the head of the council and told a journalist",
        "Thanks to the new bridge, the way to Northmere takes ten minutes",
        "With the bridge closed, people send each other thanks and letters",
        "With thanks to the mayor, the council went home. The bridge stays closed",
        "The new bridge is a writer's dream and a reporter's nightmare",
    ],
)
def test_prose_is_no_aside(line: str) -> None:
    assert not aside(line)


def test_a_note_on_the_author_is_at_the_end() -> None:
    note = "Ada Miller is a journalist and lives in Northmere"
    assert is_aside([*ENGLISH, note, ENGLISH[0]], len(ENGLISH))
    assert not is_aside([*ENGLISH, note, *ENGLISH[:2]], len(ENGLISH))


def test_a_letter_closes_at_the_end() -> None:
    line = "With thanks for sixty years of company, the workers of the bridge"
    assert aside(line)
    assert not is_aside([*ENGLISH, line, ENGLISH[0]], len(ENGLISH))


def test_one_line_behind_a_dash_is_no_dialogue() -> None:
    line = "— The mayor said that she had never been asked ..."
    assert not aside(line)
    assert is_aside([*ENGLISH, "— Who asked her?", line], len(ENGLISH) + 1)
    assert not is_aside([*ENGLISH, "— Who asked her?", line.removesuffix(" ...")], len(ENGLISH) + 1)
    assert not is_aside(["- Bread and butter", f"- {line[2:]}", "- Nails"], 1)
    assert is_aside(["- Who asked her?", f"- {line[2:]}", "- Nails"], 1)


def test_one_answer_without_a_mark_is_no_habit() -> None:
    answers = [
        "Who may cross the bridge?",
        "All who live in the town",
        "At what price?",
        "Two coins a year for each of us",
    ]
    assert is_aside(answers, 1)
    assert is_aside(answers, 3)
    assert not is_aside([*answers[:3], answers[3] + "."], 1)
    assert not is_aside([*answers[:2], *ENGLISH, *ENGLISH, *answers[2:]], 1)


@pytest.mark.parametrize(
    "line",
    [
        "¹ Figures of the county office for January; bicycles and trailers are not counted in the",
        "Ada Miller is a journalist and lives in Northmere, where she writes about the bridge and",
        "The old bridge and the lane that was closed to lorries, pictured on a misty morning with the",
    ],
)
def test_an_aside_that_breaks_off_is_reported(line: str) -> None:
    assert lines_found("\n".join([*ENGLISH, line])) == [len(ENGLISH) + 1]


def test_a_heading_after_a_mark_and_no_space_starts_with_a_capital_after_a_long_word() -> None:
    start = "Most zbudowano osiemdziesiąt lat temu i co roku naprawia się go z miłością"
    assert aside(f"{start}.Objazd, który trwa godzinę")
    assert not aside(f"{start}.objazd, który trwa godzinę")
    assert not aside("Мост построили восемьдесят лет назад и с тех пор ремонтировали вместе с домами на ул.Ленина и")
    assert not aside(f"{start}.Objazd, który {'trwa godzinę ' * 5}")
