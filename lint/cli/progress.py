"""The progress bar on a terminal, with the speed and the remaining time."""

import contextlib
import os
import sys
import time
from collections.abc import Generator, Iterable
from typing import NamedTuple

import click

from lint.core.finding import FileResult
from lint.sources.walk import Target

MIN_FILES = 200
MIN_BYTES = 5_000_000  # Minimum work for a progress bar

_SHOWN_PER_RUN = 500


class Work(NamedTuple):
    """How much there is to do."""

    file_count: int
    byte_count: int
    has_records: bool


def work_of(targets: Iterable[Target]) -> Work | None:
    """Return the work in a run over `targets`; None for a short one, and where no person looks at standard error."""
    if not sys.stderr.isatty() or "CI" in os.environ:
        return None
    from lint.sources.storage import size

    sizes = [(size(target.name) or 0, target.is_corpus) for target in targets]
    work = Work(len(sizes), sum(count for count, _ in sizes), any(is_corpus for _, is_corpus in sizes))
    return work if work.file_count >= MIN_FILES or work.byte_count >= MIN_BYTES else None


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
        if not self._work.has_records:
            return f"{self._document_count:,}/{self._work.file_count:,}"
        seconds = max(time.monotonic() - self._started_s, 0.001)
        return f"{self._document_count:,} documents, {self._document_count / seconds:,.0f}/s"
