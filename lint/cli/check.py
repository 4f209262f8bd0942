"""`contentlint check`."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lint.checking.baseline import nearest
from lint.checking.files import Options
from lint.cli import corpus
from lint.cli.arguments import CheckArguments, run_options
from lint.cli.ledgers import forget_old, recovered
from lint.cli.options import config_options, draw_options, drawn, engine_of, engine_options, field_options, rule_options
from lint.cli.output import say, say_excluded, write
from lint.cli.paths import STDIN, PathsCommand, PathType, locations
from lint.cli.standard_input import stdin_results
from lint.core.errors import EXIT_FINDINGS, UsageError
from lint.core.finding import FileResult
from lint.core.types import Severity
from lint.reporters import REPORTERS
from lint.reporters.summary import counted
from lint.sources.path_glob import Place
from lint.sources.walk import Target, expanded

if TYPE_CHECKING:
    from lint.cli.progress import Bar


_GROUPS = {
    "Fixes": (
        "fix", "unsafe_fixes", "diff", "sample", "seed", "exit_non_zero_on_fix", "no_ledger",
    ),
    "Rules": ("select", "ignore", "preview", "config_path", "isolated", "fail_on", "no_baseline"),
    "Output": ("output_format", "output_file", "statistics", "verbose", "quiet", "exit_zero"),
    "Input": ("stdin_filename", "text_field", "id_field"),
    "Corpora": ("output_dir", "resume", "engine", "ray_address"),
    "Speed": ("jobs", "no_cache", "cache_dir"),
}  # fmt: skip
"""The headings of `--help`, with the options under each."""


@click.command(cls=PathsCommand, groups=_GROUPS)
@click.argument("paths", nargs=-1, callback=locations)
@click.option("--fix", is_flag=True, help="Apply the safe fixes: trim files, or split them into parts.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also apply the less certain fixes.")
@click.option(
    "--diff", is_flag=True, help="Show what --fix would change, without changing it; with --output-file, as a patch."
)
@draw_options("With --diff or an HTML report: show N of the documents, drawn at random.")
@click.option(
    "--output-dir", metavar="DIR", type=PathType(file_okay=False),
    help="With --fix: where to write fixed corpora, which are never changed in place.",
)  # fmt: skip
@click.option("--resume", is_flag=True, help="Resume an interrupted corpus run after the last completed file.")
@click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit with code 1 if anything was fixed.")
@click.option(
    "--output-format", type=click.Choice(list(REPORTERS)), metavar="FORMAT",
    help=f"One of: {', '.join(REPORTERS)}.  [default: set by the name of --output-file, or text]",
)  # fmt: skip
@click.option(
    "--output-file", metavar="FILE", type=PathType(),
    help="Write the findings to a file; .csv, .html, .json, .jsonl, .md, .parquet, .sarif and .xml set the format.",
)  # fmt: skip
@click.option(
    "--statistics", is_flag=True,
    help="Show counts and times by rule and source instead of findings; with an output format or file, in addition.",
)  # fmt: skip
@click.option("--verbose", "-v", is_flag=True, help="With --statistics: also list rules that found nothing.")
@field_options
@rule_options
@click.option("--preview", is_flag=True, help="Also use preview rules.")
@config_options
@click.option(
    "--fail-on", type=click.Choice([severity.value for severity in Severity]),
    help="Minimum severity that fails the run.  [default: error]",
)  # fmt: skip
@click.option("--no-baseline", is_flag=True, help="Also report and fix accepted findings.")
@engine_options
@click.option("--no-cache", is_flag=True, help="Disable the cache.")
@click.option("--cache-dir", metavar="DIR", type=PathType(file_okay=False), help="Where to keep the cache.")
@click.option("--exit-zero", is_flag=True, help="Exit with code 0 even if there are findings.")
@click.option("--stdin-filename", metavar="NAME", type=PathType(), help="Filename to use for standard input.")
@click.option("--no-ledger", is_flag=True, help="With --fix: keep no record; `undo` cannot restore anything.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary, only findings.")
def check(**given: Any) -> int:
    """Lint files and folders (default: the current folder), records of .jsonl and .parquet files one by one.

    PATHS may be glob patterns in quotes, and URLs of corpora such as s3://bucket/news/*.jsonl.gz. "-" reads standard
    input. After "--" they are names of files and folders, taken literally: write it before names that others chose.

    Exit codes: 0 clean (or all fixed), 1 findings at or above --fail-on, 2 bad usage or
    config, 3 a defect in contentlint.
    """
    arguments = CheckArguments(**given)
    known = None if arguments.no_baseline else nearest(Path())
    options = run_options(arguments, baseline=known.path if known else None)
    fail_on = Severity(arguments.fail_on) if arguments.fail_on else None
    outcome = _Outcome(options, fail_on)
    is_stdin = STDIN in arguments.paths
    with contextlib.closing(stdin_results(arguments, options)) if is_stdin else _run(arguments, options) as results:
        watched = outcome.watch(known.accepting(results) if known else results)
        write(_sample(watched, arguments, options) if arguments.sample else watched, arguments, options)
    if known and (unused := known.unused()):
        count = counted(len(unused), "accepted finding")
        say(f"{count} no longer occur (contentlint baseline --prune removes them)", quiet=arguments.quiet)
    if arguments.exit_zero:
        return 0
    return EXIT_FINDINGS if outcome.failed or (arguments.exit_non_zero_on_fix and outcome.fixed) else 0


class _Outcome:
    def __init__(self, options: Options, fail_on: Severity | None) -> None:
        self.failed = self.fixed = False
        # Asked once for each file, which may have a million records.
        self._limit = lru_cache(maxsize=1)(lambda path: fail_on or options.config_for(Path(path)).fail_on)

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the same results."""
        for result in results:
            if result.findings:
                limit = self._limit(result.path)
                self.failed |= any(found.severity.rank >= limit.rank for found in result.findings)
            self.failed |= bool(result.refused)
            self.fixed |= bool(result.fixed)
            yield result


