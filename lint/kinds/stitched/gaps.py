"""The features of the gap models: how well a text holds together between two paragraphs.

Both sides of a gap are compared at four reaches: some 50, 150 and 400 words, and all the text; in words rather than
paragraphs, so that titles, bylines and one-line paragraphs do no harm. Suspicious gaps are first judged by nearby text;
sums over the whole text and names come last.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from lint.kinds.stitched import edges, passage
from lint.kinds.stitched.bags import Bag, heads
from lint.kinds.stitched.profile import Profile, breaks_off, cosine, cue_count, ratio, root, set_dot, set_norm
from lint.kinds.stitched.sketch import MAX_LEAD_LINES, MIN_PASSAGE_WORDS, NONE, SCREEN_FEATURES, Sketch
from lint.kinds.stitched.vectors import MAX_RARITY, RARITY_BITS

REACHES = (50, 150, 400)  # How many words on either side of a gap are compared

NEAR_FEATURES = (
    *SCREEN_FEATURES,
    *(f"{name}_{reach}" for reach in REACHES[:2] for name in ("right_in_head", "pair")),
    "rare_in_head", "previous_pair", "next_pair",
    "pronouns", "linker", "starts_the", "opens_quote", "comma_fraction", "has_marks", "has_label", "next_has_label",
    "mean_words", "last_words", "digit_fraction", "previous_digit_fraction", "sentence_words", "broken_before",
    "cues", "is_date", "previous_is_date", "unfinished_head", "unfinished_tail", "digits_between",
    "first_words", "title_words", "last_words_before", "last_passage_words", "title_fraction", "is_numbered",
    "numbered_fraction", "has_far_label",
)  # fmt: skip

FAR_FEATURES = (
    "right_in_head_400", "pair_400", "right_inside", "left_inside", "depth",
    "names_known", "right_names", "tfidf_head", "tfidf_next", "tfidf_tail",
    "meaning_50", "meaning_150", "meaning_400", "meaning_head", "meaning_head_400", "meaning_tail",
    "meaning_within_head", "meaning_within_right", "meaning_within_left",
    "names_full_new", "names_full_known", "lone_unknown", "lone_known",
)  # fmt: skip

GAP_FEATURES = (*NEAR_FEATURES, *FAR_FEATURES)

_RARE = (MAX_RARITY // 2 + 1) << RARITY_BITS  # The lowest stem with a rarity above a half
_DATE = re.compile(r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|[12]\d\d\d年")
_MAX_DATE_WORDS = 14


class Sides(NamedTuple):
    """The paragraphs `start <= gap < end` within each reach of a gap, and the passage after it."""

    first: int  # The first passage at or after the gap
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=64)
def sides(profile: Profile, index: int) -> Sides:
    """Return what is within reach of the gap before paragraph `index`."""
    before, counts, last = profile.words_before, profile.sketch.word_counts, profile.count
    first = next(
        (i for i in range(index, min(index + MAX_LEAD_LINES + 1, last)) if counts[i] >= MIN_PASSAGE_WORDS), index
    )
    starts, ends, start, end = [], [], index - 1, first + 1
    for reach in REACHES:
        while start > 0 and before[index] - before[start] < reach:
            start -= 1
        while end < last and before[end] - before[index] < reach:
            end += 1
        starts.append(start)
        ends.append(end)
    return Sides(first, tuple(starts), tuple(ends))


def near_features(profile: Profile, screened: Mapping[int, Sequence[float]]) -> list[list[float]]:
    """Return the `NEAR_FEATURES` of each of the increasing gaps, given with their `SCREEN_FEATURES`."""
    return [
        [
            *row, *_windows(profile, index, head), *_edges(profile, index), *_shape(profile, index),
            *_sound(profile, index), *_form(profile, index),
        ]
        for (index, row), head in zip(screened.items(), heads(profile, screened), strict=True)
    ]  # fmt: skip


def _share(part: set[int], among: Set[int]) -> float:
    """Return the share of `part`, by rarity, that is in `among`."""
    return ratio(sum(part & among) >> RARITY_BITS, sum(part) >> RARITY_BITS, 0.5)


def _windows(profile: Profile, index: int, head: Counter[int]) -> list[float]:
    stems, reach = profile.sketch.stems, sides(profile, index)
    values, near = [], set[int]()
    for start, end in zip(reach.starts[:2], reach.ends[:2], strict=True):
        left, near = set[int]().union(*stems[start:index]), set[int]().union(*stems[index:end])
        values += [_share(near, head.keys()), _pair(left, near)]
    before, first = stems[index - 1], stems[reach.first]
    after = stems[reach.first + 1] if reach.first + 1 < profile.count else None
    return [
        *values, _share({stem for stem in near if stem >= _RARE}, head.keys()), _share(first, before),
        _share(after, first) if after is not None else NONE,
    ]  # fmt: skip


def _pair(left: set[int], right: set[int]) -> float:
    """Return the share of the smaller bag that is in the other."""
    return _share(left, right) if len(left) < len(right) else _share(right, left)


def _wide(profile: Profile, index: int, head: Counter[int]) -> list[float]:
    """Return the comparison at the widest reach, and of nearby with more distant text on each side."""
    stems, reach = profile.sketch.stems, sides(profile, index)
    bag = set[int]().union
    back, near = bag(*stems[reach.starts[1] : index]), bag(*stems[index : reach.ends[1]])
    further, far = bag(*stems[reach.starts[2] : reach.starts[1]]), bag(*stems[reach.ends[1] : reach.ends[2]])
    left, right = back | further, near | far
    inside_right = _share(far, near) if far else NONE
    inside_left = _share(further, back) if further else NONE
    inside = [value for value in (inside_right, inside_left) if value >= 0]
    return [
        _share(right, head.keys()), _pair(left, right), inside_right, inside_left,
        ratio(sum(inside), len(inside), 0.3) - _pair(back, near),
    ]  # fmt: skip


def _edges(profile: Profile, index: int) -> list[float]:
    sketch = profile.sketch
    words = sketch.words[index]
    pronouns, links, is_the = passage.back_references(words) if sketch.lexicon is not None else (0, False, False)
    return [float(pronouns), float(links), float(is_the), float(sketch.texts[index][:1] in passage.QUOTES)]


def _shape(profile: Profile, index: int) -> list[float]:
    sketch, first = profile.sketch, sides(profile, index).first
    text, previous = sketch.texts[first], sketch.texts[index - 1]
    following = sketch.texts[first + 1] if first + 1 < profile.count else ""
    count, long, unfinished = profile.count, profile.long_before, profile.unfinished_before
    return [
        ratio(text.count(","), sketch.word_counts[first]), float(passage.has_marks(text)),
        *map(float, map(passage.has_label, (text, following))),
        profile.all_words / count, float(sketch.word_counts[-1]),
        passage.digit_fraction(text), passage.digit_fraction(previous),
        sketch.word_counts[first] / (1 + len(passage.SENTENCE_GAP.findall(text))), float(breaks_off(sketch, index - 1)),
        float(cue_count(sketch, index)), *(float(is_date(sketch, i)) for i in (index, index - 1)),
        ratio(unfinished[index], long[index]), ratio(unfinished[count] - unfinished[index], long[count] - long[index]),
        float(sum(is_date(sketch, i) for i in range(index + 1, first))),
    ]  # fmt: skip


def _sound(profile: Profile, index: int) -> list[float]:
    """Return whether the text after the gap sounds like the start of an article, and the text before like an end."""
    sketch, first = profile.sketch, sides(profile, index).first
    if sketch.lexicon is None:
        return [0.0] * 4
    weights, words = edges.edges(), sketch.words
    counts = sketch.word_counts
    before = next((i for i in range(index - 1, -1, -1) if counts[i] >= MIN_PASSAGE_WORDS), index - 1)
    return [
        edges.score(weights.first, words[first]),
        edges.score(weights.first, words[index]) if index < first else NONE,
        edges.score(weights.last, words[index - 1]), edges.score(weights.last, words[before]),
    ]  # fmt: skip


def _form(profile: Profile, index: int) -> list[float]:
    text = profile.sketch.texts[index]
    return [
        profile.title_fraction, float(passage.is_numbered(text)), profile.numbered_fraction,
        float(text.find(":", 0, 90) > 0),
    ]  # fmt: skip


def is_date(sketch: Sketch, index: int) -> bool:
    """Return whether a paragraph is a short line with a year, a date in figures or a time."""
    return sketch.word_counts[index] <= _MAX_DATE_WORDS and _DATE.search(sketch.texts[index]) is not None


def far_features(profile: Profile, indices: Sequence[int]) -> list[list[float]]:
    """Return the `FAR_FEATURES` of each of the increasing gaps."""
    rows = []
    for index, counts in zip(indices, heads(profile, indices), strict=True):
        head, reach = Bag(profile, counts), sides(profile, index)
        rows.append([
            *_wide(profile, index, counts), *_bags(profile, index, head, reach),
            *_meanings(profile, index, reach), *_calls(profile, reach, head),
        ])  # fmt: skip
    return rows


def _bags(profile: Profile, index: int, head: Bag, reach: Sides) -> list[float]:
    sketch, squares, first = profile.sketch, profile.squares, reach.first
    stems = sketch.stems[first]
    following = sketch.stems[first + 1] if first + 1 < profile.count else None
    tail_norm = root(profile.square - 2 * head.dot_all + head.square)
    own = profile.named(first).stems
    right = set[int]().union(*[profile.named(i).stems for i in range(index, reach.ends[1])])
    return [
        ratio(len(own & head.counts.keys()), len(own), 0.5), ratio(len(right & head.counts.keys()), len(right), 0.5),
        ratio(set_dot(stems, head.counts, squares), set_norm(stems, squares) * head.norm),
        ratio(set_dot(following, head.counts, squares), set_norm(following, squares) * head.norm)
        if following is not None else NONE,
        ratio(head.dot_all - head.square, tail_norm * head.norm),
    ]  # fmt: skip


def _meanings(profile: Profile, index: int, reach: Sides) -> list[float]:
    if profile.sketch.lexicon is None:
        return [0.0] * 9
    meaning, count = profile.meaning, profile.count
    lefts = [meaning(start, index) for start in reach.starts]
    rights = [meaning(index, end) for end in reach.ends]
    head, tail, middle = meaning(0, index), meaning(index, count), (index + 1) // 2
    beyond, behind = reach.ends[1], reach.starts[1]
    return [
        *map(cosine, lefts, rights), cosine(rights[1], head), cosine(rights[2], head), cosine(tail, head),
        cosine(meaning(0, middle), meaning(middle, index)) if middle < index else NONE,
        cosine(rights[1], meaning(beyond, count)) if beyond < count else NONE,
        cosine(lefts[1], meaning(0, behind)) if behind else NONE,
    ]  # fmt: skip


def _calls(profile: Profile, reach: Sides, head: Bag) -> list[float]:
    named, known = profile.named(reach.first), head.counts.keys()
    full_known, lone_known = len(named.full & known), len(named.lone & known)
    return list(map(float, (len(named.full) - full_known, full_known, len(named.lone) - lone_known, lone_known)))
