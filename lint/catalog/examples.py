"""The examples of rule files, which are documentation and tests: as documents, and running them."""

from collections.abc import Iterable, Iterator

import msgspec

from lint.catalog.parameters import default_of
from lint.config import ruleset
from lint.core.document import Document
from lint.core.errors import ConfigError, ContentlintError
from lint.core.linter import lint
from lint.core.rule import Example, Rule
from lint.core.types import Applicability, Diagnostic, Fix
from lint.fixing.fix import fix
from lint.reporters.summary import counted
from lint.sources.text import decode


def text_of(example: Example) -> str:
    return example.fail if example.fail is not None else example.passes or ""


def adjusted(rule: Rule, example: Example) -> Rule:
    """Return the rule with the example's parameters; raises ConfigError for an invalid one."""
    if not example.params:
        return rule
    params = {**msgspec.to_builtins(rule.params), **example.params}
    try:
        decoded = ruleset.decode_params(type(rule.params), params, text="", path="")
    except ConfigError as error:
        raise ConfigError(f"params of the example: {error.what}") from None
    return msgspec.structs.replace(rule, params=decoded)


def checked(rule: Rule, example: Example) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the example's document, decoded from bytes like a file, and the rule's findings in it.

    Raises ConfigError for a bad encoding or parameter.
    """
    try:
        document = decode(text_of(example).encode(example.encoding, "surrogateescape")).document
    except (LookupError, UnicodeError) as error:
        raise ConfigError(f"encoding of the example: {error}") from error
    document.meta = example.meta
    return document, lint(document, [adjusted(rule, example)]).diagnostics


def fixes(rule: Rule) -> Iterator[Fix]:
    """Yield the fixes of all findings in the failing examples, in order."""
    for example in rule.examples:
        if example.fail is not None:
            yield from (diagnostic.fix for diagnostic in checked(rule, example)[1] if diagnostic.fix is not None)


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of an example; `problem` is empty if it passed."""

    rule: str
    example: int  # Its 1-based number; 0 for a problem of all examples together
    problem: str = ""


def run(rules: Iterable[Rule]) -> Iterator[Outcome]:
    """Yield the outcome of every example of every rule, and what is missing from a rule's examples."""
    for rule in rules:
        for number, example in enumerate(rule.examples, 1):
            try:
                problem = _problem(rule, example)
            except ContentlintError as error:
                problem = str(error)
            yield Outcome(rule=rule.id, example=number, problem=problem)
        if missing := _missing(rule):
            yield Outcome(rule=rule.id, example=0, problem=missing)


def _missing(rule: Rule) -> str:
    """Return what the examples of a rule should show but do not."""
    if not any(example.fail is not None for example in rule.examples):
        return "no example makes this rule fire"
    if not any(example.passes is not None for example in rule.examples):
        return "no example shows a text that passes"
    if any(_is_fixed(rule, example) for example in rule.examples) and not any(
        example.fixed is not None for example in rule.examples
    ):
        return "the rule fixes, but no example shows the fixed text"
    return ""


def _is_fixed(rule: Rule, example: Example) -> bool:
    """Return whether a failing example gets an applicable fix; False if it cannot be run."""
    if example.fail is None:
        return False
    try:
        _, found = checked(rule, example)
    except ContentlintError:
        return False
    return any(each.fix is not None and each.fix.applicability is not Applicability.DISPLAY for each in found)


def _problem(rule: Rule, example: Example) -> str:
    if (example.passes is None) == (example.fail is None):
        return 'an example has either "pass" or "fail"'
    if example.passes is not None and (example.at or example.fixed is not None or example.parts):
        return 'an example with "pass" has neither "at" nor "fixed" nor "parts"'
    if example.parts and example.fixed is None:
        return 'an example with "parts" has "fixed" too: what the host is then'
    document, found = checked(rule, example)
    lines = [document.position(diagnostic.span.start)[0] for diagnostic in found]
    if example.passes is not None:
        return f"a text that should pass is reported on {_named(lines)}" if lines else ""
    if not lines:
        return "a text that should fail is not reported"
    if example.at and sorted(lines) != sorted(example.at):
        return f"reported on {_named(lines)}, not on {_named(example.at)}"
    return _fix_problem(adjusted(rule, example), example, document)


def _fix_problem(rule: Rule, example: Example, document: Document) -> str:
    if example.fixed is None:
        return ""
    fixed = fix(document, [rule], unsafe=True)
    if fixed.text != example.fixed:
        return f"fixed to {fixed.text!r}, not to {example.fixed!r}"
    if example.parts and tuple(fixed.parts) != example.parts:
        return f"split into {list(fixed.parts)!r}, not into {list(example.parts)!r}"
    return ""


def explained(rule: Rule, number: int) -> Iterator[str]:
    """Yield the findings of an example, or the parameters that prevent one."""
    example = rule.examples[number - 1]
    try:
        document, found = checked(rule, example)
    except ContentlintError as error:
        yield str(error)
        return
    for one in found:
        line, column = document.position(one.span.start)
        yield f"{line}:{column} {one.message} ({one.fix.title if one.fix else 'no fix'})"
    if not found:
        yield f"the text has {counted(len(document.lines), 'line')} and {counted(document.word_count, 'word')}"
        yield from _obstacles(adjusted(rule, example), example) or ["no single parameter keeps it from firing"]


def _obstacles(rule: Rule, example: Example) -> list[str]:
    """Return the parameters that prevent a finding in an example."""
    params = rule.params
    plain = msgspec.structs.replace(example, params={})
    obstacles = []
    for field in msgspec.structs.fields(params):
        value, default = getattr(params, field.name), default_of(field)
        if default is msgspec.NODEFAULT or default == value:
            continue
        try:
            changed = msgspec.structs.replace(params, **{field.name: default})
            found = checked(msgspec.structs.replace(rule, params=changed), plain)[1]
        except (ContentlintError, ValueError):  # parameters that need one another
            continue
        if found:
            shown = "without it" if default in (None, ()) else f"with {field.encode_name}: {default}"
            obstacles.append(f"{field.encode_name}: {value} keeps it from firing: it is reported {shown}")
    return obstacles


def _named(lines: Iterable[int]) -> str:
    numbers = sorted(lines)
    return f"line{'s' * (len(numbers) != 1)} {', '.join(map(str, numbers))}"
