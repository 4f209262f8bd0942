"""Report runs of headline-like blocks that do not belong to the article: lists of links below it, or inside it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.types import Applicability, Diagnostic, Fix, Span
from lint.kinds import Params
from lint.kinds.fixes import at_most_unsafe, removal
from lint.kinds.parameters import Applied, Count, Fraction, MinSafeLogOdds, SafeIn
from lint.signals.blocks import Blocks
from lint.signals.line_shape import digit_fraction, has_bullet, is_headline, is_prose, is_separator, is_stamp
from lint.signals.needle_search import matching
from lint.signals.page_type import is_article
from lint.signals.regex import compiled, encoded

MIN_PROSE_BLOCKS = 2  # Minimum paragraphs of running text; a text with fewer is itself a list, a poem or a table
SUBHEADING_MAX_WORDS = 4  # Inside an article, a line this short at the end of a run is the next section's heading
NEWS_MIN_WORDS = 7  # Minimum average words of news headlines; list entries, such as names and places, have fewer
MAX_DIGIT_FRACTION = 0.5  # Maximum share of lines with digits; with more, they are dates, prices or results
MAX_SEPARATORS_AROUND = 2  # Maximum number of lone separators before or after the run that belong to it


class BlockRun(Params, frozen=True):
    """Reports a run of blocks shaped like headlines, when there is evidence that they are not part of the article.

    A block is a paragraph; lone separators (hyphens, stars) and blank lines between blocks are part of the run. A
    headline starts with a capital (where the script has them) and does not end as a sentence. At least one of the given
    signs is required: a heading, separators or bullets, or words that the article does not have.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("count", "evidence")

    anchor: Annotated[
        Literal["any", "start", "end"],
        Meta(description="Where in the document the run has to be; `end`: to the last line."),
    ] = "any"
    min_blocks: Annotated[Count, Meta(description="Minimum number of headlines in a run, without the heading.")] = 3
    min_safe_blocks: Annotated[
        Count, Meta(description="Minimum number of headlines in a run that is fixed safely.")
    ] = 1
    max_blocks: Annotated[
        Count,
        Meta(description="Maximum number of headlines in a run; a longer run is taken for a list in the article."),
    ] = 30
    min_words: Annotated[Count, Meta(description="Minimum words of a headline.")] = 4
    max_words: Annotated[Count, Meta(description="Maximum words of a headline.")] = 22
    headings: Annotated[
        tuple[str, ...],
        Meta(description="Sign: the line before the run is one of these as a whole (RE2 syntax); it is removed too."),
    ] = ()
    separated: Annotated[
        bool, Meta(description="Sign: lone separators or bullets at each headline, where the article has none.")
    ] = False
    max_overlap_fraction: Annotated[
        Fraction | None,
        Meta(
            description="Sign: at most this share of the headlines' words occurs in the rest of the text. They must "
            "follow on a finished paragraph, and have seven words on average."
        ),
    ] = None
    safe_in: SafeIn = "any"
    min_safe_log_odds: MinSafeLogOdds = None
    own_headings: Annotated[
        tuple[str, ...],
        Meta(description="`min-safe-log-odds` counts below these headings alone, as texts have them too; empty: all."),
    ] = ()
    fix: Annotated[Literal["remove", "none"], Meta(description="Remove the run, or only report it.")] = "remove"
    applicability: Applied = Applicability.SAFE

    def __post_init__(self) -> None:
        if self.min_words > self.max_words or self.min_blocks > self.max_blocks:
            raise ValueError("a minimum is above its maximum, so nothing can match")
        if not self.headings and not self.separated and self.max_overlap_fraction is None:
            raise ValueError("set at least one of headings, separated and max-overlap-fraction")
        _ = self._heading, self._own_heading  # a bad pattern is an error when the rule is read, not when it is used

    @cached_property
    def _heading(self) -> Any:
        return compiled(self.headings, match="whole")

    @cached_property
    def _own_heading(self) -> Any:
        return compiled(self.own_headings, match="whole")

    @property
    def _needs_heading(self) -> bool:
        return bool(self.headings) and not self.separated and self.max_overlap_fraction is None

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each run, from its heading or first separator to its last one."""
        if len(document.paragraphs) < self.min_blocks + MIN_PROSE_BLOCKS or not self._may_have_run(document):
            return
        blocks = Blocks(document.paragraph_texts)
        for first, last in self._runs(blocks.texts):
            last = _without_subheadings(blocks.texts, first, last)
            lines = [block for block in blocks.texts[first:last] if not self._is_beside(block)]
            if not self.min_blocks <= len(lines) <= self.max_blocks:
                continue
            heading = self._heading_before(blocks.texts, first)
            label = "" if heading is None else blocks.texts[heading]
            evidence = self._evidence(blocks, (first, last), lines, heading=heading)
            if not evidence:
                continue
            first, last = self._widened(blocks.texts, (first if heading is None else heading, last))
            span = Span(document.paragraphs[first].start, document.paragraphs[last - 1].end)
            yield rule.report(
                span,
                value=len(lines),
                limit=self.min_blocks - 1,
                fix=self._fix(document, span, label, count=len(lines)),
                count=len(lines),
                evidence=evidence,
            )

    def _may_have_run(self, document: Document) -> bool:
        """Return a cheap necessary condition: a line is a heading, and the block at the anchor is not prose."""
        texts = document.paragraph_texts
        if self._needs_heading and next(matching(self._heading, document), None) is None:
            return False
        if self.anchor == "any":
            return True
        start = self._first_block(texts) if self.anchor == "start" else 0
        last = texts[-1] if self.anchor == "end" else texts[start]
        if not is_separator(last) and (last.endswith(".") or not self._is_block(last)):
            return False  # nearly every article
        edge = texts[-self.min_blocks :] if self.anchor == "end" else texts[start : start + self.min_blocks]
        return not any(len(text) > 400 for text in edge) and not is_prose(last)

    def _runs(self, blocks: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield stretches of headlines and separators at the anchor, from the first headline to after the last."""
        if self.anchor == "any":
            yield from self._all_runs(blocks)
            return
        order = (
            range(len(blocks) - 1, -1, -1) if self.anchor == "end" else range(self._first_block(blocks), len(blocks))
        )
        run = []
        for index in order:
            if not (is_separator(blocks[index]) or self._is_block(blocks[index])):
                break
            run.append(index)
        headlines = [index for index in run if not is_separator(blocks[index])]
        if headlines:
            yield min(headlines), max(headlines) + 1

    def _first_block(self, blocks: Sequence[str]) -> int:
        """Return where a run at the start of the text can begin: after its heading, if any."""
        first = next((at for at, block in enumerate(blocks) if not is_separator(block)), 0)
        return min(first + 1, len(blocks) - 1) if self.headings and self._is_heading(blocks[first]) else 0

    def _all_runs(self, blocks: Sequence[str]) -> Iterator[tuple[int, int]]:
        first = last = -1
        for index, block in enumerate((*blocks, "")):
            if block and self._is_block(block):
                first, last = (index if first < 0 else first), index
            elif first >= 0 and not self._is_beside(block):
                yield first, last + 1
                first = -1

    def _is_beside(self, block: str) -> bool:
        """Return whether a block can be next to headlines: a separator; below a heading also a date or a number."""
        return is_separator(block) or (self._needs_heading and is_stamp(block))

    def _is_block(self, block: str) -> bool:
        if not 2 * self.min_words - 1 <= len(block) <= 40 * self.max_words or (
            self.headings and self._is_heading(block)
        ):
            return False
        return is_headline(block, min_words=self.min_words, max_words=self.max_words)

    def _is_heading(self, block: str) -> bool:
        return len(block) < 120 and self._heading.search(encoded(block)) is not None

    def _heading_before(self, blocks: Sequence[str], first: int) -> int | None:
        """Return the index of the heading before the run, followed only by separators; None without one."""
        if not self.headings:
            return None
        for index in range(first - 1, max(first - 2 - MAX_SEPARATORS_AROUND, -1), -1):
            if not self._is_beside(blocks[index]):
                return index if self._is_heading(blocks[index]) else None
        return None

    def _evidence(self, blocks: Blocks, run: tuple[int, int], lines: list[str], *, heading: int | None) -> str:
        """Return the sign that the run is foreign, for the message; "" if there is none."""
        if heading is None and self._needs_heading:
            return ""
        if blocks.prose_count_outside(*run) < MIN_PROSE_BLOCKS:
            return ""
        if heading is not None:
            return f'below "{blocks.texts[heading].strip()}"'
        if self.separated and _is_set_off(blocks, run, lines):
            return "their separators are used nowhere else in the article"
        if self.max_overlap_fraction is None or not _reads_as_headlines(blocks.texts, run[0], lines):
            return ""
        shared = blocks.overlap_fraction(*run)
        return f"{shared:.0%} of their words occur in the article" if shared <= self.max_overlap_fraction else ""

    def _widened(self, blocks: Sequence[str], run: tuple[int, int]) -> tuple[int, int]:
        """Return the run with the separators next to its first and last headlines."""
        first, last = run
        for _ in range(MAX_SEPARATORS_AROUND):
            first -= first > 0 and is_separator(blocks[first - 1])
            last += last < len(blocks) and self._is_beside(blocks[last])
        return first, last

    def _fix(self, document: Document, span: Span, label: str, *, count: int) -> Fix | None:
        from lint.kinds.foreign_lines.judgement import seems_own

        if self.fix == "none":
            return None
        is_safe = count >= self.min_safe_blocks and (self.safe_in == "any" or is_article(document))
        is_judged = not self.own_headings or self._own_heading.search(encoded(label)) is not None
        if not is_safe or (is_judged and seems_own(document, span, min_log_odds=self.min_safe_log_odds)):
            return removal(document, span, "the headlines", at_most_unsafe(self.applicability))
        return removal(document, span, "the headlines", self.applicability)


