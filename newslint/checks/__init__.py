"""The kinds of check: a closed table. A new rule is data; a new kind is rare code."""

from __future__ import annotations

from newslint.checks import (
    canonical,
    confusable,
    context,
    doubled,
    furniture,
    heading,
    ignores,
    languagetool,
    line,
    mixture,
    names,
    own_use,
    pattern,
    person,
    repeat,
    shared,
    spelling,
    starts,
    substitute,
    title,
    truncation,
    unlisted,
)
from newslint.checks.base import Kind

KINDS: dict[str, Kind] = {
    "canonical": canonical.KIND,
    "confusable": confusable.KIND,
    "context": context.KIND,
    "doubled": doubled.KIND,
    "furniture": furniture.KIND,
    "heading": heading.KIND,
    "ignores": ignores.KIND,
    "languagetool": languagetool.KIND,
    "line": line.KIND,
    "mixture": mixture.KIND,
    "names": names.KIND,
    "own_use": own_use.KIND,
    "pattern": pattern.KIND,
    "person": person.KIND,
    "repeat": repeat.KIND,
    "shared": shared.KIND,
    "spelling": spelling.KIND,
    "starts": starts.KIND,
    "substitute": substitute.KIND,
    "title": title.KIND,
    "truncation": truncation.KIND,
    "unlisted": unlisted.KIND,
}
