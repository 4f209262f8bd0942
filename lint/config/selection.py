"""Decide which rules are on, and their settings: each config in turn, then the command line."""

import fnmatch
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from lint.config import ruleset
from lint.config.config_file import ConfigFile, Layer, Override, showing
from lint.config.pyproject import Keys
from lint.core.errors import UsageError, did_you_mean
from lint.core.rule import Rule
from lint.core.types import Severity

OFF = "off"

_WILD = frozenset("*?[")  # Characters that make a selector a pattern


class Selection(msgspec.Struct, frozen=True):
    """The rule options of the command line, which override any config: `--select`, `--ignore` and `--preview`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False

    def check(self, known: Mapping[str, Rule], *, preview: bool) -> None:
        """Raise UsageError for an unknown rule or family, or a preview rule without `preview`."""
        for text in (*self.select, *self.ignore):
            if not expand(text, known):
                raise UsageError(_unknown(text, known))
        for text in self.select:
            if not preview and text in known and known[text].preview:
                raise UsageError(f"{text} is in preview: add --preview")


class RuleSet:
    """The state of the rules while configs are applied, one after another."""

    def __init__(self, known: Mapping[str, Rule], *, preview: bool) -> None:
        self._known, self._has_preview = known, preview
        self._on: dict[str, Path] = {}  # The ids of the rules that are on, with the config that turned them on
        self._changed: dict[str, Rule] = {}

    def apply_config(self, layer: Layer) -> None:
        """Apply the settings of a config for all paths. Its `select` replaces those of the configs that it extends."""
        own = list(layer.rule_files())
        if layer.file.select is not None:
            self._on = {rule_id: path for rule_id, path in self._on.items() if path not in layer.below}
            own = []
        self._apply(layer, (), layer.file, own)

    def apply_override(self, layer: Layer, index: int) -> None:
        override = layer.file.overrides[index]
        if override.select is not None:
            self._on.clear()
        self._apply(layer, ("overrides", index), override, ())

    def _apply(self, layer: Layer, at: Keys, settings: ConfigFile | Override, own: Iterable[str]) -> None:
        selected = dict.fromkeys(own, _LEAST_SPECIFIC) | self._ids(layer, (*at, "select"), settings.select or ())
        ignored = self._ids(layer, (*at, "ignore"), settings.ignore)
        self._on.update(dict.fromkeys(selected, layer.path))
        for rule_id in _overruling(ignored, selected):
            self._on.pop(rule_id, None)
        for rule_id, setting in settings.rules.items():
            if rule_id not in self._known:
                raise layer.error(_unknown(rule_id, self._known, "rule"), *at, "rules", rule_id)
            if setting != OFF:
                self._refuse_preview(rule_id, layer, *at, "rules", rule_id)
            self._set(rule_id, setting, layer, (*at, "rules", rule_id))

    def _ids(self, layer: Layer, at: Keys, selectors: Sequence[str]) -> dict[str, int]:
        for index, text in enumerate(selectors):
            if not expand(text, self._known):
                raise layer.error(_unknown(text, self._known), *at, index)
            if at[-1] == "select":
                self._refuse_preview(text, layer, *at, index)
        return _named(selectors, self._known)

    def _refuse_preview(self, name: str, layer: Layer, *at: str | int) -> None:
        """Raise ConfigError if a config turns on a preview rule by name without preview rules."""
        if not self._has_preview and name in self._known and self._known[name].preview:
            raise layer.error(f"{name} is in preview: add --preview, or preview: true to the config", *at)

    def _set(self, rule_id: str, setting: Any, layer: Layer, at: Keys) -> None:
        """Turn one rule on or off, with the severity and parameters that a config gives it."""
        settings = setting if isinstance(setting, dict) else {"severity": setting}
        severity = settings.get("severity")
        if "severity" in settings and severity not in (OFF, *Severity):
            shown = "a list" if isinstance(severity, list) else "none" if severity is None else f'"{severity}"'
            keys = (*at, "severity") if settings is setting else at
            raise layer.error(f"{rule_id}: the severity must be off, note, warning or error, not {shown}", *keys)
        changes: dict[str, Any] = {}
        if severity is not None and severity != OFF:
            changes["severity"] = Severity(severity)
        given = {key: value for key, value in settings.items() if key != "severity"}
        if given:
            params = self._rule(rule_id).params
            merged = {**msgspec.to_builtins(params), **given}
            with showing(layer.is_shown):
                changes["params"] = ruleset.decode_params(
                    type(params), merged, text=layer.text, path=str(layer.path), at=at
                )
        if changes:
            self._changed[rule_id] = msgspec.structs.replace(self._rule(rule_id), **changes)
        if severity == OFF:
            self._on.pop(rule_id, None)
        else:
            self._on[rule_id] = layer.path

    def _rule(self, rule_id: str) -> Rule:
        return self._changed.get(rule_id) or self._known[rule_id]

    def chosen(self, selection: Selection) -> tuple[Rule, ...]:
        """Return the rules that are on after the options of the command line, in order of id; only these are read."""
        selected, ignored = _named(selection.select, self._known), _named(selection.ignore, self._known)
        ids = set(selected or self._on).difference(_overruling(ignored, selected))
        rules = map(self._rule, sorted(ids))
        return tuple(rule for rule in rules if self._has_preview or not rule.preview)


_LEAST_SPECIFIC = 0


def specificity(selector: str) -> int:
    """Return how narrowly a selector names rules: a rule more than a pattern within a family, that more than a family
    or all.

    >>> sorted(["all", "encoding.mojibake", "encoding", "encoding.*"], key=specificity)
    ['all', 'encoding', 'encoding.*', 'encoding.mojibake']
    """
    if selector in ("all", "*"):
        return _LEAST_SPECIFIC
    return 1 + ("." in selector) + ("." in selector and _WILD.isdisjoint(selector))


def _named(selectors: Iterable[str], known: Collection[str]) -> dict[str, int]:
    """Return the ids that selectors match, each with the specificity of the narrowest one."""
    named: dict[str, int] = {}
    for text in sorted(selectors, key=specificity):
        named.update(dict.fromkeys(expand(text, known), specificity(text)))
    return named


def _overruling(ignored: Mapping[str, int], selected: Mapping[str, int]) -> list[str]:
    """Return the ids that are ignored, unless they are selected more specifically."""
    return [rule_id for rule_id, narrow in ignored.items() if narrow >= selected.get(rule_id, _LEAST_SPECIFIC)]


def expand(selector: str, known: Iterable[str]) -> list[str]:
    """Return the rule ids among `known` that a selector means: an id, a family, a pattern, or `all`.

    >>> expand("encoding", ["encoding.mojibake", "structure.empty-document"])
    ['encoding.mojibake']
    """
    if selector == "all":
        return list(known)
    family = f"{selector}."
    if _WILD.isdisjoint(selector):
        return [rule_id for rule_id in known if rule_id == selector or rule_id.startswith(family)]
    return [rule_id for rule_id in known if fnmatch.fnmatchcase(rule_id, selector) or rule_id.startswith(family)]


def _unknown(text: str, known: Collection[str], what: str = "rule or family") -> str:
    names = [*known, *({rule_id.partition(".")[0] for rule_id in known} if what != "rule" else ())]
    return f'unknown {what} "{text}"{did_you_mean(text, names)}'
