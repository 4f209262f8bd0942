"""`contentlint server` and `contentlint mcp`: what editors and agents talk to. Each is loaded when it is asked for."""

from __future__ import annotations

from pathlib import Path

import click

from lint.cli.options import config_options, existing
from lint.core.extras import require


@click.command()
@config_options
@click.option("--stdio", is_flag=True, hidden=True, help="What some clients add; there is no other way.")
def server(config_path: Path | None, isolated: bool, stdio: bool) -> None:
    """Run the language server for editors, on standard input and output. Needs contentlint[lsp]."""
    require("pygls", "lsp")
    from lint.servers import lsp

    lsp.run(existing(config_path), isolated=isolated)
