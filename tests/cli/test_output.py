"""What is printed where: colour, statistics, and formats by the name of the output file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.command import contentlint
from tests.support.seeds import HEADLINES


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_forced_and_forbidden_by_the_environment(
    folder: Path, environment: dict[str, str], is_coloured: bool
) -> None:
    for words in (
        ("check", "--no-cache", "."),
        ("check", "--no-cache", "--statistics", "."),
        ("rules",),
        ("explain", "llm"),
    ):
        shown = contentlint(*words, cwd=folder, env=environment).stdout
        assert ("\x1b[" in shown) is is_coloured, words


# Statistics and output files


def test_statistics_alone_are_the_table(folder: Path) -> None:
    (folder / "more").mkdir()
    shutil.copy(HEADLINES, folder / "more" / "a.txt")
    done = contentlint("check", "--no-cache", "--statistics", ".", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == ""
    by_rule, by_source = done.stdout.split("\n\n")
    assert all(int(line.split()[1]) > 0 for line in by_rule.splitlines()[1:]), "a rule that found nothing"
    assert [line.split()[:2] for line in by_source.splitlines()] == [
        ["source", "files"],
        [".", "2"],
        ["more", "1"],
        ["total", "3"],
    ]
    complete = contentlint("check", "--no-cache", "--statistics", "--verbose", ".", cwd=folder).stdout
    assert len(complete.splitlines()) > len(done.stdout.splitlines())


def test_statistics_beside_findings_are_on_standard_error(folder: Path) -> None:
    done = contentlint("check", "--no-cache", "--statistics", "--output-format", "jsonl", ".", cwd=folder)
    assert all(json.loads(line)["rule"] for line in done.stdout.splitlines())
    assert done.stderr.startswith("rule ")


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("f.csv", '"path"'), ("f.json", "[\n"), ("f.jsonl", '{"path"'), ("f.md", "### contentlint"), ("f.sarif", '{"$schema"'),
        ("f.sarif.json", '{"$schema"'), ("f.xml", "<?xml"), ("F.XML", "<?xml"), ("f.txt", "000_"), ("f", "000_"),
    ],
)  # fmt: skip
def test_the_name_of_the_output_file_sets_the_format(folder: Path, name: str, start: str) -> None:
    done = contentlint("check", "--no-cache", "--output-file", name, ".", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert (folder / name).read_text(encoding="utf-8").startswith(start)


def test_a_format_that_is_named_overrules_the_name_of_the_file(folder: Path) -> None:
    contentlint("check", "--no-cache", "--output-format", "csv", "--output-file", "f.json", ".", cwd=folder)
    assert (folder / "f.json").read_text(encoding="utf-8").startswith('"path"')
