"""`lint_batch` and `fix_batch`: the same as the command line, as functions of Arrow tables."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from lint import Fields, UsageError, fix_batch, lint_batch
from tests.support.command import contentlint, findings, python

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

FINE = "The council met on Monday to discuss the bridge.\n\nIt will decide next week, the mayor said."
ROWS: list[dict[str, Any]] = [
    {"id": "a", "text": FINE, "stars": 1.5},
    {"id": "b", "text": f"{FINE}\n\nCaf&eacute; owners were pleased.", "stars": None},
    {"id": None, "text": None, "stars": 2.0},
    {"id": "d", "text": "", "stars": 3.0},
    {"id": "e", "text": f"{FINE}\n\n© 2019 The Daily Example. All rights reserved.", "stars": 4.0},
]


@pytest.fixture
def rows() -> Any:
    return pa.Table.from_pylist(ROWS)


def _wire(row: dict[str, Any]) -> dict[str, Any]:
    """What stands in the JSON of a finding, of a row of the table."""
    import msgspec

    found = {name: row[name] for name in row if not name.endswith("_text") and name != "fix_applicability"}
    for name in ("value", "limit"):
        found[name] = row[name] if row[f"{name}_text"] is None else row[f"{name}_text"]
    found["fix"] = msgspec.json.decode(row["fix"]) if row["fix"] else None
    return found


def test_findings_are_those_of_the_command_line(rows: Any, tmp_path: Path) -> None:
    parquet.write_table(rows, tmp_path / "rows.parquet")
    said = findings("--isolated", "rows.parquet", cwd=tmp_path)
    table = lint_batch(rows, path="rows.parquet")
    assert {found["rule"] for found in said} >= {"input.unreadable", "structure.empty-document", "encoding.html-entity"}
    known = set(said[0])
    assert all(found.pop("accepted") is None for found in said)  # a table has no baseline
    assert [{key: value for key, value in _wire(row).items() if key in known} for row in table.to_pylist()] == said
    assert table["fix_applicability"].to_pylist() == [found["fix"] and found["fix"]["applicability"] for found in said]  # type: ignore[index]


def test_tables_may_be_cut_anywhere(rows: Any) -> None:
    whole = lint_batch(rows)
    for size in (1, 2, 3):
        cut = [lint_batch(rows.slice(at, size), first_record=at + 1) for at in range(0, len(rows), size)]
        assert pa.concat_tables(cut) == whole
    assert lint_batch(rows.to_batches()[0]) == whole
    chunked = pa.concat_tables([rows.slice(0, 2), rows.slice(2)])
    assert lint_batch(chunked) == whole


def test_documents_may_be_dicts(rows: Any) -> None:
    assert lint_batch(ROWS) == lint_batch(rows)
    assert fix_batch(ROWS).documents == fix_batch(rows).documents
    later = [{"text": FINE}, {"text": FINE, "id": "b", "more": 1}]
    assert fix_batch(later).documents.column_names[:3] == ["text", "id", "more"]
    assert (lint_batch([]).num_rows, fix_batch(()).documents.num_rows) == (0, 0)


@pytest.mark.parametrize(
    ("documents", "problem"),
    [
        ("a text", "documents must be a pyarrow Table or RecordBatch, or a list of dicts, not str"),
        ({"text": FINE}, "documents must be .*, not dict"),
        ([{"text": FINE}, FINE], "document 1 must be a dict, not str"),
        ([{"text": FINE}, {"text": 1}], "the documents cannot be a table: "),
        ([{"text": "\ud800"}], "the documents cannot be a table: "),
    ],
)
def test_what_is_no_documents_is_told(documents: Any, problem: str) -> None:
    for function in (lint_batch, fix_batch):
        with pytest.raises(UsageError, match=problem):
            function(documents)


def test_nothing_found_is_an_empty_table(rows: Any) -> None:
    from lint import FINDINGS_SCHEMA

    for table in (rows.slice(0, 1), rows.slice(0, 0)):
        found = lint_batch(table)
        assert (found.num_rows, found.schema) == (0, FINDINGS_SCHEMA)


@pytest.mark.parametrize("kind", ["large_string", "binary", "dictionary"])
def test_texts_may_have_any_type_of_text(rows: Any, kind: str) -> None:
    wanted = pa.dictionary(pa.int32(), pa.string()) if kind == "dictionary" else getattr(pa, kind)()
    table = rows.set_column(1, "text", rows["text"].cast(wanted))
    assert lint_batch(table) == lint_batch(rows)
    assert fix_batch(table).documents["text"].cast(pa.string()) == fix_batch(rows).documents["text"]


def test_a_column_that_is_not_there_is_said(rows: Any) -> None:
    table = rows.rename_columns(["id", "txt", "stars"])
    for act in (lint_batch, fix_batch):
        with pytest.raises(UsageError, match=r'no column "text" \(did you mean "txt"\?\)'):
            act(table)
    assert lint_batch(table, fields=Fields(text="txt"))["field"].unique().to_pylist() == ["txt"]
    other = lint_batch(rows.rename_columns(["key", "text", "stars"]), fields=Fields(id="key"))
    assert other == lint_batch(rows)


def test_rules_are_chosen_as_on_the_command_line(rows: Any, tmp_path: Path) -> None:
    only = lint_batch(rows, select=["encoding"])
    assert set(only["rule"].to_pylist()) == {"encoding.html-entity", "input.unreadable"}
    assert "encoding.html-entity" not in lint_batch(rows, ignore=["encoding"])["rule"].to_pylist()
    config = tmp_path / "some.yaml"
    config.write_text(
        "select: [encoding]\nrules:\n  encoding.html-entity: error\n"
        "overrides:\n  - paths: [web/]\n    ignore: [encoding.html-entity]\n"
    )
    assert lint_batch(rows.slice(1, 1), config=config)["severity"].to_pylist() == ["error"]
    assert lint_batch(rows.slice(1, 1), config=config, path=str(tmp_path / "web" / "a.jsonl")).num_rows == 0
    assert fix_batch(rows.slice(1, 1), config=config, path=str(tmp_path / "web" / "a.jsonl")).removed.num_rows == 0


def test_measures_that_are_words_have_a_column_of_their_own() -> None:
    german = "Der Rat hat am Montag über die Brücke beraten. " * 12
    config = "language.unexpected-language"
    table = pa.table({"text": [german], "language": ["en"]})
    found = lint_batch(table, select=[config])
    assert found["rule"].to_pylist() == [config]
    assert (found["value"].to_pylist(), found["value_text"].to_pylist()) == ([None], ["de"])


def test_a_path_of_undecodable_bytes_is_written_out(rows: Any) -> None:
    found = lint_batch(rows, path=os.fsdecode(b"caf\xe9.parquet"))
    assert set(found["path"].to_pylist()) == {"caf\\udce9.parquet"}


def test_fixed_documents_are_those_of_the_command_line(rows: Any, tmp_path: Path) -> None:
    parquet.write_table(rows, tmp_path / "rows.parquet")
    done = contentlint("check", "--isolated", "--fix", "--output-dir", "out", "rows.parquet", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    fixed = fix_batch(rows, path="rows.parquet")
    assert fixed.documents == parquet.read_table(tmp_path / "out" / "rows.parquet")
    assert fixed.documents.drop_columns(["text", "parent_id", "part", "span"]) == rows.drop_columns(["text"])
    assert fixed.documents["text"].to_pylist()[1] == f"{FINE}\n\nCafé owners were pleased."


def test_what_was_removed_is_where_it_was(rows: Any) -> None:
    fixed = fix_batch(rows)
    assert {gone["rule"] for gone in fixed.removed.to_pylist()} >= {"encoding.html-entity"}
    for gone in fixed.removed.to_pylist():
        before = ROWS[gone["record"] - 1]
        assert before["text"][gone["start"] : gone["end"]] == gone["text"]
        assert before["id"] == gone["record_id"]


def test_tables_that_are_fixed_may_be_cut_anywhere(rows: Any) -> None:
    whole = fix_batch(rows)
    cut = [fix_batch(rows.slice(at, 2), first_record=at + 1) for at in range(0, len(rows), 2)]
    assert pa.concat_tables([one.documents for one in cut]) == whole.documents
    assert pa.concat_tables([one.removed for one in cut]) == whole.removed
    assert fix_batch(pa.concat_tables([rows.slice(0, 2), rows.slice(2)])).documents == whole.documents
    empty = fix_batch(rows.slice(0, 0))
    assert (empty.documents.schema, empty.removed.schema) == (whole.documents.schema, whole.removed.schema)


def test_fixed_documents_need_no_more_fixing(rows: Any) -> None:
    once = fix_batch(rows).documents
    again = fix_batch(once)
    assert (again.documents, again.removed.num_rows) == (once, 0)


def test_unsafe_fixes_are_asked_for() -> None:
    rows = pa.table({"text": [f"{FINE}\n\n© 2024 Weir Times\n"]})
    assert fix_batch(rows).documents["text"] == rows["text"]
    assert fix_batch(rows, unsafe=True).documents["text"].to_pylist() == [f"{FINE}\n"]


def test_importing_the_functions_does_not_import_pyarrow() -> None:
    code = """
import sys
import lint
from lint import Fields, fix_batch, lint_batch
assert not {"pyarrow", "numpy", "click", "ray"} & set(sys.modules)
sys.modules["pyarrow"] = None
try:
    lint_batch(None)
except lint.UsageError as error:
    print(error)
assert not hasattr(lint, "no_such_name")
"""
    assert python(code).stdout == 'this needs the package "pyarrow": pip install "contentlint[corpus]"\n'


def test_the_config_says_which_column_holds_the_text(tmp_path: Path) -> None:
    config = tmp_path / ".contentlint.yaml"
    config.write_text("extends: default\ntext-field: body\n", encoding="utf-8")
    table = pa.table({"body": ["Caf&eacute; owners were pleased."], "content": ["All is well here."]})
    assert lint_batch(table, config=config)["rule"].to_pylist() == ["encoding.html-entity"]
    assert fix_batch(table, config=config).documents["body"].to_pylist() == ["Café owners were pleased."]
    assert lint_batch(table, config=config, fields=Fields(text="content")).num_rows == 0
