"""Parquet: the same records as of any other file, whatever the columns are made of, and however the file is damaged."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.sources import parquet
from lint.sources.parquet import records
from lint.sources.record import Fields, Position, Record
from lint.sources.records import batches

FIELDS = Fields()

TEXTS = ["a\r\nb", "", "日本\n", "x" * 5000, "é \U0001f600"]


def read(path: Path, fields: Fields = FIELDS) -> list[Record]:
    return list(parquet.pieces(str(path), fields, Position()))


def written(path: Path, columns: dict[str, Any], **how: Any) -> Path:
    pq.write_table(pa.table(columns), path, **how)
    return path


def test_a_record_has_text_id_and_what_is_known_about_it(tmp_path: Path) -> None:
    columns = {
        "text": ["a\nb", "c"],
        "id": [12, None],
        "url": ["https://a.org/b", None],
        "title": ["T", "U"],
        "language": pa.array(["en", "de"]).dictionary_encode(),
        "other": [[1], [2]],
    }
    first, second = read(written(tmp_path / "a.parquet", columns))
    assert first == Record(
        number=1, text="a\nb", id="12", meta={"title": "T", "url": "https://a.org/b", "language": "en"}
    )
    assert second == Record(number=2, text="c", meta={"title": "U", "language": "de"})


@pytest.mark.parametrize("group_rows", [1, 2, 100])
@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(), "dictionary"],
    ids=str,
)
def test_texts_are_what_was_written(tmp_path: Path, kind: Any, group_rows: int) -> None:
    column = pa.array(TEXTS).dictionary_encode() if kind == "dictionary" else pa.array(TEXTS).cast(kind)
    path = written(tmp_path / "a.parquet", {"text": column}, row_group_size=group_rows)
    assert [(record.number, record.text) for record in read(path)] == list(enumerate(TEXTS, 1))


@given(st.lists(st.none() | st.text(st.characters(codec="utf-8")), min_size=1))
def test_any_texts_come_back(texts: list[str | None]) -> None:
    found = records(pa.record_batch({"text": pa.array(texts, pa.string())}), FIELDS)
    assert [record.text for record in found] == texts
    assert all((record.text is None) == bool(record.error) for record in found)


def test_what_is_not_a_text_is_an_error_of_its_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"text": ["a", None, "b"], "id": ["x", "y", "z"]})
    assert [record.error for record in read(path)] == ["", 'the field "text" is null, not text', ""]
    assert [record.id for record in read(path)] == ["x", "y", "z"]
    numbers = written(tmp_path / "b.parquet", {"text": [1, 2]})
    assert [record.error for record in read(numbers)] == ['the field "text" is of the type int64, not text'] * 2


def test_a_missing_column_is_an_error_of_every_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"texts": ["a", "b"]})
    assert [record.error for record in read(path)] == ['no field "text" (did you mean "texts"?)'] * 2
    assert [record.number for record in read(path)] == [1, 2]
    assert [record.text for record in read(path, Fields(text="texts"))] == ["a", "b"]


@pytest.mark.parametrize("is_coded", [False, True])
def test_bytes_that_are_not_utf_8_are_an_error_of_their_row(is_coded: bool) -> None:
    data = pa.array([b"a", b"b\xff", None, "é".encode()], pa.binary())
    column = pa.Array.from_buffers(pa.string(), 4, data.buffers())
    found = records(pa.record_batch({"text": column.dictionary_encode() if is_coded else column}), FIELDS)
    assert [record.text for record in found] == ["a", None, None, "é"]
    assert found[1].error == "is not UTF-8: byte 0xff at byte 2 of the text"


def test_an_id_is_a_text_or_a_number() -> None:
    for column, known in (
        (pa.array(["a", ""]), ["a", ""]),
        (pa.array([1, -2], pa.int16()), ["1", "-2"]),
        (pa.array([1.5, None]), ["1.5", None]),
        (pa.array([True, False]), [None, None]),
        (pa.array([[1], [2]]), [None, None]),
    ):
        batch = pa.record_batch({"text": pa.array(["x", "y"]), "key": column})
        assert [record.id for record in records(batch, Fields(id="key"))] == known


def test_rows_are_numbered_through_the_file_and_from_where_a_caller_says(tmp_path: Path) -> None:
    texts = [str(number) for number in range(20_000)]
    path = written(tmp_path / "a.parquet", {"text": texts}, row_group_size=7_000)
    assert [(record.number, record.text) for record in read(path)] == list(enumerate(texts, 1))
    batch = pa.record_batch({"text": texts[:3]})
    assert [record.number for record in records(batch, FIELDS, first=41)] == [41, 42, 43]


@pytest.mark.parametrize("compression", ["zstd", "none"])
def test_a_damaged_page_is_an_error_and_the_next_row_group_goes_on(tmp_path: Path, compression: str) -> None:
    texts = [f"text {number} " + "lorem ipsum " * (number % 7) for number in range(3000)]
    path = written(
        tmp_path / "a.parquet", {"text": texts}, row_group_size=1000, compression=compression,
        write_page_checksum=True, use_dictionary=False,
    )  # fmt: skip
    column = pq.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    middle = column.data_page_offset + column.total_compressed_size // 2
    data[middle : middle + 8] = bytes(byte ^ 0x55 for byte in data[middle : middle + 8])
    path.write_bytes(data)
    found = read(path)
    (broken,) = [record for record in found if record.error]
    assert broken.error.startswith(f"row group 2 is damaged, rows {broken.number:,} to 2,000 were not read: ")
    assert [record.text for record in found[:1000]] == texts[:1000]
    assert [(record.number, record.text) for record in found[-1000:]] == list(enumerate(texts[2000:], 2001))


def test_a_file_that_is_cut_off_or_none_is_an_error_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"text": ["a"] * 100})
    whole = path.read_bytes()
    for data in (whole[:-10], whole[:200], b"", b"no parquet at all", whole[:-8] + b"\xff\xff\xff\x7fPAR1"):
        path.write_bytes(data)
        ((record,),) = [batch.pieces for batch in batches(str(path), FIELDS)]
        assert isinstance(record, Record)
        assert record.number == 0
        assert record.error.startswith("not a Parquet file, or a damaged one: ")


def test_memory_is_flat_in_files_of_one_row_group(tmp_path: Path) -> None:
    """What Python holds, and what Arrow holds: four times the rows, the same peak."""
    peaks, arrow_peaks = [], []
    for count in (2_000, 8_000):
        texts = [f"{number} " + f"{number * 7919 % 10007} " * 1000 for number in range(count)]
        path = written(tmp_path / f"{count}.parquet", {"text": texts}, use_dictionary=False)
        del texts
        assert pq.ParquetFile(path).num_row_groups == 1
        before = pa.total_allocated_bytes()
        tracemalloc.start()
        try:
            high = 0
            for record in parquet.pieces(str(path), FIELDS, Position()):
                high = max(high, pa.total_allocated_bytes() - before) if record.number % 100 == 0 else high
            assert record.number == count
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
        arrow_peaks.append(high)
    assert peaks[1] < 1.5 * peaks[0]
    assert arrow_peaks[1] < 1.5 * arrow_peaks[0] + 1_000_000


def test_how_far_a_file_is_read_is_known(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"text": ["some words"] * 10_000}, row_group_size=3_000)
    position = Position()
    seen = [position.read_bytes for _ in parquet.pieces(str(path), FIELDS, position)]
    assert seen == sorted(seen)
    assert seen[-1] == path.stat().st_size


def test_an_empty_file_has_no_records(tmp_path: Path) -> None:
    assert read(written(tmp_path / "a.parquet", {"text": pa.array([], pa.string())})) == []
