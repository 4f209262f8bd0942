"""The judgement of every line in its place: how likely it is that it belongs to the page, not to the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from lint.core.document import Document
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, Lines, context_rows
from lint.kinds.foreign_lines.features import line_features
from lint.kinds.foreign_lines.odds import ODDS_FEATURES, odds_rows
from lint.signals.model import trees

PLACE_FEATURES = (*CONTEXT_FEATURES, *ODDS_FEATURES)
"""What the second model looks at."""


class Judgement(NamedTuple):
    """What the models say of each line that has words."""

    lines: Lines
    paragraphs: Sequence[int]
    """The index of each among the document's paragraphs."""
    log_odds: Sequence[float]
    """Of its being foreign to the text."""


@lru_cache(maxsize=1)
def judge(document: Document) -> Judgement:
    """The judgement of a document's lines: made once for all rules.

    Two models of decision trees, learned by bench/train_foreign_lines.py: the first sees a line's form, its words and
    its surroundings, the second also what the first says of all other lines, so that a block is judged as one.
    """
    lines, paragraphs = lines_of(document)
    table = list(context_rows(lines))
    first, second = _models()
    odds = list(map(first, table))
    around = odds_rows(odds, lines.column("words"))
    places = [second(row + more) for row, more in zip(table, around, strict=True)]
    return Judgement(lines, paragraphs, places)


def lines_of(document: Document) -> tuple[Lines, list[int]]:
    """The lines of a document that have words, and the index of each among its paragraphs."""
    filled = [index for index, words in enumerate(document.paragraph_words) if words]
    texts = [document.paragraph_texts[index] for index in filled]
    tokens = [document.paragraph_words[index] for index in filled]
    return Lines(texts, tokens, list(map(line_features, texts, tokens))), filled


@cache
def _models() -> tuple[Callable[[Sequence[float]], float], Callable[[Sequence[float]], float]]:
    found: Any = trees("foreign_lines", line=CONTEXT_FEATURES, place=PLACE_FEATURES)
    return found.line, found.place
