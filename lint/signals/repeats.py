"""Text that follows itself: sentences, words, the title above a text, and a list that was extracted with its parent."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import eq
from typing import NamedTuple
from unicodedata import category

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.line_shape import has_bullet, is_prose
from lint.signals.regex import encoded

_SENTENCE_ENDS = (". ", "! ", "。", "। ", "۔ ", "။")
_CLOSING = " .!。।۔။…"

MIN_STUTTERS = 5  # Minimum times that a word follows itself in a stutter; in speech and verse it does three times
_STUTTER = r"(?i)\b([^\W\d_]{4,40})(?:\s+\1\b){5,}"

MIN_LOOP_WORDS, MIN_LOOP_WORD_CHARS = 5, 24  # Minimum size of a paragraph, or of a word in a script without spaces
_LOOP = r"(?<![^\W\d_\u0e00-\uffff])(\S.{0,59}?)\1{3,}"  # from the beginning of a word, in scripts with spaces
MIN_LOOPS, MIN_LOOP_BYTES, MIN_LONG_LOOP_BYTES = 6, 30, 90
"""How often a phrase follows itself, and the size of it all; fewer times, or a short word, must be longer."""
MAX_SHORT_BYTES = 5  # With a space: cells of tables say "Yes" over and over

MIN_DOUBLED, MIN_DOUBLED_SHARE = 3, 0.4  # Paragraphs that follow themselves, and their share, on a doubled page

MIN_LETTER_FRACTION = 0.5  # A unit with a smaller share of letters is a table row, a score or a row of dashes
_HEADING, _SECTION = r"\d{1,2}[.)] ", r"\d{1,2}(?:\.\d{1,2})+\.?\s"  # Numbered, and in the contents too
_RECORD = r"[^\s@]@[\w-]+\.\w|\A\d{4}-\d\d-\d\d\b"  # Of a log: who did it, and when

MIN_OVERLAP_CHARS = 60  # Of two paragraphs: what one begins with, and the one before it ends with

MIN_ITEMS = 3  # Minimum items of a list that follows itself
MAX_ITEMS = 100  # Longer lists are not compared: that would take time in proportion to their square

MIN_PARAGRAPHS = 4  # Minimum paragraphs of a text whose headings are looked at
MIN_TITLE_WORDS = 3  # Minimum words of the first line that is repeated
MIN_TITLE_CHARS = 16  # Minimum characters of a title that comes twice in its line
MAX_HEAD = 8  # Maximum lines above the text: titles, authors, dates


def doubled_sentences(text: str, min_words: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of sentences that repeat the one before them."""
    for mark in _SENTENCE_ENDS:
        if mark not in text:
            continue
        at, parts = 0, text.split(mark)
        if len(set(parts)) == len(parts) and not parts[-1].startswith(parts[-2]):
            continue  # nearly always
        for number, (one, other) in enumerate(pairwise(parts), 2):
            at += len(one) + len(mark)
            if one and other.startswith(one) and not other[len(one) :].strip(_CLOSING) and word_count(one) >= min_words:
                space = len(mark) - len(mark.rstrip())
                yield at - space, at + len(other) + (len(mark) - space if number < len(parts) else 0)


def stutters(document: Document) -> Iterator[Span]:
    """Yield the spans in which one word follows itself many times."""
    for index, words in enumerate(document.paragraph_words):
        # Of words that follow themselves so often, two in three are found by looking at every third one.
        if any(map(eq, words[::3], words[1::3])) and sum(map(eq, words, words[1:])) >= MIN_STUTTERS:
            for match in re.compile(_STUTTER).finditer(document.text, *document.paragraphs[index]):
                yield Span(match.end(1), match.end())


def loops(document: Document) -> Iterator[Span]:
    """Yield the spans in which a phrase or a line follows itself many times, as where a model or a transcript is stuck.

    >>> [*loops(Document("It was " + "and so on " * 9 + "and so.\\n"))]
    [Span(start=17, end=97)]
    """
    for span, words in zip(document.paragraphs, document.paragraph_words, strict=True):
        is_poor = len(words) >= MIN_LOOP_WORDS and 2 * len(set(words)) <= len(words)
        if not is_poor and (document.has_ascii_letters or not _has_poor_word(words)):
            continue  # nearly always
        for match in re.compile(_LOOP).finditer(document.text, *span):
            size, part_size = len(encoded(match[0])), len(encoded(match[1]))
            is_short = size < MIN_LOOPS * part_size or part_size < MAX_SHORT_BYTES
            if size >= (MIN_LONG_LOOP_BYTES if is_short else MIN_LOOP_BYTES) and any(map(str.isalpha, match[1])):
                yield Span(match.end(1), match.end())
    texts, spans = document.paragraph_texts, document.paragraphs
    if len(texts) - len(set(texts)) >= MIN_LOOPS - 1:
        for text, run in groupby(enumerate(texts), key=lambda item: item[1]):
            at = [index for index, _ in run]
            if len(at) >= MIN_LOOPS and len(encoded(text)) > MAX_SHORT_BYTES and "|" not in text:
                yield Span(spans[at[1]].start, spans[at[-1]].end)


