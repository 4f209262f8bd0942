"""What the models of foreign lines look at."""

from __future__ import annotations

import pytest

from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, Lines, context_rows
from lint.kinds.foreign_lines.features import LINE_FEATURES, line_features
from lint.kinds.foreign_lines.odds import CAP, EDGE, ODDS_FEATURES, odds_rows
from lint.kinds.foreign_lines.words import CATEGORIES, cue_counts


def test_every_row_has_every_feature() -> None:
    texts = ["Home", "A b. c", "日本語の文章です。", ""]
    tokens = [["Home"], ["A", "b", "c"], ["日本語の文章です"], []]
    local = list(map(line_features, texts, tokens))
    assert {len(row) for row in local} == {len(LINE_FEATURES)}
    assert local[2][0] == 4, "two characters of Chinese or Japanese are a word"
    assert {len(row) for row in context_rows(Lines.of(texts, tokens))} == {len(CONTEXT_FEATURES)}
    assert {len(row) for row in odds_rows([9.0, -9.0, 0.0], [1.0, 2.0, 3.0])} == {len(ODDS_FEATURES)}


def test_the_odds_around_a_line() -> None:
    first, second, third = (
        dict(zip(ODDS_FEATURES, row, strict=True)) for row in odds_rows([9.0, -9.0, 1.0], [1.0, 2.0, 1.0])
    )
    assert (first["odds+0"], second["odds+0"]) == (CAP, -CAP)
    assert (first["odds-1"], third["odds+1"], first["odds_all_before"]) == (EDGE, EDGE, EDGE)
    assert (first["least_after"], third["least_before"], second["least_before"]) == (-CAP, -CAP, CAP)
    assert (third["own_distance_before"], first["own_distance_after"], third["foreign_distance_before"]) == (1, 1, 2)
    assert (first["rank"], second["rank"], third["rank"]) == (1, 0, 0.5)
    assert first["foreign_fraction"] == pytest.approx(2 / 3)
    assert first["own_words"] == 2
    assert (first["block_odds"], first["block_lines"]) == (CAP, 1)


def test_words_of_page_furniture_in_any_script() -> None:
    assert cue_counts("Privacy", ["privacy"])[0] == 1
    assert cue_counts("相关阅读", ["相关阅读"])[1][CATEGORIES.index("related")] >= 1
    assert cue_counts("Bread", ["bread"]) == (0, [0.0] * len(CATEGORIES))
