"""How the program ends: 0 when all is well, or one of these."""

EXIT_FINDINGS = 1
"""Something was found at or above `--fail-on`, or refused."""

EXIT_DEFECT = 3
"""A defect in contentlint itself."""

EXIT_INTERRUPTED = 130
"""Ended by Ctrl-C, as shells say it."""
