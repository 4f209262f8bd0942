"""The examples of a rule file as documents."""

from collections.abc import Iterator

import msgspec

from lint.config import ruleset
from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.core.linter import lint
from lint.core.rule import Example, Rule
from lint.core.types import Diagnostic, Fix
from lint.sources.text import decode


def text_of(example: Example) -> str:
    """Return the text of an example."""
    return example.fail if example.fail is not None else example.passes or ""


def load(example: Example) -> Document:
    """Return the example as a document, decoded from bytes like a file; raises ConfigError for a bad encoding."""
    try:
        document = decode(text_of(example).encode(example.encoding, "surrogateescape")).document
    except (LookupError, UnicodeError) as error:
        raise ConfigError(f"encoding of the example: {error}") from error
    document.meta = example.meta
    return document


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


def found(rule: Rule, example: Example) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the example's document and the rule's findings in it."""
    document = load(example)
    return document, lint(document, [adjusted(rule, example)]).diagnostics


def fixes(rule: Rule) -> Iterator[Fix]:
    """Yield the fixes of all findings in the failing examples, in order."""
    for example in rule.examples:
        if example.fail is not None:
            yield from (diagnostic.fix for diagnostic in found(rule, example)[1] if diagnostic.fix is not None)
