"""The diagnostics of one document."""

from __future__ import annotations

import msgspec

from lint.core.document import Document
from lint.core.types import Diagnostic


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in one document, in the order of start, end, rule."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
