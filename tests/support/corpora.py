"""Corpora for tests: fixed with the marked lines of `tests.support.fixing`, so that what is kept is plain to see."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import zstandard

from lint.checking.checker import CheckOptions
from lint.checking.files import Options
from lint.core.finding import FileResult
from lint.core.rule import Rule
from lint.corpus.output import OutputFolder
from lint.corpus.record_fixing import Outcome, RecordFixer, Shard, Work
from lint.corpus.shards import fix_shards
from lint.sources.jsonl import Line
from lint.sources.records import records
from tests.support.fixing import RULES

OPTIONS = Options(isolated=True)

TRIMMED = "Ärger.\nX gone\nTwo.\n"
SPLIT = "Host.\n\nCUT b\nb\nX gone\n\nCUT c\nc"
TEXTS = [
    TRIMMED,
    SPLIT,
    "plain",
    "",
    "X gone",
    "\r\nX gone\r\nHost 1.\r\n\r\nCUT it\r\nis\r\n",
    "nul \0 and \ufeff and \u2028\nX \U0001f600 gone\nstay \x7f.\n",
    "你好。\nCUT 世界\n再见。\n",
    "Long.\n" * 3000 + "X gone\n" + "Longer.\n" * 3000 + "CUT off\n" + "Longest.\n" * 3000,
]

FIELDS = b'"n":1.00,"e":1e5,"big":123456789012345678901234567890,"x":[{"a":null},"}"],"x":2,"date":"2024-01-01"'
"""Values that a reader would not write back as they are."""


def lines() -> list[bytes]:
    """Lines of JSON as they come, each text spelled in two ways; and lines that hold no record."""
    whole = [
        b'{"id":"r%d","url":"u","text":%s,"title":"T",%s}'
        % (number, json.dumps(text, ensure_ascii=ascii_).encode(), FIELDS)
        for number, (text, ascii_) in enumerate((text, ascii_) for text in TEXTS for ascii_ in (True, False))
    ]
    others = [
        b'  { "te\\u0078t" : "One.\\nX \\u0067one\\n\\/Two.\\n" , "id" : 7 }\r',
        b'{"text": "Same.\\nCUT off\\n", "text": "Host.\\nCUT it\\n", "part": "kept"}',
        b'{"text": "\\ud83d\\ude00.\\nX a\\n\\ud83d\\ude00", "parent_id": null}',
        b"",
        b"   ",
        b"{broken",
        b'{"text": "\\ud800 lone\\nX gone\\n"}',
        b'{"text": "\xff\\nX gone\\n"}',
        b'{"text": null}',
        b'{"other": "X gone"}',
        b"[1, 2]",
    ]
    return [*whole, *others, whole[1], whole[2]]


def compressed(name: str, data: bytes) -> bytes:
    """The data as a file of this name has it."""
    if name.endswith(".gz"):
        return gzip.compress(data[: len(data) // 2]) + gzip.compress(data[len(data) // 2 :])
    return zstandard.ZstdCompressor().compress(data) if name.endswith(".zst") else data


def decompressed(path: Path) -> bytes:
    """What a file holds."""
    data = path.read_bytes()
    if path.name.endswith(".gz"):
        return gzip.decompress(data)
    if path.name.endswith(".zst"):
        return zstandard.ZstdDecompressor().decompressobj().decompress(data)
    return data


def fix_corpus(source: Path, out: Path, rules: Sequence[Rule] = RULES, options: Options = OPTIONS) -> list[FileResult]:
    """The results of fixing a file into a folder."""
    folder = OutputFolder(out)
    folder.make()
    shard = Shard(source=str(source), name=source.name, target=str(folder.target(source.name)))

    def here(work: Iterable[Work]) -> Iterator[Sequence[Outcome]]:
        for one in work:
            fixer = RecordFixer(shard, one.batch.fields, tuple(rules), CheckOptions(fix=True))
            found = {piece.number: piece for piece in one.batch.pieces if isinstance(piece, Line)}
            yield [fixer.fix(record, found.get(record.number)) for record in records(one.batch)]

    return list(fix_shards([shard], folder, options, mapped=here))
