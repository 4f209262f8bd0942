"""The content of a rule's page under fixed headings, independent of the output format."""

import inspect
from collections.abc import Iterator
from typing import Literal, NamedTuple

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


class Block(NamedTuple):
    """A part of a section: printable lines, or parameters."""

    form: Literal["text", "code", "findings", "items", "parameters"]
    lines: tuple[str, ...] = ()  # One of running text, with `code` in backticks; findings are those in the code before
    rows: tuple[Parameter, ...] = ()


def text_block(text: str) -> Block:
    return Block("text", (text,))


def sections(rule: Rule) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of each section by its heading."""
    rows = tuple(parameters(rule.params))
    kind = " ".join((inspect.getdoc(type(rule.params)) or "").partition("\n\n")[0].split())
    return {
        "What it finds": (text_block(sentence(title(rule.message))), text_block(f"{kind} Kind: `{rule.kind}`.")),
        "Why it matters": tuple(map(text_block, rule.why.strip().split("\n"))),
        "Examples": tuple(_examples(rule)),
        "Fix": tuple(_fix(rule)),
        "Parameters": (Block("parameters", rows=rows) if rows else text_block("None."),),
        "Known limits": (text_block(dict(data.rows("limits.txt"))[rule.kind]),),
        "Message": (Block("code", tuple(printable(rule.message, keep_newlines=True).split("\n"))),),
        "Source": (text_block(" ".join(rule.source.replace("`", "'").split())),),
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
        yield text_block(f"Good{_conditions(example)}:")
        yield _code(text)
    if left := sum(max(0, len(each) - _MAX_EXAMPLES) for each in (bad, good)):
        yield text_block(f"The rule's file has {left} more, and `contentlint test` runs all.")


def _failing(rule: Rule, example: Example) -> Iterator[Block]:
    document, found = examples.checked(rule, example)
    yield text_block(f"Bad{_conditions(example)}:")
    yield _code(examples.text_of(example))
    if found:
        places = (document.position(one.span.start) for one in found)
        findings = zip(places, found, strict=True)
        lines = (f"{at[0]}:{at[1]} {one.severity} {printable(one.message)}" for at, one in findings)
        yield Block("findings", tuple(lines))
    if example.fixed is not None:
        is_safe = all(one.fix.applicability is Applicability.SAFE for one in found if one.fix is not None)
        yield text_block(f"With `--fix{'' if is_safe else ' --unsafe-fixes'}` it becomes:")
        yield _code(example.fixed)
    for number, part in enumerate(example.parts, 2):
        yield text_block(f"And a new file, `.part{number}`:")
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
        yield text_block("No automatic fix.")
    for applicability in Applicability:
        if applicability in titles:
            yield text_block(_HOW[applicability])
            yield Block("items", tuple(titles[applicability])[:_MAX_TITLES])
