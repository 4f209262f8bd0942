"""Rule pages: for the terminal (`contentlint rules`, `contentlint explain`), and in Markdown."""

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator

from lint.catalog.parameters import Parameter
from lint.catalog.rule_page import Block, applicabilities, sections, text_block
from lint.core.printable import printable
from lint.core.rule import Rule
from lint.core.types import Applicability, Severity
from lint.reporters.terminal import paint
from lint.reporters.title import title

_TEXT_COLUMNS = 88  # Width of running text in a terminal


def rules_table(rules: Iterable[Rule], on: Collection[str], *, color: bool = False) -> str:
    """Return the table of `contentlint rules`: id, severity or "off", fix, and what it finds."""
    rows = [
        (
            rule.id,
            str(rule.severity) if rule.id in on else "preview" if rule.preview else "off",
            _fix_marks(rule),
            title(rule.message),
        )
        for rule in rules
    ]
    widths = [max((len(row[index]) for row in rows), default=0) for index in range(3)]
    return "".join(f"{_terminal_row(row, widths, color=color)}\n" for row in rows)


def _fix_marks(rule: Rule) -> str:
    """Return the fixes in the rule's examples: "fix", "unsafe fix", both, or ""."""
    if not any(example.fixed is not None for example in rule.examples):
        return ""
    marks = {Applicability.SAFE: "fix", Applicability.UNSAFE: "unsafe fix"}
    return " or ".join(marks[each] for each in applicabilities(rule) if each in marks)


def _terminal_row(row: tuple[str, str, str, str], widths: list[int], *, color: bool) -> str:
    rule_id, severity, fix, finds = row
    cells = (
        paint(rule_id.ljust(widths[0]), "rule", color=color),
        paint(severity.ljust(widths[1]), severity if severity in tuple(Severity) else "faint", color=color),
        paint(fix.ljust(widths[2]), "help", color=color),
        printable(finds),
    )
    return "  ".join(cells)


def explanation(rule: Rule, *, color: bool = False) -> str:
    """Return the page of a rule for a terminal."""
    lines = [f"{paint(rule.id, 'rule', color=color)} ({paint(rule.severity, rule.severity, color=color)})"]
    for heading, blocks in sections(rule).items():
        lines += ["", paint(heading, "heading", color=color)]
        for block in blocks:
            lines += _terminal_block(block)
    return "".join(f"{line}\n" for line in lines)


def _terminal_block(block: Block) -> Iterator[str]:
    match block.form:
        case "text":
            yield from _wrapped(*block.lines)
        case "code":
            yield from (f"    | {line}".rstrip() for line in block.lines)
        case "findings":
            yield from (f"    {line}" for line in block.lines)
        case "items":
            yield from (f"    - {line}" for line in block.lines)
        case "parameters":
            for row in block.rows:
                yield f"  {row.name}: {printable(row.value)}"
                yield from _wrapped(f"{row.description} ({row.type})", indent="      ")


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    plain = printable(" ".join(text.replace("`", "").split()))
    # No word is broken: what is safe within one may be a workflow command at the start of a line.
    wrapper = textwrap.TextWrapper(_TEXT_COLUMNS, indent, indent, break_long_words=False, break_on_hyphens=False)
    return wrapper.wrap(plain)


def rule_page(rule: Rule, *, is_on: bool = True, measured: str = "") -> str:
    """Return the Markdown page of a rule, with the text `measured` about it."""
    kinds = applicabilities(rule)
    fix = f"{' or '.join(kinds)} fix" if kinds else "no fix"
    lines = [f"# {rule.id}", "", f"Severity **{rule.severity}**, {fix}, {state(rule, is_on=is_on)}."]
    for heading, blocks in sections(rule).items():
        lines += ["", f"## {heading}"]
        for block in blocks:
            lines += ["", *_markdown_block(block)]
    if measured:
        lines += ["", "## On real texts", "", *_markdown_block(text_block(measured))]
    file = f"rules/{relative(rule.id, '.yaml')}"
    return "\n".join([*lines, "", f"*Generated from [{file}](../../../{file}) by `python bench/generate.py`.*", ""])


def state(rule: Rule, *, is_on: bool) -> str:
    """Return whether a rule is on by default, off, or in preview."""
    return "in preview: used only with `--preview`" if rule.preview else f"{'on' if is_on else 'off'} by default"


def _markdown_block(block: Block) -> Iterator[str]:
    match block.form:
        case "text":
            yield from textwrap.wrap(escaped(*block.lines), 120, break_long_words=False, break_on_hyphens=False)
        case "code" | "findings":
            runs = re.findall("`+", "\n".join(block.lines))
            fence = "`" * max(3, *(len(run) + 1 for run in runs or [""]))  # longer than any run of backticks within
            yield from (f"{fence}text", *block.lines, fence)
        case "items":
            yield from (f"- {escaped(line)}" for line in block.lines)
        case "parameters":
            yield from ("| Parameter | Type | Default | Meaning |", "|---|---|---|---|")
            yield from map(_markdown_parameter, block.rows)


def _markdown_parameter(row: Parameter) -> str:
    value = printable(row.value).replace("|", "\\|")
    return f"| `{row.name}` | {row.type} | `` {value} `` | {escaped(row.description).replace('|', chr(92) + '|')} |"


def escaped(text: str) -> str:
    """Return printable running text in which only backticks are markup."""
    parts = re.split(r"(`[^`]*`)", printable(" ".join(text.split())))
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]&|])", r"\\\1", part) for part in parts)


def relative(rule_id: str, suffix: str) -> str:
    """Return the path of a rule's file, with slashes, from the folder of the rules or of their pages."""
    return rule_id.replace(".", "/", 1) + suffix
