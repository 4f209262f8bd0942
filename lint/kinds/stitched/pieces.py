"""Which runs of paragraphs are another article: the candidates, their features, and the best choice among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from itertools import chain
from math import log
from operator import mul, sub

from lint.kinds.stitched import edges
from lint.kinds.stitched.passage import SENTENCE_GAP, back_references, digit_fraction, has_label, has_marks
from lint.kinds.stitched.profile import (
    Profile,
    breaks_off,
    cosine,
    cue_count,
    meaning_of,
    norm,
    ratio,
    root,
    set_dot,
    set_norm,
)
from lint.kinds.stitched.sketch import MAX_LEAD_LINES, MIN_PASSAGE_WORDS, NONE, spans
from lint.kinds.stitched.vectors import MAX_RARITY, RARITY_BITS, rarity

Piece = tuple[int, int]
"""Passages `start <= index < end`."""

PIECE_FEATURES = (
    "start_log_odds", "end_log_odds", "inner_log_odds", "is_end", "passage_count", "word_count", "size",
    "passages_before",
    "passages_after", "head_norm_log", "tail_norm_log",
    "overlap_head", "overlap_tail", "overlap_host", "overlap_names", "tfidf_head", "tfidf_tail", "tfidf_host",
    "host_tfidf",
    "return_head", "return_piece", "return_difference", "tail_difference", "last_host", "last_piece", "inner_tfidf",
    "inner_tfidf_min", "typical", "overlap_minus_typical",
    "meaning_host", "meaning_head", "meaning_tail", "meaning_return", "meaning_return_piece", "meaning_host_return",
    "meaning_inner", "meaning_last_host",
    "unfinished_before", "unfinished_end", "unfinished_inside", "unfinished_fraction", "odd_start", "odd_end",
    "odd_inside",
    "odd_fraction", "dateline", "dateline_behind", "back_reference", "back_reference_behind", "names_known",
    "names_count",
    "lone_known", "words_behind", "comma_fraction", "has_marks", "has_label", "label_fraction", "mark_fraction",
    "longest_words", "host_unfinished", "odd_outside", "list_lines",
    "digit_fraction", "sentence_words", "capital_fraction", "broken_before", "broken_end", "cues", "end_cues",
    "span_start", "span_end", "is_title", "lead_lines", "piece_share", "head_words_log", "title_behind",
    "first_words", "last_words", "last_words_before", "first_words_behind", "start_lead", "end_lead", "rivals",
    "likely_gaps", "title_fraction", "numbered_fraction", "cohesion",
)  # fmt: skip

LIST_LINE_WORDS = 22
"""Unfinished lines below this length around a piece make it look like one of a list of headlines."""

UNLIKELY = -7.0
"""The log-odds of the gaps that the screen lets go."""

NEAR_GAPS = 4

_LENGTHS = 4
_NEXT_STARTS = 4

_RETURNS = 3
"""Of inserted articles in texts held out of training, 0.69 end at the likeliest return, 0.90 at one of three."""

_UNIT = MAX_RARITY << RARITY_BITS
"""Sums of stems are taken to sums of rarities from 0 to 1."""


def candidates(profile: Profile, starts: Sequence[int]) -> list[Piece]:
    """Return runs of several lengths that begin at one of the increasing `starts`.

    A run ends after one of its first few passages, before one of the next starts, where the text goes back to what
    stood before the run, or with the text.
    """
    count, passages = profile.count, [i for i, n in enumerate(profile.sketch.word_counts) if n >= MIN_PASSAGE_WORDS]
    pieces: list[Piece] = []
    head, done = set[int](), 0
    for number, start in enumerate(starts):
        head = head.union(*profile.sketch.stems[done:start])
        done, at = start, bisect_left(passages, start)
        ends = {
            *(place + 1 for place in passages[at : at + _LENGTHS]), *starts[number + 1 : number + 1 + _NEXT_STARTS],
            *_returns(profile, head, start), count,
        }  # fmt: skip
        pieces.extend((start, end) for end in sorted(ends))
    return pieces


def _returns(profile: Profile, head: set[int], start: int) -> list[int]:
    """The likeliest ends of a run that begins at `start`, of which `head` are the stems before it: what follows has
    much in common with the head, and the run little with either."""
    stems, ending, tails = profile.sketch.stems, profile.ending, profile.sketch.tail_sizes
    head_size = sum(head) / _UNIT
    back = sum(head & set[int]().union(*stems[start:])) / _UNIT
    piece, size, shared, known = set[int](), 0.0, 0.0, 0.0
    values: list[tuple[float, int]] = []
    for end in range(start + 1, profile.count):
        bag, ended = stems[end - 1], ending[end - 1]
        fresh = bag - piece
        piece |= bag
        added = sum(fresh) / _UNIT
        size, shared, known = size + added, shared + added - sum(ended) / _UNIT, known + sum(fresh & head) / _UNIT
        back -= sum(ended & head) / _UNIT
        tail = tails[end]
        value = (
            ratio(back, min(tail, head_size)) - ratio(shared, min(size, tail)) - ratio(known, min(size, head_size)) / 2
        )
        values.append((value, end))
    return [end for _, end in nlargest(_RETURNS, values)]


def choose(pieces: Sequence[Piece], gains: Sequence[float]) -> list[int]:
    """The indices of pieces that do not overlap and have the greatest sum of gains; none with a gain of zero or
    less."""
    order = sorted((i for i in range(len(pieces)) if gains[i] > 0), key=lambda i: pieces[i][1])
    ends, sums, chosen = [0], [0.0], [()]  # type: tuple[list[int], list[float], list[tuple[int, ...]]]
    for index in order:
        start, end = pieces[index]
        at = bisect_right(ends, start) - 1
        if sums[at] + gains[index] > sums[-1]:
            ends.append(end)
            sums.append(sums[at] + gains[index])
            chosen.append((*chosen[at], index))
    return list(chosen[-1])


class _Whole:
    """What all pieces of a text are compared with: its bag of stems before each start, and its habits."""

    def __init__(self, profile: Profile, starts: set[int]) -> None:
        self.profile = profile
        sketch = profile.sketch
        self.labels, self.marks = list(map(has_label, sketch.texts)), list(map(has_marks, sketch.texts))
        counted = [
            overlap for overlap, count in zip(sketch.overlaps[1:], sketch.word_counts[1:], strict=True) if count >= 15
        ]
        self.typical = ratio(sum(counted), len(counted), 0.3)
        self.square = norm(profile.counts, profile.squares) ** 2
        self.spans = spans(sketch)
        self.heads: dict[int, _Bag] = {}
        head, end = Counter[int](), 0
        for start in sorted(starts):
            head.update(chain.from_iterable(sketch.stems[end:start]))
            end = start
            self.heads[start] = _Bag(profile, head.copy())


class _Bag:
    """Stem counts with their products, each weighted by rarity: with themselves, and with those of the whole text."""

    def __init__(self, profile: Profile, counts: Counter[int]) -> None:
        self.counts = counts
        times = counts.values()
        weighted = list(map(mul, times, map(profile.squares.__getitem__, counts)))
        self.square = sum(map(mul, weighted, times))
        self.dot_all = sum(map(mul, weighted, map(profile.counts.__getitem__, counts)))
        self.norm = root(self.square)


class _Parts:
    """A piece and what stands before and behind it, as bags of stems: host = before + behind = all - piece.

    Products with the host and with what stands behind follow from those with the others, without building their bags.
    """

    def __init__(self, whole: _Whole, piece: Piece) -> None:
        profile, (start, end) = whole.profile, piece
        sketch = profile.sketch
        self.squares, self.stems = profile.squares, sketch.stems[start:end]
        counts = Counter(chain.from_iterable(self.stems))
        self.own, self.before = _Bag(profile, counts), whole.heads[start]
        self.total, own, before = profile.counts, self.own, self.before
        self.own_before = sum([n * before.counts[s] * self.squares[s] for s, n in counts.items() if s in before.counts])
        self.own_host = own.dot_all - own.square
        self.own_after = self.own_host - self.own_before
        self.after_before = before.dot_all - self.own_before - before.square
        host_square = whole.square - 2 * own.dot_all + own.square
        self.host_norm = root(host_square)
        self.after_norm = root(host_square - before.square - 2 * self.after_before)
        behind = [
            i
            for i in range(end, min(end + MAX_LEAD_LINES, profile.count))
            if sketch.word_counts[i] >= MIN_PASSAGE_WORDS
        ]
        self.behind = behind[0] if behind else end if end < profile.count else None
        """The first passage after the piece: either of the host, or of another piece."""
        self.first = next((i for i in range(start, end) if sketch.word_counts[i] >= MIN_PASSAGE_WORDS), start)

    def is_elsewhere(self, stem: int) -> bool:
        """Return whether a stem of the piece occurs outside it too."""
        return self.total[stem] > self.own.counts[stem]

    def shares(self) -> list[float]:
        """The shares of the piece's stems, by rarity, that occur before it, behind it, and in either."""
        size = before_size = after_size = host_size = 0
        before, total = self.before.counts, self.total
        for stem, count in self.own.counts.items():
            weight, earlier = stem >> RARITY_BITS, before.get(stem, 0)
            left = total[stem] - count
            size += weight
            host_size += weight if left else 0
            before_size += weight if earlier else 0
            after_size += weight if left > earlier else 0
        return [ratio(before_size, size, 0.5), ratio(after_size, size, 0.5), ratio(host_size, size, 0.5)]


