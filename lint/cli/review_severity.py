"""Change the severity of a rule in the config of a file, and nothing else in it, and undo that."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from lint.checking.files import Options, forget
from lint.checking.output_file import replacing
from lint.config import config, pyproject, strict_yaml
from lint.core.errors import ConfigError


def change_severity(rule: str, severity: str, file: Path, options: Options) -> tuple[str, Callable[[], None] | None]:
    """Set the severity of a rule in the config of a file; return what to tell the user, and a function that undoes it,
    None if it has to be set by hand. Raises ConfigError for an invalid config.
    """
    settings = options.config_for(file)
    path = settings.path or Path(config.FILE_NAME)
    by_hand = f'write it yourself: rules: {{{rule}: "{severity}"}}'
    if options.isolated:
        return f"no config is used (--isolated); {by_hand}", None
    if path.name == pyproject.NAME:
        return f'{path}: write it yourself: [tool.contentlint.rules] "{rule}" = "{severity}"', None
    before = strict_yaml.read(path) if path.exists() else None
    after = with_severity(before or "", rule, severity)
    if after is None:
        return f"{path}: has a form that is not edited; {by_hand}", None
    config.validate(path, after)
    _write(path, after)
    return f"{path}: {rule}: {severity}", partial(_write, path, before)


def _write(path: Path, text: str | None) -> None:
    """Replace a config, or remove it where there is no text."""
    if text is None:
        path.unlink(missing_ok=True)
    else:
        with replacing(path) as out:
            out.write(text)
    forget()


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
