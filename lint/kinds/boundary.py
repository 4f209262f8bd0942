"""Other articles in the document: runs of paragraphs that a learned model of cohesion takes for foreign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta

from lint.document import Document
from lint.kinds import Params
from lint.types import Applicability, Diagnostic, Fix, Rule

if TYPE_CHECKING:
    from lint.signals.pieces import Piece
    from lint.signals.screen import Sketch

MIN_PARAGRAPHS = 3

MIN_PASSAGE_CHARS = 19
"""Ten words, the fewest of a passage that may begin another article, take so many characters in any script."""

MAX_SAFE_CAPITALS = 0.5
"""Where more of the piece's words are capitalised, it may be a list of credits that belongs to the article."""

MAX_SAFE_FRACTION = 0.5
"""Where the piece has more of the document's words, it may be the piece that is the article."""


class Boundary(Params, frozen=True):
    """Fires once for every run of paragraphs that is another article, with a fix that cuts it out.

    The value is the probability, by a model learned on other articles, that an article begins there.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("evidence",)

    threshold: Annotated[float, Meta(gt=0, lt=1, description="The least probability that is reported.")] = 0.4
    safe_threshold: Annotated[
        float, Meta(gt=0, lt=1, description="The least probability at which the cut is safe.")
    ] = 0.4
    safe_insert_threshold: Annotated[
        float,
        Meta(
            gt=0,
            lt=1,
            description="The same for a piece behind which the first article goes on: there is more to lose.",
        ),
    ] = 0.7
    safe_prose: Annotated[
        float,
        Meta(ge=0, le=1, description="The least share of the rest's words in full paragraphs of prose for a safe cut."),
    ] = 0.4

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """One diagnostic for each foreign piece, in reading order."""
        if len(document.paragraphs) < MIN_PARAGRAPHS or not _has_passages(document):
            return
        # A text that is too short for two articles does without the models and word lists.
        from lint.signals.screen import sketch
        from lint.signals.stitching import foreign_pieces

        text = sketch(document.paragraph_texts, document.paragraph_words, list(_blanks(document)))
        found = foreign_pieces(text, self.threshold)
        tail = _tail_start([piece for piece, _ in found], len(document.paragraphs))
        for piece, value in found:
            least = self.safe_threshold if piece[0] >= tail else self.safe_insert_threshold
            is_safe = value >= least and self._leaves_an_article(text, piece)
            yield self._diagnostic(document, rule, text, piece, value, is_safe=is_safe)

    def _leaves_an_article(self, text: Sketch, piece: Piece) -> bool:
        """Whether what remains without the piece looks like the article, and the piece like another one."""
        from lint.signals.foreign import capital_fraction, prose_fraction

        return (
            sum(text.word_counts[slice(*piece)]) <= MAX_SAFE_FRACTION * sum(text.word_counts)
            and prose_fraction(text, piece) >= self.safe_prose
            and capital_fraction(text, piece) <= MAX_SAFE_CAPITALS
        )

    def _diagnostic(
        self, document: Document, rule: Rule, text: Sketch, piece: Piece, value: float, *, is_safe: bool
    ) -> Diagnostic:
        from lint.signals.foreign import evidence

        start, end = piece
        first, last = _line_start(document, start), document.paragraphs[end - 1].end
        fix = Fix(
            title="split the other article off",
            cuts=(first, _line_start(document, end)),
            applicability=Applicability.SAFE if is_safe else Applicability.UNSAFE,
        )
        return rule.report(
            (first, last),
            value=round(value, 3),
            limit=self.threshold,
            fix=fix,
            evidence="; ".join(evidence(text, piece)),
        )


def _has_passages(document: Document) -> bool:
    """Whether a paragraph is long enough: a million short lines would take a gigabyte to look at closely."""
    return any(end - start >= MIN_PASSAGE_CHARS for start, end in document.paragraphs)


def _tail_start(pieces: Sequence[Piece], count: int) -> int:
    """The first of the paragraphs behind which, to the last one, there is nothing but foreign pieces."""
    for start, end in reversed(pieces):
        if end != count:
            break
        count = start
    return count


def _line_start(document: Document, index: int) -> int:
    """The start of the line on which paragraph `index` begins; the text's end behind the last one."""
    if index == len(document.paragraphs):
        return len(document.text)
    return document.lines[document.line_index(document.paragraphs[index].start)].start


def _blanks(document: Document) -> Iterator[bool]:
    """For every paragraph, whether a blank line stands between it and the one before."""
    if len(document.paragraphs) == len(document.lines):
        yield from repeat(False, len(document.lines))
        return
    end = 0
    for start, stop in document.paragraphs:
        yield end > 0 and start - end > 1 and document.text.count("\n", end, start) > 1
        end = stop
