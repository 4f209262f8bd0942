"""Run over a corpus: prepare the output folder and the checkpoint, and clean up at the end."""

import contextlib
import hashlib
import os
import re
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from lint.checking import cache
from lint.checking.files import Options
from lint.core.errors import UsageError
from lint.core.finding import FileResult
from lint.corpus import output
from lint.corpus.checkpoint import Checkpoint, checkpointed
from lint.corpus.output import OutputFolder, is_shard_name
from lint.corpus.record_fixing import Shard
from lint.files.private_folder import private_folder
from lint.reporters.summary import counted
from lint.sources import record_suffix
from lint.sources.storage import state
from lint.sources.walk import Target

FixCorpus = Callable[[Iterable[Shard], OutputFolder], Generator[FileResult]]
"""Writes the fixed shards into the folder and yields their results, shard by shard (`lint.corpus.shards`)."""

MAX_STATE_DAYS = 30  # How long the checkpoint of an interrupted run without `--fix` is kept

_SCHEME = re.compile("([A-Za-z][A-Za-z0-9+.-]+)://")

_STALE = "files whose content, rules or options have changed since are checked again"


class Session(NamedTuple):
    """How a run starts, and its callbacks."""

    resume: bool
    say: Callable[[str], None]  # Shows the user a line
    skipped: Callable[[str], None] = lambda path: None  # Called with each file that is already completed


@contextlib.contextmanager
def fixing(
    targets: Sequence[Target], given: Sequence[str], root: Path, options: Options, session: Session, *,
    fix_corpus: FixCorpus,
) -> Iterator[Generator[FileResult]]:  # fmt: skip
    """Fix the shards `targets` into the folder `root`, and yield the results; `given` are the paths from the user.

    The run is complete when the context ends without an error. Raises UsageError if the folder cannot be used.
    """
    sources = [target.name for target in targets]
    folders = [path for path in given if record_suffix(path) is None]
    output.refuse_place(root, sources, [path for path in folders if Path(path).is_dir()])
    with output.claim_output_folder(root) as (folder, manifest):
        shards = _shards(targets, sources, folders, folder)
        names = {shard.source: shard.name for shard in shards}
        pairs = zip(targets, shards, strict=True)
        digests = {shard.source: _digest(target, options, shard.target) for target, shard in pairs}
        checkpoint = Checkpoint(
            folder.state, proof=lambda path: state(str(folder.target(names[path]))), stale=lambda: session.say(_STALE)
        )
        _resumed(checkpoint, session)
        finished = {shard.name for shard in shards if checkpoint.is_finished(shard.source, digests[shard.source])}
        output.begin(folder, manifest, shards, finished)
        with contextlib.ExitStack() as stack:
            stack.callback(folder.drop_tmp)  # a shard deletes its own, unless interrupted while they are being opened
            items = ((shard, shard.source, digests[shard.source]) for shard in shards)
            results = checkpointed(items, checkpoint, lambda rest: fix_corpus(rest, folder), session.skipped)
            with contextlib.closing(results):
                yield results
            output.finish(folder, shards)


def _shards(
    targets: Sequence[Target], sources: Sequence[str], folders: Sequence[str], folder: OutputFolder
) -> list[Shard]:
    """Return the shards with their target names; raises UsageError for a name that is impossible in the folder."""
    shards = [
        Shard(source=target.name, name=name, target=str(folder.target(name)), real=target.real)
        for target, name in zip(targets, shard_names(sources, folders), strict=True)
    ]
    if (odd := next((shard for shard in shards if not is_shard_name(shard.name)), None)) is not None:
        raise UsageError(f"{odd.source}: {odd.name} cannot be the name of a fixed file")
    return shards


