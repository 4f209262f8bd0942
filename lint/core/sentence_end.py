"""How sentences end, in any script: sentence marks, and what may follow them."""

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
"""Characters that end a sentence: Unicode's Sentence_Terminal (UAX 29) of the scripts in use today, the ellipsis, the
Tibetan shad and the Armenian tone marks."""

ELLIPSES = frozenset("…⋯‥")  # Characters that are an ellipsis by themselves; three full stops are one too

CLOSERS = frozenset("\"'”’»›)]}＂＇）］｝」』】》〉〕〞〟｣“‘«‹")
"""Quotes and brackets that may follow a sentence mark, in some language: some close with `“`, `«` or `‘`."""

_TRAILERS = CLOSERS | frozenset("*_`~†‡§¶^|■□▪●•◆◇★☆♦∎♥")
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_AMBIGUOUS_MARKS = ";\u037e:\u0589\u1361"  # Characters that end a sentence in one script only, or if doubled

# Patterns are strings, compiled by `re` on first use: few texts need one.
_FOOTNOTE = r"(?:\[(?:[\w ,–-]{1,12}|/\w{1,30})\]|\((?:\d{1,3}|[a-z]|[ivx]{1,4})\))$"
_BARE_FOOTNOTE = r"(?<=[^\W\d_][.!?])\d{1,3}$"
_GREEK_QUESTION = r"[\u0370-\u03ff\u1f00-\u1fff]\s?[;\u037e]$"
_ARMENIAN_COLON = r"[\u0530-\u058f]\s?[:\u0589]$"
_ETHIOPIC_PAIR = r"[\u1361:]{2}$"
_AMBIGUOUS_END = f"{_GREEK_QUESTION}|{_ARMENIAN_COLON}|{_ETHIOPIC_PAIR}"
_ELLIPSIS_TAIL = r"""\s*[\[(]?\s?(?:[…⋯‥]+|\.\s?\.\s?\.|。。。)[\])"'”’»\s]*$"""
_ELLIPSIS = r"(?:[…⋯‥]|\.\s?\.\s?\.|。。。)$"

_MAX_TRAILER_CHARS = 48  # How many characters at the end are searched for a sentence mark

_MAX_TRAILERS = 16  # How many quotes, footnote marks and emoji may follow a sentence mark


def ends_sentence(text: str) -> bool:
    """Return whether `text` ends with a sentence mark, also if quotes, brackets, footnote marks or emoji follow it.

    An ellipsis counts too; see `ends_in_ellipsis`.

    >>> ends_sentence("She left."), ends_sentence('"Why?" (he asked.)'), ends_sentence("彼は帰った。」")
    (True, True, True)
    >>> ends_sentence("because of"), ends_sentence("the following:"), ends_sentence("")
    (False, False, False)
    """
    last = text[-1:]
    if last in SENTENCE_MARKS:
        return True
    if last.isalpha():
        return False
    if last in CLOSERS and text[-2:-1] in SENTENCE_MARKS:
        return True
    tail = text[-_MAX_TRAILER_CHARS:].rstrip()
    if tail and tail[-1].isalpha():
        return False
    return bool(sentence_mark(tail))


def ends_for_good(text: str) -> bool:
    """Return whether `text` ends a sentence, and does not trail off in an ellipsis.

    >>> ends_for_good("She left."), ends_for_good("She ..."), ends_for_good("She")
    (True, False, False)
    """
    return ends_sentence(text) and not ends_in_ellipsis(text)


def sentence_mark(text: str) -> str:
    """Return the mark that ends `text`, followed only by closing characters; "" if there is none.

    >>> sentence_mark('He asked: "Why?"[2]'), sentence_mark("wait ... "), sentence_mark("no")
    ('?', '.', '')
    """
    core = without_closers(text)
    if not core:
        return ""
    if core[-1] in SENTENCE_MARKS:
        return core[-1]
    return core[-1] if core[-1] in _AMBIGUOUS_MARKS and re.search(_AMBIGUOUS_END, core[-3:]) else ""


def without_closers(text: str) -> str:
    """Return the last characters of `text`, up to 48, without quotes, brackets, footnote marks, emoji and white space
    at the end.

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
    """Return whether the last mark of `text` is an ellipsis, of one character or of three full stops.

    >>> ends_in_ellipsis("and so on..."), ends_in_ellipsis("“Wait…”"), ends_in_ellipsis("The end.")
    (True, True, False)
    """
    tail = text[-_MAX_TRAILER_CHARS:]
    return _has_ellipsis(tail) and re.search(_ELLIPSIS, without_closers(tail)) is not None


def without_ellipsis(text: str) -> str:
    """Return `text` without an ellipsis at its end, bracketed or not, and the white space before that.

    >>> without_ellipsis("and so on [...]"), without_ellipsis("the end.")
    ('and so on', 'the end.')
    """
    if text[-1:].isalnum():
        return text
    tail = text[-_MAX_TRAILER_CHARS:]
    if not _has_ellipsis(tail):
        return text
    return text[: len(text) - len(tail)] + re.sub(_ELLIPSIS_TAIL, "", tail, count=1)


def _has_ellipsis(tail: str) -> bool:
    """Quickly check whether there may be an ellipsis in `tail`."""
    if tail.count(".") >= 3:
        return True
    return not tail.isascii() and ("…" in tail or "⋯" in tail or "‥" in tail or "。" in tail)


def _without_one_closer(text: str) -> str:
    core = text.rstrip()
    if not core:
        return core
    last = core[-1]
    if last in "])":
        opening = core.rfind("[" if last == "]" else "(")
        if opening >= 0 and re.match(_FOOTNOTE, core[opening:]):
            return core[:opening]
    if last in _TRAILERS or last in _SUPERSCRIPTS:
        return core[:-1]
    if last.isdigit():
        before = core[-4:]  # a number, unless there is a mark before its last three digits
        return re.sub(_BARE_FOOTNOTE, "", core) if "." in before or "!" in before or "?" in before else core
    return core if last.isalnum() or last in SENTENCE_MARKS or not _is_decoration(last) else core[:-1]


def _is_decoration(char: str) -> bool:
    """Return whether `char` is an emoji or invisible: a symbol, a joiner, a variation selector, a direction mark."""
    return category(char) in ("So", "Sk", "Cf", "Cc") or "\ufe00" <= char <= "\ufe0f"
