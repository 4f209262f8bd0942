"""A wrong `--text-field` is one error with the fields there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import contentlint
from tests.support.records import corpus
from tests.support.seeds import CLEAN, error

RECORDS = "".join(f'{{"body": "{CLEAN.splitlines()[0]}", "name": {number}}}\n' for number in range(400))


@pytest.mark.parametrize("words", [["c.jsonl"], ["--text-field", "txt", "c.jsonl"], ["--text-field", "txt", "."]])
def test_a_wrong_text_field_is_one_error_with_the_fields_there_are(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "c.jsonl").write_text(RECORDS)
    field = "txt" if "txt" in words else "text"
    says = f'c.jsonl: none of the first 100 records has text in a field "{field}"; other fields: body, name; use --text-field to name another'
    assert error("check", "--no-cache", *words, cwd=tmp_path) == says
    assert contentlint("check", "--no-cache", "--text-field", "body", *words[-1:], cwd=tmp_path).returncode == 0


def test_lines_that_hold_no_record_do_not_hide_a_wrong_text_field(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"body": "x"}\n\n{broken\n')
    says = 'c.jsonl: no record has text in a field "text"; other fields: body; use --text-field to name another'
    assert error("check", "--no-cache", "c.jsonl", cwd=tmp_path) == says
    (tmp_path / "c.jsonl").write_text("{broken\n")
    assert "not valid JSON" in contentlint("check", "--no-cache", "c.jsonl", cwd=tmp_path).stdout


def test_a_wrong_text_field_in_the_config_is_one_error_too(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text(RECORDS)
    (tmp_path / ".contentlint.yaml").write_text("text-field: bdy\n")
    says = 'c.jsonl: none of the first 100 records has text in a field "bdy" (did you mean "body"?); other fields: body, name; use --text-field to name another'
    assert error("check", "--no-cache", ".", cwd=tmp_path) == says
    assert contentlint("check", "--no-cache", "--text-field", "body", ".", cwd=tmp_path).returncode == 0


@pytest.fixture(params=[".jsonl", ".parquet"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with a corpus, and two files of records that are something else."""
    (inner := tmp_path / "news").mkdir()
    corpus(inner / f"a{request.param}", [{"text": CLEAN.splitlines()[0]}])
    corpus(inner / f"b{request.param}", [{"body": "Read &amp; weep.", "name": number} for number in range(3)])
    corpus(inner / f"c{request.param}", [{"text": number, "body": "x"} for number in range(400)])
    return inner


def test_a_file_in_a_folder_that_has_no_texts_is_one_finding(folder: Path) -> None:
    done = contentlint("check", "--no-cache", "--output-format", "jsonl", ".", cwd=folder)
    first, second = [json.loads(line) for line in done.stdout.splitlines()]
    advice = "set text-field in the config, or exclude the file"
    assert first["message"] == f'no record has text in a field "text"; other fields: body, name; {advice}'
    assert (
        second["message"] == f'none of the first 100 records has text in a field "text"; other fields: body; {advice}'
    )
    assert (first["record"], first["rule"], done.returncode) == (None, "input.unreadable", 1)


def test_such_a_file_is_copied_and_said_once(folder: Path) -> None:
    done = contentlint("check", "--fix", "--output-dir", "../out", "--output-format", "concise", ".", cwd=folder)
    assert done.stdout.count("input.unreadable") == 2
    written = sorted((folder.parent / "out").glob("[abc].*"))
    assert [path.name for path in written] == sorted(path.name for path in folder.iterdir())
    assert contentlint("undo", "../out", "--output-dir", "../again", cwd=folder).returncode == 0
    if written[1].suffix == ".jsonl":
        assert (
            written[1].read_bytes()
            == (folder / "b.jsonl").read_bytes()
            == (folder.parent / "again" / "b.jsonl").read_bytes()
        )


def test_such_a_file_of_several_that_are_named_is_one_finding(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    done = contentlint("check", "--no-cache", "--output-format", "concise", *names, cwd=folder)
    assert (done.returncode, done.stdout.count("input.unreadable")) == (1, 2)
    done = contentlint("check", "--no-cache", names[1], cwd=folder)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "other fields: body, name; use --text-field to name another" in done.stderr


@pytest.mark.parametrize(
    "words",
    [["baseline"], ["accept", "--reason", "x"], ["review"], ["learn", "--output", "p.yaml"]],
    ids=lambda words: words[0],
)
def test_other_commands_refuse_a_named_file_too(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "c.jsonl").write_text(RECORDS)
    done = contentlint(*words, "c.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('contentlint: c.jsonl: none of the first 100 records has text in a field "text"')
    assert [path.name for path in tmp_path.iterdir()] == ["c.jsonl"]


def test_a_file_whose_texts_are_null_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"text": null}\n' * 3)
    done = contentlint("check", "--no-cache", "--output-format", "concise", "c.jsonl", cwd=tmp_path)
    assert done.stdout.count('the field "text" is null, not text') == 3


def test_a_wrong_text_field_on_standard_input_is_one_too(tmp_path: Path) -> None:
    done = contentlint("check", "--stdin-filename", "c.jsonl", "-", cwd=tmp_path, stdin=RECORDS.encode())
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_records_of_which_some_have_the_field_are_findings(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"other": 1}\n{"text": "One sentence, and that is all there is to it."}\n')
    done = contentlint("check", "--no-cache", "--output-format", "concise", "c.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert "c.jsonl:1[text]:1:1: error input.unreadable" in done.stdout
