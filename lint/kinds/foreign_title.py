"""Report a title that belongs to another text."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import WORD
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Count
from lint.signals.languages import CLEAR_SHARE, are_close, guess, opening, script_of, share_of
from lint.signals.title_words import found_fraction, title_units

FOREIGN_WORDS = 2  # Number of function words of another language that make it the title's language
MAX_SHOWN_CHARS = 100  # How much of a title is shown in the message


class ForeignTitle(Params, frozen=True):
    """Reports a text that has at most `max-found-fraction` of the content words of the `title` in its metadata.

    Words are compared by their first four letters; in scripts without spaces, pairs of characters are compared. A
    title in another language or script than the text is ignored, as are titles and texts that are too short. Plain
    files have no metadata.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("title", "words")

    max_found_fraction: Annotated[
        float, Meta(ge=0, lt=1, description="Maximum share of the title's content words found in the text.")
    ] = 0.0
    min_title_words: Annotated[Count, Meta(description="Minimum content words (or character pairs) of a title.")] = 4
    min_words: Annotated[Count, Meta(description="Ignore texts with fewer words.")] = 100

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic, on the first paragraph; `value` is the share that was found."""
        title = document.meta.get("title", "")
        units = title_units(title)
        if len(units) < self.min_title_words or document.word_count < self.min_words:
            return
        body = _below_title(document, title)
        fraction = found_fraction(units, body)
        if fraction <= self.max_found_fraction and _is_comparable(WORD.findall(title), body):
            shown = title if len(title) <= MAX_SHOWN_CHARS else f"{title[:MAX_SHOWN_CHARS]}…"
            yield rule.report(
                document.paragraphs[0],
                value=round(fraction, 3),
                limit=self.max_found_fraction,
                title=" ".join(shown.split()),
                words=len(units),
            )


def _below_title(document: Document, title: str) -> Sequence[Sequence[str]]:
    """Return the words of the paragraphs, without the first one if that is the title itself."""
    is_title = _folded(document.paragraph_texts[0]) == _folded(title)
    return document.paragraph_words[1:] if is_title else document.paragraph_words


def _folded(text: str) -> Sequence[str]:
    return WORD.findall(text.casefold())


def _is_comparable(title: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Return whether title and text have the same script and, as far as known, the same language."""
    sample = opening(body)
    if script_of(title) != script_of(sample):
        return False
    folded = [word.casefold() for word in title]
    named, written = guess(folded), guess(sample)
    if written.share < CLEAR_SHARE or are_close(named.language, written.language):
        return True
    # One word of a title may be a word of another language by chance.
    return share_of(named.language, folded, but_not=written.language) * len(title) < FOREIGN_WORDS
