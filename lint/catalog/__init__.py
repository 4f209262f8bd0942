"""Documentation generated from the rules: pages, schemas, and examples as tests."""
