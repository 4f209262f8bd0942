"""The texts of `truncation_texts.yaml`, by what they show."""

from __future__ import annotations

from pathlib import Path

import yaml

_TEXTS = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))

Lines = dict[str, list[tuple[str, str]]]
"""A kind of line to lines of it, each with its language."""

ARTICLES: dict[str, list[str]] = _TEXTS["articles"]
TOP: Lines = _TEXTS["top"]
INSIDE: Lines = _TEXTS["inside"]
CUTS: Lines = _TEXTS["cuts"]
CLOSING: Lines = _TEXTS["closing"]
GROUPS: dict[str, tuple[str, list[str]]] = {n: (g["language"], g["lines"]) for n, g in _TEXTS["groups"].items()}
