"""The kind boundary: other articles in the document."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Fix, Severity
from lint.kinds import Params
from lint.kinds.parameters import Fraction, Probability
from lint.kinds.stitched.units import Thresholds, Units, units
from lint.signals.index_page import is_index
from lint.signals.lines import grouped
from lint.signals.page_type import MIN_LINES, is_article

if TYPE_CHECKING:
    from lint.kinds.stitched.candidates import Piece
    from lint.kinds.stitched.sketch import Sketch

MAX_SAFE_CAPITALS = 0.5  # With more capitalised words, the piece may be a list of credits that belongs to the article
MIN_SAFE_WORDS = 40  # In languages other than English, a shorter last passage may be a contact, notice or aside
_LEAD_IN = (":", "：")
NEVER = 2.0  # Above any probability
MIN_TEASERS = 3
MAX_TEASER_WORDS = 60
"""At least `MIN_TEASERS` consecutive pieces of at most this length are a list of teasers: one part."""


class Boundary(Params, frozen=True):
    """Reports each run of paragraphs that is another article, with a fix that cuts it out.

    The value is the probability, by a model learned on other articles, that an article begins there.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("evidence",)

    threshold: Annotated[Probability, Meta(description="Minimum probability that is reported.")] = 0.42
    short_threshold: Annotated[
        Probability, Meta(description="The same, for a passage of fewer than four paragraphs.")
    ] = 0.72
    error_threshold: Annotated[
        Fraction,
        Meta(
            description="Minimum probability for the rule's severity: below, and on other pages than articles, it is a "
            "warning at most."
        ),
    ] = 0.7
    safe_threshold: Annotated[Probability, Meta(description="Minimum probability at which a cut is safe.")] = 0.42
    safe_short_threshold: Annotated[
        Probability,
        Meta(
            description="The same, for one of fewer than four paragraphs without an outward sign: an unusual gap, a "
            "dateline, or a paragraph that is cut off."
        ),
    ] = 0.9
    safe_insert_threshold: Annotated[
        Probability, Meta(description="The same, for a passage after which the first article continues.")
    ] = 0.9
    safe_other_threshold: Annotated[
        Probability, Meta(description="The same, in languages other than English, of which less is known.")
    ] = 0.85
    safe_other_short_threshold: Annotated[
        Probability, Meta(description="The same, for a passage of fewer than four paragraphs at the end of the text.")
    ] = 0.95
    safe_other_insert_threshold: Annotated[
        Probability, Meta(description="The same, for a longer passage after which the first article continues.")
    ] = 0.98
    safe_prose: Annotated[
        Fraction, Meta(description="Minimum share of the other words in full paragraphs of prose for a safe cut.")
    ] = 0.4
    safe_host_words: Annotated[
        int,
        Meta(
            ge=0,
            description="Minimum words that safe cuts leave; with fewer, it is uncertain which part is the article.",
        ),
    ] = 80

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each foreign piece, in reading order."""
        whole = units(document)
        if whole is None:
            return
        # A text that is too short for two articles does without the models and word lists.
        from lint.kinds.stitched.evidence import begins_no_article, evidence, is_figures, is_in_another_language
        from lint.kinds.stitched.heads import with_headed
        from lint.kinds.stitched.sketch import sketch
        from lint.kinds.stitched.turns import turned
        from lint.kinds.stitched.windows import LONG_UNITS, found_pieces, hosted

        text = sketch(whole.texts, whole.words, whole.blanks)
        pieces = found_pieces(text, whole, Thresholds(self.threshold, self.short_threshold))
        pieces, are_sure = with_headed(text, pieces) if whole.are_paragraphs else (pieces, True)
        if not pieces:
            pieces, are_sure = turned(text), False
        found = hosted(text, pieces, document.meta.get("title", ""))
        tail = _tail_start([piece for piece, _ in found], len(whole.spans))
        whole_parts = parts(text, [piece for piece, _ in found])
        host_words = sum(text.word_counts) - sum(sum(text.word_counts[slice(*piece)]) for piece, _ in found)
        looks_right = bool(found) and is_article(document) and not is_index(document)  # a list has many beginnings
        may_be_safe = are_sure and looks_right and host_words >= self.safe_host_words and len(whole.spans) <= LONG_UNITS
        for piece, value in found:
            if any(judged(text, piece) for judged in (is_figures, begins_no_article, is_in_another_language)):
                continue
            least = self._safe_minimum(text, piece, is_inserted=piece[0] < tail)
            start, end = piece
            is_known = _may_be_article(whole, piece)
            is_safe = may_be_safe and is_known and value >= least and self._leaves_an_article(text, piece)
            cut = _cut(document, whole, whole_parts[piece], is_safe=is_safe) if whole.are_paragraphs else None
            is_error = looks_right and is_known and value >= self.error_threshold
            severity = rule.severity if is_error else rule.at_most(Severity.WARNING)
            yield rule.report(
                (whole.spans[start].start, whole.spans[end - 1].end),
                value=round(value, 3),
                limit=Thresholds(self.threshold, self.short_threshold).of(piece),
                fix=cut,
                severity=severity,
                evidence="; ".join(evidence(text, piece)),
            )

    def _safe_minimum(self, text: "Sketch", piece: "Piece", *, is_inserted: bool) -> float:
        """Return the minimum probability for a safe cut of a piece.

        Few paragraphs inside an article without an outward sign are never cut safely: in a short text, a paragraph of
        the article may share no word with the others.
        """
        from lint.kinds.stitched.evidence import has_outward_sign

        if text.lexicon is None:
            return self._other_safe_minimum(text, piece, is_inserted=is_inserted)
        is_set_off = has_outward_sign(text, piece)
        if is_inserted:
            return Thresholds(self.safe_insert_threshold, self.safe_insert_threshold if is_set_off else NEVER).of(piece)
        return Thresholds(self.safe_threshold, self.short_threshold if is_set_off else self.safe_short_threshold).of(
            piece
        )

    def _other_safe_minimum(self, text: "Sketch", piece: "Piece", *, is_inserted: bool) -> float:
        """Return the same for other languages than English; short pieces are safe only at the end."""

        if is_inserted:
            return Thresholds(self.safe_other_insert_threshold, NEVER).of(piece)
        is_known = sum(text.word_counts[slice(*piece)]) >= MIN_SAFE_WORDS
        return Thresholds(self.safe_other_threshold, self.safe_other_short_threshold if is_known else NEVER).of(piece)

    def _leaves_an_article(self, text: "Sketch", piece: "Piece") -> bool:
        """Return whether the rest looks like an article, and the piece like another one."""
        from lint.kinds.stitched.evidence import capital_fraction, is_section, prose_fraction

        return (
            not is_section(text, piece)
            and prose_fraction(text, piece) >= self.safe_prose
            and capital_fraction(text, piece) <= MAX_SAFE_CAPITALS
        )


def _may_be_article(whole: Units, piece: "Piece") -> bool:
    """Return whether a piece is no lone notice on a page too short to show its type, and not below a lead-in."""
    start, end = piece
    is_alone = end - start == 1 and len(whole.spans) < MIN_LINES
    return not is_alone and not (start and whole.texts[start - 1].rstrip().endswith(_LEAD_IN))


def _cut(document: Document, whole: Units, part: "Piece", *, is_safe: bool) -> Fix:
    first = document.lines[document.line_index(whole.spans[part[0]].start)].start
    rest = whole.spans[part[1]].start if part[1] < len(whole.spans) else None
    last = len(document.text) if rest is None else document.lines[document.line_index(rest)].start
    return Fix(
        title="split off the other article",
        cuts=(first, last),
        applicability=Applicability.SAFE if is_safe else Applicability.UNSAFE,
    )


def parts(text: "Sketch", pieces: Sequence["Piece"]) -> dict["Piece", "Piece"]:
    """Return the part of each piece: itself, or the whole list of teasers that it belongs to."""
    found: dict[Piece, Piece] = {piece: piece for piece in pieces}
    short = [piece for piece in pieces if sum(text.word_counts[slice(*piece)]) <= MAX_TEASER_WORDS]
    for run in grouped(short, lambda last, piece: piece[0] == last[1]):
        if len(run) >= MIN_TEASERS:
            found.update(dict.fromkeys(run, (run[0][0], run[-1][1])))
    return found


def _tail_start(pieces: Sequence["Piece"], count: int) -> int:
    """Return the index of the paragraph from which only foreign pieces follow."""
    for start, end in reversed(pieces):
        if end != count:
            break
        count = start
    return count
