"""Articles to learn truncation from: of a training set, with the lines that have no sentence mark by nature.

News texts have few such lines; web pages have many. What is added here is true of the language and of pages at large,
and is made of the articles' own sentences and titles: sub-headings, captions, lists, verses, forgotten full stops,
bylines, teasers of other articles.
"""

from __future__ import annotations

import calendar
import gzip
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from lint.sentence_end import ends_in_ellipsis, ends_sentence
from lint.signals.open_words import open_words
from lint.signals.unfinished import SENTENCE_START

MIN_SENTENCES = 8
MIN_SPARE, SPARE_SHARE = 3, 0.25
"""How many sentences of an article are set aside to make its natural lines of: no text says the same twice."""

MAX_HEADING_WORDS = 16
NATURAL_SHARE = 1 / 4
"""The share of articles that get lines without a sentence mark; the others are all prose."""

_ENUMERATION = re.compile(r",? and |, ")
_SUBJECT = re.compile(r"(?:,[^,]+,)? (?:is|are|was|were|has|had|have|will|would|said|says|could|can|may) ")
_CLAUSE = re.compile(r"\b(?:how|why|what|where|who|whether) (?=\w+ \w+)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+\b")
_SKIPPED = re.compile(r"\b(?:the|a|an|has|have|had|is|are|was|were|been) ", re.IGNORECASE)
_END_MARKS = re.compile(r"""[\s.,;:!?]+(["”’)]*)$""")
_MARKS = '.,;:!?"”’ '
_MONTHS = calendar.month_name[1:]


class Article(NamedTuple):
    title: str
    sentences: list[str]


def read_articles(folder: Path) -> list[Article]:
    """Every article of the `*.jsonl.gz` in `folder` (a line each: `title`, `paragraphs`) that has enough sentences."""
    articles = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for record in map(json.loads, file):
                sentences = [s for paragraph in record["paragraphs"] for s in _sentences(paragraph)]
                if len(sentences) >= MIN_SENTENCES:
                    articles.append(Article(record["title"].strip(), sentences))
    return articles


