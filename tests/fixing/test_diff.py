"""The diff of a fix: what git and patch make of it is what --fix would have written."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from lint.core.document import Document
from lint.fixing.diff import unified_diff
from lint.fixing.fix import fix
from lint.ledger.change import part_paths
from tests.fixing.test_fix_properties import ALL_RULES, LONE_CR, TEXTS

_HUNK = re.compile(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n")


def test_a_trim_and_a_split() -> None:
    text = "".join(f"{n}\n" for n in range(1, 10)) + "X\nlast\nCUT b\nb"
    fixed = fix(Document(text), ALL_RULES)
    assert unified_diff(fixed, path="d/a.txt", parts=["d/a.part2.txt"]) == (
        "--- a/d/a.txt\n+++ b/d/a.txt\n@@ -7,7 +7,4 @@\n 7\n 8\n 9\n-X\n last\n-CUT b\n-b\n\\ No newline at end of file\n"
        "--- /dev/null\n+++ b/d/a.part2.txt\n@@ -0,0 +1,2 @@\n+CUT b\n+b\n\\ No newline at end of file\n"
    )


def test_far_changes_are_hunks_of_their_own() -> None:
    text = "X\n" + "".join(f"{n}\n" for n in range(1, 10)) + "X\n"
    shown = unified_diff(fix(Document(text), ALL_RULES), path="a.txt")
    assert re.findall(_HUNK, shown) == [("1", "4", "1", "3"), ("8", "4", "7", "3")]


def test_lines_after_a_replacement_are_context() -> None:
    text = "1\nP x\n2\n3\n4\n5\n6\n7\n8\nX\n"
    shown = unified_diff(fix(Document(text), ALL_RULES), path="a.txt")
    assert re.findall(_HUNK, shown) == [("1", "5", "1", "6"), ("7", "4", "8", "3")]
    assert [line for line in shown.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        "-P x", "+pp", "+ x", "-X",
    ]  # fmt: skip


def test_what_changes_nothing_shows_nothing() -> None:
    assert unified_diff(fix(Document("One.\n"), ALL_RULES), path="a.txt") == ""


def test_odd_names_are_quoted() -> None:
    fixed = fix(Document("One\nX\n"), ALL_RULES)
    assert '--- "a/q\\"\\\\\\012\\011.txt"\n' in unified_diff(fixed, path='q"\\\n\t.txt')


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/d/a b.txt", "b/d/a b.txt"),
        ("d/é.txt/", "b/d/é.txt/"),
        ("a\x7f", '"b/a\\177"'),
        ("X", "b/X"),
        ("a\tX", '"b/a\\011X"'),
    ],
)
def test_only_names_that_need_it_are_quoted(path: str, shown: str) -> None:
    fixed = fix(Document("One\nX\n"), ALL_RULES)
    assert f"+++ {shown}\n" in unified_diff(fixed, path=path)


@pytest.mark.parametrize(("between", "hunks"), [(5, 1), (6, 1), (7, 2)])
def test_hunks_meet_where_no_line_is_between_their_contexts(between: int, hunks: int) -> None:
    text = "X\n" + "1\n" * between + "X\n" + "2\n" * 5
    shown = unified_diff(fix(Document(text), ALL_RULES), path="a.txt")
    assert len(re.findall(_HUNK, shown)) == hunks
    assert shown.endswith(" 2\n" * 3)
    assert not shown.endswith(" 2\n" * 4)


def _applied(text: str, diff: str) -> str:
    """A text after the first file's hunks of a diff, each line of which must fit."""
    old = re.findall(r"[^\n]*\n|[^\n]+", text)
    lines = re.findall(r"[^\n]*\n|[^\n]+", diff)
    new: list[str] = []
    position = index = 0
    while index < len(lines) and not lines[index].startswith("--- /dev/null"):
        header = _HUNK.fullmatch(lines[index])
        index += 1
        if not header:
            continue
        start, size, new_start, new_size = map(int, header.groups())
        begin = start - (size > 0)
        new += old[position:begin]
        assert len(new) == new_start - (new_size > 0)
        position = begin
        while (size, new_size) != (0, 0):
            mark, line = lines[index][0], lines[index][1:]
            index += 1
            if index < len(lines) and lines[index].startswith("\\"):
                line, index = line[:-1], index + 1
            if mark != "+":
                assert old[position] == line
                position, size = position + 1, size - 1
            if mark != "-":
                new.append(line)
                new_size -= 1
    return "".join(new + old[position:])


@given(TEXTS | LONE_CR)
def test_the_diff_leads_from_before_to_after(text: str) -> None:
    fixed = fix(Document(text), ALL_RULES)
    assert _applied(text, unified_diff(fixed, path="a.txt")) == fixed.text


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize(
    "text",
    [
        "One\nX\nTwo\n",
        "One\r\nX\r\nTwo\r\nCUT b\r\nb",
        "X\n\nOne\nCUT b\n\n\nCUT c",
        "P one\nTwo\n",
        "Ä\n" * 20 + "X\n" + "é\n" * 20 + "X\nP x",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", 'é "q" \t.txt'])
def test_git_applies_it(text: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    fixed = fix(Document(text), ALL_RULES)
    parts = [part.name for part in part_paths(path, len(fixed.parts))]
    diff = unified_diff(fixed, path=name, parts=parts).encode()
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=diff, cwd=tmp_path, check=True)
    written = [(tmp_path / file).read_bytes().decode() for file in (name, *parts)]
    assert tuple(written) == fixed.texts
