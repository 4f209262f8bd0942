"""Blocks of foreign lines, what they are like, and their class."""

from __future__ import annotations

import pytest

from lint.kinds.foreign_lines.block_features import BLOCK_FEATURES, block_rows, rest, runs
from lint.kinds.foreign_lines.blocks import (
    FRAME_LINES,
    HALF_FRAME_LINES,
    Block,
    blocks,
    classify,
    cue_fraction,
    frame,
    is_introduced,
    parted,
)
from lint.kinds.foreign_lines.context import Lines, context_rows
from lint.kinds.foreign_lines.judgement import Judgement
from lint.kinds.foreign_lines.odds import CAP, EDGE
from tests.support.pages import ARTICLE


def test_blocks_are_runs_of_lines_that_are_likely_to_be_foreign() -> None:
    assert list(runs([3.0, 1.1, 1.0, 9.0, -1.0, 2.0, 2.0, 1.9])) == [(0, 2), (5, 8)]
    assert list(runs([])) == list(runs([0.0, 5.0])) == []


def judged(texts: list[str], odds: list[float]) -> Judgement:
    tokens = [text.split() for text in texts]
    lines = Lines.of(texts, tokens)
    return Judgement(lines, range(len(texts)), list(context_rows(lines)), odds, odds)


def test_what_a_block_is_like() -> None:
    judgement = judged(["Share", "Print", ARTICLE[0], "Home", "News", "Sport"], [2.0, 3.0, -4.0, 2.0, 1.5, 9.0])
    found = list(runs(judgement.log_odds))
    first, second = (dict(zip(BLOCK_FEATURES, row, strict=True)) for row in block_rows(*judgement[2:5], found))
    assert (first["block_lines"], first["mean"], first["least"], first["most"]) == (2, 2.5, 2, 3)
    assert (first["before-1"], first["after+1"], first["after+2"]) == (EDGE, -4, 2)
    assert (second["mean"], second["most"], second["before-1"], second["after+1"]) == (8.5 / 3, CAP, -4, EDGE)
    assert (first["lines_before"], first["lines_after"], first["prose_lines_after"]) == (0, 4, 1)
    assert first["blocks"] == second["blocks"] == 2
    assert first["foreign_fraction"] == 5 / 6


def test_what_is_left() -> None:
    judgement = judged(["Home", ARTICLE[0], "Maybe"], [4.0, -4.0, 0.0])
    words = len(ARTICLE[0].split())
    assert rest(judgement.rows, judgement.log_odds, [(0, 1)]) == (words, words / (words + 1), 1 / (words + 1), 2, 0.5)
    assert rest(judgement.rows, judgement.log_odds, [(0, 3)]) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Related articles", "Storm closes three ports"], "teasers"),
        (["3 Kommentare", "Antworten"], "comments"),
        (["Zapisz się do newslettera", "Udostępnij"], "prompt"),
        (["新闻 相关阅读"], "teasers"),
        (["Bread", "Milk"], "navigation"),
    ],
)
def test_the_class_of_a_block(texts: list[str], expected: str) -> None:
    assert classify(judged(texts, [3.0] * len(texts)), Block(0, len(texts), 3.0)) == expected


SURE, FAIR, DOUBTFUL = 4.0, 2.5, 1.5


def framed(odds: list[float], *spans: tuple[int, int], may_be_half: bool = False) -> list[tuple[int, int]]:
    return [block[:2] for block in frame(odds, [Block(*span, 3.0) for span in spans], may_be_half=may_be_half)]


def test_a_page_has_a_frame_of_the_surest_lines_at_both_ends() -> None:
    middle = [-4.0] * 9
    head = [SURE] * FRAME_LINES
    assert framed([*head, *middle, *head], (0, 5), (14, 19)) == [(0, 5), (14, 19)]
    assert framed([*head[:-1], *middle, *head], (0, 4), (13, 18)) == [], "four lines are no head"
    assert framed([*middle, *head, *middle, *head], (9, 14), (23, 28)) == [], "the first block is far from the start"
    assert framed([*head, *middle, *head, *middle], (0, 5), (14, 19)) == [], "the last block is far from the end"
    assert framed([*head, *middle], (0, 5)) == []
    assert framed([FAIR, *head, FAIR, *middle, *head], (0, 7), (16, 21)) == [(1, 6), (16, 21)]


