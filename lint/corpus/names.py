"""Name the fixed shards: like their sources, relative to their deepest common folder. Pure."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

_SCHEME = re.compile("([A-Za-z][A-Za-z0-9+.-]+)://")


def shard_names(sources: Sequence[str], folders: Sequence[str]) -> list[str]:
    """Return the names of the shards that are read from `sources`, paths or URLs, with `/`; each name is there once.

    `folders` are those that were named to be linted: what is in one keeps its path from there.

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
    common = list(bases[0]) if bases else []
    for base in bases[1:]:
        same = (left == right for left, right in zip(common, base, strict=False))
        common = common[
            : next((index for index, is_same in enumerate(same) if not is_same), min(len(common), len(base)))
        ]
    return ["/".join(place[len(common) :]) for place in places]


def _base(place: tuple[str, ...], given: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the folder from which the path of a source is kept: the one that was named, or its own."""
    around = [folder for folder in given if place[: len(folder)] == folder]
    return min(around, key=len) if around else place[:-1]


def _place(source: str) -> tuple[str, ...]:
    """Return the steps to a file from the root of its file system, which is the first."""
    scheme = _SCHEME.match(source)
    if scheme is None:
        return ("", *(step for step in os.path.abspath(source).replace(os.sep, "/").split("/") if step))  # noqa: PTH100
    steps = source[scheme.end() :].partition("?")[0].partition("#")[0].split("/")
    return (scheme[1].lower(), *(step for step in steps if step not in ("", ".", "..")))
