"""Load rules from files: `rules/<family>/<rule>.yaml` is the rule `<family>.<rule>`."""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from lint.config import shipped, strict_yaml
from lint.config.pyproject import Keys
from lint.config.shipped import shipped_folder as shipped_folder
from lint.core.errors import ConfigError, did_you_mean
from lint.core.rule import Rule, RuleHead
from lint.kinds import KINDS, Params, kind_class

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FORMAT = r"[,_]?(?:\.[0-9]{1,2})?[a-z%]?|n [^|{}]+(?:\|[^|{}]+)?"
"""Allowed formats in messages, such as `{value:.2f}` or `{count:n line}`; a width of millions would exhaust memory."""

MAX_FOLDER_BYTES = 1_000_000
"""Limit for all files of a rule folder, which take some seconds at most. The shipped rules have a third of that."""


class Rules(Mapping[str, Rule]):
    """Rules by id, in order of id. A rule's file is read on first use."""

    def __init__(self, files: Mapping[str, Path], *, hidden: Collection[str] = ()) -> None:
        """`hidden` are rules whose files errors do not quote."""
        self._files, self._hidden = dict(sorted(files.items())), hidden

    def __getitem__(self, rule_id: str) -> Rule:
        """Return the rule; raises KeyError for an unknown id, ConfigError if its file is invalid."""
        try:
            return _load_file(self._files[rule_id], rule_id)
        except ConfigError as error:
            if rule_id not in self._hidden:
                raise
            raise error.without_content() from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._files


def load_folder(folder: Path) -> Mapping[str, Rule]:
    """Read all rules in `folder` and return them by id, in order of id; raises ConfigError if one is invalid."""
    return dict(Rules(rule_files(folder)))


@cache
def rule_files(folder: Path) -> Mapping[str, Path]:
    """Return the rule files in `folder` by rule id; raises ConfigError if there are none, or one is misnamed.

    Hidden folders and links that lead out of the folder are ignored.
    """
    if not folder.is_dir():
        raise ConfigError("is not a folder of rules", path=str(folder))
    files: dict[str, Path] = {}
    left_bytes, is_shipped = MAX_FOLDER_BYTES, folder == shipped_folder()
    for path in _yaml_files(folder):
        left_bytes -= 0 if is_shipped else path.stat().st_size
        if left_bytes < 0:
            what = f"the rule files are too large together: more than {MAX_FOLDER_BYTES:,} bytes"
            raise ConfigError(what, path=str(path))
        if problem := rule_name_problem(path.parent.name, path.stem):
            raise ConfigError(problem, path=str(path))
        rule_id = f"{path.parent.name}.{path.stem}"
        if rule_id in files:
            raise ConfigError(f"is the same rule as {files[rule_id].name}: {rule_id}", path=str(path))
        files[rule_id] = path
    if not files:
        raise ConfigError("holds no rule: rules are files named <family>/<rule>.yaml", path=str(folder))
    return MappingProxyType(files)


