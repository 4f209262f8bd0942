"""Documents to learn from: articles of the training set, half of them with fragments of others behind or inside.

Made as ../shared/bench/score.py makes its test documents, with more variety: paragraphs of one to six sentences,
headings and lists, stock closing paragraphs, stray blank lines, round-ups, fragments of up to six paragraphs,
several datelines.
"""

import gzip
import json
import random
import re
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lint.core.segment import WORD
from lint.kinds.stitched.passage import count_words, is_english

MIN_ARTICLE_CHARS = 350
SAME_STORY = 0.5

CITIES = str.split(
    "LONDON PARIS ROME MOSCOW BEIJING TOKYO CAIRO NAIROBI WASHINGTON LIMA ANKARA KYIV VIENNA DELHI SEOUL "
    "JAKARTA BOGOTA LISBON GENEVA DUBAI KABUL BAGHDAD HAVANA OSLO WARSAW ATHENS"
)
AGENCIES = ("", "", "", " (Reuters)", " (AP)", " (AFP)", ", Jan. 4", ", March 12 (Reuters)")
DASHES = (" – ", " – ", " — ", " - ", " -- ")
FIRST = str.split("Anna Mark Priya Tom Li Omar Sara Peter Julia David Maria Kofi Elena James Ruth")
LAST = str.split("Keller Osei Brandt Nowak Silva Haddad Moreau Lind Okafor Tanaka Price Romero Walsh Adler")
CLOSERS = (
    (
        "{f} {l} is a staff writer who covers politics, health and technology, and has written for "
        "several magazines and newspapers."
    ),
    (
        "{f} {l} is an award-winning journalist and the author of two books. You can follow her on "
        "Twitter or write to her by email."
    ),
    (
        "This article was first published on our sister site and has been republished here with "
        "permission under a licence."
    ),
    (
        "Copyright {y} The Associated Press. All rights reserved. This material may not be published, "
        "broadcast, rewritten or redistributed."
    ),
    (
        "If you have a tip or a story to share, please get in touch with our newsroom by phone or by "
        "email. We read every message."
    ),
    (
        "We may earn a commission when you buy something through links on this page. This does not "
        "influence what we recommend."
    ),
    (
        "For more information, visit the website or call the office between nine and five on weekdays. "
        "Admission is free for children."
    ),
    (
        "Do you agree with this? Let us know what you think in the comments below, and do not forget "
        "to share it with your friends."
    ),
    (
        "The views expressed in this column are the author's own and do not necessarily reflect those "
        "of the newspaper or its owners."
    ),
    (
        "Sign up for our free daily newsletter to get the day's top stories, delivered to your inbox "
        "every morning at seven."
    ),
    "Reporting by {f} {l} in {c}; additional reporting by {g} {m}; editing by {h} {k}.",
    "Additional reporting by {f} {l} and {g} {m}",
    "Photos by {f} {l}. Illustration by {g} {m}. All pictures may be used for editorial purposes only.",
    (
        "{f} {l} can be reached at editor@example.com or on Twitter. The story was updated to include "
        "a statement from the company."
    ),
    "Correction: an earlier version of this story misspelled a name. It has been corrected. We regret the error.",
    (
        "About the company: founded in {y}, it offers solutions to customers in more than forty "
        "countries and employs two thousand people."
    ),
    (
        "Note: this post contains affiliate links, which means that I may receive a small commission "
        "if you buy something, at no extra cost."
    ),
    (
        "Thank you for reading. If you enjoyed this story, please consider supporting our work with a "
        "small monthly donation."
    ),
    "© {y} {l} Media Group. All rights reserved.",
    "That's it for today. Stay tuned for more updates, and have a great weekend!",
)


class Sample(NamedTuple):
    """Paragraphs with whether a blank line stands before each, the foreign pieces as half-open ranges, the pool."""

    paragraphs: list[tuple[str, bool]]
    pieces: list[tuple[int, int]]
    pool: str


class Article(NamedTuple):
    """Paragraphs, with the title where the source has one."""

    paragraphs: list[str]
    title: str


class Pool(NamedTuple):
    """The articles of one source and language, with the half each belongs to and those that are most like each."""

    name: str
    is_english: bool
    is_news: bool
    articles: list[Article]
    nearest: list[list[int]]

    def members(self, half: int) -> list[int]:
        """Return the numbers of the articles of one half: what one half is trained on, the other is judged by."""
        return list(range(half, len(self.articles), 2))


