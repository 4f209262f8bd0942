"""Read documents: one module per input format; those with many records per file are named here.

`text` reads a file that is one document. `RECORD_SOURCES` are the corpus formats, with one document per record.
"""

import re

_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst")

RECORD_SOURCES = {**dict.fromkeys(_LINES, "lint.sources.jsonl"), ".parquet": "lint.sources.parquet"}
"""Suffix to module. Each has `pieces(name, fields, position, stream, real)`, which streams a file in constant memory:
records, or lines, which are decoded in any process (`lint.sources.records`)."""

_URL = "[A-Za-z][A-Za-z0-9+.-]+://"  # A scheme of one letter is a drive

_SUFFIXES = tuple(RECORD_SOURCES)


def is_url(name: str) -> bool:
    """Return whether a name on the command line is a URL and not a path.

    >>> is_url("s3://bucket/news.jsonl"), is_url("data/news.jsonl"), is_url("C://news")
    (True, False, False)
    """
    return "://" in name and re.match(_URL, name) is not None


def record_suffix(name: str) -> str | None:
    """Return the corpus suffix of a file or URL; None for any other.

    >>> record_suffix("data/News.jsonl.gz"), record_suffix("news.txt")
    ('.jsonl.gz', None)
    """
    folded = name.lower()
    if is_url(folded):
        folded = folded.partition("?")[0].partition("#")[0]
    if not folded.endswith(_SUFFIXES):
        return None
    return max((suffix for suffix in _SUFFIXES if folded.endswith(suffix)), key=len)
