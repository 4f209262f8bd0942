"""The edit budget: what counts as running text, what as taken away, and that nothing is changed beyond it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.core.document import Document
from lint.fixing import Fate, Segment
from lint.fixing.choice import MIN_RUNNING_WORDS, over_budget, taken_away
from lint.fixing.fix import fix
from lint.signals.line_shape import PROSE_MIN_CHARS
from tests.support.command import contentlint
from tests.support.faults import RULE
from tests.support.fixing import SPLIT, TRIM, rule

PROSE = "The council met on Monday evening in the old town hall, and it voted for the new bridge by nine to four."
OTHER = "Nobody who lives along the river has forgotten the flood of last year, which took the old bridge with it."
MENU = "Home\nNews\nSport\nWeather\n"


def taken(text: str, *rules: object) -> tuple[int, int]:
    document = Document(text)
    return taken_away(document, fix(document, rules or (TRIM, SPLIT)).segments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (0, 0)),
        (f"{PROSE}\n", (0, 22)),
        (f"{PROSE}\n\nX {OTHER}\n", (21, 43)),
        (f"{PROSE}\n\nX menu\n{MENU}", (0, 22)),
        (f"{PROSE}\n\nCUT {OTHER}\n", (0, 43)),
        (f"{PROSE}\n\nCUT {OTHER}\n\nX {PROSE}\n", (23, 66)),
        (f"{PROSE}\n\nX {OTHER} And then it breaks off in the middle of\n", (30, 52)),
        (f"X {PROSE}\n\nX {PROSE}\n\n{OTHER}\n\nX {PROSE}\n", (23, 43)),
    ],
)
def test_what_is_taken_away(text: str, expected: tuple[int, int]) -> None:
    """`X` and `CUT` are words too; a cut loses nothing, and copies of one paragraph are one."""
    assert taken(text) == expected


def test_a_copy_of_what_stays_is_not_taken_away() -> None:
    document = Document(f"{PROSE}\n{OTHER}\n{PROSE}\n")
    last = document.paragraphs[2].start
    cut = (Segment(Fate.KEPT, document.text[:last]), Segment(Fate.DROPPED, document.text[last:]))
    assert taken_away(document, cut) == (0, 42)


def test_what_is_written_anew_is_not_taken_away() -> None:
    assert taken(f"{PROSE}\n{OTHER}\n", rule("Nobody who", "replace", "None who")) == (0, 42)
    assert taken(f"{PROSE}\n{OTHER}\n", rule("Nobody who", "replace", "Who")) == (1, 42)


def test_what_is_inserted_between_paragraphs_makes_up_for_nothing() -> None:
    document = Document(f"{PROSE}\n\n{OTHER}\n")
    kept, gap, gone = document.text[: len(PROSE)], "\n\n", f"{OTHER}\n"
    for middle, expected in ((gap, (19, 42)), ("\n", (20, 42)), ("", (20, 42))):
        cut = [Segment(Fate.KEPT, kept + middle), Segment(Fate.INSERTED, "so"), Segment(Fate.KEPT, gap[len(middle) :])]
        assert taken_away(document, [*cut, Segment(Fate.DROPPED, gone)]) == expected
    assert taken_away(Document("\n"), [Segment(Fate.INSERTED, "so"), Segment(Fate.KEPT, "\n")]) == (0, 0)


def test_scripts_without_spaces_count_too() -> None:
    chinese = "市议会星期一晚上在旧市政厅开会，以九票对四票通过了在河上修建一座新桥的计划，工程将于明年春天开始动工。"
    taken_words, running_words = taken(f"X{chinese}\n{chinese * 2}\n")
    assert 0.3 < taken_words / running_words < 0.4
    assert 20 < taken_words < 30


def test_short_chinese_sentences_are_running_text() -> None:
    sentence = "第一座桥全长六百八十米，计划于九月开工，预计两年后通车。"
    assert len(sentence) < PROSE_MIN_CHARS
    assert taken(f"{sentence}\n\nX {sentence}\n")[1] > 0


def test_the_share_of_a_little_text_says_nothing() -> None:
    for word_count in (MIN_RUNNING_WORDS - 1, MIN_RUNNING_WORDS):
        text = " ".join(f"{PROSE} {OTHER} {PROSE}".split()[:word_count])
        document, gone = Document(text), [Segment(Fate.DROPPED, text)]
        assert taken_away(document, gone) == (word_count, word_count)
        assert bool(over_budget(document, gone, 0.9)) == (word_count == MIN_RUNNING_WORDS)


def test_the_refusal_states_the_measured_value_and_the_limit() -> None:
    document = Document(f"{PROSE}\n" + f"X {OTHER}\n" * 1 + f"X {PROSE} {OTHER}\n")
    segments = fix(document, (TRIM,)).segments
    taken_words, running_words = taken_away(document, segments)
    fraction = taken_words / running_words
    assert over_budget(document, segments, 1) == over_budget(document, segments, fraction) == ""
    assert over_budget(document, segments, fraction - 0.001).startswith(
        f"its fixes would remove {fraction:.1%} of its running text (64 of 86 words; edit budget "
    )


def _house(folder: Path, config: str) -> None:
    (folder / "own" / "mine").mkdir(parents=True)
    (folder / "own" / "mine" / "gone.yaml").write_text(RULE)
    (folder / ".contentlint.yaml").write_text(f"rule-folders: [own]\nselect: [mine.gone]\n{config}")
    (folder / "a.txt").write_text(f"{PROSE}\n{OTHER}\nGONE {PROSE} {OTHER} {OTHER} {PROSE}\n")
    (folder / "b.txt").write_text(f"{PROSE}\n{OTHER}\nGONE at once\n")


@pytest.mark.parametrize(
    ("config", "code"), [("", 0), ("edit-budget: 0.7\n", 0), ("edit-budget: 0.5\n", 1), ("edit-budget: 0\n", 1)]
)
def test_a_document_over_the_budget_is_reported_and_left(config: str, code: int, tmp_path: Path) -> None:
    _house(tmp_path, config)
    before = (tmp_path / "a.txt").read_bytes()
    shown = contentlint("check", "--diff", "--output-format", "concise", ".", cwd=tmp_path)
    done = contentlint("check", "--fix", "--output-format", "concise", ".", cwd=tmp_path)
    assert done.returncode == code
    assert ((tmp_path / "a.txt").read_bytes() == before) == bool(code)
    assert (tmp_path / "b.txt").read_text() == f"{PROSE}\n{OTHER}\n"
    says = "a.txt: not fixed: its fixes would remove 66.9% of its running text (85 of 127 words"
    assert [says in one.stdout for one in (shown, done)] == [bool(code)] * 2


@pytest.mark.parametrize("value", ["1.5", "-0.1", "much", ".nan"])
def test_a_budget_is_a_part(value: str, tmp_path: Path) -> None:
    _house(tmp_path, f"edit-budget: {value}\n")
    done = contentlint("check", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert ".contentlint.yaml:3: " in done.stderr
