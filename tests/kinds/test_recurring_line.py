"""The kind `recurring-line`: a line that a profile knows is found where it recurs, and ignored where it is quoted."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability
from lint.kinds.recurring_line import RecurringLine
from lint.signals.recurring_lines import folded, host, source_of
from tests.support.kinds_check import fixed_text, found, shipped, spots

PROSE = "The mill by the river burned down on Sunday night, and nobody knows yet what started the fire."
SECOND = "Its owner wants to build it up again, and hopes that the village will help him with the work."
PROMPT = "Write to us if you have seen something in the valley."
SLOGAN = "The valley's voice, every morning and every night"
META = {"url": "https://www.valley.example/a"}


def rule(name: str = "valley.example", **given: Any) -> Rule:
    """The shipped rule with a profile of one source."""
    lines = {key: given.pop(key) for key in ("head", "tail", "middle") if key in given}
    parameters = {key.replace("_", "-"): value for key, value in given.items()}
    params = msgspec.convert({"sources": {name: {"documents": 400, **lines}}, **parameters}, RecurringLine)
    return msgspec.structs.replace(shipped("boilerplate.recurring-line"), params=params)


TAIL = rule(tail={PROMPT: 0.6, SLOGAN: 0.9})
HEAD = rule(head={PROMPT: 0.6, SLOGAN: 0.9})


def safety(text: str, checked: Rule, **known: object) -> list[Applicability | None]:
    """Whether the fix of each finding is safe."""
    return [each.fix.applicability if each.fix else None for each in found(text, checked, **known)]


def test_without_a_profile_nothing_is_said() -> None:
    assert found(f"{PROSE}\n{PROMPT}\n", shipped("boilerplate.recurring-line"), meta=META) == ()


def test_a_line_at_its_place_is_found_and_removed() -> None:
    text = f"{PROSE}\n\n{PROMPT}\n"
    (diagnostic,) = found(text, TAIL, meta=META)
    assert (text[slice(*diagnostic.span)], diagnostic.value) == (PROMPT, 0.6)
    assert diagnostic.message == f'recurs in 60% of the documents of valley.example: "{PROMPT}"'
    assert fixed_text(text, TAIL, meta=META) == f"{PROSE}\n"
    assert fixed_text(f"{SLOGAN}\n\n{PROSE}\n", HEAD, meta=META) == f"{PROSE}\n"


def test_what_a_run_of_lines_says() -> None:
    checked = msgspec.structs.replace(
        rule(tail={PROMPT: 0.6, SLOGAN: 0.9}, min_share=0.6), message="{line_count} {source} {limit}"
    )
    (one,) = found(f"{PROSE}\n\n{SLOGAN}\n{PROMPT}\n", checked, meta=META)
    assert (one.value, one.limit, one.message) == (0.6, 0.6, "2 valley.example 0.6")
    assert one.fix.title == "remove the lines"
    (one,) = found(f"{PROSE}\n\n{SLOGAN}\n", TAIL, meta=META)
    assert (one.limit, one.fix and one.fix.title) == (None, "remove the line")
    assert found(f"{PROSE}\n\n{PROMPT}\n", rule(tail={PROMPT: 0.6}, min_share=0.61), meta=META) == ()


def test_a_line_elsewhere_does_not_hide_the_next_one() -> None:
    assert spots(f"{SLOGAN}\n{PROSE}\n{PROMPT}\n", TAIL, meta=META) == [PROMPT]


def test_a_document_of_nothing_else_is_one_finding_without_a_fix() -> None:
    (one,) = found(f"{PROMPT}\n{SLOGAN}\n", TAIL, meta=META)
    assert (one.span, one.value, one.fix) == ((0, len(PROMPT) + len(SLOGAN) + 1), 0.6, None)


def test_of_several_sources_the_largest_share_counts() -> None:
    sources = {"a": {"documents": 9, "tail": {PROMPT: 0.6}}, "b": {"documents": 9, "tail": {PROMPT: 0.55}}}
    params = msgspec.convert({"sources": sources}, RecurringLine)
    (one,) = found(f"{PROSE}\n{PROMPT}\n", msgspec.structs.replace(TAIL, params=params))
    assert one.value == 0.6


@pytest.mark.parametrize(("count", "expected"), [(100, Applicability.SAFE), (101, Applicability.UNSAFE)])
def test_very_many_lines_are_not_safely_removed(count: int, expected: Applicability) -> None:
    lines = [f"Write to us about the house of {chr(97 + at // 26)}{chr(97 + at % 26)}." for at in range(count)]
    text = f"{PROSE}\n" + "\n".join(lines)
    assert safety(text, rule(tail=dict.fromkeys(lines, 0.9)), meta=META) == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Read more about the old valley", Applicability.SAFE), ("Read more about the valley", Applicability.UNSAFE)],
)
def test_how_long_a_line_is_that_is_safely_removed(line: str, expected: Applicability) -> None:
    assert safety(f"{PROSE}\n{line}\n", rule(tail={line: 0.9}), meta=META) == [expected]
    assert safety(f"{PROSE}\n{line}\n", rule(tail={line: 0.9}, middle={line: 0.1}), meta=META) == [
        Applicability.UNSAFE
    ], "it is in texts too"


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n{SLOGAN}\n{SECOND}\n",  # a slogan as a paragraph of its own, in a report about it
        f"{SLOGAN}\n{PROSE}\n",  # above the text, where it does not recur
        f"{PROSE}\nAbove the door of the mill somebody had written in red letters:\n{SLOGAN}\n",
        f"{PROSE} {SLOGAN}\n",
        f"{PROSE}\n“{SLOGAN}”\n",
        f"{PROSE}\n{SLOGAN.upper()}\n",
        f"{PROSE}\n{SLOGAN}, it said above the door.\n",
        f"{PROSE}\n{SLOGAN[:-1]}\n",
    ],
)
def test_a_quoted_slogan_is_no_boilerplate(text: str) -> None:
    assert found(text, TAIL, meta=META) == ()


def test_a_refrain_is_no_boilerplate() -> None:
    poem = "\n".join(f"{line}\n{SLOGAN}" for line in ("The mill wheel turns", "The water burns", "The miller mourns"))
    assert found(f"{poem}\nAnd so the valley learns\n", TAIL, meta=META) == ()


def test_a_line_whose_words_are_in_the_text_too_is_only_removed_when_asked() -> None:
    text = f"{PROSE} Its slogan was {SLOGAN}, and nobody laughed.\n\n{SLOGAN}\n"
    assert safety(text, TAIL, meta=META) == [Applicability.UNSAFE]
    assert safety(text.replace("Its slogan was", "").replace(f"{SLOGAN},", "", 1), TAIL, meta=META) == [
        Applicability.SAFE
    ]


def test_a_line_behind_an_unfinished_one_is_only_removed_when_asked() -> None:
    assert safety(f"{PROSE}\nOver the door of the mill it says in red letters\n{SLOGAN}\n", TAIL, meta=META) == [
        Applicability.UNSAFE
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Our Correspondent",
        "Quarter-final results:",
        "What do you like to cook best when you are at home?",
        "Sunday, 14 May 2023, printed in the morning edition",
        "In other news",
    ],
)
def test_what_may_belong_to_the_article_is_never_removed_safely(line: str) -> None:
    assert safety(f"{PROSE}\n{line}\n", rule(tail={line: 1.0}), meta=META) == [Applicability.UNSAFE]
    assert Applicability.SAFE not in safety(f"{line}\n{PROSE}\n", rule(head={line: 1.0}), meta=META)


@pytest.mark.parametrize("line", ["Quarter-final results:", "Results of the week that was in all leagues:", "Verdict"])
def test_a_heading_over_something_of_the_article_is_let_pass(line: str) -> None:
    checked = rule(tail={line: 0.8}, middle={line: 0.8})
    assert found(f"{PROSE}\n{line}\nMilltown 2, Rivertown 1\n", checked, meta=META) == ()
    assert found(f"{PROSE}\n{line}\n{SECOND}\n", checked, meta=META) == ()


def test_the_middle_is_looked_at_only_when_asked() -> None:
    text = f"{PROSE}\n{PROMPT}\n{SECOND}\n"
    assert found(text, rule(middle={PROMPT: 0.8}), meta=META) == ()
    assert safety(text, rule(middle={PROMPT: 0.8}, in_text=True), meta=META) == [Applicability.UNSAFE]


def test_only_what_reaches_to_the_edge_is_removed_safely() -> None:
    other = "A line that is like no other, not even a sentence"
    assert safety(f"{PROSE}\n{PROMPT}\n{SLOGAN}\n", TAIL, meta=META) == [Applicability.SAFE]
    assert safety(f"{PROSE}\n{PROMPT}\n{other}\n{SLOGAN}\n", TAIL, meta=META) == [Applicability.UNSAFE] * 2
    assert safety(f"{other}\n{PROMPT}\n{PROSE}\n", HEAD, meta=META) == [Applicability.UNSAFE]
    assert safety(f"{PROMPT}\n{other}\n{PROSE}\n", HEAD, meta=META) == [Applicability.SAFE]


def test_a_small_share_is_not_safe_and_a_smaller_one_not_told() -> None:
    text = f"{PROSE}\n{PROMPT}\n"
    assert safety(text, rule(tail={PROMPT: 0.29}), meta=META) == [Applicability.UNSAFE]
    assert safety(text, rule(tail={PROMPT: 0.3}), meta=META) == [Applicability.SAFE]
    assert found(text, rule(tail={PROMPT: 0.3}, min_share=0.31), meta=META) == ()


def test_neighbouring_lines_are_one_finding_unless_one_is_safe() -> None:
    text = f"{PROSE}\n\nShare\n\n{PROMPT}\n\n{SLOGAN}\n"
    checked = rule(tail={PROMPT: 0.6, SLOGAN: 0.9, "Share": 0.7})
    assert spots(text, checked, meta=META) == ["Share", f"{PROMPT}\n\n{SLOGAN}"]
    assert fixed_text(text, checked, meta=META) == f"{PROSE}\n\nShare\n"


def test_white_space_and_unicode_forms_do_not_matter() -> None:
    checked = rule(tail={"Abonnés : écrivez à la rédaction du journal de la vallée.": 0.8})
    text = (
        f"{PROSE}\n  Abonne\u0301s\u00a0: e\u0301crivez a\u0300 la re\u0301daction\tdu journal de la valle\u0301e.  \n"
    )
    assert len(found(text, checked, meta=META)) == 1
    edited = rule(tail={" Abonne\u0301s :  écrivez à la rédaction du journal de la vallée.": 0.8})
    assert len(found(text, edited, meta=META)) == 1


def test_hard_wrapped_text_is_compared_by_paragraph() -> None:
    body = (
        "The mill by the river burned down on Sunday night, and nobody\nknows yet what started the fire. The owner was"
        " away, and when\nhe came back on Monday morning there was nothing to be saved.\n"
    )
    line = "Write to the editors of the Valley Press if you have seen anything on the river."
    wrapped = "Write to the editors of the Valley Press if you have seen\nanything on the river."
    text = f"{body}\n{wrapped}\n"
    assert Document(text).is_hard_wrapped
    assert fixed_text(text, rule(tail={line: 0.8}), meta=META) == body


def test_a_document_of_another_source() -> None:
    text = f"{PROSE}\n{PROMPT}\n{SLOGAN}\n"
    elsewhere = {"meta": {"url": "https://hill.example/"}}
    assert found(text, TAIL, **elsewhere) == ()  # what one site says is not what another does
    two = {name: {"documents": 50, "tail": {PROMPT: 0.4}} for name in ("valley.example", "river.example")}
    both = msgspec.structs.replace(TAIL, params=msgspec.convert({"sources": two}, RecurringLine))
    assert spots(text, both, **elsewhere) == [PROMPT]
    assert safety(text, both, **elsewhere) == [Applicability.UNSAFE]
    assert "of the documents of other sources" in found(text, both, **elsewhere)[0].message


def test_a_document_of_unknown_source() -> None:
    text = f"{PROSE}\n{PROMPT}\n\nUnless it rains.\n{SLOGAN}\n"
    checked = rule(tail={PROMPT: 0.4, SLOGAN: 0.5})
    assert spots(text, checked) == [SLOGAN]  # only what is in most documents
    assert safety(text, checked) == [Applicability.UNSAFE]


def test_a_document_is_of_its_folder_where_it_has_no_url() -> None:
    checked = rule("valley", tail={PROMPT: 0.4})
    assert len(found(f"{PROSE}\n{PROMPT}\n", checked, path="texts/valley/a.txt")) == 1
    assert found(f"{PROSE}\n{PROMPT}\n", checked, path="texts/hill/a.txt") == ()
    by_field = rule("valley", tail={PROMPT: 0.4}, source_field="site")
    assert found(f"{PROSE}\n{PROMPT}\n", by_field, path="texts/valley/a.txt") == ()
    assert len(found(f"{PROSE}\n{PROMPT}\n", by_field, meta={"source": "valley"})) == 1


def test_a_document_of_nothing_else_is_reported_and_not_emptied() -> None:
    (diagnostic,) = found(f"{PROMPT}\n{SLOGAN}\n", TAIL, meta=META)
    assert diagnostic.fix is None
    assert found("", TAIL, meta=META) == found("\n\n", TAIL, meta=META) == ()


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.Example.COM:8080/a?b", "example.com"),
        ("http://user:word@example.com./", "example.com"),
        ("HTTPS://例え.jp/", "例え.jp"),
        ("example.com/a", ""),
        ("http://[::1", ""),
        ("http://exa\u202emple.com/", ""),
        (f"http://{'a' * 300}.com/", ""),
        ("", ""),
    ],
)
def test_the_host_of_a_url(url: str, name: str) -> None:
    assert host(url) == name


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert source_of(Document("", path=text, meta={"url": text, "source": text})).isprintable()


@given(st.lists(st.sampled_from([PROSE, SECOND, PROMPT, SLOGAN, "", "Short.", "A heading", "短い文。"]), max_size=12))
def test_safe_fixes_take_only_whole_lines_of_the_profile(paragraphs: list[str]) -> None:
    checked = rule(head={SLOGAN: 0.9}, tail={PROMPT: 0.6, SLOGAN: 0.9})
    lines = [line for line in paragraphs if line]
    kept = [line for line in fixed_text("\n".join(paragraphs), checked, meta=META).split("\n") if line]
    removed = Counter(lines) - Counter(kept)
    assert set(removed) <= {PROMPT, SLOGAN}
    assert max(removed.values(), default=1) == 1
    assert [line for line in lines if line not in removed] == [line for line in kept if line not in removed]
    assert kept or not lines


@pytest.mark.parametrize(
    "text",
    [f"{PROSE}\n" + f"{PROMPT}\n" * 50_000, f"{PROMPT}\n{PROSE}\n" * 15_000, f"{PROMPT} " * 30_000, "a\n" * 100_000],
)
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    found(text, TAIL, meta=META)
    assert time.process_time() - start < 10
