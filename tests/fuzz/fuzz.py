"""Coverage-guided fuzzing: `python tests/fuzz/fuzz.py [TARGET ...] --seconds N`, N seconds for all targets together.

With `--executions N` the targets take turns of `--seconds` until there were so many: `.ci/nightly` asks for a million.
Needs atheris: `pip install -e ".[fuzz]"`. What finds new ways through the code is kept for the next run in
`.fuzz/<target>/` (`--corpus DIR` keeps it elsewhere) and a crash in `.fuzz/crashes/`; the inputs in
`tests/fuzz/corpus/<target>/` are where every run starts, and what `pytest tests/fuzz` replays without atheris. Put a
crash there, named after the defect, when it is fixed.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
TOP = FOLDER.parent.parent
CORPUS = FOLDER / "corpus"

MAX_BYTES = 4096
"""Longer inputs are slower and find no more; time for long ones is what tests/test_linear_time.py is about."""

INPUT_TIMEOUT_S = 20
MEMORY_MB = 3000


def main() -> int:
    """Fuzz the targets that were named, or all, one after the other; 1 when one of them broke a promise."""
    arguments = _arguments()
    if importlib.util.find_spec("atheris") is None:
        print(
            'fuzzing needs atheris, which is not installed here: pip install -e ".[fuzz]" (Linux, Python before 3.14)'
        )
        return 0
    names = arguments.target or sorted(path.name for path in CORPUS.iterdir())
    seconds = max(1, arguments.seconds // len(names))
    total = 0
    while True:
        turns = [_fuzz(name, seconds, arguments.corpus) for name in names]
        total += sum(turn.executions for turn in turns)
        if any(turn.has_failed for turn in turns):
            return 1
        if total >= arguments.executions:
            print(f"{total:,} executions in all")
            return 0


class Turn(NamedTuple):
    """How fuzzing a target went."""

    executions: int
    has_failed: bool


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", nargs="*", choices=[[], *sorted(path.name for path in CORPUS.iterdir())])
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together  [default: 60]")
    parser.add_argument("--executions", type=int, default=0, help="take more such turns until there were so many")
    parser.add_argument(
        "--corpus", type=Path, default=TOP / ".fuzz", help="what is kept between runs  [default: .fuzz]"
    )
    return parser.parse_args()


def _fuzz(name: str, seconds: int, folder: Path) -> Turn:
    """Fuzz one target in a process of its own, as libFuzzer ends the one that it runs in."""
    grown, crashes = folder / name, folder / "crashes"
    for each in (grown, crashes):
        each.mkdir(parents=True, exist_ok=True)
    words = [
        sys.executable, str(FOLDER / "one_target.py"), name, str(grown), str(CORPUS / name),
        f"-max_total_time={seconds}", f"-max_len={MAX_BYTES}", f"-timeout={INPUT_TIMEOUT_S}", f"-rss_limit_mb={MEMORY_MB}",
        f"-artifact_prefix={crashes}/{name}-", "-print_final_stats=1", "-verbosity=0",
    ]  # fmt: skip
    done = subprocess.run(words, cwd=TOP, capture_output=True, text=True, errors="replace", check=False)
    found = re.search(r"number_of_executed_units: *(\d+)", done.stderr)
    executions = int(found[1]) if found else 0
    print(f"{name}: {executions:,} executions in {seconds} s", flush=True)
    if done.returncode:
        print(done.stdout[-5000:] + done.stderr[-5000:], flush=True)
    return Turn(executions, done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
