"""Check documents: findings, fixes and fixed texts, the baseline, and the cache of findings."""
