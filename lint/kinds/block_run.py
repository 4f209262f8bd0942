"""Report runs of headline-like blocks that do not belong to the article: lists of links below it, or inside it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Fix, Span
from lint.kinds import Params
from lint.kinds.fixes import at_most_unsafe, removal
from lint.kinds.headline_list import are_aged, is_set_off, mean_words, reads_as_headlines, without_subheadings
from lint.kinds.parameters import Applied, Count, Fraction, MinSafeLogOdds, SafeIn
from lint.signals.blocks import Blocks
from lint.signals.line_shape import (
    has_bullet,
    is_age,
    is_headline,
    is_kicker,
    is_prose,
    is_separator,
    is_stamp,
)
from lint.signals.needle_search import matching
from lint.signals.page_type import is_article
from lint.signals.regex import compiled, encoded

MIN_PROSE_BLOCKS = 2  # Minimum paragraphs of running text; a text with fewer is itself a list, a poem or a table
TITLE_MIN_WORDS = 4  # Minimum average words of headlines below a heading that texts have too, such as "See also"
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
    aged: Annotated[
        bool, Meta(description="Sign: beside each headline a line that says how old the article is (`2 hours ago`).")
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
        if not self.headings and not self.separated and not self.aged and self.max_overlap_fraction is None:
            raise ValueError("set at least one of headings, separated, aged and max-overlap-fraction")
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
            heading = self._heading_before(blocks.texts, first)
            label = "" if heading is None else blocks.texts[heading]
            last = without_subheadings(blocks.texts, first, last, is_labelled=bool(label) and not self._is_own(label))
            last = self._without_sections(blocks.texts, first, last)
            lines = [block for block in blocks.texts[first:last] if not self._is_beside(block) and not is_kicker(block)]
            if not self.min_blocks <= len(lines) <= self.max_blocks:
                continue
            evidence = self._evidence(blocks, (first, last), lines, heading=heading)
            if not evidence:
                continue
            first, last = self._widened(blocks.texts, (first if heading is None else heading, last))
            span = Span(document.paragraphs[first].start, document.paragraphs[last - 1].end)
            yield rule.report(
                span,
                value=len(lines),
                limit=self.min_blocks - 1,
                fix=self._fix(document, span, label, lines),
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
        if not self._is_beside(last) and (last.endswith(".") or not self._is_block(last)):
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
            if not (self._is_beside(blocks[index]) or self._is_block(blocks[index])):
                break
            run.append(index)
        headlines = [index for index in run if not self._is_beside(blocks[index])]
        if headlines:
            yield min(headlines), max(headlines) + 1

    def _first_block(self, blocks: Sequence[str]) -> int:
        """Return where a run at the start of the text can begin: after its heading, if any."""
        first = next((at for at, block in enumerate(blocks) if not is_separator(block)), 0)
        return min(first + 1, len(blocks) - 1) if self.headings and self._is_heading(blocks[first]) else 0

    def _all_runs(self, blocks: Sequence[str]) -> Iterator[tuple[int, int]]:
        first = last = -1
        for index, block in enumerate(blocks):
            if self._is_block(block):
                if first >= 0 and has_bullet(blocks[first]) and not has_bullet(block):  # the text goes on below a list
                    yield first, last + 1
                    first = -1
                first, last = (index if first < 0 else first), index
            elif first >= 0 and not self._is_between(blocks, index):
                yield first, last + 1
                first = -1
        if first >= 0:
            yield first, last + 1

    def _is_beside(self, block: str) -> bool:
        """Return whether a block can be next to headlines: a separator; below a heading also a date or a number."""
        return is_separator(block) or (self._needs_heading and is_stamp(block)) or (self.aged and is_age(block))

    def _is_between(self, blocks: Sequence[str], index: int) -> bool:
        """Return whether a block can be between headlines: also a section's name, where each headline has one."""
        if self._is_beside(blocks[index]):
            return True
        is_label = self._needs_heading and is_kicker(blocks[index]) and not self._is_heading(blocks[index])
        return is_label and self._is_turn(blocks, index)

    def _without_sections(self, blocks: Sequence[str], first: int, last: int) -> int:
        """Return the end of the run; before the first single word, unless each headline has one."""
        listed = [index for index in range(first, last) if not self._is_beside(blocks[index])]
        kickers = [index for index in listed if is_kicker(blocks[index])]
        headlines = len(listed) - len(kickers)
        return last if len(kickers) >= headlines - 1 or not kickers else kickers[0]

    def _is_turn(self, blocks: Sequence[str], index: int) -> bool:
        """Return whether the block two before is such a name too, or the heading is next to it or to its headline."""
        return any(self._is_heading(block) for block in blocks[max(index - 2, 0) : index]) or (
            index >= 2 and is_kicker(blocks[index - 2])
        )

    def _is_block(self, block: str) -> bool:
        if not 2 * self.min_words - 1 <= len(block) <= 40 * self.max_words or (
            self.headings and self._is_heading(block)
        ):
            return False
        return is_headline(block, min_words=self.min_words, max_words=self.max_words)

    def _is_heading(self, block: str) -> bool:
        return len(block) < 120 and self._heading.search(encoded(block)) is not None

    def _is_own(self, label: str) -> bool:
        return bool(self.own_headings) and self._own_heading.search(encoded(label)) is not None

    def _heading_before(self, blocks: Sequence[str], first: int) -> int | None:
        """Return the index of the heading before the run, followed only by separators; None without one."""
        if not self.headings:
            return None
        for index in range(first - 1, max(first - 2 - MAX_SEPARATORS_AROUND, -1), -1):
            if not self._is_between(blocks, index) or self._is_heading(blocks[index]):
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
        if self.aged and are_aged(blocks.texts[slice(*run)], len(lines)):
            return "each with its age"
        if self.separated and is_set_off(blocks, run, lines):
            return "their separators are used nowhere else in the article"
        if self.max_overlap_fraction is None or not reads_as_headlines(blocks.texts, run[0], lines):
            return ""
        shared = blocks.overlap_fraction(*run)
        return f"{shared:.0%} of their words occur in the article" if shared <= self.max_overlap_fraction else ""

    def _widened(self, blocks: Sequence[str], run: tuple[int, int]) -> tuple[int, int]:
        """Return the run with the separators next to its first and last headlines."""
        first, last = run
        is_beside = self._is_beside if any(map(is_stamp, blocks[first:last])) else is_separator
        for _ in range(MAX_SEPARATORS_AROUND):
            first -= first > 0 and is_separator(blocks[first - 1])
            last += last < len(blocks) and is_beside(blocks[last])
        return first, last

    def _fix(self, document: Document, span: Span, label: str, lines: list[str]) -> Fix | None:
        from lint.kinds.foreign_lines.judgement import seems_own

        if self.fix == "none":
            return None
        is_safe = len(lines) >= self.min_safe_blocks and (self.safe_in == "any" or is_article(document))
        is_own = self._is_own(label)
        is_judged = is_own or not self.own_headings
        if is_own and mean_words(lines) < TITLE_MIN_WORDS:
            is_safe = False  # the sections of a manual
        if not is_safe or (is_judged and seems_own(document, span, min_log_odds=self.min_safe_log_odds)):
            return removal(document, span, "the headlines", at_most_unsafe(self.applicability))
        return removal(document, span, "the headlines", self.applicability)
