"""One JSON array of the objects of `jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult
from lint.reporters import Context
from lint.reporters.wire import finding_json


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the array, one object a line, while the results come in."""
    opening = "[\n"
    for result in results:
        for finding in (*result.findings, *result.accepted):
            yield f"{opening}  {finding_json(finding)}"
            opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
