"""Report documents that are a message of the site, such as an error page or a bot check, instead of an article."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import WORD, sentence_spans, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Count, quoted
from lint.kinds.tail import Cues, Words
from lint.signals.content_lines import section_count
from lint.signals.lines import filled_lines, line_text
from lint.signals.needle_search import matching
from lint.signals.page_type import QUESTION_MARKS
from lint.signals.page_voice import QUOTED, explains_service, reader_words
from lint.signals.regex import Engine, encoded
from lint.signals.verse import is_verse
from lint.signals.wrapped_lines import tears

MAX_WORD_CHARS = 12
"""A document with more characters than this for each allowed word is too long, and its words need not be counted."""

MIN_SECTIONS = 4  # Minimum number of lines of few words above a sentence of five, in a list of messages
MIN_SENTENCE_WORDS = 3
MIN_OPEN_WORDS = 9
"""Minimum words of a sentence, or of a line without a sentence mark, that counts as text; shorter ones are headings and
menus."""

MIN_ITEMS, MAX_ITEM_WORDS, MAX_MENU_FACTOR = 4, 3, 3
"""Minimum number of items of a menu, their maximum words, and how much longer it makes a document."""

MAX_TITLE_LINE_WORDS = 14  # Maximum words of a line that is a title by its words; twice as many in Thai
_THAI = "า"  # In nearly every Thai sentence; two letters count as a word, but Thai words are longer
_SOURCE_DASHES = ("--", "—", "–")  # Before the name below a quotation
MAX_TEXT_LINES, MAX_TEXT_WORDS = 2, 16  # Maximum lines and words of text around nothing but titles


class Verdict(Params, frozen=True):
    """Reports a document in which a sign matches and little of the text is left unexplained.

    A sentence is explained when a sign or hint matches in it, or when it addresses the reader; headings and menu items
    need no explanation. No fix is applied to such a document, unless a rule says so: the rest of an error page looks
    like text.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "other_words")

    signs: Annotated[
        tuple[str, ...],
        Meta(min_length=1, description="Wording that only such a document has: any of these (RE2 syntax)."),
    ]
    hints: Annotated[
        tuple[str, ...], Meta(description="Wording such a document may also have, which proves nothing by itself.")
    ] = ()
    unless: Annotated[
        tuple[str, ...], Meta(description="Ignore a document in which one of these matches: it explains the subject.")
    ] = ()
    requires: Annotated[
        tuple[str, ...], Meta(description="Ignore a document in which none of these matches: it is about other things.")
    ] = ()
    titles: Annotated[
        tuple[str, ...],
        Meta(
            description="Whole lines that are a sign in a document of at most `max-title-words` words, or beside one."
        ),
    ] = ()
    title_words: Annotated[
        tuple[dict[str, Words], ...],
        Meta(
            description="Lists of words by name and language (`*`: any ending): in such a document, a line with a word "
            "of each list of one language is a title too."
        ),
    ] = ()
    max_title_words: Annotated[
        Count,
        Meta(description="Longer documents need a sign beside a title; the words of a menu do not count."),
    ] = 40
    max_words: Annotated[Count, Meta(description="Ignore longer documents.")] = 300
    max_other_words: Annotated[
        int, Meta(ge=0, description="Maximum number of words in sentences that no sign or hint explains.")
    ] = 20
    max_other_lines: Annotated[
        Count | None, Meta(description="Maximum number of lines that no sign or hint explains, menus and headings too.")
    ] = None
    max_voice_words: Annotated[
        int,
        Meta(ge=0, description="Maximum number of words in sentences that only address the reader, as a letter does."),
    ] = 45
    sign_count: Annotated[Count, Meta(description="Minimum number of lines in which a sign matches.")] = 1
    within_last_lines: Annotated[
        Count | None, Meta(description="Only look for signs in this many non-blank lines at the end.")
    ] = None

    above_text: Annotated[
        bool, Meta(description="Whether a sign counts above a sentence that no sign or hint explains.")
    ] = True
    withholds_fixes: Annotated[bool, Meta(description="Apply no fix to the document, whichever rule has one.")] = True

    _signs = cached_property(lambda self: Engine(self.signs))
    _titles = cached_property(lambda self: Engine(self.titles, match="whole") if self.titles else None)
    _word_titles = cached_property(lambda self: [by_language(lists) for lists in self.title_words])
    _explains = cached_property(lambda self: Engine(self.unless) if self.unless else None)
    _requires = cached_property(lambda self: Engine(self.requires) if self.requires else None)
    # What explains a sentence; rarely needed, so these patterns have no clues.
    _exempt = cached_property(lambda self: Engine((*self.signs, *self.titles, *self.hints)))

    def __post_init__(self) -> None:
        _ = self._titles
        if self._signs.has_clues is None:  # a bad pattern of a user is an error when the rule is read
            _ = self._exempt, self._explains, self._requires

    def withholds(self) -> bool:
        """Return whether no fix is applied to a document that is reported."""
        return self.withholds_fixes

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic, for the whole text; `value` is the number of lines with a sign."""
        if len(document.text) > MAX_WORD_CHARS * self.max_words:
            return
        found = self._evidence(document)
        if len(found) < self.sign_count or document.word_count > self.max_words:
            return
        text = encoded(document.text)
        if self._explains is not None and self._explains.search(text) is not None:
            return
        if self._requires is not None and self._requires.search(text) is None:
            return
        if section_count(document) >= MIN_SECTIONS or explains_service(document):
            return  # a manual explains each message
        other_words, voice_words, other_lines = self._unexplained(document)
        if other_words > self.max_other_words or voice_words > self.max_voice_words:
            return
        if other_lines > (self.max_other_lines or other_lines):
            return
        sign = quoted(line_text(document, found[0]))
        span = (0, len(document.text))
        yield rule.report(span, value=len(found), limit=self.sign_count, text=sign, other_words=other_words)

    def _evidence(self, document: Document) -> Sequence[int]:
        """Return the lines with a sign."""
        found = {index for index in matching(self._signs, document) if _is_own_voice(self._signs, document, index)}
        if found or self._is_short(document):
            titles = self._title_lines(document)
            if found or (titles and not self._has_text_below(document, titles)):
                found |= titles
        if self.within_last_lines is not None and found:
            found.intersection_update(filled_lines(document)[-self.within_last_lines :])
        if not self.above_text and found:
            rest = (at for at in reversed(range(len(document.lines))) if at not in found)
            last = next((at for at in rest if self._is_text(document, at)), -1)
            found = {index for index in found if index > last}
        return sorted(found)

    def _is_text(self, document: Document, index: int) -> bool:
        """Return whether a line has a statement that is not the site's: the text goes on below what it quotes."""
        sentences = [document.text[slice(*span)] for span in sentence_spans(document.text, document.lines[index])]
        stated = [each for each in sentences if ends_sentence(each) and not each.rstrip().endswith(QUESTION_MARKS)]
        return any(_text_words(each) and not self._is_explained(each) for each in stated)

    def _is_explained(self, sentence: str) -> bool:
        text = encoded(sentence)
        return self._is_exempt(sentence) or reader_words(of_site=True).search(text) is not None

    def _is_exempt(self, sentence: str) -> bool:
        return self._exempt.search(encoded(sentence)) is not None or self._is_title(sentence)

    def _is_short(self, document: Document) -> bool:
        """Return whether a title is enough, as there is hardly more than it and a menu."""
        if self._titles is None and not self.title_words:
            return False
        if not self._is_over(document, self.max_title_words):
            return True
        if self._is_over(document, MAX_MENU_FACTOR * self.max_title_words):
            return False
        counts = [word_count(line_text(document, at)) for at in filled_lines(document)]
        items = [count for count in counts if count <= MAX_ITEM_WORDS]
        return len(items) >= MIN_ITEMS and document.word_count - sum(items) <= self.max_title_words

    def _is_over(self, document: Document, count: int) -> bool:
        return len(document.text) > MAX_WORD_CHARS * count or document.word_count > count

    def _title_lines(self, document: Document) -> set[int]:
        found = set(matching(self._titles, document)) if self._titles is not None else set()
        if self.title_words and self._is_short(document) and self._may_have_title(document.text):
            found.update(at for at in filled_lines(document) if self._is_title(line_text(document, at)))
        # The rest of a sentence that is wrapped is no title: "forbidden."
        return {at for at in found if at == 0 or not tears(line_text(document, at - 1), line_text(document, at))}

    def _may_have_title(self, text: str) -> bool:
        """Return whether a text has the letters of a title in some language; only for few are the words prepared."""
        lowered = text.lower()
        return any(
            all(any(word.rstrip("*") in lowered for word in of[language]) for of in lists.values() if language in of)
            for lists in self.title_words
            for language in {language for of in lists.values() for language in of}
        )

    def _is_title(self, line: str) -> bool:
        """Return whether a short line has a word of each list, in its own voice."""
        if not self.title_words or word_count(line) > MAX_TITLE_LINE_WORDS * (1 + (_THAI in line)):
            return False
        if line.lstrip().startswith(_SOURCE_DASHES) or line.rstrip().endswith(","):
            return False
        text = re.sub(QUOTED, " ", line).lower()
        tokens = WORD.findall(text)
        return any(all(has_cue(cues, text, tokens) for cues in lists) for each in self._word_titles for lists in each)

    def _has_text_below(self, document: Document, titles: set[int]) -> bool:
        """Return whether the lines around titles are those of a text, or of a poem: "Not found" is its title."""
        rest = [line_text(document, at).strip() for at in filled_lines(document) if at not in titles]
        rest = [line for line in rest if word_count(line) >= MIN_SENTENCE_WORDS and not self._is_exempt(line)]
        text = [line for line in rest if _text_words(line) and not self._is_explained(line)]
        words = sum(map(word_count, text))
        return len(text) > MAX_TEXT_LINES or words > MAX_TEXT_WORDS or is_verse(document)

    def _unexplained(self, document: Document) -> tuple[int, int, int]:
        """Return the number of words in sentences that nothing explains, and in those that only address the reader, and
        the number of lines of the first."""
        other_words = voice_words = other_lines = 0
        for line in document.lines:
            sentences = [document.text[slice(*span)] for span in sentence_spans(document.text, line)]
            rest = [sentence for sentence in sentences if not self._is_exempt(sentence)]
            other = [sentence for sentence in rest if reader_words(of_site=True).search(encoded(sentence)) is None]
            other_words += sum(map(_text_words, other))
            voice_words += sum(map(_text_words, rest)) - sum(map(_text_words, other))
            other_lines += bool(other) and len(other) == len(sentences)
        return other_words, voice_words, other_lines


