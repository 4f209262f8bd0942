"""No document makes a run quadratic: four times the text takes about four times the time, by every rule there is.

By hand, on larger texts, one line each: `python -m tests.test_linear_time 50_000_000 [NAME]`.
"""

from __future__ import annotations

import gc
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from lint.core.document import Document
from lint.core.errors import SourceError
from lint.core.finding import Location, findings
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.fixing.diff import unified_diff
from lint.fixing.fix import fix
from lint.sources.text import decode
from tests.support.hostile_text import all_rules, default_rules
from tests.support.long_texts import LONG, TEXTS, Make
from tests.support.random_texts import random_text

pytestmark = pytest.mark.slow

CHARS = 10_000
"""The smaller size: long enough that the time of a rule which is quadratic is mostly that of its loop."""

FACTOR = 4
MAX_RATIO = 9
"""Linear is 4 and quadratic is 16, in processor time; the geometric mean leaves room for a busy machine on both sides."""

GRACE_S = 0.15
"""What is faster than this at the larger size is fast enough, and too fast to be timed."""

LONG_CHARS = 100_000
RANDOM_TEXTS = 20
"""How many are tried here; the nightly run tries others for half an hour."""


def steps(text: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is done with a document: the reading of its bytes, the views, each rule, all fixes, and their diff."""
    document = Document(text)
    data = text.encode("utf-8", "surrogateescape")
    yield "decode", lambda: _read(data)
    yield "lines", lambda: document.lines
    yield "paragraphs", lambda: document.paragraphs
    yield "sentences", lambda: document.sentences
    yield "words", lambda: (document.word_count, document.paragraph_words)
    for rule in all_rules():
        yield rule.id, partial(_check, rule, document)
    yield "findings", lambda: findings(lint(document, default_rules()), Location("a.txt"))
    yield (
        "fix and diff",
        lambda: unified_diff(fix(document, default_rules(), unsafe=True), path="a", parts=["b"] * 9999),
    )


def _read(data: bytes) -> object:
    try:
        return decode(data)
    except SourceError as error:
        return error


def _check(rule: Rule, document: Document) -> object:
    return list(rule.params.check(document, rule))


def seconds_by_step(text: str, *, only: str = "") -> dict[str, float]:
    """The processor time of each step; the views that rules share are there already."""
    spent = {}
    for name, step in steps(text):
        if only and name not in (only, "lines", "paragraphs", "words"):
            continue
        gc.disable()  # what it costs depends on what else is in memory
        start = time.process_time()
        step()
        spent[name] = time.process_time() - start
        gc.enable()
    return spent


def slow(make: Make, chars: int, *, only: str = "") -> dict[str, tuple[float, float]]:
    """The steps that took too much longer for `FACTOR` times the text, with both times."""
    small, large = (seconds_by_step(make(count), only=only) for count in (chars, FACTOR * chars))
    return {
        name: (small[name], spent) for name, spent in large.items() if spent > max(GRACE_S, MAX_RATIO * small[name])
    }


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_length_alone(name: str) -> None:
    _is_linear(TEXTS[name])


@pytest.mark.parametrize("seed", range(RANDOM_TEXTS))
def test_time_of_random_texts_grows_with_the_length_alone(seed: int) -> None:
    _is_linear(random_text(seed))


def _is_linear(make: Make) -> None:
    found = slow(make, CHARS)
    if found:  # the second best of two: another process may have been in the way
        again = slow(make, CHARS)
        assert not found.keys() & again.keys(), (found, again)


@pytest.mark.parametrize("name", LONG)
def test_time_of_single_rules_grows_with_the_length_alone(name: str) -> None:
    found = slow(TEXTS[name], LONG_CHARS, only=LONG[name])
    assert not found or not slow(TEXTS[name], LONG_CHARS, only=LONG[name]), found


def test_a_quadratic_step_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def squared(text: str) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "squared", lambda: sum(map(len, itertools.repeat("a", len(text) ** 2 // 20)))

    monkeypatch.setattr(sys.modules[__name__], "steps", squared)
    assert slow(TEXTS["one line"], CHARS)


def main(chars: str, *names: str) -> None:
    """Prints time, the memory that the process has had at most, and the slowest rules for texts of so many characters."""
    import resource

    for name in names or TEXTS:
        spent = seconds_by_step(TEXTS[name](int(chars)))
        total = sum(spent.values())
        worst = sorted(spent, key=lambda rule: -spent[rule])[:3]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{name:32} {total:8.2f} s {memory:6} MB  {', '.join(f'{rule} {spent[rule]:.2f}' for rule in worst)}",
            flush=True,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
