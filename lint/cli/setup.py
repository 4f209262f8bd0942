"""`contentlint init`, `schema`, `new-rule`, and `server` and `mcp`, which are loaded when they are asked for."""

from pathlib import Path

import click
import msgspec

from lint import data
from lint.cli.options import config, config_options, existing
from lint.cli.output import create, say
from lint.cli.paths import PathType
from lint.config.config import FILE_NAME, load, presets
from lint.config.ruleset import rule_name_problem
from lint.core.errors import ConfigError, UsageError
from lint.core.extras import require
from lint.core.printable import printable
from lint.kinds import KINDS


@click.command()
@click.argument("folder", default=".", type=PathType(file_okay=False, exists=True))
def init(folder: Path) -> None:
    """Write a commented .contentlint.yaml into FOLDER (default: the current one)."""
    path = folder / FILE_NAME
    create(path, data.read_text("starter.yaml"))
    click.echo(f"wrote {printable(str(path))}")


@click.command()
@click.option("--rule", "is_rule", is_flag=True, help="Print the schema of a rule file instead.")
@config_options
def schema(is_rule: bool, config_path: Path | None, isolated: bool) -> None:
    """Print the JSON schema of .contentlint.yaml, for editors."""
    from lint.catalog.schema import config_schema, rule_schema
    from lint.reporters.wire import to_json

    described = rule_schema()
    if not is_rule:
        try:
            rules = [*config(config_path, isolated=isolated).known.values()]
        except ConfigError as error:  # the schema helps to find out what is wrong with a config
            click.echo(f"contentlint: {printable(str(error), keep_newlines=True)}", err=True)
            say("the schema contains only the built-in rules")
            rules = [*load(None).known.values()]
        described = config_schema(rules, presets())
    click.echo(msgspec.json.format(to_json(described), indent=2))  # descriptions of rules may come from strangers


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
    from lint.catalog.parameters import draft

    family, _, rule = name.removesuffix(".yaml").partition("/")
    if problem := rule_name_problem(family, rule):
        raise UsageError(problem)
    path = folder / family / f"{rule}.yaml"
    create(path, draft(kind))
    click.echo(f"wrote {printable(str(path))}; contentlint test {printable(str(folder))} runs its examples")


@click.command()
@config_options
@click.option("--stdio", is_flag=True, hidden=True, help="Accepted for clients that pass it; the only transport.")
def server(config_path: Path | None, isolated: bool, stdio: bool) -> None:
    """Run the language server for editors, on standard input and output. Needs contentlint[lsp]."""
    require("pygls", "lsp")
    from lint.servers import lsp

    lsp.run(existing(config_path), isolated=isolated)


@click.command()
@click.option("--allow-fix", is_flag=True, help="Offer a tool that fixes files; without it, nothing is changed.")
@config_options
def mcp(config_path: Path | None, isolated: bool, allow_fix: bool) -> None:
    """Run the MCP server for agents, on standard input and output. Needs contentlint[mcp].

    It reads and, with --allow-fix, changes only files in the current folder.
    """
    require("mcp", "mcp")
    from lint.servers import mcp as mcp_server

    mcp_server.run(allow_fix=allow_fix, config_path=existing(config_path), isolated=isolated)
