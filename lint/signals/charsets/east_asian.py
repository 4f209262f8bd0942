"""Text of East Asia that was read with the encoding of another language, and UTF-8 read with one of them."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, recoded
from lint.signals.charsets import readings

MIN_LOSSY_CHARS = 16


def _is_korean(text: str) -> bool:
    return readings.is_mostly(f"\uac00-\ud7a3{readings.MARKS}", text, least=0.97) and text.count(" ") * 12 > len(text)


_LEVELS = (("gbk", b"\xb0", b"\xd7"), ("big5", b"\xa4", b"\xc6"), ("cp932", b"\x88", b"\x97"))
MIN_HAN, MIN_LINE_HAN, MIN_COMMON_FRACTION = 30, 12, 0.8

_HAN_READINGS = (
    readings.Reading("gbk", "cp949", _is_korean),
    readings.Reading("gbk", "cp932", readings.is_japanese),
    readings.Reading("gbk", "euc-jp", readings.is_japanese),
    readings.Reading("big5", "cp932", readings.is_japanese),
    readings.Reading("big5", "gbk", readings.is_common_chinese),
    readings.Reading("cp932", "gbk", readings.is_common_chinese),
    readings.Reading("cp949", "gbk", readings.is_common_chinese),
    readings.Reading("gbk", "big5", partial(readings.is_common_chinese, encoding="big5", leads=(0xA4, 0xC6))),
)

_EAST_ASIAN = ("gbk", "cp932", "big5", "cp949")


def _rare(document: Document) -> Iterator[Occurrence]:
    """Yield lines of Chinese characters that are common in no language, or that are Korean; not rare words with the
    marks of Chinese between them, which another encoding does not leave."""
    han = re.findall("[\u4e00-\u9fff]", document.text[: readings.MAX_SAMPLE_CHARS])
    if len(han) < MIN_HAN or (_common_fraction(han) >= MIN_COMMON_FRACTION and document.text.count(" ") * 5 < len(han)):
        return
    for line in document.lines:
        text = document.text[slice(*line)]
        han = re.findall("[\u4e00-\u9fff]", text)
        if len(han) < MIN_LINE_HAN or _is_intact(text, han):
            continue
        reading = next((reading for reading in _HAN_READINGS if readings.fits(reading, text)), None)
        is_rare = _common_fraction(han) < MIN_COMMON_FRACTION
        if reading is not None and (is_rare or reading.encoding == "cp949"):
            yield readings.occurrence(line, text, reading)
        elif is_rare and len(re.findall("[，。、；]", text)) * 12 < len(han):
            yield Occurrence(line, "characters that no language uses")


def _is_intact(text: str, han: Sequence[str]) -> bool:
    """Return whether a line is Japanese with frequent characters, or Korean with some Chinese ones in it."""
    if len(re.findall("[\uac00-\ud7a3]", text)) > len(han):
        return text.count(" ") * 12 > len(text)  # misread Chinese has no spaces
    return readings.is_japanese(text) and _common_fraction(han, _LEVELS[-1:]) >= MIN_COMMON_FRACTION


def _common_fraction(han: Sequence[str], levels: Sequence[tuple[str, bytes, bytes]] = _LEVELS) -> float:
    """Return the share of characters on the frequent level of their standard, in the language that has most.

    Of Chinese and Japanese articles no one has less than 0.95; wrong readings have up to 0.72.
    """
    counts = [
        sum(first <= char.encode(encoding, "ignore")[:1] <= last for char in han) for encoding, first, last in levels
    ]
    return max(counts) / len(han)


def east_asian_runs(document: Document, found: frozenset[str]) -> Iterator[Occurrence]:
    """Yield UTF-8 that was read as a double-byte encoding; except for lost bytes it is still UTF-8."""
    if not any("\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in found):
        return
    utf8 = [*_marks(document), *_utf8_runs(document)]
    yield from utf8
    if not utf8:
        yield from _rare(document)


def _marks(document: Document) -> Iterator[Occurrence]:
    """Yield quotation marks and dashes of Latin text that were read as GBK with the letter after them: "it鈥檚"."""
    if "鈥" in document.text:
        for match in re.finditer(r"(?<![^\x00-\x7f])鈥(?:[^\x00-\x7f]|(?=\?))(?![^\x00-\x7f])", document.text):
            text = recoded(match[0], "gb18030", "utf-8")
            yield Occurrence(Span(*match.span()), "UTF-8 read as gbk", text, text is not None)


def _utf8_runs(document: Document) -> Iterator[Occurrence]:
    for match in re.finditer(readings.RUN, document.text):
        if len(match[0]) < readings.MIN_CHARS:
            continue
        for encoding in _EAST_ASIAN:
            text = recoded(match[0], encoding, "utf-8")
            if text is not None or _is_lossy_utf8(match[0], encoding):
                yield Occurrence(Span(*match.span()), f"UTF-8 read as {encoding}", text, text is not None)
                break


def _is_lossy_utf8(text: str, encoding: str) -> bool:
    if len(text) < MIN_LOSSY_CHARS:
        return False
    sample = text.encode(encoding, "replace")[: readings.MAX_JUDGED_CHARS].decode("utf-8", "replace")
    lost_count = sample.count("\ufffd") + sample.count("?")
    return lost_count <= readings.MAX_LOST_FRACTION * len(sample) and not sample.isascii()
