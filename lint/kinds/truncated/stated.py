"""What a text says about its truncation, in some forty languages: counters of missing characters, links such as "Read
more", lines that ask readers to pay or sign in for the rest.

Patterns are bounded and run on short stretches.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lint import data
from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, ends_sentence
from lint.signals.page_voice import QUOTED

MAX_CHARS = 240  # Longer lines are text about something else
_START = r"(?im)(?:^\W{0,4}|[.!?:।。！？]\s{0,2})(?:please |now |bitte |veuillez )?"


def is_wall(text: str) -> bool:
    """Return whether a line asks readers to pay or sign in for the rest of a text, and quotes nobody who does.

    >>> is_wall("Subscribe now to continue reading."), is_wall("They had to subscribe to continue reading.")
    (True, False)
    >>> is_wall("“Subscribe now to continue reading” is what nine in ten papers say below their articles.")
    False
    """
    if len(text) > MAX_CHARS:
        return False
    folded = text.lower()
    if not any(map(folded.__contains__, data.words("paywall_traces.txt")["traces"])):
        return False
    said = re.sub(QUOTED, " ", text)
    spoken = [language for language, traces in _traces().items() if any(map(folded.__contains__, traces))]
    return any(_walls(language).search(said) is not None for language in spoken)


@cache
def _patterns() -> Mapping[str, str]:
    """Return the alternatives of each language."""
    found: dict[str, list[str]] = {}
    for language, pattern in data.rows("paywalls.txt"):
        found.setdefault(language, []).append(pattern)
    return {language: "|".join(patterns) for language, patterns in found.items()}


@cache
def _traces() -> Mapping[str, tuple[str, ...]]:
    """Return the traces that the lines of each language have."""
    known = data.words("paywall_traces.txt")["traces"]
    return {language: tuple(filter(pattern.__contains__, known)) for language, pattern in _patterns().items()}


@cache
def _walls(language: str) -> re.Pattern[str]:
    return re.compile(f"{_START}(?:{_patterns()[language]})")


_AFTER = " \t.…»›>→⟶▸▶+])）】〉"
_BEFORE = " \t[(（【〈|–—-:·•«‹<»›>→⟶▸▶"


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(phrase for _, phrases in data.rows("read_more.txt") for phrase in phrases.split("|"))


def final_link(text: str) -> tuple[str, str] | None:
    """Return the text before a final link to the rest, and the link's words; None if there is none.

    >>> final_link("The council met on ... Read more »"), final_link("He said no more")
    (('The council met on ...', 'Read more'), ('He said no', 'more'))
    >>> final_link("He swore"), final_link("Read more")
    (None, None)
    """
    stem = text[-_TAIL_CHARS:].rstrip(_AFTER)
    folded = stem.lower()
    if not folded.endswith(_phrases()) or len(folded) != len(stem):
        return None
    size = max(len(phrase) for phrase in _phrases() if folded.endswith(phrase))
    start = max(0, len(text) - _TAIL_CHARS) + len(stem) - size
    before = text[:start].rstrip(_BEFORE)
    if not before or (text[start - 1].isalnum() and not has_unspaced(text[start - 1])):
        return None
    return before, text[start : start + size]


# Patterns are strings here and compiled by `re` on first use.

TEASER_LIST = 3  # A page with this many paragraphs that end in "... Read more" is a list of teasers
_TAIL_CHARS = 120
_MIN_WORDS = 8  # Minimum words before "Read more" without an ellipsis; with fewer, it is a link
_MIN_UNSPACED_CHARS = 20
_MIN_LINK_CHARS = 4
_PROSE_CHARS = 80  # Minimum characters of a complete paragraph that shows that the text continues

_DENSE, _DENSE_CHARS = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", 26  # Chinese, Japanese and Korean need fewer

_ELLIPSIS = r"(?:…|⋯|\.\s?\.\s?\.|&#8230;|&#x2026;|&hellip;)"
_MARKED_LINK = rf"[(\[]\s?[^()\[\]]{{2,40}}{_ELLIPSIS}\s?[)\]]$"  # "(more…)", as WordPress has it
_ARROWS = "→»›>"
_MAX_LINK_CHARS, _MIN_WORD_CHARS = 60, 8  # Of a link in a line of its own: "Weiterlesen", but not "More"
_BRACKETED = rf"(?i)\s*\[\s?{_ELLIPSIS}\s?\]\s*$"
_ENTITY = r"(?i)(?:&#8230;|&#x2026;|&hellip;)[\s\])]*$"
_ENTITY_CHARS = 12
_ATTRIBUTION = r"[—–-]{1,2}\s?[^\W\d_]"  # Of a quotation, which leaves out something

_WALL_LINES = 8
_MAX_SENTENCES = 2  # In Chinese, Japanese and Korean, so many sentences below a wall are text, however short they are
_BEFORE_WALL = 4


class _Cuts(NamedTuple):
    """A counter of what is missing, a note that more follows, and a link to the rest with its title."""

    counter: re.Pattern[str]
    note: re.Pattern[str]
    link: re.Pattern[str]


@cache
def _cuts() -> _Cuts:
    known = data.table("cut_words.txt")
    number, units = r"\d[\d., ]{0,9}", known["units"]
    return _Cuts(
        counter=re.compile(
            rf"(?i)\s*[\[(]\s*(?:\+\s*{number}(?:more )?(?:{units})|{number}more (?:{units}))\s*[\])]$"
            rf"|(?:…|\.\.\.)\s*\[\s*{number}(?:{units})(?: de plus| más)?\s*\]$"
        ),
        note=re.compile(rf"(?i)\s*(?:[\[(]\s*(?:{known['notes']})\s*\.?\s*[\])])$"),
        link=re.compile(rf"(?i){_ELLIPSIS}\s*(?:{known['links']})\b[^…]{{2,100}}$"),
    )


class Statement(NamedTuple):
    """Where a text says that it was cut: after offset `end` of `paragraph`, in the words of paragraph `through`."""

    paragraph: int
    end: int
    through: int
    quoted: str


def statements(texts: Sequence[str], open_indices: Sequence[int]) -> list[Statement]:
    """Return the statements in text order; `open_indices` are the paragraphs without final punctuation."""
    bracketed = [i for i, text in enumerate(texts) if text[-1] in "])"]
    counted = [found for i in bracketed if (found := _counter(texts, i))]
    teasers = [found for i in open_indices if (found := _read_more(texts[i], i))]
    last_lines = range(max(0, len(texts) - 1 - _WALL_LINES), len(texts) - 1)
    teasers += [found for i in last_lines if (found := _link_below(texts, i))]
    known = {found.paragraph for found in counted}
    made = counted + [found for found in teasers if found.paragraph not in known and len(teasers) < TEASER_LIST]
    last = _bracketed_end(texts, open_indices) or _wall(texts)
    return sorted([*made, last] if last and last.paragraph not in {found.paragraph for found in made} else made)


def _counter(texts: Sequence[str], index: int) -> Statement | None:
    """Return the statement of "[+123 chars]" or "(more to come)" at the end of a paragraph or on its own line."""
    text = texts[index]
    tail = text[-_TAIL_CHARS:]
    found = _cuts().counter.search(tail) or _cuts().note.search(tail)
    if not found:
        return None
    end = len(text) - len(tail) + found.start()
    if end:
        return Statement(index, end, index, found[0].strip())
    return Statement(index - 1, len(texts[index - 1]), index, found[0].strip()) if index else None


def _read_more(text: str, index: int) -> Statement | None:
    """Return the statement of a final "... Read more"; without an ellipsis, it must be capitalised."""
    link = final_link(text)
    if link is None:
        titled = _cuts().link.search(text[-_TAIL_CHARS:]) if text[-1] in _ARROWS else None
        return titled and Statement(index, len(text) - len(titled[0]), index, titled[0].strip())
    before, words = link
    found = Statement(index, len(before), index, words)
    if ends_in_ellipsis(before) or re.search(_ENTITY, before[-_ENTITY_CHARS:]) or re.search(_MARKED_LINK, text):
        return found
    is_unspaced = has_unspaced(before[-1])
    is_link = len(words) >= _MIN_LINK_CHARS if is_unspaced else words[0].isupper() and words.count(" ") > 1
    is_long = len(before) >= _MIN_UNSPACED_CHARS if is_unspaced else len(before.split(None, _MIN_WORDS)) > _MIN_WORDS
    return found if is_link and is_long and (before[-1].isalpha() or before[-1] == ",") else None


def _link_below(texts: Sequence[str], index: int) -> Statement | None:
    """Return the statement of an ellipsis above a line that is a link to the rest, where no prose follows."""
    at = index + 1
    if len(texts[at]) > _MAX_LINK_CHARS or not ends_in_ellipsis(texts[index]):
        return None
    words = texts[at].strip(_BEFORE + _AFTER).lower()
    is_link = " " in words or len(words) >= _MIN_WORD_CHARS or has_unspaced(words[:1])
    if not is_link or words not in _phrases() or any(map(_is_prose, texts[at + 1 : at + 1 + _WALL_LINES])):
        return None
    return Statement(index, len(texts[index]), at, texts[at])


def _bracketed_end(texts: Sequence[str], open_indices: Sequence[int]) -> Statement | None:
    """Return the statement of "[…]" at the end of a feed item; inside a text it marks an omission."""
    for index in reversed(open_indices):
        text = texts[index]
        after = texts[index + 1 :][:_WALL_LINES]
        if any(map(_is_prose, after)) or (after and re.match(_ATTRIBUTION, after[0])):
            return None
        tail = text[-_TAIL_CHARS:]
        found = re.search(_BRACKETED, tail) or re.search(_ENTITY, tail)
        if found and found.start():
            marks = sum(other.count("[…]") + other.count("[...]") for other in texts)
            end = len(text) - len(tail) + found.start()
            return None if marks > 1 else Statement(index, end, index, found[0].strip())
    return None


def _wall(texts: Sequence[str]) -> Statement | None:
    """Return the statement of a paywall after which no prose follows."""
    first, sentence_count = None, 0
    for at in range(len(texts) - 1, max(0, len(texts) - 1 - _WALL_LINES), -1):
        if is_wall(texts[at]):
            first = at if sentence_count < _MAX_SENTENCES else first
        elif _is_prose(texts[at]):
            break
        else:
            sentence_count += re.search(_DENSE, texts[at]) is not None and ends_sentence(texts[at])
    if first is None:
        return None
    before = next((i for i in range(first - 1, max(-1, first - _BEFORE_WALL), -1) if _is_text(texts[i])), None)
    return None if before is None else Statement(before, len(texts[before]), first, texts[first])


def _is_prose(text: str) -> bool:
    return _is_text(text) and ends_sentence(text)


def _is_text(text: str) -> bool:
    return len(text) >= (_DENSE_CHARS if re.search(_DENSE, text[-3:]) else _PROSE_CHARS)
