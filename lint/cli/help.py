"""Help with options under headings, and sentences in full."""

from collections.abc import Mapping, Sequence
from typing import Any

import click


class GroupedCommand(click.Command):
    """A command whose options are listed under headings."""

    def __init__(self, *given: Any, groups: Mapping[str, Sequence[str]] | None = None, **named: Any) -> None:
        """`groups` are headings with the names of their options; other options come last."""
        super().__init__(*given, **named)
        self._groups = groups or {}

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options by group, each group in the order of its names."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        shown = {option.name: record for option in options if (record := option.get_help_record(ctx))}
        named = {name for names in self._groups.values() for name in names}
        rest = [name for name in shown if name not in named]
        for heading, names in (*self._groups.items(), ("Other options" if self._groups else "Options", rest)):
            if records := [shown[name] for name in names if name in shown]:
                with formatter.section(heading):
                    formatter.write_dl(records)


COMMAND_GROUPS: Mapping[str, Sequence[str]] = {
    "Check and fix": ("check", "undo", "log"),
    "Accept what is there": ("baseline", "accept", "review"),
    "Measure and learn": ("eval", "learn"),
    "Rules": ("rules", "explain", "test", "new-rule"),
    "Set up": ("init", "schema", "server", "mcp"),
}
"""The headings of `contentlint --help`, with the commands under each."""


def write_commands(commands: Mapping[str, click.Command], formatter: click.HelpFormatter) -> None:
    """Write the commands by group, with the whole first sentence of their help."""
    widest = max(map(len, commands))
    for heading, names in COMMAND_GROUPS.items():
        with formatter.section(heading):
            records = [(name.ljust(widest), commands[name].get_short_help_str(limit=1_000)) for name in names]
            formatter.write_dl(records)
