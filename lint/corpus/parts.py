"""The records of a split: their ids, and which fields they inherit. Pure.

The host stays in the original record, with `part` 1, unless it has such fields from an earlier split. Each further part
is a record after it with the other fields of the original, except title, URL and date; an id of its own, if ids are
texts; the original id as `parent_id`; and `span`, its place in the original text, in code points.
"""

from __future__ import annotations

PART_FIELDS = ("parent_id", "part", "span")
"""The fields of a record that was split, or that results from a split. `span` is an object with `start` and `end`."""

FIRST_PART_ONLY = ("title", "url", "date")
"""Fields that stay with the first part, as named by `lint.sources.record.Fields`."""


def part_id(record_id: str, number: int) -> str:
    """Return the id of a further part; like the name of a part file, `a.part2.txt`.

    >>> part_id("news-17", 2)
    'news-17.part2'
    """
    return f"{record_id}.part{number}"
