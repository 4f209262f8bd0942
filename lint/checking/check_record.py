"""What rules say of one record of a corpus: the same for every engine."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checking.foresight import foreseen
from lint.core import finding
from lint.core.finding import FileResult
from lint.core.linter import lint
from lint.core.types import Rule
from lint.sources.record import Record, document_of


def check_record(
    record: Record, rules: Sequence[Rule], *, path: str, field: str, seconds: dict[str, float] | None = None
) -> FileResult:
    """The result for a record of the file `path` whose text is in `field`; a broken one is a finding.

    Adds each rule's time to `seconds` where one is given, and says then which source the record is from.
    """
    number = record.number or None  # 0 stands for the file
    if record.text is None:
        broken = finding.unreadable(record.error, path=path, record=number, record_id=record.id, field=field)
        return FileResult(path=path, record=number, record_id=record.id, findings=(broken,), source=path)
    report = foreseen(lint(document_of(record, path), rules, seconds=seconds), rules)
    found = finding.findings(report, path=path, record=number, record_id=record.id, field=field)
    if seconds is None:
        return FileResult(path=path, record=number, record_id=record.id, findings=found)
    return FileResult(
        path=path, record=number, record_id=record.id, findings=found, seconds=seconds,
        source=source(record, path), text_chars=len(record.text),
    )  # fmt: skip


def source(record: Record, path: str) -> str:
    """Whom a record is from: the host of its URL without `www.`, or the file where there is none.

    >>> source(Record(number=1, text="", meta={"url": "https://www.Example.org:443/a?b"}), "news.jsonl")
    'example.org'
    """
    from urllib.parse import urlsplit

    try:
        host = urlsplit(record.meta.get("url", "")).hostname
    except ValueError:  # such as an unfinished IPv6 address
        host = None
    return host.removeprefix("www.") if host else path
