"""`contentlint review`: decide about findings one by one."""

import io
import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import click

from lint.checking.files import new_run_id
from lint.cli.corpus import refuse_wrong_field
from lint.cli.ledgers import recovered
from lint.cli.options import config_options, draw_options, drawn, field_options, options_of, rule_options
from lint.cli.output import say
from lint.cli.paths import STDIN, PathsCommand, locations
from lint.config.config import Selection
from lint.core.errors import UsageError
from lint.engines import engine
from lint.sources.path_glob import Place
from lint.sources.walk import expanded

_GROUPS = {
    "Findings": ("select", "ignore", "again"),
    "Samples": ("sample", "per_rule", "seed"),
    "Input": ("text_field", "id_field", "config_path", "isolated"),
}


@click.command(cls=PathsCommand, groups=_GROUPS)
@click.argument("paths", nargs=-1, callback=locations)
@rule_options
@click.option("--again", is_flag=True, help="Ask about skipped findings again.")
@draw_options("Ask about N findings, drawn at random.")
@click.option("--per-rule", is_flag=True, help="With --sample: draw N findings of each rule.")
@field_options
@config_options
def review(
    paths: tuple[Path | str, ...], sample: int | None, per_rule: bool, seed: int, again: bool,
    select: tuple[str, ...], ignore: tuple[str, ...], **given: Any,
) -> None:  # fmt: skip
    """Go through findings one by one: fix, accept with a reason, or skip.

    PATHS are files, folders (default: the current one), and corpora, whose records can be accepted and skipped.
    Each decision is written at once. The next start asks about the rest.
    """
    from lint.cli.decisions import Decisions  # not needed for help
    from lint.cli.review_session import Session
    from lint.cli.review_view import items_of

    if STDIN in paths:
        raise UsageError("standard input holds the answers and cannot be reviewed")
    if (per_rule or seed) and sample is None:
        raise UsageError(f"{'--per-rule' if per_rule else '--seed'} requires --sample")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    options = options_of(selection=Selection(select, ignore), keep_text=True, run_id=new_run_id(), **given)
    found, decisions = expanded(paths or (Path(),)), Decisions()
    if not decisions.are_skips_kept:
        say("there is no private state folder: what you skip is not remembered")
    if again:
        decisions.forget_skips()
    recovered([place.path for place in found if isinstance(place, Place)], is_needed=True)
    refuse_wrong_field(found, options)
    run = engine("local")
    results = run(options.targets(found), options, jobs=1 if sample is None else 0)
    undecided = decisions.undecided(results)
    queues: Iterable[list[Any]] = map(items_of, undecided)
    if sample is not None:
        items = chain.from_iterable(queues)
        queues = [drawn(items, sample, seed=seed, group=lambda item: item.found.rule if per_rule else "")]
    Session(options, decisions, is_sample=sample is not None).run(queues)
