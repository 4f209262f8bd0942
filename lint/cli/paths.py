"""The paths on the command line, and commands that list their options under headings.

A hook, or `git ls-files -z | xargs -0`, passes names that strangers chose, such as `--output-file=/abs/x.txt`. After
`--` every word is a name, taken literally. Before it, a word that starts with a hyphen is an option; if there is also a
file of this name, it is refused.
"""

import errno
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from lint.core.errors import UsageError
from lint.sources import is_url

STDIN = "-"

_NAMES = "lint.cli.paths"  # The key of the words after `--` in the context of click


class PathsCommand(click.Command):
    """A command that never mistakes the name of a file for an option, and lists its options under headings."""

    def __init__(self, *given: Any, groups: Mapping[str, Sequence[str]] | None = None, **named: Any) -> None:
        """`groups` are headings with the names of their options; other options come last."""
        super().__init__(*given, **named)
        self._groups = groups or {}

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options by group, each group in the order of its names."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        shown = {option.name: record for option in options if (record := option.get_help_record(ctx))}
        named = {name for names in self._groups.values() for name in names}
        rest = [name for name in shown if name not in named]
        for heading, names in (*self._groups.items(), ("Other options" if self._groups else "Options", rest)):
            if records := [shown[name] for name in names if name in shown]:
                with formatter.section(heading):
                    formatter.write_dl(records)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the words before `--` as options and paths; raises UsageError for one that may be either."""
        end = args.index("--") if "--" in args else len(args)
        is_ended = end < len(args) and not os.path.lexists("--")
        for word in args[:end]:
            if word.startswith("-") and not is_ended and _is_file(word):
                raise UsageError(
                    f'"{word}" is an option, but also a file: write ./{word} for the file, or "--" between options and '
                    "paths"
                )
        ctx.meta[_NAMES] = args[end + 1 :]
        return super().parse_args(ctx, args[:end])


def _is_file(word: str) -> bool:
    """Return whether a file has this name, relative to here or to the root of the repository."""
    from lint.sources.gitignore import repository

    if os.path.lexists(word):
        return True
    root = repository(Path())
    return root is not None and os.path.lexists(root / word)


class PathType(click.Path):
    """A path that is not empty: to Python, the empty one is the current folder."""

    def __init__(self, **given: Any) -> None:
        super().__init__(path_type=Path, **given)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; raises BadParameter for a word that cannot be one."""
        if isinstance(value, str):
            check_word(value)
        return super().convert(value, param, ctx)


def check_word(word: str) -> None:
    """Raise UsageError for a word that cannot be a path."""
    if not word:
        raise UsageError('a path is empty; "." is the current folder')
    try:
        os.lstat(word)
    except ValueError as error:  # a null character
        raise UsageError(f"{word}: cannot be a path: {error}") from None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise UsageError(f"{word[:100]}...: cannot be a path: {error.strerror}") from None


def parsed_place(word: str) -> tuple[Path, int | None]:
    """Return the path and the line, or record, of a place as findings show it; None for the name of a file.

    >>> parsed_place("a.txt:9:134"), parsed_place("a.jsonl:4[text]:1:1")
    ((PosixPath('a.txt'), 9), (PosixPath('a.jsonl'), 4))
    """
    found = re.fullmatch(r"(.+?):([0-9]{1,9})(?:\[[^\]]*\]:[0-9]+)?(?::[0-9]+)?", word, re.DOTALL)
    path = word if found is None or Path(word).exists() else found[1]
    check_word(path)
    return Path(path), int(found[2]) if found and path != word else None


def named_paths(context: click.Context, _parameter: click.Parameter, value: Sequence[str]) -> tuple[Path, ...]:
    """Return the paths on the command line; raises UsageError for a name that leads out of the repository by a link."""
    names = context.meta[_NAMES]
    for word in (*value, *names):
        check_word(word)
    if names:
        from lint.sources.gitignore import repository

        folder = Path.cwd()
        tree = repository(folder) or folder
    for name in names:
        path = folder / name
        real = Path(os.path.realpath(path))
        is_named = Path(os.path.normpath(path)).is_relative_to(tree)
        if is_named and not (real.is_relative_to(tree) and ".git" not in real.relative_to(tree).parts):
            raise UsageError(f'{name}: leads out of {tree} through a link, which is not followed after "--"')
    return tuple(map(Path, (*value, *names)))


def locations(context: click.Context, parameter: click.Parameter, value: Sequence[str]) -> tuple[Path | str, ...]:
    """Return the paths on the command line; texts for URLs and `STDIN`. Raises UsageError for a name without a file."""
    named = named_paths(context, parameter, ())
    for path in named:
        if not os.path.lexists(path):  # it would be taken for a pattern
            raise UsageError(f"{path}: no such file or folder")
    return (*map(_location, value), *named)


def _location(word: str) -> Path | str:
    if word == STDIN or is_url(word):
        return word
    check_word(word)
    return Path(word)
