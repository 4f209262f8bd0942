"""Apply fixes to a text while tracking the origin of every character. Pure, in linear time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import msgspec

from lint.core.types import Diagnostic, Fix, Span
from lint.fixing import INSERTED, Run, text_of


class Spliced(msgspec.Struct, frozen=True):
    """What the fixes make of a text."""

    host: tuple[Run, ...]
    parts: tuple[tuple[int, tuple[Run, ...]], ...] = ()
    """Each part, in the order of the text, with the index of the fix that cut it out."""
    dropped: tuple[Run, ...] = ()  # Removed original text; inserted text that is removed again is not recorded


class _Claim(NamedTuple):
    span: Span
    rule: str
    text: str = ""
    fix: int = 0  # The index of the fix of a pair of cuts
    takes_lines: bool = False


def cut_pairs(fix: Fix | None) -> list[Span]:
    """Return the spans that become parts; raises ValueError for an odd number of cuts."""
    cuts = fix.cuts if fix else ()
    return [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]


def splice(runs: Sequence[Run], found: Sequence[Diagnostic]) -> Spliced:
    """Apply the fixes of diagnostics, which must not overlap; raises ValueError for an impossible fix.

    Blank lines are removed at the ends of a part and of the host; where the host is joined, one of two gaps is kept.
    """
    text = text_of(runs)
    separator = "\n" if "\n" in text or "\r" not in text else "\r"
    cuts = _checked(
        (_Claim(span, one.rule, fix=index) for index, one in enumerate(found) for span in cut_pairs(one.fix)), len(text)
    )
    edits = (
        _Claim(Span(*edit.span), one.rule, edit.text, takes_lines=not edit.text and _are_lines(text, *edit.span))
        for one in found
        for edit in (one.fix.edits if one.fix else ())
    )
    torn_host, seams, torn_parts, dropped = _torn(runs, _checked(edits, len(text)), cuts, len(text))
    host, gone = _without(torn_host, list(_seam_gaps(text_of(torn_host), seams, separator)))
    dropped += gone
    parts = []
    for cut, torn in zip(cuts, torn_parts, strict=True):
        part, gone = _without(torn, _edge_gaps(text_of(torn), cut.rule, separator))
        parts.append((cut.fix, part))
        dropped += gone
    return Spliced(host, tuple(parts), tuple(dropped))


def _are_lines(text: str, start: int, end: int) -> bool:
    is_first = start == 0 or text[start - 1 : start] in ("\n", "\r")
    return start < end and is_first and (end >= len(text) or text[end - 1] in "\n\r")


def _checked(claims: Iterable[_Claim], length: int) -> list[_Claim]:
    """Return the claims in order; raises ValueError when one is outside the text or two overlap."""
    ordered = sorted(claims, key=lambda claim: claim.span)
    for claim in ordered:
        if not 0 <= claim.span.start <= claim.span.end <= length:
            raise ValueError(f"{claim.rule}: {claim.span} is not within a text of {length} characters")
    for left, right in pairwise(ordered):
        if left.span.end > right.span.start:
            raise ValueError(f"{left.rule} and {right.rule}: {left.span} and {right.span} overlap")
    return ordered


def _torn(
    runs: Sequence[Run], edits: Sequence[_Claim], cuts: Sequence[_Claim], length: int
) -> tuple[list[Run], list[tuple[int, str]], list[list[Run]], list[Run]]:
    """Return the runs of the host, the offsets of its seams, and the runs of the parts and of dropped text."""
    host: list[Run] = []
    parts: list[list[Run]] = [[] for _ in cuts]
    dropped: list[Run] = []
    seams: list[tuple[int, str]] = []
    host_chars = 0
    inserts: dict[int, list[Run]] = {}
    for edit in edits:
        if edit.text:
            inserts.setdefault(edit.span.start, []).append(Run(edit.text, INSERTED, edit.rule))
    edit_starts, cut_starts = [edit.span.start for edit in edits], [cut.span.start for cut in cuts]
    offsets = sorted({0, length, *(offset for claim in (*edits, *cuts) for offset in claim.span)})
    run_starts = [0, *accumulate(len(run.text) for run in runs)]
    for start, end in zip(offsets, [*offsets[1:], length], strict=True):
        cut = _covering(cuts, cut_starts, min(start, length - 1))
        if cut is not None and cuts[cut].span.start == start:
            seams.append((host_chars, cuts[cut].rule))
        home = host if cut is None else parts[cut]
        arriving = inserts.get(start, [])
        edit_index = _covering(edits, edit_starts, start)
        if edit_index is not None and edits[edit_index].span.start == start and edits[edit_index].takes_lines:
            seams.append((host_chars, edits[edit_index].rule))
        if edit_index is None:
            arriving = [*arriving, *_sliced(runs, run_starts, start, end)]
        else:
            gone = (run for run in _sliced(runs, run_starts, start, end) if run.origin != INSERTED)
            dropped += [run._replace(rule=edits[edit_index].rule) for run in gone]
        home += arriving
        host_chars += sum(len(run.text) for run in arriving) if cut is None else 0
    return host, seams, parts, dropped


def _covering(claims: Sequence[_Claim], starts: Sequence[int], offset: int) -> int | None:
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and claims[index].span.end > offset else None


def _sliced(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    for index in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
        text, origin, rule = runs[index]
        first = max(start - starts[index], 0)
        yield Run(text[first : end - starts[index]], origin if origin == INSERTED else origin + first, rule)


def _without(runs: Sequence[Run], gaps: Sequence[_Claim]) -> tuple[tuple[Run, ...], list[Run]]:
    """Return the runs without the gaps, and those of the original text in the gaps."""
    if not gaps:
        return tuple(runs), []
    length = sum(len(run.text) for run in runs)
    kept, _, _, gone = _torn(runs, gaps, (), length)
    return tuple(kept), gone


def _edge_gaps(text: str, rule: str, separator: str) -> list[_Claim]:
    """Return the blank lines at both ends of a part."""
    stripped = text.strip()
    start = text.index(stripped)
    body = text.rfind(separator, 0, start) + 1
    tail = text.find(separator, start + len(stripped)) + 1 or len(text)
    return [_Claim(gap, rule) for gap in (Span(0, body), Span(tail, len(text))) if gap.end > gap.start]


def _seam_gaps(text: str, seams: Iterable[tuple[int, str]], separator: str) -> Iterator[_Claim]:
    """Yield the blank lines of a host that are removed at its seams."""
    done = -1
    for start, end, group in _seam_groups(text, seams):
        gap = _seam_gap(text, (start, end), [seam for seam, _ in group], separator)
        if gap.end > gap.start >= done:
            yield _Claim(gap, group[0][1])
            done = gap.end


def _seam_groups(text: str, seams: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, list[tuple[int, str]]]]:
    """Yield each span of white space around seams, perhaps empty, with the seams in it."""
    group: list[tuple[int, str]] = []
    left = right = -1
    for seam, rule in seams:
        if seam > right:
            if group:
                yield left, right, group
            group, left, right = [], seam, seam
            while left > 0 and text[left - 1].isspace():
                left -= 1
            while right < len(text) and text[right].isspace():
                right += 1
        group.append((seam, rule))
    if group:
        yield left, right, group


def _seam_gap(text: str, space: tuple[int, int], seams: Sequence[int], separator: str) -> Span:
    """Return what is removed of the white space at seams: all blank lines at an end of the text, else one gap."""
    left, right = space
    line_end = text.find(separator, left, right) + 1
    if right == len(text):
        return Span(line_end or right, right)
    if left == 0:
        return Span(0, text.rfind(separator, 0, right) + 1)
    blank_end = text.find(separator, line_end, right) + 1 if line_end else 0
    seam = next((seam for seam in seams if blank_end and seam >= blank_end and text[seam - 1] == separator), right)
    return Span(seam, max(seam, text.rfind(separator, seam, right) + 1))
