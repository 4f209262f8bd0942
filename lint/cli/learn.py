"""`contentlint learn`."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from lint.checking.files import Options
from lint.checking.output_file import replacing
from lint.cli.corpus import refuse_wrong_field
from lint.cli.options import config_options, engine_options, options_of
from lint.cli.output import say
from lint.cli.paths import STDIN, PathsCommand, PathType, locations
from lint.cli.progress import work_of
from lint.config.config import Selection
from lint.config.strict_yaml import SUFFIXES
from lint.core.errors import ConfigError, UsageError
from lint.reporters.summary import counted
from lint.sources.walk import Target, expanded

if TYPE_CHECKING:
    from lint.engines.local import Progress
    from lint.learning.learn import Documents, Learned, Pass
    from lint.sources.record import Fields

T = TypeVar("T")

_PASSES = 2


@click.command(cls=PathsCommand)
@click.argument("corpus", nargs=-1, callback=locations)
@click.option(
    "--output", required=True, metavar="FILE", type=PathType(dir_okay=False),
    help="Where to write the profile; an existing one is replaced.",
)  # fmt: skip
@click.option(
    "--min-share", type=click.FloatRange(min=0.001, max=1), default=0.05, show_default=True,
    help="Minimum share of a source's documents in which a line recurs.",
)  # fmt: skip
@click.option(
    "--min-documents", type=click.IntRange(min=2), default=10, show_default=True,
    help="Minimum number of documents in which a line recurs.",
)  # fmt: skip
@click.option(
    "--source-field", metavar="FIELD",
    help="The field of a record that names its source.  [default: the host of its URL, else its folder]",
)  # fmt: skip
@click.option("--text-field", metavar="FIELD", help='The field of a record that holds its text.  [default: "text"]')
@engine_options
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary.")
@config_options
def learn(
    corpus: tuple[Path | str, ...], output: Path, min_share: float, min_documents: int, source_field: str | None,
    ray_address: str | None, engine: str, jobs: int, quiet: bool, **given: Any,
) -> None:  # fmt: skip
    """Learn which lines recur in the documents of a source, for boilerplate.recurring-line.

    CORPUS are files and folders of texts, JSON Lines or Parquet, as for `check`; they are read twice. The profile is
    YAML, for people to read and edit. A config uses it that says "profile: FILE".
    """
    from lint.config import profile
    from lint.learning.learn import learn as learned_from
    from lint.learning.sample import Threshold

    # The profile that a config names may be the one that is to be learned.
    options = options_of(selection=Selection(ignore=("all",)), **given)
    if not corpus:
        raise click.UsageError("Missing argument 'CORPUS...'.")
    if STDIN in corpus:
        raise UsageError("the corpus is read twice, so it cannot be standard input")
    if ray_address and engine != "ray":
        raise UsageError("--ray-address requires --engine ray")
    _check_output(output)
    threshold = Threshold(min_share, min_documents)
    with _reader(corpus, options, source_field, engine=engine, jobs=jobs, address=ray_address, quiet=quiet) as read:
        learned = learned_from(read, threshold, source_field=source_field)
    text, left_out_count = profile.written(learned.profile)
    with replacing(output) as out:
        out.write(text)
    if not quiet:
        for line in _summary(learned, left_out_count, output):
            say(line)


def _check_output(path: Path) -> None:
    """Raise UsageError if the profile cannot be written there, or another file would be replaced."""
    from lint.config.profile import read

    if path.suffix not in SUFFIXES:
        raise UsageError(f"{path}: the name of a profile must end in .yaml or .yml")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"{path}: cannot be written: no such folder")
    if path.exists():
        try:
            read(path)
        except ConfigError as error:
            what = f"already exists and is not a profile; nothing was written ({error.what})"
            raise UsageError(f"{path}: {what}") from None


@contextlib.contextmanager
def _reader(
    given: Sequence[Path | str], options: Options, source_field: str | None, *, engine: str, jobs: int,
    address: str | None, quiet: bool,
) -> Iterator[Pass]:  # fmt: skip
    """Yield a function that reads the corpus each time it is called, with a progress bar on a terminal."""
    paths = expanded(given)
    refuse_wrong_field(paths, options)
    if next(options.targets(paths), None) is None:
        raise UsageError(f"no text files in {', '.join(map(str, paths))}")
    work = None if quiet else work_of(options.targets(paths))
    corpus = partial(options.targets, paths)

    def fields_for(target: Target) -> Fields:
        return msgspec.structs.replace(options.fields_for(target.path), source=source_field)

    with contextlib.ExitStack() as stack:
        advance: Progress = lambda _: None  # noqa: E731 - nobody looks at the progress
        if work is not None:
            length = max(_PASSES * work.byte_count, 1)
            bar = click.progressbar(length=length, label="Learning", file=sys.stderr, update_min_steps=length // 500)
            advance = stack.enter_context(bar).update
        if engine == "ray":
            from lint.learning.ray import reader

            on_ray = reader(corpus, fields_for, jobs=jobs, address=address, progress=advance)
            yield stack.enter_context(on_ray)
            return
        from lint.learning.learn import mapped, pieces

        def read(function: Callable[[Documents], T]) -> Iterator[T]:
            return mapped(function, pieces(corpus(), fields_for, advance), jobs=jobs)

        yield read


def _summary(learned: Learned, left_out_count: int, path: Path) -> Iterator[str]:
    total, sources = learned.tally, learned.profile.sources
    line_count = sum(len({*source.head, *source.tail, *source.middle}) for source in sources.values())
    yield (
        f"{path}: {counted(line_count, 'line')} of {counted(len(sources) - left_out_count, 'source')}, "
        f"from {counted(total.document_count, 'document')} of {counted(learned.source_count, 'source')}"
    )
    if left_out_count:
        yield f"left out {counted(left_out_count, 'source')} with few documents: a profile has to stay small"
    if learned.source_fraction < 1:
        yield f"sampled 1 source in {round(1 / learned.source_fraction)}: there are too many to keep in memory"
    if total.unknown_count:
        yield f"skipped {counted(total.unknown_count, 'document')} of unknown source"
    if total.unreadable_count:
        yield f"skipped {counted(total.unreadable_count, 'document')} that cannot be read; `check` shows why"
