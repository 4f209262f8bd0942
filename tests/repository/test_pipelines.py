"""The examples of docs/pipelines.md run as they stand, each in a process and a folder of its own."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint import fix_batch, lint_batch
from tests.support.command import ROOT

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

PAGE = (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8")

FINE = "The council met on Monday to discuss the bridge.\n\nIt will decide next week, the mayor said."
NEWS = [
    {"id": f"n{number}", "text": f"{FINE}\n\n{more}", "url": f"https://example.org/{number}", "words": number}
    for number, more in enumerate(["", "Caf&eacute; owners were pleased.", "It cost &pound;20 a day.", ""] * 5)
] + [{"id": "empty", "text": " ", "url": "https://example.org/empty", "words": 0}]


def _example(heading: str) -> str:
    """The Python under a heading."""
    section = PAGE.partition(f"## {heading}\n")[2]
    (code,) = re.findall(r"```python\n(.*?)```", section.partition("\n## ")[0], re.DOTALL)
    return str(code)


def _has(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) for module in modules)


@pytest.fixture
def run(tmp_path: Path) -> Callable[[str], str]:
    """Runs the example under a heading beside a corpus; gives what it prints."""

    def run(heading: str) -> str:
        parquet.write_table(pa.Table.from_pylist(NEWS), tmp_path / "news.parquet")
        (tmp_path / "example.py").write_text(_example(heading), encoding="utf-8")
        env = {
            "PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(ROOT),
            "RAY_USAGE_STATS_ENABLED": "0", "RAY_ADDRESS": "local", "HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "hf"),
            "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "example.py"],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def _sorted(table: Any, *keys: str) -> list[dict[str, Any]]:
    rows = [row for row in table.to_pylist() if row]
    return sorted(rows, key=lambda row: [str(row[key]) for key in keys])


def _check(folder: Path, **settings: Any) -> None:
    """Whether findings and fixed documents are what the functions give for the whole corpus at once."""
    news = pa.Table.from_pylist(NEWS)
    place = ("record_id", "start", "rule")
    found = parquet.read_table(folder / "findings").drop_columns(["record"])
    assert _sorted(found, *place) == _sorted(lint_batch(news, **settings).drop_columns(["record"]), *place)
    fixed = parquet.read_table(folder / "fixed")
    assert _sorted(fixed, "id") == _sorted(fix_batch(news).documents, "id")
    assert found.num_rows >= 11
    assert "Café owners were pleased." in str(fixed["text"].to_pylist())


def test_texts_and_files(run: Callable[[str], str]) -> None:
    assert run("Texts and files").splitlines() == [
        '1 encoding.html-entity HTML entity "&amp;"',
        "Read & weep.",
        "article.txt cannot be read: No such file or directory",
    ]


def test_the_functions(run: Callable[[str], str]) -> None:
    assert run("Tables").splitlines() == [
        'b encoding.html-entity HTML entity "&eacute;"',
        "['A fine text.', 'Café au lait, please.']",
        "[{'path': '', 'record': 2, 'record_id': 'b', 'rule': 'encoding.html-entity', 'start': 3, 'end': 11, 'text': '&eacute;'}]",
    ]


@pytest.mark.slow
@pytest.mark.ray
@pytest.mark.xdist_group("ray")
@pytest.mark.skipif(not _has("ray"), reason="Ray is not installed")
def test_ray_data(run: Callable[[str], str], tmp_path: Path) -> None:
    run("Ray Data")
    _check(tmp_path, ignore=["readability"])


@pytest.mark.slow
@pytest.mark.skipif(not _has("pyspark") or not shutil.which("java"), reason="Spark or Java is not installed")
def test_spark(run: Callable[[str], str], tmp_path: Path) -> None:
    run("Spark")
    _check(tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(not _has("datasets"), reason="Hugging Face datasets are not installed")
def test_hugging_face_datasets(run: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "findings").mkdir()
    (tmp_path / "fixed").mkdir()
    run("Hugging Face datasets")
    _check(tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(not _has("datatrove"), reason="datatrove is not installed")
def test_datatrove(run: Callable[[str], str], tmp_path: Path) -> None:
    run("datatrove")
    kept, dropped = (parquet.read_table(tmp_path / name)["id"].to_pylist() for name in ("kept", "dropped"))
    errors = {
        row["record_id"] for row in lint_batch(pa.Table.from_pylist(NEWS)).to_pylist() if row["severity"] == "error"
    }
    assert set(dropped) == errors == {"empty"}
    assert sorted(kept) == sorted(row["id"] for row in NEWS if row["id"] not in errors)


def test_every_argument_is_on_the_page() -> None:
    import inspect

    known = {*inspect.signature(lint_batch).parameters, *inspect.signature(fix_batch).parameters} - {"table"}
    rows = re.findall(r"^\| (`.*?`) \|", PAGE, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == known
    from lint import FINDINGS_SCHEMA, REMOVED_SCHEMA

    for schema in (FINDINGS_SCHEMA, REMOVED_SCHEMA):
        assert all(f"`{name}`" in PAGE for name in schema.names)
