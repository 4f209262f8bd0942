"""The kind foreign-lines: blocks of lines that belong to the page and not to the text."""

from collections.abc import Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Fix, Span
from lint.kinds import Params
from lint.kinds.foreign_lines.screen import may_have_foreign_lines
from lint.kinds.foreign_lines.words import Class
from lint.kinds.parameters import Applied, Count, Fraction, SafeIn, at_most_unsafe, quoted, removal
from lint.signals.model import probability
from lint.signals.page_type import MIN_LOG_ODDS, article_log_odds, is_article

if TYPE_CHECKING:  # imported for the first document that may have foreign lines
    from lint.kinds.foreign_lines.block_features import Rest
    from lint.kinds.foreign_lines.blocks import Block
    from lint.kinds.foreign_lines.judgement import Judgement

PAGE_LOG_ODDS = 1.0  # Minimum log-odds of a foreign line when deciding whether a text is a whole page
INNER_LOG_ODDS = 0.5  # Minimum log-odds that what is left of a page is an article, for a safe fix inside it
MAX_MARKUP_LINES = 3
_MARKUP = ("```", "~~~", "| ", "|-", "<?xml", "#!")
"""More than `MAX_MARKUP_LINES` lines that start like this are Markdown, a table or source code."""

QUOTED_CHARS = 50
MIN_LINES, MAX_LINES = 2, 5000  # Minimum lines of a block; maximum of a text, as longer ones have many pages
MIN_PAGE_FRACTION = 0.3  # Minimum share of foreign lines in a page of which head, foot and title are unknown


