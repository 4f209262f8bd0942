"""Where the work is done: one file per engine, named here."""

from __future__ import annotations

from collections.abc import Mapping

ENGINES: Mapping[str, str] = {"local": "lint.engines.local"}
"""Engine to module. Each has `run(targets, options, jobs=...)`, a generator of results in the order of the targets."""
