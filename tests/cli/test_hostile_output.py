"""What strangers write, in documents and in names of files, does not reach a terminal, a CI or a spreadsheet raw."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import cli
from lint.catalog import pages as catalog
from lint.config import ruleset
from lint.core.finding import FileResult, Finding
from lint.core.types import Severity
from lint.reporters import BINARY, REPORTERS, Context, renderer
from lint.reporters.csv import FORMULA_STARTS
from tests.support.command import contentlint
from tests.support.sample_results import SAMPLES

pytestmark = pytest.mark.slow  # each runs the command several times

RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\r(?!\n)")
"""What moves a cursor, colours, hides, or turns text around; a CR LF in a diff is the line's own end."""

NAMES = (
    "plain.txt", "colour\x1b[31m.txt", "title\x1b]0;x\x07.txt", "::error::a.txt", "new\nline.txt", "new\n::error::b.txt", "cr\ra.txt",
    "turned\u202egpj.txt", "\udcff.txt", "caf\udce9.txt", "##[group]a.txt", "##vso[task.x]a.txt", "-fix\x1b.txt", "=cmd|x.txt", "\u009b31m.txt",
    "percent%0A::error::c.txt", "comma,file=x.txt", 'quote".txt', "back\\slash.txt", "tab\there.txt", "{0}{rule}.txt", "%s%n.txt",
)  # fmt: skip
TEXT = (
    "The council met on Monday, and it voted for the bridge by nine to four.\n\nShare this article\n\n"
    "\x1b[31mred\x1b]0;title\x07 ::error::x \u202e##[group] \x9b1m cafÃ© &amp; =1+1\r\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of hostile names with hostile texts in them."""
    inner = tmp_path / "texts"
    inner.mkdir()
    for name in NAMES:
        try:
            (inner / name).write_text(TEXT, encoding="utf-8", newline="")
        except (OSError, UnicodeError):
            if sys.platform == "linux":
                raise
    return inner


def check_safe(shown: str, *, commands: bool = False) -> None:
    """Nothing raw, no workflow command, and nothing that could not be encoded."""
    assert not RAW.search(shown), RAW.search(shown)
    assert not re.search(r"##(?:vso)?[a-z]*\[", shown)
    if not commands:
        assert not re.search(r"(?m)^\s*::", shown)
    shown.encode()


@pytest.mark.parametrize("output_format", sorted({*REPORTERS} - BINARY))
def test_every_format_shows_them_escaped(folder: Path, output_format: str) -> None:
    done = contentlint("check", "--isolated", "--no-cache", "--output-format", output_format, ".", cwd=folder)
    assert done.returncode == 1
    check_safe(done.stdout, commands=output_format == "github")
    check_safe(done.stderr)
    assert done.stdout.count("social-prompt") >= len(NAMES)
    if output_format in ("json", "sarif"):
        json.loads(done.stdout)


def test_github_gets_one_command_a_finding(folder: Path) -> None:
    done = contentlint("check", "--isolated", "--no-cache", "--output-format", "github", ".", cwd=folder)
    lines = done.stdout.splitlines()
    assert all(re.match(r"::(?:error|warning|notice) title=[\w.-]+,file=[^:,]+,line=\d", line) for line in lines)
    found = contentlint("check", "--isolated", "--no-cache", "--output-format", "jsonl", ".", cwd=folder)
    assert len(lines) == len(found.stdout.splitlines())


def test_diff_fix_statistics_log_and_undo_show_them_escaped(folder: Path) -> None:
    for words in (
        ("check", "--isolated", "--no-cache", "--diff", "."),
        ("check", "--isolated", "--no-cache", "--fix", "--statistics", "."),
        ("log",),
        ("undo", "."),
    ):
        done = contentlint(*words, cwd=folder)
        assert done.returncode in (0, 1), done.stderr
        check_safe(done.stdout)
        check_safe(done.stderr)
    assert {name.read_text(encoding="utf-8") for name in folder.glob("*.txt")} == {TEXT.replace("\r\n", "\n")}


@pytest.mark.parametrize(
    "words",
    [
        ("check", "no\x1b[31m.txt"),
        ("check", "--no\x1b[31moption"),
        ("check", "--output-format", "x\x1b[31m"),
        ("check", "--config", "x\x1b[31m.yaml"),
        ("check", "--select", "x\x1b[31m"),
        ("check", "--output-file", "none/x\x1b[31m"),
        ("check", "--cache-dir", "/dev/null/x\x1b[31m", "."),
        ("explain", "x\x1b[31m"),
        ("x\x1b[31m",),
        ("init", "x\x1b[31m"),
        ("test", "x\x1b[31m"),
        ("undo", "x\x1b[31m"),
        ("check", "\n::error::x"),
    ],
)
def test_errors_quote_words_of_the_command_line_escaped(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = contentlint(*words, cwd=tmp_path)
    check_safe(done.stdout)
    check_safe(done.stderr)
    assert "Traceback" not in done.stderr


def test_a_defect_is_shown_escaped_too(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import lint.cli.check\n\ndef broken(*_):\n    raise RuntimeError('\\x1b[31m\\n::error::x')\n\n"
        "lint.cli.check._run = broken\n"
    )
    done = contentlint(
        "check", ".", cwd=tmp_path, env={"PYTHONPATH": os.pathsep.join([str(tmp_path), str(Path.cwd())])}
    )
    assert done.returncode == 3
    assert "RuntimeError" in done.stderr
    check_safe(done.stderr)


def test_a_rule_and_a_config_of_a_stranger_are_shown_escaped(tmp_path: Path) -> None:
    rule = tmp_path / "own" / "mine" / "one.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        'kind: pattern\npatterns: ["met"]\nseverity: error\nmessage: "\\e[31m\\n::error::{text}"\nwhy: "\\e[31m \\u202E"\n'
        'source: "\\e]0;x\\a"\nexamples:\n  - pass: "\\e[31m"\n  - fail: "none \\e[31m"\n'
    )
    (tmp_path / ".contentlint.yaml").write_text("rule-folders: [own]\n")
    (tmp_path / "bad.yaml").write_text('"\\e[31m": "\\e[31m\\n::error::x"\n')
    (tmp_path / "a.txt").write_text(TEXT)
    for words in (
        ("check", "--no-cache", "."),
        ("rules",),
        ("explain", "mine.one"),
        ("test",),
        ("schema",),
        ("check", "--config", "bad.yaml"),
    ):
        done = contentlint(*words, cwd=tmp_path)
        assert "Traceback" not in done.stderr
        check_safe(done.stdout)
        check_safe(done.stderr)


PAYLOADS = (
    "\x1b[31mred\x1b]0;title\x07", "\u009b31m", "turned\u202egpj \u2066x", "##[group]x", "x ##vso[task.x]", "::error::x", " ::error::x",
    "a\n::error::x", "a\r::error::x", "a\u2028::error::x",
)  # fmt: skip
HOSTILE_RULE: dict[str, object] = {
    "kind": "pattern",
    "patterns": ["met"],
    "severity": "error",
    "message": "M",
    "why": "W",
    "source": "S",
    "fix": "replace",
    "replacement": "R",
    "applicability": "unsafe",
    "examples": [
        {"pass": "P", "params": {"patterns": ["N"]}, "meta": {"title": "A", "url": "U"}},
        {"fail": "met F", "fixed": "X", "encoding": "utf-8", "meta": {"title": "A"}},
    ],
}


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_no_command_prints_what_a_rule_of_a_stranger_says(
    tmp_path: Path, payload: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every text in the rule is the payload, with a letter before it in half of them."""
    monkeypatch.chdir(tmp_path)
    for name, before in (("one", ""), ("two", "a "), ("three", "{text} ")):
        filled = _filled(HOSTILE_RULE, before + payload)
        put(tmp_path / "own" / "mine" / f"{name}.yaml", json.dumps(filled))
    put(tmp_path / ".contentlint.yaml", "rule-folders: [own]\n")
    put(tmp_path / "a.txt", "They met.\n" + payload)
    commands = [
        ["rules"],
        ["test"],
        ["schema"],
        ["check", "--no-cache", "a.txt"],
        ["check", "--no-cache", "--statistics", "--diff", "."],
    ]
    for words in (*commands, *(["explain", f"mine.{name}"] for name in ("one", "two", "three"))):
        with pytest.raises(SystemExit) as end:
            run(words)
        shown = capsys.readouterr()
        assert end.value.code in (0, 1), shown.err
        assert "mine.one" in shown.out or words[0] != "rules"
        check_safe(shown.out)
        check_safe(shown.err)


def test_no_word_is_broken_such_that_its_end_begins_a_line(tmp_path: Path) -> None:
    """A CI takes a line that begins so for a command."""
    for count in range(60, 100):
        folder = tmp_path / str(count)
        put(folder / "mine" / "one.yaml", json.dumps(_filled(HOSTILE_RULE, f"{'x' * count}::error::x")))
        (rule,) = ruleset.load_folder(folder).values()
        check_safe(catalog.explanation(rule))


def _filled(value: object, payload: str) -> object:
    """The value with the payload in the place of each capital letter."""
    if isinstance(value, dict):
        return {key: _filled(inner, payload) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, payload) for inner in value]
    return re.sub("[A-Z]", lambda _: payload, value) if isinstance(value, str) else value


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def run(words: list[str]) -> None:
    """Run the command line in this process; raises SystemExit."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["contentlint", *words])
        cli.main()


@pytest.mark.parametrize("name", ["a\x1b[31m", "##[group]", "a\n::error::x", "\u202egpj", "\udcff"])
def test_init_and_test_print_the_name_of_a_folder_escaped(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    for words in (("init", name), ("init", name), ("test", name), ("learn", "--output", f"{name}/p.yaml", name)):
        done = contentlint(*words, cwd=tmp_path)
        check_safe(done.stdout)
        check_safe(done.stderr)
        assert "Traceback" not in done.stderr


def rows(results: list[FileResult]) -> list[dict[str, str]]:
    """What a strict reader of CSV makes of the table."""
    return list(
        csv.DictReader(io.StringIO("".join(map(str, renderer("csv")(results, Context()))), newline=""), strict=True)
    )


@pytest.mark.parametrize("sample", SAMPLES)
def test_csv_is_a_row_a_finding_and_agrees_with_jsonl(sample: str) -> None:
    results = SAMPLES[sample]()
    lines = "".join(map(str, renderer("jsonl")(results, Context()))).splitlines()
    for row, line in zip(rows(results), lines, strict=True):
        found = json.loads(line)
        assert all(
            row[key] == str(found[key]) for key in ("rule", "severity", "start", "end", "start_line", "end_column")
        )


@pytest.mark.parametrize("start", [*FORMULA_STARTS, "\t", "\r", "\n", " =", "\t=", "\u3000＝", "\xa0+"])
def test_csv_has_no_formula(start: str) -> None:
    text = f'{start}HYPERLINK("http://x"),1;=2'
    for value in (text, 1.5, -3, None):
        found = Finding(
            path=text, record=text, rule="a.b", severity=Severity.NOTE, message=text, start=0, end=1,
            start_line=1, start_column=1, end_line=1, end_column=2, value=value, limit=value,
        )  # fmt: skip
        (row,) = rows([FileResult(path=text, findings=(found,))])
        assert row["path"][0] == row["message"][0] == row["record"][0] == "'"
        assert row["value"] == ("" if value is None else row["path"] if value == text else str(value))


@given(st.text())
def test_csv_of_any_text_is_one_row_without_formulas(text: str) -> None:
    found = Finding(
        path=text, rule="a.b", severity=Severity.NOTE, message=text, start=0, end=1, start_line=1, start_column=1, end_line=1, end_column=2,
    )  # fmt: skip
    (row,) = rows([FileResult(path=text, findings=(found,))])
    assert not row["path"].startswith(FORMULA_STARTS)
    assert not row["message"].strip().startswith(FORMULA_STARTS)
    check_safe(row["path"])
