"""Paragraphs that stop in mid-sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta

from lint.document import Document
from lint.kinds import Params
from lint.sentence_end import ends_in_ellipsis
from lint.signals.whole_paragraph import explains_itself, goes_on, may_be_cut, open_ended
from lint.types import Diagnostic, Rule, Span

if TYPE_CHECKING:
    from lint.signals.habits import Habits

MAX_QUOTED_CHARS = 40
"""How much of the last word a message shows; a script without spaces has long ones."""


class Truncation(Params, frozen=True):
    """Fires on each paragraph that ends without a sentence mark, or in an ellipsis, and looks cut off: by its last
    words, its length, and the habit of the document, whose other paragraphs end with a mark.

    Lists, poems, captions, chats and texts without sentence marks have another habit and are left alone.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("evidence",)

    min_words: Annotated[
        int, Meta(ge=1, description="The fewest words of a paragraph; a word of CJK text is two characters.")
    ] = 10
    min_probability: Annotated[
        float, Meta(ge=0, le=1, description="How sure the model must be that the paragraph was cut off.")
    ] = 0.5
    min_ended_fraction: Annotated[
        float,
        Meta(
            ge=0, le=1, description="The least share of the other long paragraphs that must end with a sentence mark."
        ),
    ] = 0.6

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """A diagnostic for each cut paragraph, on its last line."""
        texts = document.paragraph_texts
        doubtful = [i for i in open_ended(texts) if may_be_cut(texts[i], min_words=self.min_words)]
        if not doubtful:
            return
        from lint.signals.habits import Habits  # a text without a paragraph in doubt does without the model

        habits = Habits(texts, document.paragraph_words, section_ends=_section_ends(document))
        for index in doubtful:
            score = self.score(habits, index)
            if score >= self.min_probability:
                span = _last_line(document.text, document.paragraphs[index])
                evidence = _evidence(habits, index)
                yield rule.report(span, value=round(score, 3), limit=self.min_probability, evidence=evidence)

    def score(self, habits: Habits, index: int) -> float:
        """The probability, 0 to 1, that paragraph `index` was cut off.

        0 where the document has no habit to go by, and where the probability cannot reach `min_probability`.
        """
        from lint.signals import unfinished

        if habits.word_counts[index] < self.min_words or goes_on(habits, index):
            return 0.0
        ended, others = habits.others(index)
        if ended + 1 < self.min_ended_fraction * (others + 1):
            return 0.0
        if not others and not unfinished.last_sentence(habits.texts[index])[1]:
            return 0.0
        quick = unfinished.quick_features(habits, index)
        if unfinished.probability(unfinished.most_log_odds(habits, quick)) < self.min_probability:
            return 0.0  # most paragraphs: what takes longer is not asked
        if explains_itself(habits, index, quick):
            return 0.0
        features = quick | unfinished.ending_features(habits, index)
        return unfinished.probability(unfinished.log_odds(habits, features))


def _section_ends(document: Document) -> frozenset[int]:
    """The paragraphs before a blank line, if only some are: there the text falls into sections, or was put together."""
    spans, text = document.paragraphs, document.text
    pairs = enumerate(pairwise(spans))
    before_blank = frozenset(i for i, (one, two) in pairs if text.count("\n", one.end, two.start) > 1)
    return before_blank if len(before_blank) < len(spans) - 1 else frozenset()


def _last_line(text: str, paragraph: Span) -> Span:
    start = max(text.rfind("\n", paragraph.start, paragraph.end), text.rfind("\r", paragraph.start, paragraph.end)) + 1
    return Span(max(start, paragraph.start), paragraph.end)


def _evidence(habits: Habits, index: int) -> str:
    from lint.signals.habits import MIN_HABIT_PARAGRAPHS

    text = habits.texts[index]
    ended, others = habits.others(index)
    last = text.split()[-1][-MAX_QUOTED_CHARS:]
    how = "trails off" if ends_in_ellipsis(text) else "stops without a sentence mark"
    long = "long " if habits.long_count >= MIN_HABIT_PARAGRAPHS else ""
    habit = f", where {ended} of {others} other {long}paragraphs have one" if others else ""
    return f'the paragraph {how} at "{last}"{habit}'
