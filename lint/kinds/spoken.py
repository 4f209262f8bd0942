"""Report sentences to or by a language model, even if disguised or hidden from readers, unless they are quoted."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import Count, quoted
from lint.signals.characters import INVISIBLE, unusual
from lint.signals.lines import MAX_LINE_CHARS, filled_lines
from lint.signals.look_alikes import LOOK_ALIKES
from lint.signals.needle_search import matches, matching
from lint.signals.regex import Engine, encoded

_OPENING = "“„«‹「『‘"
_QUOTES = _OPENING + '"”»`'
_QUOTATION = r'„[^„“”]*[“”]|“[^“”]*”|«[^«»]*»|»[^«»]*«|‹[^‹›]*›|「[^「」]*」|『[^『』]*』|"[^"]*"|`[^`]*`'
"""Not in single quotation marks: an apostrophe may be the closing one."""

MAX_GAP_CHARS = 20  # How far above a line the colon that announces it may be


class Spoken(Params, frozen=True):
    """Reports lines in which a pattern matches, as they are or without a disguise: invisible characters, look-alike
    letters of other scripts, full-width letters. A match that starts in quotation marks is ignored, and so is a line
    without a disguise that the one above announces with a colon.

    With `hidden`, messages in invisible characters are reported too; without patterns, only these.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "carrier")

    patterns: Annotated[
        tuple[str, ...], Meta(description="What to report: text that matches any of these (RE2 syntax).")
    ] = ()
    stems: Annotated[
        tuple[str, ...],
        Meta(
            description="Lower-case words: a line of over 500 characters is searched only if it contains one of these."
        ),
    ] = ()
    hidden: Annotated[bool, Meta(description="Whether to report messages in invisible characters.")] = False
    anchor: Annotated[
        Literal["any", "edges"], Meta(description="Where to look: anywhere, or only in the first and last lines.")
    ] = "any"
    within_lines: Annotated[Count, Meta(description="Number of non-blank lines at each edge to look at.")] = 2
    remove: Annotated[bool, Meta(description="Whether to offer to remove the lines, which is never safe.")] = False

    def __post_init__(self) -> None:
        _ = self._engine  # a bad pattern is an error when the rule is read, not when it is used

    @cached_property
    def _engine(self) -> Any:
        return Engine(self.patterns) if self.patterns else None

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each line, and for each hidden message."""
        if self.hidden:
            for message in hidden_messages(document):
                count = message.span.end - message.span.start
                yield rule.report(message.span, value=count, text=quoted(message.text), carrier=message.carrier)
        if self._engine is None:
            return
        for index in sorted(self._in_reach(document, self._lines(document))):
            span = document.lines[index]
            written = _line(document, index)
            line = as_read(written)
            above = document.text[max(span.start - MAX_GAP_CHARS, 0) : span.start].rstrip()
            is_example = line == written and above.endswith((":", "："))  # nobody disguises an example
            if is_example or self._is_quoted(line):
                continue
            fix = None
            if self.remove:
                fix = Fix(title="remove the line", edits=(document.removal(*span),), applicability=Applicability.UNSAFE)
            yield rule.report(Span(*span), value=1, fix=fix, text=quoted(line), carrier="")

    def _lines(self, document: Document) -> set[int]:
        found = set(matching(self._engine, document))
        for index in (*_disguised_lines(document), *self._long_lines(document)):
            if index not in found and matches(self._engine, as_read(_line(document, index))):
                found.add(index)
        return found

    def _long_lines(self, document: Document) -> list[int]:
        """Return the lines that are too long for `short_lines` and have one of the stems."""
        indices, folded = _long_lines(document)
        stems = [stem for stem in self.stems if stem in folded]  # nearly always none
        if not indices or not stems:
            return []
        lines = zip(indices, folded.split("\n"), strict=True)
        return [index for index, line in lines if any(stem in line for stem in stems)]

    def _is_quoted(self, line: str) -> bool:
        """Return whether every match in a line begins within quotation marks."""
        data = encoded(line)
        at = 0
        while (match := self._engine.search(data, at)) is not None and match.end() > at:
            before = data[: match.start()].decode("utf-8", "ignore")
            start = data[match.start() : match.end()].decode("utf-8", "ignore").lstrip(" .!?:;")
            if not _is_open(before) and (start[:1] not in _QUOTES or start.startswith("```")):
                return False
            at = match.end()
        return True

    def _in_reach(self, document: Document, found: set[int]) -> set[int]:
        """Return the lines that are where the rule looks."""
        if self.anchor == "any" or not found:
            return found
        filled = filled_lines(document)
        return found & {*filled[: self.within_lines], *filled[-self.within_lines :]}


@lru_cache(maxsize=1)
def _long_lines(document: Document) -> tuple[list[int], str]:
    """Return the indices of the lines that are too long for `short_lines`, and these lines, case-folded."""
    found = [index for index, (start, end) in enumerate(document.lines) if end - start > MAX_LINE_CHARS]
    return found, "\n".join([_line(document, index) for index in found]).casefold()


@lru_cache(maxsize=1)
def _disguised_lines(document: Document) -> tuple[int, ...]:
    """Return the lines that a program may read differently from how they look."""
    if not is_disguised(document):
        return ()
    lines = ((index, _line(document, index)) for index in range(len(document.lines)))
    return tuple(index for index, line in lines if not line.isascii() and as_read(line) != line)


def _line(document: Document, index: int) -> str:
    return document.text[slice(*document.lines[index])]


def _is_open(before: str) -> bool:
    """Return whether a quotation starts in a text and does not end."""
    rest = re.sub(_QUOTATION, "", before)
    return any(mark in rest for mark in f'{_OPENING}"`')


MIN_MESSAGE_CHARS = 4
"""Minimum tag characters or selectors of a message. Of zero-width characters, which are bits, 16 make two letters."""

_TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_BITS = frozenset("\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e")
_CARRIER = (
    "(?P<tags>[\U000e0000-\U000e007f]+)|(?P<selectors>[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,})"
    "|(?P<bits>[\u200b-\u200d\u2060-\u2064\ufeff\u180e]{16,})"
)
_CARRIERS = _TAGS | _SELECTORS | _BITS
_FLAG = "\U0001f3f4"

_SHOWN = dict.fromkeys(map(ord, INVISIBLE)) | {ord(tag): ord(tag) - 0xE0000 for tag in _TAGS}

_DISGUISES = INVISIBLE | _TAGS | frozenset(map(chr, LOOK_ALIKES))


class Message(NamedTuple):
    """A hidden message: its place, the characters that carry it, and its text; "" if unknown."""

    span: Span
    carrier: str
    text: str


def hidden_messages(document: Document) -> Iterator[Message]:
    """Yield the messages in invisible characters, except flags and emoji."""
    found = unusual(document)
    if found.isdisjoint(_CARRIERS):
        return
    text = document.text
    for match in re.finditer(_CARRIER, text):
        span = Span(*match.span())
        if match["tags"]:
            if text[max(span.start - 1, 0) : span.start] != _FLAG and len(match[0]) >= MIN_MESSAGE_CHARS:
                yield Message(span, "tag characters", "".join(chr(ord(char) - 0xE0000) for char in match[0]))
        elif match["selectors"]:
            data = bytes(ord(char) - 0xFE00 if char < "\uff00" else ord(char) - 0xE0100 + 16 for char in match[0])
            yield Message(span, "variation selectors", data.decode("utf-8", "ignore"))
        else:
            yield Message(span, "zero-width characters", "")


def as_read(text: str) -> str:
    """Return a text without disguises: tag characters and full-width or mathematical letters as plain letters, no
    invisible characters, and Cyrillic or Greek letters in a Latin word as the Latin ones that they look like.

    >>> as_read("Ign\u200bore рrеvious ｒｕｌｅｓ")
    'Ignore previous rules'
    """
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text.translate(_SHOWN))
    return re.sub(r"[^\W\d_]+", _as_latin, plain) if plain.translate(LOOK_ALIKES) != plain else plain


def _as_latin(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii() or not any(char.isascii() for char in word):
        return word
    latin = word.translate(LOOK_ALIKES)
    return latin if latin.isascii() else word


@lru_cache(maxsize=1)
def is_disguised(document: Document) -> bool:
    """Return whether a document has characters that `as_read` may replace."""
    found = unusual(document)
    if not found:
        return False
    if not found.isdisjoint(_DISGUISES):
        return True
    return any("\uff00" <= char <= "\uff5e" or "\U0001d400" <= char <= "\U0001d7ff" for char in found)
