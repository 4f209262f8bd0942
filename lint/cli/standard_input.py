"""`contentlint check -`: standard input as a file, or as a corpus."""

import sys
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO

from lint.checking.files import FileChecker, Options
from lint.cli.arguments import CheckArguments
from lint.cli.output import say_excluded
from lint.cli.standard_streams import input_stream
from lint.core.errors import UsageError
from lint.core.finding import FileResult, Location, unreadable_result
from lint.sources import record_suffix
from lint.sources.jsonl import MAX_LINE_BYTES


def stdin_results(arguments: CheckArguments, options: Options) -> Generator[FileResult]:
    """Yield the results for standard input; with `--fix`, first write the fixed text to standard output."""
    if len(arguments.paths) > 1:
        raise UsageError('"-" reads standard input and cannot be mixed with paths')
    name, runner, stream = arguments.stdin_filename or Path("<stdin>"), FileChecker(options), input_stream()
    if options.is_excluded(name):
        say_excluded([str(name)], options, quiet=arguments.quiet)
        if options.fix:
            _copy_input(b"", stream)
    elif record_suffix(name.name) is not None:
        if options.fix:
            raise UsageError("a corpus on standard input cannot be fixed; name a file and use --output-dir")
        from lint.sources.records import batches

        for batch in batches(str(name), options.fields_for(name), stream):
            if batch.missing_field:
                raise UsageError(f"{name}: {batch.missing_field}; use --text-field to name another")
            yield from runner.check_records(batch)
    elif len(data := stream.read(MAX_LINE_BYTES + 1)) > MAX_LINE_BYTES:
        if options.fix:
            _copy_input(data, stream)
        yield unreadable_result(f"cannot be read: more than {MAX_LINE_BYTES // 1024**2} MiB", Location(str(name)))
    elif options.fix:
        data, result = runner.fix_stream(data, name)
        sys.stdout.buffer.write(data)
        yield result
    else:
        yield runner.check_data(data, name)


def _copy_input(data: bytes, stream: BinaryIO) -> None:
    import shutil  # few runs copy anything

    sys.stdout.buffer.write(data)
    shutil.copyfileobj(stream, sys.stdout.buffer)
