"""Reports: findings to output, one module a format."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.finding import Finding
from newslint.text import Text


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file. Positions are characters of the text after its BOM."""

    path: str
    text: Text
    findings: tuple[Finding, ...]
