"""From edits and cuts to new texts, pure: nothing here touches a file.

From the bottom up: `provenance` follows every character, `splice` applies edits and cuts to a text, `choice` decides
which fixes go together, `fix` is the loop, `budget` says when they take too much, `records` tells what became of a
record, and `diff` shows a fix that is not made.
"""
