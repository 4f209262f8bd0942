"""The kind `repetition`: sentences, words and titles that follow themselves; refrains may."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots
from tests.support.repeated import LONG, OTHER, SECOND

PARAGRAPH = shipped("repetition.repeated-paragraph")


def test_what_follows_itself_within_a_text() -> None:
    checked = rule("kind: repetition\n", message="{line} {words}")
    title, fifteen = "The mill will be rebuilt", " ".join(LONG.split()[:15])
    text = (
        f"{title}\n{title}\n{LONG} {' people' * 6}.\n{OTHER} {fifteen}. {fifteen}.\n{SECOND[:-15]}. {SECOND[:-15]}.\n"
    )
    shown = [
        (one.message, one.fix and one.fix.title, one.fix and one.fix.applicability.value)
        for one in found(text, checked)
    ]
    assert shown == [
        ("1 5", "remove the repeat", "safe"),
        ("3 5", "remove the repeat", "unsafe"),
        ("4 15", "remove the repeat", "safe"),
        ("5 16", "remove the repeat", "safe"),
    ]
    fourteen = " ".join(fifteen.split()[:14])
    (one,) = found(f"{fourteen}. {fourteen}.\n", checked)
    assert one.fix.applicability is Applicability.UNSAFE


VERSE = """We sing of the mill that burned by night,
And of the river that ran beside,
We sing of the mill that burned by night,
And nobody knows how the fire began.
"""


def test_the_refrain_of_a_song_is_no_repeat_but_a_line_is() -> None:
    assert found(VERSE, PARAGRAPH) == ()
    assert len(found(VERSE, rule("kind: repetition\nunit: line\n"))) == 1
    assert len(found(VERSE.replace(",", "."), PARAGRAPH)) == 1


def test_a_sentence_that_follows_itself_loses_the_second_copy_and_a_short_one_does_not() -> None:
    assert fixed_text(f"It rained. {LONG} {LONG} {OTHER}\n", PARAGRAPH) == f"It rained. {LONG} {OTHER}\n"
    assert fixed_text(f"{LONG} {LONG}\n", PARAGRAPH) == f"{LONG}\n"
    assert spots(f"It rained. {LONG} {LONG} {LONG} {OTHER} {OTHER}\n", PARAGRAPH) == [f" {LONG} {LONG}"]
    twice = f"{LONG} {LONG} {OTHER} {SECOND} {SECOND}\n"
    assert spots(f"{OTHER}\n{twice}", PARAGRAPH) == [f" {LONG}", f" {SECOND}"]
    assert found("Row, row, row your boat. Row, row, row your boat.\n", PARAGRAPH) == ()
    assert found(f"{LONG} {OTHER} {LONG}\n", PARAGRAPH) == ()


def test_a_word_stutters_from_six_times_on() -> None:
    assert len(found("It carried " + "people " * 6 + "a year.\n", PARAGRAPH)) == 1
    assert found("It carried " + "people " * 5 + "a year.\n", PARAGRAPH) == ()
    assert found("It was " + "so " * 9 + "late.\n", PARAGRAPH) == ()


def test_a_phrase_that_follows_itself_without_end_is_a_loop_and_a_refrain_is_not() -> None:
    assert spots("We wrote " + "and then we went home " * 5 + "on foot.\n", PARAGRAPH) == ["and then we went home " * 4]
    assert spots("それは" + "ありがとう" * 8 + "ました。\n", PARAGRAPH) == ["ありがとう" * 7]
    assert found("We went " + "and then home " * 4 + "on foot.\n", PARAGRAPH) == ()
    assert found("Yes " * 12 + "\n", PARAGRAPH) == ()
    assert found("1 0 0 " * 12 + "\n", PARAGRAPH) == ()


def test_a_title_that_is_repeated_in_the_second_line_goes_and_a_verse_stays() -> None:
    title = "The mill will be rebuilt"
    assert fixed_text(f"{title}\n{title}\n{LONG}\n{OTHER}\n", PARAGRAPH) == f"{title}\n{LONG}\n{OTHER}\n"
    assert found(f"{title}\n{title}\nThe river is cold\nThe night is old\n", PARAGRAPH) == ()
    assert found(f"{title}.\n{title}.\n{LONG}\n{OTHER}\n", PARAGRAPH) == ()


def test_a_title_may_be_repeated_below_the_byline_and_in_capitals() -> None:
    title = "The mill will be rebuilt"
    head = f"{title}\nAna Duarte\n3 May 2024\n"
    assert fixed_text(f"{head}{title.upper()}\n{LONG}\n{OTHER}\n", PARAGRAPH) == f"{head}{LONG}\n{OTHER}\n"
    assert found(f"{head}{title}\nIt rained.\n{LONG}\n{OTHER}\n", PARAGRAPH) == ()


def test_a_heading_between_paragraphs_that_follows_itself_goes() -> None:
    heading = "What comes next"
    text = f"{OTHER}\n{LONG}\n{heading}\n{heading}\n{SECOND}\n"
    assert fixed_text(text, PARAGRAPH) == text.replace(f"{heading}\n", "", 1)
    assert found(text.replace(SECOND, "And then"), PARAGRAPH) == ()
    assert found(text.replace(heading, "Comes next"), PARAGRAPH) == ()


def test_a_text_that_is_its_own_second_half_loses_it() -> None:
    text = f"{LONG} {OTHER} {SECOND}"
    assert fixed_text(f"{text} {text}\n", PARAGRAPH) == f"{text}\n"
    assert fixed_text(f"{text}{text}\n", PARAGRAPH) == f"{text}\n"
    assert found(f"{text} {text} {OTHER}\n", PARAGRAPH) == ()


@pytest.mark.parametrize(("heading", "is_safe"), [("Time of access", False), ("The weather was fine that day.", True)])
def test_two_terms_that_mean_the_same_keep_their_explanations(heading: str, is_safe: bool) -> None:
    text = f"{OTHER}\n{SECOND}\nA\nB\nC\nTime of change\n{LONG}\n{heading}\n{LONG}\nZ\n"
    (one,) = found(text, PARAGRAPH)
    assert (one.fix.applicability is Applicability.SAFE) == is_safe
