#!/usr/bin/env python3
"""Measure how often each rule fires on true texts and on extractors' output, and the share of foreign lines it removes.

    python bench/rule_figures.py ../shared/bench                                      # a table
    python bench/rule_figures.py ../shared/bench --write docs/rules/figures.json      # for the pages of the rules

The texts are those of `public_texts.py` that have a true body. A line that a safe fix removes or splits off is foreign
if it occurs less often in the true body of its page than in the text, ignoring white space and case. Lines that several
rules remove count for each of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from blackbox import DEFAULT_COMMAND, FixedFinding, Linter
from commands import parser_of, run_program
from figures import RuleFigures, RuleTable
from public_texts import PublicText, public_texts

MIN_LINE_CHARS = 3  # Shorter lines are found in any text


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("texts", type=Path, help="the folder with the data sets")
    parser.add_argument("--command", default=DEFAULT_COMMAND, help="the linter (default: the one of this Python)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the figures as JSON")
    options = parser.parse_args()
    texts = {name: text for name, text in public_texts(options.texts).items() if text.truth is not None}
    table = figures(texts, Linter(options.command).fixable({name: text.text for name, text in texts.items()}))
    for rule, each in sorted(table.rules.items()):
        print(rule, each.true_texts, each.extracted_texts, each.removed_lines, each.foreign_lines)
    if options.write:
        options.write.write_bytes(msgspec.json.format(msgspec.json.encode(table, order="sorted"), indent=1) + b"\n")


def figures(texts: Mapping[str, PublicText], found: Mapping[str, Sequence[FixedFinding]]) -> RuleTable:
    """Return the figures of the findings in texts that have a true body."""
    table = RuleTable(sum(map(_is_true, texts.values())), sum(not _is_true(text) for text in texts.values()), {})
    rules: dict[str, RuleFigures] = defaultdict(RuleFigures)
    for name, findings in found.items():
        text = texts[name]
        for rule in {finding.rule for finding in findings}:
            rules[rule].true_texts += _is_true(text)
            rules[rule].extracted_texts += not _is_true(text)
        whole, truth = folded(text.text), folded(text.truth or "")
        for finding in findings:
            for line in _removed(text.text, finding):
                rules[finding.rule].removed_lines += 1
                rules[finding.rule].foreign_lines += whole.count(line) > truth.count(line)
    table.rules = dict(rules)
    return table


def _is_true(text: PublicText) -> bool:
    return text.text == text.truth


def _removed(text: str, finding: FixedFinding) -> Iterator[str]:
    """Yield the lines that the finding's safe fix takes away, folded."""
    fix = finding.fix
    if fix is None or fix.applicability != "safe":
        return
    spans = [(edit.start, edit.end) for edit in fix.edits if not edit.text]
    spans += list(zip(fix.cuts[::2], fix.cuts[1::2], strict=False))
    for start, end in spans:
        yield from (line for each in text[start:end].split("\n") if len(line := folded(each)) >= MIN_LINE_CHARS)


def folded(text: str) -> str:
    """Return the text in folded case with single spaces."""
    return " ".join(text.casefold().split())


if __name__ == "__main__":
    run_program(main)
