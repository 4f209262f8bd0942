"""The arguments of `contentlint check`, and the options of the run."""

from pathlib import Path

import msgspec

from lint.checking.files import Options, new_run_id
from lint.cli.options import existing, user_cache
from lint.cli.paths import STDIN
from lint.config.config import Selection
from lint.core.errors import UsageError
from lint.reporters import BINARY, SHOWS_TEXT
from lint.sources import record_suffix


class CheckArguments(msgspec.Struct, frozen=True, kw_only=True):
    """The arguments and options of `contentlint check`, as click reads them."""

    paths: tuple[Path | str, ...]
    fix: bool
    unsafe_fixes: bool
    diff: bool
    sample: int | None
    seed: int
    output_dir: Path | None
    resume: bool
    exit_non_zero_on_fix: bool
    output_format: str | None
    output_file: Path | None
    statistics: bool
    verbose: bool
    text_field: str | None
    id_field: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    preview: bool
    isolated: bool
    config_path: Path | None
    fail_on: str | None
    no_baseline: bool
    ray_address: str | None
    engine: str
    jobs: int
    no_cache: bool
    cache_dir: Path | None
    exit_zero: bool
    stdin_filename: Path | None
    no_ledger: bool
    quiet: bool


_FORMATS_BY_SUFFIX = {
    ".csv": "csv", ".htm": "html", ".html": "html", ".json": "json", ".jsonl": "jsonl", ".md": "markdown",
    ".parquet": "parquet", ".sarif": "sarif", ".sarif.json": "sarif", ".xml": "junit",
}  # fmt: skip


def output_format(arguments: CheckArguments) -> str:
    """Return the output format, chosen or by the file's name; raises UsageError for a binary one without a file."""
    named = "" if arguments.output_file is None else arguments.output_file.name.lower()
    fitting = (found for suffix, found in reversed(_FORMATS_BY_SUFFIX.items()) if named.endswith(suffix))
    chosen = arguments.output_format or next(fitting, "text")
    if chosen in BINARY and arguments.output_file is None:
        raise UsageError(f"--output-format {chosen} requires a file: --output-file findings.{chosen}")
    return chosen


def run_options(arguments: CheckArguments, baseline: Path | None = None) -> Options:
    """Return the options of a run; raises UsageError for arguments that contradict each other."""
    if arguments.stdin_filename and STDIN not in arguments.paths:
        raise UsageError('--stdin-filename requires "-", which reads standard input')
    if arguments.unsafe_fixes and not (arguments.fix or arguments.diff):
        raise UsageError("--unsafe-fixes requires --fix or --diff")
    if arguments.verbose and not arguments.statistics:
        raise UsageError("--verbose requires --statistics")
    _refuse_corpora(arguments)
    if arguments.seed and arguments.sample is None:
        raise UsageError("--seed requires --sample")
    keep_text = output_format(arguments) in SHOWS_TEXT
    if keep_text and arguments.fix and not arguments.diff:
        raise UsageError("an HTML report shows what --fix would change: leave --fix out")
    if arguments.sample is not None and not (arguments.diff or keep_text):
        raise UsageError("--sample requires --diff or --output-format html")
    return Options(
        config_path=existing(arguments.config_path),
        isolated=arguments.isolated,
        selection=Selection(arguments.select, arguments.ignore, arguments.preview),
        fix=arguments.fix and not arguments.diff,
        unsafe_fixes=arguments.unsafe_fixes,
        diff=arguments.diff or keep_text,
        keep_text=keep_text,
        ledger=not arguments.no_ledger,
        run_id=new_run_id(),
        cache_folder=None if arguments.no_cache else arguments.cache_dir or user_cache(),
        timing=arguments.statistics,
        text_field=arguments.text_field,
        id_field=arguments.id_field,
        baseline=baseline,
    )


def _refuse_corpora(arguments: CheckArguments) -> None:
    if arguments.output_dir and (arguments.diff or not arguments.fix):
        raise UsageError("--output-dir requires --fix: it is where fixed corpora are written")
    for path in arguments.paths if arguments.fix and not (arguments.diff or arguments.output_dir) else ():
        if record_suffix(str(path)):
            raise UsageError(
                f"{path}: corpora are not fixed in place; use --fix --output-dir DIR to write a fixed copy"
            )
    if arguments.resume and STDIN in arguments.paths:
        raise UsageError("--resume continues after the last completed file, and standard input cannot be read again")
    if arguments.resume and arguments.no_cache and not arguments.output_dir:
        raise UsageError("--resume reads completed files from the cache, so it cannot be used with --no-cache")
    if arguments.resume and arguments.fix and not arguments.output_dir:
        raise UsageError("with --fix, --resume requires --output-dir; files fixed in place need no resuming")
