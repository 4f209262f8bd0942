"""The values that everything else passes around, and `linter.lint`, which takes a document and rules to a report."""
