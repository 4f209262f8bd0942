"""Apply edits and cuts to texts. Pure: nothing here touches a file.

From the bottom up: `provenance` follows every character, `splice` applies edits and cuts to a text, `choice` selects
compatible fixes, `fix` is the loop, `budget` limits how much is removed, `records` lists the parts and removals of a
record, and `diff` shows a fix without applying it.
"""
