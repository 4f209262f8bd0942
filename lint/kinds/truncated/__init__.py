"""Paragraphs that stop in mid-sentence, and texts that say that they were cut."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Severity, Span
from lint.kinds import Params
from lint.kinds.parameters import Count, Fraction, quoted
from lint.kinds.truncated.innocent import goes_on, may_be_cut, open_ended
from lint.kinds.truncated.stated import is_wall, statements

if TYPE_CHECKING:
    from lint.kinds.truncated.habits import Habits


MIN_LAST_WORDS = 7  # Minimum words of the last paragraph, if it plainly breaks off: no heading is below the text


def doubtful(texts: Sequence[str], indices: Sequence[int], *, min_words: int) -> list[int]:
    """Return those of the paragraphs at `indices` whose end, by itself and with what follows, may be a cut."""
    last, least = len(texts) - 1, min(min_words, MIN_LAST_WORDS)
    may_be = [i for i in indices if may_be_cut(texts[i], min_words=least if i == last else min_words)]
    found = [i for i in may_be if not goes_on(texts, i)]
    return [i for i in found if not is_wall(texts[i])]


class Truncation(Params, frozen=True):
    """Report each paragraph that is cut off: by what the text says itself ("[+2829 chars]", "… Read more", a paywall
    after it), or by its last words, its shape, and the habit of the document.

    Titles, standfirsts, headings, captions, credits, footnotes, notes on the author, answers, lists, poems, chats and
    texts without sentence punctuation are ignored. What is less certain than `error-probability`, or ends as a sentence
    might, is a warning at most.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("word", "evidence")

    min_words: Annotated[
        Count, Meta(description="Minimum words of a paragraph; in CJK text, two characters count as a word.")
    ] = 10
    min_probability: Annotated[
        Fraction, Meta(description="Minimum probability, by the model, that the paragraph was cut off.")
    ] = 0.72
    error_probability: Annotated[
        Fraction, Meta(description="Minimum probability of a finding that is more than a warning.")
    ] = 0.91
    min_ended_fraction: Annotated[
        Fraction, Meta(description="Minimum share of the other long paragraphs that end with punctuation.")
    ] = 0.3

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each cut paragraph, from its last word on."""
        texts = document.paragraph_texts
        indices = open_ended(texts)
        known = set()
        if indices and not document.is_hard_wrapped:
            indices = [index for index in indices if not _is_wrapped(document, index)]
        for index, diagnostic in _stated(document, rule, indices):
            known.add(index)
            yield diagnostic
        indices = [index for index in doubtful(texts, indices, min_words=self.min_words) if index not in known]
        if indices:  # a text without a paragraph in doubt does without the model
            yield from self._guessed(document, rule, indices)

    def _guessed(self, document: Document, rule: Rule, indices: Sequence[int]) -> Iterator[Diagnostic]:
        from lint.kinds.truncated.evidence import breaks_off, evidence, shown_end
        from lint.kinds.truncated.habits import Habits

        habits = Habits(document.paragraph_texts, document.paragraph_words, section_ends=_section_ends(document))
        for index in indices:
            probability = self.probability(habits, index)
            is_certain = probability >= self.error_probability and breaks_off(habits, index)
            if probability >= self.min_probability:
                word = shown_end(habits.texts[index])[1]
                start, end = document.paragraphs[index]
                yield rule.report(
                    Span(max(document.text.rfind(word, start, end), start), end),
                    severity=rule.severity if is_certain else rule.at_most(Severity.WARNING),
                    value=round(probability, 3),
                    limit=self.min_probability,
                    word=word,
                    evidence=evidence(habits, index),
                )

    def probability(self, habits: "Habits", index: int) -> float:
        """Return the probability, 0 to 1, that paragraph `index` was cut off; 0 where that is unlikely."""
        from lint.kinds.truncated.asides import is_aside
        from lint.kinds.truncated.evidence import breaks_off
        from lint.kinds.truncated.features import has_habit, log_odds
        from lint.signals.model import probability

        if habits.is_title(index) or habits.is_subheading(index):
            return 0.0
        if habits.word_counts[index] < self.min_words and not breaks_off(habits, index):
            return 0.0
        if not has_habit(habits, index, min_ended_fraction=self.min_ended_fraction):
            return 0.0
        found = log_odds(habits, index)
        value = 0.0 if found is None else probability(found)
        is_likely = value >= self.min_probability  # The patterns of asides are compiled for few texts
        return 0.0 if is_likely and is_aside(habits.texts, index) and not breaks_off(habits, index) else value


def _stated(document: Document, rule: Rule, open_indices: Sequence[int]) -> Iterator[tuple[int, Diagnostic]]:
    """Yield each paragraph that says itself that it is cut, with its diagnostic, which ends after these words."""
    texts, spans = document.paragraph_texts, document.paragraphs
    for statement in statements(texts, open_indices):
        from lint.kinds.truncated.evidence import MAX_QUOTED_CHARS, shown_end  # with the habits, which few texts need

        start, word = shown_end(texts[statement.paragraph][: statement.end])
        span = Span(spans[statement.paragraph].start + start, spans[statement.through].end)
        evidence = f'followed by "{quoted(statement.quoted, MAX_QUOTED_CHARS)}"'
        yield statement.paragraph, rule.report(span, word=word, evidence=evidence)


def _is_wrapped(document: Document, index: int) -> bool:
    """Return whether a paragraph of one line is a line of a text that is too short to be known as hard-wrapped."""
    from lint.signals.wrapped_lines import full_lines

    return document.line_index(document.paragraphs[index].start) in full_lines(document)


def _section_ends(document: Document) -> frozenset[int]:
    """Return the paragraphs before a blank line, if only some are: there are sections, or several texts."""
    spans, text = document.paragraphs, document.text
    pairs = enumerate(pairwise(spans))
    before_blank = frozenset(i for i, (one, two) in pairs if text.count("\n", one.end, two.start) > 1)
    return before_blank if len(before_blank) < len(spans) - 1 else frozenset()
