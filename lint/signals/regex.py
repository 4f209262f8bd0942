"""Regular expressions of a linear-time engine (RE2), compiled quickly and on first use.

RE2 takes half a millisecond to compile each `\\pL`, as it lists every letter of Unicode, and a rule has dozens of them.
Here `\\pL` and `\\pN` represent whole blocks of scripts: letters with their marks, so that a Hindi or a vocalised
Arabic word is one run, and digits.

Shipped patterns are already checked, and are compiled for the first text with one of their needles
(`lint.signals.needle_search`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any, Literal

import msgspec

from lint.core.types import Span
from lint.signals import step_budget
from lint.signals.clue_index import known_clues
from lint.signals.phrase_grammar import NO_WORDS, Words, expanded

# RE2 is imported with the first pattern that is compiled.

CASED_LETTERS = (
    r"A-Za-z\x{aa}\x{b5}\x{ba}\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{37d}\x{37f}-\x{386}\x{388}-\x{559}\x{560}-\x{588}"
)
OTHER_LETTERS = (
    r"\x{591}-\x{60b}\x{60e}-\x{61a}\x{61c}\x{620}-\x{65f}\x{66e}-\x{6d3}\x{6d5}-\x{6ef}\x{6fa}-\x{963}\x{970}-\x{e4f}"
    r"\x{e5a}-\x{103f}\x{1050}-\x{1360}\x{1369}-\x{17d3}\x{17d7}-\x{17df}\x{1800}-\x{1fff}\x{2c00}-\x{2dff}"
    r"\x{3005}-\x{3007}\x{3031}-\x{3035}\x{3041}-\x{309f}\x{30a1}-\x{30fa}\x{30fc}-\x{d7ff}\x{f900}-\x{fd3d}"
    r"\x{fd50}-\x{fdff}\x{fe70}-\x{fefe}\x{ff21}-\x{ff3a}\x{ff41}-\x{ff5a}\x{ff66}-\x{ffdc}\x{10000}-\x{1efff}"
    r"\x{20000}-\x{3ffff}"
)
LETTERS = CASED_LETTERS + OTHER_LETTERS
"""Letters and marks by block, as the inside of a character class."""

CAPITALS = r"A-Z\x{c0}-\x{d6}\x{d8}-\x{de}" + "".join(
    chr(code) for code in (*range(0x100, 0x17F), *range(0x1E80, 0x1EFF)) if chr(code).isupper()
) + r"\x{386}-\x{3ab}\x{400}-\x{42f}\x{48a}-\x{52f}\x{531}-\x{556}\x{10a0}-\x{10c5}"  # fmt: skip
"""Capitals: Latin with the letters of Europe and Vietnam, Greek, Cyrillic, Armenian, Georgian."""

DIGITS = (
    r"0-9\x{b2}\x{b3}\x{b9}\x{bc}-\x{be}\x{660}-\x{669}\x{6f0}-\x{6f9}\x{966}-\x{96f}\x{e50}-\x{e59}\x{1040}-\x{1049}"
    r"\x{2070}-\x{2079}\x{2080}-\x{2089}\x{2150}-\x{218b}\x{2460}-\x{249b}\x{ff10}-\x{ff19}"
)
"""Digits and other numbers."""

_BLOCKS = {
    r"\pL": LETTERS, r"\p{L}": LETTERS, r"\p{Lu}": CAPITALS, r"\p{Lo}": OTHER_LETTERS,
    r"\pN": DIGITS, r"\p{N}": DIGITS,
}  # fmt: skip

_PIECE = r"(?s)\\(?:[pPx]\{[^}]*\}|[pP].|.)|\[:\^?\w+:\]|\[\^?\]?|\]|[^\\\[\]]+|\\"

_BEFORE = {"start": r"^[^\pL\pN\n]*", "whole": r"^[^\pL\pN\n]*", "anywhere": ""}
"""Skips bullets, quotation marks, brackets and emoji before the words."""

_BEHIND = {"start": "", "whole": r"[^\pL\pN\n]*$", "anywhere": ""}

_MAX_MEMORY_BYTES = 64 << 20
"""Limit for the automaton of one rule; with RE2's default of 8 MB, long word lists need a slower one."""

_LEAST_MEMORY_BYTES, _MEMORY_BYTES_PER_STEP = 256 << 10, 2 << 10
"""The limit for a pattern that is not shipped: a small one that fills 64 MB is an attack."""

MAX_PROGRAM_STEPS = 50_000
"""Limit for the patterns of one rule, twice the size of the largest shipped one. RE2 is linear in the text, but also in
this: when its automaton is full, a step takes about three nanoseconds per byte."""

_stored_keys: ContextVar[Iterator[str]] = ContextVar("_stored_keys")

Scope = Literal["line", "span"]
Match = Literal["anywhere", "start", "whole"]


