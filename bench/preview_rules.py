"""Whether rules in preview are right often enough to leave it: what of the lines that they report was foreign."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import yaml
from blackbox import Finding, Linter
from public_texts import PublicText
from rule_figures import folded

MIN_LINES = 50
MIN_RIGHT = 0.95
MIN_RIGHT_SAFE = 0.98
"""A rule may leave preview with so many lines, of which this share is foreign; with safe fixes, the other share."""


class PreviewFigures(msgspec.Struct):
    """What a rule in preview reported in texts that have a true body."""

    lines: int = 0
    foreign: int = 0
    true_texts: int = 0  # The true texts that it reports anything in

    def verdict(self) -> str:
        """Return whether the rule may leave preview, with the figures, for people."""
        right = self.foreign / self.lines if self.lines else 0.0
        if self.lines < MIN_LINES:
            outcome = f"too few lines (minimum {MIN_LINES})"
        elif right >= MIN_RIGHT:
            fix = "" if right >= MIN_RIGHT_SAFE else ", without a safe fix"
            outcome = f"may leave preview{fix}"
        else:
            outcome = f"stays in preview (minimum {MIN_RIGHT:.0%})"
        return f"{self.foreign} of {self.lines} lines foreign, reports {self.true_texts} true texts: {outcome}"


def preview_rules(checkout: Path) -> frozenset[str]:
    """Return the ids of the rules in preview below a checkout's `rules/`."""
    paths = (path for path in checkout.glob("rules/*/*.yaml") if path.parent.name != "presets")
    return frozenset(
        f"{path.parent.name}.{path.stem}"
        for path in paths
        if yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader).get("preview", False)
    )


def preview_figures(
    texts: Mapping[str, PublicText], found: Mapping[str, Sequence[Finding]], rules: frozenset[str]
) -> dict[str, PreviewFigures]:
    """Return the figures of the rules of these ids, of which all are in the result."""
    table = {rule: PreviewFigures() for rule in sorted(rules)}
    for name, findings in found.items():
        text = texts[name]
        if text.truth is None:
            continue
        true, whole = folded(text.truth), folded(text.text)
        reported: dict[str, set[int]] = defaultdict(set)
        for finding in findings:
            if finding.rule in table:
                reported[finding.rule].update(range(finding.start_line, finding.end_line + 1))
        for rule, numbers in reported.items():
            figures, lines = table[rule], list(_lines(text.text, numbers))
            figures.lines += len(lines)
            figures.foreign += sum(whole.count(line) > true.count(line) for line in lines)
            figures.true_texts += text.text == text.truth
    return table


def _lines(text: str, numbers: set[int]) -> Iterator[str]:
    lines = text.splitlines()
    return (line for number in sorted(numbers) if (line := folded(lines[number - 1])))


def preview_report(command: str, checkout: Path, texts: Mapping[str, PublicText]) -> str:
    """Return a line for each rule in preview of the version that `command` starts; empty where there is none."""
    rules = preview_rules(checkout)
    if not rules:
        return ""
    judged = {name: text for name, text in texts.items() if text.truth is not None}
    linter = Linter(command, ("--preview", "--select", ",".join(sorted(rules))))
    found = linter.findings({name: text.text for name, text in judged.items()})
    table = preview_figures(judged, found, rules)
    return "\n".join(["Rules in preview", *(f"  {rule}: {each.verdict()}" for rule, each in table.items())])
