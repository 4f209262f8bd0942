"""From a document to its result: findings, fixes and new texts, and the cache of earlier findings."""