@contextlib.contextmanager
def checking(
    targets: Iterable[Target], given: Sequence[str], options: Options, session: Session, *,
    run: Callable[[Iterable[Target]], Generator[FileResult]],
) -> Iterator[Generator[FileResult]]:  # fmt: skip
    """Lint `targets` with `run`, and yield the results; `given` are the paths from the user.

    The checkpoint is kept in the cache's private folder until the context ends without an error.
    """
    assert options.cache_folder is not None
    with contextlib.ExitStack() as lock:
        checkpoint = None
        try:
            checkpoint = Checkpoint(_run_folder(options.cache_folder, given), stale=lambda: session.say(_STALE))
            lock.enter_context(output.held(checkpoint.folder))
        except (OSError, UsageError):  # a cache that cannot be written, or the same run at the same time
            if session.resume:
                raise UsageError(f"{options.cache_folder}: cannot be used, so no run can be resumed") from None
            checkpoint = None
        if checkpoint is None:
            yield run(targets)
            return
        _resumed(checkpoint, session)
        items = ((one, one.name, _digest(one, options) if one.is_corpus else None) for one in targets)
        results = checkpointed(items, checkpoint, run, session.skipped)
        with contextlib.closing(results):
            yield results
        checkpoint.clear()


def _resumed(checkpoint: Checkpoint, session: Session) -> None:
    """Use or discard the checkpoint of an earlier run, and say so."""
    left = sum(1 for _ in checkpoint.folder.glob("*.done"))
    files = counted(left, "file")
    if session.resume:
        session.say(f"resuming after {files} of the interrupted run" if left else "no interrupted run to resume")
        return
    if left:
        session.say(f"starting over; --resume would have continued after {files} completed by an interrupted run")
    checkpoint.clear()


def _digest(target: Target, options: Options, place: str = "") -> str:
    """Return a digest of what the results for a file depend on: rules, options, version, and the state of the input."""
    config = options.config_in(target.path.parent)
    dependencies = (
        cache.digest(config.rules_for(target.path)).hex(),
        options.fields_for(target.path),
        (options.fix, options.unsafe_fixes, options.diff, options.ledger, options.timing, config.edit_budget),
        state(target.name),
        os.fsencode(place),
    )
    return hashlib.sha256(msgspec.msgpack.encode(dependencies)).hexdigest()


def _run_folder(cache_folder: Path, given: Sequence[str]) -> Path:
    """Return the checkpoint folder of a run over the paths `given`; raises OSError and UsageError."""
    private = private_folder(cache_folder)
    if private is None:
        raise UsageError(f"{cache_folder}: cannot be used")
    runs = private.path / "runs"
    _forget_old(runs)
    named = "\n".join([str(Path.cwd()), *given])
    folder = runs / hashlib.sha256(os.fsencode(named)).hexdigest()[:32]
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _forget_old(runs: Path) -> None:
    """Delete the checkpoints of old runs, file by file: a folder with anything else in it is kept."""
    limit_s = time.time() - MAX_STATE_DAYS * 24 * 3600
    for folder in runs.glob("*"):
        with contextlib.suppress(OSError):
            if folder.lstat().st_mtime < limit_s and not folder.is_symlink():
                Checkpoint(folder).clear()
                (folder / output.LOCK).unlink(missing_ok=True)
                folder.rmdir()


def shard_names(sources: Sequence[str], folders: Sequence[str]) -> list[str]:
    """Return the names of the shards read from `sources` (paths or URLs), with `/` between folders.

    A source in one of `folders`, those named to be linted, keeps its path from there.

    >>> shard_names(["in/de/a.jsonl", "in/fr/a.jsonl"], ["in"])
    ['de/a.jsonl', 'fr/a.jsonl']
    >>> shard_names(["in/de/a.jsonl"], [])
    ['a.jsonl']
    >>> shard_names(["s3://bucket/x/a.parquet", "s3://bucket/y/a.parquet"], [])
    ['x/a.parquet', 'y/a.parquet']
    """
    places = [_place(source) for source in sources]
    given = [_place(folder) for folder in folders]
    bases = []  # Of each source the named folder that it is in, or else its own
    for place in places:
        around = [folder for folder in given if place[: len(folder)] == folder]
        bases.append(min(around, key=len) if around else place[:-1])
    common = os.path.commonprefix(bases)  # noqa: RUF071 - of tuples
    return ["/".join(place[len(common) :]) for place in places]


def _place(source: str) -> tuple[str, ...]:
    """Return the parts of a file's path; the first is the root of its file system."""
    scheme = _SCHEME.match(source)
    if scheme is None:
        return ("", *(step for step in os.path.abspath(source).replace(os.sep, "/").split("/") if step))  # noqa: PTH100
    steps = source[scheme.end() :].partition("?")[0].partition("#")[0].split("/")
    return (scheme[1].lower(), *(step for step in steps if step not in ("", ".", "..")))