def _is_own_voice(engine: Any, document: Document, index: int) -> bool:
    """Return whether a line matches outside of quotations, which an article on error pages has, and is no verse."""
    line = line_text(document, index)
    below = line_text(document, index + 1).strip() if index + 1 < len(document.lines) else ""
    if line.rstrip().endswith(",") and below[:1].islower() and engine.search(encoded(below)) is None:
        return False
    rest = re.sub(QUOTED, " ", line)
    return rest == line or engine.search(encoded(rest)) is not None


def by_language(lists: dict[str, Words]) -> list[list[Cues]]:
    """Return the words of each list, for each language."""
    languages = dict.fromkeys(language for words in lists.values() for language in words)
    return [
        [Cues.of({language: words[language]}) for words in lists.values() if language in words]
        for language in languages
    ]


def has_cue(cues: Cues, text: str, tokens: Sequence[str]) -> bool:
    """Return whether a line in lower case has one of the words, or in scripts without spaces the parts."""
    return any(map(cues.has, tokens)) or any(part in text for part in cues.parts)


def _text_words(sentence: str) -> int:
    """Return the number of words in a sentence; 0 for a heading or menu item."""
    count = word_count(sentence)
    return count if count >= (MIN_SENTENCE_WORDS if ends_sentence(sentence) else MIN_OPEN_WORDS) else 0
