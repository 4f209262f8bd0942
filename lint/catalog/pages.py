"""Rule pages: `contentlint rules`, `contentlint explain`, docs/rules/ and the table in the README.

`python -m lint.catalog` writes the generated files of a checkout: these pages, and what `lint.config.shipped` and
`lint.signals.regex` read instead of the rules. `--check` fails if they are stale.
"""

import re
import sys
import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

import msgspec

from lint.catalog import figures
from lint.catalog.kinds_page import kinds_reference
from lint.catalog.parameters import Parameter
from lint.catalog.rule_page import Block, Code, Findings, Items, Paragraph, Parameters, applicabilities, sections
from lint.config import config, ruleset, shipped, strict_yaml
from lint.core.printable import printable
from lint.core.rule import Rule
from lint.core.types import Applicability, Severity
from lint.reporters.terminal import paint
from lint.reporters.title import title
from lint.signals import clue_index, regex

_START, _END = "<!-- rules -->", "<!-- /rules -->"
_README_PART = re.compile(f"(?<={_START}\n).*?(?={_END})", re.DOTALL)

_GUIDE_PART = re.compile("(?<=<!-- kinds -->\n).*?(?=<!-- /kinds -->)", re.DOTALL)

_ASKED = ("_exempt", "_companion", "_label_after", "_label_before")
"""Engines that are only asked about lines already found, never searched for."""

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
    for section in sections(rule):
        lines += ["", paint(section.heading, "heading", color=color)]
        for block in section.blocks:
            lines += _terminal_block(block)
    return "".join(f"{line}\n" for line in lines)


def _terminal_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield from _wrapped(text)
        case Code(text):
            yield from (f"    | {line}".rstrip() for line in text.split("\n"))
        case Findings(found):
            yield from (f"    {line}" for line in found)
        case Items(texts):
            yield from (f"    - {text}" for text in texts)
        case Parameters(rows):
            for row in rows:
                yield f"  {row.name}: {printable(row.value)}"
                yield from _wrapped(f"{row.description} ({row.type})", indent="      ")


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    plain = printable(" ".join(text.replace("`", "").split()))
    # No word is broken: what is safe within one may be a workflow command at the start of a line.
    wrapper = textwrap.TextWrapper(_TEXT_COLUMNS, indent, indent, break_long_words=False, break_on_hyphens=False)
    return wrapper.wrap(plain)


def rule_page(rule: Rule, *, is_on: bool = True, measured: str = "") -> str:
    """Return the Markdown page of a rule, with the text `measured` about it."""
    lines = [f"# {rule.id}", "", f"{_traits(rule, is_on=is_on)}."]
    for section in sections(rule):
        lines += ["", f"## {section.heading}"]
        for block in section.blocks:
            lines += ["", *_markdown_block(block)]
    if measured:
        lines += ["", "## On real texts", "", *_markdown_block(Paragraph(measured))]
    file = f"rules/{_relative(rule.id, '.yaml')}"
    return "\n".join([*lines, "", f"*Generated from [{file}](../../../{file}) by `python -m lint.catalog`.*", ""])


def _traits(rule: Rule, *, is_on: bool) -> str:
    """Return severity, fix, and whether the rule is on by default."""
    kinds = applicabilities(rule)
    fix = f"{' or '.join(kinds)} fix" if kinds else "no fix"
    return f"Severity **{rule.severity}**, {fix}, {_state(rule, is_on=is_on)}"


def _state(rule: Rule, *, is_on: bool) -> str:
    return "in preview: used only with `--preview`" if rule.preview else f"{'on' if is_on else 'off'} by default"


def _markdown_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield from textwrap.wrap(_escaped(text), 120, break_long_words=False, break_on_hyphens=False)
        case Code(text):
            yield from _fenced(text)
        case Findings(found):
            yield from _fenced("\n".join(found))
        case Items(texts):
            yield from (f"- {_escaped(text)}" for text in texts)
        case Parameters(rows):
            yield from ("| Parameter | Type | Default | Meaning |", "|---|---|---|---|")
            yield from map(_markdown_parameter, rows)


def _fenced(text: str) -> tuple[str, str, str]:
    """Return a code block with a fence longer than any run of backticks in it."""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text) or [""]))
    return f"{fence}text", text, fence


def _markdown_parameter(row: Parameter) -> str:
    value = printable(row.value).replace("|", "\\|")
    return f"| `{row.name}` | {row.type} | `` {value} `` | {_escaped(row.description).replace('|', chr(92) + '|')} |"


def _escaped(text: str) -> str:
    """Return printable running text in which only backticks are markup."""
    parts = re.split(r"(`[^`]*`)", printable(" ".join(text.split())))
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]&|])", r"\\\1", part) for part in parts)


def readme_table(rules: Iterable[Rule], on: Collection[str], *, folder: str = "docs/rules/") -> str:
    """Return the Markdown tables of all rules by family, linked to the pages in `folder`."""
    lines: list[str] = []
    for family, members in groupby(rules, key=lambda rule: rule.id.partition(".")[0]):
        lines += [f"| {family} | severity | fix | finds |", "|---|---|---|---|"]
        lines += [_readme_row(rule, folder, is_on=rule.id in on) for rule in members]
        lines.append("")
    return "\n".join(lines)


