"""The paragraphs in doubt of made documents, as rows of features with whether each one was cut."""

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
from lint.kinds.truncated.end_weights import EndWeights
from lint.kinds.truncated.features import has_habit, needs_no_mark, row
from lint.kinds.truncated.habits import Habits
from lint.kinds.truncated.innocent import open_ended
from lint.kinds.truncated.open_words import open_words

LOWER_CASE_EVERY, UNKNOWN_WORDS_EVERY = 2, 4
"""In every so many-th English document that counts as of another language, lines have no capitals but of names, and
no open words are known."""


class Samples(NamedTuple):
    """Documents, and the rows of their paragraphs in doubt: whether each was cut, and the number of its document."""

    made: Sequence[Made]
    table: Any
    labels: Any
    owners: Any

    def of(self, documents: set[int]) -> Samples:
        """Return the rows of some documents, given by their numbers; the documents stay."""
        rows = np.isin(self.owners, sorted(documents))
        return Samples(self.made, self.table[rows], self.labels[rows], self.owners[rows])

    def weights(self) -> Any:
        """Return what each row weighs: a source by the root of its documents, a document by the root of its rows, and
        plain documents more."""
        sources = Counter(document.text.source for document in self.made)
        counts = Counter(self.owners.tolist())
        made = self.made
        found = [made[i].weight / (sources[made[i].text.source] * counts[i]) ** 0.5 for i in self.owners.tolist()]
        return np.array(found) / np.mean(found)


def samples_of(made: Sequence[Made], halves: Sequence[Mapping[str, EndWeights]], *, english: bool) -> Samples:
    """Return the rows of the paragraphs in doubt, each with weights that were not learned from its text."""
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
    """Return the habits of a document; unless `english`, one in English counts as of a language of which little or
    nothing is known."""
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
    """Yield the lines, those without a sentence mark in lower case but for words that are names in the others."""
    prose = [line for line in lines if ends_sentence(line)]
    lower = {word for line in prose for word in re.findall(r"(?<=\w )[a-z]\w+", line)}
    for line in lines:
        if ends_sentence(line):
            yield line
        else:
            names = r"\b[A-Z][a-z]+"
            yield line[:1] + re.sub(names, lambda m: m[0].lower() if m[0].lower() in lower else m[0], line[1:])
