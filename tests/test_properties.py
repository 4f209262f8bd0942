"""What holds for every document with the rules that ship: see tests/support/promises.py, and tests/support/hostile_text.py for the
documents. More of them: `pytest tests/test_properties.py --hypothesis-profile=thorough`.

Each property counts what happened: one that never saw a fix would show nothing.
"""

from __future__ import annotations

import tempfile
from base64 import b64decode
from collections import Counter
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from lint.checking.files import FileChecker, Options
from lint.config.config import Selection
from lint.core.document import Document
from lint.core.finding import INPUT_ERROR
from lint.fixing import Fate
from lint.ledger import transaction
from lint.ledger.change import Entry
from lint.ledger.history import Scope
from lint.ledger.ledger import Ledger
from tests.support.fixed_files import contents
from tests.support.hostile_text import all_rules, default_rules, hostile_bytes, hostile_texts, strict_rules
from tests.support.promises import check_change, check_findings, check_fix, check_views, decoded

LEAST_FRACTION = 0.15
"""Of the documents, at least so many have to be of the kind that a property is about; usually it is half of them."""


def _share(seen: Counter[str], what: str) -> float:
    return seen[what] / seen["all"]


def test_views_lie_within_the_text() -> None:
    seen = Counter[str]()

    @given(hostile_texts())
    def holds(text: str) -> None:
        document = Document(text)
        check_views(document)
        seen["all"] += 1
        seen["several paragraphs"] += len(document.paragraphs) > 3

    holds()
    assert _share(seen, "several paragraphs") > LEAST_FRACTION


def test_findings_lie_within_the_text_and_on_their_lines() -> None:
    seen = Counter[str]()

    @given(hostile_texts())
    def holds(text: str) -> None:
        found = check_findings(Document(text), all_rules())
        seen["all"] += 1
        seen.update({one.rule.partition(".")[0] for one in found})

    holds()
    assert len(seen.keys() & {"boilerplate", "encoding", "structure", "repetition", "language"}) >= 3, seen


def test_any_bytes_are_checked_without_a_crash() -> None:
    seen = Counter[str]()
    options = Options(isolated=True, selection=Selection(select=("all",)))

    @given(hostile_bytes())
    def holds(data: bytes) -> None:
        result = FileChecker(options).check_data(data, Path("a.txt"))
        refused = [one for one in result.findings if one.rule == INPUT_ERROR]
        assert not refused or len(result.findings) == 1
        seen["all"] += 1
        seen["refused"] += bool(refused)
        loaded = decoded(data)
        assert (loaded is None) == bool(refused)
        seen["not UTF-8"] += bool(loaded) and loaded.document.encoding != "utf-8"

    holds()
    assert _share(seen, "refused") < 0.5
    assert seen["not UTF-8"]


def test_a_fix_loses_nothing_settles_and_can_be_undone() -> None:
    seen = Counter[str]()

    @given(hostile_bytes(), st.booleans(), st.booleans())
    def holds(data: bytes, is_strict: bool, unsafe: bool) -> None:
        loaded = decoded(data)
        seen["all"] += 1
        if loaded is None:
            return
        fixed = check_fix(loaded.document, strict_rules() if is_strict else default_rules(), unsafe=unsafe)
        seen["fixed"] += bool(fixed.applied)
        seen["split"] += len(fixed.texts) > 1
        if fixed.applied:
            event(f"fixed by {min(one.rule for one in fixed.applied)}")
            seen["changed"] += check_change(loaded, fixed) is not None
        if fixed.refused:
            event(fixed.refused.partition(" by ")[0])

    holds()
    print(dict(seen))
    assert _share(seen, "fixed") > LEAST_FRACTION
    assert _share(seen, "changed") > LEAST_FRACTION


def test_files_and_ledger_together_are_the_document_and_undo_gives_it_back() -> None:
    seen = Counter[str]()

    @settings(max_examples=max(30, settings().max_examples // 5))  # a disk that writes what it is told to takes time
    @given(hostile_bytes(), st.booleans())
    def holds(data: bytes, unsafe: bool) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = folder / "a.txt"
            path.write_bytes(data)
            runner = FileChecker(Options(isolated=True, fix=True, unsafe_fixes=unsafe))
            result = runner.check_data(data, path)
            seen["all"] += 1
            seen["fixed"] += bool(result.fixed)
            seen["split"] += bool(result.parts)
            if not result.fixed:
                assert contents(folder) == {"a.txt": data}
                return
            after = contents(folder)
            _check_ledger(folder, data)
            for part in (path, *map(Path, result.parts)):
                assert not runner.check_data(part.read_bytes(), part).fixed
            assert contents(folder) == after
            assert all(not undone.refused for undone in transaction.undo(Scope(paths=(folder.resolve(),))))
            assert contents(folder) == {"a.txt": data}

    holds()
    print(dict(seen))
    assert _share(seen, "fixed") > LEAST_FRACTION


def _check_ledger(folder: Path, before: bytes) -> None:
    """What stands in the files and what the ledger holds, put together in the ledger's order, is the document."""
    entries = [entry for entry in Ledger(folder).entries() if isinstance(entry, Entry)]
    assert len(entries) == 1
    files = [(folder / name).read_bytes() for name in entries[0].paths]
    at = [0] * len(files)
    found = []
    for piece in entries[0].pieces:
        if piece.fate is not Fate.DROPPED:
            data = files[piece.file][at[piece.file] : at[piece.file] + piece.bytes]
            at[piece.file] += piece.bytes
            found += [data] if piece.fate is Fate.KEPT else []
        elif piece.text is not None:
            found.append(piece.text.encode(entries[0].codec, "surrogateescape"))
        else:
            found.append(b64decode(piece.base64 or ""))
    assert b"".join(found) == before
    assert at == list(map(len, files))
