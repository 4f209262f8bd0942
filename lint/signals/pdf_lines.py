"""What printed pages leave in a text: running headers and footers, page numbers and footnotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import data
from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.characters import Occurrence
from lint.signals.contents_table import table_of_contents
from lint.signals.line_numbers import glued_pages, line_numbers
from lint.signals.lost_spaces import first_language

MIN_PAGES = 3  # Minimum numbers in sequence that are page numbers
MIN_CERTAIN_PAGES = 2  # Minimum where these interrupt sentences
MIN_PAGE_LINES = 3  # Minimum lines from one page number to the next; numbered lists have fewer
MIN_MEAN_PAGE_LINES = 20  # Minimum lines on a page of hard-wrapped text if no number is within a sentence
MAX_NUMBER_CHARS = 30
MIN_PARTED_SENTENCES = 2
MIN_PARTED_FRACTION = 0.4  # Minimum share of numbers of lines that are within a sentence
MIN_TEXT_CHARS = 30
_BULLETS = ("-", "*", "•", "–", "·")
MIN_FULL_CHARS = 60  # Minimum length of a line that the margin ends

MIN_HEADER_CHARS, MAX_HEADER_CHARS = 8, 80
MAX_HEADER_LINES = 3  # Maximum lines of a header or footer besides the page number
MAX_REACH = 2 * MAX_HEADER_LINES  # Maximum lines, blank ones too, from a page number to the text

_HEADER = (
    r"^[\s\f]*(?:(\d{1,4})[\s|–—·•-]+(\D.*)"
    r"|(.*?\S)[\s|–—·•][\s|–—·•-]*(\d{1,4})(?: ?(?:/|of|von|de|sur|di|van|z|из|av) ?\d{1,4})?)\s*$"
)
MAX_PAGE_STEP = 2  # Left and right pages may have different headers
_TITLE = r"(?=[^\Wa-zß-ÿа-яё])(?=.* )(?=(?:.*?(?<!\w)[^\W\d_]{4,}(?!\w)){2})[^{}<>=;`$_\\#\[\]:]+(?<![.!?,])"
_TWO_WORDS = r"(?=[^\Wa-zß-ÿа-яё])(?=(?:.*?(?<!\w)[^\W\d_]{4,}(?!\w)){2}).*\d.*"  # a magazine and its number


def _pattern(name: str) -> str:
    return data.table("page_lines.txt")[name]


def page_lines(document: Document) -> Iterator[Occurrence]:
    """Yield page numbers, and the lines around them that recur on several pages.

    Only in hard-wrapped text, in text with form feeds, or where the numbers are clearly page numbers.
    """
    yield from _page_breaks(document)
    yield from table_of_contents(document)
    yield from _recurring_headers(document)
    yield from glued_pages(document)
    yield from line_numbers(document)
    text = document.text
    spans = enumerate(document.lines)
    edges = [at for at, (start, end) in spans if start < end and (text[start].isdigit() or text[end - 1].isdigit())]
    has_note = len(edges) == 1 and re.match(_pattern("footnote"), text[slice(*document.lines[edges[0]])]) is not None
    are_few = len(edges) < MIN_CERTAIN_PAGES and not has_note
    if are_few and sum(0 < end - start <= MAX_NUMBER_CHARS for start, end in document.lines) < MIN_CERTAIN_PAGES:
        return
    lines = [text[slice(*line)] for line in document.lines]
    found = [*_counting_headers(document, lines, edges), *_numbered_lines(document, lines)]
    yield from sorted({occurrence.span: occurrence for occurrence in found}.values())


def _recurring_headers(document: Document) -> Iterator[Occurrence]:
    """Yield titles that recur, some lines apart, and interrupt different sentences."""
    lines = document.text.split("\n")
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if MIN_HEADER_CHARS // 2 < len(line) <= MAX_HEADER_CHARS:
            places.setdefault(line, []).append(at)
    for name, found in places.items():
        if len(found) > 1 and re.fullmatch(_pattern("watermark"), name) is not None:
            yield from (Occurrence(document.lines[at], f'watermark "{name}"') for at in found)
        if len(found) <= 2 or len(name) <= MIN_HEADER_CHARS or re.fullmatch(_TITLE, name) is None:
            continue
        is_apart = all(after - before >= MIN_PAGE_LINES for before, after in pairwise(found))
        parted = [at for at in found if is_apart and _parts_sentence(lines, at, reach=2)]
        parted = [at for at in parted if max(map(len, lines[at + 1 : at + 5])) > MIN_TEXT_CHARS]
        parted_count = len({below for at in parted if " " in (below := lines[at + 1] or lines[at + 2])})
        if parted_count >= max(MIN_PARTED_SENTENCES, len(found) / 3):
            yield from (Occurrence(document.lines[at], f'running header or footer "{name[:40]}"') for at in found)


def _page_breaks(document: Document) -> Iterator[Occurrence]:
    text = document.text
    for at in [match.start() for match in re.finditer("\f", text)] if "\f" in text else ():
        is_at_edge = text[max(at - 1, 0) : at] in ("", "\n") or text[at + 1 : at + 2] in ("", "\n", "\r")
        yield Occurrence(Span(at, at + 1), "page break (form feed)", "" if is_at_edge else "\n")


def _counting_headers(document: Document, lines: Sequence[str], edges: Sequence[int]) -> Iterator[Occurrence]:
    """Yield lines that are the same but for a page number at an end, which counts up, and that interrupt a sentence."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at in edges:
        match = re.match(_HEADER, lines[at]) if len(lines[at]) <= MAX_HEADER_CHARS else None
        if match is not None:
            name = (match[2] or match[3]).strip(" \t|–—-·•").casefold()
            found.setdefault(name, []).append((at, int(match[1] or match[4])))
    counting = {name: places for name, places in found.items() if _counts_pages(name, places)}
    in_turn = sorted(place for places in counting.values() for place in places)
    is_book = len(counting) > 1 and all(after[1] - before[1] == 1 for before, after in pairwise(in_turn))
    for name, places in counting.items():
        word, named = _pattern("word"), rf"[|·•–—]\s*{_pattern('word')}"
        least, word = (MIN_CERTAIN_PAGES, named) if re.search(named, name) else (MIN_PAGES, word)
        is_named = len(places) >= least and re.search(word, name) is not None
        is_within = is_named or all(_is_within_text(lines, at) for at, _ in places)
        if is_book or is_within or any(_parts_sentence(lines, at) for at, _ in places):
            for at, _ in places:
                yield Occurrence(document.lines[at], f'running header or footer "{lines[at].strip()[:40]}"')


