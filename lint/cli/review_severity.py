"""Change the severity of a rule in the config of a file, and undo that."""

from pathlib import Path
from typing import NamedTuple

from lint.checking.files import Options, forget
from lint.checking.output_file import replacing
from lint.config import config, pyproject, strict_yaml
from lint.config.severity_edit import with_severity


class SeverityChange(NamedTuple):
    """The change of a config, or advice how to change it by hand."""

    message: str
    path: Path | None = None  # The config; None if it was not changed
    before: str | None = None  # Its previous content; None for a new file

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
    """Set the severity of a rule in the config of a file; raises ConfigError for an invalid config."""
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
