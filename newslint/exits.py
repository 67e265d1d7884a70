"""The exit codes of the command line."""

CLEAN = 0
FOUND = 1
"""Findings remain."""
MISTAKE = 2
"""The user's mistake; nothing was changed."""
CRASH = 3
"""A fault of newslint's own."""
INTERRUPTED = 130
