"""`check --diff` of corpora: what fixes would change in each record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import SEEDS, contentlint, findings

ENTITY = "The council met on Tuesday &amp; agreed on the plan.\n"
DIFF = """\
--- a/in/a.jsonl:1[text]
+++ b/in/a.jsonl:1[text]
@@ -1,1 +1,1 @@
-The council met on Tuesday &amp; agreed on the plan.
+The council met on Tuesday & agreed on the plan.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = [ENTITY, "Nothing is wrong with this.\n", (SEEDS / "004_6ab1bce6016829a6.txt").read_text()]
    (tmp_path / "in").mkdir()
    lines = [json.dumps({"id": f"n{at}", "text": text}) for at, text in enumerate(texts)]
    (tmp_path / "in" / "a.jsonl").write_text("\n".join([*lines, "{broken"]))
    return tmp_path


def test_records_are_named_in_the_diff_and_stay(folder: Path) -> None:
    before = (folder / "in" / "a.jsonl").read_bytes()
    done = contentlint("check", "--isolated", "--diff", "in/a.jsonl", cwd=folder)
    assert done.stdout.startswith(DIFF)
    assert "+++ b/in/a.jsonl:3[text].part2\n" in done.stdout
    assert "in/a.jsonl:4[text]:1:1: error input.unreadable" in done.stdout
    assert done.stdout.splitlines()[-2].endswith("(the diff changes 2 documents)")
    assert (folder / "in" / "a.jsonl").read_bytes() == before


@pytest.mark.parametrize("words", [[], ["--jobs", "2"]], ids=" ".join)
def test_it_is_the_same_in_a_folder(folder: Path, words: list[str]) -> None:
    named = contentlint("check", "--isolated", "--diff", "in/a.jsonl", cwd=folder).stdout
    assert contentlint("check", "--isolated", "--diff", "in", *words, cwd=folder).stdout == named


def test_of_standard_input_there_is_the_diff_alone(folder: Path) -> None:
    stdin = (folder / "in" / "a.jsonl").read_bytes()
    done = contentlint("check", "--isolated", "--diff", "-", "--stdin-filename", "in/a.jsonl", cwd=folder, stdin=stdin)
    assert (done.returncode, done.stderr, done.stdout[: len(DIFF)]) == (1, "", DIFF)
    assert "input.unreadable" not in done.stdout


def test_findings_are_those_of_a_check(folder: Path) -> None:
    assert findings("--isolated", "--diff", "in", cwd=folder) == findings("--isolated", "in", cwd=folder) != []


def test_what_is_accepted_in_one_record_is_fixed_in_others(folder: Path) -> None:
    lines = [json.dumps({"id": name, "text": ENTITY}) for name in "ab"]
    (folder / "b.jsonl").write_text("\n".join(lines))
    contentlint("accept", "b.jsonl:1", "--reason", "quoted", cwd=folder)
    shown = contentlint("check", "--diff", "b.jsonl", cwd=folder).stdout
    assert "+++ b/b.jsonl:2[text]" in shown
    assert "b.jsonl:1[text]" not in shown


def many(folder: Path) -> Path:
    lines = [json.dumps({"id": f"n{at}", "text": f"{ENTITY}Day {at}.\n"}) for at in range(30)]
    (folder / "many.jsonl").write_text("\n".join([*lines, json.dumps({"text": "Nothing is wrong.\n"})]))
    return folder


def diffs(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if line.startswith("--- ")]


def test_a_sample_of_the_changed_records(tmp_path: Path) -> None:
    words = ("check", "--isolated", "--diff", "many.jsonl", "--sample", "4")
    done = [contentlint(*words, "--seed", seed, cwd=many(tmp_path)) for seed in ("1", "1", "2")]
    assert {len(diffs(each.stdout)) for each in done} == {4}
    assert diffs(done[0].stdout) == diffs(done[1].stdout) != diffs(done[2].stdout)
    assert done[0].stderr == "contentlint: showing 4 of 30 documents that fixes would change\n"


def test_a_sample_does_not_change_the_exit_code(tmp_path: Path) -> None:
    many(tmp_path)
    words = ("check", "--isolated", "--diff", "--fail-on", "warning", "many.jsonl", "--sample", "1", "--quiet")
    done = contentlint(*words, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_sample_for_the_report(tmp_path: Path) -> None:
    words = ("check", "--isolated", "many.jsonl", "--sample", "3", "--output-format", "html")
    done = contentlint(*words, cwd=many(tmp_path))
    assert done.stdout.count('{"path":"many.jsonl","record":') == 6, "three documents with a finding each"


@pytest.mark.parametrize(
    "words", [["--sample", "3"], ["--diff", "--seed", "3"], ["--diff", "--sample", "0"]], ids=" ".join
)
def test_words_that_mean_nothing(tmp_path: Path, words: list[str]) -> None:
    assert contentlint("check", *words, cwd=tmp_path).returncode == 2
