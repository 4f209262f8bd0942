"""Possibly cut paragraphs of documents, as rows of features with labels."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sentence_end_model import FEW
from truncated_documents import Made
from truncated_texts import half_of

from lint.core.segment import WORD
from lint.core.sentence_end import ends_sentence
from lint.kinds.truncated import Truncation, doubtful
from lint.kinds.truncated.endings import open_words
from lint.kinds.truncated.features import has_habit, needs_no_mark, row
from lint.kinds.truncated.habits import Habits
from lint.kinds.truncated.innocent import open_ended
from lint.kinds.truncated.sentence_ends import EndWeights

LOWER_CASE_EVERY, UNKNOWN_WORDS_EVERY = 2, 4
"""How often English documents for the other forest lose their capitals, and their open words."""


class Samples(NamedTuple):
    """Documents and the rows of their possibly cut paragraphs: labels, and document numbers."""

    made: Sequence[Made]
    table: Any
    labels: Any
    owners: Any

    def of(self, documents: set[int]) -> Samples:
        """Return the rows of some documents, given by number."""
        rows = np.isin(self.owners, sorted(documents))
        return Samples(self.made, self.table[rows], self.labels[rows], self.owners[rows])

    def weights(self) -> Any:
        """Return row weights: by the root of the documents of a source and of the rows of a document."""
        sources = Counter(document.text.source for document in self.made)
        counts = Counter(self.owners.tolist())
        made = self.made
        found = [made[i].weight / (sources[made[i].text.source] * counts[i]) ** 0.5 for i in self.owners.tolist()]
        return np.array(found) / np.mean(found)


def samples_of(made: Sequence[Made], halves: Sequence[Mapping[str, EndWeights]], *, english: bool) -> Samples:
    """Return the rows of possibly cut paragraphs, with weights that were not learned from their text."""
    table, labels, owners = [], [], []
    params = Truncation()
    for number, document in enumerate(made):
        habits = habits_of(document, halves[half_of(document.text)], english=english)
        for index in doubtful(habits.texts, open_ended(habits.texts), min_words=params.min_words):
            if not has_habit(habits, index, min_ended_fraction=params.min_ended_fraction):
                continue
            numbers = [float(value) for value in row(habits, index)]
            if not needs_no_mark(numbers):
                table.append(numbers)
                labels.append(index in document.cuts)
                owners.append(number)
    return Samples(made, np.array(table), np.array(labels), np.array(owners))


def habits_of(made: Made, weights: Mapping[str, EndWeights], *, english: bool) -> Habits:
    """Return a document's habits; unless `english`, English is treated as a language with little or no data."""
    lines = made.lines
    is_english = made.text.language == "en"
    if is_english and not english and zlib.crc32(lines[-1].encode()) % LOWER_CASE_EVERY == 0:
        lines = list(_lower_case(lines))
    habits = Habits(lines, [WORD.findall(line) for line in lines], section_ends=made.section_ends)
    if is_english:
        known = english or zlib.crc32(lines[0].encode()) % UNKNOWN_WORDS_EVERY
        habits.language, habits.open_words = "en" if english else "", open_words()["en"] if known else frozenset()
        habits.end_weights = weights["en" if english else FEW] if known else None
    else:
        habits.end_weights = weights.get(habits.language)
    return habits


def _lower_case(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, those without punctuation in lower case except for names."""
    prose = [line for line in lines if ends_sentence(line)]
    lower = {word for line in prose for word in re.findall(r"(?<=\w )[a-z]\w+", line)}
    for line in lines:
        if ends_sentence(line):
            yield line
        else:
            names = r"\b[A-Z][a-z]+"
            yield line[:1] + re.sub(names, lambda m: m[0].lower() if m[0].lower() in lower else m[0], line[1:])
