"""JSON Lines: every line is accounted for, whatever it holds, however it is packed, and however long it is."""

from __future__ import annotations

import gzip
import itertools
import json
import random
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from lint.core.errors import SourceError
from lint.sources import jsonl, storage
from lint.sources.record import Fields, Position, Record
from lint.sources.records import batches, records

FIELDS = Fields()


def read(data: bytes, fields: Fields = FIELDS) -> list[Record]:
    return [jsonl.record(line, fields) for line in jsonl.lines([data])]


def only(data: bytes, fields: Fields = FIELDS) -> Record:
    (record,) = read(data, fields)
    return record


def all_records(path: Path, fields: Fields = FIELDS) -> list[Record]:
    return [record for batch in batches(str(path), fields) for record in records(batch)]


def test_a_record_has_text_id_and_what_is_known_about_it() -> None:
    line = b'{"id":"x7","url":"https://a.org/b","title":"T","language":"en","date":"2024-05-01","text":"a\\nb","n":[1]}'
    assert only(line + b"\n") == Record(
        number=1,
        text="a\nb",
        id="x7",
        meta={"title": "T", "url": "https://a.org/b", "language": "en", "date": "2024-05-01"},
        raw=line,
    )


@pytest.mark.parametrize(
    ("spelled", "known"),
    [('"a"', "a"), ("12", "12"), ("-1.50e3", "-1.50e3"), ("null", None), ("true", None), ("[1]", None), ('""', "")],
)
def test_an_id_is_a_text_or_a_number_as_it_is_spelled(spelled: str, known: str | None) -> None:
    assert only(b'{"text":"x","id":%s}' % spelled.encode()).id == known
    assert only(b'{"text":"x","key": %s }' % spelled.encode(), Fields(id="key")).id == known


def test_what_is_no_text_is_not_known() -> None:
    assert only(b'{"text":"x","title":null,"url":7,"language":["en"],"date":{"y":1}}').meta == {}


def test_fields_are_where_the_config_says() -> None:
    record = only(b'{"content":"body","key":3,"text":"not this"}', Fields(text="content", id="key"))
    assert (record.text, record.id) == ("body", "3")


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b'{"text": null}', 'the field "text" is null, not text'),
        (b'{"text": 5}', 'the field "text" is a number, not text'),
        (b'{"text": true}', 'the field "text" is a boolean, not text'),
        (b'{"text": ["a"]}', 'the field "text" is a list, not text'),
        (b'{"text": {"a": 1}}', 'the field "text" is an object, not text'),
        (b'{"texts": "a", "id": 1}', 'no field "text" (did you mean "texts"?)'),
        (b"{}", 'no field "text"'),
        (b'["a"]', "not a JSON object"),
        (b'"a"', "not a JSON object"),
        (b"words", "not valid JSON: invalid character (byte 0)"),
        (b'{"text": "a"} {"text": "b"}', "not valid JSON: trailing characters (byte 15)"),
        (b'{"text": "a", "n": NaN}', "not valid JSON: invalid character (byte 19)"),
        (b'{"text": "a', "not valid JSON: it ends too early"),
        (b'{"text": "\\ud800 b"}', "not valid JSON: invalid escape"),
        (b'{"text": "ab\xff"}', "is not UTF-8: byte 0xff at byte 13"),
        (b'{"text": "a", "other": "\xe4"}', "is not UTF-8: byte 0xe4 at byte 25"),
        (b'{"text": ' + b"[" * 200_000, "not valid JSON: nested too deep"),
        (b"\0" * 40, "not valid JSON: invalid character (byte 0)"),
    ],
)
def test_a_broken_record_says_why_and_the_next_is_read(line: bytes, error: str) -> None:
    broken, whole = read(line + b'\n{"text": "b"}\n')
    assert (broken.number, broken.text, broken.error, broken.raw) == (1, None, error, line)
    assert (whole.number, whole.text, whole.error) == (2, "b", "")


