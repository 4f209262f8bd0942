"""Report text that is repeated in a document: lines, paragraphs, passages, and the standfirst in the body."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document, shown
from lint.core.rule import Rule
from lint.core.segment import WORD, has_unspaced, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic, Edit, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import Count, removal, safe_if
from lint.signals.characters import unusual
from lint.signals.lines import grouped
from lint.signals.measure import tokens
from lint.signals.page_type import is_article
from lint.signals.repeats import doubled_sentences, has_doubled_title, is_verse, joined, stutters

MIN_LETTER_FRACTION = 0.5
"""A unit with a smaller share of letters is a table row, a score or a row of dashes, not prose; questions do not count
either, as an interviewer may put one to every guest."""

MAX_BODY_WORDS = 1000
"""In a longer paragraph an opening paragraph is not looked for: comparing takes time in proportion to both."""

MAX_SAFE_RUNS = 3
"""Maximum number of separate repeats for safe fixes; a document with more follows a form: questionnaires, meal plans,
minutes."""

SAFE_NEXT_WORDS = 12
"""Minimum words for a safe fix where the repeat follows the first at once; a step of a recipe is shorter."""

MAX_GAP, LEAD_PARAGRAPHS, MIN_BLOCK_UNITS = 2, 4, 4
"""A repeat is close with at most so many units between it and the first. The beginning is so many paragraphs. So many
units together are a part of the page that comes twice. Of other repeats in WCXB's training pages half were wanted."""

PROBE_WORDS, PROBE_CHARS = 3, 6
"""Words per piece (or characters, without spaces) in which the opening is searched for in the body."""

