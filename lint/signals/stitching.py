"""The foreign articles in a document: small models in turn, each asked only about what the one before lets through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol

from lint.signals.cohesion import Profile
from lint.signals.gap import GAP_FEATURES, NEAR_FEATURES, far_features, near_features
from lint.signals.model import probability, trees
from lint.signals.pieces import PIECE_FEATURES, Piece, candidates, choose, piece_features
from lint.signals.screen import SCREEN_FEATURES, Sketch, screen_features

MAX_STARTS = 60
"""Of a longer list of suspicious gaps, the likeliest are looked at: bounds the time for texts of any length."""

MAX_START_WORDS = 1_200_000
"""The same for texts of more than 20,000 words: the whole text is gone over for every start, so there are fewer."""

UNLIKELY = -7.0
"""The log-odds of the gaps that the screen lets go."""


class Models(Protocol):
    """What bench/train_stitched.py learned, for English or for all other languages."""

    GAP_FLOOR: float
    """Starts of pieces lie above it."""

    def screen(self, row: Sequence[float], /) -> float | None:
        """Over `SCREEN_FEATURES`: which gaps are worth a closer look."""

    def near(self, row: Sequence[float], /) -> float | None:
        """Over the screen's log-odds and `NEAR_FEATURES`: which gaps are worth the last look."""

    def gap(self, row: Sequence[float], /) -> float:
        """Over `GAP_FEATURES`: whether another article begins behind the gap."""

    def piece(self, row: Sequence[float], /) -> float:
        """Over `PIECE_FEATURES`: whether a run of paragraphs is a foreign article, from its start to its end."""


@cache
def models(name: str) -> Models:
    """The shipped models, `english` or `generic`; raises ValueError when they do not fit this version's features."""
    near = ("screen_log_odds", *NEAR_FEATURES)
    found: Models = trees(f"stitched_{name}", screen=SCREEN_FEATURES, near=near, gap=GAP_FEATURES, piece=PIECE_FEATURES)
    return found


def suspicious(sketch: Sketch, learned: Models) -> dict[int, float]:
    """The paragraphs before which another article may begin, in order, with the screen's log-odds."""
    found: dict[int, float] = {}
    screen = learned.screen
    for index, row in screen_features(sketch).items():
        log_odds = screen(row)
        if log_odds is not None:
            found[index] = log_odds
    most = max(1, min(MAX_STARTS, MAX_START_WORDS // max(1, sum(sketch.word_counts))))
    if len(found) > most:
        kept = sorted(found, key=lambda index: -found[index])[:most]
        found = {index: found[index] for index in sorted(kept)}
    return found


def foreign_pieces(sketch: Sketch, threshold: float) -> list[tuple[Piece, float]]:
    """The foreign pieces in reading order, each with the probability that another article begins there."""
    learned = models("english" if sketch.lexicon is not None else "generic")
    found = suspicious(sketch, learned)
    if not found:
        return []
    profile = Profile(sketch)
    gaps = likely_gaps(profile, found, learned)
    starts = [index for index, log_odds in gaps.items() if log_odds > learned.GAP_FLOOR]
    if not starts:
        return []
    pieces = candidates(profile, starts)
    scores = [learned.piece(row) for row in piece_features(profile, pieces, gap_log_odds(profile, gaps))]
    return select(pieces, scores, threshold)


def near_rows(profile: Profile, found: Mapping[int, float]) -> list[list[float]]:
    """What the near model is asked about suspicious gaps: the screen's log-odds with `NEAR_FEATURES`."""
    rows = zip(found.values(), near_features(profile, found), strict=True)
    return [[log_odds, *map(float, row)] for log_odds, row in rows]  # a mixture would take longer to compare


def likely_gaps(profile: Profile, found: Mapping[int, float], learned: Models) -> dict[int, float]:
    """The suspicious gaps that pass the near look, with the gap model's log-odds that another article begins there."""
    looked = zip(found, near_rows(profile, found), strict=True)
    near = {index: row[1:] for index, row in looked if learned.near(row) is not None}
    if not near:
        return {}
    rows = [row + far for row, far in zip(near.values(), far_features(profile, near), strict=True)]
    return dict(zip(near, map(learned.gap, rows), strict=True))


def gap_log_odds(profile: Profile, found: Mapping[int, float]) -> list[float]:
    """A number for each paragraph: the gap model's, or `UNLIKELY` where it was not asked."""
    return [found.get(index, UNLIKELY) for index in range(profile.count)]


def select(pieces: Sequence[Piece], scores: Sequence[float], threshold: float) -> list[tuple[Piece, float]]:
    """The best choice of pieces whose starts are likely enough: all ends that a start may have count together."""
    likely = [probability(score) for score in scores]
    starts: dict[int, float] = {}
    for (start, _), share in zip(pieces, likely, strict=True):
        starts[start] = min(1.0, starts.get(start, 0.0) + share)
    gains = [share if starts[start] >= threshold else 0.0 for (start, _), share in zip(pieces, likely, strict=True)]
    return [(pieces[index], starts[pieces[index][0]]) for index in choose(pieces, gains)]
