"""How a text may have been read wrongly: the encoding used, the right one, and what a plausible text looks like."""

import re
from collections.abc import Callable
from typing import NamedTuple

from lint.core.types import Span
from lint.signals.characters import Occurrence

MIN_CHARS = 8  # Minimum number of non-ASCII characters to judge
MAX_SAMPLE_CHARS = 4000  # How much of a text shows whether it is worth a closer look
RUN = "[^\x00-\x7f]+"

MIN_LETTERS = 16  # Minimum letters of a script to judge their frequency
MIN_FREQUENT_FRACTION = 0.53
MAX_JUDGED_CHARS = 400  # How much of a text is judged; all of it is decoded
MAX_LOST_FRACTION = 0.25  # Maximum share of invalid UTF-8: real Chinese in GBK has far more

MARKS = "«»—–„“”‘’…№"

_BYTES = {ord(bytes([byte]).decode("cp1252", "ignore") or "\0"): chr(byte) for byte in range(0x80, 0xA0)}
"""Windows-1252's characters between U+0080 and U+009F in Latin-1: what is undefined there stays as it is."""


class Reading(NamedTuple):
    """The encoding used, the right one, and whether a decoded text is plausible."""

    read_as: str
    encoding: str
    is_plausible: Callable[[str], bool]


def has_frequent_letters(text: str, frequent: str, letters: str) -> bool:
    """Return whether a text is in a script, and most of its letters are the frequent ones of its languages.

    Of 1,500 Russian paragraphs one in a thousand has fewer. In a wrong reading they are a third or less.
    """
    folded = text.casefold()
    letter_count = len(re.findall(f"[{letters}]", folded))
    return (
        letter_count >= MIN_LETTERS
        and len(re.findall(f"[{frequent}]", folded)) >= MIN_FREQUENT_FRACTION * letter_count
        and is_mostly(letters + MARKS, text, least=0.9)
        and re.search("[а-яё][А-ЯЁ]{2}|[α-ω][Α-Ω]", text) is None  # the case is as usual
    )


def is_mostly(ranges: str, text: str, *, least: float) -> bool:
    letters = [char for char in text if not char.isascii()]
    return bool(letters) and len(re.findall(f"[{ranges}]", text)) >= least * len(letters)


def is_common_chinese(text: str, encoding: str = "gbk", leads: tuple[int, int] = (0xB0, 0xD7)) -> bool:
    """Return whether nearly all characters are on the first, most frequent level of their character set."""
    if not is_mostly(f"\u4e00-\u9fff\u3000-\u303f\uff00-\uffef{MARKS}", text, least=0.95):
        return False
    codes = [char.encode(encoding, "ignore") for char in text if "\u4e00" <= char <= "\u9fff"]
    return bool(codes) and sum(leads[0] <= code[0] <= leads[1] for code in codes if code) >= 0.9 * len(codes)


def is_japanese(text: str) -> bool:
    """Return whether a text consists of kana and Chinese characters, with a fifth of kana."""
    is_east_asian = is_mostly(f"\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e{MARKS}", text, least=0.97)
    return is_east_asian and is_mostly("\u3041-\u30ff", text, least=0.2)


def read_again(text: str, reading: Reading) -> str | None:
    """Return the text in another reading, unless characters are lost or the text is UTF-8."""
    written = _written(text, reading.read_as)
    try:
        decoded = written.decode(reading.encoding)
    except UnicodeError:
        return None
    sample = written[:MAX_JUDGED_CHARS].decode("utf-8", "replace")
    if not sample.isascii() and sample.count("\ufffd") <= MAX_LOST_FRACTION * sum(char > "\x7f" for char in sample):
        return None
    return decoded if written and decoded.encode(reading.encoding, "ignore") == written else None


def occurrence(span: Span, text: str, reading: Reading) -> Occurrence:
    """Return the occurrence of a misread text, with the text in the right reading."""
    return Occurrence(span, f"{reading.encoding} read as {reading.read_as}", read_again(text, reading), True)


def _written(text: str, read_as: str) -> bytes:
    """Return the bytes that were read as a text, or none if it was not read so."""
    try:
        return text.translate(_BYTES).encode("latin-1") if read_as == "cp1252" else text.encode(read_as)
    except UnicodeError:
        return b""


def fits(reading: Reading, text: str) -> bool:
    decoded = read_again(text, reading)
    return decoded is not None and reading.is_plausible(decoded[:MAX_JUDGED_CHARS])
