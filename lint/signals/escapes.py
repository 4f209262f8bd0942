"""Characters and line breaks that are written as escapes of programs, addresses and e-mails."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, matches_at
from lint.signals.subjects import is_about

_BREAKS = (
    r"(?:(?<=[.!?…。！？।”\"»)])(?:\\r)?(?:\\n(?:\\r)?)+(?=\s|$|[^\W\d_]|[“\"«„(—–-])|(?:\\r)?\\n(?:\\r)?\\n)"
    r"(?:\\[nrt])*"
)
_UNICODE = (
    r"(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2}){2,}|(?:\\[23][0-7]{2}){2,}"
    r"|(?<=[a-z'’])\\x[c-f][0-9a-f](?=[a-z\s.])"
)
_BARE = r"(?<=[^\W\d_])u00[c-f][0-9a-f]|\bu00[c-f][0-9a-f](?=[a-z])"  # A code whose backslash is lost

MIN_BARE = 2  # Minimum number of these; one may be part of an identifier
_PERCENT = r"(?<![^\s“«])(?:[\w.,!~*'()-]|%[0-9a-fA-F]{2}|\+){12,}(?![^\s\"'”»),.;])"
MIN_JOINED = 8  # Minimum plus signs of a sentence whose spaces they stand for
MIN_PERCENT = 3  # Minimum percent codes, or words joined with plus signs, of text that is in the form of an address
_PERCENT_LETTER = r"(?<![^\s“«„(])[^\s/%@]{0,30}(?:(?:%C[2-5]%[89AB][0-9A-F]){1,3}[^\s/%@=]{0,30}){1,8}(?!\S)"
_QUOTED_PRINTABLE = r"(?:=(?:[89A-F][0-9A-F]|3D|20|\r?\n)){1,60}"
_SOFT_BREAK = r"(?<=[^=\n]{60}[^\W\d_])=\n(?=[^\W\d_])"  # Within a word
_JOINED = r"(?<!\S)(?:[^\W\d_][\w'’-]{0,20}[.,;:]?\+){8,200}[\w'’-]{1,20}[.!?]?(?!\S)"
_JIS = r"\$[@B]((?:[!-~]{2}){3,400}?)\([BJ]"  # ISO-2022-JP whose escape characters are lost
_OF_R = r"<U\+([0-9A-F]{4,6})>"
_SLASHED = (
    r"(?<=[^\W\d_])\\'(?=[^\W\d_])|(?<![^\W\d_])\\[\"“”’]|\\[\"“”’](?![^\W\d_])"
    r"|\bhttps?:\\/\\/(?:[\w.%-]|\\/){2,300}"
)
_ACCENTED = r"[^\W\d_]\\\"[aeiouAEIOU]|\\[\"'`^~Hvc]\{"  # LaTeX has backslashes before accents
_LETTER = r"\\u0[0-4][0-9a-fA-F]{2}(?=[^\W\d_]|\\u0)|(?<=[^\W\d_])\\u0[0-4][0-9a-fA-F]{2}"  # Within a word
MIN_LETTERS = 5  # Minimum `\u` escapes of letters within words in a text whose escapes are certain
MIN_SLASHED = 2  # Minimum number of quotation marks with a backslash; one may be a typing error


def escape_runs(document: Document) -> Iterator[Occurrence]:
    r"""Yield line breaks and characters written as escapes, `\n`, `\u00e9`, `%C3%A9`, `=C3=A9` and `<U+00E9>`, and
    quotation marks with a backslash; not in texts about code."""
    text = document.text
    if not any(sign in text for sign in ("\\", "u00", "%", "<U+", "=E", "=C", "=D", "=F", "=\n", "+", "$B", "_x00")):
        return
    matches = [*re.finditer(f"{_BREAKS}|{_UNICODE}", text)] if "\\" in text else []
    slashed = [*re.finditer(_SLASHED, text)] if "\\'" in text or '\\"' in text or "\\/" in text else []
    matches += slashed if len(slashed) >= MIN_SLASHED and re.search(_ACCENTED, text) is None else []
    matches += [*re.finditer(_OF_R, text)] if "<U+" in text else []
    matches += [*re.finditer("_x00[0-9A-F]{2}_", text)] if "_x00" in text else []
    matches += [match for match in re.finditer(_JIS, text) if _unescaped(match[0])] if "$B" in text else []
    matches += _quoted_printable(text)
    matches += re.finditer(_JOINED, text) if text.count("+") > MIN_JOINED else ()
    old = [*re.finditer(r"(?:%u[0-9a-fA-F]{4})+", text)] if "%u" in text else []
    matches += old if len(old) >= MIN_BARE else []
    bare = [*re.finditer(_BARE, text)] if "u00" in text and "\\u00" not in text else []
    matches += bare if len(bare) >= MIN_BARE else []
    if text.count("%") >= MIN_PERCENT and len(list(matches_at("%", "%[0-9a-fA-F]{2}", text))) >= MIN_PERCENT:
        matches += [match for match in re.finditer(_PERCENT, text) if _is_encoded(match[0])]
    letters = [*re.finditer(_PERCENT_LETTER, text)] if "%C" in text else []
    matches += letters if len({match[0] for match in letters}) >= MIN_PERCENT else []
    if not matches or is_about("escapes", text):
        return
    are_letters = len(re.findall(_LETTER, text)) >= MIN_LETTERS
    found = [(match, _unescaped(match[0])) for match in matches]
    are_codes = (
        sum(match[0].startswith(("=", "\\x")) and (right or "").isalpha() for match, right in found) >= MIN_LETTERS
    )
    for match, right in found:
        is_long = sum(map(str.isalpha, right or "")) >= MIN_LETTERS
        is_certain = match[0] == "_x000D_" or (match[0].startswith("\\u") and (are_letters or is_long))
        yield Occurrence(
            Span(*match.span()), match[0][:12], right, is_certain or (are_codes and match[0].startswith(("=", "\\x")))
        )


def _quoted_printable(text: str) -> list[re.Match[str]]:
    """Return the codes of a text in the form of an e-mail: with letters that are valid UTF-8, and ends of lines."""
    if not any(sign in text for sign in ("=E", "=C", "=D", "=F", "=\n")):
        return []
    soft = [*re.finditer(_SOFT_BREAK, text)]
    if len(soft) >= MIN_BARE:
        return [*soft, *(match for match in re.finditer(_QUOTED_PRINTABLE, text) if match[0][1:] != "\n")]
    found = [*re.finditer(_QUOTED_PRINTABLE, text)]
    if len(re.findall(r"[A-Za-z\s]=[DEF][0-9A-F](?=[a-z])", text)) < MIN_PERCENT:  # no Latin-1
        found = [match for match in found if re.fullmatch("=[C-F][0-9A-F]", match[0]) is None]
    return found if sum((_unescaped(match[0]) or "").strip(" \n=") != "" for match in found) >= MIN_PERCENT - 1 else []


def _is_encoded(text: str) -> bool:
    """Return whether a word is text in the form of an address: many percent codes, of letters or beside plus signs."""
    codes = text.count("%")
    if codes < MIN_PERCENT or "." in text.partition("%")[0]:
        return False
    return text.count("+") >= MIN_PERCENT or text.count("%20") >= MIN_PERCENT or codes * 3 * 2 > len(text)


def _unescaped(text: str) -> str | None:
    if text.startswith("_x00"):  # of spreadsheets
        return chr(int(text[4:6], 16)).strip("\r")
    if text.startswith("%u"):
        return _unescaped(text.replace("%u", "\\u"))
    if "%" in text or text.count("+") >= MIN_JOINED:
        return _percent_decoded(text)
    if text.startswith("="):
        octets = bytes.fromhex(re.sub(r"=\r?\n", "", text).replace("=", ""))
        is_western = len(octets.strip(b" =")) == 1 and octets.strip(b" =") >= b"\xc0"
        return _printable(octets.decode("cp1252" if is_western else "utf-8", "replace"))
    if text.startswith("$"):
        found = f"\x1b{text[:-2]}\x1b{text[-2:]}".encode().decode("iso2022_jp", "replace")
        return _printable(found) if re.search("[\u3041-\u30ff]", found) is not None else None
    if text.startswith("<U+"):
        return _printable(chr(int(text[3:-1], 16)) if int(text[3:-1], 16) < 0x110000 else "\ufffd")
    if text[1:2] in ("'", '"', "“", "”", "’") or text.startswith("http"):
        return text.replace("\\", "")
    if text.startswith("\\x"):
        octets = bytes.fromhex(text.replace("\\x", ""))
        return _printable(octets.decode("utf-8" if len(octets) > 1 else "cp1252", "replace"))
    if text[1:2] in "23":
        return _printable(bytes(int(code, 8) for code in text[1:].split("\\")).decode("utf-8", "replace"))
    if text.startswith("u00"):
        return chr(int(text[1:], 16))
    if not text.startswith("\\u"):
        return "\n" * max(text.count("\\n"), 1)
    units = b"".join(int(code, 16).to_bytes(2, "big") for code in text.split("\\u")[1:])
    try:
        found = units.decode("utf-16-be")
    except UnicodeDecodeError:
        return None
    return _printable(found)


def _percent_decoded(text: str) -> str | None:
    from urllib.parse import unquote_plus

    return _printable(unquote_plus(text))


def _printable(text: str) -> str | None:
    return text if text.isprintable() and "\ufffd" not in text else None
