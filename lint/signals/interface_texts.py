"""Tell whether a line is a text of the software of web pages: a button, a label of a form, a notice, in any language.

`bench/interface_texts.py` takes these texts from the translations of some twenty programs. What ships are hashes of
them: a line is looked up, and no text is copied.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from bisect import bisect_left
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from typing import Literal

from lint.data import read_bytes

Sureness = Literal["sure", "weak"]
"""`sure`: nothing but a page says it on a line of its own; `weak`: a heading or an item of a text can say it too."""

MAX_CHARS = 100
"""No longer line is looked up."""

_HASH_BYTES = 7
_CODE = r"<[/\w]|[{}=;\\]"
_EDGES = r"^[\W_]+|[\W_]+$"
_SURE = 1


def interface_text(line: str) -> Sureness | None:
    """Return how surely a line is a text of an interface; None for any other line."""
    if len(line) > MAX_CHARS or not (key := key_of(line)):
        return None
    table = _table()
    at = bisect_left(table, key << 8)
    if at == len(table) or table[at] >> 8 != key or re.search(_CODE, line):
        return None
    return "sure" if table[at] & 0xFF == _SURE else "weak"


def is_interface_text(line: str) -> bool:
    """Return whether a line can be a text of an interface."""
    return interface_text(line) is not None


def key_of(line: str) -> int:
    """Return the hash of a line by its words: without case, digits, and the signs around it; 0 without words.

    >>> key_of("« Older comments (3)") == key_of("Older Comments (12) »")
    True
    """
    text = line if line.isascii() else unicodedata.normalize("NFC", line.replace("’", "'"))
    text = re.sub(_EDGES, "", re.sub(r"\d+", "0", " ".join(text.casefold().split())))
    return int.from_bytes(blake2b(text.encode(errors="replace"), digest_size=_HASH_BYTES).digest()) if text else 0


def packed(texts: dict[str, Sureness]) -> bytes:
    """Return the table of some texts, as it ships: sorted, eight bytes each, of which the lowest is 1 for `sure`."""
    table = sorted((key_of(text) << 8) | (sureness == "sure") for text, sureness in texts.items())
    if any(first >> 8 == second >> 8 for first, second in pairwise(table)):
        raise ValueError("two texts have one hash")
    return struct.pack(f"<{len(table)}Q", *table)


@cache
def _table() -> tuple[int, ...]:
    content = read_bytes("interface_texts.bin")
    return struct.unpack(f"<{len(content) // 8}Q", content)
