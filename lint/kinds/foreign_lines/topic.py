"""Whether a line is about what the running text is about: the terms and names that it shares with the rest of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from math import log, log1p
from typing import NamedTuple

from lint.core.segment import has_unspaced
from lint.kinds.foreign_lines.sums import mean, sums

MIN_WORD_CHARS, STEM_CHARS, MIN_NAME_CHARS = 4, 6, 3
NEAR, FAR = 4, 10  # How many lines before and after a line are averaged

TOPIC_FEATURES = (
    "known", "known_by_rarity", "frequency", "names_known", "names_new", "of_title", "known_before", "known_after",
    "known_around", "rarity_around", "names_new_around", "frequency_rank", "page_known", "text_known",
)  # fmt: skip


class Terms(NamedTuple):
    """What a line is about."""

    stems: frozenset[str]  # Beginnings of its longer words; in scripts without spaces, pairs of characters
    names: frozenset[str]  # Its capitalised words after the first, and numbers


def terms_of(tokens: Sequence[str]) -> Terms:
    """Return the terms of a line."""
    spaced, pairs = tokens, list[str]()
    if has_unspaced("".join(tokens)):
        spaced = [token for token in tokens if not has_unspaced(token)]
        pairs = [one + two for token in tokens if has_unspaced(token) for one, two in pairwise(token)]
    stems = [token.lower()[:STEM_CHARS] for token in spaced if len(token) >= MIN_WORD_CHARS and token[0].isalpha()]
    long = (token for token in tokens[1:] if len(token) >= MIN_NAME_CHARS)
    names = [token for token in long if token[0].isupper() or token[0].isdigit()]
    return Terms(frozenset(stems + pairs), frozenset(names))


def topic_rows(terms: Sequence[Terms], is_text: Sequence[bool]) -> list[list[float]]:
    """Return the features of each line, in the order of `TOPIC_FEATURES`, given which lines are running text.

    A line is compared with the other lines of the running text. Shares are 0 to 1, and -1 of a line without terms.
    """
    text = [line for line, counts in zip(terms, is_text, strict=True) if counts]
    spread = Counter(chain.from_iterable(line.stems for line in terms))
    rarities = {stem: log((len(terms) + 1) / count) for stem, count in spread.items()}
    stems, names = (Counter(chain.from_iterable(line[at] for line in text)) for at in (0, 1))
    title = terms[0].stems if terms else frozenset[str]()
    rows = []
    for index, (line, counts) in enumerate(zip(terms, is_text, strict=True)):
        own = int(counts)
        by_name = [names[name] > own for name in line.names]
        rows.append([
            *_of_stems({stem: stems[stem] - own for stem in line.stems}, rarities),
            sum(by_name) / len(by_name) if by_name else -1.0,
            len(by_name) - sum(by_name),
            len(line.stems & title) / len(line.stems) if index and line.stems else -1.0,
        ])  # fmt: skip
    return _with_surroundings(rows, [float(len(line.stems)) for line in terms], is_text)


def _of_stems(elsewhere: Mapping[str, int], rarities: Mapping[str, float]) -> list[float]:
    """Return the features from `known` to `frequency`, given in how many other lines of the text each stem is."""
    if not elsewhere:
        return [-1.0, -1.0, -1.0]
    known = [stem for stem, count in elsewhere.items() if count > 0]
    total = sum([rarities[stem] for stem in elsewhere])
    return [
        len(known) / len(elsewhere),
        sum([rarities[stem] for stem in known]) / total if total else -1.0,
        sum(map(log1p, elsewhere.values())) / len(elsewhere),
    ]


def _with_surroundings(
    rows: Sequence[list[float]], weights: Sequence[float], is_text: Sequence[bool]
) -> list[list[float]]:
    """Return the rows with the features from `known_before` on; a line weighs as much as it has stems."""
    count = len(rows)
    known, rarity = ([row[at] * weight for row, weight in zip(rows, weights, strict=True)] for at in (0, 1))
    totals, known_totals, rarity_totals = sums(weights), sums(known), sums(rarity)
    new_totals = sums([row[4] for row in rows])
    order = sorted(range(count), key=[row[2] for row in rows].__getitem__)
    ranks = dict(zip(order, range(count), strict=True))

    def share(of: Sequence[float], start: int, end: int) -> float:
        weight = totals[end] - totals[start]
        return (of[end] - of[start]) / weight if weight else -1.0

    text_weight = sum([weight for weight, counts in zip(weights, is_text, strict=True) if counts])
    text_known = sum([share for share, counts in zip(known, is_text, strict=True) if counts])
    whole = [share(known_totals, 0, count), text_known / text_weight if text_weight else -1.0]
    found = []
    for at, row in enumerate(rows):
        near, near_end = max(at - NEAR, 0), min(at + NEAR + 1, count)
        far, far_end = max(at - FAR, 0), min(at + FAR + 1, count)
        found.append([
            *row, share(known_totals, near, at), share(known_totals, at + 1, near_end),
            share(known_totals, far, far_end), share(rarity_totals, far, far_end),
            mean(new_totals, far, far_end), ranks[at] / max(count - 1, 1), *whole,
        ])  # fmt: skip
    return found
