"""Documents with a known defect, made of real articles: half of them are stitched or truncated, half are left alone.

What goes wrong in collected text is imitated as it happens. A scraper that runs on into the next articles of the page
takes their first long paragraphs, often cut off at a teaser's length and sometimes with the dateline; with infinite
scroll it takes whole articles, and from a list of teasers one lead after another. A paywall stops a paragraph in the
middle of a sentence. Everything is drawn from a seed: the same seed gives the same documents.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from related import related

Article = Sequence[str]
Excerpt = Callable[[Article, random.Random], Article]
"""What is taken of a foreign article; empty when it has nothing of the kind."""

DEFECT_FRACTION = 0.5
LONG_WORDS = 20
"""A paragraph of that many words is prose: headings, captions and lists are neither cut nor taken as teasers."""
SHORT_WORDS = 15  # Below that there is not enough to cut: only the full stop goes
TEASER_PARAGRAPHS = (1, 2)
CUT_FRACTION = 0.7  # Teasers whose last paragraph is cut off
DATELINE_FRACTION = 0.3
LEAD_WORDS = (25, 60)
"""A lead is the first paragraph with at least the first number of words; a cut one keeps a number in between."""
CUT_LEAD_FRACTION = 0.5
CITIES = ("ACCRA", "BRUSSELS", "CHICAGO", "DHAKA", "HANOI", "MEXICO CITY", "NAIROBI", "OSLO", "WARSAW")
SENTENCE_END = ".,;:!?…\"'”’»"


class Specimen(msgspec.Struct, frozen=True):
    """A made document, the 1-based lines on which its defects start (none: it is clean), and its true pieces."""

    text: str
    defect_lines: frozenset[int]
    pieces: tuple[str, ...]  # The articles it was made of, the host first; one when it is clean


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What foreign text looks like, and where it is in the document."""

    excerpt: Excerpt
    draw_counts: tuple[int, int]
    """Minimum and maximum of articles drawn; one that is in the document already is not taken again."""
    is_inside: bool = False
    """Only the first excerpt is taken, and put at least two paragraphs from both ends of the host."""
    is_related: bool = False  # Only articles on a related topic are drawn
    may_be_spaced: bool = False  # The joints can be blank lines where there are none between the paragraphs


def stitched(pool: Sequence[Article], *, count: int, seed: int, shape: str) -> list[Specimen]:
    """Return `count` articles, half of them with foreign text of the shape, one of SHAPES.

    Paragraphs are lines, in half of the documents with blank lines between them.
    """
    rng = random.Random(f"stitched {shape} {seed}")
    neighbours = related(pool) if SHAPES[shape].is_related else None
    made = []
    for _ in range(count):
        index = rng.randrange(len(pool))
        others = pool if neighbours is None else [pool[other] for other in neighbours[index]]
        made.append(_stitched(pool[index], others, SHAPES[shape], rng))
    return made


def _stitched(host: Article, others: Sequence[Article], shape: Shape, rng: random.Random) -> Specimen:
    gap = rng.choice(("\n", "\n\n"))
    joint = rng.choice((gap, "\n\n")) if shape.may_be_spaced else gap
    foreign = _excerpts(host, others, shape, rng) if others and rng.random() < DEFECT_FRACTION else []
    if shape.is_inside and foreign:
        at = rng.randint(2, len(host) - 2)
        foreign = foreign[:1]
        blocks = [(host[:at], False), (foreign[0], True), (host[at:], False)]
    else:
        blocks = [(host, False), *((excerpt, True) for excerpt in foreign)]
    text, lines = "", set()
    for block, is_foreign in blocks:
        text += joint if text else ""
        if is_foreign:
            lines.add(text.count("\n") + 1)
        text += gap.join(block)
    return Specimen(text + "\n", frozenset(lines), tuple(gap.join(piece) for piece in (host, *foreign)))


def _excerpts(host: Article, others: Sequence[Article], shape: Shape, rng: random.Random) -> list[Article]:
    """Return excerpts of articles that are not `host`, no two of the same article."""
    excerpts: list[Article] = []
    used = {host[0]}
    for _ in range(rng.randint(*shape.draw_counts)):
        other = rng.choice(others)
        excerpt = shape.excerpt(other, rng) if other[0] not in used else ()
        if excerpt:
            used.add(other[0])
            excerpts.append(excerpt)
    return excerpts


def _teaser(article: Article, rng: random.Random) -> Article:
    taken = [paragraph for paragraph in article if len(paragraph.split()) >= LONG_WORDS]
    taken = taken[: rng.randint(*TEASER_PARAGRAPHS)]
    if taken and rng.random() < CUT_FRACTION:
        taken[-1] = cut_short(taken[-1], rng)
    if taken and rng.random() < DATELINE_FRACTION:
        taken[0] = f"{rng.choice(CITIES)} – {taken[0]}"
    return taken


def _opening(article: Article, rng: random.Random, *, max_paragraphs: int) -> Article:
    return article[: rng.randint(1, max_paragraphs)]


def _whole(article: Article, rng: random.Random) -> Article:
    return article


def _lead(article: Article, rng: random.Random) -> Article:
    leads = (words for words in map(str.split, article) if len(words) >= LEAD_WORDS[0])
    words = next(leads, [])
    kept = rng.randint(*LEAD_WORDS) if rng.random() < CUT_LEAD_FRACTION else len(words)
    return [" ".join(words[:kept])] if words else []


SHAPES = {
    "tail": Shape(excerpt=_teaser, draw_counts=(1, 3), may_be_spaced=True),
    "middle": Shape(excerpt=_teaser, draw_counts=(1, 3), may_be_spaced=True, is_inside=True),
    "uncut": Shape(excerpt=partial(_opening, max_paragraphs=3), draw_counts=(1, 2)),
    "whole": Shape(excerpt=_whole, draw_counts=(1, 2)),
    "leads": Shape(excerpt=_lead, draw_counts=(2, 5)),
    "near": Shape(excerpt=partial(_opening, max_paragraphs=4), draw_counts=(1, 2), is_related=True),
}
"""Shapes of foreign text by name; all but `middle` follow the host."""


def truncated(pool: Sequence[Article], *, count: int, seed: int) -> list[Specimen]:
    """Return `count` articles, half of them with one paragraph of 20 words or more cut short, some with an ellipsis.

    In half of these it is the last such paragraph, and the text after it is removed; in the others any one.
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
    """Return `paragraph` stopped in its second half, at least two words early, without a mark at its end."""
    words = paragraph.split()
    if len(words) < SHORT_WORDS:
        return paragraph.rstrip(SENTENCE_END)
    return " ".join(words[: rng.randint(len(words) // 2, len(words) - 2)]).rstrip(SENTENCE_END)
