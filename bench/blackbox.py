"""The linter from outside: files in, findings or fixed files out, through its command line alone."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import msgspec

F = TypeVar("F", bound="Finding")

DEFAULT_COMMAND = shlex.join([sys.executable, "-m", "lint"])


class Finding(msgspec.Struct, frozen=True):
    """What the measures need of a line of `--output-format jsonl`."""

    path: str
    rule: str
    severity: str
    start_line: int
    end_line: int


class Edit(msgspec.Struct, frozen=True):
    """A stretch of text and what goes in its place."""

    start: int
    end: int
    text: str


class Fix(msgspec.Struct, frozen=True):
    """What a fix does to a text."""

    applicability: str
    edits: tuple[Edit, ...]
    cuts: tuple[int, ...]


class FixedFinding(Finding, frozen=True):
    """A finding with its fix, if it has one."""

    fix: Fix | None = None


class LinterFailed(Exception):  # noqa: N818 - it reads as what happened
    """The command ended with an error; carries what it said."""


class Linter(msgspec.Struct, frozen=True):
    """A command that lints as `contentlint` does, with its default rules and no config file, cache or ledger."""

    command: str = DEFAULT_COMMAND
    options: tuple[str, ...] = ()
    """More options of `check`."""

    def findings(self, texts: Mapping[str, str]) -> dict[str, list[Finding]]:
        """Return the findings in each of the named texts; no entry for a text without any."""
        return self._found(texts, Finding)

    def fixable(self, texts: Mapping[str, str]) -> dict[str, list[FixedFinding]]:
        """Return the same, each finding with its fix."""
        return self._found(texts, FixedFinding)

    def _found(self, texts: Mapping[str, str], kind: type[F]) -> dict[str, list[F]]:
        with TemporaryDirectory() as folder:
            self._write(texts, Path(folder))
            lines = self._check(Path(folder), "--output-format", "jsonl").splitlines()
        found: dict[str, list[F]] = defaultdict(list)
        for line in lines:
            finding = msgspec.json.decode(line, type=kind)
            found[Path(finding.path).stem].append(finding)
        return found

    def fixed(self, texts: Mapping[str, str], *, rule: str | None = None) -> dict[str, list[str]]:
        """Return each text as the safe fixes leave it, of `rule` alone or of all rules: the host, then the parts split
        off.
        """
        options = ("--select", rule) if rule else ()
        with TemporaryDirectory() as folder:
            self._write(texts, Path(folder))
            self._check(Path(folder), "--fix", "--no-ledger", *options)
            return {name: _read(Path(folder), name) for name in texts}

    def _write(self, texts: Mapping[str, str], folder: Path) -> None:
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")

    def _check(self, folder: Path, *options: str) -> str:
        """Return what `check` prints for the folder; raises LinterFailed when it does not end with exit code 0."""
        command = [
            *shlex.split(self.command),
            "check",
            "--isolated",
            "--no-cache",
            "--exit-zero",
            *self.options,
            *options,
            str(folder),
        ]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise LinterFailed(f"exit code {done.returncode}: {shlex.join(command)}\n{done.stderr[-2000:]}")
        return done.stdout


def _read(folder: Path, name: str) -> list[str]:
    """Return `name.txt` and its parts, in reading order. Names hold no dot."""
    parts = sorted(folder.glob(f"{name}.part*.txt"), key=lambda path: int(path.stem.rpartition(".part")[2]))
    paths = [folder / f"{name}.txt", *parts]
    return [path.read_bytes().decode("utf-8") for path in paths]
