"""Findings as Parquet are those of JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.support.command import contentlint
from tests.support.command import findings as found_in
from tests.support.records import checked, corpus


@pytest.mark.parametrize("row_count", [0, 1, 7])
def test_findings_as_parquet_are_those_of_jsonl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row_count: int
) -> None:
    rows = [{"id": number, "text": f"An &eacute;nd.\n{'&ouml;' * number}"} for number in range(row_count)]
    path = corpus(tmp_path / "a.jsonl", rows)
    done = contentlint("check", "--isolated", path.name, "--output-file", "found.parquet", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    table = pq.read_table(tmp_path / "found.parquet")
    expected = found_in("--isolated", path.name, cwd=tmp_path)
    assert table.num_rows == len(expected)
    for row, found in zip(table.to_pylist(), expected, strict=True):
        shared = [key for key in found if key in row and key not in ("value", "limit", "fix")]
        assert {"path", "record", "record_id", "field", "rule", "start", "end", "message"} <= set(shared)
        assert {key: row[key] for key in shared} == {key: found[key] for key in shared}
        assert (json.loads(row["fix"]) if row["fix"] else None) == found["fix"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "found.parquet"]


def test_findings_as_parquet_come_in_row_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.reporters import Context, parquet
    from tests.support.sample_results import plain

    monkeypatch.setattr(parquet, "GROUP_ROWS", 4)
    chunks = list(parquet.render(plain() * 5, Context()))
    file = pq.ParquetFile(pa.BufferReader(b"".join(chunks)))
    count = 5 * sum(len(result.findings) for result in plain())
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [4] * (count // 4) + (
        [count % 4] if count % 4 else []
    )
    assert len(chunks) == file.num_row_groups + 1
    assert [row["message"] for row in file.read().to_pylist()] == [
        found.message for result in plain() * 5 for found in result.findings
    ]


def test_bytes_do_not_go_to_a_terminal_or_pipe(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--output-format", "parquet")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--output-file findings.parquet" in done.stderr
