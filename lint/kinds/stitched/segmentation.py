"""Foreign articles in a document: a cascade of small models."""

from collections.abc import Mapping, Sequence
from math import log
from typing import Any

from lint.kinds.stitched import edges
from lint.kinds.stitched.candidates import Piece, candidates, choose
from lint.kinds.stitched.gaps import GAP_FEATURES, NEAR_FEATURES, far_features, near_features
from lint.kinds.stitched.passage import QUOTES
from lint.kinds.stitched.pieces import PIECE_FEATURES, UNLIKELY, piece_features
from lint.kinds.stitched.profile import Profile
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, SCREEN_FEATURES, Sketch, screen_rows
from lint.kinds.stitched.units import Thresholds
from lint.signals.model import probability, trees

MAX_STARTS = 25  # Maximum suspicious gaps that are examined, which bounds the time
MAX_START_WORDS = 1_200_000  # Maximum product of starts and words, for texts of more than 48,000 words

MIN_FIRST_WORDS = -1.2  # A quotation with lower log-odds of being a first paragraph is a pull quote

MIN_SCREEN, MIN_NEAR, MIN_PEAK = -2.7, -2.1, -0.8
"""Minimum log-odds of a gap in the screen and in the near model, and of a document's best gap. Hardly any reported
start is lower, and lower ones take most of the time."""

Rows = Mapping[int, Sequence[float]]  # Features by the index of the paragraph after the gap


def models(name: str) -> Any:
    """Return the shipped models, `english` or `generic`; raises ValueError if they have other features.

    `screen` says, from `SCREEN_FEATURES`, whether a gap is worth a closer look; `near`, from `NEAR_FEATURES`, whether
    it is worth the last; `gap` says whether another article starts after it, if it is at least `GAP_FLOOR`; `piece`,
    whether a run of paragraphs is exactly a foreign article.
    """
    return trees(f"stitched_{name}", screen=SCREEN_FEATURES, near=NEAR_FEATURES, gap=GAP_FEATURES, piece=PIECE_FEATURES)


def suspicious(sketch: Sketch, learned: Any, most: int = MAX_STARTS) -> dict[int, list[float]]:
    """Return the features of the gaps before which another article may start, at most `most`, in order."""
    rows: dict[int, list[float]] = {}
    likely: dict[int, float] = {}
    screen = learned.screen
    for index, row in screen_rows(sketch):
        log_odds = screen(row)
        if log_odds is not None and log_odds > MIN_SCREEN:
            rows[index], likely[index] = row, log_odds
    return {index: rows[index] for index in likeliest(likely, sketch, most)}


def likeliest(likely: Mapping[int, float], sketch: Sketch, most: int = MAX_STARTS) -> list[int]:
    """Return the likeliest gaps, as many as there is time for, in order."""
    most = max(1, min(most, MAX_START_WORDS // max(1, sum(sketch.word_counts))))
    return sorted(sorted(likely, key=lambda index: -likely[index])[:most])


def foreign_pieces(
    sketch: Sketch, thresholds: Thresholds, *, max_starts: int = MAX_STARTS
) -> list[tuple[Piece, float]]:
    """Return the foreign pieces in reading order, with the probability of their starts."""
    learned = models("english" if sketch.lexicon is not None else "generic")
    found = suspicious(sketch, learned, max_starts)
    if not found:
        return []
    profile = Profile(sketch)
    gaps = likely_gaps(profile, found, learned)
    if max(gaps.values(), default=UNLIKELY) < MIN_PEAK:
        return []
    starts = [index for index, log_odds in gaps.items() if log_odds > learned.GAP_FLOOR]
    pieces = candidates(profile, starts)
    pieces = [piece for piece in pieces if thresholds.is_long(piece) or not is_pull_quote(sketch, piece)]
    scores = [learned.piece(row) for row in piece_features(profile, pieces, gap_log_odds(profile, gaps))]
    return select(pieces, scores, gaps, thresholds)


def is_pull_quote(sketch: Sketch, piece: Piece) -> bool:
    """Return whether a piece starts with a quotation that does not sound like the start of an article."""
    start, end = piece
    first = next((i for i in range(start, end) if sketch.word_counts[i] >= MIN_PASSAGE_WORDS), start)
    if sketch.lexicon is None or sketch.texts[first][0] not in QUOTES:
        return False
    return edges.score(edges.edges().first, sketch.words[first]) < MIN_FIRST_WORDS


def likely_gaps(profile: Profile, found: Rows, learned: Any) -> dict[int, float]:
    """Return the suspicious gaps that pass the near model, with the log-odds of the gap model."""
    looked = zip(found, near_features(profile, found), strict=True)
    near = {
        index: row for index, row in looked
        if (log_odds := learned.near(row)) is not None and log_odds > MIN_NEAR
    }  # fmt: skip
    if not near:
        return {}
    full = [row + far for row, far in zip(near.values(), far_features(profile, list(near)), strict=True)]
    return dict(zip(near, map(learned.gap, full), strict=True))


def gap_log_odds(profile: Profile, found: Mapping[int, float]) -> list[float]:
    """Return the gap model's log-odds for each paragraph; `UNLIKELY` where it was not asked."""
    return [found.get(index, UNLIKELY) for index in range(profile.count)]


def select(
    pieces: Sequence[Piece], scores: Sequence[float], gaps: Mapping[int, float], thresholds: Thresholds
) -> list[tuple[Piece, float]]:
    """Return the best choice of pieces with likely starts.

    All ends of a start count together. For a long piece, whose end is uncertain, the gap model has half a vote: it sees
    only the start.
    """
    likely = [probability(score) for score in scores]
    starts: dict[int, float] = {}
    best: dict[int, int] = {}
    for number, ((start, _), share) in enumerate(zip(pieces, likely, strict=True)):
        starts[start] = min(1.0, starts.get(start, 0.0) + share)
        if share > likely[best.setdefault(start, number)]:
            best[start] = number
    for start, share in starts.items():
        if thresholds.is_long(pieces[best[start]]):
            starts[start] = probability((_log_odds(share) + gaps[start]) / 2)
    found = {start for start, value in starts.items() if value >= thresholds.of(pieces[best[start]])}
    gains = [share if start in found else 0.0 for (start, _), share in zip(pieces, likely, strict=True)]
    return [(pieces[index], starts[pieces[index][0]]) for index in choose(pieces, gains)]


def _log_odds(share: float) -> float:
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
