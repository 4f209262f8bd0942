"""The features of a block for the third model: its lines, the lines around it, and the rest of the document."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.kinds.foreign_lines.context import AT, CONTEXT_FEATURES, column
from lint.kinds.foreign_lines.odds import CAP, EDGE
from lint.kinds.foreign_lines.sums import sums
from lint.kinds.foreign_lines.words import CATEGORIES

MIN_LINE_LOG_ODDS, MIN_LINES = 1.0, 2
"""A block is a run of lines above these log-odds; the third model was trained on such blocks."""

UNSURE_LOG_ODDS = -1.0  # Kept lines above these log-odds may be foreign

EDGE_LINES, MIN_CUE_FRACTION = 6, 0.25
"""How many first lines of a block are counted, and their minimum share of page furniture."""

SHORT_MAX_WORDS = 4

_MEANS = (
    "prose", "words", "cues", "cue_fraction", "time", "capital_fraction", "digit_fraction", "code", "link", "commas",
    "known", "copies", "alike_before", "alike_after", "end", "start", *CATEGORIES, "mean_word_chars", "separators",
)  # fmt: skip
"""Line features that are averaged over a block."""

_PAGE = CONTEXT_FEATURES[CONTEXT_FEATURES.index("lines") :]  # Features of the document

BLOCK_FEATURES = (
    "block_lines", "block_words", "mean", "least", "most", "first", "second", "last", "line_mean",
    "before-2", "before-1", "after+1", "after+2",
    "lines_before", "lines_after", "prose_lines_before", "prose_lines_after",
    "distance_before", "distance_after", "edge_cues", "first_cue_fraction",
    "foreign_fraction", "foreign_word_fraction", "odds", "blocks",
    "rest_prose_words", "rest_prose_fraction", "rest_unsure_fraction", "rest_lines", "rest_short_fraction",
    *(f"mean_{name}" for name in _MEANS), *_PAGE,
)  # fmt: skip


class Rest(NamedTuple):
    """The document without all blocks."""

    prose_words: float
    prose_fraction: float  # The share of its words in prose
    unsure_fraction: float  # The share of its words in lines that may be foreign
    lines: int
    short_fraction: float  # The share of its lines with few words


def runs(log_odds: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each block, as line indices."""
    start = 0
    for index in range(len(log_odds) + 1):
        if index == len(log_odds) or log_odds[index] <= MIN_LINE_LOG_ODDS:
            if index - start >= MIN_LINES:
                yield start, index
            start = index + 1


def rest(rows: Sequence[Sequence[float]], log_odds: Sequence[float], found: Sequence[tuple[int, int]]) -> Rest:
    """Return the rest of a document without the blocks."""
    gone = {index for start, end in found for index in range(start, end)}
    kept = [index for index in range(len(rows)) if index not in gone]
    words, prose = column(rows, "words"), column(rows, "prose")
    total = max(sum([words[index] for index in kept]), 1.0)
    prose_words = sum([words[index] * prose[index] for index in kept])
    unsure = sum([words[index] for index in kept if log_odds[index] > UNSURE_LOG_ODDS])
    short = sum([words[index] <= SHORT_MAX_WORDS for index in kept])
    return Rest(prose_words, prose_words / total, unsure / total, len(kept), short / max(len(kept), 1))


def block_rows(
    rows: Sequence[Sequence[float]],
    line_odds: Sequence[float],
    log_odds: Sequence[float],
    found: Sequence[tuple[int, int]],
) -> Iterator[list[float]]:
    """Yield the features of each block, in the order of `BLOCK_FEATURES`.

    `rows` are those of all lines in their place, `line_odds` and `log_odds` what the first two models say of them.
    """
    around = [EDGE, EDGE, *log_odds, EDGE, EDGE]
    prose = sums(column(rows, "prose"))
    document = [*_of_all(rows, log_odds), len(found), *rest(rows, log_odds, found)]
    for start, end in found:
        inside = [min(odds, CAP) for odds in log_odds[start:end]]
        lines = rows[start:end]
        cues = [row[AT["cue_fraction"]] for row in lines[:EDGE_LINES]]
        yield [
            end - start, sum(column(lines, "words")), sum(inside) / len(inside), min(inside), max(inside),
            log_odds[start], log_odds[start + 1], log_odds[end - 1], sum(line_odds[start:end]) / len(inside),
            around[start], around[start + 1], around[end + 2], around[end + 3],
            start, len(rows) - end, prose[start], prose[-1] - prose[end],
            lines[0][AT["distance_before"]], lines[-1][AT["distance_after"]],
            sum([cue >= MIN_CUE_FRACTION for cue in cues]), cues[0],
            *document,
            *(sum(column(lines, name)) / len(lines) for name in _MEANS),
            *lines[0][AT["lines"] :],
        ]  # fmt: skip


def _of_all(rows: Sequence[Sequence[float]], log_odds: Sequence[float]) -> list[float]:
    """Return the features from `foreign_fraction` to `odds`."""
    count, words = max(len(rows), 1), column(rows, "words")
    foreign = [index for index, odds in enumerate(log_odds) if odds > 0]
    return [
        len(foreign) / count,
        sum([words[index] for index in foreign]) / max(sum(words), 1.0),
        sum([max(-CAP, min(odds, CAP)) for odds in log_odds]) / count,
    ]
