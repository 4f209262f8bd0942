"""Apply edits and cuts to texts (`lint.fixing.fix`), and track where text came from and where it went, for exact undo.

Pure, in linear time: nothing in this package touches a file.
"""

import enum
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

import msgspec

from lint.core.types import Span

INSERTED = -1  # The origin of text that a fix put in


class Run(NamedTuple):
    """Adjacent characters that were also adjacent in the original, at `origin`, unless inserted."""

    text: str
    origin: int
    rule: str = ""  # The rule that inserted or dropped it; empty for unchanged text


class Fate(enum.StrEnum):
    """The result of fixes for a stretch of text."""

    KEPT = "kept"
    DROPPED = "dropped"
    INSERTED = "inserted"


class Segment(msgspec.Struct, frozen=True):
    """A stretch of text with one fate.

    The kept and dropped ones form the original, and the kept and inserted ones of a file form that file.
    """

    fate: Fate
    text: str
    file: int = 0  # The file it is in now: 0 is the host, 1 the first part; unused for dropped text
    rule: str = ""


def joined(spans: Iterable[Span], *, touching: bool = True) -> list[Span]:
    """Return the spans in order, those that overlap as one; with `touching`, also those that touch."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end + touching:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def text_of(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def original_spans(runs: Sequence[Run]) -> Callable[[Span], Span]:
    """Return a function from a span of the runs' text to that in the original; inserted text follows the text before
    it.
    """
    ends = list(accumulate(len(run.text) for run in runs))

    def original(offset: int, *, width: int = 0) -> int:
        """Return where the character at `offset` begins, or with `width` 1 ends."""
        index = found = min(bisect_right(ends, offset), len(runs) - 1)
        while index > 0 and runs[index].origin == INSERTED:
            index -= 1
        text, origin, _ = runs[index]
        inside = offset + width - (ends[index] - len(text)) if index == found else len(text)
        return 0 if origin == INSERTED else origin + inside

    def located(span: Span) -> Span:
        start = original(span.start)
        return Span(start, max(start, original(span.end - 1, width=1)) if span.end > span.start else start)

    return located


def segments(files: Sequence[Sequence[Run]], dropped: Iterable[Run]) -> tuple[Segment, ...]:
    """Return all segments in the order of the original; inserted text follows the text before it in its file.

    Neighbours of the same fate, file and rule are one.
    """
    placed = [((run.origin, 1), Segment(Fate.DROPPED, run.text, rule=run.rule)) for run in dropped]
    for file, runs in enumerate(files):
        end = 0
        for run in runs:
            if run.origin >= 0:
                placed.append(((run.origin, 1), Segment(Fate.KEPT, run.text, file)))
                end = run.origin + len(run.text)
            else:
                placed.append(((end, 0), Segment(Fate.INSERTED, run.text, file, run.rule)))
    placed.sort(key=lambda pair: pair[0])
    filled = (segment for _, segment in placed if segment.text)
    groups = groupby(filled, key=lambda one: (one.fate, one.file, one.rule))
    return tuple(Segment(key[0], "".join(one.text for one in group), *key[1:]) for key, group in groups)


def placed(segments: Iterable[Segment]) -> Iterator[tuple[Segment, Span]]:
    """Yield segments, each with its place in the original text; an empty one for what was inserted."""
    end = 0
    for segment in segments:
        start, end = end, end + (len(segment.text) if segment.fate is not Fate.INSERTED else 0)
        yield segment, Span(start, end)
