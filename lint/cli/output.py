"""Where results go: through a reporter, to standard output or to a file."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from lint.cli.output_file import replacing
from lint.errors import UsageError
from lint.finding import FileResult
from lint.reporters import BINARY, Context, renderer
from lint.run import Options

if TYPE_CHECKING:
    from lint.statistics import Statistics

DEFAULT_COLUMNS = 100
"""The width of a report that goes to no terminal."""


def write(results: Iterable[FileResult], given: dict[str, Any], options: Options) -> None:
    """Write the results in the chosen format to standard output, or to the file that was named."""
    path = given["output_file"]
    render = renderer(_format(given["output_format"], path))
    with contextlib.ExitStack() as stack:
        if path is None:
            out: TextIO = sys.stdout
            if isinstance(out, io.TextIOWrapper):
                # Findings hold any character; a terminal that cannot show one gets its escape instead of a crash.
                out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="backslashreplace")
        else:
            out = stack.enter_context(replacing(path))
        context = Context(
            rules=options.config_for(Path()).known,
            color=has_color(out),
            width=_width(),
            fixing=options.fix or options.diff,
            unsafe_fixes=options.unsafe_fixes,
            quiet=given["quiet"],
            verbatim=options.diff and path is not None,
        )
        statistics = _statistics(options) if given["statistics"] else None
        for chunk in render(statistics.counting(results) if statistics else results, context):
            if isinstance(chunk, bytes):
                out.buffer.write(chunk)
            else:
                out.write(chunk)
    if statistics:
        click.echo(statistics.table(color=has_color(sys.stderr)), err=True, nl=False)


def _statistics(options: Options) -> Statistics:
    from lint.statistics import Statistics  # few runs ask for it

    return Statistics(unsafe=options.unsafe_fixes)


def _format(chosen: str | None, path: Path | None) -> str:
    """The output format: the chosen one, or what the file is called; raises UsageError for bytes without a file."""
    output_format = chosen or ("parquet" if path is not None and path.suffix.lower() == ".parquet" else "text")
    if output_format in BINARY and path is None:
        raise UsageError(f"--output-format {output_format} goes to a file: --output-file findings.{output_format}")
    return output_format


def _width() -> int:
    """The columns of the terminal; without one, what the environment says, or `DEFAULT_COLUMNS`."""
    if not (sys.stdout.isatty() or "COLUMNS" in os.environ):
        return DEFAULT_COLUMNS
    import shutil  # with all the compression libraries

    return shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns


def has_color(stream: TextIO) -> bool:
    """Whether to colour what goes there: a terminal, unless https://no-color.org says otherwise."""
    return stream.isatty() and not os.environ.get("NO_COLOR")
