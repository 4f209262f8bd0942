"""Determine whether a run failed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from lint.checking.options import Options
from lint.core.finding import FileResult
from lint.core.types import Severity


class Outcome:
    """Whether a run failed or fixed anything."""

    def __init__(self, options: Options, fail_on: Severity | None) -> None:
        self.failed = self.fixed = False

        @lru_cache(maxsize=1)  # a file may have a million records
        def limit(path: str) -> Severity:
            return fail_on or options.config_for(Path(path)).fail_on

        self._limit = limit

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the same results."""
        for result in results:
            if result.findings:
                limit = self._limit(result.path)
                self.failed |= any(found.severity.rank >= limit.rank for found in result.findings)
            self.failed |= bool(result.refused)
            self.fixed |= bool(result.fixed)
            yield result
