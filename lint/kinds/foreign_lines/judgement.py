"""The log-odds of every line, in context, of belonging to the page and not to the text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from lint.core.document import Document
from lint.core.types import Span
from lint.kinds.foreign_lines.block_features import BLOCK_FEATURES
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, Lines, context_rows
from lint.kinds.foreign_lines.odds import CAP, ODDS_FEATURES, odds_rows
from lint.kinds.foreign_lines.page_title import title_line
from lint.kinds.foreign_lines.topic import TOPIC_FEATURES, Terms, topic_rows
from lint.signals.model import trees

PLACE_FEATURES = (*CONTEXT_FEATURES, *ODDS_FEATURES, *(f"main_{name}" for name in TOPIC_FEATURES))
"""The features of the second model."""

MAX_MAIN_LOG_ODDS, MIN_MAIN_WORDS = -1.0, 6
"""The second model compares a line with what the first takes for the text: lines of at most these log-odds and at least
so many words."""

OWN_LOG_ODDS = -3.0  # Lines with lower log-odds from the first model are the text's own; the second model is not asked
MIN_MEAN_ABOVE_TITLE, ABOVE_TITLE_LOG_ODDS = 1.0, 4.0
"""The lines above what may be the title of a page, if their mean log-odds are at least the first, have at least the
second: in pages of held-out hosts 99.7% of them were foreign, 24,897 lines."""

MIN_LINES, MAX_LINES = 13, 5000  # Minimum lines for a meaningful context, and maximum lines of one page

_BULLET = re.compile(r"[-*•·▪◦‣●○]\s+")  # numbers stay, as steps and clauses have them


class Judgement(NamedTuple):
    """The models' answers for each line with words."""

    lines: Lines
    paragraphs: Sequence[int]  # The index of each line among the document's paragraphs
    rows: Sequence[Sequence[float]]  # The features of each line in context
    line_odds: Sequence[float]  # The first model's log-odds of being foreign
    log_odds: Sequence[float]  # The second model's
    title: int = 0  # The index of the title of a whole page, above which all is the page's; 0 if it is not known


@lru_cache(maxsize=1)
def judge(document: Document) -> Judgement:
    """Return the judgement of a document's lines, computed once for all rules.

    Two models of decision trees, learned by bench/train_foreign_lines.py: the first sees a line's form, its words and
    its surroundings, the second also what the first says of all other lines, so that a block is judged as one.
    """
    lines, paragraphs = worded_lines(document)
    rows = list(context_rows(lines))
    found = models()
    line_odds = list(map(capped, map(found.line, rows)))
    log_odds = list(line_odds)
    if max(line_odds, default=-CAP) > OWN_LOG_ODDS:
        for index, around in enumerate(place_rows(lines.terms, lines.column("words"), line_odds)):
            if line_odds[index] > OWN_LOG_ODDS:
                log_odds[index] = found.place(rows[index] + around)
    title = title_line(lines.texts, lines.column("prose"), lines.column("words"))
    if sum(log_odds[:title]) < MIN_MEAN_ABOVE_TITLE * title:
        title = 0
    return Judgement(lines, paragraphs, rows, line_odds, log_odds, title)


def place_rows(terms: Sequence[Terms], words: Sequence[float], line_odds: Sequence[float]) -> Iterator[list[float]]:
    """Yield what the second model sees of each line beside its context, in the order of `PLACE_FEATURES`."""
    is_main = [
        odds < MAX_MAIN_LOG_ODDS and count >= MIN_MAIN_WORDS for odds, count in zip(line_odds, words, strict=True)
    ]
    for around, topic in zip(odds_rows(line_odds, words), topic_rows(terms, is_main), strict=True):
        yield around + topic


def seems_own(document: Document, span: Span, *, min_log_odds: float | None) -> bool:
    """Return whether the lines of a span look like the text's own in their place, whatever their words.

    They do when the mean of their log-odds is below `min_log_odds`; never without such a minimum.
    """
    if min_log_odds is None or not _has_places(document):
        return False
    starts, log_odds = _starts(document)
    found = log_odds[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return bool(found) and sum(found) < min_log_odds * len(found)


def is_last(document: Document, span: Span) -> bool:
    """Return whether only blank lines follow a span; False in a short text."""
    return _has_places(document) and not document.text[span.end :].strip()


def _has_places(document: Document) -> bool:
    return MIN_LINES <= len(document.paragraphs) <= MAX_LINES


@lru_cache(maxsize=1)
def _starts(document: Document) -> tuple[Sequence[int], Sequence[float]]:
    """Return the start offset and log-odds of each line with words."""
    judgement = judge(document)
    return [document.paragraphs[at].start for at in judgement.paragraphs], judgement.log_odds


def capped(log_odds: float | None) -> float:
    """Return the first model's log-odds, capped; the minimum for a line that is clearly the text's own."""
    return -CAP if log_odds is None or log_odds <= OWN_LOG_ODDS else log_odds


def worded_lines(document: Document) -> tuple[Lines, list[int]]:
    """Return the lines of a document that have words, without bullets, and their indices among its paragraphs.

    Some extractors mark the items of lists, and of menus; those that the models have learned from do not.
    """
    filled = [index for index, words in enumerate(document.paragraph_words) if words]
    texts = [_without_bullet(document.paragraph_texts[index]) for index in filled]
    tokens = [document.paragraph_words[index] for index in filled]
    return Lines.of(texts, tokens), filled


def _without_bullet(text: str) -> str:
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def models() -> Any:
    """Return the module of the models."""
    return trees("foreign_lines", line=CONTEXT_FEATURES, place=PLACE_FEATURES, block=BLOCK_FEATURES)
