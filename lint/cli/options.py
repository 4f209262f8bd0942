"""What the options of several commands have in common."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from lint.checking.options import Options
from lint.cli.paths import PathType
from lint.config.config import Config
from lint.core.errors import UsageError
from lint.engines import ENGINES, Run

MAX_PROCESSES = 1024
"""More than the cores of any one machine: a typing error in --jobs must not start processes until nothing else can."""


def selectors(_context: click.Context, _parameter: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """Return the names of an option that may be repeated, or hold several with commas or spaces between."""
    return tuple(name for given in value for name in given.replace(",", " ").split())


def rule_ids(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return what a shell may complete a rule with: the ids and families of the rules that the config knows."""
    *before, last = incomplete.split(",")
    known = [*config(None, isolated=False).known]
    names = sorted({*known, *(rule_id.partition(".")[0] for rule_id in known)})
    return [",".join((*before, name)) for name in names if name.startswith(last)]


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the options that every command has which looks at a config."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no config file."),
        click.option(
            "--config", "config_path", metavar="FILE", type=PathType(),
            help="Use this config instead of the nearest .contentlint.yaml.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def selection_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the options that choose rules."""
    for name, what in (
        ("--ignore", "Skip these rules or families; if both options name a rule, the more specific one wins."),
        ("--select", "Use only these rules or families."),
    ):
        option = click.option(
            name, multiple=True, callback=selectors, shell_complete=rule_ids, metavar="RULES", help=what
        )
        command = option(command)
    return command


def engine_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the options of commands that spread their work: over how many processes, or over which cluster."""
    for option in (
        click.option(
            "--ray-address", metavar="ADDRESS",
            help="With --engine ray: the cluster.  [default: $RAY_ADDRESS, or a local Ray started for this run]",
        ),
        click.option(
            "--engine", type=click.Choice(list(ENGINES)), default="local", show_default=True,
            help="Execution backend.",
        ),
        click.option(
            "--jobs", type=click.IntRange(0, MAX_PROCESSES), default=0, metavar="N",
            help="Worker processes (0 = automatic).  [default: 0]",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the options that name the fields of a record."""
    for name, what in (("id", "id"), ("text", "text")):
        help_text = f"The field of a record that holds its {what}.  [default: {what}]"
        command = click.option(f"--{name}-field", metavar="NAME", help=help_text)(command)
    return command


def chosen_engine(work: Callable[..., Run], name: str, ray_address: str | None) -> Run:
    """Return what the work is done on; raises UsageError for a cluster that no engine is asked to use."""
    if ray_address and name != "ray":
        raise UsageError("--ray-address requires --engine ray")
    return work(name, address=ray_address) if name == "ray" else work(name)


def existing(path: Path | None) -> Path | None:
    """Return the path of a config file; raises UsageError when there is none."""
    if path is not None and not path.is_file():
        raise UsageError(f"{path}: no such config file")
    return path


def config(path: Path | None, *, isolated: bool) -> Config:
    """Return the config that holds for the current folder."""
    return Options(config_path=existing(path), isolated=isolated).config_for(Path())


def cache_folder() -> Path | None:
    """Return where the operating system wants a program's cache to be; None for a user without a home."""
    from platformdirs import user_cache_path

    with contextlib.suppress(RuntimeError):  # what some versions raise; others return a relative path
        folder = user_cache_path("contentlint", appauthor=False)
        return folder if folder.is_absolute() else None
    return None
