"""`contentlint log` of a fixed corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint.corpus.history import moved_chars
from lint.corpus.ledger import Entry, PartEntry, Removed
from tests.corpus.test_fix import TEA, TEXTS, write
from tests.support.command import contentlint

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "in" / "a.jsonl")
    write(tmp_path / "in" / "b" / "c.parquet", 4)
    write(tmp_path / "in" / "clean.jsonl", 1)
    contentlint("check", "in", "--fix", "--output-dir", "out", "--isolated", cwd=tmp_path)
    return tmp_path


def ledger(folder: Path, name: str = "a.jsonl") -> Path:
    return folder / "out" / ".contentlint" / f"{name}.removed.jsonl"


def test_each_file_has_its_records_rules_and_what_was_taken_away(folder: Path) -> None:
    done = contentlint("log", "out", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    first, counts, rules, second, *_ = done.stdout.splitlines()
    assert first == "out/a.jsonl  from in/a.jsonl"
    lines = [json.loads(line) for line in ledger(folder).read_text().splitlines()]
    removed = sum(len(one["text"]) for line in lines for one in line.get("removed", ()))
    assert (
        counts
        == f"  6 records changed, 2 split, 2 new parts ({2 * len(TEA):,} characters moved), {removed} characters removed"
    )
    assert "boilerplate.newsletter-prompt (2)" in rules
    assert second == "out/b/c.parquet  from in/b/c.parquet"
    assert "clean" not in done.stdout


def test_a_sample_shows_what_was_taken_out_of_records(folder: Path) -> None:
    shown = contentlint("log", "out", "--sample", "100", cwd=folder).stdout
    assert (
        "  record 3 (id r2)\n    boilerplate.newsletter-prompt: 28 characters: Subscribe to our newsletter\n" in shown
    )
    assert f"  record 2 (id r1), split into 2 ({len(TEA):,} characters moved)\n" in shown
    assert shown.count("  record ") == 9
    some = contentlint("log", "out", "--sample", "2", cwd=folder).stdout
    assert some.count("  record ") == 2
    assert some == contentlint("log", "out", "--sample", "2", "--seed", "0", cwd=folder).stdout


@pytest.mark.parametrize(
    ("parts", "removed", "moved"),
    [
        ([(0, 50)], [(10, 20)], 0),
        ([(0, 50), (50, 90)], [], 40),
        ([(0, 50), (50, 90), (60, 70)], [(45, 48), (65, 68), (89, 90)], 36),  # a part out of a part
        ([(0, 99), (10, 20), (30, 40)], [(20, 30), (30, 31)], 19),
    ],
)
def test_moved_characters_are_those_that_stayed_in_parts(
    parts: list[tuple[int, int]], removed: list[tuple[int, int]], moved: int
) -> None:
    entry = Entry(
        record=1, id=None, rules=(), before="", pieces=(),
        removed=tuple(Removed(rule="x", start=start, end=end, text="-" * (end - start)) for start, end in removed),
        parts=tuple(PartEntry(start=start, end=end, sha256="") for start, end in parts),
    )  # fmt: skip
    assert moved_chars(entry) == moved


def test_only_the_records_of_a_rule(folder: Path) -> None:
    shown = contentlint("log", "out", "--rule", "boilerplate.newsletter-prompt", cwd=folder).stdout
    assert "2 records changed, 56 characters removed" in shown
    assert "split" not in shown
    done = contentlint("log", "out", "--rule", "no.such", cwd=folder)
    assert "no record was changed" in done.stderr


def test_what_is_shown_is_printable(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = f"{TEXTS[0]}Subscribe to our newsletter\x1b[2J\u202e\n"
    (tmp_path / "in" / "a.jsonl").write_text(json.dumps({"id": "x\x1b]0;t\x07", "text": text}))
    contentlint("check", "in", "--fix", "--output-dir", "out", "--isolated", cwd=tmp_path)
    shown = contentlint("log", "out", "--sample", "1", cwd=tmp_path).stdout
    assert r"(id x\x1b]0;t\x07)" in shown
    assert not {"\x1b", "\x07", "\u202e"} & {*shown}


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "its ledger cannot be read"), (b"{}\n", "its ledger is damaged"), (b"\xff\n", "its ledger is damaged")],
)
def test_a_damaged_ledger_is_reported(folder: Path, data: bytes, said: str) -> None:
    ledger(folder).write_bytes(data)
    done = contentlint("log", "out", cwd=folder)
    assert done.returncode == 0
    assert f"out/a.jsonl\n  {said}\n" in done.stdout
    assert "out/b/c.parquet" in done.stdout


def test_a_torn_ledger_is_reported(folder: Path) -> None:
    path = ledger(folder)
    path.write_bytes(path.read_bytes()[:-20])
    assert "its ledger ends in the middle of an entry" in contentlint("log", "out", cwd=folder).stdout


def test_links_are_refused(folder: Path) -> None:
    path = ledger(folder)
    path.unlink()
    path.symlink_to("/etc/passwd")
    done = contentlint("log", "out", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is a link" in done.stderr


@pytest.mark.parametrize("words", [["out", "--run", "x"], ["out", "in"], ["in", "--sample", "3"]], ids=" ".join)
def test_words_that_mean_nothing(folder: Path, words: list[str]) -> None:
    assert contentlint("log", *words, cwd=folder).returncode == 2
