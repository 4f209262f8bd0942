"""`contentlint eval` on pairs of files, on records with two texts, and on records with labelled lines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import SEEDS, contentlint
from tests.support.seeds import error

CLEAN = "The council met on Monday, and it voted for the new bridge.\n{}Work on it starts in spring, the mayor said.\n"
GUIDE = (SEEDS.parent / "docs" / "evaluating.md").read_text(encoding="utf-8")


def figures(*words: str, cwd: Path) -> dict[str, Any]:
    done = contentlint("eval", "--output-format", "json", *words, cwd=cwd)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pairs: an advertisement that goes, one that was wanted, an unwanted line that no rule knows."""
    inner = tmp_path / "work"
    texts = {
        "a.txt": (CLEAN.format("ADVERTISEMENT\n"), CLEAN.format("")),
        "sub/b.txt": (CLEAN.format("ADVERTISEMENT\n"), CLEAN.format("ADVERTISEMENT\n")),
        "c.txt": (CLEAN.format("The weather is fine in the hills today.\n"), CLEAN.format("")),
        "alone.txt": (CLEAN, None),
    }
    for name, (collected, wanted) in texts.items():
        for place, text in (("collected", collected), ("wanted", wanted)):
            if text is not None:
                path = inner / place / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
    return inner


def test_pairs_of_files(folder: Path) -> None:
    found = figures("collected", "wanted", cwd=folder)
    assert (found["documents"], found["changed"], found["damaged"]) == (3, 2, 1)
    rule = found["rules"]["boilerplate.advertisement"]
    assert (rule["documents"], rule["findings"]) == (2, 2)
    assert rule["lines"] == {"reported": 2, "right": 1, "wanted": 2, "found": 1, "precision": 0.5, "recall": 0.5}
    assert found["fixes"] == rule["lines"]
    assert found["before"]["recall"] == 1.0
    assert found["after"]["recall"] == 63 / 64
    assert [(each["name"], each["lost_words"], each["unwanted_words"], each["rules"]) for each in found["worst"]] == [
        ("sub/b.txt", 1, 0, ["boilerplate.advertisement"]),
        ("c.txt", 0, 8, []),
    ]
    assert (folder / "collected" / "a.txt").read_text() == CLEAN.format("ADVERTISEMENT\n"), "nothing is changed"
    one = figures("collected/a.txt", "wanted/a.txt", cwd=folder)
    assert (one["documents"], one["fixes"]["precision"], one["fixes"]["recall"]) == (1, 1.0, 1.0)


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_records_with_two_texts(folder: Path, suffix: str) -> None:
    names = ("a.txt", "sub/b.txt", "c.txt")
    rows = [
        {"id": name, "raw": (folder / "collected" / name).read_text(), "gold": (folder / "wanted" / name).read_text()}
        for name in names
    ]
    rows.append({"id": "d", "raw": CLEAN, "gold": None})
    if suffix == ".jsonl":
        (folder / "gold.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    else:
        pyarrow = pytest.importorskip("pyarrow")
        from pyarrow import parquet

        parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "gold.parquet")
    pairs = figures("collected", "wanted", cwd=folder)
    records = figures(f"gold{suffix}", "--text-field", "raw", "--wanted-field", "gold", cwd=folder)
    for key in ("documents", "changed", "damaged", "rules", "fixes", "before", "after"):
        assert records[key] == pairs[key], key


