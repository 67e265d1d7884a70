"""The kinds of check: a closed table. A new rule is data; a new kind is rare code."""

from __future__ import annotations

from newslint.checks import (
    confusable,
    line,
    names,
    pattern,
    repeat,
    spelling,
    substitute,
    truncation,
)
from newslint.checks.base import Kind

KINDS: dict[str, Kind] = {
    "confusable": confusable.KIND,
    "line": line.KIND,
    "names": names.KIND,
    "pattern": pattern.KIND,
    "repeat": repeat.KIND,
    "spelling": spelling.KIND,
    "substitute": substitute.KIND,
    "truncation": truncation.KIND,
}
