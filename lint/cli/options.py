"""Options that several commands share, and the random samples that they ask for."""

import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.checking.files import Options
from lint.cli.paths import PathType
from lint.config.config import Config
from lint.core.errors import UsageError
from lint.engines import ENGINES, Run, engine

MAX_PROCESSES = 1024
"""More than the cores of any one machine: a typing error in --jobs must not start processes until nothing else can."""


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def selectors(_context: click.Context, _parameter: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """Return the values of an option that may be repeated, or have several separated by commas or spaces."""
    return tuple(name for given in value for name in given.replace(",", " ").split())


def rule_ids(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the completions for a rule in a shell: rule ids and families of the config."""
    *before, last = incomplete.split(",")
    known = [*config(None, isolated=False).known]
    names = sorted({*known, *(rule_id.partition(".")[0] for rule_id in known)})
    return [",".join((*before, name)) for name in names if name.startswith(last)]


def _adding(*options: Decorator) -> Decorator:
    """Return a decorator that adds options to a command; the last is listed first."""

    def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in options:
            command = option(command)
        return command

    return with_options


config_options = _adding(
    click.option("--isolated", is_flag=True, help="Read no config file."),
    click.option(
        "--config", "config_path", metavar="FILE", type=PathType(),
        help="Use this config instead of the nearest .contentlint.yaml.",
    ),
)  # fmt: skip

_RULES: dict[str, Any] = {"multiple": True, "callback": selectors, "shell_complete": rule_ids, "metavar": "RULES"}

rule_options = _adding(
    click.option(
        "--ignore", help="Skip these rules or families; if both options name a rule, the more specific one wins.",
        **_RULES,
    ),
    click.option("--select", help="Use only these rules or families.", **_RULES),
)  # fmt: skip


def draw_options(what: str) -> Decorator:
    """Return the options that draw a random sample; `what` is the help of the first."""
    seed = "With --sample: which N are drawn."
    return _adding(
        click.option("--seed", type=int, default=0, show_default=True, metavar="N", help=seed),
        click.option("--sample", type=click.IntRange(min=1), metavar="N", help=what),
    )


engine_options = _adding(
    click.option(
        "--ray-address", metavar="ADDRESS",
        help="With --engine ray: the cluster.  [default: $RAY_ADDRESS, or a local Ray started for this run]",
    ),
    click.option(
        "--engine", type=click.Choice(list(ENGINES)), default="local", show_default=True, help="Execution backend."
    ),
    click.option(
        "--jobs", type=click.IntRange(0, MAX_PROCESSES), default=0, metavar="N",
        help="Worker processes (0 = automatic).  [default: 0]",
    ),
)  # fmt: skip

field_options = _adding(
    *(
        click.option(
            f"--{name}-field", metavar="NAME", help=f"The field of a record that holds its {name}.  [default: {name}]"
        )
        for name in ("id", "text")
    )
)


def engine_of(name: str, ray_address: str | None, *, function: str = "run") -> Run:
    """Return a function of the chosen engine; raises UsageError for a cluster address without that engine."""
    if ray_address and name != "ray":
        raise UsageError("--ray-address requires --engine ray")
    return engine(name, function=function, **({"address": ray_address} if name == "ray" else {}))


def existing(path: Path | None) -> Path | None:
    """Return the path of a config file; raises UsageError if it does not exist."""
    if path is not None and not path.is_file():
        raise UsageError(f"{path}: no such config file")
    return path


def options_of(*, config_path: Path | None, isolated: bool, **others: Any) -> Options:
    """Return the options of a run, given as on the command line; raises UsageError for a config that does not exist."""
    return Options(config_path=existing(config_path), isolated=isolated, **others)


def config(path: Path | None, *, isolated: bool) -> Config:
    """Return the config of the current folder."""
    return options_of(config_path=path, isolated=isolated).config_for(Path())


def user_cache() -> Path | None:
    """Return the system's folder for caches; None for a user without a home."""
    from platformdirs import user_cache_path

    with contextlib.suppress(RuntimeError):  # what some versions raise; others return a relative path
        folder = user_cache_path("contentlint", appauthor=False)
        return folder if folder.is_absolute() else None
    return None


T = TypeVar("T")


def drawn(items: Iterable[T], count: int, *, seed: int = 0, group: Callable[[T], str] = lambda _: "") -> list[T]:
    """Return `count` items drawn from each group, in their order; all of a group that has no more.

    Each set of `count` is equally likely: algorithm R of Vitter (1985), "Random sampling with a reservoir".

    >>> drawn("abcdef", 2, seed=1, group=str.upper) == [*"abcdef"]
    True
    """
    import random  # imports hashlib and more, which a check does not need

    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    kept: dict[str, list[tuple[int, T]]] = defaultdict(list)
    seen: dict[str, int] = defaultdict(int)
    for number, item in enumerate(items):
        name = group(item)
        seen[name] += 1
        if len(kept[name]) < count:
            kept[name].append((number, item))
        elif (place := chance.randrange(seen[name])) < count:
            kept[name][place] = (number, item)
    chosen = sorted((pair for pairs in kept.values() for pair in pairs), key=lambda pair: pair[0])
    return [item for _, item in chosen]
