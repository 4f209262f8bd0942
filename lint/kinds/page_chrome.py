"""Whole pages taken for articles: menus above the article, footers below it, boxes in between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.document import Document
from lint.kinds import Params
from lint.kinds.pattern import Count, Fraction
from lint.sentence_end import ends_sentence
from lint.signals.model import trees
from lint.signals.page_lines import LINE_FEATURES, rows
from lint.types import Applicability, Diagnostic, Edit, Fix, Rule, Span

MAX_LOG_ODDS = 4.6
"""No single line is surer than 99 to 1, whatever the model says: its neighbours have a say too."""

MENU_MAX_WORDS = 4
"""An entry of a menu has no more words."""

ROUNDING = 1e-6
"""In log-odds: sums of the same numbers in another order differ by less."""

MAX_COUNTED_WORDS = 60
OTHER_LINE_PRICE_WORDS = 15
"""In the search for the densest stretch a paragraph counts by its words, up to so many; any other line costs some."""


class PageChrome(Params, frozen=True):
    """Fires on each stretch of lines that is no part of the article, in a text that is a whole page.

    A text is a whole page when it has enough lines, and enough of them are as short as the entries of a menu. Each line
    gets its odds from a learned model of shapes and neighbours; the cut between article and page is then the best one
    for the page as a whole, with a price for each change from one to the other (after Pasternack and Roth 2009). When
    that would leave too little of the running text, or hardly anything above or below it is foreign, the text is
    something else, and nothing is reported.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("line_count", "page_line_count")

    min_lines: Annotated[Count, Meta(description="A text with fewer lines is no whole page.")] = 40
    max_lines: Annotated[Count, Meta(description="A text with more lines is no page, but a file of many.")] = 5000
    min_menu_fraction: Annotated[
        Fraction, Meta(description="The least share of lines of up to four words that end no sentence.")
    ] = 0.3
    article_log_odds: Annotated[
        float,
        Meta(description="Added to each line's log-odds of being the article's: the more, the less is removed."),
    ] = 1.8
    change_price: Annotated[
        float, Meta(ge=0, description="In log-odds, what a change between article and page has to bring in.")
    ] = 2.0
    min_prose_kept_fraction: Annotated[
        Fraction, Meta(description="The least share of the words in running text that has to be the article's.")
    ] = 0.25
    min_core_kept_fraction: Annotated[
        Fraction, Meta(description="The same of the words in the page's densest stretch of running text.")
    ] = 0.6
    min_edge_lines: Annotated[
        Count, Meta(description="So many foreign lines have to stand above the article, and so many below it.")
    ] = 5
    fix: Annotated[Literal["remove", "none"], Meta(description="Take the lines away, or only report them.")] = "remove"
    applicability: Annotated[Applicability, Meta(description="Whether the fix may be applied by --fix.")] = (
        Applicability.SAFE
    )

    def __post_init__(self) -> None:
        if self.min_lines > self.max_lines:
            raise ValueError("min-lines is above max-lines: nothing could ever be a page")

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """One diagnostic for each stretch of foreign lines; the first one carries the fix for all."""
        if not self.min_lines <= len(document.paragraphs) <= self.max_lines or document.is_hard_wrapped:
            return
        filled = [index for index, words in enumerate(document.paragraph_words) if words]
        if len(filled) < self.min_lines or not self._is_page(document, filled):
            return
        foreign = self._foreign(document, filled)
        spans = [
            Span(document.paragraphs[run[0]].start, document.paragraphs[run[-1]].end) for run in _runs(filled, foreign)
        ]
        fix = self._fix(document, spans)
        for span in spans:
            line_count = document.line_index(span.end - 1) - document.line_index(span.start) + 1
            yield rule.report(
                span, value=line_count, limit=0, fix=fix, line_count=line_count, page_line_count=len(filled)
            )
            fix = None

    def _fix(self, document: Document, spans: Sequence[Span]) -> Fix | None:
        """One fix for all stretches: with some of them gone, the rest would not look like a whole page any more."""
        if self.fix == "none" or not spans:
            return None
        edits = tuple(_apart(document.removal(*span) for span in spans))
        return Fix(title="remove all that is not the article", edits=edits, applicability=self.applicability)

    def _is_page(self, document: Document, filled: Sequence[int]) -> bool:
        words, least = document.paragraph_words, self.min_menu_fraction * len(filled)
        short = [index for index in filled if len(words[index]) <= MENU_MAX_WORDS]
        if len(short) < least:
            return False  # as of nearly every article
        return sum(not ends_sentence(document.paragraph_texts[index]) for index in short) >= least

    def _foreign(self, document: Document, filled: Sequence[int]) -> list[bool]:
        """Whether each line is foreign to the article; none is when the running text would not survive."""
        texts = [document.paragraph_texts[index] for index in filled]
        table: list[list[float]] = []
        odds: list[float] = []
        for row in rows(texts, [document.paragraph_words[index] for index in filled]):
            table.append(row)
            odds.append(self._odds(row))
            if len(odds) <= self.min_edge_lines and _begin_the_article(odds, self.change_price):
                return [False] * len(filled)  # too few lines are foreign above the article
        foreign = _segmented(odds, self.change_price)
        prose_words = [row[0] * row[7] for row in table]
        dense = slice(*_densest(prose_words))
        too_little = (
            _kept_fraction(prose_words, foreign) <= self.min_prose_kept_fraction
            or _kept_fraction(prose_words[dense], foreign[dense]) <= self.min_core_kept_fraction
        )
        if too_little or min(_edge_counts(foreign)) < self.min_edge_lines:
            return [False] * len(filled)
        return foreign

    def _odds(self, row: Sequence[float]) -> float:
        """The log-odds of a line to be foreign."""
        return max(-MAX_LOG_ODDS, min(_model()(row), MAX_LOG_ODDS)) - self.article_log_odds


