"""Letters replaced with question marks, and accented letters and apostrophes that are lost: "knnen" for "können"."""

import re
from collections.abc import Iterator

from lint import data
from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, occurrences, unusual
from lint.signals.lost_spaces import first_language

MIN_RUN_MARKS = 8  # Minimum question marks in a line that replace letters
MIN_MARK_FRACTION = 0.5  # Minimum share of question marks among the non-blank characters of a line
MAX_SAMPLE_CHARS = 2000  # How much of a text shows its language
MIN_LOST_ACCENTS = 4  # Minimum different words that lost a letter; one or two may be names or typing errors
MIN_TORN_WORDS = 3  # Minimum words with a question mark inside; one or two are addresses or typing errors
_RUNS = r"(?<!\?)\?{2,}(?:[ ,.:;\d-]+\?{2,}){2,}|(?<!\?)\?{9,}+[,.:;-]\?{9}"
_TORN_WORD = r"(?<![\w/=&.?-])[^\W\d_]{1,20}(?:\?{1,2}[^\W\d_]{1,20}){1,6}\??(?![\w=/?-])"
_CODE = r"[={};&|]|\w\(|\w\.\w"
_TORN_END = r"[^\W\d_]{2,20}\?(?= [a-z])"


def question_mark_runs(document: Document) -> Iterator[Occurrence]:
    """Yield the lines of question marks, and the words that have one in place of a letter or lost a letter."""
    yield from accent_runs(document)
    text = document.text
    if text.count("?") < MIN_TORN_WORDS:
        return
    for line in document.lines if "??" in text else ():
        shown = text[slice(*line)]
        if shown.count("?") >= MIN_RUN_MARKS and _is_of_marks(shown):
            yield Occurrence(line, "question marks in place of letters")
    yield from _torn_ends(document)
    if sum(text[at + 1 : at + 2].isalpha() for at in _places(text, "?")) < MIN_TORN_WORDS:
        return
    torn = [match for match in re.finditer(_TORN_WORD, text) if _is_one_word(match[0])]
    in_code = sum(re.search(_CODE, text[max(match.start() - 9, 0) : match.end() + 9]) is not None for match in torn)
    if 2 * in_code >= len(torn) > 0:
        return
    if len({match[0] for match in torn}) >= MIN_TORN_WORDS and len(torn) > text.count("? "):
        yield from (Occurrence(Span(*match.span()), match[0]) for match in torn)


def _torn_ends(document: Document) -> Iterator[Occurrence]:
    """Yield words that end in a question mark if a small letter follows each one, and no letter has an accent."""
    text = document.text
    marks = [at + 2 for at in _places(text, "? ")]
    if len(marks) < MIN_TORN_WORDS or not all(text[at : at + 1].islower() for at in marks):
        return
    if any(map(str.isalpha, unusual(document))) or first_language(document)[0] == "en":
        return
    ends = [*re.finditer(_TORN_END, text)]
    if len({match[0] for match in ends}) >= len(marks):
        yield from (Occurrence(Span(*match.span()), match[0]) for match in ends)


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
    after = text.rstrip("?").rpartition("?")[2]
    return not after[0].isupper() or text.isupper()


_CONTRACTION = (
    r"(?i)\b(?:(?:does|did|was|were|has|have|had|could|would|should)nt|theyre|theyve|theyd|weve|youre|youve|theyll|thats"
    r"|isnt|arent)\b"
)
_CONTRACTION_SIGNS = ("snt ", "dnt ", "arent ", "heyre", "heyve", "heyll", "oure ", "ouve ", "hats ")
_PARTED = (
    r"(?i)\b(?:(?:do|did|does|is|was|were|are|could|would|should|has|have|had)(?:n t| n't)"
    r"|(?:they|we|you) (?:ve|re|ll))\b"
)
_APOSTROPHES = "'’‘ʼ`´"
_QUOTES = '"“”'  # They are lost together with apostrophes
MIN_SENTENCES = 5  # A shorter text may have no apostrophe by chance
MIN_CONTRACTIONS = 3  # unless it has so many different contractions, or one more if it has quotation marks

_WRONG_APOSTROPHE = (
    r"(?i)[a-z]{1,20}[´`](?:s|t|re|ve|ll|d|m)\b"
    r"|\b(?:[ldcjnsmt]|qu|jusqu|lorsqu|un|all|dall|dell|nell|sull|quell)[´`](?=[aeiouhéèêàâ])\w+"
)
"""An acute or grave accent on its own in place of an apostrophe, in English, French and Italian."""


def apostrophe_runs(document: Document) -> Iterator[Occurrence]:
    """Yield accents in place of apostrophes, and English contractions without one in a text that has none."""
    text = document.text
    if "´" in text or "`" in text:
        yield from _wrong_apostrophes(text)
    if "n t " in text or " n't " in text:
        yield from occurrences(re.finditer(_PARTED, text), least=MIN_CONTRACTIONS)
    has_apostrophes = any(mark in text for mark in _APOSTROPHES)
    for words in _losses("apostrophe", text) if not unusual(document).isdisjoint("éèà") else ():
        if elided := [*occurrences(re.finditer(words, text), least=MIN_CONTRACTIONS + 2 * has_apostrophes)]:
            yield from elided
            return
    if not has_apostrophes and any(sign in text for sign in _CONTRACTION_SIGNS):
        has_quotes = any(mark in text for mark in _QUOTES)
        is_long = not has_quotes and text.count(". ") + text.count(".\n") >= MIN_SENTENCES
        least = 0 if is_long else MIN_CONTRACTIONS + has_quotes
        yield from occurrences(re.finditer(_CONTRACTION, text), least=least)


def _wrong_apostrophes(text: str) -> Iterator[Occurrence]:
    """Yield words with an accent for an apostrophe; not where it ends code in Markdown: "the `dict`s"."""
    at, is_in_code = 0, False
    for match in re.finditer(_WRONG_APOSTROPHE, text):
        line_start = text.rfind("\n", at, match.start())
        if line_start >= 0:
            at, is_in_code = line_start, False
        is_in_code ^= text.count("`", at, match.start()) % 2 == 1
        at = match.start()
        if not (is_in_code and "`" in match[0]):
            yield Occurrence(Span(*match.span()), match[0], re.sub("[´`]", "'", match[0], count=1))


def accent_runs(document: Document) -> Iterator[Occurrence]:
    """Yield the words of a text without any accented letter that lost one, if there are enough different ones."""
    if any(map(str.isalpha, unusual(document))):
        return
    for words in _losses("accent", document.text[:MAX_SAMPLE_CHARS]):
        found = [*re.finditer(words, document.text)]
        if len({match[0].lower() for match in found if len(match[0]) > 2}) >= MIN_LOST_ACCENTS:
            yield from occurrences(found)
            return


def _losses(what: str, text: str) -> Iterator[str]:
    """Yield, for each language whose words a text has, the pattern of the words that lost such a letter."""
    for lost, row in data.rows("lost_letters.txt"):
        clues, _, words = row.partition(" ")
        if lost == what and any(f" {clue} " in text for clue in clues.split(",")):
            yield rf"(?i)\b(?:{words})\b"
