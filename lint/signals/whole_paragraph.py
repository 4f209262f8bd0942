"""Ends that explain themselves: paragraphs that have no sentence mark at the end and yet were not cut off.

Addresses, hashtags, prices, credits, quotations with their source, headings glued to a text, clauses of a list,
sentences that lead over to what follows. Pure functions; patterns are bounded or linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from unicodedata import category

from lint.segment import WORD, has_unspaced
from lint.sentence_end import SENTENCE_MARKS, ends_sentence, without_ellipsis

if TYPE_CHECKING:
    from lint.signals.habits import Habits

# Patterns are strings here and compiled by `re` on first use: the common paragraph ends in a sentence mark, and needs
# none of them.

MIN_CHARS = 24
"""Shorter paragraphs are headings, bylines, list items; a quick bound before anything is counted."""

LEAD_IN_WORDS = 7
"""A sentence of fewer words that trails off inside a text leads over to what follows: "Here is what she said ..."."""

ELLIPSIS_HABIT = 3
"""Where so many paragraphs trail off, it is the writer's way."""

_TAIL_CHARS = 200

_ADDRESS = r"""(?x)
    https?://\S | \bwww\.\S | \b\w[\w-]{0,60}\.(?:com|org|net|info|co\.uk|de|fr|io|tv|eu)
    | [\w.+-]{1,60}@[\w-]+\.\S
    | [#@]\w+$"""
_AFTER_MARK = r"""(?x)
    [.!?…。！？।؟۔] (?:
    ["”’»)\]]* (?: \s? [—–-]{1,2} \s? [^.!?。！？]{1,60}              # the source of a quotation
    | \s+ [A-Z]{2,6} (?:[\s/,&-]+[A-Z]{2,6}){0,2} )                   # a news agency
    | ["”’»]* \s* [\[(] [^\])]{1,60} [\])]                           # a source in brackets
    | (?: (?<=[a-z")][.!?]) | (?<=[”’][.!?]) )                        # a heading, glued to the text
    (?: [")] | [”’] | ) (?: [A-Z0-9] | “ | "(?=\w) ) [^.!?]{0,60} )$"""
_EMOTICON = r"[:;]'?-?[()DP]$"
_CURRENCIES = "$€£¥₹"
_PRICE = rf"[{_CURRENCIES}]\s?\d[\d.,]*[.,]\d\d$|\d[\d.,]*[.,]\d\d\s?[{_CURRENCIES}]$"
_ODD_ENDS = ("*", "_", "~", "....", "기자", "특파원")
"""Decoration, and a Korean reporter's name before the word for it."""

_PICTURES = "photo|image|picture|photograph|foto|imagen|bild|figure|video|media"
_SOURCES = "credit|source|fuente|quelle|fonte|caption"
_WRITERS = "reporting by|editing by|writing by|compiled by|edited by"
_RIGHTS = "all rights reserved|copyright"
_NOT_PROSE = (
    rf"(?i)\b(?:{_PICTURES})s?\s*(?:by\b|:|/|caption|credit|copyright|courtesy)"
    rf"|\b(?:credits|{_SOURCES})\s*:|\b(?:{_WRITERS}|{_RIGHTS})\b"
    r"|^[【■●▼▲※◆★]|[©|\t{}\\]|[<=]/|[=/]>|==|_{2,}|\w_\w|\(@\w|pic\.twitter\.com|//t\.co/"
)
_HINTS = (*"©|\t{}\\=/_@【■●▼▲※◆★", *f"{_PICTURES}|{_SOURCES}|{_WRITERS}|{_RIGHTS}|twitter".split("|"))
"""One of them is in every text, in lower case, that the pattern matches: only where one is, the pattern is asked."""

_ABOUT_THE_AUTHOR = (
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2} (?:is|was|has been) [^.]{0,60}\b(?:reporter|writer|editor|author"
    r"|journalist|correspondent|columnist|professor|fellow|researcher|lecturer|critic|blogger|freelancer)\b"
)
_LABEL = r"\W{0,3}\w+(?: \w+){0,2}: [^.!?。]*$"
_LIST_CLAUSE = r"[,;]\s?[^\W\d_]{0,4}$"
_LIST_CLAUSE_CHARS = 6
_QUOTES = frozenset("\"'”’»)」』")
_PLAIN_MARKS = SENTENCE_MARKS - {"…"}
_BULLET = "-–—•*·▪►‣ \t"


