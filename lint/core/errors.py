"""The exceptions and exit codes of contentlint.

ContentlintError            what the user can fix; `exit_code` is that of the command
├── UsageError         2    a path that does not exist, an unknown rule in --select, an output file in the way
│   └── ConfigError    2    a config, preset or rule file that is wrong: names file, line and key
├── SourceError        1    a document that cannot be read or decoded; becomes a finding, and the run continues
└── FixError           1    a fix that was refused: the file changed, a part exists already, it does not settle

Anything else that is raised is a defect in contentlint itself and ends with exit code 3.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

EXIT_FINDINGS = 1  # There are findings at or above `--fail-on`, or something was refused

EXIT_DEFECT = 3

SIGNAL_EXIT = 128  # Ended by a signal, whose number is added, as in shells: 130 for Ctrl-C

MAX_ERROR_CHARS = 1000  # Maximum length of an error message: a key or pattern may be as long as its file

_KNOWN_FAULTS = (
    "cannot be read", "leads through a link", "leads out of", "belongs to", "unknown key", "unknown kind",
    "unknown rule", "unknown preset", "bad pattern", "is missing", "is given twice", "is not UTF-8", "no file",
    "no folder", "must be a mapping", "larger than", "not named .yaml",
    "is not in the folder of a family", "are too large together",
)  # fmt: skip
"""Descriptions of problems in a file that quote nothing from the file."""


class ContentlintError(Exception):
    """An error that the user can fix; the message is one sentence."""

    exit_code = 2


class UsageError(ContentlintError):
    """The command line names something that does not exist."""


class ConfigError(UsageError):
    """A config, preset or rule file is invalid; `str()` gives `file:line: what`, and quotes the faulty line.

    `expected` says what is allowed, without quoting the file: it is shown even for a stranger's file.
    """

    def __init__(self, what: str, *, path: str = "", line: int = 0, quote: str = "", expected: str = "") -> None:
        what = what if len(what) <= MAX_ERROR_CHARS else f"{what[: MAX_ERROR_CHARS - 1]}…"
        self.what, self.path, self.line, self.quote, self.expected = what, path, line, quote, expected
        place = ":".join(str(part) for part in (path, line) if part)
        shown = f"\n    {line} | {quote}" if quote else ""
        super().__init__(f"{place}: {what}{shown}" if place else what)

    def without_content(self) -> ConfigError:
        """Return the error without quotations from the file, for a file that a stranger's config names."""
        what = next((known for known in _KNOWN_FAULTS if known in self.what), "not valid")
        if self.expected:
            what = self.expected if what in self.expected else f"{what}: {self.expected}"
        return ConfigError(f"{what} (with --config, errors quote such files)", path=self.path, line=self.line)

    def __reduce__(self) -> tuple[object, ...]:
        keywords = partial(ConfigError, path=self.path, line=self.line, quote=self.quote, expected=self.expected)
        return keywords, (self.what,)


class SourceError(ContentlintError):
    """A document cannot be read or decoded."""

    exit_code = 1


class FixError(ContentlintError):
    """A fix was refused; the file is unchanged."""

    exit_code = 1


def joined(parts: Iterable[str], word: str = "and") -> str:
    """Return the parts as an English list.

    >>> joined(["a", "b", "c"])
    'a, b and c'
    """
    *most, last = parts
    return f"{', '.join(most)} {word} {last}" if most else last


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a suggestion to append to an error, or the empty string if there is no close match.

    >>> did_you_mean("max-word", ["max-words", "lines"])
    ' (did you mean "max-words"?)'
    """
    import difflib  # slow to import, and rarely needed

    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f' (did you mean "{near[0]}"?)' if near else ""
