"""When the fix of a kind `pattern` is safe: where lines with the same words do not belong to the text."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import Annotated, Any

from msgspec import Meta

from lint.core.document import Document
from lint.core.types import Applicability, Span
from lint.kinds import Params
from lint.kinds.matched_lines import (
    has_match,
    headings,
    heads_a_sentence,
    is_above_sentence,
    is_among_questions,
    is_matched,
    is_named_below,
    is_sentence,
    own_sentences,
)  # fmt: skip
from lint.kinds.parameters import Applied, Count, MinSafeLogOdds, SafeIn
from lint.signals.lines import is_above_list, line_text, runs
from lint.signals.needle_search import matches
from lint.signals.page_type import is_article
from lint.signals.regex import Engine, Match

MAX_ALONE = 2  # Maximum lines alone between sentences
MIN_ABOUT = 3  # Minimum number of sentences on a subject in a text that is about it


class SafeFix(Params, frozen=True, kw_only=True):
    """Base class of the kind `pattern`: the parameters that make a fix unsafe, and what they mean."""

    words: Annotated[
        dict[str, dict[str, tuple[str, ...]]],
        Meta(
            description="Word lists by name and language (`any`: all languages). `<name>` in a pattern matches any "
            "word of that list; the words of one match are all of one language."
        ),
    ] = {}  # noqa: RUF012 - msgspec copies it
    ignore_case: Annotated[bool, Meta(description="Whether to ignore case.")] = True
    applicability: Applied = Applicability.SAFE
    to_end: Annotated[
        bool, Meta(description="Whether the finding extends from the first match to the end of the text.")
    ] = False
    max_subheadings: Annotated[
        int | None,
        Meta(description="The fix is unsafe in a document with more sub-headings: such lines belong to a guide."),
    ] = None
    max_safe_matches: Annotated[
        Count | None,
        Meta(
            description="The fix is unsafe with more matches, which may belong to the text, such as the dates of a "
            "thread. Neighbouring lines are one match."
        ),
    ] = None
    safe_in: SafeIn = "any"
    min_safe_log_odds: MinSafeLogOdds = None
    safe_at_start: Annotated[
        bool, Meta(description="Whether the fix can be safe on the first line of a text, which may be its title.")
    ] = True
    safe_at_end: Annotated[
        bool, Meta(description="Whether the fix can be safe on the last line of a text, unless the text is short.")
    ] = True
    safe_inside: Annotated[
        bool, Meta(description="Whether the fix can be safe above a sentence of eight words, or directly above any.")
    ] = True
    max_headed: Annotated[
        Annotated[int, Meta(ge=0)] | None,
        Meta(
            description="The fix is unsafe above a sentence if more than this many different matches are above one, "
            "not counting those with digits, or if the sentence has its words: a manual has a section for each button."
        ),
    ] = None
    safe_with_entries: Annotated[
        bool,
        Meta(
            description="Whether the fix can be safe for labels that lead to names, works or facts, after a colon or "
            "in the lines below, and for sentences that begin like a label."
        ),
    ] = True
    safe_after_questions: Annotated[
        bool,
        Meta(description="Whether the fix can be safe directly below a question, as in a survey, or among others."),
    ] = True
    safe_on_service_pages: Annotated[
        bool,
        Meta(
            description="Whether the fix can be safe for a sentence in a text that addresses its reader throughout, as "
            "a service page does."
        ),
    ] = True
    safe_in_paragraphs: Annotated[
        bool, Meta(description="Whether the fix can be safe for a line most of which is sentences that do not match.")
    ] = True
    safe_above_lists: Annotated[
        bool, Meta(description="Whether the fix can be safe above a list item that stays: the line is its heading.")
    ] = True
    safe_above_teasers: Annotated[
        bool, Meta(description="Whether the fix can be safe for a headline above its teaser, in a list of such pairs.")
    ] = True
    unsafe: Annotated[tuple[str, ...], Meta(description="The fix is unsafe for lines that match one of these.")] = ()
    unsafe_alone: Annotated[
        tuple[str, ...],
        Meta(description="The fix is unsafe for a line or two between sentences if just one matches one of these."),
    ] = ()
    unsafe_with: Annotated[
        tuple[str, ...],
        Meta(
            description="The fix is unsafe in a text that matches one of these, such as the announcement of an event."
        ),
    ] = ()
    naming: Annotated[
        tuple[str, ...],
        Meta(
            description="Lines that name somebody (`About Meridian Glass`): the fix is unsafe if the paragraphs above "
            "name them too."
        ),
    ] = ()

    subject: Annotated[
        tuple[str, ...],
        Meta(
            description="What the lines are about (`newsletter`): the fix is unsafe if three other sentences, or the "
            "first line and one sentence, match one of these, as in a help page on newsletters."
        ),
    ] = ()

    doubtful_lines = cached_property(lambda self: self.asked(self.unsafe, "anywhere"))
    doubtful_alone = cached_property(lambda self: self.asked(self.unsafe_alone, "anywhere"))
    doubtful_texts = cached_property(lambda self: self.asked(self.unsafe_with, "anywhere"))
    naming_lines = cached_property(lambda self: self.asked(self.naming, "start"))

    subject_lines = cached_property(lambda self: self.asked(self.subject, "anywhere"))

    def asked(self, patterns: Sequence[str], match: Match) -> Any:
        """Return an engine that is asked about single lines; None where there are no patterns."""
        return Engine(patterns, words=self.words, ignore_case=self.ignore_case, match=match) if patterns else None

    def are_own(self, document: Document, found: Sequence[int]) -> bool:
        """Return whether all matches may belong to the text: there are many, or it is a guide, or no article."""
        from lint.signals.content_lines import is_technical, subheading_count  # few texts have a match
        from lint.signals.explained_lines import lists_keys
        from lint.signals.verse import is_verse

        return bool(found) and (
            (self.max_safe_matches is not None and len(list(runs(document, found))) > self.max_safe_matches)
            or (self.max_subheadings is not None and subheading_count(document) > self.max_subheadings)
            or (self.doubtful_texts is not None and is_matched(self.doubtful_texts, document.text))
            or lists_keys(document)
            or (is_verse(document) and not is_technical(document))
            or (self.safe_in != "any" and not is_article(document))
        )

    def is_subject(self, document: Document, engine: Any) -> bool:
        """Return whether the text is about what the rule's lines, which `engine` finds, are about."""
        if self.subject_lines is None:
            return False
        from lint.signals.content_lines import is_text  # few texts have a match

        about = [at for at, text in enumerate(document.paragraph_texts) if is_matched(self.subject_lines, text)]
        about = [at for at in about if not matches(engine, document.paragraph_texts[at])]
        count = sum(at > 0 and is_text(document.paragraph_texts[at]) for at in about)
        return count >= (1 if about[:1] == [0] else MIN_ABOUT)

    def is_doubtful(self, document: Document, span: Span, engine: Any) -> bool:
        """Return whether the lines of a match may belong to the text; `engine` finds the rule's own lines."""
        if self.applicability is not Applicability.SAFE:
            return False
        from lint.kinds import labels
        from lint.kinds.foreign_lines.judgement import is_last, seems_own
        from lint.signals.index_page import titles_an_item
        from lint.signals.mojibake import in_mojibake
        from lint.signals.page_voice import speaks_to_reader
        from lint.signals.title_words import titles_its_text

        found = [index for index in document.lines_of(*span) if not document.is_blank(index)]
        is_own, is_first = partial(is_matched, engine), not document.text[: span.start].strip()
        return (
            in_mojibake(document, span)  # whose signs look like those of a credit
            or (
                self.to_end
                and not (labels.is_below_text(document, span.start) and labels.are_comments(document, found))
            )
            or labels.are_in_text(document, found, is_own)
            or (not self.safe_on_service_pages and is_sentence(document, found[0]) and speaks_to_reader(document))
            or (is_first and (not self.safe_at_start or titles_its_text(document)))
            or (not self.safe_at_end and is_last(document, span))
            or (not self.safe_inside and heads_a_sentence(document, found, engine))
            or self._is_section(document, found, engine)
            or labels.leaves_a_section(document, found)
            or (not self.safe_with_entries and labels.leads_to_entries(document, found))
            or (self.naming_lines is not None and self._names_the_subject(document, found))
            or (not self.safe_after_questions and is_among_questions(document, found[0]))
            or (not self.safe_in_paragraphs and any(labels.is_mostly_text(document, at, is_own) for at in found))
            or (not self.safe_above_lists and is_above_list(document, span))
            or (not self.safe_above_teasers and titles_an_item(document, found))
            or (self.doubtful_lines is not None and any(has_match(document, at, self.doubtful_lines) for at in found))
            or (self.doubtful_alone is not None and self._is_alone(document, found, span, engine))
            or seems_own(document, span, min_log_odds=self.min_safe_log_odds)
        )

    def _is_alone(self, document: Document, found: Sequence[int], span: Span, engine: Any) -> bool:
        first, last = own_sentences(document, engine)
        is_alone = len(found) <= MAX_ALONE and sum(has_match(document, at, self.doubtful_alone) for at in found) == 1
        return is_alone and first < span.start < last

    def _is_section(self, document: Document, found: Sequence[int], engine: Any) -> bool:
        if self.max_headed is None or len(found) > 1 or not is_above_sentence(document, found[0], engine):
            return False
        from lint.kinds.labels import headed_sentence  # few texts have a match

        if not self.max_headed and not headed_sentence(document, found):
            return False  # a sentence above another
        return is_named_below(document, found[0]) or self.max_headed < len(headings(document, engine))

    def _names_the_subject(self, document: Document, found: Sequence[int]) -> bool:
        from lint.signals.title_words import are_named_before

        naming = [line_text(document, index) for index in found if has_match(document, index, self.naming_lines)]
        return any(are_named_before(document, document.lines[found[0]].start, line) for line in naming)
