"""Coverage-guided fuzzing: `python tests/fuzz/fuzz.py [TARGET ...] --seconds N`, N seconds for all targets together.

Needs atheris: `pip install -e ".[fuzz]"`. What finds new ways through the code is kept for the next run in
`.fuzz/<target>/` (`--corpus DIR` keeps it elsewhere) and a crash in `.fuzz/crashes/`; the inputs in
`tests/fuzz/corpus/<target>/` are where every run starts, and what `pytest tests/fuzz` replays without atheris. Put a
crash there, named after the defect, when it is mended.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
TOP = FOLDER.parent.parent
CORPUS = FOLDER / "corpus"

MAX_BYTES = 4096
"""Longer inputs are slower and find no more; time for long ones is what tests/test_linear_time.py is about."""

INPUT_TIMEOUT_S = 20
MEMORY_MB = 3000


def main() -> int:
    """Fuzzes the targets that were named, or all, one after the other; 1 when one of them broke a promise."""
    arguments = _arguments()
    if importlib.util.find_spec("atheris") is None:
        print(
            'fuzzing needs atheris, which is not installed here: pip install -e ".[fuzz]" (Linux, Python before 3.14)'
        )
        return 0
    names = arguments.target or sorted(path.name for path in CORPUS.iterdir())
    seconds = max(1, arguments.seconds // len(names))
    return max(_fuzz(name, seconds, arguments.corpus) for name in names)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", nargs="*", choices=[[], *sorted(path.name for path in CORPUS.iterdir())])
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together  [default: 60]")
    parser.add_argument(
        "--corpus", type=Path, default=TOP / ".fuzz", help="what is kept between runs  [default: .fuzz]"
    )
    return parser.parse_args()


def _fuzz(name: str, seconds: int, folder: Path) -> int:
    """Fuzzes one target in a process of its own, as libFuzzer ends the one that it runs in; 1 when it failed."""
    grown, crashes = folder / name, folder / "crashes"
    for each in (grown, crashes):
        each.mkdir(parents=True, exist_ok=True)
    words = [
        sys.executable, str(FOLDER / "one_target.py"), name, str(grown), str(CORPUS / name),
        f"-max_total_time={seconds}", f"-max_len={MAX_BYTES}", f"-timeout={INPUT_TIMEOUT_S}", f"-rss_limit_mb={MEMORY_MB}",
        f"-artifact_prefix={crashes}/{name}-", "-print_final_stats=1", "-verbosity=0",
    ]  # fmt: skip
    done = subprocess.run(words, cwd=TOP, capture_output=True, text=True, errors="replace", check=False)
    executions = re.search(r"number_of_executed_units: *(\d+)", done.stderr)
    print(f"{name}: {int(executions[1]) if executions else 0:,} executions in {seconds} s", flush=True)
    if done.returncode:
        print(done.stdout[-5000:] + done.stderr[-5000:], flush=True)
    return int(done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
