"""One JSON array of the objects of `jsonl`."""

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult
from lint.reporters import Context
from lint.reporters.wire import finding_json, json_array


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the array, one object a line, while the results come in."""
    return json_array(finding_json(found) for result in results for found in (*result.findings, *result.accepted))
