"""`contentlint init` and `schema`: what helps to write a config."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from lint.cli.options import config, config_options
from lint.cli.paths import PathType
from lint.config.config import FILE_NAME, load, presets
from lint.config.starter import STARTER
from lint.core.errors import ConfigError, UsageError
from lint.core.printable import printable
from lint.core.rule import Rule


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
@click.option("--rule", "is_rule", is_flag=True, help="Print the schema of a rule file instead.")
@config_options
def schema(is_rule: bool, config_path: Path | None, isolated: bool) -> None:
    """Print the JSON schema of .contentlint.yaml, for editors."""
    from lint.catalog.schema import config_schema, rule_schema
    from lint.reporters.wire import to_json

    described = rule_schema() if is_rule else config_schema(_rules(config_path, isolated=isolated), presets())
    click.echo(msgspec.json.format(to_json(described), indent=2))  # descriptions of rules may come from strangers


def _rules(config_path: Path | None, *, isolated: bool) -> list[Rule]:
    """Return the rules that the config knows; only the shipped ones, and say why, where that is wrong.

    The schema is there to find out what is wrong with a config: that may be its rules.
    """
    try:
        return list(config(config_path, isolated=isolated).known.values())
    except ConfigError as error:
        click.echo(f"contentlint: {printable(str(error), keep_newlines=True)}", err=True)
        click.echo("contentlint: the schema contains only the built-in rules", err=True)
        return list(load(None).known.values())
