"""Change the severity of a rule in the text of a config, and nothing else in it."""

import re
from collections.abc import Sequence

from lint.config import strict_yaml
from lint.core.errors import ConfigError

SEVERITIES = ("off", "note", "warning", "error")


def with_severity(text: str, rule: str, severity: str) -> str | None:
    """Return the config with another severity for a rule; None if it configures the rule in a form not supported here.

    >>> with_severity("rules:\\n  a.b: error  # ours\\n", "a.b", "off")
    'rules:\\n  a.b: "off"  # ours\\n'
    """
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    value = '"off"' if severity == "off" else severity
    edited = _edited(lines, rule, value)
    return edited if edited is not None and _differs_only_in(text, edited, rule, severity) else None


def _edited(lines: Sequence[str], rule: str, value: str) -> str | None:
    heading = next((at for at, line in enumerate(lines) if re.match(r"rules\s*:", line)), None)
    if heading is None:
        return "".join((*lines, f"rules:\n  {rule}: {value}\n"))
    own = re.compile(rf"""(\s+(["']?){re.escape(rule)}\2\s*:\s*)[^\s#]+(\s*(?:#.*)?\n)""")
    indent = "  "
    for at in range(heading + 1, len(lines)):
        line = lines[at]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line.startswith(" "):
            break
        indent = line[: len(line) - len(line.lstrip())] if at == heading + 1 else indent
        if match := own.fullmatch(line):
            return "".join((*lines[:at], f"{match[1]}{value}{match[3]}", *lines[at + 1 :]))
    return "".join((*lines[: heading + 1], f"{indent}{rule}: {value}\n", *lines[heading + 1 :]))


def _differs_only_in(before: str, after: str, rule: str, severity: str) -> bool:
    """Return whether an edit changed only that: YAML has more forms than `_edited` supports."""
    try:
        old, new = strict_yaml.mapping(before, "") if before.strip() else {}, strict_yaml.mapping(after, "")
    except ConfigError:
        return False
    rules = old.get("rules") or {}
    return isinstance(rules, dict) and new == {**old, "rules": {**rules, rule: severity}}
