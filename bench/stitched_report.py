"""Out-of-fold results of the trained models together."""

from typing import NamedTuple

from stitched_models import Rows

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.segmentation import select
from lint.kinds.stitched.units import Thresholds


class Outcome(NamedTuple):
    """A document's pool, true pieces, candidates with log-odds, and the log-odds of likely gaps."""

    pool: str
    true: list[Piece]
    pieces: list[Piece]
    scores: Rows
    gaps: dict[int, float]

    def chosen(self, threshold: float) -> list[Piece]:
        """Return the pieces chosen at one threshold."""
        thresholds = Thresholds(threshold, threshold)
        return [piece for piece, _ in select(self.pieces, list(map(float, self.scores)), self.gaps, thresholds)]


def report(results: list[Outcome], name: str) -> None:
    """Print results at several thresholds, and the pools with false alarms."""
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        hits = wrong = missed = exact = 0
        flagged: dict[str, list[bool]] = {}
        for one in results:
            chosen = one.chosen(threshold)
            starts, real = {start for start, _ in chosen}, {start for start, _ in one.true}
            hits, wrong, missed = hits + len(starts & real), wrong + len(starts - real), missed + len(real - starts)
            exact += bool(real and sorted(chosen) == sorted(one.true))
            if not real:
                flagged.setdefault(one.pool, []).append(bool(starts))
        clean, stitched = sum(not one.true for one in results), sum(bool(one.true) for one in results)
        print(
            f"{name} {threshold} precision {hits / max(1, hits + wrong):.3f} recall {hits / (hits + missed):.3f} "
            f"f1 {2 * hits / (2 * hits + wrong + missed):.3f} "
            f"clean flagged {sum(map(sum, flagged.values())) / clean:.4f} exact {exact / stitched:.3f}"
        )
        if threshold == 0.5:
            rates = sorted(((sum(found) / len(found), pool) for pool, found in flagged.items()), reverse=True)
            print("  flagged:", ", ".join(f"{pool} {rate:.3f}" for rate, pool in rates[:12]))
