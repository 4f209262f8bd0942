"""One JSON object per line for every finding: the stable interface for programs (see `lint.reporters.wire`)."""

from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult
from lint.reporters import Context
from lint.reporters.wire import finding_json


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the lines of one file at a time; nothing for a clean one."""
    for result in results:
        if result.findings or result.accepted:
            yield "".join(f"{finding_json(finding)}\n" for finding in (*result.findings, *result.accepted))
