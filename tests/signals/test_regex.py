"""Patterns by blocks of scripts: fast to compile, and the same where it matters."""

from __future__ import annotations

import unicodedata

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from lint import check_text
from lint.signals.regex import DIGITS, LETTERS, Engine, by_blocks, encoded


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        (r"\pL", f"[{LETTERS}]"),
        (r"[x\pN]", f"[x{DIGITS}]"),
        (r"[^\p{L}]", f"[^{LETTERS}]"),
        (r"\\pL", r"\\pL"),
        (r"[]\pN]\pN", f"[]{DIGITS}][{DIGITS}]"),
        (r"[[]\pN", f"[[][{DIGITS}]"),
        (r"[[:alpha:]\pN]\pN", f"[[:alpha:]{DIGITS}][{DIGITS}]"),
        (r"\[\pN", rf"\[[{DIGITS}]"),
        (r"\p{Greek}", r"\p{Greek}"),
        (r"\Q\pL\E", r"\Q\pL\E"),
    ],
)
def test_classes_are_written_out(pattern: str, written: str) -> None:
    assert by_blocks(pattern) == written


@given(st.text(st.sampled_from("\\[]^:ab-pL{}")))
def test_nothing_else_is_touched(pattern: str) -> None:
    assert by_blocks(pattern + r"\p{Greek}").replace(f"[{LETTERS}]", r"\pL").replace(LETTERS, r"\pL") in (
        pattern + r"\p{Greek}",
        pattern.replace(r"\p{L}", r"\pL") + r"\p{Greek}",
    )


def test_capitals_are_capitals() -> None:
    capital = Engine([r"^\p{Lu}$"], ignore_case=False)
    sample = "AZÉßØŁŽĐİŐĄČЖЇЄΩΆՀႠẾỘẠŻ".replace("ß", "")
    assert [char for char in sample if capital.search(encoded(char)) is None] == []
    assert [char for char in "azéßøłžđıőąčжїєωάհაếộạż1-“日ا" if capital.search(encoded(char)) is not None] == []


def test_the_letters_of_living_scripts_are_letters() -> None:
    letter = Engine([r"^\pL$"])
    sample = "aéßøğłабвєіїαωאבגأبتकखগতકதతಕമไກခ漢かカ한ქҚşțơə"
    assert [char for char in sample if letter.search(encoded(char)) is None] == []
    marks = "".join(chr(code) for code in range(0x900, 0x964) if unicodedata.category(chr(code)).startswith("M"))
    assert [char for char in marks if letter.search(encoded(char)) is None] == []


def test_punctuation_and_symbols_are_no_letters() -> None:
    letter = Engine([r"\pL"])
    for char in " .,;:!?'\"()[]{}<>@#$%&*+-=/|~`^–—…•·»«›‹“”‘’„§©®™€£¥→←►★。、，：；！？「」『』（）·؟،؛۔।॥0123456789":
        assert letter.search(encoded(char)) is None, char


def test_a_wrong_pattern_is_named_among_many() -> None:
    with pytest.raises(ValueError, match=r"^bad pattern 'b\(': missing \)$"):
        Engine(["a", "b(", "c"])
    with pytest.raises(ValueError, match="bad pattern"):
        Engine(["a\\"])


def test_a_match_at_the_start_passes_over_what_is_no_letter() -> None:
    engine = Engine(["photo"], match="whole")
    assert engine.search(encoded("• «Photo» …")) is not None
    assert engine.search(encoded("My photo")) is None
    assert isinstance(engine._engine, type(re2.compile("a")))


def test_lines_around_a_prompt_are_matched_without_compiling_a_whole_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each whole rule takes tens of milliseconds, more than a document."""

    compile_whole = Engine._compiled

    def compile_without_clues(engine: Engine) -> object:
        assert engine.has_clues is not True, engine.written
        return compile_whole(engine)

    monkeypatch.setattr(Engine, "_compiled", compile_without_clues)
    text = "The mill grinds again.\n\nRead more: The ferry\n\nSubscribe to our newsletter\n\nThe flour is sold on Saturday.\n"
    assert check_text(text)
