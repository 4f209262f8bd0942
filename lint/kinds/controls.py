"""Report lines below a text that are nothing but controls of the page: buttons, menus, arrows to other pages."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, ClassVar

from msgspec import Meta

from lint import data
from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced, word_count
from lint.kinds.foreign_lines.words import CATEGORIES, cue_counts
from lint.kinds.parameters import Count, quoted
from lint.kinds.tail import Cues, Stretch, Tail, Words, lines
from lint.signals.content_lines import is_quotation
from lint.signals.line_shape import has_bullet, has_text, is_body, is_headline
from lint.signals.lines import grouped
from lint.signals.title_words import all_function_words

MAX_CHARS, MIN_CHARS = 120, 4
MIN_TITLE_WORDS, MAX_TITLE_WORDS = 3, 12
MIN_ROW_PARTS, MANY_ROW_PARTS, MAX_PART_CHARS, MAX_ARROW_CHARS = 3, 6, 30, 80
MAX_LABEL_WORDS = 3  # Of a label on the last line

CONTROLS = frozenset(
    CATEGORIES.index(name) for name in ("navigation", "legal", "social", "subscribe", "comments", "advertising")
)
"""Words of at least one of these are needed: those on pictures, authors and prices are in captions and facts too."""

_PARTS = r"\s*[|·•]\s*|\s+[–—/-]\s+"
_CODE = r"[(){}\[\]<>=_;@#,]|https?:|\d{3}|: "  # also a fact: its name, a colon and its value
_ARROWS = r"^(?:[←⟵‹]|<<)[^»›]+$|^[^«‹]*\w(?:\s?[→⟶›]|\s»|\s?>>)$"  # « begins a quotation too
_START = r"^« ?\w[^»]+$"  # of a pair, "« Title" and "Title »", or of a quotation
_HEADS = frozenset(CATEGORIES.index(name) for name in ("related", "authorship", "comments"))
"""Words of a heading, which, like one of one word, goes with what is below it or stays."""


class Controls(Tail, frozen=True, kw_only=True):
    """Reports lines below the last paragraph of a text that consist of nothing but page controls.

    A row of short parts counts if half of them are controls, or if there are many with bars between them, and so does a
    short line with an arrow at either end, or a label on the last line, which nothing follows.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    words: Annotated[
        Words, Meta(description="More words of controls by language, in lower case; `*`: any ending.")
    ] = {}  # noqa: RUF012
    steps: Annotated[
        Words, Meta(description="Words of links to the page before or after, whose title may follow a colon.")
    ] = {}  # noqa: RUF012
    max_words: Annotated[Count, Meta(description="Ignore longer lines (in words), but for rows.")] = 8

    _words = cached_property(lambda self: Cues.of(self.words))
    _steps = cached_property(lambda self: Cues.of(self.steps))

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each run of such lines."""
        texts = document.paragraph_texts
        if is_body(texts[-1]):
            return
        tail = next((at + 1 for at in range(len(texts) - 1, -1, -1) if is_body(texts[at])), len(texts))
        controls = [at for at in range(tail, len(texts)) if self._is_control(texts[at].strip())]
        controls += [at for at in (len(texts) - 1,) if at not in controls and _is_label(texts[at].strip())]
        pairs = [at for at in controls if at > tail and "»" in texts[at] and re.match(_START, texts[at - 1].strip())]
        quoted_ends = {at for at in pairs if texts[at].strip()[0].islower()}
        controls = sorted({*controls, *(at - 1 for at in pairs)} - quoted_ends - {at - 1 for at in quoted_ends})
        followed = {*controls, len(texts)}
        controls = [at for at in controls if not _heads(texts[at]) or at + 1 in followed]
        if not controls or not has_text(texts[:tail]):
            return
        for run in grouped(controls, lambda last, at: at == last + 1):
            fields = {"text": quoted(texts[run[0]]), "line_count": len(run)}
            is_sure = self._are_sure([texts[at].strip() for at in run])
            is_sure &= not any("«" in texts[at] for at in run) or document.text.count("«") == 1  # no quotation marks
            yield Stretch(run[0], run[-1] + 1, lines(len(run)), len(run), fields, is_sure=is_sure)

    def _are_sure(self, found: Sequence[str]) -> bool:
        """Return whether several lines, a row, an arrow or two words tell controls; one word is in any list of words.

        That word may also be of another language than the text: "Plan" is a button in French.
        """
        if len(found) == 1 and found[0][-1] == ":":
            return False  # a label that some keep with the text: "More about the mill:"
        known = [word for line in found for word in self._said(line)]
        return len(found) > 1 or len(known) > 1 or bool(re.match(_ARROWS, found[0]) or ":" in found[0])

    def _is_control(self, line: str) -> bool:
        if not MIN_CHARS <= len(line) <= MAX_CHARS or line[-1] in ".。।:" or has_bullet(line) or is_quotation(line):
            return False
        if re.match(_ARROWS, line) and len(line) <= MAX_ARROW_CHARS:
            return True
        label, colon, title = line.partition(":")
        if colon and title and self._steps.of_line(label) and self._is_of_controls(label):
            return _is_title(title.strip(), after=word_count(label))
        if re.search(_CODE, line) or has_unspaced(line):
            return False
        parts = [part for part in re.split(_PARTS, line) if part]
        if len(parts) >= MIN_ROW_PARTS and max(map(len, parts)) <= MAX_PART_CHARS:
            is_bar = len(re.split(r"[|·•]", line)) >= MANY_ROW_PARTS and line[0] != "|"
            return is_bar or 2 * sum(map(self._is_of_controls, parts)) >= len(parts)
        return bool(self._own(line)) and self._is_of_controls(line)

    def _said(self, line: str) -> set[str]:
        """Return the words of a line that are controls and say something."""
        words = set(WORD.findall(line.lower()))
        return self._own(line) | {word for word in words if cue_counts("", (word,))[0]} - all_function_words()

    def _own(self, line: str) -> set[str]:
        """Return the words of controls that say something: "here" and "no" are in any line."""
        return self._words.of_line(line) - all_function_words()

    def _is_of_controls(self, line: str) -> bool:
        """Return whether a line has a word of a control, and others that are such or say nothing."""
        tokens = {word for word in WORD.findall(line.lower()) if not word.isdecimal()}
        own = self._own(line)
        if not tokens or len(tokens) > self.max_words:
            return False
        known = {token for token in tokens if token in own or cue_counts("", (token,))[0]}
        if 2 * len(known) < len(tokens) or not tokens - known <= all_function_words() - _abbreviations(line):
            return False
        categories = cue_counts("", tuple(known))[1]
        return bool(own) or any(categories[at] for at in CONTROLS)


def _abbreviations(line: str) -> set[str]:
    """Return the words in capitals, unless all are, in lower case: "IT" and "US" are no function words."""
    return (
        set() if line.isupper() else {word.lower() for word in WORD.findall(line) if word.isupper() and len(word) > 1}
    )


def _is_title(text: str, *, after: int) -> bool:
    """Return whether a text after a label can be the title of another page.

    "Next: heat the oven" is a step of the text's own, and "Next meeting: Friday" a fact.
    """
    min_words = after if text[:1].isupper() else MIN_TITLE_WORDS
    return is_headline(text, min_words=min_words, max_words=MAX_TITLE_WORDS)


def _is_label(line: str) -> bool:
    """Return whether a line is a label, and not the beginning of what somebody says: "He added:" """
    words = line.removesuffix(":").split()
    is_plain = line[-1] == ":" and line[0].isupper() and not re.search(r"[.!?,;:@\"“„«»]", line[:-1])
    verbs = data.table("aside_words.txt")["reporting"] if is_plain else ""
    return is_plain and len(words) <= MAX_LABEL_WORDS and not re.fullmatch(verbs, words[-1].lower())


def _heads(line: str) -> bool:
    words = WORD.findall(line.lower())
    categories = cue_counts("", words)[1]
    return line.strip().isalpha() or any(categories[at] for at in _HEADS)
