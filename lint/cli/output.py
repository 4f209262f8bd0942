"""Where results go: a reporter, to standard output or to a file that is replaced in one step."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

import click

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


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file to write to that takes the place of `path` in one step when all went well; a device is written to."""
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="") as device:
                yield device
        else:
            with _replaced(path) as out:
                yield out
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    import tempfile

    out = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed below, before it is moved
        "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}.", delete=False
    )
    temporary = Path(out.name)
    try:
        with out:
            yield cast(TextIO, out)
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of a file, or those that a new one gets; a temporary file is for its owner alone."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
