"""The command line: turns words into options, results into output, and errors into exit codes."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import shutil
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO, cast

import click

from lint import __version__
from lint.config import FILE_NAME, STARTER, Config, Selection, presets
from lint.engines import local
from lint.errors import ContentlintError, UsageError, did_you_mean
from lint.finding import FileResult
from lint.printable import printable
from lint.reporters import REPORTERS, Context, renderer
from lint.run import Options, Runner
from lint.sources.walk import Target, targets
from lint.statistics import Statistics
from lint.types import Severity

EXIT_FINDINGS = 1
EXIT_DEFECT = 3
EXIT_INTERRUPTED = 130

SEVERITIES = [severity.value for severity in Severity]

PROGRESS_FILES = 200
"""A run over fewer files is over before a progress bar is read."""


def main() -> None:
    """The program: runs the command line and ends with one of the exit codes 0, 1, 2 and 3."""
    try:
        code = _commands.main(prog_name="contentlint", standalone_mode=False) or 0
        sys.stdout.flush()  # here, where it is known what to do when the reader has gone
        sys.exit(code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ContentlintError as error:
        click.echo(f"contentlint: {_printable_lines(str(error))}", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("contentlint: interrupted", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone, as in `contentlint check | head`; keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FINDINGS)
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo(
            "contentlint: this is a defect in contentlint itself; please report it with the lines above", err=True
        )
        sys.exit(EXIT_DEFECT)


def _printable_lines(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="contentlint")
def _commands() -> None:
    """Find, in text collected from the web, what is not the article, and mend it."""


def _selectors(_context: click.Context, _parameter: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for given in value for name in given.replace(",", " ").split())


def _config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command has which looks at a config."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no config file."),
        click.option(
            "--config", "config_path", metavar="FILE", type=click.Path(path_type=Path),
            help="Use this config instead of the nearest .contentlint.yaml.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


@_commands.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--fix", is_flag=True, help="Apply the safe fixes: trim files, or split them into parts.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: apply the fixes that are less certain too.")
@click.option(
    "--diff",
    is_flag=True,
    help="Show what --fix would change, and change nothing; with --output-file as a patch to apply.",
)
@click.option("--exit-non-zero-on-fix", is_flag=True, help="End with exit code 1 when anything was fixed.")
@click.option("--output-format", type=click.Choice(list(REPORTERS)), default="text", show_default=True)
@click.option("--output-file", metavar="FILE", type=click.Path(path_type=Path), help="Write the findings to a file.")
@click.option("--statistics", is_flag=True, help="Show counts and time per rule too, on standard error.")
@click.option("--select", multiple=True, callback=_selectors, metavar="RULES", help="Use only these rules or families.")
@click.option(
    "--ignore", multiple=True, callback=_selectors, metavar="RULES", help="Leave out these rules or families."
)
@_config_options
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="The least severity that fails.  [default: error]",
)
@click.option(
    "--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0 chooses by the work.  [default: 0]"
)
@click.option("--no-cache", is_flag=True, help="Neither read nor keep findings of earlier runs.")
@click.option(
    "--cache-dir", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), help="Where to keep them."
)
@click.option("--exit-zero", is_flag=True, help="End with exit code 0 whatever is found.")
@click.option("--stdin-filename", metavar="NAME", type=click.Path(path_type=Path), help='The name of what "-" reads.')
@click.option("--no-ledger", is_flag=True, help="With --fix: keep no record, so that `undo` cannot put anything back.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary, only findings.")
def check(**given: Any) -> int:
    """Lint files and folders (default: the current folder).

    "-" reads standard input. Exit codes: 0 clean (or all fixed), 1 findings at or above --fail-on, 2 bad usage or
    config, 3 a defect in contentlint.
    """
    options = _run_options(given)
    fail_on = Severity(given["fail_on"]) if given["fail_on"] else None
    results = _stdin_results(given, options) if Path("-") in given["paths"] else _results(given, options)
    outcome = _Outcome(options, fail_on)
    with contextlib.closing(results):
        _write(outcome.watch(results), given, options)
    if given["exit_zero"]:
        return 0
    return EXIT_FINDINGS if outcome.failed or (given["exit_non_zero_on_fix"] and outcome.fixed) else 0


def _run_options(given: dict[str, Any]) -> Options:
    """The options of a run; raises UsageError for words that contradict each other."""
    if given["stdin_filename"] and Path("-") not in given["paths"]:
        raise UsageError('--stdin-filename goes with "-", which reads standard input')
    return Options(
        config_path=_existing(given["config_path"]),
        isolated=given["isolated"],
        selection=Selection(given["select"], given["ignore"]),
        fix=given["fix"] and not given["diff"],
        unsafe_fixes=given["unsafe_fixes"],
        diff=given["diff"],
        ledger=not given["no_ledger"],
        run_id=f"{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}-{os.urandom(2).hex()}",
        cache_folder=None if given["no_cache"] else given["cache_dir"] or _default_cache_folder(),
        timing=given["statistics"],
    )


def _default_cache_folder() -> Path:
    """Where the operating system wants a program's cache to be."""
    from platformdirs import user_cache_path

    return user_cache_path("contentlint", appauthor=False)


