"""A baseline holds however the texts are checked: engines, processes, fixed corpora, standard input, output formats."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.checking.baseline import FILE_NAME, read
from lint.reporters import REPORTERS
from tests.support.command import ROOT, SEEDS, contentlint

ENGINES = [
    "local",
    pytest.param(
        "ray",
        marks=[
            pytest.mark.ray,
            pytest.mark.slow,
            pytest.mark.xdist_group("ray"),
            pytest.mark.skipif(not importlib.util.find_spec("ray") or os.name == "nt", reason="Ray is not installed"),
        ],
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The seeds as files, and three times each as records whose text is in the field `body`."""
    inner = tmp_path / "work"
    inner.mkdir()
    texts = [seed.read_text(encoding="utf-8") for seed in sorted(SEEDS.glob("*.txt"))]
    for name, text in zip(("000.txt", "004.txt"), texts, strict=True):
        (inner / name).write_text(text, encoding="utf-8")
    lines = (json.dumps({"id": f"n{number}", "body": text}) + "\n" for number, text in enumerate(texts * 3))
    (inner / "c.jsonl").write_text("".join(lines))
    (inner / ".contentlint.yaml").write_text("text-field: body\n")
    return inner


@pytest.fixture
def ray_room(tmp_path: Path) -> Iterator[dict[str, str]]:
    """What a Ray of its own needs in the environment: a temporary folder with a short name, for sockets, and this package."""
    room = Path("/tmp") / f"c{os.getpid()}"
    room.mkdir()
    yield {"TMPDIR": str(room), "PYTHONPATH": str(ROOT)}
    shutil.rmtree(room)


def check(folder: Path, *words: str, code: int = 0, env: dict[str, str] | None = None) -> str:
    done = contentlint("check", "--no-cache", *words, cwd=folder, env=env)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("engine", ENGINES)
def test_both_engines_write_and_use_the_same_baseline(folder: Path, engine: str, ray_room: dict[str, str]) -> None:
    contentlint("baseline", cwd=folder)
    expected = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).unlink()
    done = contentlint("baseline", "--engine", engine, "--jobs", "2", cwd=folder, env=ray_room)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / FILE_NAME).read_bytes() == expected
    assert len(expected.splitlines()) == 32
    shown = check(folder, "--engine", engine, "--jobs", "2", ".", env=ray_room)
    assert shown == "All clean: 8 documents (32 accepted findings)\n"
    with (folder / "c.jsonl").open("a") as file:
        file.write(json.dumps({"id": "new", "body": "The council met on Monday.\n\nAdvertisement\n"}) + "\n")
    shown = check(
        folder, "--engine", engine, "--output-format", "concise", "--fail-on", "note", ".", code=1, env=ray_room
    )
    first, *_, last = shown.splitlines()
    assert first.startswith("c.jsonl:7[body]:3:1: warning boilerplate.advertisement")
    assert last == "Left out 32 accepted findings (use --no-baseline to show all)"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_fixed_corpus_keeps_what_is_accepted(folder: Path, engine: str, ray_room: dict[str, str]) -> None:
    contentlint("accept", "c.jsonl:1", "c.jsonl:2[text]:2:1", "--reason", "wanted", cwd=folder)
    words = ("--fix", "--engine", engine, "--jobs", "2", "c.jsonl", "--output-dir")
    shown = check(folder, *words, "fixed", env=ray_room)
    assert shown.splitlines()[-1] == "Left out 8 accepted findings (use --no-baseline to show all)"
    before = [json.loads(line)["body"] for line in (folder / "c.jsonl").read_text().splitlines()]
    after = {
        record["id"]: record["body"] for record in map(json.loads, (folder / "fixed/c.jsonl").read_text().splitlines())
    }
    assert [after["n0"], after["n1"]] == before[:2]
    assert all(len(after[f"n{number}"]) < len(before[number]) for number in range(2, 6))
    assert "n1.part2" not in after
    assert "n3.part2" in after
    check(folder, *words, "all", "--no-baseline", env=ray_room)
    assert '"n1.part2"' in (folder / "all/c.jsonl").read_text()


