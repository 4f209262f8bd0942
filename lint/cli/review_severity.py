"""Changing the severity of a rule in the config that holds for a file, and taking that back."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lint.checking.options import Options, forget
from lint.checking.output_file import replacing
from lint.config import config, pyproject, strict_yaml
from lint.config.severity_edit import with_severity


class SeverityChange(NamedTuple):
    """What was changed, or what a person has to change."""

    message: str
    path: Path | None = None
    """The config that was written; None where it was not."""
    before: str | None = None
    """What it was; None for a new file."""

    @property
    def is_made(self) -> bool:
        """Return whether the config was written."""
        return self.path is not None

    def take_back(self) -> None:
        """Restore the config."""
        if self.path is None:
            return
        if self.before is None:
            self.path.unlink(missing_ok=True)
        else:
            with replacing(self.path) as out:
                out.write(self.before)
        forget()


def change_severity(rule: str, severity: str, file: Path, options: Options) -> SeverityChange:
    """Write the severity of a rule into the config that holds for a file; raises ConfigError where that is faulty."""
    settings = options.config_for(file)
    path = settings.path or Path(config.FILE_NAME)
    by_hand = f'write it yourself: rules: {{{rule}: "{severity}"}}'
    if options.isolated:
        return SeverityChange(f"no config is used (--isolated); {by_hand}")
    if path.name == pyproject.NAME:
        return SeverityChange(f'{path}: write it yourself: [tool.contentlint.rules] "{rule}" = "{severity}"')
    before = strict_yaml.read(path) if path.exists() else None
    after = with_severity(before or "", rule, severity)
    if after is None:
        return SeverityChange(f"{path}: has a form that is not edited; {by_hand}")
    config.validate(path, after)
    with replacing(path) as out:
        out.write(after)
    forget()
    return SeverityChange(f"{path}: {rule}: {severity}", path, before)
