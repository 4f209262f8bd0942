"""Name the fixed shards: like their sources, relative to their deepest common folder."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

_SCHEME = re.compile("([A-Za-z][A-Za-z0-9+.-]+)://")


def shard_names(sources: Sequence[str], folders: Sequence[str]) -> list[str]:
    """Return the names of the shards read from `sources` (paths or URLs), with `/` between folders.

    A source in one of `folders`, those named to be linted, keeps its path from there.

    >>> shard_names(["in/de/a.jsonl", "in/fr/a.jsonl"], ["in"])
    ['de/a.jsonl', 'fr/a.jsonl']
    >>> shard_names(["in/de/a.jsonl"], [])
    ['a.jsonl']
    >>> shard_names(["s3://bucket/x/a.parquet", "s3://bucket/y/a.parquet"], [])
    ['x/a.parquet', 'y/a.parquet']
    """
    places = [_place(source) for source in sources]
    given = [_place(folder) for folder in folders]
    bases = [_base(place, given) for place in places]
    common = os.path.commonprefix(bases)  # noqa: RUF071 - of tuples
    return ["/".join(place[len(common) :]) for place in places]


def _base(place: tuple[str, ...], given: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the named folder that a source is in, or else its own."""
    around = [folder for folder in given if place[: len(folder)] == folder]
    return min(around, key=len) if around else place[:-1]


def _place(source: str) -> tuple[str, ...]:
    """Return the parts of a file's path; the first is the root of its file system."""
    scheme = _SCHEME.match(source)
    if scheme is None:
        return ("", *(step for step in os.path.abspath(source).replace(os.sep, "/").split("/") if step))  # noqa: PTH100
    steps = source[scheme.end() :].partition("?")[0].partition("#")[0].split("/")
    return (scheme[1].lower(), *(step for step in steps if step not in ("", ".", "..")))
