"""Report lines around a text that say when it was published and changed, and how long it takes to read."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, ClassVar, NamedTuple
from unicodedata import normalize

from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced
from lint.kinds.parameters import quoted
from lint.kinds.tail import Cues, Stretch, Tail, Words, lines
from lint.signals.cards import DATE
from lint.signals.explained_lines import FIELD
from lint.signals.line_shape import has_text, is_body, stamp_words
from lint.signals.lines import grouped
from lint.signals.title_words import all_function_words

MAX_HEAD_LINES, MAX_TAIL_LINES = 12, 8
MAX_CHARS = 140
MAX_READING_CHARS = 40  # Of a reading time within the text
MAX_STAMPS = 6  # More of them are a diary, a timeline or a thread
MIN_CREDITS = 2
MAX_NAME_WORDS, MIN_NAME_WORDS = 4, 2
MIN_NAME_CHARS = 4  # Shorter names are in any address
MAX_UNKNOWN = 1  # A word beside a date that is not known: the day of the week

_THAI = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
_DATE = re.compile(
    rf"{DATE}|\d{{1,2}}\. ?\d{{1,2}}\. ?20\d\d|\d{{4}}[/.-]\d{{1,2}}[/.-]\d{{1,2}}"
    rf"|\d{{1,2}} ?(?:{'|'.join(map(re.escape, _THAI))}|\w+(?:คม|ยน|พันธ์)) ?(?:25)?\d\d"
    r"|\d{1,2} \S{2,12} \d{4}(?!\d)"
)
_TIME = re.compile(r"(?i)\d{1,2} ?(?:[:.h：]|時|点|시) ?\d\d(?::\d\d)?(?: ?(?:[ap]\.?m\.?|h|分|분))?(?!\d)")
_ZONE = re.compile(r"\(?\b(?:[A-Z]{2,4}(?:[+-]\d+)?|น)\b\.?\)?")
_NUMBER = re.compile(r"\d[\d.,\u00a0 ]*(?:[km万]|mil)?")
_ADDRESS = re.compile(r"([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_PLAIN_ADDRESS = re.compile(r"(?<![<(‹\[\w.+-])[\w.+-]+@")  # In brackets, it is often of who wrote a letter or a manual
_BREAK = re.compile(r"\s*[|•·–—]\s*|\s-\s|\s{2,}|,(?=\s?[A-ZÀ-ÞА-Я])")
_DAY = re.compile(r"^(?:[^\W\d]{2,3} )?[^\W\d][\w-]*\.?, +(?=(?:[^\W\d]+\.? )?\d)")


class Stamp(NamedTuple):
    """What a line tells besides a date."""

    has_date: bool
    has_time: bool
    is_labelled: bool
    is_changed: bool
    is_reading: bool


class PageStamps(Tail, frozen=True, kw_only=True):
    """Reports lines above the first paragraph, or below the last, that are nothing but data on the text.

    Such a line has a date with a time or a label, a reading time, a number of readers, a name after a word such as
    `by`, or a name with an address made of it. A lone date is not reported, and neither is any line in a text with many
    of them, such as a diary. A reading time is reported anywhere.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    published: Annotated[
        Words, Meta(description="Labels of dates and counts, by language, in lower case; `*`: any ending.")
    ]
    changed: Annotated[
        Words, Meta(description="Labels of later dates: the fix is unsafe, as guides have them too.")
    ] = {}  # noqa: RUF012
    units: Annotated[
        Words, Meta(description="Words of such lines that tell nothing by themselves, such as `date` and `minutes`.")
    ] = {}  # noqa: RUF012
    by: Annotated[Words, Meta(description="Words before who wrote a text, in the same form.")] = {}  # noqa: RUF012
    before_names: Annotated[Words, Meta(description="More of them, of lines that have a date too.")] = {}  # noqa: RUF012

    _published = cached_property(lambda self: Cues.of(self.published))
    _changed = cached_property(lambda self: Cues.of(self.changed))
    _units = cached_property(lambda self: Cues.of(self.units))
    _by = cached_property(lambda self: Cues.of(self.by))
    _before_names = cached_property(lambda self: Cues.of(self.before_names))

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each run of such lines."""
        texts = document.paragraph_texts
        if not has_text(texts):
            return
        first = next(at for at, text in enumerate(texts) if is_body(text))
        last = next(at for at in range(len(texts) - 1, -1, -1) if is_body(texts[at]))
        head = range(min(first, MAX_HEAD_LINES))
        tail = range(max(last + 1, len(texts) - MAX_TAIL_LINES), len(texts))
        inside = range(head.stop, tail.start)
        ends = {at: stamp for at in (*head, *tail) if (stamp := self._stamp(texts[at])) is not None}
        for at in (*head[1:], *tail[1:]):
            if (match := _ADDRESS.fullmatch(texts[at])) and (stamp := self._stamp(f"{texts[at - 1]} {match[0]}")):
                ends[at - 1] = ends[at] = stamp
        short = [at for at in inside if len(texts[at]) <= MAX_READING_CHARS]
        readings = {at: stamp for at in short if (stamp := self._stamp(texts[at])) is not None and stamp.is_reading}
        others = (self._stamp(texts[at]) for at in inside if at not in readings)
        is_diary = len(ends) > MAX_STAMPS or (bool(ends) and any(stamp is not None for stamp in others))
        found = readings if is_diary else ends | readings
        is_only = sum(stamp.is_reading for stamp in found.values()) == 1
        for run in grouped(sorted(found), lambda before, at: at == before + 1):
            told = [found[at] for at in run]
            is_signed = any(_PLAIN_ADDRESS.search(texts[at]) for at in run)
            is_sure = run[0] < first or any(stamp.has_time for stamp in told) or is_signed
            is_sure |= is_only and len(told) == 1 and told[0].is_reading
            is_pair = len(told) > 1 and any(stamp.is_changed for stamp in told)  # when it was published, and changed
            is_sure &= is_pair or any(stamp.is_labelled and not stamp.is_changed for stamp in told)
            is_sure &= not (_is_among_figures(texts, run[0], run[-1]) or _is_among_credits(texts, run))
            fields = {"text": quoted(texts[run[0]]), "line_count": len(run)}
            yield Stretch(run[0], run[-1] + 1, lines(len(run)), len(run), fields, is_sure=is_sure)

    def _stamp(self, text: str) -> Stamp | None:
        """Return what a line that is nothing but data tells; None for others."""
        if len(text) > MAX_CHARS:
            return None
        if "@" in text and (match := _ADDRESS.search(text)):
            return self._signature(match, text)
        if not (any(map(str.isdecimal, text)) or self._by.of_line(text)):
            return None
        dated = _DAY.sub("", text) if _DATE.search(text) else text
        parts = [part for part in _BREAK.split(dated) if WORD.search(part)]
        found = [self._part(part) for part in parts]
        named = [at for at, stamp in enumerate(found) if stamp is None]
        known = [stamp for stamp in found if stamp is not None]
        whole = Stamp(*map(any, zip(*known, strict=True))) if known else None
        if whole is None or not (whole.is_labelled or (whole.has_date and (whole.has_time or named))):
            return None
        whole = whole._replace(is_reading=whole.is_reading and len(known) == len(found) and not whole.has_date)
        return whole if len(named) <= 1 and all(self._is_byline(parts[at]) for at in named) else None

    def _signature(self, address: re.Match[str], text: str) -> Stamp | None:
        """Return the stamp of a line that is the name of who wrote, and an address that is made of it."""
        rest = text[: address.start()] + text[address.end() :]
        labels = self._by.of_line(rest) | self._before_names.of_line(rest)
        names = [word for word in WORD.findall(rest) if word.lower() not in labels]
        plain = ["".join(filter(str.isascii, normalize("NFKD", name))).lower() for name in names]
        local = address[1].lower()
        is_own = any(name in local for name in plain if len(name) >= MIN_NAME_CHARS)
        is_own |= local == "".join(name[:1] for name in plain)
        return Stamp(False, False, True, False, False) if is_own and _is_name(names) else None

    def _is_byline(self, part: str) -> bool:
        words = part.split()
        return _is_name(words[1:] if self._before_names.of_line(words[0]) else words)

    def _part(self, part: str) -> Stamp | None:
        """Return what a part of a line tells; None if it has words that are not data."""
        rest, dates = _DATE.subn(" ", part)
        rest, times = _TIME.subn(" ", rest)
        rest, counts = stamp_words("minutes", r"\d+[ -]?(?:{})\W").subn(" ", f"{rest} ")
        known = (self._published, self._changed, self._units, self._by)
        labels, changed, units, by = (cues.of_line(rest) for cues in known)
        if by and not dates:
            names = [word for word in rest.split() if WORD.search(word) and not self._by.of_line(word)]
            names = [word for word in names if word.lower() not in all_function_words()]
            is_name = self._is_beside_name(part) and (_are_capital(names) or (":" in part and bool(names)))
            return Stamp(False, False, True, False, False) if is_name and len(names) <= MAX_NAME_WORDS else None
        rest = _NUMBER.sub(" ", _ZONE.sub(" ", rest))
        if has_unspaced(rest):
            for label in sorted(labels | changed | units, key=len, reverse=True):
                rest = rest.replace(label, " ")
        unknown = [word for word in WORD.findall(rest) if not self._is_label(word.lower())]
        if dates and _is_name(unknown) and (labels or self._before_names.of_line(rest)):
            return Stamp(True, times > 0, True, False, False)
        if len(unknown) > (MAX_UNKNOWN if dates and (times or labels or changed) else 0):
            return None
        if unknown and ":" in rest and not (labels or changed):  # "Session 2: 14 March 2023, 9:00"
            return None
        if not (dates or times or counts or labels or changed or units):
            return None
        takes = counts > 0 and not (units and ":" in part)  # "Time: 45 minutes" is how long a lesson takes
        is_labelled = bool(labels or changed or takes) and any(map(str.isdecimal, part))
        is_reading = bool(counts and labels and (units or part[:1].isdecimal())) and "-" not in part  # "8-minute read"
        return Stamp(dates > 0, times > 0, is_labelled, bool(changed) and not labels, is_reading)

    def _is_beside_name(self, part: str) -> bool:
        """Return whether a line begins with who wrote, or has no other words: "Letters to the editor" has."""
        words = WORD.findall(part.lower())
        others = [word for word in words if word in all_function_words() and not self._by.has(word)]
        return not others or self._by.has(words[0]) or ":" in part

    def _is_label(self, word: str) -> bool:
        return any(cues.has(word) for cues in (self._published, self._changed, self._units)) or (
            word in all_function_words()
        )


def _is_among_figures(texts: Sequence[str], first: int, last: int) -> bool:
    """Return whether the lines around a run have figures too: "View: 5/5" is one of the marks, not of the visits."""
    near = [texts[at] for at in (first - 1, last + 1) if 0 <= at < len(texts)]
    return len(near) > 1 and all(len(text) <= MAX_READING_CHARS and re.search(r"\d", text) for text in near)


def _is_among_credits(texts: Sequence[str], run: Sequence[int]) -> bool:
    """Return whether the lines around are of others who made a film or a game: "Written by" beside "Directed by"."""
    around = [texts[at] for at in (run[0] - 2, run[0] - 1, run[-1] + 1, run[-1] + 2) if 0 <= at < len(texts)]
    return sum(re.match(FIELD, text) is not None and not re.search(_DATE, text) for text in around) >= MIN_CREDITS


def _is_name(words: Sequence[str]) -> bool:
    return MIN_NAME_WORDS <= len(words) <= MAX_NAME_WORDS and _are_capital(words)


def _are_capital(words: Sequence[str]) -> bool:
    """Return whether words begin with a capital, if their script has them, and have no digits."""
    text = "".join(words)
    return bool(words) and not any(map(str.isdecimal, text)) and not any(word[0].islower() for word in words)
