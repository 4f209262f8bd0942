"""Write changed files, and record each change first, so that it can be undone.

From the bottom up: `change` is what a fix means in bytes, `commit` replaces files in one step, `place` finds the
ledgers, `entry` and `ledger` record the change, `transaction` makes and undoes it, `scope` selects runs, `history`
lists them, and `forget` shortens the ledger.
"""