def _sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph; an ellipsis parts none, as it mostly stands for words left out."""
    start = 0
    for match in [*SENTENCE_START.finditer(paragraph), None]:
        end = match.end() if match else len(paragraph)
        sentence = paragraph[start:end].strip()
        if ends_sentence(sentence) and not ends_in_ellipsis(sentence):
            yield sentence
            start = end


def cut_short(text: str, rng: random.Random, *, least: int) -> str:
    """The first words of `text`, at least `least` of them, and never the last two."""
    words = text.split()
    return " ".join(words[: rng.randint(least, len(words) - 2)]).rstrip('.,;:!?"”’')


def article_lines(article: Article, others: list[Article], rng: random.Random) -> list[str]:
    """The paragraphs of an article, of one to five sentences; with its natural lines, unless it has none."""
    if rng.random() >= NATURAL_SHARE:
        return _paragraphs(article.sentences, rng)
    count = len(article.sentences)
    spare = set(rng.sample(range(count), max(MIN_SPARE, round(SPARE_SHARE * count))))
    lines = _paragraphs([s for i, s in enumerate(article.sentences) if i not in spare], rng)
    article = article._replace(sentences=[article.sentences[i] for i in sorted(spare)])
    if lines:
        for _ in range(rng.choice((1, 1, 2))):
            make = rng.choices(_MAKERS, _SHARES)[0]
            lines = list(filter(None, make(lines, article, others, rng)))
    return lines


def _paragraphs(sentences: list[str], rng: random.Random) -> list[str]:
    mean, at, lines = rng.choice((1.2, 1.6, 2.2, 3.0)), 0, []
    while at < len(sentences):
        count = max(1, round(rng.gauss(mean, mean / 2.5)))
        lines.append(" ".join(sentences[at : at + count]))
        at += count
    return lines


# ---- lines, made of sentences and titles


def _without_mark(sentence: str) -> str:
    """The sentence without its full stop, but with the quote or bracket that closes behind it."""
    return _END_MARKS.sub(r"\1", sentence)


def _passage(article: Article, rng: random.Random) -> str:
    """One to three sentences, of which the last lost its full stop."""
    at = rng.randrange(len(article.sentences))
    return _without_mark(" ".join(article.sentences[at : at + rng.choice((1, 1, 1, 2, 3))]))


def _ends_well(phrase: str) -> bool:
    return phrase.split()[-1].lower() not in open_words()["en"]


def _title_case(text: str) -> str:
    words = text.split()
    return " ".join(w if i and w.lower() in open_words()["en"] else w[:1].upper() + w[1:] for i, w in enumerate(words))


def _headline(article: Article, rng: random.Random) -> str:
    """The title, the first sentence in the style of a headline, or both."""
    first = _without_mark(article.sentences[0])
    short = _capital(_SKIPPED.sub("", first))
    if rng.random() < 0.5:
        short = next(filter(_ends_well, short.split(",")), short)
    text = rng.choice((article.title, short, short, f"{article.title}: {short}"))
    return _title_case(text) if rng.random() < 0.4 else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _noun_phrase(sentence: str, rng: random.Random) -> str:
    """The subject of a sentence, or what stands from an article to its end; the sentence, where neither is found."""
    plain = _without_mark(sentence)
    subject = _SUBJECT.search(plain)
    if subject and subject.start() > 20 and _ends_well(plain[: subject.start()]) and rng.random() < 0.5:
        return plain[: subject.start()]
    starts = [m.start() for m in re.finditer(r"\b(?:the|a|an|his|her|their|its) (?=\w)", plain)]
    return _capital(plain[rng.choice(starts) :]) if starts else plain


def _sub_heading(article: Article, rng: random.Random) -> str:
    """A noun phrase, an indirect question or a short sentence, in sentence or in title case."""
    sentence = rng.choice(article.sentences)
    clause = _CLAUSE.search(sentence)
    text = _capital(_without_mark(sentence[clause.start() :])) if clause else _noun_phrase(sentence, rng)
    if len(text.split()) > MAX_HEADING_WORDS:
        return article.title
    return _title_case(text) if rng.random() < 0.4 else text


def _caption(article: Article, rng: random.Random) -> str:
    text = _noun_phrase(rng.choice(article.sentences), rng) if rng.random() < 0.5 else _passage(article, rng)
    names = _NAME.findall(" ".join(article.sentences)) or [article.title]
    name, other, date = (
        rng.choice(names),
        rng.choice(names),
        f"{rng.choice(_MONTHS)} {rng.randint(1, 28)}, {rng.randint(1990, 2025)}",
    )
    return rng.choice(
        (
            text,
            text,
            text,
            f"{text}, {date}",
            f"{text}. {name}",
            f"{text} ({name})",
            f"{name}, {text[:1].lower()}{text[1:]}",
            f"{name}: {text}",
            f"{name}, left, and {other}, {text[:1].lower()}{text[1:]}",
            f"From left: {', '.join(rng.sample(names, min(4, len(names))))}",
        )
    )


def _list_items(article: Article, rng: random.Random) -> list[str]:
    """The parts of enumerations, or sentences without their marks; with bullets, numbers or nothing before them."""
    joined = [_without_mark(s) for s in article.sentences if s.count(",") > 1]
    parted = [part for text in joined for part in _ENUMERATION.split(text) if part and _ends_well(part)]
    whole = [_passage(article, rng) for _ in article.sentences]
    phrases = [_noun_phrase(s, rng) for s in article.sentences]
    items = rng.choice([found for found in (parted, whole, phrases) if len(found) > 2] or [phrases])
    count, bullet = rng.randint(2, 7), rng.choice(("", "", "", "- ", "• ", "* ", "1"))
    chosen = rng.sample(items, min(count, len(items)))
    return [(f"{i}. " if bullet == "1" else bullet) + _capital(item) for i, item in enumerate(chosen, 1)]


def _verses(article: Article, rng: random.Random) -> list[str]:
    words, width = _without_mark(" ".join(article.sentences[:5])).split(), rng.randint(6, 13)
    verses = [" ".join(words[at : at + width + rng.randint(-1, 1)]) for at in range(0, len(words), width)]
    return [_capital(verse.rstrip(_MARKS)) for verse in verses[: rng.randint(3, 10)]]


# ---- articles with such lines


def _at(lines: list[str], rng: random.Random) -> int:
    return rng.randint(1, max(1, len(lines) - 1))


def _with_headline(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    return [_headline(article, rng), *lines]


def _with_standfirst(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    top = [_headline(article, rng)] if rng.random() < 0.6 else []
    return [*top, _passage(article, rng), *lines]


def _with_byline(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    names = _NAME.findall(" ".join(article.sentences)) or ["Ada Miller"]
    day = f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} {rng.randint(1990, 2025)}"
    byline = (
        f"By {rng.choice(names)}{rng.choice(('', f' and {rng.choice(names)}'))}, {rng.choice(('', 'Published '))}{day}"
    )
    return [byline, *lines] if rng.random() < 0.5 else [*lines, byline]


def _with_headings(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    step, made = rng.randint(2, 5), []
    for index, line in enumerate(lines):
        if index and index % step == 0:
            made.append(_sub_heading(article, rng) if rng.random() < 0.8 else _headline(rng.choice(others), rng))
        made.append(line)
    return made


def _with_captions(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(0, len(lines))
        lines = [*lines[:at], _caption(article, rng), *lines[at:]]
    return lines


def _with_forgotten_marks(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    made = list(lines)
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.choice((rng.randrange(len(made)), rng.randrange(len(made)), len(made) - 1))
        made[at] = _without_mark(made[at]) + rng.choice(("", "", "", "", "", "", "", "..."))
    return made


def _with_list(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    at = _at(lines, rng) if rng.random() < 0.7 else len(lines)
    return [*lines[:at], *_list_items(article, rng), *lines[at:]]


def _with_verses(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    at = _at(lines, rng)
    return [*lines[:at], *_verses(rng.choice(others), rng), *lines[at:]]


def _with_teasers(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    count = rng.choice((1, 1, 1, 2, 4, 6))
    teasers = [_headline(other, rng) for other in rng.sample(others, count)]
    at = len(lines) if rng.random() < 0.6 else _at(lines, rng)
    return [*lines[:at], *teasers, *lines[at:]]


def _with_questions(lines: list[str], article: Article, others: list[Article], rng: random.Random) -> list[str]:
    clauses = [s[m.start() :] for s in article.sentences if (m := _CLAUSE.search(s))]
    asked = _capital(_without_mark(rng.choice(clauses))) if clauses else _sub_heading(article, rng)
    at = _at(lines, rng)
    return [*lines[:at], asked, *lines[at:]]


Maker = Callable[[list[str], Article, list[Article], random.Random], list[str]]
_KINDS: dict[Maker, float] = {
    _with_headline: 1.0,
    _with_standfirst: 0.7,
    _with_byline: 0.4,
    _with_headings: 2.0,
    _with_captions: 3.0,
    _with_forgotten_marks: 1.0,
    _with_list: 2.0,
    _with_verses: 0.2,
    _with_teasers: 1.5,
    _with_questions: 0.4,
}
"""What is put into articles, and how often: pages have captions and headings far more often than verses."""
_MAKERS, _SHARES = list(_KINDS), list(_KINDS.values())
