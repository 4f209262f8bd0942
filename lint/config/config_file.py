"""The schema of config files, and loading one with everything that it extends."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from lint.config import pyproject, ruleset, shipped, strict_yaml
from lint.config.pyproject import Keys
from lint.core.errors import ConfigError, did_you_mean
from lint.core.types import Severity
from lint.files.ownership import stranger

_WAY_OUT = "name a config that you trust with --config, or use --isolated"

MAX_DEPTH = 16  # Maximum length of a chain of `extends`

MAX_KEEP_DAYS = 36_500  # A hundred years: longer than any ledger, and within the range of dates


def _says(description: str) -> Meta:
    return Meta(description=description)


Selectors = Annotated[
    tuple[str, ...], _says('Rule ids, families such as "boilerplate", patterns such as "encoding.*", or "all".')
]
_RuleSettings = Annotated[
    dict[str, Any],
    _says('Rule id to "off", a severity, or a mapping of `severity` and parameters. Naming a rule turns it on.'),
]
_Paths = Annotated[
    tuple[str, ...],
    _says(
        "Patterns as in .gitignore, relative to the folder of this file if it lies above what is linted, else to that "
        "of the config which extends it."
    ),
]
_Extension = Annotated[str, Meta(pattern=r"^\.[^/\s]+$")]
_Name = Annotated[str, Meta(min_length=1)]


class Override(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True
):
    """Settings for some paths."""

    paths: _Paths
    select: Selectors | None = None
    ignore: Selectors = ()
    rules: _RuleSettings = {}


class ConfigFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True
):
    """The content of a config file or preset."""

    extends: Annotated[str | tuple[str, ...] | None, _says("Presets by name, or config files by path.")] = None
    select: Selectors | None = None  # Replaces the selection of the configs that this one extends
    ignore: Selectors = ()
    rules: _RuleSettings = {}
    overrides: tuple[Override, ...] = ()
    preview: Annotated[bool | None, _says("Whether to allow preview rules.")] = None
    extensions: Annotated[
        tuple[_Extension, ...],
        _says('Extensions of files to lint in folders, besides plain text and corpora, such as ".md".'),
    ] = ()
    include: Annotated[
        _Paths, _says("Patterns of files to lint in folders, besides plain text and corpora, as in .gitignore.")
    ] = ()
    exclude: _Paths = ()
    fail_on: Annotated[Severity | None, _says("Minimum severity that fails the run.")] = None
    edit_budget: Annotated[
        Annotated[float, Meta(ge=0, le=1)] | None,
        _says(
            "Maximum part of a document's running text, 0 to 1, that fixes may remove. Where they would remove more, "
            "the document is left unchanged."
        ),
    ] = None
    ledger_keep_days: Annotated[
        Annotated[int, Meta(ge=1, le=MAX_KEEP_DAYS)] | None,
        _says(
            "Number of days the ledger keeps what `--fix` removed; by default, forever. Only used where `--config` "
            "names this file."
        ),
    ] = None
    text_field: Annotated[_Name | None, _says('The field of a record that holds its text.  [default: "text"]')] = None
    id_field: Annotated[_Name | None, _says('The field of a record that holds its id.  [default: "id"]')] = None
    rule_folders: Annotated[
        tuple[str, ...], _says("Folders of your own rules, <family>/<rule>.yaml, relative to this file.")
    ] = ()
    profile: Annotated[
        str | None,
        _says(
            "The profile that `contentlint learn` wrote, relative to this file: lines that recur across a corpus, for "
            "`boilerplate.recurring-line`."
        ),
    ] = None


class Layer(msgspec.Struct, frozen=True):
    """A decoded config with the text it came from, for errors."""

    file: ConfigFile
    text: str
    path: Path
    below: frozenset[Path]  # All configs that this one extends, directly or indirectly
    tree: Path | None = None
    """The folder that must contain everything it names; None for a trusted config, from the command line."""
    is_shown: bool = True  # Whether errors may quote it

    def error(self, what: str, *keys: str | int) -> ConfigError:
        """Return an error about the value under `keys` in the file."""
        error = strict_yaml.error_at(what, keys, text=self.text, path=str(self.path))
        return error if self.is_shown else error.without_content()

    @property
    def is_shipped(self) -> bool:
        return self.path.parent == _preset_folder()

    def rule_folders(self) -> Iterator[Path]:
        """Yield the folders of rules that the file names; raises ConfigError."""
        for index, name in enumerate(self.file.rule_folders):
            yield _named(self, name, "folder", os.path.isdir, "rule-folders", index)

    def rule_files(self) -> dict[str, Path]:
        """Return the files of the rules in these folders, by rule id; raises ConfigError."""
        files: dict[str, Path] = {}
        for folder in self.rule_folders():
            found = ruleset.rule_files(folder)
            for path in found.values() if self.tree is not None else ():
                refuse_stranger(path)
            files.update(found)
        return files

    def profile(self) -> Path | None:
        """Return the profile that the file names; raises ConfigError if it does not exist, or is not named as YAML.

        A stranger's config may name any file, and errors quote lines.
        """
        name = self.file.profile
        if name is None:
            return None
        if not name.endswith(strict_yaml.SUFFIXES):
            raise self.error(f'profile: "{name}" is not named .yaml or .yml', "profile")
        return _named(self, name, "file", os.path.isfile, "profile")


def presets() -> list[str]:
    """Return the names of the presets that come with contentlint."""
    return sorted(path.stem for path in _preset_folder().glob("*.yaml"))


def preset(name: str) -> Path:
    return _preset_folder() / f"{name}.yaml"


def _preset_folder() -> Path:
    return ruleset.shipped_folder() / "presets"


def read_layers(path: Path, tree: Path | None = None, *, text: str | None = None) -> tuple[Layer, ...]:
    """Return all that the config at `path` extends, then the config itself, each file once; raises ConfigError.

    With a `tree`, the config was found in it and may be a stranger's: what it names must be in the tree. `text`
    replaces the content of the file.
    """
    found: dict[Path, Layer] = {}
    _read(path, (), found, tree, text)
    return tuple(found.values())


def _read(
    path: Path, chain: tuple[Path, ...], found: dict[Path, Layer], tree: Path | None, text: str | None = None
) -> Layer:
    if path in found:
        return found[path]
    is_shown = tree is None or not chain
    with showing(is_shown):
        text = strict_yaml.read(path) if text is None else text
        if known := shipped.values(path):  # was checked before it was shipped
            file = msgspec.json.decode(known[0], type=ConfigFile)
        else:
            is_toml = path.name == pyproject.NAME
            data = pyproject.section(text, path) if is_toml else strict_yaml.mapping(text, str(path))
            file = strict_yaml.decode(data, ConfigFile, text=text, path=str(path))
    layer = Layer(file, text, path, frozenset(), tree, is_shown)
    below: set[Path] = set()
    for keys, name, other in _extended(layer):
        if other in (*chain, path):
            raise layer.error(f'"{name}" extends this file again', *keys)
        if len(chain) >= MAX_DEPTH:
            raise layer.error(f"more than {MAX_DEPTH} configs extend one another", *keys)
        below |= {other, *_read(other, (*chain, path), found, tree).below}
    found[path] = msgspec.structs.replace(layer, below=frozenset(below))
    return found[path]


@contextlib.contextmanager
def showing(is_shown: bool) -> Iterator[None]:
    """Remove quotations from errors about a file, unless it may be quoted."""
    try:
        yield
    except ConfigError as error:
        if is_shown:
            raise
        raise error.without_content() from None


def refuse_stranger(path: Path) -> None:
    """Raise ConfigError for a file in a tree that is a link, or belongs to another user."""
    with contextlib.suppress(FileNotFoundError):
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            raise ConfigError(f"is a symbolic link, which is not followed; {_WAY_OUT}", path=str(path))
        if owner := stranger(status):
            raise ConfigError(f"belongs to {owner}, so it is not used; {_WAY_OUT}", path=str(path))


def _extended(layer: Layer) -> Iterator[tuple[Keys, str, Path]]:
    """Yield the keys, name and path of each config that one extends; `default` for a user's without `extends`."""
    extends = layer.file.extends
    named: list[tuple[Keys, str]] = [] if layer.is_shipped else [((), "default")]
    if isinstance(extends, str):
        named = [(("extends",), extends)]
    elif extends is not None:
        named = [(("extends", index), name) for index, name in enumerate(extends)]
    for keys, name in named:
        if name.endswith(strict_yaml.SUFFIXES):
            yield keys, name, _named(layer, name, "file", os.path.isfile, *keys)
        elif name in presets():
            yield keys, name, preset(name)
        else:
            known = ", ".join(presets())
            raise layer.error(f'unknown preset "{name}"{did_you_mean(name, presets())}; presets are: {known}', *keys)


def _named(layer: Layer, name: str, what: str, is_there: Callable[[str], bool], *keys: str | int) -> Path:
    """Return the file or folder that a config names, relative to it; an untrusted config may not name links."""
    path = os.path.normpath(layer.path.parent / name)
    if layer.tree is not None and not Path(path).is_relative_to(layer.tree):
        raise layer.error(f'"{name}" leads out of {layer.tree}; {_WAY_OUT}', *keys)
    if not is_there(path):
        raise layer.error(f'no {what} "{name}"', *keys)
    if os.path.realpath(path) != path:
        raise layer.error(f'"{name}" leads through a link: name the {what} itself', *keys)
    if layer.tree is not None:
        refuse_stranger(Path(path))
    return Path(path)
