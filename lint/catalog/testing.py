"""Running the examples of rule files, which are documentation and tests."""

from collections.abc import Iterable, Iterator

import msgspec

from lint.catalog import examples
from lint.catalog.parameters import default_of
from lint.core.document import Document
from lint.core.errors import ContentlintError
from lint.core.rule import Example, Rule
from lint.core.types import Applicability
from lint.fixing.fix import fix
from lint.reporters.summary import counted


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
        _, found = examples.found(rule, example)
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
    document, found = examples.found(rule, example)
    lines = [document.position(diagnostic.span.start)[0] for diagnostic in found]
    if example.passes is not None:
        return f"a text that should pass is reported on {_named(lines)}" if lines else ""
    if not lines:
        return "a text that should fail is not reported"
    if example.at and sorted(lines) != sorted(example.at):
        return f"reported on {_named(lines)}, not on {_named(example.at)}"
    return _fix_problem(examples.adjusted(rule, example), example, document)


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
        document, found = examples.found(rule, example)
    except ContentlintError as error:
        yield str(error)
        return
    for one in found:
        line, column = document.position(one.span.start)
        yield f"{line}:{column} {one.message} ({one.fix.title if one.fix else 'no fix'})"
    if not found:
        yield f"the text has {counted(len(document.lines), 'line')} and {counted(document.word_count, 'word')}"
        yield from _obstacles(examples.adjusted(rule, example), example) or ["no single parameter keeps it from firing"]


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
            found = examples.found(msgspec.structs.replace(rule, params=changed), plain)[1]
        except (ContentlintError, ValueError):  # parameters that need one another
            continue
        if found:
            shown = "without it" if default in (None, ()) else f"with {field.encode_name}: {default}"
            obstacles.append(f"{field.encode_name}: {value} keeps it from firing: it is reported {shown}")
    return obstacles


def _named(lines: Iterable[int]) -> str:
    numbers = sorted(lines)
    return f"line{'s' * (len(numbers) != 1)} {', '.join(map(str, numbers))}"
