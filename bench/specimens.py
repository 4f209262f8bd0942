"""Documents with a known defect, made of real articles: half of them are stitched or truncated, half are left alone.

What goes wrong in collected text is imitated as it happens: a scraper that runs on into the next articles of the page
takes their first long paragraphs, often cut off by a teaser's length, sometimes with the dateline; a paywall stops a
paragraph in the middle of a sentence. Everything is drawn from a seed: the same seed gives the same documents.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Literal

import msgspec

Place = Literal["tail", "middle"]
Article = Sequence[str]

DEFECT_FRACTION = 0.5
LONG_WORDS = 20
"""A paragraph of that many words is prose: headings, captions and lists are neither cut nor taken as fragments."""
SHORT_WORDS = 15
"""Below that there is not enough to cut: only the full stop goes."""
FRAGMENT_COUNTS, FRAGMENT_PARAGRAPHS = (1, 3), (1, 2)
CUT_FRACTION = 0.7
"""Fragments whose last paragraph is cut off."""
DATELINE_FRACTION = 0.3
CITIES = ("ACCRA", "BRUSSELS", "CHICAGO", "DHAKA", "HANOI", "MEXICO CITY", "NAIROBI", "OSLO", "WARSAW")
SENTENCE_END = ".,;:!?…\"'”’»"


class Specimen(msgspec.Struct, frozen=True):
    """A made document, the 1-based lines on which its defects start (none: it is clean), and its true pieces."""

    text: str
    defect_lines: frozenset[int]
    pieces: tuple[str, ...]
    """The articles it was made of, the host first; one when it is clean."""


def stitched(pool: Sequence[Article], *, count: int, seed: int, place: Place) -> list[Specimen]:
    """`count` articles, half of them with one to three fragments of others behind them, or with one inside.

    A fragment is the first one or two paragraphs of 20 words or more of another article, the last of them cut off in 70
    of 100, the first under a city's dateline in 30 of 100. Paragraphs are lines, in half of the documents with blank
    lines between; the joint is a blank line more often. Inside means at least two paragraphs from both ends.
    """
    rng = random.Random(f"stitched {place} {seed}")
    return [_stitched(pool, rng, place) for _ in range(count)]


def _stitched(pool: Sequence[Article], rng: random.Random, place: Place) -> Specimen:
    host = rng.choice(pool)
    gap = rng.choice(("\n", "\n\n"))
    joint = rng.choice((gap, "\n\n"))
    fragments = _fragments(pool, host, rng) if rng.random() < DEFECT_FRACTION else []
    if place == "middle" and fragments:
        at = rng.randint(2, len(host) - 2)
        fragments = fragments[:1]
        blocks = [(host[:at], False), (fragments[0], True), (host[at:], False)]
    else:
        blocks = [(host, False), *((fragment, True) for fragment in fragments)]
    text, lines = "", set()
    for block, is_foreign in blocks:
        text += joint if text else ""
        if is_foreign:
            lines.add(text.count("\n") + 1)
        text += gap.join(block)
    return Specimen(text + "\n", frozenset(lines), tuple(gap.join(piece) for piece in (host, *fragments)))


def _fragments(pool: Sequence[Article], host: Article, rng: random.Random) -> list[Article]:
    """Up to three beginnings of articles other than `host`, no two of the same article."""
    fragments: list[Article] = []
    used = {host[0]}
    for _ in range(rng.randint(*FRAGMENT_COUNTS)):
        other = rng.choice(pool)
        taken = [paragraph for paragraph in other if len(paragraph.split()) >= LONG_WORDS]
        if other[0] in used or not taken:
            continue
        used.add(other[0])
        fragment = taken[: rng.randint(*FRAGMENT_PARAGRAPHS)]
        if rng.random() < CUT_FRACTION:
            fragment[-1] = cut_short(fragment[-1], rng)
        if rng.random() < DATELINE_FRACTION:
            fragment[0] = f"{rng.choice(CITIES)} – {fragment[0]}"
        fragments.append(fragment)
    return fragments


def truncated(pool: Sequence[Article], *, count: int, seed: int) -> list[Specimen]:
    """`count` articles, half of them with one paragraph of 20 words or more cut short, sometimes with an ellipsis.

    In half of these it is the last such paragraph, and what follows it goes too; in the others any one.
    """
    rng = random.Random(f"truncated {seed}")
    return [_truncated(list(rng.choice(pool)), rng) for _ in range(count)]


def _truncated(lines: list[str], rng: random.Random) -> Specimen:
    long = [number for number, line in enumerate(lines) if len(line.split()) >= LONG_WORDS]
    defects: set[int] = set()
    if long and rng.random() < DEFECT_FRACTION:
        at = long[-1] if rng.random() < 0.5 else rng.choice(long)
        lines[at] = cut_short(lines[at], rng) + ("..." if rng.random() < 0.2 else "")
        if at == long[-1]:
            del lines[at + 1 :]
        defects.add(at + 1)
    text = "\n".join(lines) + "\n"
    return Specimen(text, frozenset(defects), (text,))


def cut_short(paragraph: str, rng: random.Random) -> str:
    """`paragraph` stopped in its second half, at least two words early, without a mark at its end."""
    words = paragraph.split()
    if len(words) < SHORT_WORDS:
        return paragraph.rstrip(SENTENCE_END)
    return " ".join(words[: rng.randint(len(words) // 2, len(words) - 2)]).rstrip(SENTENCE_END)