def _has_poor_word(words: Sequence[str]) -> bool:
    return any(3 * len(set(word)) <= len(word) for word in words if len(word) >= MIN_LOOP_WORD_CHARS)


def overlaps(document: Document) -> Iterator[tuple[Span, int]]:
    """Yield what a paragraph repeats of the end of the one before it, as chunks of a text overlap, and where that is.

    >>> text = "Nobody was hurt. The mill on the river Orr burned down on Sunday night after a storm."
    >>> [*overlaps(Document(f"{text}\\n\\n{text[17:]} It rained.\\n"))]
    [(Span(start=87, end=155), 17)]
    """
    text = document.text
    for (start, end), span in pairwise(document.paragraphs):
        at = text.find(text[span.start : span.start + MIN_OVERLAP_CHARS], start + 1, end)
        if at >= 0 and text.startswith(text[at:end], span.start):
            yield Span(span.start, span.start + end - at), at


def doubled_text(text: str, min_words: int) -> Iterator[tuple[int, int]]:
    """Yield the span of the second half of a text that is its first half again, with or without a space between.

    >>> list(doubled_text("The mill burned. Nobody was hurt.The mill burned. Nobody was hurt.", 5))
    [(33, 66)]
    >>> list(doubled_text("4. How the mill works 4. How the mill works", 8)), list(doubled_text("Row, row. " * 6, 8))
    ([(21, 43)], [])
    """
    middle = len(text) // 2
    half = text[:middle].rstrip()
    is_twice = text[-len(half) :] == half and not text[len(half) : -len(half)].strip()
    if not is_twice or word_count(half) < MIN_TITLE_WORDS:
        return
    is_title = (half[0].isupper() or half[0].isdigit()) and len(set(half.split())) >= MIN_TITLE_WORDS
    if word_count(half) >= min_words if ends_sentence(half) else is_title and len(half) >= MIN_TITLE_CHARS:
        yield len(half), len(text)


def repeated_headings(document: Document) -> dict[int, int]:
    """Return the headings that repeat another: the title above the text, or the line before, and the earlier one."""
    texts, words = document.paragraph_texts, document.paragraph_words
    keys = [" ".join(found).casefold() for found in words]
    if len(texts) < MIN_PARAGRAPHS:
        return {}
    body = next((index for index, text in enumerate(texts[: MAX_HEAD + 1]) if ends_sentence(text)), 0)
    is_above_prose = body and (body == 2 or is_prose(texts[body]))
    found = {index: 0 for index in range(1, body if is_above_prose else 0) if keys[index] == keys[0]}
    for index in range(2, len(texts) - 1):
        is_between = keys[index] == keys[index - 1] and is_prose(texts[index - 2]) and is_prose(texts[index + 1])
        if is_between and index not in found:
            found[index] = index - 1
    return {
        index: original
        for index, original in found.items()
        if word_count(texts[index]) >= MIN_TITLE_WORDS and not ends_sentence(texts[index])
    }


def doubled_list(document: Document, keys: Sequence[str]) -> dict[int, int]:
    """Return the items of a list that follows itself, and the earlier ones."""
    last: dict[str, int] = {}
    for at, key in enumerate(keys):
        size, last[key] = at - last.get(key, at), at
        if not MIN_ITEMS <= size <= MAX_ITEMS or not _is_item(document, at):
            continue
        items = range(at, at + size)
        if keys[at - size : at] == keys[at : at + size] and all(_is_item(document, item) for item in items):
            return {item: item - size for item in items}
    return {}


def _is_item(document: Document, index: int) -> bool:
    return has_bullet(document.text[slice(*document.paragraphs[index])])


class Run(NamedTuple):
    """Neighbouring units that repeat others: the first of both, how many, and which of them are prose."""

    first: int
    original: int
    size: int
    prose: list[int]