def _counts_pages(name: str, places: Sequence[tuple[int, int]]) -> bool:
    """Return whether a title of several words recurs, some lines apart, with numbers that count up."""
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(places)]
    least = 2 if re.search(_pattern("word"), name) is not None else MIN_PAGE_LINES
    is_apart = all(apart >= least and 0 < step <= MAX_PAGE_STEP for apart, step in steps)
    return bool(steps) and is_apart and len(re.findall(r"[^\W\d_]{2,}", name)) > 1


def _numbered_lines(document: Document, lines: Sequence[str]) -> Iterator[Occurrence]:
    """Yield page numbers and recurring lines around them, and footnotes."""
    pages = _pages(lines)
    yield from _footnotes(document, lines)
    if not pages or not _is_of_pages(document, lines, pages):
        return
    counts = Counter(_folded(lines[at]) for at in {at for page in pages for at in _around(lines, page)})
    yielded: set[int] = set()
    for page in pages:
        repeated = (at for at in _around(lines, page) if counts[_folded(lines[at])] >= 2)
        for at in sorted({page, *repeated} - yielded):
            yielded.add(at)
            what = "page number" if at == page else "running header or footer"
            yield Occurrence(document.lines[at], f'{what} "{lines[at].strip()[:40]}"')


def _pages(lines: Sequence[str]) -> list[int]:
    """Return the lines with page numbers: the longest sequence of numbers that count up by one, some lines apart."""
    length: dict[int, int] = {}
    before: dict[int, int | None] = {}
    last_of: dict[int, int] = {}
    for at, line in enumerate(lines):
        number = _page_number(line)
        if number is None:
            continue
        previous = last_of.get(number - 1)
        previous = None if previous == at - 1 else previous
        length[at], before[at] = (length[previous] + 1 if previous is not None else 1), previous
        last_of[number] = at
    end = max(length, key=length.__getitem__, default=None)
    if end is None or length[end] < MIN_CERTAIN_PAGES:
        return []
    run: list[int] = []
    while end is not None:
        run.append(end)
        end = before[end]
    return run[::-1]


def _page_number(line: str) -> int | None:
    if not line or len(line) > MAX_NUMBER_CHARS or not any(map(str.isdigit, line)):
        return None
    match = re.match(_pattern("number"), line, re.IGNORECASE)
    return int(match[1]) if match else None


