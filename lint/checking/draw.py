"""Draw a random sample from a stream, in constant memory."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def drawn(items: Iterable[T], count: int, *, seed: int = 0, group: Callable[[T], str] = lambda _: "") -> list[T]:
    """Return `count` items drawn from each group, in their order; all of a group that has no more.

    Each set of `count` is equally likely: algorithm R of Vitter (1985), "Random sampling with a reservoir".

    >>> drawn("abcdef", 2, seed=1, group=str.upper) == [*"abcdef"]
    True
    """
    import random  # imports hashlib and more, which a check does not need

    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    kept: dict[str, list[tuple[int, T]]] = defaultdict(list)
    seen: dict[str, int] = defaultdict(int)
    for number, item in enumerate(items):
        name = group(item)
        seen[name] += 1
        if len(kept[name]) < count:
            kept[name].append((number, item))
        elif (place := chance.randrange(seen[name])) < count:
            kept[name][place] = (number, item)
    chosen = sorted((pair for pairs in kept.values() for pair in pairs), key=lambda pair: pair[0])
    return [item for _, item in chosen]
