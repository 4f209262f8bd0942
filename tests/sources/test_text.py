from __future__ import annotations

import codecs
import contextlib
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.core.errors import FixError, SourceError
from lint.sources import text
from lint.sources.text import Loaded, decode, encode

FRENCH = "Le café a été fermé à midi, et l’été dernier déjà : « C’est dommage », a dit Zoé."
RUSSIAN = "Мэр города заявил, что мост откроют весной, а дорогу отремонтируют к осени."
JAPANESE = "市長は記者会見で、新しい橋は来年の春に開通する予定だと述べた。工事は順調に進んでいるという。"
CHINESE = "市长在记者会上表示，新桥预计明年春天通车，工程进展顺利，附近居民对此表示欢迎。"


def round_trips(loaded: Loaded) -> bool:
    """Whether the document's text gives the file's bytes again, so that a part of it can be changed alone."""
    with contextlib.suppress(FixError):
        return loaded.bom + loaded.encode(loaded.document.text) == loaded.data
    return False


def damaged(data: bytes) -> str:
    loaded = decode(data)
    assert round_trips(loaded)
    assert loaded.document.encoding == "utf-8"
    return loaded.document.text


@pytest.mark.parametrize(
    ("data", "expected", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"plain\r\ntext", "plain\r\ntext", "utf-8"),
        (FRENCH.encode(), FRENCH, "utf-8"),
        (codecs.BOM_UTF8 + b"a", "a", "utf-8"),
        (codecs.BOM_UTF8, "", "utf-8"),
        (codecs.BOM_UTF8 * 2 + b"a", "\ufeffa", "utf-8"),
        (codecs.BOM_UTF16_LE + "aé😀".encode("utf-16-le"), "aé😀", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "aé😀".encode("utf-16-be"), "aé😀", "utf-16-be"),
        (codecs.BOM_UTF32_LE + "aé😀".encode("utf-32-le"), "aé😀", "utf-32-le"),
        (codecs.BOM_UTF32_BE + "aé😀".encode("utf-32-be"), "aé😀", "utf-32-be"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "\ud800a", "utf-16-le"),
        (FRENCH.encode("cp1252"), FRENCH, "cp1252"),
        (b"caf\xe9", "café", "cp1252"),
        ((RUSSIAN * 3).encode("cp1251"), RUSSIAN * 3, "cp1251"),
        ((JAPANESE * 3).encode("shift_jis"), JAPANESE * 3, "shift_jis"),
        ((CHINESE * 3).encode("gb18030"), CHINESE * 3, "gb18030"),
    ],
)
def test_decoding(data: bytes, expected: str, encoding: str) -> None:
    loaded = decode(data, path="a.txt")
    assert (loaded.document.text, loaded.document.path) == (expected, "a.txt")
    assert loaded.document.encoding == encoding or loaded.document.text == expected  # cp932 is shift_jis and more
    assert round_trips(loaded)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (FRENCH.encode() + b"\xe2\x80", FRENCH + "\udce2\udc80"),
        (b"plain text with a torn end \xe2\x80", "plain text with a torn end \udce2\udc80"),
        ("é".encode() + b"\xc3", "é\udcc3"),
        (FRENCH.encode().replace("’".encode(), b"\x92", 1), FRENCH.replace("’", "\udc92", 1)),
    ],
)
def test_damaged_utf8_keeps_its_bytes(data: bytes, expected: str) -> None:
    assert damaged(data) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"PK\x03\x04\0\0",
        "text".encode("utf-16-le"),
        "text".encode("utf-32-be"),
        bytes(range(256)),
        b"\x89PNG\r\n\x1a\n" * 4 + b"\x01\x02\xff",
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="holds binary data, not text"):
        decode(data)


@pytest.mark.parametrize(
    "data", [codecs.BOM_UTF16_LE + b"a", codecs.BOM_UTF32_LE + b"\0\0\0\x7f", codecs.BOM_UTF16_BE + b"\xdb\xffa"]
)
def test_torn_utf16_and_utf32_are_refused(data: bytes) -> None:
    try:
        assert round_trips(decode(data))
    except SourceError as error:
        assert str(error).startswith("cannot be decoded as utf-")  # noqa: PT017


def test_long_text_in_a_multi_byte_codec_is_not_torn_by_the_detection() -> None:
    line = "x" + CHINESE.replace("，", "") + "\n"
    data = (line * (text.DETECTED_BYTES // len(line.encode("gb18030")) + 50)).encode("gb18030")
    assert len(data) > text.DETECTED_BYTES
    assert decode(data).document.text.startswith(line)


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=40),
        st.text(max_size=30).map(lambda t: t.encode("utf-8", "surrogatepass")),
        st.binary(max_size=20).map(lambda b: codecs.BOM_UTF16_LE + b),
    )
)
def test_any_bytes_are_refused_or_the_round_trip_is_told_truly(data: bytes) -> None:
    try:
        loaded = decode(data)
    except SourceError:
        return
    assert loaded.data == data
    assert round_trips(loaded) or loaded.document.encoding != "utf-8"


@settings(deadline=None)
@given(st.binary(max_size=60).filter(lambda data: b"\0" not in data), st.text(min_size=5, max_size=20))
def test_utf8_with_any_damage_round_trips(data: bytes, good: str) -> None:
    whole = (good * 20).encode("utf-8", "replace") + data
    loaded = text._loaded(whole, "utf-8", b"", None)
    assert round_trips(loaded)


def test_encoding_what_a_codec_cannot_write_is_refused() -> None:
    with pytest.raises(FixError, match="the text cannot be written as cp1252"):
        encode("日本", "cp1252")
    assert encode("a\udcff", "utf-8") == b"a\xff"


def test_reading_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xc3\xa9\r\n")
    loaded = text.load(tmp_path / "a.txt")
    assert (loaded.document.text, loaded.document.path) == ("café\r\n", str(tmp_path / "a.txt"))
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name, said in [
        ("pipe", "cannot be read: it is not a regular file"),
        (".", "cannot be read: it is a folder"),
        ("gone", "cannot be read: No such file"),
        ("loop", "cannot be read: Too many levels"),
        ("a.txt/b", "cannot be read: Not a directory"),
    ]:
        with pytest.raises(SourceError, match=said):
            text.read(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(0o000)
    (tmp_path / "locked").mkdir(0o000)
    for name in ("a.txt", "locked"):
        with pytest.raises(SourceError, match="cannot be read: Permission denied"):
            text.read(tmp_path / name)


@pytest.mark.parametrize("unit", [b"\xff", b"\xe9 ", b"caf\xe9\n", b"\xc3\xa9\xff", b"\x80\x81 "])
def test_detection_takes_time_in_proportion(unit: bytes) -> None:
    start = time.process_time()
    with contextlib.suppress(SourceError):
        decode(unit * (2_000_000 // len(unit)))
    assert time.process_time() - start < 5
