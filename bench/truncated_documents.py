"""Training documents for truncation: true texts, some cut short, some with lines that need no punctuation."""

import random
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from truncated_cuts import CUT_WORDS, SHORT_CUT_WORDS, cut, cut_short, is_long
from truncated_texts import Text
from unmarked_lines import short_lines, with_ellipses, with_unmarked_lines, without_one_mark

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_sentence

MAX_LINES, MAX_PLAIN_LINES = 120, 80
TITLE_SHARE = 0.35
UNMARKED_SHARE = 0.3  # Share of documents with added lines without punctuation

FORGOTTEN_SHARE, ELLIPSES_SHARE = 0.04, 0.08
"""Shares of plain documents with a forgotten mark, or with deliberate ellipses."""

REAL_WEIGHT = 6.0  # Weight of plain documents and of those with sections, which are more frequent in reality
CUT_SHARE = 0.5
LAST_SHARE, FIRST_SHARE = 0.5, 0.08
SECTION_SHARE = 0.2  # Share of documents followed by a blank line and the start of another one
ROUNDS, PLAIN_ROUNDS = 2, 1
FOREIGN_ROUNDS, FOREIGN_PLAIN_ROUNDS = 4, 2  # Documents made of each text; more for languages other than English


class Made(NamedTuple):
    """A document: its paragraphs, those before a blank line, those cut, and its weight."""

    text: Text
    lines: list[str]
    section_ends: frozenset[int]
    cuts: frozenset[int]
    weight: float = 1.0


def make_all(texts: Sequence[Text], *, seed: int) -> list[Made]:
    """Return plain and changed documents of each text."""
    rng, by_language = random.Random(seed), defaultdict(list)
    for text in texts:
        by_language[text.language].append(text)
    made = []
    for text in texts:
        is_english = text.language == "en"
        rounds, plain = (ROUNDS, PLAIN_ROUNDS) if is_english else (FOREIGN_ROUNDS, FOREIGN_PLAIN_ROUNDS)
        made += [make(text, by_language[text.language], rng) for _ in range(rounds)]
        made += [_plain(text, by_language[text.language], rng) for _ in range(plain)]
    return made


def make(text: Text, others: Sequence[Text], rng: random.Random) -> Made:
    """Return a document of a text, half of the time with a cut; `others` are in its language."""
    lines = _with_title(text, _excerpt(text.lines, rng), rng)
    if rng.random() < UNMARKED_SHARE:
        lines = with_unmarked_lines(lines, others, rng)
    cuts = frozenset[int]()
    if rng.random() < CUT_SHARE:
        lines, cuts = _with_cut(lines, others, rng)
    if rng.random() < SECTION_SHARE:
        return _with_sections(text, lines, cuts, others, rng)
    headed = frozenset(i - 1 for i, line in enumerate(lines) if i and not ends_sentence(line) and i not in cuts)
    return Made(text, lines, headed if rng.random() < 0.1 else frozenset(), cuts)


def _with_title(text: Text, lines: list[str], rng: random.Random) -> list[str]:
    is_known = text.title and len(text.title) < 200 and text.title != lines[0]
    return [text.title, *lines] if is_known and rng.random() < TITLE_SHARE else lines


def _plain(text: Text, others: Sequence[Text], rng: random.Random) -> Made:
    """Return the text as found, half of the time with a cut; sometimes with title, forgotten mark or ellipses."""
    lines = _with_title(text, text.lines, rng)
    if rng.random() < FORGOTTEN_SHARE:
        lines = without_one_mark(lines, rng.randrange(len(lines)))
    if rng.random() < ELLIPSES_SHARE:
        lines = with_ellipses(lines, others, rng)
    return plainly_cut(text._replace(lines=lines), rng)._replace(text=text, weight=REAL_WEIGHT)


def _with_sections(
    text: Text, lines: list[str], cuts: frozenset[int], others: Sequence[Text], rng: random.Random
) -> Made:
    """Return a document followed by the starts of others, cut short if it is."""
    is_cut = bool(cuts) or rng.random() < 0.5
    ends = max(cuts) if cuts and rng.random() < 0.7 else len(lines) - 1
    lines, section_ends = lines[: ends + 1], [ends]
    for _ in range(rng.randint(1, 3) if is_cut else 1):
        more = _excerpt(rng.choice(others).lines, rng)[: rng.randint(1, rng.choice((2, 10)))]
        if is_cut and is_long(more[-1], min_words=CUT_WORDS) and ends_sentence(more[-1]):
            more[-1] = cut(more[-1], rng)
            cuts |= {len(lines) + len(more) - 1}
        lines += more
        section_ends.append(len(lines) - 1)
    return Made(text, lines, frozenset(section_ends), cuts, REAL_WEIGHT)


def _excerpt(lines: list[str], rng: random.Random) -> list[str]:
    """Return the lines, or part of a long text, mostly its start."""
    if len(lines) <= 12 or rng.random() < 0.5:
        return list(lines[:MAX_LINES])
    start = 0 if rng.random() < 0.7 else rng.randrange(len(lines) - 8)
    return lines[start : start + rng.randint(6, 40)]


def _with_cut(lines: list[str], others: Sequence[Text], rng: random.Random) -> tuple[list[str], frozenset[int]]:
    minimum = CUT_WORDS if rng.random() < 0.75 else SHORT_CUT_WORDS
    long = [i for i, line in enumerate(lines) if is_long(line, min_words=minimum) and ends_sentence(line)]
    if not long:
        return lines, frozenset()
    at = rng.choices((long[-1], long[0], rng.choice(long)), (LAST_SHARE, FIRST_SHARE, 1 - LAST_SHARE - FIRST_SHARE))[0]
    lines = [*lines[:at], cut(lines[at], rng), *lines[at + 1 :]]
    if at == long[-1] and rng.random() < 0.9:
        lines = lines[: at + 1]
        if rng.random() < 0.2:
            lines += short_lines(others, rng)
    return lines, frozenset((at,))


def plainly_cut(text: Text, rng: random.Random) -> Made:
    """Return the text, half of the time with a cut and nothing else changed, for measuring."""
    lines = list(text.lines[:MAX_PLAIN_LINES])
    long = [i for i, line in enumerate(lines) if is_long(line, min_words=CUT_WORDS)]
    if not long or rng.random() >= CUT_SHARE:
        return Made(text, lines, frozenset(), frozenset())
    at = long[-1] if rng.random() < LAST_SHARE else rng.choice(long)
    is_unspaced, words = has_unspaced(lines[at][-20:]), lines[at].split()
    short = cut(lines[at], rng) if is_unspaced else cut_short(lines[at], rng, minimum=len(words) // 2)
    lines[at] = short + rng.choice(("", "", "", "", "..."))
    return Made(text, lines[: at + 1] if at == long[-1] else lines, frozenset(), frozenset((at,)))
