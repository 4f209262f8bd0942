"""UTF-8 that was read in another codec, and back again. What counts as mojibake is ftfy's judgement (`ftfy.badness`).

Only the spoilt characters are touched: no quotes are uncurled, nothing is normalised.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.document import Document
from lint.signals.characters import Occurrence, unusual
from lint.types import Span

_LEADS = frozenset("ÂÃÄÅÆÎÏÐÑØÙÚÛàáâãäåæçèéêëìíîïð") | frozenset("ĂĹĐŘвВГРСβΒΓΞΟā") | frozenset("‚√")
"""What the first byte of UTF-8 becomes in Windows-1250, -1251, -1252, -1253, -1257, Mac OS Roman and code page 437."""

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_CANDIDATE = (
    "[ÂÃÄÅÆÎÏÐÑØÙÚÛĂĹĐŘ][^\x00-\x7f]"
    "|[à-ïā][^\x00-\x7fÀ-ÿ][^\x00-\x7f]|[à-ï][\x80-\xbf][^\x00-\x7f]|ð[^\x00-\x7f]{3}"
    "|[ВГРС][^\x00-\x7fА-яЁё][ВГРС]|вЂ|β€|[ΒΓΞΟ][^\x00-\x7f\u0386-\u03ce][ΒΓΞΟ]|‚Ä|√[^\x00-\x7f]|ΓÇ"
)
"""A cheap necessary condition, seldom met by text that is as it should be."""

_QUOTED_END = "[à-ï][‘’“”–—…]{2}"
"""A last letter with the quotation marks behind it and before the next word, which could be a Chinese character too."""

_TORN_QUOTE = "â€(?:\ufffd|(?=[\\s.,;:!?)]|$))"
"""A closing quotation mark, E2 80 9D, whose last byte Windows-1252 does not have: it became U+FFFD or was dropped."""

MIN_EVIDENCE = 3
"""How many repaired runs show that the whole text was read in a codec."""

_SHOWN_BY_OTHERS = frozenset(
    {"sloppy-windows-1250", "sloppy-windows-1251", "sloppy-windows-1253", "sloppy-windows-1257"}
)
"""Codecs whose mojibake is made of common letters, so that ftfy leaves many short runs of it alone."""

_RUN = "[^\x00-\x7f]{2,64}"
_OPENING, _CLOSING = frozenset("\"'`(“‘«‹"), frozenset("\"'`)”’»›")


class _Repair(NamedTuple):
    text: str
    codec: str
    is_reversible: bool


def mojibake_runs(document: Document) -> Iterator[Occurrence]:
    """The stretches of a document that are mojibake, with what each was; certain where encoding it again gives it back.

    >>> [(found.what, found.replacement) for found in mojibake_runs(Document("CafÃ© â€” donâ€™t"))]
    [('Ã©', 'é'), ('â€”', '—'), ('â€™', '’')]
    """
    text = document.text
    if not any(_has_candidate(text, lead) for lead in _LEADS & unusual(document)):
        return
    spans = list(_candidates(text))
    repairs = [_repaired(text[start:end]) for start, end in spans]
    codecs = Counter(repair.codec for repair in repairs if repair)
    for span, repair in zip(spans, repairs, strict=True):
        run = text[span.start : span.end]
        repair = repair or _like_the_others(run, codecs)
        if repair:
            yield Occurrence(span, run, repair.text, repair.is_reversible and not _is_quoted(text, span))


def _has_candidate(text: str, lead: str) -> bool:
    """Whether a candidate begins with `lead`."""
    match_at, at = re.compile(_CANDIDATE).match, text.find(lead)
    while at >= 0:
        if text[at + 1 : at + 2] > "\x7f" and match_at(text, at):  # few have another sign behind them
            return True
        at = text.find(lead, at + 1)
    return False


def _candidates(text: str) -> Iterator[Span]:
    """Where ftfy sees a sequence that UTF-8 can become, and torn quotes; disjoint, in order."""
    from ftfy.chardata import UTF8_DETECTOR_RE  # loads slowly, and few documents need it

    found = {Span(*match.span()) for match in UTF8_DETECTOR_RE.finditer(text)}
    found |= {Span(*match.span()) for match in re.finditer(_TORN_QUOTE, text)}
    found |= {Span(*match.span()) for match in re.finditer(_RUN, text) if match[0].startswith(("‚", "√"))}
    end = 0
    for span in sorted(found):
        if span.start >= end:
            yield span
            end = span.end


def _repaired(run: str) -> _Repair | None:
    """What `run` was before it was read in the wrong codec, as far as ftfy can tell."""
    from ftfy import apply_plan, fix_encoding_and_explain

    if re.fullmatch(_TORN_QUOTE, run):
        return _Repair("”", "", False)
    if not _is_candidate(run):
        return None
    _, explained = fix_encoding_and_explain(
        run, restore_byte_a0=False, replace_lossy_sequences=False, decode_inconsistent_utf8=False, fix_c1_controls=False
    )
    plan = [(action, codec) for action, codec in explained or ()]
    fixed, done = run, 0
    while done < len(plan) and (done == 0 or _is_candidate(fixed)):
        done += 2  # encode and decode make a step; ftfy may go one too far
        fixed = apply_plan(run, plan[:done])
    if fixed == run or any(unicodedata.category(character) in ("Cn", "Co", "Cs") for character in fixed):
        return None
    return _Repair(fixed, plan[0][1] if plan else "", "\ufffd" not in fixed and _spoilt(fixed, plan[:done]) == run)


def _is_candidate(text: str) -> bool:
    return re.search(_CANDIDATE, re.sub(_QUOTED_END, "", text)) is not None


def _like_the_others(run: str, codecs: Counter[str]) -> _Repair | None:
    """The repair of a run that ftfy does not judge by itself, where enough others in the text show the codec."""
    codec, count = max(codecs.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if count < MIN_EVIDENCE or codec not in _SHOWN_BY_OTHERS:
        return None
    try:
        fixed = run.encode(codec).decode("utf-8")
    except UnicodeError:
        return None
    return _Repair(fixed, codec, True) if fixed != run and fixed.isalpha() else None


def _spoilt(text: str, plan: Sequence[tuple[str, str]]) -> str:
    """`text` after the steps of ftfy's `plan` backwards; "" when that is not possible."""
    value: str | bytes = text
    try:
        for action, codec in reversed(plan):
            if action == "decode" and isinstance(value, str):
                value = value.encode("utf-8" if codec == "utf-8-variants" else codec)
            elif action == "encode" and isinstance(value, bytes):
                value = value.decode(codec)
            else:
                return ""
    except UnicodeError:
        return ""
    return value if isinstance(value, str) else ""


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the run stands in quotes of its own, as where somebody writes about mojibake."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return before in _OPENING and after in _CLOSING and bool(before and after)