def _sample(results: Iterable[FileResult], arguments: CheckArguments, options: Options) -> Iterator[FileResult]:
    """Yield the results for a sample of the documents with a diff, or with findings if the report shows texts."""
    assert arguments.sample is not None
    count = 0

    def shown() -> Iterator[FileResult]:
        nonlocal count
        for result in results:
            if result.findings if options.keep_text else result.diff:
                count += 1
                yield result

    yield from (chosen := drawn(shown(), arguments.sample, seed=arguments.seed))
    what = "with findings" if options.keep_text else "that fixes would change"
    say(f"showing {len(chosen):,} of {counted(count, 'document')} {what}", quiet=arguments.quiet)


@contextlib.contextmanager
def _run(arguments: CheckArguments, options: Options) -> Iterator[Iterator[FileResult]]:
    """Yield the results for the paths on the command line, in the order of their names.

    Leaving the context without an error completes the run, and deletes what would resume it.
    """
    withheld = {""}
    paths = expanded(arguments.paths or (Path(),))
    for path in paths:
        settings = options.config_for(Path(str(path)))  # a fault in it is reported before any file is touched
        if options.fix and settings.withheld not in withheld:
            withheld.add(settings.withheld)
            say(settings.withheld)
    excluded = [path for path in paths if options.is_excluded(Path(str(path)))]
    say_excluded(excluded, options, quiet=arguments.quiet)
    is_in_place = options.fix and not arguments.output_dir
    local = [path.path for path in paths if isinstance(path, Place)]
    ledgers = recovered(local, is_needed=options.ledger) if is_in_place else []
    output = arguments.output_file
    if output is not None and _is_among(output, options.targets(paths)):
        raise UsageError(f"{output}: is one of the files to lint and would be overwritten by the findings")
    if next(options.targets(paths), None) is None:
        if len(excluded) < len(paths):
            where = ", ".join(map(str, paths))
            say(f"no plain text or corpus in {where} (see extensions and include in the config)", quiet=arguments.quiet)
        yield iter(())
        return
    corpus.refuse_wrong_field(paths, options)
    bar = _bar(paths, arguments, options)
    advance = bar.advance if bar else None
    function = "fix_corpus" if arguments.output_dir else "run"
    work = engine_of(arguments.engine, arguments.ray_address, function=function)
    if arguments.output_dir:
        run = corpus.fixed(paths, arguments, options, fix_corpus=work, progress=advance)
    else:
        run = corpus.checked(paths, arguments, options, run=work, progress=advance)
    with run as results, contextlib.closing(bar.watch(results) if bar else results) as watched:
        yield watched
    forget_old(ledgers, options)


def _bar(paths: Sequence[Place | str], arguments: CheckArguments, options: Options) -> Bar | None:
    if arguments.quiet or not sys.stderr.isatty():
        return None
    from lint.cli.progress import Bar, work_of  # only a terminal has one

    work = work_of(options.targets(paths))  # walked twice rather than kept: the list of a corpus is large
    return Bar(work) if work else None


def _is_among(path: Path, found: Iterable[Target]) -> bool:
    """Return whether `path` is one of the files, by whatever name."""
    real = path.resolve()
    if not real.exists():
        return False
    alike = (target.path for target in found if target.named or target.path.name == real.name)
    return any(other.resolve() == real for other in alike)
