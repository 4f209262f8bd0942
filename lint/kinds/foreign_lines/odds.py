"""The first model's log-odds of a line and of the lines around it, as features of the second model."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from lint.kinds.foreign_lines.context import distances
from lint.kinds.foreign_lines.sums import mean, sums

CAP = 5.0  # Maximum log-odds of a line, so that its neighbours count too
EDGE = 6.0  # The log-odds beyond the first and last line: foreign
SURE = 2.0  # Minimum log-odds of a clearly foreign line; their negative for one that is clearly not
NEIGHBOURS = (-4, -3, -2, -1, 0, 1, 2, 3, 4)
REACHES = (3, 8, 20)
NEAR = 8

ODDS_FEATURES = (
    *(f"odds{offset:+d}" for offset in NEIGHBOURS),
    *(f"odds_{side}_{reach}" for reach in REACHES for side in ("before", "after")),
    "odds_all_before", "odds_all_after", "least_before", "least_after", "own_distance_before", "own_distance_after",
    "foreign_distance_before", "foreign_distance_after", "page_odds", "page_word_odds", "foreign_fraction",
    "foreign_word_fraction", "own_words", "rank", "block_odds", "block_lines", "least_before_near", "least_after_near",
)  # fmt: skip


def odds_rows(log_odds: Sequence[float], words: Sequence[float]) -> Iterator[list[float]]:
    """Yield the features of each line, in the order of `ODDS_FEATURES`, from log-odds and word counts."""
    odds = [max(-CAP, min(each, CAP)) for each in log_odds]
    count = len(odds)
    totals = sums(odds)
    padded = [EDGE] * NEAR + odds + [EDGE] * NEAR
    least_before = [EDGE, *accumulate(odds, min)]
    least_after = [EDGE, *accumulate(odds[::-1], min)][::-1]
    far = (*distances([each < -SURE for each in odds]), *distances([each > SURE for each in odds]))
    page, ranks, blocks = _page(odds, words), _ranks(odds), _blocks(odds)
    for index in range(count):
        row = padded[index + NEAR - 4 : index + NEAR + 5]
        for reach in (*REACHES, count):
            start, end = max(index - reach, 0), min(index + reach + 1, count)
            row.append(mean(totals, start, index, empty=EDGE))
            row.append(mean(totals, index + 1, end, empty=EDGE))
        row += (least_before[index], least_after[index + 1])
        row += [column[index] for column in far]
        row += page
        row.append(ranks[index])
        row += blocks[index]
        row.append(min(padded[index : index + NEAR]))
        row.append(min(padded[index + NEAR + 1 : index + 2 * NEAR + 1]))
        yield row


def _page(odds: Sequence[float], words: Sequence[float]) -> list[float]:
    """Return the features from `page_odds` to `own_words`."""
    count, total = max(len(odds), 1), max(sum(words), 1.0)
    pairs = list(zip(odds, words, strict=True))
    return [
        sum(odds) / count,
        sum(each * number for each, number in pairs) / total,
        sum(each > 0 for each in odds) / count,
        sum(number for each, number in pairs if each > 0) / total,
        sum(number for each, number in pairs if each < 0),
    ]


def _ranks(odds: Sequence[float]) -> list[float]:
    order = sorted(range(len(odds)), key=odds.__getitem__)
    ranks = [0.0] * len(odds)
    for rank, index in enumerate(order):
        ranks[index] = rank / max(len(odds) - 1, 1)
    return ranks


def _blocks(odds: Sequence[float]) -> list[tuple[float, float]]:
    """Return the mean log-odds and length of each line's block: neighbours with the same sign."""
    blocks = [list(run) for _, run in groupby(odds, lambda each: each > 0)]
    return [(sum(block) / len(block), float(len(block))) for block in blocks for _ in block]