class Engine:
    """Patterns matched together on UTF-8. Compiled at once, or on first use if their clues are known.

    `words` replace the names in them (`lint.signals.phrase_grammar`). With `match` "start" they must match from the
    first letter or digit of a line on, with "whole" also up to its last one. With scope `line`, nothing matches a line
    end, not even `[^.]`. Raises ValueError that names an invalid pattern.
    """

    def __init__(
        self,
        written: Sequence[str],
        *,
        words: Words = NO_WORDS,
        ignore_case: bool = True,
        match: Match = "anywhere",
        scope: Scope = "line",
    ) -> None:
        self.written, self.words = tuple(written), words
        """The patterns as written in the rule, and the words for the names in them."""
        self.ignore_case, self.match, self.scope = ignore_case, match, scope
        self.key = next(_stored_keys.get(iter(())), "") or self._key()
        """The key of its clues."""
        self.has_clues = known_clues().keys.get(self.key)
        """Whether every matching line fits a clue (`lint.signals.needle_search`); None if this is unknown."""
        if self.has_clues is None:
            _ = self._engine
        self._parts: dict[int, Any] = {}
        """Single patterns that were compiled for a line: often few of many, and compiling all would take longer than
        checking a document."""

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """Return the patterns with their names replaced with words."""
        return expanded(self.written, self.words)

    def _key(self) -> str:
        """Return half the SHA-256 of all it depends on: no stranger's pattern must be taken for a shipped one."""
        from hashlib import sha256  # not needed for shipped rules

        content = msgspec.json.encode((self.written, self.words, self.ignore_case, self.match, self.scope))
        digest: str = sha256(content).hexdigest()[:32]
        return digest

    def search(self, text: bytes, start: int = 0, end: int | None = None) -> Any:
        """Return the first match, an object as in `re`, or None."""
        return self._engine.search(text, start, len(text) if end is None else end)

    def matches(self, line: bytes, numbers: Iterable[int]) -> bool:
        """Return whether one of the patterns with these numbers matches in a line."""
        for number in numbers:
            part = self._parts.get(number)
            if part is None:
                part = self._parts[number] = self._compiled_as(self.patterns[number], self.match)
            if (part.search(line) if self.match == "anywhere" else part.match(line)) is not None:
                return True
        return False

    def finditer(self, text: bytes) -> Iterator[Any]:
        """Return the matches, objects as in `re`."""
        found: Iterator[Any] = self._engine.finditer(text)
        return found

    _engine = cached_property(lambda self: self._compiled())

    def _compiled(self) -> Any:
        """Return the compiled patterns; raises ValueError that names an invalid one."""
        import re2

        pattern = "|".join(f"(?:{pattern})" for pattern in self.patterns)
        try:
            engine = self._compiled_as(pattern, self.match)
            if self.has_clues is not None:
                return engine
            step_budget.spend(engine.programsize)
            memory_bytes = _LEAST_MEMORY_BYTES + _MEMORY_BYTES_PER_STEP * engine.programsize
            return self._compiled_as(pattern, self.match, min(memory_bytes, _MAX_MEMORY_BYTES))
        except re2.error:
            for pattern in self.patterns:
                self._refuse(pattern)
            raise ValueError("the patterns are too large together") from None

    def _refuse(self, pattern: str) -> None:
        """Raise ValueError if the pattern is invalid."""
        import re2

        try:
            self._compiled_as(f"(?:{pattern})", "anywhere")
        except re2.error as error:
            reason = error.args[0] if error.args else error
            reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
            reason = str(reason).partition(": (?m)")[0]  # it may quote what was added around the pattern
            raise ValueError(f"bad pattern '{pattern}': {reason}") from None

    def _compiled_as(self, pattern: str, match: Match, memory_bytes: int = _MAX_MEMORY_BYTES) -> Any:
        import re2

        options = re2.Options()
        options.case_sensitive = not self.ignore_case
        options.log_errors = False
        options.never_capture = True
        options.never_nl = self.scope == "line"
        options.max_mem = memory_bytes
        engine = re2.compile(by_blocks(f"(?m){_BEFORE[match]}(?:{pattern}){_BEHIND[match]}"), options)
        if engine.programsize > MAX_PROGRAM_STEPS:
            raise ValueError(f"the patterns are too large: {engine.programsize} steps (maximum {MAX_PROGRAM_STEPS})")
        return engine


@contextmanager
def stored_keys(keys: Iterable[str]) -> Iterator[None]:
    """Give these keys to the engines that are made meanwhile, in order: to compute them takes a twelfth of a start."""
    token = _stored_keys.set(iter(keys))
    try:
        yield
    finally:
        _stored_keys.reset(token)


def whole_line(pattern: str) -> str:
    """Return a pattern for the whole line, from its first letter or digit to its last, for an engine of any `match`."""
    return f"{_BEFORE['whole']}(?:{pattern}){_BEHIND['whole']}"


def by_blocks(pattern: str) -> str:
    r"""Return `pattern` with `\pL` and `\pN` replaced with blocks of scripts.

    >>> by_blocks(r"\pN[x\pN]\\pN") == f"[{DIGITS}][x{DIGITS}]" + r"\\pN"
    True
    """
    if r"\p" not in pattern or r"\Q" in pattern:
        return pattern
    written: list[str] = []
    in_class = False
    for piece in re.findall(_PIECE, pattern):
        block = _BLOCKS.get(piece)
        if block is not None:
            written.append(block if in_class else f"[{block}]")
            continue
        if piece[0] == "[" and not piece.startswith("[:") and not in_class:
            in_class = True
        elif piece.endswith("]") and piece[0] in "[]" and not piece.startswith("[:"):
            in_class = False  # in a class, an opening bracket is literal
        written.append(piece)
    return "".join(written)


def encoded(text: str) -> bytes:
    """Return a text in UTF-8, with a question mark for each lone surrogate (an undecodable byte)."""
    return text.encode("utf-8", "replace")


def char_spans(text: str, engine: Any) -> Iterator[Span]:
    """Yield the spans of non-empty matches in `text`, in code points; in one pass."""
    data = encoded(text)
    byte_at, char_at = 0, 0
    for match in engine.finditer(data):
        start, end = match.span()
        if start == end:
            continue
        char_at += len(data[byte_at:start].decode("utf-8", "ignore"))
        length = len(data[start:end].decode("utf-8", "ignore"))
        yield Span(char_at, char_at + length)
        byte_at, char_at = end, char_at + length
