"""Mending: from edits and cuts to new files that nothing is lost by.

From the bottom up: `provenance` follows every character, `splice` applies edits and cuts to a text, `choice` decides
which fixes go together, `fix` is the loop; all these are pure. `change` is what a fix means in bytes, `commit` replaces
files in one step, `entry` and `ledger` record it, `transaction` does and undoes it, and `diff` shows it.
"""
