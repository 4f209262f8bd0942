"""Paths on the command line that a config excludes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from lint.checking.options import Options
from lint.cli.arguments import CheckArguments
from lint.cli.ledgers import say
from lint.sources.path_glob import Place

MAX_NAMED = 3
"""So many excluded paths are named; the others are counted."""


def say_excluded(excluded: Sequence[Place | str], arguments: CheckArguments, options: Options) -> None:
    """Report the paths on the command line that a config excludes: a hook may pass on hundreds of them."""
    if arguments.quiet:
        return
    for path in excluded[:MAX_NAMED]:
        config = options.config_for(Path(str(path))).path
        say(f"{path}: excluded by {os.path.relpath(config) if config else 'the config'}")
    if len(excluded) > MAX_NAMED:
        say(f"{len(excluded) - MAX_NAMED:,} more paths excluded")
