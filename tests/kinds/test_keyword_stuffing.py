"""The kind `keyword-stuffing`: a paragraph that repeats a few words, or one phrase, for search engines."""

from __future__ import annotations

import pytest

from tests.support.kinds_check import found, rule

STUFFED = rule("kind: keyword-stuffing\n", message="{keywords} {percent}")
RARE = "amber birch cedar dune elm fern grove heath iris jade kelp larch maple nettle oak pine quartz reed sage thorn"
RARE += " umber vetch willow yew zinc alder basil clover daisy elder flax gorse hazel ivy jasmine lilac moss nutmeg"


def words(count: int) -> str:
    """So many different words."""
    return " ".join(RARE.split()[:count])


def messages(text: str, **parameters: int | float) -> list[str]:
    given = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in parameters.items())
    return [
        one.message for one in found(text, rule(f"kind: keyword-stuffing\n{given}", message="{keywords} {percent}"))
    ]


def test_the_share_of_the_most_common_words() -> None:
    text = f"{'hotel Rome cheap. ' * 4}{words(22)}."
    (one,) = found(text, STUFFED)
    assert (one.value, one.limit, one.message) == (0.353, 0.35, "hotel, rome, cheap 35")
    assert one.span == (0, len(text))
    assert messages(f"{'hotel Rome cheap. ' * 4}{words(23)}.") == []


def test_each_word_is_frequent_and_a_word() -> None:
    assert messages(f"{'hotel Rome cheap. ' * 3}{words(11)}", min_occurrences=3) == ["hotel, rome, cheap 45"]
    assert messages(f"{'hotel Rome cheap. ' * 3}{words(11)}", min_occurrences=4) == []
    assert messages(f"{'hotel Rome 247. ' * 4}{words(20)}") == []


def test_short_words_count_only_in_other_scripts() -> None:
    assert messages(f"{'ab cd ef. ' * 6}{words(20)}") == []
    assert messages(f"{'дом сад яр. ' * 6}{words(20)}") == ["дом, сад, яр 47"]
    assert messages(f"{'abc def ghi. ' * 6}{words(20)}") == ["abc, def, ghi 47"]


def test_function_words_do_not_count() -> None:
    assert messages(f"{'the and with. ' * 6}{words(20)}") == []


def test_a_script_without_spaces() -> None:
    (message,) = messages("北京酒店。" * 10 + "我们今天去了山上的寺庙看了花", keywords=2)
    assert message == "北京, 酒店 47"
    some = "有些用户喜欢猫，有些喜欢狗；有些喜欢春天，有些喜欢秋天；有些喜欢山，有些喜欢海。"
    assert messages(some) == []  # a phrase of four characters is one word


def test_a_paragraph_of_few_words_and_those_after_it() -> None:
    stuffed = f"{'hotel Rome cheap. ' * 6}{words(2)}"
    assert messages(stuffed) == ["hotel, rome, cheap 90"]
    assert messages(stuffed, min_words=21) == []
    assert messages(f"Cheap hotels.\n\n{RARE}\n\n{stuffed}") == ["hotel, rome, cheap 90"]


def test_only_the_first_words_of_a_paragraph_are_considered() -> None:
    assert messages(f"{'hotel Rome cheap. ' * 8}{RARE} {RARE}") == ["hotel, rome, cheap 40"]


@pytest.mark.parametrize(
    ("phrase", "count", "other", "says"),
    [
        ("plumber Leeds", 5, 35, ["leeds, plumber 22"]),
        ("plumber Leeds", 5, 36, []),
        ("plumber Leeds", 4, 12, []),
        ("plumber and Leeds", 5, 25, ["leeds, plumber 25"]),
        ("Plumber Leeds", 6, 28, ["leeds, plumber 30"]),
        ("Plumber Leeds", 5, 24, []),
        ("plumber-leeds", 5, 24, []),
        ("leeds.plumber", 5, 24, []),
        ("plumber le", 6, 28, []),
        ("cab hub", 5, 25, ["cab, hub 29"]),
        ("plumber of the Leeds", 6, 16, []),
    ],
)
def test_a_phrase_of_two_words(phrase: str, count: int, other: int, says: list[str]) -> None:
    """Between words that come twice; of a name, which is a third of the words, more is needed."""
    rest = (RARE.split()[:18] * 2)[:other]
    per = max(len(rest) // count, 1)
    between = [" ".join(rest[at * per : (at + 1) * per if at < count - 1 else None]) for at in range(count)]
    assert messages(" ".join(f"{phrase} {each}" for each in between)) == says


def test_a_paragraph_of_many_different_words_is_not_looked_at() -> None:
    between = [words(35).split()[at * 7 : at * 7 + 7] for at in range(5)]
    assert messages(" ".join(f"plumber Leeds {' '.join(each)}" for each in between)) == []


def test_only_the_most_common_phrase_counts() -> None:
    name, phrase, rest = "Plumber Leeds", "cab hub", (RARE.split()[:12] * 2)[:23]
    text = " ".join(
        f"{name} {rest[at]} {phrase if at < 5 else ''} {' '.join(rest[6 + 3 * at : 9 + 3 * at])}" for at in range(6)
    )
    assert messages(text, min_occurrences=9) == []
    assert messages(text.replace(name, ""), min_occurrences=9) == ["cab, hub 30"]


def test_the_share_of_the_words_is_more_than_the_limit() -> None:
    keywords = ["hotel", "Rome", "cheap"] * 4 + ["hotel", "Rome"]
    rest = RARE.split()[:26]
    mixed = [word for pair in zip(keywords, rest, strict=False) for word in pair] + rest[14:]
    assert messages(" ".join(mixed)) == []
    assert messages(" ".join(mixed[:-1])) == ["hotel, rome, cheap 36"]


def test_one_name_in_small_letters_is_none() -> None:
    text = f"Plumber Leeds {words(8)} plumber leeds {words(16)} "
    assert len(messages(text + "Plumber Leeds amber Plumber Leeds birch Plumber Leeds")) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{'hotel=Rome; cheap. ' * 6}{words(2)}",
        f"{'hotel Rome cheap 15. ' * 6}{words(2)}",
    ],
)
def test_code_and_price_lists_are_ignored(text: str) -> None:
    assert messages(text) == []


LINE = "The hotel in Rome is cheap, a hotel in Rome and a cheap hotel too,\n"


def test_songs_are_ignored() -> None:
    other = LINE.replace("too", "yes")
    for second, expected in ((LINE, 0), (other, 1)):
        text = f"{LINE}{second}{LINE.replace('too', 'now')}{LINE.replace('too', 'and')}".rstrip()
        assert len(found(text, STUFFED)) == expected


def test_some_signs_and_numbers_are_running_text() -> None:
    stuffed = f"{'hotel Rome cheap XXL. ' * 5}"
    for more in ("()", "()["):
        text = f"{stuffed}{more} ".ljust(150, "x") if more == "()" else f"{stuffed}{more} ".ljust(149, "x")
        assert len(messages(text)) == (more == "()")
    numbers = " ".join(["15", "16", "17"])
    assert len(messages(f"{stuffed}{numbers} {words(2)}")) == 1, "3 of 25 words"
    assert messages(f"{stuffed}{numbers} {words(1)}") == []
