"""Learning: lines that recur in a source's documents are counted alike in any order and by any number of processes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.config import profile
from lint.config.profile import MAX_BYTES, Profile
from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.learning.learn import MAX_LINES, learn
from lint.learning.sample import Sample, Threshold, sampled
from lint.signals.recurring_lines import Source
from tests.support.learning import MENU, PROMPT, article

TWENTIETH = Threshold(0.05, 10)


def documents(texts: Iterable[str], source: str = "valley.example") -> list[Document]:
    return [Document(text, meta={"url": f"https://{source}/{number}"}) for number, text in enumerate(texts)]


def learned(found: Sequence[Document], threshold: Threshold = TWENTIETH, *, parts: int = 1) -> Profile:
    """The profile of documents that are read in so many parts."""
    cut = [found[part::parts] for part in range(parts)]
    return learn(lambda function: map(function, cut), threshold).profile


def test_lines_are_learned_with_their_share_and_place() -> None:
    texts = [
        article(
            n, head=[MENU] if n % 2 else [], tail=[PROMPT] if n % 4 else [], middle=["Advertisement"] if n < 20 else []
        )
        for n in range(100)
    ]
    (source,) = learned(documents(texts)).sources.values()
    expected = Source(documents=100, head={MENU: 0.5}, tail={PROMPT: 0.75}, middle={"Advertisement": 0.2})
    assert source == expected


def test_a_line_that_stands_above_and_below_is_learned_for_both() -> None:
    texts = [article(n, head=["Share"] if n % 2 else [], tail=["Share"] if n % 3 == 0 else []) for n in range(60)]
    (source,) = learned(documents(texts)).sources.values()
    assert (source.head, source.tail) == ({"Share": 0.5}, {"Share": round(20 / 60, 3)})


def test_a_line_counts_once_in_a_document() -> None:
    texts = [article(n, tail=[PROMPT] * 20 if n < 9 else []) for n in range(100)]
    assert learned(documents(texts)).sources == {}
    texts.append(article(100, tail=[PROMPT] * 20))
    assert learned(documents(texts)).sources["valley.example"].tail == {PROMPT: round(10 / 101, 3)}


def test_two_of_three_documents_are_no_evidence() -> None:
    texts = [article(n, tail=[PROMPT] if n else []) for n in range(3)]
    assert learned(documents(texts)).sources == {}
    assert learned(documents(texts), Threshold(0.05, 2)).sources["valley.example"].tail == {PROMPT: 0.667}


def test_the_share_has_to_be_reached() -> None:
    texts = [article(n, tail=[PROMPT] if n < 19 else []) for n in range(400)]
    assert learned(documents(texts)).sources == {}
    texts[19] = article(19, tail=[PROMPT])
    assert learned(documents(texts)).sources["valley.example"].tail == {PROMPT: 0.05}


def test_sources_are_counted_apart() -> None:
    found = documents([article(n, tail=[PROMPT]) for n in range(30)], "www.valley.example")
    found += documents([article(n) for n in range(30, 60)], "hill.example")
    found += documents([article(n, tail=[MENU]) for n in range(60, 90)], "VALLEY.example")
    assert learned(found).sources == {"valley.example": Source(documents=60, tail={MENU: 0.5, PROMPT: 0.5})}


def test_copies_of_an_article_are_no_evidence() -> None:
    texts = [article(n) for n in range(100)] + [article(7)] * 50
    assert learned(documents(texts)).sources == {}


def test_versions_of_an_article_are_no_evidence() -> None:
    texts = [article(n) for n in range(100)] + [article(7, tail=[f"Updated at {n} o'clock"]) for n in range(50)]
    assert learned(documents(texts)).sources == {}


def test_a_source_of_copies_has_no_lines() -> None:
    assert learned(documents([article(1)] * 500)).sources == {}


def test_documents_of_unknown_source_are_counted_and_passed_over() -> None:
    texts = [article(n, tail=[PROMPT]) for n in range(30)]
    result = learn(lambda function: iter([function([*map(Document, texts), None])]), TWENTIETH)
    assert (result.profile.sources, result.tally.unknown_count, result.tally.unreadable_count) == ({}, 30, 1)


def test_a_line_needs_a_letter_and_no_control_characters() -> None:
    bad = ["* * *", "2000", "a\x07b", "a\udc80b", "x" * 501]
    texts = [article(n, tail=[*bad, "ZWNJ\u200cline"]) for n in range(30)]
    assert learned(documents(texts)).sources["valley.example"].tail == {"ZWNJ\u200cline": 1.0}


_MANY = documents(
    [article(n % 90, head=[MENU] if n % 3 else [], tail=[PROMPT] if n % 2 else []) for n in range(120)]
) + documents([article(n, tail=[PROMPT] if n % 2 else []) for n in range(200, 260)], "hill.example")


@settings(max_examples=20)
@given(st.integers(), st.integers(1, 9))
def test_order_and_parts_do_not_matter(seed: int, parts: int) -> None:
    shuffled = list(_MANY)
    random.Random(seed).shuffle(shuffled)
    assert profile.written(learned(shuffled, parts=parts)) == profile.written(learned(_MANY))


@settings(max_examples=30)
@given(st.integers(), st.integers(1, 5), st.integers(1, 4000))
def test_a_sample_that_has_to_shrink_is_the_same_in_any_order(seed: int, parts: int, room: int) -> None:
    added = [(f"s{number % 37}", number * 7919 % 100_003, b"12345678") for number in range(6000)]
    whole = Sample(room)
    for each in added:
        whole.add(*each)
    random.Random(seed).shuffle(added)
    samples = [Sample(room) for _ in range(parts)]
    for number, each in enumerate(added):
        samples[number % parts].add(*each)
    for other in samples[1:]:
        samples[0].merge(other)
    first = samples[0]
    assert (first.cap, first.source_fraction) == (whole.cap, whole.source_fraction)
    assert first.candidates(Threshold(0, 1)) == whole.candidates(Threshold(0, 1))


def test_a_sample_stays_within_its_room() -> None:
    sample = Sample(5000)
    for number in range(50_000):
        sample.add(f"s{number % 5000}", number, b"12345678")
    assert sample.source_fraction < 1
    held = sum(map(len, sample._documents.values()))
    assert held <= 2 * 5000


def test_a_sample_of_a_large_source_is_enough() -> None:
    sample = Sample()
    for number in range(5000):
        sample.merge(sampled(documents([article(number, tail=[PROMPT] if number % 10 == 0 else [])])))
    assert sample.cap == 1000
    (lines,) = sample.candidates(TWENTIETH).values()
    assert len(lines) == 1


def test_more_lines_than_chrome_has_are_left_out() -> None:
    texts = [article(n, tail=[f"Line {line} of the table" for line in range(300)]) for n in range(30)]
    assert len(learned(documents(texts)).sources["valley.example"].tail) == MAX_LINES


_NAMES = st.text(min_size=1, max_size=50)
_SHARES = st.dictionaries(st.text(min_size=1, max_size=500), st.sampled_from([0.05, 0.5, 1.0]), max_size=5)


@given(st.dictionaries(_NAMES, st.builds(Source, documents=st.integers(1, 10**9), head=_SHARES, tail=_SHARES)))
def test_a_profile_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, sources: dict[str, Source]
) -> None:
    try:
        str(sources).encode()
    except UnicodeEncodeError:
        return  # lines with lone surrogates are not learned
    made = Profile(
        version=1, contentlint="1.2.3", source_field="site", min_share=0.05, min_documents=10, sources=sources
    )
    path = tmp_path_factory.getbasetemp() / "profile.yaml"
    text, left_out_count = profile.written(made)
    path.write_text(text, encoding="utf-8", newline="")
    read = profile.read(path)
    assert left_out_count == 0
    assert msgspec.structs.replace(read, sources={}) == msgspec.structs.replace(made, sources={})
    for name, source in sources.items():
        short = {line for line in (*source.head, *source.tail) if len(profile.quoted(line)) <= 1000}
        assert set(read.sources[name].head) | set(read.sources[name].tail) == short


def test_a_profile_stays_small_and_keeps_the_largest_sources() -> None:
    lines = {f"The line of number {number} in this source, which is long enough": 0.5 for number in range(20)}
    sources = {f"s{number}.example": Source(documents=number + 1, tail=lines) for number in range(1000)}
    text, left_out_count = profile.written(Profile(version=1, sources=sources))
    assert MAX_BYTES - 2000 < len(text.encode()) <= MAX_BYTES
    assert '"s999.example":' in text
    assert '"s0.example":' not in text
    assert left_out_count == 1000 - text.count("    documents: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 2\n", "this profile has version 2; this contentlint reads version 1"),
        ("", 'the key "version" is missing'),
        ("version: 1\nsorces: {}\n", 'unknown key "sorces" (did you mean "sources"?)'),
        ("version: 1\nsources: {a: {documents: 0}}\n", "sources.*.documents: must be at least 1"),
        ("version: 1\nsources: {a: {documents: 1, tail: {b: 2}}}\n", "must be at most 1"),
        ("version: 1\nsources: {a: {documents: 1, tail: [b]}}\n", "sources.*.tail: must be a mapping"),
        ("version: 1\nsources: {a: {documents: 1, tail: {b: .nan}}}\n", "is not finite"),
        (f"version: 1\nsources: {{a: {{documents: 1, tail: {{{'b' * 501}: 1}}}}}}\n", "length <= 500"),
        ("version: [1]\n", "version: must be a whole number, not a list"),
        ("a: b\nversion: 1\n", "unknown key"),
    ],
)
def test_a_faulty_profile(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "profile.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        profile.read(path)
    assert said in str(caught.value)
