"""What a finding of `structure.truncated-paragraph` says: where, after which word, on which evidence, how certain."""

from __future__ import annotations

import pytest
from msgspec import structs

from lint.core.document import Document
from lint.core.segment import WORD
from lint.core.types import Diagnostic, Severity
from lint.kinds.truncated import Truncation
from lint.kinds.truncated.evidence import breaks_off, evidence
from lint.kinds.truncated.habits import Habits
from tests.support.kinds_check import found, spots
from tests.support.truncation_check import RULE, lines_found
from tests.support.truncation_texts import ARTICLES, CUTS

ENGLISH = ARTICLES["en"]


def only(text: str) -> Diagnostic:
    (diagnostic,) = found(text, RULE)
    return diagnostic


CUT = "The mayor said that the old bridge could not carry lorries any longer, and that the detour through the"


@pytest.mark.parametrize(
    ("end", "word", "said"),
    [
        ("", "the", "no sentence ends with that word"),
        (" valley,", "valley", "ends with a comma"),
        (" valley (which is", "is", "no sentence ends with that word"),
        (" valley (nine long", "long", "a bracket is never closed"),
        ("...", "the", "no sentence ends with that word"),
        (" engin", "engin", 'in the middle of "engineers"'),
        (" opp", "opp", 'in the middle of "opposition"'),
        (" neighbourin", "neighbourin", "in the middle of a word"),
    ],
)
def test_a_finding_is_at_the_last_word_and_says_why(end: str, word: str, said: str) -> None:
    text = "\n".join([*ENGLISH, CUT + end])
    diagnostic = only(text)
    shown = text[slice(*diagnostic.span)]
    assert shown.strip("(,. ") == word
    assert diagnostic.span.end == len(text)
    assert f'after "{word}"' in diagnostic.message
    assert said in diagnostic.message
    assert "5 of 5 long others end with punctuation" in diagnostic.message
    assert isinstance(diagnostic.value, float)
    assert isinstance(diagnostic.limit, float)
    assert diagnostic.value >= diagnostic.limit
    assert diagnostic.fix is None


def test_an_author_who_trails_off_twice_does_so_deliberately() -> None:
    lines = [*ENGLISH, CUT + "..."]
    assert breaks_off(Habits(lines, list(map(WORD.findall, lines))), len(ENGLISH))
    lines[0] = lines[0].rstrip(".") + "..."
    assert not breaks_off(Habits(lines, list(map(WORD.findall, lines))), len(ENGLISH))


def test_an_ellipsis_after_a_whole_word_may_be_deliberate() -> None:
    steps = "So when he heard the steps on the stairs of the old tower, one hundred and nine, one hundred and ten"
    lines = [*ENGLISH, f"{steps}…"]
    assert not breaks_off(Habits(lines, list(map(WORD.findall, lines))), len(ENGLISH))
    assert breaks_off(Habits([*ENGLISH, f"{CUT}…"], list(map(WORD.findall, [*ENGLISH, CUT]))), len(ENGLISH))


@pytest.mark.parametrize("word", ["the old bridge", "the firms", "the NATO", "Northmere", "12"])
def test_a_whole_word_is_not_called_a_part_of_another_one(word: str) -> None:
    lines = [*ENGLISH, f"{CUT} {word}"]
    assert "in the middle of" not in evidence(Habits(lines, list(map(WORD.findall, lines))), len(ENGLISH))


WHOLE = "The mayor thanked everyone who had come to the meeting in the old town hall"


@pytest.mark.parametrize(
    ("lines", "index", "expected"),
    [
        ([*ENGLISH, CUT], 5, True),
        ([*ENGLISH, WHOLE], 5, False),
        ([*ENGLISH, f"{WHOLE} (nine years"], 5, True),
        ([*ENGLISH, f"{WHOLE},"], 5, True),
        ([*ENGLISH, f"{CUT} ..."], 5, True),
        ([*ENGLISH[:2], f"{CUT} ...", *ENGLISH[2:]], 2, False),
        ([*ENGLISH[:2], CUT, *ENGLISH[2:]], 2, True),
    ],
)
def test_only_an_end_that_wants_more_is_an_error(lines: list[str], index: int, expected: bool) -> None:
    assert breaks_off(Habits(lines, list(map(WORD.findall, lines))), index) == expected


def test_the_last_word_of_a_script_without_spaces_is_its_last_characters() -> None:
    language, line = next(case for case in CUTS["after a function word"] if case[0] == "ja")
    text = "\n".join([*ARTICLES[language], line])
    assert spots(text, RULE) == [line[-6:]]


def test_a_finding_that_is_less_certain_is_a_warning_at_most() -> None:
    text = "\n".join([*ENGLISH, CUT])
    probability = only(text).value
    assert isinstance(probability, float)
    for severity, limit, expected in [
        ("error", probability - 0.001, Severity.ERROR),
        ("error", min(1.0, probability + 0.001), Severity.WARNING),
        ("note", min(1.0, probability + 0.001), Severity.NOTE),
    ]:
        made = structs.replace(RULE, params=Truncation(error_probability=limit), severity=Severity(severity))
        assert [each.severity for each in found(text, made)] == [expected]


def test_the_end_of_a_section_counts_as_an_end() -> None:
    cut = "The port was closed for three days after the storm, and the ships had to wait outside for calmer weather"
    text = "\n".join(ENGLISH) + "\n\n" + cut + "\n\n" + "\n".join(reversed(ENGLISH)) + "\n"
    assert lines_found(text) == [7]


def test_in_hard_wrapped_text_the_last_line_is_reported() -> None:
    text = """\
The town council met on Tuesday evening to talk about the new
bridge, which has been planned for nine years and is still not
there.

Most of the members spoke in favour of it, although the cost has
doubled since the first plans were drawn up and the money is not
there.

The mayor said that the old bridge could not carry lorries any
longer, and that the detour takes an hour on most days of the

A vote is expected in the spring, once the auditors have looked
at the figures again, and nobody expects it to fail by much more
than a handful.
"""
    assert Document(text).is_hard_wrapped
    assert lines_found(text) == [10]


def test_a_full_line_of_a_short_narrow_text_goes_on_in_the_next_one() -> None:
    full = "We did not want to let in a goal on Saturday, and we did well up to the\nGoal that they scored.\n"
    assert found(full, RULE) == ()
    quoted = "The two last versions were milestones without any doubt, and the fifth [...]\nCalled itself quite safe.\n"
    assert found(quoted, RULE) == ()
    assert len(found(quoted.replace("\n", "\n\n", 1), RULE)) == 1
