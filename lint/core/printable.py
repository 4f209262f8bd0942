r"""Escape any text for display on one line of a terminal, an editor or a CI log.

Documents and file names come from strangers. Shown raw, they could move the cursor, recolour or retitle a terminal,
turn a line around, hide text, or command the CI that reads the log. What could do so is shown as an escape instead:

- controls as `\x1b`, `\t`, `\n`, those above 0x7f as `\u009b`;
- bytes that could not be decoded (PEP 383) as the byte, `\xff`; other lone surrogates as `\ud800`;
- bidirectional controls, zero-width and other invisible characters, line and paragraph separators, tag characters,
  private use and noncharacters as `\u202e` or `\U000e0041`;
- the start of a workflow command: a colon that opens the text, `::` that opens a word, `##[` and `##vso[` anywhere, as
  `\x3a:error::` and `#\x23[group]`.

Letters, marks and signs of every script stay as they are, spaces of every width too. So do the zero-width joiner and
non-joiner between two characters of a script that joins (Persian, Devanagari) or of an emoji, and one variation
selector behind a character: there they are spelling. Elsewhere they hide something, and are shown.

Literal backslashes are not doubled: this is for people, who see prose; machines read `--output-format jsonl`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

HIDDEN = (
    "\x00-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners and fillers of single scripts
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"  # zero-width, separators, directions
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, private use, noncharacters
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # layout controls of rare scripts and music
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
    return text if _is_plain(text) else _unsafe().sub(_escaped, text)


def _is_plain(text: str) -> bool:
    """Return whether a quick check finds nothing to escape."""
    is_ascii = text.isascii() and text.isprintable()
    return is_ascii and "::" not in text and "##" not in text and not text.lstrip().startswith(":")


def printable_parts(text: str, *offsets: int) -> tuple[str, ...]:
    r"""Return `printable(text)` in pieces, cut where the offsets into `text` (ascending) are.

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


def _escaped(match: re.Match[str]) -> str:
    """Return what matched with its last character, the unsafe one, as an escape."""
    return match[0][:-1] + _escape(match[0][-1])


def _escape(character: str) -> str:
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code < 0x80:
        return f"\\x{code:02x}"
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
