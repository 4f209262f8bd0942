"""A wrong `--text-field` is one error with the fields there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import contentlint
from tests.support.seeds import CLEAN, error

RECORDS = "".join(f'{{"body": "{CLEAN.splitlines()[0]}", "name": {number}}}\n' for number in range(400))


@pytest.mark.parametrize("words", [["c.jsonl"], ["--text-field", "txt", "c.jsonl"], ["--text-field", "txt", "."]])
def test_a_wrong_text_field_is_one_error_with_the_fields_there_are(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "c.jsonl").write_text(RECORDS)
    field = "txt" if "txt" in words else "text"
    says = f'c.jsonl: no record has the field "{field}"; there are: body, name; use --text-field to name another'
    assert error("check", "--no-cache", *words, cwd=tmp_path) == says
    assert contentlint("check", "--no-cache", "--text-field", "body", *words[-1:], cwd=tmp_path).returncode == 0


def test_a_wrong_text_field_in_the_config_is_one_error_too(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text(RECORDS)
    (tmp_path / ".contentlint.yaml").write_text("text-field: bdy\n")
    says = 'c.jsonl: no record has the field "bdy" (did you mean "body"?); there are: body, name; use --text-field to name another'
    assert error("check", "--no-cache", ".", cwd=tmp_path) == says
    assert contentlint("check", "--no-cache", "--text-field", "body", ".", cwd=tmp_path).returncode == 0


def test_a_wrong_text_field_on_standard_input_is_one_too(tmp_path: Path) -> None:
    done = contentlint("check", "--stdin-filename", "c.jsonl", "-", cwd=tmp_path, stdin=RECORDS.encode())
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_records_of_which_some_have_the_field_are_findings(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"other": 1}\n{"text": "One sentence, and that is all there is to it."}\n')
    done = contentlint("check", "--no-cache", "--output-format", "concise", "c.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert "c.jsonl:1[text]:1:1: error input.unreadable" in done.stdout
