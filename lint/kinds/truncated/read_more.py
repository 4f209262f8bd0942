"""Links to the rest of a text: "Read more", "Lire la suite", "Czytaj dalej" at the end of a paragraph."""

from functools import cache

from lint import data
from lint.core.segment import has_unspaced

_TAIL_CHARS = 120
_AFTER = " \t.…»›>→⟶▸▶+])）】〉"
_BEFORE = " \t[(（【〈|–—-:·•«‹<»›>→⟶▸▶"


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(phrase for _, phrases in data.rows("read_more.txt") for phrase in phrases.split("|"))


def final_link(text: str) -> tuple[str, str] | None:
    """Return the text before a final link to the rest, and the link's words; None if there is none.

    >>> final_link("The council met on ... Read more »"), final_link("He said no more")
    (('The council met on ...', 'Read more'), ('He said no', 'more'))
    >>> final_link("He swore"), final_link("Read more")
    (None, None)
    """
    stem = text[-_TAIL_CHARS:].rstrip(_AFTER)
    folded = stem.lower()
    if not folded.endswith(_phrases()) or len(folded) != len(stem):
        return None
    size = max(len(phrase) for phrase in _phrases() if folded.endswith(phrase))
    start = max(0, len(text) - _TAIL_CHARS) + len(stem) - size
    before = text[:start].rstrip(_BEFORE)
    if not before or (text[start - 1].isalnum() and not has_unspaced(text[start - 1])):
        return None
    return before, text[start : start + size]