def piece_features(profile: Profile, pieces: Sequence[Piece], gap_log_odds: Sequence[float]) -> list[list[float]]:
    """For every piece its features, in the order of `PIECE_FEATURES`; `gap_log_odds` has a number for each
    paragraph."""
    if not pieces:
        return []
    whole, rows = _Whole(profile, {start for start, _ in pieces}), []
    for piece in pieces:
        parts = _Parts(whole, piece)
        words = _words(parts, whole, piece)
        rows.append(
            _place(profile, piece, gap_log_odds, parts) + words + [whole.typical, words[2] - whole.typical]
            + _meanings(profile, piece, parts) + _edges(profile, piece, parts) + _calls(whole, piece, parts)
            + _shape(whole, piece) + _habits(profile, piece) + _prose(profile, piece)
            + _size(whole, piece, parts) + _sound(profile, piece, parts) + _rivals(profile, piece, gap_log_odds)
        )  # fmt: skip
    return rows


def _place(profile: Profile, piece: Piece, gap_log_odds: Sequence[float], parts: _Parts) -> list[float]:
    (start, end), count = piece, profile.count
    return [
        gap_log_odds[start], gap_log_odds[end] if end < count else 9.0,
        max(gap_log_odds[start + 1 : end], default=-9.0),
        end == count, end - start, profile.words_before[end] - profile.words_before[start],
        rarity(parts.own.counts), start, count - end,
        log(1 + parts.before.norm), log(1 + parts.after_norm),
    ]  # fmt: skip


