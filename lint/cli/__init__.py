"""The command line: turns words into options, results into output, and errors into exit codes.

One file per subject; a command's file is imported when the command is asked for.
"""

# ruff: noqa: E402 - what comes first holds for the loading of the rest too

from __future__ import annotations

import gc

GC_THRESHOLDS = 50_000, 20, 100
"""The views of a long text are millions of small tuples. Python's own thresholds spend half the time on looking whether
they are garbage; these a tenth. Loading a program makes many objects too, and no garbage at all."""

gc.set_threshold(*GC_THRESHOLDS)

import atexit
import errno
import importlib
import io
import os
import sys
import threading
from typing import NoReturn

import click

from lint import __version__
from lint.cli.exit_codes import EXIT_DEFECT, EXIT_FINDINGS, EXIT_INTERRUPTED
from lint.errors import ContentlintError, UsageError
from lint.printable import printable

COMMANDS = {
    "check": "lint.cli.check:check",
    "undo": "lint.cli.undo:undo",
    "learn": "lint.cli.learn:learn",
    "log": "lint.cli.log:log",
    "rules": "lint.cli.rules:rules",
    "explain": "lint.cli.rules:explain",
    "test": "lint.cli.rules:run_examples",
    "init": "lint.cli.setup:init",
    "schema": "lint.cli.setup:schema",
}
"""Command to module and function, in the order of `--help`."""

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""What the system says when standard output is a file on a full or failing disk: no defect of ours."""

_HAVE_TO_CLOSE = frozenset({"sqlite3", "multiprocessing", "pyarrow", "ray"})
"""Modules that put something away when Python ends: files of the cache, processes, connections."""


def main() -> None:
    """The program: runs the command line and ends with one of the exit codes 0, 1, 2 and 3."""
    try:
        code = _commands.main(prog_name="contentlint", standalone_mode=False) or 0
        sys.stdout.flush()  # here, where it is known what to do when the reader has gone
        _leave(code)
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)  # it quotes words of the command line, which a shell may have made of file names
        click.echo(_printable_lines(shown.getvalue()), err=True, nl=False)
        sys.exit(error.exit_code)
    except ContentlintError as error:
        click.echo(f"contentlint: {_printable_lines(str(error))}", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("contentlint: interrupted", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        _drop_output()  # its reader has gone, as in `contentlint check | head`
        sys.exit(EXIT_FINDINGS)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            _drop_output()
            click.echo(f"contentlint: the output cannot be written: {error.strerror}", err=True)
            sys.exit(UsageError.exit_code)
        import traceback

        click.echo(_printable_lines(traceback.format_exc()), err=True, nl=False)
        click.echo(
            "contentlint: this is a defect in contentlint itself; please report it with the lines above", err=True
        )
        sys.exit(EXIT_DEFECT)
    finally:
        gc.freeze()  # all that is left goes with the process: looking through it would take a fifth of a small check


def _leave(code: int) -> NoReturn:
    """End the process: at once where nobody waits for its end, as taking all of Python apart takes 5 ms."""
    waiting = getattr(atexit, "_ncallbacks", lambda: 1)()  # CPython alone can tell
    is_alone = threading.active_count() == 1 and not waiting and _HAVE_TO_CLOSE.isdisjoint(sys.modules)
    if is_alone and sys.getprofile() is None and sys.gettrace() is None:
        if sys.stderr is not None:
            sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _drop_output() -> None:
    """Let what is still to be written go nowhere, so that Python does not complain about it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _printable_lines(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))


class _Commands(click.Group):
    """The commands of `COMMANDS`, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of `--help`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None for an unknown one."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), function)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="contentlint")
def _commands() -> None:
    """Find, in text collected from the web, what is not the article, and mend it."""
