"""What the fuzzer found, and the inputs that it starts from, go through all targets again: no atheris needed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.fuzz import CORPUS, FOLDER, MAX_BYTES, TOP
from tests.fuzz.targets import TARGETS, WORDS

INPUTS = sorted(CORPUS.glob("*/*"))


@pytest.mark.parametrize("target", TARGETS)
def test_every_input_goes_through_every_target(target: str) -> None:
    for path in INPUTS:
        TARGETS[target](path.read_bytes())


def test_every_target_has_a_corpus_of_small_files() -> None:
    assert {path.parent.name for path in INPUTS} == TARGETS.keys() == WORDS.keys()
    assert all(path.stat().st_size <= MAX_BYTES for path in INPUTS)


@pytest.mark.skipif(importlib.util.find_spec("atheris") is not None, reason="atheris is installed here")
def test_without_atheris_the_script_says_so_in_a_line() -> None:
    words = [sys.executable, str(FOLDER / "fuzz.py"), "decoder", "--seconds", "1"]
    done = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (0, 1, "")
    assert done.stdout.startswith("fuzzing needs atheris")


def test_what_is_no_target_is_refused() -> None:
    words = [sys.executable, str(FOLDER / "fuzz.py"), "nothing"]
    done = subprocess.run(words, cwd=Path.home(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "invalid choice" in done.stderr
