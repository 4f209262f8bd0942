"""Whether a text is about code, encodings, letters and so on: then what looks like damage in it is an example."""

import re
from functools import cache
from typing import Literal

from lint import data

Subject = Literal[
    "code", "templates", "latex", "escapes", "encodings", "markup", "messages", "wikis", "letters",
]  # fmt: skip


def is_about(subject: Subject, text: str) -> bool:
    """Return whether a text has a word of those that are about a subject.

    >>> is_about("wikis", "How to edit a wiki"), is_about("wikis", "How to mend a fence")
    (True, False)
    """
    return words_about(subject).search(text) is not None


@cache
def words_about(subject: Subject) -> re.Pattern[str]:
    """Return the pattern of such words."""
    return re.compile(data.table("subjects.txt")[subject])
