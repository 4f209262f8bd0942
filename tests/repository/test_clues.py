"""What a pattern matches fits one of its clues: no finding is lost by not compiling a pattern."""

from __future__ import annotations

import re
import time

import pytest
from clues import clues, clues_of, indexed
from hypothesis import given
from hypothesis import strategies as st

from lint.catalog.examples import text_of
from lint.config import ruleset, shipped
from lint.core.document import Document
from lint.signals import regex
from lint.signals.clue_index import Clue, known_clues
from lint.signals.needle_search import EDGE, FOLDED_APART, NeedleSearch, matches, matching
from lint.signals.regex import Engine, Match, encoded

ENGINES = [
    engine
    for rule in ruleset.load_folder(shipped.shipped_folder()).values()
    for engine in vars(rule.params).values()
    if isinstance(engine, Engine)
]
LINES = sorted(
    {
        line
        for rule in ruleset.load_folder(shipped.shipped_folder()).values()
        for example in rule.examples
        for line in text_of(example).splitlines()
        if len(line) <= 500
    }
)


def is_found(engine: Engine, clues: tuple[Clue, ...], text: bytes) -> bool:
    """Whether a match in one of the lines of the text would be found by way of the clues."""
    lines = text.decode().split("\n")
    hits = NeedleSearch(indexed({"": clues})).lines(lines)
    if hits is None:
        return True
    return any(engine.matches(encoded(lines[number]), patterns) for number, patterns in hits.get("", {}).items())


PIECES = st.sampled_from(
    ["a", "ab", "_", r"[^\pL\pN]", r"[^\pL]", r"[^\pN]", r"[^\p{Lu}\pN]", r"\pN", "by ", "Fotos?", "ſ", "k", "ß", "é", "ά", "写真", "[xy]", "[^a]", r"\d", r"\w", ".", "^", "$", r"\b",
     r"\.", "-", "x{,3}", r"\s", "İ", "[a-z]", r"\x{e9}", "[A-C]", r"\(", "[:|]", "20", r"\d{2,3}", "ab$"]
)  # fmt: skip


def _larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeats = st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,3}", "??", "+?"])
    group = inner.map(lambda piece: f"(?:{piece})")
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(group, repeats).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda found: f"(?:{'|'.join(found)})"),
        inner.map(lambda piece: f"(?-i:{piece})"),
    )


PATTERNS = st.recursive(PIECES, _larger, max_leaves=8)
TEXTS = st.text(st.sampled_from("aAbByY fFoOtTsSſkK\u212aßẞéÉάΆ写真xX0.- \n•«İiıcC{},3(:|2"), max_size=40)


def hidden(pattern: str, match: Match) -> tuple[Engine, tuple[Clue, ...]]:
    engine = regex.Engine([pattern], match=match)
    return engine, clues_of(engine)


@given(PATTERNS, TEXTS, st.sampled_from(["anywhere", "start", "whole"]))
def test_what_matches_fits_a_clue(pattern: str, text: str, match: Match) -> None:
    engine, found = hidden(pattern, match)
    if found and engine.search(encoded(text)) is not None:
        assert is_found(engine, found, encoded(text))


@given(st.data(), PATTERNS, st.sampled_from(["anywhere", "start", "whole"]))
def test_what_is_made_to_match_fits_a_clue(data: st.DataObject, pattern: str, match: Match) -> None:
    engine, found = hidden(pattern, match)
    python = pattern.replace("{,3}", r"\{,3}").replace(r"\x{e9}", "é").replace(r"[^\pL\pN]", r"[\W_]")
    python = (
        python.replace(r"[^\pL]", r"[\W\d_]")
        .replace(r"[^\p{Lu}\pN]", "[a-z ]")
        .replace(r"[^\pN]", r"\D")
        .replace(r"\pN", r"\d")
    )
    text = data.draw(st.from_regex(re.compile(python, re.IGNORECASE)))
    if found and engine.search(encoded(text)) is not None:
        assert is_found(engine, found, encoded(text))


@pytest.mark.slow
def test_no_line_of_the_examples_is_passed_over() -> None:
    matched = 0
    for engine in ENGINES:
        found = clues_of(engine)
        compiled = regex.Engine(engine.patterns, ignore_case=engine.ignore_case, match=engine.match, scope=engine.scope)
        for line in map(encoded, LINES):
            if compiled.search(line) is not None:
                matched += 1
                assert not found or is_found(compiled, found, line), (engine.patterns[0], line)
    assert matched > 300