def repeated_runs(keys: Sequence[str], repeats: Mapping[int, int]) -> list[Run]:
    """Return the runs of `repeats` with the short units between and around them that are repeated too.

    A page that comes twice has its headings twice. The units are compared by their `keys`.

    >>> repeated_runs(["prose a", "head", "prose b", "prose a", "head", "prose b"], {3: 0, 5: 2})
    [Run(first=3, original=0, size=3, prose=[3, 5])]
    """
    found: list[Run] = []
    end = 0
    for at, original in repeats.items():
        if at < end:
            found[-1].prose.append(at)
            continue
        first, size = at, 1
        while original > 0 and first > max(end, original + size) and keys[first - 1] == keys[original - 1]:
            first, original, size = first - 1, original - 1, size + 1
        while original + size < first and first + size < len(keys) and keys[first + size] == keys[original + size]:
            size += 1
        found.append(Run(first, original, size, [at]))
        end = first + size
    return _joined_loops(found)


def _joined_loops(runs: Sequence[Run]) -> list[Run]:
    """Return the runs with those joined that follow each other and repeat the same: a line that comes ten times.

    >>> repeated_runs(["a", "a", "a", "a"], {1: 0, 2: 0, 3: 0})
    [Run(first=1, original=0, size=3, prose=[1, 2, 3])]
    """
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and run.original == last.original and run.first == last.first + last.size:
            found[-1] = last._replace(size=last.size + run.size, prose=last.prose + run.prose)
        else:
            found.append(run)
    return found


def doubled_at_once(keys: Sequence[str], repeats: Mapping[int, int]) -> dict[int, int]:
    """Return all units that repeat the one before them if most of the text does so; otherwise none.

    >>> doubled_at_once(["head", "head", "a", "a", "b", "b", "c", "c"], {3: 2, 5: 4, 7: 6})
    {1: 0, 3: 2, 5: 4, 7: 6}
    """
    doubled = {at: at - 1 for at in range(1, len(keys)) if keys[at] and keys[at] == keys[at - 1]}
    prose_count = sum(repeats[at] == at - 1 for at in repeats if at in doubled)
    is_most = len(doubled) >= MIN_DOUBLED_SHARE * len(keys) and prose_count >= MIN_DOUBLED
    return doubled if is_most else {}


def is_own_words(unit: str) -> bool:
    """Return whether a unit is prose whose repeat is a defect: no row of a table, code, heading or record of a log.

    Questions do not count either, as an interviewer may put one to every guest.

    >>> is_own_words("2.5. Why are there links in the archive?"), is_own_words("2019-01-27  Ana Roy  <ana@example.org>")
    (False, False)
    >>> is_own_words("The ferry sails again.")
    True
    """
    from lint.signals.content_lines import is_code  # few texts have a repeat

    letter_count = sum(map(str.isalpha, unit))
    if letter_count < MIN_LETTER_FRACTION * len(unit) and not unit.isascii():  # in Hindi, vowels are marks
        letter_count += sum(category(char)[0] == "M" for char in unit)
    if letter_count < MIN_LETTER_FRACTION * len(unit) or unit.rstrip("\"'”’»）) ").endswith(("?", "？", "؟")):
        return False
    is_form = re.match(_HEADING, unit) is not None or re.search(_RECORD, unit) is not None
    is_form = (is_form and not ends_sentence(unit)) or re.match(_SECTION, unit) is not None
    return not is_form and not any(map(is_code, unit.split("\n")))


MIN_PARTS = 2
MAX_PARTS = 60


class Joined(NamedTuple):
    """A paragraph, and the first and last of the neighbours that it repeats."""

    place: int
    first: int
    last: int


def joined(words: Sequence[Sequence[str]], *, min_words: int) -> Iterator[Joined]:
    """Yield the paragraphs, given as words, that consist of those before or after them.

    >>> list(joined([["one", "two"], ["three", "four"], ["one", "two", "three", "four"]], min_words=4))
    [Joined(place=2, first=0, last=1)]
    """
    for index, whole in enumerate(words):
        if len(whole) < min_words:
            continue
        before, after = words[index - 1] if index else (), words[index + 1] if index + 1 < len(words) else ()
        if before and len(before) < len(whole) and _same(before[-1], whole[-1]):
            last = _reach(words, index, -1)
            if last is not None:
                yield Joined(index, last, index - 1)
                continue
        if after and len(after) < len(whole) and _same(after[0], whole[0]):
            last = _reach(words, index, 1)
            if last is not None:
                yield Joined(index, index + 1, last)


def _reach(words: Sequence[Sequence[str]], index: int, step: int) -> int | None:
    """Return the last of the neighbours in one direction that together equal paragraph `index`; None if they do not."""
    left = list(words[index])
    for count in range(1, MAX_PARTS + 1):
        at = index + step * count
        part = words[at] if 0 <= at < len(words) else ()
        if not part or len(part) > len(left):
            return None
        piece = left[: len(part)] if step > 0 else left[-len(part) :]
        if not all(map(_same, piece, part)):
            return None
        left = left[len(part) :] if step > 0 else left[: -len(part)]
        if not left:
            return at if count >= MIN_PARTS else None
    return None


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
