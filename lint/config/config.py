"""Configuration: which rules apply to which file, with which parameters.

Only the nearest `.contentlint.yaml`, in the folder of a file or above, applies. It extends a preset or another file,
`default` if it names none. Presets (`rules/presets/`) have the same form.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from lint.config import discovery, ruleset
from lint.config.config_file import ConfigFile, Layer, Override, preset, presets, read_layers, refuse_stranger, showing
from lint.config.discovery import FILE_NAME, absolute, discover
from lint.config.selection import RuleSet, Selection
from lint.core.rule import Rule
from lint.core.types import Severity
from lint.signals.step_budget import StepBudget
from lint.sources.gitignore import PathPatterns, repository
from lint.sources.record import Fields

if TYPE_CHECKING:
    from lint.config.profile import Profile
    from lint.kinds.recurring_line import RecurringLine

__all__ = ["FILE_NAME", "Config", "ConfigFile", "Override", "Selection", "discover", "load", "load_found", "presets"]

EDIT_BUDGET = 0.8
"""The default share of a document's running text that fixes may remove. It refuses none of the output of ten extractors
for the 181 pages of Zyte's article extraction benchmark; the nearest, an article with all its reader comments, rightly
loses 0.73."""

MAX_STEPS = 50_000
"""Limit for all patterns of a config found in a tree (`lint.signals.regex`): a megabyte takes some minutes at worst."""

PROFILED_KIND = "recurring-line"


class _Paths(msgspec.Struct, frozen=True):
    folder: Path
    patterns: PathPatterns

    def decide(self, path: Path, *, is_folder: bool = False) -> bool | None:
        """Return whether they match `path`, which is absolute; None if no pattern decides."""
        if not path.is_relative_to(self.folder):
            return None
        return self.patterns.decide(path.relative_to(self.folder).as_posix(), is_folder=is_folder)


class Config:
    """A config with all that it extends, resolved for paths on demand."""

    def __init__(self, layers: tuple[Layer, ...], path: Path | None, selection: Selection) -> None:
        self._layers = layers
        self.path = path
        self.folder = path.parent if path else None  # The folder that holds the config file; None for a preset alone
        self._selection = selection
        self._is_trusted = all(layer.tree is None for layer in layers)
        self._steps = None if self._is_trusted else StepBudget(MAX_STEPS)
        files, hidden = dict(ruleset.rule_files(ruleset.shipped_folder())), set[str]()
        for layer in layers:
            own = layer.rule_files()
            files.update(own)
            hidden.update(own if layer.tree is not None else ())
        self.known: Mapping[str, Rule] = ruleset.Rules(files, hidden=hidden)
        self._resolved: dict[tuple[int, ...], tuple[Rule, ...]] = {}
        self._has_preview = selection.preview or bool(self._last("preview"))
        selection.check(self.known, preview=self._has_preview)
        self._excluded = [self._paths(layer, layer.file.exclude, "exclude") for layer in reversed(layers)]
        self._included = [self._paths(layer, layer.file.include, "include") for layer in reversed(layers)]
        self._extensions = tuple({each.lower() for layer in layers for each in layer.file.extensions})
        self._overrides = [
            (layer, index, self._paths(layer, override.paths, "overrides", index, "paths"))
            for layer in layers
            for index, override in enumerate(layer.file.overrides)
        ]
        # Report errors in a config at once, not when an override first applies.
        self._rules(())
        for number in range(len(self._overrides)):
            self._rules((number,))

    def _last(self, key: str) -> Any:
        """Return a setting of the last config in the chain of `extends` that has it, else None."""
        found = (getattr(layer.file, key) for layer in reversed(self._layers))
        return next((value for value in found if value is not None), None)

    @property
    def fail_on(self) -> Severity:
        return self._last("fail_on") or Severity.ERROR

    @property
    def edit_budget(self) -> float:
        """Return the maximum share of a document's running text that fixes may remove, 0 to 1."""
        configured: float | None = self._last("edit_budget")
        if configured is None:
            return EDIT_BUDGET
        return configured if self._is_trusted else min(configured, EDIT_BUDGET)

    @property
    def ledger_keep_days(self) -> int | None:
        """Return for how many days the ledger keeps removed text; None for ever."""
        return self._last("ledger_keep_days") if self._is_trusted else None

    @property
    def withheld(self) -> str:
        """Return a message about settings that only apply with `--config`; empty if there are none.

        A config found in a tree may be a stranger's: it must not shorten the ledger.
        """
        if self._is_trusted:
            return ""
        files = [layer.file for layer in self._layers]
        if any(file.ledger_keep_days for file in files):
            return f"{self.path}: ledger-keep-days is ignored without --config"
        if any((file.edit_budget or 0) > EDIT_BUDGET for file in files):
            return f"{self.path}: an edit-budget above {EDIT_BUDGET} is ignored without --config"
        return ""

    @property
    def rule_folders(self) -> tuple[Path, ...]:
        """Return the folders of the user's own rules."""
        return tuple(folder for layer in self._layers for folder in layer.rule_folders())

    @property
    def files(self) -> tuple[Path, ...]:
        """Return all files that this was read from, except shipped ones."""
        own = [layer for layer in self._layers if not layer.is_shipped]
        rules = (path for layer in own for path in (*layer.rule_folders(), *layer.rule_files().values()))
        profiles = (path for layer in own if (path := layer.profile()) is not None)
        return (*(layer.path for layer in own), *rules, *profiles)

    @property
    def fields(self) -> Fields:
        """Return the field names of records."""
        sources = (_profiled(rule).source_field for rule in self._rules(()) if rule.kind == PROFILED_KIND)
        text = self._last("text_field") or Fields().text
        return Fields(text=text, id=self._last("id_field"), source=next(sources, None))

    def is_included(self, path: Path) -> bool:
        """Return whether the config includes a file by its extension or path."""
        return path.name.lower().endswith(self._extensions) or _decision(self._included, path)

    def is_excluded(self, path: Path) -> bool:
        return _decision(self._excluded, path, may_be_folder=True)

    def rules_for(self, path: Path | None) -> tuple[Rule, ...]:
        """Return the rules in effect for `path` (or without any override for None), in order of id."""
        if path is None or not self._overrides:
            return self._rules(())
        real = absolute(path)
        matchers = enumerate(paths for _, _, paths in self._overrides)
        return self._rules(tuple(number for number, paths in matchers if paths is not None and paths.decide(real)))

    def _rules(self, matched: tuple[int, ...]) -> tuple[Rule, ...]:
        if matched not in self._resolved:
            rules = RuleSet(self.known, preview=self._has_preview)
            with self._steps.limit() if self._steps else contextlib.nullcontext():
                for layer in self._layers:
                    rules.apply_config(layer)
                for number in matched:
                    layer, index, _ = self._overrides[number]
                    rules.apply_override(layer, index)
                self._resolved[matched] = tuple(map(self._with_profile, rules.chosen(self._selection)))
        return self._resolved[matched]

    def _with_profile(self, rule: Rule) -> Rule:
        if rule.kind != PROFILED_KIND or self._profile is None:
            return rule
        params = _profiled(rule)
        sources = {**self._profile.sources, **params.sources}
        field = params.source_field or self._profile.source_field
        params = msgspec.structs.replace(params, sources=sources, source_field=field)
        return msgspec.structs.replace(rule, params=params)

    @cached_property
    def _profile(self) -> Profile | None:
        """Return the profile of the last config that names one; raises ConfigError with the faulty line."""
        path = next((path for layer in reversed(self._layers) if (path := layer.profile())), None)
        if path is None:
            return None
        from lint.config.profile import read  # few configs name one

        with showing(self._is_trusted):
            return read(path)

    def _paths(self, layer: Layer, patterns: tuple[str, ...], *keys: str | int) -> _Paths | None:
        """Return the path matcher for `patterns`; None if there are none, or no folder that they are relative to."""
        if not patterns or self.folder is None:
            return None
        folder = layer.path.parent if self.folder.is_relative_to(layer.path.parent) else self.folder
        try:
            return _Paths(folder, PathPatterns(patterns))
        except ValueError as error:
            raise layer.error(f"{keys[0]}: {error}", *keys) from error