def _words(parts: _Parts, whole: _Whole, piece: Piece) -> list[float]:
    profile = whole.profile
    inside = set[int]().union(*[profile.named(index).stems for index in range(*piece)])
    return [
        *parts.shares(), ratio(sum(map(parts.is_elsewhere, inside)), len(inside), 0.5),
        ratio(parts.own_before, parts.own.norm * parts.before.norm),
        ratio(parts.own_after, parts.own.norm * parts.after_norm),
        ratio(parts.own_host, parts.own.norm * parts.host_norm),
        *_goes_on(parts, profile), *_inside(parts, profile, piece),
    ]  # fmt: skip


def _goes_on(parts: _Parts, profile: Profile) -> list[float]:
    """How the text behind the piece goes with the host before it, and with the piece itself."""
    if parts.behind is None:
        return [NONE, NONE, NONE, 0.0, -0.5]
    squares, stems = parts.squares, profile.sketch.stems[parts.behind]
    length = set_norm(stems, squares)
    to_head = ratio(set_dot(stems, parts.before.counts, squares), length * parts.before.norm)
    to_piece = ratio(set_dot(stems, parts.own.counts, squares), length * parts.own.norm)
    all_to_head = ratio(parts.after_before, parts.after_norm * parts.before.norm)
    all_to_piece = ratio(parts.own_after, parts.after_norm * parts.own.norm)
    return [all_to_head, to_head, to_piece, to_head - to_piece, all_to_head - all_to_piece]


