"""Concise lines are for agents too: they say what to do in less than half of what JSON takes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.support.command import SEEDS, contentlint


def token_count(text: str) -> int:
    """Roughly the tokens of a language model: pieces of at most four letters, numbers of three digits, each other sign."""
    return len(re.findall(r" ?[^\W\d_]{1,4}|\d{1,3}|[^\w\s]|_|\s+(?=\s)", text))


def test_they_take_at_most_half_of_the_tokens_and_characters_of_json(tmp_path: Path) -> None:
    shown = {
        name: contentlint("check", "--no-cache", "--output-format", name, SEEDS, cwd=tmp_path).stdout
        for name in ("concise", "json", "jsonl")
    }
    for name in ("json", "jsonl"):
        assert 2 * len(shown["concise"]) <= len(shown[name])
        assert 2 * token_count(shown["concise"]) <= token_count(shown[name])


def test_they_say_how_to_fix(tmp_path: Path) -> None:
    lines = contentlint("check", "--no-cache", "--output-format", "concise", SEEDS, cwd=tmp_path).stdout.splitlines()
    found = json.loads(contentlint("check", "--no-cache", "--output-format", "json", SEEDS, cwd=tmp_path).stdout)
    assert len(found) == 8
    for line, one in zip(lines, found, strict=False):
        if one["fix"] is None:
            assert line.endswith(")"), "it ends with its message"
            continue
        label = {"safe": "fix", "unsafe": "unsafe fix"}[one["fix"]["applicability"]]
        where = "" if one["start_line"] == one["end_line"] else f", lines {one['start_line']}-{one['end_line']}"
        assert line.endswith(f" [{label}: {one['fix']['title']}{where}]")
