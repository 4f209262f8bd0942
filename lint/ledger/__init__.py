"""Write changed files, and record each change first, so that it can be undone.

`transaction` makes and undoes a `change`, `commit` replaces its files in one step, and `ledger` records it.
"""
