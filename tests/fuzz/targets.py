"""What is fuzzed: functions of any bytes that raise nothing but an AssertionError, where a promise is broken."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from lint.config import config_file, ruleset, strict_yaml
from lint.config.config import Config, Selection
from lint.core.document import Document
from lint.core.errors import ConfigError, UsageError
from lint.core.linter import lint
from lint.core.printable import printable
from lint.core.rule import Rule
from tests.support.hostile_text import ARTICLES, HEADLINES, PROSE, STRAY, default_rules, rule_lines, strict_rules
from tests.support.promises import check_change, check_findings, check_fix, check_views, decoded

MAX_SHOWN_CHARS = 2000
"""No error for people is longer, whatever it quotes, but for the path of its file."""


def decoder(data: bytes) -> None:
    """Bytes are a text that gives them back, or are refused."""
    decoded(data)


def segmenter(data: bytes) -> None:
    """The views of a document hold what they promise."""
    check_views(_document(data))


def rules(data: bytes) -> None:
    """A rule file is refused with a clear error, or is a rule that can be used on a document."""
    try:
        rule = ruleset.load_rule(_yaml(data), path="own/r.yaml", rule_id="own.r")
        for document in _samples():
            _use(rule, document)
    except ConfigError as error:
        _check_error(error)


def configs(data: bytes) -> None:
    """A config is refused with a clear error, or gives rules for a path."""
    path = _folder() / ".contentlint.yaml"
    path.write_bytes(data)
    try:
        loaded = Config(config_file.read_layers(path), path, Selection())
        loaded.is_excluded(path.parent / "a.txt")
        loaded.rules_for(path.parent / "a.txt")
    except UsageError as error:
        _check_error(error)


def check(data: bytes) -> None:
    """A file is checked and fixed by all the rules of the default and the strict preset, and loses nothing."""
    loaded = decoded(data)
    if loaded is None:
        return
    check_findings(loaded.document, strict_rules())
    for unsafe in (False, True):
        fixed = check_fix(loaded.document, default_rules(), unsafe=unsafe)
        if fixed.applied:
            check_change(loaded, fixed)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "decoder": decoder,
    "segmenter": segmenter,
    "rules": rules,
    "configs": configs,
    "check": check,
}


_YAML_WORDS = (
    "kind: ", "pattern", "patterns: ", "block-run", "boundary", "empty", "encoding", "language", "metric", "foreign-lines", "readability",
    "repetition", "truncation", "severity: ", "message: ", "why: ", "source: ", "examples:\n  - ", "fail: ", "pass: ", "{value:.2f}", "{text}",
    "scope: span", "match: whole", "anchor: ", "within-lines: ", "max-words: ", "min-words: ", "fix: ", "extends: ", "select: ", "ignore: ",
    "rules:\n  ", "overrides:\n  - paths: ", "exclude: ", "fail-on: ", "rule-folders: ", "encoding.mojibake", "quality.word-count", "!!", "&a ",
    "*a", "<<: ", "---\n", "? ", "- ", ": ", "|\n  ", ">\n  ", "{", "}", "[", "]", "(?i)", "\\pL", "{1000}", "(a|b)*", "[^", ".*", "\\Q", "\\C", "\\b",
    "0x1", "1e9", ".5", "9223372036854775807", "-1", "null", "true", "~", "../", "/proc/self", ".yaml", "default", "strict", "all", "*.md", "!",
)  # fmt: skip
_TEXT_WORDS = tuple(
    dict.fromkeys((*STRAY, *HEADLINES, *PROSE, *rule_lines(), "\n", "\r\n", "\r", "\n\n", ". ", "。", "(Reuters) - "))
)

WORDS: Mapping[str, tuple[str, ...]] = {
    "decoder": STRAY,
    "segmenter": (*STRAY, *PROSE),
    "rules": _YAML_WORDS,
    "configs": _YAML_WORDS,
    "check": tuple(word for word in _TEXT_WORDS if len(word.encode("utf-8", "surrogatepass")) <= 200),
}
"""What the fuzzer puts together, besides bytes."""


def _document(data: bytes) -> Document:
    """Any text there is, lone surrogates and all: as in a record of a corpus, which nobody decoded."""
    try:
        return Document(data.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        return Document(data.decode("utf-8", "surrogateescape"))


def _yaml(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


@cache
def _samples() -> tuple[Document, ...]:
    return Document(""), Document("\n\n".join(ARTICLES)), Document("a\ud800b\r\n\x00c" * 20)


def _use(rule: Rule, document: Document) -> None:
    for diagnostic in lint(document, (rule,)).diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(document.text)


def _check_error(error: UsageError) -> None:
    shown = str(error)
    assert shown
    assert len(shown) <= MAX_SHOWN_CHARS
    printable(shown, keep_newlines=True).encode()
    if isinstance(error, ConfigError) and error.path:
        assert error.line >= 0
        assert len(strict_yaml.quote(error.quote, 1)) <= 100


@cache
def _folder() -> Path:
    """A folder of this process's own, gone when it ends."""
    name = tempfile.mkdtemp(prefix="contentlint-fuzz-")
    atexit.register(shutil.rmtree, name, ignore_errors=True)
    return Path(name)
