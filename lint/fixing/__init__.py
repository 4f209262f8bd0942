"""Apply edits and cuts to texts. Pure: nothing here touches a file.

`fix` is the loop, `choice` selects compatible fixes, `splice` applies them, and `provenance` tracks every character.
"""