def _inside(parts: _Parts, profile: Profile, piece: Piece) -> list[float]:
    """How the piece's last passage goes with the host and with the piece, and how its passages go with each other."""
    squares, bags = parts.squares, parts.stems
    lengths = [set_norm(bag, squares) for bag in bags]
    own, total = parts.own.counts, parts.total
    last_host = sum([squares[stem] * (total[stem] - own[stem]) for stem in bags[-1]])
    to_host = ratio(last_host, lengths[-1] * parts.host_norm)
    if len(bags) == 1:
        return [to_host, NONE, NONE, NONE]
    rest = {stem: left for stem, count in own.items() if (left := count - (stem in bags[-1]))}
    long = [count >= MIN_PASSAGE_WORDS for count in profile.sketch.word_counts[slice(*piece)]]
    inner = [
        ratio(sum(map(squares.__getitem__, bags[i] & bags[i - 1])), lengths[i] * lengths[i - 1])
        for i in range(1, len(bags)) if long[i]
    ]  # fmt: skip
    to_piece = ratio(set_dot(bags[-1], rest, squares), lengths[-1] * norm(rest, squares))
    return [to_host, to_piece, ratio(sum(inner), len(inner), NONE), min(inner, default=NONE)]


def _meanings(profile: Profile, piece: Piece, parts: _Parts) -> list[float]:
    if profile.sketch.lexicon is None:
        return [0.0] * 8
    start, end = piece
    own, before = profile.meaning(start, end), profile.meaning(0, start)
    host = meaning_of(list(map(sub, profile.meaning(0, profile.count).numbers, own.numbers)))
    first, last = profile.meaning(start, start + 1), profile.meaning(end - 1, end)
    inner = cosine(first, last) if end - start > 1 else NONE
    if parts.behind is None:
        return [cosine(own, host), cosine(own, before), NONE, NONE, NONE, NONE, inner, cosine(last, host)]
    after, behind = profile.meaning(end, profile.count), profile.meaning(parts.behind, parts.behind + 1)
    return [
        cosine(own, host), cosine(own, before), cosine(own, after), cosine(behind, before), cosine(behind, own),
        cosine(before, after), inner, cosine(last, host),
    ]  # fmt: skip


def _edges(profile: Profile, piece: Piece, parts: _Parts) -> list[float]:
    (start, end), sketch, odd = piece, profile.sketch, profile.odd_before
    finished = sketch.finished
    return [
        not finished[start - 1], not finished[end - 1], (end - 1 - start) - sum(finished[start : end - 1]),
        profile.unfinished_fraction, sketch.odd_gaps[start], end < profile.count and sketch.odd_gaps[end],
        odd[end] - odd[start + 1], ratio(odd[-1], profile.count - 1), sketch.datelines[parts.first],
        parts.behind is not None and sketch.datelines[parts.behind],
        _back_reference(profile, parts.first), _back_reference(profile, parts.behind),
    ]  # fmt: skip


def _back_reference(profile: Profile, index: int | None) -> float:
    if index is None or profile.sketch.lexicon is None:
        return 0.0
    pronouns, links, _ = back_references(profile.sketch.words[index])
    return 0.5 * pronouns + links


def _calls(whole: _Whole, piece: Piece, parts: _Parts) -> list[float]:
    named = [whole.profile.named(index) for index in range(*piece)]
    full = set[int]().union(*[found.full for found in named])
    lone = set[int]().union(*[found.lone for found in named]) - full
    behind = whole.profile.sketch.word_counts[parts.behind] if parts.behind is not None else 0
    return [sum(map(parts.is_elsewhere, full)), len(full), sum(map(parts.is_elsewhere, lone)), behind]


