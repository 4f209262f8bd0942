"""What pages have around and between the paragraphs of an article: headings, lists, posts, closing paragraphs."""

import random
import re
from pathlib import Path

from stitched_articles import Pool

CITIES = str.split(
    "LONDON PARIS ROME MOSCOW BEIJING TOKYO CAIRO NAIROBI WASHINGTON LIMA ANKARA KYIV VIENNA DELHI SEOUL "
    "JAKARTA BOGOTA LISBON GENEVA DUBAI KABUL BAGHDAD HAVANA OSLO WARSAW ATHENS"
)
AGENCIES = ("", "", "", " (Reuters)", " (AP)", " (AFP)", ", Jan. 4", ", March 12 (Reuters)")
DASHES = (" – ", " – ", " — ", " - ", " -- ")
FIRST = str.split("Anna Mark Priya Tom Li Omar Sara Peter Julia David Maria Kofi Elena James Ruth")
LAST = str.split("Keller Osei Brandt Nowak Silva Haddad Moreau Lind Okafor Tanaka Price Romero Walsh Adler")
CLOSERS = Path(__file__).with_name("closing_paragraphs.txt").read_text(encoding="utf-8").splitlines()
"""Stock closing paragraphs, with placeholders for names, a city and a year."""


def heading(paragraph: str, rng: random.Random) -> str:
    words = re.findall(r"[\w'-]+", paragraph)
    at = rng.randrange(max(1, len(words) - 4))
    return " ".join(words[at : at + rng.randint(1, 7)]).capitalize() + rng.choice(("", "", "", "", ":", "?"))


def tweet(paragraph: str, rng: random.Random) -> list[str]:
    """Return a social media post as extractors leave it: text with a link, then author and date."""
    words = paragraph.split()
    at = rng.randrange(max(1, len(words) - 12))
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    text = " ".join(words[at : at + rng.randint(10, 40)])
    text += rng.choice((" pic.twitter.com/", " https://t.co/")) + f"{rng.getrandbits(40):x}"
    return [text, f"— {name} (@{name.replace(' ', '')}) March {rng.randint(1, 30)}, {rng.randint(2012, 2023)}"]


def credits_of(article: list[str], rng: random.Random) -> str:
    """Return a list of names or things, as in film credits and recipes."""
    words = [w for p in article for w in re.findall(r"[\w'-]+", p) if w[0].isupper() or len(w) > 6]
    items = ["n/a"]
    if len(words) > 4:
        items = [" ".join(rng.sample(words, rng.randint(1, 2))) for _ in range(rng.randint(6, 25))]
    label = rng.choice(("", "", "With ", "Cast: ", "A: ", "Ingredients: ", "Members: ", "Results: ", "Tracks: "))
    return label + rng.choice((", ", ", ", "; ", " | ", " / ")).join(items) + rng.choice(("", "."))


def figures(article: list[str], rng: random.Random) -> str:
    """Return a table whose cells ran together, or a line of times and prices."""
    names = [w for p in article for w in re.findall(r"[A-Z][\w'-]+", p)] or ["Total"]
    if rng.random() < 0.5:
        columns = ("Pos.", "Team", "Points", "Name", "Year", "Wins", "Price", "Size", "Date", "No.")
        head = " ".join(rng.sample(columns, 4))
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
    """Return a closing section of unrelated short items under a heading, as in sports reports and newsletters."""
    names = ("Extra points", "Notes", "In other news", "Up next", "Briefly", "Also this week", "What else is new")
    result = [rng.choice(names)]
    for _ in range(rng.randint(2, 5)):
        article = pool.articles[rng.choice(members)]
        result.append(rng.choice(article.paragraphs).split(". ")[0].rstrip(".") + ".")
    return result


def aside(article: list[str], rng: random.Random) -> list[str]:
    """Return something other than prose that belongs to the page."""
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
    """Return links to other articles below an article, which this rule must not report."""
    separator, bullet = rng.choice(("", "", "", "-", "*")), rng.choice(("", "", "", "• ", "- "))
    result = []
    if rng.random() < 0.3:
        result.append(rng.choice(("Related articles", "More news", "Read more", "Also read:", "Most popular")))
    titled, longest = rng.random() < 0.4, rng.choice((12, 18, 24))
    for _ in range(rng.randint(2, 10)):
        article = pool.articles[rng.choice(members)]
        words = (article.title or article.paragraphs[0]).split()[: rng.randint(5, longest)]
        line = " ".join(words).rstrip('.,;:"')
        result += [bullet + (line.title() if titled else line), *([separator] if separator else [])]
    return result[:-1] if separator else result


def dress(article: list[str], rng: random.Random) -> list[str]:
    """Return the article with headings, lists, posts, labels or a stock closing paragraph."""
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
            closer = choose(CLOSERS)
            names = {key: choose(FIRST if key in "fgh" else LAST) for key in "flgmhk"}
            result.append(closer.format(**names, c=choose(CITIES).capitalize(), y=rng.randint(1975, 2024)))
    return result
