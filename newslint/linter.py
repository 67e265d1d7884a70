"""The linter: rules chosen once by the settings, texts linted and mended with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from newslint.checks import KINDS
from newslint.config import Config, ConfigError
from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.fixer import FixResult, fix_text
from newslint.ignore import UNUSED, accept_names, apply_ignores
from newslint.loader import suggestion
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulecache import installed_rules
from newslint.text import Text


def load_rules(*paths: str | Path) -> tuple[Rule, ...]:
    """Return the installed rules and those of the given YAML files, sorted by code.

    Raises RuleError, which names every mistake as file:line:column.
    """
    from newslint.loader import read_rules, shipped_files
    from newslint.plugins import with_plugins

    rules = with_plugins(read_rules(shipped_files()))
    return read_rules([Path(path) for path in paths], rules) if paths else rules


def select_rules(rules: Iterable[Rule], config: Config) -> tuple[Rule, ...]:
    """Return the rules that the settings leave on; of code prefixes the longest decides.

    Without `select` it is the rules that are on by default. A rule that is off by default needs
    its whole code, or a style or language that it belongs to. “ALL” stands for every code.
    """
    wanted = (*config.select, *config.extend_select)

    def is_on(rule: Rule) -> bool:
        level = _longest(rule.code, wanted)
        if not rule.default and not _belongs(rule, config):
            level = level if level == len(rule.code) else -1
        elif not config.select:
            level = max(level, 0)
        return level >= 0 and level > _longest(rule.code, config.ignore)

    return tuple(_as_safe(rule, config.safety) for rule in rules if is_on(rule))


def check_codes(config: Config, rules: Sequence[Rule]) -> None:
    """Raise ConfigError where the settings name a code that no rule begins with."""
    named = {
        "select": config.select,
        "ignore": config.ignore,
        "extend_select": config.extend_select,
        "per_file_ignores": [c for codes in config.per_file_ignores.values() for c in codes],
        "safety": config.safety,
    }
    for setting, prefixes in named.items():
        for prefix in prefixes:
            if prefix != "ALL" and not any(rule.code.startswith(prefix) for rule in rules):
                where = config.origin.get(setting, setting.replace("_", "-"))
                raise ConfigError(f"{where}: {no_such_code(prefix, rules)}")


def no_such_code(prefix: str, rules: Iterable[Rule], which: str = "rule") -> str:
    """Return what to say of a code or prefix that no rule has, with the nearest that one has."""
    family = prefix.rstrip("0123456789")
    codes = {rule.code for rule in rules}
    near = {code for code in codes if code.startswith(family)} or {code[:3] for code in codes}
    hint = suggestion(prefix if near <= codes else family, sorted(near))
    hint = hint or "; `newslint rules list` shows all"
    return f"no {which} has a code that begins with “{prefix}”{hint}"


def _longest(code: str, prefixes: Iterable[str]) -> int:
    """Return the length of the longest prefix of a code, -1 where none fits."""
    sizes = [0 if p == "ALL" else len(p) for p in prefixes if p == "ALL" or code.startswith(p)]
    return max(sizes, default=-1)


def _belongs(rule: Rule, config: Config) -> bool:
    return config.style in rule.styles or config.language in rule.languages


def _as_safe(rule: Rule, overrides: Mapping[str, Safety]) -> Rule:
    size = _longest(rule.code, overrides)
    return replace(rule, safety=overrides[rule.code[:size]]) if size > 0 else rule


class Linter:
    """Lints and mends texts with one set of settings. Build it once; it can be pickled.

    Raises RuleError where the rule files of the settings cannot be used, and ConfigError where
    they name codes that no rule has.

    Examples:
        >>> Linter().lint("Officials met in september.")[0].message
        'name in lower case: “september” → “September”'
    """

    def __init__(self, config: Config | None = None, rules: Sequence[Rule] | None = None) -> None:
        self.config = config or Config()
        if rules is None:
            rules = load_rules(*self.config.rules) if self.config.rules else installed_rules()
        check_codes(self.config, rules)
        self.rules = select_rules(rules, self.config)
        self._build()

    def _build(self) -> None:
        self._engine = Engine(self.rules)
        self._codes = tuple(rule.code for rule in self.rules)
        self._unused = next((rule for rule in self.rules if rule.code == UNUSED), None)

    def lint(
        self, text: str, form: str = "plain", shared: frozenset[str] = frozenset()
    ) -> list[Finding]:
        """Return the findings in a text, sorted; positions are characters of `text`.

        `form` says how to read it: plain, markdown or html. `shared` holds the lines that stand
        in other texts of the run too, as `repeated_lines` gives them.
        """
        view = read(text, form)
        view.shared = shared
        return self.check(view)

    @property
    def wants_shared(self) -> bool:
        """Tell whether a rule asks for the lines that texts of one run share."""
        return any(KINDS[rule.check].among for rule in self.rules)

    def check(self, text: Text) -> list[Finding]:
        """Return the findings in a text that is read already, at their places in its file."""
        findings = self._engine.run(text)
        if self.config.names:
            findings = accept_names(text, findings, self.config.names)
        if text.file is not text:
            from newslint.markup.carry import located

            findings = located(text, findings)
        return apply_ignores(text.file, findings, self._codes, self._unused)

    def fix(self, text: str, safety: Safety = Safety.SAFE, form: str = "plain") -> FixResult:
        """Return the text with all fixes made that are at least this safe.

        Raises FixConflict where rules undo each other.
        """
        return fix_text(text, lambda source: self.lint(source, form), safety)

    def __getstate__(self) -> tuple[Config, tuple[Rule, ...]]:
        return self.config, self.rules

    def __setstate__(self, state: tuple[Config, tuple[Rule, ...]]) -> None:
        self.config, self.rules = state
        self._build()


@lru_cache(maxsize=1)
def _default() -> Linter:
    return Linter()


def lint(text: str) -> list[Finding]:
    """Return what the default rules find in a plain text; positions are characters of `text`."""
    return _default().lint(text)


def fix(text: str, safety: Safety = Safety.SAFE) -> FixResult:
    """Return a plain text mended by the default rules, with what was done and what remains."""
    return _default().fix(text, safety)
