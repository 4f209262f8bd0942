"""Documents to learn truncation from: true texts in thirty languages, some with a paragraph cut short.

News texts have few lines without a sentence mark; web pages have many. So pages of all types are among the texts, and
some get more such lines, made of the documents' own sentences and titles in a way that holds in any language:
standfirsts, sub-headings, captions with credits, attributions, lists, forgotten full stops, teasers, short last lines.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, ends_sentence
from lint.kinds.truncated.sentence_ends import SENTENCE_START

MIN_LINES, MAX_LINES = 4, 120
MAX_DOCUMENTS = 480
"""The most documents of a source, so that none outweighs the others."""

NATURAL_SHARE = 0.25
"""The share of documents that get more lines without a sentence mark."""

CUT_SHARE = 0.5
LAST_SHARE = 0.5
CUT_WORDS, SHORT_CUT_WORDS = 20, 12
CUT_CHARS = 40
"""How long a paragraph is at least that gets cut short; in characters for a script without spaces."""

SECTION_SHARE = 0.12
"""The share of documents that are followed by a blank line and the start of another one."""

ELLIPSES = ("...", "...", "...", "…", "…", " ...", " […]", " [...]", " …")
_END_MARKS = '.,;:!?"”’»。！？」।؟'
_NAME = re.compile(r"(?<=\w )[^\W\d_a-z]\w+ [^\W\d_a-z]\w+\b")
_SEPARATORS = (" / ", " | ", " – ", " — ", ". ", " ", " / Photo ")


class Text(NamedTuple):
    """A true text: its title may be unknown, and `group` names those that are held out of training together."""

    source: str
    group: str
    language: str
    title: str
    lines: list[str]


class Made(NamedTuple):
    """A document made of a text: its paragraphs, which of them come before a blank line, and which were cut."""

    text: Text
    lines: list[str]
    section_ends: frozenset[int]
    cuts: frozenset[int]


# ---- texts


def read_texts(folder: Path) -> list[Text]:
    """Return the texts of all training sources that have enough lines."""
    texts = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            texts += [text for line in file if (text := _text(path.name.split(".")[0], json.loads(line)))]
    return [*texts, *_pages(folder / "wcxb" / "ground-truth.json.gz")]


def some_of_each(texts: list[Text], rng: random.Random) -> list[Text]:
    """Return at most `MAX_DOCUMENTS` texts of each source, and fewer in a language that has no sentence marks."""
    by_source: dict[str, list[Text]] = {}
    for text in texts:
        by_source.setdefault(text.source, []).append(text)
    most = {source: 100 if source == "thaigov" else MAX_DOCUMENTS for source in by_source}
    return [text for source, found in by_source.items() for text in rng.sample(found, min(most[source], len(found)))]


def _text(source: str, record: dict[str, Any]) -> Text | None:
    language = record.get("language", "en").split("-")[0]
    lines = _lines("\n".join(record["paragraphs"]))
    if not lines:
        return None
    return Text(source, source, language, (record.get("title") or "").strip(), lines)


def _pages(path: Path) -> Iterator[Text]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        pages = json.load(file)
    for key, page in pages.items():
        lines = _lines(page["articleBody"])
        if lines:
            kind = "article" if page["page_type"] == "article" else "page"
            fold = zlib.crc32((urlsplit(page.get("url", "")).netloc or key).encode()) % 4
            yield Text(f"wcxb-{kind}", f"wcxb-{fold}", "en", (page.get("title") or "").strip(), lines)


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return lines if len(lines) >= MIN_LINES else []


# ---- cuts


def is_long(line: str, *, min_words: int) -> bool:
    if has_unspaced(line[-20:]):
        return len(line) >= CUT_CHARS * min_words / CUT_WORDS
    return len(line.split()) >= min_words


def cut_short(text: str, rng: random.Random, *, minimum: int) -> str:
    """Return the first words of `text`, at least `minimum` of them, and never the last two, without the last mark."""
    words = text.split()
    return " ".join(words[: rng.randint(minimum, max(minimum, len(words) - 2))]).rstrip(_END_MARKS)


def cut(line: str, rng: random.Random) -> str:
    """Return a paragraph cut short: after a comma, a word, in the middle of one, or at any character."""
    if has_unspaced(line[-20:]):
        return line[: rng.randint(len(line) // 2, len(line) - 3)].rstrip(_END_MARKS) + _ellipsis(rng)
    way = rng.random()
    commas = [match.end() for match in re.finditer(",(?= )", line) if len(line) // 3 < match.end() < len(line) - 8]
    if way < 0.06 and commas:
        return line[: rng.choice(commas)]
    if way < 0.75:
        return cut_short(line, rng, minimum=len(line.split()) // 2) + _ellipsis(rng)
    short = line[: rng.randint(len(line) // 2, len(line) - 8)].rstrip()
    if way < 0.9 or ends_sentence(short):
        short = short.rstrip(_END_MARKS)
    return short + _ellipsis(rng)


def _ellipsis(rng: random.Random) -> str:
    return rng.choice(ELLIPSES) if rng.random() < 0.2 else ""


# ---- documents


def make(text: Text, others: list[Text], rng: random.Random) -> Made:
    """Return a document made of a text, half of the time with a paragraph cut short; `others` are of its language."""
    lines = _excerpt(text.lines, rng)
    if text.title and len(text.title) < 200 and text.title != lines[0] and rng.random() < 0.4:
        lines = [text.title, *lines]
    if rng.random() < NATURAL_SHARE:
        for maker in rng.choices(_MAKERS, _SHARES, k=rng.choice((1, 1, 2))):
            lines = [line for line in maker(lines, others, rng) if line]
    cuts = frozenset[int]()
    if rng.random() < CUT_SHARE:
        lines, cuts = _with_cut(lines, others, rng)
    if rng.random() < SECTION_SHARE:
        return _with_sections(text, lines, cuts, others, rng)
    headed = frozenset(i - 1 for i, line in enumerate(lines) if i and not ends_sentence(line) and i not in cuts)
    return Made(text, lines, headed if rng.random() < 0.1 else frozenset(), cuts)


def _with_sections(text: Text, lines: list[str], cuts: frozenset[int], others: list[Text], rng: random.Random) -> Made:
    """Return a document that is followed by a blank line and the start of others, cut short where it is."""
    ends = max(cuts) if cuts and rng.random() < 0.7 else len(lines) - 1
    lines, section_ends = lines[: ends + 1], [ends]
    for _ in range(rng.randint(1, 3) if cuts else 1):
        more = _excerpt(rng.choice(others).lines, rng)[: rng.randint(1, 10)]
        if cuts and is_long(more[-1], min_words=CUT_WORDS) and ends_sentence(more[-1]):
            more[-1] = cut(more[-1], rng)
            cuts |= {len(lines) + len(more) - 1}
        lines += more
        section_ends.append(len(lines) - 1)
    return Made(text, lines, frozenset(section_ends), cuts)


def _excerpt(lines: list[str], rng: random.Random) -> list[str]:
    """Return the lines, or a part of a long text, which mostly starts where the text does."""
    if len(lines) <= 12 or rng.random() < 0.5:
        return list(lines[:MAX_LINES])
    start = 0 if rng.random() < 0.7 else rng.randrange(len(lines) - 8)
    return lines[start : start + rng.randint(6, 40)]


def _with_cut(lines: list[str], others: list[Text], rng: random.Random) -> tuple[list[str], frozenset[int]]:
    minimum = CUT_WORDS if rng.random() < 0.75 else SHORT_CUT_WORDS
    long = [i for i, line in enumerate(lines) if is_long(line, min_words=minimum) and ends_sentence(line)]
    if not long:
        return lines, frozenset()
    at = long[-1] if rng.random() < LAST_SHARE else rng.choice(long)
    lines = [*lines[:at], cut(lines[at], rng), *lines[at + 1 :]]
    if at == long[-1] and rng.random() < 0.9:
        lines = lines[: at + 1]
        if rng.random() < 0.2:
            lines += _short_lines(others, rng)
    return lines, frozenset((at,))


def plainly_cut(text: Text, rng: random.Random) -> Made:
    """Return the text with nothing added, half of the time with a paragraph cut short, to measure the trees on."""
    lines = list(text.lines[:80])
    long = [i for i, line in enumerate(lines) if is_long(line, min_words=CUT_WORDS)]
    if not long or rng.random() >= CUT_SHARE:
        return Made(text, lines, frozenset(), frozenset())
    at = long[-1] if rng.random() < LAST_SHARE else rng.choice(long)
    short = (
        cut(lines[at], rng)
        if has_unspaced(lines[at][-20:])
        else cut_short(lines[at], rng, minimum=len(lines[at].split()) // 2)
    )
    lines[at] = short + rng.choice(("", "", "", "", "..."))
    return Made(text, lines[: at + 1] if at == long[-1] else lines, frozenset(), frozenset((at,)))


def _short_lines(others: list[Text], rng: random.Random) -> list[str]:
    """Return one to three short lines as they come after a text that stops: links, prompts, tags."""
    other = rng.choice(others)
    short = [line for line in other.lines if len(line) < 60 and not ends_sentence(line)]
    return rng.sample(short, min(len(short), rng.randint(1, 3)))


# ---- lines without a sentence mark


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for match in [*SENTENCE_START.finditer(line), None]:
        end = match.end() if match else len(line)
        sentence = line[start:end].strip()
        if ends_sentence(sentence) and not ends_in_ellipsis(sentence):
            yield sentence
            start = end


def without_mark(sentence: str) -> str:
    """Return a sentence without its mark."""
    return sentence.rstrip(_END_MARKS)


def _some_sentence(texts: list[Text], rng: random.Random, *, max_words: int = 60) -> str:
    for _ in range(8):
        found = [s for s in _sentences(rng.choice(rng.choice(texts).lines)) if len(s.split()) <= max_words]
        if found:
            return without_mark(rng.choice(found))
    return ""


def _names(lines: list[str]) -> list[str]:
    return _NAME.findall(" ".join(lines)[:20_000]) or ["Ada Miller"]


Maker = Callable[[list[str], list[Text], random.Random], list[str]]


def _with_standfirst(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """One of the first two paragraphs loses its mark; sometimes the standfirst is one more, of another text."""
    if rng.random() < 0.3:
        return [_some_sentence(others, rng) or lines[0], *lines]
    at = 1 if len(lines) > 2 and (rng.random() < 0.2 or not ends_sentence(lines[0])) else 0
    parts = list(_sentences(lines[at]))
    if parts and rng.random() < 0.5:  # repeated: the standfirst says what the lead says
        return [*lines[:at], without_mark(parts[0]), *lines[at:]]
    return [*lines[:at], without_mark(lines[at]), *lines[at + 1 :]]


def _with_headings(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """Sub-headings all through the text: other texts' titles, or sentences without a mark."""
    step, most, made = rng.randint(1, 5), rng.choice((12, 20, 40)), []
    titled = [text.title for text in others if text.title]
    for index, line in enumerate(lines):
        if index and index % step == 0:
            heading = rng.choice(titled) if titled and rng.random() < 0.4 else ""
            made.append(heading or _some_sentence(others, rng, max_words=most) or line)
        made.append(line)
    return made


