"""newslint: the linter and fixer for news copy."""

from __future__ import annotations

from newslint.config import Config, ConfigError
from newslint.finding import Edit, Finding, Fix, Safety, Severity
from newslint.fixer import FixConflict, FixResult
from newslint.linter import Linter, fix, lint, load_rules
from newslint.loader import RuleError
from newslint.rule import Rule
from newslint.text import Text
from newslint.version import VERSION

__version__ = VERSION

__all__ = [
    "Config",
    "ConfigError",
    "Edit",
    "Finding",
    "Fix",
    "FixConflict",
    "FixResult",
    "Linter",
    "Rule",
    "RuleError",
    "Safety",
    "Severity",
    "Text",
    "fix",
    "lint",
    "load_rules",
]
