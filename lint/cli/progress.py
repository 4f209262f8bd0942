"""The progress bar on a terminal, with the speed and the remaining time."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Generator, Iterable

import click

from lint.core.finding import FileResult
from lint.sources.walk import Target

MIN_FILES = 200
MIN_BYTES = 5_000_000  # Minimum work for a progress bar

_SHOWN_PER_RUN = 500


class Work:
    """How much there is to do."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self.file_count = self.byte_count = 0
        self.has_records = False
        from lint.sources.storage import size

        for target in targets:
            self.file_count += 1
            self.byte_count += size(target.name) or 0
            self.has_records = self.has_records or target.is_corpus

    @property
    def is_long(self) -> bool:
        """Return whether a bar is worth it."""
        return self.file_count >= MIN_FILES or self.byte_count >= MIN_BYTES


def is_wanted() -> bool:
    """Return whether standard error is a terminal for people."""
    return sys.stderr.isatty() and "CI" not in os.environ


def bar(targets: Iterable[Target]) -> Bar | None:
    """Return the bar for a run over `targets`; None for a short run, and where nobody looks."""
    return Bar(work) if is_wanted() and (work := Work(targets)).is_long else None


class Bar:
    """A progress bar, which engines advance."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._document_count = 0
        self._started_s = time.monotonic()
        self._bar = click.progressbar(
            length=max(work.byte_count, 1), label="Linting", file=sys.stderr, item_show_func=self._shown,
            update_min_steps=max(work.byte_count // _SHOWN_PER_RUN, 1),
        )  # fmt: skip

    def watch(self, results: Generator[FileResult]) -> Generator[FileResult]:
        """Yield the same results, and show the bar meanwhile."""
        with contextlib.closing(results), self._bar:
            for result in results:
                if result.findings and sys.stdout.isatty():
                    click.echo("\r\033[K", nl=False, err=True)  # findings take the place of the bar, which moves down
                self._document_count += 1
                yield result
            self._bar.update(max((self._bar.length or 0) - self._bar.pos, 0), 0)

    def advance(self, read_bytes: int) -> None:
        """Advance the bar by a number of bytes."""
        self._bar.update(read_bytes, self._document_count)

    def _shown(self, _count: int | None) -> str:
        """Return the number of files done, or of documents and their rate."""
        if not self._work.has_records:
            return f"{self._document_count:,}/{self._work.file_count:,}"
        seconds = max(time.monotonic() - self._started_s, 0.001)
        return f"{self._document_count:,} documents, {self._document_count / seconds:,.0f}/s"
