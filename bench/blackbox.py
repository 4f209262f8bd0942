"""The linter from outside: files in, findings or fixed files out, through its command line only."""

import contextlib
import shlex
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import msgspec
from commands import output_of

F = TypeVar("F", bound="Finding")
K = TypeVar("K", bound=Hashable)

DEFAULT_COMMAND = shlex.join([sys.executable, "-m", "lint"])


class Finding(msgspec.Struct, frozen=True):
    """What the measures use of a line of `--output-format jsonl`."""

    path: str
    rule: str
    severity: str
    start_line: int
    end_line: int


class Edit(msgspec.Struct, frozen=True):
    """A span of text and its replacement."""

    start: int
    end: int
    text: str


class Fix(msgspec.Struct, frozen=True):
    """The edits and cuts of a fix."""

    applicability: str
    edits: tuple[Edit, ...]
    cuts: tuple[int, ...]


class FixedFinding(Finding, frozen=True):
    """A finding with its fix, if it has one."""

    fix: Fix | None = None


class Linter(msgspec.Struct, frozen=True):
    """A `contentlint` command, run with its default rules and no config file, cache or ledger."""

    command: str = DEFAULT_COMMAND
    options: tuple[str, ...] = ()  # More options of `check`

    def findings(self, texts: Mapping[K, str]) -> dict[K, list[Finding]]:
        """Return the findings in each text, by its key; no entry for a text without any."""
        return self._found(texts, Finding)

    def fixable(self, texts: Mapping[K, str]) -> dict[K, list[FixedFinding]]:
        """Return the same, each finding with its fix."""
        return self._found(texts, FixedFinding)

    def _found(self, texts: Mapping[K, str], kind: type[F]) -> dict[K, list[F]]:
        with _files(texts) as (folder, names):
            lines = self._check(folder, "--output-format", "jsonl").splitlines()
        found: dict[K, list[F]] = defaultdict(list)
        keys = {name: key for key, name in names.items()}
        for line in lines:
            finding = msgspec.json.decode(line, type=kind)
            found[keys[Path(finding.path).stem]].append(finding)
        return found

    def fixed(self, texts: Mapping[K, str], *, rule: str | None = None) -> dict[K, list[str]]:
        """Return each text after the safe fixes of `rule`, or of all rules: the host, then the parts split off."""
        with _files(texts) as (folder, names):
            self._check(folder, "--fix", "--no-ledger", *(("--select", rule) if rule else ()))
            return {key: _read(folder, name) for key, name in names.items()}

    def _check(self, folder: Path, *options: str) -> str:
        """Return the output of `check` on a folder; raises CommandFailed if its exit code is not 0."""
        fixed = ("check", "--isolated", "--no-cache", "--exit-zero")
        command = [*shlex.split(self.command), *fixed, *self.options, *options, str(folder)]
        return output_of(command)


@contextlib.contextmanager
def _files(texts: Mapping[K, str]) -> Iterator[tuple[Path, dict[K, str]]]:
    """Write the texts to a temporary folder, and return it with the name of each file, without its suffix."""
    names = {key: f"{number:05d}" for number, key in enumerate(texts)}
    with TemporaryDirectory() as folder:
        for key, text in texts.items():
            Path(folder, f"{names[key]}.txt").write_text(text, encoding="utf-8", newline="")
        yield Path(folder), names


def _read(folder: Path, name: str) -> list[str]:
    """Return `name.txt` and its parts, in reading order."""
    parts = sorted(folder.glob(f"{name}.part*.txt"), key=lambda path: int(path.stem.rpartition(".part")[2]))
    return [path.read_bytes().decode("utf-8") for path in (folder / f"{name}.txt", *parts)]
