"""Which lines of a collected text do not belong to the wanted one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.evaluation.labels import foreign_lines, words_of

ARTICLE = (
    "The old mill by the river was in flames on Sunday.",
    "Nobody had lived there for twenty years.",
    "The mayor spoke of a loss.",
)


def foreign(collected: str, wanted: str) -> list[str]:
    lines = collected.split("\n")
    found = foreign_lines([words_of(line) for line in lines], [words_of(line) for line in wanted.split("\n")])
    return [lines[index] for index in sorted(found)]


def test_lines_that_are_not_wanted_are_foreign_and_blank_ones_never() -> None:
    collected = "\n\n".join(
        (ARTICLE[0], "Share", ARTICLE[1], "Read more: the ferry is back in the harbour", ARTICLE[2])
    )
    assert foreign(collected, "\n".join(ARTICLE)) == ["Share", "Read more: the ferry is back in the harbour"]


def test_lines_may_be_broken_elsewhere() -> None:
    assert foreign("\n".join(ARTICLE), " ".join(ARTICLE)) == []
    assert foreign(" ".join(ARTICLE), "\n".join(ARTICLE)) == []
    assert foreign("THE OLD MILL\nby the river was in flames on Sunday.", ARTICLE[0]) == []


def test_a_second_copy_is_foreign() -> None:
    assert foreign(f"{ARTICLE[0]}\n{ARTICLE[1]}\n{ARTICLE[0]}", f"{ARTICLE[0]}\n{ARTICLE[1]}") == [ARTICLE[0]]
    assert foreign("Background\nBackground\n", "Background") == ["Background"]


def test_a_line_of_which_half_is_wanted_is_foreign_and_one_of_which_more_is_belongs() -> None:
    wanted = "one two three four five six seven eight"
    assert foreign("one two three four five a b c", wanted) == ["one two three four five a b c"]  # 2 of 5 runs of four
    assert foreign("one two three four five six a b", wanted) == []  # 3 of 5


def test_scripts_without_spaces_are_compared_by_character() -> None:
    assert foreign("老磨坊起火了\n分享\n村里的人都来了", "老磨坊起火了。村里的人都来了") == ["分享"]


@given(st.lists(st.text("ab \n", max_size=12), max_size=8))
def test_a_text_has_nothing_foreign_to_itself(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert foreign(text, text) == []
