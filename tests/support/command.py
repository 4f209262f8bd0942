"""Runs the real command line in a process of its own, as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT / "seeds"


def contentlint(
    *words: str | Path, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The finished process; its environment is empty but for PATH (and what `.ci/nightly coverage` sets), and its cache is beside `cwd`, ledgers are where the tests have them."""
    plain = {
        "PATH": os.environ["PATH"],
        "HOME": str(cwd),
        "XDG_CACHE_HOME": str(cwd.parent / "cache"),
        "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"],
        "PYTHONUTF8": "1",
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
    }
    done = subprocess.run(
        [sys.executable, "-m", "lint", *map(str, words)],
        cwd=cwd, input=stdin, capture_output=True, env={**plain, **(env or {})}, timeout=120, check=False,
    )  # fmt: skip
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


def findings(*words: str | Path, cwd: Path, stdin: bytes = b"") -> list[dict[str, object]]:
    """The findings that `contentlint check` with these words prints as JSON lines."""
    done = contentlint("check", "--output-format", "jsonl", *words, cwd=cwd, stdin=stdin)
    assert done.returncode in (0, 1), done.stderr
    return [msgspec.json.decode(line) for line in done.stdout.splitlines()]