@pytest.mark.parametrize(
    ("pattern", "at_line_start", "expected"),
    [
        ("photos? by", False, {"photo\0by", "photos\0by"}),
        (r"\pL+ shares", False, {"\0shares"}),
        (r"\d+ shares|tweet", False, {"\0shares", "tweet"}),
        (r"(?:by|von) \pL", True, {"\nby\0", "\nvon\0"}),
        (r"(?:by )?\pL+$", True, set()),
        (r"\(by\)", True, {"\0by\0"}),
        (r"(?i-s:STRASSE|Straße)", False, {"strasse"}),
        (r"a*", False, set()),
        (r"[^.]*[!?:]", False, set()),
        (r"(?:ab){2}c", False, {"ababc"}),
        (r"x\QyE", False, set()),
        (r"\bap\b", False, {"ap\0"}),
        (r"(?:by|ap(?: photo)?)[^\pL\pN]*$", True, {"\nby\0", "\nap\0"}),
        (r"a b$", False, {"a\0b\0"}),
        (r"a\nb", False, set()),
        (r"by[^\p{Lu}\pN]", False, {"by"}),
        ("crédit photo", False, {"crédit p"}),
        ("подписаться", False, {"подписат"}),
        ("写真提供", False, {"写真提"}),
        (r"^[^\pL\pN\n]*(?:by|von) \pL", False, {"\nby\0", "\nvon\0"}),
        (r"^[^\pL\pN\n]*by|von the", False, {"by", "von\0the"}),
        ("photo：", False, {"photo："}),
        ("photo–", False, {"photo\0"}),
        ("#", True, {"#"}),
    ],
)
def test_needles(pattern: str, at_line_start: bool, expected: set[str]) -> None:
    found = clues(pattern, match="start" if at_line_start else "anywhere")
    assert {needle for clue in found for needle in clue.needles} == expected


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        (r"by \pL+ (?:photo|foto)s?", ()),
        (r"\(ap\b[^()]*\)\.?$", ("(", ")")),
        (r"[[(]ap[])]$", ("([", ")]")),
        (r"ap (?:\(|b)", ()),
        (r"newsletter(?:/|;x)1$", ("/;",)),
    ],
)
def test_the_signs_of_a_clue(pattern: str, signs: tuple[str, ...]) -> None:
    (found,) = clues(pattern)
    assert found.signs == signs


def test_alternatives_have_clues_of_their_own() -> None:
    engine = regex.Engine(["(?:ap|by (?:x|zoo))", "afp|von"], match="start")
    assert [(clue.needles, clue.patterns) for clue in clues_of(engine)] == [
        (("\nap", "\nby\0x", "\nby\0zoo"), (0,)),
        (("\nafp", "\nvon"), (1,)),
    ]
    assert clues(r"(?:ap|\pL+)") == ()
    between_edges = clues(r"\b(?:because .*gdpr|due .*laws)\b")
    assert [clue.others for clue in between_edges] == [(("gdpr\0",),), (("due\0",),)]


def test_only_words_that_a_plain_line_may_have_are_looked_for_beside_the_rarest() -> None:
    (clue,) = clues(r"photographer .*(?:crédit|写真|agency)\b")
    assert (clue.needles, clue.others) == (("photogra",), (("agency\0",),))
    (clue,) = clues(r"photographer .*(?:crédit|写真)\b")
    assert () in clue.others  # no line of ASCII letters fits
    assert is_found(*hidden(r"photographer .*(?:crédit|写真)\b", "anywhere"), encoded("A photographer of the crédit"))


def test_no_needle_is_in_nearly_every_text() -> None:
    """A digit, or two letters within a word, cost every document more than all other needles together."""
    needles = known_clues().inner.text.split("\n")
    common = [
        needle
        for needle in needles
        if sum(map(str.isalnum, needle)) + needle.startswith(EDGE) + needle.endswith(EDGE) < 3
    ]
    assert len(needles) > 1000
    assert not common, "a name in the pattern may be written once a language"


def test_every_pattern_that_is_searched_has_a_clue() -> None:
    """One without a needle of letters has all patterns of its rule matched against every line of every text."""
    rules = ruleset.load_folder(shipped.shipped_folder()).values()
    names = ("_engine", "_signs", "_titles")
    searched = [(rule.id, engine) for rule in rules for name in names if (engine := vars(rule.params).get(name))]
    assert len(searched) > 70
    assert [name for name, engine in searched if not engine.has_clues] == []


