"""The exit codes besides 0."""

EXIT_FINDINGS = 1
"""There are findings at or above `--fail-on`, or something was refused."""

EXIT_DEFECT = 3

SIGNAL_EXIT = 128
"""Ended by a signal, whose number is added, as in shells: 130 for Ctrl-C."""
