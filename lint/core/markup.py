"""Find the structure of a Markdown or reStructuredText document: code, tables, headings, metadata.

Scraped articles have none of these, so rules mistake a table for a menu and a code block for spam. Only the file name
decides whether a document is treated as markup.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from lint.core.document import RST_SUFFIXES, Document
from lint.core.types import Diagnostic, Edit, Fix, Span

_FENCE = re.compile(r" {0,3}(?:> ?)*(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_ATX = re.compile(r" {0,3}(?P<level>#{1,6})(?:[ \t]|$)")
_SETEXT = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_PIPE_ROW = re.compile(r"\s*(?:> ?)*(?:\|.*|[^|`]+\|.*)")
_PIPE_RULE = re.compile(r"\s*(?:> ?)*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:\s*\S|\s*<!--|\s*-->|\s*\*\[[^\]\n]{1,200}\]:")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]")
_RST_RULE = re.compile(r"""(?P<mark>[=\-`:.'"~^_*+#])(?P=mark){2,}\s*""")
_RST_GRID = re.compile(r"\s*(?:\+[-=+]+\+|\|.*\||=+(?:[ \t]+=+)+)\s*")
_RST_MARK = re.compile(r"\s*(?:\.\. |\.\.$|>>> )")


class Structure(NamedTuple):
    """The structure of a document, as line indices."""

    blocks: frozenset[int]  # Lines of code, tables, metadata, definitions and directives
    headings: dict[int, int]
    """Lines of headings with their level, 1 for the highest; an underline belongs to its heading."""


def respecting_structure(document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Drop findings about structure, and disable fixes that would break it.

    Findings within code, tables or metadata are dropped. A fix that touches these is for display only. One that removes
    a heading but not all of its section leaves the heading.
    """
    known = structure(document.text, document.lines, document.path or "")
    kept = []
    for one in found:
        lines = document.lines_of(*one.span)
        # A finding at the very start is about the whole document.
        if one.span.start == 0 or not all(at in known.blocks or document.is_blank(at) for at in lines):
            kept.append(_mended(document, one, known) if one.fix and _breaks(document, one.fix, known) else one)
    return kept


def _mended(document: Document, one: Diagnostic, known: Structure) -> Diagnostic:
    """Return the finding with a fix that leaves the headings, or with its fix for display only."""
    assert one.fix is not None
    edits = tuple(part for edit in one.fix.edits for part in _without_headings(document, edit, known))
    fix = msgspec.structs.replace(one.fix, edits=edits)
    if not edits or fix.cuts or _breaks(document, fix, known):
        return one.display_only()
    return msgspec.structs.replace(one, fix=fix)


def _without_headings(document: Document, edit: Edit, known: Structure) -> Iterator[Edit]:
    """Yield the parts of an edit that removes lines, from heading to heading; a replacement as it is."""
    if edit.text:
        yield edit
        return
    filled = [at for at in document.lines_of(*edit.span) if not document.is_blank(at)]
    for is_heading, group in groupby(filled, known.headings.__contains__):
        if not is_heading:
            lines = [*group]
            yield document.removal(document.lines[lines[0]].start, document.lines[lines[-1]].end)


def _breaks(document: Document, fix: Fix, known: Structure) -> bool:
    cuts = [document.line_index(offset) for offset in fix.cuts if offset < len(document.text)]
    if any(line in known.blocks and line - 1 in known.blocks for line in cuts):
        return True
    return any(_edit_breaks(document, edit.span, known) for edit in fix.edits)


def _edit_breaks(document: Document, span: Span, known: Structure) -> bool:
    lines = document.lines_of(*span)
    if any(at in known.blocks and not document.is_blank(at) for at in lines):
        return True
    for at in lines:
        start, end = document.lines[at]
        is_removed = at in known.headings and span.start <= start and end <= span.end
        if is_removed and not _section(document, at, known) <= {*lines}:
            return True
    return False


def _section(document: Document, heading: int, known: Structure) -> set[int]:
    """Return the lines under a heading that are not blank."""
    level = known.headings[heading]
    ends = (at for at, other in sorted(known.headings.items()) if at > heading + 1 and other <= level)
    return {at for at in range(heading, next(ends, len(document.lines))) if not document.is_blank(at)}


def structure(text: str, lines: Sequence[Span], path: str) -> Structure:
    """Return the structure of a text, in the format that its file name implies."""
    texts = [text[start:end] for start, end in lines]
    if path.lower().endswith(RST_SUFFIXES):
        return Structure(frozenset(_rst_blocks(texts)), dict(_rst_headings(texts)))
    blocks = frozenset(_markdown_blocks(texts))
    return Structure(blocks, dict(_markdown_headings(texts, blocks)))


def _markdown_blocks(texts: Sequence[str]) -> Iterator[int]:
    index = _front_matter_end(texts)
    yield from range(index)
    is_list = False
    while index < len(texts):
        line = texts[index]
        if match := _FENCE.match(line):
            end = _fence_end(texts, index, match["fence"])
        elif _is_table(texts, index):
            end = _find(texts, index, lambda line: not _PIPE_ROW.fullmatch(line))
        elif _DEFINITION.match(line):
            end = _comment_end(texts, index)
        elif _is_indented(line) and not is_list and (index == 0 or not texts[index - 1].strip()):
            end = _find(texts, index, lambda line: line.strip() and not _is_indented(line))
        else:
            is_list = bool(_LIST_ITEM.match(line)) or (is_list and (not line.strip() or line[:1].isspace()))
            index += 1
            continue
        yield from range(index, end)
        index = end


def _front_matter_end(texts: Sequence[str]) -> int:
    """Return the number of lines at the top that are metadata between two rules."""
    mark = texts[0].rstrip() if texts else ""
    if mark not in ("---", "+++"):
        return 0
    return next((at + 1 for at in range(1, len(texts)) if texts[at].rstrip() in (mark, "...")), 0)


def _fence_end(texts: Sequence[str], start: int, fence: str) -> int:
    close = re.compile(rf" {{0,3}}(?:> ?)*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*")
    return min(_find(texts, start + 1, close.fullmatch) + 1, len(texts))


def _is_table(texts: Sequence[str], index: int) -> bool:
    if "|" not in texts[index] or index + 1 >= len(texts):
        return False
    return "-" in texts[index + 1] and "|" in texts[index + 1] and _PIPE_RULE.fullmatch(texts[index + 1]) is not None


def _find(texts: Sequence[str], start: int, is_end: Callable[[str], object]) -> int:
    """Return the first line from `start` on for which `is_end` is true, or the number of lines."""
    return next((at for at in range(start, len(texts)) if is_end(texts[at])), len(texts))


def _comment_end(texts: Sequence[str], start: int) -> int:
    """Return the line after a definition, or after the end of a comment."""
    if "<!--" not in texts[start] or "-->" in texts[start]:
        return start + 1
    return next((at + 1 for at in range(start, len(texts)) if "-->" in texts[at]), start + 1)


def _is_indented(line: str) -> bool:
    return line.startswith(("    ", "\t")) and line.strip() != ""


def _markdown_headings(texts: Sequence[str], blocks: frozenset[int]) -> Iterator[tuple[int, int]]:
    for index, line in enumerate(texts):
        if index in blocks:
            continue
        if match := _ATX.match(line):
            yield index, len(match["level"])
        elif index and texts[index - 1].strip() and index - 1 not in blocks and _SETEXT.fullmatch(line):
            level = 1 if "=" in line else 2
            yield from ((index - 1, level), (index, level))


def _rst_blocks(texts: Sequence[str]) -> Iterator[int]:
    index = 0
    while index < len(texts):
        line = texts[index]
        if _RST_GRID.fullmatch(line):
            end = _find(texts, index, lambda line: not line.strip())
        elif _RST_MARK.match(line):
            end = _indented_end(texts, index + 1)
        elif line.rstrip().endswith("::"):
            index += 1
            end = _indented_end(texts, index)
        else:
            index += 1
            continue
        yield from range(index, end)
        index = max(end, index)


def _indented_end(texts: Sequence[str], start: int) -> int:
    """Return the line after an indented block that may begin with blank lines."""
    return _find(texts, start, lambda line: line.strip() and not line[:1].isspace())


def _rst_headings(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the title lines with the rules below and above; a rule's mark gets its level when it is first used."""
    levels: dict[str, int] = {}
    for index in range(1, len(texts)):
        match = _RST_RULE.fullmatch(texts[index])
        title = texts[index - 1]
        if not match or not title.strip() or title[:1].isspace() or _RST_RULE.fullmatch(title):
            continue
        if len(texts[index].rstrip()) < len(title.rstrip()):
            continue
        level = levels.setdefault(match["mark"], len(levels) + 1)
        yield from ((index - 1, level), (index, level))
        if index > 1 and texts[index - 2].rstrip() == texts[index].rstrip():
            yield index - 2, level
