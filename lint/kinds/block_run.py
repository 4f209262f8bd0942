"""Report runs of headline-like blocks that do not belong to the article: lists of links below it, or inside it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise, starmap
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Fix, Span
from lint.kinds import Params
from lint.kinds.headline_list import Page, Run, Shape, mean_words
from lint.kinds.parameters import Applied, Count, Fraction, MinSafeLogOdds, SafeIn, limited, removal, safe_if
from lint.signals.entries import are_entries
from lint.signals.index_page import is_index, titles_an_item
from lint.signals.line_shape import has_bullet, is_prose
from lint.signals.needle_search import matching
from lint.signals.page_voice import reader_words, speaks_to_reader
from lint.signals.regex import Engine, encoded
from lint.signals.wrapped_lines import tears

MIN_PROSE_BLOCKS = 2  # Minimum paragraphs of running text; a text with fewer is itself a list, a poem or a table
TITLE_MIN_WORDS = 4  # Minimum average words of headlines below a heading that texts have too, such as "See also"
MAX_PER_PROSE_BLOCK = (
    2  # Maximum headlines, for each paragraph, of a list without a heading in a text that is not a list
)
MIN_TITLES = 2  # Minimum headlines below such a heading
MAX_LABEL_COPIES = 2  # A heading that occurs more often is a link to more, below each item of a list, not a heading
MIN_ITEMS_ABOVE = 3  # Minimum items of a list above one of them that reads like a heading
MAX_EDGE_CHARS = 400  # A longer block at the edge of a text is a paragraph


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
            "follow on a finished paragraph, and have seven words or 40 characters on average."
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

    _heading = cached_property(lambda self: Engine(self.headings, match="whole"))
    _own_heading = cached_property(lambda self: Engine(self.own_headings, match="whole"))

    def __post_init__(self) -> None:
        if self.min_words > self.max_words or self.min_blocks > self.max_blocks:
            raise ValueError("a minimum is above its maximum, so nothing can match")
        if not self.headings and not self.separated and not self.aged and self.max_overlap_fraction is None:
            raise ValueError("set at least one of headings, separated, aged and max-overlap-fraction")
        _ = self._heading, self._own_heading  # a bad pattern is an error when the rule is read, not when it is used

    @cached_property
    def _shape(self) -> Shape:
        needs_heading = not self.separated and not self.aged and self.max_overlap_fraction is None
        heading = self._heading if self.headings else None
        return Shape(self.min_words, self.max_words, heading, needs_heading, self.aged)

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each run, from its heading or first separator to its last one."""
        if len(document.paragraphs) < self.min_blocks + MIN_PROSE_BLOCKS:
            return
        page = Page(document.paragraph_texts, self._shape)
        for found in self._runs(page) if self._may_have_run(page, document) else ():
            heading = page.heading_before(found.first)
            if heading is not None and _is_of_manual(document, heading):
                continue
            label = "" if heading is None else page.texts[heading]
            run = page.without_subheadings(found, is_labelled=bool(label) and not self._is_own(label))
            run = page.without_sections(run)
            if label and not self._is_own(label):
                run = page.with_blurbs(run)
            lines = page.headlines(run)
            if not self.min_blocks <= len(lines) <= self.max_blocks:
                continue
            evidence = self._evidence(page, run, lines, heading=heading)
            if not evidence or (heading is None and len(lines) < self.min_safe_blocks and speaks_to_reader(document)):
                continue
            first, last = page.widened(run.first if heading is None else heading, run.last)
            span = Span(document.paragraphs[first].start, document.paragraphs[last - 1].end)
            yield rule.report(
                span,
                value=len(lines),
                limit=self.min_blocks - 1,
                fix=self._fix(document, page, span, run, heading=heading),
                count=len(lines),
                evidence=evidence,
            )

    def _may_have_run(self, page: Page, document: Document) -> bool:
        """Return a cheap necessary condition: a line is a heading, and the block at the anchor is not prose."""
        if self._shape.needs_heading and next(matching(self._heading, document), None) is None:
            return False
        if self.anchor == "any":
            return True
        texts = page.texts
        at = len(texts) - 1 if self.anchor == "end" else page.first_block()
        if not page.is_beside(at) and (texts[at].endswith(".") or not page.is_headline(at)):
            return False  # nearly every article
        edge = texts[-self.min_blocks :] if self.anchor == "end" else texts[at : at + self.min_blocks]
        return not any(len(text) > MAX_EDGE_CHARS for text in edge) and not is_prose(texts[at])

    def _runs(self, page: Page) -> Iterator[Run]:
        if self.anchor == "any":
            return page.runs()
        count = len(page.texts)
        return page.run_at(range(count - 1, -1, -1) if self.anchor == "end" else range(page.first_block(), count))

    def _is_own(self, label: str) -> bool:
        return bool(self.own_headings) and self._own_heading.search(encoded(label)) is not None

    def _evidence(self, page: Page, run: Run, lines: Sequence[str], *, heading: int | None) -> str:
        """Return the sign that the run is foreign, for the message; "" if there is none."""
        if page.prose_count_outside(run) < MIN_PROSE_BLOCKS:
            return ""
        if heading is not None:
            return f'below "{page.texts[heading].strip()}"'
        if self.aged and page.is_aged(run, len(lines)):
            return "each with its age"
        if self.separated and page.is_set_off(run, lines):
            return "their separators are used nowhere else in the article"
        if self.max_overlap_fraction is None or not page.reads_as_headlines(run, lines):
            return ""
        shared = page.overlap_fraction(run)
        return f"{shared:.0%} of their words occur in the article" if shared <= self.max_overlap_fraction else ""

    def _fix(self, document: Document, page: Page, span: Span, run: Run, *, heading: int | None) -> Fix | None:
        from lint.kinds.foreign_lines.judgement import seems_own

        if self.fix == "none":
            return None
        is_own = heading is not None and self._is_own(page.texts[heading])
        is_listed = is_index(document) or titles_an_item(document, document.lines_of(*span))
        is_sure = len(page.headlines(run)) >= self.min_safe_blocks and not is_listed
        is_sure = is_sure and self._is_of_links(page, run, heading, is_own)
        applicability = limited(self.applicability, document, self.safe_in, is_sure=is_sure)
        if applicability is Applicability.SAFE and (is_own or not self.own_headings):
            applicability = safe_if(not seems_own(document, span, min_log_odds=self.min_safe_log_odds))
        return removal(document, span, "the headlines", applicability)

    def _is_of_links(self, page: Page, run: Run, heading: int | None, is_own: bool) -> bool:
        """Return whether a list is of links, not of terms, works or the sections of a manual, nor most of the text."""
        lines = page.headlines(run)
        if any(starmap(tears, pairwise(page.texts[run.first : run.last + 1]))):
            return False
        if heading is None:
            if 2 * sum(reader_words().search(encoded(line)) is not None for line in lines) > len(lines):
                return False  # what a page tells its users
            is_set_off = page.is_aged(run, len(lines)) or page.is_set_off(run, lines)
            return is_set_off or len(lines) <= MAX_PER_PROSE_BLOCK * page.prose_count_outside(run)
        if page.copies[page.texts[heading]] > MAX_LABEL_COPIES or _is_item(page.texts, heading):
            return False
        if is_own and (len(lines) < MIN_TITLES or mean_words(lines) < TITLE_MIN_WORDS):
            return False
        return not are_entries(page.entries(heading + 1, run.last), facts=not is_own)


def _is_item(texts: Sequence[str], heading: int) -> bool:
    """Return whether a heading is an item of the list that it is above: "* Other news" of a table of contents."""
    around = [*texts[max(heading - MIN_ITEMS_ABOVE, 0) : heading], *texts[heading : heading + 2]]
    return len(around) > MIN_ITEMS_ABOVE + 1 and all(map(has_bullet, around))


def _is_of_manual(document: Document, heading: int) -> bool:
    """Return whether a paragraph is the heading of a section of a manual page, which is indented."""
    from lint.signals.explained_lines import is_in_manual  # few texts have a heading of links

    return is_in_manual(document, document.line_index(document.paragraphs[heading].start))
