"""The context of a line: its neighbours, the short lines around it, its section, and the habits of the document."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from lint.kinds.foreign_lines.features import LINE_FEATURES, line_features
from lint.kinds.foreign_lines.sums import mean, sums
from lint.kinds.foreign_lines.topic import TOPIC_FEATURES, Terms, terms_of, topic_rows
from lint.kinds.foreign_lines.words import CATEGORIES

FAR_AWAY = 60.0  # Maximum distance of lines, and the distance if there is no other line
SHORT_MAX_WORDS = 4

NEIGHBOURS = (-2, -1, 1, 2)
_OF_NEIGHBOURS = ("words", "end", "start", "capital_fraction", "cue_fraction", "time")
_OF_WINDOWS = ("prose", "words", "cues", "time", "capital_fraction")
REACHES = (4, 15)  # How many lines before and after a line are averaged

CONTEXT_FEATURES = (
    *LINE_FEATURES,
    *(f"{name}{offset:+d}" for offset in NEIGHBOURS for name in _OF_NEIGHBOURS),
    *(f"{name}_{side}_{reach}" for reach in REACHES for side in ("before", "after") for name in _OF_WINDOWS),
    "copies", "alike_before", "alike_after", *TOPIC_FEATURES,
    "position", "from_start", "from_end", "prose_before", "prose_after", "prose_words_before_fraction",
    "distance_before", "distance_after", "run", "run_position", "run_cues", "run_words",
    "heading_distance", *(f"heading_{name}" for name in CATEGORIES),
    "lines", "prose_lines", "words_per_prose", "prose_words_fraction", "prose_line_fraction", "short_fraction",
    "ended_fraction", "bullet_fraction", "time_fraction", "code_fraction", "question_fraction", "copies_fraction",
    "line_words",
    *(f"page_{name}" for name in CATEGORIES),
)  # fmt: skip

AT: Mapping[str, int] = {name: index for index, name in enumerate(CONTEXT_FEATURES)}  # Feature name to column


class Lines(NamedTuple):
    """The lines of a document that have words."""

    texts: Sequence[str]
    terms: Sequence[Terms]
    local: Sequence[Sequence[float]]  # The features of each line on its own

    @classmethod
    def of(cls, texts: Sequence[str], tokens: Sequence[Sequence[str]]) -> "Lines":
        """Return lines with their features, given their words."""
        return cls(texts, list(map(terms_of, tokens)), list(map(line_features, texts, tokens)))

    def column(self, name: str) -> list[float]:
        """Return one feature of all lines."""
        return column(self.local, name)


def column(rows: Sequence[Sequence[float]], name: str) -> list[float]:
    """Return one feature of each row."""
    at = AT[name]
    return [row[at] for row in rows]


def context_rows(lines: Lines) -> Iterator[list[float]]:
    """Yield the features of each line in context, in the order of `CONTEXT_FEATURES`."""
    count = len(lines.texts)
    windows = [sums(lines.column(name)) for name in _OF_WINDOWS]
    places = _places(lines)
    page = _page(lines)
    padding = [-1.0] * len(LINE_FEATURES)
    padded = [padding, padding, *lines.local, padding, padding]
    wanted = [AT[name] for name in _OF_NEIGHBOURS]
    for index, row in enumerate(lines.local):
        found = list(row)
        for offset in NEIGHBOURS:
            near = padded[index + offset + 2]
            found += [near[at] for at in wanted]
        for reach in REACHES:
            start, end = max(index - reach, 0), min(index + reach + 1, count)
            found += [mean(window, start, index) for window in windows]
            found += [mean(window, index + 1, end) for window in windows]
        found += places[index]
        found += page
        yield found


def _places(lines: Lines) -> list[list[float]]:
    """Return the features from `copies` to `heading_…`."""
    count, prose, words = len(lines.texts), lines.column("prose"), lines.column("words")
    prose_sums = sums(prose)
    prose_word_sums = sums([each * number for each, number in zip(prose, words, strict=True)])
    copies = Counter(lines.texts)
    before, after = distances(prose)
    alike_before, alike_after = _alike(lines.local), _alike(lines.local[::-1])[::-1]
    topics = topic_rows(lines.terms, list(map(bool, prose)))
    headings = _headings(lines)
    runs = _runs(lines)
    return [
        [
            copies[lines.texts[index]], alike_before[index], alike_after[index],
            *topics[index], index / max(count - 1, 1), index, count - 1 - index, prose_sums[index],
            prose_sums[-1] - prose_sums[index + 1], prose_word_sums[index] / max(prose_word_sums[-1], 1.0),
            before[index], after[index], *runs[index], *headings[index],
        ]
        for index in range(count)
    ]  # fmt: skip


def _page(lines: Lines) -> list[float]:
    """Return the features of the document, from `lines` on."""
    count = max(len(lines.texts), 1)
    words, prose = lines.column("words"), lines.column("prose")
    prose_words = sum(each * number for each, number in zip(prose, words, strict=True))
    ends, starts = lines.column("end"), lines.column("start")
    copies = sum(number - 1 for number in Counter(lines.texts).values())
    return [
        count,
        sum(prose),
        prose_words / max(sum(prose), 1.0),
        prose_words / max(sum(words), 1.0),
        sum(prose) / count,
        sum(number <= SHORT_MAX_WORDS for number in words) / count,
        sum(end in (1, 2, 3) for end in ends) / count,
        sum(start == 4 for start in starts) / count,
        sum(lines.column("time")) / count,
        sum(number > 1 for number in lines.column("code")) / count,
        sum(end == 2 for end in ends) / count,
        copies / count,
        sum(words) / count,
        *(sum(lines.column(name)) / count for name in CATEGORIES),
    ]


def distances(marks: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the distance of each line from the last marked line before it, and from the next after it."""
    return _distances_before(marks), _distances_before(marks[::-1])[::-1]


