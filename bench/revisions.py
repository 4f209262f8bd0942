"""Two versions of the linter side by side: git revisions, each built into an environment of its own."""

import subprocess
import sys
import venv
from pathlib import Path

from commands import output_of

ROOT = Path(__file__).parent.parent


def commit_of(revision: str) -> str:
    """Return the full name of the commit that `revision` means; raises CommandFailed if there is none."""
    return output_of(["git", "-C", str(ROOT), "rev-parse", "--verify", f"{revision}^{{commit}}"]).strip()


def command_of(commit: str, folder: Path) -> str:
    """Return the command of the linter at a commit, built below `folder` unless it was built there before.

    Raises CommandFailed if it does not install.
    """
    place = folder / commit
    script = place / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "contentlint"
    if not script.exists():
        source = checkout_of(commit, folder)
        source.mkdir(parents=True, exist_ok=True)
        archive = subprocess.run(["git", "-C", str(ROOT), "archive", commit], capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x", "-C", str(source)], input=archive, check=True)
        venv.create(place / "env", with_pip=True, clear=True)
        output_of([str(script.with_name("python")), "-m", "pip", "install", "--quiet", str(source)])
    return str(script)


def checkout_of(commit: str, folder: Path) -> Path:
    """Return where the source of a commit is that was built below `folder`."""
    return folder / commit / "source"
