"""The linter: rules chosen once, texts linted and mended with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.fixer import FixResult, fix_text
from newslint.readers import read_plain
from newslint.rule import Rule
from newslint.rulecache import shipped_rules


def load_rules(*paths: str | Path) -> tuple[Rule, ...]:
    """Return the shipped rules and those of the given YAML files, sorted by code.

    Raises RuleError, which names every mistake as file:line:column.
    """
    from newslint.loader import read_rules, shipped_files

    rules = read_rules(shipped_files())
    return read_rules([Path(path) for path in paths], rules) if paths else rules


def select_rules(
    rules: Iterable[Rule],
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
) -> tuple[Rule, ...]:
    """Return the rules that some code prefixes leave on; of prefixes the longest decides.

    Without `select` it is the rules that are on by default. A rule that is off by default needs
    its whole code. “ALL” stands for every code.
    """
    wanted = (*select, *extend_select)

    def is_on(rule: Rule) -> bool:
        level = _longest(rule.code, wanted)
        if not rule.default:
            level = level if level == len(rule.code) else -1
        elif not select:
            level = max(level, 0)
        return level >= 0 and level > _longest(rule.code, ignore)

    return tuple(rule for rule in rules if is_on(rule))


def _longest(code: str, prefixes: Sequence[str]) -> int:
    """Return the length of the longest prefix of a code, -1 where none fits."""
    sizes = [0 if p == "ALL" else len(p) for p in prefixes if p == "ALL" or code.startswith(p)]
    return max(sizes, default=-1)


class Linter:
    """Lints and mends texts with a set of rules. Build it once; it can be pickled.

    >>> Linter().lint("Officials met in september.")[0].code
    'CAP101'
    """

    def __init__(
        self,
        rules: Sequence[Rule] | None = None,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        extend_select: Sequence[str] = (),
    ) -> None:
        everything = shipped_rules() if rules is None else rules
        self.rules = select_rules(everything, select, ignore, extend_select)
        self._engine = Engine(self.rules)

    def lint(self, text: str) -> list[Finding]:
        """Return the findings in a text, sorted; positions are characters of `text`."""
        return self._engine.run(read_plain(text))

    def fix(self, text: str, safety: Safety = Safety.SAFE) -> FixResult:
        """Return the text with all fixes made that are at least this safe.

        Raises FixConflict where rules undo each other.
        """
        return fix_text(text, self.lint, safety)

    def __getstate__(self) -> tuple[Rule, ...]:
        return self.rules

    def __setstate__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._engine = Engine(rules)


@lru_cache(maxsize=1)
def _default() -> Linter:
    return Linter()


def lint(text: str) -> list[Finding]:
    """Return what the default rules find in a text; positions are characters of `text`."""
    return _default().lint(text)


def fix(text: str, safety: Safety = Safety.SAFE) -> FixResult:
    """Return the text mended by the default rules, with what was done and what remains."""
    return _default().fix(text, safety)
