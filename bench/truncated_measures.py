"""Results of trees on held-out texts, and the limits that follow."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from truncated_samples import Samples
from truncated_texts import fold_of

THRESHOLDS = tuple(n / 100 for n in range(30, 98, 2))
EDITED = frozenset(("bbc", "wikinews", "senate_press", "factrueval_ru", "wcxb-article"))
"""Sources of edited articles: few forgotten marks, no cut captions."""

EDITED_ABROAD = frozenset(("factrueval_ru", "fakenews_es", "opensource_guide"))  # The same in other languages

MAX_CLEAN_FLAGGED, MAX_CLEAN_FLAGGED_ABROAD = 0.01, 0.04
"""Maximum share of clean articles with a finding, in English and in other languages."""

MIN_ERROR_PRECISION = 0.97


class Reached(NamedTuple):
    """Precision and recall of cut paragraphs, and the share of clean documents with a finding."""

    precision: float
    recall: float
    clean_flagged: float
    document_count: int

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def __str__(self) -> str:
        figures = f"precision {self.precision:.3f} recall {self.recall:.3f} F1 {self.f1:.3f}"
        return f"{figures} clean flagged {self.clean_flagged:.3f} of {self.document_count}"


class HeldOut(NamedTuple):
    """Possibly cut paragraphs, with scores of trees trained without their fold."""

    samples: Samples
    scores: Any

    def reached(self, threshold: float, sources: frozenset[str] | None = None) -> Reached:
        """Return the results at a threshold, on some sources or all."""
        made, labels, owners = self.samples.made, self.samples.labels, self.samples.owners
        keep = np.array([sources is None or document.text.source in sources for document in made])
        is_found = (self.scores >= threshold) & keep[owners]
        hit_count = int((labels & is_found).sum())
        whole = {number for number, document in enumerate(made) if keep[number] and not document.cuts}
        cut_count = sum(len(document.cuts) for number, document in enumerate(made) if keep[number])
        flagged = whole & set(owners[is_found].tolist())
        precision = hit_count / max(1, int(is_found.sum()))
        return Reached(precision, hit_count / max(1, cut_count), len(flagged) / max(1, len(whole)), int(keep.sum()))


def held_out(train: Samples, test: Samples, fit: Callable[[Samples], Any]) -> HeldOut:
    """Return the scores of `test`, each fold by trees trained without it."""
    scores = np.zeros(len(test.labels))
    folds = [fold_of(document.text) for document in train.made], [fold_of(document.text) for document in test.made]
    for fold in sorted(set(folds[1])):
        model = fit(train.of({number for number, other in enumerate(folds[0]) if other != fold}))
        rows = np.array(folds[1])[test.owners] == fold
        scores[rows] = model.predict_proba(test.table[rows])[:, 1]
    return HeldOut(test, scores)


def table(found: HeldOut, thresholds: Sequence[float]) -> Iterator[str]:
    """Yield a line for each source, and for all together, at some thresholds."""
    sources = sorted({document.text.source for document in found.samples.made})
    groups = [(source, frozenset((source,))) for source in sources]
    for name, group in [*groups, ("edited articles", EDITED), ("edited abroad", EDITED_ABROAD), ("all", None)]:
        for threshold in thresholds:
            yield f"{name:17} at {threshold:.2f}: {found.reached(threshold, group)}"


def min_probability(found: HeldOut, *, english: bool) -> float:
    """Return the threshold with the best F1 among those that flag few clean articles."""
    sources, most = (EDITED, MAX_CLEAN_FLAGGED) if english else (EDITED_ABROAD, MAX_CLEAN_FLAGGED_ABROAD)
    reached = {threshold: found.reached(threshold, sources) for threshold in THRESHOLDS}
    few = [t for t, each in reached.items() if each.clean_flagged <= most] or [THRESHOLDS[-1]]
    return max(few, key=lambda threshold: reached[threshold].f1)


def error_probability(found: HeldOut) -> float:
    """Return the lowest threshold at which nearly all findings are right."""
    right = [t for t in THRESHOLDS if found.reached(t).precision >= MIN_ERROR_PRECISION]
    return min(right, default=THRESHOLDS[-1])
