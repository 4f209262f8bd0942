"""`contentlint check`."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
import time
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from lint.cli.exit_codes import EXIT_FINDINGS
from lint.cli.options import config_options, existing, selectors
from lint.cli.output import write
from lint.config import Selection
from lint.engines import local
from lint.errors import UsageError
from lint.finding import FileResult
from lint.printable import printable
from lint.reporters import REPORTERS
from lint.run import Options, Runner
from lint.sources.walk import Target, targets
from lint.types import Severity

PROGRESS_FILES = 200
"""A run over fewer files is over before a progress bar is read."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--fix", is_flag=True, help="Apply the safe fixes: trim files, or split them into parts.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: apply the fixes that are less certain too.")
@click.option(
    "--diff",
    is_flag=True,
    help="Show what --fix would change, and change nothing; with --output-file as a patch to apply.",
)
@click.option("--exit-non-zero-on-fix", is_flag=True, help="End with exit code 1 when anything was fixed.")
@click.option("--output-format", type=click.Choice(list(REPORTERS)), default="text", show_default=True)
@click.option("--output-file", metavar="FILE", type=click.Path(path_type=Path), help="Write the findings to a file.")
@click.option("--statistics", is_flag=True, help="Show counts and time per rule too, on standard error.")
@click.option("--select", multiple=True, callback=selectors, metavar="RULES", help="Use only these rules or families.")
@click.option("--ignore", multiple=True, callback=selectors, metavar="RULES", help="Leave out these rules or families.")
@config_options
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="The least severity that fails.  [default: error]",
)
@click.option(
    "--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0 chooses by the work.  [default: 0]"
)
@click.option("--no-cache", is_flag=True, help="Neither read nor keep findings of earlier runs.")
@click.option(
    "--cache-dir", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), help="Where to keep them."
)
@click.option("--exit-zero", is_flag=True, help="End with exit code 0 whatever is found.")
@click.option("--stdin-filename", metavar="NAME", type=click.Path(path_type=Path), help='The name of what "-" reads.')
@click.option("--no-ledger", is_flag=True, help="With --fix: keep no record, so that `undo` cannot put anything back.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary, only findings.")
def check(**given: Any) -> int:
    """Lint files and folders (default: the current folder).

    "-" reads standard input. Exit codes: 0 clean (or all fixed), 1 findings at or above --fail-on, 2 bad usage or
    config, 3 a defect in contentlint.
    """
    options = _run_options(given)
    fail_on = Severity(given["fail_on"]) if given["fail_on"] else None
    results = _stdin_results(given, options) if Path("-") in given["paths"] else _results(given, options)
    outcome = _Outcome(options, fail_on)
    with contextlib.closing(results):
        write(outcome.watch(results), given, options)
    if given["exit_zero"]:
        return 0
    return EXIT_FINDINGS if outcome.failed or (given["exit_non_zero_on_fix"] and outcome.fixed) else 0


def _run_options(given: dict[str, Any]) -> Options:
    """The options of a run; raises UsageError for words that contradict each other."""
    if given["stdin_filename"] and Path("-") not in given["paths"]:
        raise UsageError('--stdin-filename goes with "-", which reads standard input')
    return Options(
        config_path=existing(given["config_path"]),
        isolated=given["isolated"],
        selection=Selection(given["select"], given["ignore"]),
        fix=given["fix"] and not given["diff"],
        unsafe_fixes=given["unsafe_fixes"],
        diff=given["diff"],
        ledger=not given["no_ledger"],
        run_id=f"{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}-{os.urandom(2).hex()}",
        cache_folder=None if given["no_cache"] else given["cache_dir"] or _default_cache_folder(),
        timing=given["statistics"],
    )


def _default_cache_folder() -> Path:
    """Where the operating system wants a program's cache to be."""
    from platformdirs import user_cache_path

    return user_cache_path("contentlint", appauthor=False)


def _results(given: dict[str, Any], options: Options) -> Generator[FileResult]:
    """The results for the paths on the command line, in the order of their names."""
    paths = given["paths"] or (Path(),)
    for path in paths:
        options.config_for(path)  # a faulty config or selection is said before any file is touched
    if options.fix:
        from lint.fixing import transaction

        for done in transaction.recover_below(paths):
            click.echo(f"contentlint: {printable(done)}", err=True)
    output = given["output_file"]
    if output is not None and _is_among(output, targets(paths, options.is_excluded)):
        raise UsageError(f"{output}: is one of the files to lint; the findings would overwrite it")
    shows_progress = not given["quiet"] and sys.stderr.isatty() and "CI" not in os.environ
    # Walked twice rather than kept: the list of a corpus is large.
    count = sum(1 for _ in targets(paths, options.is_excluded)) if shows_progress else 0
    found = targets(paths, options.is_excluded)
    first = next(found, None)
    if first is None:
        if not given["quiet"]:
            click.echo(f"contentlint: no text files in {', '.join(printable(str(path)) for path in paths)}", err=True)
        return
    results = local.run(itertools.chain((first,), found), options, jobs=given["jobs"])
    yield from _with_progress(results, count) if count >= PROGRESS_FILES else results


def _is_among(path: Path, found: Iterable[Target]) -> bool:
    """Whether `path` is one of the files, by whatever name."""
    real = path.resolve()
    if not real.exists():
        return False
    alike = (target.path for target in found if target.named or target.path.name == real.name)
    return any(other.resolve() == real for other in alike)


def _stdin_results(given: dict[str, Any], options: Options) -> Generator[FileResult]:
    if len(given["paths"]) > 1:
        raise UsageError('"-" reads standard input and cannot be mixed with paths')
    if options.fix:
        raise UsageError("standard input cannot be changed; use --diff, or name a file")
    name = given["stdin_filename"] or Path("<stdin>")
    yield Runner(options).check_data(sys.stdin.buffer.read(), name)


def _with_progress(results: Generator[FileResult], count: int) -> Generator[FileResult]:
    """`results`, with a progress bar on the terminal."""
    step = max(1, count // 500)
    bar = click.progressbar(length=count, label="Linting", file=sys.stderr, show_pos=True, update_min_steps=step)
    with contextlib.closing(results), bar:
        for result in results:
            if result.findings and sys.stdout.isatty():
                click.echo("\r\033[K", nl=False, err=True)  # findings take the place of the bar, which moves down
            yield result
            bar.update(1)


class _Outcome:
    """What the exit code depends on, gathered while results pass by."""

    def __init__(self, options: Options, fail_on: Severity | None) -> None:
        self._options, self._fail_on = options, fail_on
        self.failed = self.fixed = False

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The same results."""
        for result in results:
            if result.findings:
                limit = self._fail_on or self._options.config_for(Path(result.path)).fail_on
                self.failed |= any(found.severity.rank >= limit.rank for found in result.findings)
            self.failed |= bool(result.refused)
            self.fixed |= bool(result.fixed)
            yield result
