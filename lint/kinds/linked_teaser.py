"""Report paragraphs of a text that are the teaser of another article: a sentence or two and the words of a link."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.kinds.parameters import Count, Fraction, quoted
from lint.kinds.tail import Stretch, Tail
from lint.kinds.truncated.stated import final_link
from lint.signals.line_shape import MIN_BODY, is_body
from lint.signals.title_words import found_fraction, title_units

MIN_LINK_CHARS, MIN_UNSPACED_LINK_CHARS = 8, 3  # Minimum of a link of one word: "Weiterlesen", but not "More"
MAX_WORD_CHARS = 12
_ARROWS = "»›>→⟶▸▶|"


class LinkedTeaser(Tail, frozen=True, kw_only=True):
    """Reports a short paragraph that ends in a link to read on, and whose words the rest of the text does not have.

    Such a paragraph of the text itself has the words of its neighbours, is introduced, or is one of many, as in a list
    of recommended links. The fix is safe where the text continues below: at the end the text itself may have been cut.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "what")

    max_found_fraction: Annotated[
        Fraction, Meta(description="Maximum share of the paragraph's content words found in the rest of the text.")
    ] = 0.25
    min_content_words: Annotated[
        Count, Meta(description="Minimum content words (or character pairs) of the paragraph.")
    ] = 4
    max_words: Annotated[Count, Meta(description="Ignore longer paragraphs (in words).")] = 45
    max_teasers: Annotated[Count, Meta(description="More paragraphs with a link are a list of the text's own.")] = 2

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each teaser; `value` is the share of its words that was found."""
        texts = document.paragraph_texts
        linked = [(index, link) for index, text in enumerate(texts) if (link := self._link(text))]
        if not 0 < len(linked) <= self.max_teasers:
            return
        bodies = [index for index, text in enumerate(texts) if is_body(text)]
        if len(bodies) < MIN_BODY:
            return
        for index, (before, words) in linked:
            fraction = self._found_fraction(before, document, index)
            if not bodies[0] < index or fraction > self.max_found_fraction:
                continue
            is_sure = index < bodies[-1] and not texts[index - 1].endswith((":", "："))
            fields = {"text": quoted(texts[index]), "what": words}
            value, limit = round(fraction, 3), self.max_found_fraction
            yield Stretch(index, index + 1, "the teaser", value, fields, limit=limit, is_sure=is_sure)

    def _link(self, text: str) -> tuple[str, str] | None:
        """Return the text before a final link and the link, if the paragraph is no more than a teaser."""
        if len(text) > MAX_WORD_CHARS * self.max_words or ends_sentence(text.rstrip(")]）】")):
            return None
        found = final_link(text)
        if found is None or not _is_label(found[1]) or word_count(text) > self.max_words:
            return None
        gap = text[len(found[0]) : text.rfind(found[1])]
        return found if ends_sentence(found[0]) or any(arrow in gap for arrow in _ARROWS) else None

    def _found_fraction(self, text: str, document: Document, index: int) -> float:
        units = title_units(text)
        others = (words for at, words in enumerate(document.paragraph_words) if at != index)
        return found_fraction(units, others) if len(units) >= self.min_content_words else 1.0


def _is_label(words: str) -> bool:
    """Return whether the words are a link, and not the end of a sentence: they have a capital, where there are such."""
    if not words[0].isupper() and not words[0].islower():
        return len(words) >= MIN_UNSPACED_LINK_CHARS
    return words[0].isupper() and (" " in words or len(words) >= MIN_LINK_CHARS)
