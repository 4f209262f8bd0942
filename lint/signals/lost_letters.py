"""Letters replaced with question marks or lost, and characters written as escapes."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence

MIN_RUN_MARKS = 8  # Minimum question marks in a line that replace letters
MIN_MARK_FRACTION = 0.5  # Minimum share of question marks among the non-blank characters of a line
MIN_TORN_WORDS = 3  # Minimum words with a question mark inside; one or two are addresses or typing errors
_RUNS = r"\?{2,}(?:[ ,.:;-]+\?{2,}){2,}"
_TORN_WORD = r"(?<![\w/=&.?-])[^\W\d_]{1,20}\?[^\W\d_]{1,20}(?![\w=/?-])"


def question_mark_runs(document: Document) -> Iterator[Occurrence]:
    """Yield the lines of question marks, and the words that have one in place of a letter."""
    text = document.text
    if text.count("?") < MIN_TORN_WORDS:
        return
    for line in document.lines if "??" in text else ():
        shown = text[slice(*line)]
        if shown.count("?") >= MIN_RUN_MARKS and _is_of_marks(shown):
            yield Occurrence(line, "question marks in place of letters")
    if sum(text[at + 1 : at + 2].isalpha() for at in _places(text, "?")) < MIN_TORN_WORDS:
        return
    torn = [match for match in re.finditer(_TORN_WORD, text) if _is_one_word(match[0])]
    if len({match[0] for match in torn}) >= MIN_TORN_WORDS and len(torn) > text.count("? "):
        yield from (Occurrence(Span(*match.span()), match[0]) for match in torn)


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _is_of_marks(text: str) -> bool:
    count = len(re.findall(r"\S", text))
    return text.count("?") >= MIN_MARK_FRACTION * count and re.search(_RUNS, text) is not None


def _is_one_word(text: str) -> bool:
    """Return whether the part after the mark is not a new, capitalised sentence."""
    after = text.partition("?")[2]
    return not after[0].isupper() or text.isupper()


_CONTRACTION = (
    r"(?i)\b(?:(?:does|did|was|has|had|could|would|should)nt|theyre|theyve|youre|youve|theyll|thats|isnt|arent)\b"
)
_APOSTROPHES = "'’‘ʼ`´\"“”"  # With quotation marks, which are lost together with apostrophes
MIN_SENTENCES = 5  # A shorter text may have no apostrophe by chance


def apostrophe_runs(document: Document) -> Iterator[Occurrence]:
    """Yield English contractions without apostrophe, in a text of full sentences without any apostrophe."""
    text = document.text
    if any(mark in text for mark in _APOSTROPHES) or text.count(". ") + text.count(".\n") < MIN_SENTENCES:
        return
    for match in re.finditer(_CONTRACTION, text):
        yield Occurrence(Span(*match.span()), match[0])


_BREAKS = (
    r"(?:(?<=[.!?…。！？”\"»)])(?:\\r)?(?:\\n(?:\\r)?)+(?=\s|$|[^\W\d_]|[“\"«„(—–-])|(?:\\r)?\\n(?:\\r)?\\n)"
    r"(?:\\[nrt])*"
)
_UNICODE = r"(?:\\u[0-9a-fA-F]{4})+"
_CODE = (
    r"(?mi)^(?:```|~~~|    \S|\t\S)|`|[{};] *$|\bunicode\b|\butf-?8\b"
    r"|\b(?:regex|regular expressions?|escape sequences?|printf|console\.log|string literals?|newline characters?)\b"
)


def escape_runs(document: Document) -> Iterator[Occurrence]:
    r"""Yield line breaks and characters written as escapes, `\n` and `\u00e9`; not in paths or texts about code."""
    text = document.text
    if "\\n" not in text and "\\u" not in text:
        return
    if re.search(_CODE, text) is not None:
        return
    for match in re.finditer(f"{_BREAKS}|{_UNICODE}", text):
        yield Occurrence(Span(*match.span()), match[0][:12], _unescaped(match[0]), False)


def _unescaped(text: str) -> str | None:
    if not text.startswith("\\u"):
        return "\n" * max(text.count("\\n"), 1)
    units = b"".join(int(code, 16).to_bytes(2, "big") for code in text.split("\\u")[1:])
    try:
        found = units.decode("utf-16-be")
    except UnicodeDecodeError:
        return None
    return found if found.isprintable() else None
