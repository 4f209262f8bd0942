"""How sentences end, in any script: sentence marks, and what may stand behind them. Pure functions of a text.

The common case, a text whose last character is a full stop, is decided by one look-up.
"""

from __future__ import annotations

import re
from unicodedata import category

SENTENCE_MARKS = frozenset(
    ".!?…‼‽⁇⁈⁉"  # Latin, Cyrillic, Greek, Hebrew, Georgian, Korean, Vietnamese ...
    "。．！？｡﹒﹖﹗"  # Chinese and Japanese, with their full-width, half-width and small forms
    "؞؟۔܀܁܂"  # Arabic, Persian, Urdu, Syriac
    "।॥"  # Hindi, Bengali, Marathi, Nepali, Odia, Punjabi
    "։՜՞"  # Armenian
    "።፧፨"  # Amharic, Tigrinya
    "။៕។៚།༎"  # Burmese, Khmer, Tibetan (Thai and Lao have none)
    "߹᙮᠃᠉᱾᱿꓿꘎꘏᥄᥅᭚᭛᭞᭟꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫꛳꛷࠷࠹࠽࠾"  # N'Ko, Cree, Mongolian, Santali, Lisu, Vai, Javanese ...
)
"""Code points that end a sentence: Unicode's Sentence_Terminal property (UAX 29) of the scripts in use today, with
the ellipsis, which it leaves out, the Tibetan shad and the Armenian tone marks."""

ELLIPSES = frozenset("…⋯‥")
"""Characters that are an ellipsis by themselves; three full stops are one too."""

OPENERS = frozenset("([{（［｛「『【《〈〔“„«‹‘‚¿¡")
"""Brackets and quotes that promise a second half. Some languages close with `“`, `«` or `‘`: see CLOSERS."""

CLOSERS = frozenset("\"'”’»›)]}＂＇）］｝」』】》〉〕〞〟｣“‘«‹")
"""Quotes and brackets that may stand behind a sentence mark, in some language."""

_TRAILERS = CLOSERS | frozenset("*_`~†‡§¶^|■□▪●•◆◇★☆♦∎♥")
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹ªº⁽⁾")
_FOOTNOTE = re.compile(r"\s?(?:\[[\w ,–-]{1,12}\]|\((?:\d{1,3}|[a-z]|[ivx]{1,4})\))$")
_BARE_FOOTNOTE = re.compile(r"(?<=[^\W\d_][.!?])\d{1,3}$")
_GREEK_QUESTION = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]\s?[;\u037e]$")
_ARMENIAN_COLON = re.compile(r"[\u0530-\u058f]\s?[:\u0589]$")
_ETHIOPIC_PAIR = re.compile(r"[\u1361:]{2}$")
_ELLIPSIS_TAIL = re.compile(r"""\s*[\[(]?\s?(?:[…⋯‥]+|\.\s?\.\s?\.|。。。)[\])"'”’»\s]*$""")
_ELLIPSIS = re.compile(r"(?:[…⋯‥]|\.\s?\.\s?\.|。。。)$")

_MAX_TRAILER_CHARS = 48
"""How far from the end a sentence mark is looked for."""

_MAX_TRAILERS = 16
"""How many quotes, footnote marks and emoji may follow a sentence mark."""


def ends_sentence(text: str) -> bool:
    """Whether `text` ends a sentence: with a mark of any script, behind which quotes, brackets, footnote marks, emoji
    and white space may follow. False for an empty text; an ellipsis counts as an end, see `ends_in_ellipsis`.

    >>> ends_sentence("She left."), ends_sentence('"Why?" (he asked.)'), ends_sentence("彼は帰った。」")
    (True, True, True)
    >>> ends_sentence("because of"), ends_sentence("the following:"), ends_sentence("")
    (False, False, False)
    """
    last = text[-1:]
    if last in SENTENCE_MARKS or (last in CLOSERS and text[-2:-1] in SENTENCE_MARKS):
        return True
    tail = text[-_MAX_TRAILER_CHARS:].rstrip()
    if tail and tail[-1].isalpha():
        return False
    return bool(sentence_mark(tail))


def sentence_mark(text: str) -> str:
    """The mark that ends `text`, behind which only closing characters stand; "" when there is none.

    >>> sentence_mark('He asked: "Why?"[2]'), sentence_mark("wait ... "), sentence_mark("no")
    ('?', '.', '')
    """
    core = without_closers(text)
    if not core:
        return ""
    if core[-1] in SENTENCE_MARKS:
        return core[-1]
    if _GREEK_QUESTION.search(core) or _ARMENIAN_COLON.search(core) or _ETHIOPIC_PAIR.search(core):
        return core[-1]
    return ""


def without_closers(text: str) -> str:
    """The last characters of `text`, up to 48, without the quotes, brackets, footnote marks, emoji and white space
    that may follow a sentence mark. A bracket that closes a phrase, as in `the union (EU)`, goes too.

    >>> without_closers('He said so."[12] '), without_closers("in 2019.³")
    ('He said so.', 'in 2019.')
    """
    core = text[-_MAX_TRAILER_CHARS:]
    for _ in range(_MAX_TRAILERS):
        shorter = _without_one_closer(core)
        if shorter == core:
            return core
        core = shorter
    return core


def ends_in_ellipsis(text: str) -> bool:
    """Whether `text` trails off: its last mark is an ellipsis, of one character or of three full stops.

    >>> ends_in_ellipsis("and so on..."), ends_in_ellipsis("“Wait…”"), ends_in_ellipsis("The end.")
    (True, True, False)
    """
    end = text[:-1] if text[-1:] in CLOSERS else text
    if end[-2:-1].isalnum() and end[-1] in SENTENCE_MARKS and end[-1] not in ELLIPSES:
        return False  # nearly every paragraph
    return _ELLIPSIS.search(without_closers(text)) is not None


def without_ellipsis(text: str) -> str:
    """`text` without the ellipsis that it ends in, bracketed or not, and the white space before it; else `text`.

    >>> without_ellipsis("and so on [...]"), without_ellipsis("the end.")
    ('and so on', 'the end.')
    """
    tail = text[-_MAX_TRAILER_CHARS:]
    return text[: len(text) - len(tail)] + _ELLIPSIS_TAIL.sub("", tail, count=1)


def _without_one_closer(text: str) -> str:
    core = text.rstrip()
    if not core:
        return core
    last = core[-1]
    if last in "])" and (footnote := _FOOTNOTE.search(core)):
        return core[: footnote.start()]
    if last in _TRAILERS or last in _SUPERSCRIPTS:
        return core[:-1]
    if last.isdigit():
        return _BARE_FOOTNOTE.sub("", core)
    return core if last.isalnum() or last in SENTENCE_MARKS or not _is_decoration(last) else core[:-1]


def _is_decoration(char: str) -> bool:
    """Whether `char` is an emoji or invisible: a symbol, a joiner, a variation selector, a direction mark."""
    return category(char) in ("So", "Sk", "Cf", "Cc") or "\ufe00" <= char <= "\ufe0f"
