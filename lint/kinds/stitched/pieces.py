"""The features of the piece model: whether a run of paragraphs is another article."""

from collections.abc import Sequence
from math import log
from operator import sub

from lint.kinds.stitched import edges
from lint.kinds.stitched.bags import Parts, Whole
from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.passage import SENTENCE_GAP, back_references, digit_fraction
from lint.kinds.stitched.profile import (
    Profile,
    breaks_off,
    cosine,
    cue_count,
    meaning_of,
    norm,
    ratio,
    set_dot,
    set_norm,
)
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, NONE
from lint.kinds.stitched.vectors import rarity

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

LIST_LINE_WORDS = 22  # Shorter lines without punctuation around a piece suggest a list of headlines
UNLIKELY = -7.0  # The log-odds of gaps that the screen drops
NEAR_GAPS = 4


def piece_features(profile: Profile, pieces: Sequence[Piece], gap_log_odds: Sequence[float]) -> list[list[float]]:
    """Return the `PIECE_FEATURES` of every piece; `gap_log_odds` has a number for each paragraph."""
    if not pieces:
        return []
    whole, rows = Whole(profile, {start for start, _ in pieces}), []
    for piece in pieces:
        parts = Parts(whole, piece)
        words = _words(parts, whole, piece)
        rows.append(
            _place(profile, piece, gap_log_odds, parts) + words + [whole.typical, words[2] - whole.typical]
            + _meanings(profile, piece, parts) + _edges(profile, piece, parts) + _calls(whole, piece, parts)
            + _shape(whole, piece) + _habits(profile, piece) + _prose(profile, piece)
            + _size(whole, piece, parts) + _sound(profile, piece, parts) + _rivals(profile, piece, gap_log_odds)
        )  # fmt: skip
    return rows


def _place(profile: Profile, piece: Piece, gap_log_odds: Sequence[float], parts: Parts) -> list[float]:
    (start, end), count = piece, profile.count
    return [
        gap_log_odds[start], gap_log_odds[end] if end < count else 9.0,
        max(gap_log_odds[start + 1 : end], default=-9.0),
        end == count, end - start, profile.words_before[end] - profile.words_before[start],
        rarity(parts.own.counts), start, count - end,
        log(1 + parts.before.norm), log(1 + parts.after_norm),
    ]  # fmt: skip


def _words(parts: Parts, whole: Whole, piece: Piece) -> list[float]:
    profile = whole.profile
    inside = set[int]().union(*[profile.named(index).stems for index in range(*piece)])
    return [
        *parts.shares(), ratio(sum(map(parts.is_elsewhere, inside)), len(inside), 0.5),
        ratio(parts.own_before, parts.own.norm * parts.before.norm),
        ratio(parts.own_after, parts.own.norm * parts.after_norm),
        ratio(parts.own_host, parts.own.norm * parts.host_norm),
        *_goes_on(parts, profile), *_inside(parts, profile, piece),
    ]  # fmt: skip


def _goes_on(parts: Parts, profile: Profile) -> list[float]:
    """Return how the text after the piece relates to the host before it, and to the piece."""
    if parts.behind is None:
        return [NONE, NONE, NONE, 0.0, -0.5]
    squares, stems = parts.squares, profile.sketch.stems[parts.behind]
    length = set_norm(stems, squares)
    to_head = ratio(set_dot(stems, parts.before.counts, squares), length * parts.before.norm)
    to_piece = ratio(set_dot(stems, parts.own.counts, squares), length * parts.own.norm)
    all_to_head = ratio(parts.after_before, parts.after_norm * parts.before.norm)
    all_to_piece = ratio(parts.own_after, parts.after_norm * parts.own.norm)
    return [all_to_head, to_head, to_piece, to_head - to_piece, all_to_head - all_to_piece]


def _inside(parts: Parts, profile: Profile, piece: Piece) -> list[float]:
    """Return how the last passage relates to the host and to the piece, and the passages to each other."""
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


def _meanings(profile: Profile, piece: Piece, parts: Parts) -> list[float]:
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


def _edges(profile: Profile, piece: Piece, parts: Parts) -> list[float]:
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


def _calls(whole: Whole, piece: Piece, parts: Parts) -> list[float]:
    named = [whole.profile.named(index) for index in range(*piece)]
    full = set[int]().union(*[found.full for found in named])
    lone = set[int]().union(*[found.lone for found in named]) - full
    behind = whole.profile.sketch.word_counts[parts.behind] if parts.behind is not None else 0
    return [sum(map(parts.is_elsewhere, full)), len(full), sum(map(parts.is_elsewhere, lone)), behind]


def _shape(whole: Whole, piece: Piece) -> list[float]:
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


def _size(whole: Whole, piece: Piece, parts: Parts) -> list[float]:
    (start, end), profile = piece, whole.profile
    words, sketch = profile.words_before, profile.sketch
    return [
        whole.spans[start], whole.spans[end] if end < profile.count else NONE, float(sketch.titles[start]),
        float(parts.first - start), (words[end] - words[start]) / max(1, profile.all_words), log(1 + words[start]),
        float(end < profile.count and sketch.titles[end]),
    ]  # fmt: skip


def _sound(profile: Profile, piece: Piece, parts: Parts) -> list[float]:
    """Return whether the piece starts and ends like articles, and its surroundings end and start like them."""
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
    """Return how the edges compare with nearby gaps, and how uniform the text is otherwise."""
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