def _decision(matchers: Sequence[_Paths | None], path: Path, *, may_be_folder: bool = False) -> bool:
    """Return whether the first matcher that decides about a path matches it."""
    if not any(matchers):
        return False
    real, is_folder = absolute(path), may_be_folder and os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a name that is too long
    decisions = (paths.decide(real, is_folder=is_folder) for paths in matchers if paths is not None)
    return next((decision for decision in decisions if decision is not None), False)


def load(path: Path | None, selection: Selection | None = None) -> Config:
    """Return the config in the file `path`, or the default preset for None; raises ConfigError with the faulty line."""
    return _load(absolute(path) if path else None, selection or Selection())


def load_found(path: Path | None, selection: Selection | None = None) -> Config:
    """Return the config in a file found in a tree, which may be a stranger's; see `Layer.tree`."""
    if path is None:
        return load(None, selection)
    refuse_stranger(path)
    return _load(absolute(path), selection or Selection(), repository(path.parent) or path.parent)


@cache
def _load(path: Path | None, selection: Selection, tree: Path | None = None) -> Config:
    return Config(read_layers(path or preset("default"), tree), path, selection)


def validate(path: Path, text: str) -> None:
    """Raise ConfigError with the faulty line if `text` is not a valid content of the config file `path`."""
    real = absolute(path)
    Config(read_layers(real, repository(path.parent) or real.parent, text=text), real, Selection())


def forget(*, read: bool = True) -> None:
    """Clear the caches of configs, in a long-running process."""
    discovery.forget()
    for cached in (_load, *ruleset.CACHES) if read else ():
        cached.cache_clear()


def _profiled(rule: Rule) -> RecurringLine:
    from lint.kinds.recurring_line import RecurringLine

    assert isinstance(rule.params, RecurringLine)
    return rule.params
