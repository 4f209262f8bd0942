"""The records that a split makes: what they are called, and which fields of the whole they have. Pure.

The host stays the record that it was, with `part` 1, unless it has such fields already, as one that came of an earlier
split. Each further part is a record behind it that has all fields of the whole but its title, URL and date, which say
something of the host alone; its own id, where ids are texts; and the id of the whole as `parent_id`. `span` is where in
the whole's text it stood, in code points.
"""

from __future__ import annotations

PART_FIELDS = ("parent_id", "part", "span")
"""The fields that a record has which was split, or came of a split. `span` is an object with `start` and `end`."""

FIRST_PART_ONLY = ("title", "url", "date")
"""What stays with the first part, by the names that `lint.sources.record.Fields` gives to fields."""


def part_id(record_id: str, number: int) -> str:
    """Return the id of a further part; like the name of a part file, `a.part2.txt`.

    >>> part_id("news-17", 2)
    'news-17.part2'
    """
    return f"{record_id}.part{number}"
