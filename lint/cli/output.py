"""Write results with a reporter, to standard output or a file, and messages on standard error."""

import contextlib
import io
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TextIO

import click

from lint.checking.baseline import FILE_NAME, Baseline, discover, encoded, entry_of
from lint.checking.files import Options
from lint.cli.arguments import CheckArguments, output_format
from lint.cli.paths import STDIN
from lint.core.errors import UsageError
from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.reporters import Context, renderer
from lint.sources.path_glob import Place

DEFAULT_COLUMNS = 100

MAX_NAMED = 3  # Maximum number of excluded paths that are named; the others are counted


def write(results: Iterable[FileResult], arguments: CheckArguments, options: Options) -> None:
    """Write the results in the chosen format to standard output, or to the file that was named."""
    path, is_fixing = arguments.output_file, options.fix or options.diff
    statistics = None
    if arguments.statistics:
        from lint.reporters.statistics import Statistics  # few runs ask for it

        statistics = Statistics(unsafe=options.unsafe_fixes)
        results = statistics.counting(results)
    if statistics and path is None and arguments.output_format is None and not is_fixing:
        deque(results, maxlen=0)
        echo(statistics.table(color=has_color(sys.stdout), is_complete=arguments.verbose))
        return
    render = renderer(output_format(arguments))
    with contextlib.ExitStack() as stack:
        is_stream = path is None and STDIN in arguments.paths and is_fixing
        if path is None:
            out: TextIO = accepting_all(sys.stderr if options.fix and is_stream else sys.stdout)
        else:
            from lint.checking.output_file import replacing

            out = stack.enter_context(replacing(path))
        is_patch = options.diff and (path is not None or (is_stream and not out.isatty()))
        context = Context(
            rules=options.config_for(Path()).known,
            color=has_color(out),
            width=width(),
            fixing=is_fixing,
            unsafe_fixes=options.unsafe_fixes,
            quiet=arguments.quiet or is_patch,
            verbatim=is_patch,
            baseline_line=_baseline_line() if options.keep_text else None,
        )
        for chunk in render(results, context):
            if isinstance(chunk, bytes):
                out.buffer.write(chunk)
            else:
                out.write(chunk)
    if statistics:
        echo(statistics.table(color=has_color(sys.stderr), is_complete=arguments.verbose), err=True)


def create(path: Path, text: str) -> None:
    """Write a new file; raises UsageError if it exists or cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise UsageError(f"{path}: already exists; nothing was written") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def accepting_all(out: TextIO) -> TextIO:
    """Return the stream, configured to escape characters that it cannot show, instead of raising an error."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="backslashreplace")
    return out


def _baseline_line() -> Callable[[Finding], str]:
    """Return a function from a finding to the baseline line that accepts it."""
    baseline = Baseline(discover(Path()) or Path(FILE_NAME))
    return lambda found: encoded([entry_of(found, baseline)]).strip()


def width() -> int:
    """Return the columns of the terminal, or else `$COLUMNS` or `DEFAULT_COLUMNS`."""
    if not (sys.stdout.isatty() or "COLUMNS" in os.environ):
        return DEFAULT_COLUMNS
    import shutil  # with all the compression libraries

    return shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns


def has_color(stream: TextIO) -> bool:
    """Return whether to use colour: as set by NO_COLOR or FORCE_COLOR, else if the stream is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def echo(text: str, *, err: bool = False) -> None:
    """Print a text with its own line ends and colours, which click would remove in a pipe."""
    click.echo(text, err=err, nl=False, color=has_color(sys.stderr if err else sys.stdout))


def say(line: str, *, quiet: bool = False) -> None:
    """Print a line on standard error, unless `quiet`."""
    if not quiet:
        click.echo(f"contentlint: {printable(line)}", err=True)


def say_excluded(excluded: Sequence[Place | str], options: Options, *, quiet: bool) -> None:
    """Report the paths on the command line that a config excludes: a hook may pass hundreds of them."""
    for path in excluded[:MAX_NAMED]:
        config = options.config_for(Path(str(path))).path
        say(f"{path}: excluded by {os.path.relpath(config) if config else 'the config'}", quiet=quiet)
    if len(excluded) > MAX_NAMED:
        say(f"{len(excluded) - MAX_NAMED:,} more paths excluded", quiet=quiet)