def _readme_row(rule: Rule, folder: str, *, is_on: bool) -> str:
    severity = rule.severity if is_on else f"{rule.severity}, {_state(rule, is_on=False)}"
    fix = " or ".join(applicabilities(rule)) or "–"
    name = rule.id.partition(".")[2]
    return f"| [{name}]({folder}{_relative(rule.id, '.md')}) | {severity} | {fix} | {_escaped(title(rule.message))} |"


def _relative(rule_id: str, suffix: str) -> str:
    return rule_id.replace(".", "/", 1) + suffix


def pages(root: Path) -> Mapping[Path, str]:
    """Return the generated files of the checkout at `root` with their content."""
    rules = ruleset.load_folder(root / "rules").values()
    on = {rule.id for rule in config.load(None).rules_for(None)}
    folder = root / "docs" / "rules"
    table = figures.read(folder / "figures.json")
    made = {
        folder / _relative(rule.id, ".md"): rule_page(
            rule, is_on=rule.id in on, measured=table.sentence(rule.id) if rule.id in on else ""
        )
        for rule in rules
    }
    made[folder / "README.md"] = f"# The rules\n\n{readme_table(rules, on, folder='')}"
    readme = (root / "README.md").read_text(encoding="utf-8")
    rows = readme_table(rules, on)
    made[root / "README.md"] = _README_PART.sub(lambda _: f"\n{rows}\n", readme)
    guide = root / "docs" / "writing-rules.md"
    made[guide] = _GUIDE_PART.sub(lambda _: f"\n{kinds_reference()}\n", guide.read_text(encoding="utf-8"))
    made[root / "lint" / "data" / shipped.NAME] = shipped.encoded(_yaml(root / "rules"))
    made[root / "lint" / "data" / clue_index.CLUES] = _clues(rules)
    return made


def _clues(rules: Iterable[Rule]) -> str:
    """Return the clues of all patterns in the rules as JSON, with a line for each part of the index.

    Engines in `_ASKED` are listed without clues, so that they are not compiled when rules are loaded.
    """
    from lint.signals.clues import clues_of, indexed

    found: dict[str, tuple[clue_index.Clue, ...]] = {}
    for params in (rule.params for rule in rules):
        prepared = [name for name, value in vars(type(params)).items() if isinstance(value, cached_property)]
        engines = ((name, value) for name in prepared if isinstance(value := getattr(params, name), regex.Engine))
        found |= {engine.key: () if name in _ASKED else clues_of(engine) for name, engine in engines}
    index = indexed(dict(sorted(found.items())))
    parts = (msgspec.json.encode(getattr(index, name)).decode() for name in index.__struct_fields__)
    return "[\n" + ",\n".join(parts) + "\n]\n"


def _yaml(folder: Path) -> dict[str, tuple[str, Sequence[object]]]:
    """Return the text and values of each rule and preset, by file name relative to the folder."""
    found: dict[str, tuple[str, Sequence[object]]] = {}
    for rule_id, path in ruleset.rule_files(folder).items():
        text = strict_yaml.read(path)
        params = ruleset.load_rule(text, path=str(path), rule_id=rule_id).params
        parts = *ruleset.parts(strict_yaml.mapping(text, str(path))), regex.engine_keys(params)
        found[f"{path.parent.name}/{path.name}"] = text, parts
    for path in (folder / "presets").glob("*.yaml"):
        text = strict_yaml.read(path)
        found[f"{path.parent.name}/{path.name}"] = text, (strict_yaml.mapping(text, str(path)),)
    return found


def stale(root: Path) -> Iterator[str]:
    """Yield what is missing, stale or left over among the generated files of the checkout at `root`."""
    made = pages(root)
    if not _README_PART.search(made[root / "README.md"]):
        yield f"README.md: has no part between {_START} and {_END}"
    for path, text in made.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield f"{path.relative_to(root)}: is stale"
    yield from (f"{path.relative_to(root)}: belongs to no rule" for path in _left_over(root, made))


def _left_over(root: Path, made: Collection[Path]) -> list[Path]:
    return sorted(path for path in (root / "docs" / "rules").rglob("*.md") if path not in made)


def write(root: Path) -> None:
    """Write the generated files of the checkout at `root`, and delete pages of removed rules."""
    made = pages(root)
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in _left_over(root, made):
        path.unlink()


def main() -> int:
    """Return 0 if everything is up to date or was written, 1 if `--check` finds a stale file."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="python -m lint.catalog", description="Write docs/rules/ and the table of rules in README.md."
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is stale")
    given = parser.parse_args()
    root = ruleset.shipped_folder().parent
    if not given.check:
        write(root)
    problems = list(stale(root))
    for problem in problems:
        print(f"{problem}; run `python -m lint.catalog`" if given.check else problem, file=sys.stderr)
    return 1 if problems else 0