def open_ended(texts: Sequence[str]) -> list[int]:
    """The indices of the texts that are long enough, and end in no sentence mark or in an ellipsis: a quick look.

    >>> open_ended(["It rained the whole day.", "It rained, and then it ...", "It rained, and then the"])
    [1]
    """
    least, marks = MIN_CHARS, _PLAIN_MARKS
    return [
        index
        for index, text in enumerate(texts)
        if len(text) >= least and (text[-1] not in marks or text[-2] == ".")  # nearly every paragraph has one
    ]


def may_be_cut(text: str, *, min_words: int = 1) -> bool:
    """Whether a paragraph, by itself, may have been cut off: it has `min_words`, and its end does not explain itself.

    >>> may_be_cut("The bridge was planned for nine years."), may_be_cut("The bridge, which was planned for nine")
    (False, True)
    """
    if len(text) < MIN_CHARS or _ends_plainly(text) or text[-1] in ":：" or category(text[-1]) == "So":
        return False
    if len(text.split(None, min_words)) < min_words and not has_unspaced(text):
        return False
    if ends_sentence(without_ellipsis(text)):
        return False
    return not _end_is_explained(text) and not _is_not_prose(text)


def _ends_plainly(text: str) -> bool:
    """Whether a text ends in a sentence mark that is no ellipsis, and perhaps a quotation mark."""
    last = text[-1]
    if last in _QUOTES:
        return text[-2:-1] in _PLAIN_MARKS and text[-4:-1] != "..."
    return last in _PLAIN_MARKS and text[-3:] != "..."


def _end_is_explained(text: str) -> bool:
    """Whether an address, the source of a quotation, a news agency, a price ... stands at the end.

    A pattern comes behind a quick look at what it cannot do without; the last one begins with few characters anyway.
    """
    tail, last = text[-_TAIL_CHARS:], text[-1]
    word = tail.rsplit(None, 1)[-1]
    return bool(
        text.endswith(_ODD_ENDS)
        or (not word.isalnum() and re.search(_ADDRESS, word))
        or (last in "()DP" and re.search(_EMOTICON, tail))
        or ((last in _CURRENCIES or text[-3:-2] in ".,") and re.search(_PRICE, tail))
        or re.search(_AFTER_MARK, tail)
    )


def _is_not_prose(text: str) -> bool:
    """Whether there are captions, credits, or signs of markup in a text."""
    folded = text.lower()
    if not folded.isascii():  # as a pattern sees it that ignores case: Turkish İ and ı are an i, and ſ is an s
        folded = folded.replace("i̇", "i").replace("ı", "i").replace("ſ", "s")
    return any(map(folded.__contains__, _HINTS)) and re.search(_NOT_PROSE, text) is not None


def explains_itself(habits: Habits, index: int, features: Mapping[str, float]) -> bool:
    """Whether the paragraphs around `index`, or its last sentence, say why it has no sentence mark."""
    from lint.signals.habits import CREDIT_WORDS  # with all that only a paragraph in doubt needs
    from lint.signals.unfinished import last_sentence

    if features["ellipsis"] and habits.trailing_off_count >= ELLIPSIS_HABIT:
        return True
    if features["open word"]:
        return False
    text = habits.texts[index]
    sentence, marks = last_sentence(text)
    words = sentence.split()
    if features["ellipsis inside"] and len(words) < LEAD_IN_WORDS:
        return True
    if marks and len(words) <= CREDIT_WORDS and _is_credit(habits, words):
        return True
    if ": " in text and re.match(_LABEL, text):
        return True
    return (" is " in text or " was " in text or " has been " in text) and re.match(_ABOUT_THE_AUTHOR, text) is not None


def _is_credit(habits: Habits, words: Sequence[str]) -> bool:
    """Whether all words have capitals, and none is one that the text speaks of; agencies, all in capitals, may be."""
    if not all(word[0].isupper() or not word[0].isalpha() for word in words):
        return False
    names = {part.lower() for word in words for part in WORD.findall(word) if not part.isupper()}
    return not names & habits.inner_words


def goes_on(habits: Habits, index: int) -> bool:
    """Whether the next paragraph goes on in lower case, or this one is a clause of a sentence that is set as a list."""
    texts = habits.texts
    after = texts[index + 1].lstrip(_BULLET)[:1] if index + 1 < len(texts) else ""
    if after.islower():
        return True
    before = texts[index - 1].lstrip(_BULLET)[:1] if index else ""
    own = texts[index].lstrip(_BULLET)[:1]
    is_list = (own.islower() and before.islower()) or (index > 0 and texts[index - 1][-1] in ",;")
    return is_list and re.search(_LIST_CLAUSE, texts[index][-_LIST_CLAUSE_CHARS:]) is not None
