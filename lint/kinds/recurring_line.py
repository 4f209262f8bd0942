"""Report lines in the profile of a corpus: those above or below every article of the same source."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Annotated, ClassVar, NamedTuple

import msgspec
from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Count, Fraction, quoted, removal, safe_if
from lint.signals.lines import grouped
from lint.signals.recurring_lines import PLACES, Core, Place, Source, core, folded, source_of, units

MAX_SAFE_LINES = 100
"""Maximum number of recurring lines for safe fixes: a text with more is not an article with something around it."""

_LEADS_ON = (":", "：")
_NOT_SAFE_ENDS = (*_LEADS_ON, "?", "？", "؟")
"""Characters that end a heading, a question of an interview, or a line that introduces the next one."""


class _SourceLines(NamedTuple):
    """The recurring lines for a document."""

    source: str  # The source of the lines; empty for those of other sources
    places: Mapping[str, Mapping[Place, float]]  # Line to where it recurs, and in which share of the documents


class _Hit(NamedTuple):
    """A unit of the document that is reported."""

    unit: int
    share: float
    is_safe: bool


class RecurringLine(Params, frozen=True):
    """Reports a whole line that recurs in the documents of the same source, at the same place.

    Which lines recur is learned from a corpus by `contentlint learn`, and the config names the profile (`profile:`);
    without one the rule is silent. Only whole lines are reported, and only in their position: above all running text of
    the document, or below all of it. In the middle of the running text the same words are a quotation, a refrain or a
    heading, and are ignored unless `in-text` is set. So are a line introduced by a colon, and a short line after the
    text that is followed by the document's own text, as a heading is.

    Removing a line is safe in a document of the source that it was learned from, if only other recurring lines are
    between it and the edge of the text, its share is large, it does not look like a heading, a byline, a question or a
    date, and its words occur nowhere else in the text.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count", "source")

    sources: Annotated[
        dict[str, Source],
        Meta(description="The recurring lines by source; those of the profile that the config names are added."),
    ] = msgspec.field(default_factory=dict)
    source_field: Annotated[
        str | None,
        Meta(
            description="The metadata field that names a document's source. None: the host of its URL, or its folder."
        ),
    ] = None
    min_share: Annotated[
        Fraction, Meta(description="Ignore lines that appear there in a smaller share of the documents.")
    ] = 0.0
    in_text: Annotated[
        bool, Meta(description="Whether to report lines that recur in the middle of the running text too.")
    ] = False
    safe_share: Annotated[
        Fraction, Meta(description="Minimum share of documents at which removing a line can be safe.")
    ] = 0.3
    safe_words: Annotated[
        Count, Meta(description="Minimum words of a line that is removed safely although it does not end a sentence.")
    ] = 6
    elsewhere_share: Annotated[
        Fraction, Meta(description="Minimum share in any source, for a document of unknown source.")
    ] = 0.5
    elsewhere_sources: Annotated[
        int,
        Meta(ge=2, description="Minimum number of sources in which a line recurs, for a document of another source."),
    ] = 2

    @property
    def depends_on_folder(self) -> bool:
        """Return whether findings depend on the name of the file's folder, which identifies the source."""
        return bool(self.sources) and self.source_field is None

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each run of neighbouring lines; `value` is their minimum share."""
        if not self.sources:
            return
        source = source_of(document, by_field=self.source_field is not None)
        lines = self._of_source(source) if source in self.sources else self._elsewhere[bool(source)]
        texts = units(document) if lines.places else []
        recurring = {index for index, text in enumerate(texts) if text in lines.places}
        if not recurring:
            return
        others = [index for index in range(len(texts)) if index not in recurring]
        page = _Page(document, texts, recurring, others, core(document.paragraph_texts, recurring))
        hits = self._hits(page, lines)
        for run in grouped(hits, lambda last, hit: (hit.unit, hit.is_safe) == (last.unit + 1, last.is_safe)):
            yield self._diagnostic(page, rule, run, lines.source)

    @cached_property
    def _of_source(self) -> Callable[[str], _SourceLines]:
        """Return what finds the recurring lines of a known source, once for each."""
        return cache(lambda source: _SourceLines(source, _places([self.sources[source]], self.min_share)))

    @cached_property
    def _elsewhere(self) -> tuple[_SourceLines, _SourceLines]:
        """Return the recurring lines for documents of unknown source, and of a source not in the profile."""
        places = _places(self.sources.values(), self.min_share)
        source_count = Counter(line for source in self.sources.values() for line in _places([source], 0.0))
        general = {line: at for line, at in places.items() if source_count[line] >= self.elsewhere_sources}
        strong = {line: at for line, at in places.items() if max(at.values()) >= self.elsewhere_share}
        return _SourceLines("", {**strong, **general}), _SourceLines("", general)

    def _hits(self, page: "_Page", lines: _SourceLines) -> Iterator[_Hit]:
        may_be_safe = bool(lines.source) and len(page.recurring) <= MAX_SAFE_LINES
        for index in sorted(page.recurring):
            at = lines.places[page.texts[index]]
            if page.own is None:
                yield _Hit(index, max(at.values()), is_safe=False)
                continue
            share = at.get(page.own.place(index))
            if share is None or not self._counts(page, index):
                continue
            is_safe = may_be_safe and "middle" not in at and share >= self.safe_share and self._is_safe(page, index)
            yield _Hit(index, share, is_safe)

    def _counts(self, page: "_Page", index: int) -> bool:
        """Return whether a line that recurs at this place is foreign here."""
        assert page.own is not None
        place = page.own.place(index)
        text, before, behind = page.texts[index], page.own_text(index - 1), page.own_text(index + 1)
        if before.endswith(_LEADS_ON) or (behind and text.endswith(_LEADS_ON)):
            return False
        if place == "middle":
            return self.in_text
        return place == "head" or not behind or self._is_full(text)

    def _is_full(self, text: str) -> bool:
        """Return whether a line is more than a heading or a name."""
        return ends_sentence(text) or word_count(text) >= self.safe_words

    def _is_safe(self, page: "_Page", index: int) -> bool:
        text = page.texts[index]
        if text.endswith(_NOT_SAFE_ENDS) or any(map(str.isdigit, text)) or not self._is_full(text):
            return False
        # The text before it must be complete: otherwise the line may be the end of a sentence.
        is_below = index > page.others[-1] and ends_sentence(page.own_text(page.others[-1]))
        is_at_edge = index < page.others[0] or is_below
        return is_at_edge and page.document.text.count(page.document.paragraph_texts[index]) == 1

    def _diagnostic(self, page: "_Page", rule: Rule, run: Sequence[_Hit], source: str) -> Diagnostic:
        document, first, last = page.document, run[0].unit, run[-1].unit
        span = Span(document.paragraphs[first].start, document.paragraphs[last].end)
        fix = removal(document, span, "the lines" if len(run) > 1 else "the line", safe_if(run[0].is_safe))
        return rule.report(
            span,
            value=min(hit.share for hit in run),
            limit=self.min_share or None,
            fix=None if page.own is None else fix,
            text=quoted(page.texts[first]),
            line_count=len(run),
            source=source or "other sources",
        )


class _Page(NamedTuple):
    """A document with its units, which of them recur and which do not, and the range of its own running text."""

    document: Document
    texts: Sequence[str]
    recurring: Collection[int]
    others: Sequence[int]
    own: Core | None

    def own_text(self, index: int) -> str:
        """Return the text of a unit that does not recur; the empty string for any other, and where there is none."""
        is_own = 0 <= index < len(self.texts) and index not in self.recurring
        return self.document.paragraph_texts[index] if is_own else ""


def _places(sources: Iterable[Source], min_share: float) -> dict[str, dict[Place, float]]:
    """Return line to where it recurs, with its greatest share in any of the sources."""
    found: dict[str, dict[Place, float]] = {}
    for source in sources:
        for place in PLACES:
            for text, share in source.lines(place).items():
                line = folded(text)  # people edit profiles
                if line and share >= min_share:
                    at = found.setdefault(line, {})
                    at[place] = max(share, at.get(place, 0.0))
    return found