MAX_MISSED_FRACTION = 0.4  # Maximum share of pieces that may be missing from the body if the opening is repeated


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
        text = document.text
        repeats = self._repeats(text, spans, words)
        if repeats and self.unit == "paragraph" and is_verse(document):
            return
        runs = list(grouped(repeats, lambda last, at: (at, repeats[at]) == (last + 1, repeats[last] + 1)))
        once = Counter(repeats.values())
        for run in runs:
            first, original, size = run[0], repeats[run[0]], len(run)
            count = sum(word_count(shown(text[slice(*spans[at])])) for at in run)
            least = min(self.safe_words, SAFE_NEXT_WORDS) if first - original == size else self.safe_words
            may_be_safe = len(runs) <= MAX_SAFE_RUNS and count >= least and is_article(document)
            is_safe = may_be_safe and _is_in_place(first, original, size) and _is_exact(text, spans, repeats, run)
            span, other = Span(spans[first].start, spans[run[-1]].end), spans[original]
            if original == 0 and size == once[0] == 1 and MAX_GAP < first < len(spans) - 1:
                span, other = other, span  # a pull quote or summary above the article: the original is further down
            fix = removal(document, span, "the repeat", safe_if(is_safe))
            yield self._repeat(document, rule, span, count, other.start, fix, count=size)

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
            runs = grouped(doubled_sentences(paragraph, self.min_words), lambda last, at: last[1] == at[0])
            spans += [Span(start + run[0][0], start + run[-1][1]) for run in runs]
        for span in spans:
            words = word_count(document.text[slice(*span)])
            edit = Edit(span)
            fix = Fix(title="remove the repeat", edits=(edit,), applicability=safe_if(words >= self.safe_words))
            yield self._repeat(document, rule, span, words, span.start, fix)
        if has_doubled_title(document):
            span, words = document.paragraphs[1], len(document.paragraph_words[1])
            fix = removal(document, span, "the repeat", safe_if(is_article(document)))
            yield self._repeat(document, rule, span, words, document.paragraphs[0].start, fix)

    def _repeat(
        self, document: Document, rule: Rule, span: Span, words: int, original: int, fix: Fix | None = None,
        *, count: int = 1,
    ) -> Diagnostic:  # fmt: skip
        """Return the diagnostic for a repeat, of `count` units, of the text at the offset `original`."""
        line = document.position(original)[0]
        return rule.report(span, value=words, limit=self.min_words, words=words, count=count, line=line, fix=fix)

    def _repeats(self, text: str, spans: Sequence[Span], words: Sequence[list[str]]) -> dict[int, int]:
        """Return, for each unit that repeats an earlier one, the earlier one."""
        first: dict[str, int] = {}
        repeats: dict[int, int] = {}
        for index, found in enumerate(words):
            earlier = first.setdefault(" ".join(found).casefold(), index)
            if earlier != index and self._counts(shown(text[slice(*spans[index])])):
                repeats[index] = earlier
        return repeats

    def _counts(self, unit: str) -> bool:
        """Return whether a unit is long enough and prose enough for its repeat to be a defect."""
        letter_count = sum(map(str.isalpha, unit))
        is_question = unit.rstrip("\"'”’»」）) ").endswith(("?", "？", "؟"))
        is_prose = letter_count >= MIN_LETTER_FRACTION * len(unit) and "|" not in unit and not is_question
        return is_prose and word_count(unit) >= self.min_words

    def _opening(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        for index, words in self._openings(document):
            found = self._repeated_in(document, index, words)
            if found is not None:
                span = document.paragraphs[index]
                later, contained_fraction = found
                yield rule.report(
                    span,
                    value=round(contained_fraction, 3),
                    limit=self.min_contained,
                    words=len(words),
                    count=1,
                    line=document.position(later)[0],
                    fix=removal(document, span, "the standfirst"),
                )

    def _openings(self, document: Document) -> Iterator[tuple[int, Sequence[str]]]:
        """Yield the index and the words of each opening paragraph that may be repeated."""
        found: Iterable[Sequence[str]] = document.paragraph_words[: self.opening_paragraphs]
        if has_unspaced("".join(unusual(document))):
            found = map(tokens, document.paragraph_texts[: self.opening_paragraphs])
        yield from ((index, words) for index, words in enumerate(found) if self._is_opening(words))

    def _is_opening(self, words: Sequence[str]) -> bool:
        return self.min_words <= len(words) <= self.max_words

    def _repeated_in(self, document: Document, index: int, words: Sequence[str]) -> tuple[int, float] | None:
        """Return the offset of the paragraph that repeats paragraph `index`, and the share of words in it; or None."""
        paragraphs, text = document.paragraphs, document.text
        after = paragraphs[index].end
        units, joint, size = _units(document.paragraph_texts[index])
        count = len(units) // size
        quarters = (count * quarter // 4 * size for quarter in (1, 2, 3))
        if count and all(text.find(joint.join(units[at : at + size]), after) < 0 for at in quarters):
            return None  # nearly every paragraph
        later_count: Counter[int] = Counter()
        for number in range(count):
            offset = text.find(joint.join(units[number * size : (number + 1) * size]), after)
            if offset >= 0:
                later_count[bisect_right(paragraphs, (offset, len(text))) - 1] += 1
            if number + 1 - later_count.total() > MAX_MISSED_FRACTION * count:
                return None
        need = self.min_contained * len(words)
        for later, _ in later_count.most_common(1):
            body = tokens(document.paragraph_texts[later])
            if need <= len(body) <= MAX_BODY_WORDS and body != words:
                common_count = _common_in_order(words, body)
                if common_count >= need:
                    return paragraphs[later].start, common_count / len(words)
        return None

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


def _is_in_place(first: int, original: int, size: int) -> bool:
    """Return whether pages repeat themselves at such a place: close to the first, of the beginning, or of many units.

    Elsewhere people quote each other, and forms say the same of two things.
    """
    return first - original <= size + MAX_GAP or original < LEAD_PARAGRAPHS or size >= MIN_BLOCK_UNITS


def _is_exact(text: str, spans: Sequence[Span], repeats: dict[int, int], run: Sequence[int]) -> bool:
    """Return whether a run ends a sentence and is the same as the original except for white space."""
    if not ends_sentence(text[spans[run[0]].start : spans[run[-1]].end]):
        return False
    return all(text[slice(*spans[at])].split() == text[slice(*spans[repeats[at]])].split() for at in run)


def _units(text: str) -> tuple[Sequence[str], str, int]:
    """Return the units of a text (words or characters), their separator, and how many make a piece."""
    words = text.split()
    is_spaced = len(words) * PROBE_CHARS >= len(text) // 2
    return (words, " ", PROBE_WORDS) if is_spaced else (text, "", PROBE_CHARS)


def _common_in_order(words: Sequence[str], body: Sequence[str]) -> int:
    """Return how many of `words` occur in `body` in the same order, in runs of at least three."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, words, body, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= 3)
