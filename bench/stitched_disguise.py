"""Documents in invented languages: what is learned from them holds where nobody has word lists."""

import random
import re
import zlib

from stitched_articles import Sample

VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
CASELESS = "ابتثجحخدذرزسشصضطظعغفقكلمنه"


def disguise(made: Sample, rng: random.Random, *, mixed: bool) -> Sample:
    """Return the document in an invented language, or each article in its own.

    Invented languages have no word lists; some have no capitals, some no spaces.
    """
    key = rng.choice(("turned", "turned", "caseless", "unspaced")), rng.randrange(1, 20)
    keys = [key] * len(made.paragraphs)
    for start, end in made.pieces:
        if mixed:
            key = rng.choice(("plain", "turned", "caseless", "unspaced")), rng.randrange(1, 20)
            keys[start:end] = [key] * (end - start)
    paragraphs = [(spoken(text, *key), blank) for (text, blank), key in zip(made.paragraphs, keys, strict=True)]
    return made._replace(paragraphs=paragraphs)


def spoken(text: str, style: str, key: int) -> str:
    """Return the text in an invented language; a word always maps to the same word."""
    if style == "plain":
        return text
    if style == "unspaced":
        glyphs = re.sub(r"\w+", lambda match: ideograms(match[0].lower(), key), text)
        glyphs = re.sub(r"(?<=[^\w\s]) | (?=\W)|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", glyphs)
        return glyphs.translate(str.maketrans(".,?!", "。、？！"))
    table: dict[str, str | int | None] = {}
    for letters in (VOWELS, CONSONANTS):
        turned = letters[key % len(letters) :] + letters[: key % len(letters)]
        table.update(zip(letters + letters.upper(), turned + turned.upper(), strict=False))
    if style == "caseless":
        table = {a: CASELESS[(n + key) % 26] for n, a in enumerate("abcdefghijklmnopqrstuvwxyz")}
        text = text.lower()
    return text.translate(str.maketrans(table))


def ideograms(word: str, key: int) -> str:
    number = zlib.crc32(f"{key}{word}".encode())
    bits = 1 if len(word) < 4 else 15 if len(word) > 8 else 8
    return "".join(chr(0x4E00 + (number >> shift) % 2500) for shift in range(0, bits, 7))
