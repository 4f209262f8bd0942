"""What a newcomer tries first: commands with a slip in them, a look at what was done, and output that says what happened."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lint.config import config
from lint.config.selection import Selection
from tests.support.command import SEEDS, contentlint

HEADLINES = SEEDS / "000_5df649c7d78cd482.txt"
STITCHED = SEEDS / "004_6ab1bce6016829a6.txt"
CLEAN = "The ferry is back.\n\nIt left the old pier on Monday, and the whole village was there to see it go.\n"
UNDO = (
    "000_5df649c7d78cd482.txt: restored\n"
    "004_6ab1bce6016829a6.txt: restored, 3 parts removed\n"
    "Restored 2 files, removed 3 parts\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "work"
    inner.mkdir()
    for seed in (HEADLINES, STITCHED):
        shutil.copy(seed, inner)
    return inner


def fixed(folder: Path) -> None:
    assert contentlint("check", "--fix", "--no-cache", ".", cwd=folder).returncode == 0


def error(*words: str | Path, cwd: Path) -> str:
    """The one line that a bad command prints."""
    done = contentlint(*words, cwd=cwd)
    assert (done.returncode, done.stdout) == (2, ""), done
    (line,) = done.stderr.splitlines()
    return line.removeprefix("contentlint: ")


def contentlint_bytes(*words: str, cwd: Path, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lint", *words], cwd=cwd, input=stdin, capture_output=True, check=False
    )


def chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> set[str]:
    return {rule.id for rule in config.load(None, Selection(select, ignore)).rules_for(None)}


# Choosing rules


def test_the_more_specific_option_wins() -> None:
    assert chosen(("encoding.mojibake",), ("encoding",)) == {"encoding.mojibake"}
    assert chosen(("encoding.m*",), ("encoding",)) == {"encoding.mojibake", "encoding.misread-charset"}
    assert "encoding.mojibake" not in chosen(("encoding",), ("encoding.mojibake",))
    assert "encoding.mojibake" not in chosen(("encoding.m*",), ("encoding.mojibake",))
    assert "encoding.html-tag" in chosen(("encoding", "structure"), ("all",))


@pytest.mark.parametrize("both", ["encoding", "encoding.mojibake", "all"])
def test_of_two_that_are_as_specific_the_one_that_ignores_wins(both: str) -> None:
    assert "encoding.mojibake" not in chosen((both,), (both,))


def test_the_more_specific_key_of_a_config_wins(tmp_path: Path) -> None:
    path = tmp_path / ".contentlint.yaml"
    path.write_text("select: [encoding.mojibake, structure]\nignore: [encoding, structure.page-chrome]\n")
    ids = {rule.id for rule in config.load(path).rules_for(None)}
    assert "encoding.mojibake" in ids
    assert "structure.stitched-article" in ids
    assert ids.isdisjoint({"encoding.html-tag", "structure.page-chrome"})


def test_the_command_line_overrules_the_config_whatever_is_more_specific(tmp_path: Path) -> None:
    path = tmp_path / ".contentlint.yaml"
    path.write_text("select: [encoding.mojibake]\n")
    assert not config.load(path, Selection((), ("encoding",))).rules_for(None)
    assert len(config.load(path, Selection(("encoding",), ())).rules_for(None)) > 1


# Explanations


def test_explain_knows_families(tmp_path: Path) -> None:
    lines = contentlint("explain", "structure", cwd=tmp_path).stdout.splitlines()
    assert len(lines) > 3
    assert all(line.startswith("structure.") for line in lines)
    assert error("explain", "structur", cwd=tmp_path) == 'unknown rule or family "structur" (did you mean "structure"?)'


def test_explain_knows_unreadable_input(tmp_path: Path) -> None:
    done = contentlint("explain", "input.unreadable", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("input.unreadable (error)\n")


# Help, completion and colour


def test_a_mistyped_command_has_a_suggestion(tmp_path: Path) -> None:
    assert 'no such command "chekc" (did you mean "check"?)' in error("chekc", cwd=tmp_path)
    assert error("frobnicate", cwd=tmp_path) == 'no such command "frobnicate"; see contentlint --help'


def test_help_is_cut_nowhere(tmp_path: Path) -> None:
    commands = re.findall(r"(?m)^  ([a-z-]+)  ", contentlint("--help", cwd=tmp_path).stdout.partition("Commands:")[2])
    assert len(commands) > 8
    for words in ([], *([command] for command in commands)):
        assert "..." not in contentlint(*words, "--help", cwd=tmp_path).stdout.replace("[PATHS]...", "").replace(
            "PATH[:LINE]...", ""
        ).replace("[CORPUS]...", "").replace("[ARGS]...", "")


def test_the_help_of_check_is_grouped(tmp_path: Path) -> None:
    shown = contentlint("check", "--help", cwd=tmp_path).stdout
    headings = re.findall(r"(?m)^([A-Z][a-z ]+):$", shown)
    assert headings == ["Fixes", "Rules", "Output", "Input", "Corpora", "Speed", "Other options"]
    last = shown.partition("Other options:\n")[2].split("\n")
    assert [line.split()[0] for line in last if line] == ["-h,"], "an option has no group"


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        ("contentlint explain structure.trail", "2", ["structure.trailing-headlines"]),
        ("contentlint check --select encoding.moj", "3", ["encoding.mojibake"]),
        ("contentlint check --ignore structure,encoding.moj", "3", ["structure,encoding.mojibake"]),
        ("contentlint chec", "1", ["check"]),
    ],
)
def test_a_shell_completes_commands_and_rules(tmp_path: Path, words: str, last: str, expected: list[str]) -> None:
    asked = {"_CONTENTLINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": last}
    shown = contentlint(cwd=tmp_path, env=asked).stdout.splitlines()
    assert [line.partition(",")[2] for line in shown] == expected


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


# Options that need others


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", "--unsafe-fixes", "."], "--unsafe-fixes requires --fix or --diff"),
        (["check", "--verbose", "."], "--verbose requires --statistics"),
        (["undo", "--yes"], "--yes requires --forget"),
        (["undo", "--older-than", "3d"], "--older-than requires --forget"),
    ],
)
def test_an_option_without_the_one_it_belongs_to_is_an_error(tmp_path: Path, words: list[str], says: str) -> None:
    assert error(*words, cwd=tmp_path) == says


# Undoing and forgetting


@pytest.mark.parametrize("words", [["undo", "nosuch"], ["log", "nosuch"], ["undo", "--forget", "nosuch"]])
def test_a_path_that_nobody_knows_is_an_error(folder: Path, words: list[str]) -> None:
    assert error(*words, cwd=folder) == "nosuch: no such file or folder"
    fixed(folder)
    assert error(*words, cwd=folder) == "nosuch: no such file or folder"


def test_undo_prints_totals(folder: Path) -> None:
    fixed(folder)
    done = contentlint("undo", cwd=folder)
    assert (done.returncode, "".join(sorted(done.stdout.splitlines(keepends=True)))) == (
        0,
        "".join(sorted(UNDO.splitlines(keepends=True))),
    )


def test_undo_names_an_edited_file_once(folder: Path) -> None:
    fixed(folder)
    (folder / HEADLINES.name).write_text("edited\n")
    (folder / f"{STITCHED.stem}.part2.txt").write_text("edited\n")
    done = contentlint("undo", cwd=folder)
    assert done.returncode == 1
    assert sorted(done.stderr.splitlines()) == [
        f"{HEADLINES.name}: was edited since, so the fix is not undone",
        f"{STITCHED.name}: {STITCHED.stem}.part2.txt was edited since, so the fix is not undone",
    ]
    assert done.stdout == "Restored 0 files; 2 files not restored\n"


def test_a_file_that_is_gone_is_still_known(folder: Path) -> None:
    fixed(folder)
    (folder / HEADLINES.name).unlink()
    done = contentlint("undo", HEADLINES.name, cwd=folder)
    assert (done.returncode, done.stderr) == (1, f"{HEADLINES.name}: is gone, so the fix is not undone\n")


def test_forget_asks(folder: Path) -> None:
    fixed(folder)
    question = "2 fixes will be forgotten, 2 of which can then no longer be undone"
    assert error("undo", "--forget", cwd=folder) == f"{question}; --yes confirms it"
    assert contentlint("log", cwd=folder).stdout
    done = contentlint("undo", "--forget", "--yes", cwd=folder)
    assert done.stdout.startswith("2 fixes forgotten, 2 of which can no longer be undone; ")
    assert contentlint("log", cwd=folder).stdout == ""
    assert contentlint("undo", "--forget", cwd=folder).stderr == "contentlint: nothing to forget in .\n"


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


# Presets, rules and corpora


def test_a_preset_says_whether_it_replaces_the_default_rules(tmp_path: Path) -> None:
    assert (
        "It replaces the default rules. To have both: extends: [default, gopher]"
        in contentlint("explain", "gopher", cwd=tmp_path).stdout
    )
    assert "It has the default rules." in contentlint("explain", "strict", cwd=tmp_path).stdout


def test_the_list_of_rules_tells_safe_fixes_from_unsafe_ones(tmp_path: Path) -> None:
    lines = {line.split()[0]: line for line in contentlint("rules", cwd=tmp_path).stdout.splitlines()}
    assert "  fix  " in lines["encoding.mojibake"].replace(" or unsafe fix", " ")
    assert "unsafe fix" in lines["repetition.repeated-standfirst"]
    assert "fix" not in lines["structure.truncated-paragraph"]


RECORDS = "".join(f'{{"body": "{CLEAN.splitlines()[0]}", "name": {number}}}\n' for number in range(400))


@pytest.mark.parametrize("words", [["c.jsonl"], ["--text-field", "txt", "c.jsonl"], ["--text-field", "txt", "."]])
def test_a_wrong_text_field_is_one_error_with_the_fields_there_are(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "c.jsonl").write_text(RECORDS)
    field = "txt" if "txt" in words else "text"
    says = f'c.jsonl: no record has the field "{field}"; there are: body, name; --text-field names another'
    assert error("check", "--no-cache", *words, cwd=tmp_path) == says
    assert contentlint("check", "--no-cache", "--text-field", "body", *words[-1:], cwd=tmp_path).returncode == 0


def test_a_wrong_text_field_on_standard_input_is_one_too(tmp_path: Path) -> None:
    done = contentlint("check", "--stdin-filename", "c.jsonl", "-", cwd=tmp_path, stdin=RECORDS.encode())
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_records_of_which_some_have_the_field_are_findings(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"other": 1}\n{"text": "One sentence, and that is all there is to it."}\n')
    done = contentlint("check", "--no-cache", "--output-format", "concise", "c.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert "c.jsonl:1[text]:1:1: error input.unreadable" in done.stdout


# Standard input


DIRTY = f"{CLEAN}\nShare this article\n\nThe mayor met the captain of the ferry, and they talked about the summer.\n"


def test_fix_on_standard_input_writes_the_fixed_text(tmp_path: Path) -> None:
    for text in (DIRTY, DIRTY.replace("\n", "\r\n"), "\ufeff" + DIRTY):
        done = contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=text.encode())
        end = "\r\n" if "\r" in text else "\n"
        assert done.stdout == text.replace(f"Share this article{end}{end}", "").encode()
        assert done.returncode == 0
        assert b"fixed boilerplate.social-prompt" in done.stderr


@pytest.mark.parametrize("data", [CLEAN.encode(), b"\0\1binary", b""])
def test_what_cannot_be_fixed_on_standard_input_comes_out_as_it_was(tmp_path: Path, data: bytes) -> None:
    assert contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=data).stdout == data


def test_nothing_is_split_off_standard_input(tmp_path: Path) -> None:
    done = contentlint_bytes("check", "--fix", "-", cwd=tmp_path, stdin=STITCHED.read_bytes())
    assert done.stdout == STITCHED.read_bytes()
    assert done.returncode == 1
    assert b"structure.stitched-article" in done.stderr


def test_excluded_standard_input_comes_out_as_it_was(tmp_path: Path) -> None:
    (tmp_path / ".contentlint.yaml").write_text("exclude: [drafts/]\n")
    done = contentlint_bytes(
        "check", "--fix", "--stdin-filename", "drafts/a.txt", "-", cwd=tmp_path, stdin=DIRTY.encode()
    )
    assert (done.returncode, done.stdout) == (0, DIRTY.encode())


def test_a_diff_of_standard_input_is_a_patch(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    done = contentlint_bytes("check", "--diff", "--stdin-filename", "a.txt", "-", cwd=tmp_path, stdin=DIRTY.encode())
    subprocess.run(["patch", "--quiet", "a.txt"], input=done.stdout, cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_text() == DIRTY.replace("Share this article\n\n", "")
