"""Report text that is repeated in a document: lines, paragraphs, passages, and the standfirst in the body."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document, shown
from lint.core.rule import Rule
from lint.core.segment import WORD, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic, Edit, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import Count, removal, safe_if
from lint.signals.line_shape import has_bullet
from lint.signals.lines import grouped
from lint.signals.page_type import is_article
from lint.signals.pull_quotes import pull_quotes
from lint.signals.regex import encoded
from lint.signals.repeats import (
    Run,
    doubled_at_once,
    doubled_list,
    doubled_sentences,
    doubled_text,
    is_own_words,
    joined,
    loops,
    overlaps,
    repeated_headings,
    repeated_runs,
    stutters,
)
from lint.signals.standfirsts import Bounds, repeated_standfirsts
from lint.signals.verse import is_verse

MAX_SAFE_RUNS = 3
"""Maximum number of separate repeats for safe fixes; a document with more follows a form, as meal plans do."""

SAFE_NEXT_WORDS, SAFE_NEXT_CHARS = 12, 75
"""Minimum words, or characters, for a safe fix where the repeat follows the first at once; a step of a recipe is
shorter."""

SAFE_NEXT_BYTES, SAFE_FAR_WORDS, SAFE_FAR_BYTES = 100, 20, 100
"""The same in UTF-8, as some scripts and languages have fewer characters or words; and for a repeat of the beginning
that is not close to it, instead of so many words."""

MIN_TWICE_SHARE = 0.8
"""Minimum share of the units in a part that comes twice and what it repeats for a safe fix on pages of any type."""

_TERMS = r"(?i)\b(?:licen[cs]e|redistribut\w+|warrant\w+|copyright)\b"  # In the licences of several works

MAX_HEADING_WORDS = 8
MIN_ITEMS = 3  # Minimum items of a list that follows itself
MAX_LEAD_IN_END = 60  # Maximum characters of the mark that ends a lead-in, or of the number of a post

MAX_GAP, LEAD_PARAGRAPHS, MIN_BLOCK_UNITS = 2, 4, 4
"""A repeat is close with at most so many units between it and the first. The beginning is so many paragraphs. So many
units together are a part of the page that comes twice. Of other repeats in WCXB's training pages half were wanted."""

_LEAD_IN = (
    r"(?i)(?:[:：?？؟]|\A#\d+)\W*\Z|\b(?:originally posted by|quote from|zitat von|quot(?:ed?|ing)|citaat van|"
    r"cita(?:do)? de|citazione di|citation de|cytat|цитата|alıntı)\b.*\Z"
)


