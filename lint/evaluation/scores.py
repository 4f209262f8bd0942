"""Counts of what rules and fixes get right, and figures derived from them."""

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
    """How many lines or findings were reported, how many rightly, and how many were to be found."""

    reported: int = 0
    right: int = 0
    wanted: int = 0
    found: int = 0  # Of the wanted ones

    @property
    def precision(self) -> float | None:
        """Return the share of the reported that is right; None without any."""
        return _share(self.right, self.reported)

    @property
    def recall(self) -> float | None:
        """Return the share of the wanted that was found; None without any."""
        return _share(self.found, self.wanted)


class RuleScore(msgspec.Struct):
    """The scores of a rule on all documents."""

    documents: int = 0  # Documents with a finding
    findings: int = 0
    lines: Score = msgspec.field(default_factory=Score)  # The lines that its fixes remove, against the unwanted ones
    labels: Score = msgspec.field(default_factory=Score)  # Its findings, against the labels that name it


class TextScore(Counts):
    """The words of a text, and how many of them the wanted text has."""

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
    """The effect of the fixes on a document."""

    name: str
    lost_words: int  # Wanted words that are gone
    unwanted_words: int  # Unwanted words that remain
    rules: tuple[str, ...] = ()  # The rules that removed wanted lines


class Evaluation(msgspec.Struct):
    """The scores of all documents."""

    documents: int = 0
    changed: int = 0
    damaged: int = 0  # Documents that lose wanted words
    rules: dict[str, RuleScore] = {}
    fixes: Score = msgspec.field(default_factory=Score)  # The lines that the fixes remove, against the unwanted ones
    before: TextScore = msgspec.field(default_factory=TextScore)
    after: TextScore = msgspec.field(default_factory=TextScore)
    worst: list[DocumentScore] = []
