"""Corpora in `contentlint check`: fixed copies (`--output-dir`), and `--resume`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.checking.files import Options
from lint.cli.arguments import CheckArguments
from lint.cli.messages import say
from lint.core.errors import EXIT_FINDINGS, UsageError
from lint.core.finding import FileResult
from lint.core.printable import printable
from lint.engines import Run
from lint.engines.local import Progress
from lint.reporters.summary import counted
from lint.sources import record_suffix
from lint.sources.path_glob import Place
from lint.sources.record import Fields
from lint.sources.walk import Target

if TYPE_CHECKING:
    from lint.corpus.folder import OutputFolder
    from lint.corpus.record_fixing import Shard
    from lint.corpus.runs import Session


def refuse_wrong_field(paths: Sequence[Place | str], options: Options) -> None:
    """Raise UsageError if the first corpus file has no record with the text field.

    A file that was found in a folder must have it only if the user or a config named the field.
    """
    fields = (options.fields_for(Path(str(path))) for path in paths)
    is_field_named = bool(options.text_field) or any(each.text != Fields().text for each in fields)
    if not (is_field_named or any(record_suffix(str(path)) for path in paths)):
        return
    found = options.targets(paths)
    first = next((target for target in found if target.is_corpus), None)
    if first is not None and (is_field_named or first.named):
        from lint.sources.records import batches

        first_batch = next(batches(first.name, options.fields_for(first.path), real=first.real), None)
        if first_batch is not None and first_batch.missing_field:
            raise UsageError(f"{first.name}: {first_batch.missing_field}; use --text-field to name another")


@contextlib.contextmanager
def fixed(
    paths: Sequence[Place | str], arguments: CheckArguments, options: Options, *, fix_corpus: Run,
    progress: Progress | None,
) -> Iterator[Generator[FileResult]]:  # fmt: skip
    """Yield the results of fixing the corpora in `paths` into `--output-dir`; text files in folders are skipped."""
    from lint.corpus.runs import fixing

    assert arguments.output_dir is not None
    found = list(options.targets(paths))
    shards = [target for target in found if target.is_corpus]
    text = next((target for target in found if target.named and not target.is_corpus), None)
    if text is not None:
        raise UsageError(f"{text.name}: not a corpus; text files are fixed in place, without --output-dir")
    if not shards:
        raise UsageError(f"no corpus in {', '.join(map(str, paths))}; text files are fixed in place")
    if len(found) > len(shards):
        say(f"text files skipped because of --output-dir: {len(found) - len(shards):,}", quiet=arguments.quiet)

    def fix_rest(rest: Iterable[Shard], folder: OutputFolder) -> Generator[FileResult]:
        return fix_corpus(rest, folder, options, jobs=arguments.jobs, progress=progress)

    given, session = [str(path) for path in paths], _session(arguments, progress)
    with fixing(shards, given, arguments.output_dir, options, session, fix_corpus=fix_rest) as results:
        yield results


@contextlib.contextmanager
def checked(
    found: Iterable[Target], paths: Sequence[Place | str], arguments: CheckArguments, options: Options, *, run: Run,
    progress: Progress | None,
) -> Iterator[Generator[FileResult]]:  # fmt: skip
    """Yield the results of linting; from the first corpus file on, a run that is killed can be resumed."""
    stack = contextlib.ExitStack()
    if options.fix and not arguments.quiet:
        found = _noticing(found)

    def linted(rest: Iterable[Target]) -> Generator[FileResult]:
        return run(rest, options, jobs=arguments.jobs, progress=progress)

    def resumable(rest: Iterable[Target]) -> Generator[FileResult]:
        from lint.corpus.runs import checking

        given, session = [str(path) for path in paths], _session(arguments, progress)
        return stack.enter_context(checking(rest, given, options, session, run=linted))

    def has_corpora() -> bool:
        return any(target.is_corpus for target in options.targets(paths))

    may_be_resumed = _may_be_resumed(paths, options)
    if arguments.resume and not (may_be_resumed and has_corpora()):
        raise UsageError("--resume requires several files, at least one of them a corpus")
    with stack:
        if not may_be_resumed:
            yield linted(found)
        elif arguments.resume or (arguments.engine == "ray" and has_corpora()):  # an engine that takes seconds to start
            yield resumable(found)
        else:
            yield _from_first_corpus(found, linted, resumable)


def _from_first_corpus(
    found: Iterable[Target],
    linted: Callable[[Iterable[Target]], Generator[FileResult]],
    resumable: Callable[[Iterable[Target]], Generator[FileResult]],
) -> Generator[FileResult]:
    """Yield the results of a run that is resumable from the first corpus file on.

    Loading what a checkpoint needs takes longer than linting a small folder.
    """
    rest, corpora = iter(found), list[Target]()
    first = next(rest)
    if first.is_corpus:
        yield from resumable(chain((first,), rest))
        return

    def texts() -> Iterator[Target]:
        yield first
        for target in rest:
            if target.is_corpus:
                corpora.append(target)
                return
            yield target

    yield from linted(texts())
    if corpora:
        yield from resumable(chain(corpora, rest))


def _noticing(found: Iterable[Target]) -> Iterator[Target]:
    """Yield the same targets, and report the first corpus, which is linted but not fixed."""
    is_reported = False
    for target in found:
        if target.is_corpus and not is_reported:
            is_reported = True
            say(f"{target.name}: corpora are not fixed in place; use --output-dir to write fixed copies")
        yield target


def restored(paths: Sequence[Path], into: Path | None, *, is_partial: bool) -> int:
    """Restore the fixed corpus in the folder `paths` into another one, and return the exit code."""
    if into is None:
        raise UsageError(f"{paths[0]}: is a fixed corpus; use --output-dir to name the folder for the restored one")
    if is_partial or len(paths) != 1:
        raise UsageError("a fixed corpus is restored as a whole: contentlint undo FOLDER --output-dir DIR")
    from lint.corpus.restore import restore

    refused_count = 0
    for shard in restore(paths[0], into):
        name = printable(shard.name)
        refused_count += bool(shard.refused)
        if shard.refused:
            click.echo(f"{name}: {printable(shard.refused)}", err=True)
        else:
            click.echo(f"{name}: restored ({counted(shard.record_count, 'record')})")
    return EXIT_FINDINGS if refused_count else 0


def _may_be_resumed(paths: Sequence[Place | str], options: Options) -> bool:
    """Return whether a run reads several files and changes none, so that it may take long."""
    if options.cache_folder is None or options.fix or options.diff:
        return False
    return len(paths) > 1 or (isinstance(paths[0], Place) and paths[0].path.is_dir())


def _session(arguments: CheckArguments, progress: Progress | None) -> Session:
    from lint.corpus.runs import Session
    from lint.sources.storage import size

    def skipped(path: str) -> None:
        if progress is not None:
            progress(size(path) or 0)

    return Session(arguments.resume, partial(say, quiet=arguments.quiet), skipped)