def test_the_texts_of_most_documents_are_plain() -> None:
    signs = "".join(known_clues().symbols)
    assert not set(signs) & set(".,:;!?'\"()-|> "), "a pattern with such a needle has every line searched twice"


def test_only_three_characters_become_letters_when_folded() -> None:
    letter = regex.Engine([r"[\pL\pN]"], ignore_case=False)
    odd = [
        char
        for char in map(chr, range(0x80, 0x30000))
        if char.casefold() != char
        and letter.search(encoded(char)) is None
        and letter.search(encoded(char.casefold()[0])) is not None
    ]
    assert set(odd) <= set(FOLDED_APART)


def test_what_patterns_take_for_ascii_letters() -> None:
    ascii_letter = regex.Engine(["[a-z]"])
    odd = [char for char in map(chr, range(0x80, 0x30000)) if ascii_letter.search(encoded(char)) is not None]
    assert set(odd) <= set(FOLDED_APART)


def test_which_lines_hold_which_needles() -> None:
    index = indexed(
        {
            "photo": [Clue(("photo\0by", "\nfoto", "crédit"))],
            "agency": [Clue(("ap\0",), patterns=(0,)), Clue(("\nby\0",), patterns=(1,))],
            "tags": [Clue(("#", "\n写真"))],
            "none": [Clue(("zebra",))],
            "both": [Clue(("photo\0by",), others=(("\0ana\0", "\0eve\0"), ("\0bo\0",)))],
            "signs": [Clue(("ap\0",), signs=("([", ")"))],
        }
    )
    search = NeedleSearch(index)
    lines = [
        "A Photo by Ana and a photo by Bo",
        "• Foto Ana",
        "no foto here",
        "(AP)",
        "the cap",
        "“By” she said",
        "bye",
        "CRÉDIT:",
        "one #two",
        "【写真】",
        "a 写真",
        "Photo by Ana and not by Bob",
    ]
    expected = {
        "photo": {0, 1, 7, 11}, "agency": {3, 4, 5}, "tags": {8, 9, 10}, "both": {0}, "signs": {3},
    }  # fmt: skip
    hits = search.lines(lines)
    assert {key: set(found) for key, found in hits.items()} == expected
    assert hits["agency"] == {3: {0}, 4: {0}, 5: {1}}
    assert search.lines(lines) == hits  # the first short text is searched needle by needle
    assert search.lines(["Photo by", "5 \u212a"]) is None
    assert search.lines([""]) == {}


def test_a_pattern_is_compiled_when_a_line_has_a_needle(compilations: list[str]) -> None:
    known = next(
        engine for engine in ENGINES if engine.has_clues and engine.match == "anywhere" and engine.scope == "line"
    )
    fresh = regex.Engine(
        known.written, words=known.words, ignore_case=known.ignore_case, match=known.match, scope=known.scope
    )
    line = next(line for line in LINES if known.search(encoded(line)) is not None)
    compilations.clear()
    assert list(matching(fresh, Document("No such thing stands here.\n" * 10))) == []
    assert not compilations
    assert list(matching(fresh, Document(f"No such thing stands here.\n{line}\n"))) == [1]
    assert compilations


def test_a_long_line_is_searched_with_the_patterns_that_it_may_fit(compilations: list[str]) -> None:
    known = next(
        engine for engine in ENGINES if engine.has_clues and engine.match == "anywhere" and len(engine.patterns) > 9
    )
    fresh = regex.Engine(
        known.written, words=known.words, ignore_case=known.ignore_case, match=known.match, scope=known.scope
    )
    line = next(line for line in LINES if known.search(encoded(line)) is not None)
    compilations.clear()
    assert not matches(fresh, "No such thing stands here. " * 40)
    assert not compilations
    assert matches(fresh, f"{line}{' No such thing stands here.' * 40}")
    assert compilations
    assert [matches(regex.Engine(["b+"]), line) for line in ("abc", "ac")] == [True, False]  # without clues


def test_ten_times_the_lines_with_accents_take_ten_times_the_time() -> None:
    search = NeedleSearch(known_clues())

    def seconds(line_count: int) -> float:
        start = time.process_time()
        search.lines(["é 4 May 2019, 12:30"] * line_count)
        return time.process_time() - start

    seconds(3000)
    assert seconds(30_000) < 40 * seconds(3000)
