"""What the benchmark says of each rule (docs/rules/figures.json, written by bench/rule_figures.py), for its page."""

from __future__ import annotations

from pathlib import Path

import msgspec

MIN_LINES = 20
"""Of fewer lines that a rule removed no share is given: chance would decide it."""


class RuleFigures(msgspec.Struct):
    """What a rule does on the benchmark's texts."""

    true_texts: int = 0
    """True texts, without what extractors leave behind, in which it finds something."""
    extracted_texts: int = 0
    """The same of extractors' output."""
    removed_lines: int = 0
    """Lines that its safe fixes remove or split off."""
    foreign_lines: int = 0
    """Those of them that are not in the true text of their page."""


class RuleTable(msgspec.Struct):
    """The figures of all rules that found something, with the number of texts of each kind."""

    true_texts: int = 0
    extracted_texts: int = 0
    rules: dict[str, RuleFigures] = {}

    def sentence(self, rule_id: str) -> str:
        """Return what there is to say of a rule; empty where nothing was measured."""
        if not self.true_texts:
            return ""
        found = self.rules.get(rule_id, RuleFigures())
        text = (
            f"Finds something in {found.true_texts:,} of {self.true_texts:,} true texts of web pages and in "
            f"{found.extracted_texts:,} of {self.extracted_texts:,} texts that extractors made of them."
        )
        if found.removed_lines >= MIN_LINES:
            share = 100 * found.foreign_lines / found.removed_lines
            text += (
                f" Of {found.removed_lines:,} lines that its safe fixes remove, {share:.0f}% are not in the true text."
            )
        return f"{text} Measured by `bench/rule_figures.py`."


def read(path: Path) -> RuleTable:
    """Return the table in a file; an empty one where there is no such file. Raises msgspec.DecodeError."""
    return msgspec.json.decode(path.read_bytes(), type=RuleTable) if path.exists() else RuleTable()
