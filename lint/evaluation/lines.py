"""Which lines of a collected text are not in the wanted text. Linear."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

_UNSPACED = "぀-ヿ㐀-鿿฀-໿က-႟ក-៿"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W{_UNSPACED}]+")  # A word; in scripts without spaces, a character
SHINGLE_WORDS = 4
MIN_SHARED_FRACTION = 0.5  # A line with a larger share of its runs of four words in the wanted text belongs to it
Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Return the case-folded words of a text.

    >>> words_of("Read more: 東京")
    ('read', 'more', '東', '京')
    """
    return tuple(_WORD.findall(text.casefold()))


def foreign_lines(lines: Sequence[Words], wanted: Sequence[Words]) -> frozenset[int]:
    r"""Return the indices of lines that the wanted text does not have, or not as often; never blank ones.

    Lines may be broken elsewhere in the wanted text. A line of fewer than four words must be a line there too, or occur
    there as often as in the collected text.

    >>> collected = "Share\nThe old mill burns\n\nAnd that is all".splitlines()
    >>> sorted(foreign_lines([*map(words_of, collected)], [words_of("The old mill burns. And that is all")]))
    [0]
    """
    left = _counts(wanted, SHINGLE_WORDS)
    short = Counter(line for line in wanted if len(line) < SHINGLE_WORDS)
    had = {count: _counts(lines, count) for count in range(1, SHINGLE_WORDS)}
    has = {count: _counts(wanted, count) for count in range(1, SHINGLE_WORDS)}
    foreign = set()
    for index, line in enumerate(lines):
        if len(line) >= SHINGLE_WORDS:
            own = Counter(_shingles(line, SHINGLE_WORDS))
            shared = sum(min(count, left[shingle]) for shingle, count in own.items())
            if shared > MIN_SHARED_FRACTION * own.total():
                left.subtract(own)
            else:
                foreign.add(index)
        elif line and short[line] > 0:
            short[line] -= 1
        elif line and had[len(line)][line] > has[len(line)][line]:
            foreign.add(index)
    return frozenset(foreign)


def _counts(lines: Iterable[Words], count: int) -> Counter[Words]:
    return Counter(_shingles(tuple(chain.from_iterable(lines)), count))


def _shingles(words: Words, count: int) -> Iterable[Words]:
    return (words[start : start + count] for start in range(len(words) - count + 1))
