"""The measures of cohesion: stems, names, screens and features, and that none of them depends on chance or on order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.segment import WORD
from lint.kinds.stitched.candidates import candidates, choose
from lint.kinds.stitched.gaps import FAR_FEATURES, NEAR_FEATURES, far_features, near_features
from lint.kinds.stitched.passage import (
    back_references,
    count_words,
    digit_fraction,
    generic_stems,
    has_label,
    is_dateline,
    is_english,
    names,
)
from lint.kinds.stitched.pieces import PIECE_FEATURES, piece_features
from lint.kinds.stitched.profile import Profile, breaks_off, cosine, cue_count, meaning_of, ratio
from lint.kinds.stitched.segmentation import models, select
from lint.kinds.stitched.sketch import SCREEN_FEATURES, Sketch, screen_rows, sketch, spans
from lint.kinds.stitched.units import Thresholds
from lint.kinds.stitched.vectors import DIMENSION_COUNT, Lexicon, english, generic_stem, rarity, unpacked
from lint.signals.model import probability
from tests.support.command import python

FERRY = [
    "The ferry company that links the northern islands has ordered two electric ships, its director said on Monday.",
    "The ships will replace a diesel ferry that has served the islands since 1984 and often stands still in winter.",
    "Islanders have long complained about late ferries, and about fares that rose by a third in two years.",
    "Until then the old ferry remains in service, with a second crew to keep it to its timetable.",
]
TEA = (
    "NAIROBI – Tea growers in the Rift Valley plucked a record harvest after generous rains, yet auction prices fell as"
)


def sketched(*paragraphs: str, blanks: tuple[bool, ...] | None = None) -> Sketch:
    return sketch(paragraphs, [WORD.findall(text) for text in paragraphs], blanks or (False,) * len(paragraphs))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BERLIN – The minister resigned.", True),
        ("NEW YORK, Jan. 4 (Reuters) - Shares fell.", True),
        ("HAYWARD, Calif. (AP) — Police said", True),
        ("The minister, who resigned – at last – was tired.", False),
        ("Berlin is large.", False),
        ("", False),
    ],
)
def test_dateline(text: str, expected: bool) -> None:
    assert is_dateline(text) is expected


def test_names_are_runs_of_capitals_that_do_not_open_a_sentence() -> None:
    assert [tuple(run) for run in names("Ann Smith met Bob. Later they saw New York. The Smith house burnt.")] == [
        ("ann", "smith"), ("bob",), ("new", "york"), ("smith",),
    ]  # fmt: skip
    assert names("nobody was there. Later it rained.") == []


def test_labels_and_figures() -> None:
    assert has_label("Ingredients: flour and eggs")
    assert not has_label("He said so, and then went on for a long time: no.")
    assert digit_fraction("12 of") == pytest.approx(2 / 5)
    assert digit_fraction("") == 0


def test_english_is_told_by_function_words() -> None:
    english_text = " ".join(FERRY)
    assert is_english([WORD.findall(english_text)])
    german = "Die Fähre, die seit vierzig Jahren zu den Inseln fährt, soll im nächsten Jahr durch ein Schiff ersetzt werden. "
    assert not is_english([WORD.findall(german * 5)])
    assert not is_english([["the"] * 10]), "too short to tell"


def test_english_is_told_by_its_commonest_words_among_the_first_four_hundred() -> None:
    assert is_english([["the"] * 15, ["Ana"] * 85])
    assert not is_english([["the"] * 14, ["Ana"] * 86])
    assert not is_english([["Ana"] * 400, ["the"] * 400])


def test_english_stems_bring_relatives_together() -> None:
    lexicon = english()
    assert lexicon.stems(["Germany", "the", "The", "I"]) == lexicon.stems(["german"])
    assert len(lexicon.stems(["Germany"])) == 1
    assert lexicon.stems(["the", "I"]) == set()


def test_rarity_is_added_up() -> None:
    stems = english().stems
    assert rarity(stems(["zzyzx"])) == 1.0
    assert rarity(stems(["zzyzx", "qqqqqq", "zzyzx"])) == 2.0
    assert 0 < rarity(stems(["house"])) < rarity(stems(["ferry"])) < 1
    assert rarity(map(generic_stem, ("qqqq", "qqq"))) == 2 * 0.8125


@given(st.lists(st.text(alphabet="abz019", min_size=3, max_size=6), min_size=2, max_size=9, unique=True))
def test_a_stem_is_the_same_number_whatever_came_before(words: list[str]) -> None:
    fresh = Lexicon(["the", "of"], b"")
    assert fresh.stems(words) == Lexicon(["the", "of"], b"").stems(reversed(words))
    assert len(fresh.stems(words)) == len(words)


def test_stems_of_any_script_are_told_apart() -> None:
    words = ["москва", "минск", "東京", "大阪", "café", "cafe", "a_b", "ab"]
    assert len(english().stems(words)) == len(words)


@pytest.mark.parametrize(
    ("text", "some", "words"),
    [
        ("東京都は新しい橋を建設する。", {"東京", "京都", "建設"}, 7),
        ("सरकार ने नई योजना की घोषणा की", {"सरकार", "योजना", "घोषणा"}, 7),
        ("Министр обещал помощь", {"минис", "обеща", "помощ"}, 3),
        ("정부는 새로운 계획을 발표했다", {"정부", "새로", "계획", "발표"}, 4),
    ],
)
def test_generic_stems(text: str, some: set[str], words: int) -> None:
    found = generic_stems(text, WORD.findall(text))
    assert set(map(generic_stem, some)) <= found
    assert count_words(text, WORD.findall(text)) == words


def test_back_references() -> None:
    assert back_references(["But", "he", "said", "his", "dog"]) == (2, True, False)
    assert back_references(["The", "dog"]) == (0, False, True)
    assert back_references([]) == (0, False, False)


def test_meanings_are_sums_of_vectors() -> None:
    lexicon = english()
    ship, ferry, sauce, unknown = (
        lexicon.packed_meaning(lexicon.stems([word])) for word in ("ship", "ferry", "sauce", "qqqqqq")
    )
    assert len(unpacked(ship)) == DIMENSION_COUNT
    assert unpacked(ship + ferry) == [a + b for a, b in zip(unpacked(ship), unpacked(ferry), strict=True)]
    assert unpacked(unknown) == [0] * DIMENSION_COUNT
    meanings = [meaning_of(unpacked(total)) for total in (ship, ferry, sauce)]
    assert cosine(*meanings[:2]) > 0.4 > cosine(meanings[0], meanings[2])


def test_sketch_measures_what_occurred_before() -> None:
    found = sketched(*FERRY, TEA)
    assert found.overlaps[0] == 0
    assert found.overlaps[3] > found.overlaps[4] == 0
    assert found.datelines == [False] * 4 + [True]
    assert found.finished == [True] * 4 + [False]


def test_odd_gaps_are_those_unlike_most() -> None:
    found = sketched(*FERRY, TEA, blanks=(False, False, False, False, True))
    assert found.odd_gaps == [False] * 4 + [True]
    spaced = sketched(*FERRY, TEA, blanks=(False, True, True, False, True))
    assert spaced.odd_gaps == [False, False, False, True, False]


def test_cues() -> None:
    found = sketched(*FERRY, TEA, blanks=(False, False, False, False, True))
    assert cue_count(found, 4) == 3
    assert cue_count(found, 2) == 0
    assert breaks_off(found, 4)


def gap_features(profile: Profile) -> list[list[float]]:
    """Both near and far features of all gaps that the screen is asked about."""
    rows = dict(screen_rows(profile.sketch))
    found = zip(near_features(profile, rows), far_features(profile, list(rows)), strict=True)
    return [near + far for near, far in found]


def test_features_have_names_and_are_numbers() -> None:
    found = sketched(*FERRY, TEA)
    profile = Profile(found)
    pieces = candidates(profile, [2, 4])
    rows = dict(screen_rows(found))
    assert list(rows) == [1, 2, 3, 4]
    assert all(len(row) == len(SCREEN_FEATURES) for row in rows.values())
    assert all(len(row) == len(NEAR_FEATURES) + len(FAR_FEATURES) for row in gap_features(profile))
    assert all(len(row) == len(PIECE_FEATURES) for row in piece_features(profile, pieces, [-7.0] * 5))
    assert (4, 5) in pieces
    assert all(map(models, ("english", "generic"))), "of these features"


def test_the_span_falls_where_the_subject_changes() -> None:
    tea = [
        "Tea growers plucked a record harvest of tea this season.",
        "Tea prices fell in Mombasa, growers of tea said.",
    ]
    found = spans(sketched(*FERRY, *tea))
    assert min(range(1, 6), key=found.__getitem__) == 4
    assert found[4] == 0


def test_titles_are_short_and_have_no_sentence_mark() -> None:
    found = sketched("A Record Harvest", "A record harvest was brought in.", "and more", "Ingredients:", "- tea")
    assert found.titles == [True, False, False, False, False]


def test_a_passage_comes_within_a_few_lines_of_a_beginning() -> None:
    lines = ["Tea"] * 20
    assert [index for index, _ in screen_rows(sketched(*FERRY, *lines, TEA))][-1] == 24
    assert min(index for index, _ in screen_rows(sketched(*FERRY[:1], *lines, TEA))) == 15


@given(st.lists(st.text(alphabet="ab cDé.字ก1–\n(", max_size=60), min_size=1, max_size=8))
def test_features_of_any_text(paragraphs: list[str]) -> None:
    texts = [text.strip() or "x" for text in paragraphs]
    found = sketched(*texts)
    profile = Profile(found)
    rows = [*dict(screen_rows(found)).values(), *gap_features(profile)]
    rows += piece_features(profile, candidates(profile, list(range(1, len(texts)))), [-7.0] * len(texts))
    assert all(-1e6 < value < 1e6 for row in rows for value in row)


def test_features_do_not_depend_on_the_order_of_sets() -> None:
    program = (
        "from tests.kinds.stitched.test_cohesion import *\n"
        "p = Profile(sketched(*FERRY, TEA))\n"
        "print(gap_features(p), piece_features(p, candidates(p, [4]), [-7.0] * 5))"
    )
    (printed,) = {python(program, PYTHONHASHSEED=seed).stdout for seed in ("1", "2", "3")}
    assert printed


def test_choose_takes_the_best_pieces_that_do_not_overlap() -> None:
    pieces = [(1, 3), (2, 5), (3, 4), (4, 6)]
    assert [pieces[i] for i in choose(pieces, [1.0, 2.5, 1.0, 1.0])] == [(1, 3), (3, 4), (4, 6)]
    assert [pieces[i] for i in choose(pieces, [1.0, 4.0, 1.0, 1.0])] == [(2, 5)]
    assert choose(pieces, [0.0, -1.0, 0.0, 0.0]) == []


def test_select_adds_up_the_ends_of_a_start() -> None:
    chosen = select([(3, 4), (3, 5), (6, 7)], [0.0, -0.5, -3.0], {3: -1.0, 6: -1.0}, Thresholds(0.6, 0.8))
    assert [piece for piece, _ in chosen] == [(3, 4)]
    assert chosen[0][1] == pytest.approx(probability(0.0) + probability(-0.5))


def test_the_gap_model_has_half_a_say_in_a_long_piece() -> None:
    chosen = select([(3, 7)], [1.0], {3: 3.0}, Thresholds(0.6, 0.8))
    assert chosen == [((3, 7), pytest.approx(probability(2.0)))]


def test_a_short_piece_needs_more_certainty_than_a_long_one() -> None:
    thresholds, gaps = Thresholds(0.6, 0.8), {3: 0.8}
    assert select([(3, 4)], [0.8], gaps, thresholds) == [], "69% are too few for one paragraph"
    assert [piece for piece, _ in select([(3, 7)], [0.8], gaps, thresholds)] == [(3, 7)]
    assert select([(3, 7)], [0.8], {3: -2.0}, thresholds) == [], "the gap alone looks unlikely"


def test_ratio() -> None:
    assert ratio(1, 2) == 0.5
    assert ratio(1, 0, 0.5) == 0.5
