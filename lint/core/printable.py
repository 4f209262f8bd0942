r"""Escape any text for display on one line of a terminal, an editor or a CI log.

Shown raw, a stranger's text could control a terminal, reverse or hide text, or command the CI that reads the log. These
are shown as escapes:

- controls, as `\x1b`, `\t`, `\n`, `\u009b`;
- undecodable bytes (PEP 383), as `\xff`, and other lone surrogates, as `\ud800`;
- bidirectional controls, invisible characters, line separators, tags, private use and noncharacters, as `\u202e`;
- the start of a workflow command, as `\x3a:error::` and `#\x23[group]`.

A joiner between characters of a script that joins, or of an emoji, and one variation selector after a character are
spelling, and are kept. Literal backslashes are not doubled: machines read `--output-format jsonl`.
"""

import re
from functools import cache
from itertools import pairwise

HIDDEN = (
    "\x00-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners and fillers of single scripts
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"  # zero-width, separators, directions
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, private use, noncharacters
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # layout controls of rare scripts and music
    "\U000e0000-\U000e00ff\U000e01f0-\U0010ffff"  # tags, and the planes for private use
)
"""The inside of a character class: characters that are always escaped, in JSON too."""

_JOINING = (
    "\u0600-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180a\u1810-\u1cff"  # less what is hidden
    "\ua800-\uabff\ufb50-\ufdcf\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"
_SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SELECTOR = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

_UNSAFE = (
    f"[{HIDDEN}]"
    f"|\u200c(?:(?<![{_JOINING}]\u200c)|(?![{_JOINING}]))"
    f"|\u200d(?:(?<![{_JOINING}{_EMOJI}]\u200d)(?<![{_EMOJI}]\ufe0f\u200d)|(?![{_JOINING}{_EMOJI}]))"
    rf"|[{_SELECTOR}](?:(?<=[{_SELECTOR}].)|(?<=^.)|(?<=\s.))"
    rf"|\A[{_SPACES}]*:|(?<!\S):(?=:)"
    r"|(?<=#)#(?=[a-z]*\[)"
)


@cache
def _unsafe() -> re.Pattern[str]:
    """Return the pattern of unsafe characters; it is slow to compile, and most text is plain."""
    return re.compile(_UNSAFE)


_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def printable(text: str, *, keep_newlines: bool = False) -> str:
    r"""Return `text` with unsafe characters as visible escapes; on one line, unless `keep_newlines`.

    >>> print(printable("a café, 東京"))
    a café, 東京
    >>> print(printable("\x1b[31mred\r\n\u202egnp.exe"), printable("::error::x"))
    \x1b[31mred\r\n\u202egnp.exe \x3a:error::x
    """
    if keep_newlines and "\n" in text:
        return "\n".join(map(printable, text.split("\n")))
    # Of a match, only the last character is unsafe.
    return text if _is_plain(text) else _unsafe().sub(lambda match: match[0][:-1] + _escape(match[0][-1]), text)


def _is_plain(text: str) -> bool:
    """Return whether a quick check finds nothing to escape."""
    is_ascii = text.isascii() and text.isprintable()
    return is_ascii and "::" not in text and "##" not in text and not text.lstrip().startswith(":")


def printable_parts(text: str, *offsets: int) -> tuple[str, ...]:
    r"""Return `printable(text)` in pieces, cut at ascending offsets of `text`.

    >>> printable_parts("a\tbc", 1, 3)
    ('a', '\\tb', 'c')
    """
    bounds = tuple(pairwise((0, *offsets, len(text))))
    if _is_plain(text):
        return tuple(text[start:end] for start, end in bounds)
    shown = list(text)
    for match in _unsafe().finditer(text):
        shown[match.end() - 1] = _escape(match[0][-1])
    return tuple("".join(shown[start:end]) for start, end in bounds)


def _escape(character: str) -> str:
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code < 0x80:
        return f"\\x{code:02x}"
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
