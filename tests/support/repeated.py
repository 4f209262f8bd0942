"""Sentences that tests repeat."""

LONG = "The mill by the river burned down on Sunday night, and nobody knows yet what started the fire."
SECOND = "Its owner wants to build it up again, and hopes that the village will help him with the work."
OTHER = "Nobody was hurt, the police said."
TWENTY = "The old building was two hundred years old and the last of its kind in the valley of mills today"