def test_records_with_labelled_lines(folder: Path) -> None:
    cut = "The price was too high for the people who had worked on the ferry for years, and so they went to the\n"
    rows = [
        {"text": CLEAN.format("ADVERTISEMENT\n"), "labels": [2]},
        {"text": CLEAN.format("ADVERTISEMENT\n"), "labels": []},
        {"text": CLEAN.format(cut), "labels": [{"line": 2, "rule": "structure.truncated-paragraph"}]},
        {"text": CLEAN.format(""), "labels": [{"line": 1, "rule": "structure.truncated-paragraph"}]},
        {"text": CLEAN.format("ADVERTISEMENT\n")},
    ]
    (folder / "l.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    found = figures("l.jsonl", cwd=folder)
    assert found["documents"] == 4
    assert found["fixes"] == {"reported": 2, "right": 1, "wanted": 1, "found": 1, "precision": 0.5, "recall": 1.0}
    labels = found["rules"]["structure.truncated-paragraph"]["labels"]
    assert (labels["reported"], labels["right"], labels["wanted"], labels["found"]) == (1, 1, 2, 1)
    assert (labels["precision"], labels["recall"]) == (1.0, 0.5)


def test_rules_are_chosen_as_in_check(folder: Path) -> None:
    assert figures("collected", "wanted", "--ignore", "boilerplate", cwd=folder)["rules"] == {}
    (folder / ".contentlint.yaml").write_text("ignore: [boilerplate]\n")
    assert figures("collected", "wanted", cwd=folder)["changed"] == 0
    assert figures("collected", "wanted", "--isolated", cwd=folder)["changed"] == 2


def test_what_cannot_be_measured_is_an_error(folder: Path) -> None:
    assert error("eval", "nosuch", "wanted", cwd=folder) == "nosuch: no such file or folder"
    assert error("eval", "collected", cwd=folder).startswith(
        "collected: is not a file of records; give two folders or files"
    )
    assert "two folders, or two files" in error("eval", "collected", "wanted/a.txt", cwd=folder)
    (folder / "empty").mkdir()
    assert error("eval", "empty", "wanted", cwd=folder) == "no file in empty has one of the same name in wanted"
    (folder / "l.jsonl").write_text('{"text": "One."}\n')
    assert 'no record has the field "wanted" or "labels"' in error("eval", "l.jsonl", cwd=folder)
    assert 'no record has text in a field "txt"' in error("eval", "l.jsonl", "--text-field", "txt", cwd=folder)
    for odd in ('["a"]', '[{"lin": 1}]', "3"):
        (folder / "l.jsonl").write_text(f'{{"text": "One.", "labels": {odd}}}\n')
        assert error("eval", "l.jsonl", cwd=folder).startswith("l.jsonl:1: labels: ")


def test_the_example_of_the_guide_prints_what_it_shows(tmp_path: Path) -> None:
    data, shown = re.findall(r"```(?:json|console)\n(.*?)```", GUIDE, re.DOTALL)[:2]
    (tmp_path / "labelled.jsonl").write_text(data, encoding="utf-8")
    command, _, expected = shown.partition("\n")
    assert command == "$ contentlint eval labelled.jsonl"
    assert contentlint("eval", "labelled.jsonl", cwd=tmp_path).stdout == expected


def test_what_cannot_be_read_is_left_out_and_reported(folder: Path) -> None:
    before = figures("collected", "wanted", cwd=folder)
    for place, name in (("collected", "a0.txt"), ("wanted", "c0.txt")):
        for each in ("collected", "wanted"):
            (folder / each / name).write_bytes(b"\0binary" if each == place else CLEAN.encode())
    done = contentlint("eval", "--output-format", "json", "collected", "wanted", cwd=folder)
    assert json.loads(done.stdout) == before
    first = "collected/a0.txt: holds binary data, not text"
    assert done.stderr == f"contentlint: skipped 2 documents that cannot be read; the first: {first}\n"
    assert error("eval", "collected/a0.txt", "wanted/a.txt", cwd=folder) == first


def test_records_that_cannot_be_read_are_left_out_and_reported(folder: Path) -> None:
    row = json.dumps({"text": CLEAN, "wanted": CLEAN})
    (folder / "gold.jsonl").write_text(f"{row}\n\n{{broken\n{row}\n")
    done = contentlint("eval", "--output-format", "json", "gold.jsonl", cwd=folder)
    assert json.loads(done.stdout)["documents"] == 2
    assert done.stderr.startswith(
        "contentlint: skipped 1 document that cannot be read; the first: gold.jsonl:3: not val"
    )
