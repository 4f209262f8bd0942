"""contentlint: find what is not the article in text collected from the web, and fix it."""

from typing import TYPE_CHECKING, Any

from lint.core.version import __version__

if TYPE_CHECKING:
    from lint.checking.api import FixedText, check_file, check_text, fix_text
    from lint.core.errors import ConfigError, ContentlintError, UsageError
    from lint.core.finding import Finding
    from lint.engines.batch import FINDINGS_SCHEMA, REMOVED_SCHEMA, fix_batch, lint_batch
    from lint.sources.record import Fields

__all__ = [
    "FINDINGS_SCHEMA",
    "REMOVED_SCHEMA",
    "ConfigError",
    "ContentlintError",
    "Fields",
    "Finding",
    "FixedText",
    "UsageError",
    "__version__",
    "check_file",
    "check_text",
    "fix_batch",
    "fix_text",
    "lint_batch",
]

_HOMES = {
    "ConfigError": "lint.core.errors",
    "ContentlintError": "lint.core.errors",
    "FINDINGS_SCHEMA": "lint.engines.batch",
    "Fields": "lint.sources.record",
    "Finding": "lint.core.finding",
    "REMOVED_SCHEMA": "lint.engines.batch",
    "UsageError": "lint.core.errors",
    "fix_batch": "lint.engines.batch",
    "lint_batch": "lint.engines.batch",
}


def __getattr__(name: str) -> Any:
    """Import a public name on first use: the command line needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "lint.checking.api")), name)
