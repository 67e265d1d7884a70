"""newslint: the linter and fixer for news copy."""

from __future__ import annotations

from newslint.finding import Edit, Finding, Fix, Safety, Severity
from newslint.fixer import FixConflict, FixResult
from newslint.linter import Linter, fix, lint, load_rules
from newslint.rule import Rule

__version__ = "0.1.0"

__all__ = [
    "Edit",
    "Finding",
    "Fix",
    "FixConflict",
    "FixResult",
    "Linter",
    "Rule",
    "Safety",
    "Severity",
    "fix",
    "lint",
    "load_rules",
]
