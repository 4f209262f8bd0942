"""From the records of a corpus to their results: the same for every engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lint.checking.checker import CheckOptions, Result, check, file_result
from lint.core.finding import FileResult, Location, unreadable_result
from lint.core.types import Rule
from lint.sources.record import Record, document_of
from lint.sources.records import RecordBatch, records


def check_records(batch: RecordBatch, rules: Sequence[Rule], *, timing: bool = False) -> Iterator[FileResult]:
    """Yield the result for each record of a batch.

    They are not cached: a corpus would push everything else out of the cache, and is rarely linted twice.
    """
    options = CheckOptions(timing=timing)
    return (check_record(one, rules, options, path=batch.path, field=batch.fields.text) for one in records(batch))


def check_record(
    record: Record, rules: Sequence[Rule], options: CheckOptions = CheckOptions(), *, path: str, field: str  # noqa: B008
) -> FileResult:  # fmt: skip
    """Return the result for a record of the file `path` whose text is in `field`; a broken one is a finding."""
    if record.text is None:
        return broken_record(record, path=path, field=field)
    at = Location(path, record.number, record.id, field)
    return record_result(record, check(document_of(record, path), rules, options), at, timing=options.timing)


def broken_record(record: Record, *, path: str, field: str, target: str = "") -> FileResult:
    """Return the result for a record without a text; the record 0 is the file. The finding is in `target`."""
    at = Location(path, record.number or None, record.id, field)
    return unreadable_result(record.error, at, target=target, source=path)


def record_result(
    record: Record,
    result: Result,
    source: Location,
    targets: Sequence[Location] = (),
    *,
    parts: Sequence[str] = (),
    timing: bool = False,
) -> FileResult:
    """Return the result for a record, as `file_result`; with `timing` it says what statistics need to know."""
    found = file_result(result, source, targets, parts=parts)
    if not timing:
        return found
    return msgspec.structs.replace(found, source=source_of(record, source.path), text_chars=len(record.text or ""))


def source_of(record: Record, path: str) -> str:
    """Whom a record is from: the host of its URL without `www.`, or the file where there is none.

    >>> source_of(Record(number=1, text="", meta={"url": "https://www.Example.org:443/a?b"}), "news.jsonl")
    'example.org'
    """
    from urllib.parse import urlsplit

    try:
        host = urlsplit(record.meta.get("url", "")).hostname
    except ValueError:  # such as an unfinished IPv6 address
        host = None
    return host.removeprefix("www.") if host else path
