"""Sentence ends in any script, with what may stand behind them."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.core.sentence_end import (
    ends_for_good,
    ends_in_ellipsis,
    ends_sentence,
    sentence_mark,
    without_closers,
    without_ellipsis,
)

ENDED = [
    "The ferry left.[/caption]",
    "The bridge is open.",
    "Is it?",
    "It is!",
    "He said it was open.”",
    '"It is open," he said. "Come and see!" ',
    "Er sagte: „Sie ist offen.“",
    "Il a dit : « Il est ouvert. »",
    "橋が開通した。",
    "「橋が開通した。」",
    "桥已经通车了。",
    "大桥通车了吗？",
    "الجسر مفتوح؟",
    "پل کھل گیا ہے۔",
    "पुल खुल गया है।",
    "সেতু খুলেছে।",
    "ድልድዩ ተከፈተ።",
    "Կամուրջը բաց է։",
    "Πότε ανοίγει η γέφυρα;",
    "ស្ពានបើកហើយ។",
    "Мост открыт.",
    "The bridge is open.[3]",
    "The bridge is open.[1][2]",
    "The bridge is open.²",
    "The bridge is open.3",
    "The bridge is open.(1)",
    "(The bridge is open.)",
    "The bridge is open. 🎉",
    "The bridge is open.\u200b",
    "The bridge is open.\u2060\u2060",
    "**The bridge is open.**",
    "The bridge is open. ■",
    "and then ...",
    "and then…",
]
UNENDED = [
    "",
    " ",
    "The bridge is",
    "The bridge of",
    "the following:",
    "the bridge, the road,",
    "the bridge (EU)",
    "version 2.1",
    "in 2019",
    "a “bridge”",
    "the bridge -",
    "the bridge;",
    "🎉",
    "”",
    "橋が開通した",
    "สะพานเปิดแล้ว",
    "पुल खुल गया है",
]


@pytest.mark.parametrize("text", ENDED)
def test_a_sentence_ends(text: str) -> None:
    assert ends_sentence(text)
    assert sentence_mark(text)
    assert ends_for_good(text) != ends_in_ellipsis(text)


@pytest.mark.parametrize("text", UNENDED)
def test_a_sentence_does_not_end(text: str) -> None:
    assert not ends_sentence(text)
    assert not ends_for_good(text)


@pytest.mark.parametrize("text", ["and then...", "and then…", "and then . . .", "“and then…”", "and then [...]"])
def test_an_ellipsis_trails_off(text: str) -> None:
    assert ends_in_ellipsis(text)


@pytest.mark.parametrize("text", ["", "The end.", "The end..", "a.b", "the end"])
def test_other_ends_do_not_trail_off(text: str) -> None:
    assert not ends_in_ellipsis(text)


@given(st.text('a1.…。⋯‥ )]"”*!', max_size=12))
def test_for_good_is_with_a_mark_and_without_an_ellipsis_in_any_text(text: str) -> None:
    assert ends_for_good(text) == (ends_sentence(text) and not ends_in_ellipsis(text))


@pytest.mark.parametrize("mark", ["...", "…", " [...]", " (…)", ". . .", "。。。", "‥", " ...”"])
def test_an_ellipsis_is_taken_off(mark: str) -> None:
    assert without_ellipsis(f"and so on{mark}") == "and so on"


@example(".ª")  # "la 1.ª"
@given(st.text(max_size=80))
def test_what_is_left_is_the_end_of_the_text(text: str) -> None:
    assert without_closers(text) in text
    assert ends_sentence(text) == bool(sentence_mark(text))


def test_a_long_run_of_quotes_costs_nothing() -> None:
    start = time.process_time()
    for closers in ('"' * 1_000_000, "[1]" * 300_000, " " * 1_000_000, "🎉" * 300_000):
        ends_sentence("The end." + closers)
    assert time.process_time() - start < 0.5