def _shape(whole: _Whole, piece: Piece) -> list[float]:
    (start, end), profile = piece, whole.profile
    commas = sum([text.count(",") for text in profile.sketch.texts[start:end]])
    return [
        ratio(commas, profile.words_before[end] - profile.words_before[start]),
        sum(whole.marks[start:end]) / (end - start), sum(whole.labels[start:end]) / (end - start),
        sum(whole.labels) / profile.count, sum(whole.marks) / profile.count,
    ]  # fmt: skip


def _habits(profile: Profile, piece: Piece) -> list[float]:
    (start, end), unfinished, long, odd = piece, profile.unfinished_before, profile.long_before, profile.odd_before
    around = [*range(max(0, start - 3), start), *range(end, min(end + 3, profile.count))]
    return [
        max(profile.sketch.word_counts[start:end]),
        ratio(unfinished[-1] - unfinished[end] + unfinished[start], long[-1] - long[end] + long[start]),
        odd[start] + odd[-1] - odd[min(end + 1, profile.count)], sum([_is_list_line(profile, i) for i in around]),
    ]  # fmt: skip


def _is_list_line(profile: Profile, index: int) -> bool:
    return not profile.sketch.finished[index] and profile.sketch.word_counts[index] < LIST_LINE_WORDS


def _prose(profile: Profile, piece: Piece) -> list[float]:
    start, end = piece
    words = profile.words_before[end] - profile.words_before[start]
    joined = " ".join(profile.sketch.texts[start:end])
    sentences = end - start + len(SENTENCE_GAP.findall(joined))
    capitals = sum([profile.named(index).word_count for index in range(start, end)])
    sketch, broken_end = profile.sketch, breaks_off(profile.sketch, end - 1)
    return [
        digit_fraction(joined), words / sentences, ratio(capitals, words), breaks_off(sketch, start - 1), broken_end,
        cue_count(sketch, start), broken_end + (end == profile.count or sketch.odd_gaps[end] + sketch.datelines[end]),
    ]  # fmt: skip


def _size(whole: _Whole, piece: Piece, parts: _Parts) -> list[float]:
    (start, end), profile = piece, whole.profile
    words, sketch = profile.words_before, profile.sketch
    return [
        whole.spans[start], whole.spans[end] if end < profile.count else NONE, float(sketch.titles[start]),
        float(parts.first - start), (words[end] - words[start]) / max(1, profile.all_words), log(1 + words[start]),
        float(end < profile.count and sketch.titles[end]),
    ]  # fmt: skip


def _sound(profile: Profile, piece: Piece, parts: _Parts) -> list[float]:
    """Whether the piece begins and ends as articles do, and what is around it ends and begins so."""
    (start, end), sketch = piece, profile.sketch
    if sketch.lexicon is None:
        return [0.0] * 4
    weights, words = edges.edges(), sketch.words
    return [
        edges.score(weights.first, words[parts.first]), edges.score(weights.last, words[end - 1]),
        edges.score(weights.last, words[start - 1]),
        edges.score(weights.first, words[parts.behind]) if parts.behind is not None else NONE,
    ]  # fmt: skip


def _rivals(profile: Profile, piece: Piece, gap_log_odds: Sequence[float]) -> list[float]:
    """How the piece's edges compare with the gaps next to them, and how even the text is otherwise."""
    (start, end), count = piece, profile.count
    elsewhere = sorted((value for i, value in enumerate(gap_log_odds) if i not in (start, end)), reverse=True)
    return [
        gap_log_odds[start] - _best_near(gap_log_odds, start),
        gap_log_odds[end] - _best_near(gap_log_odds, end) if end < count else 9.0,
        elsewhere[0] if elsewhere else UNLIKELY, float(sum(value > -3 for value in gap_log_odds)),
        profile.title_fraction, profile.numbered_fraction, profile.cohesion,
    ]  # fmt: skip


def _best_near(gap_log_odds: Sequence[float], index: int) -> float:
    return max(
        [*gap_log_odds[max(1, index - NEAR_GAPS) : index], *gap_log_odds[index + 1 : index + 1 + NEAR_GAPS]],
        default=UNLIKELY,
    )
