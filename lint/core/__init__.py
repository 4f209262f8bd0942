"""The types that all other packages use, and `linter.lint`, which checks a document with rules."""
