"""A text about a mill, for what stands above, below and in it."""

from __future__ import annotations

MILL = (
    "The mill on the weir grinds again, forty years after its wheel was taken out, and the flour is sold on Saturdays.",
    "The wheel was made by three pensioners in a barn, and it turned at the first try, to the surprise of all three.",
    "A kilo of the flour costs three pounds, and most of it is gone before the church clock strikes ten.",
)

RIVER = "The river carried the old wheel away in the flood of 1978, and for years only children played at the weir."
TITLES = (
    "Ferry sails again on Sunday",
    "Old bridge gets new planks",
    "School garden wins a prize",
    "Baker moves house",
)
"""Headlines of other texts."""
