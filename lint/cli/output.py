"""Where results go: through a reporter, to standard output or to a file."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from lint.checking.baseline import FILE_NAME, Baseline, discover, encoded, entry_of
from lint.checking.options import Options
from lint.checking.output_file import replacing
from lint.cli.arguments import CheckArguments, output_format
from lint.cli.paths import STDIN
from lint.core.finding import FileResult, Finding
from lint.reporters import Context, renderer

if TYPE_CHECKING:
    from lint.reporters.statistics import Statistics

DEFAULT_COLUMNS = 100
"""The width of a report that goes to no terminal."""


def write(results: Iterable[FileResult], arguments: CheckArguments, options: Options) -> None:
    """Write the results in the chosen format to standard output, or to the file that was named."""
    path = arguments.output_file
    if arguments.statistics and path is None and arguments.output_format is None and not (options.fix or options.diff):
        _write_statistics(results, arguments, options)
        return
    render = renderer(output_format(arguments))
    with contextlib.ExitStack() as stack:
        is_stream = path is None and STDIN in arguments.paths and (options.fix or options.diff)
        if path is None:
            out: TextIO = accepting_all(sys.stderr if options.fix and is_stream else sys.stdout)
        else:
            out = stack.enter_context(replacing(path))
        is_patch = options.diff and (path is not None or (is_stream and not out.isatty()))
        context = Context(
            rules=options.config_for(Path()).known,
            color=has_color(out),
            width=width(),
            fixing=options.fix or options.diff,
            unsafe_fixes=options.unsafe_fixes,
            quiet=arguments.quiet or is_patch,
            verbatim=is_patch,
            baseline_line=_baseline_line() if options.keep_text else None,
        )
        statistics = _statistics(options) if arguments.statistics else None
        for chunk in render(statistics.counting(results) if statistics else results, context):
            if isinstance(chunk, bytes):
                out.buffer.write(chunk)
            else:
                out.write(chunk)
    if statistics:
        echo(statistics.table(color=has_color(sys.stderr), is_complete=arguments.verbose), err=True)


def accepting_all(out: TextIO) -> TextIO:
    """Return the stream, set to take any character: a terminal that cannot show one gets its escape, and no crash."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="backslashreplace")
    return out


def _write_statistics(results: Iterable[FileResult], arguments: CheckArguments, options: Options) -> None:
    """Write the tables alone: what else is there to see has to be asked for with an output format or file."""
    statistics = _statistics(options)
    for _ in statistics.counting(results):
        pass
    echo(statistics.table(color=has_color(sys.stdout), is_complete=arguments.verbose))


def _statistics(options: Options) -> Statistics:
    from lint.reporters.statistics import Statistics  # few runs ask for it

    return Statistics(unsafe=options.unsafe_fixes)


def _baseline_line() -> Callable[[Finding], str]:
    """Return what gives the line that accepts a finding in the baseline of this folder, or in a new one."""
    baseline = Baseline(discover(Path()) or Path(FILE_NAME))
    return lambda found: encoded([entry_of(found, baseline)]).strip()


def width() -> int:
    """Return the columns of the terminal; without one, what the environment says, or `DEFAULT_COLUMNS`."""
    if not (sys.stdout.isatty() or "COLUMNS" in os.environ):
        return DEFAULT_COLUMNS
    import shutil  # with all the compression libraries

    return shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns


def has_color(stream: TextIO) -> bool:
    """Return whether to colour what goes there: as NO_COLOR or FORCE_COLOR says, else if it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def echo(text: str, *, err: bool = False) -> None:
    """Print a text that has its own line ends, with the colours in it: click would take them out of a pipe."""
    click.echo(text, err=err, nl=False, color=has_color(sys.stderr if err else sys.stdout))
