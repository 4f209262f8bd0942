"""How the program ends: 0 when all is well, or one of these."""

EXIT_FINDINGS = 1
"""Something was found at or above `--fail-on`, or refused."""

EXIT_DEFECT = 3
"""A defect in contentlint itself."""

SIGNAL_EXIT = 128
"""Ended by a signal, whose number is added, as shells say it: 130 by Ctrl-C."""
