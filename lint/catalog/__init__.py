"""Documentation generated from the rules: pages, the README's table, schemas, and examples as tests."""