class Repetition(Params, frozen=True):
    """Reports text that is repeated in the document word for word, ignoring case, spaces and punctuation.

    The unit `opening` compares each of the first paragraphs with those that follow, and reports one that is repeated
    inside a longer paragraph. All other units report the repeats and keep the first.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("line", "words", "count")

    unit: Annotated[
        Literal["line", "paragraph", "passage", "opening"],
        Meta(description="What to compare: lines, paragraphs, passages of `min-words` words anywhere, or the opening."),
    ] = "paragraph"
    min_words: Annotated[
        int,
        Meta(
            ge=1,
            le=1000,
            description="Minimum words of a repeat; in scripts without spaces, two characters count as a word.",
        ),
    ] = 8
    max_words: Annotated[int, Meta(ge=1, le=500, description="Maximum words of an opening paragraph.")] = 60
    opening_paragraphs: Annotated[int, Meta(ge=1, le=100, description="Number of paragraphs in the opening.")] = 4
    min_contained: Annotated[
        float,
        Meta(gt=0, le=1, description="Minimum share of an opening paragraph's words that must be repeated, in order."),
    ] = 0.9
    safe_words: Annotated[
        Count, Meta(description="Minimum words of a repeat that is removed safely, where it ends a sentence.")
    ] = 15

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Return a diagnostic for every run of repeats; `value` is its number of words."""
        match self.unit:
            case "opening":
                return self._opening(document, rule)
            case "passage":
                return self._passages(document, rule)
            case "line":
                lines = document.lines
                return self._units(document, rule, lines, [WORD.findall(document.text[slice(*line)]) for line in lines])
            case "paragraph":
                found = self._units(document, rule, document.paragraphs, document.paragraph_words)
                return chain(found, self._joined(document, rule), self._within(document, rule))

    def _units(
        self, document: Document, rule: Rule, spans: Sequence[Span], words: Sequence[list[str]]
    ) -> Iterator[Diagnostic]:
        text, keys = document.text, [" ".join(found).casefold() for found in words]
        repeats = self._repeats(text, spans, keys)
        if self.unit == "paragraph":
            repeats |= doubled_list(document, keys)
            if repeats and is_verse(document):
                return
        doubled = doubled_at_once(keys, repeats)
        runs = repeated_runs(keys, doubled or repeats)
        is_once = keys.count(keys[0]) == 2 if runs else False
        for run in runs:
            first, original, size = run.first, run.original, run.size
            count, prose_count = (_word_count(text, spans, units) for units in (range(first, first + size), run.prose))
            is_next = first - original == size
            is_long = prose_count >= (min(self.safe_words, SAFE_NEXT_WORDS) if is_next else self.safe_words)
            repeat = text[spans[first].start : spans[first + size - 1].end]
            is_long |= is_next and (len(repeat) >= SAFE_NEXT_CHARS or len(encoded(repeat)) >= SAFE_NEXT_BYTES)
            is_long = bool(doubled) or (len(runs) <= MAX_SAFE_RUNS and is_long)
            is_page = is_article(document) or 2 * size >= MIN_TWICE_SHARE * len(keys)
            is_alone = len(runs) == 1 or bool(doubled) or size == len(run.prose)  # boxes of a page are alike
            is_licence = re.search(_TERMS, repeat) is not None
            if is_licence and len(runs) > MAX_SAFE_RUNS:
                continue
            is_far = prose_count >= SAFE_FAR_WORDS or len(encoded(repeat)) >= SAFE_FAR_BYTES
            is_there = _is_in_place(run, is_long=is_far) and not _is_explanation(text, spans, run)
            is_there = is_there and not _is_quoted(text, spans, first) and not is_licence
            is_safe = is_long and is_page and is_alone and is_there and _is_exact(text, spans, run, doubled)
            span, other = Span(spans[first].start, spans[first + size - 1].end), spans[original]
            if original == 0 and size == 1 and is_once and MAX_GAP < first < len(spans) - 1:
                span, other = other, span  # a pull quote or summary above the article: the original is further down
            fix = removal(document, span, "the repeat", safe_if(is_safe))
            yield self._repeat(document, rule, span, count, other.start, fix, count=size)
        if self.unit == "paragraph":
            yield from self._pull_quotes(document, rule, {*repeats, *repeats.values()})

    def _pull_quotes(self, document: Document, rule: Rule, repeated: set[int]) -> Iterator[Diagnostic]:
        """Yield the paragraphs that quote a longer one nearby; only sure quotations are removed safely."""
        quotes = list(pull_quotes(document, min_words=self.min_words, skipped=repeated))
        if not quotes:
            return
        parts = joined(document.paragraph_words, min_words=self.min_words)
        listed = set[int]().union(*(range(min(found), max(found) + 1) for found in parts))
        quotes = [quote for quote in quotes if quote.first not in listed]
        may_be_safe = len(quotes) <= MAX_SAFE_RUNS and is_article(document)
        for quote in quotes:
            span = Span(document.paragraphs[quote.first].start, document.paragraphs[quote.last].end)
            words = len(document.paragraph_words[quote.first])
            fix = removal(document, span, "the repeat", safe_if(may_be_safe and quote.is_sure))
            yield self._repeat(document, rule, span, words, document.paragraphs[quote.host].start, fix)

    def _joined(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield a list that is repeated as one paragraph, or vice versa: it is unknown which one to keep."""
        for index, first, _ in joined(document.paragraph_words, min_words=self.min_words):
            span, words = document.paragraphs[index], len(document.paragraph_words[index])
            fix = removal(document, span, "the repeat")
            yield self._repeat(document, rule, span, words, document.paragraphs[first].start, fix)

    def _within(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield sentences and words that follow themselves, and a title that does."""
        spans = list(stutters(document))
        for (start, _), paragraph in zip(document.paragraphs, document.paragraph_texts, strict=True):
            doubled = list(doubled_sentences(paragraph, self.min_words)) or doubled_text(paragraph, self.min_words)
            runs = grouped(doubled, lambda last, at: last[1] == at[0])
            spans += [Span(start + run[0][0], start + run[-1][1]) for run in runs]
        spans.sort()
        for found in loops(document):
            at = bisect_left(spans, found.end, key=lambda span: span.start)
            if at == 0 or spans[at - 1].end <= found.start:
                yield self._stutter(document, rule, found, is_sure=False)  # songs have loops, too
        for span in spans:
            yield self._stutter(document, rule, span, is_sure=True)
        for span, at in overlaps(document):
            fix = Fix(title="remove the repeat", edits=(Edit(span),), applicability=safe_if(False))
            yield self._repeat(document, rule, span, word_count(document.text[slice(*span)]), at, fix)
        for index, original in repeated_headings(document).items():
            span, words = document.paragraphs[index], len(document.paragraph_words[index])
            fix = removal(document, span, "the repeat", safe_if(is_article(document)))
            yield self._repeat(document, rule, span, words, document.paragraphs[original].start, fix)

    def _stutter(self, document: Document, rule: Rule, span: Span, *, is_sure: bool) -> Diagnostic:
        words = word_count(document.text[slice(*span)])
        applicability = safe_if(is_sure and words >= self.safe_words)
        fix = Fix(title="remove the repeat", edits=(Edit(span),), applicability=applicability)
        return self._repeat(document, rule, span, words, span.start, fix)

    def _repeat(
        self, document: Document, rule: Rule, span: Span, words: int, original: int, fix: Fix | None = None,
        *, count: int = 1,
    ) -> Diagnostic:  # fmt: skip
        """Return the diagnostic for a repeat, of `count` units, of the text at the offset `original`."""
        line = document.position(original)[0]
        return rule.report(span, value=words, limit=self.min_words, words=words, count=count, line=line, fix=fix)

    def _repeats(self, text: str, spans: Sequence[Span], keys: Sequence[str]) -> dict[int, int]:
        """Return, for each unit of prose that repeats an earlier one, the earlier one."""
        first: dict[str, int] = {}
        repeats: dict[int, int] = {}
        for index, key in enumerate(keys):
            earlier = first.setdefault(key, index)
            if earlier != index and self._counts(shown(text[slice(*spans[index])])):
                repeats[index] = earlier
        return repeats

    def _counts(self, unit: str) -> bool:
        """Return whether a unit is long enough and prose enough for its repeat to be a defect."""
        return "|" not in unit and word_count(unit) >= self.min_words and is_own_words(unit)

    def _opening(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        bounds = Bounds(self.opening_paragraphs, self.min_words, self.max_words, self.min_contained)
        for found in repeated_standfirsts(document, bounds):
            span, count = document.paragraphs[found.place], found.word_count
            is_safe = found.is_cut and is_article(document)  # the beginning of the text, cut off by the page
            fix = removal(document, span, "the standfirst", safe_if(is_safe))
            line, fraction = document.position(found.later)[0], round(found.contained_fraction, 3)
            yield rule.report(span, value=fraction, limit=self.min_contained, words=count, count=1, line=line, fix=fix)

    def _passages(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        text = document.text
        spots = [Span(*match.span()) for match in WORD.finditer(text)]
        words = [text[start:end].casefold() for start, end in spots]
        first: dict[tuple[str, ...], int] = {}
        index, n = 0, self.min_words
        while index + n <= len(words):
            gram = tuple(words[index : index + n])
            earlier = first.setdefault(gram, index)
            if earlier + n > index:
                index += 1
                continue
            length = n
            while index + length < len(words) and words[earlier + length] == words[index + length]:
                length += 1
            span = Span(spots[index].start, spots[index + length - 1].end)
            yield self._repeat(document, rule, span, length, spots[earlier].start)
            index += length


def _word_count(text: str, spans: Sequence[Span], units: Iterable[int]) -> int:
    return sum(word_count(shown(text[slice(*spans[at])])) for at in units)


def _is_in_place(run: Run, *, is_long: bool) -> bool:
    """Return whether pages repeat themselves at such a place: close to the first, of the beginning, or of many units.

    Elsewhere people quote each other, forms say the same of two things, and so do the short steps of recipes.
    """
    is_close = run.first - run.original <= run.size + MAX_GAP
    is_of_lead = run.original < LEAD_PARAGRAPHS and is_long
    return is_close or is_of_lead or len(run.prose) >= MIN_BLOCK_UNITS


def _is_explanation(text: str, spans: Sequence[Span], run: Run) -> bool:
    """Return whether a run and the original are below different headings, as terms of a manual that mean the same, or
    the warning at the beginning of its sections; or below lines that differ in a few words, as in minutes.

    Between the title and the text, a lead that comes twice has only a date or author above it.
    """
    above = [text[slice(*spans[at - 1])].split() for at in (run.first, run.original)]
    longest = max(map(len, above))
    if run.original == 0 or above[0] == above[1] or longest > MAX_HEADING_WORDS:
        return False
    is_close = run.first - run.original <= run.size + (run.original <= LEAD_PARAGRAPHS)
    are_headings = not is_close and not any(ends_sentence(line[-1]) for line in above)
    return are_headings or 2 * len({*above[0]} & {*above[1]}) >= longest


def _is_quoted(text: str, spans: Sequence[Span], first: int) -> bool:
    """Return whether a unit is behind a lead-in, a question or the number of a post: people quote each other."""
    start, end = spans[first - 1]
    return re.search(_LEAD_IN, text[max(start, end - MAX_LEAD_IN_END) : end]) is not None


def _is_exact(text: str, spans: Sequence[Span], run: Run, doubled: Mapping[int, int]) -> bool:
    """Return whether a run ends a sentence and is the same as the original except for white space.

    On a page where every unit follows itself, headings do too, and the items of a list that does.
    """
    repeated = range(run.first, run.first + run.size)
    is_list = run.first - run.original == run.size >= MIN_ITEMS
    is_list = is_list and all(has_bullet(text[slice(*spans[at])]) for at in repeated)
    last = text[slice(*spans[run.prose[-1]])].rstrip()
    if not doubled and not is_list and not (ends_sentence(last) or "\u0e00" <= last[-1:] <= "\u0eff"):  # Thai and Lao
        return False
    pairs = zip(repeated, range(run.original, run.original + run.size), strict=True)
    return all(text[slice(*spans[at])].split() == text[slice(*spans[original])].split() for at, original in pairs)
