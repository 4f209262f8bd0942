"""The output formats. After a wanted change: `UPDATE_SNAPSHOTS=1 pytest tests/reporters/test_reporters.py`, and read the diff."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.core.errors import joined
from lint.core.finding import Excerpt, FileResult, Finding
from lint.core.types import Applicability, Fix, Severity
from lint.reporters import BINARY, REPORTERS, SHOWS_TEXT, Context, renderer
from lint.reporters.summary import Tally, counted
from lint.reporters.terminal import columns, head, tail
from lint.reporters.text import marked_line
from tests.support.sample_results import SAMPLES, hostile, plain

TEXT_FORMATS = sorted({*REPORTERS} - BINARY)
SNAPSHOT_FORMATS = sorted({*TEXT_FORMATS} - SHOWS_TEXT)
"""A page is tested by what a browser makes of it."""

SNAPSHOTS = Path(__file__).parent.parent / "snapshots"

KEYS = [
    "path", "record", "rule", "severity", "message", "start", "end",
    "start_line", "start_column", "end_line", "end_column", "value", "limit", "fix",
    "field", "record_id", "accepted",
]  # fmt: skip


def rendered(output_format: str, results: list[FileResult], **context: object) -> str:
    return "".join(renderer(output_format)(results, Context(**context)))  # type: ignore[arg-type]


def snapshot(name: str, text: str) -> None:
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    assert path.read_bytes().decode() == text


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("output_format", SNAPSHOT_FORMATS)
def test_snapshot(output_format: str, sample: str) -> None:
    fixing = sample in ("fixed", "compared")
    snapshot(f"{sample}.{output_format}", rendered(output_format, SAMPLES[sample](), fixing=fixing, width=80))


def test_snapshot_in_colour() -> None:
    snapshot("plain.text-colour", rendered("text", plain(), color=True, width=80))


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_colour_only_adds_escapes(output_format: str, sample: str) -> None:
    coloured = rendered(output_format, SAMPLES[sample](), color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == rendered(output_format, SAMPLES[sample]())


@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_nothing_hostile_is_raw(output_format: str) -> None:
    shown = rendered(output_format, hostile())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e]", shown)
    assert not re.search(r"##[a-z]*\[", shown)
    for line in shown.splitlines():
        assert output_format == "github" or not line.lstrip().startswith("::")
    shown.encode()


@settings(deadline=None)
@given(st.text(st.characters() | st.sampled_from("\x1b\r\n:#[\u202e\udcff"), min_size=1))
def test_no_path_message_or_text_is_raw(text: str) -> None:
    fix = Fix(title=text)
    found = Finding(
        path=text, record=1, record_id=text, field=text, rule="a.b", severity=Severity.NOTE, message=text, start=0, end=1, start_line=1,
        start_column=1, end_line=1, end_column=2, value=text, fix=fix, excerpt=Excerpt(text, 0, 1),
    )  # fmt: skip
    result = FileResult(path=text, findings=(found,), refused=text, parts=(text,))
    for output_format in TEXT_FORMATS:
        shown = rendered(output_format, [result])
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e]", shown)
        assert not re.search(r"##[a-z]*\[", shown)
        starts = [line for line in shown.split("\n") if line.lstrip().startswith("::")]
        assert len(starts) == (2 if output_format == "github" else 0)


@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_output_starts_before_the_last_result(output_format: str) -> None:
    read: list[str] = []

    def results() -> Iterator[FileResult]:
        for result in plain():
            read.append(result.path)
            yield result

    next(iter(renderer(output_format)(results(), Context())))
    assert len(read) <= 1


@pytest.mark.parametrize("sample", SAMPLES)
def test_jsonl_is_the_contract(sample: str) -> None:
    lines = rendered("jsonl", SAMPLES[sample]()).splitlines()
    assert len(lines) == sum(len(result.findings) for result in SAMPLES[sample]())
    for line in lines:
        found = json.loads(line)
        assert list(found) == KEYS
        json.dumps(found, ensure_ascii=False).encode()


def test_json_is_the_lines_of_jsonl_as_an_array() -> None:
    assert json.loads(rendered("json", plain())) == [
        json.loads(line) for line in rendered("jsonl", plain()).splitlines()
    ]


def test_json_of_nothing_is_an_empty_array() -> None:
    assert json.loads(rendered("json", [FileResult(path="a.txt")])) == []


def test_jsonl_keeps_what_is_hidden() -> None:
    found = json.loads(rendered("jsonl", hostile()).splitlines()[0])
    assert found["path"] == "::error::a\x1b[31m,b%\r\nc\\udcff.txt"
    assert found["fix"] == {
        "title": "remove \x1b[2J",
        "applicability": "safe",
        "edits": [{"start": 0, "end": 1, "text": "\\udc80\u2028"}],
        "cuts": [],
    }


def test_github_escapes_as_the_toolkit_does() -> None:
    result = FileResult(path="a,b:c%.txt", refused="50%\r\nrefused: yes, it was")
    assert rendered("github", [result]) == (
        "::warning title=contentlint%3A not fixed,file=a%2Cb%3Ac%25.txt::50%25%0D%0Arefused: yes, it was\n"
    )


def test_github_gives_columns_only_within_one_line() -> None:
    shown = rendered("github", plain()).splitlines()
    assert "line=1,endLine=1,col=1,endColumn=13::" in shown[0]
    assert shown[0].startswith("::notice ")
    assert "line=3,endLine=6::" in shown[2]


@settings(deadline=None)
@pytest.mark.parametrize("width", [1, 20, 30, 57, 80, 400])
@given(
    text=st.text(st.sampled_from("aé 京\u0301\u200b\x1b👩"), min_size=1, max_size=300),
    data=st.data(),
)
def test_marks_stand_below_the_finding_and_fit(width: int, text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    cut = data.draw(st.booleans()), data.draw(st.booleans())
    found = plain()[0].findings[0]
    excerpt = Excerpt(text, start, end, *cut)
    found = Finding(**{field: getattr(found, field) for field in found.__struct_fields__} | {"excerpt": excerpt})
    margin, line, marks = marked_line(found, width=width, color=False)
    assert margin == "  |"
    assert columns(line) <= max(width, 24)
    assert columns(marks) <= max(width, 24) + 1
    assert marks.count("^") >= 1


def test_wide_characters_take_two_columns() -> None:
    found = plain()[1].findings[0]
    _, line, marks = marked_line(found, width=80, color=False)
    before, inside = marks[4:].split("^")[0], marks.count("^")
    assert len(before) == columns(line[4 : line.index("関連")])
    assert inside == 8


@pytest.mark.parametrize(
    ("text", "limit", "start", "end"),
    [
        ("abc", 2, "ab", "bc"),
        ("abc", 0, "", ""),
        ("東京都", 3, "東", "都"),
        ("e\u0301x", 1, "e\u0301", "x"),
        ("", 3, "", ""),
    ],
)
def test_head_and_tail_fit(text: str, limit: int, start: str, end: str) -> None:
    assert (head(text, limit), tail(text, limit)) == (start, end)


def test_counts_and_lists_are_english() -> None:
    assert [counted(count, "file") for count in (0, 1, 2, 1000)] == ["0 files", "1 file", "2 files", "1,000 files"]
    assert [joined(parts) for parts in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def summary(results: list[FileResult], **context: object) -> list[str]:
    tally = Tally()
    list(tally.counting(results))
    return list(tally.lines(Context(**context)))  # type: ignore[arg-type]


def fixable(*applicabilities: Applicability) -> FileResult:
    first = plain()[0].findings[0]
    values = {field: getattr(first, field) for field in first.__struct_fields__}
    fixes = [Fix(title="Remove it", applicability=applicability) for applicability in applicabilities]
    return FileResult(path="a.txt", findings=tuple(Finding(**{**values, "fix": fix}) for fix in fixes))


SAFE, UNSAFE, DISPLAY = Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY


@pytest.mark.parametrize(
    ("results", "context", "line"),
    [
        ([FileResult(path="a")], {}, "All clean: 1 file"),
        ([fixable(DISPLAY)], {}, "Found 1 note in 1 file"),
        ([fixable(SAFE)], {}, "Found 1 note in 1 file (1 fixable with --fix)"),
        ([fixable(UNSAFE)], {}, "Found 1 note in 1 file (1 fixable with --fix --unsafe-fixes)"),
        (
            [fixable(SAFE, SAFE, UNSAFE), FileResult(path="b")],
            {},
            "Found 3 notes in 1 of 2 files (2 fixable with --fix, 1 more with --unsafe-fixes)",
        ),
        ([fixable(UNSAFE)], {"fixing": True}, "Found 1 note in 1 file (1 fixable with --unsafe-fixes)"),
        ([fixable(UNSAFE)], {"fixing": True, "unsafe_fixes": True}, "Found 1 note in 1 file"),
        (
            [FileResult(path="a.txt", findings=fixable(SAFE, UNSAFE).findings, diff="-x\n"), FileResult(path="b")],
            {"fixing": True},
            "Found 2 notes in 1 of 2 files (the diff changes 1 file)",
        ),
    ],
)
def test_summary(results: list[FileResult], context: dict[str, object], line: str) -> None:
    assert summary(results, **context) == [line]


def test_nothing_is_clean_where_nothing_was_looked_at() -> None:
    assert summary([]) == []
    assert summary([FileResult(path="a", skipped="binary")]) == ["Skipped 1 file: 1 binary"]


def test_a_diff_of_a_harmless_file_is_exact() -> None:
    diff = "--- a.txt\n+++ a.txt\n@@ -1,2 +1 @@\n One\ttwo.\r\n-Share this\r\n\\ No newline at end of file\n"
    for output_format in ("text", "concise"):
        assert rendered(output_format, [FileResult(path="a.txt", diff=diff)]).startswith(diff)
