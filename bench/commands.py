"""What the programs here share: their option parser, their errors, and figures printed as `name value`."""

import argparse
import gzip
import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec

Figures = Iterator[tuple[str, float]]


class CommandFailed(Exception):  # noqa: N818 - it reads as what happened
    """A command ended with an error; carries its output."""


def parser_of(doc: str | None) -> argparse.ArgumentParser:
    """Return a parser that shows a docstring as it is."""
    return argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)


def run_program(main: Callable[[], int | None]) -> NoReturn:
    """Exit with the code that `main` returns, or with 2 and a message if files cannot be read or a command fails."""
    try:
        code = main()
    except (OSError, ValueError, msgspec.MsgspecError, CommandFailed) as error:
        print(f"{Path(sys.argv[0]).stem}: {error}", file=sys.stderr)
        code = 2
    sys.exit(code)


def output_of(command: Sequence[str], *, folder: Path | None = None) -> str:
    """Return what a command prints; raises CommandFailed if its exit code is not 0."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise CommandFailed(f"exit code {done.returncode}: {shlex.join(command)}\n{done.stderr.strip()[-2000:]}")
    return done.stdout


def printed(figures: Iterable[tuple[str, float]], *, quiet: bool) -> dict[str, float]:
    """Return the figures, printed as they come unless `quiet`."""
    found = {}
    for name, value in figures:
        if not quiet:
            print(f"{name} {value:.4f}", flush=True)
        found[name] = value
    return found


def records(path: Path) -> Iterator[Any]:
    """Yield the records of a JSON Lines file, plain or gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def load(path: Path) -> Any:
    """Return the content of a gzipped JSON file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)
