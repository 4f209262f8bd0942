"""Adding complete lines without punctuation to a document.

They are made of the documents' own sentences and titles, in any language: standfirsts, sub-headings, captions with
credits, attributions, lists, forgotten full stops, teasers, short last lines.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence

from truncated_cuts import ELLIPSES, without_mark
from truncated_texts import Text

from lint.core.sentence_end import ends_in_ellipsis, ends_sentence
from lint.kinds.truncated.sentence_ends import SENTENCE_START

_NAME = re.compile(r"(?<=\w )[^\W\d_a-z]\w+ [^\W\d_a-z]\w+\b")
_SEPARATORS = (" / ", " | ", " – ", " — ", ". ", " ", " / Photo ")

Maker = Callable[[list[str], Sequence[Text], random.Random], list[str]]
"""Adds lines to paragraphs; the other texts are in the same language."""


def with_unmarked_lines(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Return the paragraphs with one or two kinds of such lines."""
    for maker in rng.choices(_MAKERS, _SHARES, k=rng.choice((1, 1, 2))):
        lines = [line for line in maker(lines, others, rng) if line]
    return lines


def short_lines(others: Sequence[Text], rng: random.Random) -> list[str]:
    """Return one to three short lines, as after a text: links, prompts, tags."""
    other = rng.choice(others)
    short = [line for line in other.lines if len(line) < 60 and not ends_sentence(line)]
    return rng.sample(short, min(len(short), rng.randint(1, 3)))


def without_one_mark(lines: list[str], at: int) -> list[str]:
    """Return the paragraphs, one without its mark."""
    return [*lines[:at], without_mark(lines[at]) or lines[at], *lines[at + 1 :]]


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for match in [*SENTENCE_START.finditer(line), None]:
        end = match.end() if match else len(line)
        sentence = line[start:end].strip()
        if ends_sentence(sentence) and not ends_in_ellipsis(sentence):
            yield sentence
            start = end


def _some_sentence(texts: Sequence[Text], rng: random.Random, *, max_words: int = 60) -> str:
    for _ in range(8):
        found = [s for s in _sentences(rng.choice(rng.choice(texts).lines)) if len(s.split()) <= max_words]
        if found:
            return without_mark(rng.choice(found))
    return ""


def _names(lines: list[str]) -> list[str]:
    return _NAME.findall(" ".join(lines)[:20_000]) or ["Ada Miller"]