@cache
def _model() -> Callable[[Sequence[float]], float]:
    """The shipped model, learned by bench/train_page_lines.py; raises ValueError when it is for other features."""
    found: Callable[[Sequence[float]], float] = trees("page_lines", foreign=LINE_FEATURES).foreign
    return found


def _segmented(log_odds: Sequence[float], price: float) -> list[bool]:
    """The likeliest labels of a row of lines, true where positive log-odds win, when every change costs `price`.

    Viterbi's algorithm with two states.
    """
    inside = outside = 0.0
    steps: list[tuple[bool, bool]] = []
    for odds in log_odds:
        stays_inside, stays_outside = inside >= outside - price, outside >= inside - price
        steps.append((stays_inside, stays_outside))
        inside, outside = max(inside, outside - price) - odds / 2, max(outside, inside - price) + odds / 2
    is_outside = outside > inside
    labels: list[bool] = []
    for stays_inside, stays_outside in reversed(steps):
        labels.append(is_outside)
        is_outside = stays_outside if is_outside else not stays_inside
    return labels[::-1]


def _begin_the_article(log_odds: Sequence[float], price: float) -> bool:
    """Whether the first lines, of these odds, cannot all be foreign, whatever follows: to make them the article's
    brings in more than the change behind them costs."""
    return sum(log_odds) < -price - ROUNDING


def _kept_fraction(prose_words: Sequence[float], foreign: Sequence[bool]) -> float:
    """The share of the words in running text that are not foreign, 0 to 1; 1 where there are none."""
    kept = sum(words for words, is_foreign in zip(prose_words, foreign, strict=True) if not is_foreign)
    return kept / total if (total := sum(prose_words)) else 1.0


def _densest(prose_words: Sequence[float]) -> tuple[int, int]:
    """The stretch of lines with the greatest sum of words in running text less a price for every other line.

    The maximum subsequence of Pasternack and Roth (2009), by Kadane's algorithm.
    """
    best, best_span, total, start = 0.0, (0, 0), 0.0, 0
    for index, words in enumerate(prose_words):
        if total <= 0:
            total, start = 0.0, index
        total += min(words, MAX_COUNTED_WORDS) or -OTHER_LINE_PRICE_WORDS
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span


def _edge_counts(foreign: Sequence[bool]) -> tuple[int, int]:
    """The numbers of foreign lines before the first line of the article and behind its last one."""
    own = [index for index, is_foreign in enumerate(foreign) if not is_foreign]
    return (own[0], len(foreign) - own[-1] - 1) if own else (len(foreign), 0)


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, in order, without the blank lines that the one before takes away already."""
    end = 0
    for edit in edits:
        start = max(edit.span.start, end)
        if start < edit.span.end:
            yield Edit(Span(start, edit.span.end))
            end = edit.span.end


def _runs(filled: Sequence[int], foreign: Sequence[bool]) -> Iterator[list[int]]:
    """Stretches of foreign lines, as indices of paragraphs."""
    run: list[int] = []
    for index, is_foreign in zip(filled, foreign, strict=True):
        if is_foreign:
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run
