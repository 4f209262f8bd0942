"""Report links to other articles: a list below a heading, and in the tail of a text also cards of one form."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise, starmap
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import WORD, word_count
from lint.core.sentence_end import SENTENCE_MARKS
from lint.kinds.tail import Cues, Stretch, Tail, Words
from lint.signals import line_shape as shape
from lint.signals.cards import MAX_PERIOD, cards_from, stamp_of
from lint.signals.entries import are_entries, are_parallel
from lint.signals.title_words import all_function_words, found_fraction, title_units
from lint.signals.wrapped_lines import tears

MAX_HEADING_CHARS = 80
MAX_LINES = 40  # Maximum lines of one list
_MARKS = frozenset(",;:，；：،、")  # A heading with one introduces a list of the text's own, or is an entry of one
_YEAR = r"\b(?:19|20)\d\d\b"
MIN_AGES = 2  # Of links below a heading that is not sure: "2 hours ago"
SURE = 2  # A cue, or two weak ones
MIN_HEADLINE_WORDS, MAX_HEADLINE_WORDS = 2, 22
MIN_LISTED = 6  # Minimum cards of a page that is made of them
MIN_HEADLINES, MIN_INSIDE_HEADLINES = 2, 3  # Below a heading, and below one between two paragraphs
MAX_INSIDE_FRACTION = 0.25  # Maximum share of their content words that is found in the rest of the text
MIN_SAFE_CARDS, MAX_HEADING_WORDS = 3, 8
MAX_INSIDE = 10  # A page with more lists between its paragraphs is a digest
MAX_NAME_WORDS = 3
MAX_SUBHEADING_WORDS = 4  # Above a paragraph, a last line this short is the next section's heading


class Teasers(Tail, frozen=True, kw_only=True):
    """Reports links to other articles below the last paragraph of a text, by their form.

    Headlines are links below a short line with a word such as `more` or `related`; between two paragraphs only if the
    text has few of their words. On the last line the heading alone is reported. Cards are links if they repeat in one
    rhythm: a headline, perhaps a sentence, and a date, an age, a reading time or "Read more".
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("count", "evidence")

    cues: Annotated[
        Words,
        Meta(
            description="Words of a heading of links by language, in lower case; with `*` the beginnings of words. In "
            "scripts without spaces parts of a line."
        ),
    ]
    weak_cues: Annotated[Words, Meta(description="Words of which a heading has two, or one and a cue.")] = {}  # noqa: RUF012
    own_cues: Annotated[Words, Meta(description="Words of a heading whose list belongs to the text.")] = {}  # noqa: RUF012

    _cues = cached_property(lambda self: Cues.of(self.cues))
    _weak_cues = cached_property(lambda self: Cues.of(self.weak_cues))
    _own_cues = cached_property(lambda self: Cues.of(self.own_cues))

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each list and each row of cards."""
        texts = document.paragraph_texts
        is_text = shape.is_body(texts[-1]) and not _is_in_card(texts, len(texts) - 1)
        at = first = len(texts) if is_text else _tail(texts)
        yield from self._inside(document, first)
        while at < len(texts):
            found = self._list(texts, at) or (self._cards(texts, at) if at >= first else None)
            if not found and at + 1 == len(texts) and self._strength(texts[at].strip()) >= SURE:
                found = self._links(at, at + 1, 0, f'below "{texts[at].strip()}", the last line')
            if found:
                yield found
            at = found.end if found else at + 1

    def _list(self, texts: Sequence[str], at: int) -> Stretch | None:
        """Return the list of headlines below the heading at `at`."""
        heading = texts[at].strip()
        strength = self._strength(heading)
        if not strength:
            return None
        end, headlines = _headlines(texts, at + 1)
        if strength < SURE and sum(map(shape.is_age, texts[at + 1 : end])) < MIN_AGES:
            return None
        if len(headlines) < MIN_HEADLINES or are_entries(headlines, facts=strength > SURE):
            return None
        if strength == SURE and are_parallel([heading, *headlines]):  # the heading is one of them
            return None
        if any(starmap(tears, pairwise(texts[at + 1 : end + 1]))):  # a paragraph of several lines
            return None
        return self._links(at, end, len(headlines), f'below "{heading}"')

    def _inside(self, document: Document, stop: int) -> Iterator[Stretch]:
        """Yield the lists between two paragraphs of the text above `stop`, without a sub-heading at their end."""
        texts, lists = document.paragraph_texts, list[tuple[int, int, Stretch]]()
        for at in range(1, stop):
            if len(texts[at]) > MAX_HEADING_CHARS or texts[at][-1] in SENTENCE_MARKS:  # nearly every paragraph
                continue
            if not shape.is_body(texts[at - 1]) or (found := self._list(texts, at)) is None:
                continue
            if found.end < stop and shape.is_body(texts[found.end]):
                lists.append((at, found.end - (word_count(texts[found.end - 1]) <= MAX_SUBHEADING_WORDS), found))
        for at, end, found in lists if len(lists) <= MAX_INSIDE else ():
            headlines = list(filter(_is_headline, texts[at + 1 : end]))
            others = [words for index, words in enumerate(document.paragraph_words) if not at <= index < end]
            shared = found_fraction(title_units(" ".join(headlines)), others)
            is_foreign = shared <= MAX_INSIDE_FRACTION and not self._names_a_topic(texts[at], others)
            if len(headlines) >= MIN_INSIDE_HEADLINES and is_foreign:
                yield self._links(at, end, len(headlines), found.fields["evidence"])

    def _names_a_topic(self, heading: str, others: Sequence[Sequence[str]]) -> bool:
        """Return whether a heading has a word of the text other than a cue: "Most read books", in one about books."""
        named = set(WORD.findall(heading.lower())) - self._cues.of_line(heading) - all_function_words()
        return any(word.lower() in named for words in others for word in words)

    def _cards(self, texts: Sequence[str], at: int) -> Stretch | None:
        found = cards_from(texts, at)
        if found is None:
            return None
        start, end, count = at, found.end, found.cards
        if at > 0 and _are_alike(texts[at - 1], texts[end - 1]):  # the last card is without that line: it comes first
            start, more = at - 1, (end - at) // count - 1
            if end < len(texts) and word_count(texts[end]) <= MAX_HEADLINE_WORDS:
                end, count = min(end + more, len(texts)), count + 1
        above = texts[start - 1].strip() if start else ""
        has_heading = self._strength(above) >= (1 if found.is_of_articles else SURE)
        is_pair = found.stamp == "a number of readers" and word_count(texts[at]) > MAX_NAME_WORDS
        is_sure = (has_heading or found.is_of_articles) and count + is_pair + has_heading >= MIN_SAFE_CARDS
        if count >= MIN_LISTED:  # more than the text above is a page of such cards
            is_sure &= sum(map(len, texts[start:end])) <= sum(map(len, texts[:start]))
        return self._links(start - has_heading, end, count, f"each with {found.stamp}", is_sure=is_sure)

    def _links(self, start: int, end: int, count: int, evidence: str, *, is_sure: bool = True) -> Stretch:
        fields = {"count": count, "evidence": evidence}
        return Stretch(start, end, "the links", count, fields, limit=MIN_HEADLINES - 1, is_sure=is_sure)

    def _strength(self, line: str) -> int:
        """Return how sure it is that a line heads a list of links: twice its cues and its weak ones."""
        text = line.rstrip(":：…| ")
        if not text or len(text) > MAX_HEADING_CHARS or not _MARKS.isdisjoint(text):
            return 0
        strength = 2 * self._cues.found_in(text) + self._weak_cues.found_in(text)
        if not strength or self._own_cues.found_in(text) or shape.has_bullet(line.removeprefix("+ ")) or stamp_of(line):
            return 0
        if re.search(_YEAR, text):  # "Most read in 2023" heads a list of the text's own
            return 0
        return strength if shape.is_headline(text, min_words=1, max_words=MAX_HEADING_WORDS) else 0


def _tail(texts: Sequence[str]) -> int:
    """Return where the tail begins: after the last paragraph of the text, but for cards; the end without a text."""
    last = len(texts) - 1
    while last >= 0 and (not shape.is_body(texts[last]) or _is_in_card(texts, last)):
        last -= 1
    return last + 1 if shape.has_text(texts[: last + 1]) else len(texts)


def _is_in_card(texts: Sequence[str], at: int) -> bool:
    """Return whether a sentence is in a card below its headline, or in the last one of a row with stamps first.

    The headline of the last can have been cut off, and end like a sentence.
    """
    above = texts[at - 1]
    if word_count(texts[at]) > 2 * MAX_HEADLINE_WORDS or not (_is_headline(above) or _is_beside(above)):
        return False
    if at + 1 < len(texts) and _is_headline(above):
        near = range(max(at - MAX_PERIOD, 0), at)
        return any(cards_from(texts, start, most=2) is not None for start in near)
    rows = [cards_from(texts, start, most=2) for start in range(max(at - 1 - 2 * MAX_PERIOD, 0), at - 1)]
    return any(row is not None and row.end >= at - 1 for row in rows)


def _is_beside(text: str) -> bool:
    return bool(stamp_of(text)) or text.strip().isdecimal()


def _are_alike(one: str, other: str) -> bool:
    """Return whether two lines are stamps, or the numbers of a ranking."""
    return _is_beside(one) and bool(stamp_of(one)) == bool(stamp_of(other)) and _is_beside(other)


def _headlines(texts: Sequence[str], at: int) -> tuple[int, list[str]]:
    """Return the end of the headlines from `at` on, and the headlines."""
    found: list[str] = []
    end = at
    for index in range(at, min(at + MAX_LINES, len(texts))):
        text = texts[index]
        if _is_headline(text) and not stamp_of(text):
            found.append(text)
        elif not (shape.is_separator(text) or shape.is_stamp(text) or shape.is_kicker(text) or stamp_of(text)):
            break
        end = index + 1
    return end, found


def _is_headline(text: str) -> bool:
    return shape.is_headline(text, min_words=MIN_HEADLINE_WORDS, max_words=MAX_HEADLINE_WORDS)