def _with_standfirst(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Remove the mark of one of the first two paragraphs, or add a standfirst."""
    if rng.random() < 0.3:
        return [_some_sentence(others, rng) or lines[0], *lines]
    at = 1 if len(lines) > 2 and (rng.random() < 0.2 or not ends_sentence(lines[0])) else 0
    parts = list(_sentences(lines[at]))
    if parts and rng.random() < 0.5:  # repeated: the standfirst says what the lead says
        return [*lines[:at], without_mark(parts[0]), *lines[at:]]
    return [*lines[:at], without_mark(lines[at]), *lines[at + 1 :]]


def _with_headings(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add sub-headings throughout: titles, or sentences without a mark."""
    step, most, made = rng.randint(1, 5), rng.choice((12, 20, 40)), []
    titled = [text.title for text in others if text.title]
    for index, line in enumerate(lines):
        if index and index % step == 0:
            heading = rng.choice(titled) if titled and rng.random() < 0.4 else ""
            made.append(heading or _some_sentence(others, rng, max_words=most) or line)
        made.append(line)
    return made


def _with_captions(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add captions: sentences without a mark, many with a name."""
    names = _names(lines)
    for _ in range(rng.randint(1, 3)):
        text, name = _some_sentence(others, rng), rng.choice(names)
        at = rng.randint(0, len(lines))
        ends = ("", "", f" ({name})", f" ({name} / AP)", rng.choice(_SEPARATORS) + name, f", {name}")
        lines = [*lines[:at], (text or name) + rng.choice(ends), *lines[at:]]
    return lines


def _with_attribution(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add the source of a quotation, on its own line or after the text."""
    at, name = rng.randint(1, len(lines)), rng.choice(_names(lines))
    title = " ".join(_some_sentence(others, rng).split()[: rng.randint(2, 9)])
    source = f"{rng.choice('—–-')} {name}, {title}"
    if rng.random() < 0.4:
        return [*lines[:at], source, *lines[at:]]
    if rng.random() < 0.4:
        at = rng.choice((at, len(lines)))
        return [*lines[: at - 1], f"{lines[at - 1]} {rng.choice((name, name.split()[0]))}", *lines[at:]]
    return [*lines[: at - 1], f"{lines[at - 1]} {source}", *lines[at:]]


def _with_forgotten_mark(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    return without_one_mark(lines, rng.choice((rng.randrange(len(lines)), len(lines) - 1)))


def _with_glued_heading(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add the next heading, or link text, to the end of one or two paragraphs."""
    made = list(lines)
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.randrange(len(made))
        words = (rng.choice(others).title or _some_sentence(others, rng)).split()[: rng.randint(1, 6)]
        if ends_sentence(made[at]) and words:
            made[at] += rng.choice((" ", " ", "")) + without_mark(" ".join([words[0].capitalize(), *words[1:]]))
    return made


def with_ellipses(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """End some paragraphs with a deliberate ellipsis."""
    made = list(lines)
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.choice((rng.randrange(len(made)), len(made) - 1))
        made[at] = (without_mark(made[at]) or made[at]) + rng.choice(ELLIPSES[:5])
    return made


def _with_list(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add a list of sentences or parts of them, with or without bullets."""
    bullet, other = rng.choice(("", "", "- ", "• ", "* ", "1")), rng.choice(others)
    whole = [without_mark(s) for line in other.lines for s in _sentences(line)]
    parts = [part for s in whole for part in re.split(r"[,，、;] ?", s) if len(part) > 8]
    items = rng.choice((whole, parts)) or whole or [other.title or lines[0]]
    chosen = rng.sample(items, min(len(items), rng.randint(2, 8)))
    made = [(f"{i}. " if bullet == "1" else bullet) + item[:1].upper() + item[1:] for i, item in enumerate(chosen, 1)]
    at = rng.randint(1, len(lines)) if rng.random() < 0.7 else len(lines)
    return [*lines[:at], *made, *lines[at:]]


def _with_teasers(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add titles or openings of other texts, mostly at the end."""
    chosen = [rng.choice(others) for _ in range(rng.choice((1, 1, 2, 4, 6)))]
    teasers = [text.title or without_mark(next(_sentences(text.lines[0]), text.lines[0])) for text in chosen]
    at = len(lines) if rng.random() < 0.6 else rng.randint(1, len(lines))
    return [*lines[:at], *filter(None, teasers), *lines[at:]]


def _with_last_line(lines: list[str], others: Sequence[Text], rng: random.Random) -> list[str]:
    """Add a last line: a name, a caption, a short sentence without its mark."""
    name, text = rng.choice(_names(lines)), _some_sentence(others, rng, max_words=25)
    ends = (text, f"{name}, {text}", f"{text}: {name}", f"({text})", f"{name} / {rng.choice(_names(lines))}")
    return [*lines, rng.choice(ends) or name]


_KINDS: dict[Maker, float] = {
    _with_standfirst: 2.0,
    _with_headings: 1.5,
    _with_captions: 2.0,
    _with_attribution: 0.7,
    _with_forgotten_mark: 2.5,
    with_ellipses: 2.0,
    _with_glued_heading: 1.0,
    _with_list: 1.5,
    _with_teasers: 1.0,
    _with_last_line: 1.0,
}
"""Kind of lines to frequency."""
_MAKERS, _SHARES = list(_KINDS), list(_KINDS.values())
