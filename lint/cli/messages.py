"""Messages on standard error."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from lint.checking.files import Options
from lint.core.printable import printable
from lint.sources.path_glob import Place

MAX_NAMED = 3  # Maximum number of excluded paths that are named; the others are counted


def say(line: str, *, quiet: bool = False) -> None:
    """Print a line on standard error, unless `quiet`."""
    if not quiet:
        click.echo(f"contentlint: {printable(line)}", err=True)


def say_excluded(excluded: Sequence[Place | str], options: Options, *, quiet: bool) -> None:
    """Report the paths on the command line that a config excludes: a hook may pass hundreds of them."""
    for path in excluded[:MAX_NAMED]:
        config = options.config_for(Path(str(path))).path
        say(f"{path}: excluded by {os.path.relpath(config) if config else 'the config'}", quiet=quiet)
    if len(excluded) > MAX_NAMED:
        say(f"{len(excluded) - MAX_NAMED:,} more paths excluded", quiet=quiet)