def test_a_torn_last_line_is_called_so_and_a_whole_one_is_read() -> None:
    torn = read(b'{"text": "a"}\n{"text": "b')[-1]
    assert torn.error == "the last line may be truncated: not valid JSON: it ends too early"
    assert read(b'{"text": "a"}\n{"text": "b"}')[-1].text == "b"
    assert read(b'{"text": "a"}\n{"other": "b"}')[-1].error == 'no field "text"'


def test_a_byte_order_mark_and_carriage_returns_do_no_harm() -> None:
    first, second = read(b'\xef\xbb\xbf{"text": "a"}\r\n{"text": "b"}\r\n')
    assert (first.text, second.text) == ("a", "b")
    assert (first.raw, second.raw) == (b'\xef\xbb\xbf{"text": "a"}\r', b'{"text": "b"}\r')


def test_of_a_name_given_twice_the_last_counts() -> None:
    assert only(b'{"text": "a", "text": "b"}').text == "b"


@given(st.binary(max_size=200), st.lists(st.integers(0, 200), max_size=6))
def test_lines_are_those_of_the_file_wherever_the_chunks_end(data: bytes, cuts: list[int]) -> None:
    ends = [0, *sorted(cuts), len(data)]
    chunks = [data[start:end] for start, end in itertools.pairwise(ends) if start <= end]
    found = list(jsonl.lines([b"".join(chunks[:1]), *chunks[1:]]))
    assert b"".join(line.data + b"\n" * line.is_ended for line in found) == data
    assert [line.number for line in found] == list(range(1, len(found) + 1))


@given(st.text(), st.booleans())
def test_the_text_is_what_was_written(text: str, is_ascii: bool) -> None:
    text = text.encode("utf-8", "ignore").decode()
    assert only(json.dumps({"text": text}, ensure_ascii=is_ascii).encode()).text == text


@given(st.binary(max_size=80))
def test_any_bytes_are_records_or_errors(data: bytes) -> None:
    for record in read(data):
        assert (record.text is None) == (bool(record.error) or record.is_blank)


def test_a_line_that_is_too_long_is_passed_over_in_flat_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE_BYTES", 1024 * 1024)
    chunk = b"a" * 100_000
    stream = [b'{"text": "a"}\n{"text": "', *itertools.repeat(chunk, 300), b'"}\n{"text": "b"}\n']
    tracemalloc.start()
    try:
        count = 0
        last = first = None
        for line in jsonl.lines(stream):
            first = line if line.number == 2 and not line.is_rest else first
            last = line
            count += len(line.data)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert first is not None
    assert last is not None
    assert jsonl.record(first, FIELDS).error == "the line is longer than 1 MiB"
    assert (last.number, jsonl.record(last, FIELDS).text) == (3, "b")
    assert count == sum(map(len, stream)) - 3, "nothing is lost for those who copy the file"


@pytest.mark.parametrize("suffix", ["jsonl", "ndjson", "jsonl.gz", "jsonl.zst"])
def test_memory_is_flat_and_records_come_as_they_are_read(tmp_path: Path, suffix: str) -> None:
    """Ten times the file, the same memory: a tenth of what the larger one holds."""
    peaks, draw = [], random.Random(1)
    for count in (300, 3_000):
        path = tmp_path / f"{count}.{suffix}"
        lines = (b'{"text": "%s"}\n' % draw.randbytes(5_000).hex().encode() for _ in range(count))
        path.write_bytes(packed(suffix, lines))
        tracemalloc.start()
        try:
            found = (record for batch in batches(str(path), FIELDS) for record in records(batch))
            assert sum(1 for record in found if record.text) == count
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
    assert peaks[1] < 6_000_000
    assert peaks[1] < 1.5 * peaks[0]


def packed(name: str, lines: Iterator[bytes]) -> bytes:
    data = b"".join(lines)
    if name.endswith("gz"):
        return gzip.compress(data, 1)
    return zstandard.ZstdCompressor().compress(data) if name.endswith("zst") else data


