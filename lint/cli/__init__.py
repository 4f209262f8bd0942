"""The command line: turns words into options, results into output, and errors into exit codes.

One file per subject; a command's file is imported when the command is asked for.
"""

# ruff: noqa: E402 - what comes first holds for the loading of the rest too

import gc

GC_THRESHOLDS = 100_000, 20, 100
"""The views of a long text are millions of small tuples. Python's own thresholds spend half the time on looking whether
they are garbage; these a tenth. Loading a program makes many objects too, and no garbage at all."""

gc.set_threshold(*GC_THRESHOLDS)

import contextlib
import errno
import importlib
import os
import signal
import sys
from itertools import chain
from typing import Any

import click

from lint.cli import standard_streams
from lint.core.errors import EXIT_DEFECT, EXIT_FINDINGS, SIGNAL_EXIT, ContentlintError, UsageError, did_you_mean
from lint.core.interrupts import Ended, raise_on_signals
from lint.core.printable import printable
from lint.core.version import __version__

COMMAND_GROUPS = {
    "Check and fix": {"check": "check:check", "undo": "undo:undo", "log": "log:log"},
    "Accept what is there": {"baseline": "baseline:baseline", "accept": "baseline:accept", "review": "review:review"},
    "Measure and learn": {"eval": "evaluate:evaluate", "learn": "learn:learn"},
    "Rules": {
        "rules": "rules:rules", "explain": "rules:explain", "test": "rules:run_examples", "new-rule": "setup:new_rule",
    },
    "Set up": {"init": "setup:init", "schema": "setup:schema", "server": "setup:server", "mcp": "setup:mcp"},
}  # fmt: skip
"""The headings of `--help`, with the commands under each, and the module in `lint.cli` and function of each."""

COMMANDS = {name: place for commands in COMMAND_GROUPS.values() for name, place in commands.items()}

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}
"""What the system says where standard output is on a full or failing disk, or not open for writing."""


def main() -> None:
    """Run the command line, and end with one of the exit codes 0, 1, 2 and 3."""
    raise_on_signals()
    try:
        standard_streams.require_output()
        code = _commands.main(prog_name="contentlint", standalone_mode=False, windows_expand_args=False) or 0
        sys.stdout.flush()  # here, where it is known what to do when the reader has gone
    except (Exception, KeyboardInterrupt) as error:
        sys.exit(_reported(error))
    finally:
        gc.freeze()  # all that is left goes with the process: looking through it would take a fifth of a small check
    sys.exit(code)


def _reported(error: BaseException) -> int:
    """Print what ended the program, and return the exit code."""
    if Ended.received or isinstance(error, click.Abort | KeyboardInterrupt):
        return _say("contentlint: interrupted", SIGNAL_EXIT + (Ended.received or signal.SIGINT))
    if isinstance(error, click.ClickException):
        return _say(f"contentlint: {_usage_problem(error)}", error.exit_code)
    if isinstance(error, ContentlintError):
        return _say(f"contentlint: {error}", error.exit_code)
    if isinstance(error, BrokenPipeError):
        standard_streams.discard_output()  # its reader has gone, as in `contentlint check | head`
        return EXIT_FINDINGS
    if isinstance(error, OSError | ImportError | MemoryError):
        standard_streams.discard_output()
        return _say(f"contentlint: {_problem(error)}", UsageError.exit_code)
    import traceback

    defect = "contentlint: this is a defect in contentlint itself; please report it with the lines above"
    return _say("".join(traceback.format_exception(error)) + defect, EXIT_DEFECT)


def _usage_problem(error: click.ClickException) -> str:
    """Return what click found wrong with the command line, on one line, as our own errors are."""
    context, what = error.ctx if isinstance(error, click.UsageError) else None, error.format_message()
    if isinstance(error, click.NoSuchOption) and context:
        options = chain.from_iterable(each.opts for each in context.command.get_params(context))
        what = f"no such option '{error.option_name}'{did_you_mean(error.option_name, options)}"  # as any click says it
    what = " ".join(what.split()).removesuffix(".")
    command = context.command_path if context else "contentlint"
    return f"{what[:1].lower()}{what[1:]}; see {command} --help"


def _problem(error: OSError | ImportError | MemoryError) -> str:
    """Return, on one line, what the system refused: a full disk, too few file handles or too little memory."""
    if isinstance(error, MemoryError):
        return "out of memory"
    if isinstance(error, ImportError):
        return f"cannot be loaded: {' '.join(str(error).split())}"
    what = error.strerror or str(error)
    name = error.filename if isinstance(error.filename, str) else ""  # it may be the number of a handle
    return f"{name}: {what}" if name else f"the output cannot be written: {what}" if error.errno in _NO_ROOM else what


def _say(text: str, code: int) -> int:
    with contextlib.suppress(OSError):  # then nobody can be told
        click.echo(printable(text, keep_newlines=True), err=True)
    return code


class _Commands(click.Group):
    """The commands of `COMMANDS`, each imported when it is asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; raises UsageError where the current folder is gone, which most commands look at."""
        try:
            os.getcwd()  # noqa: PTH109 - cheaper than a Path
        except OSError as error:
            raise UsageError(f"the current folder cannot be used: {error.strerror}") from error
        return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the words name; raises UsageError for an unknown one, with the likely meant name."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise UsageError(f'no such command "{args[0]}"{did_you_mean(args[0], COMMANDS)}; see contentlint --help')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by group, with the whole first sentence of their help."""
        widest = max(map(len, COMMANDS))
        for heading, names in COMMAND_GROUPS.items():
            with formatter.section(heading):
                known = ((name, self.get_command(ctx, name)) for name in names)
                formatter.write_dl([(name.ljust(widest), one.get_short_help_str(1_000)) for name, one in known if one])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name; None for an unknown one."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(f"lint.cli.{module}"), function)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="contentlint")
def _commands() -> None:
    """Find, in text collected from the web, what is not the article, and fix it."""
