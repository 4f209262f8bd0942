"""`contentlint server` and `contentlint mcp`: what editors and agents talk to. Each is loaded when it is asked for."""

from pathlib import Path

import click

from lint.cli.options import config_options, existing
from lint.core.extras import require


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
