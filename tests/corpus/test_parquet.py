"""Fixed Parquet: all columns keep their types and values, and the ledger gives an equal table back."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lint.core.errors import UsageError
from lint.corpus.formats import parquet as shards
from lint.corpus.restore import restore
from tests.support.corpora import SPLIT, TEXTS, TRIMMED, fix_corpus

ROWS = [*TEXTS, None, SPLIT, TRIMMED, *(f"row {number}\n" for number in range(50)), SPLIT]

VIEWS = pa.list_view(pa.string_view()) if int(pa.__version__.partition(".")[0]) >= 26 else pa.list_(pa.string())
"""Before version 26 pyarrow itself can neither write nor select all views."""


def column(values: list[Any], kind: pa.DataType) -> pa.Array:
    """As many values as there are rows, over and over."""
    return pa.array([values[index % len(values)] for index in range(len(ROWS))], kind)


def table() -> pa.Table:
    """A row for each text, with columns of many types."""
    now = datetime.datetime(2024, 1, 31, 12, 30, 15, 123456)
    columns = {
        "id": column([f"r{number}" for number in range(len(ROWS))], pa.string()),
        "text": pa.array(ROWS, pa.string()),
        "title": column(["A", None, "B"], pa.string()).dictionary_encode(),
        "url": column(["https://example.org/1"], pa.large_string()),
        "date": column([now.date(), None], pa.date32()),
        "time": column([now, None], pa.timestamp("us", tz="Europe/Berlin")),
        "price": column([Decimal("1.10"), None, Decimal("-99999.99")], pa.decimal128(12, 2)),
        "tags": column([["a", None, "b"], [], None], pa.list_(pa.string())),
        "meta": column([{"a": 1, "b": {"c": [1.5]}}, None], pa.struct([("a", pa.int8()), ("b", pa.struct([("c", pa.list_(pa.float32()))]))])),
        "map": column([[("k", 1)], [], None], pa.map_(pa.string(), pa.int16())),
        "flag": column([True, None, False], pa.bool_()),
        "raw": column([b"\xff\0", None], pa.binary()),
        "fixed": column([b"abcd", None], pa.binary(4)),
        "nothing": pa.nulls(len(ROWS)),
        "view": column([["a", None], None], VIEWS),
        "uuid": column([b"0123456789abcdef", None], pa.uuid()),
        "score": column([1.5, float("inf"), None], pa.float16()),
        "unsigned": column([2**64 - 1, None], pa.uint64()),
    }  # fmt: skip
    made = pa.table(columns)
    schema = made.schema.set(5, made.schema.field("time").with_metadata({"note": "kept"}))
    return made.cast(schema.with_metadata({"owner": "somebody", "pandas": "{}"}))


def written(path: Path, made: pa.Table, **settings: Any) -> pa.Table:
    """The table as it is read from the file that it is written to."""
    pq.write_table(made, path, **settings)
    return read(path)


def read(path: Path) -> pa.Table:
    with pq.ParquetFile(path) as file:
        return file.read()


def restored(folder: Path, into: Path) -> None:
    """Puts the one shard of a folder back."""
    assert [one.refused for one in restore(folder, into)] == [""]


def same(left: pa.Table, right: pa.Table) -> bool:
    return bool(left.schema.equals(right.schema, check_metadata=True) and left.equals(right))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"row_group_size": 7, "compression": "zstd"},
        {"row_group_size": 1, "compression": "none", "use_dictionary": False},
        {"version": "1.0", "compression": "gzip", "write_statistics": False},
        {"store_schema": False, "use_deprecated_int96_timestamps": True},
    ],
    ids=["default", "small-groups", "a-row-a-group", "old", "int96"],
)
def test_restores_an_equal_table(tmp_path: Path, settings: dict[str, Any]) -> None:
    made = table()
    if settings.get("version") == "1.0":
        made = made.drop_columns(["unsigned"])
    before = written(tmp_path / "a.parquet", made, **settings)
    results = fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    assert sum(bool(result.fixed) for result in results) > 5
    restored(tmp_path / "out", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)
    source, back = (pq.ParquetFile(path / "a.parquet") for path in (tmp_path, tmp_path / "back"))
    with source, back:
        groups = [
            [file.metadata.row_group(index).num_rows for index in range(file.num_row_groups)] for file in (source, back)
        ]
        assert groups[0] == groups[1]
        assert shards.writer_settings(source) == shards.writer_settings(back)


@pytest.mark.parametrize("codec", ["snappy", "gzip", "brotli", "lz4", "zstd", "none"])
def test_every_codec_is_kept(tmp_path: Path, codec: str) -> None:
    before = written(tmp_path / "a.parquet", pa.table({"text": [TRIMMED, "b"], "n": [1, 2]}), compression=codec)
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    with pq.ParquetFile(tmp_path / "a.parquet") as source, pq.ParquetFile(tmp_path / "out" / "a.parquet") as fixed:
        codecs = [file.metadata.row_group(0).column(0).compression for file in (source, fixed)]
    assert codecs[0] == codecs[1]
    restored(tmp_path / "out", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)


def test_other_columns_and_rows_stay(tmp_path: Path) -> None:
    before = written(tmp_path / "a.parquet", table(), row_group_size=10)
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    after = read(tmp_path / "out" / "a.parquet")
    assert after.schema.names == [*before.schema.names, "parent_id", "part", "span"]
    assert [after.schema.field(name) for name in before.schema.names] == list(before.schema)
    assert after.schema.metadata == before.schema.metadata
    hosts = after.filter(pa.compute.is_null(after["parent_id"]))
    others = [name for name in before.schema.names if name != "text"]
    assert hosts.select(others).equals(before.select(others))
    untouched = pa.array(value is not None and "X" not in value and "CUT" not in value for value in ROWS)
    assert hosts.filter(untouched)["text"].to_pylist() == before.filter(untouched)["text"].to_pylist()
    assert hosts.filter(untouched)["part"].null_count == hosts.filter(untouched).num_rows


def test_parts_are_rows_behind_their_host(tmp_path: Path) -> None:
    written(tmp_path / "a.parquet", table())
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    rows = read(tmp_path / "out" / "a.parquet").to_pylist()
    start = next(index for index, row in enumerate(rows) if row["id"] == "r1")
    host, second, third = rows[start : start + 3]
    assert (host["text"], host["parent_id"], host["part"], host["span"]) == ("Host.\n", None, 1, {"start": 0, "end": 6})
    assert [part["id"] for part in (second, third)] == ["r1.part2", "r1.part3"]
    assert [part["part"] for part in (second, third)] == [2, 3]
    for part in (second, third):
        assert part["parent_id"] == "r1"
        assert (part["title"], part["url"], part["date"]) == (None, None, None)
        assert (
            SPLIT[part["span"]["start"] : part["span"]["end"]].replace("X gone\n", "").strip() == part["text"].strip()
        )
        for name in ("time", "price", "tags", "meta", "map", "flag", "raw", "fixed", "score", "unsigned"):
            assert part[name] == host[name]


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.dictionary(pa.int8(), pa.string())],
    ids=str,
)  # fmt: skip
def test_texts_of_any_width(tmp_path: Path, kind: pa.DataType) -> None:
    texts = pa.array([TRIMMED, SPLIT, None, "plain"], pa.string()).cast(kind)
    before = written(tmp_path / "a.parquet", pa.table({"text": texts, "id": [1, 2, 3, 4]}))
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    after = read(tmp_path / "out" / "a.parquet")
    assert after.schema.field("text") == before.schema.field("text")
    assert after["id"].to_pylist() == [1, 2, None, None, 3, 4]
    assert after["parent_id"].to_pylist() == [None, None, "2", "2", None, None]
    restored(tmp_path / "out", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)


def test_columns_that_may_not_be_null_may_be_in_the_output(tmp_path: Path) -> None:
    schema = pa.schema(
        [pa.field("id", pa.int64(), False), pa.field("text", pa.string(), False), pa.field("url", pa.string(), False)]
    )
    before = written(tmp_path / "a.parquet", pa.table({"id": [1, 2], "text": [SPLIT, "b"], "url": ["u", "v"]}, schema))
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    after = read(tmp_path / "out" / "a.parquet")
    assert [field.nullable for field in after.schema][:3] == [True, False, True]
    restored(tmp_path / "out", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)


def test_what_was_split_before_is_split_again(tmp_path: Path) -> None:
    written(tmp_path / "a.parquet", pa.table({"id": ["a", "b"], "text": [SPLIT, "plain"]}))
    fix_corpus(tmp_path / "a.parquet", tmp_path / "once")
    once = read(tmp_path / "once" / "a.parquet")
    rows = once.to_pylist()
    rows[1]["text"] = "Inner.\nCUT out\n"
    (tmp_path / "again").mkdir()
    before = written(tmp_path / "again" / "a.parquet", pa.Table.from_pylist(rows, once.schema))
    fix_corpus(tmp_path / "again" / "a.parquet", tmp_path / "twice")
    after = read(tmp_path / "twice" / "a.parquet").to_pylist()
    assert after[1]["parent_id"] == "a"
    assert after[1]["part"] == 2
    assert (after[2]["id"], after[2]["parent_id"], after[2]["part"]) == ("a.part2.part2", "a.part2", 2)
    restored(tmp_path / "twice", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)


def test_what_was_edited_since_is_not_restored(tmp_path: Path) -> None:
    written(tmp_path / "a.parquet", table())
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    written(tmp_path / "out" / "a.parquet", pa.table({"other": [1]}))
    assert [one.refused for one in restore(tmp_path / "out", tmp_path / "back")] == ["was edited since it was fixed"]
    assert not list((tmp_path / "back").iterdir())


def test_a_column_in_the_way_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "a.parquet", pa.table({"text": [SPLIT], "part": ["one"]}))
    with pytest.raises(UsageError, match='column "part" of type string'):
        fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    assert not [path for path in (tmp_path / "out").rglob("*") if path.is_file()]


def test_large_row_groups_are_written_as_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = written(tmp_path / "a.parquet", table())
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    with pq.ParquetFile(tmp_path / "out" / "a.parquet") as file:
        assert file.num_row_groups == 1
    monkeypatch.setattr(shards, "MAX_GROUP_BYTES", before.nbytes // 4)
    fix_corpus(tmp_path / "a.parquet", tmp_path / "several")
    with pq.ParquetFile(tmp_path / "several" / "a.parquet") as file:
        assert file.num_row_groups > 1
        assert file.read().equals(read(tmp_path / "out" / "a.parquet"))
    restored(tmp_path / "several", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)


def test_a_damaged_file_has_no_fixed_one(tmp_path: Path) -> None:
    written(tmp_path / "a.parquet", table(), compression="none", use_dictionary=False, row_group_size=10)
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    place = data.rindex(b"row 40")
    data[place - 200 : place] = b"\xff" * 200
    (tmp_path / "a.parquet").write_bytes(data)
    *_, last = fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    assert "damaged" in last.findings[0].message
    assert last.refused
    assert not (tmp_path / "out" / "a.parquet").exists()
    assert list((tmp_path / "out" / ".contentlint" / "tmp").iterdir()) == []


@pytest.mark.parametrize("rows", [0, 1])
def test_small_files(tmp_path: Path, rows: int) -> None:
    before = written(tmp_path / "a.parquet", table().slice(0, rows))
    fix_corpus(tmp_path / "a.parquet", tmp_path / "out")
    assert read(tmp_path / "out" / "a.parquet").num_rows == rows
    restored(tmp_path / "out", tmp_path / "back")
    assert same(read(tmp_path / "back" / "a.parquet"), before)
