"""Where results go: a reporter, to standard output or to a file that is replaced in one step."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO, cast

import click

from lint.errors import UsageError
from lint.finding import FileResult
from lint.reporters import Context, renderer
from lint.run import Options
from lint.statistics import Statistics


def write(results: Iterable[FileResult], given: dict[str, Any], options: Options) -> None:
    """Write the results in the chosen format to standard output, or to the file that was named."""
    with contextlib.ExitStack() as stack:
        path = given["output_file"]
        if path is None:
            out: TextIO = sys.stdout
            if isinstance(out, io.TextIOWrapper):
                # Findings hold any character; a terminal that cannot show one gets its escape instead of a crash.
                out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="backslashreplace")
        else:
            out = stack.enter_context(_replacing(path))
        context = Context(
            rules=options.config_for(Path()).known,
            color=has_color(out),
            width=shutil.get_terminal_size((100, 24)).columns,
            fixing=options.fix or options.diff,
            unsafe_fixes=options.unsafe_fixes,
            quiet=given["quiet"],
            verbatim=options.diff and path is not None,
        )
        statistics = Statistics() if given["statistics"] else None
        render = renderer(given["output_format"])
        for chunk in render(statistics.counting(results) if statistics else results, context):
            out.write(chunk)
    if statistics:
        click.echo(statistics.table(color=has_color(sys.stderr)), err=True, nl=False)


def has_color(stream: TextIO) -> bool:
    """Whether to colour what goes there: a terminal, unless https://no-color.org says otherwise."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """A file to write to that takes the place of `path` in one step when all went well."""
    import tempfile

    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as out:
            temporary = Path(out.name)
            yield cast(TextIO, out)
        temporary.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
