"""Problems of a config or rule file that is being edited."""

from collections.abc import Iterator

from lint.catalog import testing
from lint.config import config, ruleset, strict_yaml
from lint.core.errors import ConfigError
from lint.core.types import Severity
from lint.servers.lsp_buffers import Buffer, Item

CONFIG_ERROR = "config.invalid"  # The rule id of such problems


def config_items(buffer: Buffer) -> Iterator[Item]:
    """Yield the first invalid key or value of a config."""
    assert buffer.path is not None
    try:
        config.validate(buffer.path, buffer.text)
    except ConfigError as error:
        yield _problem(buffer, error)


def rule_items(buffer: Buffer) -> Iterator[Item]:
    """Yield the first invalid key or value of a rule file, or its failing examples."""
    assert buffer.path is not None
    rule_id = f"{buffer.path.parent.name}.{buffer.path.stem}"
    try:
        rule = ruleset.load_rule(buffer.text, path=str(buffer.path), rule_id=rule_id)
    except ConfigError as error:
        yield _problem(buffer, error)
        return
    for outcome in testing.run([rule]):
        if outcome.problem:
            at = ("examples", outcome.example - 1) if outcome.example else ("examples",)
            line = strict_yaml.line_of(buffer.text, at)
            yield _on_line(buffer, line, f"example {outcome.example or ''}: {outcome.problem}".replace(" :", ":"))


def _problem(buffer: Buffer, error: ConfigError) -> Item:
    """Return an error at its line; on the first line if it is in another file that this one names."""
    is_here = error.path == str(buffer.path)
    return _on_line(buffer, error.line if is_here else 1, error.what if is_here else str(error))


def _on_line(buffer: Buffer, number: int, message: str) -> Item:
    lines = buffer.text.split("\n")
    index = min(max(number, 1), len(lines)) - 1
    line = lines[index].rstrip()
    start = sum(len(each) + 1 for each in lines[:index])
    indent = len(line) - len(line.lstrip())
    return Item(
        start=start + indent, end=start + len(line), rule=CONFIG_ERROR, severity=Severity.ERROR, message=message
    )
