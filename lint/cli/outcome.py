"""What the exit code of a run depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.checking.options import Options
from lint.core.finding import FileResult
from lint.core.types import Severity


class Outcome:
    """Whether a run failed or fixed anything, gathered while results pass by."""

    def __init__(self, options: Options, fail_on: Severity | None) -> None:
        self._options, self._fail_on = options, fail_on
        self.failed = self.fixed = False
        self._known_limit: tuple[str, Severity] | None = None
        """The last path with findings, and the least severity that fails there."""

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the same results."""
        for result in results:
            if result.findings:
                limit = self._fail_on or self._limit(result.path)
                self.failed |= any(found.severity.rank >= limit.rank for found in result.findings)
            self.failed |= bool(result.refused)
            self.fixed |= bool(result.fixed)
            yield result

    def _limit(self, path: str) -> Severity:
        """Return the least severity that fails in a file, which may have a result for each of a million records."""
        if self._known_limit is None or self._known_limit[0] != path:
            self._known_limit = path, self._options.config_for(Path(path)).fail_on
        return self._known_limit[1]
