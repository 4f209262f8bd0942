"""Articles to learn recurring lines from: no two alike, with the same lines around them."""

from __future__ import annotations

import random
from collections.abc import Iterable

PROMPT = "Write to us if you have seen something in the valley."
MENU = "News from the valley and the river"
WORDS = ["mill", "river", "valley", "owner", "fire", "council", "bridge", "ferry", "harvest", "market", "school"]


def article(number: int, *, head: Iterable[str] = (), tail: Iterable[str] = (), middle: Iterable[str] = ()) -> str:
    """A text of three paragraphs that no other number has, with lines around them."""
    chosen = random.Random(number)
    prose = [
        f"Number {number}.{part} tells of the {' and the '.join(chosen.sample(WORDS, 5))}, and of what came of it."
        for part in range(3)
    ]
    return "\n\n".join([*head, prose[0], *middle, *prose[1:], *tail]) + "\n"
