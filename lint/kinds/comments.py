"""Report what readers wrote below a text: names, dates, texts and buttons in turn, to the end."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from typing import Annotated, ClassVar, NamedTuple

from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced, word_count
from lint.core.sentence_end import ends_sentence
from lint.kinds.labels import counts_lines, is_below_text
from lint.kinds.parameters import SafeIn, quoted
from lint.kinds.tail import Cues, Stretch, Tail, Words
from lint.signals.cards import dated
from lint.signals.line_shape import MIN_BODY, has_bullet, is_age, is_body

MAX_BUTTONS, MAX_NAME_WORDS, MAX_NAME_CHARS, MAX_HEADING_WORDS = 6, 4, 30, 8
MAX_MARK_CHARS = 80
MAX_GAP = 5  # Maximum lines between a date or a button and the next
MAX_TEXT_WORDS = 150
MAX_SAID = 3  # Maximum lines of a comment between the line that says who wrote it and its date
MAX_LAST_BODIES = 1  # Maximum paragraphs of the last comment; more are those of a text that goes on
MAX_COUNTED_WORDS = 2  # Words of a heading such as "3 comments"
MAX_UNDATED_LINES, MAX_UNDATED_WORDS = 4, 40  # What below a heading are comments although nothing dates them
MIN_MARKS = 2  # Minimum dates and buttons without a heading
MIN_SPEAKERS = 3  # Of comments that a heading counts
MAX_CHARS_BESIDE_TITLE, MAX_QUOTING_CHARS, MIN_TITLE_CHARS, MAX_TITLE_LINES = 40, 240, 6, 4
"""Maximum characters of a heading such as `2 thoughts on “The mill”` beside the title, and with it; minimum letters of
the title, and within how many lines of the start it is."""

_FACT = r"(?i)(?!(?:posted|by|von|par|por|di|da|door|av|af)\b)[^\W\d][^:]{3,}: \d"  # "Due: 3 June 2024"
_ENTRY = r"\d[:：] ?[^\W\d]"  # "Ström, 3 May 1920: fog"
_QUOTED = r"[“„\"«‘「『《〈]\s*([^“”„\"«»「」『』《》〈〉]{3,})[”“\"»«’」』》〉]?"
_COUNT = (
    r"(?i)\d|\b(?:one|eine?|une?|una|uma?|eén|één|een|ett|ét|én|yksi|jed(?:na|en)|od(?:in|na)|один|одна|ένα|μία|bir"
    r"|satu)\b"
)
_COUNTED = r"^\W*\d{1,4}\s|\(\d{1,4}\)$"  # "23 comments", "Comments (23)"
_NUMBER = r"#\d{1,4} [^\W\d_]"  # "#12 Ann"
_THIS_CENTURY = r"\b20\d\d\b"
_INITIAL = r"(?<= [^\W\d_])\.$"
_AROUND_NAME = " ,|•·–—-"
_SHORT_AGE = r"\b\d{1,3} ?(?:h|hr|d|w|mo|y|yr|std|tg|j|sem|g|д|ч|нед|г)\.?(?: ago)?$"


class Marks(NamedTuple):
    """What tells comments from the text, by line."""

    dates: frozenset[int]
    buttons: frozenset[int]
    speakers: frozenset[int]


class Comments(Tail, frozen=True, kw_only=True):
    """Reports comments from their heading or first writer to the end of a text.

    It takes a button such as "Reply" and a second button or a date; or a heading such as "3 comments" above one of
    these, or above a few short lines at most. Dates with neither buttons nor a heading are a diary or reviews.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    replies: Annotated[Words, Meta(description="Buttons below comments by language, in lower case; `*`: any ending.")]
    buttons: Annotated[Words, Meta(description="Other words of such a row of buttons.")] = {}  # noqa: RUF012
    headings: Annotated[Words, Meta(description="Words for comments in a heading, in the same form.")] = {}  # noqa: RUF012
    weak_headings: Annotated[Words, Meta(description="More of them, that a text's own headings have too.")] = {}  # noqa: RUF012
    quoting_headings: Annotated[
        Words, Meta(description="More words for comments that count in a heading with a number and the text's title.")
    ] = {}  # noqa: RUF012
    says: Annotated[Words, Meta(description="What a writer does in a line before a text: `Ann says:`.")] = {}  # noqa: RUF012

    _replies = cached_property(lambda self: Cues.of(self.replies))
    _buttons = cached_property(lambda self: Cues.of(self.buttons))
    _headings = cached_property(lambda self: Cues.of(self.headings))
    _weak_headings = cached_property(lambda self: Cues.of(self.weak_headings))
    _says = cached_property(lambda self: Cues.of(self.says))
    _quoting_headings = cached_property(lambda self: Cues.of(self.quoting_headings))

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield at most one stretch, to the end of the text."""
        texts = document.paragraph_texts
        body = next((at for at, text in enumerate(texts) if is_body(text)), len(texts))
        quoting = next((at for at in range(body + 1, len(texts)) if self._quotes_title(texts, at)), None)
        sure = quoting if quoting is not None else self._counts_speakers(texts)
        start = sure if sure is not None else self._unquoted_start(texts)
        if start is None:
            return
        is_rest = sure is not None or is_below_text(document, document.paragraphs[start].start)
        if quoting is not None:  # A text can have two thoughts on its title, but without dates, buttons and numbers
            below = texts[start + 1 :]
            is_rest = not below or has_bullet(below[0]) or any(self._marks(texts, start + 1))
        elif sure is None:
            is_rest = is_rest and not self._may_be_within(texts, start)
        count = len(texts) - start
        fields = {"text": quoted(texts[start]), "line_count": count}
        where: SafeIn | None = "any" if quoting is not None else None
        yield Stretch(start, len(texts), "the comments", count, fields, is_sure=is_rest, safe_in=where)

    def _quotes_title(self, texts: Sequence[str], at: int) -> bool:
        """Return whether a line counts comments on the title of the text."""
        name = self._quoted_title(texts[at])
        titles = map(_letters, texts[:MAX_TITLE_LINES])
        return len(name) >= MIN_TITLE_CHARS and any(title.startswith(name) for title in titles)

    def _quoted_title(self, text: str) -> str:
        """Return the letters of what a line counts comments on; "" if it counts none."""
        title = re.search(_QUOTED, text) if len(text) <= MAX_QUOTING_CHARS else None
        if title is None or ends_sentence(text[: title.start()]) or re.search(_COUNT, text) is None:
            return ""
        beside = f"{text[: title.start()]} {text[title.end() :]}"
        cues = (self._headings, self._weak_headings, self._quoting_headings)
        counts = len(beside) <= MAX_CHARS_BESIDE_TITLE and any(each.of_line(beside) for each in cues)
        return _letters(title[1]) if counts else ""

    def _counts_speakers(self, texts: Sequence[str]) -> int | None:
        """Return the heading that counts comments above several lines such as `Ann says:`, however long they are."""
        for at in range(_first_below(texts), len(texts)):
            if re.search(_COUNTED, texts[at]) and self._is_heading(texts[at]):
                said = [index for index in range(at + 1, len(texts)) if self._speaks(texts[index])]
                count = int("".join(filter(str.isdecimal, texts[at])))
                if MIN_SPEAKERS <= len(said) <= count and said[0] <= at + MAX_GAP:
                    return at
        return None

    def _unquoted_start(self, texts: Sequence[str]) -> int | None:
        return self._start(texts, _first_below(texts)) if self._may_end_so(texts) else None

    def _may_end_so(self, texts: Sequence[str]) -> bool:
        """Return a cheap necessary condition: a mark or a heading among the last lines."""
        last = range(max(len(texts) - MAX_GAP - 1, MIN_BODY), len(texts))
        short = [texts[at] for at in last if len(texts[at]) <= MAX_MARK_CHARS]
        return any(is_dated(text) or self._is_button(text) or self._is_heading(text) for text in short)

    def _start(self, texts: Sequence[str], first: int) -> int | None:
        """Return the first line of the comments; None without any."""
        marks = self._marks(texts, first)
        heading = next((at for at in range(first, len(texts)) if self._is_heading(texts[at])), None)
        if heading is not None:
            below = Marks(*(frozenset(at for at in each if at > heading) for each in marks))
            is_whole = _reach_the_end(texts, heading, below) if any(below) else self._is_undated(texts, heading)
            if is_whole:
                return heading
        if not (marks.buttons or marks.speakers) or sum(map(len, marks)) < MIN_MARKS:
            return None
        start = min(marks.speakers) if marks.speakers else len(texts)
        if start > min(marks.dates | marks.buttons):
            start = _first_line(texts, marks, first)
        if not _reach_the_end(texts, start, marks):
            return None
        return start - (start > first and bool(self._quoted_title(texts[start - 1])))

    def _marks(self, texts: Sequence[str], first: int) -> Marks:
        lines = range(first, len(texts))
        buttons = frozenset(at for at in lines if self._is_button(texts[at]))
        dates = frozenset(at for at in lines if at not in buttons and is_dated(texts[at]))
        new = {at for at in dates if at > first and re.search(_THIS_CENTURY, texts[at])}
        speakers = frozenset(at for at in lines if self._speaks(texts[at]) and _is_dated_below(at, new, dates))
        numbers = frozenset(at for at in lines if re.match(_NUMBER, texts[at]) and _is_name(texts[at]))
        return Marks(dates | numbers, buttons, speakers)

    def _speaks(self, text: str) -> bool:
        """Return whether a line says who writes what follows."""
        if len(text) > MAX_MARK_CHARS or word_count(text) > MAX_NAME_WORDS + 2:
            return False
        is_open = text.endswith((":", "：", "...", "…")) or self._says.has(text.lower().rpartition(" ")[2])
        return is_open and bool(self._says.of_line(text))

    def _is_button(self, text: str) -> bool:
        if len(text) > 10 * MAX_BUTTONS:
            return False
        if has_unspaced(text):
            return "".join(filter(str.isalpha, text)) in self._replies.parts
        words = [word for word in WORD.findall(text.lower()) if not word.isdecimal()]
        if not 0 < len(words) <= MAX_BUTTONS or not self._replies.of_line(text):
            return False
        return all(self._replies.of_line(word) or self._buttons.of_line(word) for word in words)

    def _is_heading(self, text: str) -> bool:
        if len(text) > 10 * MAX_HEADING_WORDS or word_count(text) > MAX_HEADING_WORDS or ends_sentence(text):
            return False
        if has_bullet(text):
            return False
        return bool(self._headings.of_line(text) or self._weak_headings.of_line(text))

    def _is_undated(self, texts: Sequence[str], heading: int) -> bool:
        """Return whether a heading that counts comments is above a few short lines."""
        below = texts[heading + 1 :]
        words = [word for word in WORD.findall(texts[heading].lower()) if not word.isdecimal()]
        has_count = any(map(str.isdecimal, texts[heading]))
        is_sure = has_count and len(words) <= MAX_COUNTED_WORDS and bool(self._headings.of_line(texts[heading]))
        is_short = 0 < len(below) <= MAX_UNDATED_LINES and max(map(word_count, below)) <= MAX_UNDATED_WORDS
        return is_sure and is_short and any(map(ends_sentence, below))

    def _may_be_within(self, texts: Sequence[str], start: int) -> bool:
        """Return whether the text may go on below: it is a counter of other lines, or the date of an embedded post."""
        marks = self._marks(texts, start)
        if any(marks):
            return sum(map(is_body, texts[max(marks.dates | marks.buttons) + 1 :])) > MAX_LAST_BODIES
        return not counts_lines(texts[start], texts[start + 1 :])


def _is_dated_below(at: int, new: Collection[int], dates: Collection[int]) -> bool:
    """Return whether what somebody says at a line is dated: in the next line, or each time below what is said."""
    return at + 1 in new or (len(dates) > 1 and any(at + gap in new for gap in range(2, MAX_SAID + 2)))


def _first_below(texts: Sequence[str]) -> int:
    """Return the index after the paragraphs that a text with comments has at least."""
    bodies = (index for index, text in enumerate(texts) if is_body(text))
    return next(islice(bodies, MIN_BODY - 1, None), len(texts)) + 1


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def is_dated(text: str) -> bool:
    """Return whether a line says when, and perhaps who, but no more.

    >>> is_dated("Odd Arne 12. juni 2020 kl. 19:33"), is_dated("Marguerite D. 2d"), is_dated("u/ann • 3 yr. ago")
    (True, True, True)
    >>> is_dated("Next meeting: 3 June 2024"), is_dated("On 12 June 2020 it burnt down, and nobody was hurt")
    (False, False)
    """
    line = text.strip()
    if len(line) > MAX_MARK_CHARS or not any(map(str.isdecimal, line)):
        return False
    if re.match(_FACT, line) or re.search(_ENTRY, line):
        return False
    return is_age(line) or dated(line, MAX_NAME_WORDS + 2) or _has_short_age(line)


def _has_short_age(line: str) -> bool:
    age = re.search(_SHORT_AGE, line)
    return age is not None and _is_name(line[: age.start()].strip(_AROUND_NAME))


def _is_name(text: str) -> bool:
    if len(text) > MAX_NAME_CHARS or not 0 < word_count(text) <= MAX_NAME_WORDS:
        return False
    first = next(filter(str.isalnum, text), "")
    return not first.islower() or " " not in text.strip()  # a pen name may be in lower case


def _first_line(texts: Sequence[str], marks: Marks, first: int) -> int:
    """Return the first line of the comment with the first mark: above a date a name, above a button a text too.

    A text without a name above it is a short line: longer ones may be the article's. "2 replies" is a heading.
    """
    mark = at = min(marks.dates | marks.buttons)
    if at in marks.buttons and not texts[at].lstrip()[:1].isdecimal():
        while at - 1 >= first and word_count(texts[at - 1]) <= MAX_TEXT_WORDS and ends_sentence(texts[at - 1]):
            at -= 1
    if at - 1 >= first and _is_name(texts[at - 1]) and not ends_sentence(re.sub(_INITIAL, "", texts[at - 1])):
        return at - 1
    return max(at, mark - (not is_body(texts[mark - 1])))


def _reach_the_end(texts: Sequence[str], start: int, marks: Marks) -> bool:
    """Return whether no more than a comment's lines are between two marks, or after the last one.

    One date on the last line is the signature of the text.
    """
    places = sorted({start, len(texts), *(at for at in frozenset().union(*marks) if at >= start)})
    is_signature = len(places) == 3 and places[1] == len(texts) - 1 and places[1] in marks.dates
    if len(places) < 3 or is_signature or any(after - before > MAX_GAP + 1 for before, after in pairwise(places)):
        return False
    return all(word_count(text) <= MAX_TEXT_WORDS for text in texts[start:])
