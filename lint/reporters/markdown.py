"""A table in GitHub's Markdown, for `$GITHUB_STEP_SUMMARY`, comments and wikis.

Text from documents is escaped in code elements, so that it cannot create markup, links or mentions. GitHub limits a
summary to 1 MiB, so findings beyond `MAX_ROWS` are only counted.
"""

import re
from collections.abc import Iterable, Iterator

from lint.core.finding import FileResult, Finding
from lint.core.printable import printable
from lint.reporters import Context
from lint.reporters.summary import FIX_MARKS, Tally, place, record_id

MAX_ROWS = 1_000
MAX_MESSAGE_CHARS = 300

_HEADING = "| place | severity | rule | message |\n|---|---|---|---|\n"
_SPECIAL = re.compile(r"[!#$&*+.:<=>@\[\\\]^_`{|}~]")
"""Characters with a meaning in Markdown or HTML; the dot and colon turn addresses into links."""


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield a heading, a row for every finding, and the summary."""
    tally, row_count, left_count, refused = Tally(), 0, 0, list[str]()
    yield "### contentlint\n\n"
    for result in tally.counting(results):
        if result.refused and len(refused) < MAX_ROWS:
            refused.append(f"- not fixed: {_code(result.path)}: {_code(result.refused)}\n")
        for finding in result.findings:
            if row_count == MAX_ROWS:
                left_count += 1
                continue
            yield f"{'' if row_count else _HEADING}{_row(finding)}"
            row_count += 1
    yield "\n" if row_count else ""
    yield f"… and {left_count:,} more\n\n" if left_count else ""
    yield from (*refused, "\n" if refused else "")
    yield "".join(f"**{line}**\n" for line in tally.lines(context))


def _row(finding: Finding) -> str:
    mark = FIX_MARKS[finding.fix.applicability].replace("[", r"\[").replace("]", r"\]") if finding.fix else ""
    message = finding.message[:MAX_MESSAGE_CHARS]
    shown = f"{_code(message)}{_escaped(record_id(finding))}{mark}"
    return f"| {_code(place(finding))} | {finding.severity} | {_code(finding.rule)} | {shown} |\n"


def _code(text: str) -> str:
    return f"<code>{_escaped(printable(text))}</code>"


def _escaped(text: str) -> str:
    """Return the text with all markup characters as HTML entities.

    >>> _escaped("a|b")
    'a&#124;b'
    """
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)
