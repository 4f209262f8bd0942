"""Corpora in `contentlint check`: fixed copies (`--output-dir`), and `--resume`."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.checking.files import Options
from lint.cli.arguments import CheckArguments
from lint.cli.output import say
from lint.core.errors import UsageError
from lint.core.finding import FileResult
from lint.engines import Run
from lint.engines.local import Progress
from lint.sources import record_suffix
from lint.sources.path_glob import Place
from lint.sources.record import Fields
from lint.sources.walk import Target

if TYPE_CHECKING:
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
    fix_rest = partial(fix_corpus, options=options, jobs=arguments.jobs, progress=progress)
    given, session = [str(path) for path in paths], _session(arguments, progress)
    with fixing(shards, given, arguments.output_dir, options, session, fix_corpus=fix_rest) as results:
        yield results


@contextlib.contextmanager
def checked(
    paths: Sequence[Place | str], arguments: CheckArguments, options: Options, *, run: Run, progress: Progress | None
) -> Iterator[Generator[FileResult]]:
    """Yield the results of linting; a run over several files, with corpora, can be resumed if it is killed."""
    found = options.targets(paths)
    if options.fix and not arguments.quiet:
        found = _noticing(found)
    linted = partial(run, options=options, jobs=arguments.jobs, progress=progress)
    is_resumable = options.cache_folder is not None and not (options.fix or options.diff)
    is_long = is_resumable and (len(paths) > 1 or (isinstance(paths[0], Place) and paths[0].path.is_dir()))
    if not (is_long and any(target.is_corpus for target in options.targets(paths))):
        if arguments.resume:
            raise UsageError("--resume requires several files, at least one of them a corpus")
        yield linted(found)
        return
    from lint.corpus.runs import checking

    given, session = [str(path) for path in paths], _session(arguments, progress)
    with checking(found, given, options, session, run=linted) as results:
        yield results


def _noticing(found: Iterable[Target]) -> Iterator[Target]:
    """Yield the same targets, and report the first corpus, which is linted but not fixed."""
    is_reported = False
    for target in found:
        if target.is_corpus and not is_reported:
            is_reported = True
            say(f"{target.name}: corpora are not fixed in place; use --output-dir to write fixed copies")
        yield target


def _session(arguments: CheckArguments, progress: Progress | None) -> Session:
    from lint.corpus.runs import Session
    from lint.sources.storage import size

    def skipped(path: str) -> None:
        if progress is not None:
            progress(size(path) or 0)

    return Session(arguments.resume, partial(say, quiet=arguments.quiet), skipped)