def test_standard_input_is_fixed_and_compared_by_its_name(folder: Path) -> None:
    contentlint("accept", "000.txt:21", "--reason", "wanted", cwd=folder)
    text = (folder / "000.txt").read_bytes()
    for words in (["--fix"], ["--diff"], []):
        done = contentlint("check", "--stdin-filename", "000.txt", *words, "-", cwd=folder, stdin=text)
        assert "trailing-headlines" not in done.stdout + done.stderr
        assert done.returncode == 0
        if words:
            assert done.stdout == {"--fix": text.decode(), "--diff": ""}[words[0]]
    done = contentlint("check", "--stdin-filename", "004.txt", "--fix", "-", cwd=folder, stdin=text)
    assert len(done.stdout) < len(text.decode()), "the entry is of another file"


def test_each_output_format_tells_accepted_findings_apart_or_leaves_them_out(folder: Path) -> None:
    contentlint("accept", "000.txt:21:1", "--reason", "=wanted | <b>", cwd=folder)
    shown = {}
    for name in REPORTERS:
        file = folder / f"out.{name}"
        check(folder, "--output-format", name, "--output-file", str(file), "000.txt")
        shown[name] = file.read_bytes().decode("utf-8", "replace")
    told_apart = {
        "json": [one["accepted"] for one in json.loads(shown["json"])],
        "jsonl": [json.loads(line)["accepted"] for line in shown["jsonl"].splitlines()],
    }
    assert told_apart == {name: [None, "=wanted | <b>"] for name in ("json", "jsonl")}
    results = json.loads(shown["sarif"])["runs"][0]["results"]
    assert [one.get("suppressions") for one in results] == [
        None,
        [{"kind": "external", "justification": "=wanted | <b>"}],
    ]
    assert "=wanted | \\u003cb\\u003e" in shown["html"], "which lists accepted findings as such"
    for name in {*REPORTERS} - {"html", "json", "jsonl", "sarif"}:
        assert "structure.trailing-headlines" not in shown[name], name
        assert "wanted" not in shown[name], name
        assert "repeated-standfirst" in shown[name], name
    for name in ("text", "concise", "grouped", "markdown"):
        assert "Left out 1 accepted finding (use --no-baseline to show all)" in shown[name], name
    assert len(list(csv.reader(shown["csv"].splitlines()))) == 2
    assert len(json.loads(shown["gitlab"])) == len(json.loads(shown["rdjson"])["diagnostics"]) == 1
    suites = ET.fromstring(shown["junit"])
    assert [suite.get("failures") for suite in suites] == ["1"]


def test_a_document_of_which_all_is_accepted_passes_in_each_format(folder: Path) -> None:
    contentlint("accept", "000.txt", "--reason", "wanted", cwd=folder)
    empty = {"github": "", "gitlab": "[]\n", "concise": "All clean: 1 file (2 accepted findings)\n"}
    for name, expected in empty.items():
        assert check(folder, "--output-format", name, "--fail-on", "note", "000.txt") == expected
    (suite,) = ET.fromstring(check(folder, "--output-format", "junit", "000.txt"))
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert "structure.trailing-headlines" not in check(folder, "--statistics", "000.txt")


def test_a_field_named_on_the_command_line_counts_for_both_commands(folder: Path) -> None:
    (folder / ".contentlint.yaml").unlink()
    done = contentlint("accept", "c.jsonl:1", "--text-field", "body", "--reason", "wanted", cwd=folder)
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["c.jsonl:1[body]:2:1", "c.jsonl:1[body]:21:1"]
    done = contentlint("baseline", "c.jsonl", "--text-field", "body", "--id-field", "id", cwd=folder)
    assert done.stdout == f"{FILE_NAME}: 24 accepted findings (22 new, 0 removed)\n"
    assert {entry.record for entry in read(folder / FILE_NAME).entries} == {f"n{number}" for number in range(6)}
    done = contentlint("baseline", "--ray-address", "127.0.0.1:1", cwd=folder)
    assert (done.returncode, done.stderr) == (2, "contentlint: --ray-address requires --engine ray\n")


def test_the_baseline_is_never_taken_for_a_corpus(folder: Path) -> None:
    contentlint("baseline", cwd=folder)
    for words in ([FILE_NAME, "000.txt"], ["--", "000.txt", FILE_NAME]):
        assert check(folder, *words) == "All clean: 1 file (2 accepted findings)\n"
    done = contentlint("check", FILE_NAME, cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"contentlint: no plain text or corpus in {FILE_NAME}")
