"""Findings in records: each names its record, its field and its id, and a broken record is a finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint.sources.record import Fields, Record, document_of
from tests.support.command import contentlint
from tests.support.command import findings as found_in
from tests.support.records import SUFFIXES, checked, corpus


def test_findings_name_the_record_and_a_broken_one_is_a_finding(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--output-format", "concise")
    assert done.stdout.splitlines() == [
        'news.jsonl:1[text]:1:4: warning encoding.html-entity HTML entity "&eacute;" (id a1) [fix: replace &eacute; with "é"]',
        'news.jsonl:3[text]:1:1: error input.unreadable the field "text" is a number, not text',
        "news.jsonl:5[text]:1:1: error input.unreadable the last line may be truncated: not valid JSON: it ends too early",
        "Found 2 errors and 1 warning in 3 of 4 documents (1 fixable with --fix)",
        "Could not read 2 documents",
    ]
    assert done.returncode == 1
    text = checked(tmp_path, "news.jsonl").stdout.splitlines()
    assert text[0] == 'news.jsonl:1[text]:1:4: warning encoding.html-entity HTML entity "&eacute;" (id a1)'
    assert text[2] == "1 | An &eacute;nd."


def test_programs_are_told_the_record_its_field_and_its_id(tmp_path: Path) -> None:
    first, second, third = map(
        json.loads, checked(tmp_path, "news.jsonl", "--output-format", "jsonl").stdout.splitlines()
    )
    assert (first["path"], first["record"], first["field"], first["record_id"]) == ("news.jsonl", 1, "text", "a1")
    assert (first["start"], first["end"], first["start_line"], first["start_column"]) == (3, 11, 1, 4)
    assert [found["record"] for found in (second, third)] == [3, 5]
    assert json.loads(checked(tmp_path, "news.jsonl", "--output-format", "json").stdout) == [first, second, third]


def test_code_hosts_are_told_the_line_of_the_file(tmp_path: Path) -> None:
    shown = checked(tmp_path, "news.jsonl", "--output-format", "github").stdout.splitlines()[0]
    assert shown == (
        "::warning title=encoding.html-entity,file=news.jsonl,line=1::"
        'record 1[text]:1:4 (id a1): HTML entity "&eacute;"'
    )
    log = json.loads(checked(tmp_path, "news.jsonl", "--output-format", "sarif").stdout)
    result = log["runs"][0]["results"][0]
    assert result["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "news.jsonl"}, "region": {"startLine": 1}},
            "logicalLocations": [{"fullyQualifiedName": "1[text]", "name": "a1"}],
        }
    ]
    assert {"record": 1, "recordId": "a1", "field": "text"}.items() <= result["properties"].items()
    assert result["properties"]["region"]["charOffset"] == 3
    assert "fixes" not in result


def test_in_files_without_lines_there_is_no_line(tmp_path: Path) -> None:
    corpus(tmp_path / "a.parquet", [{"text": "fine."}, {"text": "An &eacute;nd."}])
    shown = contentlint("check", "--isolated", "a.parquet", "--output-format", "github", cwd=tmp_path).stdout
    assert shown.startswith("::warning title=encoding.html-entity,file=a.parquet::record 2[text]:1:4: ")
    log = json.loads(contentlint("check", "--isolated", "a.parquet", "--output-format", "sarif", cwd=tmp_path).stdout)
    (location,) = log["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "a.parquet"}}


def test_fields_are_named_by_options_and_config(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"content": "An &eacute;nd.", "key": "k", "body": "An &ouml;x."}\n')
    (tmp_path / ".contentlint.yaml").write_text("text-field: content\nid-field: key\n")
    (found,) = found_in("a.jsonl", cwd=tmp_path)
    assert (found["field"], found["record_id"], found["message"]) == (
        "content",
        "k",
        'HTML entity "&eacute;"',
    )
    (found,) = found_in("a.jsonl", "--text-field", "body", "--id-field", "content", cwd=tmp_path)
    assert (found["field"], found["record_id"], found["message"]) == (
        "body",
        "An &eacute;nd.",
        'HTML entity "&ouml;"',
    )


def test_a_config_may_treat_some_corpora_in_another_way(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text('{"text": "An &eacute;nd."}\n')
    (tmp_path / ".contentlint.yaml").write_text("overrides:\n  - paths: [b.jsonl]\n    ignore: [encoding]\n")
    assert [found["path"] for found in found_in("a.jsonl", "b.jsonl", cwd=tmp_path)] == ["a.jsonl"]


def test_folders_and_patterns_find_corpora_beside_texts(tmp_path: Path) -> None:
    row = {"text": "An &eacute;nd."}
    (tmp_path / "sub").mkdir()
    for number, suffix in enumerate(SUFFIXES):
        corpus(tmp_path / "sub" / f"{number}.{suffix}", [row, row])
    (tmp_path / "sub" / "plain.txt").write_text("An &eacute;nd.")
    (tmp_path / "sub" / "data.json").write_text("{}")
    names = [f"sub/{number}.{suffix}" for number, suffix in enumerate(SUFFIXES)]
    found = [(each["path"], each["record"]) for each in found_in("--isolated", cwd=tmp_path)]
    assert found == [*((name, record) for name in names for record in (1, 2)), ("sub/plain.txt", None)]
    found = [(each["path"], each["record"]) for each in found_in("--isolated", "su*/[0-2].*", cwd=tmp_path)]
    assert found == [(name, record) for name in names[:3] for record in (1, 2)]
    found = [(each["path"], each["record"]) for each in found_in("--isolated", "**/*.parquet", cwd=tmp_path)]
    assert found == [(names[4], 1), (names[4], 2)]
    (tmp_path / "[a].txt").write_text("An &eacute;nd.")
    assert [each["path"] for each in found_in("--isolated", "[a].txt", cwd=tmp_path)] == ["[a].txt"]
    done = contentlint("check", "sub/*.gone", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "contentlint: sub/*.gone: matches no file\n")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_standard_input_may_be_a_corpus(tmp_path: Path, suffix: str) -> None:
    data = corpus(tmp_path / f"a.{suffix}", [{"text": "fine."}, {"text": "An &eacute;nd."}]).read_bytes()
    (found,) = found_in("--isolated", "-", "--stdin-filename", f"b.{suffix}", cwd=tmp_path, stdin=data)
    assert (found["path"], found["record"]) == (f"b.{suffix}", 2)


def test_statistics_are_by_rule_and_by_source(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--statistics", "--select", "encoding", "--quiet")
    by_rule, by_source = done.stdout.split("\n\n")
    assert by_rule.splitlines()[0].split("  ")[0] == "rule"
    assert [line.split()[:5] for line in by_rule.splitlines()[1:3]] == [
        ["input.unreadable", "2", "2", "0", "0.00%"],
        ["encoding.html-entity", "1", "1", "1", "14.58%"],
    ]
    assert [line.split() for line in by_source.splitlines()] == [
        ["source", "documents", "hit", "text", "removed"],
        ["news.jsonl", "2", "2", "0.00%"],
        ["example.org", "2", "1", "14.58%"],
        ["total", "4", "3", "14.58%"],
    ]


def test_the_document_of_a_record_has_its_id_or_its_place() -> None:
    named = document_of(Record(number=3, text="a", id="x", meta={"title": "T"}), "n.jsonl")
    assert (named.id, named.path, named.meta) == ("x", "n.jsonl", {"title": "T"})
    assert document_of(Record(number=3, text="a"), "n.jsonl").id == "n.jsonl:3"
    assert Fields(title="headline").meta["title"] == "headline"
