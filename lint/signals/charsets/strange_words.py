"""Words with letters of another script, signs or capitals within: an encoding that nobody can tell any more."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.signals.characters import Occurrence
from lint.signals.look_alikes import LOOK_ALIKES
from lint.signals.subjects import is_about

_KNOWN = frozenset("‘’“”–—…«»\xa0\xad•°€·") | frozenset(map(chr, range(0xDF, 0x180)))
_LOOK_ALIKE = frozenset(map(chr, LOOK_ALIKES))
_ALIEN_RANGES = (
    ("\u0370", "\u04ff"), ("\u2500", "\u259f"), ("\u3041", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"),
    ("\uff61", "\uff9f"), ("¡", "¦"), ("¼", "¾"),
)  # fmt: skip
_ALIEN_SIGNS, _CAPITALS = "¬‚„†‡ˆ‰›≈≤≥√∙⌠⌡", "À-ÖØ-ÞŒŠŽŸ"
_ALIEN = f"[{_ALIEN_SIGNS}{''.join(f'{low}-{high}' for low, high in _ALIEN_RANGES)}]"
_STRANGE = f"(?:(?<=[A-Za-zß-ž]){_ALIEN}{{1,3}}|(?<=[a-zß-ž])(?P<capital>[{_CAPITALS}]))(?=[a-zß-ž])"
_NEVER = "[\u2500-\u259f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff61-\uff9f]"
MIN_STRANGE, MIN_CAPITALS, MIN_WITHIN_FRACTION = 3, 6, 0.3
"""Minimum number of different words, and share of such characters that are within words of other letters."""


def strange_words(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield lines with words in which letters of another script, signs or capitals stand for what nobody knows."""
    text = document.text
    odd = "".join(found - _KNOWN)
    if re.search(f"[{_ALIEN_SIGNS}{_CAPITALS}]", odd) is None and not any(
        low <= char <= high for char in odd for low, high in _ALIEN_RANGES
    ):
        return  # `_ALIEN` is slow to compile
    matches = [match for match in re.finditer(_STRANGE, text) if match[0] not in _LOOK_ALIKE]
    words = {text[match.start() - 1 : match.end() + 1] for match in matches if match["capital"] is None}
    capitals = {text[match.start() - 1 : match.end() + 1] for match in matches if match["capital"] is not None}
    is_clear = any(re.search(_NEVER, word) is not None for word in words)
    is_enough = len(words) >= MIN_STRANGE - is_clear and len(matches) >= MIN_WITHIN_FRACTION * len(
        re.findall(_ALIEN, text)
    )
    if (
        (is_enough or len(capitals) >= MIN_CAPITALS)
        and not is_about("encodings", text)
        and not is_about("letters", text)
    ):
        for at in sorted({document.line_index(match.start()) for match in matches}):
            yield Occurrence(document.lines[at], "letters that no word has")
