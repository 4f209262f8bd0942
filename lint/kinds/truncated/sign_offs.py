"""The end of a letter: a closing formula and a name, without punctuation."""

from lint import data
from lint.core.segment import WORD

_TAIL_CHARS = 200
_MAX_NAME_WORDS = 5
_CLOSING_DISTANCE = 12  # Maximum words from the closing formula to the name: "thank you, as ever, for reading, Ingrid"
_START_CHARS, _FORMULA_WORDS = 80, 4
_BREAKS = (", ", "! ", ". ", "? ", " – ", " — ", " - ", ": ")


def is_sign_off(text: str) -> bool:
    """Return whether a text ends like a letter: thanks or regards, a comma, mark or dash, and a name.

    >>> is_sign_off("Write to me, and thank you for reading along, Ingrid"), is_sign_off("said the mayor, Ingrid")
    (True, False)
    """
    tail = text[-_TAIL_CHARS:]
    at = max(map(tail.rfind, _BREAKS))
    name = tail[at + 1 :].strip(" –—-").split()
    if at < 0 or not 0 < len(name) <= _MAX_NAME_WORDS or not _is_name(name):
        return False
    return not _words("closings").isdisjoint(WORD.findall(tail[:at].lower())[-_CLOSING_DISTANCE:])


def starts_like_sign_off(text: str) -> bool:
    """Return whether a text starts with a closing formula of three words or fewer behind a preposition.

    >>> starts_like_sign_off("With warm thanks, the crew"), starts_like_sign_off("Thanks to the crew, we")
    (True, False)
    """
    first, *others = WORD.findall(text[:_START_CHARS].lower())[:_FORMULA_WORDS] or [""]
    return first in _words("with") and not _words("closings").isdisjoint(others)


def _is_name(words: list[str]) -> bool:
    if words[-1] in _words("groups"):
        return len(words) > 1
    return words[-1][0].isupper() and all(word[0].isupper() or word in _words("particles") for word in words)


def _words(what: str) -> frozenset[str]:
    return data.words("sign_offs.txt")[what]