def _existing(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        raise UsageError(f"{path}: no such config file")
    return path


def _results(given: dict[str, Any], options: Options) -> Generator[FileResult]:
    """The results for the paths on the command line, in the order of their names."""
    paths = given["paths"] or (Path(),)
    for path in paths:
        options.config_for(path)  # a faulty config or selection is said before any file is touched
    if options.fix:
        from lint.fixing import transaction

        for done in transaction.recover_below(paths):
            click.echo(f"contentlint: {printable(done)}", err=True)
    output = given["output_file"]
    if output is not None and _is_among(output, targets(paths, options.is_excluded)):
        raise UsageError(f"{output}: is one of the files to lint; the findings would overwrite it")
    shows_progress = not given["quiet"] and sys.stderr.isatty() and "CI" not in os.environ
    # Walked twice rather than kept: the list of a corpus is large.
    count = sum(1 for _ in targets(paths, options.is_excluded)) if shows_progress else 0
    found = targets(paths, options.is_excluded)
    first = next(found, None)
    if first is None:
        if not given["quiet"]:
            click.echo(f"contentlint: no text files in {', '.join(printable(str(path)) for path in paths)}", err=True)
        return
    results = local.run(itertools.chain((first,), found), options, jobs=given["jobs"])
    yield from _with_progress(results, count) if count >= PROGRESS_FILES else results


def _is_among(path: Path, found: Iterable[Target]) -> bool:
    """Whether `path` is one of the files, by whatever name."""
    real = path.resolve()
    if not real.exists():
        return False
    alike = (target.path for target in found if target.named or target.path.name == real.name)
    return any(other.resolve() == real for other in alike)


def _stdin_results(given: dict[str, Any], options: Options) -> Generator[FileResult]:
    if len(given["paths"]) > 1:
        raise UsageError('"-" reads standard input and cannot be mixed with paths')
    if options.fix:
        raise UsageError("standard input cannot be changed; use --diff, or name a file")
    name = given["stdin_filename"] or Path("<stdin>")
    yield Runner(options).check_data(sys.stdin.buffer.read(), name)


def _with_progress(results: Generator[FileResult], count: int) -> Generator[FileResult]:
    """`results`, with a progress bar on the terminal."""
    step = max(1, count // 500)
    bar = click.progressbar(length=count, label="Linting", file=sys.stderr, show_pos=True, update_min_steps=step)
    with contextlib.closing(results), bar:
        for result in results:
            if result.findings and sys.stdout.isatty():
                click.echo("\r\033[K", nl=False, err=True)  # findings take the place of the bar, which moves down
            yield result
            bar.update(1)


class _Outcome:
    """What the exit code depends on, gathered while results pass by."""

    def __init__(self, options: Options, fail_on: Severity | None) -> None:
        self._options, self._fail_on = options, fail_on
        self.failed = self.fixed = False

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The same results."""
        for result in results:
            if result.findings:
                limit = self._fail_on or self._options.config_for(Path(result.path)).fail_on
                self.failed |= any(found.severity.rank >= limit.rank for found in result.findings)
            self.failed |= bool(result.refused)
            self.fixed |= bool(result.fixed)
            yield result


def _write(results: Iterable[FileResult], given: dict[str, Any], options: Options) -> None:
    """Write the results in the chosen format to standard output, or to the file that was named."""
    with contextlib.ExitStack() as stack:
        path = given["output_file"]
        if path is None:
            out: TextIO = sys.stdout
            if isinstance(out, io.TextIOWrapper):
                # Findings hold any character; a terminal that cannot show one gets its escape instead of a crash.
                out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="backslashreplace")
        else:
            out = stack.enter_context(_replacing(path))
        context = Context(
            rules=options.config_for(Path()).known,
            color=_has_color(out),
            width=shutil.get_terminal_size((100, 24)).columns,
            fixing=options.fix or options.diff,
            unsafe_fixes=options.unsafe_fixes,
            quiet=given["quiet"],
            verbatim=options.diff and path is not None,
        )
        statistics = Statistics() if given["statistics"] else None
        render = renderer(given["output_format"])
        for chunk in render(statistics.counting(results) if statistics else results, context):
            out.write(chunk)
    if statistics:
        click.echo(statistics.table(color=_has_color(sys.stderr)), err=True, nl=False)


def _has_color(stream: TextIO) -> bool:
    """Whether to colour what goes there: a terminal, unless https://no-color.org says otherwise."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """A file to write to that takes the place of `path` in one step when all went well."""
    import tempfile

    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as out:
            temporary = Path(out.name)
            yield cast(TextIO, out)
        temporary.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@_commands.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def undo(paths: tuple[Path, ...]) -> int:
    """Put back what --fix changed in files and folders (default: the current folder), byte for byte.

    A file that was edited since is left alone, and so are the parts that were split off it.
    """
    from lint.fixing import transaction

    paths = paths or (Path(),)
    undone_count = refused_count = 0
    for undone in transaction.undo(paths):
        name = printable(os.path.relpath(undone.path))
        if undone.refused:
            refused_count += 1
            click.echo(f"{name}: {printable(undone.refused)}", err=True)
        else:
            undone_count += 1
            gone = f", {len(undone.parts)} part{'s' * (len(undone.parts) != 1)} removed" if undone.parts else ""
            click.echo(f"{name}: as it was{gone}")
    if not undone_count and not refused_count:
        click.echo(f"contentlint: nothing to undo in {', '.join(printable(str(path)) for path in paths)}", err=True)
    return EXIT_FINDINGS if refused_count else 0


@_commands.command()
@_config_options
def rules(config_path: Path | None, isolated: bool) -> None:
    """List the rules: which are on, how severe they are, what they find."""
    from lint import catalog

    settings = _config(config_path, isolated=isolated)
    on = {rule.id for rule in settings.rules_for(None)}
    click.echo(catalog.rules_table(settings.known.values(), on, color=_has_color(sys.stdout)), nl=False)


@_commands.command()
@click.argument("rule_id", metavar="RULE")
@_config_options
def explain(rule_id: str, config_path: Path | None, isolated: bool) -> None:
    """Explain a rule: what it finds, why that matters, examples, and whether its fix is safe."""
    from lint import catalog

    known = _config(config_path, isolated=isolated).known
    if rule_id not in known:
        raise UsageError(f'unknown rule "{rule_id}"{did_you_mean(rule_id, known)}')
    click.echo(catalog.explanation(known[rule_id], color=_has_color(sys.stdout)), nl=False)


@_commands.command(name="test")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@_config_options
def run_examples(folder: Path | None, config_path: Path | None, isolated: bool) -> int:
    """Run the examples in rule files (default: all rules that the config knows)."""
    from lint import ruleset, testing

    known = ruleset.load_folder(folder) if folder else _config(config_path, isolated=isolated).known
    problems = example_count = 0
    for outcome in testing.run(known.values()):
        example_count += outcome.example > 0
        if outcome.problem:
            problems += 1
            place = f"example {outcome.example}" if outcome.example else "examples"
            click.echo(f"{outcome.rule}: {place}: {printable(outcome.problem)}")
    click.echo(f"{len(known)} rules, {example_count} examples, {problems} problems")
    return EXIT_FINDINGS if problems else 0


@_commands.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False, exists=True))
def init(folder: Path) -> None:
    """Write a commented .contentlint.yaml into FOLDER (default: the current one)."""
    path = folder / FILE_NAME
    try:
        with path.open("x", encoding="utf-8") as out:
            out.write(STARTER)
    except FileExistsError:
        raise UsageError(f"{path}: is there already; nothing was written") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    click.echo(f"wrote {path}")


@_commands.command()
@_config_options
def schema(config_path: Path | None, isolated: bool) -> None:
    """Print the JSON schema of .contentlint.yaml, for editors."""
    import json

    from lint.schema import config_schema

    described = config_schema(_config(config_path, isolated=isolated).known.values(), presets())
    click.echo(json.dumps(described, indent=2, ensure_ascii=False))


def _config(path: Path | None, *, isolated: bool) -> Config:
    return Options(config_path=_existing(path), isolated=isolated).config_for(Path())