def _is_of_pages(document: Document, lines: Sequence[str], pages: Sequence[int]) -> bool:
    """Return whether numbers count pages, not steps: hard-wrapped text, form feeds, named or splitting sentences."""
    first = lines[pages[0]].strip()
    is_named = any(map(str.isalpha, first)) or re.fullmatch(r"[-–—\[|]\s?(?!1\D)\d+\s?[-–—\]|]", first) is not None
    parted_count = sum(_parts_sentence(lines, page) for page in pages)
    if min(after - before for before, after in pairwise(pages)) < MIN_PAGE_LINES:  # numbers of lines, or of items
        is_torn = any(_parts_sentence(lines, page) and _breaks_phrase(document, lines, page) for page in pages[1:])
        return is_torn and parted_count >= max(MIN_PARTED_SENTENCES, MIN_PARTED_FRACTION * len(pages))
    if len(pages) < MIN_PAGES:
        has_total = any(map(str.isalpha, first)) and len(re.findall(r"\d+", first)) > 1
        heads = [{lines[at].strip() for at in _around(lines, page)} for page in (pages[0], pages[-1])]
        has_head = first.lstrip("0") != "1" and any(re.fullmatch(_TWO_WORDS, name) for name in heads[0] & heads[1])
        return has_total or has_head or parted_count >= (MIN_CERTAIN_PAGES if first.isdigit() else 1)
    if "\f" in document.text or is_named:
        return True
    if document.is_hard_wrapped:  # bare numbers that part no sentence may be those of clauses
        return parted_count > 0 or pages[-1] - pages[0] >= MIN_MEAN_PAGE_LINES * (len(pages) - 1)
    shared = set.intersection(*({lines[at].strip() for at in _around(lines, page)} for page in pages))
    return parted_count >= MIN_PARTED_SENTENCES or (
        first.lstrip("0") != "1" and any(re.fullmatch(_TITLE, name) for name in shared)
    )


def _footnotes(document: Document, lines: Sequence[str]) -> Iterator[Occurrence]:
    """Yield notes at the foot of a page, in hard-wrapped text or within a sentence; not a list of notes."""
    starts = {at for at, line in enumerate(lines) if line[:1] in "*†‡[" or line[:1].isdigit()}
    found = {at for at in sorted(starts) if re.match(_pattern("footnote"), lines[at]) is not None}
    for at in sorted(found - {at + 1 for at in found}):
        after = next(after for after in range(at, len(lines) + 1) if after not in found)
        is_alone = document.is_hard_wrapped and 0 < at < len(lines) - 1 and starts.isdisjoint((at - 1, at + 1))
        if _parts_sentence(lines, at, after - 1) or (is_alone and lines[at][0].isdigit()):
            for note in range(at, after):
                yield Occurrence(document.lines[note], f'footnote "{lines[note].strip()[:40]}"')


def _parts_sentence(lines: Sequence[str], page: int, last: int | None = None, reach: int = MAX_REACH) -> bool:
    start = (page if last is None else last) + 1
    before = next((line.strip() for line in lines[max(page - MAX_REACH, 0) : page][::-1] if line.strip()), "")
    after = (line.strip() for line in lines[start : start + reach] if line.strip())
    goes_on = any(line[0].islower() or "\u3041" <= line[0] <= "\u9fff" for line in after)  # or a script without case
    least = MIN_TEXT_CHARS // (2 if has_unspaced(before[-3:]) else 1)
    return len(before) > least and any(map(str.isalpha, before)) and not ends_sentence(before) and goes_on


def _breaks_phrase(document: Document, lines: Sequence[str], page: int) -> bool:
    """Return whether the line above ends in a function word; an item of a list ends in another word, or a mark."""
    above = next((line.strip() for line in lines[max(page - MAX_REACH, 0) : page][::-1] if line.strip()), "")
    return above[-1:].isalpha() and WORD.findall(above)[-1] in first_language(document)[1]


def _is_within_text(lines: Sequence[str], at: int) -> bool:
    """Return whether a line is between two long ones of which the first does not end a sentence."""
    before, after = ("".join(lines[at - 1 : at]).strip(), "".join(lines[at + 1 : at + 2]).strip())
    return (
        not lines[at].lstrip().startswith(_BULLETS)
        and len(before) >= MIN_FULL_CHARS
        and len(after) >= MIN_TEXT_CHARS
        and not ends_sentence(before)
    )


def _around(lines: Sequence[str], page: int) -> Iterator[int]:
    """Yield the lines around a page number that may be a header or footer: short and not a sentence."""
    for step in (-1, 1):
        at, seen = page + step, 0
        while 0 <= at < len(lines) and seen < MAX_HEADER_LINES:
            line = lines[at].strip()
            if line:
                if re.search(r"[^\W\d_]{3}", line) is None or len(line) > MAX_HEADER_CHARS or ends_sentence(line):
                    break
                seen += 1
                yield at
            at += step


def _folded(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip().casefold())
