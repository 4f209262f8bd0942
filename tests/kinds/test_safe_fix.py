"""Where the fix of the kind `pattern` is unsafe, as the line may be the text's own."""

from __future__ import annotations

from lint.core.types import Applicability
from tests.support.pattern_rules import PROSE, fixed, found


def test_what_is_the_larger_part_of_a_text_is_not_safely_removed() -> None:
    params = {"patterns": (r"\d comments",), "match": "whole", "to_end": True}
    text = f"{PROSE}\n2 comments\n"
    assert fixed(text + "x" * (len(PROSE) - 10), **params) == f"{PROSE}\n"
    assert fixed(text + "x" * (len(PROSE) - 9), **params) == text + "x" * (len(PROSE) - 9)


def test_more_matches_than_are_safe_are_the_texts_own() -> None:
    text = f"3 May\n{PROSE}\n4 May\n{PROSE}\n"
    assert "May" not in fixed(text, patterns=(r"\d May",), match="whole", max_safe_matches=2)
    assert fixed(text, patterns=(r"\d May",), match="whole", max_safe_matches=1) == text


ARTICLE = [
    f"{PROSE} {number} people spoke, and the meeting went on until the last bus had left for the valley."
    for number in range(20, 34)
]
FOOTER = ["Sign up for our newsletter", "Share", "Contact", "About us", "Privacy policy", "Terms of use", "Log in"]


def applicability(lines: list[str], **params: object) -> str:
    (one,) = found("\n".join(lines) + "\n", patterns=("^sign up",), **params)
    return one.fix.applicability.value


def test_a_line_that_seems_to_be_the_texts_own_is_not_safely_removed() -> None:
    own = "Sign up early, as is the custom, since the boat takes no more than twenty of the people who want to see it."
    among = [*ARTICLE[:7], own, *ARTICLE[7:]]
    assert applicability(among) == "safe"
    assert applicability(among, min_safe_log_odds=-1.0) == "unsafe"
    assert applicability([*ARTICLE, *FOOTER], min_safe_log_odds=-1.0) == "safe"


def test_in_a_short_text_a_lines_place_tells_nothing() -> None:
    own = "Sign up early, as is the custom, since the boat takes no more than twenty of the people who want to see it."
    assert applicability([*ARTICLE[:11], own], min_safe_log_odds=5.0, safe_at_end=False) == "safe"
    assert applicability([*ARTICLE[:12], own], min_safe_log_odds=5.0) == "unsafe"


def test_the_last_line_is_not_safely_removed_where_that_is_doubtful() -> None:
    assert applicability([*ARTICLE, FOOTER[0]], safe_at_end=False) == "unsafe"
    assert applicability([*ARTICLE, FOOTER[0], FOOTER[1]], safe_at_end=False) == "safe"


def test_the_first_line_may_be_a_title() -> None:
    text = f"Read also the small print\n{PROSE}\n"
    for safe_at_start, expected in ((True, Applicability.SAFE), (False, Applicability.UNSAFE)):
        (one,) = found(text, patterns=("^read also",), safe_at_start=safe_at_start)
        assert one.fix.applicability is expected
    (one,) = found(f"{PROSE}\n{text}", patterns=("^read also",), safe_at_start=False)
    assert one.fix.applicability is Applicability.SAFE


def test_the_first_line_of_a_text_about_it_is_its_title() -> None:
    row = "The mill asks its guests for leave to store cookies, and does so only once."
    for count, expected in ((3, Applicability.UNSAFE), (2, Applicability.SAFE)):
        (one,) = found("Cookies\n" + f"{row}\n" * count, patterns=("^cookies$",))
        assert one.fix.applicability is expected


def test_what_a_release_says_about_its_company_stays() -> None:
    for name, expected in (("Meridian Glass Group", Applicability.UNSAFE), ("Ana Duarte", Applicability.SAFE)):
        text = f"Meridian Glass has lit the second furnace of its works in the valley, which took four years.\nAbout {name}\n"
        (one,) = found(text, patterns=("^about",), naming=("about",))
        assert one.fix.applicability is expected


def test_a_line_above_a_sentence_is_not_safely_removed_where_that_is_doubtful() -> None:
    for text, expected in (("Sign up\nShort.\n", Applicability.SAFE), (f"Sign up\n{PROSE}\n", Applicability.UNSAFE)):
        (one,) = found(text, patterns=("^sign up",), safe_inside=False)
        assert one.fix.applicability is expected


