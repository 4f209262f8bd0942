"""A cheap check whether a document can have a block of foreign lines; nearly no clean article can."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from lint.core.document import Document
from lint.kinds.foreign_lines.words import cue_count
from lint.signals.lines import grouped
from lint.signals.model import trees
from lint.signals.page_type import CLOSERS, QUESTION_MARKS

SHORT_CHARS = 120  # Maximum length of a short line; one without a sentence mark is open: a heading or link
MIN_SHORT_LINES = 2

MIN_CUE_FRACTION = 0.25  # Minimum share of page furniture words of a line that is a cue
TINY_WORDS = 4
CUE_WINDOW = 8
EDGES = (3, 6, 12)

MIN_LOG_ODDS = -1.5  # The models are asked above these log-odds; `bench/train_foreign_lines.py` prints what is missed

SCREEN_FEATURES = (
    "lines", "short", "open", "tiny", "cues", "short_fraction", "open_fraction", "tiny_fraction", "cue_fraction",
    "run", "run_cues", "first_run", "first_run_cues", "last_run", "last_run_cues",
    *(f"{name}_{side}_{reach}" for side in ("first", "last") for reach in EDGES for name in ("short", "open", "cues")),
    "window_cues", "long_chars", "copies", "first_words", "last_words", "questions",
)  # fmt: skip


@lru_cache(maxsize=1)
def may_have_foreign_lines(document: Document) -> bool:
    row = screen_row(document)
    if row is None:
        return False
    log_odds: float = trees("foreign_screen", screen=SCREEN_FEATURES).screen(row)
    return log_odds > MIN_LOG_ODDS


def screen_row(document: Document) -> list[float] | None:
    """Return the features of a document, in the order of `SCREEN_FEATURES`; None if it has too few short lines."""
    texts, words = document.paragraph_texts, document.paragraph_words
    count = len(texts)
    short = [index for index, text in enumerate(texts) if len(text) <= SHORT_CHARS]
    if len(short) < MIN_SHORT_LINES:
        return None
    are_open = [index for index in short if not texts[index].endswith(CLOSERS)]
    cues = [index for index in short if _has_cue(texts[index], words[index])]
    tiny = sum([len(words[index]) <= TINY_WORDS for index in short])
    totals = (len(short), len(are_open), tiny, len(cues))
    return [
        count, *totals, *(total / count for total in totals), *_runs(are_open, set(cues), count),
        *(bisect_left(found, reach) for reach in EDGES for found in (short, are_open, cues)),
        *(len(found) - bisect_left(found, count - reach) for reach in EDGES for found in (short, are_open, cues)),
        _most_in_window(cues), _mean_of_long(texts), count - len(set(texts)), len(words[0]), len(words[-1]),
        sum([text.endswith(QUESTION_MARKS) for text in texts]) / count,
    ]  # fmt: skip


def _has_cue(text: str, tokens: Sequence[str]) -> bool:
    return cue_count(text, map(str.lower, tokens)) >= max(1.0, MIN_CUE_FRACTION * len(tokens))


def _runs(are_open: Sequence[int], cues: set[int], count: int) -> list[int]:
    """Return the features from `run` to `last_run_cues`: the longest, first and last run of open lines."""
    longest = first = last = (0, 0)
    for indices in grouped(are_open, lambda last, index: index == last + 1):
        start, end = indices[0], indices[-1] + 1
        run = (end - start, len(cues.intersection(range(start, end))))
        longest = max(longest, run)
        if start <= 1:
            first = max(first, run)
        if end >= count - 1:
            last = max(last, run)
    return [*longest, *first, *last]


def _most_in_window(cues: Sequence[int]) -> int:
    most = first = 0
    for at, index in enumerate(cues):
        while index - cues[first] >= CUE_WINDOW:
            first += 1
        most = max(most, at - first + 1)
    return most


def _mean_of_long(texts: Sequence[str]) -> float:
    long = [len(text) for text in texts if len(text) > SHORT_CHARS]
    return sum(long) / max(len(long), 1)
