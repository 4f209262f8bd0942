"""Precision and recall of rules and fixes on labelled data (`contentlint eval`)."""
