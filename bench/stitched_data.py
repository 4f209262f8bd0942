"""Documents to learn from: articles of the training set, half of them with fragments of others after or inside them.

Made as ../shared/bench/score.py makes its test documents, with more variety: paragraphs of one to six sentences,
headings and lists, stock closing paragraphs, stray blank lines, round-ups, fragments of up to six paragraphs,
several datelines.
"""

import random
import re

from stitched_articles import WEIGHTS, Article, Pool, Sample, length, shortened
from stitched_dressing import AGENCIES, CITIES, DASHES, FIRST, LAST, dress, heading, headlines, notes


def regroup(article: list[str], rng: random.Random) -> list[str]:
    """Return the same sentences in paragraphs of another length; half of the Wikinews articles stay as they are."""
    if len(article) >= 5 and rng.random() < 0.5:
        return list(article)
    sentences = [s for p in article for s in re.split(r"(?<=[.!?\"])\s+(?=[A-Z\"'])", p) if s]
    mean, result = rng.choice((1, 1, 2, 2, 3, 4, 6)), []
    while sentences:
        count = max(1, round(rng.gauss(mean, mean / 3)))
        result.append(" ".join(sentences[:count]))
        del sentences[:count]
    return result


def cut_short(paragraph: str, rng: random.Random) -> str:
    words = length(paragraph)
    if words < 15:
        return paragraph.rstrip('.!?"”')
    return shortened(paragraph, rng.randint(words // 2, words - 2)).rstrip('.,;:!?"”’')


def fragment_of(article: list[str], rng: random.Random) -> list[str]:
    """Return one or two paragraphs, seldom more, mostly cut off, at times with a dateline."""
    long = [p for p in article if length(p) >= 20]
    if rng.random() < 0.08 and len(long) > 3:
        long = long[rng.randrange(1, len(long) - 2) :]
    fragment = long[: rng.choice((1, 1, 1, 1, 2, 2, 2, 2, 3, 5))]
    if fragment and rng.random() < 0.7:
        fragment[-1] = cut_short(fragment[-1], rng)
    if fragment and rng.random() < 0.25:
        fragment[0] = rng.choice(CITIES) + rng.choice(AGENCIES) + rng.choice(DASHES) + fragment[0]
    return fragment


def twin_of(host: list[str], rng: random.Random) -> list[str]:
    """Return a fragment of the host's own second half, on the same topic: only outward signs distinguish it."""
    long = [p for p in host[len(host) // 2 + 1 :] if length(p) >= 20][: rng.choice((1, 1, 2))]
    if not long:
        return [rng.choice(CITIES) + " – " + host[-1]]
    if rng.random() < 0.8:
        long[-1] = cut_short(long[-1], rng)
    if rng.random() < 0.7 or len(long) > 1:
        long[0] = rng.choice(CITIES) + rng.choice(AGENCIES) + rng.choice(DASHES) + long[0]
    return long


SHAPES = {"tail": 23, "middle": 22, "uncut": 15, "whole": 19, "leads": 10, "near": 11}
LEAD_WORDS = 25

INSERTED = 0.1
"""The share of foreign articles, of most shapes, after which the host continues. With 0.35 more of these are found, and
fewer whole articles at the end: F1 .73 instead of .81 on WCXB."""

SHORT = 0.4
"""The share of hosts, and of whole foreign articles, that are shortened to a few paragraphs: short news repeat few
words, and people try them first."""


def sample(pools: list[Pool], half: int, rng: random.Random) -> Sample:
    """Return one document made of articles of one half; about half of the news have foreign text in them."""
    pool = rng.choices(pools, [WEIGHTS.get(one.name, 0.6 if one.is_english else 0.25) for one in pools])[0]
    members = pool.members(half)
    if pool.is_news and rng.random() < 0.05:
        return roundup(pool, members, rng)
    number = rng.choice(members)
    host = body(pool, number, rng)
    if len(host) > 5 and rng.random() < SHORT:
        host = host[: rng.randint(3, 10)]
    if rng.random() < 0.3:
        host = dress(host, rng)
    if rng.random() < 0.01:
        host += notes(pool, members, rng)
    gap = rng.random() < 0.5
    joint = gap or rng.random() < 0.35
    pieces: list[list[str]] = []
    shape = rng.choices(list(SHAPES), list(SHAPES.values()))[0]
    if len(host) >= 3 and rng.random() < (0.55 if pool.is_news else 0.12):
        joint = joint if shape in ("tail", "middle") or rng.random() < 0.2 else gap
        pieces = foreign(donor(pools, pool, rng), number, half, shape, rng)
    if not pieces and pool.is_news and len(host) >= 9 and rng.random() < 0.04:
        pieces, host, joint, shape = [twin_of(host, rng)], host[: len(host) // 2 + 1], True, "tail"
    owned = [(paragraph, 0) for paragraph in host]
    if pieces and len(host) >= 5 and (shape == "middle" or (shape != "tail" and rng.random() < INSERTED)):
        at = rng.randint(2, len(host) - 2)
        owned[at:at] = [(paragraph, 1) for paragraph in pieces[0]]
        pieces = []
    owned.extend((paragraph, owner) for owner, piece in enumerate(pieces, start=2) for paragraph in piece)
    if rng.random() < 0.08:
        owned.extend((line, 0) for line in headlines(pool, members, rng))
    return laid_out(owned, pool.name, gap=gap, joint=joint, rng=rng)


def body(pool: Pool, number: int, rng: random.Random) -> list[str]:
    """Return the paragraphs of an article; half of the BBC's, which are long, are cut anew."""
    paragraphs = pool.articles[number].paragraphs
    return regroup(paragraphs, rng) if pool.name == "bbc" or rng.random() < 0.1 else list(paragraphs)


def donor(pools: list[Pool], pool: Pool, rng: random.Random) -> Pool:
    """Return where the foreign text comes from: mostly the same source, else other news in the same language."""
    others = [one for one in pools if one.is_news and one.is_english == pool.is_english]
    others = others if pool.is_english else [pool]
    return pool if pool.is_news and (not others or rng.random() < 0.8) else rng.choice(others or [pool])


def foreign(pool: Pool, host: int, half: int, shape: str, rng: random.Random) -> list[list[str]]:
    """Return the paragraphs of each foreign piece of a document: what bench/quality.py measures, and more of
    its kind.
    """
    members, counts = pool.members(half), {"tail": 3, "leads": 5, "middle": 1}
    others = pool.nearest[host] if shape == "near" and host < len(pool.nearest) else []
    others = [other for other in others if other % 2 == half]
    chosen: list[int] = []
    for _ in range(rng.randint(2 if shape == "leads" else 1, counts.get(shape, 2))):
        number = rng.choice(others or members)
        if number != host and number not in chosen:
            chosen.append(number)
    return [found for number in chosen if (found := piece(pool, number, shape, rng))]


def piece(pool: Pool, number: int, shape: str, rng: random.Random) -> list[str]:
    """Return a foreign piece of one shape."""
    article = body(pool, number, rng)
    if shape == "leads":
        long = next((p for p in article if length(p) >= LEAD_WORDS), None)
        return [shortened(long, rng.randint(25, 60)) if rng.random() < 0.5 else long] if long else []
    if shape == "tail" or (shape == "middle" and rng.random() < 0.7):
        return fragment_of(article, rng)
    if shape in ("uncut", "middle"):
        found = article[: rng.randint(1, 3)]
    elif shape == "near":
        found = article[: rng.randint(1, 4)]
    else:
        found = article[: rng.randint(3, 10)] if rng.random() < SHORT else article
    return [*heading_of(pool.articles[number], rng), *found] if rng.random() < 0.25 else found


def heading_of(article: Article, rng: random.Random) -> list[str]:
    """Return the title of an article, sometimes with a byline and a date."""
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    date = f"{rng.choice(CITIES).capitalize()}, {rng.randint(1, 28)}.{rng.randint(1, 12)}.20{rng.randint(10, 25)}"
    dated = f"{name} | {rng.randint(1, 28)} 20{rng.randint(10, 25)}"
    byline = rng.choice((f"By {name}", name, date, f"{name}, {date}", dated))
    title = [article.title] if article.title and article.title != article.paragraphs[0] else []
    return title + ([byline] if rng.random() < 0.4 else [])


def laid_out(owned: list[tuple[str, int]], name: str, *, gap: bool, joint: bool, rng: random.Random) -> Sample:
    """Return the paragraphs with blank lines between all or none, other ones at the joints or here and there."""
    stray = 0.1 if rng.random() < 0.06 else 0.0
    paragraphs, pieces = [], []
    for number, (paragraph, owner) in enumerate(owned):
        before = owned[number - 1][1] if number else owner
        blank = joint if owner != before else (gap != (rng.random() < stray))
        paragraphs.append((paragraph, blank and number > 0))
        if owner and owner != before:
            pieces.append((number, number + sum(one == owner for _, one in owned)))
    return Sample(paragraphs, pieces, name)


def roundup(pool: Pool, members: list[int], rng: random.Random) -> Sample:
    """Return a clean document whose sections are about different things: leads of several articles, mostly under
    headings.
    """
    chosen = rng.sample(members, rng.randint(4, 14))
    headed, per, gap = rng.random() < 0.7, rng.choice((1, 1, 2, 3)), rng.random() < 0.5
    paragraphs = []
    for number in chosen:
        article = body(pool, number, rng)
        if headed:
            paragraphs.append((pool.articles[number].title or heading(article[0], rng), gap))
        paragraphs.extend((paragraph, gap) for paragraph in article[:per])
    return Sample(paragraphs, [], pool.name)