def test_the_heading_of_a_list_that_stays_is_not_safely_removed_where_that_is_doubtful() -> None:
    for below, expected in (("Ports\n", Applicability.SAFE), ("- Ports\n", Applicability.UNSAFE)):
        (one,) = found(f"More\n\n{below}", patterns=("^more",), safe_above_lists=False)
        assert one.fix.applicability is expected
    for item in ("- More\n- Ports\n", "More\n- More\nPorts\n"):  # an item among items; a list that goes too
        (one,) = found(item, patterns=("more",), safe_above_lists=False)
        assert one.fix.applicability is Applicability.SAFE


def test_lines_that_match_a_doubt_are_not_safely_removed() -> None:
    for text, expected in (("More here\n", Applicability.SAFE), ("More at www.a.b\n", Applicability.UNSAFE)):
        (one,) = found(text, patterns=("^more",), unsafe=(r"www\.",))
        assert one.fix.applicability is expected


def test_a_button_alone_between_sentences_may_be_one_of_a_program() -> None:
    params = {"patterns": ("(?:print|save)$",), "match": "whole", "unsafe_alone": ("^(?:print|save)$",)}
    for lines, is_safe in ((["Print"], False), (["Print", "Save"], True), (["• Print"], True)):
        text = "\n".join([PROSE, *lines, PROSE])
        assert ("Print" not in fixed(f"{text}\n", **params)) is is_safe
    assert "Print" not in fixed(f"{PROSE}\nPrint\n", **params)


def test_a_question_below_another_one_is_of_a_survey() -> None:
    for above, expected in (("What did you like best?", "unsafe"), ("¿Qué le gustó?", "unsafe"), (PROSE, "safe")):
        (one,) = found(f"{above}\nWas it helpful?\n", patterns=("^was it",), safe_after_questions=False)
        assert one.fix.applicability.value == expected


def test_a_question_above_its_answer_is_of_an_interview() -> None:
    question = f"{PROSE}\nWas it good?\n"
    params = {"patterns": ("^was it good",), "safe_inside": False}
    assert fixed(f"{question}Very good, but for the salt.\n", **params) == f"{question}Very good, but for the salt.\n"
    assert fixed(f"{question}Yes / No\n", **params) == f"{PROSE}\nYes / No\n"


def test_in_a_text_about_newsletters_a_request_to_sign_up_stays() -> None:
    about = "Every newsletter has a link at the foot, and one click is enough."
    params = {"patterns": ("^sign up",), "subject": ("newsletter",)}
    for lines, expected in (
        (["Your newsletters", "Sign up", about], "unsafe"),
        (["Your letters", "Sign up", about, about], "safe"),
        (["Your letters", "Sign up", about, about, about], "unsafe"),
        (["Your newsletters", "Sign up", PROSE], "safe"),
        (["Sign up to newsletters", about, PROSE], "safe"),
    ):
        (one,) = found("\n".join(lines), **params)
        assert one.fix.applicability.value == expected


def test_a_first_line_with_a_label_is_no_title() -> None:
    text = 3 * "\nThe mill asks its guests for leave to use cookies, and only once."
    assert fixed(f"Cookies{text}\n", patterns=("^cookies",), match="start").startswith("Cookies")
    assert not fixed(f"©Cookies{text}\n", patterns=("^©cookies",)).startswith("©")


def test_in_a_text_that_addresses_its_reader_a_request_may_be_its_own() -> None:
    own = "You sign up at the gate, and we show you the boats."
    news = "Forty people were shown the boats at the gate."
    asked = "Sign up for a tour at the gate."
    for line, expected in ((own, "unsafe"), (news, "safe")):
        assert applicability([PROSE, line, line, asked], safe_on_service_pages=False) == expected
    assert applicability([PROSE, own, own, asked]) == "safe"
    assert applicability([PROSE, own, own, "Sign up here"], safe_on_service_pages=False) == "safe"
    quoted = f"“{own}”"
    assert applicability([PROSE, quoted, quoted, asked], safe_on_service_pages=False) == "safe"


