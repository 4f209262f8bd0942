"""Texts without line breaks: what joins the words of a page with single spaces leaves its prompts among the sentences.

Rules on lines read such a text with a sentence a line. A line break takes the place of the space after a sentence, so
that all offsets are those of the text itself.
"""

from itertools import pairwise

import msgspec

from lint.core.document import Document
from lint.core.segment import sentence_spans
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Span

MAX_PARAGRAPHS = 2  # A title may be on a line of its own
MIN_CHARS, MIN_SENTENCES = 300, 5
MAX_SAFE_WORDS = 20
"""Maximum words of a sentence that is removed safely: what has no sentence mark is joined to the sentence after it."""


def unfolded(document: Document) -> Document:
    """Return a text of one or two lines with a sentence a line; others as they are, and text of a fixed width too."""
    text = document.text
    if len(text) < MIN_CHARS or len(document.paragraphs) > MAX_PARAGRAPHS:
        return document
    if any("\n" in text[slice(*paragraph)] for paragraph in document.paragraphs):
        return document
    ends = [
        sentence.end
        for paragraph in document.paragraphs
        for sentence, _ in pairwise(sentence_spans(text, paragraph))
        if text[sentence.end] == " "
    ]
    if len(ends) < MIN_SENTENCES - 1:
        return document
    sentences = "\n".join(text[start + 1 : end] for start, end in pairwise((-1, *ends, len(text))))
    return document.with_text(sentences)


def refolded(diagnostic: Diagnostic, document: Document, unfolded: Document) -> Diagnostic:
    """Return a diagnostic of the unfolded text for the document itself: its fix removes sentences, not lines."""
    fix = diagnostic.fix
    if fix is None or any(edit.text for edit in fix.edits):
        return diagnostic
    edits = tuple(_removal(document.text, edit.span) for edit in fix.edits)
    sentences = [line for edit in edits for line in unfolded.text[slice(*edit.span)].split("\n") if line.strip()]
    is_long = any(len(sentence.split()) > MAX_SAFE_WORDS for sentence in sentences)
    applicability = Applicability.UNSAFE if is_long and fix.is_applied() else fix.applicability
    title = "remove the sentences" if len(sentences) > 1 else "remove the sentence"
    return msgspec.structs.replace(diagnostic, fix=Fix(title=title, edits=edits, applicability=applicability))


def _removal(text: str, span: Span) -> Edit:
    """Return the removal of a span of lines as one of sentences: with the space before them rather than that after."""
    end = len(text.rstrip()) if span.end == len(text) else span.end
    if text[span.start - 1 : span.start] != " ":  # at the start of a line
        return Edit(Span(span.start, end))
    return Edit(Span(span.start - 1, end if span.end == len(text) else end - 1))
