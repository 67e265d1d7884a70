"""The installed rules, parsed once a machine: reading YAML takes longer than an article."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newslint.finding import Safety, Severity
from newslint.loader import read_rules, shipped_files
from newslint.places import cache_folder, replace_file
from newslint.plugins import with_plugins
from newslint.rule import Rule
from newslint.text import BlockKind
from newslint.version import VERSION

_FORMAT = 11


def installed_rules() -> tuple[Rule, ...]:
    """Return the shipped rules and those of installed packages, without their examples.

    They come from the cache where nothing has changed since, else from YAML. A cache that cannot
    be read or written is no error. Raises RuleError as `with_plugins` does.
    """
    path = cache_folder() / "rules"
    shipped = shipped_files()
    try:
        key, others, rows = marshal.loads(path.read_bytes())
        if key == _key(shipped) and others == _stamps(name for name, _, _ in others):
            return tuple(map(_rule, rows))
    except (OSError, EOFError, ValueError, TypeError, IndexError, KeyError):
        pass
    rules = with_plugins(read_rules(shipped))
    others = _stamps({rule.origin for rule in rules} - set(map(str, shipped)))
    rows = [rule_row(rule) for rule in rules]
    _write(path, marshal.dumps((_key(shipped), others, rows)))
    return tuple(map(_rule, rows))


def _key(shipped: Iterable[Path]) -> list[Any]:
    """Return what changes with the shipped rules, with Python and with the installed packages."""
    folders = [(name, _changed(name)) for name in sys.path if "packages" in name]
    return [_FORMAT, VERSION, tuple(sys.version_info[:2]), _stamps(map(str, shipped)), folders]


def _stamps(names: Iterable[str]) -> list[tuple[str, int, int]]:
    stamps = []
    for name in sorted(names):
        status = Path(name).stat()
        stamps.append((name, status.st_size, status.st_mtime_ns))
    return stamps


def _changed(folder: str) -> int:
    """Return when something was last installed in (or removed from) a folder of packages."""
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return 0


def rule_row(rule: Rule) -> tuple[Any, ...]:
    """Return what a rule is made of as plain values, in the same order in every process."""
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
        rule.package,
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
        package=rest[5],
    )


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError:
        pass
