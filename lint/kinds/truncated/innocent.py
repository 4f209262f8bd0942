"""Paragraphs that have no punctuation at the end and were not cut off.

Addresses, hashtags, prices, credits, signatures, quotations with their source, headings joined to a text, clauses of a
list. Patterns are bounded or linear.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from unicodedata import category

from lint.core.segment import has_unspaced
from lint.core.sentence_end import SENTENCE_MARKS, ends_for_good, ends_sentence, without_ellipsis
from lint.kinds.truncated.endings import ends_in_quotation, open_words
from lint.kinds.truncated.sign_offs import is_sign_off
from lint.kinds.truncated.stated import final_link
from lint.signals.content_lines import is_code

# Patterns are strings here and compiled by `re` on first use: the common paragraph ends in a sentence mark, and needs
# none of them.

MIN_CHARS = 20  # Shorter paragraphs are headings, bylines or list items
ITEM_WORDS, ITEM_CHARS = 3, 24  # Maximum length of an item of an enumeration
AMOUNT_WORDS = 4  # Maximum words of an amount: "26 g of carbohydrate"
MIN_KEYWORDS = 5  # Minimum short items of a keyword list
MAX_SHOWN = 4  # Maximum lines of an example within a sentence

TITLE_WORD_CHARS, MAX_TITLE_WORDS = 4, 12
"""Minimum length of words that are capitalised in a title, and maximum words of a title."""

_TAIL_CHARS = 200

_ADDRESS = r"""(?x)
    https?://\S | \bwww\.\S | \b\w[\w-]{0,60}\.(?:com|org|net|info|co\.uk|gov|edu|de|fr|pl|ru|it|es|nl|io|tv|eu)\b
    | [\w.+-]{1,60}@[\w-]+\.\S
    | [#@]\w+$"""
_AFTER_MARK = r"""(?x)  # first the source of a quotation, a credit
    [.!?…。！？।؟۔] (?:
    \s?["”’»)\]]* (?: \s? (?:[—–-]{1,2}|[/|•·～]) \s? (?:[^.!?。！？]|(?<=\b[^\W\d_])\.){1,80}
    | \s+ [A-Z]{2,6} (?:[\s/,&-]+[A-Z]{2,6}){0,2}                     # a news agency
    | (?:["”’»)]+ | (?<!\b\d.) (?<!\b\d\d.) (?<!\b\d{3}.)) \s? \d{1,3} ) # a footnote, not the end of "6.2"
    | ["”’»]* \s* [\[(（【] [^\])]{1,60} [\])）】]                    # a source in brackets
    | (?: (?<=[a-z")][.!?]) | (?<=[”’][.!?]) )                        # a heading, glued to the text
    (?: [")] | [”’] | ) (?: [A-Z0-9] | “ | "(?=\w) ) [^.!?]{0,60} )$"""
_CLOSED_ELLIPSIS = r"(?:…|\.\s?\.\s?\.)\s?(?:[\"'”’»」』]+|(?<![\[(]…)(?<![\[(]\.\.\.)[)）])$"
"""A quotation or bracket with an ellipsis that is closed; truncation would have lost the closing mark."""

_TRAILS_OFF = (
    r"(?i)\b(?:and|und|et|y|e|en|og|och|ja|i|a|и|та) (?:then|dann|puis|alors|entonces|luego|poi|então|depois|toen|så"
    r"|sitten|potem|wtedy|pak|потом|тогда|потім)\s?(?:…|\.\s?\.\s?\.)$"
)
"""Storytellers leave off with "and then ..."; feeds cut elsewhere."""

_EMOTICON = r"[:;]'?-?[()DP]$"
_CURRENCIES = "$€£¥₹"
_PRICE = rf"[{_CURRENCIES}]\s?\d[\d.,]*[.,]\d\d$|\d[\d.,]*[.,]\d\d\s?[{_CURRENCIES}]$"
_ODD_ENDS = ("*", "_", "~", "....", "기자", "특파원")  # Decoration, and Korean words for a reporter after a name

_PICTURES = (
    "photo|image|picture|photograph|foto|fot|imagen|bild|figure|video|media|zdjęcie|фото|видео|φωτογραφία|写真|図"
)
_SOURCES = (
    "credit|source|fuente|quelle|fonte|caption|źródło|źr|kilde|källa|bron|zdroj|kaynak|источник|джерело|πηγή|sumber"
)
_WRITERS = "reporting by|editing by|writing by|compiled by|edited by"
_RIGHTS = "all rights reserved|copyright"
_NOT_PROSE = (
    rf"(?i)\b(?:{_PICTURES})s?\.?\s*(?:by\b|:|/|caption|credit|copyright|courtesy)"
    rf"|\b(?:credits|{_SOURCES})\.?\s*:|\b(?:{_WRITERS}|{_RIGHTS})\b"
    r"|^[【■●▼▲※◆★]|[©|\t{}\\]|[<=]/|[=/]>|==|_{2,}|\w_\w|\(@\w|pic\.twitter\.com|//t\.co/"
)
_HINTS = (*"©|\t{}\\=/_@【■●▼▲※◆★", *f"{_PICTURES}|{_SOURCES}|{_WRITERS}|{_RIGHTS}|twitter".split("|"))
"""Every text that `_NOT_PROSE` matches has one of these in lower case."""

_SOURCE = r"[—–-]{1,2}\s?[^\W\d_a-z][^.!?。！？]{0,120}(?:\(@|\d{4}$|[^\W\d_]$)"
_SENTENCE_BREAK = r"[.!?।؟۔]\s|[。！？]"
_LIST_CLAUSE = r"[,;]\s?[^\W\d_]{0,4},?$"
_SURE_LIST_CLAUSE = r";\s[^\W\d_]{1,4},?$"  # "; or," of a licence
_LIST_CLAUSE_CHARS = 7
_KEY = r"[A-Z]{2,}(?:\.[A-Z_]{2,}){2,}$"  # A manual shows it, as code, below "The name of the key is"

_DASHES = "—–-"
_PAUSES = frozenset(",،、，")
_ELLIPSES = ("…", "...")
_ARROWS = "»›→⟶▸▶►"
_SPEECH_STARTS = frozenset('"“„«»‘「『—–')
_NAME_WORDS = 5
_QUOTES = frozenset("\"'”’»)」』")
_CLOSERS = frozenset("\"'”’»」』)）")
_PLAIN_MARKS = SENTENCE_MARKS - {"…"}
_BULLET = "-–—•*·▪►‣ \t"
BULLETS = frozenset("-–—•*·▪▫►▸‣●○■□◆◇✓✔➤→>#|+")


def open_ended(texts: Sequence[str]) -> list[int]:
    """Return the indices of texts that are long enough and end without punctuation or in an ellipsis.

    >>> open_ended(["It rained the whole day.", "It rained, and then it ...", "It rained, then the"])
    [1]
    """
    minimum, marks = MIN_CHARS, _PLAIN_MARKS
    return [
        index
        for index, text in enumerate(texts)
        if len(text) >= minimum and (text[-1] not in marks or text[-2] == ".")  # nearly every paragraph has one
    ]


def may_be_cut(text: str, *, min_words: int = 1) -> bool:
    """Return whether a paragraph on its own may be cut off: long enough, with an end that has no other explanation.

    >>> may_be_cut("The bridge was planned for nine years."), may_be_cut("The bridge, which was planned for nine")
    (False, True)
    """
    if len(text) < MIN_CHARS or _ends_plainly(text) or text[-1] in ":：" or category(text[-1]) == "So":
        return False
    if len(text.split(None, min_words)) < min_words and not has_unspaced(text):
        return False
    if ends_sentence(without_ellipsis(text)) or _ends_in_link(text):
        return False
    return not _end_is_explained(text) and not _is_not_prose(text)


def _ends_plainly(text: str) -> bool:
    """Return whether a text ends with a mark other than an ellipsis, and perhaps a quotation mark."""
    last = text[-1]
    if last in _QUOTES:
        return text[-2:-1] in _PLAIN_MARKS and text[-4:-1] != "..."
    return last in _PLAIN_MARKS and text[-3:] != "..."


def _ends_in_link(text: str) -> bool:
    """Return whether a text ends with a complete sentence and a link to the rest."""
    link = final_link(text)
    return link is not None and ends_for_good(link[0])


def _end_is_explained(text: str) -> bool:
    """Return whether a text ends with an address, the source of a quotation, a news agency, a price ...

    Cheap necessary conditions come before the patterns.
    """
    tail, last = text[-_TAIL_CHARS:], text[-1]
    word = tail.rsplit(None, 1)[-1]
    return bool(
        text.endswith(_ODD_ENDS)
        or (not word.isalnum() and re.search(_ADDRESS, word))
        or (last in "()DP" and re.search(_EMOTICON, tail))
        or ((last in _CURRENCIES or text[-3:-2] in ".,") and re.search(_PRICE, tail))
        or (last in _CLOSERS and re.search(_CLOSED_ELLIPSIS, tail))
        or re.search(_AFTER_MARK, tail)
        or (text[0] in _DASHES and _is_attribution(text))
        or (": " in tail and _is_title(tail[tail.rfind(": ") + 2 :]))
        or (": " in tail and _are_amounts(tail[tail.rfind(": ") + 2 :]))
        or (last in ".…" and _is_enumeration(without_ellipsis(tail)))
        or (last in ".…" and re.search(_TRAILS_OFF, tail))
        or (last in _PAUSES and _is_keyword_list(text))
        or is_sign_off(text)
        or ends_in_quotation(text)
        or (last in _ARROWS and text[-2].isspace() and "«" not in text)  # a link
    )


def _is_attribution(text: str) -> bool:
    """Return whether a paragraph is the source of a quotation: a dash, a capitalised name, a comma.

    >>> _is_attribution("— Ada Miller, mayor of Northmere"), _is_attribution("— Quand il est venu, elle")
    (True, False)
    """
    words = text[:_TAIL_CHARS].lstrip(_DASHES + " ").split()
    name = list(takewhile(lambda word: word[0].isupper(), words))
    return 2 <= len(name) <= _NAME_WORDS and any(word[-1] in ",(،" for word in name[1:])


def _is_title(text: str) -> bool:
    """Return whether the text after a colon is a title or address: all but short words are capitalised.

    >>> _is_title("How to Compost in a Chicago Apartment"), _is_title("12 Harbour St. Second Floor")
    (True, True)
    >>> _is_title("The bridge cannot carry a Lorry"), _is_title("Ada Miller, Tom Baker, Ingrid"), _is_title("Northmere")
    (False, False, False)
    """
    words = text.split()
    long_words = [word for word in words if len(word) >= TITLE_WORD_CHARS]
    if len(words) > MAX_TITLE_WORDS or len(long_words) < 2 or "," in text:
        return False
    return not words[0][0].islower() and not any(word[0].islower() for word in long_words)


def _are_amounts(text: str) -> bool:
    """Return whether the text after a colon is only amounts.

    >>> _are_amounts("128 kcal, 26 g carbohydrate, 1 g fat"), _are_amounts("3 bridges, of which the oldest")
    (True, False)
    """
    items = [item.split() for item in re.split("[,;،、，]", text)]
    return len(items) > 1 and all(item and item[0][0].isdigit() and len(item) <= AMOUNT_WORDS for item in items)


def _is_enumeration(text: str) -> bool:
    """Return whether a text ends with whole items of an enumeration, where an ellipsis means "and so on".

    >>> _is_enumeration("They sell bread, nails, old boots,"), _is_enumeration("He came, and the mayor of it said")
    (True, False)
    >>> _is_enumeration("They sell bread, nails, the"), _is_enumeration("Brot, Nägel, Stiefel und")
    (False, False)
    """
    # Chinese and Japanese have a comma of their own for items: the other one is between clauses.
    sentence = re.split(_SENTENCE_BREAK, text)[-1].rstrip(" ,،、")
    items = re.split("、" if has_unspaced(sentence) else "[,،]", sentence)[1:]
    last = sentence.rsplit(None, 1)[-1:]
    return (
        len(items) > 1
        and all(0 < len(item.split()) <= ITEM_WORDS and len(item) <= ITEM_CHARS for item in items[-2:])
        and not any(words.intersection(last) for words in open_words().values())
    )


def _is_keyword_list(text: str) -> bool:
    """Return whether a paragraph is only short items, each followed by a comma.

    >>> _is_keyword_list("bridges, Northmere, road works, lorries, the council, votes,")
    True
    >>> _is_keyword_list("The council, which met on Tuesday, said that the bridge,")
    False
    """
    items = [item.split() for item in re.split("[,،、，]", text)[:-1]]
    return len(items) >= MIN_KEYWORDS and all(0 < len(item) <= ITEM_WORDS for item in items)


def _is_not_prose(text: str) -> bool:
    """Return whether a text has captions, credits or traces of markup."""
    folded = text.lower()
    if not folded.isascii():  # patterns that ignore case match İ and ı as i, ſ as s
        folded = folded.replace("i̇", "i").replace("ı", "i").replace("ſ", "s")
    return any(map(folded.__contains__, _HINTS)) and re.search(_NOT_PROSE, text) is not None


def goes_on(texts: Sequence[str], index: int) -> bool:
    """Return whether the next paragraph continues this one, or this one is a clause of a list.

    The next one starts in lower case, with an ellipsis, or with speech after a comma.
    """
    following = texts[index + 1] if index + 1 < len(texts) else " "
    after = following.lstrip(_BULLET)[:1]
    leads_over = (texts[index][-1] in _PAUSES and following[0] in _SPEECH_STARTS) or following.startswith(_ELLIPSES)
    if leads_over or after.islower() or _is_source(texts, index + 1) or _resumes(texts, index + 1):
        return True
    before = texts[index - 1].lstrip(_BULLET)[:1] if index else ""
    own = texts[index].lstrip(_BULLET)[:1]
    is_list = (own.islower() and before.islower()) or (index > 0 and texts[index - 1][-1] in ",;")
    is_list |= is_numbered(texts[index]) or texts[index][0] in BULLETS.difference(_DASHES)
    is_list |= texts[index][-1] in ";；" and (texts[index][0].isdigit() or following[-1] in ";；")
    end = texts[index][-_LIST_CLAUSE_CHARS:]
    if re.search(_SURE_LIST_CLAUSE, end) is not None or re.match(_KEY, following) or is_code(following):
        return True
    return is_list and re.search(_LIST_CLAUSE, end) is not None


def _resumes(texts: Sequence[str], index: int) -> bool:
    """Return whether a sentence goes on below what it shows: lines of code, an address, a formula.

    >>> _resumes(["$a *= $b", "cannot change $b."], 0), _resumes(["The harbour", "The ferries sail again."], 0)
    (True, False)
    """
    for text in texts[index : index + MAX_SHOWN + 1]:
        if ends_sentence(text) or text[0] in _CLOSERS:
            return text[0].islower() or text[0] in ")）"
    return False


def is_numbered(text: str) -> bool:
    """Return whether a paragraph starts like a list item: `1. `, `2) `, `(a) `."""
    if not text[0].isdigit() and text[1:2] != ")" and text[0] != "(":
        return False
    head = text.split(None, 1)[0]
    return len(head) <= 5 and head[-1] in ".)" and head.strip("().").isalnum()


def _is_source(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph is the source of the quotation before it: a dash, a name, no punctuation."""
    text = texts[index] if index < len(texts) else ""
    return text[:1] in ("—", "–", "-") and len(text) <= _TAIL_CHARS and re.match(_SOURCE, text) is not None
