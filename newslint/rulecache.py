"""The shipped rules, parsed once per machine: reading YAML takes longer than linting an article."""

from __future__ import annotations

import marshal
import os
import sys
from pathlib import Path
from typing import Any

from newslint.files import replace_file
from newslint.finding import Safety, Severity
from newslint.loader import read_rules, shipped_files
from newslint.rule import Rule
from newslint.text import BlockKind

_FORMAT = 2


def cache_folder() -> Path:
    """Return where newslint may keep what it can make again."""
    base = os.environ.get("NEWSLINT_CACHE_DIR")
    if base:
        return Path(base)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "newslint"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "newslint"


def shipped_rules() -> tuple[Rule, ...]:
    """Return the shipped rules, without their examples.

    They come from the cache where it holds these very files, else from YAML. A cache that cannot
    be read or written is no error.
    """
    files = shipped_files()
    key = [_FORMAT, sys.version_info[:2]]
    for file in files:
        status = file.stat()
        key.append((str(file), status.st_size, status.st_mtime_ns))
    path = cache_folder() / "rules"
    try:
        stored = marshal.loads(path.read_bytes())
        if stored[0] == key:
            return tuple(map(_rule, stored[1]))
    except (OSError, EOFError, ValueError, TypeError, IndexError, KeyError):
        pass
    rules = read_rules(files)
    _write(path, marshal.dumps([key, [_row(rule) for rule in rules]]))
    return tuple(_rule(_row(rule)) for rule in rules)


def _row(rule: Rule) -> tuple[Any, ...]:
    return (
        rule.code,
        rule.name,
        rule.check,
        rule.message,
        rule.why,
        rule.params,
        int(rule.safety),
        rule.severity.value,
        sorted(kind.value for kind in rule.scope),
        rule.unless,
        rule.touches,
        rule.styles,
        rule.languages,
        rule.default,
        rule.origin,
        rule.line,
    )


def _rule(row: tuple[Any, ...]) -> Rule:
    code, name, check, message, why, params, safety, severity, scope, unless, touches, *rest = row
    return Rule(
        code=code,
        name=name,
        check=check,
        message=message,
        why=why,
        params=params,
        safety=Safety(safety),
        severity=Severity(severity),
        scope=frozenset(map(BlockKind, scope)),
        unless=tuple(unless),
        touches=tuple(touches),
        styles=tuple(rest[0]),
        languages=tuple(rest[1]),
        default=rest[2],
        origin=rest[3],
        line=rest[4],
    )


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError:
        pass