NEWS = (
    "bbc",
    "wikinews",
    "hyperpartisan",
    "wcxb-article",
    "senate_press",
    "18f_blog",
    "fakenews_es",
    "factrueval_ru",
    "thaigov-th",
)
WEIGHTS = {
    "hyperpartisan": 5, "wcxb-article": 7, "bbc": 3, "wikinews": 2, "senate_press": 1.5, "18f_blog": 1,
    "fakenews_es": 6, "factrueval_ru": 4, "thaigov-th": 2, "usesthis-en": 0.3, "based_cooking-en": 0.5,
    "us_speeches-en": 0.4,
}  # fmt: skip
"""How often a pool is drawn from; others have 0.6 in English, 0.25 in another language."""

MAX_PARAGRAPHS = 200


def read_pools(folder: Path) -> list[Pool]:
    """Return the articles of every source, by language and, where it is known, by type of page."""
    found: dict[tuple[str, str], list[Article]] = {}
    for path in sorted(folder.glob("*.jsonl.gz")):
        source = path.name.removesuffix(".jsonl.gz")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                language = record.get("language") or "en"
                name = source if source in NEWS else f"{source}-{language}"
                _add(found.setdefault((name, language), []), record["paragraphs"], record.get("title") or "")
    with gzip.open(folder / "wcxb" / "ground-truth.json.gz", "rt", encoding="utf-8") as file:
        for page in json.load(file).values():
            lines = page["articleBody"].split("\n")
            language = "en" if is_english([WORD.findall(line) for line in lines]) else "other"
            _add(found.setdefault((f"wcxb-{page['page_type']}", language), []), lines, page.get("title") or "")
    pools = {
        name: (language, articles)
        for (name, language), articles in found.items()
        if len(articles) >= 6 and language != "other"
    }
    return [
        Pool(name, language == "en", name in NEWS, articles, nearest(articles) if name in NEWS else [])
        for name, (language, articles) in sorted(pools.items())
    ]  # fmt: skip


def _add(articles: list[Article], lines: Sequence[str], title: str) -> None:
    paragraphs = [line.strip() for line in lines if line.strip()][:MAX_PARAGRAPHS]
    if paragraphs and re.fullmatch(r"\w+, \w+ \d+, \d{4}", paragraphs[0]):
        del paragraphs[0]
    if sum(len(paragraph) for paragraph in paragraphs) >= MIN_ARTICLE_CHARS:
        articles.append(Article(paragraphs, title.strip()))


