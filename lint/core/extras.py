"""Import optional packages on demand, with a one-line error if one is missing."""

import importlib
import importlib.util
from types import ModuleType

from lint.core.errors import UsageError


def require(module: str, extra: str) -> ModuleType:
    """Return the module of an optional package; raises UsageError with the command that installs it.

    >>> require("no_such_package.part", "corpus")
    Traceback (most recent call last):
    lint.core.errors.UsageError: this needs the package "no_such_package": pip install "contentlint[corpus]"
    """
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != package:
            raise  # the package is installed, but broken
        raise _missing(package, extra) from None


def check(package: str, extra: str) -> None:
    """Raise the same error as `require` if a package is missing, without importing it."""
    if importlib.util.find_spec(package) is None:
        raise _missing(package, extra)


def _missing(package: str, extra: str) -> UsageError:
    return UsageError(f'this needs the package "{package}": pip install "contentlint[{extra}]"')
