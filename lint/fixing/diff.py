"""Unified diffs, as `git apply` and `patch -p1` read them, in linear time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lint.fixing import Fate, Segment, placed
from lint.fixing.fix import Fixed
from lint.signals.lines import grouped

CONTEXT_LINES = 3

_NO_NEWLINE = "\\ No newline at end of file\n"


def unified_diff(fixed: Fixed, *, path: str, parts: Sequence[str] = ()) -> str:
    """Return the changes of a fix to the file `path` and the new files `parts` as a diff; empty if there are none."""
    if not fixed.applied:
        return ""
    before = "".join(segment.text for segment in fixed.segments if segment.fate is not Fate.INSERTED)
    ops = list(_ops(_lines(before), _lines(fixed.text), _kept_lines(fixed.segments, before, fixed.text)))
    diff = list(_file_diff(_name("a", path), _name("b", path), ops))
    for part, text in zip(parts, fixed.parts, strict=False):
        diff += _file_diff("/dev/null", _name("b", part), [f"+{line}" for line in _lines(text)])
    return "".join(diff)


def _lines(text: str) -> list[str]:
    """Return the lines with their terminators, as diff tools count them: at LF."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _kept_lines(segments: Sequence[Segment], before: str, after: str) -> Iterator[tuple[int, int]]:
    """Yield the numbers, before and after, of the unchanged lines, ascending."""
    starts = [0, *accumulate(len(line) for line in _lines(before))]
    numbers = {start: number for number, start in enumerate((0, *accumulate(len(line) for line in _lines(after))))}
    new = 0
    for segment, (old, end) in placed(segments):
        if segment.file or segment.fate is Fate.DROPPED:
            continue
        for number in range(bisect_left(starts, old), bisect_right(starts, end) - 1):
            first, last = (start + new - old for start in starts[number : number + 2])
            if first in numbers and last in numbers:
                yield number, numbers[first]
        new += len(segment.text)


def _ops(before: Sequence[str], after: Sequence[str], kept: Iterator[tuple[int, int]]) -> Iterator[str]:
    """Yield all lines with their marks."""
    old = new = 0
    for old_line, new_line in (*kept, (len(before), len(after))):
        yield from (f"-{line}" for line in before[old:old_line])
        yield from (f"+{line}" for line in after[new:new_line])
        if old_line < len(before):
            yield f" {before[old_line]}"
        old, new = old_line + 1, new_line + 1


def _file_diff(old: str, new: str, ops: Sequence[str]) -> Iterator[str]:
    yield f"--- {old}\n+++ {new}\n"
    old_lines = list(accumulate((op[0] != "+" for op in ops), initial=0))
    new_lines = list(accumulate((op[0] != "-" for op in ops), initial=0))
    for start, end in _hunks(ops):
        counts = ((lines[start], lines[end] - lines[start]) for lines in (old_lines, new_lines))
        ranges = (f"{first + (count > 0)},{count}" for first, count in counts)
        yield "@@ -{} +{} @@\n".format(*ranges)
        yield from (op if op.endswith("\n") else f"{op}\n{_NO_NEWLINE}" for op in ops[start:end])


def _hunks(ops: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of ops to show: the changes, with context around them, merged where they meet."""
    changed = (index for index, op in enumerate(ops) if op[0] != " ")
    for run in grouped(changed, lambda last, index: index - last <= 2 * CONTEXT_LINES + 1):
        yield max(run[0] - CONTEXT_LINES, 0), min(run[-1] + 1 + CONTEXT_LINES, len(ops))


def _name(side: str, path: str) -> str:
    """Return a file name as git writes it: quoted if it has quotes, backslashes or control characters."""
    name = f"{side}/{path.lstrip('/')}"
    if not any(char in '"\\' or ord(char) < 0x20 or char == "\x7f" for char in name):
        return name
    escaped = (f"\\{char}" if char in '"\\' else char if char.isprintable() else f"\\{ord(char):03o}" for char in name)
    return f'"{"".join(escaped)}"'
