"""Letters replaced with question marks, and apostrophes that are lost."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, unusual
from lint.signals.lost_accents import accent_runs
from lint.signals.lost_spaces import first_language

MIN_RUN_MARKS = 8  # Minimum question marks in a line that replace letters
MIN_MARK_FRACTION = 0.5  # Minimum share of question marks among the non-blank characters of a line
MIN_TORN_WORDS = 3  # Minimum words with a question mark inside; one or two are addresses or typing errors
_RUNS = r"(?<!\?)\?{2,}(?:[ ,.:;\d-]+\?{2,}){2,}|(?<!\?)\?{9,}+[,.:;-]\?{9}"
_TORN_WORD = r"(?<![\w/=&.?-])[^\W\d_]{1,20}(?:\?{1,2}[^\W\d_]{1,20}){1,6}\??(?![\w=/?-])"
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
    r"(?i)\b(?:(?:does|did|was|were|has|have|had|could|would|should)nt|theyre|theyve|theyd|weve|youre|youve"
    r"|theyll|thats|isnt"
    r"|arent)\b"
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

_ELIDED = {
    " la ": r"quils?|quon|quune?|cest|cétai(?:t|ent)|nest|nétai(?:t|ent)|dun|aujourdhui|jusqu(?:à|au|en)"
    r"|lorsquil|puisquil"
    r"|lhomme|lété|lécole|lannée|lautre|lhistoire|larticle|dautres|daccord|sest|sétait|létat|leau|lon|lun|lidée"
    r"|lensemble",
    " che ": r"(?:dell|nell|sull|dall)[aeiou]\w{3,}|unaltra|unidea|lacqua|lanno|linverno|lultim[oa]|laltr[oa]"
    r"|dItalia|cè|allinizio"
    r"|allinterno|allestero|lestate|luomo|lidea|lItalia",
}
"""By a frequent word of French and Italian: words that lost the apostrophe after an article or the like."""

_WRONG_APOSTROPHE = (
    r"(?i)[a-z]{1,20}[´`](?:s|t|re|ve|ll|d|m)\b"
    r"|\b(?:[ldcjnsmt]|qu|jusqu|lorsqu|un|all|dall|dell|nell|sull|quell)[´`](?=[aeiouhéèêàâ])\w+"
)
"""An acute or grave accent on its own in place of an apostrophe, in English, French and Italian."""


def apostrophe_runs(document: Document) -> Iterator[Occurrence]:
    """Yield accents in place of apostrophes, and English contractions without one in a text that has none."""
    text = document.text
    if "´" in text or "`" in text:
        for match in re.finditer(_WRONG_APOSTROPHE, text):
            yield Occurrence(Span(*match.span()), match[0], re.sub("[´`]", "'", match[0], count=1))
    if "n t " in text or " n't " in text:
        parted = list(re.finditer(_PARTED, text))
        if len({match[0].lower() for match in parted}) >= MIN_CONTRACTIONS:
            yield from (Occurrence(Span(*match.span()), match[0]) for match in parted)
    has_apostrophes = any(mark in text for mark in _APOSTROPHES)
    for clue, words in _ELIDED.items() if not unusual(document).isdisjoint("éèà") else ():
        elided = list(re.finditer(rf"(?i)\b(?:{words})\b", text)) if clue in text else []
        if len({match[0].lower() for match in elided}) >= MIN_CONTRACTIONS + 2 * has_apostrophes:
            yield from (Occurrence(Span(*match.span()), match[0]) for match in elided)
            return
    if has_apostrophes or not any(sign in text for sign in _CONTRACTION_SIGNS):
        return
    matches = list(re.finditer(_CONTRACTION, text))
    has_quotes = any(mark in text for mark in _QUOTES)
    is_long = not has_quotes and text.count(". ") + text.count(".\n") >= MIN_SENTENCES
    if is_long or len({match[0].lower() for match in matches}) >= MIN_CONTRACTIONS + has_quotes:
        yield from (Occurrence(Span(*match.span()), match[0]) for match in matches)
