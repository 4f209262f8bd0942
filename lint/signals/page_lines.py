"""The lines of a whole page, menus and footers too, as rows of numbers that tell its article from the rest.

What is asked of a line is language-independent first: how long it is, whether it ends as a sentence does, and what its
neighbours look like (as in Kohlschütter et al. 2010, Boilerplate Detection using Shallow Text Features, and in
jusText). Words of page controls in many languages are only counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from lint import data
from lint.segment import UNSPACED, UNSPACED_WORD_CHARS
from lint.sentence_end import SENTENCE_MARKS, ends_in_ellipsis, ends_sentence
from lint.signals.line_shape import PROSE_MIN_CHARS, PROSE_MIN_WORDS, terms

NEAR, FAR = 5, 15
"""How many lines before and behind a line make its surroundings."""

FAR_AWAY = 60
"""The distance to the next paragraph of running text where there is none, in lines."""

NEIGHBOURS = (-2, -1, 1, 2)

_OTHER_MARKS = SENTENCE_MARKS - frozenset(".!?…")
"""Sentence marks that stand for nothing else, as a full stop in a number or an address does."""

LINE_FEATURES = (
    "words", "ends_sentence", "ellipsis", "capital_fraction", "upper_fraction", "digit_fraction", "inner_sentences",
    "prose", "cues", "copies", "overlap", "position", "prose_before", "prose_behind", "prose_words_before_fraction",
    "run", "distance_before", "distance_behind", "prose_words_fraction", "prose_count", "words_per_prose",
    "near_prose", "near_words", "near_cues", "far_prose", "far_words",
    *(f"words{offset:+d}" for offset in NEIGHBOURS),
    *(f"ends_sentence{offset:+d}" for offset in NEIGHBOURS),
    *(f"capital_fraction{offset:+d}" for offset in NEIGHBOURS),
    *(f"digit_fraction{offset:+d}" for offset in NEIGHBOURS),
)  # fmt: skip
"""The columns of a row. A distance is in lines, a position and a fraction from 0 to 1, `near` and `far` are means."""

UNSPACED_CUES = tuple("登录 登錄 首页 首頁 搜索 分享 评论 評論 广告 版权 ログイン 検索 シェア コメント 広告".split())  # noqa: SIM905
"""The same in scripts without spaces."""


def rows(texts: Sequence[str], words: Sequence[Sequence[str]]) -> Iterator[list[float]]:
    """The features of each line, in the order of `LINE_FEATURES`, given the lines and their words."""
    local = [_local(text, tokens) for text, tokens in zip(texts, words, strict=True)]
    counts = [row[0] for row in local]
    prose = [row[7] for row in local]
    prose_sums, word_sums, cue_sums = (_sums(values) for values in (prose, counts, [row[8] for row in local]))
    prose_word_sums = _sums([count * is_prose for count, is_prose in zip(counts, prose, strict=True)])
    copies, before, behind, runs = Counter(texts), _distances(prose), _distances(prose[::-1])[::-1], _runs(prose)
    lexicon = _prose_terms(texts, prose)
    line_count, prose_count, prose_words = len(texts), prose_sums[-1], prose_word_sums[-1]
    of_page = [prose_words / max(word_sums[-1], 1), prose_count, prose_words / max(prose_count, 1)]
    outside = [-1.0] * 8
    for index, text in enumerate(texts):
        near, far = _window(index, NEAR, line_count), _window(index, FAR, line_count)
        around = [local[at] if 0 <= (at := index + offset) < line_count else outside for offset in NEIGHBOURS]
        yield [
            *local[index],
            copies[text],
            _overlap(text, lexicon, own=bool(prose[index])),
            index / max(line_count - 1, 1),
            prose_sums[index],
            prose_count - prose_sums[index + 1],
            prose_word_sums[index] / max(prose_words, 1),
            runs[index],
            before[index],
            behind[index],
            *of_page,
            *(_mean(sums, near) for sums in (prose_sums, word_sums, cue_sums)),
            *(_mean(sums, far) for sums in (prose_sums, word_sums)),
            *(row[column] for column in (0, 1, 3, 5) for row in around),
        ]


def _local(text: str, tokens: Sequence[str]) -> list[float]:
    """What the line shows by itself: the first nine features."""
    count = len(tokens)
    words = _word_count(text, count)
    ends = ends_sentence(text)
    is_prose = len(text) >= PROSE_MIN_CHARS and words >= PROSE_MIN_WORDS
    inner = sum(map(text.count, (". ", "? ", "! ", "。"))) if is_prose else 0
    initials = [token[0] for token in tokens]
    known = _cues()
    cues = sum(map(known.__contains__, map(str.lower, tokens)))
    if not text.isascii():
        cues += sum(cue in text for cue in UNSPACED_CUES)
    return [
        words,
        ends,
        ends and ends_in_ellipsis(text),
        sum(map(str.isupper, initials)) / max(count, 1),
        sum([len(token) > 1 for token in filter(str.isupper, tokens)]) / max(count, 1),
        sum(map(str.isdigit, initials)) / max(count, 1),
        inner,
        is_prose and (ends or inner > 0 or not _OTHER_MARKS.isdisjoint(text)),
        cues,
    ]


@cache
def _cues() -> frozenset[str]:
    """Words of menus, footers, share bars and prompts. A sentence may have them too: they are only counted."""
    lines = data.read_text("page_words.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _word_count(text: str, token_count: int) -> float:
    if text.isascii():
        return token_count
    unspaced = re.findall(UNSPACED, text)
    return token_count - len(unspaced) + sum(map(len, unspaced)) / UNSPACED_WORD_CHARS if unspaced else token_count


def _prose_terms(texts: Sequence[str], prose: Sequence[float]) -> Counter[str]:
    """In how many paragraphs of running text each term occurs."""
    return Counter(term for text, is_prose in zip(texts, prose, strict=True) if is_prose for term in set(terms(text)))


def _overlap(text: str, lexicon: Counter[str], *, own: bool) -> float:
    """The share of the line's terms that other paragraphs of running text have, 0 to 1; -1 when it has no term."""
    found = [lexicon[term] > own for term in terms(text)]
    return sum(found) / len(found) if found else -1.0


def _sums(values: Sequence[float]) -> list[float]:
    """Running totals, one more than values: `sums[b] - sums[a]` is the total of `values[a:b]`."""
    return list(accumulate(values, initial=0.0))


def _window(index: int, reach: int, count: int) -> tuple[int, int]:
    return max(index - reach, 0), min(index + reach + 1, count)


def _mean(sums: Sequence[float], window: tuple[int, int]) -> float:
    start, end = window
    return (sums[end] - sums[start]) / (end - start)


def _distances(prose: Sequence[float]) -> list[float]:
    """How many lines before each line the last paragraph of running text is."""
    distance, found = float(FAR_AWAY), []
    for is_prose in prose:
        found.append(distance)
        distance = 1.0 if is_prose else min(distance + 1, FAR_AWAY)
    return found


def _runs(prose: Sequence[float]) -> list[float]:
    """The length of the stretch of lines that are no running text around each line; 0 for running text."""
    lengths, start = [0.0] * len(prose), 0
    for index, is_prose in enumerate((*prose, 1.0)):
        if is_prose:
            lengths[start:index] = [float(index - start)] * (index - start)
            start = index + 1
    return lengths
