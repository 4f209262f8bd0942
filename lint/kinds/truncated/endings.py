"""How a paragraph ends: at a word that requires another one, inside brackets, or inside a quotation.

Open words require another word after them: articles, prepositions, conjunctions, auxiliaries. Words that may also end a
sentence are left out: German separable prefixes (`an`, `auf`), Dutch and Scandinavian verb particles (`op`, `på`), most
pronouns and adverbs. In scripts without spaces, the last characters of the text are compared with particles.
"""

from collections.abc import Mapping, Sequence, Set

from lint import data
from lint.core.segment import has_unspaced

_QUOTES = '"“”„«»「」『』《》'
_JAPANESE = "は が を に の と も や へ から まで という および または また ため"
_CHINESE = "的 和 与 及 或 在 把 被 对 从 为 向 将 而 但 以 由 于 與 對"
_OPEN_ENDINGS = (*_JAPANESE.split(), *_CHINESE.split())
"""Japanese particles, and Chinese prepositions and conjunctions, that do not end a sentence."""


def open_words() -> Mapping[str, frozenset[str]]:
    """Return ISO 639-1 language to its open words in lower case."""
    return data.words("open_words.txt")


def ending_word(core: str, words: Sequence[str]) -> str:
    """Return the last word in lower case; in scripts without spaces, the last two characters.

    >>> ending_word("of the Bridges", ["of", "the", "Bridges"]), ending_word("市長は橋を", ["市長は橋を"])
    ('bridges', '橋を')
    """
    if not words:
        return ""
    return core[-2:] if has_unspaced(core[-2:]) else words[-1].lower()


def is_open_word(open_words: Set[str], core: str, words: Sequence[str]) -> bool:
    """Return whether a paragraph ends with a word or particle that requires another one."""
    return bool(words) and (words[-1].lower() in open_words or core.endswith(_OPEN_ENDINGS))


def has_open_bracket(core: str) -> bool:
    """Return whether the last opening bracket is not closed."""
    return max(core.rfind("("), core.rfind("（"), core.rfind("[")) > max(
        core.rfind(")"), core.rfind("）"), core.rfind("]")
    )


def ends_in_quotation(text: str) -> bool:
    """Return whether a text ends with a closing quotation mark: a title, or speech without punctuation.

    >>> ends_in_quotation('Read more in "The Bridges"'), ends_in_quotation("« Non »"), ends_in_quotation('Called "')
    (True, True, False)
    """
    if text[-1] not in _QUOTES or (text[-2:-1].isspace() and text[-1] != "»") or has_open_quote(text):
        return False
    return any(mark in text[:-1] for mark in _QUOTES)


def has_open_quote(core: str) -> bool:
    """Return whether the last quotation is not closed; for straight quotes, whether their number is odd."""
    if core.count('"') % 2:
        return True
    for opening, closing in (("“", "”"), ("„", '“”"'), ("「", "」")):
        start = core.rfind(opening)
        if start >= 0 and not any(core.find(mark, start + 1) >= 0 for mark in closing):
            return opening != "“" or core.find("„") < 0
    return _has_open_guillemet(core)


def _has_open_guillemet(core: str) -> bool:
    """Return whether the last « or (in German or Swedish order) » is not closed."""
    first, second = core.find("«"), core.find("»")
    if second >= 0 and not 0 <= first < second:
        return core.count("»") % 2 == 1 if first < 0 else core.rfind("»") > core.rfind("«")
    return core.rfind("«") > core.rfind("»")