class ForeignLines(Params, frozen=True):
    """Reports each block of lines that belongs to the page, not to the text, as judged by a model line by line.

    A line is judged by its form, its neighbours, its section, the habits of the document, and typical words of page
    furniture in many languages; then again with the judgement of all other lines; and each run of foreign lines once
    more as a whole. The fix is safe only if the rest is clear: enough running text, and few possibly foreign lines;
    inside a whole page, only if the rest also looks like an article. In a page whose rest is not clear, it is safe for
    the surest lines of its head and foot alone, if the page has both, or in articles one that is long. All is safe
    above the line that repeats the first one, the title in the browser, if the model takes it for the page's.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("line_count", "page_line_count", "what", "probability", "text")

    documents: Annotated[
        Literal["pages", "articles"],
        Meta(description="Check whole pages with menus and footers, or all other texts, such as extractor output."),
    ] = "pages"
    classes: Annotated[tuple[Class, ...], Meta(description="Report only blocks of these classes; empty: all.")] = ()
    min_page_lines: Annotated[Count, Meta(description="Minimum number of lines in a whole page.")] = 40
    min_log_odds: Annotated[float, Meta(description="Minimum log-odds of a block.")] = 1.5
    min_safe_log_odds: Annotated[float, Meta(description="Minimum log-odds of a block for a safe fix.")] = 2.5
    min_safe_inner_log_odds: Annotated[
        float, Meta(description="The same of a block that does not begin or end the text, but for a few lines.")
    ] = 2.5
    min_safe_cue_fraction: Annotated[
        Fraction,
        Meta(
            description="Minimum share of words of page furniture in a block with a safe fix: the mean of its lines, "
            "or its heading."
        ),
    ] = 0.25
    min_safe_prose_words: Annotated[
        Count, Meta(description="Minimum words of running text that a safe fix leaves.")
    ] = 100
    min_safe_prose_fraction: Annotated[
        Fraction, Meta(description="Minimum share of running text in what a safe fix leaves.")
    ] = 0.5
    max_safe_unsure_fraction: Annotated[
        Fraction, Meta(description="Maximum share of possibly foreign lines in what a safe fix leaves.")
    ] = 0.4
    safe_frame: Annotated[
        bool, Meta(description="Whether the surest lines of a page's head and foot have a safe fix whatever it leaves.")
    ] = True
    safe_in: SafeIn = "any"
    unsafe_classes: Annotated[tuple[Class, ...], Meta(description="Blocks of these classes have no safe fix.")] = ()
    fix: Annotated[Literal["remove", "none"], Meta(description="Remove the lines, or only report them.")] = "remove"
    applicability: Applied = Applicability.SAFE

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each block."""
        if not MIN_LINES < len(document.paragraphs) <= MAX_LINES or document.is_hard_wrapped:
            return
        if not may_have_foreign_lines(document) or _is_markup(document):
            return
        from lint.kinds.foreign_lines.blocks import blocks, classify, frame, left_without, parted
        from lint.kinds.foreign_lines.judgement import judge

        judgement, is_page = judge(document), self.documents == "pages"
        found, left = list(blocks(judgement)), left_without(judgement)
        ends = frame(judgement.log_odds, found, may_be_half=False)
        has_ends = bool(judgement.title or ends)
        if self._is_page(judgement.log_odds, has_ends=has_ends) != is_page or not left.prose_words or not found:
            return  # another kind of document, or all of it is one: a menu, a list, an index
        odds = self._article_log_odds(document, judgement, found)
        if is_page and odds > MIN_LOG_ODDS:
            ends = frame(judgement.log_odds, found, may_be_half=True)
        # A page with neither head nor foot was trimmed by a fix, and each would remove more of the rest
        is_sound = not is_page or has_ends or bool(ends) or self.safe_in == "any"
        is_clear = is_sound and odds > MIN_LOG_ODDS and self._is_clear(left)
        sure = ends if is_page and self.safe_frame and not is_clear else ()
        for block, is_of_frame in parted(found, sure):
            if block.end - block.start < MIN_LINES or block.log_odds < self.min_log_odds:
                continue
            what = classify(judgement, block)
            if not self.classes or what in self.classes:
                is_sure = is_clear or is_of_frame or block.end <= judgement.title
                is_sure = is_sure and not _is_item(document, judgement, block)
                is_safe = is_sure and self._is_safe(judgement, block, what, is_article=odds > INNER_LOG_ODDS)
                yield self._report(document, rule, judgement, block=block, what=what, is_safe=is_safe)

    def _is_page(self, log_odds: Sequence[float], *, has_ends: bool) -> bool:
        foreign = sum(each > PAGE_LOG_ODDS for each in log_odds)
        is_mixed = has_ends or foreign >= MIN_PAGE_FRACTION * len(log_odds)
        return len(log_odds) >= self.min_page_lines and is_mixed

    def _article_log_odds(self, document: Document, judgement: "Judgement", found: Sequence["Block"]) -> float:
        """Return the log-odds that a document is an article; of a page, those of what is outside its blocks."""
        if self.safe_in == "any":
            return inf
        if self.documents == "articles":
            return inf if is_article(document) else -inf
        gone = {at for block in found if block.log_odds >= self.min_log_odds for at in range(block.start, block.end)}
        return article_log_odds(
            Document("\n".join(text for at, text in enumerate(judgement.lines.texts) if at not in gone))
        )

    def _report(
        self, document: Document, rule: Rule, judgement: "Judgement", *, block: "Block", what: Class, is_safe: bool
    ) -> Diagnostic:
        first, last = (document.paragraphs[judgement.paragraphs[at]] for at in (block.start, block.end - 1))
        span = Span(first.start, last.end)
        chance = probability(block.log_odds)
        return rule.report(
            span,
            value=round(chance, 3),
            limit=round(probability(self.min_log_odds), 3),
            fix=self._fix(document, span, is_safe=is_safe),
            line_count=block.end - block.start,
            page_line_count=len(judgement.log_odds),
            what=what,
            probability=chance,
            text=quoted(judgement.lines.texts[block.start], QUOTED_CHARS),
        )

    def _is_safe(self, judgement: "Judgement", block: "Block", what: Class, *, is_article: bool) -> bool:
        from lint.kinds.foreign_lines.blocks import FRAME_LINES, cue_fraction, is_introduced

        if block.end <= judgement.title:
            return True
        if what in self.unsafe_classes or (self.documents == "articles" and is_introduced(judgement, block)):
            return False
        is_outer = block.start <= FRAME_LINES or block.end >= len(judgement.log_odds) - FRAME_LINES
        if not is_outer and not is_article:
            return False
        least = self.min_safe_log_odds if is_outer else self.min_safe_inner_log_odds
        return block.log_odds >= least and cue_fraction(judgement, block) >= self.min_safe_cue_fraction

    def _is_clear(self, left: "Rest") -> bool:
        return (
            left.prose_words >= self.min_safe_prose_words
            and left.prose_fraction >= self.min_safe_prose_fraction
            and left.unsure_fraction <= self.max_safe_unsure_fraction
        )

    def _fix(self, document: Document, span: Span, *, is_safe: bool) -> Fix | None:
        if self.fix == "none":
            return None
        applicability = self.applicability if is_safe else at_most_unsafe(self.applicability)
        return removal(document, span, "the lines", applicability)


def _is_item(document: Document, judgement: "Judgement", block: "Block") -> bool:
    """Return whether a block has a teaser of a page that lists several texts."""
    from lint.signals.index_page import is_index, is_teaser  # few texts may have foreign lines

    return is_index(document) and any(map(is_teaser, judgement.lines.texts[block.start : block.end]))


def _is_markup(document: Document) -> bool:
    from lint.signals.explained_lines import manual_headings  # few texts may have foreign lines

    count = sum(text.startswith(_MARKUP) for text in document.paragraph_texts)
    return count > MAX_MARKUP_LINES or bool(manual_headings(document))
