"""A small check starts fast: what is heavy is imported, and what is slow to prepare is prepared, when a text needs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import contentlint

CLEAN = "The ferry is back.\n\nIt left the old pier on Monday, and the whole village was there to see it go.\n"

_HEAVY = """
numpy pyarrow ray langdetect ftfy textstat nltk wcwidth charset_normalizer fsspec pathspec sqlite3 re2 yaml
concurrent.futures multiprocessing asyncio threading email difflib inspect shutil tempfile logging traceback
subprocess unittest xml http ssl json.decoder html pickle random statistics
lint.config.yaml_values lint.kinds.truncated.habits lint.kinds.truncated.features lint.signals.cohesion lint.signals.pieces
lint.signals.vectors lint.fixing lint.checking.cache
"""
HEAVY = _HEAVY.split()
"""What a check of a small clean file does without."""


def imported(*words: str | Path, cwd: Path) -> set[str]:
    """The modules that the command line imports, by Python's own account."""
    command = [sys.executable, "-X", "importtime", "-m", "lint", *map(str, words)]
    plain = {"PATH": os.environ["PATH"], "HOME": str(cwd)}
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=plain, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    names = set(re.findall(r"^import time: .*\| +(\S+)$", done.stderr, re.MULTILINE))
    assert "lint.cli" in names
    return names


@pytest.fixture(scope="module")
def base() -> set[str]:
    """What Python and click import by themselves, on this machine and version."""
    command = [sys.executable, "-X", "importtime", "-c", "import click"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return set(re.findall(r"^import time: .*\| +(\S+)$", done.stderr, re.MULTILINE))


def test_a_check_of_a_small_clean_file_imports_nothing_heavy(tmp_path: Path, base: set[str]) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    names = imported("check", "--isolated", "--no-cache", "a.txt", cwd=tmp_path) - base
    assert sorted(names.intersection(HEAVY)) == []


@pytest.mark.slow
def test_help_imports_neither_rules_nor_engines(tmp_path: Path, base: set[str]) -> None:
    names = imported("--help", cwd=tmp_path) - base - {"shutil"}  # click asks it for the width of the terminal
    assert sorted(names.intersection([*HEAVY, "lint.kinds.pattern", "lint.signals.regex"])) == []


@pytest.mark.slow
def test_a_text_that_may_have_a_defect_is_looked_at_in_full(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN + "\n» Photo: Ana Duarte / Getty Images\n", encoding="utf-8")
    done = contentlint("check", "--isolated", "--no-cache", "--output-format", "concise", "a.txt", cwd=tmp_path)
    assert "boilerplate.photo-credit" in done.stdout
