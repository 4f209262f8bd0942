"""Scoring labelled documents: each is checked and fixed like `check --fix`, and compared with its labels.

The scores are counts of what rules and fixes get right, and figures derived from them.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, Self

import msgspec

from lint.checking.checker import CheckOptions, Result, check
from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Span
from lint.evaluation.labels import Label, Labelled, Words, foreign_lines, words_of
from lint.fixing.records import changes
from lint.fixing.splice import cut_pairs


class Counts(msgspec.Struct):
    """Numbers that can be added up."""

    def add(self, other: Self) -> None:
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


WORST_COUNT = 10

Settings = Callable[[Document], tuple[Sequence[Rule], CheckOptions]]  # Document to the rules and fix options in effect


class WorstDocument(NamedTuple):
    """A document whose fixed text is not the wanted one."""

    score: DocumentScore
    labelled: Labelled
    result: Result
    foreign: frozenset[int]  # The indices of unwanted lines
    lost: Counter[str]  # Wanted words that are gone
    left: Counter[str]  # Unwanted words that remain


def _rank(worst: WorstDocument) -> tuple[int, int, str]:
    return -worst.score.lost_words, -worst.score.unwanted_words, worst.score.name


def evaluate(documents: Iterable[Labelled], settings: Settings) -> tuple[Evaluation, list[WorstDocument]]:
    """Return the scores of the rules and fixes on labelled documents, and the worst documents."""
    total, worst = Evaluation(), list[WorstDocument]()
    for labelled in documents:
        rules, options = settings(labelled.document)
        if bad := _add(total, labelled, check(labelled.document, rules, options), rules):
            worst = sorted((*worst, bad), key=_rank)[:WORST_COUNT]
    for score in total.rules.values():  # of all unwanted lines, also those of documents in which the rule found nothing
        score.lines.wanted = total.fixes.wanted
    total.worst = [each.score for each in worst]
    return total, worst


def _add(total: Evaluation, labelled: Labelled, result: Result, rules: Sequence[Rule]) -> WorstDocument | None:
    document = labelled.document
    lines = [words_of(document.text[start:end]) for start, end in document.lines]
    foreign = _foreign(labelled, lines, rules)
    unwanted = Counter(lines[index] for index in foreign)  # of equal lines it does not matter which one goes
    gone = changes(result.fixed) if result.fixed else ()
    removed = set(_lines_of(document, (Span(one.start, one.end) for one in gone)))
    total.documents += 1
    total.changed += result.fixed is not None
    total.fixes.add(_line_score(removed, lines, foreign, unwanted))
    worst = _add_words(total, labelled, result, lines, foreign)
    by_rule: dict[str, list[Diagnostic]] = {}
    for one in result.report.diagnostics:
        by_rule.setdefault(one.rule, []).append(one)
    for rule in sorted({*by_rule, *(label.rule for label in labelled.labels if label.rule)}):
        score = total.rules.setdefault(rule, RuleScore())
        found = by_rule.get(rule, [])
        score.documents += bool(found)
        score.findings += len(found)
        if labelled.wanted is None:
            labels = [label for label in labelled.labels if label.rule == rule]
            score.labels.add(_label_score(document, found, labels))
        taken = {index for one in found for index in _lines_of(document, _removals(one))}
        score.lines.add(_line_score(taken, lines, foreign, unwanted))
    return worst


def _foreign(labelled: Labelled, lines: Sequence[Words], rules: Sequence[Rule]) -> frozenset[int]:
    """Return the unwanted lines: by the wanted text, or by labels without a rule or with one that removes."""
    if labelled.wanted is not None:
        return foreign_lines(lines, [words_of(line) for line in labelled.wanted.splitlines()])
    removing = {rule.id for rule in rules if any(example.fixed is not None for example in rule.examples)}
    marked = (label.line - 1 for label in labelled.labels if not label.rule or label.rule in removing)
    return frozenset(index for index in marked if 0 <= index < len(lines) and lines[index])


def _removals(one: Diagnostic) -> Iterable[Span]:
    """Yield the spans that the fix of a finding removes, safe or not."""
    if one.fix is None or not one.fix.is_applied(unsafe=True):
        return ()
    return chain((edit.span for edit in one.fix.edits if not edit.text), cut_pairs(one.fix))


def _lines_of(document: Document, spans: Iterable[Span]) -> Iterator[int]:
    """Yield the lines that are covered by more than half."""
    for start, end in spans:
        for index in document.lines_of(start, end):
            line = document.lines[index]
            if 2 * (min(end, line.end) - max(start, line.start)) > line.end - line.start:
                yield index


def _line_score(
    taken: Collection[int], lines: Sequence[Words], foreign: Collection[int], unwanted: Counter[Words]
) -> Score:
    with_words = [lines[index] for index in taken if lines[index]]
    right = [line for line in with_words if line in unwanted]
    return Score(len(with_words), len(right), len(foreign), (Counter(right) & unwanted).total())


def _label_score(document: Document, found: Sequence[Diagnostic], labels: Sequence[Label]) -> Score:
    """Return the score of a rule's findings against its labels; a finding and a label match on a common line."""
    if not labels:
        return Score(reported=len(found))
    marked = {label.line - 1 for label in labels}
    touched = [set(document.lines_of(*one.span)) for one in found]
    right = sum(bool(lines & marked) for lines in touched)
    return Score(len(found), right, len(marked), len(marked & {line for lines in touched for line in lines}))


def _add_words(
    total: Evaluation, labelled: Labelled, result: Result, lines: Sequence[Words], foreign: frozenset[int]
) -> WorstDocument | None:
    before = Counter(chain.from_iterable(lines))
    if labelled.wanted is not None:
        wanted = Counter(words_of(labelled.wanted))
    else:
        wanted = before - Counter(chain.from_iterable(lines[index] for index in foreign))
    after = before if result.fixed is None else Counter(words_of(result.fixed.text))
    lost, left = (before & wanted) - after, after - wanted
    for text, words in ((total.before, before), (total.after, after)):
        text.add(TextScore(words.total(), (words & wanted).total(), wanted.total()))
    total.damaged += bool(lost)
    if not (lost or left):
        return None
    applied = result.fixed.applied if result.fixed else ()
    taken = ((one.rule, index) for one in applied for index in _lines_of(labelled.document, _removals(one)))
    at_fault = sorted({rule for rule, index in taken if index not in foreign})
    score = DocumentScore(labelled.name, lost.total(), left.total(), tuple(at_fault))
    return WorstDocument(score, labelled, result, foreign, lost, left)
