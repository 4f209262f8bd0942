"""The kinds of rules: one module each, named here.

A kind is a frozen Struct. Its fields are the parameters of a rule file, written in kebab-case there and decoded
strictly; its docstring and the fields' `Meta(description=...)` are the reference that `contentlint schema` and
`docs/rules/` show; its method `check` finds the defects. `FIELDS` names what it passes to `rule.report` beyond `value`
and `limit`, for the `{...}` of messages. Expensive values, such as a compiled pattern, are `functools.cached_property`.
An impossible combination of parameters raises ValueError in `__post_init__`.

Their modules do without `from __future__ import annotations`: it makes texts of all annotations, and to compile those
when the first rules are read takes a twentieth of a start.
"""

import importlib
from collections.abc import Mapping

from lint.core.errors import ConfigError, did_you_mean
from lint.core.rule import Params

__all__ = ["KINDS", "Params", "kind_class"]

KINDS: Mapping[str, str] = {
    "bios": "lint.kinds.bios.Bios",
    "block-run": "lint.kinds.block_run.BlockRun",
    "boundary": "lint.kinds.stitched.boundary.Boundary",
    "capital-credits": "lint.kinds.capital_credits.CapitalCredits",
    "code": "lint.kinds.code.Code",
    "comments": "lint.kinds.comments.Comments",
    "contents-list": "lint.kinds.contents_list.ContentsList",
    "controls": "lint.kinds.controls.Controls",
    "data-format": "lint.kinds.data_format.DataFormat",
    "empty": "lint.kinds.metric.Empty",
    "encoding": "lint.kinds.encoding.Encoding",
    "foreign-lines": "lint.kinds.foreign_lines.kind.ForeignLines",
    "foreign-title": "lint.kinds.foreign_title.ForeignTitle",
    "headline-ticker": "lint.kinds.headline_ticker.HeadlineTicker",
    "interface": "lint.kinds.interface.Interface",
    "keyword-stuffing": "lint.kinds.keyword_stuffing.KeywordStuffing",
    "language": "lint.kinds.language.Language",
    "link-menu": "lint.kinds.link_menu.LinkMenu",
    "link-target": "lint.kinds.link_target.LinkTarget",
    "linked-teaser": "lint.kinds.linked_teaser.LinkedTeaser",
    "list-page": "lint.kinds.list_page.ListPage",
    "metric": "lint.kinds.metric.Metric",
    "page-stamps": "lint.kinds.page_stamps.PageStamps",
    "pattern": "lint.kinds.pattern.Pattern",
    "pdf": "lint.kinds.pdf.Pdf",
    "readability": "lint.kinds.metric.Readability",
    "recurring-line": "lint.kinds.recurring_line.RecurringLine",
    "repetition": "lint.kinds.repetition.Repetition",
    "scrambled": "lint.kinds.scrambled.Scrambled",
    "spoken": "lint.kinds.spoken.Spoken",
    "tail-lines": "lint.kinds.tail_lines.TailLines",
    "teasers": "lint.kinds.teasers.Teasers",
    "truncation": "lint.kinds.truncated.Truncation",
    "verdict": "lint.kinds.verdict.Verdict",
}
"""Kind to class. Only the kinds of rules in effect are imported, so that a small check starts fast."""


def kind_class(name: str) -> type[Params]:
    """Return the class of the kind `name`; raises ConfigError for an unknown one."""
    try:
        module, _, attribute = KINDS[name].rpartition(".")
    except KeyError:
        raise ConfigError(f'unknown kind "{name}"{did_you_mean(name, KINDS)}; kinds are {", ".join(KINDS)}') from None
    found: type[Params] = getattr(importlib.import_module(module), attribute)
    return found
