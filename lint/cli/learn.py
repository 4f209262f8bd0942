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

from lint.checking.options import Options
from lint.checking.output_file import replacing
from lint.cli import progress
from lint.cli.corpus import refuse_wrong_field
from lint.cli.options import config_options, engine_options, existing
from lint.cli.paths import STDIN, PathsCommand, PathType, locations
from lint.config.config import Selection
from lint.config.strict_yaml import SUFFIXES
from lint.core.errors import ConfigError, UsageError
from lint.core.printable import printable
from lint.sources.path_glob import Place
from lint.sources.walk import Target, expanded, targets

if TYPE_CHECKING:
    from lint.engines.local import Progress
    from lint.learning.learn import Documents, Learned, Pass
    from lint.sources.record import Fields

T = TypeVar("T")

_PASSES = 2
"""How often the corpus is read."""


class LearnArguments(msgspec.Struct, frozen=True, kw_only=True):
    """The arguments and options of `contentlint learn`, as click reads them."""

    corpus: tuple[Path | str, ...]
    output: Path
    min_share: float
    min_documents: int
    source_field: str | None
    text_field: str | None
    ray_address: str | None
    engine: str
    jobs: int
    quiet: bool
    isolated: bool
    config_path: Path | None


@click.command(cls=PathsCommand)
@click.argument("corpus", nargs=-1, callback=locations)
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=PathType(dir_okay=False),
    help="Where to write the profile; an existing one is replaced.",
)
@click.option(
    "--min-share",
    type=click.FloatRange(min=0.001, max=1),
    default=0.05,
    show_default=True,
    help="Minimum share of a source's documents in which a line recurs.",
)
@click.option(
    "--min-documents",
    type=click.IntRange(min=2),
    default=10,
    show_default=True,
    help="Minimum number of documents in which a line recurs.",
)
@click.option(
    "--source-field",
    metavar="FIELD",
    help="The field of a record that names its source.  [default: the host of its URL, else its folder]",
)
@click.option("--text-field", metavar="FIELD", help='The field of a record that holds its text.  [default: "text"]')
@engine_options
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary.")
@config_options
def learn(**given: Any) -> None:
    """Learn which lines recur in the documents of a source, for boilerplate.recurring-line.

    CORPUS are files and folders of texts, JSON Lines or Parquet, as for `check`; they are read twice. The profile is
    YAML, for people to read and edit. A config uses it that says "profile: FILE".
    """
    from lint.config import profile
    from lint.learning.learn import learn as learned_from
    from lint.learning.sample import Threshold

    arguments = LearnArguments(**given)
    options = Options(
        config_path=existing(arguments.config_path),
        isolated=arguments.isolated,
        selection=Selection(ignore=("all",)),  # the profile that a config names may be the one that is to be learned
        text_field=arguments.text_field,
    )
    if not arguments.corpus:
        raise click.UsageError("Missing argument 'CORPUS...'.")
    if STDIN in arguments.corpus:
        raise UsageError("the corpus is read twice, so it cannot be standard input")
    if arguments.ray_address and arguments.engine != "ray":
        raise UsageError("--ray-address requires --engine ray")
    _check_output(arguments.output)
    threshold = Threshold(arguments.min_share, arguments.min_documents)
    with _reader(arguments, options) as read:
        learned = learned_from(read, threshold, source_field=arguments.source_field)
    text, left_out_count = profile.written(learned.profile)
    with replacing(arguments.output) as out:
        out.write(text)
    if not arguments.quiet:
        for line in _summary(learned, left_out_count, arguments.output):
            click.echo(f"contentlint: {printable(line)}", err=True)


def _check_output(path: Path) -> None:
    """Raise UsageError where the profile cannot be, or a file is in the way that is no profile."""
    from lint.config.profile import read

    if path.suffix not in SUFFIXES:
        raise UsageError(f"{path}: the name of a profile must end in .yaml or .yml")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"{path}: cannot be written: no such folder")
    if path.exists():
        try:
            read(path)
        except ConfigError as error:
            raise UsageError(
                f"{path}: already exists and is not a profile; nothing was written ({error.what})"
            ) from None


@contextlib.contextmanager
def _reader(arguments: LearnArguments, options: Options) -> Iterator[Pass]:
    """Read the corpus as often as asked, with a progress bar on the terminal."""
    paths = expanded(arguments.corpus)
    refuse_wrong_field(paths, options)
    work = progress.Work(_targets(paths, options)) if progress.is_wanted(quiet=arguments.quiet) else None
    with contextlib.ExitStack() as stack:
        advance: Progress = _unseen
        if work is not None and work.is_long:
            length = max(_PASSES * work.byte_count, 1)
            bar = click.progressbar(length=length, label="Learning", file=sys.stderr, update_min_steps=length // 500)
            advance = stack.enter_context(bar).update
        engine = _ray if arguments.engine == "ray" else _local
        yield stack.enter_context(engine(partial(_targets, paths, options), arguments, options, advance))


def _unseen(_: int) -> None:
    """Ignore progress that nobody looks at."""


def _targets(paths: Sequence[Place | str], options: Options) -> Iterator[Target]:
    """Yield the files to read. Raises UsageError when there is none."""
    found = targets(paths, options.is_excluded, options.is_included)
    first = next(found, None)
    if first is None:
        raise UsageError(f"no text files in {', '.join(map(str, paths))}")
    yield first
    yield from found


def _fields_for(arguments: LearnArguments, options: Options) -> Callable[[Target], Fields]:
    """Return what tells which fields of the records in a file hold what."""
    return lambda target: msgspec.structs.replace(options.fields_for(target.path), source=arguments.source_field)


@contextlib.contextmanager
def _local(
    corpus: Callable[[], Iterator[Target]], arguments: LearnArguments, options: Options, advance: Progress
) -> Iterator[Pass]:
    from lint.learning.work import mapped, pieces

    def read(function: Callable[[Documents], T]) -> Iterator[T]:
        return mapped(function, pieces(corpus(), _fields_for(arguments, options), advance), jobs=arguments.jobs)

    yield read


@contextlib.contextmanager
def _ray(
    corpus: Callable[[], Iterator[Target]], arguments: LearnArguments, options: Options, advance: Progress
) -> Iterator[Pass]:
    from lint.learning.ray import reader

    how: dict[str, Any] = {"jobs": arguments.jobs, "address": arguments.ray_address, "progress": advance}
    with reader(corpus, _fields_for(arguments, options), **how) as read:
        yield read


def _summary(learned: Learned, left_out_count: int, path: Path) -> Iterator[str]:
    """Yield what was learned, and what was not."""
    total, sources = learned.tally, learned.profile.sources
    line_count = sum(len({*source.head, *source.tail, *source.middle}) for source in sources.values())
    yield (
        f"{path}: {_counted(line_count, 'line')} of {_counted(len(sources) - left_out_count, 'source')}, "
        f"from {_counted(total.document_count, 'document')} of {_counted(learned.source_count, 'source')}"
    )
    if left_out_count:
        yield f"left out {_counted(left_out_count, 'source')} with few documents: a profile has to stay small"
    if learned.source_fraction < 1:
        yield f"sampled 1 source in {round(1 / learned.source_fraction)}: there are too many to keep in memory"
    if total.unknown_count:
        yield f"skipped {_counted(total.unknown_count, 'document')} of unknown source"
    if total.unreadable_count:
        yield f"skipped {_counted(total.unreadable_count, 'document')} that cannot be read; `check` shows why"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"
