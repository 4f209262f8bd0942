"""Damaged and forged ledgers, of texts and of fixed corpora, and manifests of fixed corpora, for `tests.support.mutating`."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.command import SEEDS
from tests.support.mutating import ODD_VALUES, Kind, Outcome, contents, mutated, mutated_json, run

TEXTS = {name: (SEEDS / f"{name}.txt").read_bytes() for name in ("000_5df649c7d78cd482", "004_6ab1bce6016829a6")}
RECORDS = [{"id": str(number), "text": text.decode()} for number, text in enumerate(TEXTS.values())]
CORPUS = {name: "".join(json.dumps(record) + "\n" for record in RECORDS).encode() for name in ("a.jsonl", "b.jsonl")}
FIX = ["check", "--fix", "--isolated", "--no-cache", "--jobs", "1", "--quiet"]


def _write_texts(folder: Path) -> None:
    for name, data in TEXTS.items():
        (folder / f"{name}.txt").write_bytes(data)
    (folder / "mine.txt").write_bytes(b"mine\n")
    assert run([*FIX, "."], folder).code in (0, 1)
    (folder / "after.json").write_text(json.dumps({name: data.hex() for name, data in _texts(folder).items()}))


def _texts(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.txt")}


def _check_texts(folder: Path, _: Outcome) -> None:
    """Every document is the fixed one, or the original; what is no part of a document is there."""
    after = {name: bytes.fromhex(data) for name, data in json.loads((folder / "after.json").read_text()).items()}
    there = _texts(folder)
    for name, data in TEXTS.items():
        assert there[f"{name}.txt"] in (data, after[f"{name}.txt"]), name
        if there[f"{name}.txt"] != data:
            assert all(there.get(part) == after[part] for part in after if part.startswith(f"{name}.part")), name
    assert there["mine.txt"] == b"mine\n"
    assert there.keys() <= after.keys()


def _in_one(pattern: str, change: Callable[[bytes, random.Random], bytes]) -> Callable[[Path, random.Random], None]:
    """Changes one of the files that match."""

    def damage(folder: Path, chance: random.Random) -> None:
        path = chance.choice(sorted(folder.glob(pattern)))
        path.write_bytes(change(path.read_bytes(), chance))

    return damage


def _forged(data: bytes, chance: random.Random) -> bytes:
    """A ledger with one line that says something else under a checksum that is right; some lines may be missing."""
    lines = data.splitlines()
    index = chance.randrange(len(lines))
    entry = json.loads(lines[index])
    entry.pop("checksum")
    lines[index] = _sealed(mutated_json(entry, chance))
    kept = lines[: chance.randint(1, len(lines))] if chance.random() < 0.3 else lines
    return b"\n".join(kept) + b"\n"


def _sealed(entry: Any) -> bytes:
    body = json.dumps(entry, separators=(",", ":"))
    return f'{body[:-1]},"checksum":"{hashlib.sha256(body.encode()).hexdigest()[:16]}"}}'.encode()


def _as_json(data: bytes, chance: random.Random) -> bytes:
    """JSON that is right, and says something else."""
    return json.dumps(mutated_json(json.loads(data), chance)).encode()


def _as_manifest(data: bytes, chance: random.Random) -> bytes:
    """A manifest that claims one more shard, perhaps of a run that was killed, or says something else."""
    manifest = json.loads(data)
    if chance.random() < 0.3:
        return _as_json(data, chance)
    claimed = chance.choice(
        [value for value in ODD_VALUES if isinstance(value, str)] + ["../in/a.jsonl", "../after.txt"]
    )
    manifest["shards"].append({"name": claimed, "stamp": ""})
    return json.dumps({**manifest, "is_done": chance.random() < 0.5}).encode()


def _as_json_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    index = chance.randrange(len(lines))
    return b"".join([*lines[:index], _as_json(lines[index], chance) + b"\n", *lines[index + 1 :]])


def _write_corpus(folder: Path) -> None:
    (folder / "in").mkdir()
    for name, data in CORPUS.items():
        (folder / "in" / name).write_bytes(data)
    assert run([*FIX, "in", "--output-dir", "out"], folder).code in (0, 1)
    (folder / "fixed.json").write_text(json.dumps({name: data.hex() for name, data in _shards(folder / "out").items()}))


def _shards(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.jsonl")}


def _check_restored(folder: Path, _: Outcome) -> None:
    """What was restored is the original; the input and the fixed corpus are untouched."""
    assert all(CORPUS[name] == data for name, data in contents(folder / "back").items())
    assert _shards(folder / "in") == CORPUS
    assert {name: data.hex() for name, data in _shards(folder / "out").items()} == _fixed(folder)


def _check_fixed(folder: Path, outcome: Outcome) -> None:
    """The input is untouched; the output is what was there, or new and whole."""
    assert _shards(folder / "in") == CORPUS
    there = {name: data.hex() for name, data in _shards(folder / "out").items()}
    assert there == _fixed(folder), outcome.err


def _fixed(folder: Path) -> dict[str, str]:
    fixed: dict[str, str] = json.loads((folder / "fixed.json").read_text())
    return fixed


LEDGERS = ".state/**/ledger.jsonl"
TEXT_COMMANDS = (["undo"], ["log"], ["log", "--run", "x"], ["undo", "--forget", "--yes"], [*FIX, "."])
REMOVED = "out/.contentlint/*.removed.jsonl"
RESTORE = (["undo", "out", "--output-dir", "back"],)
AGAIN = ([*FIX, "in", "--output-dir", "out"], [*FIX, "in", "--output-dir", "out", "--resume"])

KINDS = {
    "ledger": Kind(_write_texts, _in_one(LEDGERS, mutated), TEXT_COMMANDS, _check_texts),
    "forged-ledger": Kind(_write_texts, _in_one(LEDGERS, _forged), TEXT_COMMANDS, _check_texts),
    "removed": Kind(_write_corpus, _in_one(REMOVED, mutated), RESTORE, _check_restored),
    "forged-removed": Kind(_write_corpus, _in_one(REMOVED, _as_json_lines), RESTORE, _check_restored),
    "manifest": Kind(_write_corpus, _in_one("out/.contentlint/run.json", mutated), AGAIN, _check_fixed),
    "forged-manifest": Kind(_write_corpus, _in_one("out/.contentlint/run.json", _as_manifest), AGAIN, _check_fixed),
}
