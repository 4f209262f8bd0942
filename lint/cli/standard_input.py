"""`contentlint check -`: standard input as a file, or as a corpus."""

import sys
from collections.abc import Generator
from pathlib import Path

from lint.checking.files import FileChecker
from lint.checking.options import Options
from lint.cli.arguments import CheckArguments
from lint.cli.messages import say_excluded
from lint.cli.standard_streams import input_stream
from lint.core.errors import UsageError
from lint.core.finding import FileResult
from lint.sources import record_suffix


def stdin_results(arguments: CheckArguments, options: Options) -> Generator[FileResult]:
    """Yield the results for standard input; with `--fix`, first write the fixed text to standard output."""
    if len(arguments.paths) > 1:
        raise UsageError('"-" reads standard input and cannot be mixed with paths')
    name, runner, stream = arguments.stdin_filename or Path("<stdin>"), FileChecker(options), input_stream()
    if options.is_excluded(name):
        if not arguments.quiet:
            say_excluded([str(name)], options)
        if options.fix:
            sys.stdout.buffer.write(stream.read())
        return
    if options.fix:
        if record_suffix(name.name) is not None:
            raise UsageError("a corpus on standard input cannot be fixed; name a file and use --output-dir")
        data, result = runner.fix_stream(stream.read(), name)
        sys.stdout.buffer.write(data)
        yield result
        return
    if record_suffix(name.name) is None:
        yield runner.check_data(stream.read(), name)
        return
    from lint.sources.records import batches

    for batch in batches(str(name), options.fields_for(name), stream):
        if batch.missing_field:
            raise UsageError(f"{name}: {batch.missing_field}; use --text-field to name another")
        yield from runner.check_records(batch)
