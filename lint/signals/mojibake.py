"""UTF-8 decoded with another encoding, and its repair, as judged by ftfy (`ftfy.badness`).

Only damaged characters change: quotation marks are not uncurled and nothing is normalised.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import SAMPLE_CHARS, Occurrence, around, recoded, shared_start, unusual
from lint.signals.charsets import misread_lines
from lint.signals.charsets.letter_pairs import letter_pairs
from lint.signals.subjects import is_about

_LEADS = (
    frozenset("ÂÃÄÅÆÎÏÐÑØÙÚÛ×ÌÍàáâãäåæçèéêëìíîïð") | frozenset("ĂĹĐŘвВГРСпβΒΓΞΟā") | frozenset("‚√ƒ≈◊ÿ¬─┼├┬╤╨ß")
)  # fmt: skip
"""What the first byte of UTF-8 becomes in Windows-1250 to -1253 and -1257, Mac OS Roman and code page 437."""

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_CANDIDATE = (
    "[ÂÃÄÅÆÌÍÎÏÐÑØÙÚÛ×ĂĹĐŘ][^\x00-\x7f]|[ÃĂ] "
    "|[à-ïā][^\x00-\x7fÀ-ÿ][^\x00-\x7f]|[à-ï][\x80-\xbf][^\x00-\x7f]|ð[^\x00-\x7f]{3}"
    "|[ВГРС][^\x00-\x7fА-яЁё][ВГРС]|вЂ|п¬|β€|[ΒΓΞΟ][^\x00-\x7f\u0386-\u03ce][ΒΓΞΟ]|ΓÇ"
    "|‚[Äàâ]|[√ƒ≈◊ÿ¬─┼├┬╤╨][^\x00-\x7f]|ß[║╗]"
)
"""A cheap necessary condition that intact text rarely meets."""

_STRETCH = "[^\u200b-\u200f\u2060\ufeff]+"

_QUOTED_END = "[à-ï][‘’“”–—…]{2}"
"""A last letter with quotation marks after it, which could also be a Chinese character."""

_TORN_QUOTE = "â€(?:\ufffd|(?=[\\s.,;:!?)]|$))"
"""A closing quotation mark (E2 80 9D) whose last byte, undefined in Windows-1252, was replaced or dropped."""

MIN_EVIDENCE = 3  # Minimum repaired runs that show the encoding of the whole text

_SHOWN_BY_OTHERS = frozenset(
    {"sloppy-windows-1250", "sloppy-windows-1251", "sloppy-windows-1253", "sloppy-windows-1257"}
)
"""Encodings whose mojibake consists of common letters, so that ftfy ignores many short runs."""

MAX_MENTIONS = 12
MAX_QUOTED_CHARS = 60

_LONE = r"(?m)(?<=[a-z.,;:!?)”%])Â+(?= |$)"
"""Half of a no-break space whose other half became a space; no word ends in such a capital."""

_SECONDS = "©¨ªª§´®¯¹¢¼¶¤±³"
_FOLDED = f"ã[{_SECONDS}]|(?<=[a-z])A[{_SECONDS}](?=[a-z .,])"
"""Mojibake in lower case, or whose tilde is lost: no word has a sign after these letters."""

_CHINESE_MARKS = "(?<=[A-Za-z.,!?])¡[®¯°±ª]|¡[®¯°±ª](?=[A-Za-z])"  # Quotation marks and dashes of GBK in English

_BARE = (
    r"(?i)(?:\b|(?<=â))(?:(?:do|did|does|is|was|were|are|ca|could|wo|would|should|has|have|had)nât"
    r"|(?:it|that|he|she|there|what|who|let)âs|(?:i|we|you|they)â(?:re|ve|ll|d|m))\b"
)
"""English words whose apostrophe lost its last two bytes, which are controls in Latin-1."""

_BARE_MARK = r"(?i)(?<=[a-z])(?P<certain>â)(?=(?:t|s|re|ve|ll|d|m)\b)|(?<!\w)â(?=\w)|(?<=[.,!?])â(?=\W|$)"

_RARE = frozenset("ƻƼƽƾƿǀǁǂǃƪƫƨƩƧƜƝƞƟƣƢƤƥƦ")
_RUN = "[^\x00-\x7f]{2,64}"
_OPENING, _CLOSING = frozenset("\"'`(“‘«‹„「『（"), frozenset("\"'`)”’»›“」』）")


class _Run(NamedTuple):
    """A span, its original text, the encoding, and whether the repair is reversible."""

    span: Span
    text: str | None
    codec: str = ""
    is_certain: bool = True


@lru_cache(maxsize=1)
def mojibake(document: Document) -> tuple[Occurrence, ...]:
    """Return the spans of mojibake with their repairs; certain if nothing had to be guessed.

    >>> [(found.what, found.replacement) for found in mojibake(Document("CafÃ© â€” donâ€™t"))]
    [('Ã©', 'é'), ('â€”', '—'), ('â€™', '’')]
    """
    text, taken, occurrences = document.text, set[int](), list[Occurrence]()
    for found_by in (letter_pairs, _judged_by_ftfy, _halves):  # the first repair of a character is the surest
        fresh = [one for one in found_by(document) if taken.isdisjoint(range(*one.span))]
        taken.update(at for one in fresh for at in range(*one.span))
        occurrences += fresh
    found = tuple(sorted(occurrences))
    if 0 < len(found) <= MAX_MENTIONS:
        if is_about("encodings", text) and any(_in_quotation(text, one.span) for one in found):
            return ()  # what is quoted is an example, and so is what is named without quotation marks
        if is_about("encodings", text) or all(_is_quoted(text, _word_around(text, one.span)) for one in found):
            return tuple(one for one in found if not _is_shown(text, one))
    return found


def _halves(document: Document) -> Iterator[Occurrence]:
    """Yield first bytes of a no-break space, and in English of apostrophes, whose other bytes are lost."""
    text, present = document.text, unusual(document)
    if "Â" in present and len(re.findall("[a-z]Â[a-z]", text)) < MIN_EVIDENCE:
        yield from (Occurrence(Span(*match.span()), "Â", "", True) for match in re.finditer(_LONE, text))
    if "¡" in present:
        marks = [*re.finditer(_CHINESE_MARKS, text)]
        for match in marks if len(marks) > 1 else ():
            yield Occurrence(Span(*match.span()), match[0], recoded(match[0], "latin-1", "gbk"), True)
    if not present.isdisjoint("ã" + _SECONDS):
        folded = [*re.finditer(_FOLDED, text)]
        for match in folded if len(folded) > 1 else ():
            yield Occurrence(Span(*match.span()), match[0], recoded(f"Ã{match[0][1]}", "cp1252", "utf-8"))
    if "â" in present and len(re.findall(_BARE, text)) > 1:
        for match in re.finditer(_BARE_MARK, text):
            after = text[match.end() : match.end() + 1]
            mark = "’" if match["certain"] else "“" if after.isalnum() else "”"
            yield Occurrence(Span(*match.span()), "â", mark, match["certain"] is not None)


def _in_quotation(text: str, span: Span) -> bool:
    """Return whether a span is in a short quotation."""
    line_start = text.rfind("\n", 0, span.start) + 1
    start = span.start + (text[span.start] in "“„«")
    before = text[max(line_start, start - MAX_QUOTED_CHARS) : start]
    after = text[start : span.end + MAX_QUOTED_CHARS].partition("\n")[0]
    return (before.count('"') % 2 == 1 and '"' in after) or any(
        before.rfind(opening) > before.rfind(closing) and closing in after for opening, closing in ("“”", "«»", "„“")
    )


def _is_shown(text: str, found: Occurrence) -> bool:
    """Return whether a span has no letter beside it, or the word that it damages is in the text undamaged too."""
    span = Span(found.span.start, found.span.end - found.what.endswith(" "))
    start, end = _word_around(text, span)
    word = f"{text[start : span.start]}{found.replacement or ''}{text[span.end : end]}"
    return (start, end) == span or re.search(rf"\b{re.escape(word)}\b", text) is not None


def _word_around(text: str, span: Span) -> Span:
    """Return the span with the letters on both sides of it."""
    before = re.search(r"\w*$", text[max(span.start - SAMPLE_CHARS, 0) : span.start])
    after = re.match(r"\w*", text[span.end : span.end + SAMPLE_CHARS])
    return Span(span.start - len(before[0] if before else ""), span.end + len(after[0] if after else ""))


def _judged_by_ftfy(document: Document) -> tuple[Occurrence, ...]:
    text = document.text
    if not any(_has_candidate(text, lead) for lead in _LEADS & unusual(document)):
        return ()
    misread = {occurrence.span for occurrence in misread_lines(document)}
    lines = [line for line in document.lines if line not in misread and _has_spoilt(text[slice(*line)])]
    by_line = [list(_runs(text, line)) for line in lines]
    codecs = Counter(run.codec for runs in by_line for run in runs if run.codec)
    found: list[Occurrence] = []
    for runs in by_line:
        is_mention = all(_is_quoted(text, run.span) for run in runs)
        for run in runs:
            what = text[slice(*run.span)]
            replacement = _like_the_others(what, codecs) if run.text is None else run.text
            if replacement is not None:
                found.append(Occurrence(run.span, what, replacement, run.is_certain and not is_mention))
    return tuple(found)


def in_mojibake(document: Document, span: Span) -> bool:
    """Return whether a span is on a line with mojibake, where a character may be half of another one."""
    found = mojibake(document)
    if not found:
        return False
    index = document.line_index(span.start)
    line_start, line_end = document.lines[index].start, document.next_line_start(index)
    at = bisect_left(found, line_start, key=lambda occurrence: occurrence.span.start)
    return at < len(found) and found[at].span.start < line_end


def _has_candidate(text: str, lead: str) -> bool:
    match_at, at = re.compile(_CANDIDATE).match, text.find(lead)
    while at >= 0:
        if (text[at + 1 : at + 2] > "\x7f" or lead in "ÃĂ") and match_at(text, at):  # few have another sign after them
            return True
        at = text.find(lead, at + 1)
    return False


def _has_spoilt(line: str) -> bool:
    return not line.isascii() and ("â€" in line or re.search(_CANDIDATE, line) is not None)


def _runs(text: str, line: Span) -> Iterator[_Run]:
    """Yield the mojibake of a line, repaired as a whole or run by run; the text is None if ftfy is undecided.

    Zero-width characters, which no single-byte encoding has, split the line.
    """
    for match in re.compile(_STRETCH).finditer(text, *line):
        whole, at = match[0], match.start()
        fixed = _repaired(whole)
        if fixed is not None:
            pieces = _differences(whole, fixed[0])
            yield from (_Run(Span(at + start, at + end), piece, fixed[1]) for start, end, piece in pieces)
            continue
        for start, end in _candidates(whole):
            span, found = Span(at + start, at + end), _repaired(whole[start:end])
            yield _Run(span, None) if found is None else _Run(span, *found, found[0] != "”")


def _differences(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Yield the non-ASCII spans of `before` that changed, with their text in `after`.

    ASCII does not change, except for a space that belongs to a damaged letter.
    """
    at = 0
    pieces: list[tuple[int, int, str]] = []
    kept = list(re.finditer(r"[\0-\x7f]+", before))
    ends = [*(match.start() for match in kept), len(before)]
    starts = [0, *(match.end() for match in kept)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        following = kept[number][0] if number < len(kept) else ""
        where = after.find(following, at) if following else len(after)
        if where < 0 and following[0] == " ":  # it belonged to the letter
            end, following = end + 1, following[1:]
            where = after.find(following, at)
        if where < 0:
            pieces = []
            break
        if before[start:end] != after[at:where]:
            pieces.append((start, end, after[at:where]))
        at = where + len(following)
    else:
        if at == len(after):
            yield from pieces
            return
    head = shared_start(before, after)
    tail = shared_start(before[head:][::-1], after[head:][::-1])
    yield head, len(before) - tail, after[head : len(after) - tail]


def _candidates(text: str) -> Iterator[Span]:
    """Yield the spans that ftfy takes for damaged UTF-8, and torn quotes; disjoint and in order."""
    from ftfy.chardata import UTF8_DETECTOR_RE  # loads slowly, and few documents need it

    found = {Span(*match.span()) for match in UTF8_DETECTOR_RE.finditer(text) if " " not in match[0]}
    found |= {Span(*match.span()) for match in re.finditer(_TORN_QUOTE, text)}
    found |= {Span(*match.span()) for match in re.finditer(_RUN, text) if match[0].startswith(("‚", "√"))}
    end = 0
    for span in sorted(found):
        if span.start >= end:
            yield span
            end = span.end


def _repaired(text: str) -> tuple[str, str] | None:
    """Return the repaired text and the encoding it was read with; None if ftfy sees no mojibake."""
    from ftfy import apply_plan, fix_encoding_and_explain

    if re.fullmatch(_TORN_QUOTE, text):
        return "”", ""
    if not _is_candidate(text):
        return None
    plan = [(action, codec) for action, codec in fix_encoding_and_explain(text).explanation or ()]
    fixed, done = text, 0
    for step, (action, _) in enumerate(plan, 1):
        if action == "encode" or (action == "transcode" and step < len(plan)):
            continue
        if done and not _is_candidate(fixed):
            break  # ftfy may go one step too far
        fixed, done = apply_plan(text, plan[:step]), step
    if "†" in fixed and "â€ " in text:
        return None  # a torn quote before a space, not a dagger
    odd = {char for char in set(fixed) - set(text) if char in _RARE or unicodedata.category(char) in ("Cn", "Co", "Cs")}
    if fixed == text or odd:
        return None
    return fixed, plan[0][1] if plan[0][0] == "encode" else ""


def _is_candidate(text: str) -> bool:
    return re.search(_CANDIDATE, re.sub(_QUOTED_END, "", text)) is not None


def _like_the_others(run: str, codecs: Counter[str]) -> str | None:
    """Return the repair of a run that ftfy does not judge, if other runs show the encoding."""
    codec, count = max(codecs.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if count < MIN_EVIDENCE or codec not in _SHOWN_BY_OTHERS:
        return None
    fixed = recoded(run, codec, "utf-8")
    return fixed if fixed != run and (fixed or "").isalpha() else None


def _is_quoted(text: str, span: Span) -> bool:
    """Return whether the run has its own quotation marks, as in a text about mojibake."""
    before, after = around(text, span)
    return before in _OPENING and after in _CLOSING
