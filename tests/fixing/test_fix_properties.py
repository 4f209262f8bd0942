"""What holds for every text, encoding and line ending: nothing is lost, fixing twice is fixing once, undo is exact."""

from __future__ import annotations

import codecs
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.errors import FixError, SourceError
from lint.core.rule import Rule
from lint.core.types import Edit, Fix, Span
from lint.fixing import Fate
from lint.fixing.fix import fix
from lint.ledger import transaction
from lint.ledger.change import change, entry_of, files, original, part_paths, stretches
from lint.ledger.history import scope
from lint.ledger.ledger import Ledger
from lint.sources.text import decode, encode
from tests.support.fixed_files import contents
from tests.support.fixing import RULES, SPLIT, TRIM, Marked, rule
from tests.support.promises import check_whole

_STARTS = st.sampled_from(["", "", "X", "CUT ", "END ", "P ", "X CUT ", "CUT X ", "  ", "\ufeff"])
_CHARS = st.text(
    st.one_of(
        st.sampled_from("ab é。日本\u0939\u0940\u200b\u2028\x0b\x0c\x1c\x85\r\udc80\udce2\ud800\U0001f600"),
        st.characters(exclude_characters="\n"),
    ),
    max_size=6,
)
_ENDS = st.sampled_from(["\n", "\n", "\r\n", "\n\n", "\n \t\n", "\r\n\r\n"])
_LINES = st.tuples(_STARTS, _CHARS, _ENDS).map("".join)
TEXTS = st.tuples(st.lists(_LINES, max_size=12).map("".join), _STARTS, _CHARS).map("".join)
LONE_CR = TEXTS.map(lambda text: text.replace("\r", "").replace("\n", "\r"))
ALL_RULES = (TRIM, SPLIT, rule("P", "replace", "pp\n"))


@given(st.one_of(TEXTS, LONE_CR))
def test_nothing_is_lost_and_fixing_twice_is_fixing_once(text: str) -> None:
    fixed = fix(Document(text), ALL_RULES)
    check_whole(text, fixed)
    for now, report in zip(fixed.texts, fixed.reports, strict=True):
        assert report.document.text == now
        assert fix(Document(now), ALL_RULES).texts == (now,) or not fixed.applied


@given(TEXTS)
def test_parts_and_host_together_are_the_text_less_what_was_dropped(text: str) -> None:
    fixed = fix(Document(text), RULES)
    if fixed.applied:
        kept = [segment.text for segment in fixed.segments if segment.fate is Fate.KEPT]
        assert sorted("".join(kept)) == sorted("".join(fixed.texts))


class Anywhere(Marked, frozen=True):
    """Applies any edits and cuts, each once: where a text is as long as `at` says."""

    fixes: tuple[tuple[int, Fix], ...] = ()

    def check(self, document, rule):  # type: ignore[no-untyped-def]
        for length, wanted in self.fixes:
            if len(document.text) == length:
                yield rule.report((0, length), fix=wanted)


@st.composite
def _arbitrary(draw: st.DrawFn) -> tuple[str, Rule]:
    text = draw(TEXTS.filter(bool))
    offsets = st.integers(0, len(text))
    pairs = st.lists(offsets, max_size=8).map(sorted).map(lambda found: tuple(found[: len(found) // 2 * 2]))
    fixes = []
    for _ in range(draw(st.integers(1, 4))):
        spans = draw(pairs)
        edits = [
            Edit(Span(start, end), draw(st.sampled_from(["", "", "new", "\n"])))
            for start, end in zip(spans[::2], spans[1::2], strict=True)
        ]
        fixes.append((len(text), Fix(title="", edits=tuple(edits), cuts=draw(pairs))))
    base = rule("X")
    params = Anywhere(mark="", fixes=tuple(fixes))
    return text, Rule(id="test.any", kind="any", params=params, severity=base.severity, message="", why="", source="")


@given(_arbitrary())
def test_nothing_is_lost_wherever_a_fix_cuts(drawn: tuple[str, Rule]) -> None:
    text, wild = drawn
    check_whole(text, fix(Document(text), (wild, *RULES)))


_ENCODINGS = st.sampled_from(
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("cp1252", b""),
        ("gb18030", b""),
        ("shift_jis", b""),
        ("iso2022_jp", b""),
        ("utf-7", b""),
    ]
)


@given(TEXTS, _ENCODINGS)
def test_a_change_can_be_undone_from_files_and_ledger_in_every_encoding(text: str, encoding: tuple[str, bytes]) -> None:
    codec, bom = encoding
    try:
        data = bom + encode(text, codec)
    except FixError:
        return
    fixed = fix(Document(text, encoding=codec), ALL_RULES)
    try:
        made = change(Path("a.txt"), fixed, before=data, bom=bom, encode=lambda one: encode(one, codec), encoding=codec)
    except FixError:
        return
    now = [made.after, *(part.data for part in made.parts)]
    assert original(made.stretches) == data
    assert files(made.stretches) == now
    entry = entry_of(made, run="")
    assert stretches(entry, now) == list(made.stretches)


@settings(deadline=None, max_examples=60)
@given(
    st.one_of(
        st.tuples(TEXTS, _ENCODINGS).map(lambda drawn: drawn[1][1] + _bytes(drawn[0], drawn[1][0])),
        LONE_CR.map(lambda text: _bytes(text, "utf-8")),
        st.lists(st.sampled_from([b"X", b"CUT ", b"END", b"\n", b"\r\n", b"\xe2", b"\x82\xac", b"\xff", b"a"])).map(
            b"".join
        ),
    )
)
def test_undo_gives_every_file_back(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "a.txt"
        path.write_bytes(data)
        if not _fix_all(folder):
            assert path.read_bytes() == data
            return
        after = contents(folder)
        assert not _fix_all(folder)
        assert contents(folder) == after
        assert all(not undone.refused for undone in transaction.undo(scope([folder])))
        assert contents(folder) == {"a.txt": data}


def _bytes(text: str, codec: str) -> bytes:
    try:
        return encode(text, codec)
    except FixError:
        return encode(text, "utf-8") if not any("\ud800" <= char <= "\udfff" for char in text) else b"a"


def _fix_all(folder: Path) -> bool:
    """Whether anything was fixed in a folder, by what a run does."""
    some = False
    for path in sorted(folder.glob("*.txt")):
        try:
            loaded = decode(path.read_bytes(), path=str(path))
            fixed = fix(loaded.document, ALL_RULES)
            if not fixed.applied:
                continue
            codec = loaded.document.encoding
            made = change(path, fixed, before=loaded.data, bom=loaded.bom, encode=loaded.encode, encoding=codec)
        except (FixError, SourceError):
            continue
        transaction.write(made, Ledger(folder), run="run")
        some = True
    return some


def test_part_names() -> None:
    assert [path.name for path in part_paths(Path("x/a.part2.txt"), 2)] == ["a.part2.part2.txt", "a.part2.part3.txt"]
    assert [path.name for path in part_paths(Path(".hidden"), 1)] == [".hidden.part2"]
    assert [path.name for path in part_paths(Path("a.b.txt"), 1)] == ["a.b.part2.txt"]