def _is_set_off(blocks: Blocks, run: tuple[int, int], lines: list[str]) -> bool:
    """Return whether all headlines are separated, and the rest of the text has no separators."""
    first, last = run
    outside = blocks.separator_count(0, max(first - 1, 0))
    outside += blocks.separator_count(min(last + 1, len(blocks.texts)), len(blocks.texts))
    between = blocks.separator_count(first, last)
    return between >= len(lines) - 1 and outside == 0 and digit_fraction(lines) <= MAX_DIGIT_FRACTION


def _without_subheadings(blocks: Sequence[str], first: int, last: int) -> int:
    """Return the end of the run without short lines that head the next paragraph; unchanged at the end of the text."""
    if last >= len(blocks) or not is_prose(blocks[last]):
        return last
    while last > first and (is_separator(blocks[last - 1]) or word_count(blocks[last - 1]) <= SUBHEADING_MAX_WORDS):
        last -= 1
    return last


def _reads_as_headlines(blocks: Sequence[str], first: int, lines: list[str]) -> bool:
    """Return whether the run follows on a finished paragraph and reads as news, not as a programme or a price list."""
    if first == 0 or not is_prose(blocks[first - 1]):
        return False
    words = sum(map(word_count, lines)) / len(lines)
    return words >= NEWS_MIN_WORDS and digit_fraction(lines) < MAX_DIGIT_FRACTION and not all(map(has_bullet, lines))
