"""Evidence that a piece is another article, and whether cutting it is safe."""

import re
from collections.abc import Iterator

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.passage import MAX_LANGUAGE_WORDS
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, MIN_TYPICAL_WORDS, Sketch
from lint.kinds.stitched.vectors import RARITY_BITS
from lint.signals.languages import are_close, guess
from lint.signals.line_shape import has_bullet
from lint.signals.page_type import QUESTION_MARKS

MAX_HEADING_WORDS = 8
MIN_LANGUAGE_SHARE = 0.25  # Minimum share of function words of a paragraph, and of the rest, whose languages are known
MIN_FIGURES = 0.2
"""The share of words with a digit, from which on a line that is no sentence is one of figures."""

_CONTENT_RARITY = 20 << RARITY_BITS
"""The evidence counts stems rarer than about the 260th in English: no function words."""

MIN_QUESTIONS, MAX_QUESTION_WORDS, MAX_ANSWER_WORDS = 3, 12, 25
"""Minimum number of short questions in a text, on both sides of where a piece longer than an answer begins, and their
maximum length."""

MIN_LABELS = 2  # Minimum number of paragraphs directly above with a label: one has the dateline of an article
_LABEL = r"[^\W\d_]{2,15}(?:-[^\W\d_]{2,8})? ?[-–—:] \S"
_NOTE = r"\[\^?\w{1,3}\]|\[?‹|[\w.]+\(\)\s"  # A footnote, a link to the section before, a function of a manual
_SPEECH = ("“", "„", "«", "»", "–", "—", "「")


def prose_fraction(text: Sketch, piece: Piece) -> float:
    """Return the share of words outside the piece that are in complete paragraphs of fifteen words or more."""
    start, end = piece
    outside = [index for index in range(len(text.texts)) if not start <= index < end]
    prose = [text.word_counts[i] for i in outside if text.finished[i] and text.word_counts[i] >= MIN_TYPICAL_WORDS]
    return sum(prose) / max(1, sum(text.word_counts[index] for index in outside))


def capital_fraction(text: Sketch, piece: Piece) -> float:
    """Return the share of capitalised words in the piece."""
    words = [word for found in text.words[slice(*piece)] for word in found]
    return sum(word[0].isupper() for word in words) / max(1, len(words))


def is_section(text: Sketch, piece: Piece) -> bool:
    """Return whether the line before the piece is a heading that a cut would leave without its text, or the piece
    begins with a heading in capitals, as another section before it.

    Of the heading before, only the first letter may be a capital, as credits and names also end articles.
    """
    start = piece[0]
    line = text.texts[start - 1] if start else ""
    if text.texts[start].isupper():
        return any(map(str.isupper, text.texts[1:start]))
    return (
        1 < len(line.split()) <= MAX_HEADING_WORDS
        and line[0].isupper()
        and line[-1].isalpha()
        and not any(char.isupper() or char.isdigit() for char in line[1:])
    )


def is_figures(text: Sketch, piece: Piece) -> bool:
    """Return whether the piece is no text but a line of figures: nutrition facts, results, a specification."""
    start, end = piece
    words = " ".join(text.texts[start:end]).split()
    figures = sum(any(map(str.isdigit, word)) for word in words)
    return not any(text.finished[start:end]) and figures >= MIN_FIGURES * len(words)


def begins_no_article(text: Sketch, piece: Piece) -> bool:
    """Return whether the piece begins as no article does: with an item of a list, a footnote, a function, a line of a
    dialogue, a label as the lines above have ("Monday - "), or a question or an answer of an interview.
    """
    start, end = piece
    first, above = text.texts[start], text.texts[:start]
    if has_bullet(first) or re.match(_NOTE, first) or (first[:1] in _SPEECH and above and above[-1][:1] == first[:1]):
        return True
    if len(above) >= MIN_LABELS and all(re.match(_LABEL, line) for line in (*above[-MIN_LABELS:], first)):
        return True
    is_short = sum(text.word_counts[start:end]) <= MAX_ANSWER_WORDS
    if not any(map(_is_asked, text.texts[max(0, start - 1 - is_short) : start + 1])):
        return False
    inside, count = (sum(map(_is_asked, lines)) for lines in (text.texts[start:end], text.texts))
    return (is_short or 0 < inside < count) and count >= MIN_QUESTIONS


def _is_asked(line: str) -> bool:
    """Return whether a paragraph is a short question."""
    return line.rstrip()[-1:] in QUESTION_MARKS and len(line.split()) <= MAX_QUESTION_WORDS


def is_in_another_language(text: Sketch, piece: Piece) -> bool:
    """Return whether the piece is one paragraph in another language than the rest: a notice, not an article."""
    start, end = piece
    if end - start > 1:
        return False
    rest = guess([word for words in (*text.words[:start], *text.words[end:]) for word in words][:MAX_LANGUAGE_WORDS])
    own = guess(text.words[start])
    is_known = own.share >= MIN_LANGUAGE_SHARE and rest.share >= MIN_LANGUAGE_SHARE
    return is_known and not are_close(own.language, rest.language)


def has_outward_sign(text: Sketch, piece: Piece) -> bool:
    """Return whether the piece is set off by a gap, a dateline or a paragraph that is cut off."""
    start, end = piece
    broken = [
        not text.finished[index] and text.word_counts[index] >= MIN_PASSAGE_WORDS for index in (start - 1, end - 1)
    ]
    return text.odd_gaps[start] or text.datelines[start] or any(broken)


def evidence(text: Sketch, piece: Piece) -> Iterator[str]:
    """Yield the evidence for people."""
    start, end = piece
    if not start:
        yield "the title matches a later part"
        return
    before, inside = (set[int]().union(*text.stems[slice(*some)]) for some in ((0, start), piece))
    content = {stem for stem in inside if stem >= _CONTENT_RARITY}
    yield f"{len(content & before)} of {len(content)} content words appeared earlier"
    if text.datelines[start]:
        yield "starts with a dateline"
    if text.titles[start] and end - start > 1:
        yield "starts with a title"
    if not text.finished[start - 1] and text.word_counts[start - 1] >= MIN_PASSAGE_WORDS:
        yield "the line before ends mid-sentence"
    if text.odd_gaps[start]:
        yield "unusual gap before it"
    if not text.finished[end - 1] and text.word_counts[end - 1] >= MIN_PASSAGE_WORDS:
        yield "it ends mid-sentence"
