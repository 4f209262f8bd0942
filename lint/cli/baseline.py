"""`contentlint baseline` and `accept`."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from lint import engines
from lint.checking.baseline import DEFAULT_REASON, FILE_NAME, Baseline, Entry, chosen, entry_of, nearest, write
from lint.checking.files import Options
from lint.cli.corpus import refuse_wrong_field
from lint.cli.options import config_options, engine_of, engine_options, field_options, options_of, rule_ids, user_cache
from lint.cli.paths import PathsCommand, named_paths, parsed_place
from lint.core.errors import UsageError
from lint.core.finding import FileResult
from lint.core.printable import printable
from lint.engines import Run
from lint.reporters.summary import counted, place
from lint.sources.walk import expanded


@click.command(cls=PathsCommand)
@click.argument("paths", nargs=-1, callback=named_paths)
@click.option("--prune", is_flag=True, help="Accept nothing: only remove the entries that no longer occur.")
@field_options
@config_options
@engine_options
def baseline(
    paths: tuple[Path, ...], prune: bool, engine: str, jobs: int, ray_address: str | None, **given: Any
) -> None:
    """Accept all findings in files and folders (default: the current folder): from then on only new ones are reported.

    They are written to .contentlint-baseline.jsonl, the nearest one above or a new one in the current folder.
    """
    known = nearest(Path()) or Baseline(Path(FILE_NAME))
    run = partial(engine_of(engine, ray_address), jobs=jobs)
    entries, is_new = list[Entry](), 0
    for result in known.accepting(_results(paths or (Path(),), options_of(cache_folder=user_cache(), **given), run)):
        entries += [
            entry_of(found, known, "" if found.accepted == DEFAULT_REASON else found.accepted or "")
            for found in result.accepted
        ]
        is_new += 0 if prune else len(result.findings)
        entries += [] if prune else [entry_of(found, known) for found in result.findings]
    removed = known.unused()
    kept = known.elsewhere()
    write(known.path, [*kept, *entries])
    click.echo(
        f"{printable(os.path.relpath(known.path))}: {counted(len(kept) + len(entries), 'accepted finding')}"
        f" ({is_new:,} new, {len(removed):,} removed)"
    )


@click.command(cls=PathsCommand)
@click.argument("places", metavar="PATH[:LINE]...", nargs=-1, required=True)
@click.option("--rule", metavar="RULE", shell_complete=rule_ids, help="Only findings of this rule.")
@click.option("--reason", metavar="TEXT", required=True, help="Why they are accepted; kept in the baseline.")
@field_options
@config_options
def accept(places: tuple[str, ...], rule: str | None, reason: str, **given: Any) -> None:
    """Accept single findings with a reason: those on a line of a file, in a record of a corpus, or in all of a file."""
    known = nearest(Path()) or Baseline(Path(FILE_NAME))
    options = options_of(cache_folder=user_cache(), **given)
    entries = list(known.entries)
    for word in places:
        path, line = parsed_place(word)
        found = chosen(known, _results((path,), options, engines.engine("local")), rule=rule, line=line)
        if not found:
            what = f"finding of {rule}" if rule else "finding"
            raise UsageError(f"{word}: no {what} that is not accepted yet")
        entries += [entry_of(one, known, reason) for one in found]
        for one in found:
            click.echo(f"accepted {place(one)} {one.rule} {printable(one.message)}")
    write(known.path, entries)


def _results(paths: Sequence[Path], options: Options, run: Run) -> Iterator[FileResult]:
    found = expanded(paths)
    refuse_wrong_field(found, options)
    return run(options.targets(found), options)