def test_the_first_record_is_there_before_the_file_is_read() -> None:
    taken = itertools.count()

    def chunks() -> Iterator[bytes]:
        for _ in range(1000):
            next(taken)
            yield b'{"text": "a"}\n' * 100

    assert next(jsonl.lines(chunks())).number == 1
    assert next(taken) == 1


@pytest.mark.parametrize("suffix", ["jsonl.gz", "jsonl.zst"])
def test_a_torn_archive_is_an_error_at_its_line(tmp_path: Path, suffix: str) -> None:
    lines = [json.dumps({"text": f"Line {number} {'x' * (number % 977)}"}).encode() + b"\n" for number in range(9000)]
    whole = packed(suffix, iter(lines))
    path = tmp_path / f"torn.{suffix}"
    for kept in (len(whole) - 3, len(whole) // 2, 20):
        path.write_bytes(whole[:kept])
        *found, last = all_records(path)
        assert [record.text for record in found] == [json.loads(line)["text"] for line in lines[: len(found)]]
        assert last.number == len(found) + 1
        assert "is truncated" in last.error
        assert kept < len(whole) - 3 or len(found) > 8000


@pytest.mark.parametrize("suffix", ["jsonl.gz", "jsonl.zst"])
def test_a_damaged_archive_is_an_error_and_several_members_are_one_file(tmp_path: Path, suffix: str) -> None:
    part = packed(suffix, iter([b'{"text": "a"}\n']))
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(part + part)
    assert [(record.number, record.text) for record in all_records(path)] == [(1, "a"), (2, "a")]
    path.write_bytes(part + b"what is this? " * 9)
    *_, last = all_records(path)
    assert "is damaged: " in last.error
    path.write_bytes(b"")
    assert all_records(path) == []


def test_a_bomb_is_read_in_flat_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.zst"
    path.write_bytes(zstandard.ZstdCompressor().compress(bytes(400_000_000)))
    tracemalloc.start()
    try:
        (record,) = all_records(path)
        assert tracemalloc.get_traced_memory()[1] < 300_000_000
    finally:
        tracemalloc.stop()
    assert record.number == 1
    assert "reading stopped: it expands to more than 64 MiB and 100 times its size" in record.error


@pytest.mark.parametrize("suffix", ["jsonl.gz", "jsonl.zst"])
def test_blank_lines_without_end_are_few_pieces_and_are_not_read_to_their_end(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "FREE_BYTES", 2_000_000)
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(packed(suffix, (b"\n" * 1_000_000 for _ in range(20))))
    found = list(jsonl.pieces(str(path), Fields(), Position()))
    assert "reading stopped" in found[-1].error
    assert len(found) < 100


def test_blank_lines_count_and_are_kept(tmp_path: Path) -> None:
    data = b'\n\n \n{"text": "a"}\n\n\t\n\r\n{"text": "b"}\n\n'
    for size in (1, 2, 5, 100):
        found = list(jsonl.lines(data[at : at + size] for at in range(0, len(data), size)))
        assert b"".join(line.data + b"\n" * line.is_ended for line in found) == data
        texts = [(record.number, record.text) for line in found if (record := jsonl.record(line, Fields())).text]
        assert texts == [(4, "a"), (8, "b")]


def test_what_cannot_be_opened_is_an_error_of_the_file(tmp_path: Path) -> None:
    (record,) = all_records(tmp_path / "gone.jsonl")
    assert (record.number, record.error) == (0, "cannot be read: No such file or directory")
    (tmp_path / "folder.jsonl").mkdir()
    (record,) = all_records(tmp_path / "folder.jsonl")
    assert record.error == "cannot be read: it is a folder"
    with pytest.raises(SourceError):
        next(jsonl.read(str(tmp_path / "gone.jsonl")))


def test_how_far_a_file_is_read_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "some words"}\n' * 200_000))
    position = Position()
    seen = [position.read_bytes for _ in jsonl.pieces(str(path), FIELDS, position)]
    assert seen == sorted(seen)
    assert seen[-1] == path.stat().st_size
    assert sum(batch.read_bytes for batch in batches(str(path), FIELDS)) == path.stat().st_size
