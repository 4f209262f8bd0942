"""Execution backends: one module per engine, named here."""

import importlib
from collections.abc import Callable, Generator, Mapping
from functools import partial
from typing import Any, cast

from lint.core.finding import FileResult

ENGINES: Mapping[str, str] = {"local": "lint.engines.local", "ray": "lint.engines.ray"}
"""Engine to module. Each has `run(targets, options, jobs=..., progress=...)`, which yields the results of files and
records, in order; and `fix_corpus(shards, folder, options, jobs=..., progress=...)`, which fixes corpora."""

Run = Callable[..., Generator[FileResult]]


def engine(name: str, *, function: str = "run", **settings: Any) -> Run:
    """Return a function of an engine named in `ENGINES`, with its own options, such as the address of a cluster."""
    return cast(Run, partial(getattr(importlib.import_module(ENGINES[name]), function), **settings))
