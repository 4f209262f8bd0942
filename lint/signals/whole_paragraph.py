"""Ends that explain themselves: paragraphs that have no sentence mark at the end and yet were not cut off.

Addresses, hashtags, prices, credits, quotations with their source, headings glued to a text, clauses of a list,
sentences that lead over to what follows. Pure functions; patterns are bounded or linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unicodedata import category

from lint.segment import UNSPACED, WORD
from lint.sentence_end import SENTENCE_MARKS, ends_sentence, without_ellipsis
from lint.signals.habits import CREDIT_WORDS, Habits
from lint.signals.unfinished import last_sentence

MIN_CHARS = 24
"""Shorter paragraphs are headings, bylines, list items; a quick bound before anything is counted."""

LEAD_IN_WORDS = 7
"""A sentence of fewer words that trails off inside a text leads over to what follows: "Here is what she said ..."."""

ELLIPSIS_HABIT = 3
"""Where so many paragraphs trail off, it is the writer's way."""

_TAIL_CHARS = 200

_EXPLAINED = re.compile(
    r"""(?: https?://\S+ | \bwww\.\S+ | \b\w[\w-]{0,60}\.(?:com|org|net|info|co\.uk|de|fr|io|tv|eu)/?\S*
    | [\w.+-]{1,60}@[\w-]+\.\S+
    | [#@]\w+
    | [.!?…。！？।؟۔]["”’»)\]]*\s?[—–-]{1,2}\s?[^.!?。！？]{1,60}      # the source of a quotation
    | [.!?…。！？।؟۔]["”’»]*\s*[\[(][^\])]{1,60}[\])]                  # the same, in brackets
    | [.!?…。！？।؟۔]["”’»)\]]*\s+[A-Z]{2,6}(?:[\s/,&-]+[A-Z]{2,6}){0,2}   # a news agency
    | [a-z”"’)][.!?]["”’)]?(?:[A-Z0-9“]|"(?=\w))[^.!?]{0,60}             # a heading, glued to the text
    | (?:기자|특파원)                                                    # a Korean reporter's name before it
    | [:;]'?-?[()DP]                                                     # an emoticon
    | \.{4,}
    | [*_~]
    | [$€£¥₹]\s?\d[\d.,]*[.,]\d\d | \d[\d.,]*[.,]\d\d\s?[$€£¥₹] )$""",
    re.VERBOSE,
)
_NOT_PROSE = re.compile(
    r"\b(?:photo|image|picture|photograph|foto|imagen|bild|figure|video|media)s?\s*(?:by\b|:|/|caption|credit|copyright|courtesy)"
    r"|\b(?:credits?|source|fuente|quelle|fonte|caption)\s*:|\b(?:reporting|editing|writing|compiled|edited) by\b"
    r"|\ball rights reserved\b|\bcopyright\b|^[【■●▼▲※◆★]"
    r"|[©|\t{}\\]|[<=]/|[=/]>|==|_{2,}|\w_\w|\(@\w|pic\.twitter\.com|//t\.co/",
    re.IGNORECASE,
)
_ABOUT_THE_AUTHOR = re.compile(
    r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2} (?:is|was|has been) [^.]{0,60}\b(?:reporter|writer|editor|author"
    r"|journalist|correspondent|columnist|professor|fellow|researcher|lecturer|critic|blogger|freelancer)\b"
)
_LABEL = re.compile(r"^\W{0,3}\w+(?: \w+){0,2}: [^.!?。]*$")
_LIST_CLAUSE = re.compile(r"[,;]\s?[^\W\d_]{0,4}$")
_BULLET = "-–—•*·▪►‣ \t"


def may_be_cut(text: str, *, min_words: int = 1) -> bool:
    """Whether a paragraph, by itself, may have been cut off: it has `min_words`, and its end does not explain itself.

    >>> may_be_cut("The bridge was planned for nine years."), may_be_cut("The bridge, which was planned for nine")
    (False, True)
    """
    last = text[-1]
    if last in SENTENCE_MARKS and (last != "." or text[-3:-1] != "..") and last != "…":
        return False
    if len(text) < MIN_CHARS or last in ":：" or category(last) == "So":
        return False
    if len(text.split(None, min_words)) < min_words and not UNSPACED.search(text):
        return False
    if ends_sentence(without_ellipsis(text)):
        return False
    return _EXPLAINED.search(text[-_TAIL_CHARS:]) is None and _NOT_PROSE.search(text) is None


def explains_itself(habits: Habits, index: int, features: Mapping[str, float]) -> bool:
    """Whether the paragraphs around `index`, or its last sentence, say why it has no sentence mark."""
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
    return _LABEL.search(text) is not None or _ABOUT_THE_AUTHOR.search(text) is not None


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
    return is_list and _LIST_CLAUSE.search(texts[index]) is not None