def _with_captions(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """Captions: sentences without a mark, many with a name behind them, in brackets or after a slash or dash."""
    names = _names(lines)
    for _ in range(rng.randint(1, 3)):
        text, name = _some_sentence(others, rng), rng.choice(names)
        at = rng.randint(0, len(lines))
        ends = ("", "", f" ({name})", f" ({name} / AP)", rng.choice(_SEPARATORS) + name, f", {name}")
        lines = [*lines[:at], (text or name) + rng.choice(ends), *lines[at:]]
    return lines


def _with_attribution(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """Quotations with their source: a line of its own, or behind the text."""
    at, name = rng.randint(1, len(lines)), rng.choice(_names(lines))
    title = " ".join(_some_sentence(others, rng).split()[: rng.randint(2, 9)])
    source = f"{rng.choice('—–-')} {name}, {title}"
    if rng.random() < 0.4:
        return [*lines[:at], source, *lines[at:]]
    if rng.random() < 0.4:
        at = rng.choice((at, len(lines)))
        return [*lines[: at - 1], f"{lines[at - 1]} {rng.choice((name, name.split()[0]))}", *lines[at:]]
    return [*lines[: at - 1], f"{lines[at - 1]} {source}", *lines[at:]]


def _with_forgotten_mark(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """One paragraph without its full stop."""
    at = rng.choice((rng.randrange(len(lines)), len(lines) - 1))
    return [*lines[:at], without_mark(lines[at]) or lines[at], *lines[at + 1 :]]


def _with_glued_heading(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """The heading of the next section, or the words of a link, at the end of one or two paragraphs."""
    made = list(lines)
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.randrange(len(made))
        words = (rng.choice(others).title or _some_sentence(others, rng)).split()[: rng.randint(1, 6)]
        if ends_sentence(made[at]) and words:
            made[at] += rng.choice((" ", " ", "")) + without_mark(" ".join([words[0].capitalize(), *words[1:]]))
    return made


def _with_ellipses(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """Some paragraphs trail off because their writer wants them to: whole sentences, and an ellipsis."""
    made = list(lines)
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.choice((rng.randrange(len(made)), len(made) - 1))
        made[at] = (without_mark(made[at]) or made[at]) + rng.choice(ELLIPSES[:5])
    return made


def _with_list(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """A list of sentences, or of parts of them, with or without bullets."""
    bullet, other = rng.choice(("", "", "- ", "• ", "* ", "1")), rng.choice(others)
    whole = [without_mark(s) for line in other.lines for s in _sentences(line)]
    parts = [part for s in whole for part in re.split(r"[,，、;] ?", s) if len(part) > 8]
    items = rng.choice((whole, parts)) or whole or [other.title or lines[0]]
    chosen = rng.sample(items, min(len(items), rng.randint(2, 8)))
    made = [(f"{i}. " if bullet == "1" else bullet) + item[:1].upper() + item[1:] for i, item in enumerate(chosen, 1)]
    at = rng.randint(1, len(lines)) if rng.random() < 0.7 else len(lines)
    return [*lines[:at], *made, *lines[at:]]


def _with_teasers(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """Titles or openings of other texts, mostly at the end."""
    chosen = [rng.choice(others) for _ in range(rng.choice((1, 1, 2, 4, 6)))]
    teasers = [text.title or without_mark(next(_sentences(text.lines[0]), text.lines[0])) for text in chosen]
    at = len(lines) if rng.random() < 0.6 else rng.randint(1, len(lines))
    return [*lines[:at], *filter(None, teasers), *lines[at:]]


def _with_last_line(lines: list[str], others: list[Text], rng: random.Random) -> list[str]:
    """A last line that is no paragraph: a name, a caption, a short sentence without its mark."""
    name, text = rng.choice(_names(lines)), _some_sentence(others, rng, max_words=25)
    ends = (text, f"{name}, {text}", f"{text}: {name}", f"({text})", f"{name} / {rng.choice(_names(lines))}")
    return [*lines, rng.choice(ends) or name]


_KINDS: dict[Maker, float] = {
    _with_standfirst: 2.0,
    _with_headings: 1.5,
    _with_captions: 2.0,
    _with_attribution: 0.7,
    _with_forgotten_mark: 1.5,
    _with_ellipses: 1.5,
    _with_glued_heading: 1.0,
    _with_list: 1.5,
    _with_teasers: 1.0,
    _with_last_line: 1.0,
}
"""What is put into documents, and how often."""
_MAKERS, _SHARES = list(_KINDS), list(_KINDS.values())
