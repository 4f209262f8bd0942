"""Rule pages: their content under fixed headings, for the terminal (`contentlint rules`, `contentlint explain`), and in
Markdown."""

import inspect
import re
import textwrap
from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

from lint import data
from lint.catalog import examples
from lint.catalog.parameters import Parameter, parameters
from lint.core.printable import printable
from lint.core.rule import Example, Rule
from lint.core.types import Applicability, Severity
from lint.reporters.terminal import paint
from lint.reporters.title import sentence, title

_TEXT_COLUMNS = 88  # Width of running text in a terminal
_MAX_TITLES = 5  # Maximum number of fix titles shown; some quote what they fix
_MAX_EXAMPLES = 3  # Maximum number of bad examples shown, and of good ones; the others are tests

_HOW = {
    Applicability.SAFE: "Safe: `--fix` applies it.",
    Applicability.UNSAFE: "Unsafe: applied only with `--fix --unsafe-fixes`.",
    Applicability.DISPLAY: "Shown only: apply it by hand.",
}


class Block(NamedTuple):
    """A part of a section: printable lines, or parameters."""

    form: Literal["text", "code", "findings", "items", "parameters"]
    lines: tuple[str, ...] = ()  # One of running text, with `code` in backticks; findings are those in the code before
    rows: tuple[Parameter, ...] = ()


def _text(text: str) -> Block:
    return Block("text", (text,))


def sections(rule: Rule) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of each section by its heading."""
    rows = tuple(parameters(rule.params))
    kind = " ".join((inspect.getdoc(type(rule.params)) or "").partition("\n\n")[0].split())
    return {
        "What it finds": (_text(sentence(title(rule.message))), _text(f"{kind} Kind: `{rule.kind}`.")),
        "Why it matters": tuple(map(_text, rule.why.strip().split("\n"))),
        "Examples": tuple(_examples(rule)),
        "Fix": tuple(_fix(rule)),
        "Parameters": (Block("parameters", rows=rows) if rows else _text("None."),),
        "Known limits": (_text(data.table("limits.txt")[rule.kind]),),
        "Message": (Block("code", tuple(printable(rule.message, keep_newlines=True).split("\n"))),),
        "Source": (_text(" ".join(rule.source.replace("`", "'").split())),),
    }


def applicabilities(rule: Rule) -> tuple[Applicability, ...]:
    """Return the applicabilities of the fixes in the rule's examples, safest first; empty without a fix."""
    seen = {fix.applicability for fix in examples.fixes(rule)}
    return tuple(each for each in Applicability if each in seen)


def _examples(rule: Rule) -> Iterator[Block]:
    bad = [example for example in rule.examples if example.passes is None]
    good = [(example, example.passes) for example in rule.examples if example.passes is not None]
    for example in bad[:_MAX_EXAMPLES]:
        yield from _failing(rule, example)
    for example, text in good[:_MAX_EXAMPLES]:
        yield _text(f"Good{_conditions(example)}:")
        yield _code(text)
    if left := sum(max(0, len(each) - _MAX_EXAMPLES) for each in (bad, good)):
        yield _text(f"The rule's file has {left} more, and `contentlint test` runs all.")


def _failing(rule: Rule, example: Example) -> Iterator[Block]:
    document, found = examples.checked(rule, example)
    yield _text(f"Bad{_conditions(example)}:")
    yield _code(examples.text_of(example))
    if found:
        places = (document.position(one.span.start) for one in found)
        findings = zip(places, found, strict=True)
        lines = (f"{at[0]}:{at[1]} {one.severity} {printable(one.message)}" for at, one in findings)
        yield Block("findings", tuple(lines))
    if example.fixed is not None:
        is_safe = all(one.fix.applicability is Applicability.SAFE for one in found if one.fix is not None)
        yield _text(f"With `--fix{'' if is_safe else ' --unsafe-fixes'}` it becomes:")
        yield _code(example.fixed)
    for number, part in enumerate(example.parts, 2):
        yield _text(f"And a new file, `.part{number}`:")
        yield _code(part)


def _conditions(example: Example) -> str:
    conditions = [f"`{name}: {value}`" for name, value in example.params.items()]
    conditions += [f"{name} “{printable(value)}”" for name, value in example.meta.items()]
    if example.encoding != "utf-8":
        conditions.append(f"written in {example.encoding}")
    return f" ({', '.join(conditions)})" if conditions else ""


def _code(text: str) -> Block:
    """Return a text to show as it is; "(empty)" if it is."""
    shown = printable(text.removesuffix("\n"), keep_newlines=True) if text.strip("\n") else "(empty)"
    return Block("code", tuple(shown.split("\n")))


def _fix(rule: Rule) -> Iterator[Block]:
    titles: dict[Applicability, dict[str, None]] = {}
    for fix in examples.fixes(rule):
        titles.setdefault(fix.applicability, {})[printable(fix.title)] = None
    if not titles:
        yield _text("No automatic fix.")
    for applicability in Applicability:
        if applicability in titles:
            yield _text(_HOW[applicability])
            yield Block("items", tuple(titles[applicability])[:_MAX_TITLES])


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
    table = []
    for rule_id, severity, fix, finds in rows:
        cells = (
            paint(rule_id.ljust(widths[0]), "rule", color=color),
            paint(severity.ljust(widths[1]), severity if severity in tuple(Severity) else "faint", color=color),
            paint(fix.ljust(widths[2]), "help", color=color),
            printable(finds),
        )
        table.append(f"{'  '.join(cells)}\n")
    return "".join(table)


def _fix_marks(rule: Rule) -> str:
    """Return the fixes in the rule's examples: "fix", "unsafe fix", both, or ""."""
    if not any(example.fixed is not None for example in rule.examples):
        return ""
    marks = {Applicability.SAFE: "fix", Applicability.UNSAFE: "unsafe fix"}
    return " or ".join(marks[each] for each in applicabilities(rule) if each in marks)


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
        lines += ["", "## On real texts", "", *_markdown_block(_text(measured))]
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
