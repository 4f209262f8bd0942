"""The content of a rule's page under fixed headings, independent of the output format."""

import inspect
from collections.abc import Iterator

import msgspec

from lint import data
from lint.catalog import examples
from lint.catalog.parameters import Parameter, parameters
from lint.core.printable import printable
from lint.core.rule import Example, Rule
from lint.core.types import Applicability
from lint.reporters.title import sentence, title

_MAX_TITLES = 5  # Maximum number of fix titles shown; some quote what they fix
_MAX_EXAMPLES = 3  # Maximum number of bad examples shown, and of good ones; the others are tests

_HOW = {
    Applicability.SAFE: "Safe: `--fix` applies it.",
    Applicability.UNSAFE: "Unsafe: applied only with `--fix --unsafe-fixes`.",
    Applicability.DISPLAY: "Shown only: apply it by hand.",
}


class Paragraph(msgspec.Struct, frozen=True):
    """Running text, with `code` in backticks."""

    text: str


class Code(msgspec.Struct, frozen=True):
    """Printable lines to show as they are."""

    text: str


class Findings(msgspec.Struct, frozen=True):
    """The findings in the code before: printable `line:column severity message` lines."""

    lines: tuple[str, ...]


class Items(msgspec.Struct, frozen=True):
    texts: tuple[str, ...]


class Parameters(msgspec.Struct, frozen=True):
    rows: tuple[Parameter, ...]


Block = Paragraph | Code | Findings | Items | Parameters


class Section(msgspec.Struct, frozen=True):
    heading: str
    blocks: tuple[Block, ...]


def sections(rule: Rule) -> tuple[Section, ...]:
    rows = tuple(parameters(rule.params))
    kind = " ".join((inspect.getdoc(type(rule.params)) or "").partition("\n\n")[0].split())
    return (
        Section("What it finds", (Paragraph(sentence(title(rule.message))), Paragraph(f"{kind} Kind: `{rule.kind}`."))),
        Section("Why it matters", tuple(map(Paragraph, rule.why.strip().split("\n")))),
        Section("Examples", tuple(_examples(rule))),
        Section("Fix", tuple(_fix(rule))),
        Section("Parameters", (Parameters(rows) if rows else Paragraph("None."),)),
        Section("Known limits", (Paragraph(dict(data.rows("limits.txt"))[rule.kind]),)),
        Section("Message", (Code(printable(rule.message, keep_newlines=True)),)),
        Section("Source", (Paragraph(" ".join(rule.source.replace("`", "'").split())),)),
    )


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
        yield Paragraph(f"Good{_conditions(example)}:")
        yield Code(_shown(text))
    if left := sum(max(0, len(each) - _MAX_EXAMPLES) for each in (bad, good)):
        yield Paragraph(f"The rule's file has {left} more, and `contentlint test` runs all.")


def _failing(rule: Rule, example: Example) -> Iterator[Block]:
    document, found = examples.checked(rule, example)
    yield Paragraph(f"Bad{_conditions(example)}:")
    yield Code(_shown(examples.text_of(example)))
    if found:
        places = (document.position(one.span.start) for one in found)
        findings = zip(places, found, strict=True)
        yield Findings(tuple(f"{at[0]}:{at[1]} {one.severity} {printable(one.message)}" for at, one in findings))
    if example.fixed is not None:
        is_safe = all(one.fix.applicability is Applicability.SAFE for one in found if one.fix is not None)
        yield Paragraph(f"With `--fix{'' if is_safe else ' --unsafe-fixes'}` it becomes:")
        yield Code(_shown(example.fixed))
    for number, part in enumerate(example.parts, 2):
        yield Paragraph(f"And a new file, `.part{number}`:")
        yield Code(_shown(part))


def _conditions(example: Example) -> str:
    conditions = [f"`{name}: {value}`" for name, value in example.params.items()]
    conditions += [f"{name} “{printable(value)}”" for name, value in example.meta.items()]
    if example.encoding != "utf-8":
        conditions.append(f"written in {example.encoding}")
    return f" ({', '.join(conditions)})" if conditions else ""


def _shown(text: str) -> str:
    """Return a text for a code block; "(empty)" if it is."""
    return printable(text.removesuffix("\n"), keep_newlines=True) if text.strip("\n") else "(empty)"


def _fix(rule: Rule) -> Iterator[Block]:
    titles: dict[Applicability, dict[str, None]] = {}
    for fix in examples.fixes(rule):
        titles.setdefault(fix.applicability, {})[printable(fix.title)] = None
    if not titles:
        yield Paragraph("No automatic fix.")
    for applicability in Applicability:
        if applicability in titles:
            yield Paragraph(_HOW[applicability])
            yield Items(tuple(titles[applicability])[:_MAX_TITLES])
