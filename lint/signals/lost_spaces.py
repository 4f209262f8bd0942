"""Spaces that a reader of PDFs left out: between all words of a line, between two words, or between sentences."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.segment import may_have_unspaced
from lint.core.types import Span
from lint.signals.characters import Occurrence
from lint.signals.languages import function_words, guess

MIN_CRAMMED_CHARS = 60
CHARS_PER_SPACE = 25  # A line this long with fewer spaces has lost them; even German and Finnish have more

MIN_GLUED = 3  # Minimum different sentences without a space before them; one or two may be names ("Yahoo.It")
_LONG = r"(?<= )[A-Za-z]{30,400}(?![\w/@-]|\.\w)"
MAX_GUESSED = 20  # How many paragraphs show the language

_GLUED = r"[.!?](?:(?<=[^\W\d_]{3}.)|(?<=\d\d.))[”\"’»)]?(?=[“„«\"]?([^\W\d_]{1,12})[ ’'])"


def crammed_lines(document: Document) -> Iterator[Occurrence]:
    """Yield lines without spaces in a script that uses them."""
    for line in document.lines:
        start, end = line
        if end - start < MIN_CRAMMED_CHARS or document.text.find(" ", start, start + CHARS_PER_SPACE) >= 0:
            continue
        text = document.text[start:end]
        if text.count(" ") * CHARS_PER_SPACE < len(text) and _is_of_letters(text) and not may_have_unspaced(text):
            yield Occurrence(line, text[:24])


def glued_sentences(document: Document) -> Iterator[Occurrence]:
    """Yield sentence marks without a space before a function word that starts a sentence ("over.The")."""
    text = document.text
    found = [match for match in re.finditer(_GLUED, text) if match[1].istitle()]
    if len(found) < MIN_GLUED:
        return
    _, known = first_language(document)
    starts = [match for match in found if match[1].casefold() in known]
    if len({text[match.start() - 2 : match.end(1)] for match in starts}) >= MIN_GLUED:
        for match in starts:
            yield Occurrence(Span(match.end(), match.end()), text[match.start() - 3 : match.end(1)], " ")


def first_language(document: Document) -> tuple[str, frozenset[str]]:
    """Return the language of the first paragraphs, and its function words."""
    language = guess(first_words(document)).language
    return language, function_words().get(language, frozenset[str]())


def first_words(document: Document) -> list[str]:
    """Return the words of the first paragraphs in lower case."""
    return [word.casefold() for words in document.paragraph_words[:MAX_GUESSED] for word in words]


def _is_of_letters(text: str) -> bool:
    """Return whether a line is prose: lower case, few digits, no symbols of addresses or code."""
    if re.search(r"[/\\=_<>{}|@#]|\w\.\w+\.\w|\d{5}", text) is not None or text.upper() == text:
        return False
    if sum(map(str.isalpha, text)) < 0.85 * len(text) or re.search("[a-zà-ÿ]{12}|[^\x00-\x7f]{12}", text) is None:
        return False
    return " " not in text or re.search(r"[,.;:]\w", text) is not None


MIN_PAIRED_WORDS, MIN_PAIRED_CHARS, MIN_PAIRS, MAX_KNOWN_FRACTION = 18, 8, 5, 0.06
_PAIR = (
    r"(?i)(?:the|of|and|with|from|that|this|will|too|for|were|has|in|at|to|is)[a-z]{4,}"
    r"|[a-z]{4,}(?:the|of|and|with|to|by|be|on)[,.]?|(?:of|in|to|and|with|at|on|for|by)the"
)
"""How many words a line has at least, how long they are, and how many of them are a function word and another one."""


def paired_words(document: Document) -> Iterator[Occurrence]:
    """Yield what is left of English whose words are glued: lines without function words, as "Thecouncil willmeet", and
    words of many others, as "everytenthservicesinceJanuary"."""
    text = document.text
    lines = [line for line in document.lines if line.end - line.start > MIN_CRAMMED_CHARS]
    lines = [line for line in lines if line.end - line.start > MIN_PAIRED_CHARS * (text.count(" ", *line) + 1)]
    language, known = first_language(document) if lines else ("", frozenset[str]())
    for line in lines if language == "en" else ():
        for match in re.compile(_LONG).finditer(text, *line):
            if sum(word in match[0] for word in known if len(word) > 2) >= MIN_PARTS:
                yield Occurrence(Span(*match.span()), match[0][:24])
        words = text[slice(*line)].split()
        if len(words) <= MIN_PAIRED_WORDS or text.count(", ", *line) * 5 > len(words):
            continue  # names
        pairs = {word for word in words if re.fullmatch(_PAIR, word) is not None}
        if len(pairs) >= MIN_PAIRS and sum(word.lower() in known for word in words) < MAX_KNOWN_FRACTION * len(words):
            yield Occurrence(line, text[slice(*line)][:40])


MIN_PARTS = 3  # Minimum function words in a word of 30 letters


def lost_spaces(document: Document) -> Iterator[Occurrence]:
    """Yield lines without spaces, and sentences without a space before them."""
    yield from crammed_lines(document)
    yield from paired_words(document)
    yield from glued_sentences(document)
