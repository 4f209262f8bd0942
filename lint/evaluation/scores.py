"""Counts of what rules and fixes get right, and the figures that follow from them."""

from __future__ import annotations

from collections import Counter
from typing import Self

import msgspec


class Counts(msgspec.Struct):
    """Numbers that can be added up."""

    def add(self, other: Self) -> None:
        """Add the numbers of another one."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


class Score(Counts):
    """How many lines or findings were reported, how many of them rightly, and how many there are to find."""

    reported: int = 0
    right: int = 0
    wanted: int = 0
    found: int = 0
    """Of those that there are to find."""

    @property
    def precision(self) -> float | None:
        """Return the share of what is reported that is right; None where nothing is."""
        return _share(self.right, self.reported)

    @property
    def recall(self) -> float | None:
        """Return the share of what there is to find that is found; None where there is nothing."""
        return _share(self.found, self.wanted)


class RuleScore(msgspec.Struct):
    """A rule over all documents."""

    documents: int = 0
    """With a finding of the rule."""
    findings: int = 0
    lines: Score = msgspec.field(default_factory=Score)
    """The lines that its fixes remove, of those that do not belong."""
    labels: Score = msgspec.field(default_factory=Score)
    """Its findings, and the labels that name the rule."""


class TextScore(Counts):
    """The words of a text, and how many of them are in the wanted one."""

    words: int = 0
    shared: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float | None:
        """Return the share of the text that was wanted."""
        return _share(self.shared, self.words)

    @property
    def recall(self) -> float | None:
        """Return the share of the wanted text that is there."""
        return _share(self.shared, self.wanted)

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of both."""
        return _share(2 * self.shared, self.words + self.wanted)


def text_score(words: Counter[str], wanted: Counter[str]) -> TextScore:
    """Return the score of a text with these words."""
    return TextScore(words.total(), (words & wanted).total(), wanted.total())


class DocumentScore(msgspec.Struct):
    """What the fixes do to a document."""

    name: str
    lost_words: int
    """Words that were wanted, and are gone."""
    unwanted_words: int
    """Words that are left, and were not wanted."""
    rules: tuple[str, ...] = ()
    """The rules that removed lines which were wanted."""


class Evaluation(msgspec.Struct):
    """What is measured on all documents."""

    documents: int = 0
    changed: int = 0
    damaged: int = 0
    """Documents that lose words which were wanted."""
    rules: dict[str, RuleScore] = {}
    fixes: Score = msgspec.field(default_factory=Score)
    """The lines that the fixes remove, of those that do not belong."""
    before: TextScore = msgspec.field(default_factory=TextScore)
    after: TextScore = msgspec.field(default_factory=TextScore)
    worst: list[DocumentScore] = []
