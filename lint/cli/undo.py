"""`contentlint undo`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from lint.cli.exit_codes import EXIT_FINDINGS
from lint.printable import printable


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def undo(paths: tuple[Path, ...]) -> int:
    """Put back what --fix changed in files and folders (default: the current folder), byte for byte.

    A file that was edited since is left alone, and so are the parts that were split off it.
    """
    from lint.fixing import transaction

    paths = paths or (Path(),)
    undone_count = refused_count = 0
    for undone in transaction.undo(paths):
        name = printable(os.path.relpath(undone.path))
        if undone.refused:
            refused_count += 1
            click.echo(f"{name}: {printable(undone.refused)}", err=True)
        else:
            undone_count += 1
            gone = f", {len(undone.parts)} part{'s' * (len(undone.parts) != 1)} removed" if undone.parts else ""
            click.echo(f"{name}: as it was{gone}")
    if not undone_count and not refused_count:
        click.echo(f"contentlint: nothing to undo in {', '.join(printable(str(path)) for path in paths)}", err=True)
    return EXIT_FINDINGS if refused_count else 0
