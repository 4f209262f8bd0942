"""Write changed files, and record each change first, so that it can be undone (`lint.ledger.transaction`)."""
