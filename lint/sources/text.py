"""Decode and encode plain-text files, without normalising anything."""

import codecs
import contextlib
import errno
from pathlib import Path

import msgspec

from lint.core.document import Document
from lint.core.errors import FixError, SourceError
from lint.files.access import file_bytes

SNIFFED_BYTES = 8192  # How much of a file is searched for signs of binary data

MAX_CONTROL_FRACTION = 0.02  # Maximum share of control bytes in text that is not UTF-8; random bytes have 10%

DETECTED_BYTES = 65_536  # How much of a file charset detection reads

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BOM_BYTES = tuple(bom for bom, _ in _BOMS)

# The encodings of web pages (https://encoding.spec.whatwg.org/); others would be detected in any handful of bytes.
_WEB_CODECS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u",
    "gb18030", "big5", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp874",
)  # fmt: skip

_ALL_LATIN = ("cp1257", "cp1258")  # Rare encodings in which almost any Western European text is valid too

_CHAOS_TIE = 0.075
_COHERENCE_TIE = 0.055
"""How much worse than one of these a commoner encoding may be, in the measures of the detection (0 to 1)."""

_TEXT_CONTROLS = b"\t\n\r\f\x1b"
_CONTROLS = bytes(code for code in range(32) if code not in _TEXT_CONTROLS) + b"\x7f"


class Loaded(msgspec.Struct, frozen=True):
    """A document with the bytes that it was read from."""

    document: Document
    data: bytes
    bom: bytes

    def encode(self, text: str) -> bytes:
        """Encode `text` in the file's own encoding, without its byte order mark; raises FixError if impossible."""
        return encode(text, self.document.encoding)


def load(path: Path) -> Loaded:
    """Return the document in a file; raises SourceError if the file cannot be read or is not text."""
    return decode(read(path), path=str(path))


def read(path: Path, *, real: str = "") -> bytes:
    """Return the bytes of a regular file, following no link if `real`, its path without links; raises SourceError."""
    try:
        return file_bytes(real or path, links=not real)
    except OSError as error:
        why = _why_not_walked(path) if isinstance(error, IsADirectoryError) else error
        raise SourceError(f"cannot be read: {why.strerror or why}") from error


def _why_not_walked(folder: Path) -> OSError:
    """Return why a folder could not be listed, so that it is read like a file."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        return error
    return IsADirectoryError(errno.EISDIR, "it is a folder")


def is_binary(data: bytes) -> bool:
    """Return whether bytes are binary: NUL bytes, and no byte order mark of UTF-16 or UTF-32."""
    return b"\0" in data[:SNIFFED_BYTES] and not data.startswith(_BOM_BYTES)


def decode(data: bytes, *, path: str | None = None) -> Loaded:
    """Decode `data`: as UTF-8, by its byte order mark, or with a detected encoding.

    Damaged bytes in UTF-8 text are kept as lone surrogates. Raises SourceError for binary data.
    """
    if data.startswith(_BOM_BYTES):
        bom, codec = next(found for found in _BOMS if data.startswith(found[0]))
        return _loaded(data, codec, bom, path)
    if is_binary(data):
        raise SourceError("holds binary data, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _loaded(data, _detect(data, is_torn=error.reason == "unexpected end of data"), b"", path)
    return Loaded(Document(text, path=path, utf8=data), data, b"")


def encode(text: str, codec: str) -> bytes:
    """Encode `text` in `codec`, restoring undecodable bytes; raises FixError if that is impossible."""
    try:
        return text.encode(codec, _error_handler(codec))
    except UnicodeError as error:
        raise FixError(f"the text cannot be written as {codec}") from error


def _loaded(data: bytes, codec: str, bom: bytes, path: str | None) -> Loaded:
    try:
        text = data[len(bom) :].decode(codec, _error_handler(codec))
    except UnicodeError as error:
        raise SourceError(f"cannot be decoded as {codec}") from error
    return Loaded(Document(text, path=path, encoding=codec), data, bom)


def _error_handler(codec: str) -> str:
    if codec.startswith(("utf-16", "utf-32")):
        return "surrogatepass"
    return "surrogateescape" if codec == "utf-8" else "strict"


def _detect(data: bytes, *, is_torn: bool) -> str:
    """Return the encoding of bytes that are not valid UTF-8; `utf-8` if they are except for damaged spots.

    `is_torn` says that only the last character is, which is truncated.
    """
    sample = data[:SNIFFED_BYTES]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > MAX_CONTROL_FRACTION * len(sample):
        raise SourceError("holds binary data, not text")
    intact = data.decode("utf-8", "ignore")
    intact_chars = len(intact) - len(intact.encode("ascii", "ignore"))
    damaged_bytes = len(data) - len(intact.encode())
    # A lone last byte may as well be an accented letter of another codec, unless there are more letters of UTF-8.
    is_torn = is_torn and (intact_chars > 0 or damaged_bytes > 1)
    return "utf-8" if intact_chars > damaged_bytes or is_torn else _charset(data)


def _charset(data: bytes) -> str:
    """Return the likeliest encoding that round-trips all of `data`, or else `utf-8`."""
    from charset_normalizer import from_bytes

    sample = data[:DETECTED_BYTES]
    if len(data) > DETECTED_BYTES:  # up to a space or line feed, which no encoding uses within a character
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" "), 0) or None]
    matches = from_bytes(sample, cp_isolation=list(_WEB_CODECS), preemptive_behaviour=False)
    best = matches.best()
    if best is None:
        return "utf-8"
    # Short texts fit many code pages equally well; the commonest of these is the likeliest.
    chaos, coherence = (_CHAOS_TIE, _COHERENCE_TIE) if best.encoding in _ALL_LATIN else (0.0, 0.0)
    ties = (one for one in matches if one.chaos <= best.chaos + chaos and one.coherence >= best.coherence - coherence)
    candidates = [codec for match in ties for codec in match.could_be_from_charset if codec in _WEB_CODECS]
    for codec in sorted(candidates, key=_WEB_CODECS.index):
        with contextlib.suppress(UnicodeError):
            if data.decode(codec).encode(codec) == data:
                return codec
    return "utf-8"
