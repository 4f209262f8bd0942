"""Check the records of a corpus, for every engine."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import msgspec

from lint.checking.baseline import Entry
from lint.checking.checker import CheckOptions, Result, check, file_result
from lint.core.finding import FileResult, Location, unreadable_result
from lint.core.rule import Rule
from lint.signals.recurring_lines import host
from lint.sources.record import Record, document_of
from lint.sources.records import RecordBatch, records


def check_records(batch: RecordBatch, rules: Sequence[Rule], options: CheckOptions) -> Iterator[FileResult]:
    """Yield the result for each record of a batch; records are not changed, so fixes are only shown.

    Results are not cached: a corpus would displace everything else, and is rarely linted twice.
    """
    options_for = by_record(msgspec.structs.replace(options, fix=options.is_preview))
    for record in records(batch):
        yield check_record(record, rules, options_for(record), path=batch.path, field=batch.fields.text)


def by_record(options: CheckOptions) -> Callable[[Record], CheckOptions]:
    """Return a function from a record to its options, with only its own accepted findings."""
    if not options.accepted:
        return lambda _record: options
    accepted: dict[str, list[Entry]] = defaultdict(list)
    for entry in options.accepted:
        accepted[entry.record].append(entry)

    def options_for(record: Record) -> CheckOptions:
        own = accepted.get(record.id or str(record.number), ())
        return msgspec.structs.replace(options, accepted=tuple(own))

    return options_for


def check_record(
    record: Record, rules: Sequence[Rule], options: CheckOptions = CheckOptions(), *, path: str, field: str  # noqa: B008
) -> FileResult:  # fmt: skip
    """Return the result for a record of the file `path` whose text is in `field`; a broken one is a finding."""
    if record.text is None:
        return broken_record(record, path=path, field=field)
    at = Location(path, record.number, record.id, field)
    result = check(document_of(record, path), rules, options)
    unchanged = msgspec.structs.replace(result, fixed=None)
    found = record_result(record, unchanged, at, is_counted=options.timing or options.keep_text)
    if result.fixed is None:
        return found
    from lint.fixing.diff import unified_diff  # only needed to show fixes

    name = f"{path}:{record.number}[{field}]"  # a record has no file, so its diff is for reading only
    parts = [f"{name}.part{number}" for number in range(2, len(result.fixed.texts) + 1)]
    diff = unified_diff(result.fixed, path=name, parts=parts)
    preview = found.preview and msgspec.structs.replace(found.preview, parts=tuple(parts))
    return msgspec.structs.replace(found, diff=diff, preview=preview)


def broken_record(record: Record, *, path: str, field: str, target: str = "") -> FileResult:
    """Return the result for a record without text; record 0 is the file. The finding is in `target`."""
    at = Location(path, record.number or None, record.id, field)
    return unreadable_result(record.error, at, target=target, source=path)


def record_result(
    record: Record,
    result: Result,
    source: Location,
    targets: Sequence[Location] = (),
    *,
    parts: Sequence[str] = (),
    is_counted: bool = False,
) -> FileResult:
    """Return the result for a record, as `file_result`; with `is_counted`, including its source and length.

    The source is the host of its URL, or else the file.
    """
    found = file_result(result, source, targets, parts=parts)
    if not is_counted:
        return found
    origin = host(record.meta.get("url", "")) or source.path
    return msgspec.structs.replace(found, source=origin, text_chars=len(record.text or ""))
