"""How close an extracted text is to the true body: the benchmark's scores, and the best possible line filter."""

import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import msgspec

WORD = re.compile(r"\w+")
SHINGLE_WORDS = 4
MIN_RUN_WORDS = 2  # Minimum run of common words; single ones match by chance
MIN_TRUE_FRACTION = 0.2  # Minimum share of a line's words in common with the true body, if it belongs to it


class Scores(msgspec.Struct, frozen=True):
    """Fractions, 0 to 1, over many pages."""

    f1: float
    precision: float
    recall: float
    accuracy: float  # Pages with exactly the words of the true body


def scores(truth: Mapping[str, str], predicted: Mapping[str, str]) -> Scores:
    """Return mean precision and recall of 4-word shingles over the pages of `truth`, and the F1 of these means.

    Source: `evaluate.py` of the article-extraction-benchmark. Every page has the same weight. A page without words has
    no recall (true text) or precision (predicted text) and is left out of that mean.
    """
    precisions, recalls, exact = [], [], []
    for key, body in truth.items():
        true, found = shingles(body), shingles(predicted.get(key, ""))
        shared_count = (true & found).total()
        if found:
            precisions.append(shared_count / found.total())
        if true:
            recalls.append(shared_count / true.total())
        exact.append(WORD.findall(body) == WORD.findall(predicted.get(key, "")))
    precision, recall = mean(precisions), mean(recalls)
    return Scores(f1(precision, recall), precision, recall, mean(exact))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the counts of all runs of four words; a shorter text is one shingle, an empty one none."""
    words = WORD.findall(text)
    starts = range(max(1, len(words) - SHINGLE_WORDS + 1)) if words else ()
    return Counter(tuple(words[start : start + SHINGLE_WORDS]) for start in starts)


def without_foreign_lines(text: str, body: str) -> str:
    """Return the lines of `text` that belong to `body`: the best that a line filter could reach.

    A line belongs to the body if more than a fifth of its lower-case words are aligned (difflib) in runs of at least
    two. Lines without words stay.
    """
    lines = text.split("\n")
    line_words = [WORD.findall(line.lower()) for line in lines]
    words = [word for found in line_words for word in found]
    owners = [number for number, found in enumerate(line_words) for _ in found]
    aligned: Counter[int] = Counter()
    matcher = SequenceMatcher(None, words, WORD.findall(body.lower()), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        if size >= MIN_RUN_WORDS:
            aligned.update(owners[start : start + size])
    kept = (
        line
        for number, (line, found) in enumerate(zip(lines, line_words, strict=True))
        if not found or aligned[number] > MIN_TRUE_FRACTION * len(found)
    )
    return "\n".join(kept)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean; 0 if both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean; 0 for none."""
    return statistics.fmean(values) if values else 0.0
