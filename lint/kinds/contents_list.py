"""Report lists of a text's own headings above it, as the plugins of blogs and documentation tools print them."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import WORD
from lint.core.types import Applicability, Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Applied, Count, Fraction, limited, quoted, removal
from lint.signals.contents_table import contents_label
from lint.signals.line_shape import has_bullet, is_body

MAX_ENTRY_CHARS = 160
MAX_HEAD, MAX_ENTRIES, MAX_BELOW = 400, 100, 2000  # Lines: where a list can begin, and where its headings can be
MIN_HEADINGS = 2  # Minimum entries that are headings below; without a label, of running text
MIN_KEY_CHARS = 2  # Minimum letters and digits of an entry: a mark alone is anywhere
MAX_NUMBER_CHARS = 5  # Of an entry, before its words

_LINK = r"\[([^\[\]\n]{1,200})\]\([^()\n]{0,300}\)"
_NUMBER = r"\d{1,2}|[ivx]{1,5}|[一二三四五六七八九十]{1,3}"


class ContentsList(Params, frozen=True, kw_only=True):
    """Reports a list of lines that are headings of the text below: as many, in their order, and no text between them.

    A label such as "Table of contents" is above it, or the list ends where its first entry comes again: authors list
    their headings so too, and the fix is unsafe.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")
    IS_GENERAL: ClassVar[bool] = True

    min_entries: Annotated[Count, Meta(description="Minimum number of entries.")] = 3
    min_found_fraction: Annotated[
        Fraction,
        Meta(description="Minimum share of the entries below a label that are lines below, unless the first is next."),
    ] = 0.5
    applicability: Applied = Applicability.SAFE

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each list; `value` is the number of its lines."""
        spans, most = document.paragraphs, MAX_HEAD + MAX_ENTRIES + MAX_BELOW
        texts = document.paragraph_texts[:most]
        keys = list(map(_key, texts, document.paragraph_words))
        last = {key: at for at, key in enumerate(keys)}
        at = 0
        while at < min(len(texts), MAX_HEAD):
            label = contents_label(texts[at])
            is_candidate = label is not None or (keys[at] and last[keys[at]] >= at + self.min_entries)
            end = self._end(at, texts, keys, label) if is_candidate else at
            if end > at:
                span = Span(spans[at].start, spans[end - 1].end)
                is_sure = label is not None and not (label["word"] and not label["button"])
                fix = removal(
                    document, span, "the contents", limited(self.applicability, document, "any", is_sure=is_sure)
                )
                text, count = quoted(texts[at]), end - at
                yield rule.report(span, value=count, limit=self.min_entries, fix=fix, text=text, line_count=count)
            at = max(end, at + 1)

    def _end(self, at: int, texts: Sequence[str], keys: Sequence[str], label: re.Match[str] | None) -> int:
        """Return where the list that begins at a line ends; `at` if no list begins there."""
        first = at + (label is not None)
        entries = _entries(first, texts, keys)
        end = first + len(entries)
        below = keys[end : end + MAX_BELOW]
        if label is None and (keys[at] not in below[:1] or len(entries) < self.min_entries):
            return at
        found = _found(entries, below)
        is_closed = label is not None and len(entries) >= self.min_entries and entries[:1] == below[:1]
        min_share = 1.0 if label is None else self.min_found_fraction if entries[:1] != below[:1] else 0.0
        min_found = 1 if is_closed else max(MIN_HEADINGS, min_share * len(entries))
        min_headings = MIN_HEADINGS if label is None else 1
        headings = _heading_count(texts[end:], list(found.values()))
        if len(found) >= min_found and headings >= min_headings:
            return end if is_closed else first + max(found) + 1
        is_alone = label is not None and at > 0 and bool(label["alone"])
        return first if is_alone and any(map(is_body, texts[first : first + 2])) else at


def _heading_count(texts: Sequence[str], found: Sequence[int]) -> int:
    """Return how many of the lines at `found` have running text soon below them, and above the next one."""
    below = (texts[at + 1 : min(at + 4, end)] for at, end in zip(found, (*found[1:], len(texts)), strict=False))
    return sum(any(map(is_body, lines)) for lines in below)


def _entries(first: int, texts: Sequence[str], keys: Sequence[str]) -> list[str]:
    """Return the lines from the first one on that can be entries: no running text, and none that was there before."""
    seen: dict[str, None] = {}
    for text, key in islice(zip(texts[first:], keys[first:], strict=True), MAX_ENTRIES):
        if not key or key in seen or is_body(text) or (has_bullet(texts[first]) and not _is_item(text)):
            break
        seen[key] = None
    return list(seen)


def _is_item(text: str) -> bool:
    """Return whether a line has a bullet or a number, as each entry has below one that has."""
    return has_bullet(text) or text[:1].isdigit()


def _found(entries: Sequence[str], below: Sequence[str]) -> dict[int, int]:
    """Return which of the entries are lines below, in the same order, and where."""
    found: dict[int, int] = {}
    at = 0
    for index, entry in enumerate(entries):
        if entry in below[at:]:
            found[index] = below.index(entry, at)
            at = found[index] + 1
    return found


def _key(text: str, words: Sequence[str]) -> str:
    """Return what an entry and its heading have in common: the words of a line, without its number and links."""
    if len(text) > MAX_ENTRY_CHARS:
        return ""
    if "](" in text:
        words = WORD.findall(re.sub(_LINK, r"\1", text))
    key = " ".join(dropwhile(_is_number, words)).lower()
    return key if len(key) >= MIN_KEY_CHARS else ""


def _is_number(word: str) -> bool:
    return len(word) <= MAX_NUMBER_CHARS and re.fullmatch(_NUMBER, word.lower()) is not None
