"""Texts of any length that are as bad as their kind can be, for the tests of linear time."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Make = Callable[[int], str]
SENTENCE = "The river rose again on Monday, and the village by the old bridge waited for the engineers. "
ARTICLE = "".join(
    f"{SENTENCE}Nobody in the council of {name} had expected {thing} in that month of the year, she said.\n\n"
    for name, thing in (("Ashford", "so much water"), ("Dunmore", "the news"), ("Kells", "a second flood"))
)


def _repeated(unit: str) -> Make:
    return lambda chars: (unit * (chars // len(unit) + 1))[:chars]


def _numbered(line: str) -> Make:
    """Lines that are all different: `{0}` is a number, `{1}` the same in letters."""

    def make(chars: int) -> str:
        count = chars // (len(line.format(1000, "baaa")) + 1) + 1
        return "\n".join(line.format(number, _letters(number)) for number in range(count))[:chars]

    return make


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def _odd_words(number: int, count: int) -> str:
    """Words that no other number has."""
    return " ".join(f"{_letters(number * 7919 + word * 104_729)}{'aeiou'[word % 5]}" for word in range(count))


def _made(paragraph: Callable[[int], str]) -> Make:
    """As many paragraphs as fit, each made from its number."""

    def make(chars: int) -> str:
        made, length, number = [], 0, 0
        while length < chars:
            made.append(paragraph(number))
            length += len(made[-1])
            number += 1
        return "".join(made)

    return make


def _ideographs(chars: int) -> str:
    """Chinese characters at random, the same each time."""
    chosen = Random(7)
    return "".join(chr(chosen.randrange(0x4E00, 0x9FA0)) for _ in range(chars))


def _cut_now_and_then(number: int) -> str:
    """A paragraph of Korean syllables at random, which stops in the middle in one case of three."""
    chosen = Random(number)
    words = ["".join(chr(chosen.randrange(0xAC00, 0xD7A4)) for _ in range(3)) for _ in range(34)]
    return f"{' '.join(words)}{'.' if number % 3 else ''}\n"


def _article(number: int) -> str:
    """A short article of its own words, with a dateline."""
    words = [_odd_words(5 * number + part, 8) for part in range(5)]
    first = f"{_letters(number).upper()}TOWN, March 3 (Reuters) - The {words[0]} was at the {words[1]} and it is for the {words[2]}."
    return f"{first}\nThe {words[3]} of the {words[0]} was in the {words[4]}, and that was for them to have.\n\n"


def _nested(opener: str, closer: str) -> Make:
    def make(chars: int) -> str:
        depth = chars // (len(opener) + len(closer))
        return f"{SENTENCE}{opener * depth}word{closer * depth} {SENTENCE}"

    return make


TEXTS: dict[str, Make] = {
    "one line": _repeated(SENTENCE),
    "one word": lambda chars: "a" * chars,
    "one line of no words": lambda chars: "." * chars,
    "one line of spaces": lambda chars: f"a{' ' * chars}b",
    "one Chinese line": _repeated("川の水は月曜日から増え続けた"),
    "empty lines": lambda chars: f"{ARTICLE}{chr(10) * chars}{ARTICLE}",
    "blank lines": _repeated("\n \t\n"),
    "blank lines between words": _repeated("word\n\n\n\n\n\n\n\n"),
    "short lines": _repeated("a\n"),
    "short different lines": _numbered("{1}"),
    "a paragraph a character": _repeated("a\n\nb\n\n"),
    "one word again and again": _repeated("word "),
    "code and apostrophes in one line": _repeated("the `dict`s and the mill`s, "),
    "questions with answers": _repeated("Will the mill sign up?\nIt will, says the miller.\n"),
    "one line again and again": _repeated(f"{SENTENCE}\n"),
    "two words in turn": _repeated("word other "),
    "deep brackets": _nested("(", ")"),
    "deep quotes": _nested("“‘", "’”"),
    "unbalanced brackets": _repeated("([{«「"),
    "quotes and brackets in a text": lambda chars: f"{SENTENCE}\n\n{'«<' * (chars // 2)}\n\n{SENTENCE}",
    "colons before a repeat": lambda chars: f"{SENTENCE}\n\nA text.\n\n{':' * chars}a\n\n{SENTENCE}\n\nA text.",
    "one line of question marks": lambda chars: "?" * chars,
    "at signs and bullets": _repeated("@•"),
    "dates and zero-width spaces": _repeated("3 May 2024 ~\u200b"),
    "apostrophes": _repeated("'\""),
    "combining marks": _repeated("e\u0301\u0302\u0303"),
    "one letter with all its marks": lambda chars: f"a{chr(0x301) * chars}",
    "zero-width characters": _repeated("a\u200b\u200d\ufeff"),
    "only zero-width characters": lambda chars: "\u200b" * chars,
    "joiners in Persian": _repeated("می\u200cخواهم "),
    "emoji joined": lambda chars: "👩" + "\u200d👩" * (chars // 2),
    "bidirectional controls": _repeated("\u202e\u202dab\u2066"),
    "control characters": _repeated("a\x00\x1b[3\x07\x85"),
    "headlines": _numbered("Council number {0} votes on the bridge in {1}"),
    "headlines below an article": lambda chars: ARTICLE + _numbered("Council {0} votes on the bridge in {1}")(chars),
    "bullets below an article": lambda chars: ARTICLE + _repeated("-\nButter gets dearer again this week\n")(chars),
    "datelines": _numbered("{1} (Reuters) - The council met on Monday and voted for the bridge number {0}, it said."),
    "capital datelines": _numbered(f"LONDON, March {{0}} — {SENTENCE}"),
    "many articles": _numbered(f"How the town of {{1}} lost its bridge\n{SENTENCE * 3}\nBy Ann {{1}}\n{SENTENCE}"),
    "cut paragraphs": _numbered("The council of {1} met on Monday to vote for the bridge and it was then that the"),
    "cut in ellipsis": _numbered("The council of {1} met on Monday to vote for the bridge and it was then that..."),
    "boilerplate": _repeated("Share this article\nRead more: a bridge\nSubscribe to our newsletter\nPhoto: AP\n"),
    "boilerplate between paragraphs": _numbered(f"{SENTENCE}{{0}}\nRead more: the bridge of {{1}}"),
    "dates with accents": _repeated("é 4 May 2019, 12:30\n"),
    "menus": _repeated("Home\nNews\nSport\nWeather\nShop\n"),
    "menus around paragraphs": _numbered(f"Home\nNews {{0}}\nSport\nWeather\nShop\n{SENTENCE}"),
    "tables": _numbered("{1} | {0} | 12.5 | 7 %"),
    "CR LF": _repeated("a line\r\n"),
    "CR alone": _repeated("a line\r"),
    "line ends mixed": _repeated("a\r\nb\rc\n\r\r\n"),
    "CR before LF": _repeated("\r\r\r\n"),
    "line separators": _repeated("a\u2028b\u2029c\x0bd\x0ce\x85"),
    "mojibake": _repeated("CafÃ© donâ€™t "),
    "almost mojibake": _repeated("ÃÂâ€ðŸ"),
    "mojibake again and again": _repeated("ÃƒÆ’Ã‚Â©"),
    "lone surrogates": _repeated("a\udc80\udcff"),
    "replacement characters": _repeated("a\ufffd"),
    "unbalanced HTML": _repeated("<div><p><a href='"),
    "opening tags": _repeated("<b>"),
    "angle brackets": _repeated("<"),
    "HTML comments": _repeated("<!--"),
    "HTML attributes": lambda chars: "<a " + "b='c' " * (chars // 6),
    "entities": _repeated("&amp;"),
    "ampersands": _repeated("&"),
    "loops and stutters": _numbered("word{0} and so and so and so and so and so and so on and on verily verily verily verily verily verily"),
    "boxes of facts": _repeated(f"{SENTENCE}\n{{{{Infobox mill\n| name = a\n}}}}\n{{{{ a | b = c }}}}\n"),
    "turns of a chat": _repeated("<|im_start|>user\nHello.\n<think>\n"),
    "bare entities": _repeated("word nbsp; and rsquo; more "),
    "split accents": _repeated("M¨uller Poincar´e Janaˇcek "),
    "words of two scripts": _repeated("мaмa сосoр рaро "),
    "menus with prices": _repeated("Soup ..... 3\nBread ..... 4\nStew ..... 5\nLine of text\n"),
    "teasers inside a text": _repeated(f"{SENTENCE}\n\nRead more\n\nStorm closes the bridge\n\nVoters reject a tunnel\n\n"),
    "titles over paragraphs": _made(lambda number: f"Title {_odd_words(number, 4).title()}\n\n{SENTENCE}\n\n"),
    "a list that follows itself": lambda chars: "".join(f"- item {number % 90}\n" for number in range(chars // 9)),
    "long entities": _repeated("&amp;amp;"),
    "numeric entities": _repeated("&#0000000065;"),
    "initials": _repeated("A. "),
    "titles": _repeated("Mr. "),
    "full stops": _repeated("a. "),
    "questions": _repeated("?! "),
    "digits": _repeated("1,234.5 "),
    "one number": lambda chars: "7" * chars,
    "addresses": _repeated("https://example.org/a?b=c "),
    "one address": lambda chars: "https://example.org/" + "a/" * (chars // 2),
    "mail addresses": _repeated("a@b."),
    "hashes": _repeated("#tag "),
    "dashes": _repeated("— - – "),
    "pipes": _repeated("| "),
    "stars": _repeated("*\n"),
    "Markdown headings": _repeated("# Heading\n\n"),
    "Markdown quotes": lambda chars: "> " * chars,
    "Markdown links": _repeated("* [![a](b) c](https://example.org/d_(e))\n"),
    "unclosed Markdown links": lambda chars: "[a](b" * (chars // 5),
    "unclosed Markdown emphasis": lambda chars: "**a " * (chars // 4),
    "hard-wrapped": _repeated(
        "The river had been rising since Monday, and by the time the\nengineers came the lower fields were under a metre\n"
    ),
    "two languages": _numbered(f"{SENTENCE}\nDer Fluss stieg am Montag wieder, und das Dorf an der Brücke wartete auf {{1}}."),
    "many scripts": _repeated("река اليوم नदी แม่น้ำ 川 강 נהר "),
    "Thai": _repeated("แม่น้ำสูงขึ้นอีกครั้งในวันจันทร์"),
    "Arabic": _repeated("ارتفع النهر مرة أخرى يوم الاثنين. "),
    "Russian lines": _numbered("Река снова поднялась в понедельник, и деревня ждала инженеров {1}."),
    "curly brackets": _repeated("{}\n"),
    "ellipses": _repeated("...\n"),
    "an opening that comes again": lambda chars: f"{SENTENCE}\n{(SENTENCE * (chars // len(SENTENCE)))}\n",
    "openings that come again": _numbered(f"{SENTENCE}{{1}} {SENTENCE}"),
    "comment headings": _repeated("3 comments\n"),
    "headings of links below a text": lambda chars: ARTICLE + _repeated("More of the latest stories\nAnna Petersen\n")(chars),
    "cards below a text": lambda chars: ARTICLE + _repeated(f"Mill owners warn of bills\n{SENTENCE}\n2 days ago\n")(chars),
    "comments below a text": lambda chars: ARTICLE + _repeated("Comments\nJo\n3 May 2024\nIt rose.\nReply\n")(chars),
    "cut paragraphs among whole ones": _made(_cut_now_and_then),
    "many different articles": _made(_article),
    "a Chinese opening that comes again": lambda chars: f"{_ideographs(chars // 2)}。\n{_ideographs(chars // 2)}。尾。\n",
    "at signs in headlines": _repeated(f"One two three four {'@' * 400}\n"),
    "spaces in headlines": _repeated(f"One two three four{' ' * 400}b\n"),
    "dashes and spaces": _repeated(f"One two three -{' ' * 200}-{' ' * 200}b\n"),
    "words that begin alike": _numbered("word{0} word{0} word{0} word{0} word{0} word{0} word{0} word{0} end"),
}  # fmt: skip


LONG = {
    "a Chinese opening that comes again": "repetition.repeated-standfirst",
    "cut paragraphs among whole ones": "structure.truncated-paragraph",
    "comment headings": "boilerplate.reader-comments",
    "comments below a text": "boilerplate.end-controls",
    "entities": "encoding.html-entity",
    "mojibake": "encoding.mojibake",
    "short lines": "structure.stitched-article",
    "many different articles": "structure.stitched-article",
    "menus": "structure.page-chrome",
    "menus with prices": "pdf.page-line",
}
"""Rules that are tried alone, on longer texts of a kind that was, or might be, bad for them."""
