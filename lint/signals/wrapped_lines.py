"""Lines that are no unit of their own: parts of a sentence that is wrapped, and words of a list."""

from functools import lru_cache
from itertools import pairwise, starmap

from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced, word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.line_shape import has_bullet
from lint.signals.lines import line_text
from lint.signals.title_words import all_function_words

MIN_WRAPPED_CHARS = 50  # Minimum length of a line that is wrapped
MAX_WRAPPED_LINES = 5
MAX_DATE_CHARS = 24  # Where the digits of a line that is a date are
MIN_SENTENCE_WORDS = 4  # Minimum words of the part of a sentence above a line
MIN_LISTED_WORDS, MIN_LISTED_SHARE = 40, 0.9  # Minimum lines of a list of words, and their share
MAX_WORD_CHARS = 30

MAX_WRAP_CHARS = 90  # Maximum length of the lines of a text that may be wrapped although it is too short to tell

_OPEN = (",", "(", "[", " -", " –", " —", " &", "/")
"""How a line ends that goes on in the next one."""


def continues_sentence(document: Document, index: int) -> bool:
    """Return whether a line goes on with the sentence of the line directly above, as in text of a fixed width.

    The line above ends with a word that ends no sentence, and this one does not begin with a capital letter, or is a
    date: "The package was made by Ann Bee on".

    >>> text = "The package was made by Ann Bee of Ashford on\\nFri, 19 Aug 2005.\\nShe left it to\\nAnn Bee."
    >>> [continues_sentence(Document(text), index) for index in range(4)]
    [False, True, False, False]
    """
    above = line_text(document, index - 1).rstrip() if index else ""
    if word_count(above) < MIN_SENTENCE_WORDS or ends_sentence(above):
        return False
    line = line_text(document, index)
    if has_bullet(line):
        return False
    is_middle = _is_lower(line) or any(map(str.isdecimal, line[:MAX_DATE_CHARS]))
    last = above.rpartition(" ")[2]
    is_address = last.endswith(">") and "@" in last
    return is_middle and (above.endswith(_OPEN) or is_address or (last.islower() and last in all_function_words()))


def is_torn(document: Document, index: int) -> bool:
    """Return whether the sentence of a line goes on in the line directly below.

    >>> text = "- Home / Control-A goes to the left margin, or to the end of the\\n  space. Ann Bee made it."
    >>> is_torn(Document(text), 0), is_torn(Document(text), 1)
    (True, False)
    """
    return index + 1 < len(document.lines) and tears(line_text(document, index), line_text(document, index + 1))


def tears(line: str, below: str) -> bool:
    """Return whether a line is long, ends no sentence, and goes on in the one below."""
    if len(line) < MIN_WRAPPED_CHARS or ends_sentence(line.rstrip()) or has_bullet(below):
        return False
    is_middle = _is_lower(below) and (word_count(below) > 1 or ends_sentence(below.rstrip()))
    return is_middle or (line.rstrip().endswith(_OPEN) and bool(below.strip()))


@lru_cache(maxsize=1)
def full_lines(document: Document) -> frozenset[int]:
    """Return the lines of a narrow text that are full: the first word of the next one would not have fitted on them.

    >>> text = "We did not want to let in a goal in Ashford, and up to the\\nGoal we did well."
    >>> full_lines(Document(text)), full_lines(Document(text + "\\n" + "It rained. " * 9))
    (frozenset({0}), frozenset())
    """
    lengths = [len(document.text[slice(*line)].expandtabs().rstrip()) for line in document.lines]
    width = max(lengths, default=0)
    if not MIN_WRAPPED_CHARS <= width <= MAX_WRAP_CHARS:
        return frozenset()
    pairs = enumerate(pairwise(lengths))
    return frozenset(
        at
        for at, (length, below) in pairs
        if below and length >= MIN_WRAPPED_CHARS and length + 1 + len(line_text(document, at + 1).split()[0]) > width
    )


def unwrapped(document: Document, index: int) -> str:
    """Return a line, with those directly below that go on with its sentence; a headline above a sentence is alone.

    >>> unwrapped(Document("Read the manual of the old mill, and the papers that are in\\nthe Book.\\nMore"), 0)
    'Read the manual of the old mill, and the papers that are in the Book.'
    """
    lines = [line_text(document, index).strip()]
    while len(lines[-1]) >= MIN_WRAPPED_CHARS and not ends_sentence(lines[-1]) and len(lines) < MAX_WRAPPED_LINES:
        index += 1
        if index >= len(document.lines) or document.is_blank(index):
            break
        lines.append(line_text(document, index).strip())
    return " ".join(lines) if any(starmap(tears, pairwise(lines))) else lines[0]


@lru_cache(maxsize=1)
def is_word_list(document: Document) -> bool:
    """Return whether nearly every line is a single word, as in a dictionary or a list of names.

    Lines of scripts without spaces do not tell.

    >>> is_word_list(Document("share it\\n" * 50)), is_word_list(Document("share\\n" * 50))
    (False, True)
    """
    texts = document.paragraph_texts
    if len(texts) < MIN_LISTED_WORDS:
        return False
    words = sum(len(text) <= MAX_WORD_CHARS and " " not in text and not has_unspaced(text) for text in texts)
    return words >= MIN_LISTED_SHARE * len(texts)


def _is_lower(line: str) -> bool:
    first = WORD.search(line)
    return first is not None and first[0][0].islower()
