"""The output formats: one module each, named here."""

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

import msgspec

from lint.core.finding import FileResult, Finding
from lint.core.rule import Rule

REPORTERS = (
    "text", "concise", "grouped", "json", "jsonl", "github", "gitlab", "junit", "rdjson", "sarif", "markdown", "csv",
    "parquet", "html",
)  # fmt: skip
"""The formats. The module of each has `render(results, context) -> Iterator[str]`: chunks of output, as early as the
format allows. A binary format yields bytes, and is also named in `BINARY`."""

BINARY = frozenset({"parquet"})

SHOWS_TEXT = frozenset({"html"})  # Formats that show whole documents and the changes of fixes


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a reporter needs besides the results."""

    rules: Mapping[str, Rule] = {}
    color: bool = False
    width: int = 100  # Columns of the terminal; lines of documents are shortened to fit
    fixing: bool = False
    unsafe_fixes: bool = False
    quiet: bool = False
    verbatim: bool = False  # Whether the diff is a patch: exact bytes, without findings
    baseline_line: Callable[[Finding], str] | None = None  # Returns the baseline line that accepts a finding


Render = Callable[[Iterable[FileResult], Context], Iterator[str | bytes]]


def renderer(name: str) -> Render:
    """Return the `render` of a format named in `REPORTERS`."""
    return cast(Render, importlib.import_module(f"lint.reporters.{name}").render)
