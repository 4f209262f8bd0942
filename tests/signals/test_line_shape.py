"""The shape of a line: headline, paragraph, separator."""

from __future__ import annotations

import pytest

from lint.signals.line_shape import (
    digit_fraction,
    has_bullet,
    is_headline,
    is_prose,
    is_separator,
    terms,
    without_bullet,
)


@pytest.mark.parametrize(
    "line",
    [
        "The council met on Monday, and it voted for the new bridge by nine to four.",
        "理事会は月曜日に会合を開き、新しい橋の建設を九対四の賛成多数で可決したと発表した。工事は六月に始まるという。",
        "परिषद की बैठक सोमवार को हुई और उसने नए पुल के लिए चार के मुकाबले नौ मतों से मतदान किया।",
        "اجتمع المجلس يوم الاثنين وصوت لصالح الجسر الجديد بتسعة أصوات مقابل أربعة، ويبدأ العمل في يونيو.",
    ],
)
def test_a_paragraph_is_prose_and_no_headline(line: str) -> None:
    assert is_prose(line)
    assert not is_headline(line, min_words=3, max_words=40)


@pytest.mark.parametrize(
    "line",
    [
        "Council votes for new bridge",
        "- Why butter costs more than ever",
        "Will it rain on Sunday?",
        "理事会が新しい橋を可決",
    ],
)
def test_a_headline(line: str) -> None:
    assert is_headline(line, min_words=3, max_words=22)
    assert not is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "and they went on to the next town",
        "A line of a poem that goes on,",
        "What you need to bring:",
        "The council met on Monday.",
        "See https://example.org for the rest",
        "Write to ana@example.org about it",
        "| Team | Won | Lost |",
        "Two words",
    ],
)
def test_no_headline(line: str) -> None:
    assert not is_headline(line, min_words=3, max_words=22)


def test_separators_have_no_letter_and_no_digit() -> None:
    assert [is_separator(line) for line in ("-", "* * *", "———", "…", "1", "é", "", " ")] == [True] * 4 + [False] * 4


def test_bullets() -> None:
    assert [has_bullet(line) for line in ("- a", "• a", "1. a", "2) a", "-a", "1.5 m")] == [True] * 4 + [False] * 2
    assert without_bullet(" • A word ") == "A word"


def test_terms_and_their_overlap() -> None:
    assert list(terms("The GULF, of Mexico")) == ["gulf", "mexico"]
    assert list(terms("東京都 news")) == ["東京", "京都", "news"]
    assert digit_fraction(["a 1", "b"]) == 0.5
    assert digit_fraction([]) == 0.0


def test_only_a_mark_at_the_start_is_a_bullet() -> None:
    assert without_bullet("- Ferry fares rise") == without_bullet("Ferry fares rise") == "Ferry fares rise"
    assert without_bullet(" Ferry fares - a history ") == "Ferry fares - a history"
