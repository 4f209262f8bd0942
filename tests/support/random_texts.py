"""Texts of any length in which one part comes again and again, drawn at random, for the tests of linear time.

For as long as you like, one line for each step that took too long: `python -m tests.support.random_texts SECONDS [SEED]`.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from random import Random

from tests.support.long_texts import SENTENCE, Make

_CHARACTERS = " \n\t.,:;-_|*#>\"'()[]{}<>@/\\=~`&%$+!?…—•·a1Aé中ก的。、「“”«»‘’©\u200b\u00a0\u00ad"
_WORDS = (
    "Read more ,Reply~,Share ,- ,* ,1. ,> ,# ,http://a.b/,www.a.com ,By Ann Bee ,Photo: ,3 May 2024 ,May 3 2024~,12:30 "
    ",2 days ago~,Comments (3)~,&nbsp;,&amp;,Ã©,â€™,<br>,</p>,[a](b),```~,~~,...,¹,ﬁ,User: ,A: ,Q: ,Subscribe ,the ,of the "
    ",Mr. ,U.S. ,$5 ,5% ,[1] ,(1) ,#tag ,@ann ,a@b.co ,{{x}} ,Page 1~,1~,IV. ,§ 1 ,→ ,✓ ,😀,z. B. ,— Ann,“Yes” ,word-~,ABC "
    ",Ab Cd Ef~"
)
_HEADS = (
    ",Title of the text~~,Comments~~,Related articles~,About the author~,Key points~,Read more:~,Photo: ,By ,- ,> ,| ,# "
    ",1. ,Contents~,User: ,“,http://,Share this~,Tags: ,```~,{,<p>,References~1. "
)
_TAILS = ',x,!,~,",),],},>, 1,Reply,~~Share~,~```,~~Read more: the bridge'
_AROUND = ("", f"{SENTENCE}\n", f"{SENTENCE}\n\n{SENTENCE}\n\n", SENTENCE)


def random_text(seed: int) -> Make:
    """Return what makes a text of the seed, of as many characters as it is told."""
    chosen = Random(seed)
    words, heads, tails = (parts.replace("~", "\n").split(",") for parts in (_WORDS, _HEADS, _TAILS))
    unit = "".join(
        chosen.choice((chosen.choice(_CHARACTERS), chosen.choice(words))) for _ in range(chosen.randint(1, 3))
    )
    before, head, tail, after = map(chosen.choice, (_AROUND, heads, tails, _AROUND))
    return lambda chars: f"{before}{head}{unit * (chars // len(unit))}{tail}\n\n{after}"


def main(seconds: str, first: str = "0") -> None:
    """Tries one seed after another, prints what does not grow with the length alone, and fails if there is any."""
    from tests.test_linear_time import CHARS, slow

    end, is_slow = time.monotonic() + float(seconds), False
    for seed in count(int(first)):
        if time.monotonic() > end:
            print(f"{seed - int(first):,} texts")
            sys.exit(is_slow)
        make = random_text(seed)
        found = slow(make, CHARS)
        if found and (both := found.keys() & slow(make, CHARS).keys()):
            is_slow = True
            print(seed, repr(make(60)), {step: found[step] for step in both}, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
