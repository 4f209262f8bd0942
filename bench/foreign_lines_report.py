"""What the foreign-lines models would do to pages of hosts that they were not trained on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from line_data import EXTRACTORS, WHOLE_PAGE, Page

from lint.kinds.foreign_lines.block_features import Rest, rest, runs
from lint.kinds.foreign_lines.blocks import Block, frame
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES
from lint.kinds.foreign_lines.kind import ForeignLines
from lint.kinds.foreign_lines.screen import MIN_LOG_ODDS

WORDS = CONTEXT_FEATURES.index("words")


class Judged(NamedTuple):
    """A page with its blocks, judged by models trained on other hosts."""

    kind: str  # The table it counts for
    foreign: tuple[float, float]  # Foreign lines and words
    blocks: Sequence[tuple[float, Any]]
    """For each block the model's log-odds, and its foreign lines, own lines, foreign words, own words."""
    frame: Sequence[Any]  # The same counts of a page's head and foot, if it has both
    left: Rest

    @classmethod
    def of(cls, page: Page, rows: Any, *, labels: Any, odds: Any, scores: Any) -> Judged:
        found = list(runs(odds.tolist()))
        words = rows[:, WORDS]
        counts = [_counts(labels[start:end], words[start:end]) for start, end in found]
        left = rest(rows.tolist(), odds.tolist(), found)
        lines, _, foreign, _ = _counts(labels, words)
        spans = [Block(*span, score) for span, score in zip(found, scores.tolist(), strict=True)]
        ends = frame(odds.tolist(), spans, may_be_half=True)
        framing = [_counts(labels[block.start : block.end], words[block.start : block.end]) for block in ends]
        return cls(_kind(page), (lines, foreign), list(zip(scores.tolist(), counts, strict=True)), framing, left)

    def words_in_blocks(self, min_log_odds: float) -> float:
        """Return the foreign words in blocks with at least these log-odds."""
        return float(sum(counts[2] for score, counts in self.blocks if score >= min_log_odds))

    def is_understood(self) -> bool:
        """Return whether fixes can be safe."""
        limits = ForeignLines()
        return (
            self.left.prose_words >= limits.min_safe_prose_words
            and self.left.prose_fraction >= limits.min_safe_prose_fraction
            and self.left.unsure_fraction <= limits.max_safe_unsure_fraction
        )


def report(judged: Sequence[Judged], glances: Sequence[float]) -> None:
    """Print precision and recall by kind of document and minimum log-odds."""
    for screened in (False, True):
        shown = [each for each, glance in zip(judged, glances, strict=True) if not screened or glance > MIN_LOG_ODDS]
        print("of documents that pass the screen" if screened else "of all documents")
        for min_log_odds in (1.5, 2.0, 2.5, 3.0, 3.5):
            print(f"  {min_log_odds}: {'; '.join(_row(judged, shown, min_log_odds))}", flush=True)
    print("head and foot of pages whose rest is not understood:", "; ".join(_framed(judged)))
    passed: Counter[str] = Counter()
    for each, glance in zip(judged, glances, strict=True):
        passed[each.kind] += glance > MIN_LOG_ODDS
    print("pass the screen:", {kind: round(passed[kind] / count, 3) for kind, count in sorted(_sizes(judged).items())})


def _framed(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield for each kind of whole page the share of foreign lines among those that are removed."""
    for kind in sorted({each.kind for each in judged if each.kind.startswith("page")}):
        found = [each.frame for each in judged if each.kind == kind and each.frame and not each.is_understood()]
        lines, own = (sum(counts[at] for frame in found for counts in frame) for at in (0, 1))
        yield f"{kind} lines {lines / max(lines + own, 1):.3f} of {lines + own:.0f} in {len(found)} pages"


def _sizes(judged: Sequence[Judged]) -> Counter[str]:
    return Counter(each.kind for each in judged)


def _row(judged: Sequence[Judged], shown: Sequence[Judged], min_log_odds: float) -> Iterator[str]:
    """Yield for each kind what is removed safely: precision and recall of lines and words, and harmed documents."""
    for kind, size in sorted(_sizes(judged).items()):
        counts, hurt = [0.0] * 4, 0
        for each in shown:
            if each.kind == kind and each.is_understood():
                gone = [found for score, found in each.blocks if score >= min_log_odds]
                counts = [total + sum(found[at] for found in gone) for at, total in enumerate(counts)]
                hurt += any(found[1] for found in gone)
        all_lines, all_words = (sum(each.foreign[at] for each in judged if each.kind == kind) for at in (0, 1))
        lines, own_lines, words, own_words = counts
        if not all_lines:
            yield f"{kind} hurt {hurt} of {size}"
            continue
        yield (
            f"{kind} lines {lines / max(lines + own_lines, 1):.3f}/{lines / all_lines:.2f} "
            f"words {words / max(words + own_words, 1):.3f}/{words / all_words:.2f} hurt {hurt} of {size}"
        )


def _kind(page: Page) -> str:
    what = "page" if page.kind == WHOLE_PAGE else "extract" if page.kind in EXTRACTORS else page.kind
    return what if what in ("article", "framed") else f"{what}, {'article' if page.page_type == 'article' else 'other'}"


def _counts(labels: Any, words: Any) -> tuple[float, float, float, float]:
    foreign, own = labels == 1, labels == 0
    return float(foreign.sum()), float(own.sum()), float(words[foreign].sum()), float(words[own].sum())
