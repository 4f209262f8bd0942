"""Accepted findings on the command line: what is reported, fixed, pruned, and told to machines."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from lint.checking.baseline import FILE_NAME, encoded, read
from lint.core.errors import ConfigError
from tests.support.command import SEEDS, contentlint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "work"
    inner.mkdir()
    for seed in SEEDS.glob("*.txt"):
        shutil.copy(seed, inner / f"{seed.name[:3]}.txt")
    return inner


def check(folder: Path, *words: str) -> tuple[int, str]:
    done = contentlint("check", "--no-cache", *words, cwd=folder)
    return done.returncode, done.stdout


def test_a_baseline_leaves_only_what_is_new(folder: Path) -> None:
    assert check(folder, ".")[0] == 1
    done = contentlint("baseline", cwd=folder)
    assert done.stdout == f"{FILE_NAME}: 8 accepted findings (8 new, 0 removed)\n"
    assert check(folder, ".") == (0, "All clean: 2 files (8 accepted findings)\n")
    with (folder / "004.txt").open("a") as file:
        file.write("\nADVERTISEMENT\n")
    code, shown = check(folder, "--output-format", "concise", ".")
    new, _, left_out = shown.splitlines()
    assert new.split()[2] == "boilerplate.advertisement"
    assert left_out == "Left out 7 accepted findings (use --no-baseline to show all)"
    assert check(folder, "--no-baseline", ".")[0] == 1
    assert contentlint("baseline", cwd=folder).stdout == f"{FILE_NAME}: 8 accepted findings (1 new, 1 removed)\n"
    assert code == 0


def test_what_no_longer_occurs_is_reported_and_pruned(folder: Path) -> None:
    contentlint("baseline", cwd=folder)
    (folder / "000.txt").write_text("The council met on Monday, and it voted for the bridge by nine to four.\n")
    done = contentlint("check", "--no-cache", ".", cwd=folder)
    assert "2 accepted findings no longer occur (contentlint baseline --prune removes them)" in done.stderr
    assert (
        contentlint("baseline", "--prune", cwd=folder).stdout
        == f"{FILE_NAME}: 6 accepted findings (0 new, 2 removed)\n"
    )
    assert contentlint("check", "--no-cache", ".", cwd=folder).stderr == ""


def test_one_finding_is_accepted_with_a_reason(folder: Path) -> None:
    done = contentlint(
        "accept", "004.txt:14", "--rule", "structure.truncated-paragraph", "--reason", "the source ends so", cwd=folder
    )
    assert done.stdout.startswith("accepted 004.txt:14:134 structure.truncated-paragraph")
    (entry,) = read(folder / FILE_NAME).entries
    assert (entry.path, entry.rule, entry.reason) == ("004.txt", "structure.truncated-paragraph", "the source ends so")
    again = contentlint("accept", "004.txt:14", "--rule", "structure.truncated-paragraph", "--reason", "x", cwd=folder)
    assert (
        again.returncode,
        "no finding of structure.truncated-paragraph that is not accepted yet" in again.stderr,
    ) == (2, True)
    assert len(check(folder, "--output-format", "jsonl", "004.txt")[1].splitlines()) == 6


def test_what_is_accepted_is_not_fixed(folder: Path) -> None:
    before = (folder / "000.txt").read_bytes()
    contentlint("accept", "000.txt", "--reason", "wanted", cwd=folder)
    assert check(folder, "--fix", "000.txt")[0] == 0
    assert (folder / "000.txt").read_bytes() == before
    assert check(folder, "--fix", "--no-baseline", "000.txt")[0] == 0
    assert (folder / "000.txt").read_bytes() != before


def test_the_parts_of_a_split_can_be_accepted(folder: Path) -> None:
    check(folder, "--fix", ".")
    assert check(folder, "--fail-on", "warning", ".")[0] == 1
    contentlint("baseline", cwd=folder)
    assert check(folder, "--fail-on", "note", ".")[0] == 0


def test_records_and_standard_input_and_both_ways_to_run(folder: Path) -> None:
    text = (folder / "000.txt").read_text(encoding="utf-8")
    records = [json.dumps({"id": f"n{number}", "text": text}) + "\n" for number in range(2)]
    (folder / "c.jsonl").write_text("".join(records))
    contentlint("baseline", "c.jsonl", "000.txt", cwd=folder)
    (folder / "c.jsonl").write_text(
        json.dumps({"id": "new", "text": "One sentence, and that is all there is to it."})
        + "\n"
        + "".join(reversed(records))
    )
    for words in (["c.jsonl", "000.txt"], ["--jobs", "2", "c.jsonl", "000.txt"]):
        assert check(folder, *words)[1] == "All clean: 4 documents (6 accepted findings)\n"
    done = contentlint("check", "--stdin-filename", "000.txt", "-", cwd=folder, stdin=text.encode())
    assert (done.returncode, done.stdout) == (0, "All clean: 1 file (2 accepted findings)\n")


def test_a_record_that_is_accepted_hides_no_other_with_the_same_text(folder: Path) -> None:
    text = (folder / "000.txt").read_text(encoding="utf-8")
    for name, ids in (("c.jsonl", ("n1", "n2", "n3")), ("d.jsonl", (None, None, None))):
        rows = [{"text": text, **({"id": known} if known else {})} for known in ids]
        (folder / name).write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    contentlint("accept", "c.jsonl:2", "--reason", "known", cwd=folder)
    shown = check(folder, "--output-format", "jsonl", "c.jsonl", "000.txt")[1]
    accepted = [found for found in map(json.loads, shown.splitlines()) if found["accepted"]]
    assert {(found["path"], found["record"]) for found in accepted} == {("c.jsonl", 2)}
    (folder / "c.jsonl").unlink()
    assert "accepted" not in check(folder, "000.txt")[1], "the entry of a record is for no file"
    contentlint("accept", "d.jsonl:2", "--reason", "known", cwd=folder)
    lines = (folder / "d.jsonl").read_text().splitlines(keepends=True)
    (folder / "d.jsonl").write_text('{"text": "One sentence, and that is all there is to it."}\n' + lines[1])
    assert check(folder, "d.jsonl")[1] == "All clean: 2 documents (2 accepted findings)\n"
    (folder / "d.jsonl").write_text("".join(['{"text": "One sentence, and that is all."}\n' * 4, *lines[1:]]))
    assert "(2 accepted" not in check(folder, "d.jsonl")[1]
    assert "Left out 2 accepted findings" in check(folder, "d.jsonl")[1]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not an entry: "),
        ('{"path": "a"}', "not an entry: "),
        ("<<<<<<< HEAD", "a merge left its marks"),
        ("\x00", "not an entry: "),
    ],
)
def test_a_wrong_baseline_is_an_error_with_its_line(folder: Path, line: str, says: str) -> None:
    contentlint("baseline", cwd=folder)
    text = (folder / FILE_NAME).read_text()
    (folder / FILE_NAME).write_text(f"{text}{line}\n")
    done = contentlint("check", ".", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{FILE_NAME}:9: {says}" in done.stderr
    with pytest.raises(ConfigError):
        read(folder / FILE_NAME)


def test_a_baseline_is_sorted_and_merges_line_by_line(folder: Path) -> None:
    contentlint("baseline", cwd=folder)
    lines = (folder / FILE_NAME).read_text().splitlines(keepends=True)
    assert lines == sorted(
        lines, key=lambda line: (json.loads(line)["path"], json.loads(line)["rule"], json.loads(line)["paragraphs"])
    )
    (folder / FILE_NAME).write_text("".join(random.Random(1).sample(lines, len(lines))))
    assert check(folder, ".")[0] == 0
    assert encoded(read(folder / FILE_NAME).entries) == "".join(lines)