def _distances_before(marks: Sequence[float]) -> list[float]:
    found, distance = [], FAR_AWAY
    for is_marked in marks:
        found.append(distance)
        distance = 1.0 if is_marked else min(distance + 1, FAR_AWAY)
    return found


def _runs(lines: Lines) -> list[list[float]]:
    """Return the stretch of non-prose around each line: its length, the line's position, mean cues and mean words.

    Zeros for prose.
    """
    found: list[list[float]] = []
    columns = zip(lines.column("prose"), lines.column("cues"), lines.column("words"), strict=True)
    for is_prose, run in groupby(columns, lambda line: bool(line[0])):
        _, cues, words = zip(*run, strict=True)
        means = [sum(cues) / len(cues), sum(words) / len(words)]
        found += [[0.0, 0.0, 0.0, 0.0] if is_prose else [len(cues), at, *means] for at in range(len(cues))]
    return found


def _headings(lines: Lines) -> list[list[float]]:
    """Return the distance of each line from the last short line with page furniture above it, and its categories."""
    found, distance, cues = [], FAR_AWAY, [0.0] * len(CATEGORIES)
    first = AT[CATEGORIES[0]]
    for row in lines.local:
        found.append([distance, *cues])
        if row[AT["words"]] <= 8 and row[AT["cue_fraction"]] >= 0.3:
            distance, cues = 1.0, list(row[first : first + len(CATEGORIES)])
        else:
            distance = min(distance + 1, FAR_AWAY)
    return found


def _alike(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return how many consecutive lines before each have its form: start, end and about as many words."""
    found: list[float] = []
    before: Sequence[float] = ()
    for row in rows:
        found.append(found[-1] + 1 if before and _are_alike(before, row) else 0.0)
        before = row
    return found


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[2] == other[2] and one[3] == other[3] and abs(one[0] - other[0]) <= 2 + 0.3 * max(one[0], other[0])