def _yaml_files(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for family in _listed(folder):
        if family.name == "presets" or family.name.startswith("."):
            continue
        if not family.is_dir():
            _refuse_stray(folder / family.name)
            continue
        inside, is_family_linked = folder / family.name, family.is_symlink()
        for entry in _listed(family):
            is_linked = is_family_linked or entry.is_symlink()  # only links must be resolved
            path = inside / entry.name
            if entry.name.endswith(strict_yaml.SUFFIXES) and (not is_linked or path.resolve().is_relative_to(root)):
                yield path
            elif not entry.name.startswith(".") and not is_linked and entry.is_dir():
                for below in _listed(entry):
                    _refuse_stray(path / below.name)


def _refuse_stray(path: Path) -> None:
    """Raise ConfigError for a file that looks like a rule but is not in the folder of a family."""
    if not path.name.endswith(strict_yaml.SUFFIXES) or path.name.startswith(".") or not path.is_file():
        return
    if re.search(r"(?m)^kind[ \t]*:", strict_yaml.read(path)):
        what = "is not in the folder of a family: rules are files named <family>/<rule>.yaml"
        raise ConfigError(what, path=str(path))


def _listed(folder: os.PathLike[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except PermissionError:
        return []


def rule_name_problem(family: str, name: str) -> str:
    """Return what is wrong with the name of a rule, for users; empty for a valid one."""
    if _NAME.fullmatch(family) and _NAME.fullmatch(name):
        return ""
    if not name:
        return f'"{family}" is not a valid rule id: write FAMILY/NAME, such as house/{family or "name"}'
    return f'"{family}/{name}" is not a valid rule id: name folder and file in lower-case-with-hyphens'


@cache
def _load_file(path: Path, rule_id: str) -> Rule:
    if known := shipped.values(path):  # was checked before it was shipped
        from lint.signals.regex import stored_keys  # not needed for --help

        head = msgspec.json.decode(known[0], type=RuleHead)
        with stored_keys(msgspec.json.decode(known[2])):
            return _rule_of(rule_id, head, msgspec.json.decode(known[1], type=kind_class(head.kind)))
    rule = load_rule(strict_yaml.read(path), path=str(path), rule_id=rule_id)
    return msgspec.structs.replace(rule, is_own=not path.is_relative_to(shipped_folder()))


def load_rule(text: str, *, path: str, rule_id: str) -> Rule:
    """Return the rule in a YAML text; raises ConfigError that quotes the faulty line."""
    head_data, rest = parts(strict_yaml.mapping(text, path))
    head = strict_yaml.decode(head_data, RuleHead, text=text, path=path)
    try:
        kind = kind_class(head.kind)
    except ConfigError as error:
        known = f"kinds are {', '.join(KINDS)}"
        raise strict_yaml.error_at(error.what, ("kind",), text=text, path=path, expected=known) from None
    rule = _rule_of(rule_id, head, decode_params(kind, rest, text=text, path=path))
    _check_message(rule, text=text, path=path)
    return rule


def parts(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the values of a rule file: its head, and the parameters of its kind."""
    head = {key: value for key, value in data.items() if key in RuleHead.__struct_fields__}
    return head, {key: value for key, value in data.items() if key not in head}


def _rule_of(rule_id: str, head: RuleHead, params: Params) -> Rule:
    return Rule(id=rule_id, params=params, **msgspec.structs.asdict(head))


def decode_params(kind: type[Params], data: Mapping[str, Any], *, text: str, path: str, at: Keys = ()) -> Params:
    """Return parameters as a value of their kind; raises ConfigError with the line of the faulty one."""
    unknown = next((key for key in data if key not in kind.__struct_encode_fields__), None)
    if unknown is not None:
        known = [*kind.__struct_encode_fields__, *(("severity",) if at else RuleHead.__struct_fields__)]
        what = f'unknown key "{unknown}"{did_you_mean(unknown, known)}'
        raise strict_yaml.error_at(what, (*at, unknown), text=text, path=path)
    return strict_yaml.decode(data, kind, text=text, path=path, at=at)


def _check_message(rule: Rule, *, text: str, path: str) -> None:
    """Raise ConfigError if the message names an unknown field, or accesses attributes of one."""
    import string  # not needed for rules that are already checked

    known = ("value", "limit", *type(rule.params).FIELDS)
    try:
        used = [(name, spec or "") for _, name, spec, _ in string.Formatter().parse(rule.message) if name is not None]
        problem = next((found for name, spec in used if (found := _message_problem(name, spec, known))), "")
    except ValueError as error:
        problem = str(error)
    if problem:
        fields = f"the fields of this kind are {', '.join(known)}"
        raise strict_yaml.error_at(f"message: {problem}", ("message",), text=text, path=path, expected=fields)


def _message_problem(name: str, spec: str, known: tuple[str, ...]) -> str:
    if name not in known:
        return f'unknown field "{{{name}}}"{did_you_mean(name, known)}; there are: {", ".join(known)}'
    if not re.fullmatch(_FORMAT, spec):
        return f'the format of "{{{name}}}" must be as simple as ".2f" or "n line"'
    return ""


CACHES = rule_files, _load_file
