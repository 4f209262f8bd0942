"""Mending: from edits and cuts to new files that nothing is lost by.

From the bottom up: `provenance` follows every character, `splice` applies edits and cuts to a text, `choice` decides
which fixes go together, `fix` is the loop, `budget` says when they take too much; all these are pure. `change` is what
a fix means in bytes, `commit` replaces files in one step, `place` finds the ledgers, `entry` and `ledger` record it,
`transaction` does and undoes it, `scope` says which, `history` tells of it, `forget` shortens the ledger, and `diff`
shows a fix that is not made.
"""