def test_a_line_that_is_joined_to_a_sentence_of_the_text_is_not_removed() -> None:
    label = "Read more: Low water stops the ferry"
    said = "“We have had no water for nine days,” said the miller on Monday."
    for line, expected in (
        (label, "safe"),
        (f"{label}{said}", "unsafe"),
        (f"{label}The mill has had no water for nine days, the miller said.", "unsafe"),
        (f"{label}.{said}", "unsafe"),
        (f"{label}Read more: The miller has had no water for nine days, he said.", "safe"),
        (f"{label}s{said[1:]}", "unsafe"),
        ("Read more: what McDonald said of the ferry, and who of the nine believed it.", "safe"),
        ("Read more: on LinkedIn we say what we think of the ferry and of its many friends.", "safe"),
        ("Read more: the iPhone that was lost at the mill, and who of the nine found it.", "safe"),
    ):
        (one,) = found(f"{PROSE}\n{line}\n{PROSE}\n", patterns=("^read more:",))
        assert one.fix.applicability.value == expected


def test_a_credit_among_the_facts_of_a_film_is_its_own() -> None:
    params = {"patterns": ("^photography.*",), "match": "whole"}
    film = f"{PROSE}\nDirected by Ana Roy\nPhotography: Tom Lee\nMusic: Jo Dell\n"
    assert fixed(film, **params) == film
    assert "Photography" not in fixed(film.replace("Music: Jo Dell\n", ""), **params)


def test_words_that_the_text_quotes_are_its_subject() -> None:
    params = {"patterns": ("^read more$",), "match": "whole"}
    lesson = f"{PROSE}\nRead more\nThe words “read more” are an order.\n"
    assert fixed(lesson, **params) == lesson
    listed = f"{PROSE}\nRead more\nSee it all\nGo up\nThe words “see it all” and “go up” are orders.\n"
    assert fixed(listed, **params) == listed


def test_speech_after_a_dash_is_no_list_below_a_label() -> None:
    said, item = "– We have waited for nine years, says Ann Bee.", "– flour from the mill"
    for below, expected in ((said, "safe"), (f"{said}\n{said}", "unsafe"), (item, "unsafe")):
        (one,) = found(f"{PROSE}\nSee also\n{below}\n{PROSE}\n", patterns=("^see also$",), safe_above_lists=False)
        assert one.fix.applicability.value == expected


def test_a_date_in_the_announcement_of_an_event_is_its_own() -> None:
    params = {"patterns": ("^friday, .*",), "unsafe_with": ("free admission",)}
    event = f"A lecture\nFriday, 6 March\n{PROSE}\nFree admission.\n"
    assert fixed(event, **params) == event
    assert "Friday" not in fixed(event.replace("Free admission.", "It was free."), **params)


def test_a_paragraph_that_ends_in_a_prompt_is_not_removed() -> None:
    prompt, params = "Sign up for our letter.", {"patterns": (r"sign up for our letter",), "safe_in_paragraphs": False}
    for line, expected in (
        (f"{PROSE} {prompt}", "unsafe"),
        (f"{prompt} {PROSE}", "unsafe"),
        (f"{prompt} You will get it from us on every Friday before noon.", "safe"),
        (prompt, "safe"),
    ):
        (one,) = found(f"{PROSE}\n{line}\n{PROSE}\n", **params)
        assert one.fix.applicability.value == expected


def test_the_end_of_a_wrapped_sentence_is_not_safely_removed() -> None:
    params = {"patterns": ("^related",), "match": "start"}
    text = "All the rivers of the valley, and all of the mills on them, are\nrelated.\n"
    assert fixed(text, **params) == text
    assert fixed(text.replace("\n", "\n\n", 1), **params) != text


def test_a_title_of_a_poem_is_not_safely_removed() -> None:
    stanza = "The visitor's book:\nshe writes the date and the hour\nand then not her name.\n"
    poem = "\n".join([stanza, stanza.replace("date", "day"), "Sign in\n", stanza.replace("hour", "year")])
    assert fixed(poem, patterns=("sign in",), match="whole") == poem


def test_a_request_that_somebody_reports_is_told_by_the_text() -> None:
    for said in ("the council wrote, and 400 people did.", "hieß es auf dem Zettel, und alle taten es."):
        told = f"{PROSE}\nTell us what you think, {said}\n"
        assert fixed(told, patterns=("tell us.*",), match="whole") == told
    assert fixed(f"{PROSE}\nTell us, please, what you read.\n", patterns=("tell us.*",), match="whole") == f"{PROSE}\n"
