"""A folder with one rule that trims and one that splits, and runs in it with something done in their process before."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

from tests.support.command import SEEDS, environment

PROSE = "The council met on Monday evening in the old town hall, and it voted for the new bridge by nine to four.\n"
LONG = PROSE * 300
TRIM = f"GONE with this line\n{PROSE}"
SPLIT = (SEEDS / "004_6ab1bce6016829a6.txt").read_text(encoding="utf-8")

RULE = """\
kind: pattern
scope: line
fix: remove
patterns: ['^GONE ']
severity: error
message: found
why: A test needs it.
source: this test
"""
CONFIG = "extends: []\nrule-folders: [own]\nselect: [mine.gone, structure.stitched-article]\n"
WITHOUT_PRIVILEGES = """
import ctypes, os, sys
if os.geteuid() == 0:  # root may write everywhere, unless it gives that up before it starts a program
    for capability in (1, 2, 3):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER
        ctypes.CDLL(None).prctl(24, capability)  # PR_CAPBSET_DROP
    os.execv(sys.executable, [sys.executable, "-m", "lint", *sys.argv[1:]])
"""
SMALL_FILES = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
MAIN = "import sys\nfrom lint.cli import main\nmain()\n"


def house(folder: Path) -> None:
    """A config with one rule that trims, and with the one that splits."""
    (folder / "own" / "mine").mkdir(parents=True)
    (folder / "own" / "mine" / "gone.yaml").write_text(RULE)
    (folder / ".contentlint.yaml").write_text(CONFIG)


def run(folder: Path, *words: str, prelude: str = "", **changes: str | None) -> subprocess.CompletedProcess[str]:
    """What the command line says, with something done in its process before, and `changes` to its environment."""
    kept = {"PYTHONDONTWRITEBYTECODE": "1"}  # Python 3.11 keeps a torn one where files must stay small
    given = {name: value for name, value in (environment(folder) | kept | changes).items() if value is not None}
    return subprocess.run(
        [sys.executable, "-c", prelude + MAIN, *words],
        cwd=folder, env=given, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def files(folder: Path) -> dict[str, object]:
    """Everything in a folder but the ledger: the content of files, where links lead, the kind of all else."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name, mode = path.relative_to(folder).as_posix(), path.lstat().st_mode
        if not stat.S_ISDIR(mode) and not name.startswith(".contentlint/"):
            is_file, is_link = stat.S_ISREG(mode), stat.S_ISLNK(mode)
            found[name] = path.read_text() if is_file else str(path.readlink()) if is_link else stat.S_IFMT(mode)
    return found
