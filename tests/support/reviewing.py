"""Runs of `contentlint review` with answers typed in advance, and what they show and leave."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from tests.support.command import contentlint
from tests.support.terminal import plain

QUESTION = "[f,a,s,F,A,S,e,u,p,q,?] "
HEADLINES = "000_5df649c7d78cd482.txt"
STITCHED = "004_6ab1bce6016829a6.txt"
ENTITIES = "Read &amp; weep.\n\nEat &lt; drink.\n"


def review(folder: Path, *answers: str, words: tuple[str | Path, ...] = ()) -> subprocess.CompletedProcess[str]:
    return contentlint("review", *words, cwd=folder, stdin="".join(f"{each}\n" for each in answers).encode())


def asked(shown: str) -> list[str]:
    """The places and rules of the findings that were shown, in their order."""
    return re.findall(r"^(\S+: \w+ [\w.-]+) ", plain(shown), re.MULTILINE)


def baseline(folder: Path) -> list[dict[str, object]]:
    path = folder / ".contentlint-baseline.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