def test_half_a_frame_is_a_long_head_or_foot() -> None:
    middle, long, short = [-4.0] * 9, [SURE] * HALF_FRAME_LINES, [SURE] * (HALF_FRAME_LINES - 1)
    assert framed([*long, *middle], (0, 20), may_be_half=True) == [(0, 20)]
    assert framed([*middle, *long], (9, 29), may_be_half=True) == [(9, 29)]
    assert framed([*long, *middle], (0, 20)) == framed([*short, *middle], (0, 19), may_be_half=True) == []
    assert framed([*long, *middle, SURE, SURE], (0, 20), (29, 31), may_be_half=True) == [(0, 20)]
    assert framed(long, (0, 20), may_be_half=True) == [], "all of it"


def test_a_frame_ends_before_two_doubtful_lines() -> None:
    head = [*[SURE] * 6, DOUBTFUL, SURE, DOUBTFUL, DOUBTFUL, SURE]
    odds = [*head, *[-4.0] * 9, *head[::-1]]
    assert framed(odds, (0, 11), (20, 31)) == [(0, 8), (23, 31)]


def test_a_block_with_a_part_of_the_frame_in_it_is_parted() -> None:
    block, other, inner = Block(0, 9, 3.0), Block(12, 15, 3.0), Block(1, 6, 3.0)
    parts = [(*found[:2], is_of_frame) for found, is_of_frame in parted([block, other], [inner])]
    assert parts == [(0, 1, False), (1, 6, True), (6, 9, False), (12, 15, False)]


LAST = "The work begins in May and ends in June."


def starts(texts: list[str]) -> list[int]:
    return [block.start for block in blocks(judged(texts, [-4.0] + [3.0] * (len(texts) - 1)))]


def test_a_block_does_not_begin_with_the_last_sentences_of_the_text() -> None:
    assert starts([ARTICLE[0], "3 Kommentare", "Antworten"]) == [1]
    assert starts([ARTICLE[0], LAST, LAST, "3 Kommentare", "Antworten"]) == [3]
    assert starts([ARTICLE[0], "Anzeige", LAST, "3 Kommentare", "Antworten"]) == [3]
    assert starts([ARTICLE[0], "Anzeige", "3 Kommentare", LAST, "Antworten"]) == [1]
    assert starts([ARTICLE[0], LAST, LAST]) == [1]  # nothing else to begin with
    assert starts([ARTICLE[0], LAST, "Privacy policy", "Contact"]) == [1]  # perhaps what a site says of itself


def test_a_block_says_what_it_is_by_its_heading_or_by_most_of_its_lines() -> None:
    lines = ["Search", "Old bridge closes", "New ferry sails", "Share", "Print it now", "Red barn"]
    judgement = judged(lines, [2.0] * len(lines))
    assert cue_fraction(judgement, Block(0, 3, 2.0)) == 1.0
    assert cue_fraction(judgement, Block(1, 3, 2.0)) == 0.0
    assert cue_fraction(judgement, Block(1, 4, 2.0)) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("line", "introduces"),
    [
        ("The school offers courses in these languages:", True),
        ("Kurse gibt es in diesen Sprachen：", True),
        ("The school offers courses in these languages", False),
        ("In three words:", False),
        ("Share this page by email:", False),
    ],
)
def test_a_list_that_a_sentence_introduces_is_the_texts_own(line: str, introduces: bool) -> None:
    judgement = judged([ARTICLE[0], line, "Deutsch", "Polski"], [-4.0, -1.0, 3.0, 3.0])
    assert is_introduced(judgement, Block(2, 4, 3.0)) == introduces
    assert is_introduced(judgement, Block(1, 4, 3.0)) == introduces
    assert not is_introduced(judgement, Block(0, 1, 3.0))
