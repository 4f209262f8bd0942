"""Documentation of the rules, made from the rules: pages, the README's table, schemas, and examples that are tests."""
