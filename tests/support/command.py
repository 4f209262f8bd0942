"""Runs the command line in a process of its own, as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from tests.support.forked_runs import ROOT, forked

SEEDS = ROOT / "seeds"

TIMEOUT_S = 120


def environment(folder: Path) -> dict[str, str]:
    """What a run in a folder finds around it: PATH, a home, a cache beside the folder, ledgers where the tests have them."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder.parent / "cache"),
        "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"],
        "PYTHONUTF8": "1",
    }


def contentlint(
    *words: str | Path, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The finished process; in its environment is `env` too.

    It is a copy of one that has loaded the command, but with an `env`, or what `.ci/nightly coverage` sets, a new one.
    """
    plain = environment(cwd)
    covered = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    given = list(map(str, words))
    if env or covered or not hasattr(os, "fork"):
        done = subprocess.run(
            [sys.executable, "-m", "lint", *given], cwd=cwd, input=stdin, capture_output=True,
            env={**plain, **covered, **(env or {})}, timeout=TIMEOUT_S, check=False,
        )  # fmt: skip
    else:
        done = forked().run(given, cwd=cwd, env=plain, stdin=stdin, timeout_s=TIMEOUT_S)
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


def python(
    program: str, *words: str | Path, cwd: Path = ROOT, timeout_s: float = TIMEOUT_S, **changes: str
) -> subprocess.CompletedProcess[str]:
    """The finished run of a program that imports contentlint, with `changes` to the environment of the tests."""
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, words)], cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT), **changes},
        capture_output=True, text=True, timeout=timeout_s, check=False,
    )  # fmt: skip


def printed_by(module: str, *words: str | Path) -> str:
    """What a program in this folder prints in a process of its own; it has to end well."""
    command = [sys.executable, "-m", f"tests.support.{module}", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=3600, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def findings(*words: str | Path, cwd: Path, stdin: bytes = b"") -> list[dict[str, object]]:
    """The findings that `contentlint check` with these words prints as JSON lines."""
    done = contentlint("check", "--output-format", "jsonl", *words, cwd=cwd, stdin=stdin)
    assert done.returncode in (0, 1), done.stderr
    return [msgspec.json.decode(line) for line in done.stdout.splitlines()]
