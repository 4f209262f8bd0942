"""The paragraphs of a text: its lines, or groups of lines where it is hard-wrapped."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.core.segment import UNSPACED, UNSPACED_WORD_CHARS, stripped
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span

MAX_WRAP_CHARS = 200  # Maximum width of hard-wrapped text; in a text with longer lines, each line is a paragraph

MIN_WRAP_CHARS = 40  # Minimum width, as verses and lists are narrower. Full-width characters count twice.

MIN_WRAPPED_LINES = 3
MIN_WRAPPED_FRACTION = 0.8
"""A text is hard-wrapped if at least this share, and this number, of its inner lines are full."""

MIN_INDENTED_FRACTION = 0.8  # Indented lines start paragraphs if at least this share of them follow the end of one


def paragraph_spans(text: str, lines: Sequence[Span], *, hard_wrapped: bool) -> tuple[Span, ...]:
    """Return the non-blank paragraphs, stripped: each line, or in hard-wrapped text each group between blank lines, or
    from one indented first line to the next.
    """
    if hard_wrapped:
        return tuple(Span(group[0].start, group[-1].end) for group in _groups(text, lines))
    return tuple(span for line in lines if (span := stripped(text, line)).end > span.start)


def is_hard_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Return whether `text` is wrapped at a fixed width: the first word of a line would not have fitted on the one
    before, and most lines end inside a sentence. Headlines and verses do not have this trace, and lists of single
    words are too narrow.
    """
    too_wide = (line for line in lines if line.end - line.start > MAX_WRAP_CHARS)
    if len(lines) <= MIN_WRAPPED_LINES or not all(_is_address(text, line) for line in too_wide):
        return False
    pairs = [pair for group in _groups(text, lines) for pair in pairwise(group)]
    if len(pairs) < MIN_WRAPPED_LINES:
        return False
    broken = [line for pair in pairs for line in pair if not _is_address(text, line)] or pairs[0]
    widest = max(broken, key=lambda line: line.end - line.start + _indent(text, line))
    width = widest.end - widest.start + _indent(text, widest)
    full_width_chars = sum(map(len, re.findall(UNSPACED, text[slice(*widest)])))
    if width + full_width_chars < MIN_WRAP_CHARS:
        return False
    full = [line for line, follower in pairs if _is_full(text, line, follower, width=width)]
    if len(full) < max(MIN_WRAPPED_LINES, MIN_WRAPPED_FRACTION * len(pairs)):
        return False
    return sum(ends_sentence(text[slice(*line)]) for line in full) <= len(full) / 2


def _is_address(text: str, line: Span) -> bool:
    """Return whether a line is one word, such as a URL, which cannot be wrapped."""
    part = text[slice(*line)]
    return part.isascii() and len(part.split(None, 1)) == 1


def _is_full(text: str, line: Span, follower: Span, *, width: int) -> bool:
    """Return whether the first word of the next line, `follower`, would not have fitted on a line."""
    first = text[follower.start : follower.end].split(None, 1)[0]
    need = UNSPACED_WORD_CHARS if re.search(UNSPACED, first) else len(first) + 1
    return _indent(text, line) + line.end - line.start + need > width


def _indent(text: str, line: Span) -> int:
    """Return the number of spaces before a stripped line."""
    before = text[max(line.start - MAX_WRAP_CHARS, 0) : line.start]
    return len(before) - len(before.rstrip(" \t\xa0\u3000"))


def _groups(text: str, lines: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """Yield runs of lines that are not blank, each line stripped; a run ends before an indented first line too."""
    group: list[Span] = []
    for line in lines:
        span = stripped(text, line)
        if span.end > span.start:
            group.append(span)
        elif group:
            yield from _by_indent(text, group)
            group = []
    if group:
        yield from _by_indent(text, group)


def _by_indent(text: str, group: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """Yield the paragraphs of a group of lines: all of it, unless first lines are indented, or all others."""
    indents = [_indent(text, line) for line in group]
    starts: Sequence[int] = ()
    if (least := min(indents)) < max(indents):
        indented = [at for at, indent in enumerate(indents) if at and indent > least]
        flush = [at for at, indent in enumerate(indents) if at and indent == least]
        starts = next((found for found in (indented, flush) if _start_paragraphs(text, group, found)), ())
    for start, end in pairwise((0, *starts, len(group))):
        yield group[start:end]


def _start_paragraphs(text: str, group: Sequence[Span], starts: Sequence[int]) -> bool:
    """Return whether lines are the first ones of paragraphs: most follow a short line, or the end of a sentence."""
    wide = [line for line in group if not _is_address(text, line)] or group
    width = max(_indent(text, line) + line.end - line.start for line in wide)
    closed = sum(
        ends_sentence(text[slice(*group[at - 1])]) or not _is_full(text, group[at - 1], group[at], width=width)
        for at in starts
    )
    return bool(starts) and closed >= MIN_INDENTED_FRACTION * len(starts)