def nearest(articles: list[Article]) -> list[list[int]]:
    """For each article the few most like it by tf-idf, less those that tell the same story."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(token_pattern=r"\w{4,}", sublinear_tf=True, max_df=0.1).fit_transform(
        [" ".join(article.paragraphs) for article in articles]
    )
    found = []
    for start in range(0, len(articles), 500):
        for row, likeness in enumerate((vectors[start : start + 500] @ vectors.T).toarray(), start):
            order = [
                int(other) for other in likeness.argsort()[::-1][:24] if other != row and likeness[other] < SAME_STORY
            ]
            found.append(order[:12])
    return found


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


def heading(paragraph: str, rng: random.Random) -> str:
    words = re.findall(r"[\w'-]+", paragraph)
    at = rng.randrange(max(1, len(words) - 4))
    return " ".join(words[at : at + rng.randint(1, 7)]).capitalize() + rng.choice(("", "", "", "", ":", "?"))


def tweet(paragraph: str, rng: random.Random) -> list[str]:
    """Return a post from a social network as extractors leave it: text with a link, then who and when."""
    words = paragraph.split()
    at = rng.randrange(max(1, len(words) - 12))
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    text = (
        " ".join(words[at : at + rng.randint(10, 40)])
        + rng.choice((" pic.twitter.com/", " https://t.co/"))
        + f"{rng.getrandbits(40):x}"
    )
    return [text, f"— {name} (@{name.replace(' ', '')}) March {rng.randint(1, 30)}, {rng.randint(2012, 2023)}"]


def credits_of(article: list[str], rng: random.Random) -> str:
    """Return a list of names or things, as under films, recipes and recordings."""
    words = [w for p in article for w in re.findall(r"[\w'-]+", p) if w[0].isupper() or len(w) > 6]
    items = (
        [" ".join(rng.sample(words, rng.randint(1, 2))) for _ in range(rng.randint(6, 25))]
        if len(words) > 4
        else ["n/a"]
    )
    label = rng.choice(("", "", "With ", "Cast: ", "A: ", "Ingredients: ", "Members: ", "Results: ", "Tracks: "))
    return label + rng.choice((", ", ", ", "; ", " | ", " / ")).join(items) + rng.choice(("", "."))


def figures(article: list[str], rng: random.Random) -> str:
    """Return a table whose cells ran together, or a line of times and prices."""
    names = [w for p in article for w in re.findall(r"[A-Z][\w'-]+", p)] or ["Total"]
    if rng.random() < 0.5:
        head = " ".join(
            rng.sample(("Pos.", "Team", "Points", "Name", "Year", "Wins", "Price", "Size", "Date", "No."), 4)
        )
        rows = (
            f"{rng.choice(names)} {rng.randint(1, 5000)} {rng.randint(1, 99)} {rng.randint(0, 20)}"
            for _ in range(rng.randint(4, 30))
        )
        return f"{head} {' '.join(rows)}"
    days = f"{rng.choice(('Mon', 'Tue', 'Daily'))} – {rng.choice(('Fri', 'Sat', 'Sun'))}"
    hours = f"{days} {rng.randint(8, 11)}AM-{rng.randint(4, 9)}PM"
    items = [
        hours,
        f"Tickets ${rng.randint(5, 90)}",
        f"{rng.randint(2004, 2023)}.{rng.randint(1, 12):02}.{rng.randint(1, 28):02}",
        f"Tel. {rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
        f"{rng.choice(names)} {rng.choice(names)}",
        f"Age {rng.randint(3, 18)} and above",
    ]
    return rng.choice((" ", ", ", " / ", " ~ ")).join(rng.sample(items, rng.randint(3, 6)))


def notes(pool: Pool, members: list[int], rng: random.Random) -> list[str]:
    """Return a closing section of unlike short items under a heading of its own, as sports reports and newsletters
    have.
    """
    result = [
        rng.choice(
            ("Extra points", "Notes", "In other news", "Up next", "Briefly", "Also this week", "What else is new")
        )
    ]
    for _ in range(rng.randint(2, 5)):
        article = pool.articles[rng.choice(members)]
        result.append(rng.choice(article.paragraphs).split(". ")[0].rstrip(".") + ".")
    return result


def aside(article: list[str], rng: random.Random) -> list[str]:
    """Return something in the middle of a page that is not prose and still belongs to it."""
    kind = rng.random()
    if kind < 0.35:
        return tweet(rng.choice(article), rng)
    if kind < 0.5:
        return [credits_of(article, rng)]
    if kind < 0.65:
        return [figures(article, rng)]
    if kind < 0.8:
        return [f"{heading(rng.choice(article), rng).rstrip(':?')}: {rng.choice(article)}"]
    return [heading(rng.choice(article), rng) for _ in range(rng.randint(2, 8))]


def headlines(pool: Pool, members: list[int], rng: random.Random) -> list[str]:
    """Return the links to other articles that stand below an article: not for this rule to report."""
    separator, bullet = rng.choice(("", "", "", "-", "*")), rng.choice(("", "", "", "• ", "- "))
    result = (
        [rng.choice(("Related articles", "More news", "Read more", "Also read:", "Most popular"))]
        if rng.random() < 0.3
        else []
    )
    titled, longest = rng.random() < 0.4, rng.choice((12, 18, 24))
    for _ in range(rng.randint(2, 10)):
        article = pool.articles[rng.choice(members)]
        words = (article.title or article.paragraphs[0]).split()[: rng.randint(5, longest)]
        line = " ".join(words).rstrip('.,;:"')
        result += (
            [bullet + (line.title() if titled else line), separator]
            if separator
            else [bullet + (line.title() if titled else line)]
        )
    return result[:-1] if separator else result


def dress(article: list[str], rng: random.Random) -> list[str]:
    """Return the article with what real pages have besides prose: headings, lists, posts, labels, a stock closing
    paragraph."""
    result = []
    headed, interview = rng.random() < 0.25, rng.random() < 0.03
    chance, with_asides = rng.choice((0.1, 0.2, 0.4)), rng.random() < 0.2
    for number, paragraph in enumerate(article):
        if headed and number and rng.random() < chance:
            result.append(heading(paragraph if rng.random() < 0.5 else rng.choice(article), rng))
        result.append(("A: " if number % 2 else "Q: ") + paragraph if interview and number else paragraph)
        if with_asides and rng.random() < 0.15:
            result.extend(aside(article, rng))
        if rng.random() < 0.01:
            result[-1] = re.sub(r"[.!?]$", rng.choice(("", ":", ",", " …")), result[-1])
    if rng.random() < 0.25:
        choose = rng.choice
        for _ in range(rng.choice((1, 1, 2))):
            result.append(
                choose(CLOSERS).format(
                    f=choose(FIRST),
                    l=choose(LAST),
                    g=choose(FIRST),
                    m=choose(LAST),
                    h=choose(FIRST),
                    k=choose(LAST),
                    c=choose(CITIES).capitalize(),
                    y=rng.randint(1975, 2024),
                )
            )
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
    """Return a fragment about the very same thing, cut from the host's own second half: only outward signs tell it."""
    long = [p for p in host[len(host) // 2 + 1 :] if length(p) >= 20][: rng.choice((1, 1, 2))]
    if not long:
        return [rng.choice(CITIES) + " – " + host[-1]]
    if rng.random() < 0.8:
        long[-1] = cut_short(long[-1], rng)
    if rng.random() < 0.7 or len(long) > 1:
        long[0] = rng.choice(CITIES) + rng.choice(AGENCIES) + rng.choice(DASHES) + long[0]
    return long


VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
CASELESS = "ابتثجحخدذرزسشصضطظعغفقكلمنه"


def disguise(made: Sample, rng: random.Random, *, mixed: bool) -> Sample:
    """Return the same document in an invented language, or with every article in one of its own: the words of a
    language that nobody has lists for, a script without capitals, or one without spaces.
    """
    keys = [(rng.choice(("turned", "turned", "caseless", "unspaced")), rng.randrange(1, 20))]
    keys += [
        (rng.choice(("plain", "turned", "caseless", "unspaced")), rng.randrange(1, 20)) if mixed else keys[0]
        for _ in made.pieces
    ]
    owner = [
        next((n for n, (start, end) in enumerate(made.pieces, 1) if start <= i < end), 0)
        for i in range(len(made.paragraphs))
    ]
    paragraphs = [(spoken(text, *keys[owner[i]]), blank) for i, (text, blank) in enumerate(made.paragraphs)]
    return made._replace(paragraphs=paragraphs)


def spoken(text: str, style: str, key: int) -> str:
    """Return the text in an invented language, the same word always as the same."""
    if style == "plain":
        return text
    if style == "unspaced":
        glyphs = re.sub(r"\w+", lambda match: ideograms(match[0].lower(), key), text)
        return re.sub(r"(?<=[^\w\s]) | (?=\W)|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", glyphs).translate(
            str.maketrans(".,?!", "。、？！")
        )
    table: dict[str, str | int | None] = {}
    for letters in (VOWELS, CONSONANTS):
        turned = letters[key % len(letters) :] + letters[: key % len(letters)]
        table.update(zip(letters + letters.upper(), turned + turned.upper(), strict=False))
    if style == "caseless":
        table = {a: CASELESS[(n + key) % 26] for n, a in enumerate("abcdefghijklmnopqrstuvwxyz")}
        text = text.lower()
    return text.translate(str.maketrans(table))


def ideograms(word: str, key: int) -> str:
    number = zlib.crc32(f"{key}{word}".encode())
    return "".join(
        chr(0x4E00 + (number >> shift) % 2500)
        for shift in range(0, 1 if len(word) < 4 else 15 if len(word) > 8 else 8, 7)
    )


SHAPES = {"tail": 23, "middle": 22, "uncut": 15, "whole": 19, "leads": 10, "near": 11}
LEAD_WORDS = 25

INSERTED = 0.1
"""The share of foreign articles of most shapes behind which the host goes on. With 0.35 more of these are found, and
fewer whole articles at the end: F1 .73 instead of .81 on WCXB."""

SHORT = 0.4
"""The share of hosts, and of whole foreign articles, that are cut down to a few paragraphs: short news have few words
that come again, and are what people see first."""


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
    others = (
        [other for other in pool.nearest[host] if other % 2 == half]
        if shape == "near" and host < len(pool.nearest)
        else []
    )
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
    """Return what stands above an article on a page: its title, at times with who wrote it and when."""
    name, date = (
        f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        f"{rng.choice(CITIES).capitalize()}, {rng.randint(1, 28)}.{rng.randint(1, 12)}.20{rng.randint(10, 25)}",
    )
    byline = rng.choice(
        (f"By {name}", name, date, f"{name}, {date}", f"{name} | {rng.randint(1, 28)} 20{rng.randint(10, 25)}")
    )
    title = [article.title] if article.title and article.title != article.paragraphs[0] else []
    return title + ([byline] if rng.random() < 0.4 else [])


def length(paragraph: str) -> int:
    """Return the number of words; of scripts without spaces, half the characters."""
    return count_words(paragraph, WORD.findall(paragraph))


def shortened(paragraph: str, words: int) -> str:
    """Return the first so many words; of a script without spaces, two characters each."""
    found = paragraph.split()
    return " ".join(found[:words]) if len(paragraph) < 12 * len(found) else paragraph[: 2 * words]


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
