from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core import segment
from lint.core.document import Document
from lint.core.types import Span

GAPS = ("\n", "\r\n", "\r", "\n\n", " ", "\t", "\x0b", "\x85", "\u2028", "\u3000", "\0", "\ufeff", "\udc80", "\ud800")
WORDS = ("a", "Mr.", "Word", "words go on", "日本語", "हिन्दी", "e\u0301", "👨\u200d👩", "12.5")
MARKS = (".", "!", "…", "。", "！？", "।", "؟", "”", "'", ")")
PIECES = st.sampled_from(GAPS + WORDS + MARKS)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


def texts(spans: tuple[Span, ...], text: str) -> list[str]:
    return [text[start:end] for start, end in spans]


def lines(text: str) -> list[str]:
    return texts(segment.line_spans(text), text)


def sentences(text: str) -> list[str]:
    return texts(segment.sentence_spans(text, (0, len(text))), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n", [""]),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("a\n\n", ["a", ""]),
        ("a\r\nb\r\n", ["a", "b"]),
        ("a\r\nb\nc", ["a", "b", "c"]),
        ("a\rb\r", ["a", "b"]),
        ("a\rb\nc", ["a\rb", "c"]),
        ("a\nb\r", ["a", "b\r"]),
        ("a\r\r\nb", ["a\r", "b"]),
        ("a\u2028b\x0cc\x85d", ["a\u2028b\x0cc\x85d"]),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@given(TEXTS)
def test_lines_and_terminators_rebuild_the_text(text: str) -> None:
    spans = segment.line_spans(text)
    starts = [*[span.start for span in spans[1:]], len(text)]
    gaps = [text[span.end : start] for span, start in zip(spans, starts, strict=False)]
    assert "".join(line + gap for line, gap in zip(texts(spans, text), gaps, strict=True)) == text
    assert set(gaps[:-1]) <= {"\n", "\r\n", "\r"}
    assert set(gaps[-1:]) <= {"\n", "\r\n", "\r", ""}
    assert all("\n" not in line for line in texts(spans, text))


@given(TEXTS)
def test_spans_are_ordered_disjoint_stripped_and_lose_nothing(text: str) -> None:
    document = Document(text)
    for spans in (document.paragraphs, document.sentences):
        found = texts(spans, text)
        assert all(part and part == part.strip() for part in found)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
        assert "".join("".join(found).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Smith met Dr. J. K. Li. They left.", ["Mr. Smith met Dr. J. K. Li.", "They left."]),
        ("The U.S. troops left. He stayed.", ["The U.S. troops left.", "He stayed."]),
        (
            "It came on Sept. 5 at No. 10. It was in Sept. He left.",
            ["It came on Sept. 5 at No. 10.", "It was in Sept.", "He left."],
        ),
        ("He said “Stop.” Then (why?) nothing.", ["He said “Stop.”", "Then (why?) nothing."]),
        ("彼は言った。何だ！？本当。", ["彼は言った。", "何だ！？", "本当。"]),
        ("यह एक है। वह दो है।", ["यह एक है।", "वह दो है।"]),
        ("هل ذهب؟ نعم ذهب.", ["هل ذهب؟", "نعم ذهب."]),
        ("It cost 3.50 euros, e.g. for tea.", ["It cost 3.50 euros, e.g. for tea."]),
        ("No end", ["No end"]),
        (" \n", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two", 2),
        ("यह हिन्दी है", 3),
        ("cafe\u0301 au lait", 3),
        ("می\u200cخواهم بروم", 2),
        ("👨\u200d👩 — !", 0),
        ("日本語", 2),
        ("「、。」", 0),
        ("ภาษาไทย", 4),
        ("한국어 기사", 2),
    ],
)
def test_word_count(text: str, count: int) -> None:
    assert segment.word_count(text) == count


@pytest.mark.parametrize(
    "unit", ["\n", "x", ". ", '."', '"', "A.", "。", " ", "\r", "a\n", "\u0301", "Mr. ", "\u200d", "( "]
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(count: int) -> float:
        document = Document(unit * count)
        start = time.process_time()
        assert document.sentences is not None
        assert document.word_count >= 0
        return time.process_time() - start

    small, large = (min(seconds(count) for _ in range(3)) for count in (10_000, 80_000))
    assert large < 40 * small + 0.1  # eight times the text; quadratic would be 64 times the time


@given(TEXTS | st.sampled_from(["“a_b–2”", "\u203f", "x\u200dy", "naïve", "\xa0"]))
def test_words_are_what_the_expression_finds(text: str) -> None:
    assert segment.words(text) == segment.WORD.findall(text)
