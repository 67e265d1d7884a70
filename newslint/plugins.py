"""Rules that other packages bring, through the entry point group `newslint.rules`.

An entry point names a function (or a list) that gives paths of rule files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from newslint.checks.pattern import OWN
from newslint.loader import Problem, RuleError, read_rules
from newslint.rule import Rule

GROUP = "newslint.rules"


def with_plugins(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return the shipped rules with those of all installed packages, sorted by code.

    Raises RuleError where a package cannot be used or brings a code that is taken.
    """
    rules = tuple(replace(rule, package=OWN) for rule in rules)
    for package, paths in _packages():
        codes = {rule.code for rule in rules}
        rules = tuple(
            rule if rule.code in codes else replace(rule, package=package)
            for rule in read_rules(paths, rules)
        )
    return rules


def _packages() -> Iterator[tuple[str, list[Path]]]:
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        package = point.dist.name if point.dist else point.name
        try:
            found = point.load()
            paths = [Path(path) for path in (found() if callable(found) else found)]
        except Exception as error:
            message = f"the package {package} cannot bring its rules: {error!r}"
            raise RuleError([Problem(package, 1, 1, "", message)]) from error
        yield package, paths
