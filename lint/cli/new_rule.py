"""`contentlint new-rule`: the first draft of a rule."""

from __future__ import annotations

from pathlib import Path

import click

from lint.cli.output import create
from lint.cli.paths import PathType
from lint.config.ruleset import rule_name_problem
from lint.core.errors import UsageError
from lint.core.printable import printable
from lint.kinds import KINDS


@click.command("new-rule")
@click.argument("name", metavar="FAMILY/NAME")
@click.option(
    "--kind", type=click.Choice(list(KINDS)), required=True, metavar="KIND", help=f"One of: {', '.join(KINDS)}."
)
@click.option(
    "--folder", default="lint-rules", show_default=True, type=PathType(file_okay=False), metavar="DIR",
    help="The rule folder that the config names in rule-folders.",
)  # fmt: skip
def new_rule(name: str, kind: str, folder: Path) -> None:
    """Write the first draft of a rule, with what its kind needs; docs/writing-rules.md is the guide."""
    from lint.catalog.kinds_page import draft

    family, _, rule = name.removesuffix(".yaml").partition("/")
    if problem := rule_name_problem(family, rule):
        raise UsageError(problem)
    path = folder / family / f"{rule}.yaml"
    create(path, draft(kind))
    click.echo(f"wrote {printable(str(path))}; contentlint test {printable(str(folder))} runs its examples")
