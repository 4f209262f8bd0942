"""The benchmark's figures of each rule (docs/rules/figures.json, written by bench/rule_figures.py)."""

from pathlib import Path

import msgspec

MIN_LINES = 20  # Minimum removed lines for a meaningful share


class RuleFigures(msgspec.Struct):
    """The figures of one rule."""

    true_texts: int = 0  # True texts with a finding
    extracted_texts: int = 0  # Extractor outputs with a finding
    removed_lines: int = 0  # Lines that its safe fixes remove or split off
    foreign_lines: int = 0  # Those that are not in the true text of their page


class RuleTable(msgspec.Struct):
    """The figures of all rules with findings, and the number of texts of each kind."""

    true_texts: int = 0
    extracted_texts: int = 0
    rules: dict[str, RuleFigures] = {}

    def sentence(self, rule_id: str) -> str:
        """Return the figures of a rule as text; "" if nothing was measured."""
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
    """Return the table in a file; an empty one if the file does not exist. Raises msgspec.DecodeError."""
    return msgspec.json.decode(path.read_bytes(), type=RuleTable) if path.exists() else RuleTable()
