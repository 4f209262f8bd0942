"""Accepted findings stay accepted when texts are edited, moved, renamed, re-wrapped and merged, and hide nothing new."""

from __future__ import annotations

import random
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from lint.checking.baseline import FILE_NAME, Baseline, entry_of
from lint.config import config
from lint.config.selection import Selection
from lint.core.document import Document
from lint.core.finding import FileResult, Finding, Location, findings
from lint.core.linter import lint

pytestmark = pytest.mark.slow

RULES = config.load(None, Selection(("boilerplate", "encoding", "structure.truncated-paragraph"), ())).rules_for(None)
DEFECTS = (
    "Share this article", "Advertisement", "Photo: Ana Duarte / Getty Images", "Read more: The old mill burns down",
    "The ticket costs 5 &euro; for all who want to see the &quot;new&quot; harbour, the mayor said on Monday.",
    "The price was too high for the people who had worked on the ferry for years, and so they went to the",
    "Follow us on Facebook", "Sign up for our newsletter",
)  # fmt: skip
NEW = (
    "Share this story with your friends",
    "The fee is 7 &pound; a day, and nobody in the old town wants to pay it any more.",
)
WORDS = (
    "council", "harbour", "ferry", "mayor", "bridge", "river", "market", "tower", "school", "village", "engineer",
    "captain", "storm", "winter", "summer", "letter", "garden", "road", "train", "ticket", "price", "meeting",
    "worker", "history", "island", "family", "teacher", "window", "theatre", "library", "hospital",
)  # fmt: skip
TRIALS = 200


def paragraph(chance: random.Random) -> str:
    def clause() -> str:
        return f"the {chance.choice(WORDS)} near the {chance.choice(WORDS)} was shown to the {chance.choice(WORDS)}"

    return f"{clause().capitalize()}, and {clause()} because {clause()}."


def article(chance: random.Random) -> list[str]:
    lines = [paragraph(chance) for _ in range(12)]
    for defect in chance.sample(DEFECTS, 4):
        lines.insert(chance.randrange(3, len(lines)), defect)
    if chance.random() < 0.5:
        lines.insert(chance.randrange(3, len(lines)), "Advertisement")
    return lines


def result(lines: list[str], path: str) -> FileResult:
    document = Document("\n\n".join(lines) + "\n", path=path)
    return FileResult(path=path, findings=findings(lint(document, RULES), Location(path)))


def rewrapped(lines: list[str], chance: random.Random) -> list[str]:
    width = chance.randrange(50, 100)
    return ["\n".join(textwrap.wrap(line, width)) for line in lines]


def edited(lines: list[str], chance: random.Random) -> list[str]:
    """Three words changed anywhere, a paragraph added and one taken out."""
    lines = list(lines)
    for _ in range(3):
        at = chance.randrange(len(lines))
        words = lines[at].split()
        if len(words) > 12:
            words[chance.randrange(len(words) - 1)] = chance.choice(WORDS)
            lines[at] = " ".join(words)
    lines.insert(chance.randrange(len(lines)), paragraph(chance))
    plain = [at for at, line in enumerate(lines) if line.endswith(".") and "&" not in line]
    del lines[chance.choice(plain)]
    return lines


def lines_of(text: str, start: int, end: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : end]


def moved(lines: list[str], chance: random.Random) -> list[str]:
    lines = list(lines)
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
    return lines


@pytest.mark.parametrize("change", ["edit", "move", "rename", "re-wrap", "merge"])
def test_accepted_findings_survive(tmp_path: Path, change: str) -> None:
    changes: dict[str, Callable[[list[str], random.Random], list[str]]] = {
        "edit": edited,
        "move": moved,
        "re-wrap": rewrapped,
    }
    total = kept = hidden = new_count = 0
    for seed in range(TRIALS):
        chance = random.Random(seed)
        before, other = article(chance), article(chance)
        folder = tmp_path / f"{change}{seed}"
        folder.mkdir()
        name, second = str(folder / "a.txt"), str(folder / "b.txt")
        empty = Baseline(folder / FILE_NAME)
        known = [*result(before, name).findings, *(result(other, second).findings if change == "merge" else ())]
        baseline = Baseline(folder / FILE_NAME, [entry_of(each, empty) for each in known])
        after = (
            changes[change](before, chance) if change in changes else [*before, *other] if change == "merge" else before
        )
        new = chance.choice(NEW)
        after.insert(chance.randrange(1, len(after)), new)
        where = str(folder / "sub" / "c.txt") if change in ("rename", "merge") else name
        if where == name:
            (folder / "a.txt").touch()
            baseline = Baseline(folder / FILE_NAME, baseline.entries)
        found = result(after, where)
        (checked,) = baseline.accepting([found])
        text = "\n\n".join(after)
        is_new = {(each.start, each.rule): new[:12] in lines_of(text, each.start, each.end) for each in found.findings}
        hidden += sum(is_new[each.start, each.rule] for each in checked.accepted)
        added = sum(is_new.values())
        total += len(found.findings) - added
        kept += len(checked.accepted)
        new_count += added
    assert total > 3 * TRIALS
    assert kept / total >= 0.99, (kept, total)
    assert new_count > 0.8 * TRIALS
    assert hidden == 0, (hidden, new_count)


def accepted_again(tmp_path: Path, before: list[str], after: list[str]) -> tuple[FileResult, int]:
    """What is new after a change to a file of which all findings were accepted, and how many there were."""
    name = str(tmp_path / "a.txt")
    (tmp_path / "a.txt").touch()
    known = result(before, name).findings
    entries = [entry_of(each, Baseline(tmp_path / FILE_NAME)) for each in known]
    (checked,) = Baseline(tmp_path / FILE_NAME, entries).accepting([result(after, name)])
    return checked, len(known)


def paragraphs(found: Iterable[Finding]) -> Counter[tuple[str, int]]:
    """The paragraphs that are reported, by rule, as often as they are."""
    return Counter((each.rule, one) for each in found for one in each.anchor.paragraphs)


def test_a_copy_of_an_accepted_finding_is_new(tmp_path: Path) -> None:
    new_count = 0
    for seed in range(TRIALS):
        chance = random.Random(seed)
        before = article(chance)
        defect = chance.choice([line for line in before if line in DEFECTS])
        after = list(before)
        after.insert(chance.randrange(1, len(after)), defect)
        checked, _ = accepted_again(tmp_path, before, after)
        known = paragraphs(result(before, "a.txt").findings)
        assert not paragraphs(checked.accepted) - known, (seed, defect)
        is_new = bool(paragraphs((*checked.findings, *checked.accepted)) - known)
        assert bool(checked.findings) == is_new, (seed, defect)
        new_count += is_new
    assert new_count > 0.9 * TRIALS


def test_two_edits_of_one_accepted_finding_are_one_and_a_new_one(tmp_path: Path) -> None:
    chance = random.Random(1)
    first, *rest = (paragraph(chance) for _ in range(8))
    defect = next(line for line in DEFECTS if "&euro;" in line)
    one, other = defect.replace("5", "6"), defect.replace("5", "7")
    for after, new_count in (
        ([first, one, *rest], 0),
        ([first, one, paragraph(chance), other, *rest], 1),
    ):
        checked, known_count = accepted_again(tmp_path, [first, defect, *rest], after)
        per_copy = known_count  # a finding for each entity
        assert (len(checked.accepted), len(checked.findings)) == (per_copy, new_count * per_copy)
