"""The command line: exit codes, one clear line for every bad input, options that do what they say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.command import SEEDS, contentlint, findings
from tests.support.seeds import HEADLINES

CLEAN = (
    "The council met on Tuesday and agreed on the plan.\n\nThe work on the bridge begins in the spring of next year.\n"
)


def only_line(text: str) -> str:
    (line,) = text.splitlines()
    return line


def test_a_clean_file_is_exit_code_0(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    done = contentlint("check", "a.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "All clean: 1 file\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere.txt"], "nowhere.txt: no such file or folder"),
        (["--select", "structure.trailing-headline", "."], 'unknown rule or family "structure.trailing-headline" (did you mean "structure.trailing-headlines"?)'),
        (["--config", "none.yaml", "."], "none.yaml: no such config file"),
        (["--stdin-filename", "a.txt", "."], '--stdin-filename requires "-", which reads standard input'),
        (["--fix", "--stdin-filename", "a.jsonl", "-"], "a corpus on standard input cannot be fixed; name a file and use --output-dir"),
        (["-", "a.txt"], '"-" reads standard input and cannot be mixed with paths'),
        (["--output-file", "no/where.txt", "."], "no/where.txt: cannot be written: No such file or directory"),
    ],
)  # fmt: skip
def test_bad_usage_is_one_line_and_exit_code_2(words: list[str], says: str, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(CLEAN)
    done = contentlint("check", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert only_line(done.stderr) == f"contentlint: {says}"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ["check", "--selct", "x"],
            "no such option '--selct' (did you mean \"--select\"?); see contentlint check --help",
        ),
        (["--helf"], "no such option '--helf' (did you mean \"--help\"?); see contentlint --help"),
        (
            ["check", "--jobs", "x"],
            "invalid value for '--jobs': 'x' is not a valid integer range; see contentlint check",
        ),
        (["check", "--jobs", "-1"], "invalid value for '--jobs': -1 is not in the range 0<=x<="),
        (["check", "--jobs", "100000"], "invalid value for '--jobs': 100000 is not in the range 0<=x<="),
        (["check", "--output-format", "xml"], "invalid value for '--output-format': 'xml' is not one of "),
        (["new-rule", "a/b"], "missing option '--kind'. Choose from: bios, "),
        (["explain", "--line"], "option '--line' requires an argument; see contentlint --help"),
    ],
)
def test_a_usage_error_is_one_line_with_the_way_to_help(words: list[str], says: str, tmp_path: Path) -> None:
    done = contentlint(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert only_line(done.stderr).startswith(f"contentlint: {says}")


def test_the_output_file_cannot_be_one_of_the_inputs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    done = contentlint("check", "--output-file", "a.txt", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "a.txt").read_text() == CLEAN


@pytest.mark.parametrize(
    ("data", "rule", "says"),
    [
        (b"", "structure.empty-document", "the document has no words"),
        (b"\x8f\x00\x02\xff" * 300, "input.unreadable", "holds binary data, not text"),
        (bytes(range(1, 256)) * 9, "input.unreadable", "holds binary data, not text"),
        ("Der Fluß über die Ufer: schöne Grüße aus Köln.\n".encode("latin-1"), "encoding.not-utf8", "cp1252"),
        ("Guten Morgen, liebe Leser. Schöne Grüße.\n".encode("utf-16"), "encoding.not-utf8", "utf-16-le"),
    ],
)
def test_a_bad_document_is_a_finding_not_a_crash(data: bytes, rule: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (found,) = [f for f in findings("a.txt", cwd=tmp_path) if f["rule"] == rule]
    assert says in str(found["message"])
    assert contentlint("check", "a.txt", cwd=tmp_path).returncode == 1


def test_a_binary_file_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / "b.txt").write_bytes(b"\0" * 100)
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    done = contentlint("check", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "All clean: 1 file\nSkipped 1 file: 1 binary\n")


def test_a_folder_without_text_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = contentlint("check", "empty", cwd=tmp_path)
    assert done.returncode == 0
    assert (
        only_line(done.stderr)
        == "contentlint: no plain text or corpus in empty (see extensions and include in the config)"
    )


@pytest.mark.parametrize("text", [CLEAN.replace("\n", "\r\n"), CLEAN.rstrip("\n"), "\ufeff" + CLEAN])
def test_line_ends_and_byte_order_marks_are_no_defects(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert findings("a.txt", cwd=tmp_path) == []


@pytest.mark.slow
def test_one_line_of_50_megabytes_is_read(tmp_path: Path) -> None:
    sentence = b"The council met on Tuesday and agreed on the plan for the bridge. "
    (tmp_path / "a.txt").write_bytes(sentence * (50_000_000 // len(sentence)))
    done = contentlint("check", "--output-format", "concise", "a.txt", cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert max(map(len, done.stdout.splitlines())) < 1000


def test_a_broken_config_is_one_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / ".contentlint.yaml").write_text("extends: default\nselct: [encoding]\n")
    done = contentlint("check", ".", cwd=tmp_path)
    assert done.returncode == 2
    first, quoted = done.stderr.splitlines()
    assert first.endswith('.contentlint.yaml:2: unknown key "selct" (did you mean "select"?)')
    assert quoted == "    2 | selct: [encoding]"


def test_a_users_own_rule_works_like_ours(tmp_path: Path) -> None:
    (tmp_path / "rules" / "house").mkdir(parents=True)
    (tmp_path / "rules" / "house" / "secret.yaml").write_text(
        "kind: pattern\nseverity: error\nmessage: found\nwhy: because\nsource: us\nscope: span\npatterns:\n  - 'top secret'\n"
        "examples:\n  - pass: A public text.\n  - fail: This is top secret.\n    at: [1]\n    fixed: This is .\n"
    )
    (tmp_path / ".contentlint.yaml").write_text("rule-folders: [rules]\n")
    (tmp_path / "a.txt").write_text(CLEAN + "\nThis paragraph is top secret, as everybody knows by now.\n")
    (found,) = findings(".", cwd=tmp_path)
    assert (found["rule"], found["start_line"], found["start_column"]) == ("house.secret", 5, 19)
    done = contentlint("test", "rules", cwd=tmp_path)
    assert done.stdout == "1 rule, 2 examples, 0 problems\n"


def test_fail_on_and_exit_zero_set_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN + "\nThe price is 5 &euro; for all of it, says the mayor of the town.\n")
    select = ("--select", "encoding.html-entity", "a.txt")
    assert contentlint("check", *select, cwd=tmp_path).returncode == 0
    assert contentlint("check", "--fail-on", "note", *select, cwd=tmp_path).returncode == 1
    assert contentlint("check", "--fail-on", "note", "--exit-zero", *select, cwd=tmp_path).returncode == 0
    (tmp_path / ".contentlint.yaml").write_text("fail-on: note\n")
    assert contentlint("check", *select, cwd=tmp_path).returncode == 1
    assert contentlint("check", "--isolated", *select, cwd=tmp_path).returncode == 0


def test_standard_input_is_read_and_named(tmp_path: Path) -> None:
    found = findings("--stdin-filename", "news/a.txt", "-", cwd=tmp_path, stdin=HEADLINES.read_bytes())
    assert {"news/a.txt"} == {f["path"] for f in found}
    diff = contentlint("check", "--diff", "-", cwd=tmp_path, stdin=HEADLINES.read_bytes()).stdout
    assert "-Gold price climbs to record high amid global uncertainty" in diff


def test_exit_non_zero_on_fix(tmp_path: Path) -> None:
    for name in ("a", "b"):
        shutil.copy(HEADLINES, tmp_path / f"{name}.txt")
    assert contentlint("check", "--fix", "a.txt", cwd=tmp_path).returncode == 0
    assert contentlint("check", "--fix", "--exit-non-zero-on-fix", "b.txt", cwd=tmp_path).returncode == 1
    assert contentlint("check", "--fix", "--exit-non-zero-on-fix", "b.txt", cwd=tmp_path).returncode == 0


def test_no_ledger_leaves_none_and_cannot_be_undone(tmp_path: Path) -> None:
    shutil.copy(HEADLINES, tmp_path / "a.txt")
    contentlint("check", "--fix", "--no-ledger", "a.txt", cwd=tmp_path)
    assert not (tmp_path / ".contentlint").exists()
    done = contentlint("undo", cwd=tmp_path)
    assert (done.returncode, only_line(done.stderr)) == (0, "contentlint: nothing to undo in .")


def test_jobs_and_cache_find_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    for number in range(30):
        for seed in SEEDS.iterdir():
            (folder / f"{number:02}-{seed.name}").write_bytes(seed.read_bytes() + f"\n{number}.\n".encode())
    one = findings("--no-cache", "--jobs", "1", ".", cwd=folder)
    assert len(one) > 60
    assert findings("--no-cache", "--jobs", "2", ".", cwd=folder) == one
    cold, warm = (findings("--cache-dir", "../cache", ".", cwd=folder) for _ in range(2))
    assert cold == warm == one
    assert [f["path"] for f in one] == sorted(str(f["path"]) for f in one)


def test_init_overwrites_no_config(tmp_path: Path) -> None:
    assert contentlint("init", cwd=tmp_path).returncode == 0
    again = contentlint("init", cwd=tmp_path)
    assert again.returncode == 2
    assert "already exists" in only_line(again.stderr)


def test_explain_rules_and_schema(tmp_path: Path) -> None:
    assert "structure.stitched-article" in contentlint("rules", cwd=tmp_path).stdout
    assert "MODEL" not in contentlint("explain", "structure.stitched-article", cwd=tmp_path).stdout
    assert json.loads(contentlint("schema", cwd=tmp_path).stdout)["$ref"] == "#/$defs/ConfigFile"


def test_the_version_is_told(tmp_path: Path) -> None:
    assert contentlint("--version", cwd=tmp_path).stdout.startswith("contentlint, version ")
