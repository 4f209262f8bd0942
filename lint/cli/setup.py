"""`contentlint init` and `schema`: what helps to write a config."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from lint.cli.options import config, config_options
from lint.cli.paths import PathType
from lint.config.config import FILE_NAME, STARTER, presets
from lint.core.errors import UsageError
from lint.core.printable import printable


@click.command()
@click.argument("folder", default=".", type=PathType(file_okay=False, exists=True))
def init(folder: Path) -> None:
    """Write a commented .contentlint.yaml into FOLDER (default: the current one)."""
    path = folder / FILE_NAME
    try:
        with path.open("x", encoding="utf-8") as out:
            out.write(STARTER)
    except FileExistsError:
        raise UsageError(f"{path}: already exists; nothing was written") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    click.echo(f"wrote {printable(str(path))}")


@click.command()
@config_options
def schema(config_path: Path | None, isolated: bool) -> None:
    """Print the JSON schema of .contentlint.yaml, for editors."""
    from lint.catalog.schema import config_schema
    from lint.reporters.wire import to_json

    described = config_schema(config(config_path, isolated=isolated).known.values(), presets())
    click.echo(msgspec.json.format(to_json(described), indent=2))  # descriptions of rules may come from strangers
